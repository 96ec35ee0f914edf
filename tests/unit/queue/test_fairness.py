"""Turns, as pure arithmetic."""

import heapq
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from animatic.queue.fairness import REBASE_AT, SCALE, priority, tags


def served(backlogs: dict[str, int], weights: dict[str, float], cost: int = 1) -> list[str]:
    """Whose jobs are served, in order, when all submit their backlogs at once."""
    queue = [
        (tag, number, user)
        for user, jobs in backlogs.items()
        for number, tag in enumerate(tags(0.0, 0.0, [cost] * jobs, weights[user])[0])
    ]
    heapq.heapify(queue)
    return [heapq.heappop(queue)[2] for _ in range(len(queue))]


class TestTags:
    def test_users_of_one_weight_take_turns(self) -> None:
        order = served({"a": 5, "b": 2}, {"a": 1, "b": 1})
        assert Counter(order[:4]) == {"a": 2, "b": 2}

    def test_shares_follow_the_weights(self) -> None:
        order = served({"free": 100, "basic": 400, "pro": 800}, {"free": 1, "basic": 4, "pro": 8})
        shares = Counter(order[:650])
        assert (shares["free"], shares["basic"], shares["pro"]) == (50, 200, 400)

    def test_a_newcomer_is_next(self) -> None:
        (tag,), _ = tags(virtual_time=120.0, finish=0.0, costs=[1], weight=1)
        (heavy,), _ = tags(virtual_time=120.0, finish=320.0, costs=[1], weight=1)
        assert tag == 120.0 < heavy

    def test_dear_jobs_take_longer_turns(self) -> None:
        assert tags(0, 0, [3, 1], weight=2) == ([0, 1.5], 2.0)

    @given(
        st.floats(0, 1e5),
        st.floats(0, 1e5),
        st.lists(st.integers(1, 50), max_size=20),
        st.sampled_from([1, 4, 8]),
    )
    def test_tags_rise_from_the_later_of_both_times(
        self, virtual_time: float, finish: float, costs: list[int], weight: float
    ) -> None:
        result, end = tags(virtual_time, finish, costs, weight)
        assert [*result, end] == sorted([*result, end])
        assert all(tag >= max(virtual_time, finish) for tag in result)


class TestPriority:
    def test_the_smaller_tag_is_fetched_first(self) -> None:
        assert priority(1.0) > priority(1.125) > priority(2.0)

    def test_fits_int4_with_room_to_spare(self) -> None:
        assert priority(2 * REBASE_AT) > -(2**31)
        assert round(1 / 8 * SCALE) == 125
