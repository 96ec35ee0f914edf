"""In court: the witness in his box with one hand up, the judge above his bench, counsel before them."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.poses import GESTURES
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, looking, prop_of, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Pose, Setting

_WITNESSES: Final = ("witness", "defendant", "accused")
_WOOD, _DARK = "#7a4a2c", "#5a3420"


def _box(*, bench: bool, microphone: float) -> Draw:
    """Panelled wood to the chest; a judge's bench is wider and higher."""
    half, high = (1.5, 1.25) if bench else (0.62, 1.02)

    def draw(m: Maker) -> None:
        m.box(-half, half, 0.0, high, -0.1, 0.1, _WOOD)
        m.box(-half - 0.06, half + 0.06, high, high + 0.06, -0.2, 0.2, _DARK, bias=0.1)
        panels = 5 if bench else 2
        wide = 2 * half / panels
        for k in range(panels):
            u = -half + k * wide
            m.panel(u + 0.07, u + wide - 0.07, 0.14, high - 0.12, -0.105, _WOOD, bias=0.1)
        if microphone:
            tip = (microphone - 0.08, high + 0.3, 0.02)
            m.wire(
                [(microphone + 0.1, high + 0.05, -0.1), (microphone + 0.08, high + 0.2, -0.06), tip],
                1.4,
                "#22242a",
                bias=0.3,
            )
            m.ball(*tip, 0.034, "#22242a", bias=0.35)

    return draw


def stand(scene: Scene, player: Player) -> Stage:
    """One behind the wood, the hands free above it; others before it, turned to him."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.MEDIUM)
    bench = player.subject.figure == "judge" or player.subject.noun == "judge"
    x, y, z = spot(scene, 1.6)
    z = max(z, 3.0)
    high = 1.25 if bench else 1.02
    lift = 0.42 if bench else 0.16
    oath = player.subject.gesture in (Gesture.RAISE, Gesture.RAISE_HAND)
    prop = prop_of(player)
    gesture = "raise-hand" if oath and "raise-hand" in GESTURES else gesture_of(scene, player, prop)
    idle = gesture in ("", "pockets", "hand-on-hip", "hands-on-hips", "behind-back")
    actor = act(
        scene, player, (x, y + lift, z + 0.34), 162.0 * side,
        stance_="stand", gesture="" if idle else gesture, prop=prop,
    )  # fmt: skip
    for hand in (1, -1) if idle else ():  # of who faces the lens the right hand is on the left
        rest = Hand((x - 0.25 * hand, y + high + 0.07, z + 0.04), "world", "relaxed", (0.9, -0.4, -0.2))
        actor = replace(actor, pose=with_hand(actor.pose, hand, rest))
    actor = replace(actor, arms_over=0.6, grounded=False)
    actors: list[Actor] = [actor]
    head = actor.skeleton().head.point(0, 0.1, 0)
    for number, counsel in enumerate([p for p in scene.players if p is not player][:2]):
        way = side if number == 0 else -side
        judge = counsel.subject.figure == "judge" or counsel.subject.noun == "judge"
        at = (x + 1.05 * way, y, z - 0.25) if not judge else (x - 1.5 * side, y + 0.5, z + 0.9)
        stands = act(scene, counsel, at, (-96.0 if not judge else 120.0) * way, stance_="contrapposto")
        actors.append(looking(stands, (float(head[0]), float(head[1]), float(head[2]))))
    if len(actors) > 1:
        face = actors[1].skeleton().head.point(0, 0.1, 0)
        actors[0] = looking(actor, (float(face[0]), float(face[1]), float(face[2])), cheat=16)
    more = [np.array([x - 0.66, y + high - 0.35, z]), np.array([x + 0.66, y + high - 0.35, z])]
    camera = fit(
        scene, actors, framing=framing, cut="waist" if framing is Framing.MEDIUM else "feet", more=more
    )
    stage = Stage(
        camera, actors, without={*SEATING, "bench", "witness", "stand"}, focus=camera.distance(x, y, z) + 1.0
    )
    stage.blur = LENSES[framing].blur
    stage.shown = {"stand", "witness stand", "bench", "microphone"}
    stage.put(furnish(camera, _box(bench=bench, microphone=0.42 * side), x, z, 180.0, y=y, nearer=0.12))
    return stage


def find(scene: Scene) -> Template | None:
    """A witness or a judge in a courtroom."""
    if scene.reading.setting is not Setting.COURTROOM or not 1 <= len(scene.players) <= 3:
        return None
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT, Framing.OVER_THE_SHOULDER):
        return None
    if any(p.subject.pose in (Pose.WALK, Pose.RUN, Pose.FIGHT, Pose.LIE) for p in scene.players):
        return None
    player = next((p for p in scene.players if p.subject.noun in _WITNESSES), None) or next(
        (p for p in scene.players if p.subject.figure == "judge" or p.subject.noun == "judge"), None
    )
    return None if player is None else lambda it: stand(it, player)
