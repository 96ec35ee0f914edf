"""What a script says: scenes, shots and panels, and where in the source each of them stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from animatic.screenplay.content import content_hash, content_key
from animatic.screenplay.prompt import compose_prompt
from animatic.vocabulary import CameraMove, Easing, ShotSize, Transition

Format = Literal["prose", "fountain"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters of the source text, `start <= end`."""

    start: int
    end: int

    def of(self, source: str) -> str:
        return source[self.start : self.end]


class TokenKind(StrEnum):
    """What a stretch of the source is. Names follow the Fountain syntax; prose uses some of them."""

    MARK = "mark"  # byte order mark
    BLANK = "blank"
    TITLE = "title"
    SCENE_HEADING = "scene-heading"
    ACTION = "action"
    CENTRED = "centred"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRICS = "lyrics"
    TRANSITION = "transition"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"
    BONEYARD = "boneyard"
    PAGE_BREAK = "page-break"
    SCENE_BREAK = "scene-break"  # prose: `* * *` and its like


@dataclass(frozen=True, slots=True)
class Token:
    """One stretch of the source. The tokens of a script tile it: joined in order they are the source."""

    kind: TokenKind
    span: Span
    line: int
    """The source line on which it begins, from 1."""


@dataclass(frozen=True, slots=True)
class ParseWarning:
    """Something in the script that was read, but perhaps not as it was meant."""

    line: int
    """The source line, from 1."""
    message: str


@dataclass(frozen=True, slots=True)
class Line:
    """One speech of one character within a panel."""

    character: str
    """The speaker's name in capitals, as on a cue; empty if the text doesn't say who speaks."""
    parenthetical: str
    """How it is said, without brackets; may be empty."""
    text: str
    extension: str = ""
    """What follows the name on the cue, without brackets: `V.O.`, `O.S.`."""

    @property
    def is_off_screen(self) -> bool:
        """Is the speaker heard, not seen?"""
        marks = self.extension.upper().replace(".", "").replace(" ", "")
        return marks.startswith(("VO", "OS", "OC", "OFF")) or "VOICEOVER" in marks


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture of the storyboard, how long it is held, and how it leaves to the next."""

    number: str
    """The shot's number (`12A`), with `-1`, `-2` … if the shot has several panels."""
    action: str
    dialogue: tuple[Line, ...]
    characters: tuple[str, ...]
    """Names in capitals of who is in the picture, speakers first; a voice that is only heard isn't."""
    setting_line: str
    """The scene heading (`INT. KITCHEN - NIGHT`), for prose inferred; empty if nothing is known of the place."""
    notes: tuple[str, ...]
    span: Span
    """From the first to the last character of the source that this panel was made of."""
    duration_ms: int
    move: CameraMove
    easing: Easing
    move_strength: float
    """Percent of the frame that the move travels or zooms; of handheld the unrest."""
    transition: Transition
    """To the next panel; for the last panel a fade is to black or white, at the end of the film."""
    transition_ms: int
    """0 for a cut, otherwise at most the duration of the shorter of the two panels."""
    shot_size: ShotSize = ShotSize.AS_WRITTEN
    """What somebody decided who broke the script down; the text may say it itself."""

    @property
    def prompt(self) -> str:
        """What the artist is given: heading, action, then dialogue, in Fountain's manner."""
        return compose_prompt(self.setting_line, self.action, self.dialogue, self.shot_size)

    @property
    def source_key(self) -> str:
        """What the script says in this panel, normalised: what a later import is compared with."""
        return content_key(compose_prompt(self.setting_line, self.action, self.dialogue))

    @property
    def source_hash(self) -> str:
        """Equal for panels of which the script says the same."""
        return content_hash(self.source_key)


@dataclass(frozen=True, slots=True)
class Shot:
    """One continuous view of the camera."""

    number: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    number: str
    heading: str
    """As in the source, without the scene number; for prose a chapter's name or empty."""
    section: str
    """The act or chapter in which it stands; may be empty."""
    synopsis: str
    shots: tuple[Shot, ...]

    @property
    def panels(self) -> tuple[Panel, ...]:
        return tuple(panel for shot in self.shots for panel in shot.panels)


@dataclass(frozen=True, slots=True)
class Script:
    """A narrative, understood."""

    format: Format
    title: str
    title_page: tuple[tuple[str, str], ...]
    scenes: tuple[Scene, ...]
    opening: Transition
    """How the first panel appears: a cut, or a fade from black or white."""
    opening_ms: int
    tokens: tuple[Token, ...]
    warnings: tuple[ParseWarning, ...]

    @property
    def panels(self) -> tuple[Panel, ...]:
        return tuple(panel for scene in self.scenes for panel in scene.panels)

    @property
    def characters(self) -> tuple[str, ...]:
        """Who appears or speaks, in order of first appearance."""
        names = dict.fromkeys(
            name
            for panel in self.panels
            for name in (*panel.characters, *(line.character for line in panel.dialogue))
            if name
        )
        return tuple(names)

    @property
    def duration_ms(self) -> int:
        return sum(panel.duration_ms for panel in self.panels)
