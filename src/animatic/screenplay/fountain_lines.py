"""Fountain, line by line: every line of the source gets its kind, every character its token."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from animatic.screenplay import syntax
from animatic.screenplay.comments import Comment, find_comments
from animatic.screenplay.mapped import Mapped
from animatic.screenplay.model import ParseWarning, Span, Token, TokenKind
from animatic.screenplay.source import BYTE_ORDER_MARK, SourceLine, split_lines

_COMMENTS = (TokenKind.NOTE, TokenKind.BONEYARD)


@dataclass(slots=True)
class FountainLine:
    """A line of the source, what of it isn't comment, and what it is."""

    source: SourceLine
    visible: list[tuple[int, int]]
    """The ranges of the source, within the line, that no comment covers."""
    comments: list[Comment]
    """The comments that begin on this line."""
    raw: str
    """The visible text with its white space."""
    text: str
    """The visible text, trimmed."""
    hidden: bool
    """Nothing on the line but comment (perhaps one that began earlier)."""
    kind: TokenKind = TokenKind.BLANK

    @property
    def is_blank(self) -> bool:
        return not self.text

    def content(self, source: str, skip: int = 0, drop: int = 0) -> Mapped:
        """The visible, tidied text without its first `skip` and last `drop` characters (marks that force a kind)."""
        tidy = Mapped.of_ranges(source, self.visible).tidy()
        return tidy.slice(skip, len(tidy.text) - drop).tidy()


@dataclass(slots=True)
class FountainLines:
    lines: list[FountainLine]
    tokens: list[Token]
    warnings: list[ParseWarning]
    title_page: list[tuple[str, str]] = field(default_factory=list)


def read_lines(source: str) -> FountainLines:
    """Classify every line of the source; the tokens tile it. Never fails, whatever the text is."""
    comments, warnings = find_comments(source)
    start = 1 if source.startswith(BYTE_ORDER_MARK) else 0
    lines = list(_visible_lines(source, start, comments))
    result = FountainLines(lines, [], warnings)
    first = _title_page(lines, result.title_page)
    _classify(lines, first, warnings)
    if start:
        result.tokens.append(Token(TokenKind.MARK, Span(0, 1), 1))
    result.tokens.extend(_tokens(lines, comments, start))
    warnings.sort(key=lambda warning: warning.line)
    return result


def _visible_lines(source: str, start: int, comments: list[Comment]) -> Iterator[FountainLine]:
    upcoming = 0
    for line in split_lines(source, start):
        visible: list[tuple[int, int]] = []
        began: list[Comment] = []
        touched = False
        at = line.start
        while upcoming < len(comments) and comments[upcoming].span.start < line.stop:
            comment = comments[upcoming]
            touched = True
            if comment.span.start >= line.start:
                began.append(comment)
                visible.append((at, comment.span.start))
            at = min(comment.span.end, line.end)
            if comment.span.end > line.end:
                break  # it goes on in the next line
            upcoming += 1
        visible.append((max(at, line.start), line.end))
        visible = [(a, b) for a, b in visible if a < b]
        raw = "".join(source[a:b] for a, b in visible)
        text = raw.strip()
        yield FountainLine(line, visible, began, raw, text, hidden=touched and not text)


def _title_page(lines: list[FountainLine], entries: list[tuple[str, str]]) -> int:
    """Read the title page, if the script begins with one; return the index of the first line after it."""
    block = 0
    while block < len(lines) and not lines[block].is_blank:
        block += 1
    keys = [syntax.title_key(line.text) for line in lines[:block] if line.raw[:1] not in (" ", "\t")]
    if not keys or keys[0] is None or not any(key and key[0].lower() in syntax.TITLE_KEYS for key in keys):
        return 0
    if any(key is None for key in keys):
        return 0  # what isn't "key: value" must be indented: this is a story that begins with a colon
    for line in lines[:block]:
        line.kind = TokenKind.TITLE
        key = syntax.title_key(line.text) if line.raw[:1] not in (" ", "\t") else None
        if key is not None:
            entries.append(key)
        else:
            name, value = entries[-1]
            entries[-1] = (name, f"{value}\n{line.text}".strip())
    return block


def _classify(lines: list[FountainLine], first: int, warnings: list[ParseWarning]) -> None:
    follows_blank = True
    speaking = False
    blank_after = _blank_after(lines)
    for index in range(first, len(lines)):
        line = lines[index]
        if line.hidden:
            # A comment on lines of its own is as good as an empty line, but doesn't interrupt a speech.
            follows_blank = follows_blank or not speaking
            continue
        if line.is_blank:
            if speaking and len(line.raw) >= 2:
                line.kind = TokenKind.DIALOGUE  # two spaces keep a speech going over an empty line
                continue
            follows_blank, speaking = True, False
            continue
        line.kind = _spoken(line) if speaking else _kind(lines, index, follows_blank, blank_after[index])
        speaking = line.kind in (TokenKind.CHARACTER, TokenKind.DIALOGUE, TokenKind.PARENTHETICAL) or (
            speaking and line.kind is TokenKind.LYRICS
        )
        is_late = line.kind is TokenKind.ACTION and not follows_blank and syntax.is_scene_heading(line.text)
        if is_late and line.text == line.text.upper():
            what = (
                "This looks like a scene heading, but no empty line stands before it; it is read as action."
            )
            warnings.append(ParseWarning(line.source.number, what))
        follows_blank = line.kind in (
            TokenKind.SCENE_HEADING,
            TokenKind.TRANSITION,
            TokenKind.SECTION,
            TokenKind.SYNOPSIS,
            TokenKind.PAGE_BREAK,
        )


def _blank_after(lines: list[FountainLine]) -> list[bool]:
    """For each line: is the next line that isn't mere comment empty, or the end of the script?"""
    answers = [True] * len(lines)
    blank = True
    for index in range(len(lines) - 1, -1, -1):
        answers[index] = blank
        if not lines[index].hidden:
            blank = lines[index].is_blank
    return answers


def _spoken(line: FountainLine) -> TokenKind:
    if line.text.startswith("(") and line.text.endswith(")"):
        return TokenKind.PARENTHETICAL
    if line.text.startswith("~"):
        return TokenKind.LYRICS
    if syntax.is_page_break(line.text):
        return TokenKind.PAGE_BREAK
    return TokenKind.DIALOGUE


def _kind(lines: list[FountainLine], index: int, follows_blank: bool, blank_after: bool) -> TokenKind:
    text = lines[index].text
    if syntax.is_page_break(text):
        return TokenKind.PAGE_BREAK
    forced = _forced(text, blank_after)
    if forced is not None:
        return forced
    if not follows_blank:
        return TokenKind.ACTION
    if syntax.is_scene_heading(text):
        return TokenKind.SCENE_HEADING
    if syntax.is_transition(text):
        before_scene = not blank_after and syntax.is_scene_heading(_next_text(lines, index))
        if blank_after or before_scene:
            return TokenKind.TRANSITION
    if not blank_after and syntax.is_cue(text):
        return TokenKind.CHARACTER
    return TokenKind.ACTION


def _next_text(lines: list[FountainLine], index: int) -> str:
    return next((line.text for line in lines[index + 1 :] if not line.hidden), "")


def _forced(text: str, blank_after: bool) -> TokenKind | None:
    """The kind that the first character asks for."""
    match text[0]:
        case "!":
            return TokenKind.ACTION
        case "#":
            return TokenKind.SECTION
        case "=":
            return TokenKind.SYNOPSIS
        case "~":
            return TokenKind.LYRICS
        case ">":
            return TokenKind.CENTRED if text.endswith("<") else TokenKind.TRANSITION
        case "." if syntax.is_forced_heading(text):
            return TokenKind.SCENE_HEADING
        case "@" if not blank_after:
            return TokenKind.CHARACTER
        case _:
            return None


def _tokens(lines: list[FountainLine], comments: list[Comment], start: int) -> Iterator[Token]:
    """Tile the source: each line's visible parts and its ending are of its kind, comments of theirs."""
    at = start
    upcoming = 0
    for line in lines:
        while at < line.source.stop:
            if upcoming < len(comments) and comments[upcoming].span.start < line.source.stop:
                comment = comments[upcoming]
                if comment.span.start > at:
                    yield Token(line.kind, Span(at, comment.span.start), line.source.number)
                yield Token(comment.kind, comment.span, line.source.number)
                at = comment.span.end
                upcoming += 1
            else:
                yield Token(line.kind, Span(at, line.source.stop), line.source.number)
                at = line.source.stop
