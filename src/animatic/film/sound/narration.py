"""Narration: a timeline read aloud, how long each panel must then hold, and what captions say when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from animatic.errors import Cancelled
from animatic.film.captions.cues import Cue
from animatic.film.pipeline import stoppable
from animatic.film.sound.mix import Placed
from animatic.film.sound.voice import Voice

LEAD_MS = 200
"""Silence between a panel's cut and its first word."""
TAIL_MS = 400
"""Silence between a panel's last word and the next cut."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is read during one panel.

    Attributes:
        text: may be empty.
        duration_ms: how long the panel holds.
        locked: the duration was set by hand, and is never stretched.
    """

    text: str
    duration_ms: int
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Narration:
    """A timeline's durations after narration, its speech and its captions.

    Attributes:
        durations_ms: one a line; never shorter than what was asked.
        warnings: panels whose locked duration is shorter than their narration, in plain words.
    """

    durations_ms: tuple[int, ...]
    speech: tuple[Placed, ...]
    cues: tuple[Cue, ...]
    warnings: tuple[str, ...]


def narrate(
    lines: Sequence[Line],
    voice: Voice,
    *,
    language: str = "en",
    speed: float = 1.0,
    seed: int = 0,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Narration:
    """Speak every line and place it on the timeline.

    Raises:
        InvalidInput: the voice can't read a text; the message names the panel.
        Cancelled: within half a second of `cancelled()` being true.
    """
    durations: list[int] = []
    speech: list[Placed] = []
    cues: list[Cue] = []
    warnings: list[str] = []
    start_ms = 0
    for number, line in enumerate(lines, start=1):
        duration = line.duration_ms
        if line.text.strip():
            speak = partial(voice.speak, line.text, language=language, speed=speed, seed=seed)
            # A long speech takes seconds.
            spoken = speak() if cancelled is None else stoppable("voice", speak, partial(_stop, cancelled))
            begin = start_ms / 1000 + LEAD_MS / 1000
            needed = LEAD_MS + round(spoken.seconds * 1000) + TAIL_MS
            if line.locked and needed > duration:
                over = (needed - duration) / 1000
                held = f"Panel {number} is locked to {duration / 1000:.1f} s"
                warnings.append(f"{held}; its narration runs over by {over:.1f} s.")
            elif not line.locked:
                duration = max(duration, needed)
            speech.append(Placed(spoken, begin))
            for sentence in spoken.sentences:
                start, end = (round((begin + t) * 1000) for t in (sentence.start, sentence.end))
                cues.append(Cue(start, end, sentence.text))
        durations.append(duration)
        start_ms += duration
        if progress:
            progress(number / len(lines))
    return Narration(tuple(durations), tuple(speech), tuple(cues), tuple(warnings))


def _stop(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
