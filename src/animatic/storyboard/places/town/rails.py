"""Railways: platforms, open track."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Piece
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.town.built import Built, lay


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
        lay(canvas, sheet)

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


class Railway(Built):
    """Tracks that run to the horizon: ballast, sleepers, signals, telegraph poles."""

    ground = g.Ground("#a3a25c", "#7a7a48", "soft", 0.9, far=95)

    def build(self) -> None:
        self.free = [Area(-2.2, 2.2, 4.0, 10.0)]
        self.put("signal", 3.6, 14.0, signal)
        for k in range(7):
            self.put("pole", -5.2, 9.0 + 9.0 * k, telegraph)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        super().middle(canvas, camera, light)
        sheet = Sheet(camera, light)
        sheet.face(
            [(-2.4, 0.004, 0.4), (2.4, 0.004, 0.4), (2.4, 0.004, 160), (-2.4, 0.004, 160)],
            "#8f867a",
            (0, 1, 0),
            width=0,
        )
        random = self.brief.random("ballast")
        for _ in range(420):
            z = float(np.exp(random.uniform(math.log(1.2), math.log(30))))
            x, r = float(random.uniform(-2.6, 2.6)), 0.05
            shade = ("#a39a8c", "#746c62", "#b4aa9a")[int(random.integers(3))]
            sheet.face(
                [(x - r, 0.006, z), (x, 0.006, z - r), (x + r, 0.006, z), (x, 0.006, z + r)],
                shade,
                (0, 1, 0),
                width=0,
            )
        for z in [*np.arange(0.8, 26, 0.65), *np.geomspace(26.5, 120, 34)]:
            m = Maker(sheet, 0.0, float(z))
            m.box(-1.3, 1.3, 0, 0.09, 0, 0.24, "#5a4636", width=0.5)
            m.done()
        for x in (-0.74, 0.74):
            for z0, z1 in pairwise(np.geomspace(0.5, 160, 12)):
                sheet.face(
                    [(x - 0.08, 0.1, z0), (x + 0.08, 0.1, z0), (x + 0.08, 0.1, z1), (x - 0.08, 0.1, z1)],
                    "#6a5a50",
                    (0, 1, 0),
                    width=0,
                )
                sheet.face(
                    [(x - 0.035, 0.2, z0), (x + 0.035, 0.2, z0), (x + 0.035, 0.2, z1), (x - 0.035, 0.2, z1)],
                    "#d0d6da",
                    (0, 1, 0),
                    width=0.4,
                )
        lay(canvas, sheet)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        return [*super().pieces(camera, light), Piece(70.0, draw=_wires, tag="wires")]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def _wires(sheet: Sheet) -> None:
    for side in (-0.6, 0.6):
        path = []
        for k in range(7):
            for t in np.linspace(0, 1, 7)[:-1]:
                sag = 5.9 - 2.0 * t * (1 - t)
                path.append((-5.2 + side, sag, 9.0 + 9.0 * (k + t)))
        sheet.wire(path, 0.6)


def telegraph(m: Maker) -> None:
    m.rod((0, 0, 0), (0, 6.4, 0), 0.2, "#6a5038", width=0.6)
    m.box(-0.9, 0.9, 5.7, 5.82, -0.06, 0.06, "#6a5038", width=0.5, bias=0.1)
    for x in (-0.6, 0.6):
        m.ball(x, 5.92, 0, 0.07, "#8fb0a8", width=0.4, bias=0.2)


def signal(m: Maker) -> None:
    """A signal on its mast, red."""
    m.rod((0, 0, 0), (0, 4.6, 0), 0.16, "#c4c0b6", width=0.6)
    m.box(-0.28, 0.28, 3.4, 4.7, -0.2, 0.1, "#22242a", width=0.8, bias=0.2)
    for y, paint, glow in ((4.35, "#3a2a2a", 0.0), (3.78, "#ff4a3a", 1.2)):
        m.ball(0, y, -0.24, 0.15, paint, glow=glow, width=0.5, bias=0.5)
