"""A hand and a thing, filling the frame."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.people.props.shown import SHOWN, SIDEWAYS
from animatic.storyboard.people.sketch import Held
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, prop_of
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.terms import Framing, Kind, RelationKind

_TALL: Final = {
    "sword": 0.9, "rifle": 0.9, "umbrella": 1.2, "suitcase": 0.8, "guitar": 1.0, "lantern": 0.6, "torch": 0.75,
    "book": 0.5, "newspaper": 0.6, "map": 0.6, "bottle": 0.55, "pistol": 0.46, "knife": 0.5, "letter": 0.4,
    "photo": 0.34, "phone": 0.34, "key": 0.3, "ring": 0.26, "watch": 0.34,
}  # fmt: skip
"""Metres that the frame's height spans."""
_CLOSE: Final = (Framing.INSERT, Framing.CLOSE, Framing.EXTREME_CLOSE)
_GRIPS: Final = {
    "pen": "pinch", "cigarette": "pinch", "fork": "pinch", "gift": "flat", "orb": "flat", "plate": "flat",
}  # fmt: skip


def _nouns(scene: Scene) -> Iterator[str]:
    """What is named about the people and hands of the scene, then things."""
    for subject in scene.reading.subjects:
        if subject.is_person or subject.noun in ("hand", "finger", "fist"):
            yield from subject.props
            for relation in subject.relations:
                yield relation.target
    for _, subject in scene.things():
        if subject.noun not in ("hand", "finger", "fist"):
            yield subject.noun
            yield subject.figure


def shown_of(scene: Scene) -> str:
    """The noun of a thing that is held up to the lens; "" if there is none."""
    for noun in _nouns(scene):
        for word in (noun, noun.rsplit(" ", 1)[-1], props.known(noun)):
            if word in SHOWN:
                return word
    return ""


def thing_of(scene: Scene) -> str:
    """The prop that the insert shows."""
    for player in scene.players:
        if found := prop_of(player):
            return found
    return next((found for noun in _nouns(scene) if noun and (found := props.known(noun))), "")


def wanted(scene: Scene) -> bool:
    """A hand, or a hand-sized thing, is what the picture is about."""
    hands = any(s.noun in ("hand", "finger", "fist") for s in scene.reading.subjects)
    if not hands and not scene.players and _lies_about(scene):
        return False
    if scene.framing is Framing.INSERT:
        return hands or bool(shown_of(scene) or thing_of(scene))
    return hands and scene.framing in _CLOSE and not scene.reading_people


def _lies_about(scene: Scene) -> bool:
    """Nobody has it in hand: it hangs on a wall, lies on a floor."""
    resting = (
        RelationKind.ON,
        RelationKind.AGAINST,
        RelationKind.IN,
        RelationKind.UNDER,
        RelationKind.BESIDE,
    )
    return any(subject.related(*resting) is not None for _, subject in scene.things())


def hand(scene: Scene) -> Stage:
    """A forearm from the frame's side; the thing is turned to the lens, or gripped as one uses it."""
    nobody = Subject("person", Kind.PERSON)
    player = scene.players[0] if scene.players else Player(nobody, look_of(nobody, 0, scene.seed), -1)
    shown = shown_of(scene)
    prop = "" if shown else thing_of(scene)
    x, y, z = spot(scene, 1.0)
    side = 1 if scene.dice % 2 else -1
    k = player.look.body.k
    raised = bool(shown) and props.known(shown) not in SIDEWAYS
    lowered = 0.26 if raised else 0.0
    actor = act(
        scene,
        player,
        (x - (0.34 if raised else 0.5) * side, y - lowered, z + 0.1),
        104.0 * side,
        stance_="stand",
        gesture="",
        prop=prop,
    )
    at = np.array([x - 0.05 * side, y + 1.12 * k, z - 0.1])
    shape = "present" if raised else _GRIPS.get(props.known(shown) or prop, "grip")
    if shown in ("key", "ring", "coin"):
        shape = "pinch"
    near = Hand((float(at[0]), float(at[1]), float(at[2])), "world", shape, (0.5, -1.0, -0.1))
    held = Held(SHOWN[shown]) if shown else props.held(prop) if prop else None
    holding = replace(actor.pose, right=near) if side > 0 else replace(actor.pose, left=near)
    actor = replace(
        actor,
        pose=holding,
        right=held if side > 0 else None,
        left=held if side < 0 else None,
        prop_colour=props.colour_of(props.known(shown) or "photo")
        if shown not in ("photo", "photograph")
        else "#b79a6a",
        grounded=False,
        only_arm=side,
    )
    tall = _TALL.get(prop or props.known(shown) or shown, 0.4)
    lift = 0.09 if raised else 0.03
    if shown in ("key", "ring", "coin"):
        tall, lift = _TALL.get(shown, 0.28), 0.09
    camera = aim(
        scene.size,
        (x + 0.04 * side, float(at[1]) + lift, float(at[2])),
        tall=tall,
        long=2.2,
        nearest=nearest(scene),
    )
    return Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 0.5, blur=6.0)
