"""Two who touch: embraces, kisses, farewells, hands held and things handed over."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Foot, Hand
from animatic.storyboard.people.poses import pose
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.staging.acting import act, face_of, looking, prop_of, sits, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.seats import seat_for, sit
from animatic.storyboard.staging.sets import SEATING
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates import contact
from animatic.storyboard.staging.templates.contact import world_hand
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Age, Framing, Gesture, Pose, Situation


def handing(scene: Scene) -> Stage:
    """One hands the other something: both hands meet at the thing."""
    left, right = scene.pair()
    giver = next(
        (p for p in (left, right) if p.subject.gesture in (Gesture.OFFER, Gesture.SHAKE_HANDS)), left
    )
    taker = right if giver is left else left
    shaking = (
        scene.reading.situation is not Situation.OFFERING and giver.subject.gesture is Gesture.SHAKE_HANDS
    )
    prop = "" if shaking else (prop_of(giver) or prop_of(taker) or "small")
    framing = (
        scene.framing
        if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE, Framing.TWO_SHOT)
        else Framing.TWO_SHOT
    )
    x, y, z = spot(scene, 1.4)
    apart = 0.44
    side = 1 if giver is left else -1
    a = act(
        scene,
        giver,
        (x - apart * side, y, z),
        112.0 * side,
        stance_="stand",
        gesture="",
        prop=prop if prop != "small" else "",
    )
    b = act(scene, taker, (x + apart * side, y, z), -112.0 * side, stance_="stand", gesture="", prop="")
    height = y + 0.62 * min(giver.height, taker.height)
    meeting = np.array([x, height, z - 0.12])
    hand_a = world_hand(
        meeting + np.array([-0.07 * side, -0.02, 0.0]), "flat" if not shaking else "grip", (0.3, -1.0, -0.2)
    )
    hand_b = world_hand(
        meeting + np.array([0.09 * side, 0.0, 0.0]), "open" if not shaking else "grip", (0.3, -1.0, -0.2)
    )
    a, b = _near_hand(a, hand_a, side), _near_hand(b, hand_b, -side)
    if prop in props.PROPS and prop != "small":  # what has no prop is put into the hand by its own drawing
        thing = props.held(prop)
        a = replace(a, right=thing if side > 0 else None, left=thing if side < 0 else None)
    a, b = meet(a, b, cheat=14)
    camera = fit(scene, [a, b], framing=framing)
    stage = Stage(camera, [b, a], focus=camera.distance(x, y, z) + 0.7, blur=LENSES[framing].blur)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        stage.without = set(SEATING)
    return stage


def _near_hand(actor: Actor, hand: Hand, side: int) -> Actor:
    """The hand nearer to the lens does it: the right one of somebody who looks to the picture's right."""
    return replace(actor, pose=with_hand(actor.pose, side, hand))


def farewell(scene: Scene) -> Stage:
    """The one who goes, case in hand, looks back; the other stays and raises a hand."""
    left, right = scene.pair()
    goes = next(
        (p for p in (left, right) if p.subject.gesture in (Gesture.HOLD, Gesture.CARRY) or p.subject.props),
        right,
    )
    stays = right if goes is left else left
    if any(p.subject.gesture in (Gesture.EMBRACE, Gesture.KISS) for p in (left, right)):
        return contact.embrace(scene)
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.FULL
    x, y, z = spot(scene, 2.3)
    side = 1 if goes is right else -1
    a = act(
        scene,
        goes,
        (x + 0.75 * side, y, z - 0.1),
        104.0 * side,
        stance_="stroll",
        gesture="hold-low",
        prop=prop_of(goes) or "suitcase",
    )
    b = act(
        scene, stays, (x - 0.7 * side, y, z + 0.3), 128.0 * side, stance_="stand", gesture="wave", prop=""
    )
    face_b = b.skeleton().head.point(0, 0.1, 0)
    a = looking(a, (float(face_b[0]), float(face_b[1]), float(face_b[2])), most=78)
    face_a = a.skeleton().head.point(0, 0.1, 0)
    b = looking(b, (float(face_a[0]), float(face_a[1]), float(face_a[2])), cheat=8)
    camera = fit(scene, [a, b], framing=framing)
    return Stage(camera, [b, a], focus=camera.distance(x, y, z) + 1.2, blur=LENSES[framing].blur)


def proposal(scene: Scene) -> Stage:
    """One kneels before the other: asks, begs, swears, is knighted."""
    left, right = scene.pair()
    kneels = next((p for p in (left, right) if p.subject.pose.value == "kneel"), left)
    stands = right if kneels is left else left
    side = 1 if kneels is left else -1
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.FULL
    x, y, z = spot(scene, 2.3)
    prop = prop_of(kneels)
    gesture = (
        props.PROPS[prop][1] if prop else ("offer" if kneels.subject.gesture is Gesture.OFFER else "heart")
    )
    if prop in ("ring", "flowers", "letter", "gift"):
        gesture = "offer"
    a = act(
        scene,
        kneels,
        (x - 0.46 * side, y, z - 0.05),
        104.0 * side,
        stance_="kneel",
        gesture=gesture,
        prop=prop,
    )
    seat = None
    if sits(stands):
        seat = replace(
            seat_for(scene, stands, -side, 2.3), x=x + 0.62 * side, y=y, z=z + 0.05, facing=-124.0 * side
        )
        if seat.draw is None:
            seat = replace(seat, draw=seating.armchair() if seat.height < 0.5 else seating.throne())
        b = sit(scene, stands, seat, -side)
        a = replace(a, at=(x - 0.6 * side, y, z - 0.05))
    else:
        b = act(scene, stands, (x + 0.42 * side, y, z + 0.05), -122.0 * side, stance_="contrapposto")
    if prop_of(stands) == "sword":
        tip = a.skeleton().chest.point(0.1, 0.05, 0.0)
        b = _near_hand(
            b, world_hand(tip + np.array([0.52 * side, 0.2, -0.08]), "grip", (0.5, -0.8, -0.2)), -side
        )
    a, b = meet(a, b, cheat=6)
    camera = fit(scene, [a, b], framing=framing)
    stage = Stage(camera, [b, a], focus=camera.distance(x, y, z) + 1.2, blur=LENSES[framing].blur)
    if seat is not None:
        stage.pieces += seat.pieces(camera)
        stage.without |= seat.without | {"throne"}
    return stage


def carrying(scene: Scene) -> Stage:
    """One carries another in both arms."""
    bearer = next(p for p in scene.players if p.subject.gesture is Gesture.CARRY)
    load = next(p for p in scene.players if p is not bearer)
    x, y, z = spot(scene, 2.3)
    side = 1 if scene.dice % 2 else -1
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.FULL
    if load.look.age is Age.BABY:
        actor = act(scene, bearer, (x, y, z), 138.0 * side, gesture="carry", prop="baby")
        camera = fit(scene, [actor], framing=framing)
        return Stage(camera, [actor], focus=camera.distance(x, y, z) + 0.8, blur=LENSES[framing].blur)
    a = act(
        scene,
        bearer,
        (x, y, z),
        150.0 * side,
        stance_="stroll" if bearer.subject.pose is not Pose.STAND else "stand",
        gesture="",
        prop="",
    )
    k = bearer.look.body.k
    chest = a.skeleton().chest
    lap = chest.point(0.0, -0.36 * k, 0.3 * k)
    curled = replace(
        pose("lie"),
        lean=26.0,
        neck=(0.0, 14.0, 0.0),
        left_foot=Foot((0.08, 0.44, -0.26), 0, 40, (0.1, 0.0, 1.0)),
        right_foot=Foot((0.1, 0.38, -0.28), 0, 40, (0.1, 0.0, 1.0)),
        left=Hand((-0.05, -0.22, 0.2)),
        right=Hand((0.0, -0.1, 0.3), elbow=(0.6, -0.6, 0.0)),
    )
    facing = 90.0 * side
    b = Actor(
        load.look, curled, (0.0, 0.0, 0.0), facing, face=face_of(scene, load), grounded=False, nearer=0.05
    )
    hips = b.skeleton().pelvis.origin
    b = replace(
        b, at=(float(lap[0] - hips[0]) + 0.1 * side, float(lap[1] - hips[1]), float(lap[2] - hips[2]))
    )
    bones = b.skeleton()
    back, knees = bones.spine(0.8).origin, (bones.left_leg.knee + bones.right_leg.knee) / 2
    under = np.array([0.0, -0.1 * k, -0.04])
    near, far = (knees + under, back + under) if side > 0 else (back + under, knees + under)
    one = world_hand(near if side > 0 else far, "flat", (0.8, -0.8, -0.1))
    two = world_hand(far if side > 0 else near, "flat", (0.8, -0.8, -0.1))
    a = replace(a, pose=with_hand(with_hand(a.pose, 1, two), -1, one))
    face = bones.head.point(0, 0.1, 0)
    a = looking(a, (float(face[0]), float(face[1]), float(face[2])), most=40)
    camera = fit(scene, [a, b], framing=framing, cut="feet" if framing is not Framing.MEDIUM else "thighs")
    return Stage(camera, [a, b], focus=camera.distance(x, y, z) + 1.0, blur=LENSES[framing].blur)
