"""Stone and iron of churches and castles: columns, altars, fonts, chains."""

import math

from animatic.storyboard.places.furniture.lamps import flame
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def column(height: float, paint: str = "#b5ab98", *, radius: float = 0.28) -> Draw:
    """A round column with base and capital."""

    def draw(m: Maker) -> None:
        r = radius
        m.box(-r * 1.5, r * 1.5, 0, 0.16, -r * 1.5, r * 1.5, tone(paint, 0.9))
        m.turned(
            0,
            0,
            [(0.16, r * 1.35), (0.3, r * 1.05), (height - 0.45, r * 0.92), (height - 0.3, r * 1.35)],
            paint,
            width=0.9,
        )
        m.box(-r * 1.5, r * 1.5, height - 0.3, height, -r * 1.5, r * 1.5, tone(paint, 1.08))

    return draw


def arch(
    width: float,
    spring: float,
    thick: float,
    paint: str = "#b5ab98",
    *,
    deep: float = 0.5,
    point: float = 1.25,
) -> Draw:
    """A pointed arch between two columns; the local floor is the ground, z = 0 its front."""

    def draw(m: Maker) -> None:
        w = width / 2
        inner, outer = [], []
        for k in range(13):
            t = k / 12
            a = math.pi * t
            inner.append((w * math.cos(a), spring + w * point * math.sin(a) ** 0.85))
            outer.append(((w + thick) * math.cos(a), spring + (w + thick) * point * math.sin(a) ** 0.85))
        for i in range(12):
            quad = [(inner[i][0], inner[i][1], 0), (inner[i + 1][0], inner[i + 1][1], 0),
                    (outer[i + 1][0], outer[i + 1][1], 0), (outer[i][0], outer[i][1], 0)]  # fmt: skip
            m.plate(quad, tone(paint, 1.0 if i % 2 else 0.93), width=0.6)
            under = [(inner[i][0], inner[i][1], 0), (inner[i + 1][0], inner[i + 1][1], 0),
                     (inner[i + 1][0], inner[i + 1][1], deep), (inner[i][0], inner[i][1], deep)]  # fmt: skip
            m.plate(under, tone(paint, 0.7), (0, -1, 0), width=0.4)

    return draw


def altar(cloth: str = "#e8e0cc") -> Draw:
    """A stone table with a cloth, a cross and candles."""

    def draw(m: Maker) -> None:
        m.box(-1.5, 1.5, 0, 0.18, -0.9, 0.6, "#9a9080")
        m.box(-1.1, 1.1, 0.18, 1.05, -0.35, 0.35, "#a89c88")
        m.box(-1.2, 1.2, 1.05, 1.15, -0.42, 0.42, "#b8ac98")
        m.panel(-0.7, 0.7, 0.45, 1.14, -0.43, cloth, width=0.8, bias=0.4)
        m.panel(-0.12, 0.12, 0.6, 0.95, -0.435, "#b08d3e", width=0.6, bias=0.45)
        m.box(-0.04, 0.04, 1.15, 2.0, -0.03, 0.03, "#c9a24a", width=0.8, bias=0.1)
        m.box(-0.24, 0.24, 1.68, 1.76, -0.03, 0.03, "#c9a24a", width=0.8, bias=0.12)
        for x in (-0.9, -0.65, 0.65, 0.9):
            m.turned(
                x, 0, [(1.15, 0.06), (1.18, 0.02), (1.3, 0.02), (1.32, 0.05)], "#c9a24a", width=0.5, bias=0.1
            )
            m.post(x, 0, 1.32, 1.62, 0.022, "#f0e8d0", width=0.4, bias=0.12)
            m.turned(x, 0, [(1.62, 0.016), (1.7, 0.002)], "#ffd873", width=0, glow=1.2, bias=0.14)

    return draw


def pulpit(wood: str = "#5a3824") -> Draw:
    """A raised pulpit with a stair."""

    def draw(m: Maker) -> None:
        m.turned(0, 0, [(0, 0.3), (0.3, 0.16), (1.0, 0.16), (1.2, 0.5)], wood, width=0.8)
        m.turned(0, 0, [(1.2, 0.52), (2.1, 0.6)], tone(wood, 1.15), width=0.9, lid=tone(wood, 0.6))
        m.turned(0, 0, [(2.1, 0.66), (2.18, 0.66)], tone(wood, 1.3), width=0.8)

    return draw


def candle_rack() -> Draw:
    """Rows of votive lights."""

    def draw(m: Maker) -> None:
        for k in range(3):
            y, z = 0.7 + 0.18 * k, -0.2 + 0.2 * k
            m.box(-0.6, 0.6, y, y + 0.03, z - 0.06, z + 0.06, "#3a3330", width=0.6)
            for j in range(7):
                x = -0.5 + 0.165 * j
                m.post(
                    x,
                    z,
                    y + 0.03,
                    y + 0.12,
                    0.03,
                    ("#c8443a", "#f0e8d0", "#e0a83c")[(j + k) % 3],
                    width=0.4,
                    bias=0.05,
                )
                m.turned(
                    x, z, [(y + 0.12, 0.014), (y + 0.18, 0.002)], "#ffd873", width=0, glow=1.2, bias=0.07
                )
        for x in (-0.55, 0.55):
            m.rod((x, 0, 0.1), (x, 0.7, -0.2), 0.04, "#3a3330", width=0.5)

    return draw


def brazier() -> Draw:
    """An iron bowl of fire on legs."""

    def draw(m: Maker) -> None:
        for k in range(3):
            a = 2.09 * k + 0.5
            m.rod(
                (0.3 * math.cos(a), 0, 0.3 * math.sin(a)),
                (0.1 * math.cos(a), 0.9, 0.1 * math.sin(a)),
                0.045,
                "#22242a",
                width=0.6,
            )
        m.turned(0, 0, [(0.85, 0.14), (1.08, 0.32)], "#2c2e34", width=0.8, lid="#5a2a18")
        for x, tall in ((-0.14, 0.4), (0.03, 0.58), (0.16, 0.36)):
            flame(m, x, 1.06, -0.02, tall)

    return draw


def banner(paint: str, device: str = "#d8b85a", *, tall: float = 2.4, wide: float = 0.8) -> Draw:
    """A hanging banner: hang it at its lower point."""

    def draw(m: Maker) -> None:
        w, z = wide / 2, -0.05
        m.rod((-w - 0.1, tall, z), (w + 0.1, tall, z), 0.04, "#4a3826", width=0.5)
        m.plate([(-w, 0.3, z), (0, 0, z), (w, 0.3, z), (w, tall, z), (-w, tall, z)], paint, width=0.9)
        m.plate(
            [
                (-w, tall * 0.78, z - 0.004),
                (w, tall * 0.78, z - 0.004),
                (w, tall * 0.84, z - 0.004),
                (-w, tall * 0.84, z - 0.004),
            ],
            device,
            width=0.4,
            bias=0.05,
        )
        star = []
        for k in range(8):
            r = w * (0.6 if k % 2 == 0 else 0.26)
            star.append(
                (
                    r * math.cos(k * math.pi / 4 + math.pi / 2),
                    tall * 0.5 + r * math.sin(k * math.pi / 4 + math.pi / 2),
                    z - 0.006,
                )
            )
        m.plate(star, device, width=0.6, bias=0.06)

    return draw


def armour(paint: str = "#9aa4ae") -> Draw:
    """A suit of armour on its stand."""

    def draw(m: Maker) -> None:
        m.box(-0.3, 0.3, 0, 0.08, -0.25, 0.25, "#3a2c22")
        for x in (-0.11, 0.11):
            m.turned(
                x, 0, [(0.08, 0.09), (0.16, 0.06), (0.5, 0.075), (0.54, 0.06), (0.92, 0.1)], paint, width=0.7
            )
        m.turned(0, 0, [(0.86, 0.2), (1.05, 0.15), (1.4, 0.22), (1.5, 0.1)], paint, width=0.8)
        for s in (-1, 1):
            m.ball(s * 0.25, 1.42, 0, 0.1, paint, width=0.7)
            m.rod((s * 0.28, 1.36, 0), (s * 0.3, 1.05, -0.06), 0.1, paint, width=0.7)
            m.rod((s * 0.3, 1.05, -0.06), (s * 0.12, 0.95, -0.22), 0.08, paint, width=0.7)
        m.ball(0, 1.66, 0, 0.14, paint, flat=1.2, width=0.8)
        m.panel(-0.09, 0.09, 1.66, 1.69, -0.15, "#14151a", width=0, bias=0.2)
        m.rod((0.0, 0.1, -0.3), (0.0, 1.15, -0.25), 0.035, "#c8ced4", width=0.6, bias=0.1)
        m.rod((-0.14, 0.95, -0.26), (0.14, 0.95, -0.26), 0.035, "#b08d3e", width=0.5, bias=0.12)

    return draw


def chains() -> Draw:
    """Shackles on a wall: hang them."""

    def draw(m: Maker) -> None:
        for x in (-0.35, 0.35):
            for k in range(6):
                y = -0.09 * k
                m.wire([(x - 0.02, y, -0.03), (x + 0.02, y - 0.045, -0.04), (x - 0.02, y - 0.09, -0.03)], 1.6)
            m.wire(
                [
                    (x - 0.07, -0.6, -0.05),
                    (x - 0.05, -0.72, -0.06),
                    (x + 0.05, -0.72, -0.06),
                    (x + 0.07, -0.6, -0.05),
                ],
                2.2,
            )
            m.ball(x, 0.02, -0.02, 0.05, "#33353c", width=0.5)

    return draw
