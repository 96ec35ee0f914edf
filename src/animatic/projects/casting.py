"""Who plays in a project's panels and isn't in its cast yet."""

from collections.abc import Iterable, Sequence
from typing import Final

from animatic.models import Panel
from animatic.projects.prompts import lines, panel_prompt
from animatic.storyboard import Character, casting

MAX_PANELS: Final = 1_000
"""Panels that are read: whoever appears later than that is no main character."""
MAX_FOUND: Final = 50


def uncast(panels: Sequence[Panel], cast: Sequence[Character]) -> list[Character]:
    """Characters whom the panels describe, then those who only speak; of both, whom the cast lacks.

    What a panel tells of somebody's looks is in the character; what none tells is left open.
    """
    read = panels[:MAX_PANELS]
    known = [character.name for character in cast]
    described = casting((panel_prompt(panel) for panel in read), cast)[len(cast) :]
    found = [character for character in described if not _knows(known, character.name)]
    known += [character.name for character in found]
    for panel in read:
        for line in lines(panel):
            name = line.character.strip().title() if line.character.isupper() else line.character.strip()
            if name and not _knows(known, name):
                known.append(name)
                found.append(Character(name))
    return found[:MAX_FOUND]


def described(panels: Sequence[Panel], cast: Sequence[Character]) -> list[Character]:
    """Of those whom the cast lacks, whoever has a name and of whom a panel tells what he looks like."""
    return [character for character in uncast(panels, cast) if character != Character(character.name)]


def _knows(names: Iterable[str], name: str) -> bool:
    """Whether somebody of them is meant: "Anna" is Anna Berg, and the reverse."""
    words = set(name.casefold().split())
    return any(words <= other or other <= words for other in (set(one.casefold().split()) for one in names))
