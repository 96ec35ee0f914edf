"""Cameras for figures: how near, how high, how long a lens, and what lies out of focus."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from animatic.storyboard.camera import Camera, check_size
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.terms import Angle, Framing


@dataclass(frozen=True, slots=True)
class Lens:
    """How a framing sees somebody of 1.72 m who stands."""

    tall: float
    """Metres that the frame's height spans at the subject."""
    middle: float
    """Height above the ground, as a share of the subject's, at the frame's centre."""
    long: float
    """Focal length in frame heights."""
    blur: float = 0.0
    """Background's softness in pixels at 762 lines."""


LENSES: Final[dict[Framing, Lens]] = {
    Framing.EXTREME_WIDE: Lens(13.0, 1.5, 1.15),
    Framing.WIDE: Lens(3.5, 0.74, 1.2),
    Framing.FULL: Lens(2.3, 0.53, 1.35),
    Framing.MEDIUM: Lens(1.3, 0.72, 1.6, 1.2),
    Framing.TWO_SHOT: Lens(1.22, 0.76, 1.6, 1.4),
    Framing.OVER_THE_SHOULDER: Lens(0.95, 0.8, 1.9, 2.2),
    Framing.MEDIUM_CLOSE: Lens(0.84, 0.83, 2.0, 3.0),
    Framing.CLOSE: Lens(0.56, 0.875, 2.3, 4.5),
    Framing.EXTREME_CLOSE: Lens(0.19, 0.905, 2.6, 6.0),
    Framing.INSERT: Lens(0.5, 0.6, 2.0, 4.0),
    Framing.POV: Lens(2.6, 0.6, 1.3),
}


def aim(
    size: tuple[int, int],
    target: tuple[float, float, float],
    *,
    tall: float,
    wide: float = 0.0,
    long: float = 1.6,
    eye: float | None = None,
    at: tuple[float, float] = (0.5, 0.5),
    yaw: float = 0.0,
    nearest: float | None = None,
) -> Camera:
    """A camera that shows `target` at a place of the frame.

    `tall` and `wide` are the metres that must fit into the frame's height and width at the target's distance; `long`
    is the focal length in frame heights (of a 16:9 frame of the area); `at` is where the target falls, as shares of
    the frame; `eye` the lens' height (the target's without one). The camera stands on the line from the target
    against `yaw`. With `nearest`, the lens stands no nearer to z = −∞ than that (a room's front): it uses a shorter
    lens from there.
    """
    width, height = check_size(size)
    unit = 0.75 * math.sqrt(width * height)
    per_metre = min(height / tall, width / wide if wide > 0 else math.inf)
    focal = long * unit
    distance = focal / per_metre
    x, y, z = target
    a = math.radians(yaw)
    if nearest is not None and z - math.cos(a) * distance < nearest and math.cos(a) > 0.2:
        distance = max((z - nearest) / math.cos(a), 0.7)
        focal = distance * per_metre
    eye = y if eye is None else eye
    station = (x - math.sin(a) * distance, z - math.cos(a) * distance)
    camera = Camera(width, height, focal, eye, width / 2, height / 2, station[0], station[1], yaw)
    column, row = camera.at(*target)
    return camera.moved(cx=camera.cx + at[0] * width - column, cy=camera.cy + at[1] * height - row)


def tilted(camera: Camera, angle: Angle, subject: tuple[float, float, float]) -> Camera:
    """The same picture from lower or higher, the subject kept where it is."""
    if angle is Angle.EYE:
        return camera
    column, row = camera.at(*subject)
    if angle is Angle.LOW:
        camera = camera.moved(eye=max(0.25, subject[1] * 0.28), pitch=10.0)
    elif angle is Angle.HIGH:
        camera = camera.moved(eye=subject[1] + max(1.2, 0.5 * camera.distance(*subject)), pitch=-20.0)
    else:
        return camera
    new_column, new_row = camera.at(*subject)
    return camera.moved(cx=camera.cx + column - new_column, cy=camera.cy + row - new_row)


def defocus(sigma: float) -> Callable[[Canvas], None]:
    """Paints what is there so far out of focus: half-size blur, bright spots kept."""

    def paint(canvas: Canvas) -> None:
        size = (canvas.width, canvas.height)
        half = (max(2, canvas.width // 2), max(2, canvas.height // 2))
        for surface in (canvas.rgb, canvas.ink):
            small = cv2.resize(surface, half, interpolation=cv2.INTER_AREA)
            small = cv2.GaussianBlur(small, (0, 0), sigma / 2)
            surface[...] = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_LINEAR), np.float32)

    return paint
