"""RGB to planes of limited-range BT.709, as video wants it. (OpenCV's own conversion to I420 is BT.601.)

Chroma planes here have half the width and, with 4:2:0, half the height of luma; each sample is the mean of its
square, so it lies in the middle of it. Where a video's own chroma samples lie is for who resamples them.
"""

from typing import Final, NamedTuple

import cv2
import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from animatic.imaging.jit import inner, jit

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

_BITS: Final = 15
_SHARES: Final = np.rint(TO_YUV[:, :3] * 2**_BITS).astype(np.int32)


class Planes(NamedTuple):
    """Luma and two chroma planes."""

    y: Plane
    u: Plane
    v: Plane


def from_rgb(rgb: Plane, *, chroma_rows: int = 2) -> Planes:
    """Planes of a picture (height, width, 3) of 8 bits, which may be a window of a larger one.

    Args:
        chroma_rows: how many luma rows share one chroma row: 2 for 4:2:0, 1 for 4:2:2.
    """
    height, width = rgb.shape[:2]
    if rgb.strides[1:] != (3, 1) or not rgb.flags.writeable:
        rgb = rgb.copy()
    # Its memory from the first byte to the last: the kernel finds the rows in it.
    step = rgb.strides[0]
    flat = as_strided(rgb, ((height - 1) * step + 3 * width,), (1,))
    y = np.empty((height, width), np.uint8)
    u, v = np.empty((2, -(-height // chroma_rows), -(-width // 2)), np.uint8)
    _split(flat, step, _SHARES, chroma_rows, y, u, v)
    return Planes(y, u, v)


@jit
def _split(
    rgb: Plane, step: int, shares: NDArray[np.int32], chroma_rows: int, y: Plane, u: Plane, v: Plane
) -> None:
    """Fill the planes; a last odd row or column counts twice for its chroma."""
    height, width = y.shape
    r, g, b = shares[0, 0], shares[0, 1], shares[0, 2]
    rest = np.int32((16 << 15) + (1 << 14))
    for row in range(height):
        # A view knows its length: an index into all of it would be checked against being negative, pixel by pixel.
        line = rgb[row * step : row * step + 3 * width]
        for x in range(width):
            red, green, blue = np.int32(line[3 * x]), np.int32(line[3 * x + 1]), np.int32(line[3 * x + 2])
            total = np.int32(
                np.int32(np.int32(red * r) + np.int32(green * g)) + np.int32(np.int32(blue * b) + rest)
            )
            y[row, x] = np.uint8(total >> np.int32(15))
    for row in range(u.shape[0]):
        one = row * chroma_rows * step
        two = min(row * chroma_rows + chroma_rows - 1, height - 1) * step
        upper, lower = rgb[one : one + 3 * width], rgb[two : two + 3 * width]
        _average(upper, lower, 3, shares, u, v, row, 0, width // 2)
        _average(upper, lower, 0, shares, u, v, row, width // 2, u.shape[1])


@inner
def _average(
    upper: Plane,
    lower: Plane,
    beside: int,
    shares: NDArray[np.int32],
    u: Plane,
    v: Plane,
    row: int,
    left: int,
    right: int,
) -> None:
    """Chroma of squares of pixels: of two rows, each second pixel and the one `beside` it."""
    rest = np.int32((128 << 17) + (1 << 16))
    ur, ug, ub = shares[1, 0], shares[1, 1], shares[1, 2]
    vr, vg, vb = shares[2, 0], shares[2, 1], shares[2, 2]
    for x in range(left, right):
        a, b = 6 * x, 6 * x + beside
        red = np.int32(np.int32(upper[a]) + np.int32(upper[b]) + np.int32(lower[a]) + np.int32(lower[b]))
        a, b = a + 1, b + 1
        green = np.int32(np.int32(upper[a]) + np.int32(upper[b]) + np.int32(lower[a]) + np.int32(lower[b]))
        a, b = a + 1, b + 1
        blue = np.int32(np.int32(upper[a]) + np.int32(upper[b]) + np.int32(lower[a]) + np.int32(lower[b]))
        first = np.int32(
            np.int32(np.int32(red * ur) + np.int32(green * ug)) + np.int32(np.int32(blue * ub) + rest)
        )
        second = np.int32(
            np.int32(np.int32(red * vr) + np.int32(green * vg)) + np.int32(np.int32(blue * vb) + rest)
        )
        u[row, x], v[row, x] = np.uint8(first >> np.int32(17)), np.uint8(second >> np.int32(17))


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


def warm_up() -> None:
    """Load the kernel, compiling it if it isn't kept from before."""
    from_rgb(np.zeros((2, 2, 3), np.uint8))
