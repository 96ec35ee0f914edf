"""Picture files: what people upload made safe and plain, and the small copies that lists show.

Everything that goes out again was decoded and encoded by us: no metadata (places, names, cameras), no colour
profile but sRGB, no sideways photographs, nothing hidden behind the pixels.
"""

import io
import warnings
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from animatic.errors import InvalidInput, TooLarge
from animatic.vocabulary import AspectRatio

MAX_BYTES: Final = 25_000_000
MAX_PIXELS: Final = 50_000_000
"""Of one picture: what it takes in memory, whatever its file's size."""
MAX_EDGE: Final = 16_000
"""Pixels; WebP ends at 16,383."""
MIN_EDGE: Final = 16
THUMBNAIL_EDGE: Final = 480
"""Long edge in pixels: sharp on a dense screen at the size of a card."""

CONTENT_TYPES: Final = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}
_STORED_AS: Final = {"PNG": "PNG", "JPEG": "JPEG", "WEBP": "WEBP", "AVIF": "WEBP"}
_OPTIONS: Final[dict[str, dict[str, int | bool]]] = {
    "PNG": {"compress_level": 6},
    "JPEG": {"quality": 93, "subsampling": 0, "optimize": True},
    "WEBP": {"quality": 93, "method": 4},
}
_PAPER: Final = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as we keep it."""

    data: bytes
    """The file: 8-bit sRGB without alpha."""
    width: int
    """Pixels."""
    height: int
    format: str
    """png, jpeg or webp."""
    content_type: str
    thumbnail: bytes
    """WebP."""


def read_upload(data: bytes) -> Picture:
    """Decode what somebody uploaded and encode it anew, with its thumbnail.

    Takes PNG, JPEG, WebP and AVIF; of a moving picture its first frame. Transparent parts become white paper.
    Raises TooLarge for too many bytes or pixels and InvalidInput for everything that isn't such a picture.
    Takes up to a second of CPU for a large picture: call it in a thread.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge(f"A picture may have at most {MAX_BYTES // 1_000_000} MB.", maxBytes=MAX_BYTES)
    with _open(data) as opened:
        stored_as = _STORED_AS[str(opened.format)]
        try:
            plain = _plain(opened)
        except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
            # Pillow raises any of these for a file that is cut off or damaged inside.
            raise InvalidInput("This picture is damaged: it can't be decoded.", field="file") from error
    return Picture(
        data=_encode(plain, stored_as),
        width=plain.width,
        height=plain.height,
        format=stored_as.lower(),
        content_type=CONTENT_TYPES[stored_as],
        thumbnail=_shrink(plain),
    )


def finished(rgb: NDArray[np.uint8], form: str) -> Picture:
    """A picture of our own making (H×W×3 RGB) as we keep it; `form` is png, jpeg or webp."""
    plain = Image.fromarray(np.ascontiguousarray(rgb))
    stored_as = form.upper() if form.upper() in _OPTIONS else "PNG"
    return Picture(
        data=_encode(plain, stored_as),
        width=plain.width,
        height=plain.height,
        format=stored_as.lower(),
        content_type=CONTENT_TYPES[stored_as],
        thumbnail=_shrink(plain),
    )


def pixels(data: bytes) -> NDArray[np.uint8]:
    """A stored picture as H×W×3 RGB; raises InvalidInput if it can't be decoded."""
    with _open(data) as opened:
        try:
            return np.asarray(_plain(opened))
        except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
            raise InvalidInput("This picture is damaged: it can't be decoded.", field="file") from error


def depth_values(data: bytes) -> NDArray[np.float32]:
    """A stored depth map, 0 farthest to 1 nearest."""
    with Image.open(io.BytesIO(data), formats=["PNG"]) as opened:
        sixteen = opened.mode.startswith("I")
        values = np.asarray(opened if sixteen else opened.convert("L"), np.float32)
    return values / np.float32(65535 if sixteen else 255)


def depth_file(depth: NDArray[np.float32]) -> bytes:
    """A depth map as we keep it: a grey PNG of 16 bits."""
    target = io.BytesIO()
    Image.fromarray(np.rint(np.clip(depth, 0, 1) * 65535).astype(np.uint16)).save(target, "PNG")
    return target.getvalue()


def thumbnail(picture: bytes | NDArray[np.uint8]) -> bytes:
    """A small WebP copy, long edge 480 px at most, of a file of our own or of an H×W×3 RGB array."""
    if isinstance(picture, bytes):
        with _open(picture) as opened:
            return _shrink(opened.convert("RGB"))
    return _shrink(Image.fromarray(picture, "RGB"))


def aspect_name(width: int, height: int) -> str:
    """The proportions by their name (`16:9`) if they are within two percent of a named one, else `3:2`, `1.37:1`."""
    ratio = Fraction(width, height)
    for aspect in AspectRatio:
        if abs(ratio / aspect.ratio - 1) < Fraction(2, 100):
            return aspect.value
    if max(ratio.numerator, ratio.denominator) <= 32:
        return f"{ratio.numerator}:{ratio.denominator}"
    return f"{width / height:.2f}:1"


def _open(data: bytes) -> Image.Image:
    """The picture's header, checked; nothing is decoded yet."""
    with warnings.catch_warnings():
        # Our own limit below is stricter than Pillow's warning.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            opened = Image.open(io.BytesIO(data), formats=list(CONTENT_TYPES))
        except Image.DecompressionBombError:
            raise _too_many_pixels() from None
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
            raise InvalidInput(
                "This file is no picture that we can read: send PNG, JPEG, WebP or AVIF.", field="file"
            ) from error
    width, height = opened.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_EDGE:
        raise _too_many_pixels()
    if min(width, height) < MIN_EDGE:
        raise InvalidInput(f"A picture needs at least {MIN_EDGE} pixels on each side.", field="file")
    return opened


def _too_many_pixels() -> TooLarge:
    return TooLarge(
        f"A picture may have at most {MAX_PIXELS // 1_000_000} megapixels and {MAX_EDGE:,} pixels a side.",
        maxPixels=MAX_PIXELS,
        maxEdge=MAX_EDGE,
    )


def _plain(opened: Image.Image) -> Image.Image:
    """Decoded, upright, 8-bit sRGB, on white paper."""
    opened.load()
    upright = ImageOps.exif_transpose(opened)
    profile = upright.info.get("icc_profile")
    if upright.mode.startswith("I") or upright.mode == "F":
        # Pillow would clip sixteen bits at 255.
        samples = np.asarray(upright, dtype=np.float64)
        upright = Image.fromarray(np.clip(samples / 257 + 0.5, 0, 255).astype(np.uint8), "L")
        profile = None
    if upright.has_transparency_data:
        layered = upright.convert("RGBA")
        paper = Image.new("RGBA", layered.size, (*_PAPER, 255))
        upright = Image.alpha_composite(paper, layered).convert("RGB")
    return _to_srgb(upright, profile)


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours in sRGB; a profile that can't be used is treated as none, as browsers do."""
    if picture.mode in ("P", "1"):
        picture = picture.convert("RGB")
    if profile and picture.mode in ("RGB", "L", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return picture.convert("RGB")


def _encode(picture: Image.Image, form: str) -> bytes:
    # A copy from the pixels alone: Pillow would write an EXIF block or a comment that it still remembers.
    bare = Image.frombytes("RGB", picture.size, picture.tobytes())
    target = io.BytesIO()
    bare.save(target, form, **_OPTIONS[form])
    return target.getvalue()


def _shrink(picture: Image.Image) -> bytes:
    scale = min(1.0, THUMBNAIL_EDGE / max(picture.size))
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    small = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    target = io.BytesIO()
    small.save(target, "WEBP", quality=80, method=4)
    return target.getvalue()
