"""Towns and works in the open: roads, parks, villages, harbours, graveyards, ruins, rooftops."""

import math
from collections.abc import Sequence
from functools import partial

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief, Piece
from animatic.storyboard.places.furniture import seating, stone, storage
from animatic.storyboard.places.furniture.lamps import flame
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Field, Mountains, Outdoors, covered
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.sky import glow_band, soft_disc
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.town import facade
from animatic.storyboard.places.town.facade import Front, draw_front
from animatic.storyboard.places.town.props import street_lamp
from animatic.storyboard.places.town.street import Street, skyline
from animatic.storyboard.places.trees import grove, plant
from animatic.storyboard.places.water import Water, paint_water


class Built(Field):
    """Open ground with things that stand on it, in metres."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.items: list[tuple[str, float, float, float, Draw]] = []
        self.build()

    def build(self) -> None:
        """Fill `items` and `anchors`."""

    def put(self, tag: str, x: float, z: float, draw: Draw, turn: float = 0.0) -> None:
        self.items.append((tag, x, z, turn, draw))

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        return [
            Piece(camera.distance(x, 0.5, z), draw=partial(_draw, x=x, z=z, turn=turn, make=make), tag=tag)
            for tag, x, z, turn, make in self.items
            if camera.distance(x, 0.5, z) > 1.2
        ]


def _draw(sheet: Sheet, x: float, z: float, turn: float, make: Draw) -> None:
    maker = Maker(sheet, x, z, turn)
    make(maker)
    maker.done()


class Park(Built):
    """Lawns, a path, benches, lamps, old trees."""

    def build(self) -> None:
        for side in (-1, 1):
            self.put("bench", side * 3.4, 7.5, seating.bench(), 90.0 * -side)
            self.anchors.append(
                Anchor(AnchorKind.BENCH, side * 3.4, 0.45, 7.5, facing=-90.0 * side, width=1.6)
            )
        self.put("bench", 1.2, 12.0, seating.bench())
        self.anchors.append(Anchor(AnchorKind.BENCH, 1.2, 0.45, 12.0, facing=180, width=1.6))

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("city"), tall=0.16, layers=2)
        stands = grove(
            self.random, ("oak", "oak", "bush", "birch"), 26, near=15, far=90, tall=(5, 10), clearing=4
        )
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season), fade=0.8)
        points = [(0.0, 0.5), (0.3, 8.0), (-1.0, 20.0), (2.0, 60.0)]
        g.path_across(canvas, camera, light, points, 2.6, "#b8a888", self.brief.seed_for("path"), soft=0.1)
        grass = g.Growth(420, (0.06, 0.16), ("#93a456", "#7f9a4c"), "grass", 1.8, 26, 1.6)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        lamps = [
            Piece(
                camera.distance(x, 1.5, z),
                draw=partial(street_lamp, x=x, z=z, side=1 if x > 0 else -1, tall=3.2, y=0.0),
                tag="lamp",
            )
            for x, z in ((-2.4, 10.0), (2.6, 16.0))
        ]
        return [*super().pieces(camera, light), *lamps]


class Garden(Park):
    """Flower beds, a hedge, a bench."""

    flowery = True

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        hedge = [
            trees.Stand(float(x), 17.0, 2.2, "bush", k % 4) for k, x in enumerate(np.linspace(-16, 16, 26))
        ]
        stands = grove(self.random, ("oak", "birch", "poplar"), 12, near=19, far=50, tall=(5, 9), clearing=3)
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season))
        plant(canvas, camera, light, hedge, leaves=trees.seasonal(self.brief.season))
        points = [(0.0, 0.5), (0.4, 8.0), (-0.6, 15.0)]
        g.path_across(canvas, camera, light, points, 1.7, "#c8b48c", self.brief.seed_for("path"), soft=0.12)
        seed = self.brief.seed_for("beds")
        bloom = ("#d8453a", "#f0c64a", "#f4f0e6", "#b06ab0", "#e8823a", "#e88ab0")
        g.scatter(canvas, camera, light, g.Growth(700, (0.2, 0.55), bloom, "flower", 2.0, 16, 1.3), seed)
        g.scatter(
            canvas,
            camera,
            light,
            g.Growth(300, (0.1, 0.25), ("#8fa452", "#6f8a44"), "grass", 1.8, 16, 1.0),
            seed,
        )


class Road(Field):
    """A road that runs to the horizon."""

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        bend = float(self.random.choice([-1, 1]))
        points = [(0.0, 0.4), (0.0, 12.0), (bend * 2.0, 40.0), (bend * 14.0, 120.0)]
        g.path_across(canvas, camera, light, points, 6.4, "#6a6866", self.brief.seed_for("road"), soft=0.03)
        sheet = Sheet(camera, light)
        for z in np.arange(1.0, 40.0, 4.0):
            x = float(np.interp(z, [p[1] for p in points], [p[0] for p in points]))
            stripe = [
                (x - 0.07, 0.002, z),
                (x + 0.07, 0.002, z),
                (x + 0.07, 0.002, z + 2),
                (x - 0.07, 0.002, z + 2),
            ]
            sheet.face(stripe, "#d8d2b8", (0, 1, 0), width=0)
        for z in np.arange(4.0, 60.0, 8.0):
            m = Maker(sheet, -4.0, float(z))
            m.post(0, 0, 0, 0.9, 0.06, "#e8e4d8", width=0.6)
            m.done()
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)
        grass = g.Growth(420, (0.14, 0.4), ("#a8b25c", "#7f9a4c", "#c2b868"), "grass", 1.8, 40, 3.6)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))


class Village(Street):
    """Low houses with gables, cobbles, no traffic."""

    road = 3.0
    walk = 1.0
    asphalt = "#8f8474"
    cars = 0
    floors = (1, 2)
    trades: tuple[facade.Trade, ...] = ("cottage", "cottage", "shop")
    lamps_every = 22.0

    def _row(self, side: int) -> list[tuple[float, Front]]:
        return [
            (z + 1.2, Front(f.length * 0.75, f.floors, f.paint, f.trade, 2.6, 6.0, "gable"))
            for z, f in super()._row(side)
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

    def markings(self, sheet: Sheet, light: Lighting) -> None:
        """Cobbles."""
        for z in np.geomspace(1.0, 22.0, 26):
            sheet.wire([(-self.road, 0.003, z), (self.road, 0.003, z)], 0.4, self._joint(light, float(z)))


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
            Piece(camera.distance(x, 0.5, z), draw=partial(_draw, x=x, z=z, turn=0.0, make=make), tag="bin")
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
            draw=partial(_draw, x=-3.0, z=17.0, turn=0.0, make=fountain),
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
                draw=partial(_draw, x=x, z=z, turn=turn, make=stall(k)),
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
            m.plate(
                [(a, 2.15, -0.9), (b, 2.15, -0.9), (b, 2.6, 0.5), (a, 2.6, 0.5)],
                fill,
                (0, 0.9, -0.4),
                width=0.5,
                bias=0.6,
            )

    return draw


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
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

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


class Graveyard(Built):
    """Leaning stones, bare trees, an iron fence."""

    ground = g.Ground("#75805a", "#4c583e", "soft", far=95)

    def build(self) -> None:
        self.put("grave", 0.9, 6.4, tomb(0))
        self.anchors.append(Anchor(AnchorKind.GRAVE, 0.9, 0, 6.0, facing=0, width=0.8))
        for k in range(26):
            z = 8.0 + 1.9 * (k // 5) + float(self.random.uniform(-0.3, 0.3))
            x = (k % 5 - 2) * (2.2 + 0.22 * z / 2) + float(self.random.uniform(-0.6, 0.6))
            self.put("grave", x, z, tomb(k), float(self.random.uniform(-14, 14)))

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        stands = grove(self.random, ("bare", "dead", "poplar"), 12, near=16, far=70, tall=(6, 11), clearing=5)
        plant(canvas, camera, light, stands, fade=0.9)
        self.veil(canvas, camera, light, 0.06, 0.05, 0.45, "g")
        grass = g.Growth(500, (0.1, 0.3), ("#75865a", "#5f6f48", "#8a8a5c"), "grass", 1.8, 26)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))


def tomb(kind: int) -> Draw:
    paint = ("#9a9c9a", "#8a8c8c", "#a4a09a", "#7f8482")[kind % 4]

    def draw(m: Maker) -> None:
        if kind % 5 == 3:
            m.box(-0.3, 0.3, 0, 0.2, -0.25, 0.25, tone(paint, 0.9))
            m.box(-0.08, 0.08, 0.2, 1.35, -0.07, 0.07, paint)
            m.box(-0.34, 0.34, 0.92, 1.08, -0.07, 0.07, paint, bias=0.05)
            return
        m.box(-0.42, 0.42, 0, 0.14, -0.2, 0.2, tone(paint, 0.85))
        m.box(-0.34, 0.34, 0.14, 0.8, -0.08, 0.08, paint)
        arc = [(0.34 * math.cos(a), 0.8 + 0.3 * math.sin(a), -0.08) for a in np.linspace(0, math.pi, 12)]
        m.plate(arc, paint, bias=0.05)
        for k in range(3):
            m.wire(
                [(-0.2, 0.72 - 0.13 * k, -0.085), (0.2, 0.72 - 0.13 * k, -0.085)],
                0.7,
                tone(paint, 0.6),
                bias=0.2,
            )

    return draw


class Ruins(Built):
    """Broken columns and arches, ivy and grass."""

    def build(self) -> None:
        for x, z in ((-4.2, 8.0), (-3.8, 12.0), (4.4, 9.0), (4.0, 13.5), (-5.0, 17.0), (5.4, 19.0)):
            self.put(
                "column", x, z, stone.column(float(self.random.uniform(1.6, 5.0)), "#b0a48c", radius=0.42)
            )
        self.put("arch", 0.6, 17.0, broken_arch)
        for k in range(9):
            x, z = float(self.random.uniform(-5, 5)), float(self.random.uniform(7, 15))
            if abs(x) > 2:
                self.put("block", x, z, block(0.3 + 0.06 * k), float(self.random.uniform(0, 90)))


def broken_arch(m: Maker) -> None:
    for x in (-2.2, 2.2):
        m.box(x - 0.45, x + 0.45, 0, 3.4 if x < 0 else 2.6, -0.4, 0.4, "#a89c86")
        for k in range(1, 6):
            m.wire([(x - 0.45, 0.55 * k, -0.405), (x + 0.45, 0.55 * k, -0.405)], 0.7, "#7a7060", bias=0.4)
    stone.arch(3.6, 3.4, 0.6, "#b0a48c", deep=0.6, point=1.0)(m)


def block(size: float) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-size, size, 0, size * 0.9, -size * 0.7, size * 0.7, "#a89c86")

    return draw


class Castle(Mountains):
    """Towers on a rise against the ranges."""

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        side = float(self.random.choice([-1, 1]))
        m = Maker(sheet, side * 10, 74, 0.0, 2.5)
        wall = "#94897a"
        m.box(-13, 13, 0, 6.5, 0, 4, wall)
        for k in range(13):
            m.box(-13 + 2.05 * k, -12 + 2.05 * k, 6.5, 7.5, 0, 1, wall, width=0.6)
        for x, r, tall in ((-13, 2.6, 12), (13, 2.6, 11), (-4.5, 2.2, 15), (4.0, 3.2, 21)):
            m.turned(x, 1.5,
            [(0, r), (tall, r * 0.94), (tall + 0.4, r * 1.2), (tall + 1.6, r * 1.2), (tall + 1.7, r * 1.1),
            (tall + 8, 0.1)],
                     [wall, wall, wall, tone(wall, 0.7), "#5a4a58"], width=0.8, bias=3)  # fmt: skip
            lit = light.lamps_lit
            m.panel(
                x - 0.35,
                x + 0.35,
                tall * 0.6,
                tall * 0.6 + 1.3,
                1.4 - r,
                "#ffd48a" if lit else "#3a3434",
                glow=0.5 if lit else 0,
                bias=6,
            )
        m.panel(-1.4, 1.4, 0, 4.2, -0.05, "#2f2622", bias=4)
        m.done()
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)
        super().middle(canvas, camera, light)


class Harbour(Built):
    """A quay with bollards and crates, masts, warehouses over the water."""

    ground = None

    def build(self) -> None:
        self.free = [Area(-2.8, 2.8, 4.0, 7.0)]
        self.anchors.append(Anchor(AnchorKind.WATER, 0, -0.6, 15, width=14, depth=8))
        for x in (-4.0, 0.0, 4.0):
            self.put("bollard", x, 8.2, bollard)
        self.put("crates", -4.2, 6.2, storage.crate(0.9), 12)
        self.put("barrel", -3.2, 6.8, storage.barrel())
        self.put("crates", 4.4, 6.6, storage.crate(0.7), -18)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        hills = Land(
            "hills", 900, 3_000, 2_000, 170, covered(light, "#6f8272"), self.brief.seed_for("hills"), base=-30
        )
        self.land(canvas, camera, light, hills, fade=0.2)
        sheet = Sheet(camera, light)
        row = [Front(9, 2, facade.STUCCO[k % 9], "flat", 3.0, 8, "gable") for k in range(9)]
        for k, front in enumerate(row):
            m = Maker(sheet, -40 + 10 * k, 70)
            draw_front(m, front, self.brief.random("front", k), detail=0.35, lit=0.4)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer.hazed(light.haze, float(light.haze_at(45.0))))
        self.veil(canvas, camera, light, 0.0, 0.02, 0.5, "1")
        paint_water(canvas, camera, light, Water("#24566a", 0.2, shore=62), self.brief.seed_for("water"))
        self._boats(canvas, camera, light)
        quay = Sheet(camera, light)
        quay.face([(-14, 0, 0.4), (14, 0, 0.4), (14, 0, 9.0), (-14, 0, 9.0)], "#a39684", (0, 1, 0), width=0.9)
        for z in np.arange(1.2, 9.0, 1.3):
            quay.wire([(-14, 0.003, z), (14, 0.003, z)], 0.5, colour("#7f7464") * light.on((0, 0, float(z))))
        layer = quay.layer()
        if layer is not None:
            canvas.over(layer)

    def _boats(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        for k, (x, z) in enumerate(((-16, 40), (9, 34), (-5, 26), (15, 22))):
            m = Maker(sheet, x, z, 0.0, -0.5)
            hull = ("#7a2f2a", "#2f4a6a", "#d8d0bc", "#3f5a4a")[k]
            m.plate([(-3, 1.1, 0), (3.4, 1.3, 0), (2.4, 0, 0), (-2.4, 0, 0)], hull)
            m.box(-1.6, 0.2, 1.1, 2.1, 0, 1, "#e0d8c4", bias=0.2)
            m.rod((0.8, 1.1, 0), (0.8, 7.0, 0), 0.12, "#4a3826", width=0.6)
            m.wire([(0.8, 7.0, 0), (3.3, 1.3, 0)], 0.7)
            m.wire([(0.8, 7.0, 0), (-2.8, 1.2, 0)], 0.7)
            m.done()
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Nothing grows here."""

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def bollard(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.22), (0.45, 0.15), (0.5, 0.24), (0.62, 0.2)], "#2f3238")


class Camp(Field):
    """Tents round a fire."""

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        spots = ((-5.0, 11.0, 30.0, "#b59a6a"), (4.6, 12.5, -24.0, "#8a9a6a"), (0.4, 17.0, 0.0, "#b57a54"))
        tents = [
            Piece(
                camera.distance(x, 0.5, z),
                draw=partial(_draw, x=x, z=z, turn=turn, make=ridge_tent(paint)),
                tag="tent",
            )
            for x, z, turn, paint in spots
        ]
        return [
            *tents,
            Piece(
                camera.distance(0.9, 0.3, 8.2),
                draw=partial(_draw, x=0.9, z=8.2, turn=0.0, make=campfire),
                tag="fire",
            ),
        ]

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.anchors.append(Anchor(AnchorKind.FIRE, 0.9, 0.1, 8.2, width=1.0))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        distance = camera.distance(0.9, 0.4, 8.2)
        if distance > 1:
            x, y = camera.at(0.9, 0.4, 8.2)
            soft_disc(
                canvas, x, y, 1.8 * camera.focal / distance, colour("#ff9a48"), 0.3 + 0.4 * light.darkness
            )
        super().front(canvas, camera, light)


def ridge_tent(paint: str) -> Draw:
    def draw(m: Maker) -> None:
        for s in (-1, 1):
            m.plate(
                [(s * 1.3, 0, -1.4), (s * 1.3, 0, 1.4), (0, 1.7, 1.4), (0, 1.7, -1.4)],
                paint,
                (float(s), 0.7, 0),
            )
        m.plate([(-1.3, 0, -1.4), (1.3, 0, -1.4), (0, 1.7, -1.4)], tone(paint, 0.85), bias=0.2)
        m.plate([(-0.3, 0, -1.42), (0.3, 0, -1.42), (0, 1.5, -1.42)], "#2a221c", bias=0.4)

    return draw


def campfire(m: Maker) -> None:
    for k in range(9):
        a = 2 * math.pi * k / 9
        m.ball(0.55 * math.cos(a), 0.08, 0.55 * math.sin(a), 0.13, "#77716c", width=0.6)
    for a in (0.3, 1.4, 2.5):
        m.rod(
            (-0.45 * math.cos(a), 0.08, -0.3 * math.sin(a)),
            (0.45 * math.cos(a), 0.2, 0.3 * math.sin(a)),
            0.1,
            "#5a3a26",
            width=0.6,
            bias=0.1,
        )
    for x, tall in ((-0.18, 0.6), (0.02, 0.95), (0.2, 0.55)):
        flame(m, x, 0.12, -0.1, tall)


class Platform(Built):
    """A railway platform: rails, a canopy on iron posts, benches, a clock."""

    ground = g.Ground("#8a8278", "#6a645e", "stones", 0.6)

    def build(self) -> None:
        self.free = [Area(-0.6, 2.6, 4.0, 9.0, 0.0)]
        for z in (5.0, 10.0, 15.0, 20.0):
            self.put("post", 3.6, z, post)
        for z in (7.4, 12.6):
            self.put("bench", 3.1, z, seating.bench(), -90)
            self.anchors.append(Anchor(AnchorKind.BENCH, 3.1, 0.45, z, facing=-90, width=1.6))
        self.put("clock", 2.6, 10.0, platform_clock)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        sheet.face(
            [(-1.6, 0.01, 0.6), (8, 0.01, 0.6), (8, 0.01, 60), (-1.6, 0.01, 60)],
            "#a8a094",
            (0, 1, 0),
            width=0.8,
        )
        sheet.face(
            [(-1.6, 0.015, 0.6), (-1.25, 0.015, 0.6), (-1.25, 0.015, 60), (-1.6, 0.015, 60)],
            "#e0cc6a",
            (0, 1, 0),
            width=0.6,
        )
        for z in np.geomspace(1.2, 46, 40):
            tie = [(-4.9, 0.005, z), (-2.3, 0.005, z), (-2.3, 0.005, z + 0.22), (-4.9, 0.005, z + 0.22)]
            sheet.face(tie, "#4f4036", (0, 1, 0), width=0.4)
        for x in (-4.35, -2.85):
            sheet.face(
                [(x - 0.05, 0.05, 0.6), (x + 0.05, 0.05, 0.6), (x + 0.05, 0.05, 70), (x - 0.05, 0.05, 70)],
                "#b8bec4",
                (0, 1, 0),
                width=0.5,
            )
        sheet.face(
            [(1.8, 3.6, 3.5), (7, 3.9, 3.5), (7, 3.9, 40), (1.8, 3.6, 40)], "#5f4a42", (0, -1, 0), width=0.9
        )
        sheet.face(
            [(1.8, 3.35, 3.5), (1.8, 3.35, 40), (1.8, 3.7, 40), (1.8, 3.7, 3.5)],
            "#8a3a30",
            (-1, 0, 0),
            width=0.9,
        )
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def post(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.16), (0.4, 0.1), (3.4, 0.09), (3.6, 0.2)], "#3f5a4a", width=0.8)


def platform_clock(m: Maker) -> None:
    m.rod((0, 3.5, 0), (0, 3.1, 0), 0.04, "#2c2e34", width=0.5)
    ring_ = [
        (0.34 * math.cos(a), 2.8 + 0.34 * math.sin(a), -0.06) for a in np.linspace(0, 2 * math.pi, 20)[:-1]
    ]
    m.plate(ring_, "#f2eee2", width=1.0)
    m.wire([(0, 2.8, -0.07), (0.14, 2.9, -0.07)], 1.3, bias=0.2)
    m.wire([(0, 2.8, -0.07), (-0.04, 3.04, -0.07)], 1.1, bias=0.2)


class Bridge(Built):
    """The deck of a bridge: railings, the river and the town on both sides."""

    ground = None

    def build(self) -> None:
        self.free = [Area(-2.0, 2.0, 4.0, 10.0)]
        for side in (-1, 1):
            self.anchors.append(
                Anchor(AnchorKind.RAILING, side * 3.0, 1.05, 7.0, facing=90.0 * side, width=6)
            )

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("skyline"), tall=0.24, layers=3)
        paint_water(canvas, camera, light, Water("#2a5a6a", 0.25, height=-7.0), self.brief.seed_for("water"))
        sheet = Sheet(camera, light)
        sheet.face(
            [(-3.2, 0, 0.4), (3.2, 0, 0.4), (3.2, 0, 70), (-3.2, 0, 70)], "#8f877c", (0, 1, 0), width=0.9
        )
        for z in np.geomspace(1.2, 60, 30):
            sheet.wire(
                [(-3.2, 0.003, z), (3.2, 0.003, z)],
                0.45,
                light.fade(colour("#6f685e") * light.on((0, 0, float(z))), float(z)),
            )
        for z in np.geomspace(70, 1.6, 34):
            for x in (-3.1, 3.1):
                m = Maker(sheet, x, float(z))
                m.rod((0, 0, 0), (0, 1.05, 0), 0.07, "#3f4a50", width=0.5)
                m.done()
        for x in (-3.1, 3.1):
            for y in (0.55, 1.05):
                rail = [(x - 0.04, y, 0.6), (x + 0.04, y, 0.6), (x + 0.04, y, 70), (x - 0.04, y, 70)]
                sheet.face(rail, "#4a565c", (0, 1, 0), width=0.9)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Nothing grows here."""

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


class Battlefield(Outdoors):
    """Churned earth, stumps, wire, smoke."""

    ground = g.Ground("#6f6048", "#453a2e", "stones", 1.2, far=90)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        land = Land(
            "rock",
            90,
            900,
            500,
            26,
            covered(light, "#6a5c48", "#554a3c"),
            self.brief.seed_for("land"),
            base=-5,
        )
        self.land(canvas, camera, light, land, fade=1.2)
        self.veil(canvas, camera, light, -0.02, 0.08, 0.6, "1")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        plant(
            canvas,
            camera,
            light,
            grove(self.random, ("dead",), 16, near=14, far=80, tall=(3, 7), clearing=4),
            fade=1.4,
        )
        self.veil(canvas, camera, light, 0.07, 0.06, 0.4, "2")
        seed = self.brief.seed_for("rubble")
        g.scatter(
            canvas,
            camera,
            light,
            g.Growth(160, (0.1, 0.5), ("#5f5446", "#4a4238"), "stone", 2.4, 30, 1.4),
            seed,
        )
        sheet = Sheet(camera, light)
        for z in (8.5, 13.0):
            for x in np.arange(-8, 8.1, 2.0):
                m = Maker(sheet, float(x), z)
                m.rod((-0.4, 0, 0), (0.4, 1.0, 0), 0.08, "#4a3c30", width=0.6)
                m.rod((0.4, 0, 0), (-0.4, 1.0, 0), 0.08, "#4a3c30", width=0.6)
                m.done()
            sheet.wire([(x, 0.55 + 0.12 * math.sin(x * 5), z) for x in np.arange(-9, 9, 0.25)], 0.9)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)
