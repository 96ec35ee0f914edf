"""Somebody before a mirror: seen from behind, and once more in the glass."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing

_HALF, _TOP = 0.46, 2.05


def mirror(scene: Scene) -> Stage:
    """The back near the lens at one side, the reflection's face in the frame of the glass."""
    player = scene.players[0]
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.8)
    side = 1 if scene.dice % 2 else -1
    glass = z + 0.75
    actor = act(scene, player, (x - 0.34 * side, y, z), 30.0 * side, stance_="stand")
    image = act(scene, player, (x + 0.2 * side, y, glass + 0.1), -150.0 * side, stance_="stand")
    image = replace(image, pose=actor.pose.mirrored, left=actor.right, right=actor.left, grounded=False)
    image = replace(image, nearer=0.35, shade=Shade(rim=0.2))
    back = actor.skeleton().head.point(0, 0.1, 0)
    eyes = image.skeleton().head.point(0, 0.1, 0)
    actor = replace(actor, look_at=(float(eyes[0]), float(eyes[1]), float(eyes[2])))
    image = replace(image, look_at=(float(back[0]), float(back[1]), float(back[2])))
    framing = (
        scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.MEDIUM
    )
    frame = [np.array([x + (0.2 * side) + u, y + v, glass]) for u in (-_HALF, _HALF) for v in (1.1, _TOP)]
    cut = "waist" if framing is Framing.MEDIUM else "feet"
    camera = fit(scene, [actor, image], framing=framing, cut=cut, more=frame)
    stage = Stage(camera, [actor, image], without={*SEATING, "mirror", "picture"}, blur=0.0)

    def draw(m: Maker) -> None:
        m.box(-_HALF - 0.07, _HALF + 0.07, 0.0, _TOP + 0.07, 0.0, 0.05, "#7a5430")
        pane = [(-_HALF, 0.06, -0.01), (_HALF, 0.06, -0.01), (_HALF, _TOP, -0.01), (-_HALF, _TOP, -0.01)]
        m.plate(pane, "#b9cbd0", bias=0.2)
        for u in (-0.3, -0.2):
            m.wire([(u, 1.95, -0.02), (u - 0.14, 1.55, -0.02)], 0.6, bias=0.3)

    stage.put(furnish(camera, draw, x + 0.2 * side, glass, 180.0, y=y, nearer=-0.2))
    return stage
