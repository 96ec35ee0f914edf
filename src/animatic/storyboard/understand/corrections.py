"""Tags put right where the language of panels differs from a newspaper's: "a raven lands", "two samurai draw"."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.tag_habits import common_words, habits, noun_after_determiner
from animatic.storyboard.understand.token import Token
from animatic.storyboard.understand.verb_forms import (
    AFTER_VERB,
    OBJECTS,
    could_be_verb,
    never_verb,
    only_verb,
    verbness,
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
        elif token.tag in ("NN", "NNS", "JJ") and (tense := only_verb(token.lower)):
            token.tag = tense
        elif token.is_verb and token.tag != "MD" and never_verb(token.lower):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
        elif token.tag == "VBG" and words.base_verb(token.lower) == token.lower:  # "swing", "bring"
            token.tag = "VBP"
        elif token.shouted and token.tag not in ("NN", "NNS"):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        noun_after_determiner(token, before, after)
        common_words(token, before, after)
    for i, token in enumerate(tokens):
        habits(tokens, i, token)
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
        follows = i + 1 == len(tokens) or tokens[i + 1].tag in AFTER_VERB
        able = token.tag in ("NNS", "JJ", "VB", "VBP", "NNPS") and could_be_verb(
            token.lower, third_person=True
        )
        if token.tag in ("DT", "PRP$") or token.lower in _SINGULAR:
            singular, has_noun = token.lower in _SINGULAR, False
        elif (able and follows and before is not None) or (
            able and _of_a_trade(tokens, i, singular=singular)  # "a clerk stamps papers"
        ):
            assert before is not None
            if before.tag in ("JJ", "RB") and (
                before.lower in lexicon.roles() or (singular and _names_a_being(before))
            ):  # "a raven lands"
                before.tag, has_noun = "NN", True
            eager = singular or _is_person(before) or verbness(token.lower) > 1
            last = i + 1 == len(tokens) or tokens[i + 1].tag == "."
            joined = before.tag in ("CC", ",") and earlier and (i < 2 or tokens[i - 2].tag != "NNS")
            joined = joined or (before.tag == "CC" and earlier and last and verbness(token.lower) > 1)
            if (has_noun and not has_verb and before.is_noun and eager) or (
                joined and verbness(token.lower) > 0.2
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


def _of_a_trade(tokens: list[Token], i: int, *, singular: bool) -> bool:
    """Whether somebody stands right before, and right after what he may be doing it to."""
    return (
        i > 1
        and i + 1 < len(tokens)
        and (
            (singular and tokens[i - 1].lower in lexicon.roles())
            or (tokens[i - 1].lower in lexicon.parts() and not any(token.is_finite for token in tokens))
        )
        and tokens[i + 1].tag == "NNS"
        and verbness(tokens[i].lower) > 0.2
    )


_PERCEPTION: Final = frozenset("see watch hear let make feel notice help have".split())


def _seen_doing(tokens: list[Token]) -> None:
    """ "saw the baker run": after a verb of perception and its object a verb stands bare."""
    for i in range(2, len(tokens)):
        token, before = tokens[i], tokens[i - 1]
        if token.tag not in ("NN", "VBP", "VB") or not (before.is_noun or before.lower in OBJECTS):
            continue
        if i + 1 < len(tokens) and tokens[i + 1].tag not in AFTER_VERB:
            continue
        start = next((j for j in range(i - 1, -1, -1) if tokens[j].is_verb), None)
        if start is None or words.base_verb(tokens[start].lower) not in _PERCEPTION:
            continue
        between = tokens[start + 1 : i]
        if (
            all(t.is_noun or t.tag in ("DT", "PRP$", "JJ", "PRP", "CD") for t in between)
            and verbness(token.lower) > 0.3
        ):
            token.tag = "VB"


def _some_verb(tokens: list[Token]) -> None:
    """A full sentence without a verb has one that looks like a noun: the likeliest first, else any that may be."""
    if any(token.is_finite for token in tokens) or len(tokens) < 3:
        return
    for least in (1.0, 0.0) if tokens[-1].tag == "." else (1.0,):
        for i in range(1, len(tokens)):
            if _promotes(tokens, i) and verbness(tokens[i].lower) > least:
                tokens[i].tag = "VBP" if tokens[i - 1].tag == "NNS" else "VBZ"
                return


def _promotes(tokens: list[Token], i: int) -> bool:
    token, before = tokens[i], tokens[i - 1]
    together = i > 2 and any(t.tag == "CC" for t in tokens[max(0, i - 4) : i]) and tokens[i - 1].is_noun
    follows = i + 1 == len(tokens) or tokens[i + 1].tag in (*AFTER_VERB, "JJR")
    if not follows and not (together and tokens[i + 1].tag == "NNS" and verbness(tokens[i].lower) > 1):
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
                if subject and before.lower not in OBJECTS and not any(other.is_finite for other in clause):
                    token.tag = "VBD"
            if token.is_verb:
                lemma = words.base_verb(token.lower)
                helper = lemma in ("be", "have", "get") or (helper and token.tag == "VBG")
            elif token.tag not in ("RB", "PRP"):
                helper = False


def _clauses(tokens: list[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in tokens:
        if token.tag in ("SUB", "WP", "WDT", "WRB", "CC") and clause:
            yield clause
            clause = []
        clause.append(token)
    if clause:
        yield clause
