import numpy as np
import pytest
from numpy.typing import NDArray

from animatic.imaging.parallax import backdrop_of, carry_rows, sample_rows

WIDTH, HEIGHT = 200, 60
SQUARE = slice(80, 120)


def scene() -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """A bright square in front of a ramp; its plane, and its depth."""
    plane = np.broadcast_to(np.linspace(20, 120, WIDTH), (HEIGHT, WIDTH)).astype(np.uint8)
    plane[20:40, SQUARE] = 240
    depth = np.full((HEIGHT, WIDTH), -1, np.float32)
    depth[20:40, SQUARE] = 1
    return np.ascontiguousarray(plane), depth


def seen(shift: float, *, left: float = 0.0, step: float = 1.0) -> NDArray[np.uint8]:
    """The scene with its square carried by `shift` and the ramp as far the other way."""
    plane, depth = scene()
    picture = np.repeat(plane[..., None], 3, axis=2)
    wide = np.hstack([plane, backdrop_of(picture, depth)[..., 0]])
    places = np.empty((HEIGHT, WIDTH), np.float32)
    carry_rows(depth, left, step, shift, 0.0, 1.0, float(WIDTH), places)
    out = np.empty((HEIGHT, WIDTH), np.uint8)
    sample_rows(np.ascontiguousarray(wide), 0.0, 1.0, places, out)
    return out


class TestCarry:
    def test_nothing_moves_without_a_shift(self) -> None:
        assert np.array_equal(seen(0.0), scene()[0])

    @pytest.mark.parametrize("shift", [-7.0, 0.4, 5.3, 12.0])
    def test_near_things_go_one_way_and_far_ones_the_other(self, shift: float) -> None:
        out = seen(shift)
        bright = np.flatnonzero(out[30] > 200)
        assert bright[0] == pytest.approx(80 + shift, abs=1)
        assert bright[-1] == pytest.approx(119 + shift, abs=1)
        ramp = scene()[0][5].astype(float)
        middle = slice(20, WIDTH - 20)
        assert (
            np.abs(out[5][middle] - np.interp(np.arange(WIDTH) + shift, np.arange(WIDTH), ramp)[middle]).max()
            <= 1
        )

    def test_what_comes_out_from_behind_is_backdrop(self) -> None:
        out = seen(12.0)
        # Where the square was, and neither it nor the ramp beside it is now.
        uncovered = out[30, 70:91].astype(int)
        assert uncovered.max() < 130
        assert np.abs(uncovered - scene()[0][5, 82:103]).max() < 25

    def test_what_is_near_covers_what_is_far(self) -> None:
        assert (seen(12.0)[30, 93:130] == 240).all()

    def test_a_zoomed_view_is_carried_alike(self) -> None:
        bright = np.flatnonzero(seen(5.0, left=60.0, step=0.5)[30] > 200)
        assert bright[0] == pytest.approx((80 + 5 - 60) / 0.5, abs=2)
        assert len(bright) == pytest.approx(80, abs=3)


class TestSample:
    def test_between_rows_and_columns(self) -> None:
        y, x = np.mgrid[0:30, 0:40]
        plane = (3 * x + 2 * y).astype(np.uint8)
        places = np.broadcast_to(np.arange(5, 25, dtype=np.float32) + 0.5, (10, 20)).copy()
        out = np.empty((10, 20), np.uint8)
        sample_rows(plane, 4.25, 1.5, places, out)
        expected = 3 * places + 2 * (4.25 + 1.5 * np.arange(10))[:, None]
        assert np.abs(out - expected).max() <= 0.51


class TestBackdrop:
    def test_a_picture_without_depth_is_its_own(self) -> None:
        picture = np.random.default_rng(1).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)
        assert np.array_equal(backdrop_of(picture, np.zeros((HEIGHT, WIDTH), np.float32)), picture)

    def test_what_stands_in_front_is_painted_over(self) -> None:
        plane, depth = scene()
        backdrop = backdrop_of(np.repeat(plane[..., None], 3, axis=2), depth)
        assert backdrop.max() < 130
        far = slice(0, 70)
        assert np.array_equal(backdrop[:, far, 0], plane[:, far])

    def test_all_in_front_is_survived(self) -> None:
        depth = np.ones((8, 8), np.float32)
        depth[:, 0] = -1
        assert backdrop_of(np.full((8, 8, 3), 99, np.uint8), depth).shape == (8, 8, 3)
