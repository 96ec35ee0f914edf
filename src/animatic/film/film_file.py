"""The file that a film is written to: its picture, and beside it sound and captions as it proceeds.

FFmpeg's libraries, through PyAV. Where the file then goes is for `animatic.film.sink`.
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

from animatic.film.formats import Recipe

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


class FilmFile:
    """A container with one video stream, and a sound and a caption track if they are given."""

    def __init__(
        self,
        path: Path,
        recipe: Recipe,
        frame_rate: Fraction,
        *,
        sound: Sound | None = None,
        captions: Sequence[Cue] = (),
    ) -> None:
        """Open the file for writing. What the format has no place for is left out."""
        self._container: OutputContainer = av.open(
            str(path), "w", format=recipe.container, options=dict(recipe.container_options)
        )
        self._recipe, self._frame_rate = recipe, frame_rate
        self._sound_blocks = sound if recipe.audio else None
        self._cues = captions if recipe.captions else ()
        self._sound: _SoundTrack | None = None
        self._captions: _CaptionTrack | None = None

    def add_video(self, codec: str, options: dict[str, str]) -> VideoStream:
        """The video stream of an encoder, to be set up."""
        stream = self._container.add_stream(codec, rate=self._frame_rate, options=options)
        assert isinstance(stream, VideoStream)
        self._add_tracks()
        return stream

    def add_video_like(self, stream: VideoStream) -> VideoStream:
        """A video stream for packets that were encoded elsewhere."""
        copied = self._container.add_stream_from_template(stream)
        self._add_tracks()
        return copied

    def _add_tracks(self) -> None:
        if self._sound_blocks is not None and self._recipe.audio:
            self._sound = _SoundTrack(self._container, self._recipe, self._sound_blocks)
        if self._cues and self._recipe.captions:
            self._captions = _CaptionTrack(self._container, self._recipe.captions, self._cues)

    def mux(self, packets: "Iterable[Packet[Any]]", stream: VideoStream) -> None:
        """Write packets of the video stream."""
        for packet in packets:
            packet.stream = stream
            self._container.mux(packet)

    def advance(self, frames: int) -> None:
        """Write the sound and the captions that belong to the first `frames` of the film."""
        now = frames / self._frame_rate
        if self._sound:
            self._sound.mux_until(now)
        if self._captions:
            self._captions.mux_until(now)

    def finish(self) -> Iterator[None]:
        """Write what is missing and complete the file, step by step."""
        if self._sound:
            yield from self._sound.finish()
        if self._captions:
            self._captions.mux_until(None)
        yield
        self._container.close()


class _SoundTrack:
    """Encodes blocks of samples as the picture proceeds."""

    def __init__(self, container: OutputContainer, recipe: Recipe, sound: Sound) -> None:
        self._container = container
        assert recipe.audio is not None
        options = dict(recipe.audio_options)
        stream = container.add_stream(recipe.audio, rate=SAMPLE_RATE, options=options, layout="stereo")
        assert isinstance(stream, AudioStream)
        self._stream = stream
        self._blocks = iter(sound)
        self._samples = 0

    def mux_until(self, seconds: Fraction) -> None:
        while self._samples < seconds * SAMPLE_RATE and self._mux_block():
            pass

    def finish(self) -> Iterator[None]:
        while self._mux_block():
            yield
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
