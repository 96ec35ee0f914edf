"""Resampling a plane of 8-bit samples to a rectangle at any sub-pixel place: the renderer's inner loop.

Separable interpolation is two blends of whole rows: first of the *transposed* plane (which blends its columns),
then, transposed back, of its rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from animatic.imaging.kernels import Axis, Fine, Kernel, Plane, blend_columns, blend_rows, weights

_STRIP: Final = 960
"""Output columns that go through both passes together: what is between stays small, at no cost in time."""


class Scratch:
    """Room for one resampling at a time, reused: not to be shared between threads."""

    def __init__(self) -> None:
        self._flat = np.empty(0, np.int16), np.empty(0, np.int16)

    def between(self, width: int, height: int) -> tuple[Fine, Fine]:
        """Two arrays of shapes (width, height) and (height, width)."""
        size = width * height
        if self._flat[0].size < size:
            # With room to grow: a camera that pulls out needs a little more for every frame, and memory that is
            # new to a process costs more than all the arithmetic on it.
            self._flat = np.empty(size * 3 // 2, np.int16), np.empty(size * 3 // 2, np.int16)
        turned, upright = (flat[:size] for flat in self._flat)
        return turned.reshape(width, height), upright.reshape(height, width)

    def samples(self, width: int, height: int) -> Plane:
        """An array of samples of shape (width, height)."""
        room, _ = self.between(width, height)
        return room.reshape(-1).view(np.uint8)[: width * height].reshape(width, height)


@dataclass(frozen=True, slots=True)
class _Halfway:
    """Planes of which one direction is done: what all frames of a pan or a tilt have in common.

    Attributes:
        axis, count, kernel: what was done.
        planes: upright if the columns were blended, transposed if the rows were. Blending their rows does the rest.
    """

    axis: Axis
    count: int
    kernel: Kernel
    planes: list[Fine]

    def serves(self, axis: Axis, count: int, kernel: Kernel) -> bool:
        return (self.axis, self.count, self.kernel) == (axis, count, kernel)


class Resampler:
    """Resamples one plane, or several of one size at the same places, again and again.

    When places change along one side only, as in pans, tilts and slides, the other direction is done once and kept.
    """

    def __init__(self, *planes: Plane) -> None:
        """Take planes of at least one sample; they are copied, transposed."""
        self._turned: list[Plane] = [
            np.ascontiguousarray(cv2.transpose(np.ascontiguousarray(plane))) for plane in planes
        ]
        self._last: tuple[Axis, Axis] | None = None
        self._columns_done: _Halfway | None = None
        self._rows_done: _Halfway | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of a plane."""
        width, height = self._turned[0].shape
        return width, height

    def draw(self, across: Axis, down: Axis, kernel: Kernel, outs: Sequence[Plane], scratch: Scratch) -> None:
        """Fill one array for each plane; samples outside a plane repeat its edge.

        The arrays have one size and may be windows of something larger.
        """
        height, width = outs[0].shape
        last, self._last = self._last or (None, None), (across, down)
        columns_serve = self._columns_done is not None and self._columns_done.serves(across, width, kernel)
        rows_serve = self._rows_done is not None and self._rows_done.serves(down, height, kernel)
        if columns_serve or (last[0] == across and last[1] != down and not rows_serve):
            self._draw_down(across, down, kernel, outs, scratch)
        elif rows_serve or (last[1] == down and last[0] != across):
            self._draw_across(across, down, kernel, outs, scratch)
        else:
            self._draw(across, down, kernel, outs, scratch)

    def resized(self, width: int, height: int, scratch: Scratch) -> "Resampler":
        """All of the planes at another size, by the exact kernel."""
        outs = [np.empty((height, width), np.uint8) for _ in self._turned]
        across, down = (old / new for old, new in zip(self.size, (width, height), strict=True))
        self.draw(Axis(across / 2 - 0.5, across), Axis(down / 2 - 0.5, down), Kernel.LANCZOS, outs, scratch)
        return Resampler(*outs)

    def _draw(
        self, across: Axis, down: Axis, kernel: Kernel, outs: Sequence[Plane], scratch: Scratch
    ) -> None:
        self._columns_done = self._rows_done = None
        height, width = outs[0].shape
        columns, column_weights = weights(width, across, self.size[0], kernel)
        rows, row_weights = weights(height, down, self.size[1], kernel)
        first, end = int(rows.min()), int(rows.max()) + row_weights.shape[1]
        rows -= np.int32(first)
        for strip in _strips(width):
            turned, upright = scratch.between(strip.stop - strip.start, end - first)
            for plane, out in zip(self._turned, outs, strict=True):
                blend_columns(plane, columns[strip], column_weights[strip], first, turned)
                cv2.transpose(turned, dst=upright)
                blend_rows(upright, rows, row_weights, out[:, strip])

    def _draw_down(
        self, across: Axis, down: Axis, kernel: Kernel, outs: Sequence[Plane], scratch: Scratch
    ) -> None:
        """The view went up or down."""
        height, width = outs[0].shape
        halfway = self._columns_done
        if halfway is None or not halfway.serves(across, width, kernel):
            planes = [np.empty((self.size[1], width), np.int16) for _ in outs]
            columns, column_weights = weights(width, across, self.size[0], kernel)
            for strip in _strips(width):
                turned, _ = scratch.between(strip.stop - strip.start, self.size[1])
                for plane, done in zip(self._turned, planes, strict=True):
                    blend_columns(plane, columns[strip], column_weights[strip], 0, turned)
                    cv2.transpose(turned, dst=done[:, strip])
            halfway = self._columns_done = _Halfway(across, width, kernel, planes)
        rows, row_weights = weights(height, down, self.size[1], kernel)
        for half_done, out in zip(halfway.planes, outs, strict=True):
            blend_rows(half_done, rows, row_weights, out)

    def _draw_across(
        self, across: Axis, down: Axis, kernel: Kernel, outs: Sequence[Plane], scratch: Scratch
    ) -> None:
        """The view went left or right."""
        height, width = outs[0].shape
        halfway = self._rows_done
        if halfway is None or not halfway.serves(down, height, kernel):
            planes = []
            rows, row_weights = weights(height, down, self.size[1], kernel)
            for plane in self._turned:
                _, blended = scratch.between(self.size[0], height)
                blend_columns(np.ascontiguousarray(cv2.transpose(plane)), rows, row_weights, 0, blended)
                planes.append(np.asarray(cv2.transpose(blended), np.int16))
            halfway = self._rows_done = _Halfway(down, height, kernel, planes)
        columns, column_weights = weights(width, across, self.size[0], kernel)
        for strip in _strips(width):
            turned = scratch.samples(strip.stop - strip.start, height)
            for half_done, out in zip(halfway.planes, outs, strict=True):
                blend_rows(half_done, columns[strip], column_weights[strip], turned)
                cv2.transpose(turned, dst=out[:, strip])


def _strips(width: int) -> Iterator[slice]:
    for left in range(0, width, _STRIP):
        yield slice(left, min(width, left + _STRIP))


def warm_up() -> None:
    """Load all kernels into memory, compiling those that aren't kept from before."""
    out, axis = np.empty((8, 16), np.uint8), Axis(0.5, 1.0)
    weights(8, axis, 16, Kernel.SHARP)
    for window in (out, out[:, :8]):
        # A window of something larger is another type to the compiler.
        Resampler(np.zeros((16, 16), np.uint8)).draw(axis, axis, Kernel.LINEAR, [window], Scratch())
