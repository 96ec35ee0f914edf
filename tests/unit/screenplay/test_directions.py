"""What is read aloud of a script that directs the camera."""

import pytest

from animatic.screenplay.camera_words import without_directions


class TestWithoutDirections:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("CLOSE ON the diamond under the glass.", "The diamond under the glass."),
            ("He waits. CLOSE ON: the clock. It stops.", "He waits. The clock. It stops."),
            ("EXTREME CLOSE-UP OF Anna's eye.", "Anna's eye."),
            ("WIDE SHOT: a boat in the storm.", "A boat in the storm."),
            ("Insert: the letter.", "The letter."),
            ("Close on her hands.", "Her hands."),
        ],
    )
    def test_views_are_left_out(self, written: str, read: str) -> None:
        assert without_directions(written) == read

    @pytest.mark.parametrize(
        "written",
        [
            "Close the door on Anna.",
            "WIDE awake, she counts sheep.",
            "They stand close. On the table lies a map.",
            "CLOSE ON",
            "CLOSE SHAVE for the cat.",
            "",
        ],
    )
    def test_what_tells_something_stays(self, written: str) -> None:
        assert without_directions(written) == written
