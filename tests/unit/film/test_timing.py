from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from animatic.film import Schedule, Segment, Timeline, schedule
from animatic.film.timing import frame_at
from animatic.vocabulary import FRAME_RATES, Transition

OVERLAPPING = [kind for kind in Transition if kind not in ("cut", "fade-black", "fade-white")]


def film(*parts: tuple[int, Transition, int], rate: Fraction = Fraction(24), **others: object) -> Timeline:
    segments = tuple(
        Segment(colour="#808080", duration_ms=duration, transition=kind, transition_ms=length)
        for duration, kind, length in parts
    )
    size = {"width": 64, "height": 64, "frame_rate": rate, "segments": segments}
    return Timeline(**{**size, **others})  # type: ignore[arg-type]


def shown(plan: Schedule) -> list[tuple[int, ...]]:
    """Which segments each frame shows."""
    return [
        (moment.span.index,) if moment.incoming is None else (moment.span.index, moment.incoming.index)
        for moment in plan.moments()
    ]


@st.composite
def films(draw: st.DrawFn) -> Timeline:
    rate = draw(st.sampled_from(list(FRAME_RATES.values())))
    durations = draw(st.lists(st.integers(50, 3000), min_size=1, max_size=12))
    parts = []
    for index, duration in enumerate(durations):
        kind = draw(st.sampled_from(list(Transition)))
        # Half of a segment for what is before it and half for what is after it always fit.
        most = min(durations[index : index + 2]) // (1 if index + 1 < len(durations) else 2)
        length = draw(st.integers(1, most))
        parts.append((duration, kind, length))
    return film(*parts, rate=rate)


class TestFrameAt:
    def test_rounds_halves_up(self) -> None:
        assert [frame_at(ms, Fraction(24)) for ms in (0, 20, 21, 62, 63, 1000)] == [0, 0, 1, 1, 2, 24]

    def test_is_exact_at_broadcast_rates(self) -> None:
        assert frame_at(1_001_000, FRAME_RATES["23.976"]) == 24_000
        assert frame_at(3_600_000, FRAME_RATES["29.97"]) == 107_892


class TestSchedule:
    @pytest.mark.parametrize("rate", FRAME_RATES.values(), ids=FRAME_RATES.keys())
    @pytest.mark.parametrize("kind", [Transition.CUT, Transition.DISSOLVE, Transition.FADE_BLACK])
    def test_five_hundred_panels_of_333_ms_keep_time(self, rate: Fraction, kind: Transition) -> None:
        plan = schedule(film(*[(333, kind, 250)] * 499, (333, Transition.CUT, 0), rate=rate))
        exact = Fraction(333, 1000) * rate
        assert abs(plan.frames - 500 * exact) <= 1
        assert all(abs(span.start - index * exact) <= 1 for index, span in enumerate(plan.spans))
        assert [moment.frame for moment in plan.moments()] == list(range(plan.frames))

    def test_a_transition_is_centred_on_its_cut(self) -> None:
        plan = schedule(film((2000, Transition.DISSOLVE, 500), (2000, Transition.CUT, 0)))
        join = plan.joins[0]
        assert join is not None
        assert (join.first, join.cut, join.last) == (42, 48, 54)
        assert plan.frames == 96
        assert shown(plan) == [(0,)] * 42 + [(0, 1)] * 12 + [(1,)] * 42

    def test_segments_run_on_into_their_handles(self) -> None:
        plan = schedule(film((2000, Transition.DISSOLVE, 500), (2000, Transition.CUT, 0)))
        first, second = plan.spans
        assert (first.first, first.last) == (0, 54)
        assert (second.first, second.last) == (42, 96)
        assert [first.position(frame) for frame in (0, 53)] == [0, 1]
        assert [second.position(frame) for frame in (42, 95)] == [0, 1]

    def test_a_dissolve_shows_both_in_all_of_its_frames(self) -> None:
        join = schedule(film((2000, Transition.DISSOLVE, 500), (2000, Transition.CUT, 0))).joins[0]
        assert join is not None
        shares = [join.share(frame) for frame in range(join.first, join.last)]
        assert 0 < shares[0] < shares[-1] < 1
        assert shares == pytest.approx([1 - share for share in reversed(shares)])

    def test_a_fade_is_plain_on_both_sides_of_the_cut(self) -> None:
        plan = schedule(film((2000, Transition.FADE_BLACK, 500), (2000, Transition.CUT, 0)))
        join = plan.joins[0]
        assert join is not None
        levels = [join.level(frame) for frame in range(join.first, join.last)]
        assert levels[5:7] == [0, 0]
        assert all(0 < level < 1 for level in levels[:5] + levels[7:])
        assert plan.spans[0].last == plan.spans[1].first == 48

    def test_the_closing_fade_ends_on_the_last_frame(self) -> None:
        plan = schedule(film((2000, Transition.FADE_WHITE, 500)))
        join = plan.joins[0]
        assert join is not None
        assert (join.first, join.last) == (36, 48)
        assert join.level(47) == 0

    def test_the_opening_fade_begins_on_the_first_frame(self) -> None:
        timeline = film((2000, Transition.CUT, 0), opening=Transition.FADE_BLACK, opening_ms=500)
        moments = list(schedule(timeline).moments())
        assert moments[0].join is not None
        assert moments[0].join.level(0) == 0
        assert moments[11].join is not None
        assert moments[12].join is None

    def test_what_follows_the_last_segment_is_nothing(self) -> None:
        assert schedule(film((2000, Transition.DISSOLVE, 500))).joins == (None,)

    def test_runs_end_at_cuts_and_fades(self) -> None:
        parts = [
            (1000, Transition.DISSOLVE, 200),
            (1000, Transition.CUT, 0),
            (1000, Transition.FADE_BLACK, 200),
        ]
        plan = schedule(film(*parts, (1000, Transition.CUT, 0)))
        assert [[span.index for span in run] for run in plan.runs()] == [[0, 1], [2], [3]]

    @settings(max_examples=200, deadline=None)
    @given(films())
    def test_any_film_shows_every_frame_once(self, timeline: Timeline) -> None:
        plan = schedule(timeline)
        moments = list(plan.moments())
        assert [moment.frame for moment in moments] == list(range(plan.frames))
        assert plan.frames == frame_at(timeline.duration_ms, timeline.frame_rate)
        joins = [join for join in plan.joins if join]
        assert all(before.last <= after.first for before, after in pairwise(joins))
        for moment in moments:
            for span in filter(None, (moment.span, moment.incoming)):
                assert span.first <= moment.frame < span.last
                assert 0 <= span.position(moment.frame) <= 1
            assert (moment.incoming is None) == (moment.join is None or moment.join.kind not in OVERLAPPING)

    @settings(max_examples=50, deadline=None)
    @given(films(), st.data())
    def test_a_part_is_the_same_as_in_the_whole(self, timeline: Timeline, data: st.DataObject) -> None:
        plan = schedule(timeline)
        first = data.draw(st.integers(0, plan.frames - 1))
        last = data.draw(st.integers(first, plan.frames))
        assert list(plan.moments(first, last)) == list(plan.moments())[first:last]
