import numpy as np
import pytest
from numpy.typing import NDArray

from animatic.imaging.subpixel import Axis, Kernel, Resampler, Scratch, weights

RNG = np.random.default_rng(7)


def catmull_rom(distance: NDArray[np.float64]) -> NDArray[np.float64]:
    x = np.abs(distance)
    return np.where(
        x < 1, 1.5 * x**3 - 2.5 * x**2 + 1, np.where(x < 2, -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2, 0)
    )


SHAPES = {Kernel.LINEAR: lambda d: np.maximum(0, 1 - np.abs(d)), Kernel.CUBIC: catmull_rom}


def exact(
    plane: NDArray[np.uint8], across: Axis, down: Axis, size: tuple[int, int], kernel: Kernel
) -> NDArray[np.float64]:
    """The same in the plainest way: every weight of every sample, in double precision."""

    def matrix(count: int, axis: Axis, length: int) -> NDArray[np.float64]:
        at = np.clip(axis.start + axis.step * np.arange(count), 0, length - 1)
        made = np.zeros((count, length))
        for row, position in enumerate(at):
            for sample in range(int(np.floor(position)) - 1, int(np.floor(position)) + 3):
                made[row, min(max(sample, 0), length - 1)] += SHAPES[kernel](np.array(position - sample))
        return made

    height, width = plane.shape
    return matrix(size[1], down, height) @ plane.astype(float) @ matrix(size[0], across, width).T


@pytest.mark.parametrize("kernel", Kernel)
class TestResampler:
    @pytest.mark.parametrize(
        ("across", "down"),
        [
            (Axis(3.37, 1.2345), Axis(0.11, 0.871)),
            (Axis(0, 1), Axis(0, 1)),
            (Axis(-5.5, 1.0), Axis(-2.25, 1.9)),
            (Axis(40, 3.0), Axis(60, 0.01)),
        ],
    )
    def test_agrees_with_the_plain_sum_to_rounding(self, kernel: Kernel, across: Axis, down: Axis) -> None:
        plane = RNG.integers(0, 256, (97, 131), np.uint8)
        out = np.empty((60, 90), np.uint8)
        Resampler(plane, kernel).draw(across, down, out, Scratch())
        expected = np.clip(exact(plane, across, down, (90, 60), kernel), 0, 255)
        assert np.abs(out - expected).max() <= 0.6

    def test_is_neither_brighter_nor_darker(self, kernel: Kernel) -> None:
        plane = RNG.integers(40, 216, (300, 400), np.uint8)
        out = np.empty((250, 350), np.uint8)
        across, down = Axis(3.37, 1.0345), Axis(0.11, 0.971)
        Resampler(plane, kernel).draw(across, down, out, Scratch())
        assert abs(float((out - exact(plane, across, down, (350, 250), kernel)).mean())) < 0.01

    def test_a_flat_plane_stays_flat(self, kernel: Kernel) -> None:
        for value in (0, 1, 16, 128, 235, 254, 255):
            out = np.empty((40, 40), np.uint8)
            plane = np.full((50, 50), value, np.uint8)
            Resampler(plane, kernel).draw(Axis(0.3, 0.77), Axis(-3.3, 1.3), out, Scratch())
            assert (out == value).all()

    def test_at_whole_steps_it_copies(self, kernel: Kernel) -> None:
        plane = RNG.integers(0, 256, (50, 60), np.uint8)
        out = np.empty((20, 30), np.uint8)
        Resampler(plane, kernel).draw(Axis(7, 1), Axis(11, 1), out, Scratch())
        assert np.array_equal(out, plane[11:31, 7:37])

    def test_draws_into_a_window(self, kernel: Kernel) -> None:
        plane = RNG.integers(0, 256, (50, 60), np.uint8)
        frame, alone = np.full((40, 64), 99, np.uint8), np.empty((20, 30), np.uint8)
        resampler, scratch = Resampler(plane, kernel), Scratch()
        resampler.draw(Axis(1.5, 1.1), Axis(2.5, 1.2), alone, scratch)
        resampler.draw(Axis(1.5, 1.1), Axis(2.5, 1.2), frame[10:30, 20:50], scratch)
        assert np.array_equal(frame[10:30, 20:50], alone)
        frame[10:30, 20:50] = 99
        assert (frame == 99).all()

    @pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1), (2, 2), (3, 3)])
    def test_takes_the_smallest_planes(self, kernel: Kernel, shape: tuple[int, int]) -> None:
        plane = np.full(shape, 77, np.uint8)
        out = np.empty((8, 8), np.uint8)
        Resampler(plane, kernel).draw(Axis(0, 0.1), Axis(0, 0.1), out, Scratch())
        assert (out == 77).all()

    def test_a_slow_move_never_sticks(self, kernel: Kernel) -> None:
        """What is moved by fiftieths of a sample moves by fiftieths, each time."""
        x, y = np.meshgrid(np.arange(400), np.arange(120))
        plane = (128 + 50 * np.sin(x / 5 + np.sin(y / 9)) + 50 * np.sin(x / 7 - y / 8)).astype(np.uint8)
        resampler, scratch = Resampler(plane, kernel), Scratch()
        frames = []
        for step in range(20):
            out = np.empty((100, 300), np.uint8)
            resampler.draw(Axis(50 + step / 50, 1.013), Axis(10, 1.013), out, scratch)
            frames.append(out.astype(float))
        slope = np.gradient(frames[10], axis=1)
        moved = [float((slope * (after - frames[0])).sum() / (slope * slope).sum()) for after in frames]
        assert np.diff(moved) == pytest.approx(np.full(19, 0.02 / 1.013), abs=0.002)


class TestWeights:
    @pytest.mark.parametrize("kernel", Kernel)
    def test_they_add_up_and_stay_inside(self, kernel: Kernel) -> None:
        first, weight = weights(500, Axis(-3.3, 0.91), 300, kernel)
        assert (weight.sum(1) == 32767).all()
        assert first.min() >= 0
        assert first.max() + kernel.value <= 300
