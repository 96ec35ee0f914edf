"""Months from an anchor."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.accounts.periods import add_months, next_reset, period_start


def day(year: int, month: int, day: int, hour: int = 12) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # its bounds are naive


class TestAddMonths:
    def test_months_end_differently_and_the_day_comes_back(self) -> None:
        anchor = day(2026, 1, 31)
        assert [add_months(anchor, months).day for months in range(1, 7)] == [28, 31, 30, 31, 30, 31]

    def test_leap_years_have_their_day(self) -> None:
        assert add_months(day(2024, 1, 31), 1) == day(2024, 2, 29)
        assert add_months(day(2024, 2, 29), 12) == day(2025, 2, 28)
        assert add_months(day(2024, 2, 29), 48) == day(2028, 2, 29)

    def test_years_turn(self) -> None:
        assert add_months(day(2026, 11, 30), 3) == day(2027, 2, 28)


class TestPeriodStart:
    @pytest.mark.parametrize(
        ("now", "start", "end"),
        [
            (day(2026, 1, 31), day(2026, 1, 31), day(2026, 2, 28)),
            (day(2026, 2, 28, 11), day(2026, 1, 31), day(2026, 2, 28)),
            (day(2026, 2, 28), day(2026, 2, 28), day(2026, 3, 31)),
            (day(2026, 3, 30), day(2026, 2, 28), day(2026, 3, 31)),
            (day(2027, 2, 28), day(2027, 2, 28), day(2027, 3, 31)),
        ],
    )
    def test_of_the_31st(self, now: datetime, start: datetime, end: datetime) -> None:
        anchor = day(2026, 1, 31)
        assert (period_start(anchor, now), next_reset(anchor, now)) == (start, end)

    def test_before_the_anchor_it_is_the_first(self) -> None:
        anchor = day(2026, 5, 15)
        assert period_start(anchor, day(2025, 1, 1)) == anchor

    @given(MOMENTS, MOMENTS)
    def test_every_moment_is_in_exactly_one_period(self, anchor: datetime, now: datetime) -> None:
        now = max(anchor, now)
        start, end = period_start(anchor, now), next_reset(anchor, now)
        assert start <= now < end
        assert timedelta(days=27) < end - start < timedelta(days=32)
        assert period_start(anchor, end) == end
        assert period_start(anchor, end - timedelta(microseconds=1)) == start
