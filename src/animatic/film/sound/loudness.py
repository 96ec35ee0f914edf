"""Loudness after ITU-R BS.1770-4 / EBU R 128, measured and mended by libavfilter through PyAV.

A mix is first measured, then given one gain; where that gain would push a true peak over the limit, a limiter
at four times the sample rate (so that peaks between samples are seen) holds it.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import av
import av.filter
import numpy as np
import numpy.typing as npt

Block = npt.NDArray[np.float32]
"""Interleaving-free stereo: shape (2, n), −1 … 1 nominal."""

TARGET_LUFS = -16.0
TRUE_PEAK_DB = -1.0
LIMITER_MARGIN_DB = 0.6
"""The limiter's decimation filter may overshoot by a few tenths of a decibel."""
_TAPS = 16
"""Of the resampling filters: half of FFmpeg's default, at half the cost."""
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
    found = measure(blocks(), rate)
    if found.integrated < SILENCE_LUFS:
        return lambda: iter(blocks())
    gain = TARGET_LUFS - found.integrated
    if found.true_peak + gain <= TRUE_PEAK_DB:
        return lambda: (block * np.float32(10 ** (gain / 20)) for block in blocks())
    # Limiting takes loudness away; one more measure gives it back. What hides between samples hardly weighs in it,
    # and seeing that is what costs.
    limited = _measured(_limited(blocks(), rate, gain, oversampling=1), rate, "peak=none")
    gain += max(0.0, TARGET_LUFS - limited.integrated)
    return lambda: _limited(blocks(), rate, gain)


def _limited(blocks: Iterable[Block], rate: int, gain_db: float, *, oversampling: int = 4) -> Iterator[Block]:
    ceiling = 10 ** ((TRUE_PEAK_DB - LIMITER_MARGIN_DB) / 20)
    graph = av.filter.Graph()
    source = graph.add_abuffer(format="fltp", sample_rate=rate, layout="stereo", time_base=Fraction(1, rate))
    chain = [
        graph.add("volume", f"volume={gain_db}dB:precision=float"),
        graph.add("aresample", f"{oversampling * rate}:filter_size={_TAPS}"),
        graph.add("alimiter", f"limit={ceiling:.6f}:attack=5:release=60:level=disabled:latency=1"),
        graph.add("aresample", f"{rate}:filter_size={_TAPS}"),
        graph.add("aformat", f"sample_fmts=fltp:sample_rates={rate}:channel_layouts=stereo"),
        graph.add("abuffersink"),
    ]
    last = source
    for step in chain:
        last.link_to(step)
        last = step
    graph.configure()
    for frame in _run(graph, blocks, rate):
        yield frame.to_ndarray().astype(np.float32, copy=False)


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
