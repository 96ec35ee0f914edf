"""Where people build and throw away: construction sites, scrapyards."""

import math

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Area
from animatic.storyboard.places.furniture import storage
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.town.built import Built, Standing, lay, placed
from animatic.storyboard.places.town.street import skyline


class ConstructionSite(Built):
    """A concrete frame going up, a tower crane, a digger, sand, fences."""

    ground = g.Ground("#b59a74", "#8f7654", "stones", 1.0, far=90)

    def build(self) -> None:
        self.free = [Area(-2.2, 2.2, 4.0, 8.0)]
        for x in (-6.4, -4.2, 4.2, 6.4):
            self.put("fence", x, 6.4, site_fence)
        self.put("pipes", 4.8, 9.6, pipe_stack, 24)
        self.put("pallet", -4.9, 8.9, brick_pallet, -14)
        self.put("cone", 2.3, 6.6, cone)
        self.put("cone", -2.6, 7.2, cone)
        self.put("digger", -7.0, 17.0, digger, 24)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("city"), tall=0.22, layers=3)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        side = 1.0 if self.brief.seed_for("side") % 2 else -1.0
        self.raise_(
            canvas,
            camera,
            light,
            [
                (4.0 * side, 27.0, 0.0, frame_of(4)),
                (-13.0 * side, 46.0, 0.0, tower_crane(side)),
                (17.0 * side, 50.0, 0.0, frame_of(3)),
            ],
        )
        for x, z, tall in ((7.5, 20.0, 2.4), (-11.0, 25.0, 2.0)):
            heap = Sheet(camera, light)
            placed(heap, x, z, 0.0, sand_heap(tall))
            lay(canvas, heap)
        rubble = g.Growth(120, (0.06, 0.25), ("#9a8464", "#7f6a50", "#a8a29a"), "stone", 2.4, 24, 1.4)
        g.scatter(canvas, camera, light, rubble, self.brief.seed_for("rubble"))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def frame_of(floors: int) -> Draw:
    """Slabs on columns, the uppermost still bare rods; scaffolding before it."""

    def draw(m: Maker) -> None:
        grey, storey = "#b4afa6", 3.3
        m.box(-9, 9, 0, 0.3, 0, 9, grey, width=0.7)
        for k in range(floors):
            y = 0.3 + storey * k
            m.done()
            m.panel(-8.6, 8.6, y, y + storey - 0.3, 8.6, "#5f5a58", bias=-2, width=0)
            for z in (8.2, 4.2, 0.4):
                for x in np.linspace(-8.6, 8.6, 5):
                    m.box(
                        float(x) - 0.22,
                        float(x) + 0.22,
                        y,
                        y + storey - 0.3,
                        z,
                        z + 0.4,
                        tone(grey, 0.95),
                        width=0.6,
                    )
            m.done()
            m.box(-9.2, 9.2, y + storey - 0.3, y + storey, -0.3, 9.2, grey, width=0.8)
        m.done()
        top = 0.3 + storey * floors
        for x in np.linspace(-8.6, 8.6, 5):
            for s in (-0.15, 0.15):
                m.rod((float(x) + s, top, 0.5), (float(x) + s, top + 1.5, 0.5), 0.06, "#8a5a44", width=0.4)
        for x in np.linspace(-8.8, -1.0, 5):
            m.rod((float(x), 0, -1.0), (float(x), top, -1.0), 0.09, "#c8a23c", width=0.5)
        for y in np.arange(1.9, top, 1.9):
            m.box(-9.0, -0.8, float(y), float(y) + 0.08, -1.5, -0.7, "#a8845a", width=0.5)
            m.rod((-9.0, float(y) + 1.0, -1.5), (-0.8, float(y) + 1.0, -1.5), 0.05, "#c8a23c", width=0.4)
        m.done()

    return draw


def tower_crane(side: float) -> Draw:
    def draw(m: Maker) -> None:
        yellow, high = "#e0a82c", 27.0
        for x in (-0.7, 0.7):
            m.rod((x, 0, 0), (x, high, 0), 0.22, yellow, width=0.5)
        for k in range(18):
            a, b = (-0.7, 0.7) if k % 2 else (0.7, -0.7)
            m.rod((a, 1.5 * k, 0), (b, 1.5 * (k + 1), 0), 0.12, yellow, width=0.3)
        m.box(-1.0, 1.0, high - 0.4, high + 1.6, -0.8, 0.8, "#d8d2c4", width=0.7, bias=1)
        m.rod((0, high + 1.6, 0), (0, high + 5.2, 0), 0.24, yellow, width=0.5)
        ends = (19.0 * side, -8.0 * side)
        m.rod((ends[1], high + 1.8, 0), (ends[0], high + 1.8, 0), 0.2, yellow, width=0.5)
        m.rod((ends[1], high + 2.9, 0), (ends[0], high + 2.5, 0), 0.14, yellow, width=0.4)
        for k in range(18):
            x = ends[1] + (ends[0] - ends[1]) * k / 18
            m.rod((x, high + 1.8, 0), (x + 0.75 * side, high + 2.7, 0), 0.09, yellow, width=0.3)
        m.wire([(0, high + 5.2, 0), (ends[0] * 0.8, high + 2.6, 0)], 0.7)
        m.wire([(0, high + 5.2, 0), (ends[1], high + 2.8, 0)], 0.7)
        m.box(ends[1] - 1.0, ends[1] + 1.0, high, high + 1.9, -0.6, 0.6, "#8f8c86", width=0.6)
        hook = ends[0] * 0.62
        m.wire([(hook, high + 1.7, 0), (hook, high - 9.0, 0)], 0.7)
        m.box(hook - 1.8, hook + 1.8, high - 10.4, high - 10.0, -0.3, 0.3, "#8a5a44", width=0.6)
        m.done()

    return draw


def digger(m: Maker) -> None:
    """An excavator on tracks, its arm raised."""
    yellow = "#e0a52c"
    for z in (-0.9, 0.9):
        m.box(-1.9, 1.9, 0.1, 0.85, z - 0.3, z + 0.3, "#33322f", width=0.8)
    m.done()
    m.box(-1.7, 1.2, 0.95, 2.0, -1.1, 1.1, yellow, width=0.9)
    m.done()
    m.box(-0.1, 1.1, 2.0, 3.2, -1.0, 0.1, yellow, front="#5f7484", width=0.8)
    m.done()
    for (x0, y0), (x1, y1), thick in (((1.1, 1.6), (3.4, 4.3), 0.5), ((3.4, 4.3), (5.4, 2.4), 0.4)):
        m.rod((x0, y0, 0.4), (x1, y1, 0.4), thick, yellow, width=0.9)
    m.rod((1.9, 1.9, 0.3), (2.7, 3.3, 0.3), 0.16, "#c4c8cc", width=0.5, bias=0.3)
    m.plate(
        [(5.1, 2.6, 0.2), (5.9, 2.2, 0.2), (5.9, 1.3, 0.2), (4.9, 1.0, 0.2), (4.7, 1.5, 0.2)],
        "#4a4844",
        bias=0.4,
    )
    m.done()


def sand_heap(tall: float) -> Draw:
    def draw(m: Maker) -> None:
        m.turned(
            0,
            0,
            [(0, tall * 1.7), (tall * 0.5, tall * 1.05), (tall * 0.85, tall * 0.45), (tall, 0.1)],
            "#d2b078",
            width=0.6,
        )
        m.done()

    return draw


def site_fence(m: Maker) -> None:
    for x in (-1.0, 1.0):
        m.box(x - 0.04, x + 0.04, 0, 1.1, -0.04, 0.04, "#d8d2c6", width=0.5)
    for k in range(6):
        m.panel(
            -1.0 + 0.334 * k,
            -1.0 + 0.334 * (k + 1),
            0.72,
            1.0,
            -0.05,
            ("#c8382c", "#f2eee4")[k % 2],
            width=0.5,
            bias=0.2,
        )
    m.panel(-1.0, 1.0, 0.3, 0.42, -0.05, "#c8382c", width=0.5, bias=0.2)


def pipe_stack(m: Maker) -> None:
    """Concrete pipes, seen from their ends."""
    angle = np.linspace(0, 2 * math.pi, 24)
    for x, y in ((-0.95, 0.46), (0.0, 0.46), (0.95, 0.46), (-0.48, 1.26), (0.48, 1.26)):
        for radius, paint, bias in ((0.46, "#b4afa6", 0.2), (0.32, "#3a3836", 0.4)):
            m.plate(
                [(x + radius * math.cos(a), y + radius * math.sin(a), -1.0) for a in angle[:-1]],
                paint,
                bias=bias,
                width=0.8,
            )
    m.box(-1.4, 1.4, 0.0, 0.5, -0.9, 1.4, "#a29d94", width=0.6, bias=-0.5)


def brick_pallet(m: Maker) -> None:
    m.box(-0.7, 0.7, 0, 0.14, -0.5, 0.5, "#8a6a48", width=0.6)
    m.box(-0.66, 0.66, 0.14, 0.95, -0.46, 0.46, "#a8573f", width=0.8)
    m.mosaic(
        [
            (
                -0.66 + 0.22 * i + 0.11 * (j % 2),
                -0.46 + 0.22 * i + 0.11 * (j % 2),
                0.16 + 0.1 * j,
                0.24 + 0.1 * j,
            )
            for i in range(5)
            for j in range(8)
        ],
        -0.47,
        ["#b8674c", "#9a4f3a"] * 20,
        line=0.3,
        bias=1,
    )


def cone(m: Maker) -> None:
    m.box(-0.2, 0.2, 0, 0.04, -0.2, 0.2, "#d8582c", width=0.5)
    m.turned(
        0,
        0,
        [(0.04, 0.15), (0.26, 0.1), (0.4, 0.075), (0.62, 0.03)],
        ["#d8582c", "#f2eee4", "#d8582c"],
        width=0.6,
    )


class Junkyard(Built):
    """Heaps of crushed cars, tyres, a crane with its claw."""

    ground = g.Ground("#8f7a5e", "#5f5040", "stones", 1.2, far=80)

    def build(self) -> None:
        self.free = [Area(-2.2, 2.2, 4.0, 8.0)]
        self.put("tyres", -3.9, 7.4, tyres(4))
        self.put("tyres", -4.7, 8.2, tyres(2))
        self.put("tyres", 4.3, 8.8, tyres(5))
        self.put("barrel", 3.5, 7.2, storage.barrel("#3f5f7a"))
        self.put("fridge", 5.4, 7.8, fridge, -18)
        for k, (x, z) in enumerate(((-7.2, 12.5), (7.4, 13.0), (-6.6, 18.5), (6.8, 19.5))):
            self.put("wrecks", x, z, wrecks(3 + k % 2, k), 20.0 if x < 0 else -24.0)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("city"), tall=0.12, layers=2)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        stands: list[Standing] = [
            (-20.0 + 8.0 * k, 30.0 + 5.0 * (k % 2), 12.0 * (k % 3 - 1), wrecks(4 + k % 2, k))
            for k in range(6)
        ]
        stands.append((6.0, 44.0, 0.0, claw_crane))
        self.raise_(canvas, camera, light, stands)
        scrap = g.Growth(
            200, (0.06, 0.3), ("#7f7468", "#9a5f44", "#6a6e74", "#5a4a3c"), "stone", 2.2, 26, 1.4
        )
        g.scatter(canvas, camera, light, scrap, self.brief.seed_for("scrap"))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


_RUST = ("#9a5a3c", "#7a8a94", "#a8684a", "#5f6f5a", "#b0a08a", "#8a3f34", "#54708a")


def wrecks(rows: int, seed: int) -> Draw:
    """Cars piled on each other, crushed flatter towards the bottom."""

    def draw(m: Maker) -> None:
        y = 0.0
        for row in range(rows):
            high = 0.62 + 0.09 * row
            shift = 0.3 * math.sin(seed * 2.1 + row * 1.7)
            paint = _RUST[(seed * 3 + row * 2) % 7]
            m.box(-2.1 + shift, 2.1 + shift, y + 0.08, y + high, -0.85, 0.85, paint, width=0.8)
            m.done()
            m.box(
                -1.2 + shift,
                1.1 + shift,
                y + high,
                y + high + 0.32,
                -0.72,
                0.72,
                tone(paint, 0.92),
                front="#2f3338",
                width=0.7,
            )
            for x in (-1.35, 1.35):
                ring = [
                    (x + shift + 0.28 * math.cos(a), y + 0.24 + 0.24 * math.sin(a), -0.87)
                    for a in np.linspace(0, 2 * math.pi, 14)[:-1]
                ]
                m.plate(ring, "#1c1c20", bias=1, width=0.5)
            m.wire(
                [(-2.0 + shift, y + high * 0.6, -0.86), (2.0 + shift, y + high * 0.66, -0.86)],
                0.5,
                tone(paint, 0.6),
                bias=1,
            )
            m.done()
            y += high + 0.3

    return draw


def tyres(count: int) -> Draw:
    def draw(m: Maker) -> None:
        for k in range(count):
            m.post(
                0.05 * math.sin(k * 2.3),
                0,
                0.22 * k,
                0.22 * (k + 1) - 0.02,
                0.36,
                "#2b2a2c",
                width=0.8,
                lid="#18181a",
                bias=0.05 * k,
            )
        m.done()

    return draw


def fridge(m: Maker) -> None:
    m.box(-0.34, 0.34, 0, 1.6, -0.32, 0.32, "#d8d4c8", width=0.8)
    m.wire([(-0.34, 1.1, -0.33), (0.34, 1.1, -0.33)], 0.7, bias=0.5)


def claw_crane(m: Maker) -> None:
    m.box(-2.4, 2.4, 0, 2.4, -1.5, 1.5, "#5f6a3c", width=0.8)
    m.rod((0, 2.4, 0), (-9, 15, 0), 0.7, "#c8a23c", width=0.7)
    m.wire([(-9, 15, 0), (-9, 9.5, 0)], 1.0)
    for s in (-1, 0, 1):
        m.rod((-9, 9.5, 0), (-9 + s * 1.3, 8.4, 0), 0.3, "#4a4844", width=0.5)
        m.rod((-9 + s * 1.3, 8.4, 0), (-9 + s * 0.5, 7.2, 0), 0.26, "#4a4844", width=0.5)
    m.done()
