"""What a second import changes."""

import random

from hypothesis import given
from hypothesis import strategies as st

from animatic.screenplay import ChangeKind, Panel, PanelRecord, ScriptDiff, diff, parse

BEFORE = """INT. KITCHEN - DAY

Anna peels an apple with a small silver knife.

ANNA
Nobody has called since the morning.

The telephone on the wall begins to ring.

TOM
Let it ring, it is only my mother again.

EXT. STREET - NIGHT

A yellow taxi waits under the broken lamp.

Anna runs out of the house with one shoe in her hand.
"""


def panels(source: str) -> tuple[Panel, ...]:
    return parse(source, format="fountain").panels


def stored(source: str) -> list[PanelRecord]:
    return [PanelRecord.of(f"p{index}", panel) for index, panel in enumerate(panels(source))]


def compared(after: str) -> ScriptDiff:
    return diff(stored(BEFORE), panels(after))


def kinds(result: ScriptDiff) -> list[tuple[str, str | None]]:
    return [(entry.kind.value, entry.old_id) for entry in result.entries]


class TestDiff:
    def test_of_the_same_script_is_empty(self) -> None:
        result = compared(BEFORE)
        assert result.is_empty
        assert result.summary == {"unchanged": 6, "changed": 0, "new": 0, "cut": 0, "moved": 0}

    def test_does_not_see_spaces_line_endings_and_typographic_marks(self) -> None:
        after = BEFORE.replace("\n", "\r\n").replace("Let it ring,", "*Let it*  ring,")
        assert compared(after).is_empty

    def test_a_word_changed_is_a_panel_changed(self) -> None:
        result = compared(BEFORE.replace("yellow", "black"))
        assert [entry.old_id for entry in result.changed] == ["p4"]
        assert len(result.unchanged) == 5

    def test_another_time_of_day_changes_the_pictures_of_the_scene(self) -> None:
        result = compared(BEFORE.replace("STREET - NIGHT", "STREET - DAWN"))
        assert [entry.old_id for entry in result.changed] == ["p4", "p5"]

    def test_a_paragraph_put_in_is_new(self) -> None:
        after = BEFORE.replace("TOM\n", "A plate falls and breaks on the floor.\n\nTOM\n")
        assert kinds(compared(after)) == [
            ("unchanged", "p0"),
            ("unchanged", "p1"),
            ("unchanged", "p2"),
            ("new", None),
            ("unchanged", "p3"),
            ("unchanged", "p4"),
            ("unchanged", "p5"),
        ]

    def test_a_paragraph_taken_out_is_cut_and_stands_where_it_was(self) -> None:
        after = BEFORE.replace("The telephone on the wall begins to ring.\n\n", "")
        assert kinds(compared(after))[1:4] == [("unchanged", "p1"), ("cut", "p2"), ("unchanged", "p3")]

    def test_a_paragraph_moved_keeps_its_panel(self) -> None:
        line = "The telephone on the wall begins to ring.\n\n"
        after = BEFORE.replace(line, "").replace("INT. KITCHEN - DAY\n\n", f"INT. KITCHEN - DAY\n\n{line}")
        result = compared(after)
        assert [(entry.old_id, entry.kind) for entry in result.moved] == [("p2", ChangeKind.UNCHANGED)]
        assert not result.new
        assert not result.cut

    def test_a_scene_moved_keeps_its_panels(self) -> None:
        kitchen, street = BEFORE.split("EXT.")
        result = compared(f"EXT.{street}\n{kitchen}")
        assert result.summary["unchanged"] == 6
        assert [entry.old_id for entry in result.moved] == ["p4", "p5"]

    def test_other_words_altogether_are_cut_and_new(self) -> None:
        result = compared(BEFORE.replace("A yellow taxi waits under the broken lamp.", "Snow."))
        assert [entry.old_id for entry in result.cut] == ["p4"]
        assert [entry.panel.action for entry in result.new if entry.panel] == ["Snow."]

    def test_the_same_words_twice_are_two_panels(self) -> None:
        twice = BEFORE.replace("Anna peels", "Anna waits.\n\nAnna waits.\n\nAnna peels")
        result = diff(stored(twice), panels(BEFORE.replace("Anna peels", "Anna waits.\n\nAnna peels")))
        assert len(result.cut) == 1
        assert len(result.unchanged) == 7

    def test_everything_is_new_in_an_empty_project(self) -> None:
        assert diff([], panels(BEFORE)).summary["new"] == 6

    def test_a_hash_is_made_from_the_key_if_none_is_stored(self) -> None:
        records = [PanelRecord(record.id, record.key) for record in stored(BEFORE)]
        assert diff(records, panels(BEFORE)).is_empty


_SENTENCES = [
    f"The {noun} {verb} slowly." for noun in ("boat", "dog", "wind") for verb in ("turns", "runs", "waits")
]
_SCRIPTS = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=14).map(
    lambda lines: "INT. A - DAY\n\n" + "\n\n".join(lines) + "\n"
)


class TestEveryPanel:
    @given(_SCRIPTS, _SCRIPTS)
    def test_is_in_exactly_one_entry(self, before: str, after: str) -> None:
        old, new = stored(before), panels(after)
        result = diff(old, new)
        assert [entry.panel for entry in result.entries if entry.panel] == list(new)
        ids = [entry.old_id for entry in result.entries if entry.old_id]
        assert sorted(ids) == sorted(record.id for record in old)

    @given(_SCRIPTS, _SCRIPTS)
    def test_is_unchanged_only_if_the_words_are_the_same(self, before: str, after: str) -> None:
        old = {record.id: record for record in stored(before)}
        for entry in diff(list(old.values()), panels(after)).unchanged:
            assert entry.panel is not None
            assert entry.old_id is not None
            assert old[entry.old_id].key == entry.panel.source_key

    @given(_SCRIPTS)
    def test_that_stays_stays(self, script: str) -> None:
        assert diff(stored(script), panels(script)).is_empty

    def test_of_a_long_script_is_found_again_after_a_revision(self) -> None:
        dice = random.Random(4)
        words = [
            f"{first}{second}" for first in "bdfgklmnprst" for second in ("ado", "ile", "une", "ora", "ick")
        ]
        lines = [" ".join(dice.choices(words, k=9)).capitalize() + "." for _ in range(900)]
        before = "INT. A - DAY\n\n" + "\n\n".join(lines) + "\n"
        revised = [
            line.replace(" ", " really ", 1) if index % 10 == 0 else line for index, line in enumerate(lines)
        ]
        del revised[400:420]
        summary = diff(stored(before), panels("INT. A - DAY\n\n" + "\n\n".join(revised) + "\n")).summary
        assert summary == {"unchanged": 792, "changed": 88, "new": 0, "cut": 20, "moved": 0}
