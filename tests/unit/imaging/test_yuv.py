import numpy as np
import pytest

from animatic.imaging import yuv


def flat(rgb: tuple[int, int, int], height: int = 8, width: int = 8) -> np.ndarray:
    return np.broadcast_to(np.array(rgb, np.uint8), (height, width, 3)).copy()


# Worked out by hand from Rec. ITU-R BT.709-6; SMPTE RP 219 has the same numbers for its 100 % bars.
BARS = [
    ((0, 0, 0), (16, 128, 128)),
    ((255, 255, 255), (235, 128, 128)),
    ((255, 0, 0), (63, 102, 240)),
    ((0, 255, 0), (173, 42, 26)),
    ((0, 0, 255), (32, 240, 118)),
    ((255, 255, 0), (219, 16, 138)),
    ((0, 255, 255), (188, 154, 16)),
    ((255, 0, 255), (78, 214, 230)),
]


class TestFromRgb:
    @pytest.mark.parametrize(("rgb", "expected"), BARS)
    def test_colour_bars_have_their_values(
        self, rgb: tuple[int, int, int], expected: tuple[int, int, int]
    ) -> None:
        planes = yuv.from_rgb(flat(rgb))
        assert tuple(int(plane[0, 0]) for plane in planes) == expected
        assert yuv.colour(tuple(c / 255 for c in rgb)) == expected  # type: ignore[arg-type]

    def test_chroma_is_the_mean_of_its_square(self) -> None:
        picture = flat((128, 128, 128), 4, 4)
        picture[0, 0] = (255, 0, 0)
        planes = yuv.from_rgb(picture)
        assert planes.v.shape == (2, 2)
        assert planes.v[0, 0] == pytest.approx(128 + 112 / 4, abs=1)
        assert planes.v[1, 1] == 128

    def test_odd_sizes_round_up(self) -> None:
        planes = yuv.from_rgb(flat((10, 200, 30), 5, 7))
        assert planes.y.shape == (5, 7)
        assert planes.u.shape == planes.v.shape == (3, 4)
        assert len(np.unique(planes.u)) == 1

    def test_four_two_two_keeps_all_rows(self) -> None:
        assert yuv.from_rgb(flat((10, 200, 30), 6, 8), chroma_rows=1).u.shape == (6, 4)


class TestToRgb:
    def test_colours_come_back(self) -> None:
        for rgb, _ in BARS:
            assert np.abs(yuv.to_rgb(yuv.from_rgb(flat(rgb))).astype(int) - rgb).max() <= 2
