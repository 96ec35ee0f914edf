"""At a window, at a door."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.base import Anchor, AnchorKind, Piece
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, prop_of, seated, sits
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING, Draw, furnish, lit_paint
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, Gesture


def window(scene: Scene) -> Stage:
    """At a window, looking out, the light on the face."""
    player = scene.players[0]
    anchor = scene.place.anchor(AnchorKind.WINDOW) if scene.place.inside else None
    framing = (
        scene.framing
        if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE, Framing.MEDIUM_CLOSE)
        else Framing.MEDIUM
    )
    if anchor is not None and abs(anchor.facing) <= 20 and sits(player):
        return seated_at_window(scene, player, anchor)
    if anchor is None or abs(anchor.facing) > 20:
        from animatic.storyboard.staging.templates.solo import alone

        return alone(scene)
    side = 1 if scene.dice % 2 else -1  # looks to this side
    # Before a wide window, not beyond its end: there the frame would hold curtains.
    half = min(anchor.width * 0.5, 0.55)
    px = anchor.x - side * (half + 0.02)
    pz = anchor.z - 0.25
    actor = act(
        scene,
        player,
        (px, 0.0, pz),
        62.0 * side,
        stance_="stand",
        gesture=None if prop_of(player) or player.subject.gesture is not Gesture.NONE else "",
    )
    actor = looking(actor, (anchor.x + side * 0.5, anchor.y + 0.65, pz + 0.1), most=50)
    yaw = actor.pose.neck[0]
    actor = replace(actor, pose=replace(actor.pose, neck=(yaw, 0.0, 0.0)), shade=Shade(rim=0.9))
    camera = fit(
        scene,
        [actor],
        framing=framing,
        at=(0.42 if side > 0 else 0.58, 0.5),
        cut="thighs" if framing is Framing.MEDIUM else "",
        more=[np.array([anchor.x + side * half, anchor.y + 0.6, pz])],
    )
    return Stage(
        camera, [actor], without=set(SEATING) if framing in (Framing.MEDIUM, Framing.MEDIUM_CLOSE) else set()
    )


def seated_at_window(scene: Scene, player: Player, anchor: Anchor) -> Stage:
    """On a chair beside the window, turned half to it, the light on hands and face."""
    framing = (
        scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.MEDIUM
    )
    side = 1 if scene.dice % 2 else -1  # looks to this side
    x, z = anchor.x - side * (0.5 * anchor.width + 0.1), anchor.z - 0.75
    busy = player.subject.gesture is not Gesture.NONE or bool(prop_of(player))
    actor = act(scene, player, (x, 0.0, z), 112.0 * side, stance_="sit", gesture=None if busy else "clasp")
    actor = replace(actor, pose=seated(actor.pose, 0.46, player.look.body.k), shade=Shade(rim=0.9))
    if not busy:
        actor = looking(actor, (anchor.x + side * 0.8, anchor.y + 0.5, anchor.z + 0.8), most=66)
    else:
        actor = replace(actor, pose=replace(actor.pose, neck=(0.0, 16.0, 0.0)), look_at=None)
    edge = np.array([anchor.x + side * 0.35 * anchor.width, anchor.y + 0.9, anchor.z])
    camera = fit(
        scene,
        [actor],
        framing=framing,
        cut="thighs" if framing is Framing.MEDIUM else "feet",
        more=[edge],
        eye=1.25,
    )
    stage = Stage(camera, [actor], without=set(SEATING))
    stage.shown = {"window", "chair", "armchair"}
    stage.put(furnish(camera, seating.armchair(), x, z, 112.0 * side, nearer=-0.3))
    return stage


def door(scene: Scene) -> Stage:
    """At a door: somebody knocks, enters, stands in it; two meet on its threshold."""
    anchor = next((a for a in scene.place.anchors_of(AnchorKind.DOOR) if abs(a.facing) < 20), None)
    if anchor is None:
        anchor = _own_door(scene)
    player = scene.players[0]
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.FULL
    side = 1 if scene.dice % 2 else -1
    gesture = player.subject.gesture
    actors: list[Actor]
    if gesture in (Gesture.KNOCK, Gesture.OPEN, Gesture.LISTEN):
        px = anchor.x - side * 0.32
        actor = act(
            scene,
            player,
            (px, anchor.y, anchor.z - 0.42),
            42.0 * side,
            stance_="stand",
            gesture="knock" if gesture is Gesture.KNOCK else "open" if gesture is Gesture.OPEN else None,
        )
        actors = [actor]
    else:
        actors = [
            act(scene, player, (anchor.x, anchor.y, anchor.z - 0.1), 176.0 * side, stance_="contrapposto")
        ]
    for other in scene.players[1:2]:
        visitor = act(
            scene, other, (anchor.x - side * 0.72, anchor.y, anchor.z - 0.75), 66.0 * side, stance_="stand"
        )
        a, b = meet(actors[0], visitor, cheat=8)
        actors = [a, b]
    camera = fit(scene, actors, framing=framing, more=[np.array([anchor.x, anchor.y + 2.05, anchor.z])])
    stage = Stage(camera, actors)
    closed = gesture in (Gesture.KNOCK, Gesture.LISTEN)
    if anchor.group == -1:
        stage.put(furnish(camera, _frame(scene), anchor.x, anchor.z + 0.05, 180.0, y=anchor.y, nearer=-0.2))
    if not closed and scene.place.inside:
        stage.put(Piece(camera.distance(anchor.x, 1.0, anchor.z) + 0.12, draw=_opening(anchor), tag="prop"))
        stage.lamps.append(Lamp(anchor.x, anchor.y + 1.9, anchor.z + 0.6, colour("#ffdc9c"), 0.9, 1.6))
    return stage


def _opening(anchor: Anchor) -> Callable[[Sheet], None]:
    """An open door: the light of the next room, and the leaf turned aside."""

    def draw(sheet: Sheet) -> None:
        x, y, z = anchor.x, anchor.y, anchor.z + 0.34
        glow = np.array(
            [(x - 0.44, y, z), (x + 0.44, y, z), (x + 0.44, y + 2.06, z), (x - 0.44, y + 2.06, z)]
        )
        warm = "#f6d896" if sheet.light.darkness > 0.4 else "#f4efe2"
        path = sheet.camera.project(glow)
        sheet.shape(path[:, :2], warm, float(1 / path[0, 2]))
        leaf = np.array(
            [(x + 0.44, y, z), (x + 0.62, y, z - 0.6), (x + 0.62, y + 2.06, z - 0.6), (x + 0.44, y + 2.06, z)]
        )
        path = sheet.camera.project(leaf)
        sheet.shape(path[:, :2], lit_paint(sheet, "#7a5238", (x + 0.5, y + 1, z)), float(1 / path[0, 2]))
        pool = np.array(
            [
                (x - 0.44, y + 0.004, z),
                (x + 0.44, y + 0.004, z),
                (x + 0.9, y + 0.004, z - 1.5),
                (x - 0.9, y + 0.004, z - 1.5),
            ]
        )
        path = sheet.camera.project(pool)
        if sheet.light.darkness > 0.4:
            sheet.fill(path[:, :2], lit_paint(sheet, "#b58a58", (x, y, z)) * 0.9, float(1 / path[0, 2]))

    return draw


def _own_door(scene: Scene) -> Anchor:
    x, y, z = spot(scene, 2.4)
    return Anchor(AnchorKind.DOOR, x, y, z + 0.4, 0.0, 0.9, group=-1)


def _frame(scene: Scene) -> Draw:
    stone = scene.reading.setting.value in ("castle", "dungeon", "church", "hall", "ruins")

    def draw(m: Maker) -> None:
        wall, wood = ("#8a857c", "#5a3c26") if stone else ("#b59a78", "#6a3c2a")
        m.box(-2.4, 2.4, 0, 3.1, 0.1, 0.4, wall)
        m.box(-0.56, 0.56, 0, 2.2, 0.02, 0.12, "#d8ccb4" if not stone else "#6a665e", bias=0.2)
        m.box(-0.46, 0.46, 0, 2.1, 0.0, 0.1, wood, bias=0.3)
        for x0, x1, y0, y1 in (
            (-0.36, -0.05, 1.15, 1.95),
            (0.05, 0.36, 1.15, 1.95),
            (-0.36, -0.05, 0.2, 1.0),
            (0.05, 0.36, 0.2, 1.0),
        ):
            m.panel(x0, x1, y0, y1, -0.005, wood, bias=0.5)
        m.ball(0.38, 1.02, -0.04, 0.035, "#d8b04a", bias=0.6)

    return draw
