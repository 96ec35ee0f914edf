"""Where cars stop: car parks, gas stations."""

import math
from collections.abc import Sequence
from functools import partial

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Area, Brief, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.sky import soft_disc
from animatic.storyboard.places.town.built import Built, lay, placed
from animatic.storyboard.places.town.props import car, street_lamp
from animatic.storyboard.places.town.roads import Road
from animatic.storyboard.places.trees import grove, plant


class ParkingLot(Built):
    """Rows of cars between painted lines, a lamp, a low store behind."""

    ground = g.Ground("#77767a", "#5f5e64", "smooth", 0.7, far=60)

    def build(self) -> None:
        self.free = [Area(-2.2, 2.2, 4.0, 8.0)]
        self.cars: list[tuple[float, float, float, int]] = []
        for row, z in enumerate((12.5, 22.0, 33.0)):
            for k in range(-5, 6):
                if abs(k) > 0 and self.random.random() < 0.72:
                    turn = 0.0 if (row + k) % 2 else 180.0
                    self.cars.append(
                        (
                            2.9 * k,
                            z + float(self.random.uniform(-0.3, 0.3)),
                            turn,
                            int(self.random.integers(6)),
                        )
                    )

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        plant(
            canvas,
            camera,
            light,
            grove(self.random, ("oak", "birch"), 16, near=60, far=90, tall=(6, 10), clearing=0),
        )
        sheet = Sheet(camera, light)
        m = Maker(sheet, 0.0, 46.0)
        m.box(-24, 24, 0, 6, 0, 20, "#c2b49a", width=0.8)
        m.box(-24.2, 24.2, 5.0, 6.6, -0.4, 0.2, "#a8442e", width=0.8)
        m.done()
        m.mosaic(
            [(x, x + 3.4, 0.3, 3.6) for x in np.arange(-22, 20, 4.2)],
            -0.05,
            ["#5d7486" if not light.lamps_lit else "#ffd894"] * 10,
            glow=0.2 if light.lamps_lit else 0.0,
            bias=4,
        )
        m.done()
        for z in (9.6, 15.4, 19.4, 25.0, 30.2, 36.0):
            sheet.face(
                [(-17, 0.004, z), (17, 0.004, z), (17, 0.004, z + 0.12), (-17, 0.004, z + 0.12)],
                "#dcd8c8",
                (0, 1, 0),
                width=0,
            )
        for z0, z1 in ((9.6, 15.4), (19.4, 25.0), (30.2, 36.0)):
            for k in range(-6, 6):
                x = 2.9 * k + 1.45
                sheet.face(
                    [
                        (x - 0.07, 0.004, z0),
                        (x + 0.07, 0.004, z0),
                        (x + 0.07, 0.004, z1),
                        (x - 0.07, 0.004, z1),
                    ],
                    "#dcd8c8",
                    (0, 1, 0),
                    width=0,
                )
        for side in (-1, 1):
            arrow = [
                (side * 0.9 - 0.12, 4.6),
                (side * 0.9 + 0.12, 4.6),
                (side * 0.9 + 0.12, 6.0),
                (side * 0.9 + 0.4, 6.0),
                (side * 0.9, 7.0),
                (side * 0.9 - 0.4, 6.0),
                (side * 0.9 - 0.12, 6.0),
            ]
            sheet.face([(x, 0.004, z) for x, z in arrow], "#dcd8c8", (0, 1, 0), width=0)
        lay(canvas, sheet)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        cars = [
            Piece(camera.distance(x, 0.7, z), draw=partial(car, x=x, z=z, turn=turn, kind=kind), tag="car")
            for x, z, turn, kind in self.cars
        ]
        lamps = [
            Piece(
                camera.distance(x, 1.5, 17.4),
                draw=partial(street_lamp, x=x, z=17.4, side=1 if x < 0 else -1, tall=6.0),
                tag="lamp",
            )
            for x in (-8.7, 8.7)
        ]
        return [piece for piece in (*cars, *lamps) if piece.distance > 3]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


class GasStation(Road):
    """Pumps under a lit canopy beside the road, a shop, a tall sign."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-2.2, 2.2, 4.0, 7.5)]

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        sheet.face(
            [(-30, 0.003, 0.4), (30, 0.003, 0.4), (30, 0.003, 30), (-30, 0.003, 30)],
            "#84827e",
            (0, 1, 0),
            width=0,
        )
        for z in np.geomspace(2.0, 28, 9):
            sheet.wire(
                [(-30, 0.005, float(z)), (30, 0.005, float(z))],
                0.4,
                light.fade(colour("#6f6d6a") * light.on((0, 0, float(z))), float(z)),
            )
        placed(sheet, 5.5, 24.0, 0.0, kiosk)
        placed(sheet, -13.5, 20.0, 0.0, price_sign)
        placed(sheet, -1.5, 13.5, 0.0, canopy)
        lay(canvas, sheet)

    def lit(self, light: Lighting) -> Lighting:
        if not light.lamps_lit:
            return light
        return light.with_lamps(
            *(Lamp(x, 4.3, z, colour("#eaf6ff"), 1.1, 4.0) for x, z in ((-4.0, 12.0), (1.5, 12.0)))
        )

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        pumps = [
            Piece(
                camera.distance(x, 0.7, 12.2),
                draw=partial(placed, x=x, z=12.2, turn=0.0, make=pump),
                tag="pump",
            )
            for x in (-4.4, -1.5, 1.4)
        ]
        parked = Piece(
            camera.distance(-3.0, 0.7, 15.4), draw=partial(car, x=-3.0, z=15.4, turn=90.0, kind=2), tag="car"
        )
        return [*pumps, parked]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not light.lamps_lit:
            return
        for x in (-4.4, -1.5, 1.4):
            distance = camera.distance(x, 4.2, 12.4)
            if distance > 2:
                px, py = camera.at(x, 4.2, 12.4)
                soft_disc(canvas, px, py, 1.6 * camera.focal / distance, colour("#dff0ff"), 0.5)


def canopy(m: Maker) -> None:
    """A flat roof on two posts, lamps in its underside."""
    lit = m.sheet.light.lamps_lit
    for x in (-4.4, 4.0):
        m.box(x - 0.18, x + 0.18, 0, 4.4, -0.2, 0.2, "#dcd8d0", width=0.8)
    m.done()
    m.plate(
        [(-6.5, 4.4, -3.6), (6.5, 4.4, -3.6), (6.5, 4.4, 3.6), (-6.5, 4.4, 3.6)],
        "#f2f0e8",
        (0, -1, 0),
        glow=0.12 if lit else 0,
        bias=1,
    )
    m.done()
    m.box(-6.5, 6.5, 4.4, 5.3, -3.6, 3.6, "#ece8de", width=0.9)
    m.done()
    m.panel(-6.5, 6.5, 4.55, 4.85, -3.62, "#c8382c", bias=1, width=0.6)
    m.panel(-6.5, 6.5, 4.92, 5.05, -3.62, "#3f6fa0", bias=1, width=0.5)
    for x in (-4.4, -1.5, 1.4, 4.2):
        for z in (-1.6, 1.6):
            lamp = [(x + a, 4.38, z + b) for a, b in ((-0.4, -0.25), (0.4, -0.25), (0.4, 0.25), (-0.4, 0.25))]
            m.plate(
                lamp, "#fffbe8" if lit else "#dfe2e0", (0, -1, 0), glow=1.0 if lit else 0, bias=2, width=0.5
            )
    m.done()


def pump(m: Maker) -> None:
    lit = m.sheet.light.lamps_lit
    m.box(-0.6, 0.6, 0, 0.14, -0.45, 0.45, "#b0aca4", width=0.7)
    m.box(-0.36, 0.36, 0.14, 1.75, -0.24, 0.24, "#c8382c", width=0.9)
    m.panel(-0.27, 0.27, 1.15, 1.6, -0.25, "#e8f2f0", glow=0.3 if lit else 0, bias=1, width=0.6)
    m.panel(-0.27, 0.27, 0.45, 0.95, -0.25, "#efe8da", bias=1, width=0.5)
    m.wire(
        [(0.38, 1.2, -0.1), (0.56, 0.9, -0.2), (0.5, 0.4, -0.22), (0.4, 1.0, -0.26)], 1.6, "#1c1c20", bias=1
    )


def kiosk(m: Maker) -> None:
    """The shop behind the pumps."""
    lit = m.sheet.light.lamps_lit
    m.box(-6, 6, 0, 3.4, 0, 7, "#d8d0c0", width=0.8)
    m.box(-6.2, 6.2, 3.0, 3.7, -0.6, 0.3, "#c8382c", width=0.8)
    m.done()
    m.mosaic(
        [(x, x + 1.7, 0.4, 2.7) for x in np.arange(-5.6, 4.2, 1.95)],
        -0.04,
        ["#ffe6ae" if lit else "#6d8698"] * 6,
        glow=0.3 if lit else 0.0,
        bias=3,
    )
    m.panel(4.1, 5.3, 0.05, 2.4, -0.05, "#4d6274", bias=3.2, width=0.6)
    m.done()


def price_sign(m: Maker) -> None:
    """A tall board with panels of figures."""
    lit = m.sheet.light.lamps_lit
    m.box(-0.2, 0.2, 0, 4.0, -0.2, 0.2, "#8f9499", width=0.7)
    m.box(-1.5, 1.5, 4.0, 8.4, -0.3, 0.3, "#ece8de", width=0.9)
    m.done()
    m.panel(-1.3, 1.3, 6.7, 8.2, -0.32, "#c8382c", glow=0.25 if lit else 0, bias=1, width=0.6)
    star = [
        (
            0.55 * (1 if k % 2 == 0 else 0.42) * math.sin(k * math.pi / 5),
            7.45 + 0.55 * (1 if k % 2 == 0 else 0.42) * math.cos(k * math.pi / 5),
            -0.34,
        )
        for k in range(10)
    ]
    m.plate(star, "#fff2d0", glow=0.4 if lit else 0, bias=1.4, width=0.5)
    for k in range(3):
        m.panel(-1.2, 1.2, 4.3 + 0.76 * k, 4.9 + 0.76 * k, -0.32, "#23262c", bias=1, width=0.5)
        m.mosaic(
            [(x, x + 0.22, 4.4 + 0.76 * k, 4.8 + 0.76 * k) for x in (-0.4, -0.1, 0.3, 0.6)],
            -0.34,
            ["#ffb84a"] * 4,
            line=0,
            glow=0.6 if lit else 0.2,
            bias=1.4,
        )
    m.done()
