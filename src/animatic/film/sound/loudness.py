"""Loudness after ITU-R BS.1770-4 / EBU R 128, measured by libavfilter through PyAV.

A mix is first measured, then given one gain; where that gain would push a true peak over the limit, a limiter holds it.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import av
import av.filter
import numpy as np

from animatic.film.sound.limiter import Block, limited

TARGET_LUFS = -16.0
TRUE_PEAK_DB = -1.0
LIMITER_MARGIN_DB = 0.6
"""A wave whose gain changes while it passes may overshoot by a few tenths of a decibel."""
_CEILING = 10 ** ((TRUE_PEAK_DB - LIMITER_MARGIN_DB) / 20)
SILENCE_LUFS = -60.0
"""Quieter than this nothing is heard, and no gain is given."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS (−70 for silence) and true peak in dBTP (−inf for silence)."""

    integrated: float
    true_peak: float


def measure(blocks: Iterable[Block], rate: int) -> Loudness:
    """Integrated loudness and true peak of a stereo stream."""
    return _measured(blocks, rate, "peak=true")


def _measured(blocks: Iterable[Block], rate: int, option: str) -> Loudness:
    """What libavfilter's meter says; finding true peaks costs it more than all else."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(format="fltp", sample_rate=rate, layout="stereo", time_base=Fraction(1, rate))
    meter = graph.add("ebur128", f"{option}:metadata=1:framelog=quiet")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    integrated, peak = -70.0, 0.0
    for frame in _run(graph, blocks, rate):
        data = frame.metadata
        integrated = float(data.get("lavfi.r128.I", integrated))
        peaks = [float(v) for k, v in data.items() if k.startswith("lavfi.r128.true_peaks_ch")]
        peak = max([peak, *peaks])
    return Loudness(integrated, 20 * math.log10(peak) if peak > 0 else -math.inf)


def normalised(blocks: Callable[[], Iterable[Block]], rate: int) -> Callable[[], Iterator[Block]]:
    """The same stream at −16 LUFS with true peaks of at most −1 dB.

    `blocks` is called once for every pass, so that a long film's sound never has to be held.
    """
    highest = 0.0

    def watched() -> Iterator[Block]:
        nonlocal highest
        for block in blocks():
            highest = max(highest, float(np.abs(block).max(initial=0.0)))
            yield block

    # Without true peaks, which cost more to find than all else: the limiter finds those that matter.
    found = _measured(watched(), rate, "peak=none")
    if found.integrated < SILENCE_LUFS:
        return lambda: iter(blocks())
    gain = TARGET_LUFS - found.integrated
    if highest * 10 ** (gain / 20) > _CEILING:
        # Limiting takes loudness away; one more measure gives it back.
        held = _measured(_limited(blocks(), rate, gain), rate, "peak=none")
        gain += max(0.0, TARGET_LUFS - held.integrated)
    return lambda: _limited(blocks(), rate, gain)


def _limited(blocks: Iterable[Block], rate: int, gain_db: float) -> Iterator[Block]:
    return limited(blocks, rate, gain=10 ** (gain_db / 20), ceiling=_CEILING)


def _run(graph: av.filter.Graph, blocks: Iterable[Block], rate: int) -> Iterator[av.AudioFrame]:
    position = 0
    for block in blocks:
        if not block.shape[1]:
            continue
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(block, np.float32), format="fltp", layout="stereo"
        )
        frame.sample_rate = rate
        frame.pts = position
        position += block.shape[1]
        graph.push(frame)
        yield from _pull(graph)
    graph.push(None)
    yield from _pull(graph)


def _pull(graph: av.filter.Graph) -> Iterator[av.AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        assert isinstance(frame, av.AudioFrame)
        yield frame
