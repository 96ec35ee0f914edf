"""A timeline becomes a film."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import cv2

from animatic.errors import Cancelled
from animatic.film.checks import check_files
from animatic.film.chunks import MAX_BYTES, ChunkStore, ChunkWriter, chunks_of
from animatic.film.encoder import Canvas
from animatic.film.film_file import Cue, FilmFile, Sound
from animatic.film.formats import RECIPES, Format, Recipe, RenderQuality, format_of, quality_of
from animatic.film.frames import Frames, Overlay
from animatic.film.pipeline import Channel, Crew, stoppable
from animatic.film.sink import Sink, writing
from animatic.film.timeline import Timeline
from animatic.film.timing import Schedule, schedule
from animatic.film.writers import DirectWriter, Writer
from animatic.vocabulary import CameraMove

Progress = Callable[[float, str], None]
"""Told how much is done (0 to 1, never falling, 1 when the film is complete) and what is being done."""

IN_FLIGHT_BYTES: Final = 24_000_000
"""Of frames that are drawn and not yet encoded: six at 1080p."""

# Shares of the work, for the progress.
_CHECKED: Final = 0.01
_DRAWN: Final = 0.97


@dataclass(frozen=True, slots=True)
class FilmReport:
    """What was made.

    Attributes:
        frames, duration_ms: the length; both exact.
        width, height: in pixels.
        codec: FFmpeg's name of the encoder.
        bytes: the file's size.
        notes: what was done otherwise than asked, for a person to read.
    """

    frames: int
    duration_ms: int
    width: int
    height: int
    format: Format
    codec: str
    bytes: int
    notes: tuple[str, ...] = ()


def render(
    timeline: Timeline,
    sink: Path | BinaryIO,
    *,
    quality: RenderQuality | str = "standard",
    format: Format | str | None = None,  # noqa: A002 - what people call it
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    sound: Sound | None = None,
    captions: Sequence[Cue] = (),
    overlays: Sequence[Overlay] = (),
    cache: Path | None = None,
    cache_bytes: int = MAX_BYTES,
    threads: int = 0,
) -> FilmReport:
    """Make a film.

    Everything that the timeline names is checked before the first frame. The film appears at its destination in one
    step when it is complete, and nothing is left behind when it isn't.

    Args:
        sink: a path, or a binary stream, which gets the whole film at the end.
        quality: "draft", "standard", "high", or one of your own.
        format: by default what the path's suffix says, else MP4.
        progress, cancelled: called in this thread, about twenty times a second.
        sound: blocks of samples for the whole film.
        captions: a track that viewers can switch on, where the format has one.
        overlays: drawn over every frame, in order.
        cache: a folder in which encoded parts are kept, so that a film that differs in one panel from an earlier
            one costs hardly more than that panel. For H.264; the parts end at hard cuts and fades. Several renders may
            share it.
        cache_bytes: how much is kept in the folder; what was unused longest goes first.
        threads: of the encoder; 0 is as many as it likes.

    Raises:
        InvalidInput: the timeline (InvalidTimeline), a picture or the destination can't be used.
        Cancelled: within half a second of `cancelled()` being true.
        StorageExceeded: the disk is full.
        ConversionFailed: the film can't be written.
    """
    path = sink if isinstance(sink, Path) else None
    chosen = format_of(path, format)
    rendering = _Rendering(
        timeline,
        RECIPES[chosen],
        quality_of(quality),
        progress or (lambda _done, _stage: None),
        cancelled or (lambda: False),
    )
    rendering.check()
    store = partial(ChunkStore, cache, cache_bytes) if cache is not None else None
    target = Sink(sink)
    try:
        with _single_threaded_opencv():
            rendering.run(target.path, sound, captions, overlays, store, threads)
        with writing():
            size = target.complete(rendering.stop_if_cancelled)
    finally:
        target.discard()
    rendering.report(1.0, "done")
    return FilmReport(
        frames=rendering.schedule.frames,
        duration_ms=timeline.duration_ms,
        width=timeline.width,
        height=timeline.height,
        format=chosen,
        codec=RECIPES[chosen].codec,
        bytes=size,
        notes=rendering.notes(),
    )


class _Rendering:
    """One film being made."""

    def __init__(
        self,
        timeline: Timeline,
        recipe: Recipe,
        quality: RenderQuality,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self.timeline, self.recipe, self.quality = timeline, recipe, quality
        self.schedule: Schedule = schedule(timeline)
        self._progress, self._cancelled = progress, cancelled
        self._done = -1.0
        self._encoded, self._wanted = 0, 1
        self._stage = "reading pictures"

    def check(self) -> None:
        """Refuse what can't be rendered, all of it at once.

        Raises:
            InvalidTimeline: names every file that can't be used.
        """

        looked_at = 0.0

        def note(share: float) -> None:
            nonlocal looked_at
            looked_at = share

        def watch() -> None:
            self.stop_if_cancelled()
            self.report(_CHECKED * looked_at, "reading pictures")

        watch()
        # Some pictures have to be decoded to be checked.
        stoppable("checker", lambda: check_files(self.timeline, note), watch)

    def run(
        self,
        path: Path,
        sound: Sound | None,
        captions: Sequence[Cue],
        overlays: Sequence[Overlay],
        store: Callable[[], ChunkStore] | None,
        threads: int,
    ) -> None:
        """Draw and encode all frames into a file."""
        timeline, recipe = self.timeline, self.recipe

        def prepare() -> tuple[Frames, Writer]:
            frames = Frames(
                timeline, kernels=self.quality.kernels, chroma_rows=recipe.chroma_rows, overlays=overlays
            )
            with writing():
                file = FilmFile(path, recipe, timeline.frame_rate, sound=sound, captions=captions)
                return frames, self._writer(file, overlays, store, threads)

        # Grain is made, and all files are read for the cache.
        frames, writer = stoppable("preparer", prepare, self.stop_if_cancelled)
        wanted = list(writer.wanted())
        self._wanted = max(1, sum(map(len, wanted)))

        frame_bytes = timeline.width * timeline.height * 3 // 2
        depth = max(2, min(6, IN_FLIGHT_BYTES // frame_bytes))
        free: Channel[Canvas] = Channel(depth)
        drawn: Channel[tuple[Canvas, int]] = Channel(depth)
        for _ in range(depth):
            free.put(Canvas(timeline.width, timeline.height, recipe.chroma_rows, 1 / timeline.frame_rate))

        def draw() -> None:
            with frames:
                for moment in frames.moments(wanted):
                    canvas = free.take()
                    assert canvas is not None
                    frames.draw(moment, canvas.planes)
                    drawn.put((canvas, moment.frame))
            drawn.end()

        def encode() -> None:
            try:
                with writing():
                    for canvas, number in drawn:
                        writer.write(canvas, number)
                        free.put(canvas)
                        self._encoded, self._stage = self._encoded + 1, "rendering"
                    self._stage = "finishing"
                    for _ in writer.finish():
                        if crew.stopped.is_set():
                            return
            finally:
                writer.discard()

        crew = Crew(free, drawn)
        crew.start("encoder", encode)
        crew.start("drawer", draw)
        crew.wait(self._watch)

    def _writer(
        self,
        file: FilmFile,
        overlays: Sequence[Overlay],
        store: Callable[[], ChunkStore] | None,
        threads: int,
    ) -> Writer:
        timeline, recipe = self.timeline, self.recipe
        size, rate = (timeline.width, timeline.height), timeline.frame_rate
        if store is not None and recipe.can_be_joined:
            chunks = chunks_of(timeline, self.schedule, recipe, self.quality, overlays)
            if chunks is not None:
                return ChunkWriter(
                    file,
                    recipe,
                    self.quality,
                    store(),
                    chunks,
                    size=size,
                    frame_rate=rate,
                    threads=threads,
                )
        return DirectWriter(
            file,
            recipe,
            self.quality,
            frames=self.schedule.frames,
            size=size,
            frame_rate=rate,
            threads=threads,
        )

    def report(self, done: float, stage: str) -> None:
        """Tell how far it is, if it is further than told."""
        if done > self._done:
            self._done = done
            self._progress(done, stage)

    def stop_if_cancelled(self) -> None:
        if self._cancelled():
            raise Cancelled

    def notes(self) -> tuple[str, ...]:
        """What was done otherwise than asked."""
        flat = [
            f"segment {index + 1}: {segment.move} needs a depth map to part near from far; the picture slides."
            for index, segment in enumerate(self.timeline.segments)
            if segment.move is CameraMove.PARALLAX and segment.depth is None
        ]
        return tuple(flat)

    def _watch(self) -> None:
        self.stop_if_cancelled()
        share = self._encoded / self._wanted
        self.report(_CHECKED + (_DRAWN - _CHECKED) * share, self._stage)


@contextlib.contextmanager
def _single_threaded_opencv() -> Iterator[None]:
    """OpenCV's pool spins while it waits for work as small as ours."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(threads)
