"""A camera for figures that already stand: nobody's head cut off, nobody half in the picture by accident."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Vector
from animatic.storyboard.staging.lens import LENSES, aim, tilted
from animatic.storyboard.staging.scene import Scene
from animatic.storyboard.staging.spots import nearest
from animatic.storyboard.terms import Angle, Framing

_HATS: Final = {
    "wizard": 0.26,
    "top-hat": 0.14,
    "toque": 0.14,
    "knight": 0.08,
    "mitre": 0.16,
    "crown": 0.05,
    "space-helmet": 0.07,
    "pirate": 0.06,
    "cowboy-hat": 0.06,
    "captain": 0.04,
}
"""Metres that a hat rises above the hair."""
_CUT: Final = {
    Framing.EXTREME_WIDE: "feet",
    Framing.WIDE: "feet",
    Framing.FULL: "feet",
    Framing.POV: "feet",
    Framing.MEDIUM: "thighs",
    Framing.TWO_SHOT: "waist",
    Framing.OVER_THE_SHOULDER: "chest",
    Framing.MEDIUM_CLOSE: "chest",
    Framing.CLOSE: "chest",
    Framing.EXTREME_CLOSE: "chest",
    Framing.INSERT: "waist",
}
"""Where a framing cuts a standing figure."""


UMBRELLA: Final = props.held("umbrella")
_RISES: Final = {
    props.held(name): metres
    for name, metres in {
        "sign": 1.05,
        "flag": 1.1,
        "torch": 0.55,
        "balloon": 1.2,
        "staff": 0.62,
        "spear": 0.95,
    }.items()
}
"""Metres that a thing rises above the hand that holds it."""


def top_of(actor: Actor) -> Vector:
    """The crown of the head, hat included."""
    bones = actor.skeleton()
    k = bones.body.k
    return bones.head.point(0.0, (0.262 * bones.body.head + _HATS.get(actor.look.head.hat, 0.0)) * k, 0.0)


def extent(actor: Actor, cut: str) -> Vector:
    """World points (n, 3) that must be in the picture."""
    bones = actor.skeleton()
    k = bones.body.k
    side = bones.head.right * 0.13 * k
    points = [
        top_of(actor),
        bones.head.origin + side,
        bones.head.origin - side,
        bones.left.shoulder,
        bones.right.shoulder,
    ]
    for arm, held in ((bones.left, actor.left), (bones.right, actor.right)):
        hand = arm.wrist + (arm.wrist - arm.elbow) * 0.5
        if float(hand[1]) > float(bones.pelvis.origin[1]) - 0.05 or cut == "feet":
            points += [arm.elbow, hand]
            if held is not None:
                points.append(hand + np.array([0.0, _RISES.get(held, 0.12), 0.0]))
                if held == UMBRELLA:
                    points.append(top_of(actor) + np.array([0.0, 0.36, 0.0]))
    hips, chest = bones.pelvis.origin, bones.chest.origin
    knees = (bones.left_leg.knee + bones.right_leg.knee) / 2
    if cut == "feet":
        for leg in (bones.left_leg, bones.right_leg):
            points += [leg.toe, leg.heel, leg.knee]
    elif cut == "thighs":
        points.append(hips * 0.55 + knees * 0.45)
    elif cut == "waist":
        points.append(hips)
    else:
        points.append(hips * 0.4 + chest * 0.6)
    return np.array(points)


def fit(
    scene: Scene,
    actors: Sequence[Actor],
    *,
    framing: Framing | None = None,
    cut: str = "",
    air: float = 1.16,
    at: tuple[float, float] = (0.5, 0.5),
    eye: float | None = None,
    more: Sequence[Vector] = (),
    least: float = 0.0,
    yaw: float = 0.0,
) -> Camera:
    """The camera that a framing asks for, with all of the actors in the picture.

    `air` is the frame's size over the action's; `more` are other points to be seen; `least` the fewest metres that the
    frame's height may span: a wide shot stays wide.
    """
    framing = framing or scene.framing
    lens = LENSES.get(framing, LENSES[Framing.FULL])
    points = np.vstack(
        [*(extent(actor, cut or _CUT[framing]) for actor in actors), *(np.reshape(p, (1, 3)) for p in more)]
    )
    low, high = points.min(0), points.max(0)
    middle = (low + high) / 2
    tall = max(float(high[1] - low[1]) * air, least)
    wide = float(high[0] - low[0] + 0.3) * air
    depth = float(min(actor.at[2] for actor in actors)) if actors else float(middle[2])
    if framing in (Framing.WIDE, Framing.EXTREME_WIDE):
        tall = max(tall, lens.tall)
    target = (float(middle[0]), float(middle[1]), depth)
    if framing in (Framing.WIDE, Framing.EXTREME_WIDE, Framing.FULL) and at == (0.5, 0.5):
        at = (0.5, 0.56 if framing is not Framing.FULL else 0.52)
    camera = aim(
        scene.size,
        target,
        tall=tall,
        wide=wide,
        long=lens.long,
        eye=_eye(scene, framing, float(high[1]), float(middle[1])) if eye is None else eye,
        at=at,
        nearest=nearest(scene),
        yaw=yaw,
    )
    if scene.reading.angle is Angle.OVERHEAD:
        return overhead(scene, points, air)
    if scene.reading.angle is Angle.LOW and framing not in (Framing.EXTREME_WIDE, Framing.CLOSE):
        return from_below(scene, points, target, air)
    return tilted(camera, scene.reading.angle, target)


def from_below(scene: Scene, points: Vector, target: tuple[float, float, float], air: float = 1.16) -> Camera:
    """From knee height, close, with a short lens that looks up: people tower."""
    low, high = points.min(0), points.max(0)
    tall = float(high[1] - low[1])
    camera = aim(
        scene.size,
        target,
        tall=tall * air,
        wide=float(high[0] - low[0] + 0.3) * air,
        long=0.95,
        eye=scene.place.spot.y + 0.32,
        nearest=nearest(scene),
    ).moved(pitch=17.0)
    return held(camera, points, 0.9)


def held(camera: Camera, points: Vector, share: float) -> Camera:
    """The same lens, shifted and zoomed until the points (n, 3) fill that share of the frame."""
    for _ in range(2):
        seen = camera.project(points)[:, :2]
        size = seen.max(0) - seen.min(0)
        zoom = min(camera.width / max(float(size[0]), 1.0), camera.height / max(float(size[1]), 1.0)) * share
        camera = camera.moved(focal=camera.focal * zoom)
        seen = camera.project(points)[:, :2]
        middle = (seen.max(0) + seen.min(0)) / 2
        camera = camera.moved(
            cx=camera.cx + camera.width / 2 - float(middle[0]),
            cy=camera.cy + camera.height * 0.52 - float(middle[1]),
        )
    return camera


def overhead(scene: Scene, points: Vector, air: float = 1.2) -> Camera:
    """Straight down on the points (n, 3), the far side of the place at the top of the frame."""
    low, high = points.min(0), points.max(0)
    width, height = scene.size
    per_metre = min(
        width / (float(high[0] - low[0]) * air + 0.9),
        height / (float(high[2] - low[2]) * air + 0.9),
        height / 2.2,
    )
    unit = 0.75 * float(np.sqrt(width * height))
    focal = 1.5 * unit
    middle = (low + high) / 2
    return Camera(
        width, height, focal, float(high[1]) * 0.7 + focal / per_metre, width / 2, height / 2,
        float(middle[0]), float(middle[2]), 0.0, -90.0,
    )  # fmt: skip


def _eye(scene: Scene, framing: Framing, top: float, middle: float) -> float:
    """Height of the lens: at the eyes of those who stand, a little above those who sit."""
    if framing in (
        Framing.CLOSE,
        Framing.MEDIUM_CLOSE,
        Framing.TWO_SHOT,
        Framing.MEDIUM,
        Framing.OVER_THE_SHOULDER,
    ):
        return max(1.0, top - 0.25)
    return max(1.15, min(1.5, middle + 0.35)) if scene.place.inside else max(1.15, middle + 0.2)
