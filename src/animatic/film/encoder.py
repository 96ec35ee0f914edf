"""Frames that can be drawn into, and their encoder, with the colours' meaning written wherever players look for it."""

import os
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

import av
import numpy as np
from av.packet import Packet
from av.video.stream import VideoStream

from animatic.film.formats import Recipe
from animatic.imaging.yuv import Planes

# Rec. ITU-T H.273: limited range; BT.709's matrix, primaries and transfer.
_LIMITED: Final = 1
_BT709: Final = 1


class Canvas:
    """A video frame that can be drawn into again and again."""

    def __init__(self, width: int, height: int, chroma_rows: int, time_base: Fraction) -> None:
        self._frame = av.VideoFrame(width, height, "yuv420p" if chroma_rows == 2 else "yuv422p")
        self._frame.color_range = _LIMITED
        self._frame.colorspace = self._frame.color_primaries = self._frame.color_trc = _BT709
        self._frame.time_base = time_base
        self._planes = _views(self._frame)
        self._address = self._frame.planes[0].buffer_ptr

    @property
    def planes(self) -> Planes:
        """The frame's own memory, safe to draw into: if an encoder still holds it, it is left to the encoder."""
        self._frame.make_writable()
        if self._frame.planes[0].buffer_ptr != self._address:
            self._planes = _views(self._frame)
            self._address = self._frame.planes[0].buffer_ptr
        return self._planes

    def frame(self, number: int) -> av.VideoFrame:
        """The video frame, to be shown as the given one of the film."""
        self._frame.pts = number
        return self._frame


class VideoEncoder:
    """Encodes canvases in order into the packets of a stream."""

    def __init__(
        self, stream: VideoStream, recipe: Recipe, size: tuple[int, int], frame_rate: Fraction, threads: int
    ) -> None:
        """Set a new stream up for frames of a size (width, height)."""
        self.stream, self._pixels = stream, recipe.pixels
        if recipe.codec == "libsvtav1":
            # It writes its settings to the terminal otherwise; 1 leaves errors.
            os.environ.setdefault("SVT_LOG", "1")
        context = stream.codec_context
        context.width, context.height = size
        context.pix_fmt = recipe.pixels
        # Not known before the encoder is open, and then too late.
        context.time_base = self._time_base = 1 / frame_rate
        context.color_range = _LIMITED
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.thread_count = threads

    def encode(self, canvas: Canvas, number: int) -> "Iterable[Packet[Any]]":
        """The packets that are ready when a frame was given."""
        frame = canvas.frame(number)
        if frame.format.name != self._pixels:
            frame = frame.reformat(format=self._pixels, src_colorspace=_BT709)
            frame.pts, frame.time_base = number, self._time_base
        return self.stream.codec_context.encode_lazy(frame)

    def flush(self) -> "Iterable[Packet[Any]]":
        """The packets that were held back, one by one: each may take a while."""
        return self.stream.codec_context.encode_lazy(None)


def _views(frame: av.VideoFrame) -> Planes:
    """The planes' memory as arrays; a row of it may be longer than the picture is wide."""
    return Planes(
        *(
            np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]  # type: ignore[call-overload]  # a plane is a buffer
            for plane in frame.planes
        )
    )
