"""Noun phrases and verb groups: a sentence's words put together to what they name."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.understand.noun_phrases import noun_phrase
from animatic.storyboard.understand.phrase import Chunk, Mark, VerbGroup
from animatic.storyboard.understand.phrase_reader import Reader, is_base, prepositions
from animatic.storyboard.understand.tokens import Token
from animatic.storyboard.understand.verb_groups import PARTICLES, verb_group

_OPENERS: Final = frozenset(
    (
        "DT",
        "PRP$",
        "PDT",
        "CD",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "VBG",
        "VBN",
        "PRP",
        "WP$",
        "EX",
        "$",
    )
)


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    reader = Reader(tokens)
    found: list[Chunk] = []
    while (token := reader.peek()) is not None:
        found.append(_next(reader, token, found))
    return found


def _next(reader: Reader, token: Token, found: Sequence[Chunk]) -> Chunk:
    if token.quote is not None:
        reader.at += 1
        return Mark("quote", quote=token.quote)
    for pattern in prepositions().get(token.lower, ()):
        if reader.matches(*pattern) and len(pattern) > 1:
            reader.at += len(pattern)
            return Mark("prep", " ".join(pattern))
    if token.tag in ("IN", "TO") and not (token.tag == "TO" and is_base(reader.peek(1))):
        reader.at += 1
        if token.lower in PARTICLES and isinstance(found[-1] if found else None, VerbGroup):
            following = reader.peek()
            if following is None or following.tag in (".", ",", "CC", "IN", "SUB", ":"):
                return Mark("adv", token.lower)
        return Mark("prep", token.lower)
    if group := verb_group(reader, found):
        return group
    if token.tag in _OPENERS and (phrase := noun_phrase(reader)):
        return phrase
    reader.at += 1
    return _mark(token, reader)


def _mark(token: Token, reader: Reader) -> Mark:
    if token.tag in ("WP", "WDT", "WP$"):
        return Mark("who", token.lower)
    if token.tag in ("SUB", "WRB"):
        return Mark("sub", token.lower)
    if token.tag == "CC":
        return Mark("cc", token.lower)
    if token.tag == ",":
        return Mark("comma")
    if token.tag in ("JJ", "JJR", "JJS", "VBN", "VBG", "CD"):
        return Mark("adj", token.lower)
    if token.tag in ("RB", "RP", "RBR", "RBS"):
        following = reader.peek()
        if token.lower in PARTICLES and following and following.tag in ("DT", "PRP$", "NN", "NNS"):
            return Mark("prep", token.lower)
        return Mark("adv", token.lower)
    return Mark("colon" if token.tag == ":" else "stop", token.lower)
