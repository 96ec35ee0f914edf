import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from animatic.errors import InvalidInput, TooLarge
from animatic.images import pictures
from animatic.images.pictures import aspect_name, read_upload, thumbnail


def encode(image: Image.Image, form: str, **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


def decode(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def quarters(size: tuple[int, int] = (120, 80)) -> Image.Image:
    """Red, green, blue and grey quarters: shows a turned, mirrored or tinted copy."""
    width, height = size
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2] = (220, 30, 30)
    pixels[: height // 2, width // 2 :] = (30, 200, 30)
    pixels[height // 2 :, : width // 2] = (30, 30, 220)
    pixels[height // 2 :, width // 2 :] = (128, 128, 128)
    return Image.fromarray(pixels)


def assert_alike(one: Image.Image, other: Image.Image, tolerance: float = 6) -> None:
    assert one.size == other.size
    difference = np.abs(np.asarray(one.convert("RGB"), float) - np.asarray(other.convert("RGB"), float))
    assert difference.mean() < tolerance


def profile_with_red_for_green() -> bytes:
    """An sRGB profile whose table of tags names the two primaries the other way round."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


class TestReadUpload:
    @pytest.mark.parametrize(
        ("form", "stored", "content_type"),
        [
            ("PNG", "png", "image/png"),
            ("JPEG", "jpeg", "image/jpeg"),
            ("WEBP", "webp", "image/webp"),
            ("AVIF", "webp", "image/webp"),
        ],
    )
    def test_takes_the_formats_of_the_web(self, form: str, stored: str, content_type: str) -> None:
        picture = read_upload(encode(quarters(), form))
        assert (picture.format, picture.content_type) == (stored, content_type)
        assert (picture.width, picture.height) == (120, 80)
        assert decode(picture.data).format == stored.upper()
        assert_alike(decode(picture.data), quarters())
        assert_alike(decode(picture.thumbnail), quarters())

    def test_png_loses_nothing(self) -> None:
        noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (50, 70, 3), np.uint8))
        picture = read_upload(encode(noise, "PNG"))
        assert np.array_equal(np.asarray(decode(picture.data)), np.asarray(noise))

    def test_drops_what_the_file_says_beside_the_picture(self) -> None:
        exif = Image.Exif()
        exif[0x010F] = "SecretCamera"
        exif[0x8825] = {1: "N", 2: (48.0, 51.0, 24.0)}
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", "SecretAuthor")
        for data in (
            encode(quarters(), "JPEG", exif=exif, comment=b"SecretComment"),
            encode(quarters(), "PNG", exif=exif, pnginfo=text),
            encode(quarters(), "WEBP", exif=exif, xmp=b"SecretXmp"),
        ):
            assert b"Secret" in data
            picture = read_upload(data + b"SecretTrailer")
            for file in (picture.data, picture.thumbnail):
                assert b"Secret" not in file
                assert not decode(file).getexif()
                assert "icc_profile" not in decode(file).info

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_sets_photographs_upright(self, orientation: int) -> None:
        exif = Image.Exif()
        exif[0x0112] = orientation
        turned = {
            1: None,
            2: Image.Transpose.FLIP_LEFT_RIGHT,
            3: Image.Transpose.ROTATE_180,
            4: Image.Transpose.FLIP_TOP_BOTTOM,
            5: Image.Transpose.TRANSPOSE,
            6: Image.Transpose.ROTATE_90,
            7: Image.Transpose.TRANSVERSE,
            8: Image.Transpose.ROTATE_270,
        }[orientation]
        held = quarters() if turned is None else quarters().transpose(turned)
        picture = read_upload(encode(held, "JPEG", exif=exif, quality=95))
        assert_alike(decode(picture.data), quarters())

    def test_brings_other_colour_spaces_to_srgb(self) -> None:
        data = encode(quarters(), "PNG", icc_profile=profile_with_red_for_green())
        red, green, blue = decode(read_upload(data).data).split()
        original = quarters().split()
        swapped = Image.merge("RGB", (original[1], original[0], original[2]))
        assert_alike(Image.merge("RGB", (red, green, blue)), swapped)

    def test_takes_what_is_meant_for_print(self) -> None:
        cmyk = encode(quarters().convert("CMYK"), "JPEG", quality=95)
        assert_alike(decode(read_upload(cmyk).data), quarters(), tolerance=12)

    def test_a_broken_profile_is_as_good_as_none(self) -> None:
        assert_alike(decode(read_upload(encode(quarters(), "PNG", icc_profile=b"nonsense")).data), quarters())

    def test_transparent_parts_become_paper(self) -> None:
        drawn = quarters().convert("RGBA")
        drawn.putalpha(Image.new("L", drawn.size, 0))
        white = Image.new("RGB", drawn.size, "white")
        for data in (encode(drawn, "PNG"), encode(drawn, "WEBP")):
            assert_alike(decode(read_upload(data).data), white, tolerance=0.5)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
    def test_takes_every_kind_of_pixels(self, mode: str) -> None:
        picture = read_upload(encode(quarters().convert(mode), "PNG"))
        assert decode(picture.data).mode == "RGB"

    def test_sixteen_bits_are_scaled_not_clipped(self) -> None:
        ramp = np.linspace(0, 65535, 256).astype(np.uint16)[None].repeat(32, 0)
        stored = np.asarray(decode(read_upload(encode(Image.fromarray(ramp), "PNG")).data))
        assert np.array_equal(stored[0, :, 0], np.arange(256))

    def test_a_moving_picture_gives_its_first_frame(self) -> None:
        frames = [quarters(), Image.new("RGB", (120, 80), "black")]
        data = encode(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True)
        assert_alike(decode(read_upload(data).data), quarters())

    def test_the_same_picture_gives_the_same_file(self) -> None:
        data = encode(quarters(), "JPEG")
        assert read_upload(data) == read_upload(data)


class TestRefusals:
    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"hello",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
            b"RIFF\x00\x00\x00\x00WEBP",
            encode(quarters(), "GIF"),
            encode(quarters(), "BMP"),
            encode(quarters(), "TIFF"),
            encode(quarters((8, 8)), "PNG"),
        ],
        ids=["empty", "text", "svg", "png magic", "jpeg magic", "riff", "gif", "bmp", "tiff", "tiny"],
    )
    def test_what_is_no_picture_of_ours(self, data: bytes) -> None:
        with pytest.raises(InvalidInput):
            read_upload(data)

    @pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
    def test_a_file_that_is_cut_off(self, form: str) -> None:
        noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (200, 200, 3), np.uint8))
        data = encode(noise, form)
        with pytest.raises(InvalidInput):
            read_upload(data[: len(data) // 2])

    def test_too_many_bytes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pictures, "MAX_BYTES", 100)
        with pytest.raises(TooLarge, match="MB"):
            read_upload(encode(quarters(), "PNG"))

    @pytest.mark.parametrize("size", [(50_000, 50_000), (30_000, 4_000), (17_000, 20)])
    def test_a_bomb_is_not_even_decoded(self, size: tuple[int, int]) -> None:
        def chunk(kind: bytes, body: bytes) -> bytes:
            return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

        header = struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0)
        bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 10_000))
        with pytest.raises(TooLarge, match="megapixels"):
            read_upload(bomb)

    @settings(max_examples=150, deadline=None)
    @given(
        form=st.sampled_from(["PNG", "JPEG", "WEBP"]),
        place=st.floats(0, 0.999),
        value=st.binary(min_size=1, max_size=8),
    )
    def test_damage_anywhere_is_either_refused_or_harmless(
        self, form: str, place: float, value: bytes
    ) -> None:
        data = bytearray(encode(quarters(), form))
        start = int(place * len(data))
        data[start : start + len(value)] = value
        try:
            picture = read_upload(bytes(data))
        except InvalidInput:
            return
        assert decode(picture.data).size == (picture.width, picture.height)


class TestThumbnail:
    def test_is_small_and_keeps_the_proportions(self) -> None:
        image = decode(thumbnail(np.asarray(quarters((1344, 768)))))
        assert (image.format, image.size) == ("WEBP", (480, 274))

    def test_never_enlarges(self) -> None:
        assert decode(thumbnail(encode(quarters(), "JPEG"))).size == (120, 80)

    def test_a_line_stays_a_line(self) -> None:
        assert decode(thumbnail(encode(quarters((4000, 16)), "PNG"))).size == (480, 2)


class TestAspectName:
    @pytest.mark.parametrize(
        ("size", "name"),
        [
            ((1920, 1080), "16:9"),
            ((1344, 768), "16:9"),
            ((1344, 562), "2.39:1"),
            ((1344, 726), "1.85:1"),
            ((1152, 864), "4:3"),
            ((1024, 1024), "1:1"),
            ((768, 1344), "9:16"),
            ((6000, 4000), "3:2"),
            ((1370, 1000), "1.37:1"),
        ],
    )
    def test_names_the_proportions(self, size: tuple[int, int], name: str) -> None:
        assert aspect_name(*size) == name
