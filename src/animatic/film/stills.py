"""Picture files to arrays: every kind that people have, and a clear word about those that can't be used.

`check` is for before the first frame: it reads headers and checksums, not pixels, so that a film of hundreds of
panels doesn't decode them twice.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from animatic.errors import InvalidInput, TooLarge
from animatic.imaging import png

MAX_PIXELS: Final = 80_000_000
"""240 MB as RGB; more is refused from the header, before anything is decoded."""

MAX_EDGE: Final = 32_767
FORMATS: Final = ("PNG", "JPEG", "WEBP", "AVIF", "TIFF", "GIF", "BMP", "PPM")

_PAPER: Final = (255, 255, 255, 255)
"""What transparent parts lie on: drawings are made on paper."""

_SIXTEEN_BITS: Final = ("I;16", "I;16L", "I;16B", "I;16N", "I")
_QUICK: Final = ("PNG", "JPEG", "WEBP")
_JPEG_END: Final = b"\xff\xd9"

Picture = NDArray[np.uint8]
"""sRGB, shape (height, width, 3); its rows may lie apart in memory, its pixels don't."""

Depth = NDArray[np.float32]
"""0 farthest to 1 nearest, shape (height, width)."""


def check(path: Path) -> None:
    """Whether a picture file can be rendered: what its header and checksums tell.

    Raises:
        InvalidInput: there is no such file, it is no picture, it is cut off.
        TooLarge: it has too many pixels.
    """
    with _opened(path) as opened, _decoding(path):
        match opened.format:
            case "PNG":
                # Walks the chunks to the last one and checks their sums.
                opened.verify()
            case "JPEG":
                if _JPEG_END not in path.read_bytes()[-64:]:
                    opened.load()
            case "WEBP":
                # The container's header says how many bytes follow it.
                with path.open("rb") as file:
                    head = file.read(8)
                if int.from_bytes(head[4:8], "little") + 8 > path.stat().st_size:
                    raise OSError("the file is truncated")
            case _:
                opened.load()


def load(path: Path) -> Picture:
    """Decode a picture: the first frame of a moving one, upright, as sRGB on white paper.

    Raises:
        InvalidInput, TooLarge: as `check`, and for pixels that are damaged.
    """
    with _opened(path) as opened, _decoding(path):
        if _is_plain(opened) and (picture := _quickly(path)) is not None:
            return picture
        return np.asarray(_plain(opened))


def load_depth(path: Path) -> Depth:
    """Decode a depth map: the brightness of a grey picture (8 or 16 bits), white nearest.

    Raises:
        InvalidInput, TooLarge: as `load`.
    """
    with _opened(path) as opened, _decoding(path):
        if opened.mode in _SIXTEEN_BITS:
            return np.asarray(opened, np.float32) / np.float32(65535)
        return np.asarray(ImageOps.exif_transpose(opened).convert("L"), np.float32) / np.float32(255)


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        # Our own limit, below, is lower than the one of which Pillow warns.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            opened = Image.open(path, formats=FORMATS)
        except Image.DecompressionBombError:
            raise _too_large(path, "it has too many pixels") from None
        except FileNotFoundError:
            raise InvalidInput(f"There is no picture {path}.", path=str(path)) from None
        except UnidentifiedImageError:
            raise InvalidInput(
                f"{path} is not a picture that can be read: use {', '.join(FORMATS)}.", path=str(path)
            ) from None
        except (OSError, SyntaxError, ValueError) as error:
            raise InvalidInput(f"{path} can't be opened: {error}.", path=str(path)) from error
    with opened:
        width, height = opened.size
        if width * height > MAX_PIXELS or max(width, height) > MAX_EDGE:
            raise _too_large(path, f"it is {width:,} × {height:,} pixels")
        yield opened


def _too_large(path: Path, why: str) -> TooLarge:
    return TooLarge(
        f"{path} is too large: {why}; at most {MAX_PIXELS // 1_000_000} million are rendered.", path=str(path)
    )


@contextmanager
def _decoding(path: Path) -> Iterator[None]:
    """Pillow's many ways of saying that a file is cut off or damaged, as one."""
    try:
        yield
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, MemoryError) as error:
        raise InvalidInput(
            f"{path} is damaged: its pixels can't be decoded ({error}).", path=str(path)
        ) from error


def _is_plain(opened: Image.Image) -> bool:
    """Whether there is nothing to do but decode: sRGB of 8 bits, opaque and upright, as far as the header tells."""
    return (
        opened.format in _QUICK
        and opened.mode == "RGB"
        and not {"icc_profile", "transparency", "exif"} & opened.info.keys()
    )


def _quickly(path: Path) -> Picture | None:
    """A plain picture, PNG by our own decoder, others by OpenCV's, each twice as fast; None if they don't like it."""
    encoded = path.read_bytes()
    if (plain := png.decode(encoded)) is not None:
        return plain
    decoded = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_COLOR_RGB)
    return None if decoded is None else np.asarray(decoded, np.uint8)


def _plain(opened: Image.Image) -> Image.Image:
    opened.load()
    picture = ImageOps.exif_transpose(opened)
    profile = picture.info.get("icc_profile")
    if picture.mode in _SIXTEEN_BITS or picture.mode == "F":
        # Pillow clips these at 255.
        scale = 1.0 if picture.mode == "F" else 1 / 257
        samples = np.asarray(picture, np.float32) * np.float32(scale)
        return Image.fromarray(np.clip(np.rint(samples), 0, 255).astype(np.uint8)).convert("RGB")
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layered.size, _PAPER), layered).convert("RGB")
    if picture.mode not in ("RGB", "L", "CMYK"):
        picture = picture.convert("RGB")
    return (_to_srgb(picture, profile) if profile else None) or picture.convert("RGB")


def _to_srgb(picture: Image.Image, profile: bytes) -> Image.Image | None:
    """The same colours in sRGB; None if the profile can't be used, which then counts as none, as in browsers."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
