"""Staging: the whole reading becomes a stage on which nobody floats, loses his head or looks past the other."""

import numpy as np
import pytest

from animatic.storyboard.camera import Camera
from animatic.storyboard.character import Character
from animatic.storyboard.light import lighting
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.places import Brief, build
from animatic.storyboard.reading import Reading, Relation, SpokenLine, Subject
from animatic.storyboard.staging import stage
from animatic.storyboard.staging.choose import template_for
from animatic.storyboard.staging.fitting import top_of
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.templates import crowds, duo, solo
from animatic.storyboard.terms import (
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
)

ASPECTS = ((480, 270), (270, 480), (360, 360), (480, 360), (360, 480), (560, 240))


def person(name: str, noun: str = "woman", **more: object) -> Subject:
    gender = Gender.FEMALE if noun == "woman" else Gender.MALE
    character = Character(name, gender=gender).completed()
    return Subject(noun, Kind.PERSON, figure=noun, name=name, character=character, gender=gender, **more)  # type: ignore[arg-type]


ADA, BEN = person("Ada"), person("Ben", "man")


def scene(*subjects: Subject, size: tuple[int, int] = (480, 270), seed: int = 0, **more: object) -> Scene:
    setting = more.pop("setting", Setting.LIVING_ROOM)
    assert isinstance(setting, Setting)
    reading = Reading("", setting, subjects=subjects, **more)  # type: ignore[arg-type]
    light = lighting(inside=setting.is_interior)
    place = build(Brief(setting, seed=seed))
    return Scene(reading, place, size, place.lit(light), seed)


def staged(made: Scene) -> Stage:
    return template_for(made)(made)


def in_frame(camera: Camera, actor: Actor) -> bool:
    column, row, _ = camera.project(top_of(actor))
    return bool(-2 <= column <= camera.width + 2 and -2 <= row <= camera.height)


class TestTemplates:
    @pytest.mark.parametrize("situation", Situation)
    @pytest.mark.parametrize("setting", [Setting.LIVING_ROOM, Setting.FIELD])
    def test_every_situation_stages_two_people(self, situation: Situation, setting: Setting) -> None:
        made = scene(ADA, BEN, setting=setting, situation=situation)
        done = staged(made)
        assert len(done.actors) >= 1
        assert all(np.isfinite(actor.skeleton().head.origin).all() for actor in done.actors)

    @pytest.mark.parametrize("situation", Situation)
    def test_every_situation_stages_one_person(self, situation: Situation) -> None:
        done = staged(scene(ADA, situation=situation))
        assert len(done.actors) >= 1

    @pytest.mark.parametrize("pose", Pose)
    def test_every_pose_is_in_the_picture(self, pose: Pose) -> None:
        done = staged(scene(person("Ada", pose=pose), framing=Framing.FULL, setting=Setting.FIELD))
        assert in_frame(done.camera, done.actors[0])

    @pytest.mark.parametrize("size", ASPECTS)
    @pytest.mark.parametrize("framing", [Framing.WIDE, Framing.FULL, Framing.MEDIUM, Framing.TWO_SHOT])
    def test_no_head_is_cut_off_in_any_aspect(self, size: tuple[int, int], framing: Framing) -> None:
        made = scene(ADA, BEN, size=size, framing=framing, framing_given=True, situation=Situation.TALKING)
        done = staged(made)
        assert all(in_frame(done.camera, actor) for actor in done.actors)

    @pytest.mark.parametrize("framing", Framing)
    def test_every_framing_shows_the_one_who_matters(self, framing: Framing) -> None:
        done = staged(scene(ADA, framing=framing, framing_given=True))
        head = done.actors[0].skeleton().head.point(0.0, 0.1, 0.0)
        column, row, _ = done.camera.project(head)
        assert 0 < column < 480
        assert 0 < row < 270

    @pytest.mark.parametrize("angle", Angle)
    def test_every_angle_keeps_the_subject(self, angle: Angle) -> None:
        done = staged(scene(ADA, angle=angle, framing=Framing.FULL))
        middle = done.actors[0].skeleton().spine(0.5).origin
        column, row, _ = done.camera.project(middle)
        assert 0 < column < 480
        assert 0 < row < 270


class TestTalk:
    def test_eyes_meet(self) -> None:
        done = duo.two_shot(scene(ADA, BEN, framing=Framing.TWO_SHOT))
        left, right = (actor.skeleton().head for actor in done.actors)
        assert left.forward[0] > 0.2
        assert right.forward[0] < -0.2

    def test_the_same_two_keep_their_sides(self) -> None:
        one = scene(ADA, BEN).pair()
        other = scene(BEN, ADA).pair()
        assert [p.identity for p in one] == [p.identity for p in other]

    def test_over_the_shoulder_shows_the_speaker_and_the_others_back(self) -> None:
        lines = (SpokenLine(1, "No.", addressee=0),)
        done = duo.over_the_shoulder(scene(ADA, BEN, lines=lines))
        speaker, listener = done.actors
        assert speaker.skeleton().head.forward[2] < 0 < listener.skeleton().head.forward[2]
        assert done.camera.distance(*listener.at) < done.camera.distance(*speaker.at)

    def test_coverage_varies_with_text_and_seed(self) -> None:
        lines = (SpokenLine(0, "Yes.", addressee=1),)
        chosen = {
            template_for(scene(ADA, BEN, lines=lines, situation=Situation.TALKING, seed=seed))
            for seed in range(24)
        }
        assert chosen == {duo.over_the_shoulder, duo.two_shot, solo.close_up}

    def test_who_speaks_opens_the_mouth(self) -> None:
        lines = (SpokenLine(0, "Yes.", addressee=1, emotion=Emotion.ANGRY),)
        done = duo.two_shot(scene(ADA, BEN, lines=lines))
        assert len({actor.face for actor in done.actors}) == 2


class TestGroups:
    def test_crowds_are_many_and_mixed(self) -> None:
        many = Subject("protester", Kind.PERSON, figure="person", count=12)
        done = staged(scene(many, setting=Setting.FIELD))
        assert len(done.actors) > 20
        assert len({actor.look for actor in done.actors}) > 10

    def test_one_before_many(self) -> None:
        many = Subject("villager", Kind.PERSON, figure="person", count=12)
        assert template_for(scene(ADA, many, setting=Setting.FIELD)) is crowds.address

    def test_a_couple_is_a_woman_and_a_man(self) -> None:
        lovers = Subject("lover", Kind.PERSON, figure="man", count=2, gender=Gender.MALE)
        assert {p.look.gender for p in scene(lovers).players} == {Gender.FEMALE, Gender.MALE}


class TestContact:
    def test_who_sits_in_a_room_has_a_seat_below(self) -> None:
        sitting = person("Ada", pose=Pose.SIT)
        done = staged(scene(sitting, framing=Framing.FULL))
        hips = done.actors[0].skeleton().pelvis.origin
        assert 0.4 < hips[1] < 0.75

    def test_hands_meet_at_the_thing_that_is_given(self) -> None:
        giver = person("Ada", gesture=Gesture.OFFER, props=("letter",))
        done = staged(scene(giver, BEN, situation=Situation.OFFERING))
        one, two = (actor.skeleton() for actor in done.actors)
        near = min(
            float(np.linalg.norm(a.wrist - b.wrist))
            for a in (one.left, one.right)
            for b in (two.left, two.right)
        )
        assert near < 0.3

    def test_a_carried_child_lies_in_the_arms(self) -> None:
        mother = person("Ada", gesture=Gesture.CARRY, relations=(Relation(RelationKind.HOLDING, "child", 1),))
        child = Subject("child", Kind.PERSON, figure="child")
        done = staged(scene(mother, child))
        bearer, load = done.actors
        assert load.skeleton().pelvis.origin[1] > 0.6
        assert abs(load.skeleton().pelvis.origin[0] - bearer.at[0]) < 0.5


class TestStage:
    def test_nobody_in_an_empty_place(self) -> None:
        made = scene(ADA, absent=("person",))
        result = stage(made.reading, made.place, made.size, made.light)
        assert not any(piece.tag == "actor" for piece in result.pieces)

    def test_close_shots_put_the_background_out_of_focus(self) -> None:
        made = scene(ADA, framing=Framing.CLOSE)
        result = stage(made.reading, made.place, made.size, made.light)
        assert any(piece.tag == "focus" for piece in result.pieces)

    def test_deterministic(self) -> None:
        made = scene(ADA, BEN, situation=Situation.TALKING)
        again = scene(ADA, BEN, situation=Situation.TALKING)
        assert staged(made).camera == staged(again).camera
        assert staged(made).actors == staged(again).actors
