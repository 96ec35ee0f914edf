"""Drawn things: whole, at true size, turned and posed as asked."""

import numpy as np
import pytest

from animatic.storyboard.camera import framed
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import lighting
from animatic.storyboard.terms import Mood, Pose, TimeOfDay, Weather
from animatic.storyboard.things import FIGURES, Thing, thing


def drawn(it: Thing, *, facing: float = 90.0, pose: Pose = Pose.STAND) -> np.ndarray:
    """Opacity of a sheet with the thing some way off."""
    camera = framed((480, 270))
    sheet = Sheet(camera, lighting(TimeOfDay.DAY, Weather.CLEAR, Mood.NEUTRAL, seed=0, inside=False))
    away = max(0.6, 2.2 * max(it.height, it.length))
    piece = it.piece(camera, 0.0, camera.eye - it.height / 2, away, facing, pose=pose)
    assert piece.draw is not None
    piece.draw(sheet)
    layer = sheet.layer()
    assert layer is not None
    return np.asarray(layer.rgba[..., 3])


class TestEveryFigure:
    @pytest.mark.parametrize("figure", sorted(FIGURES))
    def test_is_drawn_in_one_piece_on_the_ground(self, figure: str) -> None:
        it = thing(figure)
        assert it is not None
        assert 0.01 < it.height < 120
        alpha = drawn(it)
        assert 0.08 < float((alpha > 0.5).mean()) <= 1.0

    @pytest.mark.parametrize("pose", [Pose.WALK, Pose.RUN, Pose.SIT, Pose.LIE, Pose.SLEEP])
    def test_beasts_take_poses(self, pose: Pose) -> None:
        dog = thing("dog")
        assert dog is not None
        assert not np.array_equal(drawn(dog, pose=pose), drawn(dog))


class TestSize:
    def test_scales_are_true(self) -> None:
        heights = [
            t.height
            for name in ("mouse", "cat", "dog", "horse", "elephant", "lighthouse")
            if (t := thing(name))
        ]
        assert heights == sorted(heights)
        assert len(heights) == 6

    def test_words_of_size_count(self) -> None:
        usual, huge = thing("bear"), thing("bear", size="huge")
        assert usual is not None
        assert huge is not None
        assert huge.height > 2 * usual.height


class TestFacing:
    def test_turns_round(self) -> None:
        horse = thing("horse")
        assert horse is not None
        right, left = drawn(horse, facing=90), drawn(horse, facing=-90)
        assert np.abs(right.shape[1] - left.shape[1]) <= 3
        columns = np.argmax((right > 0.5).any(0)), np.argmax((right[: right.shape[0] // 4] > 0.5).any(0))
        assert columns[1] > columns[0]  # the head is at the right end

    def test_riders_sit_on_horses_not_on_foxes(self) -> None:
        horse, fox = thing("horse"), thing("fox")
        assert horse is not None
        assert fox is not None
        assert horse.saddle() is not None
        assert fox.saddle() is None


def test_what_cannot_be_drawn_is_none() -> None:
    assert thing("speech bubble") is None
