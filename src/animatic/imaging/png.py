"""Plain PNG files, decoded in half the time that libpng takes, which for films of stills is the dearest thing after
the encoder.

Only 8-bit RGB without transparency, palette, interlacing or animation: what cameras' and artists' programs write. It
is inflated by libdeflate, in one go because the size is known, and unfiltered by a compiled loop. Whatever isn't
exactly so (damaged files, too) is left to libraries that know everything.

Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025.
"""

import struct
from collections.abc import Iterator
from typing import Final

import deflate
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.jit import inner, jit

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEAD: Final = struct.Struct(">II5B")
_PLAIN: Final = (8, 2, 0, 0, 0)
"""Eight bits, RGB, the only compression and filtering that there are, not interlaced."""

_OTHERWISE: Final = frozenset({b"tRNS", b"acTL", b"PLTE"})


def decode(encoded: bytes) -> NDArray[np.uint8] | None:
    """The picture of a PNG file, shape (height, width, 3), rows one byte apart; None if it isn't plain and whole.

    Memory is taken for as many pixels as the header says: the caller has looked.
    """
    try:
        chunks = list(_chunks(encoded))
    except (struct.error, ValueError):
        return None
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != _HEAD.size or chunks[-1][0] != b"IEND":
        return None
    width, height, *kind = _HEAD.unpack(chunks[0][1])
    # A capital first letter: a reader must understand the chunk.
    strange = any(
        name in _OTHERWISE or (name[:1].isupper() and name not in (b"IHDR", b"IDAT", b"IEND"))
        for name, _ in chunks
    )
    if tuple(kind) != _PLAIN or strange or not width or not height:
        return None
    size = height * (3 * width + 1)
    try:
        lines = deflate.zlib_decompress(b"".join(data for name, data in chunks if name == b"IDAT"), size)
    except deflate.DeflateError:
        return None
    if len(lines) != size:
        return None
    rows = np.frombuffer(lines, np.uint8).reshape(height, -1)
    if not _unfilter(rows):
        return None
    return rows[:, 1:].reshape(height, width, 3)


def _chunks(encoded: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The chunks' names and data.

    Raises:
        ValueError, struct.error: it is no PNG file, or not all of it.
    """
    if not encoded.startswith(_SIGNATURE):
        raise ValueError("no signature")
    whole, at = memoryview(encoded), len(_SIGNATURE)
    while at < len(encoded):
        length, name = struct.unpack_from(">I4s", encoded, at)
        (promised,) = struct.unpack_from(">I", encoded, at + 8 + length)
        if deflate.crc32(whole[at + 4 : at + 8 + length]) != promised:
            raise ValueError("a chunk is damaged")
        yield name, whole[at + 8 : at + 8 + length]
        at += 12 + length


@inner
def _paeth(left: np.int32, up: np.int32, corner: np.int32) -> np.int32:
    """Whichever neighbour is nearest to left + up - corner; section 9.4."""
    to_left, to_up = np.int32(up - corner), np.int32(left - corner)
    to_corner = np.int32(to_left + to_up)
    to_left, to_up = max(to_left, np.int32(-to_left)), max(to_up, np.int32(-to_up))
    to_corner = max(to_corner, np.int32(-to_corner))
    other = up if to_up <= to_corner else corner
    return left if to_left <= min(to_up, to_corner) else other


@inner
def _byte(value: int) -> np.int32:
    return np.int32(value) & np.int32(255)


@jit
def _unfilter(rows: NDArray[np.uint8]) -> bool:
    """Undo the filters of rows in place; the byte before each names its own. False if one doesn't exist."""
    width, zero, one = rows.shape[1], np.int32(0), np.int32(1)
    for r in range(rows.shape[0]):
        # What is above the first row counts as zeros.
        kind, above, there = rows[r, 0], max(r - 1, 0), np.int32(255 if r else 0)
        # The pixel on the left: what is predicted from it.
        a, b, c = zero, zero, zero
        if kind == 1:
            for x in range(1, width, 3):
                a, b, c = _byte(a + rows[r, x]), _byte(b + rows[r, x + 1]), _byte(c + rows[r, x + 2])
                rows[r, x], rows[r, x + 1], rows[r, x + 2] = a, b, c
        elif kind == 2 and r:
            for x in range(1, width):
                rows[r, x] = np.uint8(rows[r, x] + rows[r - 1, x])
        elif kind == 3:
            for x in range(1, width, 3):
                a = _byte(rows[r, x] + np.int32((a + (rows[above, x] & there)) >> one))
                b = _byte(rows[r, x + 1] + np.int32((b + (rows[above, x + 1] & there)) >> one))
                c = _byte(rows[r, x + 2] + np.int32((c + (rows[above, x + 2] & there)) >> one))
                rows[r, x], rows[r, x + 1], rows[r, x + 2] = a, b, c
        elif kind == 4:
            corner_a, corner_b, corner_c = zero, zero, zero
            for x in range(1, width, 3):
                up_a = np.int32(rows[above, x] & there)
                up_b = np.int32(rows[above, x + 1] & there)
                up_c = np.int32(rows[above, x + 2] & there)
                a = _byte(rows[r, x] + _paeth(a, up_a, corner_a))
                b = _byte(rows[r, x + 1] + _paeth(b, up_b, corner_b))
                c = _byte(rows[r, x + 2] + _paeth(c, up_c, corner_c))
                rows[r, x], rows[r, x + 1], rows[r, x + 2] = a, b, c
                corner_a, corner_b, corner_c = up_a, up_b, up_c
        elif kind > 4:
            return False
    return True


def warm_up() -> None:
    """Load the kernel, compiling it if it isn't kept from before."""
    _unfilter(np.zeros((1, 4), np.uint8))
