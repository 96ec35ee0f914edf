"""Waiting where people wait: at a bus stop, in a queue."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, looking, prop_of, seated, sits
from animatic.storyboard.staging.deeds.find import body_framing, said, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Scene, Stage, Template
from animatic.storyboard.staging.sets import furnish, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, Gesture, Pose


def bus_stop(scene: Scene) -> Stage:
    """The sign on its pole, a shelter with a bench, and those who wait beside it."""
    side = side_of(scene)
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.6)
    z = max(z, 3.4)
    players = scene.players[:5]
    actors = []
    for number, player in enumerate(players):
        px = x + (0.1 + 0.58 * number - 0.29 * (len(players) - 1)) * side
        turn = (150.0, 128.0, 165.0, 138.0, 156.0)[(number + scene.dice) % 5] * side
        idle = player.subject.gesture is Gesture.NONE and not prop_of(player) and not player.speaks
        gesture = (
            ("clasp", "pockets", "cross-arms", "behind-back")[(number + scene.dice // 3) % 4]
            if idle
            else None
        )
        if gesture is None:
            gesture = gesture_of(scene, player, prop_of(player))
        if sits(player):
            actor = act(scene, player, (px, y, z + 0.42), turn, stance_="sit", gesture=gesture)
            actors.append(replace(actor, pose=seated(actor.pose, 0.46, player.look.body.k), nearer=0.3))
            continue
        stance = "stand" if player.subject.pose in (Pose.STAND, Pose.SIT) else ""
        actors.append(
            act(scene, player, (px, y, z + 0.12 * (number % 2)), turn, stance_=stance, gesture=gesture)
        )
    if len(actors) == 2 and any(p.speaks for p in players):
        actors = list(meet(actors[0], actors[1], cheat=16))
    elif len(actors) == 1:
        far = (x + 4.0 * side, y + 1.3, z - 0.5)  # where the bus will come from
        actors[0] = looking(actors[0], far, most=50)
    pole = np.array([x - 1.05 * side, y + 2.35, z])
    wide = np.array([x + 0.9 * side, y + 1.0, z])
    camera = fit(
        scene, actors, framing=framing, more=[pole, wide] if framing is not Framing.MEDIUM else [pole]
    )
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 1.8, blur=1.0)
    stage.shown = {"bus stop", "stop", "shelter", "bench"}

    def sign(m: Maker) -> None:
        m.rod((0.0, 0.0, 0.0), (0.0, 2.3, 0.0), 0.035, "#8a9098")
        m.box(-0.27, 0.27, 1.98, 2.46, -0.03, 0.0, "#e9e4d4", bias=0.1)
        m.box(-0.25, 0.25, 2.26, 2.44, -0.035, -0.03, "#2f5f9a", width=0.5, bias=0.2)
        # A bus: body, windows, wheels.
        m.box(-0.19, 0.19, 2.06, 2.21, -0.036, -0.032, "#b5392f", width=0.5, bias=0.2)
        for u in (-0.15, -0.06, 0.03, 0.12):
            m.panel(u, u + 0.06, 2.13, 2.19, -0.038, "#dfeaf0", width=0.3, bias=0.3)
        for u in (-0.11, 0.11):
            m.ball(u, 2.055, -0.037, 0.026, "#22242a", bias=0.4)
        m.box(-0.14, 0.14, 1.2, 1.62, -0.05, -0.01, "#d8d6cc", width=0.6, bias=0.1)
        for v in (1.55, 1.49, 1.43, 1.37, 1.31):
            m.wire([(-0.1, v, -0.055), (0.1, v, -0.055)], 0.4, bias=0.3)

    def shelter(m: Maker) -> None:
        for u in (-0.2, 2.3):
            m.rod((u * side, 0.0, 0.5), (u * side, 2.3, 0.5), 0.04, "#5c636b")
            m.rod((u * side, 0.0, -0.4), (u * side, 2.3, -0.4), 0.04, "#5c636b")
        low, high = span(-0.35 * side, 2.45 * side)
        m.box(low, high, 2.3, 2.4, -0.6, 0.6, "#4f565e", bias=0.2)
        low, high = span(-0.2 * side, 2.3 * side)
        m.box(low, high, 0.4, 2.1, 0.48, 0.5, "#9fb4bd", width=0.6, bias=-0.4)
        for u in (0.42, 1.05, 1.68):
            m.rod((u * side, 0.4, 0.47), (u * side, 2.1, 0.47), 0.018, "#5c636b", bias=-0.3)
        low, high = span(0.1 * side, 1.9 * side)
        m.box(low, high, 0.42, 0.47, 0.1, 0.44, "#8a5a34", bias=-0.2)
        for u in (0.3, 1.7):
            m.rod((u * side, 0.0, 0.28), (u * side, 0.42, 0.28), 0.03, "#5c636b", bias=-0.2)

    stage.put(furnish(camera, shelter, x - 0.5 * side, z + 0.5, 180.0, y=y, nearer=-0.3))
    stage.put(furnish(camera, sign, float(pole[0]), z - 0.05, 180.0, y=y))
    return stage


def queue(scene: Scene) -> Stage:
    """One behind the other, all turned the same way, no two alike."""
    side = side_of(scene)
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE) else Framing.FULL
    x, y, z = spot(scene, 2.3)
    players = scene.players[:7]
    n = len(players)
    actors = []
    for number, player in enumerate(players):
        px = x + (n / 2 - number - 0.5) * 0.66 * side
        idle = player.subject.gesture is Gesture.NONE and not prop_of(player)
        gesture = (
            ("cross-arms", "", "pockets", "phone-look", "hand-on-hip", "clasp", "")[number % 7]
            if idle
            else None
        )
        prop = "smartphone" if gesture == "phone-look" and "smartphone" in props.PROPS else None
        turn = (104.0, 96.0, 118.0, 100.0, 92.0)[(number + scene.dice) % 5] * side
        actor = act(
            scene, player, (px, y, z + 0.22 * number), turn, stance_="contrapposto" if number % 2 else "stand",
            gesture=gesture, prop=prop,
        )  # fmt: skip
        actors.append(actor)
    camera = fit(scene, actors, framing=framing)
    return Stage(camera, actors, focus=camera.distance(x, y, z) + 2.4, blur=0.8)


def find(scene: Scene) -> Template | None:
    """People at a bus stop, or in a queue."""
    players = scene.players
    close = scene.framing in (
        Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT, Framing.OVER_THE_SHOULDER, Framing.MEDIUM_CLOSE,
    )  # fmt: skip
    if close or (scene.place.inside and not said(scene, "queue", "in line")):
        return None
    if said(scene, "bus stop", "bus shelter", "tram stop") and len(players) <= 5:
        return bus_stop
    waits = any(p.subject.action in ("queue", "wait", "line", "stand") for p in players)
    if len(players) >= 3 and waits and said(scene, "queue", "in line ", "line up"):
        return queue
    return None
