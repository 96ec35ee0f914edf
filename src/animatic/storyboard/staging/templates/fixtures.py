"""Somebody and a part of the place: a grave, the bars of a cell."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.ink import Sheet
from animatic.storyboard.places.base import Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, prop_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, Gesture, Pose


def grave(scene: Scene) -> Stage:
    """Before a gravestone, head bowed."""
    living = [p for p in scene.players if p.subject.pose is not Pose.LIE or len(scene.players) == 1]
    player = living[0] if living else scene.players[0]
    x, y, z = spot(scene, 2.3)
    z = max(z, 3.4)
    side = 1 if scene.dice % 2 else -1
    framing = (
        scene.framing
        if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM, Framing.EXTREME_WIDE)
        else Framing.FULL
    )
    kneels = player.subject.pose in (Pose.KNEEL, Pose.CROUCH) or player.subject.gesture is Gesture.WORK
    prop = prop_of(player)
    raining = scene.reading.weather.value in ("rain", "storm")
    if not prop and raining and not kneels and player.subject.gesture is Gesture.NONE:
        prop = "umbrella"
    flowers = (
        any(s.figure in ("flower", "flowers") for _, s in scene.things())
        or "flower" in scene.reading.text.lower()
    )
    if flowers and prop in ("", "small"):
        prop = "flowers"
    actors = [
        act(
            scene,
            player,
            (x - 0.45 * side, y, z),
            112.0 * side,
            stance_="kneel" if kneels else "stand",
            prop=prop,
        )
    ]
    for i, other in enumerate([p for p in living if p is not player][:5]):
        actors.append(
            act(
                scene,
                other,
                (x - (1.1 + 0.55 * i) * side, y, z + 0.35 + 0.22 * (i % 2)),
                112.0 * side,
                stance_="stand",
            )
        )
    actors = [replace(looking(a, (x + 0.75 * side, y + 0.35, z + 0.05)), grounded=True) for a in actors]
    camera = fit(scene, actors, framing=framing, more=[np.array([x + 1.25 * side, y + 0.2, z])])
    stage = Stage(camera, actors)

    def stone(m: Maker) -> None:
        m.box(-0.34, 0.34, 0.0, 0.12, -0.14, 0.14, "#77797c")
        m.box(-0.27, 0.27, 0.12, 0.78, -0.08, 0.08, "#8d9094")
        for row, half in ((0.62, 0.16), (0.54, 0.12), (0.4, 0.17)):
            m.wire([(-half, row, -0.085), (half, row, -0.085)], 0.8, bias=0.3)

    stage.put(furnish(camera, stone, x + 0.85 * side, z + 0.12, 180.0 - 24.0 * side, y=y))
    return stage


def cell(scene: Scene) -> Stage:
    """On the floor of a cell, knees drawn up, bars before the lens."""
    player = scene.players[0]
    x, y, z = spot(scene, 1.9)
    z = max(z, 3.0)
    side = 1 if scene.dice % 2 else -1
    name = {Pose.STAND: "stand", Pose.LIE: "lie", Pose.KNEEL: "kneel-both"}.get(
        player.subject.pose, "sit-floor"
    )
    if player.subject.pose is Pose.STAND and player.subject.gesture is Gesture.NONE:
        name = "sit-floor"
    actor = act(
        scene, player, (x, y, z), 138.0 * side, stance_=name, gesture="" if name == "sit-floor" else None
    )
    actors = [actor]
    for other in scene.players[1:2]:
        visitor = act(scene, other, (x + 0.95 * side, y, z - 0.2), -120.0 * side, stance_="stand")
        a, b = meet(actor, visitor)
        actors = [a, b]
    camera = fit(scene, actors, framing=Framing.FULL, cut="feet", air=1.35, least=1.75, eye=1.2)
    stage = Stage(camera, actors, without=set(SEATING))
    stage.put(Piece(0.6, draw=_bars, tag="prop"))
    return stage


def _bars(sheet: Sheet) -> None:
    """Iron bars close to the lens, at the edges of the frame: the face stays free."""
    camera = sheet.camera
    w, h = camera.width, camera.height
    thick = 0.022 * camera.unit
    for share in (0.045, 0.2, 0.8, 0.955):
        x = w * share
        path = np.array([(x - thick, -9), (x + thick, -9), (x + thick, h + 9), (x - thick, h + 9)])
        sheet.shape(path, sheet.light.ink * 1.25 + 0.02, 1.6)
        sheet.fill(path * np.array([1, 1]) * 1.0 - np.array([0, 0]), sheet.light.ink * 1.25 + 0.02, 1.6)
        gleam = np.array(
            [
                (x - thick * 0.55, -9),
                (x - thick * 0.2, -9),
                (x - thick * 0.2, h + 9),
                (x - thick * 0.55, h + 9),
            ]
        )
        sheet.fill(gleam, sheet.light.ambient * 0.32, 1.6)
    rail = h * 0.1
    sheet.shape(
        np.array(
            [
                (-9, rail - thick * 0.8),
                (w + 9, rail - thick * 0.8),
                (w + 9, rail + thick * 0.8),
                (-9, rail + thick * 0.8),
            ]
        ),
        sheet.light.ink * 1.25 + 0.02,
        1.6,
    )
