"""Layers on the canvas."""

import numpy as np
import pytest

from animatic.storyboard.canvas import Canvas, Layer

RED = np.array([1, 0, 0], np.float32)
BLUE = np.array([0, 0, 1], np.float32)


def patch(height: int, width: int, alpha: float = 1.0) -> np.ndarray:
    return np.full((height, width), alpha, np.float32)


class TestOver:
    def test_covers_colour_depth_and_sky(self) -> None:
        canvas = Canvas(40, 30)
        canvas.over(Layer.flat(patch(10, 10), RED, 5, 6, 0.25))
        assert canvas.rgb[8, 8] == pytest.approx(RED)
        assert canvas.depth[8, 8] == pytest.approx(0.25)
        assert canvas.sky[8, 8] == 0
        assert canvas.sky[0, 0] == 1

    def test_half_covers_half(self) -> None:
        canvas = Canvas(40, 30)
        canvas.rgb[:] = BLUE
        canvas.over(Layer.flat(patch(30, 40, 0.5), RED))
        assert canvas.rgb[3, 3] == pytest.approx([0.5, 0, 0.5])

    @pytest.mark.parametrize("at", [(-8, -8), (35, 25), (-100, 0), (0, 500)])
    def test_cuts_off_what_lies_outside(self, at: tuple[int, int]) -> None:
        canvas = Canvas(40, 30)
        canvas.over(Layer.flat(patch(10, 10), RED, *at, 0.5, glow=1.0))
        assert np.isfinite(canvas.rgb).all()
        assert canvas.rgb.shape == (30, 40, 3)

    def test_mist_keeps_the_depth_behind_it(self) -> None:
        canvas = Canvas(40, 30)
        canvas.depth[:] = 0.1
        canvas.over(Layer.flat(patch(30, 40), RED, depth=np.nan))
        assert (canvas.depth == np.float32(0.1)).all()

    def test_hides_the_ink_and_the_glow_below(self) -> None:
        canvas = Canvas(40, 30)
        canvas.ink[:] = 1
        canvas.over(Layer.flat(patch(30, 40), RED, glow=1.0))
        assert canvas.glow.max() > 0.5
        canvas.over(Layer.flat(patch(30, 40), BLUE))
        assert canvas.ink.max() == 0
        assert canvas.glow.max() == pytest.approx(0, abs=1e-6)


class TestHazed:
    def test_fades_into_the_air(self) -> None:
        layer = Layer.flat(patch(4, 4), RED).hazed(BLUE, 0.75)
        assert layer.rgba[1, 1] == pytest.approx([0.25, 0, 0.75, 1])
