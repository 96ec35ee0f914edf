"""The words of the field that every part of Animatic shares, and the one table of frame sizes.

Values are what the database, the API, the timeline's JSON and the command line carry.
"""

from enum import StrEnum
from fractions import Fraction
from typing import Final


class ConversionType(StrEnum):
    TEXT_TO_IMAGE = "text-to-image"
    IMAGE_TO_VIDEO = "image-to-video"


class Status(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"

    @property
    def is_terminal(self) -> bool:
        return self in (Status.COMPLETED, Status.FAILED)


class Tier(StrEnum):
    FREE = "free"
    BASIC = "basic"
    PRO = "pro"


class CameraMove(StrEnum):
    """Pan and tilt turn the camera on its stand; truck and pedestal carry it sideways and up or down.

    On a flat picture the pairs look alike; with a depth map truck and pedestal show parallax.
    """

    STATIC = "static"
    PUSH_IN = "push-in"
    PULL_OUT = "pull-out"
    PAN_LEFT = "pan-left"
    PAN_RIGHT = "pan-right"
    TILT_UP = "tilt-up"
    TILT_DOWN = "tilt-down"
    TRUCK_LEFT = "truck-left"
    TRUCK_RIGHT = "truck-right"
    PEDESTAL_UP = "pedestal-up"
    PEDESTAL_DOWN = "pedestal-down"
    KEN_BURNS = "ken-burns"
    PARALLAX = "parallax"
    HANDHELD = "handheld"


class ShotSize(StrEnum):
    """How much of its subject a picture takes in."""

    AS_WRITTEN = ""
    """As the text says, or else as the artist likes."""
    EXTREME_WIDE = "extreme-wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM = "medium"
    MEDIUM_CLOSE = "medium-close"
    CLOSE = "close"
    EXTREME_CLOSE = "extreme-close"
    INSERT = "insert"
    OVER_THE_SHOULDER = "over-the-shoulder"
    TWO_SHOT = "two-shot"
    POV = "pov"


class Easing(StrEnum):
    LINEAR = "linear"
    EASE_IN = "ease-in"
    EASE_OUT = "ease-out"
    EASE_IN_OUT = "ease-in-out"


class Transition(StrEnum):
    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE_BLACK = "fade-black"
    FADE_WHITE = "fade-white"
    WIPE_LEFT = "wipe-left"
    WIPE_RIGHT = "wipe-right"
    WIPE_UP = "wipe-up"
    WIPE_DOWN = "wipe-down"
    SLIDE_LEFT = "slide-left"
    SLIDE_RIGHT = "slide-right"
    SLIDE_UP = "slide-up"
    SLIDE_DOWN = "slide-down"
    PUSH_LEFT = "push-left"
    PUSH_RIGHT = "push-right"
    PUSH_UP = "push-up"
    PUSH_DOWN = "push-down"


class AspectRatio(StrEnum):
    WIDE = "16:9"
    SCOPE = "2.39:1"
    FLAT = "1.85:1"
    ACADEMY = "4:3"
    SQUARE = "1:1"
    VERTICAL = "9:16"

    @property
    def ratio(self) -> Fraction:
        """Width over height."""
        width, height = self.value.split(":")
        return Fraction(width) / Fraction(height)


class Resolution(StrEnum):
    """Named by the short edge of the video in pixels."""

    HD = "720"
    FULL_HD = "1080"
    UHD = "2160"

    @property
    def short_edge(self) -> int:
        return int(self.value)


FRAME_RATES: Final[dict[str, Fraction]] = {
    "23.976": Fraction(24000, 1001),
    "24": Fraction(24),
    "25": Fraction(25),
    "29.97": Fraction(30000, 1001),
    "30": Fraction(30),
    "60": Fraction(60),
}
"""Frames per second by the name that people use."""


def video_size(aspect: AspectRatio, resolution: Resolution) -> tuple[int, int]:
    """Width and height in pixels, both even, of a video of this aspect whose short edge is the resolution."""
    short, ratio = resolution.short_edge, aspect.ratio
    if ratio >= 1:
        return _even(short * ratio), short
    return short, _even(short / ratio)


PICTURE_SIZES: Final[dict[AspectRatio, tuple[int, int]]] = {
    AspectRatio.WIDE: (1344, 768),
    AspectRatio.SCOPE: (1344, 562),
    AspectRatio.FLAT: (1344, 726),
    AspectRatio.ACADEMY: (1152, 864),
    AspectRatio.SQUARE: (1024, 1024),
    AspectRatio.VERTICAL: (768, 1344),
}
"""Default width and height in pixels of a panel's picture: about a megapixel, as generative models like."""


def picture_size(aspect: AspectRatio, long_edge: int | None = None) -> tuple[int, int]:
    """Width and height in pixels, both even, of a panel's picture; scaled to `long_edge` if that is given."""
    width, height = PICTURE_SIZES[aspect]
    if long_edge is None:
        return width, height
    scale = Fraction(long_edge, max(width, height))
    return _even(width * scale), _even(height * scale)


def _even(length: Fraction) -> int:
    return 2 * round(length / 2)
