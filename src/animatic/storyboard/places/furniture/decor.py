"""What makes a room somebody's: pictures, clocks, rugs, plants, mirrors, fireplaces."""

import math

import numpy as np

from animatic.storyboard.places.furniture.lamps import flame
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def picture(width: float, height: float, random: np.random.Generator, frame: str = "#6a4a2a") -> Draw:
    """A framed picture: hang it at the height of its middle."""
    kind = int(random.integers(4))
    paints = [("#8fb0c0", "#6f8a5a", "#d8c08a"), ("#c98a6a", "#7a4a4a", "#e8c89a"), ("#a8b8a0", "#5a6a5a", "#d8d4c0"),
              ("#3a4a6a", "#6a7aa0", "#d8c8a8")][int(random.integers(4))]  # fmt: skip

    def draw(m: Maker) -> None:
        w, h = width / 2, height / 2
        m.box(-w, w, -h, h, -0.03, 0, frame, width=0.8)
        a, b = w - 0.04, h - 0.04
        m.panel(-a, a, -b, b, -0.032, paints[0], width=0.5, bias=0.1)
        z = -0.034
        if kind == 0:
            m.plate(
                [
                    (-a, -b, z),
                    (a, -b, z),
                    (a, 0, z),
                    (a * 0.3, b * 0.3, z),
                    (-a * 0.4, -b * 0.1, z),
                    (-a, 0.1 * b, z),
                ],
                paints[1],
                width=0.4,
                bias=0.12,
            )
        elif kind == 1:
            m.plate(
                [(x, y, z) for x, y, _ in ring(0, -b * 0.1, min(a, b) * 0.55)],
                paints[2],
                width=0.5,
                bias=0.12,
            )
            m.plate(
                [(-a * 0.6, -b, z), (a * 0.6, -b, z), (a * 0.35, -b * 0.4, z), (-a * 0.35, -b * 0.4, z)],
                paints[1],
                width=0.5,
                bias=0.13,
            )
        elif kind == 2:
            for k in range(3):
                m.panel(
                    -a * 0.8 + a * 0.55 * k,
                    -a * 0.4 + a * 0.55 * k,
                    -b * 0.7,
                    b * (0.2 + 0.2 * k),
                    z,
                    paints[1 + k % 2],
                    width=0.4,
                    bias=0.12,
                )
        else:
            m.panel(-a, a, -b, -b * 0.1, z, paints[1], width=0.4, bias=0.12)
            m.plate(
                [(x, y, z) for x, y, _ in ring(a * 0.4, b * 0.4, b * 0.22)], paints[2], width=0.4, bias=0.13
            )

    return draw


def ring(x: float, y: float, radius: float) -> list[tuple[float, float, float]]:
    return [
        (x + radius * math.cos(k * math.pi / 9), y + radius * math.sin(k * math.pi / 9), 0.0)
        for k in range(18)
    ]


def clock(radius: float = 0.17, paint: str = "#f2eee2", rim: str = "#2f2a2a") -> Draw:
    """A wall clock: hang it at the height of its middle."""

    def draw(m: Maker) -> None:
        for r, tint, z in ((radius, rim, -0.03), (radius * 0.86, paint, -0.035)):
            m.plate([(x, y, z) for x, y, _ in ring(0, 0, r)], tint, width=0.7, bias=0.1 - z)
        m.wire([(0, 0, -0.04), (radius * 0.42, radius * 0.2, -0.04)], 1.3, bias=0.3)
        m.wire([(0, 0, -0.04), (-radius * 0.1, radius * 0.66, -0.04)], 1.0, bias=0.3)

    return draw


def mirror(width: float = 0.6, height: float = 0.9, frame: str = "#a9874a") -> Draw:
    """A mirror: hang it at the height of its middle."""

    def draw(m: Maker) -> None:
        w, h = width / 2, height / 2
        m.box(-w, w, -h, h, -0.03, 0, frame, width=0.8)
        m.panel(-w + 0.04, w - 0.04, -h + 0.04, h - 0.04, -0.033, "#b8ccd2", width=0.5, bias=0.1)
        for k in (0.0, 0.12):
            m.wire(
                [(-w * 0.5 + k, -h * 0.3, -0.036), (w * 0.1 + k, h * 0.55, -0.036)], 0.9, "#dcebee", bias=0.15
            )

    return draw


def rug(
    width: float, depth: float, paint: str = "#7a2f2a", border: str = "#c9a66a", *, round_: bool = False
) -> Draw:
    """A rug; it lies flat, put it before what stands on it."""

    def draw(m: Maker) -> None:
        rings = ((1.0, paint), (0.9, border), (0.84, paint), (0.45, tone(paint, 0.82)))
        for k, (share, tint) in enumerate(rings):
            w, d = width / 2 * share, depth / 2 * share
            y = 0.004 + 0.001 * k
            if round_:
                m.plate(
                    [(w * math.cos(a), y, d * math.sin(a)) for a in np.linspace(0, 6.1, 28)],
                    tint,
                    (0, 1, 0),
                    width=0.7 if k < 1 else 0.4,
                    bias=0.05 * k,
                )
            else:
                m.slab(-w, w, -d, d, y, tint, width=0.7 if k < 1 else 0.4, bias=0.05 * k)
        if not round_:
            for s in (-1, 1):
                for k in range(14):
                    z = -depth / 2 + depth * (k + 0.5) / 14
                    m.wire([(s * width / 2, 0.004, z), (s * (width / 2 + 0.06), 0.004, z)], 0.5, border)

    return draw


def plant(random: np.random.Generator, pot: str = "#b5683f", *, tall: float = 1.1) -> Draw:
    """A potted plant with broad leaves."""
    leaves = [
        (float(a), float(random.uniform(0.5, 1.0)), float(random.uniform(0.3, 0.75)))
        for a in np.linspace(-1.3, 1.3, 11)
    ]

    def draw(m: Maker) -> None:
        m.turned(0, 0, [(0, 0.12), (tall * 0.3, 0.18), (tall * 0.34, 0.19)], pot, width=0.8, lid="#3a2a20")
        y0 = tall * 0.32
        for k, (angle, reach, up) in enumerate(leaves):
            length = tall * 0.62 * reach
            dx, dy = math.sin(angle) * length * 0.75, math.cos(angle * 0.7) * length * up + length * 0.35
            mid = (dx * 0.55, y0 + dy * 0.8)
            tip = (dx, y0 + dy * (0.72 if abs(angle) > 0.6 else 1.0))
            wide = 0.06 * tall
            m.plate(
                [(0, y0, 0), (mid[0] - wide, mid[1], 0), (tip[0], tip[1], 0), (mid[0] + wide, mid[1] - 0.03, 0)],
                tone("#4f7f43", 0.8 + 0.1 * (k % 4)), width=0.7, bias=0.01 * k,
            )  # fmt: skip

    return draw


def fireplace(paint: str = "#9a8f80", *, burning: bool = True) -> Draw:
    """A hearth with a mantel: stand it against a wall."""

    def draw(m: Maker) -> None:
        m.box(-0.8, -0.5, 0, 1.1, -0.2, 0.2, paint)
        m.box(0.5, 0.8, 0, 1.1, -0.2, 0.2, paint)
        m.box(-0.8, 0.8, 0.82, 1.1, -0.2, 0.2, paint)
        m.box(-0.9, 0.9, 1.1, 1.17, -0.28, 0.2, tone(paint, 1.14), bias=0.1)
        m.box(-0.9, 0.9, 0, 0.05, -0.5, 0.2, tone(paint, 0.8), width=0.7)
        m.plate(
            [(-0.5, 0.05, 0.12), (0.5, 0.05, 0.12), (0.5, 0.82, 0.12), (-0.5, 0.82, 0.12)],
            "#1c1412",
            bias=-0.1,
        )
        for x0, x1, y in ((-0.32, 0.32, 0.1), (-0.26, 0.28, 0.18)):
            m.rod((x0, y, 0.0), (x1, y + 0.03, 0.02), 0.1, "#4a2f20", width=0.7)
        if burning:
            for x, tall in ((-0.18, 0.36), (0.0, 0.5), (0.17, 0.32)):
                flame(m, x, 0.16, -0.04, tall)
        for x in (-0.6, 0.55):
            m.turned(x, -0.05, [(1.17, 0.05), (1.19, 0.02), (1.34, 0.016)], "#c9a24a", width=0.5, bias=0.3)
        m.box(-0.12, 0.12, 1.17, 1.42, -0.1, 0.05, "#5a3a26", width=0.7, bias=0.3)
        m.plate([(x, y + 1.3, -0.105) for x, y, _ in ring(0, 0, 0.08)], "#f0ead8", width=0.5, bias=0.4)

    return draw


def radiator(width: float = 0.9) -> Draw:
    """A ribbed radiator: stand it against a wall."""

    def draw(m: Maker) -> None:
        count = int(width / 0.09)
        for k in range(count):
            x = -width / 2 + width * k / count
            m.box(x, x + width / count * 0.8, 0.12, 0.66, -0.05, 0.05, "#d4d0c4", width=0.5)

    return draw


def curtain_wall(width: float, height: float, paint: str = "#8a2a30", *, folds: int = 0) -> Draw:
    """A heavy curtain to the floor: hang it at 0."""

    def draw(m: Maker) -> None:
        count = folds or max(4, round(width / 0.22))
        for k in range(count):
            a, b = -width / 2 + width * k / count, -width / 2 + width * (k + 1) / count
            z = -0.08 if k % 2 else -0.02
            m.plate(
                [(a, 0, z), (b, 0, -0.1 - z), (b, height, -0.1 - z), (a, height, z)],
                tone(paint, 0.86 + 0.22 * (k % 2)),
                width=0.5,
            )

    return draw
