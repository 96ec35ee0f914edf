"""One figure on its plate: from joints in the world to points in the picture, and the torso as a surface."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.camera import NEAR, Camera
from animatic.storyboard.people.anatomy import Body, Frame, Skeleton, Vector
from animatic.storyboard.people.outfit import Outfit
from animatic.storyboard.people.plate import Paint, Plate, Points, tube

INK: Final = 0.0115
"""Width of a line on the body in metres, for an adult: that of the drawn heads."""

_LEVELS: Final = (-0.2, 0.0, 0.34, 0.68, 0.84, 0.955, 1.06)
"""Heights of the torso: 0 the hips, 1 the base of the neck."""
_RING: Final = np.linspace(0, 2 * np.pi, 20, endpoint=False)
_COS: Final = np.cos(_RING)[:, None]
_SIN: Final = np.sin(_RING)[:, None]


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
        self.lens = np.array([camera.x, camera.eye, camera.z])
        self._rotation = camera.rotation
        self._frames: dict[float, Frame] = {}
        self.k = skeleton.body.k
        self.body = skeleton.body
        self._sections = self._measures(skeleton.body)
        self.held: Mapping[int, Held | None] = {}
        """What the left (−1) and the right (1) hand hold."""
        self.fine = self.scale(skeleton.chest.origin) * self.k > 95
        """Near enough for buttons and fingers."""
        self.clear = self.scale(skeleton.chest.origin) * self.k > 40
        """Near enough for aprons, belts and collars."""
        self.umbrella: Paint | None = Paint.PROP
        self.upper = Paint.COAT if outfit.front == "open" or outfit.collar == "lapels" else Paint.TOP
        """What arms and outer torso are made of."""

    @staticmethod
    def _measures(b: Body) -> tuple[Points, Points, Points]:
        """Half width, half depth and shift forward at `_LEVELS`."""
        wide = (b.hips * 0.98, b.hips, b.waist, b.chest, b.shoulders * 0.96, b.shoulders * 0.66, 0.06)
        waist = b.waist * 0.74 + b.belly * 0.5
        deep = (b.hips * 0.68, b.hips * 0.7, waist, b.chest * 0.72, b.chest * 0.56, 0.07, 0.052)
        ahead = (0.0, b.belly * 0.4, b.belly * 0.7, b.bust + b.belly * 0.2, 0.0, 0.0, 0.0)
        return np.array(wide), np.array(deep), np.array(ahead)

    # -- geometry ----------------------------------------------------------------------------------------

    def _seen(self, points: Sequence[Vector] | Vector) -> Points:
        """World points in camera space."""
        return np.asarray((np.asarray(points, np.float64) - self.lens) @ self._rotation.T)

    def px(self, points: Sequence[Vector] | Vector) -> Points:
        """World points to pixels."""
        seen = self._seen(points)
        camera = self.camera
        per_metre = camera.focal / np.maximum(seen[..., 2:], NEAR)
        return np.asarray(np.array([camera.cx, camera.cy]) + seen[..., :2] * (1.0, -1.0) * per_metre)

    def depth(self, *points: Vector) -> float:
        """Mean distance from the lens along its axis."""
        return float(self._seen(np.array(points))[:, 2].mean())

    def scale(self, point: Vector) -> float:
        """Pixels to a metre at a point."""
        return self.camera.focal / max(float(self._seen(point)[2]), NEAR)

    def limb(self, points: Sequence[Vector], radii: Sequence[float]) -> list[Points]:
        """A tube through world points with radii in metres of an adult."""
        seen = self._seen(points)
        per_metre = self.camera.focal / np.maximum(seen[:, 2], NEAR)
        flat = np.array([self.camera.cx, self.camera.cy]) + seen[:, :2] * (1.0, -1.0) * per_metre[:, None]
        return tube(flat, np.asarray(radii) * (self.k * per_metre))

    def spine(self, t: float) -> Frame:
        """The skeleton's, remembered."""
        frame = self._frames.get(t)
        if frame is None:
            frame = self._frames[t] = self.bones.spine(t)
        return frame

    def ring(self, frame: Frame, across: float, deep: float, ahead: float = 0.0) -> Points:
        """World points of an ellipse around a frame, half axes in metres of an adult."""
        a, b = across * self.k, deep * self.k
        centre = frame.origin + frame.forward * (ahead * self.k)
        return centre + _COS * (frame.right * a) + _SIN * (frame.forward * b)

    # -- the torso's surface -----------------------------------------------------------------------------

    def section(self, t: float) -> tuple[float, float, float]:
        """Half width, half depth and shift forward of the torso at height t (0 hips, 1 neck), metres of an adult."""
        wide, deep, ahead = self._sections
        bulk = 1 + (self.outfit.bulk - 1) * (0.9 if t < 0.95 else 0.3)
        return (
            float(np.interp(t, _LEVELS, wide)) * bulk,
            float(np.interp(t, _LEVELS, deep)) * bulk,
            float(np.interp(t, _LEVELS, ahead)),
        )

    def level(self, t: float, grow: float = 0.0) -> Points:
        """World points around the torso at height t."""
        wide, deep, ahead = self.section(t)
        return self.ring(self.spine(t), wide + grow, deep + grow, ahead)

    def surface(self, t: float, angle: float) -> tuple[Vector, bool]:
        """A point on the torso, `angle` degrees to its right from the front, and whether the lens sees it."""
        wide, deep, ahead = self.section(t)
        frame = self.spine(t)
        a = np.radians(angle)
        point = (
            frame.origin
            + frame.right * (np.sin(a) * wide * self.k)
            + frame.forward * ((np.cos(a) * deep + ahead) * self.k)
        )
        normal = frame.right * (np.sin(a) * deep) + frame.forward * (np.cos(a) * wide)
        to_lens = self.lens - point
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
        to_lens = self.lens - self.bones.chest.origin
        return float(self.bones.chest.forward @ to_lens / np.linalg.norm(to_lens))
