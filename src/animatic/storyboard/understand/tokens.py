"""Sentences of tagged words."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from animatic.storyboard.understand import lexicon, tagging, words
from animatic.storyboard.understand.corrections import correct
from animatic.storyboard.understand.prompt import QUOTE
from animatic.storyboard.understand.token import Token

__all__ = ["Token", "sentences"]

LIMIT: Final = 600
"""Words that are read; what a longer text says after them can't be in one picture."""

_TOKEN: Final = re.compile(
    r"[\ue000-\ue0ff]"
    r"|(?:Mr|Mrs|Ms|Dr|Det|St|Lt|Sgt|Capt|Col|Gen|Prof|Rev|Jr|Sr|Maj|Cpl|Insp|Sen|Gov|Mme|Mlle|Fr|"
    r"MR|MRS|MS|DR|DET|LT|SGT|CAPT|COL|GEN|PROF|REV|MAJ|CPL|INSP|SEN|GOV|MME|MLLE)\.(?=\s+\w)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*['’]?(?=\s)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*"
    r"|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*\w*"
    r"|\.\.\.|…|--+|[–—]|\n|[^\w\s]"
)
_CLITIC: Final = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_END: Final = frozenset(".!?\n…")


def sentences(text: str, names: frozenset[str] = frozenset()) -> list[list[Token]]:
    """The text's sentences, at most `LIMIT` words in all; `names` are known for names, in lower case."""
    shouting = sum(c.isupper() for c in text) > 0.7 * max(1, sum(c.isalpha() for c in text))
    found = []
    for raw in _split(text):
        spelled = [_spelling(word, i, raw, shouting, names) for i, word in enumerate(raw)]
        tags = tagging.tag([spelling for spelling, _, _ in spelled])
        tokens = [
            _token(spelling, tag, capital=capital, shouted=shouted)
            for (spelling, capital, shouted), tag in zip(spelled, tags, strict=True)
        ]
        correct(tokens)
        for token in tokens:
            token.lemma = _lemma(token)
        found.append(tokens)
    return found


def _split(text: str) -> Iterator[list[str]]:
    sentence: list[str] = []
    for count, word in enumerate(_words(text)):
        if count >= LIMIT:
            break
        if word == "\n":
            if sentence:
                yield sentence
            sentence = []
            continue
        sentence.append(word)
        if word in _END or word in (";", ":"):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _words(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text.replace("’", "'").replace("‘", "'")):
        word = found[0]
        if split := _CLITIC.match(word):
            yield split[1]
            yield split[2]
        elif word.endswith("'") and len(word) > 1:
            yield word[:-1]
            yield "'s"
        else:
            yield word


def _spelling(
    word: str, i: int, sentence: Sequence[str], shouting: bool, names: frozenset[str]
) -> tuple[str, bool, bool]:
    """The word as the tagger should see it, whether it is capitalised as a name is, and whether it is all capitals."""
    if not word[0].isalpha():
        return word, False, False
    if shouting and word.isupper():
        return word.lower(), False, False
    if len(word) > 1 and word.isupper():
        lower = word.lower()
        common = (
            lower in lexicon.roles()
            or lower in lexicon.things()
            or lower in lexicon.places()
            or words.look_up(lower).noun > 2
        )
        before = sentence[i - 1] if i else ""
        surname = before.isupper() and (before.lower() in lexicon.given_names() or before.endswith("."))
        if lower in lexicon.given_names() or lower in names or not common or surname:
            return word.capitalize(), True, True
        return lower, False, True
    if not word[0].isupper():
        return word, False, False
    first = all(not before[0].isalnum() for before in sentence[:i])
    lower = word.lower()
    if not first or lower in lexicon.given_names() or lower in names or word.endswith("."):
        return word, True, False
    unknown = words.look_up(lower) is words.NONE and lower not in _CLOSED and words.base_verb(lower) == lower
    return word, unknown and words.singular(lower) == lower, False


_CLOSED: Final = frozenset(
    "a an the this that these those i he she it we you they his her its our your their my in on at by "
    "for from with under over "
    "behind beside between through across along against around near inside outside of off up down out "
    "and or but nor so yet "
    "if when while as because until before after where who what which how why nobody somebody someone "
    "everybody something "
    "nothing everything not no yes every each all both some any few many most much several another "
    "other such only then there "
    "here now never always again once two three four five six seven eight nine ten beneath above below "
    "towards toward upon onto "
    "into within without among opposite atop beyond past during since till like unlike despite except "
    "than himself herself "
    "themselves itself him them us me hers theirs mine ours yours everyone anyone anybody whoever "
    "eleven twelve".split()
)


def _token(spelling: str, tag: str, *, capital: bool, shouted: bool) -> Token:
    code = ord(spelling[0]) - QUOTE
    if 0 <= code < 256:
        return Token(spelling, spelling, "QUOTE", spelling, quote=code)
    return Token(spelling, spelling.lower(), tag, "", capital=capital, shouted=shouted)


def _lemma(token: Token) -> str:
    if token.tag in ("NNS", "NN", "NNP", "NNPS"):
        return words.singular(token.lower) if token.tag == "NNS" or not token.capital else token.lower
    if token.is_verb:
        return words.base_verb(token.lower)
    return token.lower
