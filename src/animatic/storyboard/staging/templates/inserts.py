"""A hand and a thing, filling the frame."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, prop_of
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.terms import Kind


def thing_of(scene: Scene) -> str:
    """The prop that the insert shows."""
    for player in scene.players:
        if found := prop_of(player):
            return found
    for _, subject in scene.things():
        for word in (subject.figure, subject.noun):
            if found := props.known(word):
                return found
    return ""


def hand(scene: Scene) -> Stage:
    """A forearm from the frame's side, fingers round the thing."""
    prop = thing_of(scene)
    player = (
        scene.players[0]
        if scene.players
        else Player(
            Subject("person", Kind.PERSON), look_of(Subject("person", Kind.PERSON), 0, scene.seed), -1
        )
    )
    x, y, z = spot(scene, 1.0)
    side = 1 if scene.dice % 2 else -1
    actor = act(
        scene, player, (x - 0.5 * side, y, z + 0.1), 104.0 * side, stance_="stand", gesture="", prop=prop
    )
    at = np.array([x - 0.05 * side, y + 1.12 * player.look.body.k, z - 0.1])
    shape = (
        "pinch"
        if prop in ("pen", "key", "cigarette", "fork")
        else "flat"
        if prop in ("ring", "gift", "orb", "plate")
        else "grip"
    )
    near = Hand((float(at[0]), float(at[1]), float(at[2])), "world", shape, (0.4, -1.0, -0.2))
    held = props.held(prop) if prop else None
    holding = replace(actor.pose, right=near) if side > 0 else replace(actor.pose, left=near)
    actor = replace(actor, pose=holding, right=held if side > 0 else None, left=held if side < 0 else None)
    big = {
        "sword": 0.9,
        "rifle": 0.9,
        "umbrella": 1.2,
        "suitcase": 0.8,
        "guitar": 1.0,
        "lantern": 0.55,
        "torch": 0.7,
        "book": 0.5,
        "newspaper": 0.6,
        "map": 0.6,
    }.get(prop, 0.4)
    camera = aim(
        scene.size,
        (x + 0.04 * side, float(at[1]) + 0.04, float(at[2])),
        tall=big,
        long=2.2,
        nearest=nearest(scene),
    )
    return Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 0.5, blur=6.0)
