"""The program that decodes what strangers uploaded: `python -m animatic.assets.inspection < FILE`.

It runs in a process of its own, with little memory, little time and no secrets in its environment: what crashes a
decoder, or never ends, ends here. The answer is one line of JSON, followed by the bytes of a clip's picture (WebP).
"""

import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO, Final

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray
from PIL import Image

from animatic.assets.facts import (
    MAX_CLIP_EDGE,
    MAX_CLIP_PIXELS,
    MAX_CLIP_SECONDS,
    MAX_LUT_BYTES,
    MAX_SOUND_SECONDS,
    MIN_SOUND_SECONDS,
    PEAKS,
    AssetFacts,
)
from animatic.assets.sniffing import HEAD, Container, is_cube, sniff
from animatic.errors import InvalidInput, TooLarge
from animatic.imaging.lut import read_cube

MEMORY: Final = 4 << 30
"""Bytes of address space; a frame of the largest size takes a quarter of a gigabyte in all its forms."""
CPU_SECONDS: Final = 120
_PEAK_RATE: Final = 8000
"""Samples a second from which a sound's shape is drawn."""
_BAD_SHARE: Final = 0.05
"""Of a sound's packets: players go on over a few damaged ones, and so do we."""
_POSTER_EDGE: Final = 1920
_POSTER_AT: Final = 1.0
"""Seconds into a clip at which it usually shows something."""

_NOT_OURS: Final = (
    "This is no file that we can use. Send sound (MP3, WAV, FLAC, AAC, M4A, Ogg, Opus), a video clip (MP4, MOV, WebM)"
    " or a look-up table (.cube)."
)


def inspect(file: BinaryIO) -> tuple[AssetFacts, bytes]:
    """Decode a file and say what it is; with it a clip's picture (WebP).

    Raises:
        InvalidInput: it is nothing that we take, or damaged.
        TooLarge: it is too long, or its frames are too large.
    """
    head = file.read(HEAD)
    file.seek(0)
    if not head:
        raise InvalidInput("The file is empty.", field="file")
    kind = sniff(head)
    if kind is None:
        if is_cube(head):
            return _look_up_table(file), b""
        raise InvalidInput(_NOT_OURS, field="file")
    try:
        with av.open(file, "r", format=kind.demuxer) as container:
            pictures = [
                stream
                for stream in container.streams.video
                if not stream.disposition & Disposition.attached_pic
            ]
            if pictures:
                return _clip(container, pictures[0], kind)
            if container.streams.audio:
                return _sound(container, container.streams.audio[0], kind), b""
    except (av.FFmpegError, OSError, ValueError, EOFError) as error:
        raise InvalidInput("This file is damaged: it can't be decoded.", field="file") from error
    raise InvalidInput("There is neither sound nor picture in this file.", field="file")


def _sound(container: InputContainer, stream: AudioStream, kind: Container) -> AssetFacts:
    """All of it is decoded: the header's length is not believed."""
    rate = stream.codec_context.sample_rate
    if not rate or not 1 <= stream.codec_context.channels <= 64:
        raise InvalidInput("The sound in this file can't be decoded.", field="file")
    loudest: list[NDArray[np.float32]] = []
    samples = 0
    step = _PEAK_RATE // 20
    rest = np.empty(0, np.float32)
    for block in _decoded(container, stream):
        samples += block.shape[0]
        if samples > MAX_SOUND_SECONDS * _PEAK_RATE:
            raise TooLarge(f"Sound may last at most {MAX_SOUND_SECONDS // 3600} hours.", field="file")
        joined = np.concatenate([rest, block])
        whole = len(joined) // step * step
        loudest.append(joined[:whole].reshape(-1, step).max(axis=1))
        rest = joined[whole:]
    if samples < MIN_SOUND_SECONDS * _PEAK_RATE:
        raise InvalidInput("There is no sound in this file.", field="file")
    if len(rest):
        loudest.append(rest.max(keepdims=True))
    return AssetFacts(
        is_clip=False,
        format=kind.sound,
        codec=stream.codec_context.name,
        duration_ms=round(samples * 1000 / _PEAK_RATE),
        has_sound=True,
        peaks=_peaks(np.concatenate(loudest)),
    )


def _decoded(container: InputContainer, stream: AudioStream) -> Iterator[NDArray[np.float32]]:
    """How far the samples go, at `_PEAK_RATE`, in blocks. Over a few damaged packets it goes on, as players do."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=_PEAK_RATE)
    packets = bad = 0
    for packet in container.demux(stream):
        packets += 1
        try:
            frames = packet.decode()
        except av.EOFError:
            break
        except av.InvalidDataError:
            bad += 1
            continue
        for frame in frames:
            for part in resampler.resample(frame):
                yield _loudest(part)
    for part in resampler.resample(None):
        yield _loudest(part)
    if bad > max(1, packets * _BAD_SHARE):
        raise InvalidInput(
            f"This sound is damaged: {bad} of its {packets} parts can't be decoded.", field="file"
        )


def _loudest(frame: av.AudioFrame) -> NDArray[np.float32]:
    both: NDArray[np.float32] = np.abs(frame.to_ndarray()).max(axis=0).astype(np.float32, copy=False)
    return both


def _peaks(loudest: NDArray[np.float32]) -> tuple[int, ...]:
    """At most `PEAKS` values, 0 to 100, in even steps."""
    edges = np.unique(np.linspace(0, len(loudest), min(PEAKS, len(loudest)), endpoint=False).astype(int))
    values = np.maximum.reduceat(loudest, edges)
    return tuple(int(value) for value in np.rint(np.clip(values, 0, 1) * 100))


def _clip(container: InputContainer, stream: VideoStream, kind: Container) -> tuple[AssetFacts, bytes]:
    """Its structure is read to the end; its first frame, one that stands for it, and one near its end are decoded."""
    if kind.clip is None:
        raise InvalidInput(_NOT_OURS, field="file")
    _check_size(stream.codec_context.width, stream.codec_context.height)
    stream.thread_type = "NONE"
    seconds, rate = _structure(container, stream)
    if seconds > MAX_CLIP_SECONDS:
        raise TooLarge(f"A clip may last at most {MAX_CLIP_SECONDS // 60} minutes.", field="file")
    first = _frame_at(container, stream, 0.0)
    middle = _frame_at(container, stream, min(_POSTER_AT, seconds / 2))
    _frame_at(container, stream, max(0.0, seconds - 0.5))
    upright = _upright(middle, float(stream.sample_aspect_ratio or 1))
    sideways = round(first.rotation / 90) % 2 == 1
    width, height = (first.height, first.width) if sideways else (first.width, first.height)
    facts = AssetFacts(
        is_clip=True,
        format=kind.clip,
        codec=stream.codec_context.name,
        duration_ms=max(1, round(seconds * 1000)),
        width=width,
        height=height,
        frame_rate=str(rate),
        has_sound=bool(container.streams.audio),
    )
    return facts, _webp(upright)


def _structure(container: InputContainer, stream: VideoStream) -> tuple[float, Fraction]:
    """Length in seconds and frames per second, by the packets; the header is not believed."""
    frames, end = 0, Fraction(0)
    begin: Fraction | None = None
    for packet in container.demux(stream):
        if packet.pts is None or packet.time_base is None:
            continue
        start = packet.pts * packet.time_base
        begin = start if begin is None else min(begin, start)
        end = max(end, start + (packet.duration or 0) * packet.time_base)
        frames += 1
        if end - begin > 4 * MAX_CLIP_SECONDS:
            break  # too long already; a lying file may go on for ever
    if begin is None or frames == 0 or end <= begin:
        raise InvalidInput("This clip has no frames.", field="file")
    length = end - begin
    rate = Fraction(stream.average_rate or frames / length).limit_denominator(1001)
    return float(length), rate


def _frame_at(container: InputContainer, stream: VideoStream, seconds: float) -> VideoFrame:
    """The first frame at or after a time, else the last one before it."""
    base = stream.time_base or Fraction(1, av.time_base)
    origin = stream.start_time or 0
    container.seek(origin + int(Fraction(seconds) / base), stream=stream)
    found: VideoFrame | None = None
    for frame in container.decode(stream):
        _check_size(frame.width, frame.height)
        found = frame
        if frame.pts is None or (frame.pts - origin) * base >= seconds:
            break
    if found is None:
        raise InvalidInput("The pictures of this clip can't be decoded.", field="file")
    return found


def _check_size(width: int, height: int) -> None:
    if max(width, height) > MAX_CLIP_EDGE or width * height > MAX_CLIP_PIXELS:
        raise TooLarge(
            f"The frames of this clip have {width:,} × {height:,} pixels; at most {MAX_CLIP_EDGE:,} a side and"
            f" {MAX_CLIP_PIXELS // 1_000_000} million are taken.",
            field="file",
        )
    if min(width, height) < 16:
        raise InvalidInput("The frames of this clip are too small: give 16 pixels a side.", field="file")


def _upright(frame: VideoFrame, pixel_aspect: float) -> Image.Image:
    width = max(16, min(MAX_CLIP_EDGE, round(frame.width * pixel_aspect)))
    picture = frame.reformat(width=width, format="rgb24").to_ndarray()
    turned = np.rot90(picture, round(frame.rotation / 90) % 4)
    return Image.fromarray(np.ascontiguousarray(turned))


def _webp(picture: Image.Image) -> bytes:
    picture.thumbnail((_POSTER_EDGE, _POSTER_EDGE), Image.Resampling.LANCZOS)
    target = io.BytesIO()
    picture.save(target, "WEBP", quality=90, method=2)
    return target.getvalue()


def _look_up_table(file: BinaryIO) -> AssetFacts:
    data = file.read(MAX_LUT_BYTES + 1)
    if len(data) > MAX_LUT_BYTES:
        raise TooLarge(
            f"A look-up table may have at most {MAX_LUT_BYTES // 1_000_000} MB.", maxBytes=MAX_LUT_BYTES
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "table.cube")
        path.write_bytes(data)
        try:
            read_cube(path)
        except InvalidInput as error:
            raise InvalidInput(
                error.message.replace(str(path), "The look-up table:", 1), field="file"
            ) from error
    return AssetFacts(is_clip=False, format="cube")


def _confine() -> None:
    """Take away what a decoder doesn't need, as far as the system lets us."""
    import resource

    for name, limit in (("RLIMIT_AS", MEMORY), ("RLIMIT_CPU", CPU_SECONDS), ("RLIMIT_CORE", 0)):
        with suppress(AttributeError, ValueError, OSError):  # not every system has each, or lets us set it
            resource.setrlimit(getattr(resource, name), (limit, limit))
    with suppress(OSError):
        os.nice(5)


def main() -> None:
    """Inspect standard input."""
    _confine()
    av.logging.set_level(av.logging.PANIC)
    poster = b""
    # Whoever started us shares the descriptor's place in the file.
    os.lseek(0, 0, os.SEEK_SET)
    with open(0, "rb", closefd=False) as file:  # a descriptor has no path
        try:
            facts, poster = inspect(file)
            answer: dict[str, object] = {"facts": asdict(facts)}
        except InvalidInput as error:
            answer = {"code": error.code, "message": error.message, "details": error.details}
        except MemoryError:
            answer = {
                "code": TooLarge.code,
                "message": "This file takes too much memory to decode.",
                "details": {"field": "file"},
            }
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + poster)


if __name__ == "__main__":
    main()
