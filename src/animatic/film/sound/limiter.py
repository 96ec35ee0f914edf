"""A look-ahead limiter that sees the peaks between samples.

A peak's gain is known before it comes: the least gain that any sample within the look-ahead needs is averaged over
as long a time, so that it sinks in a straight line, is there when the peak is, and comes back slowly. Peaks between
samples are found at four times the sample rate, as ITU-R BS.1770-5, annex 2, does, but the sound itself stays at its
own rate: oversampling, limiting and decimating it costs four times as much.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.imaging.jit import jit

Block = NDArray[np.float32]
"""Stereo samples, shape (2, n), −1 … 1 nominal."""

_AHEAD_SECONDS: Final = 0.005
_RELEASE_SECONDS: Final = 0.06
"""In which 63 % of the gain come back."""

_PHASES: Final = 4
_TAPS: Final = 16
_STEEPNESS: Final = 3.0
"""Of the taps' Kaiser window: with these tones up to 18 kHz stay within half a decibel of the ceiling."""
_BEFORE: Final = _TAPS // 2 - 1
"""Samples before the one at which an interpolation begins."""

_AFTER: Final = _TAPS // 2
_HIGHEST_OVERSHOOT: Final = 2.5
"""Between samples nothing is higher than this many times the highest sample, with these taps."""


def limited(blocks: Iterable[Block], rate: int, *, gain: float, ceiling: float) -> Iterator[Block]:
    """The stream times a gain, its true peaks held at a ceiling; as many samples as came, at the same times.

    Args:
        ceiling: 1 is full scale. The gain changes while a wave passes: leave a few tenths of a decibel.
    """
    ahead = round(_AHEAD_SECONDS * rate)
    follower = _Follower(ahead, 1 - np.exp(-1 / (_RELEASE_SECONDS * rate)))
    # What is known and can't go yet: the gain of a sample needs the peaks of those within the look-ahead.
    late = ahead + _AFTER
    kept = np.zeros((2, _BEFORE + late), np.float32)
    first = late
    for block in chain(blocks, [np.zeros((2, late), np.float32)]):
        if not block.shape[1]:
            continue
        joined = np.concatenate([kept, block * np.float32(gain)], axis=1)
        known = joined[:, ahead:]
        gains = follower.follow(_wanted(known, ceiling))
        out = joined[:, _BEFORE : _BEFORE + gains.size] * gains
        kept = joined[:, block.shape[1] :]
        # What came before the first sample.
        skipped = min(first, out.shape[1])
        first -= skipped
        if skipped < out.shape[1]:
            yield out[:, skipped:]


def _wanted(samples: Block, ceiling: float) -> NDArray[np.float32]:
    """The gain that each sample, and the wave up to the next one, needs; both channels get the same.

    Samples are given with `_BEFORE` and `_AFTER` more at the ends.
    """
    count = samples.shape[1] - _BEFORE - _AFTER
    if np.abs(samples).max() * _HIGHEST_OVERSHOOT <= ceiling:
        return np.ones(count, np.float32)
    peaks = np.zeros(count, np.float32)
    _peaks(np.ascontiguousarray(samples), _interpolators(), peaks)
    wanted: NDArray[np.float32] = np.minimum(1, np.float32(ceiling) / np.maximum(peaks, np.float32(1e-9)))
    return wanted


def _interpolators() -> NDArray[np.float32]:
    """A windowed sinc for each place between two samples, shape (places, taps); the first is the sample itself."""
    place = np.arange(_PHASES)[:, None] / _PHASES
    distance = np.arange(_TAPS) - _BEFORE - place
    window = np.i0(_STEEPNESS * np.sqrt(np.maximum(0, 1 - (2 * distance / _TAPS) ** 2)))
    taps = np.sinc(distance) * window
    return np.asarray(taps / taps.sum(1, keepdims=True), np.float32)


class _Follower:
    """The gain from moment to moment, `ahead` samples late."""

    def __init__(self, ahead: int, release: float) -> None:
        self._release = release
        self._numbers = np.zeros(4, np.int64)
        self._gain = np.array([1.0, ahead + 1.0])
        self._past = np.ones(ahead + 1)
        self._least = np.ones(ahead + 2), np.zeros(ahead + 2, np.int64)

    def follow(self, wanted: NDArray[np.float32]) -> NDArray[np.float32]:
        """The gains of as many samples, beginning `ahead` before the first of these."""
        gains = np.empty_like(wanted)
        _follow(wanted, self._release, self._numbers, self._gain, self._past, *self._least, gains)
        return gains


@jit
def _peaks(samples: Block, taps: NDArray[np.float32], peaks: NDArray[np.float32]) -> None:
    count = peaks.shape[0]
    sums = np.empty(count, np.float32)
    for channel in range(samples.shape[0]):
        row = samples[channel]
        for phase in range(taps.shape[0]):
            sums[:] = np.float32(0)
            for tap in range(taps.shape[1]):
                weight, part = taps[phase, tap], row[tap : tap + count]
                for x in range(count):
                    sums[x] += weight * part[x]
            for x in range(count):
                peaks[x] = max(peaks[x], abs(sums[x]))


@jit
def _follow(
    wanted: NDArray[np.float32],
    release: float,
    numbers: NDArray[np.int64],
    gain: NDArray[np.float64],
    past: NDArray[np.float64],
    values: NDArray[np.float64],
    places: NDArray[np.int64],
    gains: NDArray[np.float32],
) -> None:
    """Fill `gains`; the rest is what is remembered from call to call.

    Args:
        numbers: of the sample; where the queue begins, and how long it is; where `past` is written next.
        gain: the last one before averaging, and the sum of `past`.
        past: the gains over which the average is taken.
        values, places: a queue of rising values, the first of them the least within the look-ahead.
    """
    number, head, length, at = numbers[0], numbers[1], numbers[2], numbers[3]
    room, ahead = values.shape[0], past.shape[0]
    last, total = gain[0], gain[1]
    for x in range(wanted.shape[0]):
        value = np.float64(wanted[x])
        while length > 0 and values[(head + length - 1) % room] >= value:
            length -= 1
        values[(head + length) % room], places[(head + length) % room] = value, number
        length += 1
        if places[head] <= number - ahead:
            head, length = (head + 1) % room, length - 1
        last = min(values[head], last + (1.0 - last) * release)
        total += last - past[at]
        past[at] = last
        at = (at + 1) % ahead
        number += 1
        gains[x] = np.float32(total / ahead)
    numbers[0], numbers[1], numbers[2], numbers[3] = number, head, length, at
    gain[0], gain[1] = last, total


def warm_up() -> None:
    """Load the kernels, compiling those that aren't kept from before."""
    for _ in limited([np.ones((2, 32), np.float32)], 1000, gain=1.0, ceiling=0.5):
        pass
