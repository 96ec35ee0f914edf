"""What a style is."""

from abc import ABC, abstractmethod
from typing import ClassVar

from animatic.imaging.arrays import Array
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.styles.marks import Marks


class Style(ABC):
    """Renders a painted canvas. Deterministic in the canvas and the seed."""

    name: ClassVar[str]
    label: ClassVar[str]
    """What people read."""
    description: ClassVar[str]
    bloom: ClassVar[float] = 1.0
    """Strength of the glow around lights, added before `render`."""

    @abstractmethod
    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        """The picture as (h, w, 3) in 0..1."""

    def annotate(self, rgb: Array, camera: Camera, marks: Marks, seed: int) -> Array:  # noqa: ARG002  # a hook
        """What is written over the finished picture: nothing, but on a working board."""
        return rgb
