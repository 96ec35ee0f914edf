"""Two bodies that touch: arms around each other, a kiss, a blow that lands, a weapon at a throat."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand, Triple, Vector
from animatic.storyboard.people.expressions import FACES, HIT, KISSING, STRAINED, TENDER, Expression
from animatic.storyboard.people.poses import pose
from animatic.storyboard.staging.acting import act, emotion_of, face_of, looking, prop_of, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Emotion, Framing, Gesture, RelationKind, Situation

_SOFT = frozenset({Emotion.NEUTRAL, Emotion.CALM, Emotion.HAPPY, Emotion.LOVING, Emotion.LAUGHING})
_UPSET = frozenset({Emotion.SAD, Emotion.CRYING, Emotion.WORRIED, Emotion.AFRAID, Emotion.PAINED})


def world_hand(
    point: Vector, shape: str = "relaxed", elbow: tuple[float, float, float] = (0.8, -0.7, 0.1)
) -> Hand:
    """A hand that goes to a point of the world."""
    return Hand(_triple(point), "world", shape, elbow)


def _triple(point: Vector) -> Triple:
    return float(point[0]), float(point[1]), float(point[2])


def _near_framing(scene: Scene) -> Framing:
    framing = scene.framing
    if framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
        Framing.OVER_THE_SHOULDER,
        Framing.POV,
    ):
        return Framing.MEDIUM_CLOSE
    return framing


def embrace(scene: Scene) -> Stage:
    """Arms around each other: one from behind, the other's face over the shoulder. A kiss is seen from the side."""
    if scene.reading.situation is Situation.KISS or any(
        p.subject.gesture is Gesture.KISS for p in scene.players[:2]
    ):
        return kiss(scene)
    left, right = scene.pair()
    shown = next((p for p in (left, right) if p.speaks), None)
    if shown is None:
        shown = next((p for p in (left, right) if emotion_of(scene, p) in _UPSET), None)
    if shown is None:  # the smaller one's face would be hidden
        shown = max((left, right), key=lambda p: p.height)
    other = right if shown is left else left
    framing = _near_framing(scene)
    x, y, z = spot(scene, 1.4)
    side = 1 if shown is right else -1
    child = min(left.height, right.height) < 1.4 < max(left.height, right.height)
    if child:
        shown, other = sorted((left, right), key=lambda p: p.height)
    reach = 0.8 if child else 1.0
    front = act(
        scene,
        shown,
        (x + 0.15 * side, y, z + 0.13 * reach),
        -138.0 * side,
        stance_="stand",
        gesture="",
        prop="",
    )
    back = act(
        scene, other, (x - 0.1 * side, y, z - 0.12 * reach), 42.0 * side, stance_="stand", gesture="", prop=""
    )
    if child:  # to a child one kneels
        back = replace(back, pose=replace(pose("kneel-both"), neck=back.pose.neck))
        back = replace(back, at=(x - 0.2 * side, y, z - 0.1))
    tilt = -11.0 * side
    front = replace(front, pose=replace(front.pose, lean=6.0, neck=(0.0, 6.0, tilt)))
    back = replace(back, pose=replace(back.pose, lean=5.0, neck=(8.0 * side, 8.0, tilt)))
    front = _hold(front, back, high=shown.height < other.height - 0.03)
    back = _hold(back, front, high=False)
    front = replace(front, face=_held_face(scene, shown), look_at=None, arms_over=0.7)
    back = replace(back, face=TENDER, look_at=None)
    camera = fit(scene, [front, back], framing=framing, air=1.2)
    stage = Stage(camera, [front, back], focus=camera.distance(x, y, z) + 0.7, blur=LENSES[framing].blur)
    if framing not in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE):
        stage.without = set(SEATING)
    return stage


def _held_face(scene: Scene, player: Player) -> Expression:
    emotion = emotion_of(scene, player)
    if player.speaks or emotion not in _SOFT:
        return face_of(scene, player)
    return TENDER


def _hold(actor: Actor, other: Actor, *, high: bool) -> Actor:
    """Both hands on the other's back: about the shoulders if `high`, else between waist and shoulder blades."""
    bones = other.skeleton()
    k = other.look.body.k
    holding = actor.pose
    for side, share in ((1, 0.82 if high else 0.66), (-1, 0.7 if high else 0.4)):
        spine = bones.spine(share)
        # The right hand of who stands opposite lies on the other's left half.
        at = spine.origin - spine.forward * (0.15 * k) - spine.right * (side * 0.05 * k)
        holding = with_hand(holding, side, world_hand(at, "relaxed", (0.9, -0.4, 0.2)))
    return replace(actor, pose=holding)


def kiss(scene: Scene) -> Stage:
    """Side on, mouth to mouth."""
    left, right = scene.pair()
    framing = _near_framing(scene)
    if framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    x, y, z = spot(scene, 1.4)
    taller = left if left.height >= right.height else right
    actors = []
    for player, side in ((left, -1), (right, 1)):
        actor = act(
            scene, player, (x + 0.16 * side, y, z), -96.0 * side, stance_="stand", gesture="", prop=""
        )
        bows = player is taller
        holding = replace(actor.pose, lean=9.0 if bows else 4.0, neck=(0.0, 7.0 if bows else -11.0, 7.0))
        actors.append(replace(actor, pose=holding, face=KISSING, look_at=None))
    a, b = actors
    gap = _mouth(b) - _mouth(a)
    shift = (float(gap[0]) - 0.004) / 2
    rise = float(np.clip(gap[1], -0.12, 0.12))
    a = replace(a, at=(a.at[0] + shift, y + max(rise, 0.0), z))
    b = replace(b, at=(b.at[0] - shift, y + max(-rise, 0.0), z))
    lens = np.array([0.0, 0.0, -1.0])
    cheek = b.skeleton().head.point(0.0, 0.03, 0.02) + lens * 0.1
    a = replace(a, pose=with_hand(a.pose, 1, world_hand(cheek - (0.02, 0.06, 0.0), "flat", (0.5, -1.0, 0.0))))
    waist = a.skeleton().spine(0.3).origin + lens * 0.13
    b = replace(b, pose=with_hand(b.pose, -1, world_hand(waist, "relaxed", (0.7, -0.8, 0.0))))
    a = replace(a, arms_over=0.3, over=1)
    b = replace(b, arms_over=0.35, over=-1)
    camera = fit(scene, [a, b], framing=framing, air=1.2)
    stage = Stage(camera, [a, b], focus=camera.distance(x, y, z) + 0.6, blur=LENSES[framing].blur)
    if framing not in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE):
        stage.without = set(SEATING)
    return stage


def _mouth(actor: Actor) -> Vector:
    bones = actor.skeleton()
    size = bones.body.k * bones.body.head
    return bones.head.point(0.0, 0.03 * size, 0.112 * size)


def whisper(scene: Scene) -> Stage:
    """Mouth to ear, a hand beside it; the other listens with the eyes."""
    left, right = scene.pair()
    teller = next((p for p in (left, right) if p.subject.action == "whisper"), left)
    hearer = right if teller is left else left
    side = 1 if teller is left else -1
    framing = (
        scene.framing if scene.framing in (Framing.MEDIUM, Framing.MEDIUM_CLOSE) else Framing.MEDIUM_CLOSE
    )
    x, y, z = spot(scene, 1.3)
    b = act(scene, hearer, (x + 0.14 * side, y, z), 172.0 * -side, stance_="stand", gesture="", prop="")
    b = replace(b, pose=replace(b.pose, neck=(0.0, 5.0, 8.0)), look_at=None, glance=(26.0 * side, 0.0))
    a = act(scene, teller, (x - 0.2 * side, y, z + 0.06), 118.0 * side, stance_="stand", gesture="", prop="")
    a = replace(a, pose=replace(a.pose, lean=9.0, neck=(-14.0 * side, 4.0, 0.0)))
    a = replace(a, face=replace(a.face, open=0.25, lids=min(a.face.lids, 0.8)))
    size = hearer.look.body.k * hearer.look.body.head
    ear = b.skeleton().head.point(0.0, 0.095 * size, 0.0) + np.array([-0.11 * side * size, 0.0, 0.0])
    gap = ear - _mouth(a)
    a = replace(a, at=(a.at[0] + float(gap[0]), y + float(np.clip(gap[1], -0.06, 0.1)), a.at[2]))
    palm = ear + np.array([-0.06 * side, -0.17, -0.15])
    a = replace(
        a, pose=with_hand(a.pose, side, world_hand(palm, "flat", (0.6, -1.0, 0.0))), look_at=_triple(ear)
    )
    camera = fit(scene, [a, b], framing=framing, air=1.2)
    return Stage(
        camera, [b, a], focus=camera.distance(x, y, z) + 0.7, blur=LENSES[framing].blur, without=set(SEATING)
    )


def blow(scene: Scene, striker: Player, other: Player, side: int) -> Stage:
    """A fist or a palm that lands; the head flies round. `side` is the way the striker looks."""
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.MEDIUM
    )
    x, y, z = spot(scene, 2.3)
    slap = striker.subject.action in ("slap", "smack")
    b = act(scene, other, (x + 0.36 * side, y, z + 0.04), -104.0 * side, stance_="fight", gesture="", prop="")
    reeling = replace(
        pose("stand" if slap else "contrapposto"),
        lean=-14.0,
        hips=(0.0, 0.85, -0.05),
        neck=(-52.0 * side, -8.0, -14.0 * side),
    )
    thrown = Hand((0.32, -0.22, -0.08), shape="open", elbow=(0.6, -0.6, -0.6))
    reeling = with_hand(with_hand(reeling, side, Hand((0.26, -0.3, 0.2), shape="open")), -side, thrown)
    b = replace(b, pose=reeling, face=HIT, look_at=None)
    jaw = b.skeleton().head.point(0.0, 0.06, 0.0) - np.array([0.1 * side, 0.02, 0.06])
    a = act(
        scene,
        striker,
        (x - 0.34 * side, y, z - 0.02),
        98.0 * side,
        stance_="lunge" if not slap else "contrapposto",
        gesture="",
        prop="",
    )
    holding = replace(a.pose, twist=-18.0 * side if not slap else -8.0 * side, lean=14.0)
    fist = world_hand(jaw, "flat" if slap else "fist", (0.8, -0.3, 0.0))
    a = replace(a, pose=with_hand(holding, side, fist), face=STRAINED, arms_over=0.5, over=side)
    gap = jaw - a.skeleton().chest.origin
    far = float(np.hypot(gap[0], gap[1])) - 0.6
    if far > 0:  # step in until the arm reaches
        a = replace(a, at=(a.at[0] + far * side, y, a.at[2]))
    a = looking(a, _triple(jaw))
    camera = fit(scene, [a, b], framing=framing, air=1.14)
    return Stage(camera, [b, a], focus=camera.distance(x, y, z) + 0.9, blur=LENSES[framing].blur)


_THREATS = ("knife", "pistol", "sword", "rifle", "axe", "dagger")


def armed(scene: Scene) -> tuple[Player, Player, str] | None:
    """Who holds what weapon at whom, if the text has somebody do that."""
    players = scene.players
    for player in players:
        weapon = prop_of(player)
        aims = player.subject.gesture is Gesture.AIM or player.subject.related(
            RelationKind.FIGHTING, RelationKind.TOWARDS
        )
        target = _target(scene, player)
        if weapon in _THREATS and aims and target is not None:
            return player, target, weapon
    for _, thing in scene.things():
        if thing.figure not in _THREATS:
            continue
        relation = thing.related(RelationKind.TOWARDS, RelationKind.AGAINST, RelationKind.ON, RelationKind.AT)
        target = scene.player(relation.index) if relation is not None and relation.index is not None else None
        holder = next((p for p in players if p is not target), None)
        if target is not None and holder is not None:
            return holder, target, thing.figure
    return None


def _target(scene: Scene, player: Player) -> Player | None:
    for relation in player.subject.relations:
        if relation.index is None or relation.index == player.index:
            continue
        found = scene.player(relation.index)
        if found is not None:
            return found
    return None


def threat(scene: Scene, holder: Player, victim: Player, weapon: str) -> Stage:
    """Face to face, the weapon at the other's throat or chest; the other's hands are up."""
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.TWO_SHOT
    )
    left, _ = scene.pair()
    side = 1 if holder is left else -1
    x, y, z = spot(scene, 1.6)
    blade = weapon in ("knife", "sword", "dagger", "axe")
    apart = 0.37 if weapon == "knife" else 0.5
    b = act(
        scene,
        victim,
        (x + apart * side, y, z + 0.05),
        -122.0 * side,
        stance_="stand",
        gesture="surrender",
        prop="",
    )
    afraid = emotion_of(scene, victim)
    if afraid in _SOFT or afraid is Emotion.NEUTRAL:
        fear = FACES[Emotion.AFRAID]
        b = replace(b, face=fear.speaking if victim.speaks else fear.closed)
    up = Hand((0.16, -0.14, 0.22), shape="open", elbow=(0.9, -0.9, -0.2))
    b = replace(
        b, pose=replace(b.pose, left=up, right=up, lean=-7.0, neck=(0.0, -9.0 if blade else 0.0, 0.0))
    )
    a = act(
        scene, holder, (x - apart * side, y, z - 0.05), 112.0 * side, stance_="stand", gesture="", prop=weapon
    )
    k = victim.look.body.k
    bones = b.skeleton()
    if weapon == "knife":
        at = bones.head.origin + np.array([-0.3 * side, -0.05, -0.07])
    elif blade:
        at = bones.chest.origin + np.array([-0.62 * side, -0.2 * k, -0.12])
    else:
        at = bones.chest.origin + np.array([-0.5 * side, -0.04 * k, -0.1])
    hand = world_hand(at, "grip", (0.6, -0.6, -0.2) if blade else (0.5, -0.9, 0.0))
    held = a.right or a.left
    a = replace(
        a,
        pose=with_hand(replace(a.pose, lean=8.0), side, hand),
        right=held if side > 0 else None,
        left=held if side < 0 else None,
        arms_over=0.5,
        over=side,
    )
    a, b = meet(a, b, cheat=8)
    camera = fit(scene, [a, b], framing=framing)
    stage = Stage(camera, [b, a], focus=camera.distance(x, y, z) + 0.8, blur=LENSES[framing].blur)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        stage.without = set(SEATING)
    return stage
