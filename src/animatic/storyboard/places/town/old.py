"""Old stones: graveyards, ruins, castles."""

import math

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Anchor, AnchorKind
from animatic.storyboard.places.furniture import stone
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Mountains
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.town.built import Built, lay
from animatic.storyboard.places.trees import grove, plant


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
        lay(canvas, sheet)
        super().middle(canvas, camera, light)
