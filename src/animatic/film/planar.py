"""A picture as planes at several sizes, from which any view of it is drawn."""

import math
from dataclasses import dataclass
from typing import Final

from animatic.film.layers import STILL, Shift
from animatic.film.moves import View
from animatic.imaging.kernels import Axis, Kernel
from animatic.imaging.subpixel import Resampler, Scratch
from animatic.imaging.yuv import Planes

_LARGEST_STEP: Final = {Kernel.LANCZOS: 2.5}
_USUAL_LARGEST_STEP: Final = 1.5
"""Picture samples per frame sample up to which a picture is resampled as it is; a larger one gets smaller copies."""

_COPY_RATIO: Final = 1.12
"""From each smaller copy to the next: close enough that a zoom shows no change from one to the other."""


class PlanarPicture:
    """Planes of a picture, or of a part of it, and smaller copies of them, made when they are needed."""

    def __init__(
        self,
        planes: Planes,
        *,
        kernels: tuple[Kernel, Kernel],
        chroma_rows: int,
        whole: tuple[int, int] | None = None,
        corner: tuple[int, int] = (0, 0),
    ) -> None:
        """Take planes; they are copied.

        Args:
            kernels: of luma and of chroma.
            chroma_rows: how many luma rows share one of chroma.
            whole: width and height of the picture, if the planes are only a part of it.
            corner: where in the picture they begin; both even.
        """
        height, width = planes.y.shape
        self._whole, self._corner = whole or (width, height), corner
        self._kernels, self._chroma_rows = kernels, chroma_rows
        self._copies = {0: _Copy(Resampler(planes.y), Resampler(planes.u, planes.v))}

    def keep_only(self, start: View, end: View, frame: tuple[int, int], scratch: Scratch) -> None:
        """Forget what views from `start` to `end` don't need, drawn at a size: much, if the picture is large."""
        closest = min(self._copy_for(start, frame), self._copy_for(end, frame))
        if closest > 0:
            self._copies = {closest: self._copy(closest, scratch)}

    def draw(self, view: View, out: Planes, scratch: Scratch, shift: Shift = STILL) -> None:
        """Fill the planes with a view of the picture, moved by `shift`."""
        height, width = out.y.shape
        step_x, step_y = view.width * self._whole[0] / width, view.height * self._whole[1] / height
        x = view.x * self._whole[0] - self._corner[0] - shift[0] * step_x
        y = view.y * self._whole[1] - self._corner[1] - shift[1] * step_y
        # In pixels, sample i covers i to i + 1. A chroma sample of the film lies on the left luma sample of its
        # pair (MPEG-2's place, which H.264 means when it says nothing); ours lie in the middle of their squares.
        copy = self._copy(self._copy_for(view, (width, height)), scratch)
        luma = _Place(x, step_x, 0.5), _Place(y, step_y, 0.5)
        chroma = _Place(x / 2, step_x, 0.25), _Place(y / self._chroma_rows, step_y, 0.5)
        copy.luma.draw(*_axes(luma, copy.luma_scale), self._kernels[0], (out.y,), scratch)
        copy.chroma.draw(*_axes(chroma, copy.chroma_scale), self._kernels[1], (out.u, out.v), scratch)

    def _copy_for(self, view: View, frame: tuple[int, int]) -> int:
        """Which copy a view is drawn from: 0 is the picture, each further one smaller by _COPY_RATIO."""
        step = max(view.width * self._whole[0] / frame[0], view.height * self._whole[1] / frame[1])
        largest = _LARGEST_STEP.get(self._kernels[0], _USUAL_LARGEST_STEP)
        return max(0, math.ceil(math.log(step / largest, _COPY_RATIO)))

    def _copy(self, wanted: int, scratch: Scratch) -> "_Copy":
        if wanted not in self._copies:
            base = min(self._copies)
            self._copies[wanted] = self._copies[base].smaller(_COPY_RATIO ** (wanted - base), scratch)
        return self._copies[wanted]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where samples lie along one side of a plane: at start + (index + centre) × step, in its samples' widths."""

    start: float
    step: float
    centre: float


@dataclass(frozen=True, slots=True)
class _Copy:
    """A picture's planes at one size. The scales are how many of their samples there are to one of the picture's."""

    luma: Resampler
    chroma: Resampler
    luma_scale: tuple[float, float] = (1.0, 1.0)
    chroma_scale: tuple[float, float] = (1.0, 1.0)

    def smaller(self, ratio: float, scratch: Scratch) -> "_Copy":
        luma, luma_scale = _smaller(self.luma, self.luma_scale, ratio, scratch)
        chroma, chroma_scale = _smaller(self.chroma, self.chroma_scale, ratio, scratch)
        return _Copy(luma, chroma, luma_scale, chroma_scale)


def _smaller(
    planes: Resampler, scale: tuple[float, float], ratio: float, scratch: Scratch
) -> tuple[Resampler, tuple[float, float]]:
    """Planes made smaller by a ratio, rounded to whole samples, and their exact scale."""
    width, height = (max(1, round(length / ratio)) for length in planes.size)
    made = planes.resized(width, height, scratch)
    return made, (scale[0] * width / planes.size[0], scale[1] * height / planes.size[1])


def _axes(places: tuple[_Place, _Place], scale: tuple[float, float]) -> tuple[Axis, Axis]:
    across, down = (
        Axis((place.start + place.centre * place.step) * factor - 0.5, place.step * factor)
        for place, factor in zip(places, scale, strict=True)
    )
    return across, down
