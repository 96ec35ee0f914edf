from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.errors import InvalidInput
from animatic.storage import check_key, run_key, upload_key

ID = UUID("11111111-1111-4111-8111-111111111111")


class TestCheckKey:
    @pytest.mark.parametrize(
        "key",
        [
            "",
            "/etc/passwd",
            "..",
            "../secrets",
            "users/../../etc/passwd",
            "users//file",
            "users/file/",
            "users/./file",
            ".hidden",
            "users/.hidden",
            "users\\file",
            "C:/file",
            "file\0",
            "file\n",
            "file%2e%2e",
            "användare",
            "a b",
            "~root/file",
            "a" * 513,
        ],
    )
    def test_refuses_what_could_lead_elsewhere(self, key: str) -> None:
        with pytest.raises(InvalidInput):
            check_key(key)

    def test_takes_plain_segments(self) -> None:
        assert check_key("users/user_2x/conversions/1/2/picture.png")

    @given(st.text())
    def test_what_it_takes_stays_below_its_folder(self, key: str) -> None:
        try:
            checked = check_key(key)
        except InvalidInput:
            return
        parts = checked.split("/")
        assert all(part not in {"", ".", ".."} for part in parts)


class TestMadeKeys:
    def test_name_the_attempt(self) -> None:
        first, second = (run_key("user_1", ID, attempt, "picture.png") for attempt in (1, 2))
        assert first == f"users/user_1/conversions/{ID}/1/picture.png"
        assert first != second

    @given(st.text(), st.text())
    def test_of_any_two_users_are_keys_and_differ(self, one: str, other: str) -> None:
        keys = [upload_key(user, ID, "picture.png") for user in (one, other)]
        assert all(check_key(key) == key for key in keys)
        assert (keys[0] == keys[1]) == (one == other)
