"""Colour: hexadecimal notation, OKLab, gradients.

Pictures in work are float32 RGB in the sRGB encoding (0 to 1, highlights may exceed 1). Painters mix by eye,
and so do we: only gradients between distant hues go through OKLab, where the middle stays clean.
OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array

Colour = tuple[float, float, float]
"""Red, green, blue in 0..1, sRGB encoding."""

_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LMS_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_LMS = np.linalg.inv(_TO_LMS)
_LAB_TO_LMS = np.linalg.inv(_LMS_TO_LAB)


@lru_cache(maxsize=4096)
def parse(notation: str) -> Colour:
    """`#rgb` or `#rrggbb` as a colour.

    Raises:
        ValueError: the notation is neither.
    """
    digits = notation.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6:
        raise ValueError(f"{notation!r} is not a colour: write #rgb or #rrggbb.")
    return (int(digits[0:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:6], 16) / 255)


def colour(value: str | Sequence[float] | Array) -> Array:
    """A colour as a float32 array of three, from notation or numbers."""
    return np.asarray(parse(value) if isinstance(value, str) else value, dtype=np.float32)


def to_oklab(rgb: Array) -> Array:
    """sRGB-encoded (…, 3) to OKLab (…, 3)."""
    value = np.clip(np.asarray(rgb, np.float64), 0, None)
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    lms = np.cbrt(np.einsum("ij,...j->...i", _TO_LMS, linear))
    return np.asarray(np.einsum("ij,...j->...i", _LMS_TO_LAB, lms), np.float32)


def from_oklab(lab: Array) -> Array:
    """OKLab (…, 3) to sRGB-encoded (…, 3), clipped to 0..1."""
    lms = np.einsum("ij,...j->...i", _LAB_TO_LMS, np.asarray(lab, np.float64)) ** 3
    linear = np.clip(np.einsum("ij,...j->...i", _FROM_LMS, lms), 0, 1)
    value = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(value, np.float32)


def mix(first: str | Sequence[float] | Array, second: str | Sequence[float] | Array, amount: float) -> Array:
    """`first` moved towards `second` by `amount` (0..1), through OKLab."""
    a, b = to_oklab(colour(first)), to_oklab(colour(second))
    return from_oklab(a + (b - a) * np.float32(amount))


def ramp(
    stops: Sequence[tuple[float, str | Sequence[float] | Array]], count: int, smooth: bool = True
) -> Array:
    """A gradient of `count` colours, shape (count, 3), through colours at positions in 0..1.

    With `smooth` the tangents are monotone (PCHIP-like), so that no stop shows as a band.
    """
    where = np.array([position for position, _ in stops], np.float64)
    labs = np.stack([to_oklab(colour(value)) for _, value in stops]).astype(np.float64)
    at = np.linspace(0, 1, count)
    if smooth and len(stops) > 2:
        lab = np.stack([_monotone(where, labs[:, i], at) for i in range(3)], -1)
    else:
        lab = np.stack([np.interp(at, where, labs[:, i]) for i in range(3)], -1)
    return from_oklab(lab.astype(np.float32))


def _monotone(x: NDArray[np.float64], y: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cubic Hermite interpolation with Fritsch-Carlson tangents."""
    step, slope = np.diff(x), np.diff(y) / np.diff(x)
    tangent = np.zeros_like(y)
    same = slope[:-1] * slope[1:] > 0
    total = step[:-1] + step[1:]
    with np.errstate(divide="ignore", invalid="ignore"):
        harmonic = 3 * total / ((total + step[1:]) / slope[:-1] + (total + step[:-1]) / slope[1:])
    tangent[1:-1] = np.where(same, harmonic, 0)
    tangent[0], tangent[-1] = slope[0], slope[-1]
    at = np.clip(at, x[0], x[-1])
    i = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(step) - 1)
    h, t = step[i], (at - x[i]) / step[i]
    value: NDArray[np.float64] = (
        y[i] * (1 + 2 * t) * (1 - t) ** 2
        + h * tangent[i] * t * (1 - t) ** 2
        + y[i + 1] * t * t * (3 - 2 * t)
        + h * tangent[i + 1] * t * t * (t - 1)
    )
    return value


def luminance(rgb: Array) -> Array:
    """Rec. 709 weights on the encoded values, shape (…,): how bright it looks, near enough to grade by."""
    grey: Array = rgb[..., 0] * np.float32(0.2126)
    grey = grey + rgb[..., 1] * np.float32(0.7152)
    return grey + rgb[..., 2] * np.float32(0.0722)


def saturate(rgb: Array, amount: float) -> Array:
    """Saturation scaled by `amount` (0 grey, 1 unchanged)."""
    grey = luminance(rgb)[..., None]
    return (grey + (rgb - grey) * np.float32(amount)).astype(np.float32)
