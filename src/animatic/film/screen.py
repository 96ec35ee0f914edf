"""What is fixed to the screen and not to a picture: vignette and grain. Both leave plain black plain black."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.jit import jit
from animatic.imaging.yuv import Plane, Planes

_STRONG_GRAIN: Final = 11.0
"""Standard deviation in levels, on middle grey, of 100 percent."""

_GRAIN_SIZE: Final = 0.55 / 1080
"""Blur of the grain in picture heights: what 16 mm film shows on a cinema screen."""

_ROOM: Final = 256
"""Places in each direction at which the sheet of grain can be laid."""

_MIDDLE: Final = 128


class Vignette:
    """Darker corners."""

    def __init__(self, percent: float, width: int, height: int, chroma_rows: int) -> None:
        """Prepare for frames of a size; `percent` (0..100) is how much darker the very corner is."""
        luma = _falloff(percent / 100, width, height, 1, 1)
        chroma = _falloff(percent / 100, width, height, 2, chroma_rows)
        self._gains = (luma, chroma, chroma)

    def apply(self, planes: Planes) -> None:
        for plane, gain, rest in zip(planes, self._gains, (16, _MIDDLE, _MIDDLE), strict=True):
            _shade(plane, gain, np.int32(rest))


class Grain:
    """Film grain: noise that is strongest in the middle tones, other in each frame, the same for the same seed."""

    def __init__(self, percent: float, width: int, height: int, seed: int) -> None:
        """Prepare for frames of a size; `percent` is 0..100."""
        self._seed = seed
        generator = np.random.default_rng(seed)
        noise = generator.standard_normal((height + _ROOM, width + _ROOM), np.float32)
        blur = max(0.3, _GRAIN_SIZE * height)
        soft = cv2.GaussianBlur(noise, (0, 0), blur)
        # In sixteenths of a level, before it is weighted by the tone.
        strength = percent / 100 * _STRONG_GRAIN * 16 / float(soft.std())
        self._sheet: NDArray[np.int16] = np.clip(np.rint(soft * strength), -1023, 1023).astype(np.int16)

    def apply(self, planes: Planes, frame: int) -> None:
        """Lay the sheet over luma at a place of this frame's own."""
        y, x = np.random.default_rng((self._seed, frame)).integers(0, _ROOM, 2)
        _scatter(planes.y, self._sheet, int(y), int(x))


def _falloff(amount: float, width: int, height: int, across: int, down: int) -> NDArray[np.uint16]:
    """The gains, 0..256, of a plane's samples."""
    x = (np.arange(width // across, dtype=np.float32) + 0.5) * across / width * 2 - 1
    y = (np.arange(height // down, dtype=np.float32) + 0.5) * down / height * 2 - 1
    # An ellipse of the frame's shape; 0 in the middle, 1 in the corners, where it has become steep.
    distance = (x[None, :] ** 2 + y[:, None] ** 2) / 2
    return np.rint(256 * (1 - amount * distance**1.5)).astype(np.uint16)


@jit
def _shade(plane: Plane, gain: NDArray[np.uint16], rest: np.int32) -> None:
    """Scale a plane's distance from `rest`."""
    for r in range(plane.shape[0]):
        row, gains = plane[r], gain[r]
        for x in range(row.shape[0]):
            scaled = (np.int32(row[x]) - rest) * np.int32(gains[x]) + np.int32(128)
            row[x] = np.uint8(np.int32(scaled >> np.int32(8)) + rest)


@jit
def _scatter(plane: Plane, sheet: NDArray[np.int16], y: int, x: int) -> None:
    for r in range(plane.shape[0]):
        row, noise = plane[r], sheet[y + r, x : x + plane.shape[1]]
        for c in range(row.shape[0]):
            level = np.int32(row[c]) - np.int32(16)
            # 0 at black and at white, 256 half way between.
            tone = np.int32(max(level * (np.int32(219) - level), np.int32(0)) * np.int32(350)) >> np.int32(14)
            added = (np.int32(noise[c]) * tone + np.int32(2048)) >> np.int32(12)
            row[c] = np.uint8(min(max(np.int32(row[c]) + added, np.int32(16)), np.int32(235)))


def warm_up() -> None:
    """Load the kernels, compiling those that aren't kept from before."""
    whole = np.zeros((8, 16), np.uint8)
    for plane in (whole, whole[:, :8]):
        _shade(plane, np.zeros(plane.shape, np.uint16), np.int32(16))
        _scatter(plane, np.zeros((16, 32), np.int16), 0, 0)
