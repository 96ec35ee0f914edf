import pytest

from animatic.projects.numbers import new_number


class TestNewNumber:
    @pytest.mark.parametrize(
        ("before", "after", "taken", "number"),
        [
            (None, None, [], "1"),
            ("3", None, ["1", "2", "3"], "4"),
            ("3B-2", None, ["1", "3B-1", "3B-2", "12"], "13"),
            ("1", "2", ["1", "2"], "1A"),
            ("1", "2", ["1", "1A", "2"], "1B"),
            ("1A", "2", ["1", "1A", "2"], "1B"),
            ("1-1", "1-2", ["1-1", "1-2", "2"], "1A"),
            ("1A-2", "2", ["1A-1", "1A-2", "2"], "1B"),
            (None, "1", ["1", "2"], "A1"),
            (None, "1", ["1", "A1"], "B1"),
            (None, "A1", ["1", "A1"], "AA1"),
            ("OPENING", "2", ["OPENING", "2"], "OPENINGA"),
        ],
    )
    def test_as_a_script_supervisor_would(
        self, before: str | None, after: str | None, taken: list[str], number: str
    ) -> None:
        assert new_number(before, after, taken) == number

    def test_after_the_last_letter_come_two(self) -> None:
        taken = ["1", "2"]
        for _ in range(30):
            taken.append(new_number("1", "2", taken))
        assert taken[2] == "1A"
        assert "1I" not in taken
        assert taken[25:28] == ["1Z", "1AA", "1AB"]
        assert len(set(taken)) == len(taken)
