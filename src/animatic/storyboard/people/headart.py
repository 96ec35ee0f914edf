"""Where a head lies in the picture and how it is turned; drawings in head units are placed by it."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.people.plate import Paint, Part, Points
from animatic.storyboard.people.sketch import Sketch

UNIT: Final = 0.000625
"""Metres to a unit of the head drawings, for an adult."""
PIVOT: Final = np.array([230.0, 468.0])
"""Where the neck enters the head, in drawing units."""


@dataclass(frozen=True, slots=True)
class View:
    """How the lens sees a head."""

    yaw: float
    """Degrees: 0 looks into the lens, 90 to the picture's right, ±180 away."""
    pitch: float
    """Degrees that the lens is above the eyes' level."""
    roll: float
    """Degrees that the head leans to the picture's right."""

    @property
    def away(self) -> bool:
        return abs(self.yaw) > 112


def view_of(sketch: Sketch) -> View:
    """The head of a skeleton, seen by the camera."""
    head = sketch.bones.head
    camera = sketch.camera
    centre = head.point(0.0, 0.12 * sketch.k, 0.0)
    to_lens = np.array([camera.x, camera.eye, camera.z]) - centre
    to_lens = to_lens / np.linalg.norm(to_lens)
    yaw = math.degrees(math.atan2(float(to_lens @ head.right), float(to_lens @ head.forward)))
    pitch = math.degrees(math.asin(float(np.clip(to_lens @ head.up, -1, 1))))
    low, high = sketch.px(np.array([head.origin, head.point(0.0, 0.2 * sketch.k, 0.0)]))
    rise = high - low
    if pitch > 62:  # from above the crown faces the lens: the nose says which way is down
        rise = low - sketch.px(np.array([head.point(0.0, 0.0, 0.2 * sketch.k)]))[0]
    roll = math.degrees(math.atan2(rise[0], -rise[1])) if float(np.hypot(*rise)) > 1e-6 else 0.0
    return View(yaw, pitch, roll)


class HeadArt:
    """Places drawings in head units onto a plate."""

    def __init__(self, sketch: Sketch, view: View) -> None:
        self.plate = sketch.plate
        bones = sketch.bones
        size = UNIT * sketch.k * sketch.body.head * sketch.scale(bones.head.origin)
        flip = -1.0 if (view.yaw < 0) != view.away else 1.0
        angle = math.radians(view.roll)
        cos, sin = math.cos(angle), math.sin(angle)
        self._matrix = np.array([[cos * flip, -sin], [sin * flip, cos]]) * size
        self._origin = sketch.px(bones.head.origin)
        if view.pitch > 62:  # the crown's middle, not the neck, is where the head is
            self._origin = self._origin + self._matrix @ (PIVOT - np.array([250.0, 330.0]))
        self.size = size
        """Pixels to a unit."""

    def place(self, points: Points) -> Points:
        """Head units to pixels."""
        return np.asarray(
            (np.asarray(points, np.float64) - PIVOT) @ self._matrix.T + self._origin, np.float64
        )

    def polygon(self, points: Points, paint: Paint, *, ink: float = 1.0) -> None:
        self.plate.shape(self.place(np.asarray(points, np.float64)), paint, Part.HEAD, ink=ink)
