"""Airports: the apron, the tower, the terminal."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Area, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.sky import soft_disc
from animatic.storyboard.places.town.built import Built, lay, placed


class Airport(Built):
    """A runway, an airliner at its stand, the tower and the terminal."""

    ground = g.Ground("#9a9a9c", "#848488", "smooth", 0.6, far=140)

    def build(self) -> None:
        self.free = [Area(-2.6, 2.6, 4.0, 9.0)]

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        side = -1.0 if self.brief.seed_for("side") % 2 else 1.0
        placed(sheet, 26.0 * side, 96.0, 0.0, control_tower)
        placed(sheet, -18.0 * side, 110.0, 0.0, terminal)
        for z in np.arange(2.0, 120.0, 8.0):
            stripe = [(-0.25, 0.004, z), (0.25, 0.004, z), (0.25, 0.004, z + 4), (-0.25, 0.004, z + 4)]
            sheet.face(stripe, "#e4d27a", (0, 1, 0), width=0)
        for k in range(-2, 3):
            x = 1.4 * k + 9.0 * side
            sheet.face(
                [(x - 0.4, 0.004, 14), (x + 0.4, 0.004, 14), (x + 0.4, 0.004, 26), (x - 0.4, 0.004, 26)],
                "#e8e6de",
                (0, 1, 0),
                width=0,
            )
        lay(canvas, sheet)
        if light.lamps_lit:
            for z in np.geomspace(8, 110, 16):
                for x in (-6.0, 6.0):
                    px, py = camera.at(x, 0.1, float(z))
                    soft_disc(canvas, px, py, max(2.0, 0.4 * camera.focal / float(z)), colour("#8fc4ff"), 0.8)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        side = -1.0 if self.brief.seed_for("side") % 2 else 1.0
        pieces = [
            Piece(
                camera.distance(-9.0 * side, 2, 38),
                draw=partial(placed, x=-9.0 * side, z=38.0, turn=0.0, make=airliner(side)),
                tag="airliner",
            )
        ]
        return [
            *pieces,
            Piece(
                camera.distance(7.5 * side, 1, 19),
                draw=partial(placed, x=7.5 * side, z=19.0, turn=0.0, make=air_stairs),
                tag="stairs",
            ),
        ]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def control_tower(m: Maker) -> None:
    lit = m.sheet.light.lamps_lit
    m.turned(0, 0, [(0, 3.4), (20, 2.2), (22, 4.2), (22.4, 5.0)], "#cfcac0", width=0.7)
    m.turned(
        0,
        0,
        [(22.4, 4.8), (26, 5.8)],
        "#ffd894" if lit else "#4f6373",
        width=0.7,
        glow=0.3 if lit else 0,
        bias=0.5,
    )
    m.turned(0, 0, [(26, 6.0), (27, 5.6)], "#cfcac0", width=0.7, bias=0.8)
    m.rod((0, 27, 0), (0, 32, 0), 0.3, "#8a3a30", width=0.5)


def terminal(m: Maker) -> None:
    lit = m.sheet.light.lamps_lit
    m.box(-34, 34, 0, 9, 0, 20, "#b8b8b4", width=0.7)
    m.done()
    m.mosaic(
        [(x, x + 3.6, 1.5, 7.5) for x in np.arange(-33, 30, 4.0)],
        -0.1,
        ["#ffe0a0" if lit else "#6d8698"] * 16,
        glow=0.2 if lit else 0.0,
        bias=4,
    )
    m.box(-36, 36, 9, 10.5, -3, 20, "#e4e2dc", width=0.7)
    m.done()


def air_stairs(m: Maker) -> None:
    """Stairs on wheels."""
    for k in range(8):
        m.box(-0.6, 0.6, 0.28 * k, 0.28 * (k + 1), -1.6 + 0.4 * k, 1.6, "#d0ccc4", width=0.5, bias=-0.1 * k)
    m.done()
    for x in (-0.62, 0.62):
        m.rod((x, 1.0, -1.6), (x, 3.2, 1.5), 0.06, "#c8a23c", width=0.5)
        for k in range(0, 8, 2):
            m.rod(
                (x, 0.28 * (k + 1), -1.5 + 0.4 * k),
                (x, 1.05 + 0.28 * k, -1.5 + 0.4 * k),
                0.04,
                "#c8a23c",
                width=0.4,
            )
    m.done()


def airliner(side: float) -> Draw:
    """A jet of some thirty metres from its side, its nose towards +x where `side` is 1."""

    def draw(m: Maker) -> None:
        def plate(
            points: Sequence[tuple[float, float]], z: float, paint: str, bias: float, width: float = 0.8
        ) -> None:
            m.plate([(side * x, y, z) for x, y in points], paint, bias=bias, width=width)

        for x in (10.5, -2.0, -3.2):
            m.rod((side * x, 0.3, 0), (side * x, 2.4, 0), 0.3, "#5f6468", width=0.5)
            m.ball(side * x, 0.5, -0.2, 0.5, "#22242a", width=0.6, bias=0.3)
        plate([(1.5, 2.6), (-6.5, 4.6), (-8.5, 4.7), (-2.0, 2.6)], 3.0, "#9aa0a6", 0.0)
        body = [
            (15.6, 3.5), (14.9, 4.3), (13.2, 5.1), (10.5, 5.5), (-9.0, 5.5), (-15.5, 5.3), (-16.2, 4.9), (-11.5, 3.4),
            (-7.5, 2.2), (11.5, 2.0), (14.2, 2.5),
        ]  # fmt: skip
        plate(body, 0, "#e6e6e2", 0.4, 0.9)
        plate([(-11.0, 5.4), (-14.8, 10.4), (-17.2, 10.4), (-15.6, 5.3)], 0, "#2f5a8a", 0.5, 0.9)
        plate([(-13.0, 4.9), (-17.4, 5.5), (-18.4, 5.5), (-15.6, 4.6)], -0.5, "#c9ccce", 0.7)
        plate([(15.3, 3.2), (-12.8, 3.2), (-11.9, 3.0), (15.0, 3.0)], -0.02, "#2f5a8a", 0.8, 0)
        m.mosaic(
            [(x, x + 0.34, 4.1, 4.6) for x in np.arange(-10.5, 11.5, 0.95)],
            -0.05,
            ["#3a4650"] * 24,
            line=0.4,
            bias=0.9,
        )
        plate([(13.4, 4.3), (14.4, 4.25), (13.8, 4.75), (12.9, 4.8)], -0.05, "#2f3a44", 1.0, 0.6)
        plate([(3.5, 2.7), (-6.5, 1.0), (-8.6, 1.0), (-3.0, 2.7)], -6.0, "#c9ccce", 1.6, 0.9)
        m.box(side * -1.4 - 1.5, side * -1.4 + 1.5, 0.9, 2.1, -4.6, -3.4, "#b4b8bc", width=0.8, bias=1.4)
        m.done()

    return draw
