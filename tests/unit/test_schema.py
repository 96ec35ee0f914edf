from datetime import UTC, datetime, timedelta, timezone

import pytest
from pydantic import ValidationError

from animatic.schema import Body, Bool, Int, UtcTime, View


class Order(Body):
    panel_count: Int = 0
    is_final: Bool = False
    title: str = ""
    extras: dict[str, object] | None = None


class Row(View):
    created_at: UtcTime


class TestBody:
    def test_takes_camel_case(self) -> None:
        assert Order.model_validate({"panelCount": 3}).panel_count == 3

    @pytest.mark.parametrize(
        "given",
        [
            {"panelCount": "3"},
            {"panelCount": True},
            {"panelCount": 3.5},
            {"isFinal": "yes"},
            {"isFinal": 1},
            {"panels": 3},
            {"title": "a\x00b"},
            {"title": "a\ud800b"},
            {"extras": {"deep": ["a\x00"]}},
            {"extras": {"a\x00": 1}},
            {"extras": {"a": float("nan")}},
            {"extras": {"a": [float("inf")]}},
        ],
    )
    def test_refuses(self, given: dict[str, object]) -> None:
        with pytest.raises(ValidationError):
            Order.model_validate(given)

    def test_refuses_bottomless_nesting(self) -> None:
        nested: object = "x"
        for _ in range(40):
            nested = [nested]
        with pytest.raises(ValidationError, match="levels deep"):
            Order.model_validate({"extras": {"x": nested}})

    def test_keeps_any_other_unicode(self) -> None:
        title = "Ω🎬 שלום\u0301 \U0010ffff"
        assert Order.model_validate({"title": title}).title == title


class TestView:
    @pytest.mark.parametrize(
        "moment",
        [
            datetime(2026, 3, 1, 12),  # noqa: DTZ001 - the seed's columns have no zone
            datetime(2026, 3, 1, 12, tzinfo=UTC),
            datetime(2026, 3, 1, 14, tzinfo=timezone(timedelta(hours=2))),
        ],
    )
    def test_moments_are_written_in_utc(self, moment: datetime) -> None:
        assert Row(created_at=moment).model_dump_json(by_alias=True) == '{"createdAt":"2026-03-01T12:00:00Z"}'
