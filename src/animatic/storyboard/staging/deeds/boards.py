"""Many at one long table, seen from its end: a board, a council, a family."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, face_at, gesture_of, looking, prop_of, seated, with_hand
from animatic.storyboard.staging.fitting import extent, fit, held
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Pose, RelationKind, Setting, Situation

_CHAIRS: Final = (
    "chairwoman",
    "chairman",
    "president",
    "boss",
    "king",
    "queen",
    "general",
    "chair",
    "captain",
    "minister",
)
_TABLES: Final = ("table", "desk")
_STEP: Final = 0.74


def long_table(scene: Scene) -> Stage:
    """The one who leads at the far end, facing the lens; the others down both sides, turned to him."""
    players = list(scene.players[:9])
    lead = (
        next((p for p in players if p.subject.noun in _CHAIRS or "chair" in p.subject.noun), None)
        or scene.speaker
        or players[0]
    )
    rest = [p for p in players if p is not lead]
    rows = (len(rest) + 1) // 2
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE) else Framing.FULL
    x, y, z = spot(scene, 2.2)
    z = max(z, 2.6) if scene.place.inside else max(z, 3.4)
    if scene.place.inside:
        z = min(z, max(2.3, scene.place.depth - 1.2 - rows * _STEP))
    half = 0.56
    end = z + rows * _STEP + 0.15
    stands = lead.subject.action in ("stand", "rise") or lead.subject.pose in (Pose.LEAN, Pose.BEND)
    first = _at(scene, lead, (x, y, end + (0.2 if stands else 0.12)), 176.0, stands=stands)
    actors: list[Actor] = [first]
    focus = face_at(first)
    others: list[Actor] = []
    for number, player in enumerate(rest):
        way = 1 if number % 2 == 0 else -1  # the left row looks to the right
        row = number // 2
        pz = end - 0.5 - (row + 0.25) * _STEP - (0.1 if way < 0 else 0.0)
        actor = _at(scene, player, (x - (half + 0.26) * way, y, pz), (112.0 - 6.0 * row) * way, stands=False)
        speaking = player.speaks
        others.append(actor if speaking else looking(actor, focus, most=64))
    actors += others
    if others:
        actors[0] = looking(first, face_at(others[0]), most=30, cheat=16)
    far = sorted(actors, key=lambda a: -a.at[2])
    camera = fit(scene, far, framing=framing, cut="waist", air=1.1, eye=y + 1.62)
    camera = held(camera, np.vstack([extent(actor, "chest") for actor in actors]), 0.92)
    stage = Stage(
        camera, actors, without={*SEATING, "chair", "table"}, focus=camera.distance(x, y, end) + 1.0
    )
    stage.blur = LENSES[framing].blur
    stage.shown = {"table", "chair"}
    long = rows * _STEP + 0.3

    def top(m: Maker) -> None:
        m.box(-half, half, 0.71, 0.77, -long, 0.0, "#6f4429")
        m.box(-half + 0.1, half - 0.1, 0.0, 0.71, -long + 0.15, -0.15, "#4f301d")
        for number in range(len(rest)):
            way = 1 if number % 2 == 0 else -1
            w = -0.5 - (number // 2 + 0.25) * _STEP
            u = -0.4 * way
            sheet = [
                (u + du, 0.772, w + dw) for du, dw in ((-0.1, -0.13), (0.1, -0.13), (0.1, 0.13), (-0.1, 0.13))
            ]
            m.plate(sheet, "#f0ebdf", (0, 1, 0), width=0.6, bias=0.3)
        tables.mug(m, 0.12, -0.4, "#c8d0d4")

    stage.put(furnish(camera, top, x, end - 0.18, 180.0, y=y, nearer=long / 2 - 0.2))
    for actor in actors:
        if actor is actors[0] and stands:
            continue
        stage.put(
            furnish(camera, seating.chair(back=1.0), actor.at[0], actor.at[2], actor.turn, y=y, nearer=-0.28)
        )
    return stage


def _at(scene: Scene, player: Player, at: tuple[float, float, float], turn: float, *, stands: bool) -> Actor:
    prop = prop_of(player)
    gesture = gesture_of(scene, player, prop)
    crossed = player.subject.gesture is Gesture.CROSS_ARMS
    if gesture in ("pockets", "hand-on-hip", "hands-on-hips", "behind-back", "cross-arms") and not crossed:
        gesture = ""
    actor = act(
        scene, player, at, turn, stance_="stand" if stands else "sit-table", gesture=gesture, prop=prop
    )
    if stands:
        for hand, across in ((1, -0.3), (-1, 0.3)):
            if gesture == "":
                rest = Hand((at[0] + across, at[1] + 0.8, at[2] - 0.3), "world", "flat", (0.9, -0.2, -0.2))
                actor = replace(actor, pose=with_hand(replace(actor.pose, lean=14.0), hand, rest))
        return replace(actor, arms_over=0.5)
    return replace(actor, pose=seated(actor.pose, 0.46, player.look.body.k), arms_over=0.4)


def find(scene: Scene) -> Template | None:
    """Five or more at a table."""
    if not 5 <= len(scene.players) <= 9 or any(p.count >= 12 for p in scene.reading_people):
        return None
    tabled = scene.reading.situation in (Situation.MEAL, Situation.TABLE_TALK) or scene.reading.setting in (
        Setting.MEETING_ROOM, Setting.DINING_ROOM,
    )  # fmt: skip
    named = any(
        r.kind in (RelationKind.AROUND, RelationKind.AT) and r.target.rsplit(" ", 1)[-1] in _TABLES
        for p in scene.players
        for r in p.subject.relations
    )
    moving = any(p.subject.pose in (Pose.WALK, Pose.RUN, Pose.FIGHT, Pose.DANCE) for p in scene.players)
    return long_table if (tabled or named) and not moving else None
