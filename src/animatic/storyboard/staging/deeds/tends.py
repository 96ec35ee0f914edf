"""Hands on another's body: a wound bandaged, hair cut, a tie straightened, a pulse felt."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand, Vector
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, last, partner
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Pose, RelationKind, Setting

_ARM: Final = (
    "bandage",
    "treat",
    "inject",
    "vaccinate",
    "stitch",
    "splint",
    "dress",
    "examine",
    "sew",
    "tend",
    "heal",
)
_HEAD: Final = (
    "shave", "comb", "brush", "cut", "trim", "braid", "style", "dry", "wash", "paint", "photograph", "wipe", "dab",
    "kiss", "plait", "bathe", "massage", "crown", "blindfold",
)  # fmt: skip
_CHEST: Final = (
    "measure",
    "straighten",
    "button",
    "fasten",
    "pin",
    "adjust",
    "search",
    "frisk",
    "dust",
    "pat",
)
_PARTS: Final = frozenset(
    (
        "hair head beard face arm leg hand wound foot neck tie collar dress coat eye forehead cheek shoulder knee back "
        "finger pulse pockets teeth"
    ).split()
)
_TOOLS: Final = {
    "cut": "knife", "trim": "knife", "shave": "knife", "comb": "brush", "brush": "brush", "style": "brush",
    "inject": "vial", "vaccinate": "vial", "paint": "brush", "measure": "rope",
}  # fmt: skip


def tends(scene: Scene, doer: Player, other: Player, where: str) -> Stage:
    """Who is tended sits, the part turned to the lens; who tends bends over him, both hands on it."""
    side = 1 if scene.pair()[0] is doer else -1
    framing = body_framing(scene, Framing.MEDIUM)
    if framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    x, y, z = spot(scene, 1.5)
    z = max(z, 2.8) if scene.place.inside else z
    sits = where != "chest"
    high = 0.62 if sits else 0.0
    k = other.look.body.k
    patient = act(
        scene,
        other,
        (x + 0.22 * side, y, z),
        -140.0 * side,
        stance_="sit" if sits else "stand",
        gesture="",
        prop="",
    )
    if sits:
        patient = replace(patient, pose=seated(patient.pose, high, k))
    bones = patient.skeleton()
    target: Vector
    if where == "arm":
        # The arm nearer to who tends is held out to him.
        out = np.array([x - 0.2 * side, y + high + 0.46 * k, z - 0.26])
        arm = Hand((float(out[0]), float(out[1]), float(out[2])), "world", "relaxed", (0.6, -0.8, 0.0))
        patient = replace(patient, pose=with_hand(patient.pose, side, arm), arms_over=0.3, over=side)
        bones = patient.skeleton()
        limb = bones.right if side > 0 else bones.left
        target = limb.elbow + (limb.wrist - limb.elbow) * 0.55
    elif where == "head":
        size = k * other.look.body.head
        target = bones.head.point(0.0, 0.14 * size, 0.05 * size)
    else:
        target = bones.chest.point(0.0, -0.1 * k, 0.15 * k)
    distance = 0.4 if where != "head" else 0.36
    at = (float(target[0]) - distance * side, y, z + (0.16 if where == "head" else 0.05))
    stance = "stand"
    nurse = act(
        scene, doer, at, 112.0 * side, stance_=stance, gesture="", prop=_TOOLS.get(doer.subject.action, "")
    )
    shoulder = nurse.skeleton().chest.origin
    drop = float(shoulder[1]) - float(target[1])
    nurse = replace(
        nurse,
        pose=replace(
            nurse.pose, lean=max(4.0, min(34.0, 62.0 * drop)), tilt=max(0.0, min(14.0, 20.0 * drop))
        ),
    )
    for hand, off in (
        (side, np.array([-0.06 * side, 0.0, -0.09])),
        (-side, np.array([-0.04 * side, 0.02, 0.07])),
    ):
        to = target + off
        grip = Hand(
            (float(to[0]), float(to[1]), float(to[2])),
            "world",
            "pinch" if hand == side else "relaxed",
            (0.8, -0.6, 0.0),
        )
        nurse = replace(nurse, pose=with_hand(nurse.pose, hand, grip))
    tool = _TOOLS.get(doer.subject.action, "")
    held = props.held(tool) if tool else None
    nurse = replace(
        nurse, right=held if side > 0 else None, left=held if side < 0 else None, arms_over=0.35, over=side
    )
    nurse = looking(nurse, (float(target[0]), float(target[1]), float(target[2])), most=40)
    face = nurse.skeleton().head.point(0, 0.1, 0)
    shy = other.subject.emotion in (Emotion.PAINED, Emotion.CRYING, Emotion.SAD, Emotion.ASLEEP)
    if where != "head" and not shy:
        patient = looking(patient, (float(face[0]), float(face[1]), float(face[2])), cheat=12)
    camera = fit(
        scene, [nurse, patient], framing=framing, cut="thighs" if framing is Framing.MEDIUM else "feet"
    )
    stage = Stage(camera, [patient, nurse], without=set(SEATING), focus=camera.distance(x, y, z) + 0.9)
    stage.blur = LENSES[framing].blur
    stage.shown = {"arm", "hand", "head", "hair", "wound", "bandage", "leg", "face", "beard"}
    if sits:
        barber = where == "head" and scene.reading.setting in (Setting.SHOP, Setting.BATHROOM)
        draw = seating.stool() if not barber else seating.armchair()
        stage.put(furnish(camera, draw, patient.at[0], patient.at[2], patient.turn, y=y - 0.1, nearer=-0.3))
    if doer.subject.action in ("bandage", "splint", "dress"):
        limb = bones.right if side > 0 else bones.left
        a, b = limb.elbow + (limb.wrist - limb.elbow) * 0.3, limb.elbow + (limb.wrist - limb.elbow) * 0.75

        def roll(m: Maker) -> None:
            def p(v: Vector) -> tuple[float, float, float]:
                return float(v[0] - x), float(v[1] - y), float(v[2] - z)

            m.rod(p(a), p(b), 0.052, "#f3f0e6", bias=0.2)
            for share in (0.25, 0.5, 0.75):
                c = a + (b - a) * share
                m.wire(
                    [p(c + np.array([0, 0.05, -0.03])), p(c + np.array([0.02 * side, -0.05, -0.03]))],
                    0.5,
                    bias=0.4,
                )

        stage.put(furnish(camera, roll, x, z, 180.0, y=y, nearer=0.42))
    return stage


def find(scene: Scene) -> Template | None:
    """Two people, one at work on the other."""
    if len(scene.players) != 2 or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    for player in scene.players:
        action = player.subject.action
        where = (
            "arm" if action in _ARM else "head" if action in _HEAD else "chest" if action in _CHEST else ""
        )
        if not where or player.subject.pose in (Pose.WALK, Pose.RUN, Pose.LIE):
            continue
        touches = player.subject.related(
            RelationKind.TOUCHING,
            RelationKind.USING,
            RelationKind.FACING,
            RelationKind.HOLDING,
            RelationKind.EMBRACING,
        )
        other = partner(scene, player)
        if (
            touches is None
            or other is None
            or (touches.index != other.index and last(touches.target) not in _PARTS)
        ):
            continue
        if other.subject.pose in (Pose.LIE, Pose.SLEEP, Pose.WALK, Pose.RUN):
            continue
        if any(
            word in scene.reading.text.lower() for word in (" head", " forehead", " face", " hair", " eyes")
        ):
            where = "head" if where != "chest" else where
        if action in ("photograph", "paint", "kiss"):
            continue
        doer, part = player, where
        return lambda it: tends(it, doer, other, part)
    return None
