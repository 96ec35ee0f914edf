"""The quick decoder against Pillow's, for every filter, and what it leaves to others."""

import io
import itertools
import struct
import zlib
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from animatic.imaging import png

RNG = np.random.default_rng(11)
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def file(width: int, height: int, lines: bytes, *more: bytes, kind: bytes = b"\x08\x02\0\0\0") -> bytes:
    head = chunk(b"IHDR", struct.pack(">II", width, height) + kind)
    return SIGNATURE + head + b"".join(more) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def by_pillow(encoded: bytes) -> NDArray[np.uint8]:
    return np.asarray(Image.open(io.BytesIO(encoded)).convert("RGB"))


def saved(picture: NDArray[np.uint8], form: str = "PNG", **how: object) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, form, **how)
    return buffer.getvalue()


PLAIN = RNG.integers(0, 256, (5, 7, 3), np.uint8)


class TestDecode:
    @given(
        width=st.integers(1, 9),
        filters=st.lists(st.integers(0, 4), min_size=1, max_size=8),
        seed=st.integers(0, 2**32 - 1),
        parts=st.integers(1, 3),
    )
    def test_every_filter_in_every_order_is_undone(
        self, width: int, filters: list[int], seed: int, parts: int
    ) -> None:
        noise = np.random.default_rng(seed).integers(0, 256, (len(filters), 3 * width + 1), np.uint8)
        noise[:, 0] = filters
        packed = zlib.compress(noise.tobytes())
        cuts = [len(packed) * part // parts for part in range(parts + 1)]
        pieces = (chunk(b"IDAT", packed[a:b]) for a, b in itertools.pairwise(cuts))
        head = chunk(b"IHDR", struct.pack(">II5B", width, len(filters), 8, 2, 0, 0, 0))
        encoded = SIGNATURE + head + b"".join(pieces) + chunk(b"IEND", b"")
        found = png.decode(encoded)
        assert found is not None
        assert np.array_equal(found, by_pillow(encoded))

    @pytest.mark.parametrize("level", [0, 1, 6, 9])
    def test_a_photograph_comes_back(self, level: int) -> None:
        small = Image.fromarray(RNG.integers(0, 256, (20, 30, 3), np.uint8))
        picture = np.asarray(small.resize((301, 203), Image.Resampling.BICUBIC))
        assert np.array_equal(png.decode(saved(picture, compress_level=level)), picture)

    def test_remarks_do_no_harm(self) -> None:
        remark = PngImagePlugin.PngInfo()
        remark.add_text("Title", "A kitchen")
        assert np.array_equal(png.decode(saved(PLAIN, pnginfo=remark, dpi=(72, 72))), PLAIN)


def others() -> Iterator[tuple[str, bytes]]:
    """Files that aren't plain, or aren't whole."""
    yield "grey", saved(PLAIN[..., 0])
    yield "alpha", saved(np.dstack([PLAIN, PLAIN[..., 0]]))
    yield "transparent colour", saved(PLAIN, transparency=(1, 2, 3))
    yield "another format", saved(PLAIN, "BMP")
    yield "nothing", b""
    yield "animated", saved(PLAIN, save_all=True, append_images=[Image.fromarray(255 - PLAIN)])
    whole = saved(PLAIN)
    yield "cut off", whole[:-20]
    yield "end missing", whole[:-12]
    yield "bytes after the end", whole + b"\0\0"
    yield "bit flipped", whole[:60] + bytes([whole[60] ^ 1]) + whole[61:]
    lines = bytes([0, 1, 2, 3])
    yield "interlaced", file(1, 1, lines, kind=b"\x08\x02\0\0\x01")
    yield "16 bits", file(1, 1, bytes(7), kind=b"\x10\x02\0\0\0")
    yield "unknown and needed", file(1, 1, lines, chunk(b"NEED", b"x"))
    yield "a filter that doesn't exist", file(1, 1, bytes([5, 1, 2, 3]))
    yield "too little data", file(2, 1, lines)
    yield "too much data", file(1, 1, lines + lines)
    yield "no pixels", file(0, 1, b"")
    yield (
        "not compressed data",
        SIGNATURE
        + chunk(b"IHDR", struct.pack(">II5B", 1, 1, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", b"hello")
        + chunk(b"IEND", b""),
    )


@pytest.mark.parametrize("encoded", [pytest.param(data, id=name) for name, data in others()])
def test_others_are_left_to_those_who_know_them(encoded: bytes) -> None:
    assert png.decode(encoded) is None
