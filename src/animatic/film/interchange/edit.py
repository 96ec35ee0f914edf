"""The edit list: a timeline as editors think of it, from which every interchange format is written.

Each panel is a media file of its own with handles: frames before its first and after its last, so that an editor
can lengthen a shot or move a transition.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from animatic.errors import InvalidInput
from animatic.film.timeline import Timeline
from animatic.film.timing import schedule
from animatic.vocabulary import Transition

MAX_HANDLES = 240


@dataclass(frozen=True, slots=True)
class EditTransition:
    """A transition after a clip: `before` frames of it lie before the cut, `after` frames behind it."""

    kind: Transition
    before: int
    after: int

    @property
    def frames(self) -> int:
        return self.before + self.after


@dataclass(frozen=True, slots=True)
class EditClip:
    """One panel on the record side.

    Attributes:
        name: what the editor sees.
        path: of the media file, relative to the edit list's own folder, with forward slashes.
        start, frames: on the timeline, in frames.
        head, tail: frames of handle in the media before and after those.
        note: action and dialogue, as a comment.
    """

    name: str
    path: str
    start: int
    frames: int
    head: int
    tail: int
    transition: EditTransition | None = None
    note: str = ""

    @property
    def media_frames(self) -> int:
        return self.head + self.frames + self.tail


@dataclass(frozen=True, slots=True)
class Stem:
    """A sound file as long as the film: narration, music or a scratch track."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class EditList:
    """A film for an editor."""

    title: str
    width: int
    height: int
    frame_rate: Fraction
    clips: tuple[EditClip, ...]
    stems: tuple[Stem, ...] = ()

    @property
    def frames(self) -> int:
        return self.clips[-1].start + self.clips[-1].frames

    @property
    def timebase(self) -> int:
        """Frames that a second of timecode counts: 24 at 23.976."""
        return round(self.frame_rate)

    @property
    def is_ntsc(self) -> bool:
        return self.frame_rate.denominator == 1001


def edit_list(
    timeline: Timeline,
    *,
    title: str,
    handles: int,
    notes: Sequence[str] = (),
    version: int = 1,
    stems: tuple[Stem, ...] = (),
) -> EditList:
    """Lay a timeline out as clips with `handles` frames on both sides.

    Media files are named by panel number and version: `clips/012A_v1.mov`.

    Raises:
        InvalidInput: handles are too short for a transition, or out of 0 … 240.
    """
    if not 0 <= handles <= MAX_HANDLES:
        raise InvalidInput(f"Handles take 0 to {MAX_HANDLES} frames, not {handles}.")
    plan = schedule(timeline)
    names = _names([segment.number for segment in timeline.segments])
    clips = []
    for index, (span, join) in enumerate(zip(plan.spans, plan.joins, strict=True)):
        transition = None
        if join is not None:
            transition = EditTransition(join.kind, join.cut - join.first, join.last - join.cut)
        reach = max(span.start - span.first, span.last - span.end)
        if reach > handles:
            raise InvalidInput(
                f"Panel {names[index]} needs {reach} frames of handle for its transitions; {handles} were asked for."
            )
        clips.append(
            EditClip(
                name=names[index],
                path=f"clips/{names[index]}_v{version}.mov",
                start=span.start,
                frames=span.end - span.start,
                head=handles,
                tail=handles,
                transition=transition,
                note=notes[index] if index < len(notes) else "",
            )
        )
    return EditList(title, timeline.width, timeline.height, timeline.frame_rate, tuple(clips), stems)


def _names(numbers: Sequence[str]) -> list[str]:
    """Panel numbers as file names: padded, without odd characters, each once."""
    names: list[str] = []
    for position, number in enumerate(numbers, start=1):
        digits = "".join(c for c in number if c.isdigit() and c.isascii())
        letters = "".join(c for c in number if c.isalpha() and c.isascii())
        name = f"{int(digits or position):03}{letters}"
        while name in names:
            name += "x"
        names.append(name)
    return names


def timecode(frame: int, timebase: int) -> str:
    """Non-drop timecode `HH:MM:SS:FF`."""
    seconds, frames = divmod(frame, timebase)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{frames:02}"
