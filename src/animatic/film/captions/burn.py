"""Captions burned into the picture: outlined text on a soft shadow, low in the picture."""

import functools
import hashlib
import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.film.captions.cues import Cue
from animatic.film.compositor import letterboxed
from animatic.film.timing import frame_at
from animatic.imaging import yuv
from animatic.imaging.typeset import TextStyle, balanced, on_shadow

SIZE: Final = 0.052
"""Height of the letters' em, as a share of the frame's shorter edge."""
WIDTH: Final = 0.8
"""Of the column, as a share of the frame's width (title safe is 0.9; shorter lines read faster)."""
BOTTOM: Final = 0.06
"""Distance of the last line from the picture's lower edge, as a share of its height."""
LEADING: Final = -0.1
"""Between lines in ems, besides the letters' own ascent and descent: together 1.26."""
SHADOW: Final = 0.14
"""Radius of the shadow in ems."""

Weights = NDArray[np.float32]


class BurnedCaptions:
    """An overlay that draws cues; made anew for each film."""

    def __init__(
        self,
        cues: Sequence[Cue],
        *,
        width: int,
        height: int,
        frame_rate: Fraction,
        letterbox: float | None = None,
    ) -> None:
        """Prepare for a film.

        Args:
            width, height: of its frames.
            letterbox: width over height of the picture within the frame: text stays above the lower bar.
        """
        rows, columns = letterboxed(width, height, letterbox)
        self._width, self._left = columns.stop - columns.start, columns.start
        # The last line's descent, mostly empty, may reach into the margin.
        self._lowest = rows.stop - round((rows.stop - rows.start) * BOTTOM)
        spans = [(frame_at(c.start_ms, frame_rate), frame_at(c.end_ms, frame_rate), c.text) for c in cues]
        self._spans = sorted(spans, key=lambda span: span[:2])
        size = SIZE * min(width, height)
        self._style = TextStyle(size=size, outline=size / 14, leading=LEADING)
        self._set = functools.lru_cache(maxsize=4)(self._typeset)

    def digest(self, first: int, last: int) -> str:
        """What is drawn over these frames (`last` excluded), wherever in the film they are; for the cache of parts."""
        shown = [
            (max(start, first) - first, min(end, last) - first, text)
            for start, end, text in self._spans
            if start < last and end > first
        ]
        return hashlib.sha256(repr((shown, self._style, self._lowest)).encode()).hexdigest()

    def draw(self, frame: int, planes: yuv.Planes) -> None:
        """Draw what is said at a frame over its planes."""
        texts = [text for start, end, text in self._spans if start <= frame < end]
        if not texts:
            return
        chroma_rows = planes.y.shape[0] // planes.u.shape[0]
        top, left, layers = self._set("\n".join(texts), chroma_rows)
        for index, (plane, (colour, weight)) in enumerate(zip(planes, layers, strict=True)):
            down, across = (1, 1) if index == 0 else (chroma_rows, 2)
            rows, columns = weight.shape
            y, x = top // down, left // across
            area = plane[y : y + rows, x : x + columns]
            area[:] = cv2.blendLinear(colour, area, weight, 1 - weight)

    def _typeset(self, text: str, chroma_rows: int) -> tuple[int, int, list[tuple[yuv.Plane, Weights]]]:
        """Where the text goes, and colour and weight for each of the three planes."""
        picture, lowest = balanced(text, round(self._width * WIDTH) // 2 * 2, self._style), self._lowest
        room = math.ceil(3 * SHADOW * self._style.size)
        picture = on_shadow(np.pad(picture, ((room, 0), (0, 0), (0, 0))), SHADOW * self._style.size)
        # More text than there is room for loses its first lines: the last ones are said last.
        picture = picture[-lowest:] if picture.shape[0] > lowest else picture
        rows = picture.shape[0] // 2 * 2
        picture = picture[-rows:]
        alpha: Weights = picture[..., 3].astype(np.float32) / np.float32(255)
        colours = yuv.from_rgb(np.ascontiguousarray(picture[..., :3]), chroma_rows=chroma_rows)
        small = cv2.resize(alpha, (colours.u.shape[1], colours.u.shape[0]), interpolation=cv2.INTER_AREA)
        top = (lowest - rows) // 2 * 2
        left = self._left + (self._width - picture.shape[1]) // 4 * 2
        weights: list[Weights] = [alpha, np.asarray(small, np.float32), np.asarray(small, np.float32)]
        return top, left, list(zip(colours, weights, strict=True))
