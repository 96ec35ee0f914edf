"""The heads of four-legged animals: skull, muzzle, ears, horns, manes, eyes, and the marks of their coats."""

import math
from collections.abc import Callable

from animatic.storyboard.terms import Pose
from animatic.storyboard.things.breeds import Beast
from animatic.storyboard.things.sketch import Point, Sketch

OnHead = Callable[[float, float], Point]
"""From a place along the head and above its axis, in head lengths, to metres."""


def placed_on(b: Beast, neck: Point, *, asleep: bool) -> OnHead:
    """The frame of a head at the end of a neck."""
    nod = math.radians(b.nod if not asleep else -6)
    cos, sin = math.cos(nod), math.sin(nod)

    def on_head(along: float, up: float) -> Point:
        return neck[0] + b.head * (along * cos - up * sin), neck[1] + b.head * (along * sin + up * cos)

    return on_head


def head(sketch: Sketch, b: Beast, at: OnHead) -> None:
    """Skull, brow, muzzle and jaw in one outline, and the ears that stand."""
    s = 0.6 + 0.4 * b.snout
    outline = (
        (-0.26, 0.02), (-0.16, 0.24), (0.06, 0.34), (0.26, 0.27), (0.42, 0.15 * s + 0.03), (0.66, 0.12 * s),
        (0.82, 0.06 * s), (0.85, -0.06 * s), (0.74, -0.17 * s), (0.46, -0.2 * s - 0.02), (0.2, -0.27), (-0.1, -0.26),
    )  # fmt: skip
    sketch.blob(*(at(a, u) for a, u in outline))
    ears = {
        "pointed": ((-0.16, 0.2), (-0.12, 0.62), (0.02, 0.5), (0.1, 0.26)),
        "long": ((-0.1, 0.22), (-0.42, 0.5), (-0.3, 0.58), (0.06, 0.3)),
        "tall": ((-0.14, 0.2), (-0.36, 0.95), (-0.16, 1.05), (0.04, 0.3)),
    }
    if b.ears in ears:
        sketch.polygon(*(at(a, u) for a, u in ears[b.ears]))
        sketch.polygon(*(at(a + 0.16, u * 0.96) for a, u in ears[b.ears]))
    elif b.ears == "round":
        for shift in (-0.08, 0.08):
            x, y = at(shift - 0.04, 0.34)
            sketch.disc(x, y, b.head * 0.13)
    if b.trunk:
        x, y = at(0.72, 0.0)
        sketch.limb(
            [(x - 0.1, y + 0.1), (x + 0.22, y - 0.6), (x + 0.12, y - 1.25), (x + 0.32, y - 1.55)],
            [0.5, 0.34, 0.24, 0.17],
        )


def details(
    sketch: Sketch,
    b: Beast,
    pose: Pose,
    trunk: tuple[float, float],
    neck: Point,
    on_head: OnHead,
) -> None:
    """What is painted on the coat and over it. `trunk` is the height of the withers and half the length."""
    shoulder, half = trunk
    skull = b.head * 0.3
    dark = darker(b.coat, 0.55)
    if b.belly:
        sketch.blob(
            *(
                on_head(a, u)
                for a, u in ((0.32, -0.06), (0.6, -0.0), (0.8, -0.0), (0.72, -0.14), (0.3, -0.22))
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
        sketch.paint(darker(b.coat, 0.9), form=0.12)
        sketch.limb([on_head(0.5, -0.24), on_head(0.72, -0.42), on_head(0.98, -0.36)], [0.12, 0.09, 0.03])
        sketch.flat("#efe8d8")
    _horns(sketch, b, on_head, skull)
    eye_x, eye_y = on_head(0.24, 0.12)
    if pose is Pose.SLEEP:
        sketch.limb(
            [(eye_x - skull * 0.16, eye_y), (eye_x + skull * 0.16, eye_y - skull * 0.04)],
            [skull * 0.08, skull * 0.05],
        )
    else:
        sketch.disc(eye_x, eye_y, skull * 0.14)
    tip = on_head(0.82, 0.0)
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


def _horns(sketch: Sketch, b: Beast, at: OnHead, skull: float) -> None:
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


def darker(paint: str, amount: float) -> str:
    value = int(paint.lstrip("#"), 16)
    return "#" + "".join(f"{round(((value >> shift) & 255) * amount):02x}" for shift in (16, 8, 0))
