"""Films in, frames out: what the film tests share."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Interpolation
from numpy.typing import NDArray

from animatic.imaging.yuv import Planes

Picture = NDArray[np.uint8]


@pytest.fixture
def decode() -> Callable[[Path], list[Planes]]:
    """A video's frames as planes."""

    def decoded(path: Path) -> list[Planes]:
        with av.open(str(path)) as container:
            return [planes(frame) for frame in container.decode(video=0)]

    return decoded


def planes(frame: av.VideoFrame) -> Planes:
    assert frame.format.name in ("yuv420p", "yuv422p10le")
    kind = np.dtype("<u2") if frame.format.name.endswith("10le") else np.dtype(np.uint8)
    return Planes(
        *(
            np.frombuffer(plane, kind).reshape(plane.height, -1)[:, : plane.width].copy()  # type: ignore[call-overload]  # a plane is a buffer
            for plane in frame.planes
        )
    )


@pytest.fixture
def write_clip(tmp_path: Path) -> Callable[..., Path]:
    """Makes a video of pictures (height, width, 3), all key frames and hardly compressed."""

    def write(
        name: str,
        pictures: Sequence[Picture],
        *,
        frames: int | None = None,
        rate: Fraction = Fraction(24),
        codec: str = "libx264",
        matrix: int = 1,
        pixel_aspect: Fraction | None = None,
    ) -> Path:
        path = tmp_path / name
        with av.open(str(path), "w") as container:
            options = {"qp": "1", "preset": "ultrafast"} if codec == "libx264" else {"lossless": "1"}
            stream = container.add_stream(codec, rate=rate, options=options)
            assert isinstance(stream, av.VideoStream)
            stream.height, stream.width = pictures[0].shape[:2]
            stream.pix_fmt = "yuv420p"
            stream.codec_context.colorspace = matrix
            if pixel_aspect is not None:
                stream.codec_context.sample_aspect_ratio = pixel_aspect
            container.start_encoding()
            for packet in encoded(stream, pictures[:frames], matrix):
                container.mux(packet)
        return path

    return write


def encoded(stream: av.VideoStream, pictures: Sequence[Picture], matrix: int) -> Iterator[av.Packet]:
    for picture in pictures:
        frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
        yield from stream.encode(
            frame.reformat(
                format="yuv420p",
                src_colorspace=matrix,
                dst_colorspace=matrix,
                dst_color_range=1,
                interpolation=Interpolation.BICUBIC | Interpolation.ACCURATE_RND,
            )
        )
    yield from stream.encode(None)
