"""Hands with fingers, and what they hold: palm first, then the thing, then the fingers around it."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import HAND, Arm, Vector
from animatic.storyboard.people.plate import Paint, Part, Points, tube
from animatic.storyboard.people.sketch import Grasp, Held, Sketch

Line = tuple[tuple[float, float], ...]
Tube = tuple[Line, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Grip:
    """A hand's shape in its own units: x from the wrist along the fingers, y to the thumb; 1 is its length."""

    palm: tuple[Tube, ...]
    fingers: tuple[Tube, ...]
    """Drawn over what is held, the farthest first."""
    hold: tuple[float, float] = (0.42, 0.0)
    """Where a held thing's grip lies."""


def _fan(spread: float, length: float = 0.62, root: float = 0.4, width: float = 0.09) -> tuple[Tube, ...]:
    tubes = []
    for y, share in ((-0.2, 0.8), (-0.07, 0.96), (0.07, 1.0), (0.2, 0.92)):
        lean = y * spread
        tip = (root + length * share, y + lean)
        tubes.append((((root - 0.08, y * 0.9), tip), (width, width * 0.85)))
    return tuple(tubes)


_ROLLS: Final[tuple[Tube, ...]] = tuple(
    (((0.24, y), (0.52, y), (0.57, y)), (0.095, 0.105, 0.09)) for y in (-0.255, -0.09, 0.08, 0.245)
)

GRIPS: Final[dict[str, Grip]] = {
    "relaxed": Grip(
        ((((0.0, 0.0), (0.4, 0.02)), (0.19, 0.25)),),
        (
            (((0.36, -0.13), (0.66, -0.14), (0.8, -0.09)), (0.12, 0.11, 0.085)),
            (((0.36, 0.05), (0.72, 0.02), (0.9, 0.05)), (0.14, 0.115, 0.085)),
            (((0.1, 0.16), (0.34, 0.27), (0.52, 0.25)), (0.1, 0.085, 0.07)),
        ),
    ),
    "open": Grip(
        ((((0.0, 0.0), (0.36, 0.0)), (0.19, 0.27)),),
        (*_fan(0.9), (((0.1, 0.14), (0.3, 0.34), (0.44, 0.46)), (0.1, 0.09, 0.075))),
    ),
    "flat": Grip(
        ((((0.0, 0.0), (0.4, -0.02)), (0.18, 0.2)),),
        (
            (((0.36, -0.06), (0.72, -0.08), (0.98, -0.02)), (0.14, 0.1, 0.07)),
            (((0.36, 0.06), (0.74, 0.0), (1.0, 0.05)), (0.13, 0.095, 0.065)),
            (((0.12, 0.12), (0.36, 0.27), (0.54, 0.33)), (0.09, 0.08, 0.065)),
        ),
        (0.6, 0.16),
    ),
    "fist": Grip(
        ((((0.0, 0.0), (0.3, 0.0)), (0.19, 0.3)),),
        (*_ROLLS, (((0.16, 0.26), (0.4, 0.2), (0.5, 0.06)), (0.1, 0.095, 0.08))),
    ),
    "grip": Grip(
        ((((0.0, 0.0), (0.32, 0.0)), (0.19, 0.27)),),
        (*_ROLLS, (((0.14, 0.24), (0.36, 0.3), (0.5, 0.24)), (0.1, 0.09, 0.08))),
    ),
    "point": Grip(
        ((((0.0, 0.0), (0.3, 0.0)), (0.19, 0.28)),),
        (
            *_ROLLS[:3],
            (((0.3, 0.22), (0.75, 0.24), (1.04, 0.25)), (0.1, 0.088, 0.075)),
            (((0.14, 0.22), (0.36, 0.2), (0.5, 0.06)), (0.095, 0.09, 0.075)),
        ),
    ),
    "present": Grip(  # fingers behind the thing, the thumb on it
        (
            (((0.0, 0.0), (0.34, 0.0)), (0.19, 0.27)),
            (((0.3, -0.2), (0.62, -0.2), (0.82, -0.16)), (0.1, 0.095, 0.075)),
            (((0.32, -0.06), (0.7, -0.05), (0.94, 0.0)), (0.1, 0.095, 0.075)),
            (((0.34, 0.09), (0.7, 0.12), (0.94, 0.16)), (0.1, 0.09, 0.075)),
        ),
        ((((0.12, 0.14), (0.36, 0.24), (0.6, 0.2)), (0.12, 0.1, 0.08)),),
        (0.62, 0.08),
    ),
    "pinch": Grip(
        ((((0.0, 0.0), (0.32, 0.0)), (0.18, 0.24)),),
        (
            (((0.34, -0.16), (0.58, -0.12), (0.66, -0.02)), (0.1, 0.09, 0.075)),
            (((0.36, -0.02), (0.66, 0.0), (0.76, 0.12)), (0.1, 0.085, 0.07)),
            (((0.36, 0.1), (0.66, 0.14), (0.8, 0.2)), (0.1, 0.085, 0.065)),
            (((0.12, 0.18), (0.42, 0.32), (0.74, 0.24)), (0.095, 0.085, 0.06)),
        ),
        (0.77, 0.18),
    ),
}


def hand_axes(sketch: Sketch, arm: Arm) -> tuple[Vector, Vector]:
    """Unit vectors along the fingers and to the thumb."""
    along = arm.wrist - arm.elbow
    along = along / (np.linalg.norm(along) + 1e-9)
    chest = sketch.bones.chest
    wish = chest.forward * 0.55 + np.array([0.0, 0.9, 0.0]) - arm.outward * 0.45
    thumb = wish - along * float(wish @ along)
    size = float(np.linalg.norm(thumb))
    if size < 1e-3:
        thumb, size = np.cross(along, arm.outward), 1.0
    return along, thumb / size


def grasp(sketch: Sketch, arm: Arm) -> Grasp:
    """Where a thing in that hand would be."""
    along, thumb = hand_axes(sketch, arm)
    grip = GRIPS[arm.shape]
    length = HAND * sketch.k * (0.8 + 0.2 * sketch.body.head)
    at = arm.wrist + along * (grip.hold[0] * length) + thumb * (grip.hold[1] * length)
    side = 1 if float(arm.outward @ sketch.bones.chest.right) > 0 else -1
    return Grasp(at, along, thumb, arm.outward, side)


def draw_hand(sketch: Sketch, arm: Arm, paint: Paint, part: Part, held: Held | None = None) -> None:
    """One hand in the shape that its arm says."""
    along, thumb = hand_axes(sketch, arm)
    grip = GRIPS[arm.shape]
    length = HAND * sketch.k * (0.8 + 0.2 * sketch.body.head)
    scale = sketch.scale(arm.wrist)
    wrist, tip, side = sketch.px(
        np.array([arm.wrist, arm.wrist + along * length, arm.wrist + thumb * length])
    )
    x_axis = _long_enough(tip - wrist, length * scale, 0.55)
    y_axis = np.array([-x_axis[1], x_axis[0]])
    seen = side - wrist
    if float(y_axis @ seen) < 0:
        y_axis = -y_axis
    y_axis = y_axis / (np.hypot(*y_axis) + 1e-9) * length * scale
    size = length * scale

    def place(shape: Tube) -> list[Points]:
        line, radii = shape
        points = np.array([wrist + x_axis * x + y_axis * y for x, y in line])
        return tube(points, np.array(radii) * size)

    for shape in grip.palm:
        sketch.plate.blob(place(shape), paint, part)
    if held is not None and not held.over:
        held.draw(sketch, grasp(sketch, arm))
    if not sketch.fine and held is None:
        sketch.plate.blob(place((((0.2, 0.0), (0.7, 0.0)), (0.24, 0.16))), paint, part, ink=0.8)
        return
    if held is None:  # the palm's own line vanishes where the fingers begin
        for shape in grip.fingers:
            sketch.plate.blob(place(shape), paint, part, ink=0.8)
        (line, radii) = grip.palm[0]
        inner = (line, tuple(r * 0.72 for r in radii))
        if arm.shape in ("relaxed", "flat"):
            sketch.plate.blob(place(inner), paint, part, ink=0)
    else:
        for shape in grip.fingers:
            sketch.plate.blob(place(shape), paint, part, ink=0.8)
        if held.over:
            held.draw(sketch, grasp(sketch, arm))


def _long_enough(vector: Points, length: float, least: float) -> Points:
    size = float(np.hypot(*vector))
    if size < 1e-6:
        return np.array([0.0, length * least])
    return vector * max(1.0, least * length / size)
