"""Two or more with something between them: a table, a bar, a desk."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, emotion_of, gesture_of, looking, prop_of, seated
from animatic.storyboard.staging.fitting import fit, overhead
from animatic.storyboard.staging.lens import aim, tilted
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Angle, Emotion, Framing, Pose, Situation

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
    if not leans:
        stage.put(furnish(camera, seating.chair(), x, z + 0.02, 180.0, y=y, nearer=-0.3))
    return stage


def _sitter(scene: Scene, player: Player, at: tuple[float, float, float], turn: float) -> Actor:
    prop = prop_of(player)
    gesture = gesture_of(scene, player, prop)
    gesture = _TABLED.get(gesture, gesture)
    standing = (
        player.subject.pose is Pose.STAND
        and scene.reading.situation is Situation.INTERROGATION
        and player.speaks
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


def _laid(scene: Scene, half: float) -> Draw:
    meal = scene.reading.situation is Situation.MEAL
    cold = scene.reading.situation is Situation.INTERROGATION

    def draw(m: Maker) -> None:
        if cold:
            tables.papers(m, 0.05, 0.0)
            return
        if meal:
            for x in (-half + 0.22, half - 0.22):
                tables.plate(m, x, -0.02, "#c98a4a")
                tables.glass(m, x * 0.62, -0.2)
            tables.bottle(m, 0.03, 0.1)
            return
        tables.mug(m, -half + 0.3, -0.18)
        tables.mug(m, half - 0.26, -0.1, "#7fa0b0")

    return draw
