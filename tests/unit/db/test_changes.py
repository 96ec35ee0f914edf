import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from animatic.db.changes import MAX_PAYLOAD, Change, Kind, parse, payloads

changes = st.builds(
    Change,
    user_id=st.text(max_size=200),
    kind=st.sampled_from(Kind),
    id=st.uuids().map(str),
    project_id=st.none() | st.uuids().map(str),
)


class TestPayloads:
    @given(st.lists(changes, max_size=50))
    def test_every_change_arrives_once_and_in_order(self, sent: list[Change]) -> None:
        received = [change for payload in payloads(tuple(sent)) for change in parse(payload)]
        assert received == list(dict.fromkeys(sent))

    @settings(max_examples=20)
    @given(st.lists(changes, min_size=60, max_size=100))
    def test_each_fits_into_a_notification(self, sent: list[Change]) -> None:
        for payload in payloads(tuple(sent)):
            assert len(payload.encode()) <= MAX_PAYLOAD

    def test_nothing_to_tell_sends_nothing(self) -> None:
        assert list(payloads(())) == []


class TestParse:
    @pytest.mark.parametrize(
        "payload", ["", "ping", "[1]", "null", json.dumps([["planet", "id", "user", None]])]
    )
    def test_refuses_what_is_not_a_list_of_changes(self, payload: str) -> None:
        with pytest.raises(ValueError, match="not a list of changes"):
            parse(payload)
