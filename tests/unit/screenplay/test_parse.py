"""What is refused, what is recognised, how long panels are held and how the camera moves."""

import resource
from itertools import pairwise

import pytest

from animatic.errors import InvalidInput, TooLarge
from animatic.screenplay import MAX_CHARACTERS, decode_source, parse
from animatic.screenplay.sentences import sentence_ranges
from animatic.screenplay.timing import MAX_MS, MIN_MS, panel_ms
from animatic.vocabulary import CameraMove


class TestHopelessInput:
    @pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\ufeff", "\ufeff \n", "\t\u2003"])
    def test_empty(self, text: str) -> None:
        with pytest.raises(InvalidInput, match="empty"):
            parse(text)

    @pytest.mark.parametrize("text", ["a\0b", "\x01\x02\x03abc", "\ufffd" * 10 + "abc", "x\ud800y"])
    def test_binary(self, text: str) -> None:
        with pytest.raises(InvalidInput, match="isn't text"):
            parse(text)

    @pytest.mark.parametrize("text", ["...", "* * *", "!?", "🌊🌊"])
    def test_without_words(self, text: str) -> None:
        with pytest.raises(InvalidInput, match="no words"):
            parse(text)

    @pytest.mark.parametrize(
        "text", ["Title: X\nAuthor: Y\n", "/* everything is hidden */", "= only a synopsis"]
    )
    def test_without_a_story(self, text: str) -> None:
        with pytest.raises(InvalidInput, match="no story"):
            parse(text, format="fountain")

    def test_too_long(self) -> None:
        with pytest.raises(TooLarge, match="200,000") as caught:
            parse("a " * (MAX_CHARACTERS // 2))
        assert caught.value.details["characters"] == MAX_CHARACTERS

    def test_as_long_as_may_be(self) -> None:
        assert parse(("He waits. " * (MAX_CHARACTERS // 10))[: MAX_CHARACTERS - 1]).panels

    @pytest.mark.parametrize("seconds", [0, -1, 0.05, 601, float("nan"), float("inf")])
    def test_seconds_that_are_impossible(self, seconds: float) -> None:
        with pytest.raises(InvalidInput, match="Seconds per panel"):
            parse("He waits.", seconds_per_panel=seconds)

    def test_format_that_is_unknown(self) -> None:
        with pytest.raises(InvalidInput, match="fdx"):
            parse("He waits.", format="fdx")  # type: ignore[arg-type]


class TestDecodeSource:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_unicode(self, encoding: str) -> None:
        assert decode_source("Öl – 雨".encode(encoding)) == "Öl – 雨"

    def test_windows(self) -> None:
        assert decode_source("“Öl” – é".encode("cp1252")) == "“Öl” – é"

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (b"%PDF-1.7 x", "PDF"),
            (b"PK\x03\x04x", "Word"),
            (b"{\\rtf1 x", "rich text"),
            (b"\x89PNG\r", "picture"),
            (b"\xff\0\xfe", "isn't text"),
        ],
    )
    def test_other_files_are_named(self, data: bytes, what: str) -> None:
        with pytest.raises(InvalidInput, match=what):
            decode_source(data)


class TestDetection:
    @pytest.mark.parametrize(
        "text",
        [
            "INT. KITCHEN - DAY\n\nRain.\n",
            "Title: X\nAuthor: Y\n\nFADE IN:\n\nRain.\n",
            "ANNA\nYes.\n\nTOM\nNo.\n\nANNA\nYes!\n",
            "ANNA\n(softly)\nYes.\n",
        ],
    )
    def test_fountain(self, text: str) -> None:
        assert parse(text).format == "fountain"

    @pytest.mark.parametrize(
        "text",
        [
            "It rains.\n",
            "THE LAMP\nIt burns in the window.\n\nSTOP!\nHe stopped.\n",
            "# A story\n\nIt rains.\n\n## Two\n\nIt pours.\n",
            "Interior monologue is hard.\n\nExterior too.\n",
            "CHAPTER ONE\nIt rains.\n\nCHAPTER TWO\nIt pours.\n",
        ],
    )
    def test_prose(self, text: str) -> None:
        assert parse(text).format == "prose"


class TestSentences:
    @pytest.mark.parametrize(
        "text",
        [
            "Mr. Smith and Dr. Jones met St. John.", "It cost 3.50 in Jan. at 5 p.m. in the U.S. office.",
            "J. R. R. Tolkien smiled.", "Er kam am 3. Mai z. B. zu Fuß.", "“Why?” she asked.", "Wait… what is it?",
            "The no. 5 tram, i.e. the last, left.", "Bring bread, eggs, etc. to the boat.", "«Quoi ?» dit-il.",
        ],
    )  # fmt: skip
    def test_are_not_ended_by_abbreviations(self, text: str) -> None:
        assert len(sentence_ranges(text)) == 1

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("He ran. She fell. Why?", 3), ("“Go!” He went.", 2), ("他走了。她哭了！", 2), ("So was I. He left.", 2),
            ("¿Qué? Nada.", 2), ("Он ушёл. Она осталась.", 2), ("वह गया। वह रोई।", 2), ("It was 1999. Rain fell.", 2),
            ("(He left.) She stayed.", 2), ("And so on, etc. Then he left.", 2),
        ],
    )  # fmt: skip
    def test_are_parted(self, text: str, count: int) -> None:
        assert len(sentence_ranges(text)) == count


class TestTiming:
    def test_grows_with_the_text_within_bounds(self) -> None:
        durations = [panel_ms("word " * count, []) for count in (0, 5, 10, 20, 200)]
        assert durations == sorted(durations)
        assert (durations[0], durations[-1]) == (MIN_MS, MAX_MS)

    def test_gives_speech_the_time_to_be_spoken(self) -> None:
        words = "word " * 20
        assert panel_ms("", [words]) == 8_900  # 20 words at 150 a minute, and a breath

    def test_is_alike_in_scripts_without_spaces(self) -> None:
        english = panel_ms("", ["The ship will never come back to this harbour."])
        assert abs(panel_ms("", ["その船はもう二度とこの港へは戻って来ない。"]) - english) < 1_500

    def test_can_be_fixed(self) -> None:
        script = parse("He waits.\n\nShe runs away.\n", seconds_per_panel=2.5)
        assert [panel.duration_ms for panel in script.panels] == [2_500, 2_500]

    def test_is_in_whole_milliseconds(self) -> None:
        assert parse("He waits.", seconds_per_panel=1 / 3).panels[0].duration_ms == 333


class TestCamera:
    @pytest.mark.parametrize(
        ("words", "move"),
        [
            ("The camera pans left across the room.", CameraMove.PAN_LEFT),
            ("We TILT UP to the roof.", CameraMove.TILT_UP),
            ("Slowly we push in on his face.", CameraMove.PUSH_IN),
            ("PULL BACK to reveal the city.", CameraMove.PULL_OUT),
            ("Handheld: he runs.", CameraMove.HANDHELD), ("TRUCK RIGHT past the shops.", CameraMove.TRUCK_RIGHT),
            ("CRANE UP over the trees.", CameraMove.PEDESTAL_UP),
        ],
    )  # fmt: skip
    def test_does_what_the_script_says(self, words: str, move: CameraMove) -> None:
        panels = parse(f"INT. A - DAY\n\nX stands.\n\n{words}\n\nHe waits.\n").panels
        assert panels[1].move is move

    def test_does_not_take_people_for_cameras(self) -> None:
        panel = parse("INT. A - DAY\n\nX stands.\n\nShe pulls back the curtain.\n\nHe waits.\n").panels[1]
        assert panel.move is not CameraMove.PULL_OUT

    def test_is_still_while_people_talk_but_for_what_matters(self) -> None:
        source = "INT. A - DAY\n\nX stands.\n\nANNA\nI am here now.\n\nTOM\nSo am I.\n\nANNA\nGet out of here!\n\nX.\n"
        moves = [panel.move for panel in parse(source).panels][1:4]
        assert moves == [CameraMove.STATIC, CameraMove.STATIC, CameraMove.PUSH_IN]

    def test_shakes_in_a_fight(self) -> None:
        assert (
            parse("INT. A - DAY\n\nX.\n\nThey fight on the stairs.\n\nY.\n").panels[1].move
            is CameraMove.HANDHELD
        )

    def test_lets_go_at_the_end(self) -> None:
        assert parse("INT. A - DAY\n\nX.\n\nThe sea.\n").panels[-1].move is CameraMove.PULL_OUT

    def test_varies(self) -> None:
        script = parse("EXT. A - DAY\n\n" + "\n\n".join(f"Thing {index} is there." for index in range(12)))
        moves = [panel.move for panel in script.panels]
        assert len(set(moves)) >= 4
        assert all(before is not after for before, after in pairwise(moves))

    def test_is_the_same_each_time(self) -> None:
        source = "EXT. A - DAY\n\n" + "\n\n".join(f"Thing {index} walks up." for index in range(9))
        assert parse(source) == parse(source)


class TestSpeed:
    def test_a_feature_takes_less_than_a_second(self) -> None:
        page = (
            "INT. HOUSE - NIGHT\n\n"
            + "Anna runs down the stairs and opens the heavy door. [[louder]] Rain blows in.\n\n" * 6
            + "ANNA\n(quietly)\nWho is there in the rain at this hour of the night?\n\nTOM (V.O.)\nIt is only me.\n\n"
            * 8
            + "CUT TO:\n\n"
        )
        script = (page * 140)[:190_000]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        panels = parse(script).panels
        assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 2.5  # 0.5 s on an idle core
        assert len(panels) > 1_500
