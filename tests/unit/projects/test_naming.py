import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.projects.naming import LONGEST, name_of


class TestNameOf:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("A red fox at dawn.", "A red fox at dawn."),
            ("\n\n  # The Lighthouse\n\nIt was dark.", "The Lighthouse"),
            ("====\nINT. KITCHEN - NIGHT\nAnna", "INT. KITCHEN - NIGHT"),
            ("one\ttwo   three", "one two three"),
            ("", "Untitled"),
            (" \n\t---\n", "Untitled"),
            (
                "The old keeper climbs the last stairs of the lighthouse while the storm breaks over the bay",
                "The old keeper climbs the last stairs of the lighthouse…",
            ),
            ("海" * 100, "海" * 59 + "…"),
        ],
    )
    def test_is_the_first_line_cut_between_words(self, text: str, name: str) -> None:
        assert name_of(text) == name

    @given(st.text())
    def test_is_always_short_and_never_empty(self, text: str) -> None:
        name = name_of(text)
        assert 1 <= len(name) <= LONGEST
        assert name == name.strip()
        assert "\n" not in name
