"""Grading: what is done to a picture's colours before it becomes film."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.lut import Lut

_MIDDLE_GREY: Final = 0.4613
"""18 % of the light, in the sRGB encoding: what contrast leaves alone."""

_WARMTH: Final = 0.3
"""Gain of red, loss of blue, at full temperature."""

_STRIP: Final = 256
"""Rows at a time: large pictures need little room besides themselves."""

_LUMA: Final = np.array([0.2126, 0.7152, 0.0722])


@dataclass(frozen=True, slots=True)
class Grade:
    """Changes to colours, in this order: exposure and temperature (as light), contrast, saturation, table.

    Attributes:
        exposure: in stops; 1 doubles the light.
        temperature: -100 (blue) to 100 (amber).
        contrast: 1 leaves it, 2 is strong, 0 makes all middle grey; middle grey, black and white stay.
        saturation: 1 leaves it, 0 makes it grey.
        lut: applied last; None is none.
    """

    exposure: float = 0.0
    temperature: float = 0.0
    contrast: float = 1.0
    saturation: float = 1.0
    lut: Lut | None = None

    @property
    def is_neutral(self) -> bool:
        """Whether it changes nothing."""
        return self == Grade()

    def apply(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The graded picture; both sRGB, shape (height, width, 3)."""
        if self.is_neutral:
            return picture
        curves = self._curves()
        mixing = np.eye(3) * self.saturation + (1 - self.saturation) * _LUMA[None, :]
        out = np.empty_like(picture)
        for top in range(0, picture.shape[0], _STRIP):
            strip = cv2.LUT(picture[top : top + _STRIP], curves)
            if self.saturation != 1:
                strip = cv2.transform(strip, mixing.astype(np.float32))
            if self.lut is not None:
                strip = self.lut.apply(np.clip(strip, 0, 1))
            cv2.convertScaleAbs(np.clip(strip, 0, 1), dst=out[top : top + _STRIP], alpha=255)
        return out

    def _curves(self) -> NDArray[np.float32]:
        """What becomes of each of the 256 values in each channel, shape (1, 256, 3), 0..1."""
        encoded = np.arange(256) / 255
        light = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
        warmth = self.temperature / 100 * _WARMTH
        gains = np.array([1 + warmth, 1.0, 1 - warmth]) * 2.0**self.exposure
        # Warmer is not brighter.
        gains *= 2.0**self.exposure / (gains @ _LUMA)
        light = np.clip(light[:, None] * gains, 0, 1)
        values = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
        dark = _MIDDLE_GREY * (values / _MIDDLE_GREY) ** self.contrast
        bright = 1 - (1 - _MIDDLE_GREY) * ((1 - values) / (1 - _MIDDLE_GREY)) ** self.contrast
        curves: NDArray[np.float64] = np.where(values <= _MIDDLE_GREY, dark, bright)
        return curves.astype(np.float32)[None]
