"""A sentence read word by word, with a look ahead."""

from collections.abc import Sequence
from functools import cache

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.tokens import Token


@cache
def prepositions() -> dict[str, list[tuple[str, ...]]]:
    """Prepositions of several words by their first one, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(lexicon.table("grammar")["phrase"]["preposition"], key=lambda p: -len(p.split())):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return found


class Reader:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> Token | None:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else None

    def matches(self, *pattern: str) -> bool:
        return all((t := self.peek(k)) is not None and t.lower == word for k, word in enumerate(pattern))


def is_base(token: Token | None) -> bool:
    return token is not None and (
        token.tag in ("VB", "VBP")
        or (token.tag == "NN" and words.look_up(token.lower).verb > 3 * words.look_up(token.lower).noun)
    )
