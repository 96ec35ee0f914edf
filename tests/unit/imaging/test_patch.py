import numpy as np
import pytest
from numpy.typing import NDArray

from animatic.imaging import yuv
from animatic.imaging.patch import Patch
from animatic.imaging.yuv import Planes


def frame(width: int = 40, height: int = 20) -> Planes:
    return yuv.from_rgb(np.full((height, width, 3), 100, np.uint8))


def block(alpha: int, width: int = 8, height: int = 6) -> NDArray[np.uint8]:
    return np.broadcast_to(np.array([200, 30, 40, alpha], np.uint8), (height, width, 4)).copy()


class TestBlend:
    @pytest.mark.parametrize("chroma_rows", [1, 2])
    def test_opaque_covers_and_the_rest_stays(self, chroma_rows: int) -> None:
        picture = np.full((20, 40, 3), 100, np.uint8)
        planes = yuv.from_rgb(picture, chroma_rows=chroma_rows)
        Patch.of(block(255), 10, 4, chroma_rows=chroma_rows).blend(planes)
        picture[4:10, 10:18] = (200, 30, 40)
        for mine, expected in zip(planes, yuv.from_rgb(picture, chroma_rows=chroma_rows), strict=True):
            assert np.abs(mine.astype(int) - expected).max() <= 1

    def test_half_transparent_mixes(self) -> None:
        planes = frame()
        Patch.of(block(128), 10, 4).blend(planes)
        below, above = yuv.colour((100 / 255,) * 3), yuv.colour((200 / 255, 30 / 255, 40 / 255))
        middle = (int(planes.y[6, 14]), int(planes.u[3, 7]), int(planes.v[3, 7]))
        assert middle == pytest.approx([(a + b) / 2 for a, b in zip(below, above, strict=True)], abs=1)

    def test_opacity_scales_it(self) -> None:
        planes, same = frame(), frame()
        Patch.of(block(255), 10, 4).blend(planes, 0.0)
        assert np.array_equal(planes.y, same.y)
        Patch.of(block(255), 10, 4).blend(planes, 0.5)
        Patch.of(block(128), 10, 4).blend(same)
        assert np.abs(planes.y.astype(int) - same.y).max() <= 1

    @pytest.mark.parametrize(("x", "y"), [(11, 5), (-3, -2), (36, 17), (100, 4), (-50, 0)])
    def test_anywhere_even_outside(self, x: int, y: int) -> None:
        planes = frame()
        Patch.of(block(255), x, y).blend(planes)
        expected = np.full((20, 40), planes.y[0, 39] if x != 36 else 102)
        luma = yuv.colour((200 / 255, 30 / 255, 40 / 255))[0]
        expected[:] = yuv.colour((100 / 255,) * 3)[0]
        expected[max(0, y) : max(0, y + 6), max(0, x) : max(0, x + 8)] = luma
        assert np.abs(planes.y.astype(int) - expected).max() <= 1

    def test_invisible_pixels_have_no_colour(self) -> None:
        """Half a pair of pixels is covered: the pair's colour is the mean, not that of what isn't seen."""
        planes = frame()
        patch = np.zeros((2, 2, 4), np.uint8)
        patch[:, 0] = (200, 30, 40, 255)
        patch[:, 1] = (0, 255, 0, 0)
        Patch.of(patch, 10, 4).blend(planes)
        red = yuv.colour((200 / 255, 30 / 255, 40 / 255))
        assert int(planes.v[2, 5]) == pytest.approx((128 + red[2]) / 2, abs=1)
