"""Names that nobody typed."""

import re
from typing import Final

LONGEST: Final = 60
"""Characters of a name made from a text."""


def name_of(text: str, *, otherwise: str = "Untitled") -> str:
    """A project's name from what it is made of: the first line, cut between words."""
    first = next((line for line in text.splitlines() if line.strip(" \t#*_>=.-")), "")
    words = re.sub(r"\s+", " ", first).strip(" #*_>=")
    if not words:
        return otherwise
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST - 1]
    whole, _, rest = cut.rpartition(" ")
    # Scripts without spaces are cut where they are.
    return (whole if len(rest) < LONGEST // 2 else cut).rstrip(" ,;:.-–—") + "…"
