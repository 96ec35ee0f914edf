"""Four-legged animals, from one skeleton: proportions make the horse, the dog, the elephant."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from animatic.storyboard.terms import Pose
from animatic.storyboard.things.breeds import BEASTS, Beast
from animatic.storyboard.things.muzzles import darker, details, head, placed_on
from animatic.storyboard.things.sketch import Drawing, Point, Sketch

__all__ = ["BEASTS", "beast"]

Joints = tuple[Point, Point, Point, Point]
"""Elbow or stifle, wrist or hock, fetlock, toe: from the leg's root, in leg lengths."""

_STAND: Final[tuple[Joints, Joints]] = (
    ((-0.07, -0.36), (0.0, -0.66), (-0.01, -0.91), (0.06, -0.99)),
    ((0.11, -0.36), (-0.09, -0.64), (-0.06, -0.91), (0.01, -0.99)),
)
"""The fore and the hind leg of an animal at rest."""
_FORWARD: Final[tuple[Joints, Joints]] = (
    ((0.0, -0.34), (0.16, -0.64), (0.21, -0.9), (0.28, -0.99)),
    ((0.21, -0.32), (0.03, -0.62), (0.12, -0.9), (0.19, -0.99)),
)
_BACK: Final[tuple[Joints, Joints]] = (
    ((-0.11, -0.35), (-0.13, -0.66), (-0.3, -0.86), (-0.26, -0.98)),
    ((0.05, -0.36), (-0.28, -0.6), (-0.34, -0.88), (-0.28, -0.99)),
)
_REACH: Final[tuple[Joints, Joints]] = (
    ((0.14, -0.28), (0.46, -0.46), (0.66, -0.68), (0.76, -0.72)),
    ((0.24, -0.27), (0.1, -0.56), (0.32, -0.78), (0.42, -0.83)),
)
_PUSH: Final[tuple[Joints, Joints]] = (
    ((-0.04, -0.36), (0.2, -0.58), (-0.06, -0.76), (-0.14, -0.72)),
    ((-0.07, -0.36), (-0.42, -0.54), (-0.62, -0.78), (-0.72, -0.83)),
)


def beast(figure: str, pose: Pose, coat: str = "") -> Drawing:
    """The animal from its right side, head ahead; lying, sitting, walking or running as asked."""
    b = BEASTS[figure]
    b = replace(b, coat=coat or b.coat)
    low = pose in (Pose.LIE, Pose.SLEEP)
    shoulder = b.depth * 1.02 if low else b.shoulder
    stoop = b.shoulder - b.depth * 0.72 if pose is Pose.SIT else 0.0
    half = b.length / 2
    chest: Point = (half * 0.6, shoulder - b.depth * 0.42)
    hip: Point = (-half * 0.68, shoulder - stoop - b.depth * 0.34)
    sketch = Sketch()
    _legs(sketch, b, pose, chest, hip, far=True)
    sketch.paint(darker(b.coat, 0.68), form=0.05)
    _tail(sketch, b, shoulder - stoop, pose)
    _body(sketch, b, shoulder, stoop, half)
    _legs(sketch, b, pose, chest, hip, far=False)
    neck = _neck(sketch, b, shoulder, half, low=pose is Pose.SLEEP)
    on_head = placed_on(b, neck, asleep=pose is Pose.SLEEP)
    head(sketch, b, on_head)
    sketch.paint(b.coat, form=0.2)
    if b.hoof and not low and not b.pillars:
        _hooves(sketch, b, pose, chest, hip)
    details(sketch, b, pose, (shoulder, half), neck, on_head)
    saddle = (-half * 0.05, shoulder + b.hump * 0.6) if b.rides and not low else None
    return sketch.finish(saddle=saddle)


def _body(sketch: Sketch, b: Beast, shoulder: float, stoop: float, half: float) -> None:
    """Withers, back, croup, buttock, the tuck of the loin, the deep chest, the breast."""
    s, d = shoulder, b.depth
    back = s - stoop
    middle = (s + back) / 2
    sketch.blob(
        (half * 0.5, s + 0.02 * d),
        (half * 0.16, middle + (s - middle) * 0.3 - 0.05 * d + b.hump),
        (-half * 0.28, middle - 0.03 * d + b.hump * 0.4),
        (-half * 0.66, back + (middle - back) * 0.2 + 0.03 * d),
        (-half * 0.96, back - 0.16 * d),
        (-half * 1.02, back - 0.42 * d),
        (-half * 0.78, back - d * 0.74),
        (-half * 0.34, middle - d * b.tuck),
        (half * 0.16, middle * 0.5 + s * 0.5 - d * 0.97),
        (half * 0.56, s - d * 1.02),
        (half * 0.86, s - d * 0.78),
        (half * 0.98, s - d * 0.44),
        (half * 0.82, s - d * 0.1),
    )


def _stride(pose: Pose, *, fore: bool, far: bool) -> Joints:
    kind = 0 if fore else 1
    if pose is Pose.RUN:
        return (_REACH if fore != far else _PUSH)[kind] if fore else (_PUSH if not far else _REACH)[kind]
    if pose is Pose.WALK:
        return (_FORWARD if fore == far else _BACK)[kind]
    return _STAND[kind]


def _chain(b: Beast, pose: Pose, root: Point, *, fore: bool, far: bool) -> list[Point]:
    length = root[1]
    bend = 0.34 if b.pillars else 1.0
    shift = 0.05 * length * (1 if far else -1) if pose is Pose.STAND else 0.0
    points = [root]
    for dx, dy in _stride(pose, fore=fore, far=far):
        points.append((root[0] + dx * length * bend + shift, max(b.leg * 0.2, root[1] + dy * length)))
    return points


def _legs(sketch: Sketch, b: Beast, pose: Pose, chest: Point, hip: Point, *, far: bool) -> None:
    if pose in (Pose.LIE, Pose.SLEEP):
        _folded(sketch, b, chest, hip, far=far)
        return
    for root, fore in ((chest, True), (hip, False)):
        if pose is Pose.SIT and not fore:
            _haunch(sketch, b, root, far=far)
            continue
        points = _chain(b, pose, root, fore=fore, far=far)
        if b.pillars:
            widths: Sequence[float] = [
                b.leg * w for w in ((1.5, 1.15, 0.9, 0.85, 0.9) if fore else (1.9, 1.3, 0.95, 0.85, 0.9))
            ]
        else:
            widths = [
                b.leg * w for w in ((1.7, 1.0, 0.62, 0.42, 0.44) if fore else (2.15, 1.3, 0.62, 0.42, 0.44))
            ]
        sketch.limb(points, widths)
        if not b.hoof:  # a paw
            x, y = points[-1]
            sketch.disc(x + b.leg * 0.06, y + b.leg * 0.06, b.leg * 0.36, 0.66)


def _hooves(sketch: Sketch, b: Beast, pose: Pose, chest: Point, hip: Point) -> None:
    for root, fore in ((chest, True), (hip, False)):
        if pose is Pose.SIT and not fore:
            continue
        before, toe = _chain(b, pose, root, fore=fore, far=False)[-2:]
        wide = b.leg * 0.27
        away = math.hypot(toe[0] - before[0], toe[1] - before[1]) + 1e-6
        ax, ay = (toe[0] - before[0]) / away, (toe[1] - before[1]) / away
        sketch.polygon(
            (toe[0] - ay * wide - ax * wide, toe[1] + ax * wide - ay * wide),
            (toe[0] + ay * wide - ax * wide, toe[1] - ax * wide - ay * wide),
            (toe[0] + ay * wide * 1.2 + ax * wide * 0.5, toe[1] - ax * wide * 1.2 + ay * wide * 0.5),
            (toe[0] - ay * wide * 1.2 + ax * wide * 0.5, toe[1] + ax * wide * 1.2 + ay * wide * 0.5),
        )
    sketch.flat(b.hoof, width=0.6)


def _folded(sketch: Sketch, b: Beast, chest: Point, hip: Point, *, far: bool) -> None:
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
        _haunch(sketch, b, hip, far=False)


def _haunch(sketch: Sketch, b: Beast, hip: Point, *, far: bool) -> None:
    """The thigh of an animal that sits or lies, and its foot along the ground."""
    x = hip[0] + b.depth * (0.12 if far else 0.05)
    sketch.blob(
        (x - b.depth * 0.42, hip[1] * 0.85),
        (x + b.depth * 0.15, hip[1] + b.depth * 0.1),
        (x + b.depth * 0.52, b.depth * 0.36),
        (x + b.depth * 0.28, 0.0),
        (x - b.depth * 0.42, b.depth * 0.04),
    )
    sketch.limb([(x, b.leg * 0.35), (x + b.depth * 0.85, b.leg * 0.3)], [b.leg * 0.8, b.leg * 0.6])


def _tail(sketch: Sketch, b: Beast, croup: float, pose: Pose) -> None:
    if b.tail <= 0:
        return
    rise = b.lift
    if pose in (Pose.LIE, Pose.SLEEP, Pose.SIT):
        rise = min(rise, -40)
    elif pose is Pose.RUN:  # it streams behind
        rise = max(rise, -14)
    lift = math.radians(180 - rise)
    x, y = -b.length / 2 * 0.95, croup - b.depth * 0.14
    root = max(0.012, b.leg * 0.4)
    end = (x + b.tail * math.cos(lift), max(root, y + b.tail * math.sin(lift)))
    out = (x - b.tail * 0.2, y + b.tail * 0.12 * math.sin(lift) + b.tail * 0.06)
    middle = ((out[0] + end[0]) / 2 - b.tail * 0.08, (out[1] + end[1]) / 2 + b.tail * 0.03)
    full = root * max(0.75, b.brush)
    sketch.limb(
        [(x + b.depth * 0.1, y), out, middle, end],
        [root, root * 0.9, full, full * (0.9 if b.brush < 1 else 0.45)],
    )


def _neck(sketch: Sketch, b: Beast, shoulder: float, half: float, *, low: bool) -> Point:
    rise = math.radians(b.rise if not low else -18)
    root = (half * 0.72, shoulder - b.depth * 0.26)
    end = (root[0] + b.neck * math.cos(rise), max(b.depth * 0.3, root[1] + b.neck * math.sin(rise)))
    arch = (
        (root[0] + end[0]) / 2 - 0.05 * b.neck * math.sin(rise),
        (root[1] + end[1]) / 2 + 0.06 * b.neck * math.cos(rise),
    )
    sketch.limb(
        [(half * 0.36, shoulder - b.depth * 0.36), root, arch, end],
        [b.depth * 0.9, b.depth * 0.76, b.depth * 0.3 + b.head * 0.3, b.head * 0.46],
    )
    return end
