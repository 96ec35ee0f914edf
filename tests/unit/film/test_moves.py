import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.film import Rect
from animatic.film.moves import CARRIED, Path, View, between, ease, framed, plan, unrest, widest
from animatic.vocabulary import CameraMove, Easing

ASPECTS = st.floats(0.3, 4)
WAYS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]


def way(
    move: CameraMove,
    *,
    strength: float = 10,
    picture: float = 16 / 9,
    frame: float = 16 / 9,
    **others: object,
) -> Path:
    return plan(move, strength=strength, picture_aspect=picture, frame_aspect=frame, **others)  # type: ignore[arg-type]


def corners(view: View) -> tuple[float, float, float, float]:
    return view.x, view.y, view.x + view.width, view.y + view.height


class TestEasing:
    @pytest.mark.parametrize("easing", Easing)
    def test_goes_from_start_to_end_and_never_back(self, easing: Easing) -> None:
        steps = [ease(i / 50, easing) for i in range(51)]
        assert steps[0] == 0
        assert steps[-1] == 1
        assert steps == sorted(steps)

    def test_ease_in_out_starts_and_ends_at_rest(self) -> None:
        assert ease(0.01, Easing.EASE_IN_OUT) < 0.001
        assert ease(0.99, Easing.EASE_IN_OUT) > 0.999

    def test_ease_in_starts_at_rest_and_ease_out_ends_at_rest(self) -> None:
        assert ease(0.01, Easing.EASE_IN) < 0.001 < 0.01 < ease(0.01, Easing.EASE_OUT)
        assert ease(0.99, Easing.EASE_OUT) > 0.999 > 0.99 > ease(0.99, Easing.EASE_IN)


class TestPlan:
    @given(st.sampled_from(CameraMove), st.floats(0, 100), ASPECTS, ASPECTS, st.booleans(), st.floats(0, 1))
    def test_no_move_leaves_the_picture(
        self, move: CameraMove, strength: float, picture: float, frame: float, depth: bool, position: float
    ) -> None:
        path = way(move, strength=strength, picture=picture, frame=frame, has_depth=depth, seed=5)
        view = path.at(position, position * 7)
        left, top, right, bottom = corners(view)
        near_x, near_y = abs(view.near_x), abs(view.near_y)
        assert left - near_x >= -1e-9
        assert top - near_y >= -1e-9
        assert right + near_x <= 1 + 1e-9
        assert bottom + near_y <= 1 + 1e-9
        assert view.width / view.height * picture == pytest.approx(frame)

    def test_static_is_the_whole_picture(self) -> None:
        assert way(CameraMove.STATIC).at(0.3, 1) == View(0, 0, 1, 1)
        assert way(CameraMove.STATIC, picture=2).at(0, 0) == widest(2, 16 / 9)
        assert corners(widest(2, 16 / 9)) == pytest.approx((1 / 18, 0, 17 / 18, 1))
        assert corners(widest(1, 2)) == pytest.approx((0, 1 / 8, 1, 5 / 8))

    def test_push_in_and_pull_out_are_each_others_reverse(self) -> None:
        pushed, pulled = way(CameraMove.PUSH_IN, strength=25), way(CameraMove.PULL_OUT, strength=25)
        assert pushed.start == pulled.end == View(0, 0, 1, 1)
        assert pushed.end == pulled.start
        assert corners(pushed.end) == pytest.approx((0.1, 0.1, 0.9, 0.9))

    @pytest.mark.parametrize(
        ("move", "dx", "dy"),
        [
            (CameraMove.PAN_LEFT, -1, 0),
            (CameraMove.PAN_RIGHT, 1, 0),
            (CameraMove.TRUCK_LEFT, -1, 0),
            (CameraMove.TRUCK_RIGHT, 1, 0),
            (CameraMove.TILT_UP, 0, -1),
            (CameraMove.TILT_DOWN, 0, 1),
            (CameraMove.PEDESTAL_UP, 0, -1),
            (CameraMove.PEDESTAL_DOWN, 0, 1),
        ],
    )
    def test_travels_its_strength_in_its_direction(self, move: CameraMove, dx: int, dy: int) -> None:
        path = way(move, strength=20)
        assert path.end.x - path.start.x == pytest.approx(dx * 0.2 * path.start.width)
        assert path.end.y - path.start.y == pytest.approx(dy * 0.2 * path.start.height)
        assert path.start.width == path.end.width == pytest.approx(1 / 1.2)

    def test_a_wide_picture_is_panned_without_zooming(self) -> None:
        path = way(CameraMove.PAN_RIGHT, strength=30, picture=2 * 16 / 9)
        assert path.start.height == 1
        assert path.end.x - path.start.x == pytest.approx(0.15)

    def test_depth_parts_near_from_far_only_when_the_camera_is_carried(self) -> None:
        for move in CameraMove:
            assert way(move, has_depth=True).has_parallax == (move in CARRIED)
            assert not way(move).has_parallax

    def test_near_things_go_against_the_camera(self) -> None:
        path = way(CameraMove.TRUCK_RIGHT, has_depth=True)
        assert path.end.x > path.start.x
        assert path.end.near_x < 0 < path.start.near_x

    def test_parallax_turns_about_the_middle_depth(self) -> None:
        path = way(CameraMove.PARALLAX, has_depth=True)
        assert path.start.x == path.end.x
        assert path.start.near_x == -path.end.near_x != 0


class TestKenBurns:
    def test_goes_from_rectangle_to_rectangle_exactly(self) -> None:
        path = way(
            CameraMove.KEN_BURNS, move_from=Rect(0.1, 0.2, 0.5, 0.5), move_to=Rect(0.3, 0.1, 0.25, 0.25)
        )
        assert path.at(0, 0) == View(0.1, 0.2, 0.5, 0.5)
        assert path.at(1, 9) == View(0.3, 0.1, 0.25, 0.25)

    @given(ASPECTS, ASPECTS, st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.1, 1), st.floats(0.1, 1))
    def test_a_rectangle_gets_the_frames_aspect_and_stays_inside(
        self, picture: float, frame: float, x: float, y: float, width: float, height: float
    ) -> None:
        rect = Rect(x, y, min(width, 1 - x), min(height, 1 - y))
        view = framed(rect, picture / frame)
        assert view.width / view.height * picture == pytest.approx(frame)
        assert min(corners(view)) >= 0
        assert max(corners(view)) <= 1 + 1e-9
        # All of it is seen if that is possible.
        if max(rect.width, rect.height / (picture / frame)) <= min(1, frame / picture):
            assert view.x <= rect.x + 1e-9
            assert view.x + view.width >= rect.x + rect.width - 1e-9


class TestBetween:
    START, END = View(0, 0, 1, 1), View(0.5, 0.25, 0.25, 0.25)

    def test_the_ends_are_exact(self) -> None:
        assert between(self.START, self.END, 0) == self.START
        assert between(self.START, self.END, 1) == self.END

    def test_the_zoom_is_even(self) -> None:
        widths = [between(self.START, self.END, i / 4).width for i in range(5)]
        ratios = [after / before for before, after in pairwise(widths)]
        assert ratios == pytest.approx([math.sqrt(0.5)] * 4)

    def test_one_point_of_the_picture_stays_where_it_is(self) -> None:
        # 0 + p·1 = 0.5 + p·0.25 across, 0 + q·1 = 0.25 + q·0.25 down
        across, down = 2 / 3, 1 / 3
        for share in WAYS:
            view = between(self.START, self.END, share)
            assert (across - view.x) / view.width == pytest.approx(across)
            assert (down - view.y) / view.height == pytest.approx(down)

    def test_without_a_zoom_the_way_is_straight_and_even(self) -> None:
        start, end = View(0, 0, 0.5, 0.5), View(0.4, 0.2, 0.5, 0.5)
        for share in WAYS:
            view = between(start, end, share)
            assert (view.x, view.y) == pytest.approx((0.4 * share, 0.2 * share))


class TestHandheld:
    def test_is_the_same_for_the_same_seed_and_another_for_another(self) -> None:
        assert unrest(1.5, 3) == unrest(1.5, 3) != unrest(1.5, 4)

    @given(st.floats(0, 10_000), st.integers(0, 2**63 - 1))
    def test_stays_within_its_bounds(self, seconds: float, seed: int) -> None:
        assert all(-1 <= value <= 1 for value in unrest(seconds, seed))

    def test_is_smooth(self) -> None:
        track = [unrest(i / 24, 1) for i in range(240)]
        steps = [math.dist(a, b) for a, b in pairwise(track)]
        assert max(steps) < 0.35
        assert max(math.dist((0, 0), at) for at in track) > 0.3
