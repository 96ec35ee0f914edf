"""Video files to frames: which one is seen at a time, upright, in our colours."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation
from numpy.typing import NDArray

from animatic.errors import InvalidInput
from animatic.film.stills import MAX_PIXELS
from animatic.imaging.yuv import Planes

# Rec. ITU-T H.273's numbers of the matrices that files name.
_BT709: Final = 1
_UNSPECIFIED: Final = frozenset({0, 2, 3})
_HIGH_DEFINITION_ROWS: Final = 720

# The default rounds down at every step, and colours come out 4 levels too dark.
_EXACT: Final = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT

_SLACK: Final = Fraction(2, 1000)
"""Seconds by which a frame may seem late: some containers round times to milliseconds."""


def check(path: Path, start_ms: int) -> None:
    """Whether a clip can be rendered: opens it and decodes its first frame.

    Raises:
        InvalidInput: there is no such file, it is no video, it has no frames, it ends before `start_ms`.
    """
    with Clip(path) as clip:
        if clip.first is None:
            raise InvalidInput(f"{path} has no frames.", path=str(path))
        if clip.seconds is not None and start_ms / 1000 >= clip.seconds > 0:
            raise InvalidInput(
                f"The clip is to start at {start_ms:,} ms, but {path} ends after {clip.seconds:.3f} s.",
                path=str(path),
            )


class Clip:
    """A video file, read forwards.

    Attributes:
        first: the first frame; None if there is none.
    """

    def __init__(self, path: Path) -> None:
        """Open a video.

        Raises:
            InvalidInput: it can't be read as one.
        """
        if not path.is_file():
            raise InvalidInput(f"There is no clip {path}.", path=str(path))
        self._path = path
        try:
            self._container = av.open(str(path), "r")
        except (av.FFmpegError, OSError, ValueError) as error:
            raise InvalidInput(f"{path} can't be read as a video: {error}.", path=str(path)) from error
        if not self._container.streams.video:
            self.close()
            raise InvalidInput(f"{path} has no picture.", path=str(path))
        self._stream = self._container.streams.video[0]
        self._stream.thread_type = "AUTO"
        width, height = self._stream.codec_context.width, self._stream.codec_context.height
        if width * height > MAX_PIXELS:
            self.close()
            raise InvalidInput(
                f"{path} is too large: its frames have {width:,} × {height:,} pixels.", path=str(path)
            )
        self._frames = self._decoded()
        self.first = self._current = next(self._frames, None)
        self._following: VideoFrame | None = None
        if self.first is not None:
            self._following = next(self._frames, None)
        self._origin = _time(self.first)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._container.close()

    @property
    def seconds(self) -> float | None:
        """How long it lasts; None if the file doesn't say."""
        stream = self._stream
        if stream.duration is not None and stream.time_base is not None:
            return float(stream.duration * stream.time_base)
        return None if self._container.duration is None else self._container.duration / av.time_base

    @property
    def rotation(self) -> int:
        """By how many degrees, counter-clockwise, its frames are to be turned: 0, 90, 180 or 270."""
        return 0 if self.first is None else round(self.first.rotation / 90) * 90 % 360

    @property
    def pixel_aspect(self) -> float:
        """Width over height of a pixel, before it is turned."""
        return float(self._stream.sample_aspect_ratio or 1)

    def skip_to(self, seconds: Fraction) -> None:
        """Jump to the key frame before a time, if it is far ahead. Times count from the first frame."""
        base = self._stream.time_base
        if self.first is None or base is None or seconds <= 0:
            return
        self._container.seek(int((seconds + self._origin) / base), stream=self._stream)
        self._frames = self._decoded()
        # A file without an index jumps to where it can: then what we had is as good.
        self._current = next(self._frames, None) or self.first
        self._following = next(self._frames, None)

    def at(self, seconds: Fraction) -> VideoFrame:
        """The frame that is seen at a time, which may not go back; before the first that, after the last that."""
        assert self._current is not None
        while self._following is not None and _time(self._following) - self._origin <= seconds + _SLACK:
            self._current, self._following = self._following, next(self._frames, None)
        return self._current

    def _decoded(self) -> Iterator[VideoFrame]:
        try:
            for frame in self._container.decode(self._stream):
                if frame.pts is not None:
                    yield frame
        except av.EOFError:
            return
        except av.FFmpegError as error:
            raise InvalidInput(f"{self._path} is damaged: {error}.", path=str(self._path)) from error


def planes_of(frame: VideoFrame, chroma_rows: int) -> Planes:
    """A frame's planes as limited BT.709, unturned; perhaps the frame's own memory."""
    converted = _converted(frame, "yuv420p" if chroma_rows == 2 else "yuv422p")
    return Planes(
        *(
            np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]  # type: ignore[call-overload]  # a plane is a buffer
            for plane in converted.planes
        )
    )


def rgb_of(frame: VideoFrame, rotation: int, pixel_aspect: float) -> NDArray[np.uint8]:
    """A frame as an sRGB picture (height, width, 3), upright and with square pixels."""
    width = max(2, round(frame.width * pixel_aspect))
    picture = _converted(frame, "rgb24", width).to_ndarray()
    return np.ascontiguousarray(np.rot90(picture, rotation // 90))


def _converted(frame: VideoFrame, pixels: str, width: int | None = None) -> VideoFrame:
    matrix = frame.colorspace
    if matrix in _UNSPECIFIED:
        # What players assume when a file says nothing.
        matrix = _BT709 if frame.height >= _HIGH_DEFINITION_ROWS else Colorspace.ITU601
    return frame.reformat(
        width=width,
        format=pixels,
        src_colorspace=matrix,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.JPEG if pixels == "rgb24" else ColorRange.MPEG,
        interpolation=_EXACT,
    )


def _time(frame: VideoFrame | None) -> Fraction:
    if frame is None or frame.pts is None or frame.time_base is None:
        return Fraction(0)
    return frame.pts * frame.time_base
