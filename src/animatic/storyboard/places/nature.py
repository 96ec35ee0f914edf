"""Open country."""

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.base import Area, Brief, Place
from animatic.storyboard.places.sky import Sky


class OpenGround(Place):
    """Sky over a plain."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-4, 4, 5, 14)]

    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        Sky(canvas, camera, light, self.brief.seed_for("sky"), self.brief.features).paint()
        depth = camera.ground_depth()
        mask = np.clip(depth * 4000, 0, 1)
        with np.errstate(divide="ignore"):
            distance = np.minimum(1 / depth, 1e5)
        ground = colour("#7f9a5a") * (light.ambient * 0.6 + light.key * 0.5)
        canvas.flood(light.fade(np.broadcast_to(ground, canvas.rgb.shape), distance), mask, depth)
