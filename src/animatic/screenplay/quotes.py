"""Where people speak in a paragraph of prose: quotation marks of any language, and dashes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from animatic.screenplay.speech_verbs import is_speech_verb

_PAIRS: Final = {
    "“": "”",
    "„": "“”",
    "”": "”",  # Swedish and Finnish open as they close
    "«": "»",
    "»": "«»",  # German books turn them round
    "「": "」",
    "『": "』",
    "‹": "›",
    '"': '"',
    "＂": "＂",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_SINGLE: Final = frozenset("‘‚'")
_SINGLE_CLOSERS: Final = frozenset("’‘'")
_MARK = re.compile(f"[{re.escape(''.join({*_PAIRS, *''.join(_PAIRS.values())}))}]")
_SPEECH_END = re.compile(r"[.!?…,;:—–\-。！？、，]$")
_DASH = re.compile(r"[—–―]\s*")
_INNER_DASH = re.compile(r"\s+[—–―]\s*|(?<=[,.!?…])\s*[—–―]\s*|[—―](?=[^\W\d_]+\s)|[—―](?=[.,;:]\s)")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of speech in a paragraph: `start` to `end` with its marks, `inner_start` to `inner_end` without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool = False
    """The mark isn't closed: the speech goes on in the next paragraph."""


def find_quotes(text: str) -> list[Quote]:
    """The speeches of a paragraph in order. Titles, names and single words in quotation marks aren't speech."""
    if _DASH.match(text):
        return _dash_speech(text)
    pairs, unclosed = _pairs(text)
    quotes = [Quote(start, end + 1, start + 1, end) for start, end in pairs]
    quotes = [quote for quote in quotes if _is_speech(text, quote)]
    # A long speech over several paragraphs closes only its last one.
    if unclosed == 0:
        quotes.clear()
    if unclosed is not None and unclosed + 1 < len(text):
        quotes.append(Quote(unclosed, len(text), unclosed + 1, len(text), is_open=True))
    return quotes


def _pairs(text: str) -> tuple[list[tuple[int, int]], int | None]:
    """Where outermost quotation marks open and close, and where one opens that is left open.

    One pass, whatever the text is.
    """
    opened: list[int] = []
    waiting: Counter[str] = Counter()
    """How many of the open marks each character would close."""
    pairs: list[tuple[int, int]] = []
    for match in _MARK.finditer(text):
        at = match.start()
        mark = text[at]
        if waiting[mark] and _closes(text, at):
            while mark not in _PAIRS[text[opened[-1]]]:
                waiting.subtract(_PAIRS[text[opened.pop()]])  # never closed: an apostrophe, most likely
            start = opened.pop()
            waiting.subtract(_PAIRS[text[start]])
            while pairs and pairs[-1][0] > start:
                pairs.pop()  # a quotation within a speech
            pairs.append((start, at))
        elif mark in _PAIRS and _opens(text, at):
            opened.append(at)
            waiting.update(_PAIRS[mark])
    end = pairs[-1][1] if pairs else -1
    unclosed = [at for at in opened if text[at] not in _SINGLE and (at == 0 or at > end)]
    return pairs, unclosed[0] if unclosed else None


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] in "「『“„«":
        return not after.isspace() or text[at] == "«"
    return (before.isspace() or before in "([{—–―-:,") and not after.isspace()


def _closes(text: str, at: int) -> bool:
    if text[at] in _SINGLE_CLOSERS:
        # Not an apostrophe: after punctuation, before no letter.
        after = text[at + 1] if at + 1 < len(text) else " "
        return text[at - 1] in ".,!?…—–-;:" and not after.isalnum()
    return text[at] != '"' or not text[at - 1].isspace()


def _is_speech(text: str, quote: Quote) -> bool:
    inner = text[quote.inner_start : quote.inner_end].strip()
    if not inner:
        return False
    if quote.start == 0 or _SPEECH_END.search(inner):
        return True
    after = _WORD.findall(text[quote.end : quote.end + 60])[:4]
    before = _WORD.findall(text[max(0, quote.start - 60) : quote.start])[-4:]
    if text[: quote.start].rstrip().endswith((":", "：")):
        return True
    return any(is_speech_verb(word) for word in (*after, *before)) and len(inner.split()) > 1


def _dash_speech(text: str) -> list[Quote]:
    """`— Speech, — said Anna. — More speech.` and `—Speech —dijo Ana—. More.` and `— Speech, dit Anna.`"""
    lead = _DASH.match(text)
    assert lead is not None
    dashes = [
        lead.span(),
        *(match.span() for match in _INNER_DASH.finditer(text, lead.end())),
        (len(text), len(text)),
    ]
    quotes: list[Quote] = []
    was_speech = False
    for (start, inner), (end, _) in pairwise(dashes):
        if was_speech and _begins_with_tag(text[inner:end]):
            was_speech = False
        elif was_speech:
            quotes[-1] = replace(quotes[-1], end=end, inner_end=end)  # a dash within the speech
        else:
            skip = len(text[inner:end]) - len(text[inner:end].lstrip(" .,"))
            quotes.append(Quote(start, end, inner + skip, end))
            was_speech = True
    return [_without_plain_tag(text, quote) for quote in quotes if quote.inner_start < quote.inner_end]


def _begins_with_tag(part: str) -> bool:
    words = _WORD.findall(part[:80])[:4]
    return any(is_speech_verb(word) for word in words)


def _without_plain_tag(text: str, quote: Quote) -> Quote:
    """French style: the tag follows after a comma, without another dash."""
    for match in re.finditer(r"[,!?…]\s+", text[quote.inner_start : quote.inner_end]):
        at = quote.inner_start + match.end()
        first = _WORD.match(text, at)
        if first and is_speech_verb(first[0]) and first[0].islower():
            return Quote(quote.start, at, quote.inner_start, at)
    return quote


def outside(text: str, quotes: Sequence[Quote]) -> str:
    """The paragraph without its speeches."""
    at = 0
    parts = []
    for quote in quotes:
        parts.append(text[at : quote.start])
        at = quote.end
    parts.append(text[at:])
    return " ".join(parts)
