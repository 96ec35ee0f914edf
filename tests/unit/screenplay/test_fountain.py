"""The Fountain syntax, line by line, and what scenes and panels become of it."""

from typing import Any

import pytest

from animatic.screenplay import Line, Script, TokenKind, parse
from animatic.screenplay.fountain_lines import read_lines
from animatic.vocabulary import Transition


def kinds(source: str) -> list[tuple[str, TokenKind]]:
    return [(line.text, line.kind) for line in read_lines(source).lines if line.text]


def kind_of(source: str, text: str) -> TokenKind:
    return dict(kinds(source))[text]


def fountain(source: str, **options: Any) -> Script:
    return parse(source, format="fountain", **options)


class TestTitlePage:
    def test_keys_with_values_on_the_line_and_below(self) -> None:
        script = fountain(
            "Title:\n    _**BRICK & STEEL**_\n    FULL RETIRED\nCredit: Written by\nAuthor: Stu\n\nINT. "
            "A - DAY\n\nRain.\n"
        )
        assert script.title == "BRICK & STEEL FULL RETIRED"
        assert script.title_page == (
            ("Title", "BRICK & STEEL FULL RETIRED"),
            ("Credit", "Written by"),
            ("Author", "Stu"),
        )

    def test_needs_a_key_that_is_known(self) -> None:
        assert kind_of("Remember: it rains.\n\nMore.\n", "Remember: it rains.") is TokenKind.ACTION

    def test_is_only_at_the_beginning(self) -> None:
        assert kind_of("Rain.\n\nTitle: X\n", "Title: X") is TokenKind.ACTION

    def test_is_no_transition(self) -> None:
        script = fountain("FADE IN:\n\nINT. A - DAY\n\nRain.\n")
        assert script.opening is Transition.FADE_BLACK
        assert script.title_page == ()


class TestSceneHeading:
    @pytest.mark.parametrize(
        "text",
        [
            "INT. HOUSE - DAY", "EXT. SEA", "EST. CITY", "INT./EXT. CAR - NIGHT", "INT/EXT CAR", "I/E. CAR",
            "ext. sea - day",
            "INT HOUSE", "Int. House", "INNEN. KÜCHE - NACHT", "ИНТ. КУХНЯ - НОЧЬ", "内景 厨房 夜",
        ],
    )  # fmt: skip
    def test_forms(self, text: str) -> None:
        assert kind_of(f"{text}\n\nRain.\n", text) is TokenKind.SCENE_HEADING

    @pytest.mark.parametrize(
        "text", ["INTERIOR THOUGHTS", "EXTRA CHEESE", "INTO THE NIGHT", "...and on", ". alone"]
    )
    def test_others(self, text: str) -> None:
        assert kind_of(f"{text}\n\nRain.\n", text) is TokenKind.ACTION

    def test_forced_by_a_full_stop(self) -> None:
        script = fountain(".SNIPER SCOPE POV\n\nA window.\n")
        assert script.scenes[0].heading == "SNIPER SCOPE POV"

    def test_needs_an_empty_line_before(self) -> None:
        script = fountain("Rain.\nINT. HOUSE - DAY\n")
        assert len(script.scenes) == 1
        assert [warning.line for warning in script.warnings if "scene heading" in warning.message] == [1, 2]

    def test_carries_a_scene_number(self) -> None:
        scenes = fountain("INT. A - DAY #12A#\n\nX.\n\nEXT. B #1-3.b#\n\nY.\n").scenes
        assert [(scene.number, scene.heading) for scene in scenes] == [
            ("12A", "INT. A - DAY"),
            ("1-3.b", "EXT. B"),
        ]

    def test_without_anything_below_shows_its_place(self) -> None:
        panels = fountain("EXT. SEA - DAY\n\nINT. HUT - NIGHT\n\nX.\n").panels
        assert [panel.prompt for panel in panels] == ["EXT. SEA - DAY", "INT. HUT - NIGHT\nX."]


class TestAction:
    def test_lines_of_a_paragraph_belong_together(self) -> None:
        panels = fountain("INT. A - DAY\n\nHe runs\nand runs.\n").panels
        assert panels[0].action == "He runs and runs."

    def test_forced_by_an_exclamation_mark(self) -> None:
        source = "INT. A - DAY\n\n!SCANNING THE AISLES...\nWhere is she?\n"
        assert fountain(source).panels[0].action == "SCANNING THE AISLES... Where is she?"

    def test_capitals_alone_are_action(self) -> None:
        assert kind_of("INT. A - DAY\n\nBOOM!\n\nX.\n", "BOOM!") is TokenKind.ACTION

    def test_centred_text_is_shown(self) -> None:
        assert fountain("INT. A - DAY\n\nX.\n\n> THE END <\n").panels[-1].action == "THE END"

    def test_emphasis_is_taken_off_and_escapes_are_kept(self) -> None:
        source = (
            "INT. A - DAY\n\nHe *never* **ever** _saw_ ***it***, 5 * 4 * 3, snake_case_name, \\*stars\\*.\n"
        )
        assert (
            fountain(source).panels[0].action == "He never ever saw it, 5 * 4 * 3, snake_case_name, *stars*."
        )

    def test_nested_emphasis(self) -> None:
        source = "INT. A - DAY\n\nFrom _**under *all* of it**_ he came.\n"
        assert fountain(source).panels[0].action == "From under all of it he came."

    def test_a_long_paragraph_becomes_panels_of_one_shot(self) -> None:
        sentences = [
            f"Sentence number {word} says that something quite visible happens here." for word in "abcdef"
        ]
        shots = fountain("INT. A - DAY #3#\n\n" + " ".join(sentences) + "\n").scenes[0].shots
        assert len(shots) == 1
        assert [panel.number for panel in shots[0].panels] == ["3-1", "3-2", "3-3"]
        assert " ".join(panel.action for panel in shots[0].panels) == " ".join(sentences)


class TestCameraWords:
    @pytest.mark.parametrize(
        "text",
        [
            "CLOSE ON the key.", "ANGLE ON THE DOOR.", "INSERT: the letter.", "ANNA'S POV - the street.",
            "WIDE SHOT of the bay.",
            "OVER THE SHOULDER of Tom.", "EXTREME CLOSE UP: an eye.", "BACK TO SCENE. He waits.", "POV: the road.",
            "Close on the key.", "OTS: Anna.", "REVERSE ANGLE ON TOM.", "TRACKING SHOT: the dog.",
        ],
    )  # fmt: skip
    def test_begin_a_shot(self, text: str) -> None:
        shots = fountain(f"INT. A - DAY\n\nThe room is dark. {text}\n").scenes[0].shots
        assert [shot.number for shot in shots] == ["1", "1A"]
        assert shots[1].panels[0].action.startswith(text.split(".")[0])

    @pytest.mark.parametrize(
        "text",
        ["Close the door, she says.", "Inserting a coin, he waits.", "Wide eyes.", "On Anna he smiles."],
    )
    def test_are_not_seen_in_ordinary_sentences(self, text: str) -> None:
        assert len(fountain(f"INT. A - DAY\n\nThe room is dark. {text}\n").scenes[0].shots) == 1

    def test_alone_on_a_line_name_what_the_next_paragraph_shows(self) -> None:
        panels = fountain("INT. A - DAY\n\nCLOSE ON ANNA'S HAND\n\nIt trembles.\n").panels
        assert [panel.action for panel in panels] == ["CLOSE ON ANNA'S HAND: It trembles."]

    def test_above_a_line_are_no_cue(self) -> None:
        panels = fountain("INT. A - DAY\n\nCLOSE ON\nAnna's hand.\n").panels
        assert panels[0].action == "CLOSE ON Anna's hand."
        assert panels[0].dialogue == ()

    def test_alone_at_the_end_are_shown(self) -> None:
        assert (
            fountain("INT. A - DAY\n\nX.\n\nCLOSE ON ANNA\n\nEXT. B\n\nY.\n").panels[1].action
            == "CLOSE ON ANNA"
        )

    def test_a_montage_is_a_shot_for_each_line(self) -> None:
        scene = fountain("INT. A - DAY\n\nMONTAGE\n- Anna packs.\n- Anna drives.\n- Anna sings.\n").scenes[0]
        assert [panel.action for panel in scene.panels] == [
            "MONTAGE",
            "Anna packs.",
            "Anna drives.",
            "Anna sings.",
        ]
        assert len(scene.shots) == 4


class TestDialogue:
    def test_cue_parenthetical_and_speech(self) -> None:
        panel = fountain("INT. A - DAY\n\nANNA (O.S.)\n(whispering)\nCome *in*.\n").panels[0]
        assert panel.dialogue == (Line("ANNA", "whispering", "Come in.", "O.S."),)
        assert panel.prompt == "INT. A - DAY\nANNA (O.S.): (whispering) Come in."

    @pytest.mark.parametrize(
        ("cue", "name", "extension"),
        [
            ("ANNA", "ANNA", ""), ("R2D2", "R2D2", ""), ("@McCoy", "MCCOY", ""), ("ANNA (V.O.)", "ANNA", "V.O."),
            ("ANNA (CONT'D)", "ANNA", ""), ("ANNA (V.O.) (CONT'D)", "ANNA", "V.O."),
            ("MRS. O'HARA", "MRS. O'HARA", ""),
            ("ÉLISE", "ÉLISE", ""), ("МАША (за кадром)", "МАША", "за кадром"),
            ("ANNA (on the radio)", "ANNA", "on the radio"),
            ("@李雷", "李雷", ""), ("GUARD #2", "GUARD #2", ""),
        ],
    )  # fmt: skip
    def test_cues(self, cue: str, name: str, extension: str) -> None:
        line = fountain(f"INT. A - DAY\n\n{cue}\nYes.\n").panels[0].dialogue[0]
        assert (line.character, line.extension, line.text) == (name, extension, "Yes.")

    @pytest.mark.parametrize("text", ["23", "Anna", "雨が降る。", "שלום"])
    def test_lines_that_are_no_cues(self, text: str) -> None:
        assert fountain(f"INT. A - DAY\n\n{text}\nMore.\n").panels[0].dialogue == ()

    def test_two_spaces_keep_a_speech_going(self) -> None:
        script = fountain("INT. A - DAY\n\nDEALER\nTen.\nFour.\n  \nMonkey?\n\nHe waits.\n")
        assert script.panels[0].dialogue[0].text == "Ten. Four. Monkey?"
        assert script.panels[1].action == "He waits."

    def test_a_comment_does_not_interrupt_a_speech(self) -> None:
        panel = fountain("INT. A - DAY\n\nANNA\n[[louder?]]\nHello.\n").panels[0]
        assert panel.dialogue == (Line("ANNA", "", "Hello."),)
        assert panel.notes == ("louder?",)

    def test_lyrics_are_sung(self) -> None:
        panel = fountain("INT. A - DAY\n\nANNA\n~Row, row, row your boat\n~gently down the stream\n").panels[
            0
        ]
        assert panel.dialogue == (Line("ANNA", "singing", "Row, row, row your boat gently down the stream"),)

    def test_every_parenthetical_begins_a_line(self) -> None:
        panel = fountain("INT. A - DAY\n\nANNA\nCome.\n(beat)\nNow!\n").panels[0]
        assert panel.dialogue == (Line("ANNA", "", "Come."), Line("ANNA", "beat", "Now!"))

    def test_dual_dialogue_shares_a_panel_and_its_time(self) -> None:
        both = fountain("INT. A - DAY\n\nANNA\nI am leaving you now.\n\nTOM ^\nPlease stay with me.\n").panels
        assert len(both) == 1
        assert [line.character for line in both[0].dialogue] == ["ANNA", "TOM"]
        alone = fountain("INT. A - DAY\n\nANNA\nI am leaving you now.\n").panels
        assert both[0].duration_ms == alone[0].duration_ms

    def test_each_speaker_has_a_shot(self) -> None:
        shots = fountain("INT. A - DAY\n\nANNA\nYes.\n\nTOM\nNo.\n\nANNA\nYes!\n").scenes[0].shots
        assert [shot.number for shot in shots] == ["1", "1A", "1B"]

    def test_who_goes_on_speaking_stays_in_the_shot(self) -> None:
        shots = fountain("INT. A - DAY\n\nANNA\nYes.\n\nANNA (CONT'D)\nNo.\n").scenes[0].shots
        assert [len(shot.panels) for shot in shots] == [2]

    def test_a_long_speech_becomes_panels_of_one_shot(self) -> None:
        speech = " ".join(
            f"This is sentence number {number} of a speech that goes on." for number in range(12)
        )
        shots = fountain(f"INT. A - DAY\n\nANNA\n(calmly)\n{speech}\n").scenes[0].shots
        assert len(shots) == 1
        assert len(shots[0].panels) > 3
        assert " ".join(line.text for panel in shots[0].panels for line in panel.dialogue) == speech
        assert shots[0].panels[0].dialogue[0].parenthetical == "calmly"

    def test_a_cue_without_words_is_warned_of(self) -> None:
        script = fountain("INT. A - DAY\n\nX.\n\nANNA\n[[what?]]\n\nEXT. B\n\nY.\n")
        assert [panel.action for panel in script.panels][-1] == "Y."

    def test_a_voice_is_not_in_the_picture(self) -> None:
        panels = fountain(
            "INT. A - DAY\n\nANNA (V.O.)\nHe is late.\n\nTOM\nAnna?\n\nTom turns to Anna.\n"
        ).panels
        assert [panel.characters for panel in panels] == [(), ("TOM",), ("TOM", "ANNA")]


class TestComments:
    def test_boneyards_hide_scenes(self) -> None:
        script = fountain("INT. A - DAY\n\nX.\n\n/*\nINT. B - DAY\n\nY.\n*/\n\nEXT. C - DAY\n\nZ.\n")
        assert [scene.heading for scene in script.scenes] == ["INT. A - DAY", "EXT. C - DAY"]

    def test_notes_within_a_line_go_to_its_panel(self) -> None:
        panel = fountain("INT. A - DAY\n\nThis is DAN[[or\nJim?]]. He eats.\n").panels[0]
        assert panel.notes == ("or\nJim?",)
        assert panel.action.replace(" .", ".") == "This is DAN. He eats."

    def test_notes_go_to_the_panel_before(self) -> None:
        panels = fountain("INT. A - DAY\n\nX.\n\n[[about X]]\n\nY.\n").panels
        assert [panel.notes for panel in panels] == [("about X",), ()]

    @pytest.mark.parametrize("source", ["INT. A\n\nX [[open\n\nY\n", "INT. A\n\nX /* open\n\nY\n"])
    def test_unclosed_ones_are_text_and_warned_of(self, source: str) -> None:
        script = fountain(source)
        assert script.panels[-1].action == "Y"
        assert [(warning.line, "never closed" in warning.message) for warning in script.warnings] == [
            (3, True)
        ]

    def test_a_comment_counts_as_an_empty_line(self) -> None:
        script = fountain("INT. A - DAY\n\nX.\n\nCUT TO:\n/* no */\n\nEXT. B\n\nY.\n")
        assert kind_of("X.\n\nCUT TO:\n/* no */\n", "CUT TO:") is TokenKind.TRANSITION
        assert len(script.scenes) == 2

    def test_many_open_brackets_take_no_long_time(self) -> None:
        source = "[[" * 90_000 + "\n\n]]" + "/*" * 5_000
        assert len(read_lines(source).tokens) > 1


class TestStructure:
    def test_sections_and_synopses_belong_to_scenes(self) -> None:
        scenes = fountain(
            "# Act\n\n## Two\n\n= It begins.\n\nINT. A\n\n= And more.\n\nX.\n\n# Last\n\nINT. B\n\nY.\n"
        ).scenes
        assert [(scene.section, scene.synopsis) for scene in scenes] == [
            ("Act / Two", "It begins. And more."),
            ("Last", ""),
        ]

    def test_page_breaks_show_nothing(self) -> None:
        assert [panel.action for panel in fountain("INT. A\n\nX.\n\n===\n\nY.\n").panels] == ["X.", "Y."]

    def test_action_before_the_first_heading_is_a_scene(self) -> None:
        scenes = fountain("X.\n\nINT. A\n\nY.\n").scenes
        assert [(scene.number, scene.heading) for scene in scenes] == [("1", ""), ("2", "INT. A")]

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_endings_are_alike(self, end: str) -> None:
        source = "Title: T\n\nINT. A - DAY #2#\n\nRain.\n\nANNA\n(low)\nYes.\n\nCUT TO:\n\nEXT. B\n\nY.\n"
        expected = [(panel.number, panel.prompt, panel.transition) for panel in parse(source).panels]
        script = parse(source.replace("\n", end))
        assert [(panel.number, panel.prompt, panel.transition) for panel in script.panels] == expected

    @pytest.mark.parametrize("mark", ["\u2028", "\x0b", "\x85", "\x0c"])
    def test_other_breaks_of_unicode_do_not_end_lines(self, mark: str) -> None:
        assert len(read_lines(f"INT. A{mark}DAY\n").lines) == 1


class TestTransitions:
    @pytest.mark.parametrize(
        ("line", "transition"),
        [
            ("CUT TO:", "cut"), ("SMASH CUT TO:", "cut"), ("MATCH CUT TO:", "cut"), ("DISSOLVE TO:", "dissolve"),
            ("> Cross-fade to:", "dissolve"), ("FADE TO BLACK.", "fade-black"), ("FADE OUT.", "fade-black"),
            ("FADE TO WHITE:", "fade-white"), ("FADE TO:", "fade-black"), ("WIPE TO:", "wipe-left"),
            ("> WIPE RIGHT TO:", "wipe-right"), ("PUSH UP TO:", "push-up"), ("SLIDE DOWN TO:", "slide-down"),
            ("CUT TO BLACK.", "fade-black"), ("> Burn to white", "cut"), ("MATCH DISSOLVE TO:", "dissolve"),
            ("FLASH CUT TO:", "fade-white"), ("SLOW DISSOLVE TO:", "dissolve"),
        ],
    )  # fmt: skip
    def test_of_the_script_are_honoured(self, line: str, transition: str) -> None:
        panels = fountain(f"INT. A - DAY\n\nX happens.\n\n{line}\n\nEXT. B - DAY\n\nY happens.\n").panels
        assert panels[0].transition == transition
        assert (panels[0].transition_ms == 0) == (transition == "cut")

    def test_unknown_ones_are_cuts_and_warned_of(self) -> None:
        script = fountain("INT. A\n\nX.\n\nSWIRL TO:\n\nEXT. B\n\nY.\n")
        assert script.panels[0].transition is Transition.CUT
        assert [(warning.line, "SWIRL" in warning.message) for warning in script.warnings] == [(5, True)]

    def test_right_before_a_heading_is_one(self) -> None:
        scenes = fountain("INT. A\n\nX.\n\nDISSOLVE TO:\nEXT. B\n\nY.\n").scenes
        assert len(scenes) == 2
        assert scenes[0].panels[-1].transition is Transition.DISSOLVE

    def test_fade_out_and_fade_in_are_one_fade(self) -> None:
        panels = fountain("INT. A\n\nX.\n\nFADE OUT.\n\nFADE IN:\n\nEXT. B\n\nY.\n").panels
        assert [panel.transition for panel in panels] == [Transition.FADE_BLACK, Transition.FADE_BLACK]

    def test_time_that_passes_dissolves(self) -> None:
        times = ["A - DAY", "B - DAY", "B - NIGHT", "B - LATER", "C - CONTINUOUS"]
        source = "".join(f"INT. {heading}\n\nX.\n\n" for heading in times)
        assert [panel.transition for panel in fountain(source).panels][:-1] == [
            "cut",
            "dissolve",
            "dissolve",
            "cut",
        ]

    def test_the_film_ends_as_the_script_says(self) -> None:
        assert fountain("INT. A\n\nX.\n").panels[-1].transition is Transition.FADE_BLACK
        assert fountain("INT. A\n\nX.\n\nCUT TO:\n").panels[-1].transition is Transition.CUT
        assert fountain("INT. A\n\nX.\n\nFADE TO WHITE.\n").panels[-1].transition is Transition.FADE_WHITE

    @pytest.mark.parametrize("seconds", [0.1, 0.5, 1.0, 9.0])
    def test_are_never_longer_than_their_shorter_neighbour(self, seconds: float) -> None:
        source = "FADE IN:\n\nINT. A\n\nX.\n\nDISSOLVE TO:\n\nINT. B\n\nY.\n\nFADE OUT.\n"
        script = fountain(source, seconds_per_panel=seconds)
        first, last = script.panels
        assert first.transition_ms <= min(first.duration_ms, last.duration_ms)
        assert last.transition_ms + (first.transition_ms + 1) // 2 <= last.duration_ms
        assert script.opening_ms + (first.transition_ms + 1) // 2 <= first.duration_ms


class TestNumbers:
    def test_follow_the_scene_without_i_and_o(self) -> None:
        speeches = "\n".join(f"{name}\nYes.\n" for name in ["ANNA", "TOM"] * 14)
        shots = fountain(f"INT. A #12#\n\n{speeches}").scenes[0].shots
        assert [shot.number for shot in shots][:10] == ["12", *(f"12{letter}" for letter in "ABCDEFGHJ")]
        assert [shot.number for shot in shots][24:27] == ["12Z", "12AA", "12AB"]

    def test_never_take_another_scenes_number(self) -> None:
        script = fountain("INT. A #12#\n\nA\nYes.\n\nB\nNo.\n\nINT. B #12A#\n\nX.\n\nA\nYes.\n")
        numbers = [panel.number for panel in script.panels]
        assert numbers == ["12", "12B", "12A", "12AA"]

    def test_given_twice_are_warned_of_and_made_anew(self) -> None:
        script = fountain("INT. A #1#\n\nX.\n\nINT. B #1#\n\nY.\n")
        assert [scene.number for scene in script.scenes] == ["1", "2"]
        assert script.warnings[0].line == 5

    def test_fill_the_gaps_of_a_script_that_numbers_some(self) -> None:
        scenes = fountain("INT. A\n\nX.\n\nINT. B #1#\n\nY.\n\nINT. C\n\nZ.\n").scenes
        assert [scene.number for scene in scenes] == ["2", "1", "3"]
