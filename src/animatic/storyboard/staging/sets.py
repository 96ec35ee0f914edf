"""Furniture and things that a template brings along, drawn by the places' own carpenters."""

from collections.abc import Callable

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.ink import Sheet
from animatic.storyboard.places.base import Piece
from animatic.storyboard.places.maker import Maker

Draw = Callable[[Maker], None]

SEATING = frozenset(
    {"chair", "table", "sofa", "armchair", "stool", "rug", "pendant", "coffee-table", "bench", "desk"}
)
"""Tags of a place's own pieces that get in the way of a template that brings its own."""


def span(a: float, b: float) -> tuple[float, float]:
    """Two ends, the smaller first: what is laid out for one side serves the other mirrored."""
    return (a, b) if a < b else (b, a)


def furnish(
    camera: Camera,
    draw: Draw,
    x: float,
    z: float,
    facing: float = 180.0,
    *,
    y: float = 0.0,
    nearer: float = 0.0,
    tag: str = "prop",
) -> Piece:
    """A piece of furniture in its turn. `facing` as for anchors: the way that somebody who uses it looks."""

    def paint(sheet: Sheet) -> None:
        maker = Maker(sheet, x, z, 180.0 - facing, y)
        draw(maker)
        maker.done()

    return Piece(camera.distance(x, y + 0.4, z) - nearer, draw=paint, tag=tag)


def crate(width: float = 0.5, height: float = 0.45, paint: str = "#8a6a44") -> Draw:
    """A box to sit on, where there is no chair."""

    def draw(maker: Maker) -> None:
        maker.box(-width / 2, width / 2, 0, height, -width / 2, width / 2, paint)
        maker.done()

    return draw


def lit_paint(sheet: Sheet, paint: str, point: tuple[float, float, float]) -> Array:
    """A colour as the light makes it on cloth at a point of the world."""
    return colour(paint) * sheet.light.on(np.array(point, np.float32), (0.0, 0.6, -0.8))
