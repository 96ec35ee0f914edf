"""Light and dark that lie on planes of a set: covers of world polygons, contact shadows, pools of light."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur
from animatic.imaging.warping import resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting, Vector


@dataclass(frozen=True, slots=True)
class Cover:
    """Where a polygon covers the picture: a mask in 0..1 over a box of pixels."""

    mask: Array
    x: int
    y: int

    @property
    def box(self) -> tuple[slice, slice]:
        """Rows and columns of the canvas."""
        height, width = self.mask.shape
        return slice(self.y, self.y + height), slice(self.x, self.x + width)


def cover(camera: Camera, corners: Sequence[Vector], pad: int = 0) -> Cover | None:
    """Of a world polygon, with `pad` pixels around it for blurring; None if it isn't in the picture."""
    path = camera.outline(corners)
    if path is None:
        return None
    low, high = path[:, :2].min(0) - pad, path[:, :2].max(0) + pad
    x0, y0 = max(0, math.floor(low[0])), max(0, math.floor(low[1]))
    x1, y1 = min(camera.width, math.ceil(high[0]) + 1), min(camera.height, math.ceil(high[1]) + 1)
    if x1 <= x0 or y1 <= y0:
        return None
    fixed = np.round((np.clip(path[:, :2], -60_000, 60_000) - (x0 + 0.5, y0 + 0.5)) * 16).astype(np.int32)
    mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
    cv2.fillPoly(mask, [fixed], (255,), cv2.LINE_AA, 4)
    return Cover(mask.astype(np.float32) * np.float32(1 / 255), x0, y0)


def contact(
    canvas: Canvas, camera: Camera, light: Lighting, corners: Sequence[Vector], strength: float, soft: float
) -> None:
    """The soft dark under a thing that stands on the floor: its footprint (world), blurred by `soft` metres."""
    path = camera.outline(corners)
    if path is None:
        return
    low, high = path[:, :2].min(0), path[:, :2].max(0)
    sigma = max(1.5, soft * camera.focal / float(path[:, 2].mean()))
    pad = int(sigma * 2.5) + 2
    x0, y0 = int(max(-pad, low[0])) - pad, int(max(-pad, low[1])) - pad
    x1, y1 = int(min(camera.width + pad, high[0])) + pad, int(min(camera.height + pad, high[1])) + pad
    if x1 - x0 < 3 or y1 - y0 < 3:
        return
    step = max(1, int(sigma / 3))
    mask = np.zeros(((y1 - y0) // step + 1, (x1 - x0) // step + 1), np.uint8)
    fixed = np.round((path[:, :2] - (x0, y0)) / step * 16).astype(np.int32)
    cv2.fillPoly(mask, [fixed], (255,), cv2.LINE_AA, 4)
    squeeze = cv2.GaussianBlur(
        mask.astype(np.float32) / 255, (0, 0), sigma / step, sigmaY=sigma / step * 0.45
    )
    soft_mask = resize(np.asarray(squeeze, np.float32), (x1 - x0), (y1 - y0))
    left, top, right, bottom = max(0, x0), max(0, y0), min(canvas.width, x1), min(canvas.height, y1)
    if right <= left or bottom <= top:
        return
    part = soft_mask[top - y0 : bottom - y0, left - x0 : right - x0, None] * np.float32(strength)
    canvas.rgb[top:bottom, left:right] *= 1 - part * (1 - light.ink * np.float32(0.6))


def light_pool(
    canvas: Canvas, camera: Camera, corners: Sequence[Vector], tint: Array, strength: float, soft: float
) -> None:
    """Light that falls on a plane through an opening: a world polygon, its edges `soft` pixels."""
    spot = cover(camera, corners, math.ceil(soft * 2.5))
    if spot is None:
        return
    mask = blur(spot.mask, soft)[..., None] * np.float32(strength)
    part = canvas.rgb[spot.box]
    part *= 1 + mask * tint * np.float32(1.5)
    part += mask * tint * np.float32(0.06)
