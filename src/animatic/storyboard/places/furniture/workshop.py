"""Tools, machines, racks, stairs, baths: the useful and the hidden parts of buildings."""

import math

import numpy as np

from animatic.storyboard.places.furniture.decor import ring
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def workbench(width: float = 2.0, paint: str = "#9a7044") -> Draw:
    """A joiner's bench with a vice, a plane, shavings."""

    def draw(m: Maker) -> None:
        w = width / 2
        for x in (-w + 0.06, w - 0.16):
            for z in (-0.28, 0.2):
                m.box(x, x + 0.1, 0, 0.82, z, z + 0.1, tone(paint, 0.8), width=0.7)
        m.box(-w + 0.1, w - 0.1, 0.25, 0.29, -0.26, 0.28, tone(paint, 0.75), width=0.6)
        m.box(-w, w, 0.82, 0.92, -0.36, 0.36, paint, top=tone(paint, 1.1))
        m.box(w - 0.4, w - 0.16, 0.7, 0.9, -0.5, -0.36, "#4a4e55", width=0.8, bias=0.2)
        m.rod((w - 0.28, 0.78, -0.62), (w - 0.28, 0.78, -0.5), 0.04, "#8a9096", width=0.5, bias=0.25)
        m.box(-0.5, -0.2, 0.92, 1.0, -0.12, 0.0, "#c49a62", width=0.7, bias=0.2)
        m.rod((0.1, 0.94, 0.05), (0.45, 0.95, -0.05), 0.03, "#7a4a2a", width=0.5, bias=0.2)
        m.box(0.42, 0.5, 0.93, 0.98, -0.1, -0.02, "#5a5f66", width=0.5, bias=0.22)
        for k in range(9):
            m.wire(
                [
                    (-0.7 + 0.1 * k, 0.925, -0.2),
                    (-0.66 + 0.1 * k, 0.95, -0.22),
                    (-0.63 + 0.1 * k, 0.925, -0.2),
                ],
                0.7,
                "#e0c48a",
                bias=0.3,
            )

    return draw


def tool_wall(width: float = 2.2) -> Draw:
    """A board of tools: hang it at its lower edge."""

    def draw(m: Maker) -> None:
        w, z = width / 2, -0.04
        m.box(-w, w, 0, 1.0, -0.03, 0, "#a98a5c", width=0.8)
        for k in range(9):
            x = -w + width * (k + 0.5) / 9
            top = 0.86
            if k % 4 == 0:  # hammer
                m.rod((x, top - 0.38, z), (x, top, z), 0.03, "#7a4a2a", width=0.5)
                m.box(
                    x - 0.08, x + 0.08, top - 0.05, top + 0.02, z - 0.02, z, "#4a4e55", width=0.6, bias=0.05
                )
            elif k % 4 == 1:  # saw
                m.plate(
                    [
                        (x - 0.05, top, z),
                        (x + 0.07, top, z),
                        (x + 0.03, top - 0.6, z),
                        (x - 0.01, top - 0.6, z),
                    ],
                    "#b8bec4",
                    width=0.6,
                )
                m.box(x - 0.07, x + 0.08, top, top + 0.1, z - 0.02, z, "#7a4a2a", width=0.6, bias=0.05)
            elif k % 4 == 2:  # spanner
                m.rod((x, top - 0.34, z), (x, top, z), 0.035, "#8a9096", width=0.5)
                m.ball(x, top, z, 0.05, "#8a9096", width=0.5)
            else:  # screwdriver
                m.rod((x, top - 0.3, z), (x, top - 0.12, z), 0.018, "#b8bec4", width=0.4)
                m.rod((x, top - 0.12, z), (x, top, z), 0.045, "#c8483c", width=0.5)
            if k % 2:
                m.plate(
                    [(a * 0.5 + x, b * 0.5 + 0.2, z) for a, b, _ in ring(0, 0, 0.18)], "#7a6a4a", width=0.6
                )
                m.plate(
                    [(a * 0.5 + x, b * 0.5 + 0.2, z - 0.005) for a, b, _ in ring(0, 0, 0.11)],
                    "#a98a5c",
                    width=0.4,
                    bias=0.02,
                )

    return draw


def machine(paint: str = "#4f6f66") -> Draw:
    """A lathe-like machine with wheels and gauges."""

    def draw(m: Maker) -> None:
        m.box(-0.9, 0.9, 0, 0.7, -0.4, 0.4, paint)
        m.box(-0.8, 0.1, 0.7, 1.35, -0.35, 0.35, tone(paint, 1.12))
        m.panel(-0.7, -0.1, 0.8, 1.25, -0.355, tone(paint, 0.8), width=0.7, bias=0.3)
        m.rod((0.1, 1.0, 0), (0.8, 1.0, 0), 0.12, "#8a9096", width=0.7)
        m.box(0.62, 0.86, 0.7, 1.2, -0.2, 0.2, tone(paint, 0.9), width=0.8)
        for x, y, r in ((-0.6, 0.42, 0.2), (0.4, 0.4, 0.16)):
            m.plate([(a + x, b + y, -0.42) for a, b, _ in ring(0, 0, r)], "#5a5f66", width=0.8, bias=0.4)
            m.plate(
                [(a + x, b + y, -0.43) for a, b, _ in ring(0, 0, r * 0.6)],
                tone(paint, 0.9),
                width=0.6,
                bias=0.42,
            )
        for x in (-0.55, -0.3):
            m.plate(
                [(a + x, b + 1.08, -0.36) for a, b, _ in ring(0, 0, 0.08)], "#ece6d4", width=0.6, bias=0.4
            )
            m.wire([(x, 1.08, -0.37), (x + 0.04, 1.13, -0.37)], 0.9, bias=0.45)
        m.ball(0.0, 0.6, -0.42, 0.05, "#c8342a", width=0.6, bias=0.45)

    return draw


def rack(
    width: float, height: float, random: np.random.Generator, *, deep: float = 0.9, steel: str = "#c8642a"
) -> Draw:
    """A warehouse rack with crates and boxes."""
    seed = int(random.integers(1 << 30))

    def draw(m: Maker) -> None:
        r = np.random.Generator(np.random.PCG64(seed))
        w, d = width / 2, deep / 2
        for x in (-w, w - 0.08):
            for z in (-d, d - 0.08):
                m.box(x, x + 0.08, 0, height, z, z + 0.08, "#3f5f86", width=0.6)
        rows = max(2, round(height / 1.15))
        for j in range(rows):
            y = 0.12 + (height - 0.2) * j / rows
            m.box(-w, w, y - 0.1, y, -d, -d + 0.06, steel, width=0.7, bias=0.2)
            m.box(-w, w, y - 0.04, y, -d, d, tone(steel, 0.7), width=0.5)
            x = -w + 0.14
            while x < w - 0.5:
                wide, tall = float(r.uniform(0.38, 0.7)), float(r.uniform(0.35, 0.75))
                if r.random() < 0.85 and x + wide < w - 0.1:
                    fill = ("#b58a58", "#a07a4a", "#c49a68", "#7a8a92")[int(r.integers(4))]
                    m.box(x, x + wide, y, y + tall, -d + 0.08, d - 0.1, fill, width=0.7)
                    m.panel(
                        x + wide * 0.44,
                        x + wide * 0.56,
                        y,
                        y + tall,
                        -d + 0.075,
                        tone(fill, 0.84),
                        width=0,
                        bias=0.3,
                    )
                x += wide + 0.06

    return draw


def stairs(
    steps: int,
    *,
    width: float = 1.2,
    rise: float = 0.18,
    going: float = 0.26,
    paint: str = "#8a6a48",
    rail: bool = True,
) -> Draw:
    """A straight flight that climbs towards +z."""

    def draw(m: Maker) -> None:
        w = width / 2
        for k in range(steps):
            m.box(
                -w, w, 0, rise * (k + 1), going * k, going * (k + 1), paint, top=tone(paint, 1.12), width=0.8
            )
        if rail:
            for side in (-w - 0.02, w + 0.02):
                m.rod(
                    (side, 0.95, 0),
                    (side, 0.95 + rise * steps, going * steps),
                    0.06,
                    tone(paint, 0.7),
                    width=0.7,
                    bias=0.1,
                )
                for k in range(steps):
                    m.rod(
                        (side, rise * (k + 1), going * (k + 0.5)),
                        (side, 0.95 + rise * (k + 0.5), going * (k + 0.5)),
                        0.028,
                        tone(paint, 0.8),
                        width=0.4,
                    )

    return draw


def bathtub(paint: str = "#e8ecec") -> Draw:
    """A bath with feet and taps; its long side to the front."""

    def draw(m: Maker) -> None:
        for x in (-0.65, 0.6):
            m.ball(x, 0.06, -0.2, 0.07, "#b08d3e", width=0.5)
        rim = [(0.82 * math.cos(a), 0.38 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 25)[:-1]]
        low = [(x * 0.82, z * 0.7) for x, z in rim]
        for i in range(24):
            j = (i + 1) % 24
            if (rim[i][1] + rim[j][1]) < 0.1:
                quad = [
                    (low[i][0], 0.1, low[i][1]),
                    (low[j][0], 0.1, low[j][1]),
                    (rim[j][0], 0.58, rim[j][1]),
                    (rim[i][0], 0.58, rim[i][1]),
                ]
                m.plate(quad, paint, (rim[i][0], 0.2, rim[i][1] * 2), width=0)
        m.plate([(x, 0.58, z) for x, z in rim], tone(paint, 1.0), (0, 1, 0), bias=0.3)
        m.plate([(x * 0.9, 0.585, z * 0.84) for x, z in rim], "#9fc4cc", (0, 1, 0), width=0.7, bias=0.35)
        m.rod((0.72, 0.58, 0.2), (0.72, 0.78, 0.2), 0.04, "#b8bec4", width=0.5, bias=0.3)
        m.rod((0.72, 0.78, 0.2), (0.6, 0.74, 0.16), 0.035, "#b8bec4", width=0.5, bias=0.32)

    return draw


def boiler(paint: str = "#7a4a3a") -> Draw:
    """A boiler with pipes and a gauge."""

    def draw(m: Maker) -> None:
        m.turned(0, 0, [(0, 0.45), (0.1, 0.5), (1.5, 0.5), (1.7, 0.25)], paint, width=0.9)
        m.box(-0.2, 0.2, 0.3, 0.62, -0.54, -0.44, "#2c2a2c", width=0.8, bias=0.2)
        m.panel(-0.15, 0.15, 0.36, 0.56, -0.545, "#ff8a3a", width=0.5, glow=0.6, bias=0.3)
        m.plate([(a, b + 1.15, -0.52) for a, b, _ in ring(0, 0, 0.11)], "#ece6d4", width=0.7, bias=0.3)
        m.wire([(0, 1.15, -0.53), (0.05, 1.22, -0.53)], 1.0, bias=0.4)
        m.rod((0, 1.7, 0), (0, 2.6, 0), 0.16, tone(paint, 0.7), width=0.7)
        m.rod((0.45, 1.2, 0), (1.4, 1.2, 0), 0.1, "#8a6a4a", width=0.6)
        m.rod((1.4, 1.2, 0), (1.4, 2.6, 0), 0.1, "#8a6a4a", width=0.6)

    return draw


def pipes(length: float, paint: str = "#7a6a5a") -> Draw:
    """Pipes along a wall: hang them."""

    def draw(m: Maker) -> None:
        w = length / 2
        for y, thick, fill in ((0.0, 0.12, paint), (-0.2, 0.07, "#9a5a3a"), (-0.32, 0.07, "#5a6a74")):
            m.rod((-w, y, -0.12), (w, y, -0.12), thick, fill, width=0.7)
            for x in (-w * 0.6, 0.0, w * 0.6):
                m.rod(
                    (x - 0.03, y, -0.12),
                    (x + 0.03, y, -0.12),
                    thick * 1.4,
                    tone(fill, 0.8),
                    width=0.5,
                    bias=0.05,
                )

    return draw


def hay(paint: str = "#d0ac54") -> Draw:
    """Bales and loose hay."""

    def draw(m: Maker) -> None:
        for x, y, turn in ((-0.5, 0.0, 4), (0.55, 0.0, -8), (0.0, 0.45, 12)):
            part = m.part(x, 0, turn, y)
            part.box(-0.5, 0.5, 0, 0.45, -0.28, 0.28, paint, top=tone(paint, 1.08))
            for k in range(9):
                a, b = ((k * 37) % 90) / 100 - 0.45, ((k * 53) % 40) / 100
                part.wire([(a, b, -0.285), (a + 0.09, b + 0.02, -0.285)], 0.5, tone(paint, 0.74), bias=0.4)
            for s in (-0.25, 0.25):
                part.wire([(s, 0, -0.285), (s, 0.45, -0.285)], 0.8, "#8a5a2a", bias=0.42)
            part.done()

    return draw


def stall(paint: str = "#7a5436") -> Draw:
    """A wooden partition with a half door."""

    def draw(m: Maker) -> None:
        for x in (-0.95, 0.87):
            m.box(x, x + 0.08, 0, 1.9, -0.06, 0.06, tone(paint, 0.8), width=0.7)
        for k in range(5):
            y = 0.12 + 0.24 * k
            m.box(-0.88, 0.88, y, y + 0.2, -0.025, 0.025, tone(paint, 1.0 - 0.06 * (k % 2)), width=0.7)
        m.rod((-0.88, 0.2, -0.03), (0.88, 1.2, -0.03), 0.09, tone(paint, 0.85), width=0.6, bias=0.1)

    return draw
