"""Loud and far voices: shouting at somebody, shouting alone, two at the ends of a telephone line."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.ink import Sheet
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import FACES, SHOUTING
from animatic.storyboard.people.poses import GESTURES
from animatic.storyboard.places.base import Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import (
    act,
    emotion_of,
    phones,
    prop_of,
    seated,
    sits,
    with_hand,
)
from animatic.storyboard.staging.deeds.find import body_framing, partner, said, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES, aim
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Emotion, Framing, Pose, RelationKind, Setting, Situation

_SHOUTS: Final = (
    "shout",
    "yell",
    "scream",
    "bellow",
    "roar",
    "scold",
    "rant",
    "holler",
    "berate",
    "bark",
    "snarl",
)
_COWED: Final = (Emotion.NEUTRAL, Emotion.CALM, Emotion.WORRIED, Emotion.AFRAID, Emotion.SHOCKED, Emotion.SAD)


def shouting(scene: Scene, player: Player, other: Player) -> Stage:
    """Chin out, mouth wide, the arm thrown at the other, who leans back from it."""
    side = 1 if scene.pair()[0] is player else -1
    framing = body_framing(scene, Framing.TWO_SHOT)
    x, y, z = spot(scene, 1.5)
    seated_other = sits(other)
    a = act(scene, player, (x - 0.52 * side, y, z), 112.0 * side, stance_="contrapposto", gesture="", prop="")
    a = replace(a, pose=replace(a.pose, lean=17.0, tilt=4.0), face=SHOUTING)
    b = act(
        scene,
        other,
        (x + 0.42 * side, y, z + 0.06),
        -118.0 * side,
        stance_="sit" if seated_other else "stand",
        gesture="" if emotion_of(scene, other) in _COWED and not other.speaks else None,
        prop="",
    )
    cowed = emotion_of(scene, other) in _COWED
    if cowed:
        face = FACES[Emotion.SHOCKED if scene.dice % 2 else Emotion.AFRAID]
        b = replace(b, face=face.speaking if other.speaks else face.closed)
        up = Hand((0.08, -0.16, 0.22), shape="open", elbow=(0.8, -0.9, -0.2))
        low = Hand((0.14, -0.3, 0.16), shape="open", elbow=(0.8, -0.9, -0.3))
        b = replace(b, pose=replace(b.pose, lean=-11.0, right=up, left=low))
    else:
        b = replace(b, pose=replace(b.pose, lean=8.0))
    if seated_other:
        b = replace(b, pose=seated(b.pose, 0.45, other.look.body.k))
    target = b.skeleton().chest.point(0.0, 0.02, 0.1)
    shoulder = a.skeleton().chest.origin
    reach = shoulder + (target - shoulder) * 0.52
    arm = Hand(
        (float(reach[0]), float(reach[1]) + 0.04, z - 0.16),
        "world",
        "point" if scene.dice % 3 else "open",
        (0.6, -0.7, 0.0),
    )
    fist = Hand((0.14, -0.34, 0.02), shape="fist", elbow=(0.7, -0.4, -0.8))
    a = replace(a, pose=with_hand(with_hand(a.pose, side, arm), -side, fist), arms_over=0.3, over=side)
    a, b = meet(a, b, cheat=6)
    b = replace(
        b, pose=replace(b.pose, neck=(b.pose.neck[0], b.pose.neck[1] - 6.0 if cowed else b.pose.neck[1], 6.0))
    )
    camera = fit(scene, [a, b], framing=framing, cut="waist" if framing is Framing.TWO_SHOT else "")
    stage = Stage(camera, [b, a], focus=camera.distance(x, y, z) + 0.8, blur=LENSES[framing].blur)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        stage.without = set(SEATING)
    if seated_other:
        from animatic.storyboard.places.furniture import seating

        stage.put(furnish(camera, seating.chair(), b.at[0], b.at[2], b.turn, y=y, nearer=-0.3))
    return stage


def cries_out(scene: Scene, player: Player) -> Stage:
    """Alone and loud: hands at the mouth, or fists, the whole body in it."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.MEDIUM)
    x, y, z = spot(scene, 1.5)
    calls = emotion_of(scene, player) not in (Emotion.FURIOUS, Emotion.ANGRY, Emotion.TERRIFIED)
    gesture = "shout" if calls and "shout" in GESTURES else "talk"
    actor = act(
        scene, player, (x, y, z), 128.0 * side, stance_="contrapposto", gesture=gesture, prop=prop_of(player)
    )
    loud = FACES[Emotion.TERRIFIED].speaking if player.subject.action == "scream" else SHOUTING
    actor = replace(actor, face=loud, pose=replace(actor.pose, lean=8.0, neck=(4.0 * side, -10.0, 0.0)))
    camera = fit(scene, [actor], framing=framing)
    return Stage(
        camera, [actor], focus=camera.distance(x, y, z) + 0.8, blur=LENSES[framing].blur, without=set(SEATING)
    )


def split(scene: Scene, caller: Player, called: Player) -> Stage:
    """Both ends of the line in one frame, a wall between them: each in a place of his own."""
    left, right = scene.pair()
    if {left.index, right.index} != {caller.index, called.index}:
        left, right = caller, called
    x, y, z = spot(scene, 1.4)
    tall = 1.0 * max(left.look.body.k, right.look.body.k)
    width, height = scene.size
    half = tall * width / height / 2
    eyes = y + 0.5 * (left.eyes + right.eyes)
    camera = aim(
        scene.size, (x, eyes - 0.16, z), tall=tall, long=1.8, eye=eyes, at=(0.5, 0.52), nearest=nearest(scene)
    )
    actors: list[Actor] = []
    for player, side in ((left, 1), (right, -1)):
        actor = act(
            scene, player, (x - 0.5 * half * side, y, z), 134.0 * side, stance_="stand", gesture="phone", prop="phone",
            mirrored=side > 0,
        )  # fmt: skip
        actors.append(replace(actor, grounded=False))
    stage = Stage(camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 0.5, blur=2.0)
    stage.shown = {"phone", "telephone", "receiver"}
    night = scene.light.darkness > 0.4
    wall, glass = ("#5c5a70", "#2a3a5e") if night else ("#a9b49c", "#cfe4ee")

    def room(m: Maker) -> None:
        """The other place: another wall, another window."""
        m.box(0.0, 9.0, -1.0, 5.0, 0.6, 0.7, wall, width=0.3)
        m.box(half * 0.5, half * 0.5 + 0.5, 1.25, 2.2, 0.56, 0.6, "#d8ccb4", bias=0.1)
        m.panel(half * 0.5 + 0.05, half * 0.5 + 0.45, 1.3, 2.15, 0.555, glass, bias=0.2)
        m.wire([(half * 0.5 + 0.25, 1.3, 0.55), (half * 0.5 + 0.25, 2.15, 0.55)], 1.6, "#d8ccb4", bias=0.3)
        m.wire([(half * 0.5 + 0.05, 1.72, 0.55), (half * 0.5 + 0.45, 1.72, 0.55)], 1.6, "#d8ccb4", bias=0.3)

    def bar(sheet: Sheet) -> None:
        w, h = camera.width, camera.height
        slant = 0.035 * w
        line = np.array(
            [
                (w / 2 - 6 + slant, -9),
                (w / 2 + 6 + slant, -9),
                (w / 2 + 6 - slant, h + 9),
                (w / 2 - 6 - slant, h + 9),
            ],
            float,
        )
        sheet.fill(line, "#f0ece0", 3.0, glow=0.0)

    stage.put(furnish(camera, room, x, z, 180.0, y=y, nearer=-1.2))
    stage.put(Piece(0.5, draw=bar, tag="split"))
    return stage


def find(scene: Scene) -> Template | None:
    """Shouts, and calls whose both ends the text names."""
    if not scene.players or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
        Framing.OVER_THE_SHOULDER,
    ):
        return None
    aboard = scene.reading.setting in (Setting.CAR, Setting.TRAIN, Setting.BUS, Setting.PLANE)
    loud = next((p for p in scene.players if p.subject.action in _SHOUTS), None)
    if loud is not None and not aboard and loud.subject.pose in (Pose.STAND, Pose.LEAN, Pose.WALK):
        other = partner(scene, loud, RelationKind.TALKING_TO, RelationKind.FACING, RelationKind.FIGHTING)
        if (
            other is not None
            and len(scene.players) == 2
            and other.subject.pose in (Pose.STAND, Pose.SIT, Pose.KNEEL, Pose.CROUCH)
        ):
            speaker = loud
            return lambda it: shouting(it, speaker, other)
        if len(scene.players) == 1:
            speaker = loud
            return lambda it: cries_out(it, speaker)
    if len(scene.players) == 2:
        a, b = scene.players
        lines = [p for p in (a, b) if phones(p)]
        reached = any(
            r.kind is RelationKind.TALKING_TO and r.index == (b if p is a else a).index
            for p in lines
            for r in p.subject.relations
        )
        answers = any(p.speaks for p in (a, b)) and len({line.speaker for line in scene.reading.lines}) == 2
        on_line = scene.reading.situation is Situation.PHONE_CALL or said(
            scene, "on the phone", "telephone", " calls ", " phones "
        )
        if len(lines) == 2 or (
            lines and on_line and (reached or answers) and not any(sits(p) for p in (a, b))
        ):
            caller = lines[0]
            called = b if caller is a else a
            return lambda it: split(it, caller, called)
    return None
