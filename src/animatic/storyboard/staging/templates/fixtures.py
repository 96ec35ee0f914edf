"""Somebody and a part of the place: a window, a door, a grave, a bed, bars, a desk, a bar."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.ink import Sheet, smooth
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.base import Anchor, AnchorKind, Piece
from animatic.storyboard.places.furniture import beds, seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, looking, prop_of, seated, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES, aim
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Emotion, Framing, Gesture, Pose


def desk(scene: Scene) -> Stage:
    """At a desk that stands between him and the lens; a visitor stands beside it."""
    leans = (Pose.LEAN, Pose.BEND)
    player = next((p for p in scene.players if p.subject.pose not in leans), scene.players[0])
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.9) if scene.place.inside else z
    framing = (
        scene.framing
        if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM, Framing.MEDIUM_CLOSE)
        else Framing.MEDIUM
    )
    side = 1 if scene.dice % 2 else -1
    prop = prop_of(player)
    gesture = {Gesture.TYPE: "type", Gesture.WRITE: "write", Gesture.READ: "read"}.get(
        player.subject.gesture
    ) or gesture_of(scene, player, prop)
    if gesture in ("", "pockets", "hand-on-hip", "hands-on-hips", "behind-back"):
        gesture = "write"
    if gesture == "write" and not prop:
        prop = "pen"
    elif gesture == "type":
        prop = ""  # the machine stands on the desk
    actor = act(scene, player, (x, y, z), 160.0 * side, stance_="sit-table", gesture=gesture, prop=prop)
    actor = replace(actor, pose=seated(actor.pose, 0.46, player.look.body.k), arms_over=0.6)
    if gesture in ("write", "type", "read"):
        actor = replace(actor, pose=replace(actor.pose, neck=(0.0, 18.0, 0.0), lean=12.0))
    if gesture in ("write", "type"):  # both hands on the desk
        for hand_side, across, grip in (
            (1, 0.15, "pinch" if gesture == "write" else "flat"),
            (-1, -0.17, "flat"),
        ):
            on_desk = Hand((x - across, y + 0.8, z - 0.34), "world", grip, (0.9, -0.3, -0.2))
            actor = replace(actor, pose=with_hand(actor.pose, hand_side, on_desk))
    visitors = []
    for other in [p for p in scene.players if p is not player][:1]:
        over = other.subject.pose in leans
        visitor = act(
            scene,
            other,
            (x + (0.98 if over else 1.05) * side, y, z - 0.2),
            -112.0 * side,
            stance_="stand",
            gesture="point" if over else None,
        )
        if over:  # one hand on the desk, the other at what is meant
            on_desk = Hand((x + 0.58 * side, y + 0.8, z - 0.42), "world", "flat", (0.8, -0.2, -0.4))
            holding = replace(visitor.pose, lean=24.0, tilt=10.0)
            visitor = replace(visitor, pose=with_hand(holding, -side, on_desk), arms_over=0.6)
        head = actor.skeleton().head.point(0, 0.1, 0)
        visitors.append(looking(visitor, (float(head[0]), float(head[1]), float(head[2]))))
        face = visitors[0].skeleton().head.point(0, 0.1, 0)
        actor = looking(actor, (float(face[0]), float(face[1]), float(face[2])), cheat=10)
    camera = fit(
        scene,
        [actor, *visitors],
        framing=framing,
        cut="waist" if framing is not Framing.WIDE else "feet",
        air=1.3,
        eye=1.35,
    )
    stage = Stage(
        camera,
        [actor, *visitors],
        without=set(SEATING),
        focus=camera.distance(x, y, z) + 0.8,
        blur=LENSES[framing].blur,
    )

    def things(m: Maker) -> None:
        if gesture == "type":
            tables.computer(m, 0.5 * side, 0.05)
        else:
            tables.papers(m, 0.05 * side, 0.1)
        tables.mug(m, -0.34 * side, -0.12)
        tables.book(m, -0.5 * side, 0.05)

    stage.put(
        furnish(camera, tables.table(1.5, 0.7, "#7a4e30", things=things), x, z - 0.5, y=y, nearer=-0.05)
    )
    stage.put(furnish(camera, seating.chair(back=1.0), x, z, 180.0, y=y, nearer=-0.3))
    return stage


def bar(scene: Scene) -> Stage:
    """At the counter: the guest on this side or that, who serves across it."""
    players = scene.players
    server = next(
        (
            p
            for p in players
            if p.subject.figure in ("waiter", "bartender", "shopkeeper") or "bar" in p.subject.noun
        ),
        None,
    )
    guests = [p for p in players if p is not server] or list(players[:1])
    x, y, z = spot(scene, 1.6)
    z = max(z, 3.0)
    side = 1 if scene.dice % 2 else -1
    framing = (
        scene.framing
        if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM, Framing.MEDIUM_CLOSE)
        else Framing.MEDIUM
    )
    actors = []
    for i, guest in enumerate(guests[:3]):
        prop = prop_of(guest) or "glass"
        px = x - side * (0.5 + 0.75 * i) if server is not None else x + (i - (len(guests[:3]) - 1) / 2) * 0.8
        actor = act(
            scene,
            guest,
            (px, y, z + 0.42),
            180.0 - side * (-26.0 if i % 2 else 26.0),
            stance_="sit-table",
            gesture="hold",
            prop=prop,
        )
        holding = seated(actor.pose, 0.74, guest.look.body.k)
        near = "left" if side < 0 else "right"
        counter = y + 1.07
        lifted = 0.4 if guest.subject.gesture in (Gesture.RAISE, Gesture.DRINK) else 0.06
        rest = Hand((px + 0.08 * side, counter + lifted, z + 0.06), "world", "grip", (0.9, -0.3, -0.2))
        other = Hand((px - 0.2 * side, counter + 0.03, z + 0.08), "world", "relaxed", (0.9, -0.3, -0.2))
        holding = with_hand(with_hand(replace(holding, lean=12.0), side, rest), -side, other)
        held = actor.right or actor.left
        actor = replace(
            actor,
            pose=holding,
            left=held if near == "left" else None,
            right=held if near == "right" else None,
            arms_over=0.6,
        )
        actors.append(actor)
    if server is not None:
        tender = act(
            scene,
            server,
            (x + side * 0.62, y, z + 0.62),
            -side * 142.0,
            stance_="stand",
            gesture=None if prop_of(server) else "cup",
            prop=prop_of(server) or "glass",
        )
        a, b = meet(actors[0], tender, cheat=20)
        if guests[0].subject.gaze.value == "down" or guests[0].subject.emotion in (
            Emotion.SAD,
            Emotion.TIRED,
        ):
            a = replace(actors[0], pose=replace(actors[0].pose, neck=(0.0, 22.0, 4.0)))
        actors[0] = a
        actors.append(replace(b, arms_over=0.0))
    camera = fit(scene, actors, framing=framing, cut="waist", air=1.32, eye=1.5, at=(0.5, 0.46))
    stage = Stage(
        camera,
        actors,
        without={*SEATING, "counter", "bar"},
        focus=camera.distance(x, y, z) + 1.2,
        blur=LENSES[framing].blur,
    )

    def counter_top(m: Maker) -> None:
        m.box(-4, 4, 0, 1.02, 0.0, 0.5, "#5a3422")
        m.box(-4.1, 4.1, 1.0, 1.06, -0.06, 0.56, "#7a4a2c", top="#8a5834")
        for px in np.arange(-3.6, 3.7, 0.9):
            m.panel(float(px) - 0.36, float(px) + 0.36, 0.16, 0.86, -0.005, "#4c2c1c")

    stage.put(furnish(camera, counter_top, x, z - 0.42, y=y, nearer=-0.02))
    return stage


def bedside(scene: Scene) -> Stage:
    """One lies in bed, the other sits beside it and holds the hand."""
    players = scene.players
    lies = next((p for p in players if p.subject.pose in (Pose.LIE, Pose.SLEEP)), None)
    sitter = next(
        (p for p in players if p.subject.pose is Pose.SIT or p.subject.gesture is not Gesture.NONE), None
    )
    if lies is None:
        lies = next((p for p in players if p is not sitter), players[-1])
    if sitter is None or sitter is lies:
        sitter = next((p for p in players if p is not lies), None)
    x, y, z = spot(scene, 1.8)
    z = max(z, 3.0)
    side = 1 if scene.dice % 2 else -1  # the pillow's side is −side
    top = y + 0.56
    foot = x + (lies.height - 0.96) * side
    patient = act(
        scene, lies, (foot, top + 0.08, z), 90.0 * side, stance_="lie", gesture="", prop="", mirrored=side < 0
    )
    head = patient.skeleton().head.origin
    patient = replace(patient, at=(foot + (x - 0.66 * side - float(head[0])), top + 0.08, z))
    resting = Hand((x - 0.2 * side, top + 0.31, z - 0.02), "world", "relaxed", (0.8, 0.3, -0.2))
    patient = replace(
        patient,
        face=ASLEEP if _asleep(lies) else patient.face,
        grounded=False,
        pose=replace(patient.pose, lean=16.0, neck=(-38.0 * side, 10.0, 0.0))
        if _asleep(lies)
        else with_hand(replace(patient.pose, lean=16.0, neck=(-38.0 * side, 10.0, 0.0)), -side, resting),
        arms_over=0.6,
    )
    actors = [patient]
    chair: tuple[float, float] | None = None
    if sitter is not None:
        chair = (x + 0.1 * side, z + 0.62)
        turn = (180.0 - 20.0) * -side
        seat = act(scene, sitter, (chair[0], y, chair[1]), turn, stance_="sit-table", gesture="", prop="")
        holding = with_hand(
            seated(seat.pose, 0.5, sitter.look.body.k),
            side,
            Hand((x - 0.14 * side, top + 0.35, z + 0.06), "world", "relaxed", (0.7, -0.5, -0.3)),
        )
        holding = with_hand(
            holding,
            -side,
            Hand((x + 0.24 * side, top + 0.3, z + 0.14), "world", "relaxed", (0.8, -0.5, -0.3)),
        )
        seat = replace(seat, pose=replace(holding, lean=16.0), arms_over=1.0, left=None, right=None)
        seat = looking(seat, _face(patient), most=56)
        actors.append(seat)
        if not _asleep(lies):
            actors[0] = replace(patient, pose=replace(patient.pose, neck=(-46.0 * side, 2.0, 0.0)))
    camera = fit(
        scene,
        actors[1:],
        framing=Framing.MEDIUM,
        cut="waist",
        air=1.16,
        eye=1.5,
        more=[
            np.array([x - 1.12 * side, y + 0.35, z]),
            np.array([x + 0.62 * side, y + 0.4, z]),
            np.array([x, y + 1.1, z]),
        ],
    )
    stage = Stage(
        camera,
        actors,
        without={*SEATING, "bed", "bed-2", "nightstand", "bedside"},
        focus=camera.distance(x, y, z) + 1.4,
        blur=1.0,
    )
    if chair:
        stage.put(furnish(camera, seating.chair(), chair[0], chair[1] + 0.04, 180.0, y=y, nearer=-0.3))
    spread = "#8fb0b4" if scene.reading.setting.value == "hospital" else "#5a6f9a"
    stage.pieces += _bed(stage, x, y, z, side, spread)
    return stage


def _asleep(player: Player) -> bool:
    subject = player.subject
    return (
        subject.pose is Pose.SLEEP
        or subject.emotion in (Emotion.ASLEEP, Emotion.DEAD)
        or "dead" in subject.states
    )


def _face(actor: Actor) -> tuple[float, float, float]:
    head = actor.skeleton().head.point(0, 0.1, 0)
    return float(head[0]), float(head[1]), float(head[2])


def _bed(stage: Stage, x: float, y: float, z: float, side: int, spread: str) -> list[Piece]:
    """A bed seen from its side: mattress and pillow behind who lies there, the blanket over him."""
    camera = stage.camera

    def below(m: Maker) -> None:
        m.box(-1.1, 1.1, 0.14, 0.36, -0.45, 0.45, "#8a949c")
        m.box(-1.08, 1.08, 0.36, 0.56, -0.45, 0.45, "#eef0ee")
        for px in (-1.16, 1.08):
            m.box(px, px + 0.08, 0.0, 1.02 if (px < 0) == (side > 0) else 0.74, -0.45, 0.45, "#7a848c")
        m.done()
        pillow = [
            (-1.06, 0.56),
            (-1.07, 0.7),
            (-1.0, 0.8),
            (-0.84, 0.84),
            (-0.66, 0.78),
            (-0.56, 0.66),
            (-0.6, 0.56),
        ]
        path = camera.project(np.array([(x + u * side, y + v, z + 0.04) for u, v in pillow]))
        m.sheet.shape(
            smooth(path[:, :2], steps=5), _lit(m.sheet, "#fbfaf6", (x, y + 0.7, z)), float(1 / path[0, 2])
        )

    def blanket(sheet: Sheet) -> None:
        def world(u: float, v: float, depth: float) -> tuple[float, float, float]:
            return x + u * side, y + v, z + depth

        top = [
            (-0.4, 0.83),
            (-0.2, 0.87),
            (0.1, 0.83),
            (0.45, 0.84),
            (0.75, 0.79),
            (0.95, 0.86),
            (1.05, 0.76),
            (1.09, 0.58),
        ]
        low = [(1.09, 0.24), (0.6, 0.2), (0.1, 0.23), (-0.3, 0.2), (-0.48, 0.24)]
        near = [world(u, v, 0.06) for u, v in top] + [world(u, v, -0.48) for u, v in low]
        path = camera.project(np.array(near))
        sheet.shape(smooth(path[:, :2], steps=4), _lit(sheet, spread, near[0]), float(1 / path[0, 2]))
        fold = [
            (-0.5, 0.8, 0.06),
            (-0.38, 0.87, 0.06),
            (-0.3, 0.72, -0.3),
            (-0.29, 0.22, -0.49),
            (-0.5, 0.2, -0.49),
            (-0.47, 0.66, -0.36),
        ]
        path = camera.project(np.array([world(u, v, d) for u, v, d in fold]))
        sheet.shape(smooth(path[:, :2], steps=3), _lit(sheet, "#eef2f2", near[0]), float(1 / path[0, 2]))
        for u in (0.02, 0.36, 0.74):
            curve = [
                world(u, 0.84, 0.0),
                world(u + 0.06, 0.7, -0.3),
                world(u + 0.02, 0.5, -0.44),
                world(u + 0.04, 0.3, -0.48),
            ]
            sheet.wire(np.array(curve), 0.7)

    base = furnish(camera, below, x, z, 180.0, y=y, nearer=-0.4)
    return [base, Piece(camera.distance(x, y + 0.6, z) - 0.4, draw=blanket, tag="prop")]


def _lit(sheet: Sheet, paint: str, point: tuple[float, float, float]) -> np.ndarray:
    return colour(paint) * sheet.light.on(np.array(point, np.float32), (0.0, 0.6, -0.8))


def window(scene: Scene) -> Stage:
    """At a window, looking out, the light on the face."""
    player = scene.players[0]
    anchor = scene.place.anchor(AnchorKind.WINDOW) if scene.place.inside else None
    framing = (
        scene.framing
        if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE, Framing.MEDIUM_CLOSE)
        else Framing.MEDIUM
    )
    if anchor is None or abs(anchor.facing) > 20:
        from animatic.storyboard.staging.templates.solo import alone

        return alone(scene)
    side = 1 if scene.dice % 2 else -1  # looks to this side
    px = anchor.x - side * (anchor.width * 0.5 + 0.02)
    pz = anchor.z - 0.25
    actor = act(
        scene,
        player,
        (px, 0.0, pz),
        62.0 * side,
        stance_="stand",
        gesture=None if prop_of(player) or player.subject.gesture is not Gesture.NONE else "",
    )
    actor = looking(actor, (anchor.x + side * 0.5, anchor.y + 0.65, anchor.z + 0.6), most=50)
    yaw = actor.pose.neck[0]
    actor = replace(actor, pose=replace(actor.pose, neck=(yaw, 0.0, 0.0)), shade=Shade(rim=0.9))
    camera = fit(
        scene,
        [actor],
        framing=framing,
        at=(0.42 if side > 0 else 0.58, 0.5),
        cut="thighs" if framing is Framing.MEDIUM else "",
        more=[np.array([anchor.x + side * anchor.width * 0.5, anchor.y + 0.6, pz])],
    )
    return Stage(
        camera, [actor], without=set(SEATING) if framing in (Framing.MEDIUM, Framing.MEDIUM_CLOSE) else set()
    )


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
        sheet.shape(path[:, :2], _lit(sheet, "#7a5238", (x + 0.5, y + 1, z)), float(1 / path[0, 2]))
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
            sheet.fill(path[:, :2], _lit(sheet, "#b58a58", (x, y, z)) * 0.9, float(1 / path[0, 2]))

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


def in_bed(scene: Scene) -> Stage:
    """In bed from above: the pillow, the face that looks up, the blanket."""
    players = scene.players[:2]
    wide = 1.5 if len(players) > 1 else 1.05
    x, y, z = spot(scene, 2.0)
    top = 0.55
    actors = []
    for i, player in enumerate(players):
        px = x + (0.0 if len(players) == 1 else (-0.36, 0.36)[i])
        awake = player.subject.pose is not Pose.SLEEP and player.subject.emotion not in (
            Emotion.ASLEEP,
            Emotion.DEAD,
        )
        actor = act(scene, player, (px, y + top + 0.1, z), 180.0, stance_="lie", gesture="", prop="")
        head = actor.skeleton().head.origin
        actor = replace(actor, at=(px, y + top + 0.1, z + (z + 0.5 - float(head[2]))))
        face = actor.face if awake else ASLEEP
        actors.append(replace(actor, face=face, grounded=False))
    stage_camera = aim(scene.size, (x, y + top, z + 0.2), tall=2.3, long=1.5, eye=y + top, at=(0.5, 0.5))
    distance = stage_camera.focal / (min(scene.size[1] / 1.75, scene.size[0] / (wide + 0.9)))
    camera = stage_camera.moved(
        x=x,
        z=z + 0.28,
        eye=y + top + distance,
        pitch=-90.0,
        cx=scene.size[0] / 2,
        cy=scene.size[1] / 2,
        yaw=0.0,
    )
    stage = Stage(camera, actors, without={*SEATING, "bed", "pendant", "lamp"})
    spread = "#4f6a9a"

    def bed(m: Maker) -> None:
        beds.bed(wide, 2.05, "#6a4630", "#e8e6e0", pillows=len(players))(m)

    def cover(sheet: Sheet) -> None:
        half = wide / 2 + 0.04
        rim = [
            (-half, 0.42),
            (-half * 0.5, 0.47),
            (0.0, 0.43),
            (half * 0.5, 0.47),
            (half, 0.42),
            (half + 0.03, -1.2),
            (-half - 0.03, -1.2),
        ]
        points = np.array([(x + u, y + top + 0.28, z + v) for u, v in rim])
        path = camera.project(points)
        sheet.shape(path[:, :2], _lit(sheet, spread, (x, y + top, z)), float(1 / path[0, 2]))
        fold = [
            (-half, 0.42),
            (-half * 0.5, 0.47),
            (0.0, 0.43),
            (half * 0.5, 0.47),
            (half, 0.42),
            (half, 0.24),
            (half * 0.5, 0.28),
            (0.0, 0.24),
            (-half * 0.5, 0.28),
            (-half, 0.24),
        ]
        path = camera.project(np.array([(x + u, y + top + 0.28, z + v) for u, v in fold]))
        sheet.shape(path[:, :2], _lit(sheet, "#e4e8ee", (x, y + top, z)), float(1 / path[0, 2]))
        for u in (-0.6, -0.25, 0.15, 0.55):
            sheet.wire(
                np.array(
                    [
                        (x + u * half, y + top + 0.28, z + 0.16),
                        (x + (u + 0.1) * half, y + top + 0.28, z - 0.4),
                        (x + u * half, y + top + 0.28, z - 1.1),
                    ]
                ),
                0.8,
            )

    stage.put(furnish(camera, bed, x, z, 180.0, y=y, nearer=-1.0))
    stage.put(Piece(camera.distance(x, y + top + 0.3, z) - 0.3, draw=cover, tag="prop"))
    stage.lamps.append(Lamp(x - 1.4, y + 1.6, z + 0.6, colour("#c8d8ff"), 0.6, 1.6))
    return stage
