"""Parts of speech: an averaged perceptron, corrected where a picture's language differs from a newspaper's.

The model is that of the package hibari-tts, packed by `art/words.py`. Tags are the Penn Treebank's.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from animatic.storyboard.understand.words import WordsMissing

_TAG: Final = 0x100
_ZERO: Final = 0x2000
_START: Final = ("-START2-", "-START-")
_END: Final = ("-END-", "-END2-")


@dataclass(frozen=True, slots=True)
class Model:
    tags: Sequence[str]
    known: Mapping[str, int]
    """Words that have one tag only."""
    vocabulary: frozenset[str]
    weights: Mapping[str, str]
    """Feature to pairs of characters: tag, weight."""


@cache
def model() -> Model:
    try:
        text = files("animatic.storyboard").joinpath("data", "tagger.json").read_text(encoding="utf-8")
    except OSError as error:
        raise WordsMissing from error
    data = json.loads(text)
    return Model(data["tags"], data["known"], frozenset(data["vocabulary"]), data["weights"])


def tag(words: Sequence[str]) -> list[str]:
    """Penn Treebank tags of one sentence's words."""
    perceptron = model()
    context = [*_START, *(_seen(word, perceptron) for word in words), *_END]
    tags: list[str] = []
    before, before2 = _START[1], _START[0]
    for i, word in enumerate(words):
        number = perceptron.known.get(word)
        if number is None:
            chosen = _best(perceptron, _features(i, word, context, before, before2))
        else:
            chosen = perceptron.tags[number]
        tags.append(chosen)
        before2, before = before, chosen
    return tags


def _best(perceptron: Model, features: Sequence[str]) -> str:
    scores = [0] * len(perceptron.tags)
    weights = perceptron.weights
    for feature in features:
        if packed := weights.get(feature):
            for j in range(0, len(packed), 2):
                scores[ord(packed[j]) - _TAG] += ord(packed[j + 1]) - _ZERO
    best = max(range(len(scores)), key=lambda j: (scores[j], perceptron.tags[j]))
    return perceptron.tags[best] if any(scores) else "NN"


def _features(i: int, word: str, context: Sequence[str], before: str, before2: str) -> Sequence[str]:
    at = i + 2
    return (
        "b",
        f"s3={word[-3:]}",
        f"p1={word[0]}",
        f"w={context[at]}",
        f"sh={_shape(word)}",
        "i+" if i else "i0",
        f"t-1={before}",
        f"t-2={before2}",
        f"t-12={before},{before2}",
        f"w-1={context[at - 1]}",
        f"s3-1={context[at - 1][-3:]}",
        f"w-2={context[at - 2]}",
        f"w+1={context[at + 1]}",
        f"s3+1={context[at + 1][-3:]}",
        f"w+2={context[at + 2]}",
    )


def _seen(word: str, perceptron: Model) -> str:
    normal = _normal(word)
    return normal if normal in perceptron.vocabulary else f"<{_shape(word)}>"


def _normal(word: str) -> str:
    if "-" in word[1:]:
        return "!HYPHEN"
    if word[0].isdigit():
        return "!YEAR" if word.isdigit() and len(word) == 4 else "!DIGITS"
    return word.lower()


def _shape(word: str) -> str:
    if word.isalpha():
        if word.islower():
            return "x"
        if word.isupper():
            return "XX" if len(word) > 1 else "X1"
        return "Xx" if word[0].isupper() and word[1:].islower() else "xX"
    if word.isdigit():
        return "d"
    return "".join("d" if c.isdigit() else "x" if c.isalpha() else c for c in word[:4])
