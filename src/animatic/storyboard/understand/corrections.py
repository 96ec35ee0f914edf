"""Tags put right where the language of panels differs from a newspaper's: "a raven lands", "two samurai draw"."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.token import Token

_BEFORE_NOUN: Final = frozenset(("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "WP$"))
_AFTER_VERB: Final = frozenset(
    ("DT", "PRP", "PRP$", "IN", "RB", "RP", "TO", ".", ",", "CC", "NNP", "QUOTE", ":", "VBG", "CD", "JJ")
)
_SINGULAR: Final = frozenset("a an one every each another this that".split())


def correct(tokens: list[Token]) -> None:
    for token in tokens:
        token.capital = token.capital and token.lower not in _fixed()
        if token.lower in _fixed():
            token.tag = _fixed()[token.lower]
        elif token.capital and token.quote is None:
            token.tag = "NNP"
        elif token.lower.endswith(_DESCRIBING) and "-" in token.lower:  # "red-haired"
            token.tag = "JJ"
        elif token.tag in ("TO", "EX", "UH") and words.look_up(token.lower).noun:  # "samurai"
            token.tag = "NN"
        elif token.tag in ("NNP", "NNPS") and not token.capital:
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
        elif token.tag in ("NN", "NNS", "JJ") and (tense := _only_verb(token.lower)):
            token.tag = tense
        elif token.is_verb and token.tag != "MD" and _never_verb(token.lower):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
        elif token.tag == "VBG" and words.base_verb(token.lower) == token.lower:  # "swing", "bring"
            token.tag = "VBP"
        elif token.shouted and token.tag not in ("NN", "NNS"):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        _noun_after_determiner(token, before, after)
        _common_words(token, before, after)
    for i, token in enumerate(tokens):
        _habits(tokens, i, token)
    _verb_after_singular(tokens)
    _seen_doing(tokens)
    _some_verb(tokens)
    _name_in_front(tokens)
    _participles(tokens)


_DESCRIBING: Final = tuple(
    "haired headed eyed skinned shouldered bearded legged faced clad dressed looking old sized".split()
)
_MARKS: Final = dict.fromkeys(("-", "--", "–", "—", "(", ")", "[", "]", "/"), ":") | dict.fromkeys("!?…", ".")


@cache
def _fixed() -> dict[str, str]:
    """Words that have one tag wherever they stand."""
    return {**lexicon.inverse("grammar", "tag"), **_MARKS}


_PREDICATIVE: Final = frozenset(
    ("asleep alone awake afraid alive adrift ablaze aboard afloat ashamed aware apart alight").split()
)
"""Adjectives that never stand before their noun."""


def _only_verb(lower: str) -> str:
    """The tag of a form that is a verb's and nothing else ("slid"), or ""."""
    base = words.base_verb(lower)
    if base == lower or words.look_up(words.singular(lower)).noun or words.look_up(lower).adjective:
        return ""
    if not words.look_up(base).verb or lower in lexicon.roles() or lower in lexicon.things():
        return ""
    return "VBG" if lower.endswith("ing") else "VBZ" if lower.endswith("s") else "VBD"


def _never_verb(lower: str) -> bool:
    base = words.base_verb(lower)
    return (
        not words.look_up(base).verb
        and not words.look_up(lower).verb
        and words.look_up(words.singular(lower)).noun > 0
    )


def _noun_after_determiner(token: Token, before: Token | None, after: Token | None) -> None:
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


def _common_words(token: Token, before: Token | None, after: Token | None) -> None:
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


def _habits(tokens: list[Token], i: int, token: Token) -> None:
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
    elif token.lower in _GOODBYE and before is not None and (before.is_noun or before.lower in _OBJECTS):
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
        and (not after.is_noun or bool(_only_verb(after.lower)) or after.lower.endswith("ing"))
    ):
        token.tag = "NN"  # "a drunk hugging a tree"
        if after.is_noun:
            after.tag = "VBG" if after.lower.endswith("ing") else _only_verb(after.lower)
    elif (
        before is not None
        and before.tag == "CC"
        and token.tag in ("NN", "JJ", "VBN")
        and (after is None or after.tag in _AFTER_VERB or after.lower in ("closer", "nearer"))
        and words.base_verb(token.lower) != token.lower
        and not token.lower.endswith(("s", "ing"))
        and any(t.is_finite for t in tokens[: i - 1])
        and tokens[i - 2].tag not in ("JJ", "VBN")
    ):
        token.tag = "VBD"  # "leans on his pole and spat"
    elif _bare_plural_acts(tokens, i, token, before):
        token.tag = "VBP"


def _bare_plural_acts(tokens: list[Token], i: int, token: Token, before: Token | None) -> bool:
    """ "two samurai draw": a noun whose plural doesn't show, counted, before a form that may be a verb."""
    if (
        before is None
        or not before.is_noun
        or words.is_plural(before.lower)
        or token.tag not in ("NN", "VB", "JJ")
    ):
        return False
    if i + 1 < len(tokens) and tokens[i + 1].tag not in _AFTER_VERB:
        return False
    counted = any(t.lower in _MANY for t in tokens[max(0, i - 3) : i - 1])
    return counted and could_be_verb(token.lower, third_person=False) and not words.is_plural(token.lower)


def could_be_verb(lower: str, *, third_person: bool) -> bool:
    if third_person and not lower.endswith("s"):
        return False
    return words.look_up(words.base_verb(lower)).verb > 0


def _verbness(lower: str) -> float:
    """How much more often tagged text has it as a verb than as a noun."""
    noun, verb = words.singular(lower), words.base_verb(lower)
    return words.look_up(verb).verb / max(1, words.look_up(noun).noun)


def _names_a_being(token: Token) -> bool:
    return (
        token.lower in lexicon.roles()
        or token.lower in lexicon.things()
        or words.look_up(token.lower).noun > words.look_up(token.lower).adjective
    )


def _is_person(token: Token) -> bool:
    return token.tag in ("NNP", "PRP") or (
        token.lower in lexicon.roles() and not words.is_plural(token.lower)
    )


def _verb_after_singular(tokens: list[Token]) -> None:
    """Plural nouns that are verbs.

    "A raven lands on": a singular determiner can't have a plural noun. Likewise after a name, a person or a pronoun
    ("Olga sews"), and where verbs are joined ("lifts a lid and sniffs").
    """
    singular, has_noun, has_verb, earlier = False, False, False, False
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        follows = i + 1 == len(tokens) or tokens[i + 1].tag in _AFTER_VERB
        able = token.tag in ("NNS", "JJ", "VB", "VBP", "NNPS") and could_be_verb(
            token.lower, third_person=True
        )
        if token.tag in ("DT", "PRP$") or token.lower in _SINGULAR:
            singular, has_noun = token.lower in _SINGULAR, False
        elif (able and follows and before is not None) or (
            able and singular and _of_a_trade(tokens, i)  # "a clerk stamps papers"
        ):
            assert before is not None
            if before.tag in ("JJ", "RB") and (
                before.lower in lexicon.roles() or (singular and _names_a_being(before))
            ):  # "a raven lands"
                before.tag, has_noun = "NN", True
            eager = singular or _is_person(before) or _verbness(token.lower) > 1
            last = i + 1 == len(tokens) or tokens[i + 1].tag == "."
            joined = before.tag in ("CC", ",") and earlier and (i < 2 or tokens[i - 2].tag != "NNS")
            joined = joined or (before.tag == "CC" and earlier and last and _verbness(token.lower) > 1)
            if (has_noun and not has_verb and before.is_noun and eager) or (
                joined and _verbness(token.lower) > 0.2
            ):
                token.tag = "VBZ"
        if token.is_noun:
            has_noun = True
        elif token.tag in (",", "CC", "SUB", ".", ":", "WP", "WDT", "WRB"):
            singular, has_noun, has_verb = False, False, False
        elif token.tag == "IN":
            singular = False
        if token.is_finite:
            has_verb, earlier = True, True
            singular, has_noun = False, False


def _of_a_trade(tokens: list[Token], i: int) -> bool:
    """Whether somebody stands right before, and right after what he may be doing it to."""
    return (
        i > 1
        and i + 1 < len(tokens)
        and tokens[i - 1].lower in lexicon.roles()
        and tokens[i + 1].tag == "NNS"
        and _verbness(tokens[i].lower) > 0.2
    )


_PERCEPTION: Final = frozenset("see watch hear let make feel notice help have".split())


def _seen_doing(tokens: list[Token]) -> None:
    """ "saw the baker run": after a verb of perception and its object a verb stands bare."""
    for i in range(2, len(tokens)):
        token, before = tokens[i], tokens[i - 1]
        if token.tag not in ("NN", "VBP", "VB") or not (before.is_noun or before.lower in _OBJECTS):
            continue
        if i + 1 < len(tokens) and tokens[i + 1].tag not in _AFTER_VERB:
            continue
        start = next((j for j in range(i - 1, -1, -1) if tokens[j].is_verb), None)
        if start is None or words.base_verb(tokens[start].lower) not in _PERCEPTION:
            continue
        between = tokens[start + 1 : i]
        if (
            all(t.is_noun or t.tag in ("DT", "PRP$", "JJ", "PRP", "CD") for t in between)
            and _verbness(token.lower) > 0.3
        ):
            token.tag = "VB"


def _some_verb(tokens: list[Token]) -> None:
    """A full sentence without a verb has one that looks like a noun: the likeliest first, else any that may be."""
    if any(token.is_finite for token in tokens) or len(tokens) < 3:
        return
    for least in (1.0, 0.0) if tokens[-1].tag == "." else (1.0,):
        for i in range(1, len(tokens)):
            if _promotes(tokens, i) and _verbness(tokens[i].lower) > least:
                tokens[i].tag = "VBP" if tokens[i - 1].tag == "NNS" else "VBZ"
                return


def _promotes(tokens: list[Token], i: int) -> bool:
    token, before = tokens[i], tokens[i - 1]
    together = i > 2 and any(t.tag == "CC" for t in tokens[max(0, i - 4) : i]) and tokens[i - 1].is_noun
    follows = i + 1 == len(tokens) or tokens[i + 1].tag in (*_AFTER_VERB, "JJR")
    if not follows and not (together and tokens[i + 1].tag == "NNS" and _verbness(tokens[i].lower) > 1):
        return False
    if token.tag not in ("NN", "NNS", "VB") or (token.capital and not token.shouted):
        return False
    if before.tag == "," and token.tag == "NNS":
        return could_be_verb(token.lower, third_person=True)
    if not (before.is_noun or before.tag == "PRP") or before.lower in ("him", "her", "them", "me", "us"):
        return False
    if (
        before.tag == "NNS"
        or before.lower in ("they", "we", "i", "you")
        or together
        or before.lower in lexicon.groups()
    ):
        return not words.is_plural(token.lower) and could_be_verb(token.lower, third_person=False)
    return could_be_verb(token.lower, third_person=True)


def _name_in_front(tokens: list[Token]) -> None:
    """A rare noun that begins a sentence without a determiner, right before its verb, is a name: "Pip poked"."""
    first = next(
        (i for i, token in enumerate(tokens) if token.quote is None and token.tag not in (":", ".")), None
    )
    if first is None or first + 1 >= len(tokens):
        return
    token, after = tokens[first], tokens[first + 1]
    if token.tag != "NN" or not token.text[0].isupper() or len(tokens) - first < 4:
        return
    if not (after.is_finite or after.tag == "POS"):
        return
    verb = words.base_verb(after.lower)
    acts = any(
        verb in lexicon.inverse("verbs", section) for section in ("object", "gesture", "speech", "gaze")
    )
    acts = acts or verb in ("stand", "sit", "walk", "turn", "run", "enter", "leave")
    known = (
        token.lower in lexicon.roles()
        or token.lower in lexicon.things()
        or token.lower in lexicon.no_things()
    )
    word = words.look_up(token.lower)
    mass = any(
        sense.lexicographer in (words.FOOD, words.SUBSTANCE, words.NATURE) for sense in word.senses[:1]
    )
    if (not known and not mass and (word.noun <= 3 or after.tag == "POS")) or (
        not known and acts and word.noun <= 10
    ):
        token.tag, token.capital = "NNP", True


def _participles(tokens: list[Token]) -> None:
    """ "The door opened": a past participle right after its subject is the past tense if its clause has no verb."""
    for clause in _clauses(tokens):
        helper = False
        for i, token in enumerate(clause):
            before = clause[i - 1] if i else None
            if token.tag == "VBD" and helper:
                token.tag = "VBN"
            elif token.tag == "VBN" and not helper and before is not None:
                subject = before.is_noun or before.tag in ("PRP", "RB", "WP", "WDT")
                if subject and before.lower not in _OBJECTS and not any(other.is_finite for other in clause):
                    token.tag = "VBD"
            if token.is_verb:
                lemma = words.base_verb(token.lower)
                helper = lemma in ("be", "have", "get") or (helper and token.tag == "VBG")
            elif token.tag not in ("RB", "PRP"):
                helper = False


_OBJECTS: Final = frozenset(("him", "her", "them", "me", "us"))


def _clauses(tokens: list[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in tokens:
        if token.tag in ("SUB", "WP", "WDT", "WRB", "CC") and clause:
            yield clause
            clause = []
        clause.append(token)
    if clause:
        yield clause
