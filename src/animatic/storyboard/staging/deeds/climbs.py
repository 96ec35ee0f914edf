"""Up and over: a wall, a ladder, a rope, a tree, a fence, a rock face; and work on a ladder."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Foot, Hand
from animatic.storyboard.people.poses import pose
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, prop_of, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, side_of, touches
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Pose

_WALLS: Final = (
    "wall",
    "fence",
    "gate",
    "barrier",
    "parapet",
    "balustrade",
    "hedge",
    "barricade",
    "palisade",
)
_FACES: Final = (
    "cliff",
    "rock",
    "face",
    "mountain",
    "peak",
    "boulder",
    "building",
    "tower",
    "skyscraper",
    "facade",
    "crag",
)
_RODS: Final = (
    "rope",
    "ladder",
    "tree",
    "pole",
    "mast",
    "drainpipe",
    "vine",
    "trunk",
    "palm",
    "chain",
    "pipe",
)
_STONE = {"fence": "#8a6a48", "gate": "#4a4d55", "hedge": "#4f7038", "palisade": "#7a5636"}


def _support(kind: str, top: float) -> Draw:
    """What is climbed, its face to the lens, at the maker's origin."""

    def draw(m: Maker) -> None:
        if kind == "ladder":
            for u in (-0.24, 0.24):
                m.rod((u, 0.0, -0.12), (u, top + 1.6, 0.14), 0.028, "#9a7446")
            for k in range(int((top + 1.5) / 0.3)):
                v = 0.22 + 0.3 * k
                m.rod((-0.24, v, -0.1 + 0.08 * v), (0.24, v, -0.1 + 0.08 * v), 0.02, "#8a6438", bias=0.1)
            return
        if kind in ("tree", "trunk", "palm", "mast", "pole", "drainpipe", "pipe"):
            wide = 0.26 if kind in ("tree", "trunk") else 0.17 if kind == "palm" else 0.09
            paint = "#5f4630" if kind in ("tree", "trunk", "palm", "mast") else "#6f757c"
            m.rod((0.0, -0.05, 0.0), (0.05, top + 3.0, 0.0), wide, paint)
            if kind == "tree":
                for u, v in ((1.3, 2.9), (-1.2, 3.3), (1.0, 3.8)):
                    m.rod((0.02, v - 0.5, 0.0), (u, v, 0.1), 0.09, paint)
            return
        if kind in ("rope", "vine", "chain"):
            m.rod((0.0, 0.15, 0.0), (0.0, top + 3.0, 0.0), 0.022, "#b0905c" if kind != "vine" else "#5c7a3c")
            return
        if kind in _FACES:
            stone = (
                "#84807c"
                if kind in ("cliff", "rock", "face", "mountain", "peak", "boulder", "crag")
                else "#9a8d7c"
            )
            m.box(-6.0, 6.0, -1.5, top + 4.0, 0.1, 0.6, stone, width=0.3)
            for u, v in (
                (-1.2, 0.6),
                (-0.4, 1.5),
                (0.7, 0.9),
                (1.5, 1.9),
                (-1.7, 2.3),
                (0.2, 2.7),
                (1.1, 3.0),
                (-0.8, 0.1),
            ):
                m.wire(
                    [
                        (u, v, 0.09),
                        (u + 0.22, v - 0.12, 0.09),
                        (u + 0.3, v - 0.4, 0.09),
                        (u + 0.16, v - 0.62, 0.09),
                    ],
                    0.9,
                    bias=0.3,
                )
                m.wire([(u, v, 0.09), (u - 0.3, v + 0.08, 0.09)], 0.7, bias=0.3)
            return
        paint = _STONE.get(kind, "#8f8578")
        m.box(-7.0, 7.0, 0.0, top, 0.06, 0.34, paint, width=0.5)
        m.box(-7.0, 7.0, top, top + 0.08, 0.0, 0.4, paint, bias=0.05)
        if kind in ("fence", "palisade", "gate"):
            for k in range(-24, 25):
                m.wire([(0.28 * k, 0.0, 0.05), (0.28 * k, top, 0.05)], 0.7, bias=0.2)
        elif kind != "hedge":
            for row in range(int(top / 0.26)):
                for k in range(-9, 10):
                    u = 0.74 * k + (0.37 if row % 2 else 0.0)
                    m.wire([(u, 0.2 + 0.26 * row, 0.05), (u + 0.5, 0.2 + 0.26 * row, 0.05)], 0.4, bias=0.2)

    return draw


def climbs(scene: Scene, player: Player, kind: str) -> Stage:
    """From behind and a little aside, hands at the hold above, a knee drawn up, the face turned back to the lens."""
    side = side_of(scene)
    framing = body_framing(scene)
    if framing is Framing.MEDIUM:
        framing = Framing.FULL
    x, y, z = spot(scene, 2.8)
    z = max(z, 3.4)
    k = player.look.body.k
    over = kind in _WALLS
    lift = 0.55 if over else 0.75
    actor = act(scene, player, (x, y + lift, z - 0.26), 24.0 * side, stance_="climb", gesture="", prop="")
    top = 2.1 * k + lift - 0.15 if over else 2.0
    near, far = (0.12, 0.05) if kind in _RODS and kind != "ladder" else (0.22, 0.2)
    hands = ((side, near, top if over else lift + 1.78 * k), (-side, -far, top if over else lift + 1.5 * k))
    depth = 0.02 if over else -0.06
    for hand, across, high in hands:
        grip = Hand((x + across * side, y + high + 0.02, z + depth), "world", "grip", (0.9, -0.4, 0.0))
        actor = replace(actor, pose=with_hand(actor.pose, hand, grip))
    legs = replace(
        actor.pose,
        left_foot=Foot((0.1, 0.16, 0.16), 12, 20, (0.4, 0.2, 1.0)),
        right_foot=Foot((0.12, 0.5, 0.22), 14, 12, (0.6, 0.4, 1.0)),
        neck=(46.0 * side, -16.0, 0.0),
    )
    actor = replace(actor, pose=legs, grounded=False, look_at=None)
    more = [np.array([x - 0.9 * side, y + top + 0.5, z]), np.array([x + 0.6 * side, y, z])]
    camera = fit(scene, [actor], framing=framing, cut="feet", more=more, eye=y + 1.2)
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 2.4, blur=0.5 * LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {kind, "wall", "ladder", "tree", "rope", "cliff", "fence", "stairs", "mountain", "rock"}
    for _, subject in scene.things():
        if subject.noun.rsplit(" ", 1)[-1] == kind:
            stage.shown |= {subject.noun, subject.figure}
    stage.put(furnish(camera, _support(kind, top), x, z, 180.0, y=y, nearer=-0.4))
    return stage


def on_ladder(scene: Scene, player: Player) -> Stage:
    """High on a ladder, one hand on it, the other at work."""
    side = side_of(scene)
    framing = body_framing(scene)
    if framing is Framing.MEDIUM:
        framing = Framing.FULL
    x, y, z = spot(scene, 2.8)
    z = max(z, 3.4)
    prop = prop_of(player)
    gesture = gesture_of(scene, player, prop)
    works = player.subject.gesture in (Gesture.WRITE, Gesture.WORK, Gesture.REACH)
    actor = act(
        scene, player, (x - 0.04 * side, y + 0.95, z - 0.2), 44.0 * side, stance_="stand",
        gesture="hold-high" if works else gesture, prop="brush" if player.subject.action == "paint" else prop,
    )  # fmt: skip
    feet = replace(
        pose("stand"), left=actor.pose.left, right=actor.pose.right, neck=(20.0 * side, -10.0, 0.0)
    )
    actor = replace(actor, pose=feet, grounded=False)
    hold = Hand((x + 0.22 * side, y + 2.05, z - 0.02), "world", "grip", (0.8, -0.6, 0.0))
    actor = replace(actor, pose=with_hand(actor.pose, side, hold))
    held = actor.right or actor.left
    actor = replace(actor, left=held if side > 0 else None, right=held if side < 0 else None)
    reach = Hand((x - 0.42 * side, y + 2.5, z), "world", "grip", (0.8, -0.2, 0.0))
    if works:
        actor = replace(actor, pose=with_hand(actor.pose, -side, reach))
    camera = fit(scene, [actor], framing=framing, cut="feet", more=[np.array([x, y, z])], eye=y + 1.4)
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 1.6, blur=0.5 * LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {"ladder", "stairs", "wall", "ceiling"}
    stage.put(furnish(camera, _support("ladder", 1.4), x, z, 180.0, y=y, nearer=-0.3))
    if any(r.target.rsplit(" ", 1)[-1] == "wall" for r in player.subject.relations):

        def wall(m: Maker) -> None:
            m.box(-7.0, 7.0, 0.0, 5.0, 0.3, 0.5, "#b9ad98", width=0.3)
            fresh = [(-2.4, 1.6), (-0.2, 1.5), (-0.1, 3.1), (-1.2, 3.3), (-2.5, 3.2)]
            m.plate([(u * side, v, 0.29) for u, v in fresh], "#8fae9a", width=0.4, bias=0.1)

        stage.put(furnish(camera, wall, x, z, 180.0, y=y, nearer=-0.8))
    return stage


def find(scene: Scene) -> Template | None:
    """One person who climbs something, or stands on a ladder."""
    if len(scene.players) != 1 or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    player = scene.players[0]
    words = [touch.word for touch in touches(scene, player)]
    if player.subject.pose is not Pose.CLIMB:
        stands = "ladder" in words and player.subject.pose in (Pose.STAND, Pose.LEAN)
        return (lambda it: on_ladder(it, player)) if stands else None
    kind = next((word for word in words if word in (*_WALLS, *_RODS, *_FACES)), "")
    return (lambda it: climbs(it, player, kind)) if kind else None
