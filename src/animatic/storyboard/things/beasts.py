"""Four-legged animals, from one skeleton: proportions make the horse, the dog, the elephant."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from animatic.storyboard.terms import Pose
from animatic.storyboard.things.sketch import Drawing, Point, Sketch


@dataclass(frozen=True, slots=True)
class Beast:
    """Proportions in metres."""

    shoulder: float
    """Height of the withers."""
    length: float
    """Chest to rump."""
    depth: float
    """Of the body at the chest."""
    leg: float
    """Width of a leg at its top."""
    neck: float
    """Length."""
    rise: float
    """Degrees of the neck above the horizontal."""
    head: float
    """Length."""
    snout: float = 0.5
    """Height of the muzzle over that of the skull."""
    nod: float = -25.0
    """Degrees of the head against the horizontal."""
    ears: str = "pointed"
    """pointed, round, long, drop, none."""
    tail: float = 0.4
    """Length."""
    lift: float = -60.0
    """Degrees of the tail."""
    brush: float = 0.5
    """Width of the tail's end over its root."""
    coat: str = "#8a6a4a"
    mane: str = ""
    """Colour; "" is none."""
    horns: str = ""
    """antlers, curved, straight."""
    hump: float = 0.0
    trunk: bool = False
    tuck: float = 0.78
    """Depth of the loin over that of the chest."""
    rides: bool = False
    hoof: str = "#2e2622"
    belly: str = ""
    """Colour of chest and muzzle."""
    spots: str = ""


_DOG: Final = Beast(
    0.58,
    0.66,
    0.27,
    0.12,
    0.24,
    48,
    0.25,
    0.55,
    -12,
    "drop",
    0.36,
    35,
    0.5,
    "#a8743f",
    tuck=0.66,
    hoof="",
    belly="#d9b98a",
)
BEASTS: Final[Mapping[str, Beast]] = {
    "dog": _DOG,
    "wolf": replace(
        _DOG,
        shoulder=0.8,
        length=0.92,
        depth=0.36,
        neck=0.34,
        rise=28,
        head=0.34,
        ears="pointed",
        tail=0.46,
        lift=-62,
        brush=1.5,
        coat="#6d7078",
        belly="#b4b3ae",
        leg=0.14,
    ),
    "fox": replace(
        _DOG,
        shoulder=0.4,
        length=0.52,
        depth=0.19,
        leg=0.07,
        neck=0.18,
        rise=35,
        head=0.21,
        snout=0.38,
        ears="pointed",
        tail=0.46,
        lift=-18,
        brush=2.6,
        coat="#c2622b",
        belly="#f0e4d2",
    ),
    "cat": Beast(
        0.27,
        0.36,
        0.13,
        0.055,
        0.09,
        45,
        0.12,
        0.75,
        -8,
        "pointed",
        0.34,
        60,
        0.9,
        "#3a3636",
        tuck=0.85,
        hoof="",
    ),
    "lion": Beast(
        1.1,
        1.5,
        0.52,
        0.22,
        0.4,
        30,
        0.46,
        0.7,
        -15,
        "round",
        0.95,
        -55,
        0.4,
        "#c39a58",
        mane="#7a4a20",
        hoof="",
        tuck=0.72,
    ),
    "tiger": Beast(
        1.0,
        1.5,
        0.48,
        0.21,
        0.36,
        22,
        0.42,
        0.7,
        -15,
        "round",
        0.95,
        -40,
        0.8,
        "#d07a2c",
        hoof="",
        tuck=0.76,
        spots="stripes",
        belly="#f0e2cc",
    ),
    "horse": Beast(
        1.6,
        1.62,
        0.62,
        0.24,
        0.86,
        52,
        0.62,
        0.52,
        -48,
        "pointed",
        0.95,
        -72,
        1.8,
        "#7a4a2a",
        mane="#2c1d16",
        rides=True,
        tuck=0.84,
    ),
    "cow": Beast(
        1.42,
        1.8,
        0.78,
        0.24,
        0.5,
        18,
        0.56,
        0.72,
        -38,
        "drop",
        0.95,
        -80,
        0.7,
        "#8a5a3a",
        horns="straight",
        tuck=0.9,
        belly="#e8dccb",
    ),
    "deer": Beast(
        1.15,
        1.15,
        0.4,
        0.14,
        0.6,
        58,
        0.36,
        0.5,
        -25,
        "long",
        0.16,
        -20,
        0.8,
        "#9a6a40",
        horns="antlers",
        tuck=0.8,
        belly="#dcc7a4",
    ),
    "sheep": Beast(
        0.78,
        0.98,
        0.52,
        0.11,
        0.24,
        30,
        0.27,
        0.62,
        -35,
        "drop",
        0.16,
        -60,
        1.2,
        "#e4dccb",
        tuck=0.98,
        hoof="#3a342e",
    ),
    "pig": Beast(
        0.74,
        1.1,
        0.5,
        0.15,
        0.16,
        5,
        0.36,
        0.62,
        -20,
        "drop",
        0.2,
        30,
        0.4,
        "#dba393",
        tuck=0.95,
        hoof="#4a352f",
    ),
    "camel": Beast(
        1.85,
        1.6,
        0.62,
        0.22,
        1.05,
        40,
        0.48,
        0.55,
        -12,
        "round",
        0.5,
        -75,
        0.8,
        "#bf9560",
        hump=0.42,
        rides=True,
        tuck=0.72,
    ),
    "elephant": Beast(
        2.9,
        3.0,
        1.5,
        0.62,
        0.5,
        25,
        1.05,
        0.8,
        -35,
        "huge",
        1.1,
        -75,
        0.5,
        "#8a8a8c",
        trunk=True,
        rides=True,
        tuck=0.92,
        hoof="#6a6a6a",
    ),
    "bear": Beast(
        1.15,
        1.6,
        0.78,
        0.34,
        0.36,
        12,
        0.44,
        0.58,
        -18,
        "round",
        0.1,
        -30,
        1.0,
        "#5a3f2c",
        tuck=0.95,
        hoof="",
    ),
    "rabbit": Beast(
        0.2,
        0.3,
        0.16,
        0.055,
        0.06,
        50,
        0.11,
        0.75,
        -15,
        "tall",
        0.06,
        35,
        1.6,
        "#a08a70",
        tuck=1.1,
        hoof="",
        belly="#efe6d8",
    ),
    "mouse": Beast(
        0.055,
        0.09,
        0.05,
        0.014,
        0.01,
        15,
        0.045,
        0.4,
        -10,
        "round",
        0.1,
        -5,
        0.3,
        "#8a8078",
        tuck=1.1,
        hoof="",
    ),
    "giraffe": Beast(
        2.9,
        1.8,
        0.8,
        0.28,
        2.3,
        66,
        0.62,
        0.5,
        -28,
        "pointed",
        0.8,
        -75,
        1.2,
        "#d9a555",
        horns="straight",
        tuck=0.7,
        spots="patches",
    ),
    "rhino": Beast(
        1.75,
        2.7,
        1.15,
        0.42,
        0.5,
        5,
        0.9,
        0.6,
        -22,
        "pointed",
        0.6,
        -75,
        0.6,
        "#7d7a76",
        horns="nose",
        tuck=0.95,
    ),
    "otter": Beast(
        0.24, 0.5, 0.15, 0.06, 0.1, 20, 0.13, 0.7, -10, "round", 0.4, -15, 0.5, "#5c4334", tuck=0.95, hoof=""
    ),
}


def beast(figure: str, pose: Pose, coat: str = "") -> Drawing:
    """The animal from its right side, head ahead; lying, sitting, walking or running as asked."""
    b = BEASTS[figure]
    b = replace(b, coat=coat or b.coat)
    low = pose in (Pose.LIE, Pose.SLEEP)
    sitting = pose is Pose.SIT
    shoulder = b.depth * 1.02 if low else b.shoulder
    stoop = b.shoulder - b.depth * 0.72 if sitting else 0.0
    half = b.length / 2
    chest: Point = (half * 0.86, shoulder - b.depth * 0.34)
    hip: Point = (-half * 0.78, shoulder - stoop - b.depth * 0.36)
    sketch = Sketch()
    _legs(sketch, b, pose, chest, hip, far=True)
    sketch.paint(_darker(b.coat, 0.7), form=0.05)
    _tail(sketch, b, hip, low=low or sitting)
    _body(sketch, b, shoulder, stoop, half)
    _legs(sketch, b, pose, chest, hip, far=False)
    neck = _neck(sketch, b, shoulder, half, low=pose is Pose.SLEEP)
    _head(sketch, b, neck, asleep=pose is Pose.SLEEP)
    sketch.paint(b.coat, form=0.2)
    _details(sketch, b, pose, shoulder, half, neck)
    saddle = (-half * 0.05, shoulder + b.hump * 0.6) if b.rides and not low else None
    return sketch.finish(saddle=saddle)


def _body(sketch: Sketch, b: Beast, shoulder: float, stoop: float, half: float) -> None:
    s, d = shoulder, b.depth
    back = s - stoop
    sketch.blob(
        (-half * 0.72, back * 0.5 + (s - stoop) * 0.5 + 0.02 * d),
        (-half * 0.1, (s + back) / 2 - 0.05 * d + b.hump),
        (half * 0.62, s + 0.02 * d),
        (half * 0.98, s - d * 0.36),
        (half * 0.74, s - d * 0.96),
        (0.0, (s + back) / 2 - d * (1 + b.tuck) / 2),
        (-half * 0.66, back - d * b.tuck),
        (-half * 1.02, back - d * 0.38),
    )


def _legs(sketch: Sketch, b: Beast, pose: Pose, chest: Point, hip: Point, *, far: bool) -> None:
    swing = {Pose.WALK: 18.0, Pose.RUN: 46.0}.get(pose, 4.0)
    near = -1.0 if far else 1.0
    if pose in (Pose.LIE, Pose.SLEEP):
        reach = 0.34 if far else 0.22
        sketch.limb(
            [
                chest,
                (chest[0] + b.shoulder * reach, b.leg * 0.4),
                (chest[0] + b.shoulder * (reach + 0.3), b.leg * 0.3),
            ],
            [b.leg * 1.3, b.leg * 0.8, b.leg * 0.6],
        )
        if not far:
            sketch.blob(
                (hip[0] - b.depth * 0.3, hip[1]),
                (hip[0] + b.depth * 0.35, hip[1] + 0.02),
                (hip[0] + b.depth * 0.6, b.depth * 0.3),
                (hip[0] + b.depth * 0.2, 0.0),
                (hip[0] - b.depth * 0.3, b.depth * 0.1),
            )
            sketch.limb(
                [(hip[0], b.leg * 0.35), (hip[0] + b.depth * 0.95, b.leg * 0.3)], [b.leg * 0.8, b.leg * 0.55]
            )
        return
    gallop = pose is Pose.RUN
    for root, fore in ((chest, True), (hip, False)):
        if pose is Pose.SIT and not fore:
            x = root[0] + b.depth * (0.12 if far else 0.05)
            sketch.blob(
                (x - b.depth * 0.4, root[1] * 0.9),
                (x + b.depth * 0.2, root[1] + b.depth * 0.12),
                (x + b.depth * 0.5, b.depth * 0.35),
                (x + b.depth * 0.25, 0.0),
                (x - b.depth * 0.4, 0.0),
            )
            sketch.limb([(x, b.leg * 0.35), (x + b.depth * 0.85, b.leg * 0.3)], [b.leg * 0.8, b.leg * 0.6])
            continue
        phase = near if fore else -near
        angle = swing * (phase if not gallop else (0.8 + 0.3 * near if fore else -0.9 - 0.25 * near))
        _leg(sketch, b, root, angle, fore=fore, bent=gallop and (fore == (not far)))


def _leg(sketch: Sketch, b: Beast, root: Point, angle: float, *, fore: bool, bent: bool) -> None:
    length = root[1]
    tilt = math.radians(angle)
    back = -0.09 if fore else 0.12
    knee = (
        root[0] + length * 0.5 * math.sin(tilt) + (0.02 if fore else 0.1) * length * 0.5,
        root[1] - length * 0.5 * math.cos(tilt),
    )
    lower = tilt + math.radians(-24 if bent and fore else 16 if bent else 0) - (back if fore else back * 1.6)
    foot = (
        knee[0] + length * 0.47 * math.sin(lower),
        max(b.leg * 0.12, knee[1] - length * 0.47 * math.cos(lower)),
    )
    if abs(angle) < 20 and not bent:
        foot = (foot[0], b.leg * 0.14)
    top = b.leg * (1.5 if fore else 1.95)
    sketch.limb([(root[0], root[1]), knee, foot], [top, b.leg * 0.78, b.leg * 0.5])
    sketch.limb([foot, (foot[0] + b.leg * 0.42, foot[1] - b.leg * 0.02)], [b.leg * 0.56, b.leg * 0.46])


def _tail(sketch: Sketch, b: Beast, hip: Point, *, low: bool) -> None:
    if b.tail <= 0:
        return
    lift = math.radians(180 - (b.lift if not low else min(b.lift, -40)))
    x, y = -b.length / 2 * 0.98, hip[1] + b.depth * 0.24
    root = max(0.012, b.leg * 0.42)
    end = (x + b.tail * math.cos(lift), max(root, y + b.tail * math.sin(lift)))
    middle = (x + b.tail * 0.5 * math.cos(lift) - b.tail * 0.12, (y + end[1]) / 2 + b.tail * 0.06)
    sketch.limb([(x, y), middle, end], [root, root * max(0.7, b.brush), root * 0.5 * max(0.6, b.brush)])


def _neck(sketch: Sketch, b: Beast, shoulder: float, half: float, *, low: bool) -> Point:
    rise = math.radians(b.rise if not low else -18)
    root = (half * 0.72, shoulder - b.depth * 0.24)
    end = (root[0] + b.neck * math.cos(rise), max(b.depth * 0.3, root[1] + b.neck * math.sin(rise)))
    sketch.limb(
        [(half * 0.5, shoulder - b.depth * 0.3), root, end], [b.depth * 0.8, b.depth * 0.62, b.head * 0.42]
    )
    return end


def _head(sketch: Sketch, b: Beast, at: Point, *, asleep: bool) -> None:
    nod = math.radians(b.nod if not asleep else -6)
    skull = b.head * 0.3
    tip = (at[0] + b.head * 0.72 * math.cos(nod), max(skull * 0.5, at[1] + b.head * 0.72 * math.sin(nod)))
    sketch.disc(at[0] + skull * 0.25, at[1] + skull * 0.05, skull)
    sketch.limb([(at[0] + skull * 0.3, at[1]), tip], [skull * 1.6, skull * 1.25 * b.snout])
    ear_x, ear_y = at[0] - skull * 0.1, at[1] + skull * 0.72
    ears = {
        "pointed": [
            (ear_x - skull * 0.3, ear_y - 0.1 * skull),
            (ear_x - skull * 0.1, ear_y + skull * 0.85),
            (ear_x + skull * 0.4, ear_y),
        ],
        "long": [
            (ear_x, ear_y),
            (ear_x - skull * 0.9, ear_y + skull * 0.8),
            (ear_x + skull * 0.3, ear_y + skull * 0.1),
        ],
        "tall": [
            (ear_x - skull * 0.2, ear_y),
            (ear_x - skull * 0.8, ear_y + skull * 2.4),
            (ear_x + skull * 0.1, ear_y + skull * 1.9),
            (ear_x + skull * 0.3, ear_y),
        ],
    }
    if b.ears in ears:
        sketch.polygon(*ears[b.ears])
    elif b.ears == "round":
        sketch.disc(ear_x, ear_y + skull * 0.12, skull * 0.34)
    if b.trunk:
        x, y = tip
        sketch.limb(
            [(x - 0.1, y + 0.1), (x + 0.22, y - 0.6), (x + 0.12, y - 1.25), (x + 0.32, y - 1.55)],
            [0.5, 0.34, 0.24, 0.17],
        )


def _details(
    sketch: Sketch,
    b: Beast,
    pose: Pose,
    shoulder: float,
    half: float,
    neck: Point,
) -> None:
    nod = math.radians(b.nod if pose is not Pose.SLEEP else -6)
    skull = b.head * 0.3
    cos, sin = math.cos(nod), math.sin(nod)

    def on_head(along: float, up: float) -> Point:
        return neck[0] + b.head * (along * cos - up * sin), neck[1] + b.head * (along * sin + up * cos)

    dark = _darker(b.coat, 0.55)
    if b.belly:
        sketch.blob(
            *(
                on_head(a, u)
                for a, u in ((0.35, -0.02), (0.62, 0.02), (0.78, -0.02), (0.72, -0.12), (0.3, -0.2))
            )
        )
        sketch.flat(b.belly, width=0)
    if b.spots == "stripes":
        for k in range(7):
            x = half * (0.62 - 0.2 * k)
            y = shoulder - 0.03
            sketch.limb(
                [(x, y), (x + 0.03, y - b.depth * 0.3), (x - 0.02, y - b.depth * 0.6)], [0.05, 0.04, 0.01]
            )
        sketch.flat("#2a201a", width=0)
    elif b.spots == "patches":
        for k in range(9):
            sketch.disc(
                half * (0.7 - 0.18 * k), shoulder - b.depth * (0.22 + 0.34 * (k % 2)), 0.13, 0.8, 20 * k
            )
        for k in range(5):
            rise = math.radians(b.rise)
            sketch.disc(
                half * 0.75 + b.neck * (0.16 + 0.17 * k) * math.cos(rise),
                shoulder + b.neck * (0.1 + 0.17 * k) * math.sin(rise),
                0.08,
                0.8,
            )
        sketch.flat("#8a5a28", width=0)
    if b.mane:
        _mane(sketch, b, shoulder, half, neck)
    if b.ears == "drop":
        x, y = on_head(0.0, 0.18)
        sketch.blob(
            (x - skull * 0.35, y + skull * 0.1),
            (x + skull * 0.25, y),
            (x + skull * 0.05, y - skull * 1.15),
            (x - skull * 0.55, y - skull * 0.8),
        )
        sketch.flat(dark, width=0.8)
    elif b.ears == "huge":
        x, y = neck
        sketch.blob(
            (x - 0.1, y + 0.5),
            (x - 0.7, y + 0.42),
            (x - 0.95, y - 0.1),
            (x - 0.62, y - 0.75),
            (x - 0.22, y - 0.35),
        )
        sketch.paint(_darker(b.coat, 0.9), form=0.12)
        sketch.limb([on_head(0.5, -0.24), on_head(0.72, -0.42), on_head(0.98, -0.36)], [0.12, 0.09, 0.03])
        sketch.flat("#efe8d8")
    _horns(sketch, b, on_head, skull)
    eye_x, eye_y = on_head(0.16, 0.1)
    if pose is Pose.SLEEP:
        sketch.limb(
            [(eye_x - skull * 0.16, eye_y), (eye_x + skull * 0.16, eye_y - skull * 0.04)],
            [skull * 0.08, skull * 0.05],
        )
    else:
        sketch.disc(eye_x, eye_y, skull * 0.14)
    tip = on_head(0.76, -0.02)
    if not b.trunk:
        sketch.disc(tip[0], tip[1], skull * 0.17 * max(0.6, b.snout))
    sketch.flat("#16110f", width=0)


def _mane(sketch: Sketch, b: Beast, shoulder: float, half: float, neck: Point) -> None:
    if b.neck > 0.6:  # a horse's: along the crest, and a forelock
        crest = (half * 0.42, shoulder + 0.02)
        top = (neck[0] - b.head * 0.06, neck[1] + b.head * 0.26)
        middle = ((crest[0] + top[0]) / 2 + 0.05, (crest[1] + top[1]) / 2 + 0.0)
        sketch.limb([crest, middle, top], [0.12, 0.3, 0.12])
        sketch.limb([top, (top[0] + 0.1, top[1] - 0.1)], [0.09, 0.03])
    else:  # a lion's: all around the head
        for k in range(11):
            angle = math.radians(60 + 24 * k)
            sketch.disc(
                neck[0] - b.head * 0.12 + b.head * 0.4 * math.cos(angle),
                neck[1] - b.head * 0.05 + b.head * 0.46 * math.sin(angle),
                b.head * 0.24,
            )
        sketch.paint(b.mane, form=0.16)
        sketch.disc(neck[0] + b.head * 0.12, neck[1], b.head * 0.28)
        sketch.limb(
            [(neck[0] + b.head * 0.1, neck[1] - 0.02), (neck[0] + b.head * 0.55, neck[1] - b.head * 0.18)],
            [b.head * 0.42, b.head * 0.3],
        )
        sketch.paint(b.coat, form=0.12)
        return
    sketch.paint(b.mane, form=0.05)


def _horns(sketch: Sketch, b: Beast, on_head: object, skull: float) -> None:
    at = on_head
    assert callable(at)
    if b.horns == "antlers":
        for shift in (-0.06, 0.04):
            x, y = at(0.0 + shift, 0.24)
            sketch.limb([(x, y), (x - 0.16, y + 0.26), (x - 0.02, y + 0.56)], [0.045, 0.035, 0.015])
            for k, reach in ((0.18, 0.16), (0.36, 0.14)):
                sketch.limb([(x - 0.13, y + k), (x + reach - 0.06, y + k + 0.16)], [0.03, 0.012])
        sketch.flat("#6a5238")
    elif b.horns == "straight":
        x, y = at(0.02, 0.24)
        sketch.limb(
            [(x, y), (x + skull * 0.35, y + skull * 0.75), (x + skull * 0.75, y + skull * 1.0)],
            [skull * 0.28, skull * 0.2, skull * 0.05],
        )
        sketch.flat("#d8cba8")
    elif b.horns == "nose":
        for along, tall in ((0.72, 0.42), (0.5, 0.2)):
            x, y = at(along, 0.08)
            sketch.limb([(x, y), (x + 0.1, y + tall)], [0.18, 0.02])
        sketch.flat("#c8bea8")


def _darker(paint: str, amount: float) -> str:
    value = int(paint.lstrip("#"), 16)
    return "#" + "".join(f"{round(((value >> shift) & 255) * amount):02x}" for shift in (16, 8, 0))
