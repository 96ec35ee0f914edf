"""From drawn frames to a finished file: encoded in one go."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Protocol

from animatic.film.encoder import Canvas, VideoEncoder
from animatic.film.film_file import FilmFile
from animatic.film.formats import Recipe, RenderQuality


class Writer(Protocol):
    """Takes the frames of a film, in order, and makes a file of them."""

    def wanted(self) -> Iterator[range]:
        """The frames that are to be drawn, in order."""

    def write(self, canvas: Canvas, number: int) -> None:
        """Take a frame."""

    def finish(self) -> Iterator[None]:
        """Complete the file, step by step: between two steps one may stop."""

    def discard(self) -> None:
        """Leave nothing unfinished behind, besides the file itself."""


class DirectWriter:
    """Encodes all frames in one go."""

    def __init__(
        self,
        file: FilmFile,
        recipe: Recipe,
        quality: RenderQuality,
        *,
        frames: int,
        size: tuple[int, int],
        frame_rate: Fraction,
        threads: int = 0,
    ) -> None:
        """Prepare to write into a file that is just open."""
        self._file, self._frames = file, frames
        stream = file.add_video(recipe.codec, recipe.options(quality, float(frame_rate)))
        self._encoder = VideoEncoder(stream, recipe, size, frame_rate, threads)

    def wanted(self) -> Iterator[range]:
        yield range(self._frames)

    def write(self, canvas: Canvas, number: int) -> None:
        self._file.mux(self._encoder.encode(canvas, number), self._encoder.stream)
        self._file.advance(number + 1)

    def finish(self) -> Iterator[None]:
        for packet in self._encoder.flush():
            self._file.mux([packet], self._encoder.stream)
            yield
        yield from self._file.finish()

    def discard(self) -> None:
        """There is nothing but the file."""
