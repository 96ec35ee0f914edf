"""At a door, near enough to see the hand: a key in a lock, an ear at the wood."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import named, said, side_of, touched
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.terms import Framing, Gesture, Kind

_BRASS, _STEEL = "#b8903c", "#8f98a2"
_INSERTS: Final = (Framing.INSERT, Framing.CLOSE, Framing.EXTREME_CLOSE)


def _panelled(wood: str) -> Draw:
    """A door's leaf near to the lens, from edge to edge of the frame."""

    def draw(m: Maker) -> None:
        m.box(-1.2, 1.2, 0.0, 2.4, 0.03, 0.08, wood, width=0.3, bias=-0.5)
        for u in (-0.75, 0.28):
            m.panel(u, u + 0.46, 1.24, 2.1, 0.025, wood, bias=-0.45)
            m.panel(u, u + 0.46, 0.2, 0.96, 0.025, wood, bias=-0.45)

    return draw


def lock(scene: Scene) -> Stage:
    """Insert: a hand turns a key in the keyhole of a door, its plate and knob above."""
    side = side_of(scene)
    nobody = Subject("person", Kind.PERSON)
    player = scene.players[0] if scene.players else Player(nobody, look_of(nobody, 0, scene.seed), -1)
    x, y, z = spot(scene, 1.0)
    height = y + 1.06
    hole = np.array([x - 0.05 * side, height, z])
    actor = act(
        scene, player, (x + 0.62 * side, y, z - 0.34), -58.0 * side, stance_="stand", gesture="", prop=""
    )
    wrist = hole + np.array([0.17 * side, -0.015, -0.11])
    hand_side = -side
    grip = Hand((float(wrist[0]), float(wrist[1]), float(wrist[2])), "world", "pinch", (0.5, -1.0, -0.1))
    actor = replace(
        actor,
        pose=with_hand(actor.pose, hand_side, grip),
        left=None,
        right=None,
        grounded=False,
        only_arm=hand_side,
    )
    camera = aim(
        scene.size,
        (x + 0.03 * side, height + 0.015, z),
        tall=0.4,
        long=2.1,
        eye=height + 0.1,
        nearest=nearest(scene),
    )
    stage = Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, height, z) + 0.4, blur=3.0)
    stage.shown = {"key", "lock", "door", "keyhole", "padlock"}
    wood = ("#6a3f28", "#4f5a50", "#7a5636")[scene.dice % 3]
    stage.put(furnish(camera, _panelled(wood), x, z, 180.0, y=y, nearer=-0.6))
    bow = hole + np.array([0.085 * side, 0.0, -0.06])

    def plate(m: Maker) -> None:
        u = float(hole[0] - x)
        v = float(hole[1] - y)
        m.box(u - 0.035, u + 0.035, v - 0.09, v + 0.15, 0.0, 0.03, _BRASS, bias=-0.2)
        m.ball(u, v + 0.1, -0.045, 0.036, _BRASS, bias=0.0)
        m.box(u - 0.006, u + 0.006, v - 0.03, v, -0.004, 0.0, "#15120f", width=0.3, bias=-0.1)
        m.ball(u, v + 0.003, -0.003, 0.012, "#15120f", bias=-0.1)
        for w in (v - 0.075, v + 0.14):
            m.ball(u, w, -0.003, 0.006, "#5f4a1e", bias=-0.1)
        end = (float(bow[0] - x), v, float(bow[2] - z))
        m.rod((u, v, 0.0), end, 0.0075, _STEEL, bias=0.1)
        m.ball(end[0] + 0.012 * side, v, end[2] - 0.006, 0.024, _STEEL, bias=0.12)

    stage.put(furnish(camera, plate, x, z, 180.0, y=y, nearer=-0.2))
    return stage


def listens(scene: Scene, player: Player) -> Stage:
    """Along the door, the ear against it, one palm on the wood, the eyes aside."""
    side = side_of(scene)
    framing = (
        scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.MEDIUM
    )
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.8)
    k = player.height / 1.72
    actor = act(
        scene, player, (x - 0.16 * side, y, z - 0.2), 106.0 * side, stance_="stand", gesture="", prop=""
    )
    # The far ear lies at the wood: the head leans to it, away from the lens.
    actor = replace(
        actor,
        pose=replace(actor.pose, side=-7.0 * side, lean=10.0, neck=(14.0 * side, 4.0, -17.0 * side)),
        look_at=None,
        glance=(16.0 * side, 4.0),
    )
    head = actor.skeleton().head.origin
    palm = Hand((float(head[0]) + 0.22 * side, float(head[1]) + 0.02, z), "world", "open", (0.7, -0.6, 0.0))
    near = Hand(
        (float(head[0]) + 0.16 * side, float(head[1]) - 0.3, z - 0.1), "world", "relaxed", (0.6, -1.0, 0.0)
    )
    actor = replace(actor, pose=with_hand(with_hand(actor.pose, -side, palm), side, near))
    more = [np.array([x + 0.5 * side, y + 1.8 * k, z])]
    if framing is Framing.FULL and not scene.reading.framing_given:
        framing = Framing.MEDIUM
    camera = fit(
        scene, [actor], framing=framing, cut="thighs" if framing is Framing.MEDIUM else "feet", more=more
    )
    stage = Stage(camera, [actor], without={*SEATING, "door"}, focus=camera.distance(x, y, z) + 0.6, blur=0.0)
    stage.shown = {"door"}

    def door(m: Maker) -> None:
        wall, wood = "#b09a78", ("#6a3f28", "#5d4a3a", "#7a4c30")[scene.dice % 3]
        m.box(-6.0, -0.62, 0.0, 3.4, 0.06, 0.2, wall, width=0.3, bias=-0.6)
        m.box(0.62, 6.0, 0.0, 3.4, 0.06, 0.2, wall, width=0.3, bias=-0.6)
        m.box(-0.62, 0.62, 2.24, 3.4, 0.06, 0.2, wall, width=0.3, bias=-0.6)
        m.box(-0.62, 0.62, 0.0, 2.24, 0.02, 0.06, "#d4c8ae", bias=-0.5)
        m.box(-0.52, 0.52, 0.0, 2.14, 0.0, 0.04, wood, bias=-0.4)
        for u in (-0.42, 0.06):
            m.panel(u, u + 0.36, 1.2, 2.0, -0.004, wood, bias=-0.3)
            m.panel(u, u + 0.36, 0.2, 0.98, -0.004, wood, bias=-0.3)
        m.ball(0.44 * side, 1.06, -0.04, 0.036, _BRASS, bias=-0.2)

    stage.put(furnish(camera, door, x + 0.12 * side, z, 180.0, y=y, nearer=-0.5))
    return stage


def find(scene: Scene) -> Template | None:
    """A key that turns in a lock, seen close; an ear at a door."""
    players = scene.players
    keyed = named(scene, ("key",)) is not None or any(touched(scene, p, ("key",)) for p in players)
    if (
        keyed
        and len(players) <= 1
        and said(scene, " lock", "keyhole", "unlock")
        and scene.framing in _INSERTS
    ):
        return lock
    if len(players) == 1 and scene.framing not in _INSERTS:
        player = players[0]
        ear = player.subject.gesture is Gesture.LISTEN or player.subject.action in (
            "listen",
            "eavesdrop",
            "press",
        )
        if ear and touched(scene, player, ("door", "wall", "keyhole")) is not None:
            return lambda it: listens(it, player)
    return None
