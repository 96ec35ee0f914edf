"""The farmyard."""

import math

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.town import houses
from animatic.storyboard.places.town.built import Built, lay
from animatic.storyboard.places.trees import Stand, plant


class Farm(Built):
    """A red barn with its silo, the farmhouse, a windmill pump, rail fences, ploughed rows."""

    ground = g.Ground("#a3ac5e", "#7a8a4a", "soft", 0.9, far=95)

    def build(self) -> None:
        self.free = [Area(-2.4, 2.4, 4.5, 9.0)]
        self.side = 1.0 if self.random.random() < 0.5 else -1.0
        for side in (-1, 1):
            for k in range(3):
                self.put("fence", side * (4.4 + 2.2 * k), 11.0 + 0.4 * k, rail_fence, -10.0 * side)
        self.put("hay", 4.6 * self.side, 8.6, round_bale, 30)
        self.put("hay", 6.0 * self.side, 9.6, round_bale, -10)
        self.put("milk", -3.4 * self.side, 7.2, churn)
        self.anchors.append(Anchor(AnchorKind.RAILING, -4.4, 1.1, 11.0, facing=0, width=4.0))

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        s = self.side
        points = [(0.0, 0.5), (0.6 * s, 12.0), (4.5 * s, 27.0)]
        g.path_across(canvas, camera, light, points, 3.2, "#b89a70", self.brief.seed_for("track"), soft=0.15)
        rows = Sheet(camera, light)
        for k in range(16):
            x = -s * (9.0 + 1.5 * k)
            strip = [(x, 0.004, 16.0), (x + 0.7, 0.004, 16.0), (x + 0.7, 0.004, 60.0), (x, 0.004, 60.0)]
            rows.face(strip, ("#8a6a48", "#7f9a4a")[k % 2], (0, 1, 0), width=0)
        lay(canvas, rows)
        self.raise_(
            canvas, camera, light,
            [
                (8.5 * s, 32.0, -14.0 * s, houses.barn()), (15.0 * s, 36.0, 0.0, houses.silo),
                (-10.5 * s, 36.0, 18.0 * s, houses.home("#e4dfd2", roof=houses.ROOFS[2], floors=2, garage=False)),
                (-1.5 * s, 42.0, 0.0, wind_pump),
            ],
        )  # fmt: skip
        leaves = trees.seasonal(self.brief.season)
        oaks = [Stand(-15.5 * s, 33.0, 9.0, "oak", 1), Stand(21.0 * s, 38.0, 8.0, "oak", 2)]
        plant(canvas, camera, light, oaks, leaves=leaves)
        grass = g.Growth(560, (0.1, 0.32), ("#a8b25c", "#7f9a4c", "#c2b868"), "grass", 1.8, 30, 1.6)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))


def rail_fence(m: Maker) -> None:
    for x in (-1.1, 1.1):
        m.box(x - 0.07, x + 0.07, 0, 1.2, -0.07, 0.07, "#8a6a48", width=0.6)
    for y in (0.35, 0.72, 1.06):
        m.box(-1.15, 1.15, y - 0.06, y + 0.06, -0.1, -0.06, "#a07c54", width=0.6, bias=0.1)


def round_bale(m: Maker) -> None:
    angle = np.linspace(0, 2 * math.pi, 26)[:-1]
    m.box(-0.55, 0.55, 0.1, 1.3, -0.5, 0.6, "#c9a450", width=0.5, bias=-0.4)
    for radius, paint in ((0.72, "#dcb964"), (0.5, "#cda552"), (0.26, "#dcb964")):
        m.plate(
            [(radius * math.cos(a), 0.72 + radius * math.sin(a), -0.55) for a in angle],
            paint,
            bias=0.8 - radius * 0.5,
            width=0.7,
        )


def churn(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.2), (0.5, 0.2), (0.64, 0.11), (0.74, 0.13)], "#b8bcc0", width=0.7)


def wind_pump(m: Maker) -> None:
    """A steel windmill over a well."""
    for x in (-1.3, 1.3):
        for z in (-1.3, 1.3):
            m.rod((x, 0, z), (x * 0.12, 11.0, z * 0.12), 0.14, "#8f9499", width=0.4)
    for y in (2.5, 5.0, 7.5):
        t = 1 - y / 12.5
        m.wire([(-1.3 * t, y, -1.3 * t), (1.3 * t, y, -1.3 * t)], 0.6)
    for k in range(14):
        a = 2 * math.pi * k / 14
        fan = [
            (0.5 * math.cos(a), 11.2 + 0.5 * math.sin(a), -0.4),
            (2.0 * math.cos(a - 0.13), 11.2 + 2.0 * math.sin(a - 0.13), -0.4),
            (2.0 * math.cos(a + 0.13), 11.2 + 2.0 * math.sin(a + 0.13), -0.4),
        ]
        m.plate(fan, "#c4c8cc", width=0.5, bias=0.5)
    m.plate([(0.4, 11.2, 0.2), (3.0, 12.0, 0.2), (3.0, 10.4, 0.2)], "#a8442e", width=0.6, bias=0.3)
    m.done()
