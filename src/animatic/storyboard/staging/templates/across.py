"""Two or more with something between them: a table, a bar, a desk."""

import math
from dataclasses import replace

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import (
    act,
    emotion_of,
    face_at,
    gesture_of,
    looking,
    prop_of,
    seated,
    with_hand,
)
from animatic.storyboard.staging.fitting import fit, overhead
from animatic.storyboard.staging.grips import tabled
from animatic.storyboard.staging.lens import aim, tilted
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.staging.templates.duo import averted, meet
from animatic.storyboard.terms import Angle, Emotion, Framing, Gesture, Pose, Situation

_TABLED = {
    "": "table",
    "talk": "talk",
    "talk-one": "talk-one",
    "pockets": "table",
    "hand-on-hip": "table",
    "hands-on-hips": "table",
    "behind-back": "table",
}


def table_talk(scene: Scene) -> Stage:
    """Two sit at the ends of a table, side on; more sit behind it."""
    left, right = scene.pair()
    others = [p for p in scene.players if p not in (left, right)][:3]
    close = scene.framing in (
        Framing.MEDIUM,
        Framing.TWO_SHOT,
        Framing.MEDIUM_CLOSE,
        Framing.CLOSE,
        Framing.OVER_THE_SHOULDER,
    )
    half = 0.46 + 0.16 * len(others)
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.7) if scene.place.inside else z
    reach = half + 0.3
    camera = aim(
        scene.size,
        (x, y + (1.02 if close else 0.86), z),
        tall=1.12 if close else 1.75,
        wide=2 * reach + 0.95,
        long=1.5,
        eye=1.3,
        at=(0.5, 0.5),
        nearest=nearest(scene),
    )
    camera = tilted(camera, scene.reading.angle, (x, y + 0.95, z))
    if scene.reading.angle is Angle.OVERHEAD:
        rim = np.array(
            [(x - reach - 0.2, y + 1.2, z - 0.5), (x + reach + 0.2, y + 1.2, z + (0.9 if others else 0.5))]
        )
        camera = overhead(scene, rim)
    stage = Stage(
        camera, focus=camera.distance(x, y, z) + 1.0, blur=1.0 if close else 0.0, without=set(SEATING)
    )
    interrogation = scene.reading.situation is Situation.INTERROGATION
    a = _sitter(scene, left, (x - reach, y, z), 108.0)
    b = _sitter(scene, right, (x + reach, y, z), -108.0)
    a, b = meet(a, b, cheat=16)
    a, b = averted(left, a), averted(right, b)
    stage.add(a, b)
    for i, player in enumerate(others):
        px = x + (i - (len(others) - 1) / 2) * 0.62
        actor = _sitter(scene, player, (px, y, z + 0.62), 180.0 + (8 if i % 2 else -8))
        target = a if (scene.dice + i) % 2 else b
        head = target.skeleton().head.point(0, 0.1, 0)
        stage.add(looking(actor, (float(head[0]), float(head[1]), float(head[2])), most=50))
        stage.put(furnish(camera, seating.chair(), px, z + 0.7, 180.0, nearer=-0.25))
    wood = "#8a5a38" if not interrogation else "#8c9298"
    stage.put(
        furnish(camera, tables.table(2 * half, 0.8, wood, things=_laid(scene, half)), x, z, nearer=0.14)
    )
    served(scene, stage, x, y, z)
    for sx, facing in ((-reach, 90.0), (reach, -90.0)):
        stage.put(furnish(camera, seating.chair(), x + sx, z, facing, y=y, nearer=-0.3))
    return stage


def at_table(scene: Scene) -> Stage:
    """One at a table that stands between him and the lens: eats, waits, leans over it to somebody unseen."""
    player = scene.players[0]
    x, y, z = spot(scene, 1.5)
    z = max(z, 2.8) if scene.place.inside else z
    side = 1 if scene.dice % 2 else -1
    leans = (
        player.subject.pose in (Pose.LEAN, Pose.BEND, Pose.STAND)
        and scene.reading.situation is Situation.INTERROGATION
    )
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.MEDIUM
    )
    if leans:
        actor = act(scene, player, (x, y, z), 164.0 * side, stance_="lean-on", gesture="", prop="")
        actor = replace(actor, pose=replace(actor.pose, neck=(10.0 * side, -14.0, 0.0)), arms_over=0.8)
    else:
        actor = _sitter(scene, player, (x, y, z), 158.0 * side)
        actor = replace(actor, arms_over=0.8)
    camera = fit(
        scene,
        [actor],
        framing=framing,
        cut="waist" if framing is Framing.MEDIUM else "feet",
        air=1.32,
        eye=1.35,
    )
    stage = Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 0.9, blur=1.2)
    cold = scene.reading.situation is Situation.INTERROGATION
    stage.put(
        furnish(
            camera,
            tables.table(1.5, 0.75, "#8c9298" if cold else "#8a5a38", things=_laid(scene, 0.6)),
            x,
            z - 0.52,
            y=y,
            nearer=-0.04,
        )
    )
    served(scene, stage, x, y, z - 0.52)
    if not leans:
        stage.put(furnish(camera, seating.chair(), x, z + 0.02, 180.0, y=y, nearer=-0.3))
    return stage


_AROUND = ((-0.62, 0.62, 0.0), (1.12, 0.05, -100.0), (-1.14, 0.0, 100.0), (0.66, 0.66, 0.0))
"""Places at a table for those who stand: to the side, behind, and the turn (0 is to the lens)."""


def council(scene: Scene) -> Stage:
    """Three or more stand round a table, bent over what lies on it; one points at it."""
    players = scene.players[:5]
    pointing = (p for p in players if p.subject.gesture is Gesture.POINT)
    lead = next(pointing, scene.speaker or players[0])
    x, y, z = spot(scene, 2.0)
    z = max(z, 3.2)
    side = 1 if scene.dice % 2 else -1
    top = y + 0.76
    lap = (x + 0.12 * side, top + 0.02, z + 0.02)
    first = act(
        scene, lead, (x + 0.06 * side, y, z + 0.6), 172.0 * side, stance_="stand", gesture="", prop=""
    )
    finger = Hand((lap[0], top + 0.06, z + 0.2), "world", "point", (0.8, -0.3, -0.3))
    flat = Hand((x - 0.3 * side, top + 0.02, z + 0.3), "world", "flat", (0.9, -0.3, -0.3))
    holding = with_hand(with_hand(replace(first.pose, lean=12.0, tilt=5.0), -side, finger), side, flat)
    first = replace(first, pose=holding, arms_over=0.6)
    actors = [looking(first, (lap[0], lap[1], lap[2] - 0.5), most=30)]
    for i, player in enumerate([p for p in players if p is not lead][:4]):
        dx, dz, turn = _AROUND[i]
        busy = player.subject.gesture not in (Gesture.NONE, Gesture.LISTEN)
        idle = ("cross-arms", "", "think", "hands-on-hips")[(i + scene.dice) % 4]
        turn = turn * side if turn else 180.0 - math.copysign(14.0, dx * side)
        at = (x + dx * side, y, z + dz)
        actor = act(scene, player, at, turn, stance_="contrapposto", gesture=None if busy else idle)
        actor = replace(actor, pose=replace(actor.pose, lean=actor.pose.lean + 5.0))
        listens = lead.speaks and i % 2 == 0
        actors.append(looking(actor, face_at(first) if listens else lap, most=56))
    if lead.speaks and len(actors) > 1:
        actors[0] = looking(first, face_at(actors[1]), cheat=10)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    camera = fit(scene, actors, framing=framing, cut="thighs", air=1.14, eye=1.75)
    stage = Stage(camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 1.2, blur=0.8)
    stage.put(furnish(camera, tables.table(1.7, 0.85, "#7a5232", things=_chart), x, z, y=y, nearer=0.1))
    return stage


_SHEET = [(-0.62, 0.0, -0.3), (0.62, 0.0, -0.3), (0.6, 0.0, 0.28), (-0.6, 0.0, 0.28)]


def _chart(m: Maker) -> None:
    """A map that covers most of the table."""
    m.plate(_SHEET, "#e0d0a4", (0, 1, 0), width=0.7)
    for line in (
        [(-0.6, -0.05), (-0.2, 0.1), (0.1, -0.04), (0.6, 0.12)],
        [(-0.3, -0.3), (-0.24, 0.0), (-0.34, 0.28)],
        [(0.2, -0.3), (0.3, -0.1), (0.26, 0.28)],
    ):
        m.wire([(u, 0.004, w) for u, w in line], 0.7, bias=0.2)


def _sitter(scene: Scene, player: Player, at: tuple[float, float, float], turn: float) -> Actor:
    prop = prop_of(player)
    gesture = gesture_of(scene, player, prop)
    gesture = _TABLED.get(gesture, gesture)
    standing = (
        player.subject.pose in (Pose.LEAN, Pose.BEND, Pose.WALK)
        and scene.reading.situation is Situation.INTERROGATION
    )
    if emotion_of(scene, player) in (Emotion.SAD, Emotion.TIRED, Emotion.CRYING) and gesture in (
        "clasp",
        "table",
    ):
        gesture = "head-in-hand"
    name = "stand" if standing else "sit-table"
    actor = act(
        scene, player, at, turn, stance_=name, gesture="" if gesture == "table" else gesture, prop=prop
    )
    if not standing:
        actor = replace(actor, pose=seated(actor.pose, 0.45, player.look.body.k))
    return replace(actor, arms_over=0.3)


def served(scene: Scene, stage: Stage, x: float, y: float, z: float) -> None:
    """What the text has on the table, in its middle."""
    things = tabled(scene)
    for number, (noun, thing) in enumerate(things):
        px = x + (number - (len(things) - 1) / 2) * 0.36
        stage.put(thing.piece(stage.camera, px, y + 0.765, z - 0.06, 90.0, nearer=0.3))
        stage.shown |= {noun, thing.figure}


def _laid(scene: Scene, half: float) -> Draw:
    own = bool(tabled(scene))
    meal = scene.reading.situation is Situation.MEAL and not own
    cold = scene.reading.situation is Situation.INTERROGATION

    def draw(m: Maker) -> None:
        if cold:
            tables.papers(m, 0.05, 0.0)
            return
        if own:
            return
        if meal:
            for x in (-half + 0.22, half - 0.22):
                tables.plate(m, x, -0.02, "#c98a4a")
                tables.glass(m, x * 0.62, -0.2)
            if len(scene.players) > 1:
                tables.bottle(m, 0.03, 0.1)
            return
        tables.mug(m, -half + 0.3, -0.18)
        tables.mug(m, half - 0.26, -0.1, "#7fa0b0")

    return draw
