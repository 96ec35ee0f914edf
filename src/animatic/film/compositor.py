"""Frames from a timeline: which layers live at a moment, and how they are laid together."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from animatic.film import transitions
from animatic.film.layers import Layer
from animatic.film.timeline import FADES, Timeline
from animatic.film.timing import Moment
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import Transition

Opener = Callable[[int], Layer]
"""Makes a segment's layer by its index: reads and prepares its picture. Called in a helper thread."""


class Compositor:
    """Draws the moments of a schedule, in order, with at most two layers alive and the next being made."""

    def __init__(self, timeline: Timeline, opener: Opener) -> None:
        self._timeline, self._opener = timeline, opener
        self._wanted: Sequence[int] = range(len(timeline.segments))
        self._layers: dict[int, Future[Layer]] = {}
        self._helper = ThreadPoolExecutor(1, thread_name_prefix="film-pictures")
        self._room: tuple[Planes, Planes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Not waited for: a picture that is being decoded can't be stopped.
        self._helper.shutdown(wait=False, cancel_futures=True)

    def expect(self, segments: Sequence[int]) -> None:
        """Say which segments will be drawn, in order; by default all. Others aren't made ready."""
        self._wanted = segments

    def draw(self, moment: Moment, out: Planes) -> None:
        """Fill the planes with a moment of the film.

        Raises:
            AnimaticError: a picture can't be used.
        """
        self._forget(moment.span.index)
        layer = self._layer(moment.span.index)
        self._ask(self._following(moment.span.index))
        join = moment.join
        if join is None:
            layer.draw(moment.frame, out)
        elif join.kind in FADES:
            layer.draw(moment.frame, out)
            transitions.fade(out, transitions.FADE_COLOURS[join.kind], join.level(moment.frame))
        elif moment.incoming is not None:
            self._transition(join.kind, join.share(moment.frame), moment, layer, out)

    def _transition(self, kind: Transition, share: float, moment: Moment, layer: Layer, out: Planes) -> None:
        assert moment.incoming is not None
        incoming = self._layer(moment.incoming.index)
        self._ask(self._following(moment.incoming.index))
        if self._room is None:
            self._room = yuv.like(out), yuv.like(out)
        old, new = self._room
        if kind is Transition.DISSOLVE:
            layer.draw(moment.frame, old)
            incoming.draw(moment.frame, new)
            transitions.dissolve(old, new, share, out)
            return
        dx, dy = transitions.DIRECTIONS[kind]
        height, width = out.y.shape
        moving = kind not in transitions.WIPES
        way = (width if dx else height) * (transitions.travelled(share) if moving else share)
        distance, rest = transitions.even_part(way)
        shift = (dx * rest, dy * rest) if moving else (0.0, 0.0)
        if kind in transitions.PUSHES:
            layer.draw(moment.frame, old, shift)
        else:
            old = out
            layer.draw(moment.frame, out)
        incoming.draw(moment.frame, new, shift)
        transitions.cut_in(kind, distance, old, new, (width, height), out)

    def _layer(self, index: int) -> Layer:
        self._ask(index)
        return self._layers[index].result()

    def _ask(self, index: int | None) -> None:
        if index is not None and index not in self._layers:
            self._layers[index] = self._helper.submit(self._opener, index)

    def _following(self, index: int) -> int | None:
        """The next segment that will be drawn."""
        place = bisect_right(self._wanted, index)
        return self._wanted[place] if place < len(self._wanted) else None

    def _forget(self, before: int) -> None:
        for index in [index for index in self._layers if index < before]:
            del self._layers[index]


def letterboxed(width: int, height: int, aspect: float | None) -> tuple[slice, slice]:
    """The rows and columns of the frame that the picture has, all even; the rest is black bars."""
    if aspect is None:
        return slice(0, height), slice(0, width)
    inner_width = min(width, 2 * round(height * aspect / 2))
    inner_height = min(height, 2 * round(width / aspect / 2))
    x, y = (width - inner_width) // 4 * 2, (height - inner_height) // 4 * 2
    return slice(y, y + inner_height), slice(x, x + inner_width)


def window(planes: Planes, rows: slice, columns: slice) -> Planes:
    """A part of the frame's planes, as views; rows and columns are luma's."""
    height, width = planes.y.shape
    parts = []
    for plane in planes:
        tall, wide = height // plane.shape[0], width // plane.shape[1]
        parts.append(
            plane[rows.start // tall : rows.stop // tall, columns.start // wide : columns.stop // wide]
        )
    return Planes(*parts)
