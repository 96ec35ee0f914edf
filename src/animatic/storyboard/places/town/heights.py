"""The city from above or afar: skylines, rooftops, balconies."""

import math

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places.base import Anchor, AnchorKind, Area
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.outdoors import Outdoors
from animatic.storyboard.places.sky import glow_band
from animatic.storyboard.places.town import facade, houses
from animatic.storyboard.places.town.built import Built, lay
from animatic.storyboard.places.town.street import skyline
from animatic.storyboard.places.town.suburbs import planter
from animatic.storyboard.places.water import Water, paint_water


class City(Outdoors):
    """The skyline over water, or from above."""

    ground = None

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.lamps_lit:
            glow_band(canvas, camera.horizon, camera.unit * 0.26, colour("#c8824a") * np.float32(0.55), 0.5)
        skyline(canvas, camera, light, self.brief.seed_for("skyline"), tall=0.44, layers=4)
        self.veil(canvas, camera, light, 0.0, 0.03, 0.4, "1")
        paint_water(canvas, camera, light, Water("#1c3a54", 0.16, shore=700), self.brief.seed_for("water"))


class Rooftop(Built):
    """A flat roof over the city: parapet, a water tank, vents."""

    ground = None

    def build(self) -> None:
        self.free = [Area(-2.8, 2.8, 4.0, 7.5)]
        self.anchors.append(Anchor(AnchorKind.RAILING, 0, 1.0, 9.0, facing=0, width=8))
        self.put("tank", -4.6, 9.6, tank)
        self.put("vent", 3.4, 7.4, vent)
        self.put("vent", 4.8, 9.4, vent, 30)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.lamps_lit:
            glow_band(canvas, camera.horizon, camera.unit * 0.3, colour("#b0703f") * np.float32(0.55), 0.45)
        skyline(canvas, camera, light, self.brief.seed_for("skyline"), tall=0.36, spread=0.4, layers=4)
        self.veil(canvas, camera, light, 0.02, 0.05, 0.45, "1")
        sheet = Sheet(camera, light)
        floor = [(-14.0, 0.0, 0.5), (14.0, 0.0, 0.5), (14.0, 0.0, 9.4), (-14.0, 0.0, 9.4)]
        sheet.face(floor, "#7a6a62", (0, 1, 0), width=0.8)
        for z in np.arange(1.5, 9.0, 1.5):
            sheet.wire(
                [(-14, 0.003, z), (14, 0.003, z)],
                0.5,
                light.fade(colour("#5f524c") * light.on((0, 0, float(z))), float(z)),
            )
        wall = Maker(sheet, 0, 9.4)
        wall.box(-14, 14, 0, 0.95, 0, 0.35, "#9a7a68", top="#b8a090")
        wall.done()
        lay(canvas, sheet)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Nothing grows here."""

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def tank(m: Maker) -> None:
    for x, z in ((-0.8, -0.8), (0.8, -0.8), (-0.8, 0.8), (0.8, 0.8)):
        m.rod((x, 0, z), (x * 0.9, 1.8, z * 0.9), 0.12, "#4a4038", width=0.7)
    m.turned(0, 0, [(1.8, 1.25), (3.9, 1.25), (4.7, 0.1)], ["#8a5a3c", "#5a4a40"], width=0.9)


def vent(m: Maker) -> None:
    m.box(-0.5, 0.5, 0, 0.7, -0.4, 0.4, "#8f9498")
    m.turned(0, 0, [(0.7, 0.16), (1.2, 0.16), (1.25, 0.3), (1.4, 0.05)], "#a4a8ac", width=0.7)


class Balcony(Built):
    """A tiled ledge high over the street: an iron railing, plants, a small table, the wall with its glass door."""

    ground = None

    def build(self) -> None:
        self.free = [Area(-1.4, 1.2, 3.2, 4.8)]
        self.anchors.append(Anchor(AnchorKind.RAILING, 0, 1.05, 5.4, facing=0, width=5))
        self.anchors.append(Anchor(AnchorKind.DOOR, 2.75, 0.0, 4.0, facing=90, width=1.0))
        self.put("planter", -2.3, 5.0, planter)
        self.put("planter", 2.2, 5.1, planter)
        self.put("planter", -2.3, 3.9, planter)
        for k in range(-4, 5):
            self.put("railing", 0.62 * k, 5.5, baluster)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.lamps_lit:
            glow_band(canvas, camera.horizon, camera.unit * 0.3, colour("#b0703f") * np.float32(0.55), 0.45)
        skyline(canvas, camera, light, self.brief.seed_for("skyline"), tall=0.26, spread=0.3, layers=3)
        self.veil(canvas, camera, light, 0.02, 0.04, 0.4, "1")
        self._roofs(canvas, camera, light)
        self._own_wall(canvas, camera, light)

    def _roofs(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """The town's roofs below, row before row."""
        sheet = Sheet(camera, light)
        random = self.brief.random("roofs")
        for z in (110.0, 80.0, 58.0, 42.0, 30.0):
            x = -z * 0.95
            while x < z * 0.95:
                wide = float(random.uniform(8, 13))
                m = Maker(sheet, x + wide / 2, z, 0.0, -17.0 + float(random.uniform(0, 3.5)))
                wall = facade.STUCCO[int(random.integers(9))]
                m.box(-wide / 2, wide / 2, 0, 12, 0, 9, wall, width=0.7)
                m.done()
                houses.pitched(
                    m, (-wide / 2, wide / 2), (0, 9), 12, 3.0, houses.ROOFS[int(random.integers(5))], wall
                )
                m.done()
                houses.panes(
                    m,
                    [
                        (-wide * 0.3 + wide * 0.3 * i, 8.6 - 3.1 * j, 1.1, 1.6)
                        for i in range(3)
                        for j in range(2)
                    ],
                )
                m.done()
                x += wide + float(random.uniform(0.4, 2.0))
        lay(canvas, sheet)

    def _own_wall(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        floor = [(-3.0, 0.0, 0.4), (3.0, 0.0, 0.4), (3.0, 0.0, 5.6), (-3.0, 0.0, 5.6)]
        sheet.face(floor, "#b59a80", (0, 1, 0), width=0.9)
        for k in range(14):
            z = 0.5 + 0.4 * k
            sheet.wire(
                [(-3.0, 0.003, z), (3.0, 0.003, z)],
                0.4,
                light.fade(colour("#94795f") * light.on((0, 0, z)), z),
            )
        for k in range(-7, 8):
            sheet.wire(
                [(0.4 * k, 0.003, 0.6), (0.4 * k, 0.003, 5.6)],
                0.4,
                light.fade(colour("#94795f") * light.on((0, 0, 3)), 3.0),
            )
        m = Maker(sheet, 3.0, 3.6, -90.0)
        m.box(-2.2, 4.0, 0, 4.2, 0, 0.5, "#c4a888", width=0.9)
        m.done()
        lit = light.lamps_lit
        m.panel(-0.95, 0.95, 0.0, 2.5, -0.03, "#ece4d4", bias=2, width=0.7)
        for a, b in ((-0.85, -0.05), (0.05, 0.85)):
            m.panel(
                a,
                b,
                0.08,
                2.4,
                -0.05,
                "#ffd894" if lit else "#6d8698",
                glow=0.22 if lit else 0,
                bias=2.2,
                width=0.6,
            )
        m.done()
        lay(canvas, sheet)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Nothing grows here."""

    def lit(self, light: Lighting) -> Lighting:
        return (
            light.with_lamps(Lamp(2.6, 1.8, 3.6, colour("#ffc680"), 0.8, 2.2)) if light.lamps_lit else light
        )

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def baluster(m: Maker) -> None:
    """A stretch of iron railing with scrolls."""
    iron = "#2b2e36"
    m.box(-0.31, 0.31, 1.02, 1.08, -0.04, 0.04, iron, width=0.6)
    m.box(-0.31, 0.31, 0.1, 0.14, -0.02, 0.02, iron, width=0.5)
    for x in (-0.31, -0.155, 0.0, 0.155):
        m.rod((x, 0, 0), (x, 1.04, 0), 0.026, iron, width=0.4)
    m.wire(
        [(0.155 * math.cos(a), 0.55 + 0.155 * math.sin(a), 0) for a in np.linspace(0, 2 * math.pi, 14)],
        0.9,
        iron,
    )
