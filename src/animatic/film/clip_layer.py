"""Segments that show a clip: cut, at its own speed or another, under a moving camera."""

from collections.abc import Callable
from fractions import Fraction

from animatic.film import framing
from animatic.film.clips import Clip, planes_of, rgb_of
from animatic.film.layers import STILL, Shift
from animatic.film.moves import Path
from animatic.film.planar import PlanarPicture
from animatic.film.stills import Picture
from animatic.film.timeline import Fit, Segment
from animatic.film.timing import Span
from animatic.imaging import yuv
from animatic.imaging.kernels import Kernel
from animatic.imaging.subpixel import Scratch
from animatic.imaging.yuv import Planes


class ClipLayer:
    """A clip. Where it has no frames, before its beginning and after its end, it holds the nearest one."""

    def __init__(
        self,
        segment: Segment,
        span: Span,
        frame_rate: Fraction,
        plan: Callable[[float], Path],
        *,
        grade: Callable[[Picture], Picture] | None,
        kernels: tuple[Kernel, Kernel],
        chroma_rows: int,
        frame: tuple[int, int],
        scratch: Scratch,
    ) -> None:
        """Open a segment's clip at its place.

        Args:
            plan: the camera's way for a picture of an aspect.
            grade: what is done to each frame's colours; None leaves them.
            kernels, chroma_rows, frame, scratch: as of a StillLayer.

        Raises:
            InvalidInput: it can't be read.
        """
        assert segment.clip is not None
        self._segment, self._span, self._frame_rate = segment, span, frame_rate
        self._grade, self._kernels, self._chroma_rows, self._scratch = grade, kernels, chroma_rows, scratch
        self._clip = Clip(segment.clip)
        self._clip.skip_to(self._time(span.first))
        # Its planes are used as they are if nothing turns, grades or frames them.
        turned = self._clip.rotation % 180 != 0
        first = self._clip.at(Fraction(0))
        aspect = first.width * self._clip.pixel_aspect / first.height
        aspect = 1 / aspect if turned else aspect
        self._frame_aspect = frame[0] / frame[1]
        fits = segment.fit is Fit.COVER or abs(aspect / self._frame_aspect - 1) < 0.002
        self._as_planes = self._clip.rotation == 0 and grade is None and fits
        self._path = plan(aspect if segment.fit is Fit.COVER else self._frame_aspect)
        self._drawn: tuple[object, PlanarPicture] | None = None

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        seconds = float(self._span.elapsed(frame) / self._frame_rate)
        view = self._path.at(self._span.position(frame), seconds)
        self._picture(self._time(frame)).draw(view, out, self._scratch, shift)

    def _time(self, frame: int) -> Fraction:
        """Where in the clip a frame of the film is, in seconds."""
        seconds = (frame - self._span.start) / self._frame_rate
        return Fraction(self._segment.clip_start_ms, 1000) + seconds * Fraction(self._segment.clip_speed)

    def _picture(self, seconds: Fraction) -> PlanarPicture:
        shown = self._clip.at(seconds)
        if self._drawn is None or self._drawn[0] is not shown:
            if self._as_planes:
                planes = planes_of(shown, self._chroma_rows)
            else:
                picture = rgb_of(shown, self._clip.rotation, self._clip.pixel_aspect)
                picture = framing.contained(picture, self._frame_aspect, self._segment.fit)
                planes = yuv.from_rgb(
                    self._grade(picture) if self._grade else picture, chroma_rows=self._chroma_rows
                )
            made = PlanarPicture(planes, kernels=self._kernels, chroma_rows=self._chroma_rows)
            self._drawn = shown, made
        return self._drawn[1]
