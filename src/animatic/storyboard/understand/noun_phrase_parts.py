"""Plain noun phrases: determiner, number, adjectives, compound and head, or a name with its title."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.phrase import NUMBERS, TITLES, NounPhrase
from animatic.storyboard.understand.phrase_reader import Reader
from animatic.storyboard.understand.tokens import Token

_ADJECTIVES: Final = frozenset("old young little big baby".split())


_ABBREVIATED: Final = {
    "dr": "doctor",
    "det": "detective",
    "prof": "professor",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "col": "colonel",
    "gen": "general",
    "rev": "reverend",
    "mme": "madame",
    "maj": "major",
    "cpl": "corporal",
    "insp": "inspector",
    "sen": "senator",
    "gov": "governor",
    "fr": "father",
}


def plain_noun_phrase(reader: Reader) -> NounPhrase | None:
    first = reader.peek()
    if first is None:
        return None
    if reader.matches("each", "other") or reader.matches("one", "another"):
        reader.at += 2
        return NounPhrase("each other", pronoun="each other", written=("each", "other"))
    if first.tag == "PRP" or first.tag == "EX":
        reader.at += 1
        return NounPhrase(
            first.lower, pronoun=first.lower, negated=first.lower == "nobody", written=(first.text,)
        )
    phrase = NounPhrase("")
    written: list[str] = []
    nouns: list[Token] = []
    while (token := reader.peek()) is not None:
        if token.is_noun:
            if (
                nouns
                and token.capital != nouns[-1].capital
                and not _title_then_name(nouns, token)
                and not (token.capital and not nouns[-1].capital and nouns[-1].lower in TITLES)
            ):
                if nouns[-1].capital and not token.capital:
                    if token.tag == "NNP":
                        break
                elif token.capital:
                    break
            nouns.append(token)
        elif nouns:
            if (
                token.tag == "VBG"
                and _compound_follows(reader, token)
                and nouns[-1].lower not in lexicon.inverse("looks", "colour")
            ):
                nouns.append(token)
            else:
                break
        elif not _modify(phrase, token, reader):
            break
        written.append(token.text)
        reader.at += 1
        if nouns and _stops_after(nouns[-1], reader.peek()):
            break
    if nouns:
        _name_it(phrase, nouns)
    elif not _without_noun(phrase, written, reader.peek()):
        return None
    phrase.written = tuple(written)
    return phrase


def _title_then_name(nouns: Sequence[Token], token: Token) -> bool:
    before = nouns[-1].lower.strip(".")
    return token.capital and (before in TITLES or (before in lexicon.roles() and nouns[-1].tag == "NN"))


def _compound_follows(reader: Reader, token: Token) -> bool:
    """ "dining room": a gerund inside a compound that is known."""
    following = reader.peek(1)
    if following is None or not following.is_noun:
        return False
    pair = f"{token.lower} {words.singular(following.lower)}"
    return pair in lexicon.things() or pair in lexicon.places()


def _stops_after(noun: Token, following: Token | None) -> bool:
    """ "the night the lights went": a determiner begins another phrase; so does a name after a plural."""
    return following is not None and noun.tag == "NNS" and following.tag == "NNP" and following.capital


def _modify(phrase: NounPhrase, token: Token, reader: Reader) -> bool:
    lower = token.lower
    if token.tag in ("DT", "PDT", "WP$"):
        if phrase.determiner and phrase.adjectives:
            return False
        phrase.determiner = lower
        phrase.negated = phrase.negated or lower in ("no", "neither")
        if lower in ("another", "every", "each"):
            phrase.count = 1
        elif lower == "both":
            phrase.count = 2
        elif lower in ("some", "several", "few", "many"):
            phrase.count = NUMBERS[lower]
        return True
    if token.tag == "PRP$":
        if phrase.determiner or phrase.adjectives:
            return False
        phrase.determiner = lower
        phrase.owner = NounPhrase(lower, pronoun=lower)
        return True
    if token.tag == "CD" or lower in NUMBERS:
        phrase.count = _number(lower, phrase.count)
        if lower in ("lone", "single", "solitary"):
            phrase.adjectives.append("alone")
        return True
    if token.tag in ("JJ", "JJR", "JJS", "VBN", "VBG"):
        if token.tag == "VBG" and not _noun_soon(reader):
            return False
        phrase.adjectives.append(lower)
        return True
    if token.tag in ("RB", "RBR", "RBS"):
        following = reader.peek(1)
        return following is not None and following.tag in ("JJ", "VBN", "CD", "JJR", "RB", "VBG")
    if token.tag == "," and phrase.adjectives:
        following = reader.peek(1)
        after = reader.peek(2)
        return (
            following is not None
            and following.tag in ("JJ", "VBN")
            and after is not None
            and (after.is_noun or after.tag in ("JJ", ","))
        )
    if token.tag == "CC" and phrase.adjectives:
        following = reader.peek(1)
        after = reader.peek(2)
        return (
            following is not None
            and following.tag == "JJ"
            and after is not None
            and (after.is_noun or after.tag == "JJ")
        )
    return False


def _noun_soon(reader: Reader) -> bool:
    for ahead in (1, 2, 3):
        token = reader.peek(ahead)
        if token is None:
            return False
        if token.is_noun:
            return True
        if token.tag not in ("JJ", "VBN"):
            return False
    return False


def _number(lower: str, before: int | None) -> int:
    if lower in ("hundred", "thousand", "million"):
        return 99 if before and before > 1 else NUMBERS[lower]
    if lower == "dozen":
        return min(99, 12 * (before or 1))
    if lower in NUMBERS:
        return NUMBERS[lower]
    digits = lower.replace(",", "").split(".")[0]
    return max(1, min(99, int(digits))) if digits.isascii() and digits.isdigit() else before or 1


def _name_it(phrase: NounPhrase, nouns: Sequence[Token]) -> None:
    capitals = [noun for noun in nouns if noun.capital and noun.tag in ("NNP", "NNPS")]
    if capitals and nouns[-1].capital:
        names = list(nouns)
        while len(names) > 1 and names[0].lower.strip(".") in TITLES:
            word = names.pop(0).lower.strip(".")
            if word in _ADJECTIVES:
                phrase.adjectives.append(word)
            else:
                phrase.title = _ABBREVIATED.get(word, word)
        lower = [noun for noun in names if not noun.capital]
        if lower:  # "the ballerina Anna"
            phrase.title = phrase.title or words.singular(lower[-1].lower)
            names = [noun for noun in names if noun.capital]
        if (
            phrase.adjectives
            and names
            and phrase.adjectives[-1] in TITLES
            and phrase.adjectives[-1] not in _ADJECTIVES
        ):
            phrase.title = phrase.title or phrase.adjectives.pop()
        phrase.name = " ".join(noun.text for noun in names)
        phrase.head = phrase.name.lower()
        phrase.plural = nouns[-1].tag == "NNPS"
        return
    phrase.head = words.singular(nouns[-1].lower)
    phrase.compound = [noun.lower for noun in nouns[:-1]]
    phrase.plural = words.is_plural(nouns[-1].lower) or nouns[-1].lower in (
        "people",
        "police",
        "troops",
        "folk",
        "cattle",
        "clothes",
    )
    if phrase.plural and nouns[-1].lower == "glasses" and (phrase.count or 1) < 2:
        phrase.head, phrase.plural = "glasses", False


def _without_noun(phrase: NounPhrase, written: Sequence[str], following: Token | None) -> bool:
    """ "the old and the young", "the smallest", "three of them": an adjective or a number alone."""
    if (
        phrase.determiner in ("the", "this", "that", "these", "those", "another", "each", "both", "all")
        or phrase.count
    ):
        if phrase.adjectives:
            phrase.head = phrase.adjectives[-1]
            phrase.plural = phrase.head in (
                "dead",
                "fallen",
                "poor",
                "rich",
                "living",
                "wounded",
                "homeless",
                "sick",
                "undead",
                "blind",
            )
            return True
        counted = phrase.count and following is not None and (following.lower == "of" or following.is_verb)
        if written and (
            counted
            or phrase.determiner in ("these", "those", "each", "both", "all", "another", "that", "this")
        ):
            phrase.head, phrase.pronoun = "one", "one"
            phrase.plural = (phrase.count or 1) > 1
            return True
    return False
