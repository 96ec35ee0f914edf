"""Attachments, groups, light and places that the text only suggests: in words that the tables weren't written for."""

import time

import pytest

from animatic.storyboard import describe
from animatic.storyboard.reading import Reading, Subject
from animatic.storyboard.terms import Gaze, Gesture, Kind, Light, Pose, RelationKind, Setting


def who(reading: Reading, noun: str) -> Subject:
    return next(subject for subject in reading.subjects if noun in (subject.noun, subject.name.lower()))


def stands(reading: Reading, noun: str, kind: RelationKind, target: str) -> bool:
    return any(r.kind is kind and r.target.lower() == target for r in who(reading, noun).relations)


class TestAttachment:
    @pytest.mark.parametrize(
        ("text", "noun", "kind", "target"),
        [
            ("A pirate with a parrot on his shoulder counts coins.", "parrot", RelationKind.ON, "pirate"),
            ("The porter wheels an old lady in a wheelchair.", "lady", RelationKind.IN, "wheelchair"),
            ("a lorry full of turkeys", "turkey", RelationKind.IN, "lorry"),
            (
                "The vicar lends the boy in the sailor suit his telescope.",
                "vicar",
                RelationKind.GIVING,
                "boy",
            ),
            ("The mechanic runs a finger along the bonnet.", "mechanic", RelationKind.TOUCHING, "bonnet"),
            (
                "A sculptor chips at a block. He can't take his eyes off the model.",
                "sculptor",
                RelationKind.FACING,
                "model",
            ),
        ],
    )
    def test_prepositions_go_where_they_belong(
        self, text: str, noun: str, kind: RelationKind, target: str
    ) -> None:
        assert stands(describe(text), noun, kind, target)

    def test_a_list_of_names_acts_together(self) -> None:
        reading = describe("Piet, Jan and Klaas kneel on the ice.")
        assert [subject.pose for subject in reading.people] == [Pose.KNEEL] * 3

    def test_who_shakes_hands_faces_the_other(self) -> None:
        reading = describe("the bishop and the boxer shake hands")
        assert stands(reading, "bishop", RelationKind.FACING, "boxer")
        assert who(reading, "boxer").gesture is Gesture.SHAKE_HANDS

    def test_goodbye_is_nobody(self) -> None:
        assert stands(describe("She kisses her uncle goodbye."), "woman", RelationKind.EMBRACING, "uncle")

    def test_what_is_not_done_is_not_drawn(self) -> None:
        hunter = who(describe("The hunter doesn't look at the bear."), "hunter")
        assert not hunter.related(RelationKind.FACING)
        assert hunter.gaze is Gaze.AWAY

    def test_the_wind_is_no_opponent(self) -> None:
        assert who(describe("A nun struggles against the wind."), "nun").pose is Pose.WALK


class TestGroups:
    def test_a_plural_that_does_not_show_is_counted(self) -> None:
        reading = describe("Three samurai bow.")
        assert (reading.subjects[0].noun, reading.subjects[0].count) == ("samurai", 3)

    def test_the_named_belong_to_the_counted(self) -> None:
        reading = describe("INT. ATTIC - DAY\nTwo boys sit on a trunk.\nFELIX: Open it.")
        assert sum(subject.count for subject in reading.people) == 2
        felix = who(reading, "felix")
        assert (felix.noun, felix.pose) == ("boy", Pose.SIT)

    def test_all_named_leave_no_group(self) -> None:
        reading = describe("Two sisters face each other.\nRIA: Well?\nJUTTA: No.")
        assert sorted(subject.name for subject in reading.people) == ["Jutta", "Ria"]
        assert stands(reading, "ria", RelationKind.FACING, "jutta") or stands(
            reading, "jutta", RelationKind.FACING, "ria"
        )

    def test_a_pronoun_is_the_one_who_speaks(self) -> None:
        reading = describe("He lights a pipe.\nWALTER: Rain tomorrow.")
        assert [subject.name for subject in reading.people] == ["Walter"]


class TestParentheticals:
    def test_what_they_tell_is_done(self) -> None:
        olga = who(describe("OLGA: (peeling a potato) He never wrote."), "olga")
        assert olga.related(RelationKind.HOLDING, RelationKind.USING)


class TestLight:
    @pytest.mark.parametrize(
        ("text", "light"),
        [
            ("His face is lit from below.", Light.BELOW),
            ("A rider, silhouetted against the dust.", Light.BACK),
            ("He counts coins by candlelight.", Light.CANDLE),
            ("The light falls through the blinds on a clerk.", Light.WINDOW),
            ("A welder works under a neon sign.", Light.NEON),
        ],
    )
    def test_is_read(self, text: str, light: Light) -> None:
        assert describe(text).light is light


class TestSuggestedPlaces:
    @pytest.mark.parametrize(
        ("text", "settings"),
        [
            ('"Time, gentlemen," says the publican and rings a bell.', {Setting.BAR}),
            ("A sous-chef burns the sauce.", {Setting.KITCHEN}),
            ("Your Honour, I object!\nThe barrister points at the jury.", {Setting.COURTROOM}),
            ("A tram conductor punches a ticket on the tram.", {Setting.BUS}),
            ("The bus splashes a postman.", {Setting.STREET, Setting.ROAD}),
            ("EXT. POST OFFICE - DAY\nA queue.", {Setting.STREET}),
            ("INSERT: a thumb on a doorbell.", {Setting.PORCH, Setting.HALLWAY, Setting.ROOM}),
        ],
    )
    def test_is_sensible(self, text: str, settings: set[Setting]) -> None:
        assert describe(text).setting in settings

    def test_a_heading_wins_over_everything(self) -> None:
        assert describe("INT. BATHROOM - DAY\nA cowboy rides a camel.").setting is Setting.BATHROOM


class TestStrangeInput:
    @pytest.mark.parametrize(
        "text",
        [
            "🐶🔥🏠",
            "一个女孩在雨中撑着红伞走过桥。",
            "the of and to in a",
            "(" * 9000,
            '"' * 4999,
            "Anna, " * 4000,
            "x: y\n" * 3000,
        ],
    )
    def test_is_read_in_bounded_time(self, text: str) -> None:
        start = time.process_time()
        reading = describe(text)
        assert time.process_time() - start < 15
        assert reading.setting in Setting
        assert all(subject.kind in Kind for subject in reading.subjects)
