"""All pictures of a board, painted by several processes, each picture once."""

import functools
import hashlib
import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from animatic.conversions.planning import PlannedPicture
from animatic.errors import Cancelled, ConversionFailed

if TYPE_CHECKING:
    from animatic.storyboard import Character

WORTH_A_POOL: Final = 3
"""Fewer pictures are painted sooner than another process has started."""

_POLL_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Painted:
    """The files of one picture."""

    picture: Path
    depth: Path | None


def paint_all(
    pictures: Sequence[PlannedPicture],
    folder: Path,
    *,
    processes: int | None = None,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> list[Painted]:
    """Paint every picture into a folder; what lies there already, from the same artist, is used again.

    Pictures that are asked for twice are painted once. Raises Cancelled, within a second of being asked.
    """
    looks = _looks(pictures)
    targets = [_target(planned, looks[planned.prompt], folder) for planned in pictures]
    missing = {
        target: planned
        for target, planned in zip(targets, pictures, strict=True)
        if not all(path is None or path.exists() for path in (target.picture, target.depth))
    }
    painter = _Counter(len(missing), progress)
    workers = min(processes or os.cpu_count() or 1, len(missing))
    if len(missing) < WORTH_A_POOL or workers == 1:
        for target, planned in missing.items():
            paint_one(planned, target, painter.part_of_one, cancelled, cast=looks[planned.prompt])
            painter.one_more()
    else:
        _paint_in_processes(missing, looks, workers, painter, cancelled)
    progress(1.0, f"{len(pictures)} of {len(pictures)}")
    return targets


def paint_one(
    planned: PlannedPicture,
    target: Painted,
    progress: Callable[[float], None] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    cast: Sequence["Character"] = (),
) -> None:
    """Paint one picture; its files appear whole or not at all."""
    import cv2
    import numpy as np

    from animatic.storyboard import paint

    picture = paint(
        planned.prompt,
        size=planned.size,
        style=planned.style,
        seed=planned.seed,
        cast=cast,
        progress=lambda fraction, _stage: progress(fraction),
        cancelled=cancelled,
    )
    rgb = cv2.cvtColor(picture.rgb, cv2.COLOR_RGB2BGR)
    depth = np.round(picture.depth * 65535).astype(np.uint16)
    for path, pixels in ((target.picture, rgb), (target.depth, depth)):
        if path is None:
            continue
        encoded, data = cv2.imencode(".png", pixels, (cv2.IMWRITE_PNG_COMPRESSION, 3))
        if not encoded:
            raise ConversionFailed(f"The picture of panel {planned.number} can't be written as PNG.")
        unfinished = path.with_suffix(f".{os.getpid()}.part")
        unfinished.write_bytes(data.tobytes())
        unfinished.replace(path)


def _paint_in_processes(
    missing: dict[Painted, PlannedPicture],
    looks: Mapping[str, Sequence["Character"]],
    workers: int,
    painter: "_Counter",
    cancelled: Callable[[], bool],
) -> None:
    # Spawned, not forked: the renderer's and the libraries' threads may be running by now.
    pool = ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_share_the_cores
    )
    waiting: set[Future[None]] = set()
    try:
        with _children_ignore_interrupts():
            waiting = {
                pool.submit(paint_one, planned, target, cast=looks[planned.prompt])
                for target, planned in missing.items()
            }
        while waiting:
            if cancelled():
                raise Cancelled
            done, waiting = wait(waiting, timeout=_POLL_SECONDS, return_when=FIRST_COMPLETED)
            for future in done:
                future.result()
                painter.one_more()
    except BrokenProcessPool:
        raise ConversionFailed(
            "A painter stopped without a word; most likely this machine ran out of memory. "
            "Close other programs, or paint one picture at a time with --processes 1."
        ) from None
    finally:
        children = list(pool._processes.values())
        pool.shutdown(wait=False, cancel_futures=True)
        for child in children:
            if waiting:
                child.kill()  # what it was painting isn't wanted any more
            child.join()


@contextmanager
def _children_ignore_interrupts() -> Iterator[None]:
    """A process that starts now never sees Ctrl-C: that is for us, who stop it in good order."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _share_the_cores() -> None:
    """In each painter: there are as many of them as cores."""
    import cv2

    cv2.setNumThreads(1)


class _Counter:
    def __init__(self, total: int, progress: Callable[[float, str], None]) -> None:
        self._total = total
        self._done = 0
        self._progress = progress

    def part_of_one(self, fraction: float) -> None:
        self._progress((self._done + fraction) / self._total, f"{self._done} of {self._total}")

    def one_more(self) -> None:
        self._done += 1
        self._progress(self._done / self._total, f"{self._done} of {self._total}")


@functools.cache
def artist() -> str:
    """Changes whenever the artist does, by a release or in a checkout: old pictures aren't his any more."""
    digest = hashlib.blake2b(version("animatic").encode(), digest_size=8)
    for package in ("animatic.storyboard", "animatic.imaging"):
        root = Path(str(files(package)))
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix not in (".pyc", ".nbc", ".nbi"):
                stat = path.stat()
                digest.update(f"{path.relative_to(root)} {stat.st_size} {stat.st_mtime_ns}".encode())
    return digest.hexdigest()


def _looks(pictures: Sequence[PlannedPicture]) -> dict[str, tuple["Character", ...]]:
    """By prompt: how those look whom it names, as any of the pictures' texts tells it."""
    from animatic.storyboard import casting

    prompts = dict.fromkeys(planned.prompt for planned in pictures)
    cast = casting(prompts)
    return {
        prompt: tuple(character for character in cast if _is_named(character.name, prompt))
        for prompt in prompts
    }


def _is_named(name: str, prompt: str) -> bool:
    text = prompt.casefold()
    return any(word in text for word in name.casefold().split())


def _target(planned: PlannedPicture, cast: Sequence["Character"], folder: Path) -> Painted:
    looks = [character.to_dict() for character in cast]
    asked = json.dumps([planned.prompt, planned.size, planned.style, planned.seed, looks, artist()])
    name = hashlib.blake2b(asked.encode(), digest_size=12).hexdigest()
    return Painted(folder / f"{name}.png", folder / f"{name}-depth.png")
