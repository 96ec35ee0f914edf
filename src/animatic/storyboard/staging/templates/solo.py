"""One person: alone in a place, or the face alone."""

import math
from dataclasses import replace

from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, prop_of, stance
from animatic.storyboard.staging.fitting import extent, fit, held
from animatic.storyboard.staging.lens import LENSES, aim, tilted
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.seats import seat_for, sit
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.terms import Angle, Framing, Gaze, Gesture, Pose, RelationKind, Setting, Situation

_MOVING = frozenset({"walk", "run", "sprint", "stroll", "crawl"})


def alone(scene: Scene, player: Player | None = None) -> Stage:
    """Somebody in a place, doing one thing, with room to look and to go."""
    player = player or scene.players[0]
    framing = scene.framing
    if framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE, Framing.INSERT):
        return close_up(scene, player)
    lens = LENSES.get(framing, LENSES[Framing.FULL])
    side = _side(scene, player)
    name = stance(scene, player)
    away = (
        player.subject.gaze is Gaze.AWAY
        or player.subject.related(RelationKind.AWAY_FROM, RelationKind.TOWARDS) is not None
    )
    turn = 128.0 if name not in _MOVING else 108.0
    if framing is Framing.EXTREME_WIDE or (
        away and framing in (Framing.WIDE, Framing.FULL) and scene.chance(0.5, "away")
    ):
        turn = 38.0
    ground = spot(scene, lens.tall)
    if name == "lie":
        return lying(scene, player)
    back = player.subject.gaze is Gaze.BACK
    if back:
        turn = 46.0
    seat = seat_for(scene, player, side, lens.tall) if name == "sit" else None
    if seat is not None:
        actor = sit(scene, player, seat, side)
    else:
        hero = (
            scene.reading.situation is Situation.HERO
            and prop_of(player) == ""
            and player.subject.gesture is Gesture.NONE
        )
        if hero:
            weapon = player.look.weapon
            actor = act(
                scene,
                player,
                ground,
                140.0 * side,
                stance_="contrapposto",
                gesture=None if weapon else "hands-on-hips",
                prop=weapon,
            )
        else:
            actor = act(scene, player, ground, turn * side, stance_=name)
        if back:
            actor = looking(actor, (ground[0] + 0.4 * side, ground[1] + 0.6, ground[2] - 3.0), most=84)
    if name == "lean" and seat is None:
        actor = replace(actor, turn=142.0 * side)
    across = 0.5 - 0.1 * side
    camera = fit(scene, [actor], framing=framing, at=(across, 0.57 if framing is Framing.WIDE else 0.52))
    stage = Stage(camera, [actor], focus=camera.distance(*actor.at) + 0.8, blur=lens.blur)
    if name == "lean" and seat is None:
        a = math.radians(actor.turn)
        bx, bz = actor.at[0] - 0.36 * math.sin(a), actor.at[2] - 0.36 * math.cos(a)
        stage.put(furnish(camera, support(player), bx, bz, actor.turn, y=actor.at[1], nearer=-0.3))
    if seat is not None:
        stage.pieces += seat.pieces(camera)
        stage.without |= seat.without
    elif framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        stage.without = set(SEATING)
    return stage


_PROPS = {
    "locker": "#6f8597", "wall": "#a3978a", "tree": "#6a4c34", "door": "#6a4630", "pillar": "#b4aca0",
    "column": "#b4aca0", "post": "#6a4c34", "fence": "#8a6a48", "car": "#8a2c30", "truck": "#46607a",
    "doorframe": "#d8ccb4", "bar": "#5a3422",
}  # fmt: skip
"""What people lean against, and its colour."""


def support(player: Player) -> Draw:
    """What somebody's back rests on."""
    words = [r.target.rsplit(" ", 1)[-1] for r in player.subject.relations]
    kind = next((w for w in words if w in _PROPS), "wall")

    def draw(m: Maker) -> None:
        paint = _PROPS[kind]
        if kind in ("tree", "post"):
            m.rod((0.0, 0.0, 0.0), (0.04, 3.6, 0.0), 0.22 if kind == "tree" else 0.09, paint)
            return
        if kind in ("car", "truck"):
            m.box(-1.9, 1.9, 0.3, 0.95, -0.1, 1.4, paint)
            m.box(-1.0, 0.9, 0.95, 1.45, 0.1, 1.3, "#8fa6b4")
            return
        half = 1.2 if kind in ("locker", "wall", "fence") else 0.34
        top = 1.9 if kind == "locker" else 1.3 if kind == "fence" else 3.4
        m.box(-half, half, 0.0, top, -0.14, 0.3, paint)
        if kind == "locker":
            for u in (-1.2, -0.8, -0.4, 0.0, 0.4, 0.8):
                m.panel(u + 0.02, u + 0.38, 0.06, 1.84, -0.145, paint)
                for v in (1.6, 1.66, 1.72):
                    m.wire([(u + 0.12, v, -0.15), (u + 0.28, v, -0.15)], 0.7, bias=0.3)

    return draw


_SEATED_SLEEP = frozenset(
    {
        Setting.SUBWAY,
        Setting.TRAIN,
        Setting.BUS,
        Setting.PLANE,
        Setting.CAFE,
        Setting.WAITING_ROOM,
        Setting.STATION,
    }
)


_SLEPT_IN = frozenset(
    {"armchair", "chair", "bench", "throne", "pew", "seat", "stool", "rocker", "deckchair", "swing"}
)
"""Seats that one sleeps in sitting up."""


def lying(scene: Scene, player: Player) -> Stage:
    """Asleep on a seat where people sit, on a sofa, else stretched out on the ground, seen from its side."""
    side = _side(scene, player)
    x, y, z = spot(scene, 2.0)
    asleep = player.subject.pose is Pose.SLEEP
    chaired = player.subject.related(RelationKind.IN, RelationKind.ON)
    upright = chaired is not None and chaired.target.rsplit(" ", 1)[-1] in _SLEPT_IN
    if asleep and (upright or scene.reading.setting in _SEATED_SLEEP):
        seat = seat_for(scene, player, side)
        actor = sit(scene, player, seat, side, gesture="")
        actor = replace(
            actor,
            face=ASLEEP,
            pose=replace(actor.pose, neck=(0.0, 18.0, 14.0 * side), lean=10.0),
        )
        camera = fit(scene, [actor], framing=Framing.MEDIUM, cut="thighs")
        stage = Stage(
            camera, [actor], without=set(seat.without), focus=camera.distance(*actor.at) + 0.8, blur=1.2
        )
        stage.pieces += seat.pieces(camera)
        return stage
    sofa = any(r.target in ("sofa", "couch") for r in player.subject.relations)
    top = 0.46 if sofa else 0.0
    actor = act(
        scene,
        player,
        (x, y + top + 0.12, z),
        90.0 * side,
        stance_="lie",
        gesture="",
        prop="",
        mirrored=side < 0,
    )
    head = actor.skeleton().head.origin
    actor = replace(actor, at=(x + (x - 0.72 * side - float(head[0])), y + top + 0.12, z), nearer=0.2)
    actor = replace(
        actor,
        face=ASLEEP if asleep else actor.face,
        grounded=False,
        pose=replace(actor.pose, neck=(-44.0 * side, 6.0, 0.0), lean=6.0 if sofa else 2.0),
    )
    camera = fit(scene, [actor], framing=Framing.FULL, cut="feet", air=1.2, least=1.5, eye=1.25)
    stage = Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 1.0, blur=0.8)
    if sofa:
        stage.put(
            furnish(
                camera, seating.sofa(width=2.1, cushions=("#d8b25a",)), x, z + 0.12, 180.0, y=y, nearer=-0.3
            )
        )
    return stage


def close_up(scene: Scene, player: Player | None = None) -> Stage:
    """The face, or the bust: eyes on the upper third, looking room ahead."""
    player = player or scene.speaker or scene.players[0]
    framing = scene.framing if scene.framing in LENSES else Framing.MEDIUM_CLOSE
    if framing not in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE):
        framing = Framing.MEDIUM_CLOSE
    lens = LENSES[framing]
    to_right = _side(scene, player) > 0
    ground = spot(scene, 1.2)
    eyes = player.eyes
    camera = aim(
        scene.size,
        (ground[0], ground[1] + eyes, ground[2]),
        tall=lens.tall * (player.look.body.head * player.look.body.k),
        long=lens.long,
        at=(0.44 if to_right else 0.56, 0.45),
        nearest=nearest(scene),
    )
    camera = tilted(
        camera,
        scene.reading.angle if scene.reading.angle is not Angle.OVERHEAD else Angle.HIGH,
        (ground[0], ground[1] + eyes, ground[2]),
    )
    handles = prop_of(player) and not scene.reading.framing_given and framing is Framing.MEDIUM_CLOSE
    turn = 146.0 if to_right else -146.0
    if player.subject.gaze is Gaze.CAMERA:
        turn = 174.0 if to_right else -174.0
    standing = "stand" if player.subject.pose in (Pose.LIE, Pose.SLEEP) else "contrapposto"
    actor = act(scene, player, ground, turn, stance_=standing)
    actor = replace(actor, shade=Shade(rim=0.5 + 0.4 * scene.light.darkness), grounded=False)
    if player.subject.gaze is Gaze.BACK:
        actor = looking(replace(actor, turn=turn * 0.35), (camera.x, eyes, camera.z), most=80)
    if framing is Framing.EXTREME_CLOSE and scene.reading.angle is Angle.EYE:
        actor = replace(actor, turn=164.0 if to_right else -164.0)
    size = player.look.body.k * player.look.body.head
    column, row, _ = camera.project(actor.skeleton().head.point(0.0, 0.107 * size, 0.1 * size))
    upper = 0.5 if framing is Framing.EXTREME_CLOSE else 0.42
    camera = camera.moved(
        cx=camera.cx + (0.46 if to_right else 0.54) * camera.width - float(column),
        cy=camera.cy + upper * camera.height - float(row),
    )
    if handles:  # what he does with his hands belongs to the picture
        camera = fit(scene, [actor], framing=Framing.MEDIUM, at=(0.46 if to_right else 0.54, 0.5))
    return Stage(camera, [actor], focus=camera.distance(*ground) + 0.3, blur=lens.blur)


def pov(scene: Scene) -> Stage:
    """Through somebody's eyes: he bends to the lens and looks into it."""
    player = scene.players[0]
    x, y, z = spot(scene, 1.4)
    bends = player.subject.pose in (Pose.BEND, Pose.LEAN, Pose.KNEEL, Pose.CROUCH)
    actor = act(scene, player, (x, y, z), 176.0, stance_="contrapposto")
    camera = fit(scene, [actor], framing=Framing.MEDIUM_CLOSE if bends else Framing.MEDIUM, air=1.25)
    if bends:
        pose = replace(actor.pose, lean=26.0, tilt=8.0, neck=(0.0, 4.0, 5.0))
        actor = replace(actor, pose=pose)
        camera = camera.moved(eye=camera.eye - 0.35, pitch=12.0)
        camera = held(camera, extent(actor, "chest"), 0.86)
    actor = looking(actor, (camera.x, camera.eye, camera.z), most=50)
    return Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 0.9, blur=2.0)


def _side(scene: Scene, player: Player) -> int:
    """Which way somebody looks: 1 is to the picture's right."""
    return 1 if (scene.dice + player.index) % 2 else -1
