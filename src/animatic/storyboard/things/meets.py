"""How things meet people, and the table of the things whose outlines are traced (`objects.txt`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

Point = tuple[float, float]


class Meets(StrEnum):
    """Where a thing is when nobody says otherwise."""

    HAND = "hand"
    HANDS = "hands"
    """Held in both."""
    WORN = "worn"
    RIDDEN = "ridden"
    SEAT = "seat"
    FLOOR = "floor"
    WALL = "wall"
    TABLE = "table"
    SKY = "sky"
    WATER = "water"

    @property
    def is_held(self) -> bool:
        return self in (Meets.HAND, Meets.HANDS)


@dataclass(frozen=True, slots=True)
class Object:
    """A row of the table."""

    name: str
    metres: float
    """Its longer side."""
    meets: Meets
    grip: Point | None
    """Where a hand holds it: shares of width and height from the lower left corner; None for the usual place."""
    seat: Point | None
    nouns: tuple[str, ...]


_USUAL_GRIP: Final[Mapping[Meets, Point]] = {Meets.HAND: (0.5, 0.3), Meets.HANDS: (0.5, 0.45)}


def grip_of(row: Object) -> Point:
    """Shares of width and height."""
    return row.grip or _USUAL_GRIP.get(row.meets, (0.5, 0.5))


@cache
def objects() -> Mapping[str, Object]:
    """The table's rows by name."""
    text = files("animatic.storyboard.things").joinpath("objects.txt").read_text(encoding="utf-8")
    return {row.name: row for row in _rows(text)}


@cache
def by_noun() -> Mapping[str, str]:
    """Noun to the row's name, the first mention counting."""
    found: dict[str, str] = {}
    for row in objects().values():
        for noun in row.nouns:
            found.setdefault(noun, row.name)
    return found


def _rows(text: str) -> Iterator[Object]:
    for line in text.splitlines():
        if not line.strip() or line.startswith(("#", "[")):
            continue
        name, _, metres, meets, turned, nouns = (cell.strip() for cell in line.split("|"))
        marks = dict(mark.split("=") for mark in turned.split() if "=" in mark)
        yield Object(
            name,
            float(metres),
            Meets(meets),
            _point(marks.get("grip")),
            _point(marks.get("seat")),
            tuple(noun.strip() for noun in nouns.split(",")),
        )


def _point(mark: str | None) -> Point | None:
    if mark is None:
        return None
    x, y = mark.split(",")
    return float(x), float(y)
