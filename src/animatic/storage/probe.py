"""What a file truly is: read from the file, not from what somebody said about it."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.error
from PIL import Image, UnidentifiedImageError

from animatic.errors import InvalidInput

PICTURE_TYPES: Final = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
}
"""Content type by Pillow's name of the format."""

VIDEO_TYPES: Final = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "mkv": "video/x-matroska",
    "webp": "image/webp",
}
"""Content type by our name of the format."""

_BRANDS_OF_MOV: Final = ("qt",)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture file."""

    width: int
    """Pixels."""
    height: int
    format: str
    """Lower case: `png`, `jpeg`, `webp`."""
    content_type: str


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """A video file."""

    width: int
    """Pixels."""
    height: int
    format: str
    """`mp4`, `mov`, `webm`, `mkv`."""
    content_type: str
    codec: str
    """`h264`, `hevc`, `vp9`."""
    pixel_format: str
    """`yuv420p`."""
    frame_rate: Fraction
    """Frames per second."""
    frames: int
    duration_ms: int
    """Exact length of the picture track, rounded."""
    has_sound: bool

    @property
    def whole_seconds(self) -> int:
        """The length as the seed's `videos.duration` has it: rounded, at least 1."""
        return max(1, round(self.duration_ms / 1000))


def probe_picture(path: Path) -> PictureFacts:
    """Read a picture's header. Raises InvalidInput for what isn't one."""
    try:
        with Image.open(path) as picture:
            form = picture.format or ""
            width, height = picture.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise InvalidInput("This file is no picture that we know.") from error
    if form not in PICTURE_TYPES:
        raise InvalidInput(f"This is a {form} picture, which we don't handle.")
    return PictureFacts(width, height, form.lower(), PICTURE_TYPES[form])


def probe_video(path: Path) -> VideoFacts:
    """Read a video's structure, counting its frames without decoding them.

    Takes milliseconds for a film of minutes. A WebP counts as one; one that stands
    still has no length. Raises InvalidInput for what isn't a video.
    """
    if path.suffix == ".webp":
        return _probe_moving_picture(path)
    try:
        with av.open(path) as container:
            if not container.streams.video:
                raise InvalidInput("This file has no picture track.")
            stream = container.streams.video[0]
            frames = 0
            end = Fraction(0)
            first: Fraction | None = None
            for packet in container.demux(stream):
                if packet.pts is None or packet.time_base is None:
                    continue  # the empty packet at the end
                frames += 1
                start = packet.pts * packet.time_base
                first = start if first is None else min(first, start)
                end = max(end, start + (packet.duration or 0) * packet.time_base)
            form = _format(container.format.name, container.metadata.get("major_brand", ""))
            rate = stream.average_rate or stream.guessed_rate
            if frames == 0 or rate is None or first is None:
                raise InvalidInput("This video has no frames.")
            length, nominal = end - first, frames / Fraction(rate)
            if abs(length - nominal) < 1 / (2 * Fraction(rate)):
                length = nominal  # timestamps may be rounded, to milliseconds in WebM
            return VideoFacts(
                width=stream.codec_context.width,
                height=stream.codec_context.height,
                format=form,
                content_type=VIDEO_TYPES[form],
                codec=stream.codec_context.name,
                pixel_format=stream.codec_context.pix_fmt or "",
                frame_rate=Fraction(rate),
                frames=frames,
                duration_ms=round(length * 1000),
                has_sound=bool(container.streams.audio),
            )
    except av.error.FFmpegError as error:
        raise InvalidInput("This file is no video that we know.") from error


def _probe_moving_picture(path: Path) -> VideoFacts:
    """FFmpeg doesn't read moving WebP."""
    try:
        with Image.open(path, formats=["WEBP"]) as picture:
            frames = getattr(picture, "n_frames", 1)
            milliseconds = 0
            for index in range(frames):
                picture.seek(index)
                picture.load()
                milliseconds += picture.info.get("duration", 0)
            width, height = picture.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise InvalidInput("This file is no video that we know.") from error
    return VideoFacts(
        width=width,
        height=height,
        format="webp",
        content_type=VIDEO_TYPES["webp"],
        codec="webp",
        pixel_format="yuv420p",
        frame_rate=Fraction(frames * 1000, milliseconds) if milliseconds else Fraction(1),
        frames=frames,
        duration_ms=milliseconds,
        has_sound=False,
    )


def _format(names: str, brand: str) -> str:
    """Our name of a container format; FFmpeg names a family (`mov,mp4,m4a,3gp,3g2,mj2`)."""
    if "mp4" in names:
        return "mov" if brand.strip() in _BRANDS_OF_MOV else "mp4"
    if "webm" in names:
        return "webm"
    raise InvalidInput(f"This is a {names} file, which we don't handle.")
