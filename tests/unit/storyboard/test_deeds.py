"""Deeds: the verb of a sentence chooses what is staged, and hands are where the thing is."""

from functools import cache

import numpy as np
import pytest

from animatic.storyboard import describe
from animatic.storyboard.light import lighting
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.expressions import SHOUTING
from animatic.storyboard.places import Brief, build
from animatic.storyboard.staging import Staged, stage
from animatic.storyboard.staging.deeds import FINDERS, UNSEEN, deed
from animatic.storyboard.staging.fitting import top_of
from animatic.storyboard.staging.grips import grasped
from animatic.storyboard.staging.scene import Scene, Stage

SIZE = (480, 270)

DEEDS = {
    "The orderly wheels a pensioner in a wheelchair out of the ward.": "wheels",
    "The nanny pushes a pram along the promenade.": "wheels",
    "Two farmhands push a truck up the track.": "wheels",
    "INT. PRISON CELL - DAY\nA lawyer speaks to the prisoner through the bars.": "bars",
    "INT. COURTROOM - DAY\nThe witness raises her hand.": "courts",
    "INT. MEETING ROOM - DAY\nSix managers sit round a long table.": "boards",
    "EXT. CEMETERY - DAY\nAt the funeral a vicar speaks to the mourners.": "burials",
    "The stowaway looks at the coast through a telescope.": "sights",
    "A hunter scans the ridge through binoculars.": "sights",
    "The swordsman draws his sword.": "weapons",
    "The skipper steers the ship through a gale.": "helm",
    "The nomad drinks from a stream.": "waters",
    "The old fisherman swims in the sea.": "waters",
    "Two rangers ride their horses over the plain.": "mounts",
    "The groom strokes a horse in the stable.": "animals",
    "A goose chases a postman down the lane.": "animals",
    "Three guards chase a pickpocket over the square.": "pursuits",
    "Five recruits march in line.": "ranks",
    "The chambermaid listens at the door.": "doorway",
    "A student waits at a bus stop.": "stops",
    "Two sisters play chess in the garden.": "games",
    "INT. OFFICE - DAY\nA broker slides a photograph across the table to a widow.": "tosses",
    "A girl throws a ball to her uncle on the beach.": "tosses",
    "The trainer yells at a runner.": "voices",
    "INT. BAR - NIGHT\nThe bartender pours rum for a docker.": "counter",
    "A sculptor's apprentice paints a portrait at an easel.": "crafts",
    "Two smugglers dig a hole in the dunes.": "crafts",
    "A deserter hides behind a wall.": "hides",
    "INT. CLASSROOM - DAY\nA girl raises her hand.": "pupils",
    "INT. TRAIN - DAY\nA clerk reads a newspaper.": "aboard",
    "A deserter climbs over a fence.": "climbs",
    "Two orderlies carry a stretcher across the yard.": "porters",
    "Two dockers haul a crate along the quay.": "pulls",
    "A skier races down the hill.": "speeding",
    "A nurse bandages the pilot's arm.": "tends",
    "INT. KITCHEN - DAY\nA widow chops onions.": "worktops",
    "Four girls surround a teacher in the playground.": "circles",
}


@cache
def scene(text: str, size: tuple[int, int] = SIZE, seed: int = 0) -> Scene:
    reading = describe(text)
    light = lighting(reading.time_of_day, reading.weather, reading.mood, seed=seed, inside=reading.interior)
    place = build(Brief(reading.setting, seed=seed, framing=reading.framing))
    return Scene(reading, place, size, place.lit(light), seed)


def staged(text: str, seed: int = 0) -> Stage:
    made = scene(text, seed=seed)
    template = deed(made)
    assert template is not None, made.reading
    return template(made)


def seen(stage: Stage, actor: Actor) -> tuple[float, float]:
    column, row, _ = stage.camera.project(top_of(actor))
    return float(column), float(row)


class TestChoice:
    @pytest.mark.parametrize(("text", "module"), DEEDS.items())
    def test_the_verb_and_its_thing_choose_the_staging(self, text: str, module: str) -> None:
        made = scene(text)
        finders = FINDERS if made.players else UNSEEN
        first = next((find for find in finders if find(made) is not None), None)
        assert first is not None, made.reading
        assert first.__module__.rsplit(".", 1)[-1] == module

    def test_without_a_deed_the_situation_chooses(self) -> None:
        assert deed(scene("A baker stands in the square.")) is None

    def test_a_close_up_stays_one(self) -> None:
        assert deed(scene("Close-up of an actress.")) is None

    def test_nobody_named_leaves_the_hand(self) -> None:
        made = scene("Insert: a hand turns a key in the lock.")
        template = deed(made)
        assert template is not None
        assert template(made).actors[0].only_arm != 0


class TestEveryDeed:
    @pytest.mark.parametrize("text", DEEDS)
    def test_heads_are_in_the_picture_and_all_is_finite(self, text: str) -> None:
        made = staged(text)
        assert made.actors
        first = made.actors[: 4 if len(made.actors) > 6 else len(made.actors)]
        for actor in first:
            bones = actor.skeleton()
            assert np.isfinite(bones.head.origin).all()
            column, row = seen(made, actor)
            assert -4 <= column <= SIZE[0] + 4, (text, column)
            assert -6 <= row <= SIZE[1], (text, row)

    @pytest.mark.parametrize("size", [(270, 480), (360, 360), (560, 240)])
    def test_every_shape_of_frame_holds_them(self, size: tuple[int, int]) -> None:
        for text in list(DEEDS)[::5]:
            made = scene(text, size)
            template = deed(made)
            assert template is not None
            stage = template(made)
            column, row, _ = stage.camera.project(top_of(stage.actors[0]))
            assert -4 <= column <= size[0] + 4
            assert -6 <= row <= size[1]


class TestWheels:
    def test_both_hands_are_on_the_handles_behind_who_sits(self) -> None:
        made = staged("The orderly wheels a pensioner in a wheelchair out of the ward.")
        rider, pusher = made.actors
        hands = [pusher.skeleton().left.wrist, pusher.skeleton().right.wrist]
        assert all(abs(float(hand[1]) - 0.95) < 0.12 for hand in hands)
        side = np.sign(rider.at[0] - pusher.at[0])
        assert all((rider.at[0] - float(hand[0])) * side > 0.2 for hand in hands)

    def test_who_helps_pushes_too(self) -> None:
        made = staged("Two farmhands push a truck up the track.")
        assert len(made.actors) == 2
        assert made.actors[0].at[0] == pytest.approx(made.actors[1].at[0], abs=0.5)


class TestBars:
    def test_the_prisoner_is_behind_the_bars_and_the_visitor_before_them(self) -> None:
        made = staged("INT. PRISON CELL - DAY\nA lawyer speaks to the prisoner through the bars.")
        inside, outside = made.actors
        grid = next(piece for piece in made.pieces if piece.tag == "prop")
        assert made.camera.distance(*inside.at) > grid.distance > made.camera.distance(*outside.at)


class TestPursuit:
    def test_all_hunters_are_behind_who_flees(self) -> None:
        made = staged("Three guards chase a pickpocket over the square.")
        *hunters, prey = made.actors
        assert len(hunters) == 3
        side = np.sign(np.sin(np.radians(prey.turn)))
        assert all((prey.at[0] - hunter.at[0]) * side > 0.5 for hunter in hunters)

    def test_an_animal_that_hunts_is_behind(self) -> None:
        made = staged("A goose chases a postman down the lane.")
        assert "goose" in made.shown


class TestVoices:
    def test_who_shouts_leans_in_with_the_mouth_wide_and_the_other_leans_back(self) -> None:
        made = staged("The trainer yells at a runner.")
        cowed, loud = made.actors
        assert loud.face == SHOUTING
        assert loud.pose.lean > 10 > 0 > cowed.pose.lean

    def test_both_ends_of_a_call_have_a_phone_at_the_ear(self) -> None:
        made = staged("RITA is on the phone with CARL.\nRITA: Where are you?\nCARL: At home.")
        assert len(made.actors) == 2
        for actor in made.actors:
            bones = actor.skeleton()
            ear = bones.head.point(0.0, 0.1, 0.0)
            hands = (bones.left.wrist, bones.right.wrist)
            assert min(float(np.linalg.norm(hand - ear)) for hand in hands) < 0.36


class TestCounter:
    def test_who_serves_is_across_the_counter_from_who_drinks(self) -> None:
        made = staged("INT. BAR - NIGHT\nThe bartender pours rum for a docker.")
        server, guest = made.actors
        assert server.at[2] > guest.at[2] + 0.6
        assert abs(server.turn) > 120 > abs(guest.turn)


class TestTable:
    def test_the_thing_lies_between_them_at_the_givers_hand(self) -> None:
        made = staged("INT. OFFICE - DAY\nA broker slides a photograph across the table to a widow.")
        giver, taker = made.actors
        reach = [float(w[0]) for w in (giver.skeleton().left.wrist, giver.skeleton().right.wrist)]
        middle = (giver.at[0] + taker.at[0]) / 2
        assert min(abs(x - middle) for x in reach) < 0.3


class TestHands:
    def test_what_has_no_prop_is_put_into_the_hand_by_its_own_drawing(self) -> None:
        made = scene("The jeweller holds a crown in his workshop.")
        found = grasped(made, made.players[0])
        assert found is not None
        assert found[0] == "crown"
        assert found[1].height < 0.5

    def test_what_a_prop_shows_is_left_to_it(self) -> None:
        made = scene("The jeweller holds a lantern in his workshop.")
        assert grasped(made, made.players[0]) is None


class TestAlone:
    def pieces(self, text: str) -> tuple[Scene, Staged]:
        made = scene(text)
        return made, stage(made.reading, made.place, SIZE, made.light)

    def test_a_cat_on_a_bed_lies_on_its_blanket(self) -> None:
        _, staged_ = self.pieces("INT. BEDROOM - DAY\nA tabby cat sleeps on the bed.")
        tags = [piece.tag for piece in staged_.pieces]
        assert "cat" in tags
        assert "prop" in tags

    def test_an_animal_that_drinks_has_water_before_it(self) -> None:
        _, staged_ = self.pieces("A fox drinks from a pond in the snow.")
        assert "water" in [piece.tag for piece in staged_.pieces]

    def test_what_is_beside_it_is_in_the_picture(self) -> None:
        made, staged_ = self.pieces("A dog sits beside a suitcase on the platform.")
        assert staged_.camera is not None
        assert {"dog", "suitcase"} <= {piece.tag for piece in staged_.pieces}
        del made


class TestShown:
    def test_what_a_deed_has_drawn_is_not_put_beside_it_once_more(self) -> None:
        made = staged("The nanny pushes a pram along the promenade.")
        assert "pram" in made.shown
