"""Where crowds gather: stadiums, fairgrounds."""

import math
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Area, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.sky import soft_disc
from animatic.storyboard.places.town.built import Built, lay, placed
from animatic.storyboard.places.trees import grove, plant


class Stadium(Built):
    """A pitch with its lines and goal, stands full of people, floodlights."""

    ground = g.Ground("#6f9a4c", "#6f9a4c", "smooth", 0.5, far=120)

    def build(self) -> None:
        self.free = [Area(-3.2, 3.2, 4.5, 12.0)]

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """The stands hide it."""

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        for k, (z0, z1) in enumerate(pairwise(np.geomspace(1.2, 62.0, 12))):
            if k % 2:
                sheet.face(
                    [(-46, 0.001, z0), (46, 0.001, z0), (46, 0.001, z1), (-46, 0.001, z1)],
                    "#86ad5c",
                    (0, 1, 0),
                    width=0,
                )
        chalk = "#f0f2ea"
        for z in (9.0, 61.0):
            sheet.face(
                [(-44, 0.004, z), (44, 0.004, z), (44, 0.004, z + 0.14), (-44, 0.004, z + 0.14)],
                chalk,
                (0, 1, 0),
                width=0,
            )
        circle = np.linspace(0, 2 * math.pi, 60)
        sheet.wire(
            [(7.5 * math.cos(a), 0.005, 30 + 7.5 * math.sin(a)) for a in circle],
            1.6,
            light.fade(colour(chalk) * light.on((0, 0, 30), (0, 1, 0)), 30.0),
        )
        box = [(-12, 0.005, 61), (-12, 0.005, 48), (12, 0.005, 48), (12, 0.005, 61)]
        sheet.wire(box, 1.4, light.fade(colour(chalk) * light.on((0, 0, 50), (0, 1, 0)), 50.0))
        self._stands(sheet)
        placed(sheet, 0.0, 61.0, 0.0, goal)
        for x, z in ((-44, 70), (44, 70), (-52, 40), (52, 40)):
            placed(sheet, float(x), float(z), 0.0, floodlight)
        lay(canvas, sheet)
        if light.lamps_lit:
            for x, z in ((-44, 70), (44, 70), (-52, 40), (52, 40)):
                px, py = camera.at(x, 24.5, z)
                soft_disc(canvas, px, py, 6.0 * camera.focal / z, colour("#eef4ff"), 0.7)

    def _stands(self, sheet: Sheet) -> None:
        random = self.brief.random("crowd")
        coats = ("#b03a2c", "#e8e0d0", "#3c6496", "#d9b23c", "#2b2a2e", "#c89c7c", "#8a5a48", "#4f7a48")
        for x, z, turn, wide in (
            (-50.0, 44.0, 90.0, 60.0),
            (50.0, 44.0, -90.0, 60.0),
            (0.0, 68.0, 0.0, 98.0),
        ):
            m = Maker(sheet, x, z, turn)
            m.box(-wide / 2, wide / 2, 0, 1.4, 0, 0.4, "#8f4a3c", width=0.8)
            m.done()
            m.mosaic(
                [(-wide / 2 + 6.2 * k, -wide / 2 + 6.2 * k + 5.6, 0.25, 1.2) for k in range(int(wide / 6.2))],
                -0.05,
                [coats[k % 4] for k in range(int(wide / 6.2))],
                bias=2,
            )
            m.done()
            for row in reversed(range(12)):
                y, deep = 1.4 + 0.78 * row, 0.6 + 0.95 * row
                step = [
                    (-wide / 2, y, deep),
                    (wide / 2, y, deep),
                    (wide / 2, y + 0.78, deep),
                    (-wide / 2, y + 0.78, deep),
                ]
                m.plate(step, "#77747a", width=0, bias=-0.1)
            m.done()
            heads = []
            for row in range(12):
                for at in np.arange(-wide / 2 + 0.6, wide / 2, 0.95):
                    if random.random() < 0.82:
                        u = float(at) + float(random.uniform(-0.2, 0.2))
                        y = 1.5 + 0.78 * row
                        heads.append((u, y, 0.55 + 0.95 * row))
            self._people(m, heads, coats, random)
            m.box(-wide / 2, wide / 2, 14.6, 15.6, 4.0, 14.0, "#b8bcc0", width=0.8)
            m.done()

    @staticmethod
    def _people(
        m: Maker, spots: list[tuple[float, float, float]], coats: Sequence[str], random: np.random.Generator
    ) -> None:
        by_row: dict[float, list[tuple[float, float]]] = {}
        for u, y, deep in spots:
            by_row.setdefault(deep, []).append((u, y))
        for deep in sorted(by_row, reverse=True):
            row = by_row[deep]
            m.mosaic(
                [(u - 0.3, u + 0.3, y, y + 0.62) for u, y in row],
                deep - 0.05,
                [coats[int(random.integers(6))] for _ in row],
                line=0,
                bias=4,
            )
            m.done()
            m.mosaic(
                [(u - 0.14, u + 0.14, y + 0.6, y + 0.92) for u, y in row],
                deep - 0.06,
                [("#d8a888", "#8a5a44", "#c89070")[int(random.integers(3))] for _ in row],
                line=0,
                bias=4.1,
            )
            m.done()

    def lit(self, light: Lighting) -> Lighting:
        if not light.lamps_lit:
            return light
        return light.with_lamps(
            *(
                Lamp(x, 16.0, z, colour("#e8f0ff"), 0.95, 26.0)
                for x, z in ((-20.0, 10.0), (20.0, 30.0), (0.0, 55.0))
            )
        )

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def goal(m: Maker) -> None:
    for k in range(9):
        m.wire([(-3.6 + 0.9 * k, 2.44, 0), (-3.6 + 0.9 * k, 0, 1.6)], 0.5, "#d8dcd8")
    for k in range(4):
        m.wire([(-3.6, 0.6 * k + 0.3, 0.3), (3.6, 0.6 * k + 0.3, 0.3)], 0.5, "#d8dcd8")
    for x in (-3.66, 3.66):
        m.rod((x, 0, 0), (x, 2.44, 0), 0.16, "#f6f6f2", width=0.7)
    m.rod((-3.66, 2.44, 0), (3.66, 2.44, 0), 0.16, "#f6f6f2", width=0.7, bias=1)


def floodlight(m: Maker) -> None:
    lit = m.sheet.light.lamps_lit
    m.rod((0, 0, 0), (0, 23.0, 0), 0.5, "#8f9499", width=0.5)
    m.box(-2.6, 2.6, 22.4, 26.4, -0.2, 0.2, "#4a4e54", width=0.6)
    for k in range(12):
        m.ball(
            -1.9 + 1.27 * (k % 4),
            23.2 + 1.2 * (k // 4),
            -0.4,
            0.5,
            "#ffffff" if lit else "#dfe4e8",
            glow=1.3 if lit else 0.0,
            width=0.4,
            bias=1,
        )


class Fairground(Built):
    """A big wheel, a carousel, striped tents, strings of bulbs."""

    ground = g.Ground("#9a9a5c", "#7f7a4c", "soft", 0.9, far=95)

    def build(self) -> None:
        self.free = [Area(-2.4, 2.4, 4.5, 10.0)]
        side = 1.0 if self.random.random() < 0.5 else -1.0
        self.side = side
        for k, (x, z) in enumerate(((-5.2, 9.0), (5.0, 10.5), (-5.6, 15.0), (5.6, 17.0))):
            self.put("booth", x, z, booth(k), 72.0 if x < 0 else -72.0)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        plant(
            canvas,
            camera,
            light,
            grove(self.random, ("oak", "poplar"), 18, near=70, far=110, tall=(6, 10), clearing=0),
        )
        points = [(0.0, 0.5), (0.2, 14.0), (-0.6, 34.0)]
        g.path_across(canvas, camera, light, points, 5.0, "#c0a880", self.brief.seed_for("path"), soft=0.15)
        stands = [
            (8.5 * self.side, 46.0, 0.0, big_wheel),
            (-9.0 * self.side, 30.0, 0.0, carousel),
            (-22.0 * self.side, 42.0, 0.0, big_top("#b8382c")),
            (24.0 * self.side, 36.0, 0.0, big_top("#3f6fa0")),
        ]
        self.raise_(canvas, camera, light, stands)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        strings = [
            Piece(
                camera.distance(0, 3.0, z),
                draw=partial(placed, x=0.0, z=z, turn=0.0, make=bulbs),
                tag="bulbs",
            )
            for z in (8.0, 13.0, 19.0)
        ]
        return [*super().pieces(camera, light), *strings]

    def lit(self, light: Lighting) -> Lighting:
        if not light.lamps_lit:
            return light
        return light.with_lamps(
            *(
                Lamp(x, 3.0, z, colour("#ffc070"), 0.85, 3.6)
                for x, z in ((-3.0, 7.0), (3.0, 9.0), (-3.0, 14.0), (3.0, 17.0))
            )
        )

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.lamps_lit:
            x, y = camera.at(8.5 * self.side, 13.0, 46.0)
            soft_disc(canvas, x, y, 13.0 * camera.focal / 46.0, colour("#ff8fb0"), 0.4)


def big_wheel(m: Maker) -> None:
    """Twenty-two metres of wheel with gondolas, and lamps on its rim at night."""
    lit = m.sheet.light.lamps_lit
    r, hub = 10.5, 12.6
    for z in (-1.2, 1.2):
        for x in (-5.0, 5.0):
            m.rod((x, 0, z * 2), (0, hub, z), 0.4, "#d8d2c6", width=0.6)
    m.done()
    paints = ("#c8382c", "#e8b83c", "#3f7fa8", "#5f9a58")
    turn = np.linspace(0, 2 * math.pi, 17)[:-1]
    for radius, wide in ((r, 2.6), (r * 0.97, 1.6), (r * 0.78, 1.2)):
        m.wire(
            [(radius * math.cos(a), hub + radius * math.sin(a), 0) for a in np.linspace(0, 2 * math.pi, 64)],
            wide,
            "#e4ded2",
            bias=0.4,
        )
    for a in turn:
        m.wire([(0, hub, 0), (r * math.cos(a), hub + r * math.sin(a), 0)], 0.7, "#d8d2c6", bias=0.5)
    m.done()
    for k, a in enumerate(turn):
        x, y = r * math.cos(a), hub + r * math.sin(a)
        m.box(x - 0.62, x + 0.62, y - 1.5, y - 0.7, -0.6, 0.6, paints[k % 4], width=0.6)
        m.plate(
            [(x - 0.8, y - 0.1, -0.62), (x + 0.8, y - 0.1, -0.62), (x, y + 0.35, -0.62)],
            paints[(k + 1) % 4],
            bias=0.3,
            width=0.5,
        )
        m.wire([(x - 0.6, y - 0.8, -0.6), (x - 0.6, y - 0.1, -0.6)], 0.5, bias=0.4)
        m.wire([(x + 0.6, y - 0.8, -0.6), (x + 0.6, y - 0.1, -0.6)], 0.5, bias=0.4)
    if lit:
        for k, a in enumerate(np.linspace(0, 2 * math.pi, 49)[:-1]):
            m.ball(
                r * math.cos(a),
                hub + r * math.sin(a),
                -0.3,
                0.2,
                ("#ffe08a", "#ff7fb0", "#8ae0ff")[k % 3],
                glow=1.3,
                width=0,
                bias=2,
            )
        for a in turn:
            for t in (0.3, 0.5, 0.7):
                m.ball(
                    t * r * math.cos(a),
                    hub + t * r * math.sin(a),
                    -0.3,
                    0.13,
                    "#ffd08a",
                    glow=1.0,
                    width=0,
                    bias=2,
                )
    m.ball(0, hub, -0.4, 0.7, "#c8382c", bias=1, width=0.7)
    m.done()


def carousel(m: Maker) -> None:
    lit = m.sheet.light.lamps_lit
    m.post(0, 0, 0, 0.5, 4.6, "#8a5a48", width=0.8, lid="#c8a878")
    m.done()
    m.post(0, 0, 0.5, 4.0, 1.1, "#e8c87a", width=0.7, glow=0.3 if lit else 0)
    for k in range(10):
        a = 2 * math.pi * k / 10 + 0.2
        x, z = 3.7 * math.cos(a), 3.7 * math.sin(a)
        m.rod((x, 0.5, z), (x, 4.0, z), 0.1, "#d8b45a", width=0.4)
        y = 1.4 + 0.35 * math.sin(k * 2.0)
        m.ball(x, y, z, 0.45, ("#f2ece0", "#8a5a3c", "#c89c6a")[k % 3], flat=0.6, width=0.6)
        m.ball(x + 0.42, y + 0.42, z, 0.22, ("#f2ece0", "#8a5a3c", "#c89c6a")[k % 3], width=0.5)
    m.done()
    _stripes(m, 5.0, 4.0, 6.4, "#c8382c")
    if lit:
        for k in range(26):
            a = 2 * math.pi * k / 26
            m.ball(5.0 * math.cos(a), 3.95, 5.0 * math.sin(a), 0.14, "#ffe08a", glow=1.2, width=0, bias=1)
    m.done()


def _stripes(m: Maker, radius: float, low: float, high: float, paint: str) -> None:
    ring = np.linspace(0, 2 * math.pi, 25)
    for k, (a, b) in enumerate(pairwise(ring)):
        rim = [(radius * math.cos(t), low, radius * math.sin(t)) for t in (a, b)]
        out = (math.cos((a + b) / 2), 1.2, math.sin((a + b) / 2))
        m.plate([*rim, (0.0, high, 0.0)], paint if k % 2 else "#f0e8d8", out, width=0.5, both=False, bias=0.5)
    m.rod((0, high, 0), (0, high + 1.4, 0), 0.1, "#5a4638", width=0.4)
    m.plate([(0, high + 1.4, 0), (1.2, high + 1.1, 0), (0, high + 0.8, 0)], paint, width=0.6, bias=0.6)


def big_top(paint: str) -> Draw:
    def draw(m: Maker) -> None:
        ring = np.linspace(0, 2 * math.pi, 25)
        for k, (a, b) in enumerate(pairwise(ring)):
            wall = [
                (7 * math.cos(t), y, 7 * math.sin(t)) for t, y in ((a, 0.0), (b, 0.0), (b, 3.6), (a, 3.6))
            ]
            m.plate(
                wall,
                paint if k % 2 else "#f0e8d8",
                (math.cos((a + b) / 2), 0, math.sin((a + b) / 2)),
                width=0.4,
                both=False,
            )
        m.done()
        _stripes(m, 7.6, 3.6, 9.0, paint)
        m.done()

    return draw


def booth(kind: int) -> Draw:
    """A stall with a striped awning: prizes, food."""
    paint = ("#c8382c", "#3f7fa8", "#e0a52e", "#5f8a48")[kind % 4]

    def draw(m: Maker) -> None:
        lit = m.sheet.light.lamps_lit
        m.box(-1.7, 1.7, 0, 2.7, 0.4, 2.0, "#6a4638", front="#3a2a2a", width=0.8)
        m.done()
        m.panel(-1.6, 1.6, 1.05, 2.6, 0.38, "#ffdf9a" if lit else "#5a4440", glow=0.35 if lit else 0, bias=1)
        for k in range(10):
            m.ball(
                -1.3 + 0.29 * k,
                1.5 + 0.45 * (k % 2),
                0.3,
                0.17,
                ("#d8667a", "#7fb0c8", "#e8c04a", "#8fb05a")[k % 4],
                width=0.5,
                bias=1.5,
            )
        m.box(-1.7, 1.7, 0, 1.0, -0.1, 0.35, paint, top="#c9a878", width=0.8)
        m.done()
        for k in range(8):
            a, b = -1.9 + 0.475 * k, -1.9 + 0.475 * (k + 1)
            m.plate(
                [(a, 2.6, -0.7), (b, 2.6, -0.7), (b, 3.2, 0.5), (a, 3.2, 0.5)],
                paint if k % 2 else "#f0e8d8",
                (0, 0.9, -0.4),
                width=0.5,
                bias=2,
            )
            m.plate(
                [(a, 2.35, -0.7), (b, 2.35, -0.7), (b, 2.6, -0.7), (a, 2.6, -0.7)],
                paint if k % 2 else "#f0e8d8",
                width=0.5,
                bias=2.1,
            )

    return draw


def bulbs(m: Maker) -> None:
    """A string of bulbs across the way."""
    lit = m.sheet.light.lamps_lit
    sag = [(x, 3.9 + 0.05 * x * x, 0.0) for x in np.linspace(-5, 5, 21)]
    m.wire(sag, 0.6)
    for k, (x, y, _) in enumerate(sag[1:-1]):
        m.ball(
            x,
            y - 0.1,
            0,
            0.09,
            ("#ffe08a", "#ff9a8a", "#9ae0c8")[k % 3],
            glow=1.3 if lit else 0.2,
            width=0.4,
            bias=0.2,
        )
