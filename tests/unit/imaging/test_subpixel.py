import math

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from animatic.imaging.kernels import Axis, Kernel, weights
from animatic.imaging.subpixel import Resampler, Scratch

RNG = np.random.default_rng(7)
Distances = NDArray[np.float64]


def catmull_rom(x: Distances, step: float) -> Distances:
    return np.where(
        x < 1, 1.5 * x**3 - 2.5 * x**2 + 1, np.where(x < 2, -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2, 0)
    )


def linear(x: Distances, step: float) -> Distances:
    return np.maximum(0, 1 - x)


def sharp(x: Distances, step: float) -> Distances:
    return np.where(x < 3, np.sinc(x / max(1, step)) * np.sinc(x / 3), 0)


def lanczos(x: Distances, step: float) -> Distances:
    x = x / max(1, step)
    return np.where(x < 3, np.sinc(x) * np.sinc(x / 3), 0)


SHAPES = {Kernel.LINEAR: linear, Kernel.CUBIC: catmull_rom, Kernel.SHARP: sharp, Kernel.LANCZOS: lanczos}


def exact(
    plane: NDArray[np.uint8], across: Axis, down: Axis, size: tuple[int, int], kernel: Kernel
) -> NDArray[np.float64]:
    """The same in the plainest way: every weight of every sample, in double precision."""

    def matrix(count: int, axis: Axis, length: int) -> NDArray[np.float64]:
        made = np.zeros((count, length))
        for row in range(count):
            position = min(max(axis.start + axis.step * row, 0), length - 1)
            samples = np.arange(math.floor(position) - 40, math.floor(position) + 41)
            weight = SHAPES[kernel](np.abs(position - samples), axis.step)
            np.add.at(made[row], np.clip(samples, 0, length - 1), weight / weight.sum())
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
            (Axis(40, 1.5), Axis(60, 0.01)),
            (Axis(0.2, 1.0001), Axis(30, -0.3)),
        ],
    )
    def test_agrees_with_the_plain_sum_to_rounding(self, kernel: Kernel, across: Axis, down: Axis) -> None:
        plane = RNG.integers(0, 256, (97, 131), np.uint8)
        out = np.empty((60, 90), np.uint8)
        Resampler(plane).draw(across, down, kernel, [out], Scratch())
        expected = np.clip(exact(plane, across, down, (90, 60), kernel), 0, 255)
        assert np.abs(out - expected).max() <= 0.65

    @pytest.mark.parametrize(("right", "lower"), [(0.31, 0.0), (0.0, 0.27)])
    def test_agrees_also_where_half_of_the_work_is_kept(
        self, kernel: Kernel, right: float, lower: float
    ) -> None:
        """A pan, and a tilt."""
        plane = RNG.integers(0, 256, (97, 131), np.uint8)
        resampler, scratch = Resampler(plane, 255 - plane), Scratch()
        for number in range(4):
            across, down = Axis(3.37 + right * number, 1.2345), Axis(0.11 + lower * number, 0.871)
            outs = np.full((2, 60, 96), 99, np.uint8)
            resampler.draw(across, down, kernel, list(outs[:, :, 3:93]), scratch)
            expected = np.clip(exact(plane, across, down, (90, 60), kernel), 0, 255)
            assert np.abs(outs[0, :, 3:93] - expected).max() <= 0.65
            assert np.abs(outs[1, :, 3:93] - (255 - expected)).max() <= 0.65
            assert (outs[:, :, [0, 1, 2, 93, 94, 95]] == 99).all()

    def test_what_is_kept_serves_only_its_own_place_size_and_kernel(self, kernel: Kernel) -> None:
        plane = RNG.integers(0, 256, (97, 131), np.uint8)
        resampler, scratch = Resampler(plane), Scratch()
        places = [
            (Axis(2, 1.1), Axis(3, 1.1), (40, 50)),
            (Axis(2.5, 1.1), Axis(3, 1.1), (40, 50)),
            (Axis(2.5, 1.1), Axis(3.5, 1.1), (40, 50)),
            (Axis(3.0, 1.1), Axis(3.5, 1.1), (40, 50)),
            (Axis(3.5, 1.1), Axis(3.5, 1.1), (44, 50)),
            (Axis(3.5, 1.1), Axis(4.5, 1.1), (44, 54)),
            (Axis(3.5, 1.1), Axis(4.5, 1.1), (44, 54)),
            (Axis(3.5, 1.1), Axis(5.5, 1.1), (44, 54)),
            (Axis(4.5, 1.2), Axis(6.5, 1.2), (44, 54)),
            (Axis(5.5, 1.2), Axis(6.5, 1.2), (44, 54)),
        ]
        for across, down, size in places:
            out = np.empty(size[::-1], np.uint8)
            resampler.draw(across, down, kernel, [out], scratch)
            expected = np.clip(exact(plane, across, down, size, kernel), 0, 255)
            assert np.abs(out - expected).max() <= 0.65

    def test_is_neither_brighter_nor_darker(self, kernel: Kernel) -> None:
        plane = RNG.integers(40, 216, (300, 400), np.uint8)
        out = np.empty((250, 350), np.uint8)
        across, down = Axis(3.37, 1.0345), Axis(0.11, 0.971)
        Resampler(plane).draw(across, down, kernel, [out], Scratch())
        assert abs(float((out - exact(plane, across, down, (350, 250), kernel)).mean())) < 0.03

    def test_a_flat_plane_stays_flat(self, kernel: Kernel) -> None:
        for value in (0, 1, 16, 128, 235, 254, 255):
            out = np.empty((40, 40), np.uint8)
            plane = np.full((50, 50), value, np.uint8)
            Resampler(plane).draw(Axis(0.3, 0.77), Axis(-3.3, 1.3), kernel, [out], Scratch())
            assert (out == value).all()

    def test_at_whole_steps_it_copies(self, kernel: Kernel) -> None:
        plane = RNG.integers(0, 256, (50, 60), np.uint8)
        out = np.empty((20, 30), np.uint8)
        Resampler(plane).draw(Axis(7, 1), Axis(11, 1), kernel, [out], Scratch())
        assert np.array_equal(out, plane[11:31, 7:37])

    def test_draws_into_a_window(self, kernel: Kernel) -> None:
        plane = RNG.integers(0, 256, (50, 60), np.uint8)
        frame, alone = np.full((40, 64), 99, np.uint8), np.empty((20, 30), np.uint8)
        resampler, scratch = Resampler(plane), Scratch()
        resampler.draw(Axis(1.5, 1.1), Axis(2.5, 1.2), kernel, [alone], scratch)
        resampler.draw(Axis(1.5, 1.1), Axis(2.5, 1.2), kernel, [frame[10:30, 20:50]], scratch)
        assert np.array_equal(frame[10:30, 20:50], alone)
        frame[10:30, 20:50] = 99
        assert (frame == 99).all()

    def test_several_planes_are_drawn_alike(self, kernel: Kernel) -> None:
        planes = RNG.integers(0, 256, (3, 40, 50), np.uint8)
        outs, scratch = np.empty((3, 30, 520), np.uint8), Scratch()
        Resampler(*planes).draw(Axis(0.5, 0.09), Axis(1, 1.2), kernel, list(outs), scratch)
        for plane, out in zip(planes, outs, strict=True):
            alone = np.empty_like(out)
            Resampler(plane).draw(Axis(0.5, 0.09), Axis(1, 1.2), kernel, [alone], scratch)
            assert np.array_equal(alone, out)

    @pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1), (2, 2), (3, 3)])
    def test_takes_the_smallest_planes(self, kernel: Kernel, shape: tuple[int, int]) -> None:
        plane = np.full(shape, 77, np.uint8)
        out = np.empty((8, 8), np.uint8)
        Resampler(plane).draw(Axis(0, 0.1), Axis(0, 0.1), kernel, [out], Scratch())
        assert (out == 77).all()

    def test_a_slow_move_never_sticks(self, kernel: Kernel) -> None:
        """What is moved by fiftieths of a sample moves by fiftieths, each time."""
        x, y = np.meshgrid(np.arange(400), np.arange(120))
        plane = (128 + 50 * np.sin(x / 5 + np.sin(y / 9)) + 50 * np.sin(x / 7 - y / 8)).astype(np.uint8)
        resampler, scratch = Resampler(plane), Scratch()
        frames = []
        for step in range(20):
            out = np.empty((100, 300), np.uint8)
            resampler.draw(Axis(50 + step / 50, 1.013), Axis(10, 1.013), kernel, [out], scratch)
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
        assert first.max() + weight.shape[1] <= 300

    @pytest.mark.parametrize("kernel", Kernel)
    @pytest.mark.parametrize("step", [0.05, 0.4995, 1.0, 1.0003, 1.2501, 1.4999])
    def test_a_samples_own_weight_never_overflows(self, kernel: Kernel, step: float) -> None:
        """A little beside a sample its neighbours' weights are negative, and its own is above 1."""
        for place in np.linspace(-0.01, 0.01, 21):
            _, weight = weights(64, Axis(20 + place, step), 300, kernel)
            assert weight.max() > 0
            assert weight.min() > -8000
            assert np.abs(weight.astype(int).sum(1) - 32767).max() <= 65

    @pytest.mark.parametrize("kernel", Kernel)
    def test_flat_planes_show_no_lines(self, kernel: Kernel) -> None:
        plane, out, scratch = np.full((80, 120), 200, np.uint8), np.empty((50, 70), np.uint8), Scratch()
        resampler = Resampler(plane)
        for place in np.linspace(0, 1, 11):
            for step in (0.9371, 1.0, 1.0417, 1.25):
                resampler.draw(Axis(place, step), Axis(place / 3, step), kernel, [out], scratch)
                assert np.abs(out.astype(int) - 200).max() <= 1

    def test_more_is_taken_in_where_a_picture_shrinks(self) -> None:
        assert [Kernel.LANCZOS.taps(step) for step in (0.5, 1, 1.2, 4 / 3, 2, 10)] == [6, 6, 8, 8, 12, 60]


class TestResized:
    @pytest.mark.parametrize("ratio", [1.7, 6.3])
    def test_is_lanczos_as_others_make_it(self, ratio: float) -> None:
        # Mild enough that nothing overshoots: Pillow clips between its two passes.
        noise = Image.fromarray(RNG.integers(80, 170, (200, 300), np.uint8))
        plane = np.asarray(noise.resize((600, 400), Image.Resampling.BICUBIC))
        width, height = round(600 / ratio), round(400 / ratio)
        out = np.empty((height, width), np.uint8)
        small, scratch = Resampler(plane).resized(width, height, Scratch()), Scratch()
        small.draw(Axis(0, 1), Axis(0, 1), Kernel.LINEAR, [out], scratch)
        expected = Image.fromarray(plane).resize((width, height), Image.Resampling.LANCZOS)
        # At the edges Pillow leaves out what isn't there.
        inside = slice(4, -4), slice(4, -4)
        assert np.abs(out.astype(int) - np.asarray(expected))[inside].max() <= 1
