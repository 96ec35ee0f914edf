"""What an uploaded file is: its kinds, the limits, and the facts that were found by decoding it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_SOUND_SECONDS: Final = 2 * 3600
MAX_CLIP_SECONDS: Final = 30 * 60
MAX_CLIP_EDGE: Final = 8192
"""Pixels."""
MAX_CLIP_PIXELS: Final = 36_000_000
"""Of one frame: what it takes in memory, whatever the file's size."""
MAX_LUT_BYTES: Final = 20_000_000
MIN_SOUND_SECONDS: Final = 0.05
PEAKS: Final = 800
"""Values that describe a sound's shape."""


class AssetKind(StrEnum):
    """What an asset is for. Music and scratch tracks are sound files alike."""

    MUSIC = "music"
    SCRATCH = "scratch"
    """A recording that a film is cut to."""
    CLIP = "clip"
    LUT = "lut"
    """A table of colours, for grading."""

    @property
    def is_sound(self) -> bool:
        return self in (AssetKind.MUSIC, AssetKind.SCRATCH)


CONTENT_TYPES: Final = {
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "aac": "audio/aac",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "weba": "audio/webm",
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "cube": "text/plain",
}
"""By our name of the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetFacts:
    """A file as it is in fact.

    Attributes:
        format: a key of `CONTENT_TYPES`.
        codec: of the picture, else of the sound; FFmpeg's name.
        duration_ms: counted from what was decoded, not believed from a header.
        width, height: of a clip's frames in pixels, upright.
        frame_rate: of a clip, frames per second as a fraction.
        has_sound: whether anything can be heard in it.
        peaks: the sound's shape, 0 to 100, in even steps over its length.
    """

    is_clip: bool
    format: str
    codec: str | None = None
    duration_ms: int | None = None
    width: int | None = None
    height: int | None = None
    frame_rate: str | None = None
    has_sound: bool = False
    peaks: tuple[int, ...] | None = None

    @property
    def is_lut(self) -> bool:
        return self.format == "cube"

    def kinds(self) -> tuple[AssetKind, ...]:
        """What a file like this can be used as; the first unless somebody says otherwise."""
        if self.is_lut:
            return (AssetKind.LUT,)
        return (AssetKind.CLIP,) if self.is_clip else (AssetKind.MUSIC, AssetKind.SCRATCH)
