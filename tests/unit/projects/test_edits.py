from uuid import uuid4

import pytest

from animatic.errors import InvalidInput
from animatic.models import Image, Panel, Project
from animatic.projects.edits import apply, changed_columns, content, is_stale, new_panel
from animatic.projects.looks import look_of
from animatic.projects.prompts import panel_prompt

PROJECT = Project(style="", cast=[])


@pytest.fixture
def panel() -> Panel:
    panel = new_panel(uuid4())
    apply(panel, {"scene_heading": "INT. ATTIC - NIGHT", "action": "Mira lifts the lid."})
    return panel


class TestApply:
    def test_says_what_would_change(self, panel: Panel) -> None:
        assert changed_columns(panel, {"action": "Mira lifts the lid.", "notes": "Slowly."}) == {"notes"}

    def test_what_is_no_change_leaves_the_content(self, panel: Panel) -> None:
        before = content(panel)
        apply(panel, {"action": "Mira lifts the lid.", "duration_ms": 4000})
        assert content(panel) == before

    def test_another_place_is_no_other_content(self, panel: Panel) -> None:
        before = content(panel)
        panel.position = 7
        assert content(panel) == before

    def test_a_transition_takes_a_second_unless_it_is_said(self, panel: Panel) -> None:
        apply(panel, {"transition": "dissolve"})
        assert panel.transition_ms == 1000
        apply(panel, {"transition": "wipe-left", "transition_ms": 400})
        assert panel.transition_ms == 400

    def test_a_transition_is_no_longer_than_the_panel(self, panel: Panel) -> None:
        apply(panel, {"transition": "dissolve", "duration_ms": 300})
        assert panel.transition_ms == 300

    def test_a_cut_takes_no_time(self, panel: Panel) -> None:
        apply(panel, {"transition": "dissolve"})
        apply(panel, {"transition": "cut"})
        assert panel.transition_ms == 0
        with pytest.raises(InvalidInput, match="cut"):
            apply(panel, {"transition_ms": 500})

    def test_rectangles_are_for_ken_burns(self, panel: Panel) -> None:
        whole = {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}
        with pytest.raises(InvalidInput, match="ken-burns"):
            apply(panel, {"move_from": whole})
        apply(panel, {"move": "ken-burns", "move_from": whole, "move_to": whole})
        assert panel.move_from == whole
        apply(panel, {"move": "push-in"})
        assert (panel.move_from, panel.move_to) == (None, None)


class TestIsStale:
    def test_a_panel_without_picture_is_not(self, panel: Panel) -> None:
        assert not is_stale(PROJECT, panel, None, chosen_now=False)

    def test_a_generated_take_is_right_while_its_prompt_is_the_panels(self, panel: Panel) -> None:
        take = Image(prompt=panel_prompt(panel))
        assert not is_stale(PROJECT, panel, take, chosen_now=False)
        apply(panel, {"action": "Mira closes the lid."})
        assert is_stale(PROJECT, panel, take, chosen_now=True)
        apply(panel, {"action": "Mira lifts the lid."})
        assert not is_stale(PROJECT, panel, take, chosen_now=False)

    def test_an_uploaded_take_is_right_until_the_text_changes(self, panel: Panel) -> None:
        take = Image(prompt=None)
        assert not is_stale(PROJECT, panel, take, chosen_now=True)
        assert is_stale(PROJECT, panel, take, chosen_now=False)

    def test_a_take_is_stale_while_its_character_looks_otherwise(self, panel: Panel) -> None:
        mira, otto = {"name": "Mira", "hair": "long"}, {"name": "Otto"}
        prompt = panel_prompt(panel)
        take = Image(prompt=prompt, look=look_of(prompt, style="noir", cast=[mira, otto]))
        assert not is_stale(Project(style="noir", cast=[mira, otto]), panel, take, chosen_now=True)
        assert is_stale(
            Project(style="noir", cast=[mira | {"hair": "short"}, otto]), panel, take, chosen_now=True
        )
        # Of Otto nothing is seen.
        assert not is_stale(
            Project(style="noir", cast=[otto | {"hat": "cap"}, mira]), panel, take, chosen_now=True
        )
        assert is_stale(Project(style="", cast=[mira, otto]), panel, take, chosen_now=True)

    def test_a_take_in_a_style_of_its_own_is_right_in_any_project(self, panel: Panel) -> None:
        prompt = panel_prompt(panel)
        take = Image(prompt=prompt, look=look_of(prompt, style=None, cast=None))
        project = Project(style="noir", cast=[{"name": "Mira", "hair": "long"}])
        assert not is_stale(project, panel, take, chosen_now=True)


class TestPanelPrompt:
    def test_is_in_fountains_manner(self, panel: Panel) -> None:
        apply(
            panel,
            {
                "dialogue": [
                    {"character": "MIRA", "parenthetical": "softly", "text": "Empty.", "extension": ""}
                ]
            },
        )
        assert panel_prompt(panel) == "INT. ATTIC - NIGHT\nMira lifts the lid.\nMIRA: (softly) Empty."

    def test_of_an_empty_panel_is_empty(self) -> None:
        assert panel_prompt(new_panel(uuid4())) == ""
