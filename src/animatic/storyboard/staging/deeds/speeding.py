"""On boards and brooms: skis, skates, a surfboard; in the air on a broom, a carpet, or nothing at all."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Foot, Hand
from animatic.storyboard.people.poses import pose
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import said, side_of
from animatic.storyboard.staging.fitting import extent, fit, held
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import furnish, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Pose, Setting

_NOUNS: Final = {
    "skier": "ski",
    "snowboarder": "snowboard",
    "surfer": "surf",
    "skater": "skate",
    "skateboarder": "skateboard",
}
_VERBS: Final = ("ski", "snowboard", "surf", "skate", "skateboard")
_ALOFT: Final = ("broom", "broomstick", "carpet", "cloud", "dragon")


def gliding(scene: Scene, player: Player, kind: str) -> Stage:
    """Knees bent, arms out for balance, the board or the skis underfoot."""
    side = side_of(scene)
    framing = (
        scene.framing
        if scene.framing in (Framing.WIDE, Framing.FULL) and scene.reading.framing_given
        else Framing.FULL
    )
    x, y, z = spot(scene, 2.4)
    z = max(z, 3.2)
    skiing = kind in ("ski", "skate")
    turn = 104.0 if skiing else 150.0
    actor = act(scene, player, (x, y + 0.06, z), turn * side, stance_="fight", gesture="", prop="")
    bent = replace(
        actor.pose,
        hips=(0.0, 0.62, -0.08),
        lean=34.0 if skiing else 16.0,
        tilt=6.0,
        twist=0.0,
        left_foot=Foot((0.1 if skiing else 0.3, 0.08, 0.06), 0, 0, (0.1, 0.5, 1.0)),
        right_foot=Foot((0.1 if skiing else 0.3, 0.08, 0.0), 0, 0, (0.1, 0.5, 1.0)),
        left=Hand(
            (0.16 if skiing else 0.42, -0.24, 0.3 if skiing else 0.1),
            shape="grip" if skiing else "open",
            elbow=(0.8, -0.6, -0.2),
        ),
        right=Hand(
            (0.16 if skiing else 0.42, -0.3, 0.26 if skiing else 0.06),
            shape="grip" if skiing else "open",
            elbow=(0.8, -0.6, -0.2),
        ),
    )
    actor = replace(actor, pose=bent)
    camera = fit(
        scene,
        [actor],
        framing=framing,
        more=[np.array([x + 0.95 * side, y, z]), np.array([x - 0.95 * side, y, z])],
    )
    stage = Stage(camera, [actor])
    stage.shown = {"ski", "skis", "snowboard", "surfboard", "board", "skate", "skates", "skateboard"}

    def boards(m: Maker) -> None:
        if kind == "ski":
            for w in (-0.12, 0.12):
                m.box(*span(-0.8 * side, 0.75 * side), 0.0, 0.03, w - 0.05, w + 0.05, "#b03a2c")
                m.rod((0.75 * side, 0.02, w), (0.95 * side, 0.14, w), 0.03, "#b03a2c")
            return
        if kind == "skate":
            for w in (-0.12, 0.1):
                m.box(-0.16, 0.16, 0.0, 0.05, w - 0.02, w + 0.02, "#b9c0c6")
            return
        m.box(-0.75, 0.75, 0.0, 0.06, -0.17, 0.17, "#d8a23a" if kind == "surf" else "#3c6496")
        if kind == "skateboard":
            for u in (-0.5, 0.5):
                m.ball(u, 0.0, -0.14, 0.05, "#2c2f36")

    def poles(m: Maker) -> None:
        bones = stage.actors[0].skeleton()
        for arm in (bones.left, bones.right):
            a = arm.wrist - np.array([x, y, z])
            m.rod(
                (float(a[0]) + 0.06 * side, float(a[1]) + 0.08, float(a[2])),
                (float(a[0]) - 0.62 * side, max(0.02, float(a[1]) - 0.75), float(a[2])),
                0.012,
                "#3a3d44",
            )

    stage.put(furnish(camera, boards, x, z, 180.0, y=y, nearer=-0.2))
    if kind == "ski":
        stage.put(furnish(camera, poles, x, z, 180.0, y=y, nearer=0.2))
    return stage


def flying(scene: Scene, player: Player) -> Stage:
    """High over the land, seen from the side and a little below: astride a broom, or arms out ahead."""
    side = side_of(scene)
    wide = scene.framing in (Framing.WIDE, Framing.EXTREME_WIDE) and scene.reading.framing_given
    x, y, z = 0.0, 3.4, 5.5
    broom = said(scene, "broom")
    if broom:
        actor = act(scene, player, (x, y, z), 96.0 * side, stance_="ride", gesture="", prop="")
        astride = replace(
            pose("ride") if side > 0 else pose("ride").mirrored,
            lean=26.0,
            left_foot=Foot((0.12, -0.1, -0.2), 4, 40, (0.1, 0.2, 1.0)),
            right_foot=Foot((0.14, -0.04, -0.26), 4, 40, (0.1, 0.2, 1.0)),
        )
        actor = replace(actor, pose=astride, grounded=False)
        hips = actor.skeleton().pelvis.origin
        for hand, depth in ((side, -0.06), (-side, 0.06)):
            grip = Hand(
                (float(hips[0]) + 0.46 * side, float(hips[1]) - 0.02, z + depth),
                "world",
                "grip",
                (0.6, -0.8, -0.2),
            )
            actor = replace(actor, pose=with_hand(actor.pose, hand, grip))
    else:
        actor = act(scene, player, (x, y, z), 96.0 * side, stance_="fly", gesture="", prop="")
        actor = replace(actor, grounded=False)
    points = extent(actor, "feet")
    hips = actor.skeleton().pelvis.origin
    ends = np.array([hips + np.array([s * 0.95, 0.0, 0.0]) for s in (-1, 1)])
    camera = aim(scene.size, (float(hips[0]), float(hips[1]), z), tall=2.6, long=1.4, eye=y - 0.2)
    camera = held(camera, np.vstack([points, ends]), 0.4 if wide else 0.6)
    stage = Stage(camera, [actor])
    stage.shown = {*_ALOFT, "spade"}
    if broom:
        seat = float(hips[1]) - 0.09

        def stick(m: Maker) -> None:
            m.rod((-0.55 * side, seat, 0.0), (0.85 * side, seat + 0.06, 0.0), 0.018, "#8a6238")
            for k in range(9):
                v = -0.12 + 0.03 * k
                m.wire([(-0.5 * side, seat, 0.0), (-0.98 * side, seat + v, 0.02)], 2.2, "#c8a860")

        stage.put(furnish(camera, stick, float(hips[0]), z, 180.0, y=0.0, nearer=0.05))
    return stage


def find(scene: Scene) -> Template | None:
    """One who skis, surfs or skates; one who flies."""
    if len(scene.players) != 1 or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    player = scene.players[0]
    kind = player.subject.action if player.subject.action in _VERBS else ""
    moving = player.subject.pose in (Pose.RUN, Pose.WALK, Pose.RIDE, Pose.JUMP, Pose.STAND)
    if (
        not kind
        and player.subject.noun in _NOUNS
        and moving
        and player.subject.action not in ("stand", "wait", "fall")
    ):
        kind = _NOUNS[player.subject.noun]
    if kind and not scene.place.inside:
        return lambda it: gliding(it, player, kind)
    adrift = scene.reading.setting in (Setting.SPACE, Setting.UNDERWATER)
    if player.subject.pose is Pose.FLY and not scene.place.inside and not adrift:
        return lambda it: flying(it, player)
    return None
