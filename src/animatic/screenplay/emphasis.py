"""Fountain's and Markdown's emphasis: `*italic*`, `**bold**`, `***both***`, `_underlined_`, and escapes."""

import re
from typing import Final

from animatic.screenplay.mapped import Mapped

# Markers hug the words that they mark, open and close on one line, and can be escaped by a backslash.
_STARS = re.compile(
    r"(?<![\\*])(\*{1,3})(?=[^\s*])((?:[^*\n\r]|\\\*|(?<=\s)\*(?=\s))*?)(?<=[^\s\\*])\1(?!\*)"
)
_UNDERLINE = re.compile(r"(?<![\\\w])_(?=\S)([^_\n\r]*?)(?<=[^\s\\])_(?!\w)")
_ESCAPE = re.compile(r"\\(?=[*_\\])")
_MARKS: Final = frozenset("*_\\")
_DEPTH: Final = 3
"""Bold within italic within underline: deeper nesting means nothing."""


def plain(text: Mapped) -> Mapped:
    """The text without the marks of emphasis and without the backslashes of escapes."""
    if not _MARKS.intersection(text.text):
        return text
    for _ in range(_DEPTH):
        marks = sorted(_marks(text.text))
        if not marks:
            break
        text = text.without(marks)
    return text.without([match.span() for match in _ESCAPE.finditer(text.text)])


def _marks(text: str) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for match in _STARS.finditer(text):
        width = len(match[1])
        found |= {(match.start(), match.start() + width), (match.end() - width, match.end())}
    for match in _UNDERLINE.finditer(text):
        found |= {(match.start(), match.start() + 1), (match.end() - 1, match.end())}
    return found
