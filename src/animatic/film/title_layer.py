"""Words over a segment: set once, then laid over each of its frames."""

import math
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.film.layers import STILL, Layer, Shift
from animatic.film.timing import Span, frame_at
from animatic.film.titles import Title, TitlePlace
from animatic.imaging.patch import Patch
from animatic.imaging.typeset import Align, TextStyle, on_shadow, set_text
from animatic.imaging.yuv import Planes

_Words = NDArray[np.uint8]
"""RGBA, shape (height, width, 4), straight alpha."""

_SUBTITLE: Final = 0.46
"""Size of the small letters to that of the large ones."""

_GAP: Final = 0.35
"""Between the two, in ems of the large letters."""

_LEADING: Final = -0.1
"""Between lines in ems, besides the letters' own ascent and descent: together 1.26."""

_COLUMN: Final = 0.8
"""Width of the lines, in frame widths: within title safe, and short enough to be read at a glance."""

_MARGIN: Final = 0.07
"""From the frame's edges: title safe, and some air."""

_TALLEST: Final = 1 - 2 * _MARGIN

_SHADOW_BLUR: Final = 0.16
"""Radius of the shadow under words over a picture, in ems."""


class TitleLayer:
    """Another layer with words over it, which appear and go within the segment."""

    def __init__(
        self,
        below: Layer,
        title: Title,
        span: Span,
        frame_rate: Fraction,
        *,
        frame: tuple[int, int],
        chroma_rows: int,
        shadow: bool,
    ) -> None:
        """Set the words.

        Args:
            frame: width and height that will be drawn.
            shadow: whether a soft shadow parts the words from what is below.

        Raises:
            FontsMissing: the fonts are not built.
        """
        self._below, self._span = below, span
        words, x, y = compose(title, frame, shadow=shadow)
        self._patch = Patch.of(words, x, y, chroma_rows=chroma_rows)
        # Both fades have room in the time that the segment is seen.
        self._fade = min(frame_at(title.fade_ms, frame_rate), (span.last - span.first) // 2)

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        self._below.draw(frame, out, shift)
        self._patch.blend(out, self.opacity(frame))

    def opacity(self, frame: int) -> float:
        """How much of the words a frame shows: 0 before and after the segment, 1 between the fades."""
        seen = min(frame - self._span.first + 1, self._span.last - frame)
        return min(1.0, max(0.0, seen / (self._fade + 1)))


def compose(title: Title, frame: tuple[int, int], *, shadow: bool) -> tuple[_Words, int, int]:
    """The words as one picture, and where its upper left corner goes in a frame of a size (width, height)."""
    width, height = frame
    size = title.size / 100 * min(frame)
    words = _set(title, size, round(width * _COLUMN))
    while words.shape[0] > height * _TALLEST and size > 4:
        # Smaller letters also make fewer lines: hence the root.
        size *= max(0.5, min(0.95, math.sqrt(height * _TALLEST / words.shape[0])))
        words = _set(title, size, round(width * _COLUMN))
    words = words[: round(height * _TALLEST)]
    inset = (width - words.shape[1]) // 2
    match title.place:
        case TitlePlace.CENTRE:
            x, y = inset, (height - words.shape[0]) // 2
        case TitlePlace.UPPER:
            x, y = inset, max(round(height * _MARGIN), height // 3 - words.shape[0] // 2)
        case TitlePlace.LOWER_THIRD:
            x, y = round(width * _MARGIN), round(height * (1 - _MARGIN)) - words.shape[0]
    words, left, top = _trimmed(words)
    x, y = x + left, y + top
    if shadow:
        blur = _SHADOW_BLUR * size
        room = math.ceil(3 * blur)
        words = on_shadow(np.pad(words, ((room, room), (room, room), (0, 0))), blur)
        x, y = x - room, y - room
    return words, x, y


def _set(title: Title, size: float, width: int) -> _Words:
    align: Align = "start" if title.place is TitlePlace.LOWER_THIRD else "center"
    large = TextStyle(
        size, title.colour, weight=700, align=align, leading=_LEADING, balanced=align == "center"
    )
    parts = [set_text(title.text, width, large)]
    if title.subtitle.strip():
        style = TextStyle(size * _SUBTITLE, title.colour, align=align, leading=_LEADING + 0.1)
        parts.append(np.zeros((round(size * _GAP), width, 4), np.uint8))
        parts.append(set_text(title.subtitle, width, style))
    narrowest = min(part.shape[1] for part in parts)
    return np.vstack([part[:, :narrowest] for part in parts])


def _trimmed(words: _Words) -> tuple[_Words, int, int]:
    """Without what is empty around the words, and how much of it was left and above."""
    rows, columns = (np.flatnonzero(words[..., 3].any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return words[:1, :1], 0, 0
    top, left = int(rows[0]), int(columns[0])
    return words[top : rows[-1] + 1, left : columns[-1] + 1], left, top
