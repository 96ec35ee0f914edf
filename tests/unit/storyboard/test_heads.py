"""Heads and looks: who somebody is, told at a glance and from any side."""

from dataclasses import replace

import numpy as np
import pytest

from animatic.storyboard import describe
from animatic.storyboard.camera import Camera
from animatic.storyboard.character import BEARDS, HAIRSTYLES, Character
from animatic.storyboard.light import lighting
from animatic.storyboard.people.actor import Actor, draw
from animatic.storyboard.people.anatomy import stand
from animatic.storyboard.people.beards import BEARDS as DRAWN_BEARDS
from animatic.storyboard.people.expressions import FACES
from animatic.storyboard.people.figure import Figure
from animatic.storyboard.people.hairstyles import STYLES
from animatic.storyboard.people.head import draw_head
from animatic.storyboard.people.looks import Look, look_of
from animatic.storyboard.people.plate import Paint, Plate
from animatic.storyboard.people.poses import pose
from animatic.storyboard.people.roles import ROLES
from animatic.storyboard.reading import Subject
from animatic.storyboard.terms import Age, Build, Emotion, Gender, Kind, Pose

SHORT = {"bald", "buzz", "short", "side", "messy", "quiff", "bowl", "curly", "receding", "fringe"}
SIDES = (180.0, 140.0, 90.0, 30.0, 0.0)


def person(noun: str, **more: object) -> Subject:
    return Subject(noun, Kind.PERSON, figure=noun, **more)  # type: ignore[arg-type]


def drawn(look: Look, turn: float = 180.0, emotion: Emotion = Emotion.NEUTRAL) -> Plate:
    """The head alone, 300 pixels high."""
    bones = stand(pose("stand"), look.body, (0.0, 0.0, 0.0), turn)
    middle = bones.head.point(0.0, 0.12 * look.body.k, 0.0)
    camera = Camera(500, 500, 4000.0, float(middle[1]), 250.0, 250.0, 0.0, -4.0)
    plate = Plate((0, 0, 500, 500), 1, 4.0)
    draw_head(Figure(camera, bones, look.outfit, plate), look.head, FACES[emotion].closed)
    return plate


def with_head(look: Look, **changed: object) -> Look:
    return replace(look, head=replace(look.head, **changed))  # type: ignore[arg-type]


def area(plate: Plate, paint: Paint) -> int:
    return int((plate.labels == paint).sum())


def told(text: str) -> Look:
    return look_of(describe(text).people[0])


class TestHair:
    @pytest.mark.parametrize("style", [name for name, style in STYLES.items() if style is not None])
    def test_it_is_seen_from_every_side(self, style: str) -> None:
        look = with_head(look_of(person("woman", gender=Gender.FEMALE)), hair=style, hat="")
        assert all(area(drawn(look, turn), Paint.HAIR) > 600 for turn in SIDES)

    @pytest.mark.parametrize("style", [name for name, style in STYLES.items() if style is not None])
    def test_it_hides_no_eye(self, style: str) -> None:
        look = look_of(person("woman", gender=Gender.FEMALE))
        bare, haired = (drawn(with_head(look, hair=hair, hat="")) for hair in ("bald", style))
        assert area(haired, Paint.DARK) > 0.8 * area(bare, Paint.DARK)

    @pytest.mark.parametrize("style", HAIRSTYLES)
    @pytest.mark.parametrize("gender", [Gender.FEMALE, Gender.MALE])
    def test_a_casts_hairstyles_can_all_be_drawn(self, style: str, gender: Gender) -> None:
        kim = Character("Kim", gender=gender, hair=style).completed()
        assert look_of(person("person", name="Kim", character=kim)).head.hair in STYLES

    @pytest.mark.parametrize("age", [Age.CHILD, Age.TEEN, Age.ADULT, Age.OLD])
    def test_men_and_boys_wear_it_short_unless_told(self, age: Age) -> None:
        looks = [
            look_of(person(noun, gender=Gender.MALE, age=age)) for noun in ("man", "boy", "heir", "uncle")
        ]
        assert {look.head.hair for look in looks} <= SHORT
        assert told("A man with long hair, his ponytail untied, walks.").head.hair not in SHORT

    def test_several_of_a_kind_differ(self) -> None:
        looks = [look_of(person("woman", gender=Gender.FEMALE), number) for number in range(4)]
        assert len({look.head.hair for look in looks}) == 4
        assert len({dict(look.colours)[Paint.SKIN] for look in looks}) == 4


class TestFaces:
    @pytest.mark.parametrize("beard", [beard for beard in BEARDS if beard])
    def test_a_casts_beards_can_all_be_drawn(self, beard: str) -> None:
        look = look_of(person("man", gender=Gender.MALE))
        assert beard in DRAWN_BEARDS
        without, grown = (drawn(with_head(look, beard=b, hair="bald", hat="")) for b in ("", beard))
        assert area(grown, Paint.HAIR) + area(grown, Paint.STUBBLE) > 300 + area(without, Paint.HAIR)

    def test_a_smile_is_no_frown(self) -> None:
        look = with_head(look_of(person("man", gender=Gender.MALE)), beard="", hat="")
        happy, sad = (drawn(look, emotion=emotion).labels for emotion in (Emotion.HAPPY, Emotion.SAD))
        assert (happy != sad).mean() > 0.002

    def test_children_have_large_heads_and_low_faces(self) -> None:
        child, adult = (
            look_of(person("girl", gender=Gender.FEMALE, age=age)) for age in (Age.CHILD, Age.ADULT)
        )
        share = [look.body.head * look.body.k / look.body.height for look in (child, adult)]
        assert share[0] > 1.25 * share[1]
        assert child.head.cast.low > adult.head.cast.low

    def test_a_head_in_profile_opens_to_the_lens(self) -> None:
        camera = Camera(300, 300, 900.0, 1.5, 150.0, 150.0, 0.0, -3.0)
        look = with_head(look_of(person("man", gender=Gender.MALE)), hair="bald", hat="", beard="")
        made = [Actor(look, pose("stand"), (0.0, 0.0, 0.0), 90.0, profile=kept) for kept in (True, False)]
        layers = [draw(actor, actor.skeleton(), camera, lighting(seed=1)) for actor in made]
        kept, opened = (layer[0].rgba for layer in layers if layer is not None)
        assert kept.shape != opened.shape or not np.array_equal(kept, opened)


class TestRoles:
    def test_a_nun_wears_veil_and_wimple_and_shows_no_hair(self) -> None:
        for turn in SIDES:
            head = drawn(look_of(person("nun")), turn)
            assert area(head, Paint.HAIR) == 0
            assert area(head, Paint.HAT) > 3000
        assert area(drawn(look_of(person("nun"))), Paint.WHITE) > 1500

    @pytest.mark.parametrize(
        "role", ["soldier", "knight", "priest", "cowboy", "sheriff", "police", "king", "monk"]
    )
    def test_men_by_default(self, role: str) -> None:
        look = look_of(person(role))
        assert look.gender is Gender.MALE
        assert look_of(person(role, gender=Gender.FEMALE)).gender is Gender.FEMALE or role == "monk"

    @pytest.mark.parametrize("role", ["priest", "monk", "judge", "nun", "king", "queen", "wizard"])
    def test_robes_reach_the_ankles(self, role: str) -> None:
        assert ROLES[role].outfit.hem >= 0.9

    @pytest.mark.parametrize("role", ["surgeon", "clown", "ninja", "bandit", "thief"])
    def test_what_covers_a_face_leaves_the_eyes(self, role: str) -> None:
        masked = look_of(person(role))
        assert masked.head.mask
        assert area(drawn(masked), Paint.DARK) > 60

    def test_swimmers_wear_little(self) -> None:
        for gender in (Gender.FEMALE, Gender.MALE):
            outfit = look_of(person("person", gender=gender, pose=Pose.SWIM)).outfit
            assert outfit.barefoot
            assert outfit.sleeves == "none"

    def test_the_dead_are_not_undead(self) -> None:
        corpse = Subject("man", Kind.PERSON, figure="zombie", emotion=Emotion.DEAD)
        assert dict(look_of(corpse).colours)[Paint.SKIN] != ROLES["zombie"].skin


class TestTold:
    """What the text says of somebody who has no name."""

    def test_hair_and_beard(self) -> None:
        look = told("A bald bearded man sings.")
        assert (look.head.hair, look.head.beard) == ("bald", "full")

    def test_build(self) -> None:
        fat, thin = told("A fat man eats."), told("A thin man eats.")
        assert fat.body.waist > 2 * thin.body.waist
        assert (
            look_of(person("man", gender=Gender.MALE)).body
            == look_of(
                person("man", gender=Gender.MALE, character=Character("man", build=Build.AVERAGE))
            ).body
        )

    def test_colour_of_hair(self) -> None:
        red, blonde = told("A red-haired boy runs."), told("A blonde woman runs.")
        assert dict(red.colours)[Paint.HAIR] != dict(blonde.colours)[Paint.HAIR]

    def test_nothing_told_is_nobody_special(self) -> None:
        assert describe("A man walks.").people[0].character is None
