"""From panels and parameters to pictures to paint and a film to render. Pure; service and command line share it."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Final

from animatic.film import Fit, Look, Marks, Rect, Segment, Timeline, Title
from animatic.screenplay import Panel, Script
from animatic.screenplay.camera_words import without_directions
from animatic.vocabulary import (
    FRAME_RATES,
    AspectRatio,
    CameraMove,
    Easing,
    Resolution,
    Transition,
    picture_size,
    video_size,
)

_FADES: Final = (Transition.FADE_BLACK, Transition.FADE_WHITE)

_LONG_EDGES: Final = {Resolution.HD: None, Resolution.FULL_HD: 2048, Resolution.UHD: 3840}
"""Of a picture for a film of this resolution, in pixels: enough for a push-in to stay sharp."""

_MAX_CAPTION: Final = 2_000
"""Characters that a film's segment takes."""


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """How all pictures of a board are made."""

    aspect: AspectRatio = AspectRatio.WIDE
    resolution: Resolution = Resolution.HD
    style: str = ""
    """A style of the artist; empty for what the text asks for."""
    seed: int = 0
    """Another number is another board; each place has a seed of its own, made from this one."""
    letterbox: float | None = None
    """Width over height of what a film's black bars leave: pictures are composed for that."""


@dataclass(frozen=True, slots=True)
class PlannedPicture:
    """One picture to paint."""

    number: str
    """The panel's."""
    prompt: str
    size: tuple[int, int]
    """Width and height in pixels."""
    style: str
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmSettings:
    """How a film is made, beyond its panels."""

    aspect: AspectRatio = AspectRatio.WIDE
    resolution: Resolution = Resolution.HD
    frame_rate: Fraction = FRAME_RATES["24"]
    opening: Transition = Transition.CUT
    """A fade from black or white, or a cut."""
    opening_ms: int = 0
    look: Look = field(default_factory=Look)
    marks: Marks = field(default_factory=Marks)
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPanel:
    """One panel of the film: a picture, perhaps with its depth map, a clip or a card; and what the camera does."""

    duration_ms: int
    picture: Path | None = None
    depth: Path | None = None
    clip: Path | None = None
    colour: str | None = None
    """Of a card, `#rrggbb`."""
    title: Title | None = None
    """Words over it."""
    clip_start_ms: int = 0
    clip_speed: float = 1.0
    fit: Fit = Fit.COVER
    move: CameraMove = CameraMove.STATIC
    easing: Easing = Easing.EASE_IN_OUT
    strength: float = 10.0
    """Percent of the frame that the move travels or zooms."""
    move_from: Rect | None = None
    move_to: Rect | None = None
    """The rectangles of ken-burns; another move has none."""
    transition: Transition = Transition.CUT
    """To the next panel; after the last one a fade closes the film."""
    transition_ms: int = 0
    """As wished: it becomes as short as its neighbours ask for."""
    caption: str = ""
    number: str = ""
    seed: int = 0


def long_edge_for(resolution: Resolution) -> int | None:
    """Pixels of the long edge of a picture for a film of this resolution; None: the usual size."""
    return _LONG_EDGES[resolution]


def plan_pictures(panels: Sequence[Panel], settings: PictureSettings) -> list[PlannedPicture]:
    """What the artist is asked for, a picture for each panel, in order."""
    width, height = picture_size(settings.aspect, long_edge_for(settings.resolution))
    if settings.letterbox is not None:
        width = min(width, 2 * round(height * settings.letterbox / 2))
        height = min(height, 2 * round(width / settings.letterbox / 2))
    size = width, height
    return [
        PlannedPicture(
            panel.number, panel.prompt, size, settings.style, place_seed(settings.seed, panel.setting_line)
        )
        for panel in panels
    ]


def place_seed(seed: int, setting_line: str) -> int:
    """The seed of all pictures of a place, below 2^31: it looks the same whenever the story comes back to it.

    The time of day, which follows a heading's last dash, doesn't make it another place; without a heading the
    seed stays as it is.
    """
    place = re.sub(r"\s[-–—]\s[^-–—]*$", "", setting_line).split(",")[0].strip().upper()
    return (seed + zlib.crc32(place.encode())) % 2**31 if place else seed % 2**31


def plan_panels(script: Script, pictures: Sequence[tuple[Path, Path | None]]) -> list[PlannedPanel]:
    """The script's panels with their pictures and depth maps, one pair each, in order."""
    return [
        PlannedPanel(
            duration_ms=panel.duration_ms,
            picture=picture,
            depth=depth,
            move=panel.move,
            easing=panel.easing,
            strength=panel.move_strength,
            transition=panel.transition,
            transition_ms=panel.transition_ms,
            caption=caption_of(panel),
            number=panel.number,
            seed=index,
        )
        for index, (panel, (picture, depth)) in enumerate(zip(script.panels, pictures, strict=True))
    ]


CARD_MS: Final = 3_500
"""How long a title or end card is seen, unless somebody says otherwise."""


def plan_card(number: str, words: str) -> list[PlannedPanel]:
    """A card of black with these words, the first line large; none for no words. Its number names an editor's clip."""
    text, _, subtitle = words.strip().replace("\\n", "\n").partition("\n")
    if not text.strip():
        return []
    return [
        PlannedPanel(
            number=number,
            duration_ms=CARD_MS,
            colour="#000000",
            title=Title(text=text, subtitle=subtitle.strip()),
        )
    ]


def caption_of(panel: Panel) -> str:
    """What is said in a panel, a line for each speech."""
    return "\n".join(line.text for line in panel.dialogue if line.text)[:_MAX_CAPTION]


def spoken_of(panel: Panel) -> str:
    """What is read aloud: what is said in a panel, or what happens where nobody speaks."""
    return caption_of(panel) or without_directions(panel.action)


def plan_film(panels: Sequence[PlannedPanel], settings: FilmSettings) -> Timeline:
    """The timeline of these panels. The files need not exist yet.

    Transitions and the opening become as short as there is room for; one for which there is none becomes a cut.
    Everything else must be as the renderer wants it.

    Raises:
        InvalidTimeline: naming everything that is wrong, such as a duration of zero.
    """
    width, height = video_size(settings.aspect, settings.resolution)
    lengths = _transition_lengths(panels)
    opening_ms = _opening_length(panels, lengths, settings)
    return Timeline(
        width=width,
        height=height,
        frame_rate=settings.frame_rate,
        segments=tuple(_segment(panel, length) for panel, length in zip(panels, lengths, strict=True)),
        opening=settings.opening if opening_ms else Transition.CUT,
        opening_ms=opening_ms,
        look=settings.look,
        marks=settings.marks,
        seed=settings.seed,
    )


SHORTEST_CUT_MS: Final = 250
"""No panel is cut shorter than this, however short the recording is."""


def cut_to(durations_ms: Sequence[int], locked: Sequence[bool], length_ms: int) -> list[int]:
    """Durations that together are as long as a recording: those that aren't locked change, all in proportion.

    Where that would make one shorter than `SHORTEST_CUT_MS`, it stays that long and the others give more. If nothing is
    left to give, the film is longer (or, with everything locked, shorter) than the recording.

    >>> cut_to([1_000, 2_000, 1_000], [False, True, False], 5_000)
    [1500, 2000, 1500]
    """
    free = {index for index, lock in enumerate(locked) if not lock}
    fixed = {index: duration for index, duration in enumerate(durations_ms) if index not in free}
    while free:
        left = length_ms - sum(fixed.values())
        whole = sum(durations_ms[index] for index in free)
        short = {index for index in free if durations_ms[index] * left < SHORTEST_CUT_MS * whole}
        if not short:
            break
        fixed |= dict.fromkeys(short, SHORTEST_CUT_MS)
        free -= short
    # By the running sum, so that rounding never adds up.
    result, before, rounded = [], 0, 0
    for index, duration in enumerate(durations_ms):
        if index in fixed:
            result.append(fixed[index])
            continue
        before += duration
        end = round(Fraction(before * left, whole))
        result.append(end - rounded)
        rounded = end
    return result


def _segment(panel: PlannedPanel, transition_ms: int) -> Segment:
    is_ken_burns = panel.move is CameraMove.KEN_BURNS
    return Segment(
        duration_ms=panel.duration_ms,
        picture=panel.picture,
        clip=panel.clip,
        colour=panel.colour,
        title=panel.title,
        clip_start_ms=panel.clip_start_ms if panel.clip is not None else 0,
        clip_speed=panel.clip_speed if panel.clip is not None else 1.0,
        fit=panel.fit,
        depth=panel.depth if panel.picture is not None else None,
        move=panel.move,
        easing=panel.easing,
        strength=panel.strength,
        move_from=panel.move_from if is_ken_burns else None,
        move_to=panel.move_to if is_ken_burns else None,
        seed=panel.seed,
        transition=panel.transition if transition_ms else Transition.CUT,
        transition_ms=transition_ms,
        number=panel.number,
        caption=panel.caption,
    )


def _transition_lengths(panels: Sequence[PlannedPanel]) -> list[int]:
    """How long each transition can be: at most its shorter neighbour, the closing fade within the last panel."""
    lengths: list[int] = []
    for index, panel in enumerate(panels):
        is_last = index + 1 == len(panels)
        if panel.transition is Transition.CUT or (is_last and panel.transition not in _FADES):
            lengths.append(0)
            continue
        most = panel.duration_ms
        if not is_last:
            most = min(most, panels[index + 1].duration_ms)
        elif lengths:
            most -= (lengths[-1] + 1) // 2
        lengths.append(max(0, min(panel.transition_ms, most)))
    return lengths


def _opening_length(panels: Sequence[PlannedPanel], lengths: Sequence[int], settings: FilmSettings) -> int:
    if settings.opening not in _FADES or not panels:
        return 0 if settings.opening is Transition.CUT else settings.opening_ms
    # What the transition after the first panel leaves; a closing fade (the only panel) takes all of its length.
    taken = (lengths[0] + 1) // 2
    return max(0, min(settings.opening_ms, panels[0].duration_ms - taken))
