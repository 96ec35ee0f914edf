"""A picture made to fit the frame's aspect, and cut down to what the camera will see of it."""

import math
from typing import Final, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.film.moves import Path, View
from animatic.film.timeline import Fit

_Sample = TypeVar("_Sample", np.uint8, np.float32)

_BAR_BRIGHTNESS: Final = 0.45
_BLUR_EDGE: Final = 160
"""Long edge in pixels at which the bars are blurred."""


def contained(picture: NDArray[_Sample], frame_aspect: float, fit: Fit) -> NDArray[_Sample]:
    """All of a picture in the middle of a canvas of the frame's aspect; unchanged if it fits already, or covers.

    Args:
        picture: shape (height, width, 3), or a map (height, width), which is never blurred.
    """
    height, width = picture.shape[:2]
    if fit is Fit.COVER:
        return picture
    canvas_width = max(width, round(height * frame_aspect))
    canvas_height = max(height, round(width / frame_aspect))
    if (canvas_width, canvas_height) == (width, height):
        return picture
    canvas = np.zeros((canvas_height, canvas_width, *picture.shape[2:]), picture.dtype)
    if fit is Fit.CONTAIN_BLUR and picture.ndim == 3:
        canvas[:] = _blurred(picture, canvas_width, canvas_height)
    left, top = (canvas_width - width) // 2, (canvas_height - height) // 2
    canvas[top : top + height, left : left + width] = picture
    return canvas


def _blurred(picture: NDArray[_Sample], width: int, height: int) -> NDArray[np.uint8]:
    """The picture covering the canvas, out of focus and dark, so that the eye stays with the sharp one."""
    scale = _BLUR_EDGE / max(width, height)
    small_width, small_height = max(2, round(width * scale)), max(2, round(height * scale))
    cover = max(small_width / picture.shape[1], small_height / picture.shape[0])
    size = (
        max(small_width, round(picture.shape[1] * cover)),
        max(small_height, round(picture.shape[0] * cover)),
    )
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    left, top = (size[0] - small_width) // 2, (size[1] - small_height) // 2
    small = small[top : top + small_height, left : left + small_width]
    soft = cv2.GaussianBlur(small.astype(np.float32) * _BAR_BRIGHTNESS, (0, 0), _BLUR_EDGE / 24)
    large = cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(np.rint(large), 0, 255).astype(np.uint8)


def seen(path: Path) -> View:
    """The part of the picture that a camera's way ever shows.

    On a way between two views all lies between theirs, because place and size change together.
    """
    margins = path.sway
    lefts, tops, rights, bottoms = [], [], [], []
    for view in (path.start, path.end):
        x = abs(view.near_x) + margins * view.width
        y = abs(view.near_y) + margins * view.height
        lefts.append(view.x - x)
        tops.append(view.y - y)
        rights.append(view.x + view.width + x)
        bottoms.append(view.y + view.height + y)
    left, top = max(0.0, min(lefts)), max(0.0, min(tops))
    return View(left, top, min(1.0, max(rights)) - left, min(1.0, max(bottoms)) - top)


def cut(size: tuple[int, int], part: View, margin: int) -> tuple[slice, slice]:
    """Rows and columns that hold a part of a picture of a size (width, height), and `margin` pixels around it.

    They begin at even numbers, so that chroma stays where it was.
    """
    width, height = size
    left = max(0, math.floor(part.x * width) - margin) // 2 * 2
    top = max(0, math.floor(part.y * height) - margin) // 2 * 2
    right = min(width, math.ceil((part.x + part.width) * width) + margin)
    bottom = min(height, math.ceil((part.y + part.height) * height) + margin)
    return slice(top, bottom), slice(left, right)
