"""One stereo mix: speech at its times, music that ducks under it, a scratch track.

The mix is produced in blocks of one second, as often as it is asked for, so that its length costs no memory.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from animatic.errors import InvalidInput
from animatic.film.sound.decode import decode, probe
from animatic.film.sound.limiter import Block
from animatic.film.sound.loudness import normalised
from animatic.film.sound.plan import Music
from animatic.film.sound.voice import Speech

SAMPLE_RATE = 48_000
"""Samples per second of every film."""

DUCK_BEFORE_SECONDS = 0.25
DUCK_AFTER_SECONDS = 0.7


@dataclass(frozen=True, slots=True)
class Placed:
    """A speech and the time in seconds at which it begins in the film."""

    speech: Speech
    start: float


@dataclass(frozen=True, slots=True)
class Mix:
    """All the sound of a film of `seconds`."""

    seconds: float
    speech: tuple[Placed, ...] = ()
    music: Music | None = None
    scratch: Path | None = None

    @property
    def is_silent(self) -> bool:
        return not self.speech and self.music is None and self.scratch is None

    @property
    def samples(self) -> int:
        return round(self.seconds * SAMPLE_RATE)

    def check(self) -> None:
        """Refuse sound files that can't be used, before the first frame is rendered.

        Raises:
            InvalidInput: says which file and why.
        """
        if self.music is not None:
            found = probe(self.music.path)
            if self.music.start_ms >= found.seconds * 1000 > 0:
                raise InvalidInput(
                    f"The music starts at {self.music.start_ms} ms, but “{self.music.path.name}” "
                    f"ends after {found.seconds:.1f} s."
                )
        if self.scratch is not None:
            probe(self.scratch)

    def blocks(self) -> Iterator[Block]:
        """The mix as float32 blocks of shape (2, n), 48 kHz, before loudness is set."""
        music = _Reader(self._music_blocks()) if self.music else None
        scratch = _Reader(decode(self.scratch, SAMPLE_RATE)) if self.scratch else None
        ducking = _ducking(self.speech, self.music.duck_db) if self.music else None
        speech = _Speeches(self.speech)
        for start in range(0, self.samples, SAMPLE_RATE):
            length = min(SAMPLE_RATE, self.samples - start)
            block = np.zeros((2, length), np.float32)
            if music and self.music and ducking:
                block += music.take(length) * self._music_gain(start, length, ducking)
            if scratch:
                block += scratch.take(length)
            speech.add_to(block, start)
            yield block

    def finished(self) -> Iterator[Block]:
        """The mix at −16 LUFS, true peak at most −1 dB. It is measured when its first block is asked for."""
        yield from normalised(self.blocks, SAMPLE_RATE)()

    def _music_blocks(self) -> Iterator[Block]:
        assert self.music is not None
        end = None if self.music.end_ms is None else self.music.end_ms / 1000
        while True:
            yielded = 0
            for block in decode(self.music.path, SAMPLE_RATE, start=self.music.start_ms / 1000, end=end):
                yielded += block.shape[1]
                yield block
            if not self.music.loop or not yielded:
                return

    def _music_gain(self, start: int, length: int, ducking: "_Ducking") -> npt.NDArray[np.float32]:
        assert self.music is not None
        time = (start + np.arange(length)) / SAMPLE_RATE
        decibels = self.music.volume_db + np.interp(time, ducking.times, ducking.decibels)
        gain = 10 ** (decibels / 20)
        if self.music.fade_in_ms:
            gain *= np.clip(time / (self.music.fade_in_ms / 1000), 0, 1)
        if self.music.fade_out_ms:
            gain *= np.clip((self.seconds - time) / (self.music.fade_out_ms / 1000), 0, 1)
        return gain.astype(np.float32)


class _Reader:
    """Blocks of any length as blocks of the asked length; silence after the end."""

    def __init__(self, blocks: Iterator[Block]) -> None:
        self._blocks = blocks
        self._rest: Block = np.zeros((2, 0), np.float32)

    def take(self, length: int) -> Block:
        parts, have = [self._rest], self._rest.shape[1]
        while have < length:
            block = next(self._blocks, None)
            if block is None:
                block = np.zeros((2, length - have), np.float32)
            parts.append(block)
            have += block.shape[1]
        joined = np.concatenate(parts, axis=1)
        self._rest = joined[:, length:]
        return joined[:, :length]


@dataclass(frozen=True, slots=True)
class _Ducking:
    times: list[float]
    decibels: list[float]


def _ducking(speech: Sequence[Placed], depth_db: float) -> _Ducking:
    """Breakpoints of the music's gain: down a moment before somebody speaks, up a moment after."""
    spoken = sorted((p.start + s.start, p.start + s.end) for p in speech for s in p.speech.sentences)
    merged: list[tuple[float, float]] = []
    for start, end in spoken:
        if merged and start - merged[-1][1] < DUCK_BEFORE_SECONDS + DUCK_AFTER_SECONDS:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    times, decibels = [-math.inf], [0.0]
    for start, end in merged:
        times += [start - DUCK_BEFORE_SECONDS, start, end, end + DUCK_AFTER_SECONDS]
        decibels += [0.0, depth_db, depth_db, 0.0]
    times[0] = min(times[1:], default=0.0) - 1.0
    return _Ducking(times, decibels)


class _Speeches:
    """Speeches as the film comes to them: each is resampled once, and held while it sounds."""

    def __init__(self, speech: Sequence[Placed]) -> None:
        self._coming = sorted(speech, key=lambda placed: placed.start, reverse=True)
        self._sounding: list[tuple[int, npt.NDArray[np.float32]]] = []

    def add_to(self, block: Block, start: int) -> None:
        """Add what sounds in the block that begins at sample `start`, equally to both channels; in order."""
        end = start + block.shape[1]
        while self._coming and round(self._coming[-1].start * SAMPLE_RATE) < end:
            placed = self._coming.pop()
            samples = resample(placed.speech.samples, placed.speech.rate, SAMPLE_RATE)
            self._sounding.append((round(placed.start * SAMPLE_RATE), samples))
        for begin, samples in self._sounding:
            first, last = max(start, begin), min(end, begin + len(samples))
            if first < last:
                block[:, first - start : last - start] += samples[first - begin : last - begin]
        self._sounding = [(begin, samples) for begin, samples in self._sounding if begin + len(samples) > end]


def resample(samples: npt.NDArray[np.float32], source: int, target: int) -> npt.NDArray[np.float32]:
    """Mono samples at another rate (libswresample)."""
    if source == target or not len(samples):
        return samples
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=target)
    frame = av.AudioFrame.from_ndarray(samples[None, :].copy(), format="fltp", layout="mono")
    frame.sample_rate = source
    out = [part.to_ndarray() for part in [*resampler.resample(frame), *resampler.resample(None)]]
    joined: npt.NDArray[np.float32] = np.concatenate(out, axis=1)[0]
    return joined
