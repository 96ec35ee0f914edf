"""At the water's edge and in it: drinking from a stream, washing, swimming with something beneath."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.ink import Sheet, smooth
from animatic.storyboard.people.anatomy import Foot, Hand
from animatic.storyboard.people.poses import pose
from animatic.storyboard.places.base import AnchorKind, Piece
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import acts, beast, last, side_of, touched
from animatic.storyboard.staging.fitting import extent, fit, held
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.objects import drawn
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.still_waters import pool, surface
from animatic.storyboard.terms import Framing, Pose, RelationKind, Setting

WATERS: Final = (
    "stream", "river", "brook", "creek", "lake", "pond", "pool", "spring", "puddle", "fountain", "waterhole", "well",
    "waterfall", "sea", "ocean", "canal", "oasis", "trough", "water",
)  # fmt: skip
_OPEN: Final = (
    Setting.SEA,
    Setting.LAKE,
    Setting.RIVER,
    Setting.POOL,
    Setting.UNDERWATER,
    Setting.HARBOUR,
    Setting.SWAMP,
)
_AT_EDGE: Final = ("drink", "wash", "lap", "sip", "fill", "scoop", "bathe", "rinse", "cup", "splash", "gulp")


def drinks(scene: Scene, player: Player) -> Stage:
    """On the knees at the water, bent over it, hands cupped to the mouth or in the water."""
    side = side_of(scene)
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.WIDE, Framing.FULL) else Framing.FULL
    x, y, z = spot(scene, 2.0)
    z = max(z, 3.0)
    actor = act(
        scene, player, (x - 0.2 * side, y, z), 116.0 * side, stance_="kneel-both", gesture="", prop="",
    )  # fmt: skip
    bent = replace(actor.pose, lean=34.0, tilt=16.0, neck=(0.0, 6.0, 0.0))
    actor = replace(actor, pose=bent)
    size = player.look.body.k * player.look.body.head
    face = touched(scene, player, ("face", "mouth", "hair"))
    if player.subject.action in ("drink", "sip", "gulp", "cup") or face is not None:
        mouth = actor.skeleton().head.point(0.0, 0.02 * size, 0.14 * size)
        for hand in (side, -side):
            to = mouth + np.array([0.03 * side, -0.07, -0.03 if hand == side else 0.04])
            cup = Hand((float(to[0]), float(to[1]), float(to[2])), "world", "open", (0.6, -1.0, 0.0))
            actor = replace(actor, pose=with_hand(actor.pose, hand, cup))
    else:
        for hand, depth in ((side, -0.2), (-side, 0.1)):
            at = (x + 0.42 * side, y + 0.04, z + depth - 0.1)
            actor = replace(
                actor, pose=with_hand(actor.pose, hand, Hand(at, "world", "open", (0.6, 0.2, -0.4)))
            )
    camera = fit(
        scene, [actor], framing=framing, more=[np.array([x + 0.9 * side, y, z - 0.2])], least=1.7, eye=1.2
    )
    stage = Stage(camera, [actor])
    stage.shown = {*WATERS, "pond"}
    still = {"pond", "puddle", "pool", "waterhole", "fountain", "trough", "spring", "oasis", "well"}
    running = not any(last(r.target) in still for r in player.subject.relations)
    ahead = 1.0 if running else 1.25
    stage.put(pool(camera, x + ahead * side, y, z - 0.1, 1.2, running=running))
    return stage


def swims(scene: Scene, player: Player) -> Stage:
    """A long shot across the line of the swimmer: arms reaching, legs behind; what is beneath him, beneath."""
    side = side_of(scene)
    under = scene.reading.setting is Setting.UNDERWATER
    water = scene.place.anchor(AnchorKind.WATER)
    x, y, z = (0.0, 0.0, 5.0) if water is None or under else (water.x, water.y, max(5.0, water.z + 2.5))
    found = beast(scene)
    level = 2.4 if under else y + 0.02
    actor = act(scene, player, (x, level, z), 94.0 * side, stance_="swim", gesture="", prop="")
    reach = replace(
        pose("swim"),
        right=Hand((0.02, 0.56, 0.02), shape="flat", elbow=(0.6, 0.4, 0.4)),
        left=Hand((0.2, -0.44, 0.1), shape="flat", elbow=(0.8, 0.0, -0.4)),
        left_foot=Foot((0.09, 0.06, 0.1), 6, 76),
        right_foot=Foot((0.09, 0.12, -0.16), 6, 76),
    )
    actor = replace(actor, pose=reach if side > 0 else reach.mirrored, grounded=False)
    bones = actor.skeleton()
    middle = bones.spine(0.4).origin
    actor = replace(
        actor, at=(x - float(middle[0]), 2 * level - float(middle[1]) + (0.0 if under else 0.06), z)
    )
    points = extent(actor, "feet")
    swimmer = 1.0
    if found is not None and (it := drawn(found[1])) is not None:
        big = max(2.6, min(it.length, 5.2))
        swimmer = big / max(it.length, 0.1)
        body = replace(it, scale=it.scale * swimmer)
        drop = (1.0 + 0.75 * body.height) if under or found[1].figure in _DEEP else 0.3
        middle_of = (x - 0.2 * side, level - drop, z + 0.9)
        half = 0.5 * body.length
        more = np.array([
            (middle_of[0] - half, middle_of[1], middle_of[2]),
            (middle_of[0] + half, middle_of[1] + body.height, middle_of[2]),
        ])  # fmt: skip
        points = np.vstack([points, more])
        camera = aim(
            scene.size, (x, level - drop / 2, z), tall=max(3.2, drop * 1.7), long=1.4, eye=level - 0.4
        )
        camera = held(camera, points, 0.84)
        stage = Stage(camera, [actor])
        stage.put(body.piece(camera, *middle_of, 80.0 * side, pose=Pose.SWIM))
        stage.shown = {found[1].noun, found[1].figure}
        if not under:
            stage.put(surface(camera, camera.at(x, level - 0.03, z)[1], deep=found[1].figure in _DEEP))
        return stage
    camera = aim(scene.size, (x, level, z), tall=2.6, long=1.4, eye=level + (0.0 if under else 0.9))
    camera = held(camera, points, 0.62)
    stage = Stage(camera, [actor])
    if not under:
        stage.put(surface(camera, camera.at(x, level, z + 60.0)[1], deep=False))
        stage.put(_wake(camera, actor.at[0], level, z, side))
    return stage


_DEEP: Final = ("whale", "shark", "submarine", "octopus", "squid", "orca", "fish", "turtle", "ray", "serpent")


def _wake(camera: Camera, x: float, y: float, z: float, side: int) -> Piece:
    """Foam along a swimmer, and the rings behind him."""

    def draw(sheet: Sheet) -> None:
        white = np.clip(sheet.light.ambient * 0.5 + sheet.light.key * 0.4 + 0.25, 0, 1)
        for row, (start, end, off) in enumerate(((-1.2, 1.0, -0.16), (-1.6, 0.6, -0.3), (-2.0, 0.2, -0.46))):
            line = [
                (x + u * side, y + 0.012 * math.sin(9 * u + row), z + off + 0.03 * math.sin(5 * u + row))
                for u in np.linspace(start, end, 24)
            ]
            seen = sheet.camera.outline(np.array(line))
            if seen is not None:
                sheet.stroke(smooth(seen[:, :2], steps=2)[: 2 * len(seen) - 4], 2.0 - 0.5 * row, white)

    return Piece(camera.distance(x, y, z) - 0.3, draw=draw, tag="water")


def find(scene: Scene) -> Template | None:
    """Somebody drinks or washes at open water, or swims."""
    if len(scene.players) != 1 or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    player = scene.players[0]
    near = (
        RelationKind.AWAY_FROM,
        RelationKind.AT,
        RelationKind.IN,
        RelationKind.BESIDE,
        RelationKind.USING,
        RelationKind.ON,
    )
    if acts(player, _AT_EDGE) and touched(scene, player, WATERS, *near) and not scene.place.inside:
        return lambda it: drinks(it, player)
    if scene.reading.setting in _OPEN and (
        player.subject.pose is Pose.SWIM or player.subject.noun == "swimmer"
    ):
        return lambda it: swims(it, player)
    return None
