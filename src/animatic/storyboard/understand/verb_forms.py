"""Whether a word may be a verb, as far as its form and tagged text tell."""

from typing import Final

from animatic.storyboard.understand import lexicon, words

AFTER_VERB: Final = frozenset(
    ("DT", "PRP", "PRP$", "IN", "RB", "RP", "TO", ".", ",", "CC", "NNP", "QUOTE", ":", "VBG", "CD", "JJ")
)


def only_verb(lower: str) -> str:
    """The tag of a form that is a verb's and nothing else ("slid"), or ""."""
    base = words.base_verb(lower)
    if base == lower or words.look_up(words.singular(lower)).noun or words.look_up(lower).adjective:
        return ""
    if not words.look_up(base).verb or lower in lexicon.roles() or lower in lexicon.things():
        return ""
    return "VBG" if lower.endswith("ing") else "VBZ" if lower.endswith("s") else "VBD"


def never_verb(lower: str) -> bool:
    base = words.base_verb(lower)
    return (
        not words.look_up(base).verb
        and not words.look_up(lower).verb
        and words.look_up(words.singular(lower)).noun > 0
    )


def could_be_verb(lower: str, *, third_person: bool) -> bool:
    if third_person and not lower.endswith("s"):
        return False
    return words.look_up(words.base_verb(lower)).verb > 0


def verbness(lower: str) -> float:
    """How much more often tagged text has it as a verb than as a noun."""
    noun, verb = words.singular(lower), words.base_verb(lower)
    return words.look_up(verb).verb / max(1, words.look_up(noun).noun)


OBJECTS: Final = frozenset(("him", "her", "them", "me", "us"))
