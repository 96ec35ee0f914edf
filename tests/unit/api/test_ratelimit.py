import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.api import ratelimit
from animatic.api.ratelimit import RateLimiter, address_key


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limiter(clock: Clock) -> RateLimiter:
    return RateLimiter(clock)


class TestTake:
    def test_counts_down_and_refuses(self, limiter: RateLimiter) -> None:
        taken = [limiter.take("anna", 3) for _ in range(4)]
        assert [allowance.remaining for allowance in taken] == [2, 1, 0, 0]
        assert [allowance.allowed for allowance in taken] == [True, True, True, False]

    def test_says_when_a_call_is_free_again(self, limiter: RateLimiter, clock: Clock) -> None:
        limiter.take("anna", 2)
        clock.seconds += 20
        limiter.take("anna", 2)
        refused = limiter.take("anna", 2)
        assert (refused.allowed, refused.reset) == (False, 40)
        clock.seconds += refused.reset
        assert limiter.take("anna", 2).allowed
        assert not limiter.take("anna", 2).allowed

    def test_callers_are_apart(self, limiter: RateLimiter) -> None:
        assert limiter.take("anna", 1).allowed
        assert limiter.take("ben", 1).allowed

    def test_refused_calls_do_not_count(self, limiter: RateLimiter, clock: Clock) -> None:
        limiter.take("anna", 1)
        for _ in range(59):
            clock.seconds += 1
            assert not limiter.take("anna", 1).allowed
        clock.seconds += 1
        assert limiter.take("anna", 1).allowed

    def test_memory_is_bounded(self, limiter: RateLimiter, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ratelimit, "MAX_CALLERS", 10)
        for number in range(100):
            limiter.take(f"address {number}", 20)
        assert len(limiter._calls) == 10

    @given(st.lists(st.floats(min_value=0, max_value=30), max_size=100), st.integers(1, 7))
    def test_never_more_than_the_limit_in_any_window(self, pauses: list[float], limit: int) -> None:
        clock = Clock()
        limiter = RateLimiter(clock)
        allowed = []
        for pause in pauses:
            clock.seconds += pause
            if limiter.take("anna", limit).allowed:
                allowed.append(clock.seconds)
        for start in allowed:
            assert sum(start <= moment < start + 60 for moment in allowed) <= limit


class TestAddressKey:
    @pytest.mark.parametrize(
        ("host", "key"),
        [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
            ("testclient", "testclient"),
            (None, "unknown"),
        ],
    )
    def test_one_household_one_key(self, host: str | None, key: str) -> None:
        assert address_key(host) == key
