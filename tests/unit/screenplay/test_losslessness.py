"""Every character of a source belongs to exactly one token, whatever the source is."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from animatic.errors import InvalidInput
from animatic.screenplay import Script, TokenKind, parse
from animatic.screenplay.fountain import read_fountain
from animatic.screenplay.model import Token
from animatic.screenplay.prose import read_prose

EXAMPLES = Path(__file__).parents[3] / "examples"

_PIECES = st.sampled_from(
    [
        "INT. KITCHEN - DAY", "EXT. SEA - NIGHT #12A#", ".FORCED", "ANNA", "@mcCoy", "TOM (V.O.) ^",
        "(softly)", "CUT TO:",
        "> FADE OUT.", "> THE END <", "~la la", "!ACTION", "# Act", "= synopsis", "===", "[[a note]]",
        "[[open", "/* bone",
        "yard */", "/* all */", "Title: X", "Author:", "    indented", "*bold* _under_ \\*",
        "“Come,” said Anna.", "— Non.",
        "«Да», — сказал он.", "她说：“走吧。”", "「行こう」", "* * *", "Chapter 1", "Mr. Smith ran. He fell!", "  ",
        "\t", "\ufeff",
        "He said \"no", "e\u0301", "👩‍🚀", "\u2028", "\x85", "\x0b", "עברית", "ไทย",
    ]
)  # fmt: skip
_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", " "])
SCRIPTS = st.lists(st.tuples(_PIECES | st.text(max_size=12), _ENDS), max_size=25).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


def assert_tiles(tokens: list[Token], source: str) -> None:
    assert "".join(token.span.of(source) for token in tokens) == source
    at = 0
    for token in tokens:
        assert token.span.start == at < token.span.end
        at = token.span.end
    assert at == len(source)


def line_number(source: str, index: int) -> int:
    before = source[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1


class TestTokens:
    @given(SCRIPTS | st.text())
    @example("\ufeff")
    @example("[[a]]\r\n[[b\n\nc]]")
    @settings(max_examples=250)
    def test_of_fountain_rebuild_the_source(self, source: str) -> None:
        assert_tiles(read_fountain(source).tokens, source)

    @given(SCRIPTS | st.text())
    @settings(max_examples=250)
    def test_of_prose_rebuild_the_source(self, source: str) -> None:
        assert_tiles(read_prose(source).tokens, source)

    @given(SCRIPTS)
    @settings(max_examples=100)
    def test_know_their_line(self, source: str) -> None:
        for read in (read_fountain, read_prose):
            for token in read(source).tokens:
                if "\r" not in source[max(0, token.span.start - 1) : token.span.start + 1]:
                    assert token.line == line_number(source, token.span.start), (token, source)

    def test_a_byte_order_mark_is_a_token_of_its_own(self) -> None:
        tokens = parse("\ufeffINT. KITCHEN - DAY\n\nRain.\n").tokens
        assert [token.kind for token in tokens][:2] == [TokenKind.MARK, TokenKind.SCENE_HEADING]


SHOWN = {
    TokenKind.ACTION,
    TokenKind.DIALOGUE,
    TokenKind.CHARACTER,
    TokenKind.LYRICS,
    TokenKind.CENTRED,
    TokenKind.PARENTHETICAL,
}


def words(text: str) -> list[str]:
    return ["".join(filter(str.isalnum, word)) for word in text.split() if any(map(str.isalnum, word))]


class TestPanels:
    """What is shown of the text is in exactly one panel."""

    @given(SCRIPTS, st.sampled_from(["prose", "fountain"]))
    @settings(max_examples=250)
    def test_stand_in_the_source_in_order_without_overlap(self, source: str, kind: str) -> None:
        try:
            script = parse(source, format=kind)  # type: ignore[arg-type]
        except InvalidInput:
            return
        at = 0
        for panel in script.panels:
            assert at <= panel.span.start < panel.span.end <= len(source)
            at = panel.span.end

    @given(SCRIPTS, st.sampled_from(["prose", "fountain"]))
    @settings(max_examples=250)
    def test_cover_every_word_that_is_shown(self, source: str, kind: str) -> None:
        try:
            script = parse(source, format=kind)  # type: ignore[arg-type]
        except InvalidInput:
            return
        covered = [False] * len(source)
        for panel in script.panels:
            covered[panel.span.start : panel.span.end] = [True] * (panel.span.end - panel.span.start)
        for token in script.tokens:
            if token.kind in SHOWN:
                for index in range(token.span.start, token.span.end):
                    assert covered[index] or not source[index].isalnum(), (token, source[index])

    @pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.fountain")))
    def test_of_a_screenplay_say_what_its_lines_say(self, name: str) -> None:
        source = (EXAMPLES / name).read_text("utf-8")
        script = parse(source)
        action = [word for panel in script.panels for word in words(panel.action)]
        spoken = [word for panel in script.panels for line in panel.dialogue for word in words(line.text)]
        assert action == _words_of(script, source, TokenKind.ACTION)
        assert spoken == _words_of(script, source, TokenKind.DIALOGUE)

    @pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.txt")))
    def test_of_a_story_say_what_its_people_say(self, name: str) -> None:
        source = (EXAMPLES / name).read_text("utf-8")
        script = parse(source)
        spoken = [word for panel in script.panels for line in panel.dialogue for word in words(line.text)]
        assert spoken == _words_of(script, source, TokenKind.DIALOGUE)
        assert all(line.character for panel in script.panels for line in panel.dialogue)


def _words_of(script: Script, source: str, kind: TokenKind) -> list[str]:
    return [word for token in script.tokens if token.kind is kind for word in words(token.span.of(source))]
