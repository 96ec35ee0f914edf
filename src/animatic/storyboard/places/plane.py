"""The sides of a room, as planes with a finish."""

from dataclasses import dataclass
from typing import Literal

from animatic.storyboard.camera import Camera
from animatic.storyboard.light import Vector

Wall = Literal["back", "left", "right", "front"]
Surface = Literal[
    "plain", "boards", "planks", "tiles", "checker", "slabs", "bricks", "stone", "stripes", "panels",
    "tin", "logs", "concrete", "carpet", "grid", "wainscot", "earth", "damask", "parquet",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finish:
    """How a plane of the room looks."""

    paint: str
    surface: Surface = "plain"
    line: float = 0.72
    """Brightness of its drawn pattern's lines, relative to the paint."""
    second: str = ""
    """The other colour of checks, stripes, wainscot."""


@dataclass(frozen=True, slots=True)
class Plane:
    """One side of the room: u runs along it and v up (or into the room, on floor and ceiling), in metres."""

    name: str
    origin: Vector
    along: Vector
    up: Vector
    normal: Vector
    length: float
    height: float

    def point(self, u: float, v: float, out: float = 0.0) -> Vector:
        """World point at (u, v), `out` metres in front of the plane."""
        o, a, b, n = self.origin, self.along, self.up, self.normal
        return (
            o[0] + a[0] * u + b[0] * v + n[0] * out,
            o[1] + a[1] * u + b[1] * v + n[1] * out,
            o[2] + a[2] * u + b[2] * v + n[2] * out,
        )

    def rectangle(self, u0: float, u1: float, v0: float, v1: float, out: float = 0.0) -> list[Vector]:
        """Corners of a rectangle on it."""
        corners = ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
        return [self.point(u, v, out) for u, v in corners]

    def faces(self, camera: Camera) -> bool:
        """Whether its front is turned to the lens."""
        o, n = self.origin, self.normal
        return (n[0] * (camera.x - o[0]) + n[1] * (camera.eye - o[1]) + n[2] * (camera.z - o[2])) > 1e-3
