"""Staging: people and things meet in a place, before a camera, as the text says."""

from collections.abc import Sequence
from dataclasses import replace

from animatic.storyboard import sources
from animatic.storyboard.character import Character
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.base import Place
from animatic.storyboard.reading import Reading
from animatic.storyboard.staging.alone import alone
from animatic.storyboard.staging.choose import template_for
from animatic.storyboard.staging.deeds import deed
from animatic.storyboard.staging.objects import around
from animatic.storyboard.staging.scene import Scene, Stage, Staged
from animatic.storyboard.staging.spots import in_the_way
from animatic.storyboard.staging.templates import inserts
from animatic.storyboard.styles.marks import Motion
from animatic.storyboard.terms import Light, Pose

__all__ = ["Staged", "stage"]


def stage(
    reading: Reading,
    place: Place,
    size: tuple[int, int],
    light: Lighting,
    *,
    cast: Sequence[Character] = (),
    seed: int = 0,
) -> Staged:
    """Fill the template that a reading asks for.

    `cast` is already in the reading's subjects. Without people or things the place stands for itself.
    """
    del cast
    scene = Scene(reading, place, size, light, seed)
    if not scene.players or reading.empty_of_people:
        if not reading.empty_of_people:
            if (hands := deed(scene)) is not None:
                return hands(scene).done(light)
            if inserts.wanted(scene):
                return inserts.hand(scene).done(light)
        return alone(scene)
    made = template_for(scene)(scene)
    around(scene, made)
    made.without |= in_the_way(scene, made.camera, [actor.at for actor in made.actors])
    return replace(made.done(_keyed(made, reading, light)), motions=_motions(scene, made))


_MOVING = frozenset({Pose.WALK, Pose.RUN, Pose.JUMP, Pose.CRAWL, Pose.RIDE})


def _motions(scene: Scene, made: Stage) -> tuple[Motion, ...]:
    """Who walks, runs, rides in this panel, and which way: one of a group stands for it."""
    found: dict[int, Motion] = {}
    for player in scene.players:
        if player.subject.pose in _MOVING and player.index not in found:
            actor = next((a for a in made.actors if a.look is player.look), None)
            if actor is not None:
                fast = player.subject.pose is not Pose.WALK
                found[player.index] = Motion(actor.at, actor.turn, player.height, fast=fast)
    return tuple(found.values())


def _keyed(made: Stage, reading: Reading, light: Lighting) -> Lighting:
    """The light that the text names, beside whom the picture is about; a template's own lamps stand for it."""
    light = made.light or light
    if not made.actors or (made.lamps and reading.light is not Light.SPOTLIGHT):
        return light
    x, y, z = made.actors[0].skeleton().head.origin
    made.light = sources.keyed(light, reading.light, made.camera, (float(x), float(y), float(z)))
    return made.light
