"""Noun phrases: owners, groups and measures around the plain ones."""

from typing import Final

from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.noun_phrase_parts import plain_noun_phrase
from animatic.storyboard.understand.phrase import NounPhrase
from animatic.storyboard.understand.phrase_reader import Reader


def noun_phrase(reader: Reader) -> NounPhrase | None:
    start = reader.at
    phrase = plain_noun_phrase(reader)
    if phrase is None:
        reader.at = start
        return None
    while (token := reader.peek()) is not None and token.tag == "POS":
        reader.at += 1
        owned = plain_noun_phrase(reader)
        if owned is None:
            return phrase
        owned.owner = phrase
        phrase = owned
    return _with_group(reader, phrase)


def _with_group(reader: Reader, phrase: NounPhrase) -> NounPhrase:
    """ "a herd of horses" are horses; "a glass of wine" is a glass."""
    following = reader.peek(1)
    if phrase.name or phrase.pronoun or not reader.matches("of") or following is None:
        return phrase
    is_group = phrase.head in lexicon.groups() or phrase.head in _MEASURES
    if phrase.head in phrase.adjectives[-1:] and phrase.head.endswith(
        ("er", "est", "first", "last", "second")
    ):
        return _one_of(reader, phrase)
    if not is_group and phrase.head not in _CONTENT:
        return phrase
    mark = reader.at
    reader.at += 1
    content = noun_phrase(reader)
    if content is None:
        reader.at = mark
        return phrase
    if not is_group:
        phrase.of = content
        return phrase
    if content.pronoun == "one":  # "a family of five"
        phrase.count = content.count
        return phrase
    if phrase.head == "pair" and content.head in _PAIRED:
        content.count, content.plural = phrase.count or 1, False
    if not (content.plural or content.name or phrase.head in _MEASURES or phrase.head in _HERDS):
        reader.at = mark
        return phrase
    if content.count is None:
        content.count = phrase.count if phrase.head in _MEASURES else lexicon.groups()[phrase.head]
        if phrase.plural and phrase.head in lexicon.groups():
            content.count = min(99, max(24, content.count or 1))
    content.group = phrase.head
    content.determiner = phrase.determiner
    content.negated = content.negated or phrase.negated
    content.owner = content.owner or phrase.owner
    content.plural = content.plural or phrase.head in lexicon.groups()
    content.written = (*phrase.written, "of", *content.written)
    if phrase.head in lexicon.groups():
        content.adjectives += [
            a
            for a in phrase.adjectives
            if a not in ("small", "large", "big", "huge", "little", "long", "great")
        ]
    return content


def _one_of(reader: Reader, phrase: NounPhrase) -> NounPhrase:
    """ "the bigger of the two cooks" is a cook."""
    mark = reader.at
    reader.at += 1
    content = noun_phrase(reader)
    if content is None or content.pronoun or not content.plural:
        reader.at = mark
        return phrase
    content.count, content.plural = 1, False
    content.adjectives += phrase.adjectives
    content.written = (*phrase.written, "of", *content.written)
    return content


_MEASURES: Final = frozenset(
    "pair kind sort piece bit lot lots number plenty type range slice sheet drop flight rest one some "
    "any all both most many none each "
    "two three dozen hundred acre mile".split()
)


_PAIRED: Final = frozenset(
    "headphones handcuffs scissors glasses trousers jeans boots shoes gloves binoculars tweezers "
    "pliers skis skates shears boot shoe "
    "glove ski skate sandal slipper sock".split()
)


_HERDS: Final = frozenset("herd flock pack school shoal pride drove".split())
"""A herd of buffalo: animals whose plural doesn't show."""


_CONTENT: Final = frozenset(
    "glass cup bottle bowl plate pot mug jug box basket bucket sack bag crate barrel handful bunch "
    "bouquet tray "
    "shaft pool ray beam game pack deck suit piece loaf photograph photo picture portrait painting "
    "statue map bust model "
    "kettle vase tin can jar trunk chest case cart truck wagon rack shelf mound ball".split()
)
