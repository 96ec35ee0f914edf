import io
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Interpolation
from PIL import Image

from animatic.errors import InvalidInput
from animatic.film import Format, RenderQuality, Segment, Timeline, frame, poster, preview, render
from animatic.film.formats import QUALITIES, format_of, quality_of
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import FRAME_RATES, CameraMove

# Two and a half of the patches of a colour chart (linear light to sRGB by its maker), and the primaries.
PATCHES = [
    (115, 82, 68),
    (194, 150, 130),
    (98, 122, 157),
    (87, 108, 67),
    (214, 126, 44),
    (56, 61, 150),
    (243, 243, 242),
    (52, 52, 52),
    (255, 255, 255),
    (0, 0, 0),
    (200, 30, 40),
    (30, 180, 60),
]


@dataclass(frozen=True)
class Cue:
    start_ms: int
    end_ms: int
    text: str


@pytest.fixture
def chart(tmp_path: Path) -> Path:
    """Twelve patches of 80 × 80."""
    picture = np.array(PATCHES, np.uint8).reshape(3, 4, 3).repeat(80, axis=0).repeat(80, axis=1)
    Image.fromarray(picture).save(tmp_path / "chart.png")
    return tmp_path / "chart.png"


def film(*segments: Segment, **others: object) -> Timeline:
    size = {"width": 320, "height": 240, "frame_rate": Fraction(24), "segments": segments}
    return Timeline(**{**size, **others})  # type: ignore[arg-type]


def patch_means(picture: np.ndarray) -> np.ndarray:
    """The mean colour of the middle of each patch."""
    middles = (slice(20, 60), slice(20, 60))
    corners = [(r, c) for r in (0, 80, 160) for c in (0, 80, 160, 240)]
    return np.array([picture[r : r + 80, c : c + 80][middles].mean((0, 1)) for r, c in corners])


CASES = [
    ("film.mp4", None, "h264", "yuv420p", 2),
    ("film.webm", None, "vp9", "yuv420p", 3),
    ("film.webm", Format.WEBM_AV1, "av1", "yuv420p", 3),
    ("film.mov", None, "prores", "yuv422p10le", 2),
]


class TestFormats:
    @pytest.mark.parametrize(("name", "chosen", "codec", "pixels", "tolerance"), CASES)
    def test_plays_with_the_right_colours(
        self,
        chart: Path,
        tmp_path: Path,
        name: str,
        chosen: Format | None,
        codec: str,
        pixels: str,
        tolerance: int,
    ) -> None:
        timeline = film(Segment(picture=chart, duration_ms=500), frame_rate=FRAME_RATES["23.976"])
        report = render(timeline, tmp_path / name, format=chosen)
        with av.open(str(tmp_path / name)) as container:
            stream = container.streams.video[0]
            context = stream.codec_context
            assert context.name.removeprefix("lib").startswith((codec, "dav1d"))
            assert (context.width, context.height, context.pix_fmt) == (320, 240, pixels)
            assert (context.color_range, context.colorspace, context.color_primaries, context.color_trc) == (
                1,
                1,
                1,
                1,
            )
            assert stream.average_rate == Fraction(24000, 1001)
            frames = list(container.decode(stream))
        assert len(frames) == report.frames == 12
        exact = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT
        rgb = frames[5].reformat(format="rgb24", src_colorspace=1, dst_color_range=2, interpolation=exact)
        assert np.abs(patch_means(rgb.to_ndarray()) - PATCHES).max() <= tolerance

    def test_a_moving_picture_for_pages(self, chart: Path, tmp_path: Path) -> None:
        timeline = film(
            Segment(picture=chart, duration_ms=1000, move=CameraMove.PUSH_IN),
            Segment(colour="#000000", duration_ms=500),
        )
        report = preview(timeline, tmp_path / "film.webp", width=160)
        assert report.frames == 18
        with Image.open(tmp_path / "film.webp") as picture:
            assert picture.size == (160, 120)
            shown = []
            for number in range(picture.n_frames):  # type: ignore[attr-defined]
                picture.seek(number)
                picture.load()
                shown.append((picture.info["duration"], np.asarray(picture.convert("RGB")).astype(int)))
        # Equal frames are one, longer.
        assert len(shown) >= 13
        assert sum(duration for duration, _ in shown) == pytest.approx(1500, abs=20)
        assert shown[0][1][20, 60] == pytest.approx(PATCHES[1], abs=8)
        assert shown[-1][1].mean() < 1

    def test_the_suffix_says_the_format(self) -> None:
        assert (
            format_of(Path("a.M4V"), None)
            == format_of(Path("a"), None)
            == format_of(None, None)
            == Format.MP4
        )
        assert format_of(Path("a.webm"), None) == Format.WEBM_VP9
        assert format_of(Path("a.webm"), "webm-av1") == Format.WEBM_AV1
        with pytest.raises(InvalidInput, match="can't be made as 'gif'"):
            format_of(Path("a.gif"), None)


class TestQualities:
    def test_have_names(self) -> None:
        assert quality_of("high").preset == "medium"
        assert quality_of(QUALITIES["draft"]) is QUALITIES["draft"]

    def test_better_is_larger(self, chart: Path) -> None:
        sizes = []
        for name in ("standard", "high", "lossless"):
            stream = io.BytesIO()
            timeline = film(Segment(picture=chart, duration_ms=500, move=CameraMove.PUSH_IN))
            sizes.append(render(timeline, stream, quality=name).bytes)
        assert sizes == sorted(sizes)

    def test_own_ones_are_checked(self) -> None:
        with pytest.raises(InvalidInput, match="crf: 60 is not allowed"):
            RenderQuality(name="own", preset="fast", crf=60, kernels=QUALITIES["high"].kernels)


class TestTracks:
    def tone(self, seconds: float) -> list[np.ndarray]:
        time = np.arange(round(seconds * 48_000)) / 48_000
        wave = (0.5 * np.sin(2 * np.pi * 440 * time)).astype(np.float32)
        whole = np.stack([wave, wave])
        return [whole[:, start : start + 48_000] for start in range(0, whole.shape[1], 48_000)]

    @pytest.mark.parametrize(
        ("name", "codec"), [("film.mp4", "aac"), ("film.webm", "opus"), ("film.mov", "pcm_s24le")]
    )
    def test_sound_and_picture_end_together(self, tmp_path: Path, name: str, codec: str) -> None:
        out = tmp_path / name
        render(film(Segment(colour="#406080", duration_ms=2500)), out, sound=self.tone(2.5))
        with av.open(str(out)) as container:
            (stream,) = container.streams.audio
            assert stream.codec_context.name.removeprefix("lib") == codec
            samples = [frame.to_ndarray() for frame in container.decode(stream)]
            rate = stream.rate
        heard = sum(block.shape[-1] for block in samples) / rate / (2 if codec == "pcm_s24le" else 1)
        assert abs(heard - 2.5) <= 1 / 24

    def test_silent_formats_leave_sound_out(self, tmp_path: Path) -> None:
        out = tmp_path / "film.webp"
        render(film(Segment(colour="#406080", duration_ms=200)), out, sound=self.tone(0.2))
        assert out.stat().st_size > 0

    def test_captions_can_be_switched_on(self, tmp_path: Path) -> None:
        out = tmp_path / "film.mp4"
        cues = [Cue(1500, 2200, "Two\nlines, {braces}"), Cue(200, 1200, "Première — 起動")]
        render(film(Segment(colour="#406080", duration_ms=2500)), out, captions=cues)
        with av.open(str(out)) as container:
            (stream,) = container.streams.subtitles
            packets = [packet for packet in container.demux(stream) if packet.size > 2]
            shown = []
            for packet in packets:
                assert packet.pts is not None
                assert packet.duration is not None
                start = round(float(packet.pts * packet.time_base) * 1000)
                length = round(float(packet.duration * packet.time_base) * 1000)
                shown.append((start, start + length, bytes(packet)[2:].decode()))
        assert shown == [(200, 1200, "Première — 起動"), (1500, 2200, "Two\nlines, ｛braces｝")]

    def test_overlays_are_drawn_over_every_frame(
        self, tmp_path: Path, decode: Callable[[Path], list[Planes]]
    ) -> None:
        class Counter:
            def draw(self, frame: int, planes: Planes) -> None:
                planes.y[:4, :4] = 20 + frame

        out = tmp_path / "film.mp4"
        render(
            film(Segment(colour="#000000", duration_ms=500)), out, overlays=[Counter()], quality="lossless"
        )
        assert [int(planes.y[0, 0]) for planes in decode(out)] == [20 + frame for frame in range(12)]


class TestPosters:
    def test_a_frame_is_the_films_own(
        self, chart: Path, tmp_path: Path, decode: Callable[[Path], list[Planes]]
    ) -> None:
        timeline = film(
            Segment(picture=chart, duration_ms=500, move=CameraMove.PUSH_IN),
            Segment(colour="#a02020", duration_ms=500),
        )
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        frames = decode(tmp_path / "film.mp4")
        for number in (0, 7, 12, 23):
            assert np.array_equal(frame(timeline, number), yuv.to_rgb(frames[number]))

    def test_a_poster_shows_something(self, chart: Path) -> None:
        timeline = film(Segment(colour="#000000", duration_ms=500), Segment(picture=chart, duration_ms=500))
        assert np.abs(patch_means(poster(timeline)) - PATCHES).max() <= 2
        assert poster(timeline, at_ms=100).max() == 0

    def test_no_such_frame(self, chart: Path) -> None:
        with pytest.raises(InvalidInput, match="no frame 12: the film has 12"):
            frame(film(Segment(picture=chart, duration_ms=500)), 12)
