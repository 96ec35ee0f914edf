"""Prose, cut into its title, chapter marks, scene breaks and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from animatic.screenplay.emphasis import plain
from animatic.screenplay.mapped import Mapped
from animatic.screenplay.model import TokenKind
from animatic.screenplay.source import BYTE_ORDER_MARK, SourceLine, split_lines

WRAP_COLUMN: Final = 100
"""Lines that are longer than this weren't broken by hand: each is a paragraph of its own."""

_BREAK = re.compile(r"(?:[*•·⁂◆◇☆★~#＊\-–—_=+.…]\s*){3,}$|⁂$|[#~§❦✦◆]$")
_CHAPTER = re.compile(
    r"(?:(?:chapter|part|act|book|prologue|epilogue|kapitel|teil|prolog|epilog|chapitre|partie|prologue|épilogue|capítulo|"
    r"parte|prólogo|epílogo|capitolo|prologo|epilogo|hoofdstuk|rozdział|глава|часть|пролог|эпилог)\b[^.!?]{0,60}[.:]?"
    r"|[IVXLC]{1,7}\.?|\d{1,3}\.?|第[〇零一二三四五六七八九十百千\d]{1,5}[章回節节話话部][^。！？]{0,30})$",
    re.IGNORECASE,
)
_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*$")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？:;,\"”»」』—–-]$")
_DASH_SPEECH = re.compile(r"[—–―]")
_MAX_TITLE: Final = 80


@dataclass(slots=True)
class Paragraph:
    """A stretch of prose, or a mark between two."""

    kind: TokenKind
    """TITLE, SECTION (a chapter's name), SCENE_BREAK or ACTION."""
    text: Mapped
    lines: list[SourceLine]
    starts_scene: bool = False
    """A wider gap than usual stands before it."""


def read_paragraphs(source: str) -> list[Paragraph]:
    """What there is in the text, in order; every line that isn't blank is in exactly one paragraph."""
    lines = list(split_lines(source, 1 if source.startswith(BYTE_ORDER_MARK) else 0))
    blocks = list(_blocks(source, lines))
    single_lines = _lines_are_paragraphs(blocks)
    usual_gap = _usual_gap(blocks, single_lines)
    paragraphs: list[Paragraph] = []
    for gap, block in blocks:
        starts_scene = bool(paragraphs) and gap > usual_gap
        for lines_of_one in _split(source, block, single_lines):
            paragraphs.append(_paragraph(source, lines_of_one, starts_scene))
            starts_scene = False
    _find_title(paragraphs)
    return paragraphs


def _blocks(source: str, lines: list[SourceLine]) -> Iterator[tuple[int, list[SourceLine]]]:
    """Runs of lines that aren't blank, each with the number of blank lines before it."""
    gap = 0
    block: list[SourceLine] = []
    for line in lines:
        if source[line.start : line.end].strip():
            block.append(line)
            continue
        if block:
            yield gap, block
            block, gap = [], 0
        gap += 1
    if block:
        yield gap, block


def _lines_are_paragraphs(blocks: list[tuple[int, list[SourceLine]]]) -> bool:
    longest = max((line.end - line.start for _, block in blocks for line in block), default=0)
    return longest > WRAP_COLUMN


def _usual_gap(blocks: list[tuple[int, list[SourceLine]]], single_lines: bool) -> int:
    """How many blank lines stand between ordinary paragraphs of this text."""
    if single_lines and sum(len(block) - 1 for _, block in blocks) > len(blocks):
        return 0  # paragraphs follow each other line by line, so an empty line means something
    gaps = sorted(gap for gap, _ in blocks[1:])
    return max(1, gaps[len(gaps) // 2]) if gaps else 1


def _split(source: str, block: list[SourceLine], single_lines: bool) -> Iterator[list[SourceLine]]:
    """A block into paragraphs: at marks, at indented lines, at dashes of speech, or at every line."""
    current: list[SourceLine] = []
    for line in block:
        text = source[line.start : line.end]
        alone = _kind(text.strip()) is not TokenKind.ACTION
        begins = (
            single_lines
            or alone
            or (bool(current) and _is_indented(source, line) and not _is_indented(source, current[-1]))
            or _DASH_SPEECH.match(text.strip()) is not None
        )
        if current and (
            begins or _kind(source[current[0].start : current[0].end].strip()) is not TokenKind.ACTION
        ):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _is_indented(source: str, line: SourceLine) -> bool:
    return source[line.start : line.start + 1] in (" ", "\t", "\u2003", "\u3000", "\u00a0")


def _kind(text: str) -> TokenKind:
    if _BREAK.match(text):
        return TokenKind.SCENE_BREAK
    if _MARKDOWN_HEADING.match(text) or _CHAPTER.match(text):
        return TokenKind.SECTION
    return TokenKind.ACTION


def _paragraph(source: str, lines: list[SourceLine], starts_scene: bool) -> Paragraph:
    parts = [plain(Mapped.of_ranges(source, [(line.start, line.end)]).tidy()) for line in lines]
    text = Mapped.join(parts)
    kind = _kind(source[lines[0].start : lines[0].end].strip())
    if kind is TokenKind.SECTION:
        heading = _MARKDOWN_HEADING.match(text.text)
        if heading:
            text = text.slice(*heading.span(2))
    return Paragraph(kind, text, lines, starts_scene)


def _find_title(paragraphs: list[Paragraph]) -> None:
    """The first paragraph is the title if it is a heading, or short and unlike a sentence, with a story after it."""
    if len(paragraphs) < 2:
        return
    first = paragraphs[0]
    if (first.kind is TokenKind.SECTION and not _CHAPTER.match(first.text.text)) or (
        first.kind is TokenKind.ACTION
        and len(first.lines) == 1
        and len(first.text.text) <= _MAX_TITLE
        and not _ENDS_SENTENCE.search(first.text.text)
        and not first.text.text.startswith(tuple("\"'“„«‘‚—–―「『"))
        and any(paragraph.kind is TokenKind.ACTION for paragraph in paragraphs[1:])
    ):
        first.kind = TokenKind.TITLE
