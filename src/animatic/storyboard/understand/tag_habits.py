"""One word's tag, put right by the words beside it."""

from typing import Final

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.token import Token
from animatic.storyboard.understand.verb_forms import AFTER_VERB, OBJECTS, could_be_verb, only_verb

_BEFORE_NOUN: Final = frozenset(("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "WP$"))


_PREDICATIVE: Final = frozenset(
    ("asleep alone awake afraid alive adrift ablaze aboard afloat ashamed aware apart alight").split()
)
"""Adjectives that never stand before their noun."""


def noun_after_determiner(token: Token, before: Token | None, after: Token | None) -> None:
    """ "a big fall into": after a determiner or an adjective a verb's form is a noun, unless a noun follows."""
    if (
        before is None
        or before.tag not in _BEFORE_NOUN
        or before.lower in ("that", "this", "these", "those", "all", "both", "her")
    ):
        return
    ends = (
        after is None
        or not (after.is_noun or after.tag in ("JJ", "CD", "VBN"))
        or after.lower in _PREDICATIVE
    )
    if token.tag == "JJR" and token.lower in lexicon.roles():
        token.tag = "NN"
    if token.tag in ("JJ", "JJR", "RB", "MD", "VBN") and ends:
        word = words.look_up(token.lower)
        if token.lower in lexicon.roles() or word.noun > word.adjective:
            token.tag = "NN"
        return
    if token.tag in ("VB", "VBD", "VBP", "VBZ") and words.look_up(words.singular(token.lower)).noun:
        if (
            before.tag in ("JJ", "CD")
            and token.tag == "VBZ"
            and before.lower not in ("single", "old", "young")
        ):
            return
        if (
            after is None
            or not (after.is_noun or after.tag in ("DT", "PRP$", "PRP"))
            or before.tag in ("DT", "PRP$")
        ):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"


def common_words(token: Token, before: Token | None, after: Token | None) -> None:
    if token.lower == "her":
        token.tag = (
            "PRP$"
            if after and (after.is_noun or after.tag in ("JJ", "VBN", "CD", "VBG", "JJS", "VBZ", "VB"))
            else "PRP"
        )
        if after and after.tag == "VBZ" and words.look_up(words.singular(after.lower)).noun:
            after.tag = "NNS"
        elif after and after.tag == "VB" and words.look_up(after.lower).noun:
            after.tag = "NN"
    elif token.lower == "that":
        token.tag = (
            "WDT"
            if before and before.is_noun and after and (after.is_verb or after.tag in ("PRP", "RB"))
            else "DT"
        )
        if (
            before
            and (before.is_verb or before.is_noun)
            and after
            and after.tag in ("DT", "PRP", "NNP", "PRP$")
        ):
            token.tag = "SUB"
    elif token.lower == "like" and token.tag != "IN" and not (before and before.tag in ("PRP", "MD", "TO")):
        token.tag = "IN"
    elif (
        token.tag == "NN"
        and after
        and after.tag == "JJ"
        and (before is None or before.tag in ("DT", "IN", ","))
    ):
        word = words.look_up(token.lower)
        if word.adjective and token.lower not in lexicon.roles() and word.adjective >= word.noun:
            token.tag = "JJ"
    elif (
        token.tag == "NN"
        and token.lower.endswith("ing")
        and before
        and after
        and (before.is_noun or before.tag in ("JJ", "RB"))
    ):
        follows = after.tag in ("DT", "PRP$", "NNS", "PRP", "NNP", "IN", "RB", ",", ".")
        if (
            follows
            and words.look_up(words.base_verb(token.lower)).verb
            and token.lower not in lexicon.things()
        ):
            token.tag = "VBG"  # "a man on a wall eating nuts"
    elif token.lower == "till" and before and before.tag in ("DT", "PRP$"):
        token.tag = "NN"
    elif token.tag == "VBZ" and before and before.tag == "," and after and after.tag == "VBG":
        token.tag = "NNS"  # "…, sparks flying"
    elif token.lower == "so" and after and after.tag in ("DT", "PRP", "PRP$", "NNP"):
        token.tag = "SUB"
    elif token.lower in ("before", "after"):
        token.tag = "IN"
    elif token.lower == "'s" and token.tag != "POS" and before and before.is_noun and after:
        token.tag = "POS" if after.is_noun or after.tag in ("JJ", "CD") else "VBZ"
    elif token.tag == "POS" and before and before.tag in ("PRP", "WP", "EX"):
        token.tag = "VBZ"
    elif token.tag == "MD" and before and before.tag == "NN" and after and after.tag in ("IN", ".", ","):
        token.tag = "NN"


_GOODBYE: Final = frozenset(("goodbye", "goodnight", "farewell", "awake", "asleep"))


_MANY: Final = frozenset(
    "two three four five six seven eight nine ten twelve twenty both several many".split()
)


def habits(tokens: list[Token], i: int, token: Token) -> None:
    """What the tagger gets wrong in sentences that newspapers don't have."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.lower in ("round", "around") and after is not None:
        if after.tag in ("DT", "PRP$", "PRP", "CD", "NNP") and not (before and before.tag in ("DT", "PRP$")):
            token.tag = "IN"  # "three of them round a fire"
    elif (
        before is not None
        and before.lower in ("he", "she", "it", "who")
        and token.tag in ("NNS", "NN", "JJ")
        and could_be_verb(token.lower, third_person=True)
    ):
        token.tag = "VBZ"  # "she photographs page after page"
        if after is not None and after.tag in ("VBP", "VB"):
            after.tag = "NN"
    elif (
        token.tag == "VBD"
        and before is not None
        and before.tag == "DT"
        and after is not None
        and after.is_noun
    ):
        token.tag = "VBN"  # "the hanged man"
    elif (
        token.tag == "JJ"
        and after is not None
        and after.lower in ("full", "empty", "asleep", "covered", "ablaze", "alone")
        and (token.lower in lexicon.things() or token.lower in lexicon.roles())
    ):
        token.tag = "NN"  # "a cart full of hay"
    elif token.lower in _GOODBYE and before is not None and (before.is_noun or before.lower in OBJECTS):
        token.tag = "RB"  # "kisses her mother goodbye"
    elif (
        token.lower in ("closer", "nearer") and before is not None and (before.is_verb or before.tag == "NN")
    ):
        token.tag = "RB"
        if before.tag == "NN" and could_be_verb(before.lower, third_person=False):
            before.tag = "VBD"
    elif before is not None and before.lower == "in" and token.lower in lexicon.inverse("looks", "colour"):
        if after is not None and after.lower.endswith("ing") and words.base_verb(after.lower) != after.lower:
            token.tag, after.tag = "NN", "VBG"  # "women in black playing cards"
    elif (
        before is not None
        and before.tag in ("DT", "JJ", "PRP$")
        and token.tag in ("JJ", "VB", "VBP", "VBN", "RB")
        and token.lower in lexicon.roles()
        and after is not None
        and (
            not after.is_noun
            or bool(only_verb(after.lower))
            or after.lower.endswith("ing")
            or (after.tag == "NNS" and could_be_verb(after.lower, third_person=True))
        )
    ):
        token.tag = "NN"  # "a drunk hugging a tree"
        if after.is_noun:
            after.tag = "VBG" if after.lower.endswith("ing") else only_verb(after.lower) or "VBZ"
    elif (
        before is not None
        and before.tag == "CC"
        and token.tag in ("NN", "JJ", "VBN")
        and (after is None or after.tag in AFTER_VERB or after.lower in ("closer", "nearer"))
        and words.base_verb(token.lower) != token.lower
        and not token.lower.endswith(("s", "ing"))
        and any(t.is_finite for t in tokens[: i - 1])
        and tokens[i - 2].tag not in ("JJ", "VBN")
    ):
        token.tag = "VBD"  # "leans on his pole and spat"
    elif _bare_plural_acts(tokens, i, token, before):
        token.tag = "VBP"
    elif (
        before is not None
        and before.tag == "CC"
        and token.tag == "NNS"
        and after is not None
        and after.lower in ("it", *OBJECTS)
        and after.lower != "her"
        and could_be_verb(token.lower, third_person=True)
    ):
        token.tag = "VBZ"  # "and hands it to the boy"
    elif token.tag == "VBZ" and after is not None and after.tag == "DT" and _ends_fronted(tokens, i):
        token.tag = "NNS"  # "under the neon signs a woman waits"
    elif (
        token.tag == "JJR"
        and not words.look_up(token.lower).adjective
        and before is not None
        and before.tag == "NNS"
        and could_be_verb(token.lower, third_person=False)
    ):
        token.tag = "VBP"  # "two sisters whisper"


def _ends_fronted(tokens: list[Token], i: int) -> bool:
    """Whether the form ends a preposition's phrase at the head of its sentence, because the verb comes later."""
    if tokens[0].tag != "IN" or i < 2 or not words.is_plural(tokens[i].lower):
        return False
    if any(t.is_finite or t.tag == "," for t in tokens[1:i]):
        return False
    for later in tokens[i + 1 :]:
        if later.tag in (",", "CC", "SUB", "WDT", "WP", "."):
            return False
        if later.is_finite:
            return True
    return False


def _bare_plural_acts(tokens: list[Token], i: int, token: Token, before: Token | None) -> bool:
    """ "two samurai draw": a noun whose plural doesn't show, counted, before a form that may be a verb."""
    if (
        before is None
        or not before.is_noun
        or words.is_plural(before.lower)
        or token.tag not in ("NN", "VB", "JJ")
    ):
        return False
    if i + 1 < len(tokens) and tokens[i + 1].tag not in AFTER_VERB:
        return False
    counted = any(t.lower in _MANY for t in tokens[max(0, i - 3) : i - 1])
    return counted and could_be_verb(token.lower, third_person=False) and not words.is_plural(token.lower)
