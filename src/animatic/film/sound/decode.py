"""Sound files in: checked before the first frame, then decoded in blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from animatic.errors import InvalidInput
from animatic.film.sound.limiter import Block

MAX_SECONDS = 6 * 3600


@dataclass(frozen=True, slots=True)
class SoundFile:
    """What a sound file holds."""

    path: Path
    seconds: float
    codec: str


def probe(path: Path) -> SoundFile:
    """Check that a file holds sound that can be decoded to its end's neighbourhood.

    Raises:
        InvalidInput: the file is missing, empty, no sound file, has no sound stream, or is over six hours.
    """
    if not path.is_file():
        raise InvalidInput(f"There is no sound file “{path.name}”.", path=path.name)
    if not path.stat().st_size:
        raise InvalidInput(f"The sound file “{path.name}” is empty.", path=path.name)
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise InvalidInput(f"“{path.name}” holds no sound.", path=path.name)
            stream = container.streams.audio[0]
            first = next(container.decode(stream), None)
            if first is None:
                raise InvalidInput(f"The sound in “{path.name}” can't be decoded.", path=path.name)
            seconds = _seconds(container, stream)
            codec = stream.codec_context.name
    except (av.FFmpegError, StopIteration) as problem:
        raise InvalidInput(
            f"“{path.name}” is not a sound file that can be read. WAV, FLAC, MP3, AAC, Ogg and Opus can.",
            path=path.name,
        ) from problem
    if seconds > MAX_SECONDS:
        raise InvalidInput(f"“{path.name}” is longer than six hours.", path=path.name)
    return SoundFile(path, seconds, codec)


def _seconds(container: av.container.InputContainer, stream: av.AudioStream) -> float:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    if container.duration is not None:
        return container.duration / av.time_base
    return 0.0


def decode(path: Path, rate: int, *, start: float = 0.0, end: float | None = None) -> Iterator[Block]:
    """Decode to stereo float blocks at `rate`, from `start` to `end` seconds of the file, to the sample."""
    skip = round(start * rate)
    left = None if end is None else round(end * rate) - skip
    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=rate)
        for frame in container.decode(container.streams.audio[0]):
            frame.pts = None  # files with gaps or odd time stamps play on, as players do
            for out in resampler.resample(frame):
                block = out.to_ndarray().astype(np.float32, copy=False)
                if skip:
                    cut = min(skip, block.shape[1])
                    skip -= cut
                    block = block[:, cut:]
                if left is not None:
                    block = block[:, :left]
                    left -= block.shape[1]
                if block.shape[1]:
                    yield block
                if left == 0:
                    return
