"""In bed and beside it."""

from dataclasses import replace

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.ink import Sheet, smooth
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.places.base import Piece
from animatic.storyboard.places.furniture import beds, seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, face_at, looking, seated, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING, furnish, lit_paint
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Gesture, Pose


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
        seat = looking(seat, face_at(patient), most=56)
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
            smooth(path[:, :2], steps=5),
            lit_paint(m.sheet, "#fbfaf6", (x, y + 0.7, z)),
            float(1 / path[0, 2]),
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
        sheet.shape(smooth(path[:, :2], steps=4), lit_paint(sheet, spread, near[0]), float(1 / path[0, 2]))
        fold = [
            (-0.5, 0.8, 0.06),
            (-0.38, 0.87, 0.06),
            (-0.3, 0.72, -0.3),
            (-0.29, 0.22, -0.49),
            (-0.5, 0.2, -0.49),
            (-0.47, 0.66, -0.36),
        ]
        path = camera.project(np.array([world(u, v, d) for u, v, d in fold]))
        sheet.shape(smooth(path[:, :2], steps=3), lit_paint(sheet, "#eef2f2", near[0]), float(1 / path[0, 2]))
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
        sheet.shape(path[:, :2], lit_paint(sheet, spread, (x, y + top, z)), float(1 / path[0, 2]))
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
        sheet.shape(path[:, :2], lit_paint(sheet, "#e4e8ee", (x, y + top, z)), float(1 / path[0, 2]))
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
