import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from pydantic import ValidationError

from animatic.errors import InvalidInput, TooLarge
from animatic.images.edits import Crop, Edit, Edited, Flip, Grade, Rotate, Text, Upscale, apply, size_after
from animatic.images.pictures import depth_file, depth_values


def ramp(width: int = 64, height: int = 36) -> NDArray[np.uint8]:
    """Red grows to the right, green downwards."""
    picture = np.zeros((height, width, 3), np.uint8)
    picture[..., 0] = np.linspace(0, 255, width)[None, :]
    picture[..., 1] = np.linspace(0, 255, height)[:, None]
    return picture


def depth(width: int = 64, height: int = 36) -> NDArray[np.float32]:
    return np.tile(np.linspace(0, 1, width, dtype=np.float32), (height, 1))


class TestCrop:
    def test_keeps_the_part_and_its_depth(self) -> None:
        cropped = apply(Edited(ramp(), depth()), [Crop(x=0.25, y=0.5, width=0.5, height=0.5)])
        assert cropped.size == (32, 18)
        np.testing.assert_array_equal(cropped.rgb, ramp()[18:, 16:48])
        assert cropped.depth is not None
        np.testing.assert_array_equal(cropped.depth, depth()[18:, 16:48])

    def test_of_too_little_is_refused(self) -> None:
        with pytest.raises(InvalidInput, match="Too little"):
            apply(Edited(ramp()), [Crop(x=0, y=0, width=0.1, height=1)])

    def test_outside_is_refused(self) -> None:
        with pytest.raises(ValidationError):
            Crop(x=0.7, y=0, width=0.4, height=1)


class TestRotate:
    def test_a_quarter_turn_is_clockwise_and_exact(self) -> None:
        turned = apply(Edited(ramp(), depth()), [Rotate(degrees=90)])
        assert turned.size == (36, 64)
        np.testing.assert_array_equal(turned.rgb, np.rot90(ramp(), -1))
        # What was the left edge is the upper edge now.
        assert turned.rgb[0, :, 0].max() == 0

    @pytest.mark.parametrize("degrees", [-270, -90, 90, 180, 270, 360])
    def test_and_back_is_the_same(self, degrees: float) -> None:
        there_and_back = apply(Edited(ramp()), [Rotate(degrees=degrees), Rotate(degrees=-degrees)])
        np.testing.assert_array_equal(there_and_back.rgb, ramp())

    def test_straightening_shows_no_corner_of_nothing(self) -> None:
        white = np.full((360, 640, 3), 255, np.uint8)
        white[[0, -1]] = 0
        white[:, [0, -1]] = 0
        turned = apply(Edited(white), [Rotate(degrees=5)])
        assert turned.size == size_after((640, 360), [Rotate(degrees=5)])
        assert turned.size[0] / turned.size[1] == pytest.approx(640 / 360, rel=0.01)
        assert turned.rgb[8:-8, 8:-8].min() > 250

    def test_turns_the_right_way(self) -> None:
        picture = np.zeros((201, 201, 3), np.uint8)
        picture[20:30, 95:106] = 255  # a mark above the middle
        turned = apply(Edited(picture), [Rotate(degrees=30)])
        _, columns = np.nonzero(turned.rgb[..., 0] > 128)
        assert columns.mean() > turned.size[0] / 2  # it went to the right

    @given(st.floats(-360, 360), st.integers(16, 400), st.integers(16, 400))
    def test_never_grows(self, degrees: float, width: int, height: int) -> None:
        try:
            after = size_after((width, height), [Rotate(degrees=degrees)])
        except InvalidInput:
            return
        assert after[0] * after[1] <= width * height


class TestOther:
    def test_flip_mirrors_picture_and_depth(self) -> None:
        flipped = apply(Edited(ramp(), depth()), [Flip(direction="horizontal")])
        np.testing.assert_array_equal(flipped.rgb, ramp()[:, ::-1])
        assert flipped.depth is not None
        assert flipped.depth[0, 0] == 1
        upside = apply(Edited(ramp()), [Flip(direction="vertical")])
        np.testing.assert_array_equal(upside.rgb, ramp()[::-1])

    def test_grade_is_the_films_own(self) -> None:
        grey = np.full((32, 32, 3), 100, np.uint8)
        brighter = apply(Edited(grey), [Grade(exposure=1)]).rgb
        assert 125 < brighter[0, 0, 0] < 150
        assert (apply(Edited(ramp()), [Grade(saturation=0)]).rgb.std(axis=2) < 1.5).all()
        np.testing.assert_array_equal(apply(Edited(ramp()), [Grade()]).rgb, ramp())

    def test_text_stands_where_it_should_and_nowhere_else(self) -> None:
        black = np.zeros((360, 640, 3), np.uint8)
        written = apply(Edited(black), [Text(text="НОЧЬ 夜 ليل", y=0.2, size=10)]).rgb
        rows, columns = np.nonzero(written.max(axis=2) > 128)
        assert 0.1 * 360 < rows.mean() < 0.3 * 360
        assert columns.mean() == pytest.approx(320, abs=12)
        assert written[180:].max() == 0

    def test_text_at_the_edge_is_moved_inside(self) -> None:
        black = np.zeros((360, 640, 3), np.uint8)
        at_edge = apply(Edited(black), [Text(text="end", x=1, y=1, width=0.3, size=10)]).rgb
        inside = np.nonzero(at_edge.max(axis=2) > 128)
        assert len(inside[0]) > 100

    def test_upscale_doubles_and_keeps_colours(self) -> None:
        large = apply(Edited(ramp(), depth()), [Upscale()])
        assert large.size == (128, 72)
        small = large.rgb.reshape(36, 2, 64, 2, 3).mean(axis=(1, 3))
        assert np.abs(small[4:-4, 4:-4] - ramp()[4:-4, 4:-4]).max() < 4

    def test_upscale_beyond_the_limit_is_refused_before_anything_is_done(self) -> None:
        many: list[Edit] = [Upscale()] * 10
        with pytest.raises(TooLarge):
            apply(Edited(ramp()), many)

    def test_come_one_after_the_other(self) -> None:
        both = apply(Edited(ramp()), [Crop(x=0, y=0, width=0.5, height=1), Rotate(degrees=90), Flip()])
        assert both.size == (36, 32)

    def test_a_depth_map_survives_its_file(self) -> None:
        assert np.abs(depth_values(depth_file(depth())) - depth()).max() < 1e-4
