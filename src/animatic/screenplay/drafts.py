"""Scenes and panels while a script is being read, before numbers, durations and camera moves are known."""

from dataclasses import dataclass, field

from animatic.screenplay.model import Line, ParseWarning, Span, Token
from animatic.screenplay.transitions import Passage
from animatic.vocabulary import CameraMove, ShotSize


@dataclass(slots=True)
class PanelDraft:
    action: str
    dialogue: list[Line]
    span: Span
    setting_line: str = ""
    starts_shot: bool = True
    is_detail: bool = False
    together: bool = False
    """The speeches are spoken at the same time."""
    notes: list[str] = field(default_factory=list)
    present: tuple[str, ...] = ()
    """People who are in the picture though the text names them otherwise (by a pronoun)."""
    passage: Passage | None = None
    """The transition that the script writes after it."""
    shot_size: ShotSize = ShotSize.AS_WRITTEN
    move: CameraMove | None = None
    """Chosen by whoever broke the script down."""


@dataclass(slots=True)
class SceneDraft:
    heading: str
    line: int
    number: str = ""
    """As written in the script; empty if the script doesn't number its scenes."""
    section: str = ""
    synopsis: str = ""
    time_passes: bool = False
    """Some time after the scene before."""
    panels: list[PanelDraft] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """What was read of a narrative, of either format."""

    title: str
    title_page: tuple[tuple[str, str], ...]
    scenes: list[SceneDraft]
    opening: Passage
    """How the first panel appears."""
    tokens: list[Token]
    warnings: list[ParseWarning]
    people: frozenset[str] = frozenset()
    """Names in capitals of people who are in the narrative, beside those who speak."""
