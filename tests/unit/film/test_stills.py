import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from animatic.errors import InvalidInput, TooLarge
from animatic.film.stills import check, load, load_depth

RED, PAPER = (200, 30, 40), (255, 255, 255)


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    def write(picture: Image.Image, name: str, **options: object) -> Path:
        path = tmp_path / name
        picture.save(path, **options)
        return path

    return write


def halves(width: int = 40, height: int = 20) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste((20, 40, 210), (width // 2, 0, width, height))
    return picture


def close(
    picture: NDArray[np.uint8], at: tuple[int, int], colour: tuple[int, int, int], tolerance: int = 2
) -> bool:
    return bool(np.abs(picture[at].astype(int) - colour).max() <= tolerance)


class TestLoad:
    @pytest.mark.parametrize(
        ("suffix", "tolerance"),
        [("png", 0), ("jpg", 6), ("webp", 8), ("tiff", 0), ("bmp", 0), ("gif", 0), ("avif", 8), ("ppm", 0)],
    )
    def test_reads_what_people_have(self, save: Callable[..., Path], suffix: str, tolerance: int) -> None:
        path = save(halves(), f"a.{suffix}")
        check(path)
        picture = load(path)
        assert picture.shape == (20, 40, 3)
        assert close(picture, (10, 5), RED, tolerance)

    def test_cmyk(self, save: Callable[..., Path]) -> None:
        path = save(halves().convert("CMYK"), "a.jpg", quality=95)
        assert close(load(path), (10, 5), RED, 8)

    def test_palette(self, save: Callable[..., Path]) -> None:
        assert close(load(save(halves().quantize(4), "a.png")), (10, 5), RED, 3)

    def test_a_transparent_palette(self, save: Callable[..., Path]) -> None:
        picture = halves().quantize(4)
        path = save(picture, "a.png", transparency=picture.getpixel((0, 0)))
        assert close(load(path), (10, 5), PAPER)

    def test_transparent_parts_lie_on_paper(self, save: Callable[..., Path]) -> None:
        picture = Image.new("RGBA", (40, 20), (*RED, 0))
        picture.paste((*RED, 128), (20, 0, 40, 20))
        loaded = load(save(picture, "a.png"))
        assert close(loaded, (10, 5), PAPER)
        assert close(loaded, (10, 30), (227, 142, 147))

    def test_grey(self, save: Callable[..., Path]) -> None:
        assert close(load(save(Image.new("L", (8, 8), 77), "a.png")), (4, 4), (77, 77, 77))
        assert close(load(save(Image.new("1", (8, 8), 1), "a.png")), (4, 4), PAPER)

    def test_sixteen_bit_grey_keeps_its_middle_tones(self, save: Callable[..., Path]) -> None:
        picture = Image.fromarray(np.full((8, 8), 0x8080, np.uint16))
        assert close(load(save(picture, "a.png")), (4, 4), (128, 128, 128), 0)

    def test_sixteen_bit_colour(self, tmp_path: Path) -> None:
        rows = b"".join(b"\0" + struct.pack(">3H", 0xC8C8, 0x1E1E, 0x2828) * 4 for _ in range(4))

        def chunk(kind: bytes, data: bytes) -> bytes:
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        head = struct.pack(">IIBBBBB", 4, 4, 16, 2, 0, 0, 0)
        path = tmp_path / "a.png"
        path.write_bytes(
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b"")
        )
        check(path)
        assert close(load(path), (1, 1), RED, 0)

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_photographs_stand_upright(self, save: Callable[..., Path], orientation: int) -> None:
        upright = Image.new("RGB", (40, 20), (90, 90, 90))
        upright.paste(RED, (0, 0, 10, 10))
        lying = {
            1: None,
            2: Image.Transpose.FLIP_LEFT_RIGHT,
            3: Image.Transpose.ROTATE_180,
            4: Image.Transpose.FLIP_TOP_BOTTOM,
            5: Image.Transpose.TRANSPOSE,
            6: Image.Transpose.ROTATE_90,
            7: Image.Transpose.TRANSVERSE,
            8: Image.Transpose.ROTATE_270,
        }[orientation]
        stored = upright if lying is None else upright.transpose(lying)
        exif = Image.Exif()
        exif[0x0112] = orientation
        picture = load(save(stored, "a.png", exif=exif))
        assert picture.shape == (20, 40, 3)
        assert close(picture, (3, 3), RED)
        assert close(picture, (15, 30), (90, 90, 90))

    def test_of_a_moving_picture_the_first_frame(self, save: Callable[..., Path]) -> None:
        frames = [Image.new("RGB", (16, 16), colour) for colour in (RED, (0, 255, 0))]
        path = save(frames[0], "a.webp", save_all=True, append_images=frames[1:], lossless=True)
        check(path)
        assert close(load(path), (8, 8), RED)

    def test_colours_of_another_profile_become_srgb(self, save: Callable[..., Path]) -> None:
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
        srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        assert close(load(save(halves(), "a.png", icc_profile=srgb)), (10, 5), RED)
        # A profile for something else than what the file holds is treated as none.
        assert close(load(save(halves(), "b.png", icc_profile=lab)), (10, 5), RED)

    def test_a_single_pixel(self, save: Callable[..., Path]) -> None:
        assert load(save(Image.new("RGB", (1, 1), RED), "a.png")).shape == (1, 1, 3)


class TestRefusal:
    def test_nothing_there(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidInput, match="There is no picture"):
            check(tmp_path / "none.png")

    @pytest.mark.parametrize(
        "data", [b"", b"text", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF\0\0\0\0WEBP"]
    )
    def test_no_picture(self, tmp_path: Path, data: bytes) -> None:
        path = tmp_path / "a.png"
        path.write_bytes(data)
        with pytest.raises(InvalidInput):
            check(path)

    @pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.tiff", "a.gif", "a.bmp"])
    @pytest.mark.parametrize("share", [0.3, 0.8, 0.97])
    def test_a_file_that_is_cut_off(self, save: Callable[..., Path], name: str, share: float) -> None:
        noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (60, 80, 3), np.uint8))
        path = save(noise, name)
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
        with pytest.raises(InvalidInput):
            check(path)

    def test_a_png_whose_bytes_were_changed(self, save: Callable[..., Path]) -> None:
        noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (60, 80, 3), np.uint8))
        path = save(noise, "a.png")
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 0xFF
        path.write_bytes(data)
        with pytest.raises(InvalidInput, match="damaged"):
            check(path)

    @pytest.mark.parametrize(("width", "height"), [(40_000, 40_000), (40_000, 10), (10_000, 10_000)])
    def test_a_header_that_promises_too_much(self, tmp_path: Path, width: int, height: int) -> None:
        small = io.BytesIO()
        Image.new("L", (2, 2)).save(small, "PNG")
        data = bytearray(small.getvalue())
        data[16:24] = struct.pack(">II", width, height)
        data[29:33] = struct.pack(">I", zlib.crc32(bytes(data[12:29])))
        path = tmp_path / "a.png"
        path.write_bytes(data)
        with pytest.raises(TooLarge, match="too large"):
            check(path)


class TestDepth:
    def test_white_is_near(self, save: Callable[..., Path]) -> None:
        eight, sixteen = np.array([[0, 128, 255]], np.uint8), np.array([[0, 0x8080, 0xFFFF]], np.uint16)
        for name, values in (("a.png", eight), ("b.png", sixteen)):
            depth = load_depth(save(Image.fromarray(values), name))
            assert depth.dtype == np.float32
            assert depth[0] == pytest.approx([0, 128 / 255, 1], abs=1e-4)

    def test_a_coloured_one_counts_by_its_brightness(self, save: Callable[..., Path]) -> None:
        assert 0.2 < load_depth(save(halves(), "a.png"))[10, 5] < 0.5
