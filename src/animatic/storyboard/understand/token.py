"""A word with its tag."""

from dataclasses import dataclass
from typing import Final


@dataclass(slots=True)
class Token:
    text: str
    lower: str
    tag: str
    lemma: str
    quote: int | None = None
    capital: bool = False
    """Begins with a capital that isn't only the sentence's."""
    shouted: bool = False
    """All capitals, as scripts introduce people."""

    @property
    def is_noun(self) -> bool:
        return self.tag in _NOUNS

    @property
    def is_verb(self) -> bool:
        return self.tag in _VERBS

    @property
    def is_finite(self) -> bool:
        return self.tag in _FINITE


_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_VERBS: Final = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_FINITE: Final = frozenset(("VBD", "VBP", "VBZ", "MD"))
