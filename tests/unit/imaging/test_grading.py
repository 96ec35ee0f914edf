import numpy as np
import pytest
from numpy.typing import NDArray

from animatic.imaging.grading import Grade
from animatic.imaging.lut import Lut

RAMP = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
COLOURS = np.random.default_rng(1).integers(0, 256, (300, 40, 3), np.uint8)


def spread(picture: NDArray[np.uint8]) -> float:
    return float(np.ptp(picture.astype(int), axis=2).mean())


class TestGrade:
    def test_a_neutral_one_changes_nothing(self) -> None:
        assert Grade().is_neutral
        assert Grade().apply(COLOURS) is COLOURS

    def test_a_stop_doubles_the_light(self) -> None:
        brighter = Grade(exposure=1).apply(RAMP)[0, :, 0]
        # 50 % of the light is 188 in sRGB, all of it 255; 18 % is 118, 36 % is 162.
        assert brighter[[118, 188]] == pytest.approx([162, 255], abs=1)
        assert Grade(exposure=-1).apply(RAMP)[0, 255, 0] == pytest.approx(188, abs=1)

    def test_contrast_keeps_black_middle_grey_and_white(self) -> None:
        strong = Grade(contrast=2).apply(RAMP)[0, :, 0].astype(int)
        assert strong[[0, 118, 255]] == pytest.approx([0, 118, 255], abs=1)
        assert strong[60] < 60
        assert strong[200] > 200
        assert (np.diff(strong) >= 0).all()
        assert np.ptp(Grade(contrast=0).apply(RAMP).astype(int)) <= 1

    def test_saturation(self) -> None:
        assert spread(Grade(saturation=0).apply(COLOURS)) <= 1
        assert spread(Grade(saturation=0.5).apply(COLOURS)) < spread(COLOURS)
        grey = Grade(saturation=1.8).apply(RAMP)
        assert np.abs(grey.astype(int) - RAMP).max() <= 1

    def test_warm_is_amber_and_cool_is_blue_and_neither_is_brighter(self) -> None:
        warm, cool = (Grade(temperature=t).apply(RAMP)[0, 118].astype(int) for t in (60, -60))
        assert warm[0] > warm[1] > warm[2]
        assert cool[0] < cool[1] < cool[2]
        for graded in (warm, cool):
            light = ((graded / 255 + 0.055) / 1.055) ** 2.4
            assert light @ [0.2126, 0.7152, 0.0722] == pytest.approx(0.18, rel=0.04)

    def test_the_table_comes_last(self) -> None:
        axis = np.linspace(0, 1, 5, dtype=np.float32)
        b, g, r = np.meshgrid(axis, axis, axis, indexing="ij")
        inverse = Lut(1 - np.stack([r, g, b], -1))
        assert Grade(exposure=1, lut=inverse).apply(RAMP)[0, 255].max() == 0
        assert np.abs(Grade(lut=inverse).apply(COLOURS).astype(int) - (255 - COLOURS)).max() <= 1
