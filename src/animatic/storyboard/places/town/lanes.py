"""Streets of other kinds than the city street: villages, suburbs, alleys, squares, markets."""

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
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Piece
from animatic.storyboard.places.furniture import seating, storage
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.outdoors import covered
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.town import facade, houses
from animatic.storyboard.places.town.built import Built, lay, placed
from animatic.storyboard.places.town.facade import Front
from animatic.storyboard.places.town.street import Street


class Village(Street):
    """Low houses under tiled roofs, cobbles, a steeple beyond, no traffic."""

    road = 3.0
    walk = 1.0
    asphalt = "#8f8474"
    cars = 0
    floors = (1, 2)
    trades: tuple[facade.Trade, ...] = ("cottage", "cottage", "shop")
    lamps_every = 22.0

    def _row(self, side: int) -> list[tuple[float, Front]]:
        return [
            (
                z + 1.2,
                Front(
                    f.length * 0.75, f.floors, f.paint, f.trade, 2.6, 6.0, ("gable", "eaves", "eaves")[k % 3]
                ),
            )
            for k, (z, f) in enumerate(super()._row(side))
        ]

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        hills = Land(
            "hills",
            900,
            4_000,
            2_400,
            260,
            covered(light, "#7f9a62", "#94a060"),
            self.brief.seed_for("hills"),
            base=-20,
        )
        self.land(canvas, camera, light, hills, fade=0.2)
        sheet = Sheet(camera, light)
        placed(sheet, -9.0, 130.0, 0.0, steeple)
        lay(canvas, sheet)

    def markings(self, sheet: Sheet, light: Lighting) -> None:
        """Cobbles."""
        for z in np.geomspace(1.0, 22.0, 26):
            sheet.wire([(-self.road, 0.003, z), (self.road, 0.003, z)], 0.4, self._joint(light, float(z)))


def steeple(m: Maker) -> None:
    """The village church's tower above the roofs."""
    m.box(-3, 3, 0, 20, -3, 3, "#c4bba8", width=0.7)
    m.done()
    for side, normal in ((-1, (-1.0, 0.3, 0.0)), (1, (1.0, 0.3, 0.0))):
        m.plate([(side * 3.3, 20, -3.3), (side * 3.3, 20, 3.3), (0, 33, 0)], "#5f5a5e", normal, width=0.6)
    m.plate([(-3.3, 20, -3.3), (3.3, 20, -3.3), (0, 33, 0)], "#6a6468", (0, 0.3, -1), width=0.7, bias=0.4)
    m.panel(-1.0, 1.0, 14, 17.5, -3.05, "#3a3434", width=0.5, bias=1)
    m.done()


class Alley(Street):
    """Two walls close together, bins, a fire escape's shadow."""

    road = 1.6
    walk = 0.4
    cars = 0
    floors = (4, 6)
    trades: tuple[facade.Trade, ...] = ("flat", "flat", "office")
    lamps_every = 15.0

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        bins = [
            Piece(camera.distance(x, 0.5, z), draw=partial(placed, x=x, z=z, turn=0.0, make=make), tag="bin")
            for x, z, make in (
                (-1.45, 6.0, bin_),
                (1.4, 9.0, storage.crate(0.7)),
                (-1.4, 11.0, bin_),
                (1.45, 5.2, storage.barrel()),
            )
        ]
        return [*super().pieces(camera, light), *bins]

    def markings(self, sheet: Sheet, light: Lighting) -> None:
        """None."""


def bin_(m: Maker) -> None:
    m.box(-0.45, 0.45, 0.1, 1.05, -0.6, 0.6, "#3f5f4a")
    m.box(-0.48, 0.48, 1.05, 1.15, -0.63, 0.63, "#2f4a3a")


class Square(Village):
    """A wide place with a fountain among old fronts."""

    road = 9.0
    floors = (2, 4)
    trades: tuple[facade.Trade, ...] = ("shop", "flat", "arcade")
    lamps_every = 14.0

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        fount = Piece(
            camera.distance(-3.0, 0.5, 17.0),
            draw=partial(placed, x=-3.0, z=17.0, turn=0.0, make=fountain),
            tag="fountain",
        )
        return [*super().pieces(camera, light), fount]


def fountain(m: Maker) -> None:
    m.turned(0, 0, [(0, 2.2), (0.6, 2.1)], "#a8a094", lid="#7fb0bc")
    m.turned(0, 0, [(0.5, 0.3), (1.4, 0.22), (1.5, 0.9), (1.6, 0.95)], "#b5ada0", lid="#8fc0c8", bias=0.5)
    m.turned(0, 0, [(1.6, 0.14), (2.3, 0.1), (2.4, 0.3)], "#b5ada0", bias=0.7)


class Market(Square):
    """Stalls under striped awnings."""

    road = 4.6
    lamps_every = 30.0

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        spots = [(side * 3.6, z, -90.0 * side) for side in (-1, 1) for z in (6.5, 10.0, 13.5, 17.5)]
        stalls = [
            Piece(
                camera.distance(x, 0.5, z),
                draw=partial(placed, x=x, z=z, turn=turn, make=stall(k)),
                tag="stall",
            )
            for k, (x, z, turn) in enumerate(spots)
        ]
        return [*Village.pieces(self, camera, light), *stalls]


def stall(kind: int) -> Draw:
    paints = (("#c8442e", "#d8652e"), ("#7fa03c", "#5a8a3c"), ("#e0a52e", "#e8c04a"), ("#8a5aa0", "#c8607a"))[
        kind % 4
    ]

    def draw(m: Maker) -> None:
        m.box(-1.2, 1.2, 0.7, 0.8, -0.5, 0.5, "#8a6238")
        for x in (-1.15, 1.08):
            for z in (-0.48, 0.42):
                m.box(x, x + 0.07, 0, 2.3, z, z + 0.07, "#6a4a30", width=0.6)
        for k in range(18):
            m.ball(
                -1.05 + 0.26 * (k % 9), 0.87, -0.3 + 0.3 * (k // 9), 0.1, paints[k % 2], width=0.5, bias=0.2
            )
        for k in range(8):
            a, b = -1.35 + 0.3375 * k, -1.35 + 0.3375 * (k + 1)
            fill = facade.AWNINGS[kind % 5] if k % 2 else "#efe6d0"
            roof = [(a, 2.2, -1.0), (b, 2.2, -1.0), (b, 2.95, 0.6), (a, 2.95, 0.6)]
            m.plate(roof, fill, (0, 0.9, -0.42), width=0.5, bias=0.6)
            m.plate(
                [(a, 1.92, -1.0), (b, 1.92, -1.0), (b, 2.2, -1.0), (a, 2.2, -1.0)], fill, width=0.5, bias=0.8
            )
        for x, side in ((-1.35, -1.0), (1.35, 1.0)):
            cheek = [(x, 2.2, -1.0), (x, 1.95, 0.6), (x, 2.95, 0.6)]
            m.plate(cheek, facade.AWNINGS[kind % 5], (side, 0, 0), width=0.6, bias=0.5)

    return draw


class Courtyard(Built):
    """Walls on three sides with galleries and windows, a well, pots, ivy, a square of sky."""

    ground = g.Ground("#b3a288", "#8f7f68", "smooth", 0.6, far=60)

    def build(self) -> None:
        self.free = [Area(-2.4, 2.4, 4.0, 9.0)]
        self.put("well", 2.4 * (1 if self.random.random() < 0.5 else -1), 11.0, well)
        for x, z in ((-5.6, 6.5), (5.6, 7.5), (-5.4, 12.5), (5.5, 13.4), (-1.6, 14.6)):
            self.put("pot", x, z, potted)
        self.put("bench", -5.3, 9.5, seating.bench(), 90)
        self.anchors.append(Anchor(AnchorKind.BENCH, -5.3, 0.45, 9.5, facing=90, width=1.6))
        self.anchors.append(Anchor(AnchorKind.DOOR, 0.0, 0.0, 15.6, facing=0, width=2.0))

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """The walls hide it."""

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        for z in np.geomspace(1.2, 15.5, 18):
            sheet.wire(
                [(-6.4, 0.004, float(z)), (6.4, 0.004, float(z))],
                0.45,
                light.fade(colour("#857660") * light.on((0, 0, float(z))), float(z)),
            )
        for x in np.arange(-6.0, 6.4, 0.9):
            sheet.wire(
                [(float(x), 0.004, 1.0), (float(x), 0.004, 16.0)],
                0.4,
                light.fade(colour("#857660") * light.on((float(x), 0, 6)), 6.0),
            )
        wall = ("#d2b288", "#c8a084", "#cbbf9c")[int(self.random.integers(3))]
        for x, z, turn, wide in ((-6.6, 9.0, 90.0, 15.0), (6.6, 9.0, -90.0, 15.0), (0.0, 16.2, 0.0, 13.4)):
            m = Maker(sheet, x, z, turn)
            _gallery(m, wide / 2, wall, gate=turn == 0.0)
        lay(canvas, sheet)
        ivy = self.brief.random("ivy")
        leaf = Sheet(camera, light)
        for _ in range(210):
            u = float(abs(ivy.normal(0, 1.5)))
            y = float(ivy.uniform(0, 6.0) * max(0.15, 1 - u / 4.5))
            m = Maker(leaf, -4.0 + u - 1.2, 16.1)
            m.ball(
                0,
                y,
                0,
                float(ivy.uniform(0.09, 0.2)),
                ("#4f7038", "#6a8a44", "#3c5a30")[int(ivy.integers(3))],
                width=0,
            )
            m.done()
        lay(canvas, leaf)

    def lit(self, light: Lighting) -> Lighting:
        if not light.lamps_lit:
            return light
        return light.with_lamps(
            *(
                Lamp(x, 2.8, z, colour("#ffc070"), 0.85, 3.0)
                for x, z in ((-6.0, 8.0), (6.0, 10.0), (0.0, 15.2))
            )
        )

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def _gallery(m: Maker, w: float, paint: str, *, gate: bool) -> None:
    """A wall of three storeys: an arcade below, shuttered windows above."""
    m.box(-w, w, 0, 9.4, 0, 1.0, paint, width=0.9)
    m.done()
    m.box(-w, w, 9.0, 9.5, -0.5, 0.1, "#8a5a44", width=0.8)
    m.box(-w, w, 3.55, 3.75, -0.14, 0, tone(paint, 1.12), width=0.6)
    count = int(w * 2 // 2.6)
    for k in range(count):
        x = -w + (k + 0.5) * 2 * w / count
        arch = [
            (x - 0.85, 0.0),
            (x - 0.85, 2.1),
            *((x + 0.85 * math.cos(a), 2.1 + 0.85 * math.sin(a)) for a in np.linspace(math.pi, 0, 9)),
            (x + 0.85, 2.1),
            (x + 0.85, 0.0),
        ]
        middle = gate and k == count // 2
        m.plate(
            [(a, b, -0.02) for a, b in arch],
            "#5a3a26" if middle else tone(paint, 0.42),
            bias=2,
            width=0.8,
            both=False,
        )
        if middle:
            m.wire([(x, 0, -0.05), (x, 2.9, -0.05)], 0.9, bias=3)
    m.done()
    tops = [(-w + (k + 0.5) * 2 * w / count, y, 0.95, 1.5) for k in range(count) for y in (4.3, 6.9)]
    houses.panes(m, tops, z=-0.03, lit=0.5)
    for x, y, wide, tall in tops:
        for a in (x - wide / 2 - 0.52, x + wide / 2 + 0.1):
            m.panel(a, a + 0.42, y - 0.05, y + tall + 0.05, -0.06, "#4f6a5a", bias=4.4, width=0.6)
    m.done()


def well(m: Maker) -> None:
    m.post(0, 0, 0, 0.85, 0.9, "#a89c88", width=0.9, lid="#2a3436")
    m.done()
    for x in (-0.85, 0.85):
        m.box(x - 0.07, x + 0.07, 0.6, 2.3, -0.07, 0.07, "#6a4a30", width=0.7)
    m.rod((-0.85, 1.9, 0), (0.85, 1.9, 0), 0.14, "#7a5838", width=0.6)
    m.wire([(0.1, 1.9, 0), (0.1, 1.15, 0)], 0.8)
    m.turned(0.1, 0, [(0.95, 0.13), (1.2, 0.17)], "#8a6a44", width=0.6, bias=0.2)
    m.done()
    houses.pitched(m, (-1.1, 1.1), (-0.6, 0.6), 2.2, 0.6, "#8a4a38", "#6a4a30", over=0.15)


def potted(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.22), (0.45, 0.32), (0.5, 0.34)], "#b5643c", width=0.8)
    for k in range(12):
        a = k * 2.4
        m.ball(
            0.24 * math.cos(a),
            0.66 + 0.11 * (k % 4),
            0.24 * math.sin(a),
            0.16,
            ("#4f7a3c", "#6a8f48", "#3c6438")[k % 3],
            width=0.4,
            bias=0.1 * (k % 2),
        )
