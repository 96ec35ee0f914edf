"""Resampling a plane of 8-bit samples to a rectangle at any sub-pixel place: the renderer's inner loop.

Separable interpolation is two blends of whole rows: first of the *transposed* plane (which blends its columns),
then, transposed back, of its rows. Rows are contiguous, so nothing is gathered and both loops vectorise. Weights have
15 bits and the samples between the passes 6 bits behind the point, so that a slow move neither trembles
(weights that are rounded coarsely jump) nor shows steps in gradients.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.jit import jit

Plane = NDArray[np.uint8]
"""Samples, shape (height, width)."""

_Float = NDArray[np.float64]
_Weights = NDArray[np.int16]
_Rows = NDArray[np.int32]

_ONE = 32767
"""A weight of 1. One less than 2^15, to stay a 16-bit number; the shifts make up for it by rounding."""


class Kernel(Enum):
    """How a value between samples is made. The value is the number of samples that it takes."""

    LINEAR = 2
    CUBIC = 4
    """Catmull-Rom: passes through the samples, keeps edges."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the samples of an output row (or column) lie in the input: at `start + step × index`.

    Both in input samples, sample n having its centre at n.
    """

    start: float
    step: float


class Resampler:
    """Resamples one plane again and again: keeps it transposed, and the room for what is between the passes."""

    def __init__(self, plane: Plane, kernel: Kernel) -> None:
        """Take a plane of at least one sample; it is copied."""
        taps = kernel.value
        height, width = plane.shape
        if min(height, width) < taps:
            edge = (0, max(0, taps - height)), (0, max(0, taps - width))
            plane = np.pad(plane, edge, mode="edge")
        self.kernel = kernel
        self._columns: Plane = np.ascontiguousarray(cv2.transpose(plane))

    @property
    def nbytes(self) -> int:
        return self._columns.nbytes

    def draw(self, across: Axis, down: Axis, out: Plane, scratch: "Scratch") -> None:
        """Fill `out`; samples outside the plane repeat its edge. `out` may be a window of something larger."""
        height, width = out.shape
        input_width, input_height = self._columns.shape
        columns, column_weights = weights(width, across, input_width, self.kernel)
        rows, row_weights = weights(height, down, input_height, self.kernel)
        first, last = int(rows.min()), int(rows.max()) + self.kernel.value
        upright, turned = scratch.room(width, last - first)
        blend_columns, blend_rows = _BLENDS[self.kernel]
        blend_columns(self._columns, columns, column_weights, first, turned)
        cv2.transpose(turned, dst=upright)
        blend_rows(upright, rows - np.int32(first), row_weights, out)


class Scratch:
    """Room for one resampling at a time, reused: not to be shared between threads."""

    def __init__(self) -> None:
        self._room = np.empty(0, np.int16), np.empty(0, np.int16)

    def room(self, width: int, height: int) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
        """Two int16 arrays, (height, width) and its transpose's shape."""
        if self._room[0].size < width * height:
            self._room = np.empty(width * height, np.int16), np.empty(width * height, np.int16)
        a, b = (flat[: width * height] for flat in self._room)
        return a.reshape(height, width), b.reshape(width, height)


def weights(count: int, axis: Axis, size: int, kernel: Kernel) -> tuple[_Rows, _Weights]:
    """The first input sample and the weights of each of `count` output samples.

    Returns:
        int32 (count,), each in 0 … size - taps, and int16 (count, taps), each row's sum being _ONE.
    """
    taps = kernel.value
    at = axis.start + axis.step * np.arange(count, dtype=np.float64)
    np.clip(at, 0, size - 1, out=at)
    first = np.floor(at).astype(np.int64) - (taps // 2 - 1)
    exact = _SHAPES[kernel](at[:, None] - (first[:, None] + np.arange(taps)))
    inside = np.clip(first, 0, size - taps)
    for row in np.flatnonzero(inside != first):
        exact[row] = _folded(exact[row], int(first[row]), int(inside[row]), size)
    whole = np.rint(exact * _ONE).astype(np.int16)
    largest = np.abs(exact).argmax(1)
    whole[np.arange(count), largest] += (_ONE - whole.sum(1)).astype(np.int16)
    return inside.astype(np.int32), whole


def _folded(row: _Float, first: int, inside: int, size: int) -> _Float:
    """Weights of samples outside the plane given to its edge."""
    folded = np.zeros_like(row)
    for tap, weight in enumerate(row):
        folded[min(max(first + tap, 0), size - 1) - inside] += weight
    return folded


def _linear(distance: _Float) -> _Float:
    value: _Float = 1 - np.abs(distance)
    return value


def _catmull_rom(distance: _Float) -> _Float:
    """Keys, "Cubic convolution interpolation for digital image processing", 1981, with a = -1/2."""
    x = np.abs(distance)
    near = (1.5 * x - 2.5) * x * x + 1
    far = ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x <= 1, near, far)


# The sums are in units of 2^-15; between the passes 2^-6. Each step is cast: numba promotes to 64 bits
# otherwise, and nothing vectorises.


@jit
def _blend_columns_2(
    plane: Plane, first: _Rows, weight: _Weights, offset: int, out: NDArray[np.int16]
) -> None:
    count = out.shape[1]
    for r in range(first.shape[0]):
        a = plane[first[r], offset : offset + count]
        b = plane[first[r] + 1, offset : offset + count]
        wa, wb, row = np.int32(weight[r, 0]), np.int32(weight[r, 1]), out[r]
        for x in range(count):
            row[x] = np.int16((np.int32(a[x]) * wa + np.int32(b[x]) * wb + np.int32(256)) >> np.int32(9))


@jit
def _blend_rows_2(plane: NDArray[np.int16], first: _Rows, weight: _Weights, out: Plane) -> None:
    count = out.shape[1]
    for r in range(first.shape[0]):
        a, b = plane[first[r]], plane[first[r] + 1]
        wb, row = np.int32(weight[r, 1]), out[r]
        for x in range(count):
            twice = np.int16(np.int16(b[x] - a[x]) << np.int16(1))
            part = np.int16((np.int32(twice) * wb) >> np.int32(16))
            row[x] = np.uint8(np.int16(np.int16(a[x] + part) + np.int16(32)) >> np.int16(6))


@jit
def _blend_columns_4(
    plane: Plane, first: _Rows, weight: _Weights, offset: int, out: NDArray[np.int16]
) -> None:
    count = out.shape[1]
    for r in range(first.shape[0]):
        a = plane[first[r], offset : offset + count]
        b = plane[first[r] + 1, offset : offset + count]
        c = plane[first[r] + 2, offset : offset + count]
        d = plane[first[r] + 3, offset : offset + count]
        wa, wb = np.int32(weight[r, 0]), np.int32(weight[r, 1])
        wc, wd, row = np.int32(weight[r, 2]), np.int32(weight[r, 3]), out[r]
        for x in range(count):
            outer = np.int32(a[x]) * wa + np.int32(d[x]) * wd
            inner = np.int32(b[x]) * wb + np.int32(c[x]) * wc
            row[x] = np.int16((outer + inner + np.int32(256)) >> np.int32(9))


@jit
def _blend_rows_4(plane: NDArray[np.int16], first: _Rows, weight: _Weights, out: Plane) -> None:
    count = out.shape[1]
    for r in range(first.shape[0]):
        a, b, c, d = plane[first[r]], plane[first[r] + 1], plane[first[r] + 2], plane[first[r] + 3]
        wa, wb = np.int32(weight[r, 0]), np.int32(weight[r, 1])
        wc, wd, row = np.int32(weight[r, 2]), np.int32(weight[r, 3]), out[r]
        for x in range(count):
            # Halves of four products, each rounded down: on average 2 units of 2^-5 are missing of the sum.
            outer = np.int16((np.int32(a[x]) * wa) >> np.int32(16)) + np.int16(
                (np.int32(d[x]) * wd) >> np.int32(16)
            )
            inner = np.int16((np.int32(b[x]) * wb) >> np.int32(16)) + np.int16(
                (np.int32(c[x]) * wc) >> np.int32(16)
            )
            value = np.int16(np.int16(outer + inner) + np.int16(18)) >> np.int16(5)
            row[x] = np.uint8(min(max(value, np.int16(0)), np.int16(255)))


_SHAPES: dict[Kernel, Callable[[_Float], _Float]] = {Kernel.LINEAR: _linear, Kernel.CUBIC: _catmull_rom}
_BLENDS = {
    Kernel.LINEAR: (_blend_columns_2, _blend_rows_2),
    Kernel.CUBIC: (_blend_columns_4, _blend_rows_4),
}


def warm_up() -> None:
    """Load all kernels into memory, compiling those that aren't kept from before."""
    scratch = Scratch()
    out = np.empty((8, 8), np.uint8)
    for kernel in Kernel:
        Resampler(np.zeros((16, 16), np.uint8), kernel).draw(Axis(0.5, 1), Axis(0.5, 1), out, scratch)
        # A window of something larger is another type to the compiler.
        Resampler(np.zeros((16, 16), np.uint8), kernel).draw(Axis(0.5, 1), Axis(0.5, 1), out[:, :4], scratch)
