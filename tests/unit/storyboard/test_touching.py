"""People and things that touch: what a hand is meant to reach, it reaches."""

from dataclasses import replace

import numpy as np
import pytest

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import lighting
from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.people.props.shown import SHOWN, SIDEWAYS
from animatic.storyboard.places import Brief, build
from animatic.storyboard.reading import Reading, Relation, SpokenLine, Subject
from animatic.storyboard.staging.acting import prop_of
from animatic.storyboard.staging.choose import template_for
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.templates import benches, contact, edges, inserts, mirrors, music, rings
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
)

LIGHT = lighting(inside=True)


def somebody(noun: str, **more: object) -> Subject:
    gender = Gender.FEMALE if noun in ("woman", "girl") else Gender.MALE
    return Subject(noun, Kind.PERSON, figure=noun, gender=gender, **more)  # type: ignore[arg-type]


def thing(noun: str, kind: Kind = Kind.OBJECT, **more: object) -> Subject:
    return Subject(noun, kind, figure=noun, **more)  # type: ignore[arg-type]


def tie(kind: RelationKind, target: str, index: int | None = None) -> tuple[Relation, ...]:
    return (Relation(kind, target, index),)


def scene(*subjects: Subject, setting: Setting = Setting.LIVING_ROOM, seed: int = 0, **more: object) -> Scene:
    reading = Reading("", setting, subjects=subjects, **more)  # type: ignore[arg-type]
    place = build(Brief(setting, seed=seed))
    return Scene(reading, place, (480, 270), place.lit(LIGHT), seed)


def staged(made: Scene) -> Stage:
    return template_for(made)(made)


def mouth(actor: Actor) -> np.ndarray:
    bones = actor.skeleton()
    size = bones.body.k * bones.body.head
    return bones.head.point(0.0, 0.03 * size, 0.112 * size)


def of(done: Stage, made: Scene, index: int) -> Actor:
    player = made.player(index)
    assert player is not None
    return next(actor for actor in done.actors if actor.look == player.look)


class TestTwo:
    @pytest.mark.parametrize("seed", range(3))
    def test_a_kiss_brings_mouths_together(self, seed: int) -> None:
        made = scene(
            somebody("woman", gesture=Gesture.KISS), somebody("man"), situation=Situation.KISS, seed=seed
        )
        a, b = staged(made).actors
        assert np.hypot(*(mouth(a) - mouth(b))[[0, 2]]) < 0.05

    def test_an_embrace_has_hands_on_the_others_back_and_one_face_to_the_lens(self) -> None:
        made = scene(somebody("woman", gesture=Gesture.EMBRACE), somebody("man"), situation=Situation.EMBRACE)
        front, back = staged(made).actors
        assert front.skeleton().head.forward[2] < 0 < back.skeleton().head.forward[2]
        spine = back.skeleton().spine(0.55).origin
        for arm in (front.skeleton().left, front.skeleton().right):
            assert np.linalg.norm(arm.wrist - spine) < 0.34

    def test_a_child_is_embraced_on_the_knees(self) -> None:
        made = scene(
            somebody("woman", gesture=Gesture.EMBRACE),
            somebody("boy", age=Age.CHILD),
            situation=Situation.EMBRACE,
        )
        bigger = max(staged(made).actors, key=lambda actor: actor.look.body.height)
        assert bigger.skeleton().pelvis.origin[1] < 0.6

    def test_a_blow_lands_on_the_head(self) -> None:
        striker = somebody("man", gesture=Gesture.STRIKE, relations=tie(RelationKind.FIGHTING, "woman", 1))
        made = scene(striker, somebody("woman"), situation=Situation.FIGHT)
        done = staged(made)
        fist = of(done, made, 0).skeleton()
        head = of(done, made, 1).skeleton().head.point(0.0, 0.08, 0.0)
        assert min(np.linalg.norm(fist.right.wrist - head), np.linalg.norm(fist.left.wrist - head)) < 0.3

    def test_a_whisper_is_at_the_ear(self) -> None:
        teller = somebody("woman", action="whisper", relations=tie(RelationKind.TALKING_TO, "man", 1))
        made = scene(teller, somebody("man"), situation=Situation.TALKING)
        assert template_for(made) is contact.whisper
        done = staged(made)
        head = of(done, made, 1).skeleton().head.point(0.0, 0.1, 0.0)
        assert np.linalg.norm(mouth(of(done, made, 0)) - head) < 0.3

    def test_a_knife_named_beside_them_is_at_the_throat(self) -> None:
        knife = thing("knife", relations=tie(RelationKind.TOWARDS, "man", 2))
        made = scene(somebody("woman"), knife, somebody("man"), situation=Situation.TALKING)
        found = contact.armed(made)
        assert found is not None
        assert (found[0].index, found[1].index, found[2]) == (0, 2, "knife")
        done = staged(made)
        assert of(done, made, 0).right is not None or of(done, made, 0).left is not None

    def test_who_looks_down_doesnt_meet_the_others_eyes(self) -> None:
        shy = somebody("man", relations=tie(RelationKind.FACING, "floor"))
        made = scene(
            shy, somebody("woman"), situation=Situation.TALKING, framing=Framing.TWO_SHOT, framing_given=True
        )
        done = staged(made)
        assert of(done, made, 0).look_at is None
        assert of(done, made, 1).look_at is not None


class TestAlone:
    def test_the_reflection_faces_who_stands_before_the_mirror(self) -> None:
        made = scene(somebody("woman"), thing("mirror", Kind.FURNITURE))
        assert template_for(made) is mirrors.mirror
        one, image = staged(made).actors
        assert one.look == image.look
        assert one.skeleton().head.forward[2] > 0 > image.skeleton().head.forward[2]

    def test_who_hangs_has_both_hands_at_the_edge(self) -> None:
        made = scene(somebody("man", pose=Pose.HANG), setting=Setting.CLIFF)
        assert template_for(made) is edges.hanging
        bones = staged(made).actors[0].skeleton()
        assert abs(bones.left.wrist[1] - bones.right.wrist[1]) < 0.08
        assert bones.left.wrist[1] > bones.head.origin[1]

    def test_who_climbs_through_a_window_is_astride_its_sill(self) -> None:
        made = scene(somebody("man", pose=Pose.CLIMB, relations=tie(RelationKind.THROUGH, "window")))
        bones = staged(made).actors[0].skeleton()
        near, far = bones.right_leg.ankle[1], bones.left_leg.ankle[1]
        assert abs(near - far) > 0.2

    def test_a_pianist_has_the_hands_on_the_keys(self) -> None:
        made = scene(somebody("pianist", gesture=Gesture.PLAY), setting=Setting.STAGE)
        assert template_for(made) is music.piano
        bones = staged(made).actors[0].skeleton()
        assert 0.7 < bones.left.wrist[1] - bones.root.origin[1] < 0.95
        assert 0.7 < bones.right.wrist[1] - bones.root.origin[1] < 0.95

    def test_from_below_people_tower_over_the_horizon(self) -> None:
        made = scene(somebody("man"), framing=Framing.FULL, angle=Angle.LOW)
        done = staged(made)
        bones = done.actors[0].skeleton()
        assert done.camera.eye < 0.6
        assert bones.head.origin[1] > done.camera.eye


class TestMore:
    def test_a_head_rests_on_a_shoulder(self) -> None:
        tired = somebody(
            "woman", pose=Pose.LEAN, emotion=Emotion.TIRED, relations=tie(RelationKind.ON, "man", 1)
        )
        made = scene(tired, somebody("man"), situation=Situation.GROUP)
        assert template_for(made) is benches.waiting
        done = staged(made)
        a, b = of(done, made, 0), of(done, made, 1)
        assert a.face == ASLEEP
        assert abs(a.at[0] - b.at[0]) < 0.5

    def test_the_dead_lie_and_the_living_look_at_them(self) -> None:
        made = scene(somebody("man", count=2), somebody("body"), situation=Situation.INTERROGATION)
        assert template_for(made) is rings.over_body
        body, *others = staged(made).actors
        assert abs(body.skeleton().head.origin[1] - body.skeleton().pelvis.origin[1]) < 0.4
        assert all(actor.look_at is not None and actor.look_at[1] < 0.6 for actor in others)

    def test_idle_hands_in_a_group_differ(self) -> None:
        made = scene(somebody("man", count=5), situation=Situation.GROUP, setting=Setting.FIELD)
        poses = [(actor.pose.left.at, actor.pose.right.at) for actor in staged(made).actors]
        assert len(set(poses)) >= 4

    def test_a_sword_that_nobody_holds_is_drawn_by_all(self) -> None:
        made = scene(somebody("man", count=2), thing("sword", count=2), setting=Setting.FIELD)
        assert [prop_of(player) for player in made.players] == ["sword", "sword"]

    def test_a_named_seat_is_shared(self) -> None:
        sits = {"pose": Pose.SIT, "relations": tie(RelationKind.ON, "ledge")}
        made = scene(
            somebody("woman", **sits),
            somebody("man", **sits),
            situation=Situation.TALKING,
            setting=Setting.ROOFTOP,
        )
        hips = [actor.skeleton().pelvis.origin[1] for actor in staged(made).actors]
        assert abs(hips[0] - hips[1]) < 0.12
        assert hips[0] > 0.5


class TestInserts:
    def test_only_the_arm_is_drawn(self) -> None:
        hand = thing("hand", relations=tie(RelationKind.HOLDING, "photograph"))
        made = scene(hand, framing=Framing.CLOSE)
        assert inserts.wanted(made)
        (actor,) = inserts.hand(made).actors
        assert actor.only_arm in (-1, 1)

    @pytest.mark.parametrize(
        "noun", ["letter", "photo", "key", "ring", "phone", "watch", "glass", "pistol", "money"]
    )
    def test_the_thing_fills_a_good_part_of_the_frame(self, noun: str) -> None:
        held = somebody("man", props=(noun,), relations=tie(RelationKind.HOLDING, noun))
        made = scene(held, framing=Framing.INSERT)
        done = staged(made)
        bare = replace(done.actors[0], left=None, right=None)
        share = np.mean(np.any(drawn(done.actors[0], done.camera) != drawn(bare, done.camera), -1))
        assert share > 0.012

    def test_every_thing_shown_is_a_prop_or_drawn_for_it(self) -> None:
        assert set(SHOWN) >= SIDEWAYS
        assert all(props.known(noun) or noun in SHOWN for noun in SHOWN)

    def test_a_speaker_without_a_hand_is_no_insert(self) -> None:
        made = scene(somebody("woman"), framing=Framing.CLOSE, lines=(SpokenLine(0, "No."),))
        assert not inserts.wanted(made)


def drawn(actor: Actor, camera: Camera) -> np.ndarray:
    canvas = Canvas(camera.width, camera.height)
    for piece in actor.pieces(camera, LIGHT):
        assert piece.paint is not None
        piece.paint(canvas)
    return np.round(canvas.rgb * 255)
