"""On the seats of trains, buses, planes: by the window, across from each other, the land going by."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.ink import Sheet
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.places.base import Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import Draw, furnish, lit_paint, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import averted, meet
from animatic.storyboard.terms import Framing, Gaze, Gesture, Pose, RelationKind, Setting, TimeOfDay, Weather

_SEATED: Final = (Setting.TRAIN, Setting.BUS, Setting.PLANE)
_UPRIGHT: Final = (
    Pose.WALK, Pose.RUN, Pose.KNEEL, Pose.CROUCH, Pose.CRAWL, Pose.CLIMB, Pose.JUMP, Pose.FALL, Pose.BEND,
    Pose.DANCE, Pose.FIGHT, Pose.DRIVE, Pose.HANG,
)  # fmt: skip
_CREW: Final = ("conductor", "attendant", "stewardess", "steward", "inspector", "ticket inspector", "guard")
_SKIES: Final[dict[TimeOfDay, tuple[str, str, str]]] = {
    # sky, far land, near land
    TimeOfDay.DAWN: ("#e8b9a0", "#8d7f92", "#5f6a58"),
    TimeOfDay.MORNING: ("#bfdbe8", "#86a58f", "#6d9450"),
    TimeOfDay.DAY: ("#a9d3ee", "#7fa58c", "#6f9a4c"),
    TimeOfDay.GOLDEN: ("#f2cf8e", "#b09a68", "#8a8444"),
    TimeOfDay.SUNSET: ("#ef9a62", "#8a5f62", "#5c4a44"),
    TimeOfDay.DUSK: ("#6f7fae", "#47557c", "#333f55"),
    TimeOfDay.NIGHT: ("#18223c", "#131b30", "#0e1524"),
}


def _outside(scene: Scene) -> tuple[str, str, str]:
    sky, far, near = _SKIES[scene.reading.time_of_day]
    if scene.reading.weather in (Weather.RAIN, Weather.STORM, Weather.CLOUDY, Weather.FOG):
        if scene.reading.time_of_day is not TimeOfDay.NIGHT:
            sky, far, near = "#9aa6b0", "#74808a", "#5c6a60"
    elif scene.reading.weather is Weather.SNOW:
        sky, far, near = "#cfd8e0", "#c4ccd6", "#e6ebf0"
    return sky, far, near


def _side(scene: Scene, width: float, *, oval: bool) -> Draw:
    """The carriage's side with its window, and what goes by."""
    sky, far, near = _outside(scene)
    wall = ("#8f7a58", "#76877f", "#8f8070")[scene.dice % 3]
    if scene.reading.setting is Setting.PLANE:
        wall = "#a9adb0"

    def draw(m: Maker) -> None:
        half = width / 2
        low, high = (0.98, 1.48) if oval else (0.92, 1.78)
        m.box(-6.0, 6.0, 0.0, 2.5, 0.06, 0.1, wall, width=0.2, bias=-0.6)
        centres = (-1.3, -0.45, 0.45, 1.3) if oval else (0.0, -2.0 * half - 0.5, 2.0 * half + 0.5)
        for u in centres:
            w = 0.17 if oval else half
            if oval:
                angle = np.linspace(0, 2 * math.pi, 25)[:-1]
                shape = [
                    (u + w * _round(math.cos(a)), (low + high) / 2 + 0.25 * _round(math.sin(a)))
                    for a in angle
                ]
            else:
                shape = [(u - w, low), (u + w, low), (u + w, high), (u - w, high)]
            m.plate([(p, q, 0.05) for p, q in shape], sky, width=1.2, bias=-0.3, glow=0.25)
            if oval:
                continue
            m.plate(
                [(u - w, 1.16, 0.048), (u - w * 0.3, 1.27, 0.048), (u + w * 0.4, 1.17, 0.048), (u + w, 1.25, 0.048),
                 (u + w, low, 0.048), (u - w, low, 0.048)],
                far, width=0.3, bias=-0.2, glow=0.15,
            )  # fmt: skip
            m.plate(
                [(u - w, 1.05, 0.046), (u + w * 0.1, 1.1, 0.046), (u + w, 1.03, 0.046), (u + w, low, 0.046),
                 (u - w, low, 0.046)],
                near, width=0.3, bias=-0.15, glow=0.1,
            )  # fmt: skip
            m.box(u - w - 0.05, u + w + 0.05, low - 0.07, low, -0.06, 0.04, "#6b5a44", bias=-0.1)
            m.box(u - w - 0.05, u + w + 0.05, high, high + 0.06, 0.0, 0.04, "#6b5a44", bias=-0.1)
            for v in (u - w - 0.05, u + w):
                m.box(v, v + 0.05, low, high, 0.0, 0.04, "#6b5a44", bias=-0.1)
            for v in (u - w, u + w - 0.16):
                m.box(v, v + 0.16, low, high, -0.02, 0.0, "#7a3b3b", width=0.5, bias=0.0)
        if not oval:
            m.box(-6.0, 6.0, 2.02, 2.06, -0.36, 0.04, "#7d6a50", bias=-0.1)
            for u, w, paint in (
                (-1.5, 0.5, "#7a4a2e"),
                (-0.75, 0.34, "#3f5a6a"),
                (0.6, 0.6, "#8a5a3a"),
                (1.6, 0.4, "#5a5a40"),
            ):
                m.box(u, u + w, 2.06, 2.3, -0.3, 0.02, paint, width=0.8, bias=0.0)

    return draw


def _round(value: float) -> float:
    """A squarer circle."""
    return math.copysign(abs(value) ** 0.62, value)


def _seat(paint: str, faces: int) -> Draw:
    """A high-backed seat from its side; who sits in it looks to `faces`."""

    def draw(m: Maker) -> None:
        back = span(-0.2 * faces, -0.36 * faces)
        m.box(-0.24, 0.26, 0.12, 0.46, -0.26, 0.6, paint)
        m.box(back[0], back[1], 0.3, 1.22, -0.26, 0.6, paint, bias=-0.2)
        head = span(-0.17 * faces, -0.21 * faces)
        m.box(head[0], head[1], 0.94, 1.2, -0.22, 0.52, "#d8cfbc", width=0.6, bias=-0.1)

    return draw


def compartment(scene: Scene) -> Stage:
    """One by the window, two across from each other, more beside them."""
    players = scene.players[:4]
    framing = (
        scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.MEDIUM
    )
    oval = scene.reading.setting is Setting.PLANE
    x, y, z = 0.0, 0.0, max(spot(scene, 1.6)[2], 3.0)
    paint = ("#7a2f3a", "#2f5a6a", "#4f6a3f")[scene.dice // 3 % 3]
    rows = oval or scene.reading.setting is Setting.BUS
    crew = [p for p in players if p.subject.noun in _CREW or p.subject.pose in _UPRIGHT][:1]
    sitters = [p for p in players if p not in crew]
    places: list[tuple[float, float, int]]
    if rows:  # all look the way it goes
        places = [(-0.05, 0.0, 1), (-0.05, 0.5, 1), (-1.05, 0.0, 1), (-1.05, 0.5, 1)]
    else:
        places = [(-0.78, 0.0, 1), (0.78, 0.0, -1), (-0.78, 0.48, 1), (0.78, 0.48, -1)]
    if len(sitters) == 1 and scene.dice % 2 and not rows:
        places[0], places[1] = places[1], places[0]
    ordered = _left_first(scene, sitters) if len(sitters) == 2 and not rows else list(sitters)
    stage_actors = [
        _sitter(scene, p, (x + places[i][0], y, z + places[i][1]), places[i][2])
        for i, p in enumerate(ordered)
    ]
    if len(stage_actors) >= 2 and not rows:
        a, b = meet(stage_actors[0], stage_actors[1], cheat=14)
        stage_actors[:2] = [_window_side(ordered[0], a), _window_side(ordered[1], b)]
    elif len(stage_actors) == 2:
        stage_actors = list(meet(stage_actors[0], stage_actors[1], cheat=10))
    elif len(stage_actors) == 1:
        stage_actors = [_window_side(ordered[0], stage_actors[0])]
    for standing in crew:
        side = 1 if rows else -1
        stands = act(scene, standing, (x + 0.85 * side if rows else x, y, z - 0.35), -118.0 if rows else 30.0)
        if stage_actors:
            face = stage_actors[0].skeleton().head.point(0, 0.1, 0)
            stands = looking(stands, (float(face[0]), float(face[1]), float(face[2])))
        stage_actors.append(stands)
    shown = np.array(
        [x + (0.45 if len(sitters) == 1 else 0.0) * (1 if places[0][0] < 0 else -1), y + 1.7, z + 0.6]
    )
    camera = fit(
        scene, stage_actors, framing=framing, cut="thighs" if framing is Framing.MEDIUM else "feet",
        air=1.18, more=[shown], eye=1.2,
    )  # fmt: skip
    stage = Stage(camera, stage_actors, without=_ALL)
    stage.put(_behind(camera))
    stage.put(furnish(camera, _side(scene, 1.15, oval=oval), x, z + 0.78, 180.0, y=y, nearer=-0.6))
    seats = (
        [(u, f) for u, _, f in places[:2]] if not rows else [(-0.05, 1), (-1.05, 1), (-2.05, 1), (0.95, 1)]
    )
    for u, faces in seats:
        stage.put(furnish(camera, _seat(paint, faces), x + u, z, 180.0, y=y, nearer=-0.42))
    return stage


_ALL: Final = {"seat", "pole", "rack", "tube", "bench", "straps", "doors", "window", "door"}
"""Tags of a carriage's own pieces."""


def _behind(camera: Camera) -> Piece:
    """Covers the carriage seen along its aisle: this one is seen across."""

    def draw(sheet: Sheet) -> None:
        w, h = camera.width, camera.height
        tone = lit_paint(sheet, "#5d5a55", (0.0, 0.2, 4.0))
        sheet.fill(np.array([(-9, -9), (w + 9, -9), (w + 9, h + 9), (-9, h + 9)], float), tone, 0.12)

    return Piece(60.0, draw=draw, tag="side")


def _left_first(scene: Scene, sitters: list[Player]) -> list[Player]:
    left, right = scene.pair()
    return [left, right] if left in sitters and right in sitters else sitters


def _sitter(scene: Scene, player: Player, at: tuple[float, float, float], faces: int) -> Actor:
    looks_out = player.subject.related(RelationKind.THROUGH, RelationKind.AT) is not None
    gesture = "" if looks_out and player.subject.gesture is Gesture.NONE else None
    actor = act(scene, player, at, 116.0 * faces, stance_="sit", gesture=gesture)
    actor = replace(actor, pose=seated(actor.pose, 0.46, player.look.body.k), grounded=False)
    if player.subject.pose is Pose.SLEEP or player.subject.gaze is Gaze.CLOSED:
        holding = replace(actor.pose, neck=(-10.0 * faces, 14.0, -16.0 * faces))
        return replace(actor, pose=holding, face=ASLEEP, look_at=None)
    return actor


def _window_side(player: Player, actor: Actor) -> Actor:
    """Who looks out of the window turns to it; who looks down, down; a sleeper sleeps; a reader reads."""
    subject = player.subject
    words = {r.target.rsplit(" ", 1)[-1] for r in subject.relations}
    if subject.pose is Pose.SLEEP:
        faces = 1 if actor.turn > 0 else -1
        return replace(
            actor,
            pose=replace(actor.pose, neck=(-10.0 * faces, 14.0, -16.0 * faces)),
            face=ASLEEP,
            look_at=None,
        )
    out = "window" in words or subject.gaze is Gaze.AWAY
    if out and subject.gesture not in (Gesture.READ, Gesture.WRITE):
        x, y, z = actor.at
        faces = 1 if actor.turn > 0 else -1
        return looking(actor, (x + 0.75 * faces, y + 1.25, z + 0.8), most=74)
    if subject.gesture in (Gesture.READ, Gesture.WRITE) and not player.speaks:
        return replace(
            actor, pose=replace(actor.pose, neck=(0.0, 20.0, 0.0)), look_at=None, glance=(0.0, -14.0)
        )
    return averted(player, actor)


def find(scene: Scene) -> Template | None:
    """People aboard who don't walk or fight."""
    if scene.reading.setting not in _SEATED or scene.reading.situation.value in ("fight", "chase", "driving"):
        return None
    if scene.framing in (Framing.OVER_THE_SHOULDER, Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    if not scene.players or len(scene.players) > 4:
        return None
    sits = [p for p in scene.players if p.subject.pose not in _UPRIGHT and p.subject.noun not in _CREW]
    touching = any(p.subject.gesture in (Gesture.EMBRACE, Gesture.KISS, Gesture.AIM) for p in scene.players)
    stands = any(
        p.subject.action == "stand" or p.subject.related(RelationKind.BETWEEN) for p in scene.players
    )
    return compartment if sits and not touching and not stands else None
