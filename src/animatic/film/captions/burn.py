"""Captions burned into the picture: outlined text on a soft shadow, low in the picture."""

import functools
import hashlib
import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import numpy as np

from animatic.film.captions.cues import Cue
from animatic.film.compositor import letterboxed
from animatic.film.timing import frame_at
from animatic.imaging import yuv
from animatic.imaging.patch import Patch
from animatic.imaging.typeset import TextStyle, on_shadow, set_text

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
        self._style = TextStyle(size=size, outline=size / 14, leading=LEADING, balanced=True)
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
        self._set("\n".join(texts), chroma_rows).blend(planes)

    def _typeset(self, text: str, chroma_rows: int) -> Patch:
        """The text where it goes, no larger than its letters and their shadow."""
        picture = set_text(text, round(self._width * WIDTH) // 2 * 2, self._style)
        lowest, room = self._lowest, math.ceil(3 * SHADOW * self._style.size)
        left = self._left + (self._width - picture.shape[1]) // 2
        # No wider than its letters and their shadow.
        columns = np.flatnonzero(picture[..., 3].any(0))
        if len(columns):
            first, last = max(0, int(columns[0]) - room), int(columns[-1]) + 1 + room
            picture, left = picture[:, first:last], left + first
        picture = on_shadow(np.pad(picture, ((room, 0), (0, 0), (0, 0))), SHADOW * self._style.size)
        # More text than there is room for loses its first lines: the last ones are said last.
        picture = picture[-lowest:] if picture.shape[0] > lowest else picture
        top = lowest - picture.shape[0]
        return Patch.of(picture, left, top, chroma_rows=chroma_rows)
