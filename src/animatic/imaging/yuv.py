"""RGB to planes of limited-range BT.709, as video wants it. (OpenCV's own conversion to I420 is BT.601.)

Chroma planes here have half the width and, with 4:2:0, half the height of luma; each sample is the mean of its
square, so it lies in the middle of it. Where a video's own chroma samples lie is for who resamples them.
"""

from typing import Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.uint8]

BLACK: Final = (16, 128, 128)
WHITE: Final = (235, 128, 128)

_KR, _KB = 0.2126, 0.0722
_KG = 1 - _KR - _KB
# Rec. ITU-R BT.709-6, 3.2 to 3.5: 8 bits, black 16, white 235, chroma 128 ± 112.
TO_YUV: Final = np.array(
    [
        [219 / 255 * _KR, 219 / 255 * _KG, 219 / 255 * _KB, 16],
        [-224 / 255 * _KR / 1.8556, -224 / 255 * _KG / 1.8556, 224 / 255 / 2, 128],
        [224 / 255 / 2, -224 / 255 * _KG / 1.5748, -224 / 255 * _KB / 1.5748, 128],
    ]
)
"""(3, 4): Y, U, V of R, G, B and 1."""


class Planes(NamedTuple):
    """Luma and two chroma planes."""

    y: Plane
    u: Plane
    v: Plane


def from_rgb(rgb: Plane, *, chroma_rows: int = 2) -> Planes:
    """Planes of a picture (height, width, 3) of 8 bits.

    Args:
        chroma_rows: how many luma rows share one chroma row: 2 for 4:2:0, 1 for 4:2:2.
    """
    y, u, v = cv2.split(cv2.transform(rgb, TO_YUV))
    height, width = y.shape
    size = (-(-width // 2), -(-height // chroma_rows))
    if width % 2 or height % chroma_rows:
        u, v = (
            cv2.copyMakeBorder(c, 0, -height % chroma_rows, 0, width % 2, cv2.BORDER_REPLICATE)
            for c in (u, v)
        )
    small = [cv2.resize(chroma, size, interpolation=cv2.INTER_AREA) for chroma in (u, v)]
    return Planes(y.astype(np.uint8, copy=False), *(c.astype(np.uint8, copy=False) for c in small))


def like(planes: Planes) -> Planes:
    """Room of the same sizes."""
    return Planes(*(np.empty(plane.shape, np.uint8) for plane in planes))


def fill(planes: Planes, value: tuple[int, int, int]) -> None:
    """Fill planes with one colour, given as Y, U, V."""
    for plane, level in zip(planes, value, strict=True):
        plane[:] = level


def to_rgb(planes: Planes) -> Plane:
    """The picture (height, width, 3) that planes show, chroma spread evenly: for looking at, not for work."""
    height, width = planes.y.shape
    chroma = [cv2.resize(c, (width, height), interpolation=cv2.INTER_LINEAR) for c in (planes.u, planes.v)]
    yuv = cv2.merge([planes.y, *chroma]).astype(np.float32)
    back = np.linalg.inv(TO_YUV[:, :3])
    rgb = cv2.transform(yuv - TO_YUV[:, 3].astype(np.float32), back.astype(np.float32))
    return np.clip(np.rint(rgb), 0, 255).astype(np.uint8)


def colour(rgb: tuple[float, float, float]) -> tuple[int, int, int]:
    """Y, U, V of one colour with components from 0 to 1."""
    y, u, v = np.rint(TO_YUV @ np.array([*(255 * c for c in rgb), 1])).astype(int)
    return int(y), int(u), int(v)
