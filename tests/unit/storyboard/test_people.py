"""People: joints of natural length, drawings that are there, looks that stay."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.character import Character
from animatic.storyboard.light import lighting
from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import FORE, UPPER, Hand, Pose, body, reach, stand
from animatic.storyboard.people.expressions import ASLEEP, FACES, Expression
from animatic.storyboard.people.figure import Figure
from animatic.storyboard.people.head import draw_head
from animatic.storyboard.people.headwear import HATS_3D
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.people.plate import Paint, Plate
from animatic.storyboard.people.poses import GESTURES, POSES, pose
from animatic.storyboard.people.roles import ALIASES, ROLES, dress_of
from animatic.storyboard.reading import Subject
from animatic.storyboard.terms import Age, Build, Emotion, Gender, Kind

CAMERA = Camera(240, 320, focal=300, eye=1.3, cx=120, cy=140)
LIGHT = lighting(seed=1)


def somebody(noun: str = "woman", **more: object) -> Subject:
    return Subject(noun, Kind.PERSON, figure=noun, **more)  # type: ignore[arg-type]


def painted(actor: Actor, camera: Camera = CAMERA) -> np.ndarray:
    canvas = Canvas(camera.width, camera.height)
    canvas.rgb[:] = 0.8
    for piece in actor.pieces(camera, LIGHT):
        assert piece.paint is not None
        piece.paint(canvas)
    return canvas.rgb


class TestReach:
    @given(st.tuples(*[st.floats(-2, 2)] * 3), st.tuples(*[st.floats(-1, 1)] * 3))
    def test_bones_keep_their_length(self, target: tuple[float, ...], pole: tuple[float, ...]) -> None:
        start = np.array([0.1, 1.4, 0.2])
        middle, end = reach(start, np.array(target), UPPER, FORE, np.array(pole))
        assert np.linalg.norm(middle - start) == pytest.approx(UPPER, rel=1e-6)
        assert np.linalg.norm(end - middle) == pytest.approx(FORE, rel=1e-6)

    def test_a_near_target_is_touched(self) -> None:
        target = np.array([0.2, 1.2, 0.3])
        _, end = reach(np.array([0.0, 1.4, 0.0]), target, UPPER, FORE, np.array([0.0, -1.0, 0.0]))
        assert end == pytest.approx(target)


class TestStand:
    @pytest.mark.parametrize("name", POSES)
    def test_every_pose_stays_in_one_piece(self, name: str) -> None:
        bones = stand(pose(name), body(), (1.0, 0.0, 4.0), 140.0)
        for arm in (bones.left, bones.right):
            assert np.linalg.norm(arm.wrist - arm.elbow) == pytest.approx(FORE, rel=1e-6)
        assert np.linalg.norm(bones.chest.origin - bones.pelvis.origin) < 0.6
        assert np.isfinite(bones.head.origin).all()

    def test_a_hand_reaches_a_point_of_the_world(self) -> None:
        holding = Pose(right=Hand((0.3, 1.2, 3.6), "world"))
        bones = stand(holding, body(), (0.2, 0.0, 4.0), 180.0)
        assert bones.right.wrist == pytest.approx([0.3, 1.2, 3.6], abs=0.06)

    def test_who_stands_has_his_feet_on_the_ground(self) -> None:
        bones = stand(pose("stand"), body(Gender.MALE), (0.0, 0.5, 3.0), 90.0)
        assert 0.5 <= bones.left_leg.ankle[1] <= 0.62

    def test_mirrored_twice_is_itself(self) -> None:
        made = pose("walk", "point")
        assert made.mirrored.mirrored == made


class TestBody:
    @pytest.mark.parametrize("age", Age)
    def test_children_are_smaller_with_larger_heads(self, age: Age) -> None:
        made = body(age=age)
        adult = body()
        assert made.height <= adult.height
        assert made.head * made.k <= adult.head + 1e-9

    def test_build_changes_width(self) -> None:
        assert body(build=Build.HEAVY).waist > body(build=Build.SLIM).waist


class TestFaces:
    @pytest.mark.parametrize("emotion", Emotion)
    def test_every_emotion_has_a_face(self, emotion: Emotion) -> None:
        face = FACES[emotion]
        assert face.speaking.open >= face.closed.open

    def test_emotions_differ(self) -> None:
        alike = [(a, b) for a in Emotion for b in Emotion if a < b and FACES[a].closed == FACES[b].closed]
        assert alike == []


class TestHeads:
    """What a lens sees of a head that turns before it."""

    @staticmethod
    def seen(turn: float, *, face: Expression | None = None, hat: str = "", nod: float = 0.0) -> Plate:
        look = look_of(somebody("woman", gender=Gender.FEMALE))
        head = replace(look.head, hat=hat, hair="short")
        holding = replace(pose("stand"), neck=(0.0, nod, 0.0))
        bones = stand(holding, look.body, (0.0, 0.0, 0.0), turn)
        camera = Camera(400, 400, 2600.0, 1.6, 200.0, 200.0, 0.0, -4.0)
        plate = Plate((0, 0, 400, 400), 2, 3.0)
        draw_head(Figure(camera, bones, look.outfit, plate), head, face or Expression())
        return plate

    def share(self, plate: Plate, paint: Paint) -> float:
        return float((plate.labels == paint).sum()) / float((plate.labels > 0).sum())

    def test_two_eyes_from_the_front_one_from_the_side_none_from_behind(self) -> None:
        eyes = []
        for turn in (180.0, 90.0, 0.0):
            dark = (self.seen(turn).labels == Paint.DARK).astype(np.uint8)
            count, _, stats, _ = cv2.connectedComponentsWithStats(dark)
            columns = {int(stats[i, 0]) // 40 for i in range(1, count) if stats[i, 4] > 12}
            eyes.append(len(columns))
        assert eyes[0] >= 2
        assert eyes[1] == 1
        assert eyes[2] == 0

    def test_the_two_profiles_are_mirror_images(self) -> None:
        right, left = self.seen(90.0).labels > 0, self.seen(-90.0).labels > 0
        overlap = (right & left[:, ::-1]).sum() / (right | left[:, ::-1]).sum()
        assert overlap > 0.95

    def test_eyes_shut(self) -> None:
        assert self.share(self.seen(180.0, face=ASLEEP), Paint.DARK) == 0

    @pytest.mark.parametrize("emotion", [Emotion.SHOCKED, Emotion.TERRIFIED, Emotion.FURIOUS])
    def test_the_white_of_the_eyes_says_something(self, emotion: Emotion) -> None:
        calm = self.share(self.seen(180.0), Paint.WHITE)
        assert self.share(self.seen(180.0, face=FACES[emotion].closed), Paint.WHITE) > 0.01 + calm

    def test_a_speaking_mouth_is_open(self) -> None:
        face = FACES[Emotion.NEUTRAL]
        assert self.share(self.seen(160.0, face=face.speaking), Paint.DARK) > self.share(
            self.seen(160.0, face=face.closed), Paint.DARK
        )

    def test_more_crown_is_seen_of_a_bent_head(self) -> None:
        assert self.share(self.seen(180.0, nod=40.0), Paint.HAIR) > 1.3 * self.share(
            self.seen(180.0, nod=-30.0), Paint.HAIR
        )

    @pytest.mark.parametrize("hat", HATS_3D)
    @pytest.mark.parametrize("turn", [180.0, 90.0, 0.0])
    def test_a_hat_hides_no_eye(self, hat: str, turn: float) -> None:
        assert (self.seen(turn, hat=hat).labels > 0).sum() > (self.seen(turn).labels > 0).sum() * 0.95
        if turn == 180.0 and not HATS_3D[hat].peak_dark:
            hatted, bare = (self.seen(turn, hat=worn).labels == Paint.DARK for worn in (hat, ""))
            assert hatted.sum() > 0.6 * bare.sum()


class TestLooks:
    def test_a_character_looks_the_same_in_every_panel(self) -> None:
        anna = Character("Anna", gender=Gender.FEMALE).completed()
        one = look_of(somebody(name="Anna", character=anna), 0, seed=1)
        two = look_of(somebody(name="Anna", character=anna, emotion=Emotion.SAD), 3, seed=9)
        assert one == two

    def test_two_of_a_kind_differ(self) -> None:
        guard = somebody("guard", count=2)
        assert look_of(guard, 0, 0) != look_of(guard, 1, 0)

    def test_what_is_said_to_be_worn_is_worn(self) -> None:
        look = look_of(somebody("man", wears=(("coat", "red"),)))
        assert dict(look.colours)[Paint.COAT] == "#b83a38"
        assert look.outfit.hem > 0.3

    @pytest.mark.parametrize("role", ROLES)
    def test_every_role_is_drawn(self, role: str) -> None:
        image = painted(Actor(look_of(somebody(role)), pose("stand"), (0.0, 0.0, 3.6), 140.0))
        assert float((np.abs(image - 0.8).max(2) > 0.1).mean()) > 0.02

    def test_other_words_for_a_role(self) -> None:
        assert all(role in ROLES for role in ALIASES.values())
        assert dress_of("policeman") is ROLES["police"]
        assert dress_of("old sea captain") is ROLES["captain"]
        assert dress_of("stranger") is None


class TestActor:
    def test_the_same_actor_gives_the_same_pixels(self) -> None:
        actor = Actor(look_of(somebody()), pose("walk"), (0.0, 0.0, 3.6), 120.0)
        assert (painted(actor) == painted(actor)).all()

    @pytest.mark.parametrize("turn", range(-180, 180, 45))
    def test_every_side_can_be_seen(self, turn: int) -> None:
        image = painted(Actor(look_of(somebody()), pose("contrapposto", "talk"), (0.0, 0.0, 3.6), turn))
        assert float((np.abs(image - 0.8).max(2) > 0.1).mean()) > 0.02

    def test_behind_the_lens_is_nothing(self) -> None:
        assert Actor(look_of(somebody()), pose("stand"), (0.0, 0.0, -2.0)).pieces(CAMERA, LIGHT) == []

    def test_seen_from_straight_above(self) -> None:
        above = Camera(240, 240, focal=300, eye=4.0, cx=120, cy=120, z=3.0, pitch=-90.0)
        image = painted(Actor(look_of(somebody()), pose("stand"), (0.0, 0.0, 3.0)), above)
        assert float((np.abs(image - 0.8).max(2) > 0.1).mean()) > 0.005

    @pytest.mark.parametrize("prop", props.PROPS)
    def test_every_prop_can_be_held(self, prop: str) -> None:
        gesture = props.PROPS[prop][1]
        assert gesture in GESTURES
        bare = Actor(look_of(somebody()), pose("stand", gesture), (0.0, 0.0, 3.0), 140.0)
        holding = Actor(
            bare.look, bare.pose, bare.at, bare.turn, right=props.held(prop), prop_colour="#ff00ff"
        )
        changed = np.abs(painted(bare) - painted(holding)).max(2) > 0.05
        assert changed.any() or prop == "small"

    def test_other_words_for_a_prop(self) -> None:
        assert all(name in props.PROPS for name in props.ALIASES.values())
        assert props.known("cell phone") == "phone"
        assert props.known("freedom") == ""
