"""Notes `[[ … ]]` and boneyards `/* … */`: what a Fountain script says to its readers, not to its audience."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from animatic.screenplay.model import ParseWarning, Span, TokenKind

_OPENING = re.compile(r"/\*|\[\[")
# A note may go on over several lines; an empty line ends it, unless it holds two spaces.
_EMPTY_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]?(?=\r|\n)")


@dataclass(frozen=True, slots=True)
class Comment:
    kind: TokenKind
    span: Span
    """With its delimiters."""
    text: str


def find_comments(source: str) -> tuple[list[Comment], list[ParseWarning]]:
    """All comments in order, none within another; and a warning for each that is opened but never closed.

    Linear in the length of the source: what isn't found once isn't searched for again.
    """
    comments: list[Comment] = []
    warnings: list[ParseWarning] = []
    empty_lines: list[int] | None = None
    unclosed: set[str] = set()
    ends: dict[str, int] = {}
    """Where each closing mark was found last: it serves all that open before it."""
    warned_before = -1
    at = 0
    while match := _OPENING.search(source, at):
        is_note = match[0] == "[["
        closing = "]]" if is_note else "*/"
        at = match.end()
        end = ends.get(closing, -1)
        if end < at:
            end = -1 if closing in unclosed else source.find(closing, at)
            ends[closing] = end
        if end < 0:
            if closing not in unclosed:
                unclosed.add(closing)
                warnings.append(_unclosed(source, match.start(), is_note))
            continue
        if is_note:
            if empty_lines is None:
                empty_lines = [found.start() for found in _EMPTY_LINE.finditer(source)]
            following = bisect_left(empty_lines, at)
            if following < len(empty_lines) and empty_lines[following] < end:
                if following != warned_before:  # one warning a paragraph
                    warnings.append(_unclosed(source, match.start(), is_note))
                    warned_before = following
                continue
        kind = TokenKind.NOTE if is_note else TokenKind.BONEYARD
        comments.append(Comment(kind, Span(match.start(), end + 2), source[at:end].strip()))
        at = end + 2
    return comments, warnings


def _unclosed(source: str, start: int, is_note: bool) -> ParseWarning:
    what = "note [[ is never closed by ]]" if is_note else "boneyard /* is never closed by */"
    return ParseWarning(line_of(source, start), f"The {what}; it is read as text.")


def line_of(source: str, index: int) -> int:
    """The number, from 1, of the line on which this character of the source stands."""
    breaks = source.count("\n", 0, index) + source.count("\r", 0, index) - source.count("\r\n", 0, index)
    if 0 < index < len(source) and source[index - 1 : index + 1] == "\r\n":
        breaks -= 1  # the character is the second half of a line ending
    return breaks + 1
