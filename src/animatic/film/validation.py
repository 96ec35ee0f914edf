"""Values that know their range, and errors that name every problem at once.

The ranges stand in the annotations of the dataclasses (`Annotated[int, Range(1, 10, "ms")]`): the check, the
reader of JSON and the JSON schema all read them from there.
"""

import math
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

from animatic.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both allowed."""

    low: float
    high: float
    unit: str = ""

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        return f"{self.low:,} to {self.high:,}{unit}"

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int | float) and math.isfinite(value) and self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Length:
    """How many characters or members, from `low` to `high`."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where.

    Attributes:
        where: the path as in JSON, `segments[3].durationMs`; empty for the whole.
        what: the sentence for a person, with the allowed range.
    """

    where: str
    what: str

    def below(self, parent: str) -> "Problem":
        """The same problem seen from the object that holds this one."""
        joint = "." if parent and self.where and not self.where.startswith("[") else ""
        return Problem(f"{parent}{joint}{self.where}", self.what)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class InvalidTimeline(InvalidInput):
    """The timeline can't be rendered as it is.

    Attributes:
        problems: everything that is wrong with it, in the order of the timeline.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(
            "\n".join(map(str, self.problems)),
            problems=[{"where": problem.where, "problem": problem.what} for problem in self.problems],
        )


def camel(name: str) -> str:
    """`clip_start_ms` as JSON has it: `clipStartMs`."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def annotations(kind: type[Any]) -> dict[str, tuple[Any, tuple[Any, ...]]]:
    """A dataclass's field name → its type and the marks beside it (Range, Length)."""
    return _annotations(cast("Hashable", kind))


@cache
def _annotations(kind: Any) -> dict[str, tuple[Any, tuple[Any, ...]]]:
    hints = get_type_hints(kind, include_extras=True)
    return {field.name: _unwrap(hints[field.name]) for field in fields(kind)}


def out_of_range(value: object) -> list[Problem]:
    """What is wrong with a dataclass's fields by the marks in its annotations."""
    problems = []
    for name, (_, marks) in annotations(type(value)).items():
        given = getattr(value, name)
        if given is None:
            continue
        for mark in marks:
            if isinstance(mark, Range) and given not in mark:
                problems.append(Problem(camel(name), f"{given} is not allowed; give {mark}."))
            elif isinstance(mark, Length) and not mark.low <= len(given) <= mark.high:
                problems.append(
                    Problem(camel(name), f"it has {len(given):,}; give {mark.low:,} to {mark.high:,}.")
                )
    return problems


def require(problems: list[Problem]) -> None:
    """Raise InvalidTimeline if there are any."""
    if problems:
        raise InvalidTimeline(problems)


def _unwrap(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(hint) is Annotated:
        kind, *marks = get_args(hint)
        return kind, tuple(marks)
    return hint, ()
