"""Segments that show a still, or a plain colour."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from animatic.film import framing
from animatic.film.layers import STILL, Shift
from animatic.film.moves import Path
from animatic.film.planar import PlanarPicture
from animatic.film.stills import Picture
from animatic.film.timing import Span
from animatic.imaging import yuv
from animatic.imaging.kernels import Kernel
from animatic.imaging.subpixel import Scratch
from animatic.imaging.yuv import Planes

_MARGIN: Final = 16
"""Pixels around what is seen, for the kernel."""


class ColourLayer:
    """A plain colour."""

    def __init__(self, rgb: tuple[float, float, float]) -> None:
        self._value = yuv.colour(rgb)

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:  # noqa: ARG002 - always the same
        yuv.fill(out, self._value)


class StillLayer:
    """A picture under a moving camera. Its planes are made once; each frame resamples them at its exact view."""

    def __init__(
        self,
        picture: Picture,
        path: Path,
        span: Span,
        frame_rate: float,
        *,
        grade: Callable[[Picture], Picture] | None,
        kernels: tuple[Kernel, Kernel],
        chroma_rows: int,
        frame: tuple[int, int],
        scratch: Scratch,
    ) -> None:
        """Prepare a picture.

        Args:
            picture: as large as the camera's way takes it to be.
            grade: what is done to its colours; None leaves them.
            kernels: of luma and of chroma.
            frame: width and height that will be drawn.
            scratch: used by `draw`, so of the thread that calls it.
        """
        height, width = picture.shape[:2]
        self._path, self._span, self._frame_rate, self._scratch = path, span, frame_rate, scratch
        widest = max(path.start.width, path.end.width) * width / frame[0]
        margin = math.ceil(_MARGIN * max(1.0, widest))
        rows, columns = framing.cut((width, height), framing.seen(path), margin)
        part = picture[rows, columns]
        self._picture = PlanarPicture(
            yuv.from_rgb(grade(np.ascontiguousarray(part)) if grade else part, chroma_rows=chroma_rows),
            kernels=kernels,
            chroma_rows=chroma_rows,
            whole=(width, height),
            corner=(columns.start, rows.start),
        )
        # Prepared in another thread than it is drawn in, hence with room of its own.
        self._drawn: Planes | None = None
        self._picture.keep_only(path.start, path.end, frame, Scratch())

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        if self._path.is_still and shift == STILL:
            self._copy(frame, out)
        else:
            self._draw(frame, out, shift)

    def _copy(self, frame: int, out: Planes) -> None:
        """Draw what doesn't move: once, then again from what was drawn."""
        if self._drawn is None:
            self._draw(frame, out, STILL)
            self._drawn = Planes(*(plane.copy() for plane in out))
        else:
            for source, target in zip(self._drawn, out, strict=True):
                np.copyto(target, source)

    def _draw(self, frame: int, out: Planes, shift: Shift) -> None:
        seconds = self._span.elapsed(frame) / self._frame_rate
        self._picture.draw(self._path.at(self._span.position(frame), seconds), out, self._scratch, shift)
