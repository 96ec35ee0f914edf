"""The people of a whole story, with what its panels tell of their looks: the same in every panel."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from animatic.storyboard.character import Character
from animatic.storyboard.understand.compose import age_of
from animatic.storyboard.understand.parsing import parse
from animatic.storyboard.understand.portrait import combined, portrait

_NAME: Final = re.compile(r"\b[A-Z][\w'’-]+")
_OFTEN: Final = 6
"""Who has appeared so often has been described, if ever."""


def casting(prompts: Iterable[str], known: Sequence[Character] = ()) -> tuple[Character, ...]:
    """Everybody who has a name in the panels and of whom any of them tells something, in order of appearance.

    Args:
        prompts: the panels' texts, in order; of two that contradict each other the first holds.
        known: characters that somebody has described already; they come first, as they are.

    A look that no panel tells is left open: the artist invents it from the name, in every panel alike.
    """
    found: dict[str, Character] = {}
    seen: Counter[str] = Counter()
    for text in prompts:
        names = set(_NAME.findall(text))
        if all(seen[name] >= _OFTEN for name in names):
            continue
        seen.update(names)
        parsed = parse(text)
        for entity in parsed.entities.all:
            if not (entity.name and entity.is_person) or entity.plural:
                continue
            told = portrait(entity, parsed.acting.acts.get(entity), age_of(entity))
            key = _key(told.name, found)
            found[key] = combined(found[key], told) if key in found else told
    described = {character.name.casefold() for character in known}
    return (*known, *(c for key, c in found.items() if key not in described and _told(c)))


def _key(name: str, found: Iterable[str]) -> str:
    """The name under which somebody is known already: "Anna" for Anna Berg, and the reverse."""
    words = set(name.casefold().split())
    return next(
        (key for key in found if words <= set(key.split()) or set(key.split()) <= words), name.casefold()
    )


def _told(character: Character) -> bool:
    return character != Character(character.name)
