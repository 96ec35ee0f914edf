import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from animatic.errors import InvalidInput
from animatic.film import Fit, InvalidTimeline, Look, Segment, Timeline, render
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import CameraMove, Transition

Write = Callable[..., Path]
Decode = Callable[[Path], list[Planes]]
SIZE = (160, 90)


def grey(level: int, width: int = SIZE[0], height: int = SIZE[1]) -> NDArray[np.uint8]:
    return np.full((height, width, 3), level, np.uint8)


STEPS = [grey(8 * index) for index in range(30)]
"""A clip's frame n is grey 8 n: which one is shown can be told from it."""


def film(*segments: Segment, **others: object) -> Timeline:
    size = {"width": SIZE[0], "height": SIZE[1], "frame_rate": Fraction(24), "segments": segments}
    return Timeline(**{**size, **others})  # type: ignore[arg-type]


def shown(frames: list[Planes]) -> list[int]:
    """The numbers of the clip's frames."""
    return [round((float(frame.y.mean()) - 16) * 255 / 219 / 8) for frame in frames]


class TestTime:
    def render(self, tmp_path: Path, decode: Decode, *segments: Segment, **others: object) -> list[int]:
        out = tmp_path / "film.mp4"
        render(film(*segments, **others), out, quality="lossless")
        return shown(decode(out))

    @pytest.mark.parametrize(("name", "codec"), [("clip.mp4", "libx264"), ("clip.webm", "libvpx-vp9")])
    def test_plays_frame_by_frame(
        self, write_clip: Write, decode: Decode, tmp_path: Path, name: str, codec: str
    ) -> None:
        clip = write_clip(name, STEPS, codec=codec)
        assert self.render(tmp_path, decode, Segment(clip=clip, duration_ms=1000)) == list(range(24))

    def test_starts_where_it_is_told(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", STEPS)
        segment = Segment(clip=clip, duration_ms=500, clip_start_ms=500)
        assert self.render(tmp_path, decode, segment) == list(range(12, 24))

    @pytest.mark.parametrize("speed", [2.0, 0.5])
    def test_plays_at_another_speed(
        self, write_clip: Write, decode: Decode, tmp_path: Path, speed: float
    ) -> None:
        clip = write_clip("clip.mp4", STEPS)
        segment = Segment(clip=clip, duration_ms=500, clip_speed=speed)
        assert self.render(tmp_path, decode, segment) == [int(frame * speed) for frame in range(12)]

    def test_another_frame_rate_keeps_time(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", STEPS, rate=Fraction(12))
        assert self.render(tmp_path, decode, Segment(clip=clip, duration_ms=1000)) == [
            n // 2 for n in range(24)
        ]

    def test_holds_its_last_frame(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", STEPS[:6])
        expected = [*range(6), *[5] * 18]
        assert self.render(tmp_path, decode, Segment(clip=clip, duration_ms=1000)) == expected

    def test_runs_on_into_its_handles(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", STEPS)
        wipe = {"transition": Transition.WIPE_LEFT, "transition_ms": 250}
        segments = (
            Segment(clip=clip, duration_ms=500, **wipe),  # type: ignore[arg-type]
            Segment(clip=clip, duration_ms=500, clip_start_ms=500),
        )
        out = tmp_path / "film.mp4"
        render(film(*segments), out, quality="lossless")
        frames = decode(out)
        corner = [(int(frame.y[0, 0]), int(frame.y[0, -1])) for frame in frames[9:15]]
        numbers = [tuple(round((y - 16) * 255 / 219 / 8) for y in pair) for pair in corner]
        # The outgoing clip goes on beyond its cut, the incoming one begins before its own.
        assert numbers == [(9, 9), (10, 10), (11, 11), (12, 12), (13, 13), (14, 14)]


class TestPicture:
    BARS = np.repeat(
        np.array([[200, 40, 40], [40, 190, 60], [50, 60, 210], [220, 210, 70]], np.uint8), 40, axis=0
    )[None].repeat(90, axis=0)

    def first(
        self, clip: Path, tmp_path: Path, decode: Decode, *, look: Look | None = None, **others: object
    ) -> NDArray[np.uint8]:
        out = tmp_path / "film.mp4"
        segment = Segment(clip=clip, duration_ms=200, **others)  # type: ignore[arg-type]
        render(film(segment, look=look or Look()), out, quality="lossless")
        return yuv.to_rgb(decode(out)[0])

    @pytest.mark.parametrize("matrix", [1, 5, 6], ids=["bt709", "bt470bg", "smpte170m"])
    def test_colours_are_right_whatever_its_matrix(
        self, write_clip: Write, decode: Decode, tmp_path: Path, matrix: int
    ) -> None:
        clip = write_clip("clip.mp4", [self.BARS] * 5, matrix=matrix)
        picture = self.first(clip, tmp_path, decode)
        middles = picture[45, 20::40].astype(int)
        assert np.abs(middles - self.BARS[45, 20::40]).max() <= 3

    def test_is_scaled_and_cut_to_the_frame(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        wide = np.repeat(self.BARS, 3, axis=1)[:, :320]
        clip = write_clip("clip.mp4", [np.roll(wide, 0, axis=1)] * 5)
        picture = self.first(clip, tmp_path, decode)
        assert picture.shape == (90, 160, 3)
        assert np.abs(picture[45, 2].astype(int) - wide[45, 82]).max() <= 4

    def test_can_be_seen_whole_between_bars(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", [grey(200, 90, 90)] * 5)
        picture = self.first(clip, tmp_path, decode, fit=Fit.CONTAIN_BLACK)
        assert (picture[:, :30] < 4).all()
        assert abs(int(picture[45, 80, 0]) - 200) <= 2

    def test_wide_pixels_are_wide(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", [grey(200, 80, 90)] * 5, pixel_aspect=Fraction(2))
        picture = self.first(clip, tmp_path, decode, fit=Fit.CONTAIN_BLACK)
        assert (np.abs(picture.astype(int) - 200) <= 2).all()

    def test_a_camera_moves_over_it(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", [self.BARS] * 24)
        out = tmp_path / "film.mp4"
        segment = Segment(clip=clip, duration_ms=1000, move=CameraMove.PUSH_IN, strength=100)
        render(film(segment), out, quality="lossless")
        first, *_, last = (yuv.to_rgb(frame) for frame in decode(out))
        assert len(np.unique(np.argmax(first[45, ::8], axis=1))) == 3
        # Twice as close, only the two bars of the middle are left.
        assert np.abs(last[45, 10].astype(int) - self.BARS[0, 60]).max() <= 4
        assert np.abs(last[45, -10].astype(int) - self.BARS[0, 100]).max() <= 4

    def test_the_look_is_its_too(self, write_clip: Write, decode: Decode, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", [self.BARS] * 5)
        picture = self.first(clip, tmp_path, decode, look=Look(saturation=0))
        assert np.ptp(picture.astype(int), axis=2).max() <= 2


class TestRefusal:
    def refused(self, clip: Path, tmp_path: Path, **others: object) -> str:
        with pytest.raises(InvalidTimeline) as caught:
            render(film(Segment(clip=clip, duration_ms=500, **others)), tmp_path / "film.mp4")  # type: ignore[arg-type]
        assert [problem.where for problem in caught.value.problems] == ["segments[0].clip"]
        assert not (tmp_path / "film.mp4").exists()
        return caught.value.problems[0].what

    def test_no_such_file(self, tmp_path: Path) -> None:
        assert "There is no clip" in self.refused(tmp_path / "none.mp4", tmp_path)

    def test_no_video(self, tmp_path: Path) -> None:
        (tmp_path / "text.mp4").write_text("no video")
        assert "can't be read as a video" in self.refused(tmp_path / "text.mp4", tmp_path)

    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "empty.mp4").touch()
        assert "can't be read as a video" in self.refused(tmp_path / "empty.mp4", tmp_path)

    @pytest.mark.parametrize("name", ["clip.mp4", "clip.avi"])
    def test_no_frames(self, write_clip: Write, tmp_path: Path, name: str) -> None:
        clip = write_clip(name, STEPS, frames=0)
        assert "has no" in self.refused(clip, tmp_path)

    def test_cut_off_before_its_index(self, write_clip: Write, tmp_path: Path) -> None:
        whole = write_clip("whole.mp4", STEPS)
        (tmp_path / "cut.mp4").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
        assert "can't be read as a video" in self.refused(tmp_path / "cut.mp4", tmp_path)

    def test_starts_after_its_end(self, write_clip: Write, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", STEPS)
        assert "ends after 1.250 s" in self.refused(clip, tmp_path, clip_start_ms=2000)

    def test_gone_by_the_time_it_is_needed(self, write_clip: Write, tmp_path: Path) -> None:
        clip = write_clip("clip.mp4", STEPS)
        copy = Path(shutil.copy(clip, tmp_path / "copy.mp4"))
        leader = Segment(colour="#000000", duration_ms=200_000)
        timeline = film(leader, leader, Segment(clip=copy, duration_ms=500))

        def remove(done: float, _stage: str) -> None:
            if done >= 0.01:
                copy.unlink(missing_ok=True)

        before = set(tmp_path.iterdir())
        with pytest.raises(InvalidInput, match="There is no clip"):
            render(timeline, tmp_path / "film.mp4", progress=remove)
        assert set(tmp_path.iterdir()) == before - {copy}
