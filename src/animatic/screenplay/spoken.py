"""What of a stretch of prose is said, and what is left to be seen."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from animatic.screenplay.model import Line
from animatic.screenplay.person_words import PERSON_WORDS
from animatic.screenplay.quotes import Quote
from animatic.screenplay.tags import Tag

_EDGES: Final = " ,;:—–-，、：；"
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_FILLERS: Final = frozenset(
    "back again at last once after a moment while pause now then to him her them me us himself "
    "herself in reply aloud".split()
)
"""Words after "said Anna" that show nothing."""
_AND = re.compile(r"[\s,;]+(?:and|und|et|y|e|и)$", re.IGNORECASE)
_HOW = re.compile(r",\s+((?:in|with|out|without|under|through)\s+[^,.]{2,24})[.,]?\s*$")
"""`she asked, out of breath`: a parenthetical."""
_FIRST_SENTENCE = re.compile(r"[^.!?…。！？]*[.!?…。！？]+\s+(?=\S)")
_ENDED = re.compile(r"[.!?…。！？]['\"”’»)]*$")


@dataclass(slots=True)
class Spoken:
    action: str
    """The narration without speech and without "said Anna"."""
    lines: list[Line]
    narration: str
    """The narration as it stands in the source."""


def spoken_within(
    text: str, quotes: Sequence[Quote], speakers: Sequence[tuple[str, Tag | None]], start: int, end: int
) -> Spoken:
    """Take a range of a paragraph apart. The speakers belong to the quotes, one each."""
    lines: list[Line] = []
    parts: list[str] = []
    narration: list[str] = []
    manners: dict[int, str] = {}
    tags = [(index, tag) for index, (_, tag) in enumerate(speakers) if tag is not None]
    at = start
    for gap_end, following in [*((quote.start, quote.end) for quote in quotes), (end, end)]:
        if at < min(gap_end, end):
            stretch_end = min(gap_end, end)
            narration.append(text[at:stretch_end])
            within = [(index, tag) for index, tag in tags if at <= tag.verb_start < stretch_end]
            action, manner = _action(text, at, stretch_end, [tag for _, tag in within])
            parts.append(action)
            manners |= {index: manner for index, _ in within}
        at = max(at, min(following, end))
    for index, (quote, (name, tag)) in enumerate(zip(quotes, speakers, strict=True)):
        said = text[max(start, quote.inner_start) : min(end, quote.inner_end)].strip()
        if not said or quote.inner_start >= end or quote.inner_end <= start:
            continue
        manner = manners.get(index) or (tag.manner if tag else "")
        _say(lines, name, manner, said)
    return Spoken(" ".join(part for part in parts if part), lines, " ".join(narration))


def _say(lines: list[Line], name: str, manner: str, said: str) -> None:
    if said.endswith((",", "，", "、")):
        said = said[:-1].rstrip() + "."
    if lines and lines[-1].character == name and (not manner or manner == lines[-1].parenthetical):
        last = lines.pop()
        before = last.text[:-1] + "," if last.text.endswith(".") and said[:1].islower() else last.text
        lines.append(Line(name, last.parenthetical, f"{before} {said}"))
    else:
        lines.append(Line(name, manner, said))


def _action(text: str, start: int, end: int, tags: Sequence[Tag]) -> tuple[str, str]:
    """What is seen in a stretch between speeches, and how the tag in it says that somebody speaks."""
    pieces = []
    at = start
    for tag in tags:
        pieces.append(text[at : tag.verb_start])
        at = max(at, min(tag.verb_end, end))
    pieces.append(text[at:end])
    words = [word for piece in pieces for word in _WORD.findall(piece)]
    manner = next((word for word in words if word.endswith("ly") and len(word) > 4), "") if tags else ""
    names = {word for tag in tags for word in tag.name.split()}
    telling = _telling(words, names)
    if tags and not telling:
        return "", manner
    if tags and len(telling) <= 2 and (short := _HOW.search("".join(pieces))):
        return "", short[1]
    seen = " ".join(piece.strip() for piece in pieces if piece.strip())
    if tags:
        seen = re.sub(r"\s+([,.;:!?…])", r"\1", seen)
        subject = "|".join(re.escape(tag.name) for tag in tags if tag.name) or r"(?!)"
        person = rf"^(?P<who>{subject}|he|she|they|i)"
        seen = seen.strip(_EDGES)
        # "said Anna, and she turned" and "said Anna, turning": Anna is who does it.
        seen = re.sub(
            rf"{person},?\s+and\s+(?:he|she|they|i)\s+", r"\g<who> ", seen, count=1, flags=re.IGNORECASE
        )
        seen = re.sub(
            rf"{person}(?:,?\s+and|,(?=\s+\w+ing\b))\s+", r"\g<who> ", seen, count=1, flags=re.IGNORECASE
        )
        seen = _AND.sub("", seen.strip(_EDGES))
        # "said Anna. It rained.": what is left of the first sentence shows nothing.
        first = _FIRST_SENTENCE.match(seen)
        if first is not None and not _telling(_WORD.findall(first[0]), names):
            return _sentence(seen[first.end() :]), manner if manner in first[0] else ""
    return _sentence(seen), manner if len(words) < 4 else ""


def _telling(words: Sequence[str], names: Collection[str]) -> list[str]:
    """Those words that say more than who speaks and how."""
    return [
        word
        for word in words
        if word.upper() not in names
        and word.lower() not in PERSON_WORDS
        and word.lower() not in _FILLERS
        and not word.endswith("ly")
    ]


def _sentence(text: str) -> str:
    """With a capital and a full stop, as a direction stands in a script."""
    text = text.strip(_EDGES).strip()
    if not _WORD.search(text) and not any(character.isalnum() for character in text):
        return ""
    text = text[0].upper() + text[1:]
    return text if _ENDED.search(text) else f"{text}."
