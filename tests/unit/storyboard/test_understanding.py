"""What the artist understands: one small claim a test, in words that the tables weren't written for."""

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from animatic.errors import InvalidInput
from animatic.storyboard import describe
from animatic.storyboard.character import Character
from animatic.storyboard.terms import (
    Age,
    Angle,
    Emotion,
    Framing,
    Gender,
    Gesture,
    Kind,
    Pose,
    RelationKind,
    Setting,
    Situation,
    TimeOfDay,
    Weather,
)


class TestHeading:
    def test_gives_place_time_and_inside(self) -> None:
        reading = describe("INT. VILLAGE SCHOOL - MORNING\nA caretaker mops the boards.")
        assert (reading.setting, reading.time_of_day) == (Setting.CLASSROOM, TimeOfDay.MORNING)
        assert reading.interior
        assert reading.setting_given

    def test_reads_the_weather_after_the_comma(self) -> None:
        reading = describe("EXT. MOORLAND, BLIZZARD - NIGHT\nA coachman whips his horses on.")
        assert reading.weather is Weather.SNOW
        assert reading.time_of_day is TimeOfDay.NIGHT

    def test_a_building_with_int_is_its_inside(self) -> None:
        assert describe("INT. WINDMILL - DAY\nThe miller sings.").setting.is_interior
        assert not describe("EXT. HOSPITAL - DAY\nAn orderly smokes.").setting.is_interior


class TestSubjects:
    def test_a_verb_that_looks_like_a_noun_is_a_verb(self) -> None:
        main = describe("A sparrow lands on a fence post.").main
        assert main is not None
        assert (main.noun, main.pose) == ("sparrow", Pose.PERCH)

    def test_counts_colours_and_kinds(self) -> None:
        reading = describe("Seven white goats block the tractor.")
        goat = reading.main
        assert goat is not None
        assert (goat.noun, goat.count, goat.colour, goat.kind) == ("goat", 7, "white", Kind.ANIMAL)
        assert any(subject.figure == "truck" for subject in reading.subjects)

    def test_an_unknown_kind_of_dog_is_drawn_as_a_dog(self) -> None:
        main = describe("A schnauzer waits outside the pharmacy.").main
        assert main is not None
        assert main.figure == "dog"

    def test_a_herd_is_its_animals(self) -> None:
        main = describe("A herd of buffalo crosses the plain.").main
        assert main is not None
        assert main.noun == "buffalo"
        assert main.count > 3

    def test_pronouns_mean_whom_they_stand_for(self) -> None:
        reading = describe("Ingrid opens the hatch. She climbs down into the hold.")
        assert len(reading.people) == 1
        assert reading.people[0].gender is Gender.FEMALE

    def test_what_somebody_wears_and_holds(self) -> None:
        main = describe("A grey-haired woman in a blue shawl carries a basket.").main
        assert main is not None
        assert ("shawl", "blue") in main.wears
        assert main.age is Age.OLD
        assert "suitcase" in main.props
        assert main.gesture is Gesture.CARRY

    def test_the_passive_turns_doer_and_done_by(self) -> None:
        reading = describe("The postman was chased by a turkey.")
        turkey = next(s for s in reading.subjects if s.noun == "turkey")
        assert (turkey.relation, turkey.target) == (RelationKind.CHASING, "postman")

    @pytest.mark.parametrize(
        ("text", "who", "kind", "target"),
        [
            ("A cat sleeps under the stove.", "cat", RelationKind.UNDER, "stove"),
            ("The jockey rides a grey mare.", "jockey", RelationKind.RIDING, "mare"),
            ("Behind the organ a choirboy eats a pear.", "choirboy", RelationKind.BEHIND, "organ"),
            ("Two farmers argue across a gate.", "farmer", RelationKind.TALKING_TO, "farmer"),
            ("She leans against the lamppost.", "woman", RelationKind.AGAINST, "lamppost"),
        ],
    )
    def test_relations(self, text: str, who: str, kind: RelationKind, target: str) -> None:
        subject = next(s for s in describe(text).subjects if s.noun == who)
        assert any(r.kind is kind and r.target == target for r in subject.relations)


class TestNegation:
    def test_no_people_means_nobody(self) -> None:
        reading = describe("a foggy pier at dawn, no people")
        assert reading.empty_of_people
        assert not reading.people

    def test_an_empty_place_is_empty(self) -> None:
        assert describe("Deserted ballroom, chandeliers unlit.").empty_of_people

    def test_nobody_speaks_does_not_empty_the_room(self) -> None:
        assert describe("Three jurors. Nobody speaks.").people


class TestCamera:
    @pytest.mark.parametrize(
        ("text", "framing"),
        [
            ("Close on the sculptor.", Framing.CLOSE),
            ("EXTREME CLOSE UP of a wasp", Framing.EXTREME_CLOSE),
            ("Two-shot: the brothers at the rail.", Framing.TWO_SHOT),
            ("Over Marta's shoulder: the wolf.", Framing.OVER_THE_SHOULDER),
            ("POV: the ladder falls away.", Framing.POV),
            ("INSERT - THE TICKET", Framing.INSERT),
            ("Establishing shot of a spa town.", Framing.EXTREME_WIDE),
        ],
    )
    def test_framing(self, text: str, framing: Framing) -> None:
        reading = describe(text)
        assert reading.framing is framing
        assert reading.framing_given

    def test_angles(self) -> None:
        assert describe("Low angle on the referee.").angle is Angle.LOW
        assert describe("Bird's-eye view of a parade.").angle is Angle.OVERHEAD
        assert describe("Dutch angle: the clerk sweats.").dutch

    def test_words_of_the_camera_with_a_life_of_their_own(self) -> None:
        reading = describe("A wide river runs low over the stones close to the mill.")
        assert not reading.framing_given
        assert reading.angle is Angle.EYE


class TestDialogue:
    def test_who_speaks_to_whom_and_how(self) -> None:
        reading = describe("INT. PANTRY - DAY\nOLGA: (furious) Who ate the ham?\nPIET: The cat.")
        line = reading.lines[0]
        assert reading.subjects[line.speaker].name == "Olga"
        assert line.addressee is not None
        assert reading.subjects[line.addressee].name == "Piet"
        assert line.emotion is Emotion.FURIOUS
        assert reading.situation in (Situation.TALKING, Situation.TABLE_TALK, Situation.ARGUMENT)

    def test_quotes_in_prose(self) -> None:
        reading = describe("\u201cMind the step,\u201d the landlady told the lodger.")
        line = reading.lines[0]
        assert reading.subjects[line.speaker].noun == "landlady"
        assert line.addressee is not None

    def test_a_voice_off_screen_is_not_in_the_picture(self) -> None:
        reading = describe("A boy stirs his porridge.\nMOTHER (O.S.): Coat!")
        assert reading.lines[0].off_screen
        assert [s.noun for s in reading.people] == ["boy"]


class TestCharacters:
    def test_a_name_looks_the_same_in_every_panel(self) -> None:
        first = describe("Wanda feeds the stove.").main
        second = describe("EXT. QUAY - NIGHT\nThe crane swings. Wanda waits.").people[0]
        assert first is not None
        assert first.character == second.character

    def test_the_cast_decides(self) -> None:
        cast = [Character("Wanda", hat="beanie", hat_colour="ochre", gender=Gender.FEMALE)]
        main = describe("Wanda feeds the stove.", cast).main
        assert main is not None
        assert main.character is not None
        assert (main.character.hat, main.character.hat_colour) == ("beanie", "ochre")
        assert main.character.hair


class TestAnyInput:
    @pytest.mark.parametrize("text", ["", "   ", "\n\t\n"])
    def test_empty_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidInput, match="empty"):
            describe(text)

    @pytest.mark.parametrize(
        "text",
        ["the of and", "🦊🌲❄️", "一只狐狸在雪地里", "Ein Mann liest.", "!!!", "\u202e\x00x", "A" * 5000],
    )
    def test_anything_gives_a_reading(self, text: str) -> None:
        assert isinstance(describe(text).setting, Setting)

    def test_unknown_words_are_told(self) -> None:
        assert "zorblatt" in describe("A zorblatt near the river.").unknown

    def test_ten_thousand_words_take_bounded_time(self) -> None:
        start = time.process_time()
        describe("The stork walks over the roof and looks at the pond. " * 1000)
        assert time.process_time() - start < 2.0

    @given(st.text(min_size=1, max_size=200))
    @settings(max_examples=60)
    def test_never_fails(self, text: str) -> None:
        if text.strip():
            reading = describe(text)
            json.dumps(reading.to_dict())
            for subject in reading.subjects:
                assert all(r.index is None or r.index < len(reading.subjects) for r in subject.relations)

    def test_is_the_same_in_another_process(self) -> None:
        text = "INT. FERRY - NIGHT\nTwo nuns share an orange. A stoker sings."
        code = f"import json; from animatic.storyboard import describe; print(json.dumps(describe({text!r}).to_dict()))"
        found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert json.loads(found.stdout) == json.loads(json.dumps(describe(text).to_dict()))
