"""What a frame is made of: things that can draw themselves, at a frame's time, into planes."""

from typing import Final, Protocol

import numpy as np

from animatic.film import moves
from animatic.film.stills import Picture
from animatic.film.timing import Span
from animatic.imaging import yuv
from animatic.imaging.subpixel import Axis, Kernel, Resampler, Scratch
from animatic.imaging.yuv import Planes

Shift = tuple[float, float]
"""Right and down, in pixels of the frame, less than 2: what a slide moves besides whole pairs of pixels."""

STILL: Final[Shift] = (0.0, 0.0)


class Layer(Protocol):
    """One segment as pictures."""

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        """Fill the planes with what the segment shows at a frame of the film, moved by `shift`."""


class ColourLayer:
    """A plain colour."""

    def __init__(self, rgb: tuple[float, float, float]) -> None:
        self._value = yuv.colour(rgb)

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:  # noqa: ARG002 - always the same
        for plane, value in zip(out, self._value, strict=True):
            plane[:] = value


class StillLayer:
    """A picture under a moving camera.

    The picture's planes are made once; each frame resamples them at its view's exact place.
    """

    def __init__(
        self,
        picture: Picture,
        path: moves.Path,
        span: Span,
        frame_rate: float,
        *,
        kernel: Kernel,
        chroma_rows: int,
        scratch: Scratch,
    ) -> None:
        height, width = picture.shape[:2]
        self._size = width, height
        self._path, self._span, self._frame_rate = path, span, frame_rate
        self._chroma_rows = chroma_rows
        self._scratch = scratch
        self._resamplers = [
            Resampler(plane, kernel) for plane in yuv.from_rgb(picture, chroma_rows=chroma_rows)
        ]

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        seconds = (frame - self._span.start) / self._frame_rate
        self.draw_view(self._path.at(self._span.position(frame), seconds), out, shift)

    def draw_view(self, view: moves.View, out: Planes, shift: Shift = STILL) -> None:
        """Fill the planes with a view of the picture."""
        height, width = out.y.shape
        x, y = view.x * self._size[0], view.y * self._size[1]
        step_x, step_y = view.width * self._size[0] / width, view.height * self._size[1] / height
        x, y = x - shift[0] * step_x, y - shift[1] * step_y
        # In pixels, sample i covers i to i + 1. A chroma sample of the film lies on the left edge's luma sample
        # of its pair (MPEG-2's place, which H.264 means when it says nothing), ours in the middle of it.
        rows = self._chroma_rows
        luma = Axis(x + step_x / 2 - 0.5, step_x), Axis(y + step_y / 2 - 0.5, step_y)
        chroma = Axis(x / 2 + step_x / 4 - 0.5, step_x), Axis(y / rows + step_y / 2 - 0.5, step_y)
        for resampler, (across, down), plane in zip(
            self._resamplers, (luma, chroma, chroma), out, strict=True
        ):
            resampler.draw(across, down, plane, self._scratch)


def room_for(out: Planes) -> Planes:
    """Planes of the same sizes, to draw into before they are blended."""
    return Planes(*(np.empty(plane.shape, np.uint8) for plane in out))
