"""From a timeline and what is to be heard to the timeline as long as its words need, the mix, and the captions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from animatic.errors import Cancelled
from animatic.film.captions.cues import Cue
from animatic.film.pipeline import stoppable
from animatic.film.sound.limiter import Block
from animatic.film.sound.mix import Mix
from animatic.film.sound.narration import Line, narrate
from animatic.film.sound.plan import SoundPlan
from animatic.film.sound.voice import Voice, default_voice
from animatic.film.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Production:
    """A film that is ready to be rendered.

    Attributes:
        timeline: with the durations that the narration asks for.
        mix: None for a silent film.
        cues: captions; one a sentence where it is spoken, else one a panel.
        warnings: in plain words.
    """

    timeline: Timeline
    mix: Mix | None
    cues: tuple[Cue, ...]
    warnings: tuple[str, ...] = ()

    def sound(self) -> Iterator[Block] | None:
        """The finished mix, for the renderer."""
        return None if self.mix is None else self.mix.finished()


def produce(
    timeline: Timeline,
    plan: SoundPlan,
    lines: Sequence[str] = (),
    *,
    locked: Sequence[bool] = (),
    voice: Voice | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Production:
    """Speak the lines, one a segment, lay sound under them, and time the captions.

    Args:
        lines: what is read during each segment; none reads the segments' captions.
        locked: whose duration is never stretched.

    Raises:
        InvalidInput: a line can't be read by the voice, or a sound file can't be used.
        Cancelled: `cancelled` said so.
    """
    segments = timeline.segments
    lines = lines or [segment.caption for segment in segments]
    locks = locked or [False] * len(segments)
    if not plan.narrated:
        mix = _mix(timeline, plan)
        return Production(timeline, mix, _panel_cues(timeline))
    told = narrate(
        [
            Line(line, segment.duration_ms, lock)
            for line, segment, lock in zip(lines, segments, locks, strict=True)
        ],
        voice or _loaded(cancelled),
        language=plan.language,
        speed=plan.speed,
        seed=plan.seed,
        progress=progress,
        cancelled=cancelled,
    )
    longer = tuple(
        replace(segment, duration_ms=duration)
        for segment, duration in zip(segments, told.durations_ms, strict=True)
    )
    timeline = replace(timeline, segments=longer)
    mix = Mix(timeline.duration_ms / 1000, told.speech, plan.music, plan.scratch)
    mix.check()
    return Production(timeline, mix, told.cues, told.warnings)


def _loaded(cancelled: Callable[[], bool] | None) -> Voice:
    """The embedded voice; its first use in a process takes a second."""

    def watch() -> None:
        if cancelled and cancelled():
            raise Cancelled

    return stoppable("voice", default_voice, watch)


def _mix(timeline: Timeline, plan: SoundPlan) -> Mix | None:
    if plan.is_silent:
        return None
    mix = Mix(timeline.duration_ms / 1000, (), plan.music, plan.scratch)
    mix.check()
    return mix


def _panel_cues(timeline: Timeline) -> tuple[Cue, ...]:
    """Each segment's caption for as long as it is seen."""
    ends = accumulate(segment.duration_ms for segment in timeline.segments)
    return tuple(
        Cue(end - segment.duration_ms, end, segment.caption)
        for segment, end in zip(timeline.segments, ends, strict=True)
        if segment.caption.strip()
    )
