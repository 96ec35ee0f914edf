"""Content words that found no use, for the studio to show."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.phrase import TITLES
from animatic.storyboard.understand.tokens import Token

_LIMIT: Final = 40


def unknown_words(
    tokens: Sequence[Token], entities: Entities, acting: Acting, drawn: Sequence[Entity]
) -> tuple[str, ...]:
    """As written, in order, each once."""
    used = {
        word
        for entity in entities.all
        for word in (*entity.noun.split(), *entity.name.lower().split(), *entity.compound)
    }
    used |= {
        word
        for cue in acting.places
        for written in cue.phrase.written
        for word in (written.lower(), words.singular(written.lower()))
    }
    used |= {garment for act in acting.acts.values() for garment, _ in act.wears}
    del drawn
    found: dict[str, None] = {}
    for token in tokens:
        if len(found) >= _LIMIT:
            break
        if token.quote is not None or not token.lower[0].isalpha():
            continue
        if (
            (token.is_noun and not _noun_used(token, used))
            or (token.is_verb and not _verb_used(token))
            or token.tag in ("FW", "SYM", "XX")
        ):
            found.setdefault(token.text, None)
    return tuple(found)


def _noun_used(token: Token, used: set[str]) -> bool:
    lower, lemma = token.lower, token.lemma
    if lower.strip(".") in TITLES:
        return True
    if lower in used or lemma in used or lemma in lexicon.parts() or lower in lexicon.parts():
        return True
    if lemma in lexicon.no_things() or lemma in lexicon.places() or lemma in lexicon.groups():
        return True
    return any(
        lower in lexicon.inverse("atmosphere", s)
        for s in ("time", "weather", "season", "light", "feature", "style")
    )


def _verb_used(token: Token) -> bool:
    if token.tag in ("VBN", "VBG") and any(
        token.lower in lexicon.inverse("looks", s) for s in ("state", "emotion")
    ):
        return True
    if token.tag == "MD" or token.lemma in ("be", "have", "do", "get", "go"):
        return True
    return any(
        token.lemma in lexicon.inverse("verbs", section)
        for section in ("pose", "gesture", "object", "emotion", "gaze", "speech", "see-through")
    )
