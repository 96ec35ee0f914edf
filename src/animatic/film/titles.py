"""Titles and end cards: words over a segment, or alone on a plain colour."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from animatic.film.validation import Length, Problem, Range, out_of_range, require

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}\Z")


def is_colour(text: str) -> bool:
    """Whether a text is `#rrggbb`."""
    return _COLOUR.match(text) is not None


class TitlePlace(StrEnum):
    """Where in the picture the words stand."""

    CENTRE = "centre"
    UPPER = "upper"
    """In the upper third: over a figure that stands below."""

    LOWER_THIRD = "lower-third"
    """Below, from the reading side's edge: names and places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Words that are shown while a segment is: a title, a chapter, a name, credits.

    Attributes:
        text: in large letters; line feeds break lines, long lines are wrapped.
        subtitle: below it, in small letters; credits may have many lines.
        place: where in the picture.
        size: of the large letters, in percent of the frame's shorter edge. What doesn't fit is made smaller.
        colour: of the letters, `#rrggbb`.
        fade_ms: how long the words take to appear, and to go.
    """

    text: Annotated[str, Length(1, 500)]
    subtitle: Annotated[str, Length(0, 2_000)] = ""
    place: TitlePlace = TitlePlace.CENTRE
    size: Annotated[float, Range(2, 40, "percent")] = 9.0
    colour: str = "#ffffff"
    fade_ms: Annotated[int, Range(0, 10_000, "ms")] = 500

    def __post_init__(self) -> None:
        require(self.problems())

    def problems(self) -> list[Problem]:
        problems = out_of_range(self)
        if not self.text.strip():
            problems.append(
                Problem("text", "there is nothing to read; give some words, or leave the title out.")
            )
        if not is_colour(self.colour):
            problems.append(Problem("colour", f"{self.colour!r} is not a colour; write #rrggbb."))
        return problems
