"""Bars, shops, stages, galleries, gyms: the larger things in them."""

import math
from collections.abc import Sequence

import numpy as np

from animatic.storyboard.places.furniture.decor import ring
from animatic.storyboard.places.furniture.tables import bottle, candle, glass, plate, wine
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw

BOTTLES = ("#2f5a3c", "#6a3a1e", "#b5702a", "#d8d0b8", "#3a5a7a", "#7a2a2a", "#a8b86a", "#e0b04a")


def back_bar(width: float, random: np.random.Generator, wood: str = "#4a2c1c") -> Draw:
    """Shelves of bottles before a mirror: stand it against a wall."""
    picks = [(int(random.integers(len(BOTTLES))), float(random.uniform(0.2, 0.33))) for _ in range(90)]

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0, 0.95, -0.22, 0.22, wood)
        count = max(2, round(width / 0.7))
        for i in range(count):
            a, b = -w + width * (i + 0.08) / count, -w + width * (i + 0.92) / count
            m.panel(a, b, 0.12, 0.85, -0.225, tone(wood, 0.85), width=0.6, bias=0.3)
        m.box(-w, w, 0.95, 1.0, -0.26, 0.22, tone(wood, 1.4), bias=0.2)
        m.plate([(-w, 1.0, 0.2), (w, 1.0, 0.2), (w, 2.5, 0.2), (-w, 2.5, 0.2)], "#7d8f92", width=0.8)
        for x in (-w, -w / 3, w / 3, w - 0.08):
            m.box(x, x + 0.08, 1.0, 2.5, 0.02, 0.2, wood, width=0.7)
        m.box(-w - 0.08, w + 0.08, 2.5, 2.68, -0.06, 0.22, tone(wood, 1.15), width=0.9)
        m.done()
        k = 0
        for y in (1.0, 1.5, 1.98):
            if y > 1.0:
                m.box(-w, w, y - 0.03, y, 0.02, 0.2, tone(wood, 1.25), width=0.6)
            x = -w + 0.14
            while x < w - 0.1 and k < len(picks):
                paint, tall = picks[k]
                bottle_front(m, x, y, 0.08, BOTTLES[paint], tall)
                x += 0.115 + 0.02 * (k % 3)
                k += 1
        m.done()

    return draw


def bottle_front(m: Maker, x: float, y: float, z: float, paint: str, tall: float) -> None:
    """A bottle as a flat shape, for shelves of many."""
    r = 0.034
    outline = [(x - r, y), (x + r, y), (x + r, y + tall * 0.6), (x + r * 0.36, y + tall * 0.76),
    (x + r * 0.36, y + tall),
               (x - r * 0.36, y + tall), (x - r * 0.36, y + tall * 0.76), (x - r, y + tall * 0.6)]  # fmt: skip
    m.plate([(a, b, z) for a, b in outline], paint, width=0.5, bias=0.02)
    m.panel(
        x - r * 0.75, x + r * 0.75, y + tall * 0.18, y + tall * 0.42, z - 0.004, "#e8dcc0", width=0, bias=0.03
    )


def taps(m: Maker) -> None:
    """Beer taps on a bar."""
    m.rod((-0.26, 0.3, 0), (0.26, 0.3, 0), 0.06, "#c9a24a", width=0.6)
    for x in (-0.22, 0.22):
        m.post(x, 0, 0, 0.3, 0.035, "#c9a24a", width=0.6)
    for x in (-0.16, 0.0, 0.16):
        m.rod((x, 0.28, -0.04), (x, 0.2, -0.07), 0.025, "#d8dcde", width=0.4, bias=0.05)
        m.rod(
            (x, 0.32, -0.02),
            (x, 0.46, -0.04),
            0.035,
            ("#a8322a", "#2f5a3c", "#3a3d44")[int((x + 0.2) / 0.16) % 3],
            width=0.5,
        )


def espresso(m: Maker) -> None:
    """A coffee machine on a counter, cups on top."""
    m.box(-0.36, 0.36, 0.05, 0.45, -0.22, 0.22, "#b8bec2")
    m.panel(-0.34, 0.34, 0.1, 0.24, -0.225, "#2c3036", width=0.6, bias=0.2)
    m.panel(-0.34, 0.34, 0.28, 0.42, -0.225, "#a8322a", width=0.6, bias=0.2)
    for x in (-0.18, 0.16):
        m.rod((x, 0.25, -0.24), (x, 0.25, -0.34), 0.04, "#2c2622", width=0.5, bias=0.25)
    for k in range(5):
        m.turned(-0.28 + 0.14 * k, 0, [(0.45, 0.03), (0.5, 0.045)], "#f0ece2", width=0.5, bias=0.2)


def till(m: Maker, x: float = 0.0, z: float = 0.0) -> None:
    """A cash register; its keys look to +z."""
    m.box(x - 0.2, x + 0.2, 0, 0.14, z - 0.2, z + 0.2, "#3a4046")
    m.plate(
        [
            (x - 0.18, 0.14, z - 0.16),
            (x + 0.18, 0.14, z - 0.16),
            (x + 0.18, 0.4, z - 0.1),
            (x - 0.18, 0.4, z - 0.1),
        ],
        "#4a525a",
    )
    m.box(x - 0.14, x + 0.14, 0.38, 0.5, z - 0.14, z - 0.06, "#2c3238", width=0.7)


def goods(
    width: float, height: float, random: np.random.Generator, *, shelf: float = 0.38, paint: str = "#9a7a52",
    paints: Sequence[str] = ("#c8483c", "#e0b040", "#3f7aa0", "#5a9a6a", "#e8e0cc", "#8a5aa0", "#d87a3a", "#6a4a2e"),
    depth: float = 0.4,
) -> Draw:  # fmt: skip
    """Shop shelves stacked with tins, boxes and jars: stand them against a wall or free."""
    seed = int(random.integers(1 << 30))

    def draw(m: Maker) -> None:
        r = np.random.Generator(np.random.PCG64(seed))
        w, d = width / 2, depth / 2
        m.box(-w, w, 0, height, d - 0.03, d, tone(paint, 0.7))
        for x in (-w, w - 0.04):
            m.box(x, x + 0.04, 0, height, -d, d, paint, width=0.8, bias=0.05)
        rows = max(2, round(height / shelf))
        step = height / rows
        for j in range(rows):
            y = 0.08 + step * j
            m.box(-w + 0.02, w - 0.02, y - 0.03, y, -d, d, tone(paint, 1.1), width=0.6)
            tiles: list[tuple[float, float, float, float]] = []
            tones: list[str] = []
            bands: list[tuple[float, float, float, float]] = []
            x = -w + 0.07
            while x < w - 0.16:
                kind = r.random()
                wide, tall = float(r.uniform(0.07, 0.13)), step * float(r.uniform(0.42, 0.78))
                fill = paints[int(r.integers(len(paints)))]
                for _ in range(int(r.integers(1, 5))):
                    if x + wide > w - 0.05:
                        break
                    tiles.append((x, x + wide * 0.93, y, y + tall))
                    tones.append(fill)
                    if kind < 0.6:
                        bands.append((x, x + wide * 0.93, y + tall * 0.3, y + tall * 0.62))
                    x += wide
                x += 0.03
            m.mosaic(tiles, -d + 0.05, tones, line=0.45, bias=0.1)
            m.mosaic(bands, -d + 0.048, ["#efe8d4"] * len(bands), line=0, bias=0.12)

    return draw


def booth(paint: str = "#8a2f2a", *, width: float = 1.3) -> Draw:
    """A padded bench of a diner, its back to +z."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0, 0.42, -0.26, 0.26, tone(paint, 0.7))
        m.box(-w, w, 0.36, 0.48, -0.28, 0.2, paint, bias=0.03)
        m.box(-w, w, 0.48, 1.15, 0.16, 0.3, paint)
        m.box(-w - 0.02, w + 0.02, 1.15, 1.2, 0.12, 0.33, "#5a3a26", width=0.8)
        for k in range(1, 4):
            x = -w + width * k / 4
            m.wire([(x, 0.5, 0.155), (x, 1.13, 0.155)], 0.8, tone(paint, 0.7), bias=0.2)

    return draw


def theatre_seats(count: int, paint: str = "#8a2430") -> Draw:
    """A row of seats that look to −z."""

    def draw(m: Maker) -> None:
        width = 0.58 * count
        for k in range(count):
            x = -width / 2 + 0.58 * (k + 0.5)
            m.box(x - 0.24, x + 0.24, 0.36, 0.46, -0.22, 0.2, paint, width=0.8)
            m.box(x - 0.25, x + 0.25, 0.44, 0.98, 0.18, 0.28, tone(paint, 0.9), width=0.9)
            m.box(x - 0.2, x + 0.2, 0, 0.36, 0.0, 0.14, "#2c1c18", width=0.5)
        for k in range(count + 1):
            x = -width / 2 + 0.58 * k
            m.box(x - 0.035, x + 0.035, 0, 0.66, -0.2, 0.2, "#4a2c20", width=0.6)

    return draw


def piano(paint: str = "#1c1a20") -> Draw:
    """An upright piano; whoever plays it sits at −z."""

    def draw(m: Maker) -> None:
        m.box(-0.75, 0.75, 0, 1.22, 0.0, 0.32, paint)
        m.box(-0.75, 0.75, 0.62, 0.72, -0.3, 0.0, paint)
        m.box(-0.68, 0.68, 0.72, 0.735, -0.27, -0.04, "#f4f0e6", bias=0.2, width=0.5)
        m.mosaic(
            [(-0.62 + 0.09 * k, -0.58 + 0.09 * k, 0.72, 0.76) for k in range(14) if k % 7 not in (2, 6)],
            -0.05,
            ["#141318"] * 10,
            line=0,
            bias=0.6,
        )
        for x in (-0.7, 0.62):
            m.box(x, x + 0.08, 0, 0.62, -0.28, -0.2, paint, width=0.6)
        m.panel(-0.3, 0.3, 0.8, 1.14, -0.006, tone(paint, 1.6), width=0.6, bias=0.3)
        m.plate(
            [(-0.22, 0.78, -0.03), (0.22, 0.78, -0.03), (0.22, 1.08, -0.01), (-0.22, 1.08, -0.01)],
            "#f2ecd8",
            width=0.6,
            bias=0.4,
        )

    return draw


def easel(random: np.random.Generator, *, canvas: tuple[float, float] = (0.7, 0.9)) -> Draw:
    """A painter's easel with a picture begun; the painter stands at −z."""
    paints = [
        ("#c8784a", "#5a7a8a", "#e0c080"),
        ("#7a9a6a", "#d8b060", "#4a5a7a"),
        ("#b55a6a", "#e8d0a8", "#3a4a5a"),
    ][int(random.integers(3))]

    def draw(m: Maker) -> None:
        for x in (-0.32, 0.32):
            m.rod((x * 1.2, 0, -0.1), (x * 0.25, 1.9, 0.06), 0.04, "#8a6238", width=0.6)
        m.rod((0, 0, 0.5), (0, 1.85, 0.08), 0.04, "#8a6238", width=0.6)
        m.box(-0.42, 0.42, 0.72, 0.76, -0.12, -0.02, "#8a6238", width=0.7)
        w, h = canvas[0] / 2, canvas[1]
        y, z0, z1 = 0.77, -0.06, 0.02
        m.plate([(-w, y, z0), (w, y, z0), (w, y + h, z1), (-w, y + h, z1)], "#f0ead8", bias=0.1)
        m.plate(
            [
                (-w * 0.9, y + h * 0.05, z0),
                (w * 0.9, y + h * 0.05, z0),
                (w * 0.9, y + h * 0.42, z0 + 0.03),
                (-w * 0.9, y + h * 0.5, z0 + 0.03),
            ],
            paints[0],
            width=0.5,
            bias=0.12,
        )
        m.plate(
            [
                (-w * 0.6, y + h * 0.3, z0),
                (w * 0.1, y + h * 0.3, z0),
                (w * 0.05, y + h * 0.8, z1),
                (-w * 0.4, y + h * 0.85, z1),
            ],
            paints[1],
            width=0.5,
            bias=0.14,
        )
        m.plate(
            [
                (w * 0.2, y + h * 0.6, z0 + 0.04),
                (w * 0.6, y + h * 0.58, z0 + 0.04),
                (w * 0.5, y + h * 0.8, z1),
            ],
            paints[2],
            width=0.5,
            bias=0.15,
        )

    return draw


def statue(paint: str = "#c4beb0") -> Draw:
    """A bust on a pedestal."""

    def draw(m: Maker) -> None:
        m.box(-0.3, 0.3, 0, 0.12, -0.3, 0.3, tone(paint, 0.8))
        m.box(-0.22, 0.22, 0.12, 1.0, -0.22, 0.22, tone(paint, 0.9))
        m.box(-0.28, 0.28, 1.0, 1.08, -0.28, 0.28, paint)
        m.turned(
            0, 0, [(1.08, 0.1), (1.18, 0.24), (1.36, 0.22), (1.46, 0.08), (1.56, 0.08)], paint, width=0.8
        )
        m.ball(0, 1.72, 0, 0.16, paint, flat=1.22)
        m.plate(
            [(x * 1.05, y, -0.14) for x, y, _ in ring(0, 1.84, 0.15)[:10]],
            tone(paint, 0.86),
            width=0.6,
            bias=0.3,
        )
        for x in (-0.06, 0.06):
            m.wire([(x - 0.03, 1.74, -0.16), (x + 0.03, 1.74, -0.16)], 0.9, bias=0.4)
        m.wire([(0, 1.74, -0.17), (0.02, 1.67, -0.17), (-0.01, 1.66, -0.17)], 0.8, bias=0.4)
        m.wire([(-0.04, 1.61, -0.16), (0.04, 1.61, -0.16)], 0.8, bias=0.4)

    return draw


def vitrine(random: np.random.Generator) -> Draw:
    """A glass case with a find on a cushion."""
    kind = int(random.integers(3))

    def draw(m: Maker) -> None:
        m.box(-0.4, 0.4, 0, 0.9, -0.3, 0.3, "#5a4636")
        m.box(-0.3, 0.3, 0.9, 0.98, -0.2, 0.2, "#7a2a30", width=0.7)
        if kind == 0:
            m.turned(0, 0, [(0.98, 0.05), (1.08, 0.13), (1.2, 0.06), (1.28, 0.09)], "#b5744a", width=0.7)
        elif kind == 1:
            m.turned(
                0,
                0,
                [(0.98, 0.06), (1.0, 0.02), (1.1, 0.02), (1.14, 0.1), (1.26, 0.12)],
                "#d8b04a",
                width=0.7,
            )
        else:
            m.ball(0, 1.08, 0, 0.1, "#e0dac8", flat=1.1)
        for x0, x1, z in ((-0.4, 0.4, -0.3),):
            m.wire([(x0, 0.9, z), (x0, 1.45, z), (x1, 1.45, z), (x1, 0.9, z)], 1.0, bias=0.5)
        for x in (-0.4, 0.4):
            m.wire([(x, 1.45, -0.3), (x, 1.45, 0.3), (x, 0.9, 0.3)], 0.8, bias=0.1)
        m.wire([(-0.25, 1.0, -0.31), (0.05, 1.4, -0.31)], 0.8, "#e4f0f2", bias=0.6)

    return draw


def punching_bag() -> Draw:
    """Hangs from the ceiling: hang it at its foot."""

    def draw(m: Maker) -> None:
        m.rod((0, 1.1, 0), (0, 2.2, 0), 0.02, "#3a3d44", width=0.4)
        m.turned(
            0,
            0,
            [(0, 0.15), (0.04, 0.18), (1.04, 0.18), (1.1, 0.14)],
            ["#5a1f1c", "#8a2f28", "#5a1f1c"],
            width=0.9,
        )

    return draw


def barbell() -> Draw:
    """On a rack."""

    def draw(m: Maker) -> None:
        for x in (-0.5, 0.45):
            m.box(x, x + 0.06, 0, 1.1, -0.05, 0.05, "#2c3036", width=0.7)
            m.box(x - 0.02, x + 0.08, 0, 0.05, -0.4, 0.4, "#2c3036", width=0.6)
        m.rod((-0.95, 1.06, 0), (0.95, 1.06, 0), 0.035, "#b8bec4", width=0.5, bias=0.1)
        for x in (-0.86, -0.8, 0.8, 0.86):
            disc = [
                (x, 1.06 + 0.22 * math.sin(k * math.pi / 9), 0.22 * math.cos(k * math.pi / 9))
                for k in range(18)
            ]
            m.plate(disc, "#22242a", (1.0 if x > 0 else -1.0, 0, 0), width=0.7, bias=0.12)
        m.box(-0.18, 0.18, 0.42, 0.5, -0.9, -0.1, "#7a2a26", width=0.8)

    return draw


def candle_table(m: Maker) -> None:
    """What stands on a restaurant's table."""

    plate(m, -0.22, -0.05)
    plate(m, 0.22, 0.05)
    wine(m, -0.08, -0.16)
    wine(m, 0.1, 0.17, "#e8d890")
    candle(m, 0.0, 0.0)


def drinks(m: Maker) -> None:
    """What stands on a bar."""
    glass(m, -0.8, 0.0, "#d8a03c", 0.16)
    glass(m, 0.3, -0.05, "#b5702a", 0.1)
    bottle(m, 0.42, 0.0, "#6a3a1e")
    on = m.part(1.1, 0.02)
    taps(on)
    on.done()
