"""From one character's speech to the panels that show him speaking."""

from dataclasses import dataclass, field
from typing import Final

from animatic.screenplay.drafts import PanelDraft
from animatic.screenplay.mapped import Mapped, covering
from animatic.screenplay.model import Line, Span, TokenKind
from animatic.screenplay.sentences import group_ranges, sentence_ranges, width

SPEECH_WIDTH: Final = 170
"""A speech stays in one panel up to about this width: some twelve seconds of talk."""

_PIECE_WIDTH: Final = 110


@dataclass(slots=True)
class Speech:
    """A cue and all that stands under it until the next empty line."""

    cue: Span
    line: int
    name: str
    extension: str
    is_dual: bool
    """Spoken together with the speech before."""
    parts: list[tuple[TokenKind, Mapped]] = field(default_factory=list)
    """Parentheticals, dialogue and lyrics, in order."""


@dataclass(frozen=True, slots=True)
class _Piece:
    parenthetical: str
    text: str
    span: Span


def speech_panels(speech: Speech) -> list[PanelDraft]:
    """One panel for a short speech, more for a long one, all of them the same shot. At least one."""
    pieces = _pieces(speech)
    groups: list[list[_Piece]] = [[]]
    taken = 0
    for piece in pieces:
        wide = width(piece.text)
        if groups[-1] and taken + wide > SPEECH_WIDTH:
            groups.append([])
            taken = 0
        groups[-1].append(piece)
        taken += wide
    panels = []
    for index, group in enumerate(groups):
        lines = [Line(speech.name, piece.parenthetical, piece.text, speech.extension) for piece in group]
        spans = [piece.span for piece in group] + ([speech.cue] if index == 0 else [])
        panels.append(
            PanelDraft(
                "",
                lines or [Line(speech.name, "", "", speech.extension)],
                covering(spans),
                starts_shot=index == 0,
            )
        )
    return panels


def _pieces(speech: Speech) -> list[_Piece]:
    """Stretches of speech under one parenthetical, cut where they are too long for one panel."""
    pieces: list[_Piece] = []
    parenthetical: Mapped | None = None
    stretch: list[Mapped] = []
    singing = False

    def end_stretch() -> None:
        nonlocal parenthetical, singing
        manner = parenthetical.text if parenthetical else "singing" if singing else ""
        text = Mapped.join(stretch)
        ranges = sentence_ranges(text.text)
        if text.text and width(text.text) > SPEECH_WIDTH:
            ranges = group_ranges(text.text, ranges, _PIECE_WIDTH, at_most=6)
        elif text.text:
            ranges = [(0, len(text.text))]
        for index, (a, b) in enumerate(ranges):
            piece = text.slice(a, b)
            spans = [piece.span] + ([parenthetical.span] if parenthetical and index == 0 else [])
            pieces.append(_Piece(manner if index == 0 or singing else "", piece.text, covering(spans)))
        if not ranges and parenthetical:
            pieces.append(_Piece(manner, "", parenthetical.span))
        stretch.clear()
        parenthetical, singing = None, False

    for kind, text in speech.parts:
        if kind is TokenKind.PARENTHETICAL:
            end_stretch()
            parenthetical = text
        else:
            singing = singing or kind is TokenKind.LYRICS
            stretch.append(text)
    end_stretch()
    return pieces
