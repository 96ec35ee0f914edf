"""One figure on its plate: from joints in the world to points in the picture, and the torso as a surface."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.people.anatomy import Frame, Skeleton, Vector
from animatic.storyboard.people.outfit import Outfit
from animatic.storyboard.people.plate import Paint, Plate, Points, tube

INK: Final = 0.0115
"""Width of a line on the body in metres, for an adult: that of the drawn heads."""

_RING: Final = np.linspace(0, 2 * np.pi, 20, endpoint=False)


@dataclass(frozen=True, slots=True)
class Held:
    """A thing in a hand."""

    draw: Callable[["Sketch", "Grasp"], None]
    over: bool = False
    """Drawn over the fingers (a cup's handle side, a phone's screen) instead of under them."""


@dataclass(frozen=True, slots=True)
class Grasp:
    """Where a held thing is."""

    at: Vector
    """World: the middle of the grip."""
    along: Vector
    """Unit vector of the fingers (the forearm's direction)."""
    thumb: Vector
    """Unit vector to the thumb's side, across `along`."""
    outward: Vector
    side: int
    """1 the right hand, −1 the left."""


class Sketch:
    """One figure on its plate."""

    def __init__(self, camera: Camera, skeleton: Skeleton, outfit: Outfit, plate: Plate) -> None:
        self.camera, self.bones, self.outfit, self.plate = camera, skeleton, outfit, plate
        self.k = skeleton.body.k
        self.body = skeleton.body
        self.held: Mapping[int, Held | None] = {}
        """What the left (−1) and the right (1) hand hold."""
        self.umbrella: Paint | None = Paint.PROP
        self.upper = Paint.COAT if outfit.front == "open" or outfit.collar == "lapels" else Paint.TOP
        """What arms and outer torso are made of."""

    # -- geometry ----------------------------------------------------------------------------------------

    def px(self, points: Sequence[Vector] | Vector) -> Points:
        """World points to pixels."""
        return self.camera.project(np.asarray(points))[..., :2]

    def depth(self, *points: Vector) -> float:
        """Mean distance from the lens along its axis."""
        return float(np.mean(self.camera.view(np.array(points))[:, 2]))

    def scale(self, point: Vector) -> float:
        """Pixels to a metre at a point."""
        return self.camera.focal / max(float(self.camera.view(point)[2]), 0.25)

    def limb(self, points: Sequence[Vector], radii: Sequence[float]) -> list[Points]:
        """A tube through world points with radii in metres of an adult."""
        scales = np.array([self.scale(p) for p in points])
        return tube(self.px(points), np.array(radii) * self.k * scales)

    def ring(self, frame: Frame, across: float, deep: float, ahead: float = 0.0) -> Points:
        """World points of an ellipse around a frame, half axes in metres of an adult."""
        a, b = across * self.k, deep * self.k
        centre = frame.origin + frame.forward * (ahead * self.k)
        return centre + np.outer(np.cos(_RING) * a, frame.right) + np.outer(np.sin(_RING) * b, frame.forward)

    # -- the torso's surface -----------------------------------------------------------------------------

    def section(self, t: float) -> tuple[float, float, float]:
        """Half width, half depth and shift forward of the torso at height t (0 hips, 1 neck), metres of an adult."""
        b = self.body
        belly, bust = b.belly, b.bust
        ts = (-0.2, 0.0, 0.34, 0.68, 0.84, 0.955, 1.06)
        wide = (b.hips * 0.98, b.hips, b.waist, b.chest, b.shoulders * 0.96, b.shoulders * 0.66, 0.06)
        deep = (
            b.hips * 0.68,
            b.hips * 0.7,
            b.waist * 0.74 + belly * 0.5,
            b.chest * 0.72,
            b.chest * 0.56,
            0.07,
            0.052,
        )
        ahead = (0.0, belly * 0.4, belly * 0.7, bust + belly * 0.2, 0.0, 0.0, 0.0)
        bulk = 1 + (self.outfit.bulk - 1) * (0.9 if t < 0.95 else 0.3)
        return (
            float(np.interp(t, ts, wide)) * bulk,
            float(np.interp(t, ts, deep)) * bulk,
            float(np.interp(t, ts, ahead)),
        )

    def level(self, t: float, grow: float = 0.0) -> Points:
        """World points around the torso at height t."""
        wide, deep, ahead = self.section(t)
        return self.ring(self.bones.spine(t), wide + grow, deep + grow, ahead)

    def surface(self, t: float, angle: float) -> tuple[Vector, bool]:
        """A point on the torso, `angle` degrees to its right from the front, and whether the lens sees it."""
        wide, deep, ahead = self.section(t)
        frame = self.bones.spine(t)
        a = np.radians(angle)
        point = (
            frame.origin
            + frame.right * (np.sin(a) * wide * self.k)
            + frame.forward * ((np.cos(a) * deep + ahead) * self.k)
        )
        normal = frame.right * (np.sin(a) * deep) + frame.forward * (np.cos(a) * wide)
        to_lens = np.array([self.camera.x, self.camera.eye, self.camera.z]) - point
        return point, float(normal @ to_lens) > 0

    def visible(self, t: float, angle: float) -> Vector:
        """The surface point, moved around to the nearest one that the lens sees."""
        point, seen = self.surface(t, angle)
        if seen:
            return point
        for step in range(4, 100, 4):
            for turned in (angle - step, angle + step):
                point, seen = self.surface(t, turned)
                if seen:
                    return point
        return point

    @property
    def front(self) -> float:
        """How much the chest faces the lens: 1 frontal, 0 profile, −1 from behind."""
        to_lens = np.array([self.camera.x, self.camera.eye, self.camera.z]) - self.bones.chest.origin
        return float(self.bones.chest.forward @ to_lens / np.linalg.norm(to_lens))
