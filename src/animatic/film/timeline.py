"""The timeline: what a film is made of, in order. Frozen values that validate themselves.

Reading and writing JSON is `animatic.film.document`; when each thing happens is `animatic.film.timing`.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Final

from animatic.film.titles import Title, is_colour
from animatic.film.validation import Length, Problem, Range, out_of_range, require
from animatic.vocabulary import CameraMove, Easing, Transition

FADES: Final = frozenset({Transition.FADE_BLACK, Transition.FADE_WHITE})
"""Transitions through a colour: the neighbours never meet, so they need no handles."""

DEFAULT_STRENGTH: Final = 10.0


class Fit(StrEnum):
    """How a picture of another aspect fills the frame."""

    COVER = "cover"
    """Filled; what stands over is cut off."""

    CONTAIN_BLUR = "contain-blur"
    """Whole, before a blurred and darkened copy of itself."""

    CONTAIN_BLACK = "contain-black"
    """Whole, between black bars."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A part of a picture, in fractions of its width and height: (0, 0, 1, 1) is all of it."""

    x: Annotated[float, Range(0, 1)]
    y: Annotated[float, Range(0, 1)]
    width: Annotated[float, Range(0.02, 1)]
    height: Annotated[float, Range(0.02, 1)]

    def __post_init__(self) -> None:
        require(self.problems())

    def problems(self) -> list[Problem]:
        if problems := out_of_range(self):
            return problems
        # Rounded decimals such as 0.7 + 0.3 may end a hair outside.
        for name, edge in (("x", self.x + self.width), ("y", self.y + self.height)):
            if edge > 1 + 1e-9:
                problems.append(Problem(name, f"the rectangle ends at {edge:g}, outside the picture (1)."))
        return problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One stretch of the timeline: a still, a clip or a plain colour, held for a duration.

    Attributes:
        picture: a still; or
        clip: a video; or
        colour: `#rrggbb`. Exactly one of the three.
        depth: the still's depth map, a grey picture of the same aspect, white nearest.
        duration_ms: from cut to cut. A transition doesn't change it.
        clip_start_ms: where in the clip the segment starts.
        clip_speed: 2 plays twice as fast. A clip that ends early holds its last frame.
        fit: how a picture of another aspect fills the frame.
        move, easing: the camera.
        strength: percent of the frame that the move travels or zooms; of handheld the unrest.
        move_from, move_to: the rectangles of ken-burns. They are widened to the frame's aspect.
        rest_before_ms, rest_after_ms: how long the camera rests before and after its move.
        seed: of the handheld camera.
        transition, transition_ms: into the next segment, centred on the cut. After the last one a fade closes
            the film, and anything else has nothing to lead to.
        number: the panel's number, for the overlay.
        caption: what is said or shown.
        title: words over it; over a colour a title or end card.
    """

    duration_ms: Annotated[int, Range(1, 3_600_000, "ms")]
    picture: Path | None = None
    clip: Path | None = None
    colour: str | None = None
    depth: Path | None = None
    clip_start_ms: Annotated[int, Range(0, 86_400_000, "ms")] = 0
    clip_speed: Annotated[float, Range(0.05, 20)] = 1.0
    fit: Fit = Fit.COVER
    move: CameraMove = CameraMove.STATIC
    easing: Easing = Easing.EASE_IN_OUT
    strength: Annotated[float, Range(0, 100, "percent")] = DEFAULT_STRENGTH
    move_from: Rect | None = None
    move_to: Rect | None = None
    rest_before_ms: Annotated[int, Range(0, 3_600_000, "ms")] = 0
    rest_after_ms: Annotated[int, Range(0, 3_600_000, "ms")] = 0
    seed: Annotated[int, Range(0, 2**63 - 1)] = 0
    transition: Transition = Transition.CUT
    transition_ms: Annotated[int, Range(0, 60_000, "ms")] = 0
    number: Annotated[str, Length(0, 16)] = ""
    caption: Annotated[str, Length(0, 2_000)] = ""
    title: Title | None = None

    def __post_init__(self) -> None:
        require(self.problems())

    def problems(self) -> list[Problem]:
        problems = out_of_range(self)
        sources = [name for name in ("picture", "clip", "colour") if getattr(self, name) is not None]
        if len(sources) != 1:
            given = " and ".join(sources) or "nothing"
            problems.append(Problem("", f"it has {given}; give exactly one of picture, clip and colour."))
        if self.colour is not None and not is_colour(self.colour):
            problems.append(Problem("colour", f"{self.colour!r} is not a colour; write #rrggbb."))
        if self.depth is not None and self.picture is None:
            problems.append(Problem("depth", "only a picture has a depth map."))
        if self.move is not CameraMove.KEN_BURNS:
            problems += [
                Problem(name, f"only the move ken-burns goes from rectangle to rectangle, not {self.move}.")
                for name, rect in (("moveFrom", self.move_from), ("moveTo", self.move_to))
                if rect is not None
            ]
        if (rest := self.rest_before_ms + self.rest_after_ms) and rest >= self.duration_ms:
            problems.append(
                Problem("restBeforeMs", f"the camera can't rest for {rest} of {self.duration_ms} ms.")
            )
        if self.transition is not Transition.CUT and self.transition_ms == 0:
            problems.append(Problem("transitionMs", f"a {self.transition} takes time; give 1 to 60,000 ms."))
        return problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the whole film looks.

    Attributes:
        letterbox: width over height of the picture within the frame; the rest is black bars.
        exposure: in stops. contrast, saturation: 1 leaves as it is, 0 removes.
        temperature: below 0 cooler, above warmer.
        lut: a 3D look-up table in a `.cube` file, applied last, on sRGB values.
        vignette: percent by which the corners are darkened.
        grain: percent; 100 is strong 16 mm grain.
    """

    letterbox: Annotated[float | None, Range(0.25, 4)] = None
    exposure: Annotated[float, Range(-4, 4, "stops")] = 0.0
    contrast: Annotated[float, Range(0, 3)] = 1.0
    saturation: Annotated[float, Range(0, 3)] = 1.0
    temperature: Annotated[float, Range(-100, 100)] = 0.0
    lut: Path | None = None
    vignette: Annotated[float, Range(0, 100, "percent")] = 0.0
    grain: Annotated[float, Range(0, 100, "percent")] = 0.0

    def __post_init__(self) -> None:
        require(out_of_range(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is written over the picture for people who review it; off by default."""

    panel_number: bool = False
    timecode: bool = False
    safe_areas: bool = False
    draft: bool = False

    @property
    def any(self) -> bool:
        return self.panel_number or self.timecode or self.safe_areas or self.draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A whole film.

    Attributes:
        width, height: of the frame in pixels, both even.
        frame_rate: frames per second.
        segments: in order.
        opening, opening_ms: a fade in at the start, or a cut.
        seed: of the grain.
    """

    width: Annotated[int, Range(16, 8192, "pixels")]
    height: Annotated[int, Range(16, 8192, "pixels")]
    frame_rate: Fraction
    segments: Annotated[tuple[Segment, ...], Length(1, 10_000)]
    opening: Transition = Transition.CUT
    opening_ms: Annotated[int, Range(0, 60_000, "ms")] = 0
    look: Look = field(default_factory=Look)
    marks: Marks = field(default_factory=Marks)
    seed: Annotated[int, Range(0, 2**63 - 1)] = 0

    def __post_init__(self) -> None:
        require(self.problems())

    @property
    def duration_ms(self) -> int:
        """The length of the film: the sum of the segments' durations."""
        return sum(segment.duration_ms for segment in self.segments)

    def resized(self, width: int, height: int, frame_rate: Fraction | None = None) -> "Timeline":
        """The same film at another size, and perhaps another frame rate."""
        return replace(self, width=width, height=height, frame_rate=frame_rate or self.frame_rate)

    def problems(self) -> list[Problem]:
        problems = out_of_range(self)
        for name, length in (("width", self.width), ("height", self.height)):
            if length % 2:
                problems.append(Problem(name, f"{length} is odd; video needs an even number of pixels."))
        if not 1 <= self.frame_rate <= 120 or self.frame_rate.denominator not in (1, 1001):
            problems.append(
                Problem(
                    "frameRate", f"{self.frame_rate} is not allowed; give 23.976, 24, 25, 29.97, 30 or 60."
                )
            )
            return problems
        if self.opening is not Transition.CUT and self.opening not in FADES:
            problems.append(
                Problem("opening", f"a film can't open with a {self.opening}; give cut or a fade.")
            )
        elif self.opening in FADES and self.opening_ms == 0:
            problems.append(Problem("openingMs", f"a {self.opening} takes time; give 1 to 60,000 ms."))
        problems += self._durations_too_short()
        problems += self._transitions_too_long()
        return problems

    def _durations_too_short(self) -> list[Problem]:
        least = -(-1000 // self.frame_rate)  # rounded up: every segment then gets its frame
        return [
            Problem(
                f"segments[{index}].durationMs",
                f"{segment.duration_ms} ms is less than one frame; give at least {least} ms.",
            )
            for index, segment in enumerate(self.segments)
            if segment.duration_ms < least
        ]

    def _transitions_too_long(self) -> list[Problem]:
        problems = []
        for index, segment in enumerate(self.segments):
            most = self.longest_transition(index)
            if segment.transition is not Transition.CUT and segment.transition_ms > most:
                problems.append(
                    Problem(
                        f"segments[{index}].transitionMs",
                        f"{segment.transition_ms} ms is longer than there is room for; give at most {most:,} ms.",
                    )
                )
        if self.opening in FADES and self.segments:
            first = self.segments[0]
            most = first.duration_ms - (first.transition_ms + 1) // 2 * (
                first.transition is not Transition.CUT
            )
            if self.opening_ms > most:
                problems.append(
                    Problem(
                        "openingMs",
                        f"{self.opening_ms} ms is longer than there is room for; give at most {most:,} ms.",
                    )
                )
        return problems

    def longest_transition(self, index: int) -> int:
        """How long, in ms, the transition after a segment may be.

        As long as the shorter of its two segments: each gives one half to the transition before and one to
        the transition after. The fade that closes the film lies wholly in the last segment.
        """
        segment = self.segments[index]
        if index + 1 < len(self.segments):
            return min(segment.duration_ms, self.segments[index + 1].duration_ms)
        before = self.segments[index - 1] if index else None
        if before is None or before.transition is Transition.CUT:
            return segment.duration_ms
        return max(0, segment.duration_ms - (before.transition_ms + 1) // 2)
