"""A metric pinhole camera: metres in, pixels out, so that every scale in a panel is right by itself.

World: x to the right, y up, z away from the camera's default station; the ground is y = 0. With pitch 0
it is a view camera: the lens shifts instead of tilting, and uprights stay upright.
"""

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from animatic.errors import InvalidInput
from animatic.storyboard.terms import Angle, Framing

Points = NDArray[np.float64]

NEAR: Final = 0.25
"""Metres: nothing nearer than this is drawn."""

MIN_SIDE: Final = 64
MAX_SIDE: Final = 8192
MAX_PIXELS: Final = 40_000_000


def check_size(size: tuple[int, int]) -> tuple[int, int]:
    """Width and height in pixels, or a clear refusal.

    Raises:
        InvalidInput: not two whole numbers, too small, too large, or an impossible shape.
    """
    try:
        width, height = (int(side) for side in size)
    except (TypeError, ValueError) as error:
        raise InvalidInput("The picture's size is two whole numbers: width and height in pixels.") from error
    if (width, height) != tuple(size):
        raise InvalidInput("The picture's width and height are whole numbers of pixels.")
    if min(width, height) < MIN_SIDE:
        raise InvalidInput(f"{width}×{height} is too small: each side needs at least {MIN_SIDE} pixels.")
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise InvalidInput(
            f"{width}×{height} is too large: at most {MAX_SIDE} pixels a side and "
            f"{MAX_PIXELS // 1_000_000} megapixels in all."
        )
    if max(width, height) > 6 * min(width, height):
        raise InvalidInput(
            f"{width}×{height} is too long and thin: one side may be at most six times the other."
        )
    return width, height


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the lens stands and how it sees."""

    width: int
    """Pixels."""
    height: int
    """Pixels."""
    focal: float
    """Focal length in pixels."""
    eye: float = 1.5
    """Height of the lens above the ground in metres."""
    cx: float = 0.0
    """Column of the optical axis in pixels."""
    cy: float = 0.0
    """Row of the optical axis in pixels: the horizon when pitch is 0."""
    x: float = 0.0
    """Station, metres to the right."""
    z: float = 0.0
    """Station, metres ahead."""
    yaw: float = 0.0
    """Degrees; positive pans right. (A dutch tilt turns the finished picture.)"""
    pitch: float = 0.0
    """Degrees; positive looks up, −90 straight down."""

    @property
    def unit(self) -> float:
        """The side, in pixels, that sizes follow: the height of a 16:9 frame of the same area."""
        return 0.75 * math.sqrt(self.width * self.height)

    @property
    def line(self) -> float:
        """Pixels to a line one unit wide: 1 at 768 pixels of height."""
        return self.unit / 762

    @property
    def rotation(self) -> Points:
        """3×3, world to camera (x right, y up, z forward); read-only."""
        return _rotation(self.yaw, self.pitch)

    @property
    def horizon(self) -> float:
        """Row of the horizon at the optical axis' column; outside the frame when looking up or down."""
        if abs(self.pitch) > 89:
            return -math.inf if self.pitch < 0 else math.inf
        return self.cy + self.focal * math.tan(math.radians(self.pitch))

    def view(self, points: ArrayLike) -> Points:
        """World points (…, 3) in camera space: x right, y up, z forward, in metres."""
        offset = np.asarray(points, np.float64) - (self.x, self.eye, self.z)
        if self.yaw == 0 and self.pitch == 0:
            return offset
        return np.asarray(np.einsum("ij,...j->...i", self.rotation, offset), np.float64)

    def project(self, points: ArrayLike) -> Points:
        """World points (…, 3) to (…, 3): column, row in pixels and distance along the axis in metres.

        Points nearer than `NEAR` are pushed out to it; clip polygons with `outline` instead.
        """
        return self._to_pixels(self.view(points))

    def _to_pixels(self, seen: Points) -> Points:
        z = np.maximum(seen[..., 2], NEAR)
        return np.stack(
            [self.cx + self.focal * seen[..., 0] / z, self.cy - self.focal * seen[..., 1] / z, z], axis=-1
        )

    def outline(self, points: ArrayLike) -> Points | None:
        """A polygon of world points (n, 3), clipped at the near plane, as (m, 3) pixels and distance.

        None if nothing of it lies before the lens.
        """
        seen = self.view(points)
        ahead = seen[:, 2] >= NEAR
        if not ahead.any():
            return None
        if not ahead.all():
            seen = _clip(seen)
        return self._to_pixels(seen)

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """One world point in pixels."""
        column, row, _ = self.project((x, y, z))
        return float(column), float(row)

    def distance(self, x: float, y: float, z: float) -> float:
        """Metres along the optical axis; negative behind the lens."""
        return float(self.view((x, y, z))[2])

    def scale(self, x: float, y: float, z: float) -> float:
        """Pixels to a metre there, across the line of sight."""
        return self.focal / max(self.distance(x, y, z), NEAR)

    def ground(self, column: ArrayLike, row: ArrayLike, height: float = 0.0) -> Points:
        """World points (…, 3) where the lines of sight meet the plane y = height; NaN above the horizon."""
        column, row = np.broadcast_arrays(np.asarray(column, np.float64), np.asarray(row, np.float64))
        ray = np.stack(
            [(column - self.cx) / self.focal, (self.cy - row) / self.focal, np.ones_like(column)], axis=-1
        )
        ray = np.einsum("ji,...j->...i", self.rotation, ray)
        with np.errstate(divide="ignore", invalid="ignore"):
            t = (height - self.eye) / ray[..., 1]
        t = np.where(t > 0, t, np.nan)
        return np.asarray(ray * t[..., None] + np.array([self.x, self.eye, self.z]), np.float64)

    def ground_depth(self, height: float = 0.0) -> NDArray[np.float32]:
        """Inverse distance (1/m) of the plane y = height at every pixel, 0 above its horizon.

        Linear in the row: exact, because inverse depth of a plane is.
        """
        down = self.rotation[:, 1] * -1.0  # the ground's direction in camera space
        column = (np.arange(self.width, dtype=np.float64) + 0.5 - self.cx) / self.focal
        row = (self.cy - np.arange(self.height, dtype=np.float64) - 0.5) / self.focal
        slope = down[0] * column[None, :] + down[1] * row[:, None] + down[2]
        rise = self.eye - height
        if rise <= 0:
            return np.zeros((self.height, self.width), np.float32)
        return np.asarray(np.clip(slope / rise, 0, None), np.float32)

    def moved(self, **changes: float) -> "Camera":
        """A copy with other values."""
        return replace(self, **changes)  # type: ignore[arg-type]  # width and height stay whole


@lru_cache(maxsize=64)
def _rotation(yaw: float, pitch: float) -> Points:
    yaw, pitch = math.radians(yaw), math.radians(pitch)
    cy, sy, cp, sp = math.cos(yaw), math.sin(yaw), math.cos(pitch), math.sin(pitch)
    turn = np.array([[cy, 0, -sy], [0, 1, 0], [sy, 0, cy]])
    nod = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    matrix = np.asarray(nod @ turn, np.float64)
    matrix.setflags(write=False)
    return matrix


def _clip(points: Points) -> Points:
    """Sutherland-Hodgman against z = NEAR."""
    kept: list[Points] = []
    for here, after in zip(points, np.roll(points, -1, 0), strict=True):
        inside, next_inside = here[2] >= NEAR, after[2] >= NEAR
        if inside:
            kept.append(here)
        if inside != next_inside:
            t = (NEAR - here[2]) / (after[2] - here[2])
            kept.append(here + (after - here) * t)
    return np.array(kept)


_HORIZON: Final[dict[Framing, float]] = {
    Framing.EXTREME_WIDE: 0.68,
    Framing.WIDE: 0.62,
    Framing.FULL: 0.5,
    Framing.INSERT: 0.36,
}
"""Share of the frame's height above the horizon; .45 for all others."""

_LENS: Final[dict[Framing, float]] = {
    Framing.EXTREME_WIDE: 0.86,
    Framing.WIDE: 0.95,
    Framing.FULL: 1.0,
    Framing.MEDIUM: 1.1,
    Framing.TWO_SHOT: 1.1,
    Framing.MEDIUM_CLOSE: 1.3,
    Framing.OVER_THE_SHOULDER: 1.35,
    Framing.CLOSE: 1.6,
    Framing.EXTREME_CLOSE: 2.0,
    Framing.INSERT: 1.6,
    Framing.POV: 0.95,
}
"""Focal length in roots of the frame's area: .95 is about 36 mm on full frame, 1.6 about 60 mm."""


def framed(
    size: tuple[int, int],
    framing: Framing = Framing.WIDE,
    angle: Angle = Angle.EYE,
    *,
    interior: bool = False,
) -> Camera:
    """The camera that a framing and an angle ask for: lens, height, tilt, and a horizon for each aspect.

    The lens follows the frame's area, so that a tall frame is composed anew rather than cropped: it sees less
    at the sides and more above and below.

    Raises:
        InvalidInput: an impossible size.
    """
    width, height = check_size(size)
    focal = _LENS[framing] * math.sqrt(width * height)
    share = _HORIZON.get(framing, 0.45)
    if interior:
        share = min(share, 0.46)
    elif width < height:
        share = 0.5 + (share - 0.5) * 0.75
    eye, pitch = (1.45 if interior else 1.6), 0.0
    if angle is Angle.LOW:
        eye, share = 0.45, (0.74 if interior else 0.84)
        pitch = 9.0
        share -= math.tan(math.radians(pitch)) * focal / height  # the horizon stays where it was put
    elif angle is Angle.HIGH:
        eye = 2.35 if interior else 7.0
        pitch = -24.0 if interior else -20.0
        share = 0.5
    elif angle is Angle.OVERHEAD:
        eye = 6.2 if interior else 22.0
        pitch, share = (-90.0 if interior else -72.0), 0.5
    return Camera(
        width=width,
        height=height,
        focal=focal,
        eye=eye,
        cx=width / 2,
        cy=height * share,
        pitch=pitch,
    )
