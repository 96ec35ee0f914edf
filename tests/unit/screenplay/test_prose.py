"""Prose: paragraphs, speech in many languages, places and times, panels that can be drawn."""

from pathlib import Path

import pytest

from animatic.screenplay import Panel, Script, parse
from animatic.screenplay.sentences import MAX_PANEL_WIDTH, width

EXAMPLES = Path(__file__).parents[3] / "examples"


def prose(source: str) -> Script:
    return parse(source, format="prose")


def speeches(source: str) -> list[tuple[str, str]]:
    return [(line.character, line.text) for panel in prose(source).panels for line in panel.dialogue]


def only(source: str) -> Panel:
    (panel,) = prose(source).panels
    return panel


class TestTitle:
    @pytest.mark.parametrize(
        "source", ["The Lamp\n\nIt burns.\n", "# The Lamp\n\nIt burns.\n", "\ufeffThe Lamp\r\n\r\nIt burns."]
    )
    def test_is_a_short_first_line_or_a_heading(self, source: str) -> None:
        script = prose(source)
        assert script.title == "The Lamp"
        assert [panel.action for panel in script.panels] == ["It burns."]

    @pytest.mark.parametrize(
        "source", ["It rains.\n\nIt pours.\n", "“Go!”\n\nHe went.\n", "A lamp without a story"]
    )
    def test_is_not_what_reads_as_a_sentence(self, source: str) -> None:
        assert prose(source).title == ""


class TestParagraphs:
    def test_are_parted_by_empty_lines(self) -> None:
        assert [panel.action for panel in prose("One man\nwalks.\n\nAnother runs.\n").panels] == [
            "One man walks.",
            "Another runs.",
        ]

    def test_are_lines_if_the_lines_are_long(self) -> None:
        line = "A sentence that nobody broke by hand goes on and on over the width of any page, and then on"
        panels = prose(f"{line} one.\n{line} two.\n").panels
        assert [panel.action[-4:] for panel in panels] == ["one.", "two."]

    def test_markdown_emphasis_is_taken_off(self) -> None:
        assert only("He was **very** _late_ and *knew* it.").action == "He was very late and knew it."


class TestScenes:
    @pytest.mark.parametrize("mark", ["* * *", "***", "---", "⁂", "#", "• • •"])
    def test_break_at_marks(self, mark: str) -> None:
        script = prose(f"He walks.\n\n{mark}\n\nShe runs.\n")
        assert [len(scene.panels) for scene in script.scenes] == [1, 1]
        assert script.panels[0].transition == "dissolve"

    @pytest.mark.parametrize(
        "mark", ["Chapter 2", "CHAPTER TWO", "II.", "## Two", "Kapitel 3", "Глава", "第二章"]
    )
    def test_break_at_chapters_which_name_the_section(self, mark: str) -> None:
        scenes = prose(f"He walks.\n\n{mark}\n\nShe runs.\n").scenes
        assert [scene.section for scene in scenes] == ["", mark.removeprefix("## ")]

    def test_break_at_a_wider_gap(self) -> None:
        assert len(prose("He walks.\n\nHe stops.\n\n\n\nShe runs.\n\nShe stops.\n").scenes) == 2

    @pytest.mark.parametrize(
        "words",
        [
            "The next morning",
            "Three hours later",
            "That night",
            "At dawn",
            "Later",
            "Am nächsten Morgen",
            "Le lendemain",
        ],
    )
    def test_break_when_time_passes(self, words: str) -> None:
        scenes = prose(f"He walks.\n\n{words} she runs.\n").scenes
        assert len(scenes) == 2
        assert scenes[0].panels[-1].transition == "dissolve"

    def test_break_when_the_story_goes_elsewhere(self) -> None:
        script = prose("In the kitchen Anna reads a letter.\n\nShe runs into the dark forest.\n")
        assert [scene.heading for scene in script.scenes] == ["INT. KITCHEN", "EXT. DARK FOREST"]
        assert script.panels[0].transition == "cut"

    def test_return_to_the_people_after_a_look_elsewhere(self) -> None:
        script = prose(
            "In the attic Anna said, “Look!”\n\nFar out on the sea a ship burns.\n\n“A ship,” said Anna.\n"
        )
        assert [panel.setting_line for panel in script.panels] == ["INT. ATTIC", "EXT. SEA", "INT. ATTIC"]


class TestSettings:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("At night Tom sits in the old kitchen.", "INT. OLD KITCHEN - NIGHT"),
            ("The harbour lies empty in the rain.", "EXT. HARBOUR, RAIN"),
            ("Inside the lighthouse a lamp burns.", "INT. LIGHTHOUSE"),
            ("They wait outside the church at dawn.", "EXT. CHURCH - DAWN"),
            ("Snow falls. The little village sleeps.", "EXT. LITTLE VILLAGE, SNOW"),
            ("She looks at the sea.", ""),
            ("He thinks of last night.", ""),
        ],
    )
    def test_are_read_from_the_narration(self, text: str, line: str) -> None:
        assert only(text).setting_line == line

    def test_are_carried_until_they_change(self) -> None:
        panels = prose("In the kitchen it is evening.\n\nAnna sings.\n\nAt midnight she stops.\n").panels
        assert [panel.setting_line for panel in panels][:2] == ["INT. KITCHEN - EVENING"] * 2

    def test_do_not_come_from_what_people_say(self) -> None:
        assert only("“I was in the desert,” said Anna.").setting_line == ""


class TestSpeech:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("“Come in,” said Anna.", [("ANNA", "Come in.")]),
            ('"Come in," Anna said.', [("ANNA", "Come in.")]),
            ("‘Come in,’ said Anna. ‘It’s late.’", [("ANNA", "Come in. It’s late.")]),
            ("Anna said, “Come in.”", [("ANNA", "Come in.")]),
            ("„Komm herein“, sagte Anna.", [("ANNA", "Komm herein")]),
            ("»Komm herein«, sagte Anna.", [("ANNA", "Komm herein")]),
            ("« Entrez », dit Anna.", [("ANNA", "Entrez")]),
            ("— Entrez, dit Anna.", [("ANNA", "Entrez.")]),
            ("—Pasa —dijo Ana—. Es tarde.", [("ANA", "Pasa Es tarde.")]),
            ("— Входи, — сказала Анна. — Уже поздно.", [("АННА", "Входи. Уже поздно.")]),
            ("«Входи», — сказала Анна.", [("АННА", "Входи")]),
            ("“请进，”李雷说。", [("李雷", "请进.")]),
            ("李雷说：“请进。”", [("李雷", "请进。")]),
            ("「入って」とアンナは言った。", [("アンナ", "入って")]),
            ("“Who is there?” asked the old keeper.", [("OLD KEEPER", "Who is there?")]),
            ("“Who?” asked Mr. Smith.", [("MR SMITH", "Who?")]),
            ("“Go,” I said.", [("I", "Go.")]),
            ("“Run!” cried Anna de la Cruz.", [("ANNA DE LA CRUZ", "Run!")]),
        ],
    )
    def test_is_given_to_who_speaks(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert speeches(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "The ship “Aurora” sails.",
            "He read 'Ulysses' again.",
            "It’s Anna’s boat and the girls’ oars.",
            "A 6' man with a 12\" rule.",
        ],
    )
    def test_is_not_a_name_in_quotation_marks(self, text: str) -> None:
        assert speeches(text) == []

    def test_alternates_between_two_who_talk(self) -> None:
        source = "“Is it far?” asked Anna.\n\n“No,” said Tom.\n\n“How far?”\n\n“Two miles.”\n\n“Good.”\n"
        assert [name for name, _ in speeches(source)] == ["ANNA", "TOM", "ANNA", "TOM", "ANNA"]

    def test_belongs_to_the_only_one_of_whom_the_paragraph_tells(self) -> None:
        source = "“Yes,” said Anna.\n\n“No,” said Tom.\n\nAnna turned away. “Then go.”\n"
        assert speeches(source)[-1] == ("ANNA", "Then go.")

    def test_pronouns_mean_who_was_told_of(self) -> None:
        source = "“Yes,” said the girl.\n\n“No,” said the man.\n\n“Why?” she asked.\n\n“Because,” he said.\n"
        assert [name for name, _ in speeches(source)] == ["GIRL", "MAN", "GIRL", "MAN"]

    def test_goes_on_over_paragraphs_until_its_mark_closes(self) -> None:
        source = "“It was long ago,” said Anna. “Listen.\n\n“There was a king.\n\n“He died.”\n"
        assert [name for name, _ in speeches(source)] == ["ANNA"] * 3

    def test_nobody_is_invented(self) -> None:
        assert speeches("“Is anybody there?”\n") == [("", "Is anybody there?")]

    def test_leaves_what_is_seen_as_action(self) -> None:
        panel = only("“There,” whispered Anna, pointing at the sea.")
        assert panel.action == "Anna pointing at the sea."
        assert panel.dialogue[0].parenthetical == "whispering"

    def test_alone_leaves_no_action(self) -> None:
        panel = only("“There,” said Anna softly.")
        assert panel.action == ""
        assert panel.dialogue[0].parenthetical == "softly"

    def test_verbs_that_can_be_seen_stay(self) -> None:
        assert only("“Yes.” Anna nodded and closed the door.").action == "Anna nodded and closed the door."


class TestPanels:
    def test_put_short_sentences_together_and_part_long_ones(self) -> None:
        sentence = "The old man walks slowly along the shore with his dog and looks at the waves."
        assert len(prose("He runs. He falls.").panels) == 1
        assert len(prose(" ".join([sentence] * 4)).panels) in (2, 3, 4)

    @pytest.mark.parametrize(
        "text", ["word " * 4000, "a" * 5000, "雨" * 3000, "x, " * 3000, "Ja! " * 900, "นก" * 2000]
    )
    @pytest.mark.parametrize("kind", ["prose", "fountain"])
    def test_are_never_too_long_to_draw(self, text: str, kind: str) -> None:
        for panel in parse(text, format=kind).panels:  # type: ignore[arg-type]
            assert width(panel.action) <= MAX_PANEL_WIDTH + 1  # a full stop may be added
            assert all(width(line.text) <= MAX_PANEL_WIDTH for line in panel.dialogue)

    def test_name_who_is_meant_by_a_pronoun(self) -> None:
        panels = prose("“Wait,” said the girl.\n\nShe climbed the stairs.\n").panels
        assert panels[1].characters == ("GIRL",)


class TestExamples:
    def test_the_first_story_is_six_panels_in_five_places(self) -> None:
        script = parse((EXAMPLES / "lighthouse.txt").read_text("utf-8"))
        assert script.format == "prose"
        assert [scene.heading for scene in script.scenes] == [
            "EXT. LIGHTHOUSE, STORM - NIGHT",
            "INT. LANTERN ROOM - NIGHT",
            "EXT. BLACK SEA, STORM - NIGHT",
            "INT. LANTERN ROOM - NIGHT",
            "EXT. BEACH - DAWN",
        ]
        assert len(script.panels) == 6
        assert script.characters == ("MARA", "ELIAS")

    @pytest.mark.parametrize(
        "path",
        sorted(p for p in EXAMPLES.iterdir() if p.suffix in {".txt", ".fountain", ".md"}),
        ids=lambda path: path.name,
    )
    def test_have_a_title_and_no_warnings(self, path: Path) -> None:
        script = parse(path.read_text("utf-8"))
        assert script.title
        assert script.warnings == ()
        assert (script.format == "fountain") == (path.suffix == ".fountain")


class TestTags:
    @pytest.mark.parametrize(
        ("text", "action", "manner"),
        [
            ("“Sit down,” said Mara. It was late.", "It was late.", ""),
            ("“Sit down,” Mara said. The lamp was dead.", "The lamp was dead.", ""),
            ("“Sit down,” said Mara quietly. Rain fell on the roof.", "Rain fell on the roof.", "quietly"),
            ("“Sit down,” said the old man. Rain fell.", "Rain fell.", ""),
            ("“Sit down,” said Mara, and she lit the lamp.", "Mara lit the lamp.", ""),
            ("“Sit down,” said Mara. Mara lit the lamp.", "Mara lit the lamp.", ""),
        ],
    )
    def test_leave_nothing_of_themselves_behind(self, text: str, action: str, manner: str) -> None:
        panel = only(text)
        assert panel.action == action
        assert panel.dialogue[0].parenthetical == manner
