"""Deeds: what a sentence's verb asks of the stage, ahead of the templates that only know the situation.

A finder looks at who does what with what, and answers with the template that shows it, or with nothing. The first
finder that answers wins: the more particular deeds come first.
"""

from collections.abc import Callable
from typing import Final

from animatic.storyboard.staging.deeds import (
    aboard,
    animals,
    bars,
    boards,
    burials,
    circles,
    climbs,
    counter,
    courts,
    crafts,
    doorway,
    games,
    helm,
    hides,
    mounts,
    porters,
    pulls,
    pupils,
    pursuits,
    ranks,
    sights,
    speeding,
    stops,
    tends,
    tosses,
    voices,
    waters,
    weapons,
    wheels,
    worktops,
)
from animatic.storyboard.staging.scene import Scene, Template

Finder = Callable[[Scene], Template | None]

FINDERS: Final[tuple[Finder, ...]] = (
    climbs.find,
    wheels.find,
    bars.find,
    courts.find,
    boards.find,
    porters.find,
    burials.find,
    sights.find,
    weapons.find,
    helm.find,
    waters.find,
    mounts.find,
    animals.find,
    pursuits.find,
    ranks.find,
    circles.find,
    doorway.find,
    stops.find,
    games.find,
    tosses.find,
    voices.find,
    tends.find,
    worktops.find,
    counter.find,
    crafts.find,
    pulls.find,
    speeding.find,
    hides.find,
    pupils.find,
    aboard.find,
)

UNSEEN: Final[tuple[Finder, ...]] = (doorway.find,)
"""Deeds of hands alone, when the text names nobody."""


def deed(scene: Scene) -> Template | None:
    """The template of the first deed that the scene holds."""
    finders = FINDERS if scene.players else UNSEEN
    return next((found for find in finders if (found := find(scene)) is not None), None)
