"""Probing files made here with known contents."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from animatic.errors import InvalidInput
from animatic.storage.probe import probe_picture, probe_video


def film(
    path: Path, rate: Fraction, frames: int, *, container: str | None = None, codec: str = "libx264"
) -> Path:
    with av.open(path, "w", format=container) as output:
        stream = output.add_stream(codec, rate=rate)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(frames):
            picture = np.full((48, 64, 3), number * 7 % 256, np.uint8)
            output.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")))
        output.mux(stream.encode(None))
    return path


class TestPicture:
    @pytest.mark.parametrize(
        ("form", "name", "content_type"),
        [("PNG", "png", "image/png"), ("JPEG", "jpeg", "image/jpeg"), ("WEBP", "webp", "image/webp")],
    )
    def test_is_told_from_its_content_not_its_name(
        self, tmp_path: Path, form: str, name: str, content_type: str
    ) -> None:
        path = tmp_path / "picture.txt"
        Image.new("RGB", (31, 17)).save(path, form)
        facts = probe_picture(path)
        assert (facts.width, facts.height, facts.format, facts.content_type) == (31, 17, name, content_type)

    def test_that_is_none_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "picture.png"
        path.write_bytes(b"<svg/>")
        with pytest.raises(InvalidInput):
            probe_picture(path)


class TestVideo:
    @pytest.mark.parametrize("rate", [Fraction(24), Fraction(24000, 1001), Fraction(25), Fraction(60)])
    def test_length_and_frames_are_exact(self, tmp_path: Path, rate: Fraction) -> None:
        facts = probe_video(film(tmp_path / "film.mp4", rate, 37))
        assert (facts.width, facts.height, facts.frames, facts.frame_rate) == (64, 48, 37, rate)
        assert facts.duration_ms == round(37 / rate * 1000)
        assert (facts.codec, facts.pixel_format, facts.format) == ("h264", "yuv420p", "mp4")
        assert facts.content_type == "video/mp4"
        assert not facts.has_sound

    def test_whole_seconds_are_rounded_and_at_least_one(self, tmp_path: Path) -> None:
        assert probe_video(film(tmp_path / "short.mp4", Fraction(24), 5)).whole_seconds == 1
        assert probe_video(film(tmp_path / "long.mp4", Fraction(24), 61)).whole_seconds == 3

    @pytest.mark.parametrize(
        ("suffix", "codec", "form"), [("mov", "libx264", "mov"), ("webm", "libvpx-vp9", "webm")]
    )
    def test_other_containers_are_told_apart(
        self, tmp_path: Path, suffix: str, codec: str, form: str
    ) -> None:
        facts = probe_video(film(tmp_path / "film.bin", Fraction(24), 12, container=suffix, codec=codec))
        assert facts.format == form
        assert facts.frames == 12
        assert facts.duration_ms == 500

    def test_that_is_none_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "film.mp4"
        path.write_bytes(b"\0" * 1000)
        with pytest.raises(InvalidInput):
            probe_video(path)

    def test_without_pictures_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "sound.mp4"
        with av.open(path, "w") as output:
            stream = output.add_stream("aac", rate=48000)
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
            frame.rate = 48000
            output.mux(stream.encode(frame))
            output.mux(stream.encode(None))
        with pytest.raises(InvalidInput):
            probe_video(path)
