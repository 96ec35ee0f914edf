"""The house style: painted light, ink where it was drawn."""

from animatic.imaging.arrays import Array
from animatic.storyboard import finish
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.styles.base import Style


class Plain(Style):
    name = ""
    label = "Painted"
    description = "Painted light and layered air, with inked people and rooms."

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:  # noqa: ARG002
        return finish.grained(finish.graded(canvas, light.grade), seed)
