"""What a film costs beyond its encoding: a whole render against encoding the same, ready frames.

Pairs are measured alternately, each in a process of its own; ratios are medians of pairs. "Strict" compares the
render's own CPU (from the call of `render` to its return: reading the stills, drawing, encoding) with that of the
encoder alone, without the time in which the ready frames are read. Peers run where they are installed.

    python benchmarks/film_vs_encoder.py [--size 1080] [--preset veryfast] [--pairs 3] [--stills 6] [--source 2688] \
        [--peers-python /path/to/python]
"""

import argparse
import contextlib
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any
from unittest.mock import patch

import _film
import cv2
import numpy as np

from animatic.film import RenderQuality, Timeline, render, transitions, warm_up
from animatic.film.encoder import Canvas
from animatic.film.film_file import FilmFile
from animatic.film.formats import QUALITIES, RECIPES, Format
from animatic.film.frames import Frames
from animatic.film.writers import DirectWriter
from animatic.imaging.subpixel import Resampler

SIZES = {720: (1280, 720), 1080: (1920, 1080), 2160: (3840, 2160)}
HERE = Path(__file__)


def quality(preset: str) -> RenderQuality:
    return RenderQuality(name="benchmark", preset=preset, crf=20, kernels=QUALITIES["standard"].kernels)


def timeline(options: argparse.Namespace) -> Timeline:
    source = (options.source, options.source * 9 // 16)
    pictures = _film.stills(Path(tempfile.gettempdir()) / "animatic-benchmark-stills", options.stills, source)
    return _film.film(pictures, SIZES[options.size], seconds=options.seconds)


def draw(options: argparse.Namespace) -> None:
    """Draw the film's frames twice: for the clock, then into a file, one after the other."""
    film = timeline(options)
    canvas = Canvas(film.width, film.height, 2, Fraction(1, 24))
    warm_up()
    clock = Clock()
    cv2.setNumThreads(1)
    with clock.watching():
        started = _film.own_cpu()
        with Frames(film, kernels=quality("veryfast").kernels) as frames:
            for moment in frames.moments():
                frames.draw(moment, canvas.planes)
        cpu = _film.own_cpu() - started
    with Frames(film, kernels=quality("veryfast").kernels) as frames, options.raw.open("wb") as file:
        for moment in frames.moments():
            planes = canvas.planes
            frames.draw(moment, planes)
            for plane in planes:
                file.write(np.ascontiguousarray(plane))
    print(json.dumps({"cpu": cpu, "frames": frames.schedule.frames} | clock.seconds))


class Clock:
    """CPU seconds of the calling threads, by what they are spent on."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(("reading stills", "luma", "chroma", "transitions"), 0.0)

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        resample, open_layer, mix = Resampler.draw, Frames._open, transitions.dissolve

        def timed(name: Callable[..., str], work: Callable[..., Any]) -> Callable[..., Any]:
            def call(*given: Any) -> Any:
                started = time.thread_time()
                try:
                    return work(*given)
                finally:
                    self.seconds[name(*given)] += time.thread_time() - started

            return call

        with contextlib.ExitStack() as patched:
            for owner, attribute, work in (
                (
                    Resampler,
                    "draw",
                    timed(lambda _, *given: "luma" if len(given[3]) == 1 else "chroma", resample),
                ),
                (Frames, "_open", timed(lambda *_: "reading stills", open_layer)),
                (transitions, "dissolve", timed(lambda *_: "transitions", mix)),
            ):
                patched.enter_context(patch.object(owner, attribute, work))
            yield


def encode(options: argparse.Namespace) -> None:
    """Encode the drawn frames and nothing else."""
    width, height = SIZES[options.size]
    luma, chroma = width * height, width * height // 4
    ready = np.memmap(options.raw, np.uint8, "r").reshape(-1, luma + 2 * chroma)
    canvases = [Canvas(width, height, 2, Fraction(1, 24)) for _ in range(4)]

    def fill(number: int) -> Canvas:
        canvas, frame = canvases[number % len(canvases)], ready[number]
        planes = canvas.planes
        planes.y[:] = frame[:luma].reshape(height, width)
        planes.u[:] = frame[luma : luma + chroma].reshape(height // 2, width // 2)
        planes.v[:] = frame[luma + chroma :].reshape(height // 2, width // 2)
        return canvas

    started = _film.own_cpu()
    for number in range(len(ready)):
        fill(number)
    reading = _film.own_cpu() - started
    started = _film.own_cpu()
    recipe = RECIPES[Format.MP4]
    file = FilmFile(options.out, recipe, Fraction(24))
    writer = DirectWriter(
        file,
        recipe,
        quality(options.preset),
        frames=len(ready),
        size=(width, height),
        frame_rate=Fraction(24),
    )
    for number in range(len(ready)):
        writer.write(fill(number), number)
    for _ in writer.finish():
        pass
    print(json.dumps({"cpu": _film.own_cpu() - started - reading, "reading": reading}))


def whole(options: argparse.Namespace) -> None:
    """Render the film."""
    film = timeline(options)
    started = _film.own_cpu()
    warm_up()
    loading = _film.own_cpu() - started
    started = _film.own_cpu()
    report = render(film, options.out, quality=quality(options.preset))
    print(json.dumps({"cpu": _film.own_cpu() - started, "frames": report.frames, "loading": loading}))


def measure(options: argparse.Namespace, folder: Path) -> None:
    shared = ["--size", options.size, "--preset", options.preset, "--stills", options.stills]
    shared += [
        "--seconds",
        options.seconds,
        "--source",
        options.source,
        "--raw",
        folder / "frames.yuv",
        "--out",
        folder / "film.mp4",
    ]
    drawn = _film.child(HERE, "draw", *shared)
    renders, encodes = [], []
    for _ in range(options.pairs):
        encodes.append(_film.child(HERE, "encode", *shared))
        renders.append(_film.child(HERE, "whole", *shared))
    pairs = list(zip(renders, encodes, strict=True))
    strict = statistics.median(r.said["cpu"] / e.said["cpu"] for r, e in pairs)
    processes = statistics.median(r.cpu / e.cpu for r, e in pairs)
    encoder = statistics.median(e.said["cpu"] for e in encodes)
    frames = drawn.said["frames"]
    more = statistics.median(r.megabytes for r in renders) - statistics.median(
        # The mapped file counts as memory of whoever reads it.
        max(0.0, e.megabytes - frames * SIZES[options.size][0] * SIZES[options.size][1] * 1.5 / 2**20)
        for e in encodes
    )
    cpu = statistics.median(r.said["cpu"] for r in renders)
    head = f"{options.size}p, {options.preset}, {frames:.0f} frames, stills {options.source} px wide"
    print(f"{head}, {options.pairs} pairs")
    _line("encode only", encoder, frames, "1.000")
    _line("render, strict", cpu, frames, f"{strict:.3f}")
    print(f"  {'render, whole processes':44}{processes:.3f}")
    loading = statistics.median(r.said["loading"] for r in renders)
    print(f"  loading the compiled kernels, once a process: {loading:.2f} s (in whole processes only)")
    _line("drawing alone", drawn.said["cpu"], frames, "")
    peak = statistics.median(r.megabytes for r in renders)
    print(f"  peak memory of the render {peak:.0f} MB, {more:+.0f} MB against encode only")
    where_the_rest_goes(drawn, frames, cpu - encoder)
    if options.peers:
        for name in _film.peers(options.peers_python):
            taken = _film.peer(
                name,
                timeline(options),
                folder / "peer.mp4",
                preset=options.preset,
                encoder=["-crf", "20", "-pix_fmt", "yuv420p", "-movflags", "+faststart"],
                python=options.peers_python,
            )
            how = "" if name == "moviepy" else ", cuts only"
            _line(f"{name}{how}", taken, frames, f"{taken / encoder:.3f}")


def where_the_rest_goes(drawn: _film.Cost, frames: float, rest: float) -> None:
    """What is beside the encoder, by what was measured while drawing alone."""
    said = drawn.said
    parts = {name: said[name] for name in ("reading stills", "luma", "chroma", "transitions")}
    parts["other drawing"] = said["cpu"] - sum(parts.values())
    parts["hand-over, and caches shared with the encoder"] = rest - said["cpu"]
    print(f"  beside the encoder {rest:.2f} s:")
    for name, seconds in parts.items():
        print(f"    {name:46}{seconds:7.2f} s {seconds / frames * 1000:6.2f} ms a frame")


def _line(name: str, cpu: float, frames: float, ratio: str) -> None:
    print(f"  {name:26}{cpu:8.2f} s {cpu / frames * 1000:6.1f} ms {ratio}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=("draw", "encode", "whole"))
    parser.add_argument("--size", type=int, default=1080, choices=SIZES)
    parser.add_argument("--preset", default="veryfast")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--stills", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--source", type=int, default=2688)
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument(
        "--peers-python", default=sys.executable, help="an interpreter that has moviepy or burns"
    )
    parser.add_argument("--raw", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.what:
        {"draw": draw, "encode": encode, "whole": whole}[options.what](options)
        return
    timeline(options)
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
