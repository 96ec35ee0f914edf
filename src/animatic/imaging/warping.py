"""Resizing and warping float32 pictures: OpenCV with types, and with one choice of borders."""

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array


def resize(image: Array, width: int, height: int, *, smooth: bool = False) -> Array:
    """To width × height pixels: by areas when it shrinks, bilinear (or bicubic: `smooth`) when it grows."""
    if image.shape[:2] == (height, width):
        return image
    shrinks = width <= image.shape[1] and height <= image.shape[0]
    kind = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, (width, height), interpolation=kind), np.float32)


def half(image: Array) -> Array:
    """At half the size, rounded up."""
    return resize(image, (image.shape[1] + 1) // 2, (image.shape[0] + 1) // 2)


def warp(image: Array, matrix: NDArray[np.float64], width: int, height: int, *, fill: bool = False) -> Array:
    """Warped by a 2×3 affine or a 3×3 projective matrix (from source to target pixels).

    Outside the source: zero, or its border continued with `fill`.
    """
    border = cv2.BORDER_REPLICATE if fill else cv2.BORDER_CONSTANT
    call = cv2.warpAffine if matrix.shape[0] == 2 else cv2.warpPerspective
    return np.asarray(
        call(image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=border), np.float32
    )


def remap(image: Array, columns: Array, rows: Array, *, wrap: bool = False) -> Array:
    """Sampled (bilinear) at columns and rows in pixels; outside, the border goes on (`wrap`: it repeats)."""
    border = cv2.BORDER_WRAP if wrap else cv2.BORDER_REPLICATE
    return np.asarray(
        cv2.remap(image, columns, rows, interpolation=cv2.INTER_LINEAR, borderMode=border), np.float32
    )
