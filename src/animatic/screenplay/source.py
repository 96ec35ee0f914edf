"""The source text: how much of it there may be, which bytes are text at all, and its lines."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from animatic.errors import InvalidInput, TooLarge

MAX_CHARACTERS: Final = 200_000
"""A narrative is shorter than this: a screenplay of 120 pages has about 180,000 characters."""

MAX_CONTROL_SHARE: Final = 0.02
"""With more control or replacement characters than this share a file isn't text."""

BYTE_ORDER_MARK: Final = "\ufeff"

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_MAGIC: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, Pages or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "a Word file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source: `start` to `end` is its text, `end` to `stop` its line ending."""

    number: int
    start: int
    end: int
    stop: int


def split_lines(source: str, start: int = 0) -> Iterator[SourceLine]:
    """The lines from `start` on, ended by LF, CRLF or CR only (not by the other breaks of Unicode)."""
    number = 1
    for match in _LINE_END.finditer(source, start):
        yield SourceLine(number, start, match.start(), match.end())
        start = match.end()
        number += 1
    if start < len(source):
        yield SourceLine(number, start, len(source), len(source))


def check_source(source: str) -> None:
    """Raise TooLarge or InvalidInput for a text of which no storyboard can be made."""
    if len(source) >= MAX_CHARACTERS:
        raise TooLarge(
            f"The narrative has {len(source):,} characters; fewer than {MAX_CHARACTERS:,} are possible "
            "(about 120 pages). Split it, and make one project of each part.",
            characters=len(source),
            maximum=MAX_CHARACTERS - 1,
        )
    if not source.strip().strip(BYTE_ORDER_MARK).strip():
        raise InvalidInput("The narrative is empty: write or import a story or a screenplay.")
    strange = len(_CONTROLS.findall(source))
    if "\0" in source or _SURROGATES.search(source) or strange > MAX_CONTROL_SHARE * len(source):
        raise InvalidInput("This isn't text. Save the narrative as plain text (UTF-8) or Fountain.")
    if not any(unicodedata.category(character)[0] in "LN" for character in source):
        raise InvalidInput("The narrative has no words: write or import a story or a screenplay.")


def decode_source(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252.

    Raises InvalidInput with a helpful word for files that hold no plain text (PDF, Word …).
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InvalidInput(
                f"This is {what}, not plain text. Export the narrative as plain text or Fountain."
            )
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in data:
            raise InvalidInput(
                "This isn't text. Save the narrative as plain text (UTF-8) or Fountain."
            ) from None
        return data.decode("cp1252", errors="replace")
