"""One in the middle: surrounded by others, or wedded before a priest."""

import math
from dataclasses import replace
from typing import Final

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import FACES
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.staging.acting import (
    act,
    emotion_of,
    face_at,
    gesture_of,
    looking,
    prop_of,
    with_hand,
)
from animatic.storyboard.staging.deeds.find import body_framing, doer, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Emotion, Framing, Gesture, Pose, RelationKind

_AROUND: Final = (
    (-1.25, 0.35),
    (1.25, 0.3),
    (-0.62, 0.95),
    (0.66, 1.0),
    (-0.95, -0.62),
    (0.98, -0.6),
    (0.0, 1.2),
)
"""Places about the middle, metres to the right and away: the sides first, then behind, then before."""
_STARES: Final = ("cross-arms", "point", "hands-on-hips", "talk-one", "", "pockets", "cross-arms")
_CLERGY: Final = (
    "priest",
    "vicar",
    "bishop",
    "rabbi",
    "minister",
    "pastor",
    "captain",
    "monk",
    "preacher",
    "registrar",
)


def surrounded(scene: Scene, middle: Player) -> Stage:
    """A ring about one: all turned to him, the nearest with their backs to the lens."""
    framing = body_framing(scene, Framing.FULL)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        framing = Framing.FULL
    x, y, z = spot(scene, 2.3)
    z = max(z, 3.2)
    side = side_of(scene)
    one = act(scene, middle, (x, y, z), 168.0 * side)
    afraid = emotion_of(scene, middle) in (Emotion.NEUTRAL, Emotion.WORRIED)
    if afraid and not middle.speaks and middle.subject.gesture is Gesture.NONE:
        one = replace(one, face=FACES[Emotion.WORRIED].closed)
    focus = face_at(one)
    actors: list[Actor] = [one]
    others = [p for p in scene.players if p is not middle][: len(_AROUND)]
    for number, player in enumerate(others):
        dx, dz = _AROUND[number]
        at = (x + dx * side, y, z + dz)
        turn = math.degrees(math.atan2(x - at[0], z - at[2]))
        busy = player.subject.gesture is not Gesture.NONE or player.speaks or bool(prop_of(player))
        gesture = (
            gesture_of(scene, player, prop_of(player))
            if busy
            else _STARES[(number + scene.dice) % len(_STARES)]
        )
        stance = (
            ""
            if player.subject.pose not in (Pose.STAND, Pose.WALK)
            else "contrapposto"
            if number % 2
            else "stand"
        )
        actor = act(scene, player, at, turn, stance_=stance, gesture=gesture)
        if dz < 0:
            actor = replace(actor, shade=Shade(dark=0.12, rim=0.8))
        actors.append(looking(actor, focus, most=50))
    if others:
        actors[0] = looking(one, face_at(actors[1]), most=50, cheat=20)
    camera = fit(scene, actors, framing=framing, cut="thighs" if len(others) > 4 else "feet", eye=y + 1.6)
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 2.0, blur=LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    return stage


def wedding(scene: Scene, priest: Player, couple: tuple[Player, Player]) -> Stage:
    """The two hand in hand before the one who weds them, who stands between and behind, book in hand."""
    framing = body_framing(scene, Framing.MEDIUM)
    if framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    x, y, z = spot(scene, 1.7)
    z = max(z, 3.0)
    left, right = couple
    book = prop_of(priest) or "book"
    behind = act(scene, priest, (x, y + 0.16, z + 0.75), 178.0, stance_="stand", gesture="read", prop=book)
    if priest.speaks:
        behind = replace(behind, pose=replace(behind.pose, neck=(0.0, 6.0, 0.0)))
    a = act(scene, left, (x - 0.42, y, z), 108.0, stance_="stand", gesture="", prop="")
    b = act(scene, right, (x + 0.42, y, z), -108.0, stance_="stand", gesture="", prop="")
    high = y + 0.6 * min(left.height, right.height)
    for sign, dz in ((1, -0.1), (-1, 0.1)):
        a = replace(
            a,
            pose=with_hand(
                a.pose, sign, Hand((x - 0.03, high, z + dz), "world", "relaxed", (0.5, -0.9, -0.1))
            ),
        )
        b = replace(
            b,
            pose=with_hand(
                b.pose, -sign, Hand((x + 0.03, high + 0.02, z + dz), "world", "relaxed", (0.5, -0.9, -0.1))
            ),
        )
    a, b = meet(a, b, cheat=10)
    camera = fit(scene, [behind, a, b], framing=framing, cut="waist" if framing is Framing.MEDIUM else "feet")
    stage = Stage(
        camera, [behind, a, b], without=set(SEATING) | {"pew"}, focus=camera.distance(x, y, z) + 1.8
    )
    stage.blur = LENSES[framing].blur
    return stage


def find(scene: Scene) -> Template | None:
    """Somebody whom others surround; two whom a third weds."""
    if len(scene.players) < 3 or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    priest = doer(scene, ("marry", "wed", "bless", "join"))
    if priest is not None and (priest.subject.noun in _CLERGY or priest.subject.figure in _CLERGY):
        pair = [p for p in scene.players if p is not priest]
        if len(pair) == 2:
            left, right = pair
            return lambda it: wedding(it, priest, (left, right))
    if len(scene.players) > 8:
        return None
    ring = [
        r
        for p in scene.players
        for r in p.subject.relations
        if (r.kind is RelationKind.AROUND or p.subject.action in ("surround", "encircle", "corner", "crowd"))
        and r.index is not None
    ]
    for relation in ring:
        middle = next((p for p in scene.players if p.index == relation.index and p.subject.count == 1), None)
        lying = middle is not None and middle.subject.pose in (Pose.LIE, Pose.SLEEP)
        if (
            middle is not None
            and not lying
            and len([p for p in scene.players if p.index != middle.index]) >= 2
        ):
            return lambda it: surrounded(it, middle)
    return None
