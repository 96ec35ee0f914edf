"""Numbers for panels that somebody adds by hand, as a script supervisor would give them."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count, product
from typing import Final

from animatic.models import Panel

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, which are read as one and nought on a slate."""
_WHOLE: Final = re.compile(r"[A-Z]*(\d+)")
_LETTERED: Final = re.compile(r"(\d)[A-Z]+\Z")
_LONGEST_BASE: Final = 13
"""Characters, so that with letters it still fits on a slate (16)."""


def new_number(before: str | None, after: str | None, taken: Collection[str]) -> str:
    """A number that none of `taken` has for a panel between these two (None: there is none).

    After 12 comes 12A, then 12B; before 1 comes A1; at the end the next whole number.
    """
    used = {number.partition("-")[0] for number in taken} | set(taken)
    if after is None:
        whole = [int(match[1]) for number in used if (match := _WHOLE.match(number))]
        return str(max(whole, default=0) + 1)
    if before is None:
        base = after.partition("-")[0][:_LONGEST_BASE]
        candidates = (f"{letters}{base}" for letters in _letters())
    else:
        base = _LETTERED.sub(r"\1", before.partition("-")[0])[:_LONGEST_BASE]
        candidates = (f"{base}{letters}" for letters in _letters())
    return next(candidate for candidate in candidates if candidate not in used)


def number_new(film: Sequence[Panel], taken: Collection[str]) -> None:
    """Give the panels of the film that have no number one of their own. `taken` are numbers beside the film's."""
    used = [*taken, *(panel.number for panel in film)]
    for index, panel in enumerate(film):
        if panel.number:
            continue
        before = film[index - 1].number if index else None
        after = next((other.number for other in film[index + 1 :] if other.number), None)
        panel.number = new_number(before, after, used)
        used.append(panel.number)


def _letters() -> Iterator[str]:
    """A … Z, AA, AB …"""
    for length in count(1):
        yield from map("".join, product(_LETTERS, repeat=length))
