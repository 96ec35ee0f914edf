"""Narratives cut by somebody else: all the words, in order, whatever the cuts are."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from animatic.errors import InvalidInput
from animatic.screenplay import Cut, Script, parse, problems, units, usual_cuts
from animatic.screenplay.cutting import MAX_UNITS
from animatic.vocabulary import CameraMove, ShotSize, Transition

EXAMPLES = Path(__file__).parents[3] / "examples"
STORY = """The Lamp

Mara knelt beside the lamp. Match after match went out. "Come in. Sit down," said Mara. It was late.

* * *

At dawn the sea lay calm.
"""
SCREENPLAY = """INT. CAFE - NIGHT

Empty tables. A machine hisses. JONAS wipes the counter.

IRENE
Two hours?

JONAS
(looking out)
If the sea is kind.

DISSOLVE TO:

EXT. DECK - NIGHT

Stars. A calm sea.
"""


def words(text: str) -> str:
    return " ".join(text.split())


def drawn_cuts(text: str, sizes: list[int]) -> list[Cut]:
    """Cuts of these sizes, over and over, shortened where a scene ends."""
    cuts, taken, turn = [], 0, 0
    for unit in units(text).units:
        taken += 1
        if unit.closes or taken == sizes[turn % len(sizes)]:
            cuts.append(Cut(taken))
            taken, turn = 0, turn + 1
    return cuts


def said(script: Script) -> list[str]:
    return [line.text for panel in script.panels for line in panel.dialogue]


class TestUnits:
    def test_are_the_sentences_and_speeches_in_order(self) -> None:
        found = units(STORY)
        assert found.format == "prose"
        assert [unit.text for unit in found.units] == [
            "Mara knelt beside the lamp.",
            "Match after match went out.",
            '"Come in.',
            'Sit down," said Mara.',
            "It was late.",
            "At dawn the sea lay calm.",
        ]
        assert [unit.number for unit in found.units] == [1, 2, 3, 4, 5, 6]
        assert [unit.closes for unit in found.units] == [False, False, False, False, True, True]

    def test_of_a_screenplay_say_who_speaks_and_where_it_plays(self) -> None:
        found = units(SCREENPLAY)
        assert found.format == "fountain"
        assert [(unit.scene, unit.text) for unit in found.units] == [
            (1, "Empty tables."),
            (1, "A machine hisses."),
            (1, "JONAS wipes the counter."),
            (1, "IRENE: Two hours?"),
            (1, "JONAS: (looking out) If the sea is kind."),
            (2, "Stars."),
            (2, "A calm sea."),
        ]
        assert {unit.heading for unit in found.units} == {"INT. CAFE - NIGHT", "EXT. DECK - NIGHT"}

    @pytest.mark.parametrize("name", ["lighthouse.txt", "the-last-train.txt"])
    def test_of_prose_are_all_of_its_text(self, name: str) -> None:
        source = (EXAMPLES / name).read_text()
        title = parse(source).title
        told = words(" ".join(unit.text for unit in units(source).units))
        assert told == words(source.replace(title, "", 1).replace("* * *", "")).lstrip("# ")

    def test_that_show_and_say_nothing_are_none_by_themselves(self) -> None:
        told = [unit.text for unit in units('"Come in." Anna said. "Go!" he cried. It rained.').units]
        assert told == ['"Come in." Anna said.', '"Go!" he cried.', "It rained."]


TALES = [
    *(
        (EXAMPLES / name).read_text()
        for name in ("lighthouse.txt", "the-last-train.txt", "night-ferry.fountain")
    ),
    STORY,
    SCREENPLAY,
    'Otto walked to the harbour. In the office a clerk wrote. "Name?" he asked without looking up. "Otto Brandt. I'
    ' was here yesterday." The clerk sighed. An owl crossed the track.',
]


class TestUsualCuts:
    @pytest.mark.parametrize("text", TALES)
    def test_make_the_same_of_units_as_the_rules_of_the_text(self, text: str) -> None:
        ours, usual = parse(text, cuts=usual_cuts(units(text).units)), parse(text)
        assert ours.scenes == usual.scenes


class TestCuts:
    def test_decide_where_panels_begin_and_how_they_are_seen(self) -> None:
        cuts = [
            Cut(2, shot_size=ShotSize.WIDE, move=CameraMove.PULL_OUT),
            Cut(3, shot_size=ShotSize.CLOSE, same_shot=True, note="Her wet face."),
            Cut(1),
        ]
        first, second, third = parse(STORY, cuts=cuts).panels
        assert first.action == "Mara knelt beside the lamp. Match after match went out."
        assert (first.shot_size, first.move) == (ShotSize.WIDE, CameraMove.PULL_OUT)
        assert first.prompt.endswith("WIDE SHOT: Mara knelt beside the lamp. Match after match went out.")
        assert (second.action, second.notes) == ("It was late.", ("Her wet face.",))
        assert [(line.character, line.text) for line in second.dialogue] == [("MARA", "Come in. Sit down.")]
        assert (first.number, second.number) == ("1-1", "1-2")
        assert third.shot_size is ShotSize.AS_WRITTEN

    def test_keep_the_scripts_headings_transitions_and_speeches(self) -> None:
        script = parse(SCREENPLAY, cuts=[Cut(1), Cut(2), Cut(2, move=CameraMove.HANDHELD), Cut(2)])
        talk = script.panels[2]
        assert [(line.character, line.parenthetical) for line in talk.dialogue] == [
            ("IRENE", ""),
            ("JONAS", "looking out"),
        ]
        assert (talk.transition, talk.setting_line) == (Transition.DISSOLVE, "INT. CAFE - NIGHT")
        assert [scene.heading for scene in script.scenes] == ["INT. CAFE - NIGHT", "EXT. DECK - NIGHT"]

    def test_what_the_script_writes_of_the_camera_comes_first(self) -> None:
        (panel,) = parse(
            "INT. ATTIC - DAY\n\nThe camera pans left.\n", cuts=[Cut(1, move=CameraMove.PUSH_IN)]
        ).panels
        assert panel.move is CameraMove.PAN_LEFT

    def test_a_size_makes_no_other_panel_of_it_for_a_later_import(self) -> None:
        plain = parse(STORY, cuts=[Cut(2), Cut(3), Cut(1)]).panels[0]
        sized = parse(STORY, cuts=[Cut(2, shot_size=ShotSize.CLOSE), Cut(3), Cut(1)]).panels[0]
        assert plain.source_hash == sized.source_hash

    @pytest.mark.parametrize(
        ("sizes", "problem"),
        [
            ([5], "take 5 units; there are 6"),
            ([4, 1, 1, 1], "take 7 units"),
            ([4, 2], "goes on behind unit 5"),
            ([5, 0, 1], "takes 0 units"),
            ([], "take 0 units"),
        ],
    )
    def test_that_leave_something_out_are_refused(self, sizes: list[int], problem: str) -> None:
        cuts = [Cut(size) for size in sizes]
        assert problem in " ".join(problems(units(STORY).units, cuts))
        if sizes != [5, 0, 1]:
            with pytest.raises(InvalidInput):
                parse(STORY, cuts=cuts)

    @settings(max_examples=25)
    @given(
        st.sampled_from(sorted(EXAMPLES.glob("*.*t*"))),
        st.lists(st.integers(1, MAX_UNITS), min_size=1, max_size=5),
    )
    def test_never_change_the_words(self, path: Path, sizes: list[int]) -> None:
        if path.suffix not in (".txt", ".fountain"):
            return
        source = path.read_text()
        cuts = drawn_cuts(source, sizes)
        found = units(source)
        assert problems(found.units, cuts) == []
        script, finest = parse(source, cuts=cuts), parse(source, cuts=[Cut(1) for _ in found.units])
        assert words(" ".join(panel.action for panel in script.panels)) == words(
            " ".join(panel.action for panel in finest.panels)
        )
        assert words(" ".join(said(script))) == words(" ".join(said(finest)))
        assert set(script.characters) == set(finest.characters)
        assert [panel.span.start for panel in script.panels] == sorted(
            panel.span.start for panel in script.panels
        )
