"""Text as pictures."""

from dataclasses import replace

import numpy as np
import pytest

from animatic.errors import InvalidInput
from animatic.imaging.typeset import Align, TextStyle, set_text

STYLE = TextStyle(size=40)


def ink(picture: np.ndarray) -> int:
    return int((picture[..., 3] > 127).sum())


class TestSetText:
    @pytest.mark.parametrize(
        "text", ["Hello", "Привет", "你好世界", "こんにちは", "안녕하세요", "مرحبا", "שלום", "नमस्ते", "สวัสดี"]
    )
    def test_knows_the_script(self, text: str) -> None:
        # A font without the character draws an empty box, the same for each.
        boxes = ink(set_text("\U0010fffd" * len(text), 600, STYLE))
        shown = set_text(text, 600, STYLE)
        assert shown.shape[1:] == (600, 4)
        assert ink(shown) > 200
        assert ink(shown) != boxes

    def test_wraps_at_the_width(self) -> None:
        line = set_text("one two three", 900, STYLE).shape[0]
        assert set_text("one two three " * 6, 600, STYLE).shape[0] >= 2.5 * line

    def test_right_to_left_text_starts_at_the_right(self) -> None:
        shown = set_text("שלום", 600, TextStyle(size=40, align="start"))
        columns = np.flatnonzero(shown[..., 3].max(axis=0) > 127)
        assert columns.max() < 600  # nothing is cut
        assert ink(shown) > 0

    def test_an_outline_surrounds_the_letters(self) -> None:
        plain = set_text("A", 100, STYLE)
        outlined = set_text("A", 100, TextStyle(size=40, outline=3))
        assert ink(outlined) > 1.5 * ink(plain)
        dark = (outlined[..., :3].max(axis=2) < 40) & (outlined[..., 3] > 127)
        light = (outlined[..., :3].min(axis=2) > 215) & (outlined[..., 3] > 127)
        assert dark.sum() > 100
        assert light.sum() > 100

    @pytest.mark.parametrize("align", ["center", "start"])
    def test_balanced_lines_have_nearly_one_length(self, align: Align) -> None:
        text, style = "She looks at the sea for a long time and says no word", TextStyle(size=40, align=align)
        ragged, even = (set_text(text, 820, replace(style, balanced=on)) for on in (False, True))
        assert even.shape == ragged.shape
        wide, narrow = (np.flatnonzero(picture[..., 3].any(0)) for picture in (ragged, even))
        assert np.ptp(narrow) < 0.85 * np.ptp(wide)
        assert (narrow[0] + narrow[-1]) / 2 == pytest.approx(410, abs=20)

    def test_one_line_is_left_as_it_is(self) -> None:
        plain, even = (set_text("Wait for me!", 820, TextStyle(size=40, balanced=on)) for on in (False, True))
        assert np.array_equal(plain, even)

    def test_a_long_word_doesnt_stand_out_of_its_column(self) -> None:
        text = "See Llanfairpwllgwyngyllgogerychwyrndrobwll today and ever"
        shown = set_text(text, 820, TextStyle(size=30, balanced=True))
        assert not shown[:, :4, 3].any()
        assert not shown[:, -4:, 3].any()

    def test_text_is_never_markup(self) -> None:
        assert ink(set_text('#panic("x") *bold* $x$ #image("/etc/passwd")', 900, STYLE)) > 1000

    def test_refuses_a_novel(self) -> None:
        with pytest.raises(InvalidInput, match="5,000"):
            set_text("x" * 5_001, 100, STYLE)
