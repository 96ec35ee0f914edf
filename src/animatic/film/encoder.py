"""Frames to a file: one continuous encode, with the colours' meaning written wherever a player may look for it.

FFmpeg's libraries, through PyAV. What becomes of the file is for `animatic.film.sink`.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, Protocol

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.packet import Packet
from av.subtitles.stream import SubtitleStream
from av.subtitles.subtitle import SubtitleSet
from av.video.stream import VideoStream
from numpy.typing import NDArray

from animatic.film.formats import Recipe, RenderQuality
from animatic.imaging.yuv import Planes

# Rec. ITU-T H.273: limited range; BT.709's matrix, primaries and transfer.
_LIMITED: Final = 1
_BT709: Final = 1

Sound = Iterable[NDArray[np.float32]]
"""Blocks of stereo samples at 48 kHz, shape (2, n), that together last as long as the film."""

SAMPLE_RATE: Final = 48_000

_MILLISECOND: Final = Fraction(1, 1000)
_ASS_HEADER: Final = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Alignment
Style: Default,sans-serif,16,&Hffffff,2

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


class Cue(Protocol):
    """A caption of the soft track; `animatic.film.captions.Cue` is one."""

    @property
    def start_ms(self) -> int: ...
    @property
    def end_ms(self) -> int: ...
    @property
    def text(self) -> str: ...


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


class Encoder:
    """Encodes canvases in order, and lays sound and captions beside them."""

    def __init__(
        self,
        path: Path,
        recipe: Recipe,
        quality: RenderQuality,
        *,
        width: int,
        height: int,
        frame_rate: Fraction,
        sound: Sound | None = None,
        captions: Sequence[Cue] = (),
        threads: int = 0,
    ) -> None:
        self._container: OutputContainer = av.open(
            str(path), "w", format=recipe.container, options=dict(recipe.container_options)
        )
        self._recipe, self._frame_rate = recipe, frame_rate
        stream = self._container.add_stream(
            recipe.codec, rate=frame_rate, options=recipe.options(quality, float(frame_rate))
        )
        assert isinstance(stream, VideoStream)
        self._video = stream
        context = stream.codec_context
        context.width, context.height, context.pix_fmt = width, height, recipe.pixels
        # Not known before the encoder is open, and then too late.
        context.time_base = self.time_base
        context.color_range = _LIMITED
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.thread_count = threads
        self._sound = _SoundTrack(self._container, recipe.audio, sound) if sound and recipe.audio else None
        self._captions = (
            _CaptionTrack(self._container, recipe.captions, captions)
            if captions and recipe.captions
            else None
        )

    @property
    def time_base(self) -> Fraction:
        """Seconds per frame."""
        return 1 / self._frame_rate

    def encode(self, canvas: Canvas, number: int) -> None:
        """Encode a frame, and the sound and captions up to it."""
        frame = canvas.frame(number)
        if frame.format.name != self._recipe.pixels:
            frame = frame.reformat(format=self._recipe.pixels, src_colorspace=_BT709)
            frame.pts, frame.time_base = number, self.time_base
        self._mux(self._video.codec_context.encode_lazy(frame), self._video)
        now = (number + 1) / self._frame_rate
        if self._sound:
            self._sound.mux_until(now)
        if self._captions:
            self._captions.mux_until(now)

    def finish(self) -> Iterator[None]:
        """Encode what is still held back and complete the file, step by step."""
        for packet in self._video.codec_context.encode_lazy(None):
            self._mux([packet], self._video)
            yield
        if self._sound:
            self._sound.finish()
        if self._captions:
            self._captions.mux_until(None)
        yield
        self._container.close()

    def _mux(self, packets: "Iterable[Packet[Any]]", stream: VideoStream) -> None:
        for packet in packets:
            packet.stream = stream
            self._container.mux(packet)


class _SoundTrack:
    """Encodes blocks of samples as the picture proceeds."""

    def __init__(self, container: OutputContainer, codec: str, sound: Sound) -> None:
        self._container = container
        stream = container.add_stream(codec, rate=SAMPLE_RATE, layout="stereo")
        assert isinstance(stream, AudioStream)
        self._stream = stream
        self._blocks = iter(sound)
        self._samples = 0

    def mux_until(self, seconds: Fraction) -> None:
        while self._samples < seconds * SAMPLE_RATE and self._mux_block():
            pass

    def finish(self) -> None:
        while self._mux_block():
            pass
        self._container.mux(self._stream.encode(None))

    def _mux_block(self) -> bool:
        block = next(self._blocks, None)
        if block is None:
            return False
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(block, np.float32), format="fltp", layout="stereo"
        )
        frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, self._samples, Fraction(1, SAMPLE_RATE)
        self._samples += block.shape[1]
        self._container.mux(self._stream.encode(frame))
        return True


class _CaptionTrack:
    """Lays cues into the film as the picture proceeds."""

    def __init__(self, container: OutputContainer, codec: str, cues: Sequence[Cue]) -> None:
        self._container = container
        stream = container.add_stream(codec)
        assert isinstance(stream, SubtitleStream)
        stream.codec_context.subtitle_header = _ASS_HEADER
        stream.codec_context.time_base = _MILLISECOND
        self._stream = stream
        self._cues = sorted(cues, key=lambda cue: (cue.start_ms, cue.end_ms), reverse=True)

    def mux_until(self, seconds: Fraction | None) -> None:
        """Mux the cues that start before a time; None is the end."""
        while self._cues and (seconds is None or self._cues[-1].start_ms < seconds * 1000):
            cue = self._cues.pop()
            length = cue.end_ms - cue.start_ms
            packet = self._stream.codec_context.encode_subtitle(
                SubtitleSet.create(_dialogue(cue.text), 0, length, pts=cue.start_ms * 1000)
            )
            packet.stream, packet.time_base = self._stream, _MILLISECOND
            packet.pts = packet.dts = cue.start_ms
            packet.duration = length
            self._container.mux(packet)


def _dialogue(text: str) -> bytes:
    """A cue as FFmpeg's caption encoders take it: the fields of an ASS event, of which only the text counts."""
    plain = text.replace("\\", "⧵").replace("{", "｛").replace("}", "｝")
    return f"0,0,Default,,0,0,0,,{plain}".replace("\r\n", "\\N").replace("\n", "\\N").encode()


def _views(frame: av.VideoFrame) -> Planes:
    """The planes' memory as arrays; a row of it may be longer than the picture is wide."""
    return Planes(
        *(
            np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]  # type: ignore[call-overload]  # a plane is a buffer
            for plane in frame.planes
        )
    )
