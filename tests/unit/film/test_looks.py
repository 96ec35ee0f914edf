from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from animatic.film import Fit, InvalidTimeline, Look, Segment, Timeline, render
from animatic.film.screen import Grain, Vignette
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes
from animatic.vocabulary import Transition

Decode = Callable[[Path], list[Planes]]


def grey(level: int = 126, width: int = 320, height: int = 180) -> Planes:
    planes = yuv.from_rgb(np.zeros((height, width, 3), np.uint8))
    planes.y[:] = level
    return planes


def film(*segments: Segment, **others: object) -> Timeline:
    size = {"width": 160, "height": 90, "frame_rate": Fraction(24), "segments": segments}
    return Timeline(**{**size, **others})  # type: ignore[arg-type]


class TestVignette:
    def test_darkens_the_corners_and_not_the_middle(self) -> None:
        planes = grey()
        Vignette(50, 320, 180, 2).apply(planes)
        assert planes.y[90, 160] == 126
        assert planes.y[0, 0] == pytest.approx(16 + 110 / 2, abs=3)
        assert np.abs(planes.y.astype(int) - planes.y[::-1, ::-1]).max() <= 1

    def test_black_stays_black(self) -> None:
        planes = grey(16)
        Vignette(100, 320, 180, 2).apply(planes)
        assert (planes.y == 16).all()
        assert (planes.u == 128).all()


class TestGrain:
    def test_is_strongest_in_the_middle_tones(self) -> None:
        deviations = []
        for level in (16, 40, 126, 210, 235):
            planes = grey(level)
            Grain(100, 320, 180, 1).apply(planes, 0)
            deviations.append(float(planes.y.std()))
        assert deviations[0] == deviations[4] == 0
        assert deviations[1] < deviations[2] > deviations[3] > 0
        assert deviations[2] == pytest.approx(11, rel=0.1)

    def test_neither_brightens_nor_darkens(self) -> None:
        planes = grey()
        Grain(100, 320, 180, 1).apply(planes, 0)
        assert float(planes.y.mean()) == pytest.approx(126, abs=0.2)

    def test_differs_by_frame_and_seed_and_only_by_them(self) -> None:
        def drawn(seed: int, frame: int) -> bytes:
            planes = grey()
            Grain(50, 320, 180, seed).apply(planes, frame)
            return planes.y.tobytes()

        assert drawn(1, 5) == drawn(1, 5)
        assert len({drawn(1, 5), drawn(1, 6), drawn(2, 5)}) == 3


class TestLook:
    def test_fades_are_black_under_grain_and_vignette(self, decode: Decode, tmp_path: Path) -> None:
        segment = Segment(
            colour="#8090a0", duration_ms=500, transition=Transition.FADE_BLACK, transition_ms=250
        )
        out = tmp_path / "film.mp4"
        render(film(segment, look=Look(grain=100, vignette=80)), out, quality="lossless")
        frames = decode(out)
        assert float(frames[0].y.std()) > 5
        assert all((plane == value).all() for plane, value in zip(frames[-1], yuv.BLACK, strict=True))

    def test_a_table_that_cannot_be_used_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "a.cube").write_text("nothing")
        timeline = film(Segment(colour="#808080", duration_ms=500), look=Look(lut=tmp_path / "a.cube"))
        with pytest.raises(InvalidTimeline) as caught:
            render(timeline, tmp_path / "film.mp4")
        assert [problem.where for problem in caught.value.problems] == ["look.lut"]

    def test_stills_are_graded(self, decode: Decode, tmp_path: Path) -> None:
        Image.new("RGB", (160, 90), (118, 118, 118)).save(tmp_path / "a.png")
        out = tmp_path / "film.mp4"
        segment = Segment(picture=tmp_path / "a.png", duration_ms=200)
        render(film(segment, look=Look(exposure=1)), out, quality="lossless")
        assert yuv.to_rgb(decode(out)[0])[45, 80] == pytest.approx([162] * 3, abs=2)


class TestFit:
    def test_bars(self, decode: Decode, tmp_path: Path) -> None:
        Image.new("RGB", (60, 60), (200, 180, 40)).save(tmp_path / "a.png")

        def picture(fit: Fit) -> NDArray[np.int64]:
            out = tmp_path / "film.mp4"
            render(
                film(Segment(picture=tmp_path / "a.png", duration_ms=200, fit=fit)), out, quality="lossless"
            )
            return yuv.to_rgb(decode(out)[0]).astype(np.int64)

        covered, blurred, black = (picture(fit) for fit in Fit)
        for each in (covered, blurred, black):
            assert each[45, 80] == pytest.approx([200, 180, 40], abs=3)
        assert covered[45, 5] == pytest.approx([200, 180, 40], abs=3)
        assert black[45, 5].max() < 4
        assert blurred[45, 5] == pytest.approx([90, 81, 18], abs=4)
