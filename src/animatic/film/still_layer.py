"""A still under a moving camera: planes made once, resampled at each frame's exact view."""

import math
from typing import Final

from animatic.film import framing
from animatic.film.layers import STILL, Shift
from animatic.film.moves import Path, View
from animatic.film.stills import Picture
from animatic.film.timing import Span
from animatic.imaging import yuv
from animatic.imaging.subpixel import Axis, Kernel, Resampler, Scratch
from animatic.imaging.yuv import Planes

LARGEST_STEP: Final = 1.5
"""Picture samples per frame sample up to which a picture is resampled as it is; a larger one gets smaller copies."""

_COPY_RATIO: Final = 1.25
"""From each smaller copy to the next: close enough that a zoom shows no change from one to the other."""

_MARGIN: Final = 16
"""Pixels around what is seen, for the kernel."""


class StillLayer:
    """A picture under a moving camera."""

    def __init__(
        self,
        picture: Picture,
        path: Path,
        span: Span,
        frame_rate: float,
        *,
        kernels: tuple[Kernel, Kernel],
        chroma_rows: int,
        frame: tuple[int, int],
        scratch: Scratch,
    ) -> None:
        """Prepare a picture.

        Args:
            picture: as large as the camera's way takes it to be.
            kernels: of luma and of chroma.
            frame: width and height that are drawn.
            scratch: used by `draw`, so of the thread that calls it.
        """
        height, width = picture.shape[:2]
        rows, columns = framing.cut((width, height), framing.seen(path), _margin(path, width, frame[0]))
        self._size, self._corner = (width, height), (columns.start, rows.start)
        self._path, self._span, self._frame_rate = path, span, frame_rate
        self._kernels, self._chroma_rows, self._frame, self._scratch = kernels, chroma_rows, frame, scratch
        planes = yuv.from_rgb(picture[rows, columns], chroma_rows=chroma_rows)
        self._copies = {0: _Copy(planes)}
        wanted = sorted({self._copy_for(path.start), self._copy_for(path.end)})
        if wanted[0] > 0:
            # Not even the closest view needs all of it.
            self._copies = {wanted[0]: self._copies[0].smaller(_COPY_RATIO ** wanted[0], Scratch())}

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        seconds = (frame - self._span.start) / self._frame_rate
        self.draw_view(self._path.at(self._span.position(frame), seconds), out, shift)

    def draw_view(self, view: View, out: Planes, shift: Shift = STILL) -> None:
        """Fill the planes with a view of the picture."""
        height, width = out.y.shape
        step_x, step_y = view.width * self._size[0] / width, view.height * self._size[1] / height
        x = view.x * self._size[0] - self._corner[0] - shift[0] * step_x
        y = view.y * self._size[1] - self._corner[1] - shift[1] * step_y
        wanted = self._copy_for(view)
        if wanted not in self._copies:
            base = min(self._copies)
            ratio = _COPY_RATIO ** (wanted - base)
            self._copies[wanted] = self._copies[base].smaller(ratio, self._scratch)
        self._copies[wanted].draw(
            (x, step_x), (y, step_y), self._chroma_rows, self._kernels, out, self._scratch
        )

    def _copy_for(self, view: View) -> int:
        """Which copy a view is drawn from: 0 is the picture, each further one smaller by _COPY_RATIO."""
        step = max(view.width * self._size[0] / self._frame[0], view.height * self._size[1] / self._frame[1])
        return max(0, math.ceil(math.log(step / LARGEST_STEP, _COPY_RATIO)))


class _Copy:
    """A picture's planes at one size."""

    def __init__(self, planes: Planes) -> None:
        self._luma, self._chroma = Resampler(planes.y), Resampler(planes.u, planes.v)
        self._scales = ((1.0, 1.0), (1.0, 1.0))

    def smaller(self, ratio: float, scratch: Scratch) -> "_Copy":
        """The same, smaller by a ratio, rounded to whole samples."""
        made = object.__new__(_Copy)
        scales, resamplers = [], []
        for resampler, (scale_x, scale_y) in zip((self._luma, self._chroma), self._scales, strict=True):
            width, height = (max(1, round(length / ratio)) for length in resampler.size)
            resamplers.append(resampler.resized(width, height, scratch))
            scales.append((scale_x * width / resampler.size[0], scale_y * height / resampler.size[1]))
        made._luma, made._chroma = resamplers
        made._scales = scales[0], scales[1]
        return made

    def draw(
        self,
        across: tuple[float, float],
        down: tuple[float, float],
        chroma_rows: int,
        kernels: tuple[Kernel, Kernel],
        out: Planes,
        scratch: Scratch,
    ) -> None:
        """Draw what begins at across[0], down[0] and has steps of across[1], down[1] pixels of the whole picture."""
        (x, step_x), (y, step_y) = across, down
        # In pixels, sample i covers i to i + 1. A chroma sample of the film lies on the left luma sample of its
        # pair (MPEG-2's place, which H.264 means when it says nothing); ours lie in the middle of their squares.
        luma = (x, step_x, 0.5), (y, step_y, 0.5)
        chroma = (x / 2, step_x, 0.25), (y / chroma_rows, step_y, 0.5)
        for resampler, scales, kernel, places, outs in (
            (self._luma, self._scales[0], kernels[0], luma, (out.y,)),
            (self._chroma, self._scales[1], kernels[1], chroma, (out.u, out.v)),
        ):
            axes = [
                Axis((start + centre * step) * scale - 0.5, step * scale)
                for (start, step, centre), scale in zip(places, scales, strict=True)
            ]
            resampler.draw(axes[0], axes[1], kernel, outs, scratch)


def _margin(path: Path, width: int, frame_width: int) -> int:
    widest = max(path.start.width, path.end.width) * width / frame_width
    return math.ceil(_MARGIN * max(1.0, widest))
