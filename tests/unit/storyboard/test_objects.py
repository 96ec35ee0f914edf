"""Things by their nouns: found before the nearest figure, at true size, with the spots at which people meet them."""

import re
from dataclasses import replace

import numpy as np
import pytest

from animatic.storyboard.camera import framed
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import lighting
from animatic.storyboard.reading import Subject
from animatic.storyboard.terms import Kind, Mood, Pose, TimeOfDay, Weather
from animatic.storyboard.things import FIGURES, Meets, drawing_of, of, thing
from animatic.storyboard.things.meets import by_noun, objects
from animatic.storyboard.things.names import MEETS, NOUNS
from animatic.storyboard.things.traced import keyhole, traced


def subject(noun: str, figure: str = "", **told: str) -> Subject:
    return replace(Subject(noun, Kind.OBJECT, figure), **told)  # type: ignore[arg-type]  # words alone are told


class TestTable:
    def test_covers_more_than_five_hundred_nouns(self) -> None:
        assert len(by_noun()) > 1_000

    def test_own_drawings_are_named_by_figures_that_exist(self) -> None:
        assert set(NOUNS.values()) <= set(FIGURES)
        assert set(MEETS) <= set(FIGURES)

    def test_sizes_and_places_are_possible(self) -> None:
        for row in objects().values():
            assert 0.01 < row.metres <= 400, row.name
            for share in (*(row.grip or ()), *(row.seat or ())):
                assert 0 <= share <= 1, row.name

    def test_every_row_is_built(self) -> None:
        for name, row in objects().items():
            drawing = traced(name)
            assert drawing.layers, name
            assert max(drawing.height, drawing.length) == pytest.approx(row.metres, rel=0.05), name


class TestOf:
    def test_a_noun_of_its_own_comes_before_the_figure(self) -> None:
        found = of(subject("accordion", "guitar"))
        assert found is not None
        assert found.figure == "accordion"

    def test_a_compound_is_known_by_its_last_word(self) -> None:
        assert drawing_of("battered trumpet") == "trumpet"

    def test_falls_back_on_the_figure(self) -> None:
        found = of(subject("thoroughbred", "horse"))
        assert found is not None
        assert found.figure == "horse"

    def test_what_is_the_same_thing_in_wordnet_is_drawn(self) -> None:
        found = of(subject("satsuma"))
        assert found is not None
        assert found.figure == "orange"

    def test_people_and_unknown_nouns_are_no_things(self) -> None:
        assert of(Subject("nurse", Kind.PERSON, "nurse")) is None
        assert of(subject("justice")) is None

    def test_a_colour_changes_the_paint(self) -> None:
        plain, green = of(subject("vase")), of(subject("vase", colour="green"))
        assert plain is not None
        assert green is not None
        assert plain.paint != green.paint


class TestMeeting:
    def test_things_know_where_they_are(self) -> None:
        wanted = {
            "bell": Meets.HAND, "accordion": Meets.HANDS, "kite": Meets.SKY, "radio": Meets.TABLE,
            "calendar": Meets.WALL,
            "horse": Meets.RIDDEN, "camel": Meets.RIDDEN, "barrel": Meets.FLOOR, "rifle": Meets.HANDS,
        }  # fmt: skip
        found = {name: it.meets for name in wanted if (it := thing(name)) is not None}
        assert found == wanted

    @pytest.mark.parametrize("figure", ["horse", "dog", "fox", "wolf"])
    def test_muzzles_reach_the_ground_when_they_bend(self, figure: str) -> None:
        it = thing(figure)
        assert it is not None
        standing, bent = it.spot("muzzle"), it.spot("muzzle", pose=Pose.BEND)
        assert standing is not None
        assert bent is not None
        assert bent[1] < 0.2 * it.height < standing[1]

    def test_a_pram_has_a_handle_behind_and_turns_with_it(self) -> None:
        it = thing("pram")
        assert it is not None
        right, left = it.spot("handle", 90.0), it.spot("handle", -90.0)
        assert right is not None
        assert left is not None
        assert right[0] < -0.5
        assert left[0] == pytest.approx(-right[0])
        assert it.spot("antlers") is None

    def test_what_is_held_lies_at_the_hand_whatever_its_lean(self) -> None:
        it = thing("sword")
        assert it is not None
        camera = framed((480, 270))
        light = lighting(TimeOfDay.DAY, Weather.CLEAR, Mood.NEUTRAL, seed=0, inside=False)
        hand = (0.0, 1.0, 4.0)
        column, row = camera.at(*hand)
        tops = []
        for lean in (0.0, 90.0):
            sheet = Sheet(camera, light)
            piece = it.held(camera, hand, lean=lean)
            assert piece.draw is not None
            piece.draw(sheet)
            layer = sheet.layer()
            assert layer is not None
            assert layer.x - 3 <= column <= layer.x + layer.width + 3
            assert layer.y - 3 <= row <= layer.y + layer.height + 3
            tops.append((layer.width, layer.height))
        assert tops[0][1] > 2 * tops[0][0]
        assert tops[1][0] > 2 * tops[1][1]


class TestKeyhole:
    def test_leaves_the_hole_out(self) -> None:
        outer = np.array([(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)])
        hole = np.array([(1.0, 1.0), (1.0, 3.0), (3.0, 3.0), (3.0, 1.0)])
        path = keyhole([outer, hole])
        x, y = path[:, 0], path[:, 1]
        area = abs(float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))) / 2
        assert area == pytest.approx(12.0)


def test_names_are_plain() -> None:
    for name in (*objects(), *NOUNS.values()):
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name), name
