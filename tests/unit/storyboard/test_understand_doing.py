"""Who does what to whom, where the words alone mislead."""

import pytest

from animatic.storyboard.reading import Reading, Subject
from animatic.storyboard.terms import Age, Pose, RelationKind, Setting
from animatic.storyboard.understand import understand


def subject(reading: Reading, noun: str) -> Subject:
    return next(s for s in reading.subjects if noun in (s.noun, s.name))


def ties(reading: Reading, noun: str) -> set[tuple[RelationKind, str]]:
    return {(relation.kind, relation.target) for relation in subject(reading, noun).relations}


class TestHandingOver:
    def test_the_passive_names_the_one_who_gives_last(self) -> None:
        found = ties(understand("The duke is handed a dagger by a servant."), "servant")
        assert {(RelationKind.GIVING, "duke"), (RelationKind.HOLDING, "dagger")} <= found

    def test_a_verb_after_and_is_no_plural(self) -> None:
        found = ties(understand("The clerk folds the letter and hands it to the porter."), "clerk")
        assert (RelationKind.GIVING, "porter") in found

    def test_who_is_thrown_out_is_given_nothing(self) -> None:
        found = ties(understand("The thief is thrown out by two guards."), "guard")
        assert (RelationKind.PUSHING, "thief") in found


class TestHolding:
    def test_an_animal_is_held_in_the_others_mouth(self) -> None:
        assert (RelationKind.HOLDING, "duck") in ties(understand("a wolf with a duck in its mouth"), "wolf")

    def test_a_thing_that_goes_is_carried(self) -> None:
        reading = understand("A yellow umbrella crosses the bridge.")
        assert (RelationKind.HOLDING, "umbrella") in ties(reading, "person")

    def test_a_player_without_a_named_instrument_has_his_own(self) -> None:
        assert "trumpet" in subject(understand("A trumpeter plays on the bridge."), "trumpeter").props


class TestWhereTheyAre:
    @pytest.mark.parametrize(
        ("text", "setting"),
        [
            ("A fox sleeps on a chair.", Setting.ROOM),
            ("A puddle of oil on the floor of the factory.", Setting.FACTORY),
            ("The marshal crosses the street with his rifle.", Setting.WESTERN_TOWN),
            ("The astronaut digs a hole.", Setting.MOON),
            ("The astronaut floats beside the hatch.", Setting.SPACE),
            ("Wolves trot through the snow.", Setting.SNOW),
        ],
    )
    def test_a_place_by_what_is_done_there(self, text: str, setting: Setting) -> None:
        assert understand(text).setting is setting


class TestWhoTheyAre:
    def test_a_little_brother_is_a_child_and_a_little_old_lady_is_not(self) -> None:
        assert subject(understand("Her little brother waves."), "brother").age is Age.CHILD
        assert understand("A little old lady waves.").subjects[0].age is not Age.CHILD

    def test_a_surname_that_is_a_fish_stays_a_name(self) -> None:
        reading = understand("General Pike studies the map.\n\nPIKE\nCharge!")
        assert [s.name for s in reading.subjects if s.is_person] == ["Pike"]
        assert reading.lines[0].speaker == 0

    def test_a_judge_sits_behind_the_bench(self) -> None:
        judge = subject(understand("INT. COURTROOM - DAY\nA judge lifts a letter."), "judge")
        assert judge.pose is Pose.SIT
        assert (RelationKind.BEHIND, "bench") in {(r.kind, r.target) for r in judge.relations}
