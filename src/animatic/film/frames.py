"""The frames of a film: all that happens between the timeline and the encoder."""

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Protocol, Self

from animatic.film import framing, moves
from animatic.film.clip_layer import ClipLayer
from animatic.film.compositor import Compositor, letterboxed, window
from animatic.film.layers import Layer
from animatic.film.marks import MarkOverlay
from animatic.film.parallax_layer import ParallaxLayer
from animatic.film.screen import Grain, Vignette
from animatic.film.still_layers import ColourLayer, StillLayer
from animatic.film.stills import load, load_depth
from animatic.film.timeline import Look, Segment, Timeline
from animatic.film.timing import Moment, schedule
from animatic.film.title_layer import TitleLayer
from animatic.imaging import colour, yuv
from animatic.imaging.grading import Grade
from animatic.imaging.kernels import Kernel
from animatic.imaging.lut import read_cube
from animatic.imaging.subpixel import Scratch
from animatic.imaging.yuv import Planes


class Overlay(Protocol):
    """Something that is drawn over every frame: burned-in captions, marks."""

    def draw(self, frame: int, planes: Planes) -> None:
        """Draw over the planes of a frame, which are its own memory."""


class Frames:
    """Draws the frames of a timeline, in order, in one thread; a helper thread makes the next picture ready.

    Attributes:
        schedule: the timeline in frames.
    """

    def __init__(
        self,
        timeline: Timeline,
        *,
        kernels: tuple[Kernel, Kernel],
        chroma_rows: int = 2,
        overlays: Sequence[Overlay] = (),
    ) -> None:
        """Prepare to draw; reads the look-up table, if there is one.

        Args:
            kernels: how luma and chroma are resampled.
            chroma_rows: how many luma rows of the frames share one of chroma.
            overlays: drawn over every frame, in order.

        Raises:
            InvalidInput: the look-up table can't be used.
        """
        self.schedule = schedule(timeline)
        self._timeline = timeline
        self._overlays: tuple[Overlay, ...] = tuple(overlays)
        self._rows, self._columns = letterboxed(timeline.width, timeline.height, timeline.look.letterbox)
        self._kernels, self._chroma_rows, self._scratch = kernels, chroma_rows, Scratch()
        self._grade = grade_of(timeline.look)
        self._compositor = Compositor(timeline, self._open)
        look, size = timeline.look, self._size
        self._vignette = Vignette(look.vignette, *size, chroma_rows) if look.vignette else None
        self._grain = Grain(look.grain, *size, timeline.seed) if look.grain else None
        if timeline.marks.any:
            self._overlays = (*self._overlays, MarkOverlay(timeline, self.schedule, chroma_rows))

    def __enter__(self) -> Self:
        self._compositor.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._compositor.__exit__(kind, error, trace)

    def moments(self, wanted: Sequence[range] | None = None) -> Iterator[Moment]:
        """The moments of frames, in order, to be drawn one after the other; by default of all frames."""
        ranges = [range(self.schedule.frames)] if wanted is None else wanted
        self._compositor.expect(
            sorted(
                {
                    s.index
                    for r in ranges
                    for s in self.schedule.spans
                    if s.first < r.stop and r.start < s.last
                }
            )
        )
        for part in ranges:
            yield from self.schedule.moments(part.start, part.stop)

    def draw(self, moment: Moment, planes: Planes) -> None:
        """Draw a moment of the schedule; they must come in order.

        Raises:
            AnimaticError: a picture or a clip can't be used.
        """
        inside = window(planes, self._rows, self._columns)
        if self._timeline.look.letterbox is not None:
            yuv.fill(planes, yuv.BLACK)
        self._compositor.draw(moment, inside)
        if self._vignette:
            self._vignette.apply(inside)
        if self._grain:
            self._grain.apply(inside, moment.frame)
        for overlay in self._overlays:
            overlay.draw(moment.frame, planes)

    def _open(self, index: int) -> Layer:
        """A segment's layer. Called in the compositor's helper thread."""
        segment = self._timeline.segments[index]
        layer = self._bare(segment, index)
        if segment.title is None:
            return layer
        return TitleLayer(
            layer,
            segment.title,
            self.schedule.spans[index],
            self._timeline.frame_rate,
            frame=self._size,
            chroma_rows=self._chroma_rows,
            shadow=segment.colour is None,
        )

    def _bare(self, segment: Segment, index: int) -> Layer:
        if segment.clip is not None:
            return self._clip(segment, index)
        if segment.picture is not None:
            return self._still(segment, index)
        return ColourLayer(colour.parse(segment.colour or "#000000"))

    def _still(self, segment: Segment, index: int) -> Layer:
        assert segment.picture is not None
        width, height = self._size
        picture = framing.contained(load(segment.picture), width / height, segment.fit)
        aspect = picture.shape[1] / picture.shape[0]
        span, frame_rate = self.schedule.spans[index], float(self._timeline.frame_rate)
        carried = segment.depth is not None and segment.move in moves.CARRIED
        path = self._plan(segment, aspect, has_depth=carried)
        if segment.depth is not None and path.has_parallax:
            depth = framing.contained(load_depth(segment.depth), width / height, segment.fit)
            return ParallaxLayer(
                self._grade.apply(picture),
                depth,
                path,
                span,
                frame_rate,
                chroma_rows=self._chroma_rows,
                frame=self._size,
            )
        return StillLayer(
            picture,
            path,
            span,
            frame_rate,
            grade=None if self._grade.is_neutral else self._grade.apply,
            kernels=self._kernels,
            chroma_rows=self._chroma_rows,
            frame=self._size,
            scratch=self._scratch,
        )

    def _clip(self, segment: Segment, index: int) -> Layer:
        return ClipLayer(
            segment,
            self.schedule.spans[index],
            self._timeline.frame_rate,
            lambda aspect: self._plan(segment, aspect, has_depth=False),
            grade=None if self._grade.is_neutral else self._grade.apply,
            kernels=self._kernels,
            chroma_rows=self._chroma_rows,
            frame=self._size,
            scratch=self._scratch,
        )

    @property
    def _size(self) -> tuple[int, int]:
        return self._columns.stop - self._columns.start, self._rows.stop - self._rows.start

    def _plan(self, segment: Segment, picture_aspect: float, *, has_depth: bool) -> moves.Path:
        width, height = self._size
        return moves.plan(
            segment.move,
            strength=segment.strength,
            picture_aspect=picture_aspect,
            frame_aspect=width / height,
            easing=segment.easing,
            move_from=segment.move_from,
            move_to=segment.move_to,
            seed=segment.seed,
            has_depth=has_depth,
        )


def grade_of(look: Look) -> Grade:
    """The look's grade.

    Raises:
        InvalidInput: its look-up table can't be used.
    """
    return Grade(
        exposure=look.exposure,
        temperature=look.temperature,
        contrast=look.contrast,
        saturation=look.saturation,
        lut=read_cube(look.lut) if look.lut is not None else None,
    )
