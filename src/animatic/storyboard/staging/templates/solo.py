"""One person: alone in a place, or the face alone."""

from dataclasses import replace

from animatic.storyboard.people.shading import Shade
from animatic.storyboard.staging.acting import act, looking, seated, stance
from animatic.storyboard.staging.lens import LENSES, aim, tilted
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.terms import Angle, Framing, Gaze, Pose, RelationKind

_LOW = {
    "sit": 1.3,
    "kneel": 1.36,
    "kneel-both": 1.25,
    "crouch": 1.12,
    "lie": 0.35,
    "crawl": 0.8,
    "sit-floor": 0.95,
}
"""Metres: how high the crown is in a pose."""


def alone(scene: Scene) -> Stage:
    """Somebody in a place, doing one thing, with room to look and to go."""
    player = scene.players[0]
    framing = scene.framing
    if framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE, Framing.INSERT):
        return close_up(scene)
    lens = LENSES.get(framing, LENSES[Framing.FULL])
    to_right = _side(scene, player) > 0
    name = stance(scene, player)
    away = player.subject.gaze is Gaze.AWAY or player.subject.related(RelationKind.AWAY_FROM) is not None
    turn = (132.0 if name not in ("walk", "run", "sprint", "stroll") else 112.0) * (1 if to_right else -1)
    if away or framing is Framing.EXTREME_WIDE:
        turn = 38.0 * (1 if to_right else -1)
    ground = spot(scene, lens.tall)
    tall, middle = lens.tall, lens.middle * player.height
    crown = _LOW.get(name)
    if crown and framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE):
        tall = max(tall * 0.8, 1.15)
        middle = crown * player.height / 1.72 * (0.62 if framing is Framing.MEDIUM else 0.5)
    across = 0.4 if to_right else 0.6
    camera = aim(
        scene.size, (ground[0], ground[1] + middle, ground[2]), tall=tall, long=lens.long, eye=_eye(scene, middle),
        at=(across, 0.52), nearest=nearest(scene),
    )  # fmt: skip
    camera = tilted(camera, scene.reading.angle, (ground[0], ground[1] + middle, ground[2]))
    stage = Stage(camera, blur=lens.blur)
    actor = act(scene, player, ground, turn, stance_=name)
    if name == "sit":
        actor = replace(actor, pose=seated(actor.pose, 0.45, player.look.body.k))
    stage.add(actor)
    stage.focus = camera.distance(*ground) + 0.8
    return stage


def close_up(scene: Scene, player: Player | None = None) -> Stage:
    """The face, or the bust: eyes on the upper third, looking room ahead."""
    player = player or scene.speaker or scene.players[0]
    framing = scene.framing if scene.framing in LENSES else Framing.MEDIUM_CLOSE
    if framing not in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE):
        framing = Framing.MEDIUM_CLOSE
    lens = LENSES[framing]
    to_right = _side(scene, player) > 0
    ground = spot(scene, 1.2)
    eyes = player.eyes
    camera = aim(
        scene.size, (ground[0], ground[1] + eyes, ground[2]), tall=lens.tall * (player.look.body.head * player.look.body.k),
        long=lens.long, at=(0.44 if to_right else 0.56, 0.45), nearest=nearest(scene),
    )  # fmt: skip
    camera = tilted(
        camera,
        scene.reading.angle if scene.reading.angle is not Angle.OVERHEAD else Angle.HIGH,
        (ground[0], ground[1] + eyes, ground[2]),
    )
    turn = 146.0 if to_right else -146.0
    if player.subject.gaze is Gaze.CAMERA:
        turn = 174.0 if to_right else -174.0
    standing = "stand" if player.subject.pose in (Pose.LIE, Pose.SLEEP) else "contrapposto"
    actor = act(scene, player, ground, turn, stance_=standing)
    actor = replace(actor, shade=Shade(rim=0.5 + 0.4 * scene.light.darkness), grounded=False)
    if player.subject.gaze is Gaze.BACK:
        actor = looking(replace(actor, turn=turn * 0.35), (camera.x, eyes, camera.z), most=80)
    return Stage(camera, [actor], focus=camera.distance(*ground) + 0.3, blur=lens.blur)


def _side(scene: Scene, player: Player) -> int:
    """Which way somebody looks: 1 is to the picture's right."""
    return 1 if (scene.dice + player.index) % 2 else -1


def _eye(scene: Scene, middle: float) -> float:
    if scene.place.inside:
        return min(1.45, max(1.0, middle + 0.2))
    return max(1.15, middle)
