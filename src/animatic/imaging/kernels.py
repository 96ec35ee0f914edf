"""What resampling is made of: weights of samples, and blends of whole rows by them.

Rows are contiguous, so nothing is gathered and the loops vectorise. Weights have 15 bits and the samples between two
passes 6 bits behind the point, so that a slow move neither trembles (weights that are rounded coarsely jump) nor shows
steps in gradients. See docs/decisions for what else was measured.
"""

import math
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.imaging.jit import add_saturated, inner, jit

Plane = NDArray[np.uint8]
"""Samples, shape (height, width)."""

Fine = NDArray[np.int16]
"""Samples with 6 bits behind the point."""

Weights = NDArray[np.int16]
Rows = NDArray[np.int32]

_ONE: Final = 32767
"""A weight of 1: the largest 16-bit number."""

_PHASES: Final = 128
"""Places between two samples at which weights are computed; between these they are interpolated (error < 10⁻⁴)."""

_FINENESS: Final = 4096
"""Steps to 1 in which kernels are widened: that a table serves both directions, and many frames of a slow zoom."""


class Kernel(Enum):
    """How a value between samples is made, from cheap to exact.

    `step` is the distance of two output samples in input samples; above 1 a picture is made smaller.
    """

    LINEAR = "linear"
    """From 2 samples. Softens, and the more between samples."""

    CUBIC = "cubic"
    """From 4: Catmull-Rom, which passes through the samples. Keys, "Cubic convolution interpolation", 1981."""

    SHARP = "sharp"
    """From 6: a sinc that cuts off what the output can't show, under Lanczos' window. Up to a step of 1.5."""

    LANCZOS = "lanczos"
    """From 6, and more above a step of 1: Lanczos' kernel with three lobes, widened with the step."""

    @property
    def widens(self) -> bool:
        """Whether it depends on the step."""
        return self in (Kernel.SHARP, Kernel.LANCZOS)

    def taps(self, step: float) -> int:
        """How many samples a value is made from; even."""
        match self:
            case Kernel.LINEAR:
                return 2
            case Kernel.CUBIC:
                return 4
            case Kernel.SHARP:
                return 6
            case Kernel.LANCZOS:
                return 2 * math.ceil(3 * max(1.0, step) - 1e-6)


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the samples of an output row (or column) lie in the input: at `start + step × index`.

    Both in input samples, sample n having its centre at n.
    """

    start: float
    step: float


def weights(count: int, axis: Axis, size: int, kernel: Kernel) -> tuple[Rows, Weights]:
    """From which input samples each of `count` output samples is made, and with which weights.

    Returns:
        The first input sample, int32 (count,), and the weights of it and those after it, int16 (count, taps). A
        row's sum is 32767, or right beside a sample up to 0.2 % less: no weight can be above 1. Weights of samples
        that an input of `size` doesn't have are given to its edge, so that all that have a weight exist; if the
        input has fewer samples than taps, there are as many as it has.
    """
    taps = kernel.taps(axis.step)
    first, weight = np.empty(count, np.int32), np.empty((count, min(taps, size)), np.int16)
    widening = round(max(1.0, axis.step) * _FINENESS) / _FINENESS if kernel.widens else 1.0
    _weigh(axis.start, axis.step, size, _table(kernel, taps, widening), first, weight)
    return first, weight


@cache
def _distances(taps: int) -> NDArray[np.float64]:
    """Of each sample from each place, shape (places, taps)."""
    place = np.linspace(0, 1, _PHASES + 1)[:, None]
    return np.abs(place + (taps // 2 - 1) - np.arange(taps))


@cache
def _window(taps: int) -> NDArray[np.float64]:
    """Lanczos' with three lobes."""
    return np.sinc(_distances(taps) / 3)


@lru_cache(maxsize=32)
def _table(kernel: Kernel, taps: int, widening: float) -> NDArray[np.float64]:
    """The weights at _PHASES + 1 places from one sample to the next, shape (places, taps)."""
    distance = _distances(taps)
    match kernel:
        case Kernel.LINEAR:
            return 1 - distance
        case Kernel.CUBIC:
            near = (1.5 * distance - 2.5) * distance * distance + 1
            far = ((-0.5 * distance + 2.5) * distance - 4) * distance + 2
            return np.where(distance <= 1, near, far)
        case Kernel.SHARP:
            return _sharp(distance, _window(taps), widening)
        case Kernel.LANCZOS:
            lobes = distance / widening
            return np.where(lobes < 3, np.sinc(lobes) * np.sinc(lobes / 3), 0)


# In the kernels each step is cast: numba widens to 64 bits otherwise, and nothing vectorises.


@jit
def _weigh(
    start: float, step: float, size: int, table: NDArray[np.float64], first: Rows, weight: Weights
) -> None:
    taps, room = table.shape[1], weight.shape[1]
    exact, edge = np.empty(max(taps, room), np.float64), np.empty(taps, np.float64)
    for sample in range(first.shape[0]):
        at = min(max(start + step * sample, 0.0), size - 1.0)
        whole = int(at)
        place = (at - whole) * _PHASES
        row = min(int(place), _PHASES - 1)
        part = place - row
        left = whole - (taps // 2 - 1)
        inside = min(max(left, 0), size - room)
        total = 0.0
        for tap in range(taps):
            exact[tap] = table[row, tap] + (table[row + 1, tap] - table[row, tap]) * part
            total += exact[tap]
        if inside != left or room != taps:
            edge[:] = exact[:taps]
            exact[:] = 0.0
            for tap in range(taps):
                exact[min(max(left + tap, 0), size - 1) - inside] += edge[tap]
        scale, rest, largest = _ONE / total, _ONE, 0
        for tap in range(room):
            # Beside a sample the neighbours' weights are below 0, and its own above 1: more than there are bits for.
            rounded = min(math.floor(exact[tap] * scale + 0.5), _ONE)
            weight[sample, tap] = rounded
            rest -= rounded
            if exact[tap] > exact[largest]:
                largest = tap
        weight[sample, largest] = min(weight[sample, largest] + rest, _ONE)
        first[sample] = inside


@jit
def _sharp(
    distance: NDArray[np.float64], window: NDArray[np.float64], widening: float
) -> NDArray[np.float64]:
    """A sinc widened, under a window; for each frame of a zoom another, and in NumPy ten times as dear."""
    table = np.empty_like(distance)
    for row in range(distance.shape[0]):
        for tap in range(distance.shape[1]):
            angle = math.pi * distance[row, tap] / widening
            sinc = math.sin(angle) / angle if angle > 1e-9 else 1.0
            table[row, tap] = sinc * window[row, tap]
    return table


@inner
def _times(sample: np.int16, weight: np.int16) -> np.int16:
    """The upper half of a product: one instruction for 16 samples, as long as LLVM sees that both have 16 bits."""
    return np.int16((np.int32(sample) * np.int32(weight)) >> np.int32(16))


@inner
def _pair(rows: Fine, a: int, b: int, weight_a: np.int16, weight_b: np.int16, x: int) -> np.int16:
    return add_saturated(_times(rows[a, x], weight_a), _times(rows[b, x], weight_b))


@inner
def _finished(total: np.int16, shift: int, low: int, high: int) -> np.int16:
    return min(max(np.int16(total >> np.int16(shift)), np.int16(low)), np.int16(high))


@inner
def _blend(
    rows: Fine,
    at: int,
    mask: int,
    weight: Weights,
    start: int,
    shift: int,
    low: int,
    high: int,
    sums: NDArray[np.int16],
    out: NDArray[np.integer],
    r: int,
) -> None:
    """Row r of `out`: the sum of rows from `at` on (their numbers taken with a mask), weighted by row r of `weight`.

    Nothing here makes a view of a row: counting its references would cost as much as the row.
    """
    taps, begin, last = weight.shape[1], np.int16(start), at + weight.shape[1] - 1
    a, b, c, d = at & mask, (at + 1) & mask, (at + 2) & mask, (at + 3) & mask
    y, z, wy, wz = (last - 1) & mask, last & mask, weight[r, max(0, taps - 2)], weight[r, taps - 1]
    if taps == 6:
        # In one go, so that sums stay in registers.
        wa, wb, wc, wd = weight[r, 0], weight[r, 1], weight[r, 2], weight[r, 3]
        for x in range(out.shape[1]):
            four = add_saturated(_pair(rows, a, b, wa, wb, x), _pair(rows, c, d, wc, wd, x))
            six = add_saturated(add_saturated(four, begin), _pair(rows, y, z, wy, wz, x))
            out[r, x] = _finished(six, shift, low, high)
    elif taps == 4:
        wa, wb = weight[r, 0], weight[r, 1]
        for x in range(out.shape[1]):
            four = add_saturated(_pair(rows, a, b, wa, wb, x), _pair(rows, y, z, wy, wz, x))
            out[r, x] = _finished(add_saturated(four, begin), shift, low, high)
    elif taps == 2:
        for x in range(out.shape[1]):
            out[r, x] = _finished(add_saturated(_pair(rows, y, z, wy, wz, x), begin), shift, low, high)
    else:
        for x in range(out.shape[1]):
            sums[x] = begin
        for tap in range(0, taps - 1, 2):
            i, j, wi, wj = (at + tap) & mask, (at + tap + 1) & mask, weight[r, tap], weight[r, tap + 1]
            for x in range(out.shape[1]):
                sums[x] = add_saturated(sums[x], _pair(rows, i, j, wi, wj, x))
        if taps % 2:
            for x in range(out.shape[1]):
                sums[x] = add_saturated(sums[x], _times(rows[z, x], wz))
        for x in range(out.shape[1]):
            out[r, x] = _finished(sums[x], shift, low, high)


@jit
def blend_columns(plane: Plane, first: Rows, weight: Weights, offset: int, out: Fine) -> None:
    """Row r of `out` becomes the sum of the plane's rows from `first[r]` on, weighted by row r of `weight`.

    Blends the columns of a picture if the plane is transposed.

    Args:
        offset: the first of the plane's columns that is wanted.
    """
    count, taps = out.shape[1], weight.shape[1]
    ring_size = 2
    while ring_size < taps:
        ring_size *= 2
    # Neighbours are made from nearly the same rows, so these are kept, with 7 bits behind the point.
    ring, mask = np.empty((ring_size, count), np.int16), ring_size - 1
    ready, sums = first[0], np.empty(count, np.int16)
    for r in range(first.shape[0]):
        if ready > first[r] + ring_size:
            ready = first[r]
        ready = max(ready, first[r])
        while ready < first[r] + taps:
            source, fine = plane[ready, offset : offset + count], ring[ready & mask]
            for x in range(count):
                fine[x] = np.int16(np.int16(source[x]) << np.int16(7))
            ready += 1
        # Each product is rounded down: half a unit of each is missing of the sum.
        _blend(ring, first[r], mask, weight, taps // 2, 0, -32768, 32767, sums, out, r)


@jit
def blend_rows(plane: Fine, first: Rows, weight: Weights, out: Plane) -> None:
    """Rows with 6 bits behind the point to rows of whole samples."""
    taps, sums = weight.shape[1], np.empty(out.shape[1], np.int16)
    for r in range(first.shape[0]):
        # As above, and half a sample, so that the shift rounds.
        _blend(plane, first[r], -1, weight, 16 + taps // 2, 5, 0, 255, sums, out, r)
