"""The metric camera."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.errors import InvalidInput
from animatic.storyboard.camera import Camera, check_size, framed
from animatic.storyboard.terms import Angle, Framing
from animatic.vocabulary import PICTURE_SIZES


class TestCheckSize:
    @pytest.mark.parametrize(
        "size", [(0, 0), (10, 600), (-5, 400), (9000, 100), (8000, 8000), (2000, 100), (64.5, 90)]
    )
    def test_refuses_what_cannot_be_painted(self, size: tuple[int, int]) -> None:
        with pytest.raises(InvalidInput):
            check_size(size)

    def test_says_what_is_wrong(self) -> None:
        with pytest.raises(InvalidInput, match="too small"):
            check_size((10, 600))

    @pytest.mark.parametrize("size", list(PICTURE_SIZES.values()))
    def test_takes_every_default_size(self, size: tuple[int, int]) -> None:
        assert check_size(size) == size


class TestProjection:
    def test_a_standing_person_has_the_height_that_the_lens_gives(self) -> None:
        camera = framed((1344, 768))
        _, feet = camera.at(0, 0, 8)
        _, head = camera.at(0, 1.75, 8)
        assert feet - head == pytest.approx(camera.focal * 1.75 / 8)

    def test_the_horizon_is_at_eye_height_everywhere(self) -> None:
        camera = framed((1344, 768))
        for z in (3.0, 30.0, 3000.0):
            assert camera.at(1.0, camera.eye, z)[1] == pytest.approx(camera.horizon)

    @given(
        x=st.floats(-4, 4),
        z=st.floats(3, 60),
        pitch=st.floats(-60, 10),
        yaw=st.floats(-20, 20),
        eye=st.floats(0.5, 20),
    )
    def test_the_ground_is_found_again(
        self, x: float, z: float, pitch: float, yaw: float, eye: float
    ) -> None:
        camera = Camera(1344, 768, 1000, eye, 672, 380, yaw=yaw, pitch=pitch)
        if camera.distance(x, 0, z) < 0.5:
            return
        column, row = camera.at(x, 0, z)
        assert camera.ground(column, row) == pytest.approx([x, 0, z], abs=1e-4 * max(1, z * z))

    def test_what_lies_behind_the_lens_is_cut_off(self) -> None:
        camera = framed((640, 360))
        outline = camera.outline([(-1, 0, -5), (1, 0, -5), (1, 0, 5), (-1, 0, 5)])
        assert outline is not None
        assert (outline[:, 2] > 0).all()
        assert camera.outline([(-1, 0, -5), (1, 0, -5), (0, 1, -4)]) is None

    def test_ground_depth_is_the_inverse_distance_of_the_ground(self) -> None:
        camera = framed((640, 360))
        column, row = camera.at(0.4, 0, 6)
        depth = camera.ground_depth()
        assert depth[int(row), int(column)] == pytest.approx(1 / 6, rel=0.02)
        assert (depth[: int(camera.horizon) - 1] == 0).all()


class TestFramed:
    @pytest.mark.parametrize("size", list(PICTURE_SIZES.values()))
    @pytest.mark.parametrize("framing", list(Framing))
    def test_the_horizon_stays_in_the_picture(self, size: tuple[int, int], framing: Framing) -> None:
        camera = framed(size, framing)
        assert 0.2 * size[1] < camera.horizon < 0.8 * size[1]

    def test_straight_down_sees_the_ground_at_its_middle(self) -> None:
        camera = framed((640, 360), angle=Angle.OVERHEAD, interior=True)
        assert camera.ground(camera.cx, camera.cy) == pytest.approx([0, 0, 0], abs=1e-6)

    def test_a_low_angle_looks_up_from_below_the_waist(self) -> None:
        camera = framed((640, 360), angle=Angle.LOW)
        assert camera.eye < 0.8
        assert camera.pitch > 0

    def test_rotation_is_orthonormal(self) -> None:
        matrix = Camera(64, 64, 60, yaw=33, pitch=-21).rotation
        assert matrix @ matrix.T == pytest.approx(np.eye(3))
