import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from animatic.errors import Cancelled, ConversionFailed, InvalidInput
from animatic.film import InvalidTimeline, Look, Segment, Timeline, render
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import CameraMove, Transition

SIZE = (320, 180)


@pytest.fixture
def stills(tmp_path: Path) -> list[Path]:
    """Three pictures that differ in colour, texture included."""
    rng = np.random.default_rng(1)
    paths = []
    for index, colour in enumerate([(200, 60, 40), (40, 180, 60), (50, 70, 210)]):
        texture = rng.integers(-30, 30, (180, 320, 1))
        picture = np.clip(np.array(colour) + texture, 0, 255).astype(np.uint8)
        paths.append(tmp_path / f"{index}.png")
        Image.fromarray(picture).resize((480, 270)).save(paths[-1])
    return paths


def film(*segments: Segment, **others: object) -> Timeline:
    size = {"width": SIZE[0], "height": SIZE[1], "frame_rate": Fraction(24), "segments": segments}
    return Timeline(**{**size, **others})  # type: ignore[arg-type]


def decoded(source: Path | io.BytesIO) -> Iterator[Planes]:
    with av.open(source if isinstance(source, io.BytesIO) else str(source)) as container:
        for frame in container.decode(video=0):
            assert frame.format.name == "yuv420p"
            yield Planes(*(plane_of(plane) for plane in frame.planes))


def plane_of(plane: av.video.plane.VideoPlane) -> NDArray[np.uint8]:
    return np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]  # type: ignore[call-overload]


def boxes(path: Path) -> list[str]:
    """The kinds of an MP4's outermost boxes, in order."""
    data, at, kinds = path.read_bytes(), 0, []
    while at < len(data):
        kinds.append(data[at + 4 : at + 8].decode())
        at += int.from_bytes(data[at : at + 4], "big")
    return kinds


def is_plain(planes: Planes, colour: tuple[int, int, int]) -> bool:
    return all((plane == value).all() for plane, value in zip(planes, colour, strict=True))


class TestFile:
    def test_says_what_it_is(self, stills: list[Path], tmp_path: Path) -> None:
        out = tmp_path / "film.mp4"
        timeline = film(*(Segment(picture=still, duration_ms=500) for still in stills))
        report = render(timeline, out)
        assert (report.frames, report.duration_ms, report.width, report.height) == (36, 1500, *SIZE)
        assert (report.codec, report.bytes) == ("libx264", out.stat().st_size)
        with av.open(str(out)) as container:
            stream = container.streams.video[0]
            context = stream.codec_context
            assert (stream.frames, stream.average_rate) == (36, 24)
            assert stream.duration is not None
            assert stream.duration * stream.time_base == Fraction(3, 2)
            assert (context.width, context.height, context.pix_fmt) == (*SIZE, "yuv420p")
            # Limited range, and BT.709 three times over.
            assert (context.color_range, context.colorspace, context.color_primaries, context.color_trc) == (
                1,
                1,
                1,
                1,
            )
        assert len(list(decoded(out))) == 36

    def test_a_player_may_start_before_it_has_all(self, stills: list[Path], tmp_path: Path) -> None:
        render(film(Segment(picture=stills[0], duration_ms=500)), tmp_path / "film.mp4")
        kinds = boxes(tmp_path / "film.mp4")
        assert kinds.index("moov") < kinds.index("mdat")

    def test_the_same_timeline_gives_the_same_film(self, stills: list[Path], tmp_path: Path) -> None:
        timeline = film(Segment(picture=stills[0], duration_ms=1000, move=CameraMove.HANDHELD, seed=4))
        for name in ("a.mp4", "b.mp4"):
            render(timeline, tmp_path / name, threads=1)
        assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()

    def test_a_stream_gets_the_whole_film(self, stills: list[Path], tmp_path: Path) -> None:
        stream = io.BytesIO()
        report = render(film(Segment(picture=stills[0], duration_ms=500)), stream)
        assert report.bytes == len(stream.getvalue())
        stream.seek(0)
        assert len(list(decoded(stream))) == 12

    def test_replaces_what_was_there(self, stills: list[Path], tmp_path: Path) -> None:
        out = tmp_path / "film.mp4"
        out.write_bytes(b"old")
        render(film(Segment(picture=stills[0], duration_ms=500)), out)
        assert out.stat().st_size > 3
        assert {path.name for path in tmp_path.iterdir()} == {"film.mp4", "0.png", "1.png", "2.png"}


class TestFrames:
    def test_each_segment_is_seen_in_its_time(self, stills: list[Path], tmp_path: Path) -> None:
        timeline = film(*(Segment(picture=still, duration_ms=500) for still in stills))
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        brightness = [round(float(planes.y.mean())) for planes in decoded(tmp_path / "film.mp4")]
        assert len(set(brightness[:12])) == len(set(brightness[12:24])) == len(set(brightness[24:])) == 1
        assert len(set(brightness)) == 3

    def test_fades_end_at_exact_black(self, stills: list[Path], tmp_path: Path) -> None:
        timeline = film(
            Segment(picture=stills[0], duration_ms=500, transition=Transition.FADE_BLACK, transition_ms=250),
            Segment(picture=stills[1], duration_ms=500, transition=Transition.FADE_WHITE, transition_ms=250),
            opening=Transition.FADE_BLACK,
            opening_ms=125,
        )
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        frames = list(decoded(tmp_path / "film.mp4"))
        black, white = (
            [index for index, planes in enumerate(frames) if is_plain(planes, colour)]
            for colour in (yuv.BLACK, yuv.WHITE)
        )
        assert black == [0, 11, 12]
        assert white == [23]

    def test_a_dissolve_mixes_by_its_share(self, stills: list[Path], tmp_path: Path) -> None:
        first, second = "#000000", "#ffffff"
        timeline = film(
            Segment(colour=first, duration_ms=500, transition=Transition.DISSOLVE, transition_ms=125),
            Segment(colour=second, duration_ms=500),
        )
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        levels = [int(planes.y[5, 5]) for planes in decoded(tmp_path / "film.mp4")]
        assert levels == [16] * 11 + [71, 126, 180] + [235] * 10

    @pytest.mark.parametrize(
        ("kind", "new_first"),
        [
            (Transition.WIPE_LEFT, False),
            (Transition.WIPE_RIGHT, True),
            (Transition.WIPE_UP, False),
            (Transition.WIPE_DOWN, True),
            (Transition.SLIDE_LEFT, False),
            (Transition.SLIDE_DOWN, True),
            (Transition.PUSH_RIGHT, True),
            (Transition.PUSH_UP, False),
        ],
    )
    def test_an_edge_crosses_the_frame(self, kind: Transition, new_first: bool, tmp_path: Path) -> None:
        timeline = film(
            Segment(colour="#000000", duration_ms=500, transition=kind, transition_ms=125),
            Segment(colour="#ffffff", duration_ms=500),
        )
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        middle = list(decoded(tmp_path / "film.mp4"))[12].y
        if kind.endswith(("up", "down")):
            middle = middle.T
        line = middle[7]
        assert (middle == line).all()
        half = len(line) // 2
        # Half way, up to the pair of pixels at which planes are cut.
        assert abs(int((line == 235).sum()) - half) <= 2
        assert (line == (235 if new_first else 16))[: half - 2].all()
        assert (line == (16 if new_first else 235))[half + 2 :].all()

    @pytest.mark.parametrize("kind", [kind for kind in Transition if kind is not Transition.CUT])
    def test_a_transition_is_seen_in_its_frames_and_no_others(self, kind: Transition, tmp_path: Path) -> None:
        timeline = film(
            Segment(colour="#575757", duration_ms=500, transition=kind, transition_ms=250),
            Segment(colour="#c0c0c0", duration_ms=500),
        )
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        frames = list(decoded(tmp_path / "film.mp4"))
        before = [is_plain(planes, yuv.colour((87 / 255,) * 3)) for planes in frames]
        after = [is_plain(planes, yuv.colour((192 / 255,) * 3)) for planes in frames]
        # Six frames around the cut at 12.
        first = [index for index, same in enumerate(before) if same]
        last = [index for index, same in enumerate(after) if same]
        assert first == list(range(9))
        assert last == list(range(15, 24))

    def test_letterboxed_pictures_lie_between_black_bars(self, stills: list[Path], tmp_path: Path) -> None:
        timeline = film(Segment(picture=stills[0], duration_ms=500), look=Look(letterbox=2.39))
        render(timeline, tmp_path / "film.mp4", quality="lossless")
        planes = next(decoded(tmp_path / "film.mp4"))
        rows = np.flatnonzero((planes.y != 16).any(1))
        assert (rows[0], rows[-1] + 1) == (22, 156)
        assert (planes.y[:22] == 16).all()
        assert (planes.v[:11] == 128).all()


class TestProgress:
    def test_never_falls_and_ends_at_one(self, stills: list[Path], tmp_path: Path) -> None:
        told: list[tuple[float, bool]] = []
        out = tmp_path / "film.mp4"
        timeline = film(*(Segment(picture=still, duration_ms=1000) for still in stills))
        render(timeline, out, progress=lambda done, _stage: told.append((done, out.exists())))
        shares = [done for done, _ in told]
        assert shares == sorted(shares)
        assert shares[0] == 0
        assert shares[-1] == 1
        # Complete is complete: the file is there, and not before.
        assert [there for done, there in told if done == 1] == [True]
        assert not any(there for done, there in told if done < 1)


class TestRefusal:
    def test_nothing_is_written_for_pictures_that_cannot_be_used(
        self, stills: list[Path], tmp_path: Path
    ) -> None:
        broken = tmp_path / "broken.png"
        broken.write_bytes(stills[0].read_bytes()[:-40])
        (tmp_path / "text.png").write_text("not a picture")
        timeline = film(
            Segment(picture=stills[0], duration_ms=500),
            Segment(picture=broken, duration_ms=500),
            Segment(picture=tmp_path / "none.png", duration_ms=500),
            Segment(picture=stills[1], depth=tmp_path / "text.png", duration_ms=500),
        )
        with pytest.raises(InvalidTimeline) as caught:
            render(timeline, tmp_path / "film.mp4")
        assert [problem.where for problem in caught.value.problems] == [
            "segments[1].picture",
            "segments[2].picture",
            "segments[3].depth",
        ]
        assert not (tmp_path / "film.mp4").exists()

    def test_a_folder_that_is_not_there(self, stills: list[Path], tmp_path: Path) -> None:
        with pytest.raises(InvalidInput, match="no folder"):
            render(film(Segment(picture=stills[0], duration_ms=500)), tmp_path / "no" / "film.mp4")

    def test_an_unknown_format_or_quality(self, stills: list[Path], tmp_path: Path) -> None:
        timeline = film(Segment(picture=stills[0], duration_ms=500))
        with pytest.raises(InvalidInput, match="choose mp4"):
            render(timeline, tmp_path / "film.avi")
        with pytest.raises(InvalidInput, match="choose draft"):
            render(timeline, tmp_path / "film.mp4", quality="best")

    def test_a_closed_stream(self, stills: list[Path]) -> None:
        stream = io.BytesIO()
        stream.close()
        with pytest.raises(InvalidInput, match="closed"):
            render(film(Segment(picture=stills[0], duration_ms=500)), stream)

    def test_a_stream_that_closes_meanwhile(self, stills: list[Path]) -> None:
        stream = io.BytesIO()

        def close_soon(done: float, _stage: str) -> None:
            if done > 0.02:
                stream.close()

        with pytest.raises(ConversionFailed, match="could not be written"):
            render(film(Segment(picture=stills[0], duration_ms=3000)), stream, progress=close_soon)


class TestCancel:
    @pytest.mark.parametrize("calls", [0, 1, 3])
    def test_leaves_nothing(self, stills: list[Path], tmp_path: Path, calls: int) -> None:
        asked = iter(range(calls))
        timeline = film(*(Segment(picture=still, duration_ms=60_000) for still in stills))
        before = set(tmp_path.iterdir())
        with pytest.raises(Cancelled):
            render(timeline, tmp_path / "film.mp4", cancelled=lambda: next(asked, None) is None)
        assert set(tmp_path.iterdir()) == before
