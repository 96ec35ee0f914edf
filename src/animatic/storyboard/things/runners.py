"""Horses, dogs, wolves and foxes: bodies drawn after their own anatomy, with legs for every gait.

All points are in heights of the withers, x ahead, y up from the ground. The neck with its head turns about its root: up
when the animal stands, out when it runs, down to the ground when it grazes or drinks.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from animatic.storyboard.terms import Pose
from animatic.storyboard.things.muzzles import darker
from animatic.storyboard.things.sketch import Drawing, Point, Sketch

Leg = tuple[Point, Point, Point, Point]
"""Shoulder or hip, knee or stifle, fetlock or hock, foot."""
Gait = tuple[Leg, Leg, Leg, Leg]
"""Near fore, far fore, near hind, far hind."""

_HORSE_STAND: Final[Gait] = (
    ((0.42, 0.6), (0.43, 0.31), (0.425, 0.1), (0.455, 0.03)),
    ((0.46, 0.6), (0.5, 0.31), (0.495, 0.1), (0.525, 0.03)),
    ((-0.4, 0.72), (-0.5, 0.34), (-0.475, 0.1), (-0.43, 0.03)),
    ((-0.36, 0.72), (-0.42, 0.34), (-0.4, 0.1), (-0.355, 0.03)),
)
_HORSE_WALK: Final[Gait] = (
    ((0.42, 0.6), (0.54, 0.34), (0.62, 0.13), (0.665, 0.06)),
    ((0.46, 0.6), (0.4, 0.32), (0.29, 0.13), (0.27, 0.04)),
    ((-0.4, 0.72), (-0.6, 0.37), (-0.69, 0.14), (-0.68, 0.05)),
    ((-0.36, 0.72), (-0.38, 0.34), (-0.29, 0.11), (-0.24, 0.03)),
)
_HORSE_RUN: Final[Gait] = (
    ((0.42, 0.62), (0.7, 0.5), (0.9, 0.38), (0.98, 0.36)),
    ((0.46, 0.62), (0.66, 0.42), (0.5, 0.28), (0.43, 0.24)),
    ((-0.4, 0.72), (-0.72, 0.45), (-0.92, 0.27), (-0.99, 0.21)),
    ((-0.36, 0.72), (-0.42, 0.36), (-0.22, 0.2), (-0.14, 0.17)),
)
_HORSE_REAR: Final[Gait] = (
    ((0.42, 0.6), (0.66, 0.52), (0.62, 0.32), (0.56, 0.28)),
    ((0.46, 0.6), (0.72, 0.6), (0.78, 0.42), (0.74, 0.36)),
    ((-0.4, 0.72), (-0.56, 0.36), (-0.46, 0.12), (-0.41, 0.05)),
    ((-0.36, 0.72), (-0.48, 0.36), (-0.36, 0.12), (-0.31, 0.05)),
)
_DOG_STAND: Final[Gait] = (
    ((0.33, 0.6), (0.31, 0.3), (0.33, 0.12), (0.36, 0.04)),
    ((0.37, 0.6), (0.38, 0.3), (0.41, 0.12), (0.44, 0.04)),
    ((-0.34, 0.74), (-0.28, 0.5), (-0.47, 0.24), (-0.43, 0.04)),
    ((-0.3, 0.74), (-0.2, 0.5), (-0.38, 0.24), (-0.34, 0.04)),
)
_DOG_WALK: Final[Gait] = (
    ((0.33, 0.6), (0.42, 0.34), (0.52, 0.16), (0.58, 0.07)),
    ((0.37, 0.6), (0.3, 0.32), (0.18, 0.16), (0.16, 0.05)),
    ((-0.34, 0.74), (-0.4, 0.5), (-0.62, 0.3), (-0.66, 0.07)),
    ((-0.3, 0.74), (-0.18, 0.5), (-0.3, 0.24), (-0.22, 0.04)),
)
_DOG_RUN: Final[Gait] = (
    ((0.33, 0.62), (0.58, 0.5), (0.78, 0.38), (0.86, 0.34)),
    ((0.37, 0.62), (0.64, 0.44), (0.82, 0.27), (0.9, 0.23)),
    ((-0.34, 0.76), (-0.52, 0.56), (-0.78, 0.42), (-0.9, 0.28)),
    ((-0.3, 0.76), (-0.46, 0.52), (-0.68, 0.34), (-0.78, 0.2)),
)


@dataclass(frozen=True, slots=True)
class Breed:
    """An animal that runs."""

    withers: float
    """Metres."""
    coat: str
    trunk: tuple[Point, ...]
    neck: tuple[Point, ...]
    """Neck and head in one outline, from the nape over the skull to the breast."""
    root: Point
    """About which neck and head turn."""
    gaits: tuple[Gait, Gait, Gait]
    """Standing, walking, running."""
    fore: tuple[float, float, float, float]
    """Widths of a fore leg at its joints."""
    hind: tuple[float, float, float, float]
    eye: Point
    nose: Point
    down: float
    """Degrees by which the neck turns to bring the muzzle to the ground."""
    poll: Point = (0.8, 1.3)
    """About which the head opens while it does."""
    opens: float = 45.0
    lift: float = -70.0
    """Degrees of the tail."""
    tail: tuple[float, float, float] = (0.5, 0.05, 0.12)
    """Length, width at the root, width at its fullest."""
    ears: str = "pointed"
    """pointed, tall, drop."""
    pale: str = ""
    """Of muzzle, breast and belly."""
    socks: str = ""
    hooves: bool = False
    mane: str = ""
    tip: str = ""
    """Of the tail."""


_HORSE: Final = Breed(
    1.5,
    "#7a4a2c",
    (
        (0.57, 0.78), (0.52, 0.63), (0.4, 0.54), (0.18, 0.5), (-0.06, 0.515), (-0.26, 0.58), (-0.42, 0.56), (-0.56, 0.66),
        (-0.6, 0.8), (-0.57, 0.93), (-0.42, 1.0), (-0.2, 0.965), (0.02, 0.945), (0.26, 1.0), (0.42, 0.98),
    ),
    (
        (0.2, 0.96), (0.36, 1.1), (0.52, 1.28), (0.66, 1.41), (0.76, 1.46), (0.86, 1.4), (0.96, 1.25), (1.05, 1.1), (1.085, 1.03),
        (1.07, 0.975), (1.02, 0.955), (0.97, 0.98), (0.9, 1.07), (0.82, 1.13), (0.74, 1.14), (0.67, 1.02), (0.62, 0.88),
        (0.55, 0.72), (0.4, 0.66),
    ),
    (0.42, 0.88),
    (_HORSE_STAND, _HORSE_WALK, _HORSE_RUN),
    (0.17, 0.078, 0.058, 0.055),
    (0.36, 0.09, 0.062, 0.055),
    eye=(0.865, 1.315),
    nose=(1.055, 1.045),
    down=-106.0,
    lift=-78.0,
    tail=(0.62, 0.07, 0.17),
    hooves=True,
    mane="#2e2019",
)  # fmt: skip
_DOG: Final = Breed(
    0.6,
    "#a8743f",
    (
        (0.5, 0.76), (0.44, 0.56), (0.3, 0.47), (0.12, 0.48), (-0.08, 0.57), (-0.24, 0.62), (-0.44, 0.64), (-0.53, 0.76),
        (-0.52, 0.9), (-0.36, 0.99), (-0.12, 0.96), (0.1, 0.96), (0.28, 1.01), (0.42, 0.96),
    ),
    (
        (0.22, 0.97), (0.36, 1.1), (0.46, 1.27), (0.55, 1.38), (0.66, 1.41), (0.76, 1.36), (0.81, 1.28), (0.95, 1.255), (1.02, 1.235),
        (1.035, 1.18), (0.99, 1.135), (0.88, 1.1), (0.76, 1.08), (0.68, 1.0), (0.6, 0.86), (0.52, 0.7), (0.38, 0.66),
    ),
    (0.36, 0.88),
    (_DOG_STAND, _DOG_WALK, _DOG_RUN),
    (0.18, 0.1, 0.085, 0.09),
    (0.36, 0.19, 0.085, 0.09),
    eye=(0.75, 1.29),
    nose=(1.015, 1.215),
    down=-126.0,
    poll=(0.56, 1.28),
    opens=35.0,
    lift=38.0,
    tail=(0.6, 0.1, 0.06),
    ears="drop",
    pale="#d9b98a",
)  # fmt: skip
_FOX_HEAD: Final = (
    (0.22, 0.95), (0.36, 1.06), (0.46, 1.2), (0.54, 1.3), (0.66, 1.33), (0.76, 1.27), (0.84, 1.19), (0.98, 1.135), (1.07, 1.11), (1.07, 1.075),
    (0.98, 1.05), (0.84, 1.02), (0.72, 0.99), (0.64, 0.94), (0.58, 0.82), (0.5, 0.7), (0.38, 0.66),
)  # fmt: skip


BREEDS: Final[Mapping[str, Breed]] = {
    "horse": _HORSE,
    "donkey": replace(_HORSE, withers=1.15, coat="#8a8178", mane="#4a423c", ears="tall", pale="#d8d0c4"),
    "dog": _DOG,
    "wolf": replace(
        _DOG, withers=0.82, coat="#6d7078", lift=-55.0, tail=(0.66, 0.1, 0.2), ears="pointed", pale="#b9b7b0", neck=_FOX_HEAD,
        eye=(0.76, 1.21), nose=(1.05, 1.1),
    ),
    "fox": replace(
        _DOG, withers=0.42, coat="#c2622b", lift=-28.0, tail=(0.86, 0.1, 0.34), ears="tall", pale="#f0e4d2", neck=_FOX_HEAD,
        eye=(0.76, 1.2), nose=(1.05, 1.1), fore=(0.16, 0.08, 0.065, 0.08), hind=(0.32, 0.15, 0.065, 0.08), socks="#2e211c", tip="#f0e4d2",
    ),
}  # fmt: skip
POSES: Final = frozenset(
    {Pose.STAND, Pose.WALK, Pose.RUN, Pose.JUMP, Pose.BEND, Pose.RIDE, Pose.PERCH, Pose.FALL}
)
"""Those that runners are drawn in; for others see `beasts` and `resting`."""


def runner(name: str, pose: Pose, coat: str = "") -> Drawing:
    """The animal from its right side, in metres; spots "muzzle", "head", "neck", "back", "seat"."""
    breed = BREEDS[name]
    sketch = Sketch()
    rearing = pose is Pose.JUMP and breed.hooves
    running = pose in (Pose.RUN, Pose.JUMP)
    gait = _HORSE_REAR if rearing else breed.gaits[2 if running else 1 if pose is Pose.WALK else 0]
    turn = {Pose.RUN: -16.0, Pose.JUMP: -6.0, Pose.BEND: breed.down, Pose.WALK: -4.0}.get(pose, 0.0)
    reared = math.radians(38.0) if rearing else 0.0
    hinge = (-0.42, 0.5)
    k = breed.withers
    coat = coat or breed.coat

    def body(p: Point, *, hind: bool = False) -> Point:
        if reared and not hind:
            p = _about(p, hinge, reared)
        return p[0] * k, p[1] * k

    def of_head(p: Point) -> Point:
        if pose is Pose.BEND and p[0] > breed.poll[0] - 0.05:
            p = _about(p, breed.poll, math.radians(breed.opens))
        return body(_about(p, breed.root, math.radians(turn)))

    def leg(index: int) -> list[Point]:
        return [body(p, hind=index > 1) for p in gait[index]]

    for index in (1, 3):
        _leg(sketch, breed, leg(index), fore=index < 2)
    sketch.paint(darker(coat, 0.66), form=0.05)
    for index in (1, 3):
        _foot(sketch, breed, leg(index), 0.62)
    _tail(sketch, breed, body, coat, running=running)
    sketch.blob(*(body(p) for p in breed.trunk))
    sketch.blob(*(of_head(p) for p in breed.neck))
    for index in (0, 2):
        _leg(sketch, breed, leg(index), fore=index < 2)
    if breed.ears != "drop":
        _ears(sketch, breed, of_head)
    sketch.paint(coat, form=0.16)
    for index in (0, 2):
        _foot(sketch, breed, leg(index), 1.0)
    _marks(sketch, breed, of_head, body, coat, bent=pose is Pose.BEND)
    back = body((0.02, 0.95))
    seat = body((0.04, 0.98))
    return sketch.finish(
        saddle=seat if breed.hooves else None,
        seat=seat,
        back=back,
        muzzle=of_head(breed.nose),
        head=of_head(breed.eye),
        neck=of_head(((breed.root[0] + breed.eye[0]) / 2, (breed.root[1] + breed.eye[1]) / 2)),
    )


def _about(p: Point, pivot: Point, angle: float) -> Point:
    x, y = p[0] - pivot[0], p[1] - pivot[1]
    cos, sin = math.cos(angle), math.sin(angle)
    return pivot[0] + x * cos - y * sin, pivot[1] + x * sin + y * cos


def _leg(sketch: Sketch, breed: Breed, points: Sequence[Point], *, fore: bool) -> None:
    k = breed.withers
    top, knee, low, foot = (w * k for w in (breed.fore if fore else breed.hind))
    hip, joint, ankle, toe = points
    upper = ((hip[0] + joint[0]) / 2, (hip[1] + joint[1]) / 2)
    sketch.limb([hip, upper, joint], [top, (top + knee) * 0.5, knee])
    sketch.limb([joint, ankle], [knee, low])
    sketch.limb([ankle, toe], [low, foot])
    sketch.disc(*joint, knee * 0.56)
    if breed.hooves:
        sketch.disc(*ankle, low * 0.62)
    else:
        sketch.disc(toe[0] + 0.02 * k, toe[1], foot * 0.62, 0.68)


def _foot(sketch: Sketch, breed: Breed, points: Sequence[Point], light: float) -> None:
    """A hoof at the end of the pastern, or a dark sock."""
    k = breed.withers
    ankle, toe = np.array(points[2]), np.array(points[3])
    along = (toe - ankle) / (float(np.linalg.norm(toe - ankle)) + 1e-9)
    side = np.array([-along[1], along[0]])
    if breed.hooves:
        a, b = toe - along * 0.012 * k, toe + along * 0.045 * k
        corners = (a - side * 0.03 * k, a + side * 0.03 * k, b + side * 0.048 * k, b - side * 0.04 * k)
        sketch.polygon(*((float(x), float(y)) for x, y in corners))
        sketch.flat(darker("#3a302a", light), width=0.7)
    elif breed.socks:
        joint = np.array(points[1])
        start = ankle + (joint - ankle) * 0.3
        sketch.limb(
            [
                (float(start[0]), float(start[1])),
                (float(ankle[0]), float(ankle[1])),
                (float(toe[0]), float(toe[1])),
            ],
            [0.085 * k, 0.08 * k, 0.08 * k],
        )
        sketch.disc(float(toe[0]) + 0.02 * k, float(toe[1]), 0.052 * k, 0.68)
        sketch.paint(darker(breed.socks, 0.8 + 0.2 * light), form=0.03)


def _tail(sketch: Sketch, breed: Breed, body: Callable[[Point], Point], coat: str, *, running: bool) -> None:
    length, root, full = breed.tail
    rise = math.radians(180 - (max(breed.lift, -12.0) if running else breed.lift))
    x, y = -0.53, 0.88
    end = (x + length * math.cos(rise) * 0.9, y + length * math.sin(rise))
    out = (x - 0.16 * length, y + 0.02 + 0.1 * length * math.sin(rise))
    middle = ((out[0] + end[0]) / 2 - 0.07 * length, (out[1] + end[1]) / 2 + 0.02)
    k = breed.withers
    widths = [root * k, root * k * 1.2, full * k, full * k * (0.5 if full > root else 0.8)]
    path = [body(p) for p in ((x + 0.06, y), out, middle, end)]
    sketch.limb(path, widths)
    if breed.mane:
        sketch.paint(breed.mane, form=0.06)
    else:
        sketch.paint(coat, form=0.14)
    if breed.tip:
        (mx, my), (ex, ey) = path[2], path[3]
        sketch.limb([((mx + ex) / 2, (my + ey) / 2), (ex, ey)], [full * k * 0.8, full * k * 0.3])
        sketch.paint(breed.tip, width=0.6, form=0.1)


_EARS: Final[Mapping[str, tuple[Point, ...]]] = {
    "pointed": ((-0.22, -0.02), (-0.2, 0.17), (-0.12, 0.12), (-0.05, 0.02)),
    "tall": ((-0.24, -0.03), (-0.24, 0.26), (-0.13, 0.18), (-0.04, 0.02)),
    "horse": ((-0.12, 0.06), (-0.1, 0.26), (-0.03, 0.16), (-0.01, 0.07)),
    "donkey": ((-0.12, 0.06), (-0.17, 0.22), (-0.12, 0.34), (-0.04, 0.2), (-0.02, 0.07)),
}


def _ears(sketch: Sketch, breed: Breed, at: Callable[[Point], Point]) -> None:
    key = breed.ears if not breed.hooves else "donkey" if breed.ears == "tall" else "horse"
    ex, ey = breed.eye
    lift = 0.07 if not breed.hooves else 0.04
    for shift in (0.0, 0.07):
        sketch.polygon(*(at((ex + x + shift, ey + lift + y)) for x, y in _EARS[key]))


def _marks(
    sketch: Sketch,
    breed: Breed,
    at: Callable[[Point], Point],
    body: Callable[[Point], Point],
    coat: str,
    *,
    bent: bool,
) -> None:
    """Muzzle, breast, mane, drop ears, eye, nose."""
    k = breed.withers
    ex, ey = breed.eye
    nx, ny = breed.nose
    if breed.pale:
        sketch.blob(
            *(
                at(p)
                for p in (
                    (ex + 0.04, ey - 0.1),
                    (nx - 0.06, ny - 0.02),
                    (nx, ny - 0.06),
                    (nx - 0.1, ny - 0.1),
                    (ex - 0.06, ey - 0.2),
                )
            )
        )
        if not bent:
            sketch.blob(
                *(body(p) for p in ((0.5, 0.82), (0.54, 0.72), (0.44, 0.56), (0.34, 0.52), (0.4, 0.68)))
            )
        sketch.flat(breed.pale, width=0)
    if breed.mane:
        crest = [(0.3, 1.06), (0.48, 1.27), (0.64, 1.42), (0.76, 1.48)]
        sketch.limb([at(p) for p in crest], [0.1 * k, 0.17 * k, 0.15 * k, 0.06 * k])
        sketch.limb([at(p) for p in ((0.76, 1.47), (0.85, 1.38))], [0.06 * k, 0.015 * k])
        sketch.paint(breed.mane, form=0.05)
    if breed.ears == "drop":
        ear = ((-0.13, 0.08), (-0.04, 0.08), (-0.02, -0.1), (-0.08, -0.22), (-0.17, -0.15), (-0.18, 0.0))
        sketch.blob(*(at((ex + x, ey + y)) for x, y in ear))
        sketch.paint(darker(coat, 0.6), width=0.8, form=0.1)
    sketch.disc(*at(breed.eye), 0.024 * k if breed.hooves else 0.034 * k)
    sketch.disc(*at((nx, ny)), (0.018 if breed.hooves else 0.042) * k)
    if breed.hooves:
        sketch.limb([at((nx - 0.06, ny - 0.065)), at((nx + 0.0, ny - 0.055))], [0.01 * k, 0.01 * k])
    sketch.flat("#16110f", width=0)
