"""Rendering again only what changed: parts of films, encoded by themselves, kept by what they were made from.

A film is cut where its pictures are cut hard, so that no seam shows. A part is encoded with a closed group of
pictures; its key is a digest of everything that it shows. The finished film is the parts' packets one after the
other, with their times moved.
"""

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

import av
from av.packet import Packet
from av.video.stream import VideoStream

from animatic.film.encoder import Canvas, VideoEncoder
from animatic.film.film_file import FilmFile
from animatic.film.formats import Recipe, RenderQuality
from animatic.film.frames import Overlay
from animatic.film.timeline import Timeline
from animatic.film.timing import Schedule

_VERSION: Final = 3
"""Raised when the same timeline is drawn otherwise than before."""

_LEAST_SECONDS: Final = 2
"""Shorter parts are joined: an encoder costs something to start."""

MAX_BYTES: Final = 2_000_000_000
"""Of all the parts in a folder; those that were unused longest are removed first."""

_WORK: Final = ".render-"
_ABANDONED_SECONDS: Final = 24 * 3600
"""A render's own folder that nobody touched for so long was left by one that was killed."""


@runtime_checkable
class KnownOverlay(Protocol):
    """An overlay that can say what it draws; with any other, nothing is kept."""

    def digest(self, first: int, last: int) -> str:
        """Different whenever it draws something else over the frames `first` to `last` (exclusive)."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a film that is encoded by itself: frames `first` to `last` (exclusive)."""

    first: int
    last: int
    key: str


def chunks_of(
    timeline: Timeline,
    schedule: Schedule,
    recipe: Recipe,
    quality: RenderQuality,
    overlays: Sequence[Overlay],
) -> list[Chunk] | None:
    """The parts of a film with their keys; None if an overlay can't say what it draws."""
    known = [overlay for overlay in overlays if isinstance(overlay, KnownOverlay)]
    if len(known) < len(overlays):
        return None
    least = _LEAST_SECONDS * timeline.frame_rate
    groups: list[list[int]] = [[]]
    for run in schedule.runs():
        groups[-1] += [span.index for span in run]
        if sum(schedule.spans[i].end - schedule.spans[i].start for i in groups[-1]) >= least:
            groups.append([])
    if len(groups) > 1 and not groups[-1]:
        groups.pop()
    digest = _file_digests()
    common = {
        "version": _VERSION,
        "libraries": av.library_versions,
        "codec": recipe.codec,
        "options": recipe.options(quality, float(timeline.frame_rate)),
        "kernels": [kernel.value for kernel in quality.kernels],
    }
    made = []
    for group in groups:
        first, last = schedule.spans[group[0]].start, schedule.spans[group[-1]].end
        shown = _shown(timeline, schedule, group, digest)
        shown["overlays"] = [overlay.digest(first, last) for overlay in known]
        text = json.dumps(common | shown, sort_keys=True, default=str)
        made.append(Chunk(first, last, hashlib.sha256(text.encode()).hexdigest()))
    return made


def _shown(
    timeline: Timeline, schedule: Schedule, group: Sequence[int], digest: Callable[[Path], str]
) -> dict[str, Any]:
    """All that a part of a film shows, wherever in the film it is."""
    start = schedule.spans[group[0]].start
    segments = []
    for index in group:
        # When things are seen is in the spans and joins, in frames.
        shown = asdict(timeline.segments[index])
        for name in ("duration_ms", "transition", "transition_ms", "caption"):
            del shown[name]
        if not timeline.marks.panel_number:
            del shown["number"]
        segments.append(shown | _digests(shown, ("picture", "depth", "clip"), digest))
    # A fade at a seam is seen on both sides of it.
    before = schedule.opening if group[0] == 0 else schedule.joins[group[0] - 1]
    look = asdict(timeline.look)
    varies = timeline.look.grain or timeline.marks.timecode
    return {
        "size": [timeline.width, timeline.height],
        "rate": str(timeline.frame_rate),
        "segments": segments,
        "spans": [
            [
                frame - start
                for frame in (span.start, span.end, span.first, span.last, span.moves_from, span.moves_until)
            ]
            for span in (schedule.spans[index] for index in group)
        ],
        "joins": [
            join and [join.kind, join.first - start, join.cut - start, join.last - start]
            for join in (before, *(schedule.joins[index] for index in group))
        ],
        "look": look | _digests(look, ("lut",), digest),
        "marks": asdict(timeline.marks),
        # Grain and timecode depend on where in the film a frame is.
        "place": [start, timeline.seed] if varies else None,
    }


def _digests(
    fields: dict[str, Any], names: Sequence[str], digest: Callable[[Path], str]
) -> dict[str, str | None]:
    return {name: None if fields[name] is None else digest(fields[name]) for name in names}


def _file_digests() -> Callable[[Path], str]:
    """A function from a file to a digest of what is in it; files are read once."""

    @cache
    def digest(path: Path) -> str:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    return digest


class ChunkStore:
    """A folder of encoded parts that several processes may use at once, and the parts that this render uses.

    A render works in a folder of its own below it, where the parts that it needs have a second name (a hard link): so
    nobody can remove them from under it.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        """Open a folder, made if need be.

        Args:
            max_bytes: of all parts that are kept when no render is at work.
        """
        self._folder, self._max_bytes = folder, max_bytes
        folder.mkdir(parents=True, exist_ok=True)
        self._own = Path(tempfile.mkdtemp(prefix=_WORK, dir=folder))

    def find(self, key: str) -> Path | None:
        """The file of a part, if it is kept; that counts as using it. Good until `close`."""
        kept, mine = self._path(key), self._own / f"{key}.mp4"
        try:
            _name_also(kept, mine)
            os.utime(kept)
        except FileNotFoundError:
            return mine if mine.exists() else None
        return mine

    def new(self, key: str) -> Path:
        """Where to write a part."""
        return self._own / f"{key}.part"

    def keep(self, key: str, written: Path) -> Path:
        """Take a finished part in; its file, good until `close`."""
        mine = written.replace(self._own / f"{key}.mp4")
        shared = self._own / f"{key}.shared"
        _name_also(mine, shared)
        shared.replace(self._path(key))
        return mine

    def prune(self) -> None:
        """Remove what was unused longest until there is room, and what killed renders left."""
        kept = []
        for path in self._folder.glob("*.mp4"):
            with suppress(FileNotFoundError):
                status = path.stat()
                kept.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in kept)
        for _, size, path in sorted(kept):
            if total <= self._max_bytes:
                break
            path.unlink(missing_ok=True)
            total -= size
        for left in self._folder.glob(f"{_WORK}*"):
            with suppress(FileNotFoundError):
                if time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
                    shutil.rmtree(left, ignore_errors=True)

    def close(self) -> None:
        """Give up the parts in use, and what is unfinished."""
        shutil.rmtree(self._own, ignore_errors=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.mp4"


def _name_also(path: Path, other: Path) -> None:
    """Give a file a second name, or a copy where the file system has no such thing.

    Raises:
        FileNotFoundError: there is no such file.
    """
    try:
        os.link(path, other)
    except FileExistsError:
        return
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(path, other)


class ChunkWriter:
    """Encodes the parts that aren't kept yet, then joins all of them into the film."""

    def __init__(
        self,
        file: FilmFile,
        recipe: Recipe,
        quality: RenderQuality,
        store: ChunkStore,
        chunks: Sequence[Chunk],
        *,
        size: tuple[int, int],
        frame_rate: Fraction,
        threads: int = 0,
    ) -> None:
        """Prepare to write into a file that is just open."""
        self._file, self._recipe, self._quality, self._store = file, recipe, quality, store
        self._size, self._frame_rate, self._threads = size, frame_rate, threads
        self._chunks = chunks
        self._paths = {chunk.key: path for chunk in chunks if (path := store.find(chunk.key))}
        self._missing = [chunk for chunk in chunks if chunk.key not in self._paths]
        # Alike parts, such as two black leaders, are made once.
        self._missing = list({chunk.key: chunk for chunk in self._missing}.values())
        self._next = 0
        self._open: _Part | None = None

    def wanted(self) -> Iterator[range]:
        for chunk in self._missing:
            yield range(chunk.first, chunk.last)

    def write(self, canvas: Canvas, number: int) -> None:
        chunk = self._missing[self._next]
        if self._open is None:
            self._open = _Part(
                self._store.new(chunk.key),
                self._recipe,
                self._quality,
                self._size,
                self._frame_rate,
                self._threads,
            )
        self._open.write(canvas, number - chunk.first)
        if number + 1 == chunk.last:
            self._open.finish()
            self._paths[chunk.key] = self._store.keep(chunk.key, self._open.path)
            self._open, self._next = None, self._next + 1

    def finish(self) -> Iterator[None]:
        stream: VideoStream | None = None
        for chunk in self._chunks:
            with av.open(str(self._paths[chunk.key])) as part:
                source = part.streams.video[0]
                if stream is None:
                    stream = self._file.add_video_like(source)
                for packet in part.demux(source):
                    if packet.dts is None:
                        continue
                    self._move(packet, chunk.first)
                    self._file.mux([packet], stream)
                    yield
            self._file.advance(chunk.last)
        yield from self._file.finish()
        self._store.prune()

    def discard(self) -> None:
        """Leave no unfinished part behind."""
        self._store.close()

    def _move(self, packet: "Packet[Any]", first: int) -> None:
        """Give a packet its times in the film, counted in frames; decoding times stay ahead as they were."""
        assert packet.pts is not None
        assert packet.dts is not None
        unit = packet.time_base * self._frame_rate
        packet.pts = round(packet.pts * unit) + first
        packet.dts = round(packet.dts * unit) + first
        packet.duration, packet.time_base = 1, 1 / self._frame_rate


class _Part:
    """A part that is being encoded."""

    def __init__(
        self,
        path: Path,
        recipe: Recipe,
        quality: RenderQuality,
        size: tuple[int, int],
        frame_rate: Fraction,
        threads: int,
    ) -> None:
        self.path = path
        self._file = FilmFile(path, replace(recipe, container_options={}), frame_rate)
        stream = self._file.add_video(recipe.codec, recipe.options(quality, float(frame_rate)))
        self._encoder = VideoEncoder(stream, recipe, size, frame_rate, threads)

    def write(self, canvas: Canvas, number: int) -> None:
        self._file.mux(self._encoder.encode(canvas, number), self._encoder.stream)

    def finish(self) -> None:
        self._file.mux(self._encoder.flush(), self._encoder.stream)
        for _ in self._file.finish():
            pass
