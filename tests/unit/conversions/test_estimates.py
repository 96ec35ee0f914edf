"""How long it still takes."""

import pytest

from animatic.conversions.estimates import remaining


class TestRemaining:
    def test_at_first_past_runs_tell(self) -> None:
        assert remaining(60.0, elapsed=0.0, fraction=0.0) == 60.0

    def test_at_last_its_own_pace_tells(self) -> None:
        assert remaining(60.0, elapsed=90.0, fraction=0.99) == pytest.approx(0.9, abs=0.02)

    def test_without_past_runs_its_own_pace_tells(self) -> None:
        assert remaining(None, elapsed=10.0, fraction=0.25) == 30.0

    def test_without_anything_nothing_is_said(self) -> None:
        assert remaining(None, elapsed=10.0, fraction=0.01) is None

    @pytest.mark.parametrize("fraction", [0.0, 0.1, 0.5, 0.9, 1.0])
    def test_is_never_negative(self, fraction: float) -> None:
        assert (remaining(5.0, elapsed=100.0, fraction=fraction) or 0) >= 0
