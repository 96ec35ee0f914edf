"""House fronts: storeys, windows, shops, signs, in a maker's local frame (the front at z = 0 looks to −z)."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker

Trade = Literal["shop", "flat", "arcade", "office", "saloon", "cottage"]

STUCCO: Final = (
    "#b9a07c",
    "#a86f55",
    "#8f8478",
    "#c2b090",
    "#7f8a8f",
    "#9a5f4a",
    "#b58a6a",
    "#6f7a82",
    "#a39a86",
)
GLASS_DAY: Final = ("#5d7486", "#6d8698", "#4f6373")
LAMPLIT: Final = ("#ffd58a", "#ffc46a", "#ffe3ae", "#f7b25c")
AWNINGS: Final = ("#b5483a", "#3f6f6a", "#c79a3f", "#4a5f8a", "#7a4a6a")


@dataclass(frozen=True, slots=True)
class Front:
    """One house."""

    length: float
    floors: int
    paint: str
    trade: Trade = "shop"
    storey: float = 3.1
    deep: float = 9.0
    roof: Literal["flat", "gable", "eaves", "parapet"] = "flat"
    """A gable turns its end to the street, eaves the slope of the roof."""

    @property
    def height(self) -> float:
        return self.floors * self.storey + 0.9


def draw_front(
    m: Maker, front: Front, random: np.random.Generator, *, detail: float = 1.0, lit: float = 0.4
) -> None:
    """Draw a house; `detail` 0..1 leaves small things of far ones out, `lit` is the share of lighted windows."""
    w, h = front.length / 2, front.height
    m.box(-w, w, 0, h, 0, front.deep, front.paint, top=tone(front.paint, 0.8), width=0.9)
    m.done()
    if front.roof in ("flat", "parapet"):
        m.box(-w - 0.1, w + 0.1, h - 0.35, h, -0.22, 0.1, tone(front.paint, 1.12), width=0.8)
    else:
        _roof(m, front, random)
    if detail > 0.3:
        for k in range(1, front.floors):
            y = k * front.storey + 0.55
            m.box(-w, w, y - 0.07, y, -0.09, 0, tone(front.paint, 1.1), width=0.5)
    _windows(m, front, random, detail, lit)
    if front.trade in ("shop", "arcade", "saloon"):
        _shop(m, front, random, detail)
    else:
        _porch(m, front, random)
    m.done()


TILES: Final = ("#8a4a38", "#7a4436", "#6a4a44", "#5f5a5c", "#94604a")


def _roof(m: Maker, front: Front, random: np.random.Generator) -> None:
    """A pitched roof of tiles with a chimney."""
    w, h, deep = front.length / 2, front.height, front.deep
    tiles, over = TILES[int(random.integers(5))], 0.35
    if front.roof == "gable":
        top = h + w * 0.8
        for side in (-1.0, 1.0):
            slope = [
                (side * (w + over), h - over * 0.8, -over),
                (0.0, top, -over),
                (0.0, top, deep),
                (side * (w + over), h - over * 0.8, deep),
            ]
            m.plate(slope, tiles, (side * 0.62, 0.78, 0), width=0.8, bias=-0.2)
        m.plate([(-w, h, 0), (w, h, 0), (0, top, 0)], front.paint, width=0.9)
        for side in (-1.0, 1.0):
            board = [
                (side * (w + over), h - over * 0.8, -over),
                (0.0, top, -over),
                (0.0, top - 0.3, -over),
                (side * (w + over), h - over * 0.8 - 0.3, -over),
            ]
            m.plate(board, tone(tiles, 0.7), width=0.7, bias=0.6)
        m.panel(-0.45, 0.45, h + w * 0.16, h + w * 0.16 + 1.0, -0.04, "#3a4656", width=0.6, bias=0.8)
    else:
        rise = 2.6
        m.plate(
            [
                (-w - 0.1, h - 0.15, -0.5),
                (w + 0.1, h - 0.15, -0.5),
                (w + 0.1, h + rise, deep / 2),
                (-w - 0.1, h + rise, deep / 2),
            ],
            tiles,
            (0, 0.85, -0.5),
            width=0.9,
            bias=0.4,
        )
        for k in range(1, 5):
            y, z = h - 0.15 + (rise + 0.15) * k / 5, -0.5 + (deep / 2 + 0.5) * k / 5
            m.wire([(-w, y + 0.01, z - 0.02), (w, y + 0.01, z - 0.02)], 0.45, tone(tiles, 0.76), bias=0.9)
        for side in (-1.0, 1.0):
            m.plate(
                [(side * w, h, 0), (side * w, h, deep), (side * w, h + rise, deep / 2)],
                front.paint,
                (side, 0, 0),
                both=False,
            )
    x = w * float(random.uniform(-0.5, 0.5))
    m.box(
        x - 0.35, x + 0.35, h + 0.4, h + 3.2, deep * 0.45, deep * 0.45 + 0.7, "#8a5a48", width=0.7, bias=-0.1
    )
    m.done()


def _windows(m: Maker, front: Front, random: np.random.Generator, detail: float, lit: float) -> None:
    w = front.length / 2
    office = front.trade == "office"
    count = max(2, round(front.length / (1.5 if office else 2.1)))
    frames: list[tuple[float, float, float, float]] = []
    glass: list[tuple[float, float, float, float]] = []
    bars: list[tuple[float, float, float, float]] = []
    paints: list[str] = []
    glowing: list[tuple[float, float, float, float]] = []
    night = m.sheet.light.lamps_lit
    first = 0 if front.trade in ("flat", "office", "cottage") else 1
    for k in range(first, front.floors):
        y = k * front.storey + 0.55 + front.storey * 0.26
        tall = front.storey * (0.62 if office else 0.54)
        for i in range(count):
            x = -w + front.length * (i + 0.5) / count
            wide = min(0.62, front.length / count * (0.42 if office else 0.3))
            if k == 0 and abs(x) < 0.9:
                continue
            pane = (x - wide, x + wide, y, y + tall)
            frames.append((pane[0] - 0.09, pane[1] + 0.09, y - 0.1, y + tall + 0.1))
            if night and random.random() < lit:
                glowing.append(pane)
            else:
                glass.append(pane)
                paints.append(GLASS_DAY[int(random.integers(3))] if not night else "#2a3448")
            if detail > 0.45:
                bars.append((x - 0.025, x + 0.025, y, y + tall))
                bars.append((pane[0], pane[1], y + tall * 0.5, y + tall * 0.5 + 0.045))
    trim = tone(front.paint, 1.24)
    m.mosaic(frames, -0.02, [trim] * len(frames), line=0.5 if detail > 0.4 else 0, bias=4.9)
    m.mosaic(glass, -0.03, paints, line=0.4 if detail > 0.4 else 0, bias=5.0)
    m.mosaic(glowing, -0.03, [LAMPLIT[i % 4] for i in range(len(glowing))], line=0.4, glow=0.16, bias=5.0)
    m.mosaic(bars, -0.04, [trim] * len(bars), line=0, bias=5.1)
    if detail > 0.6:
        sills = [(a - 0.06, b + 0.06, c + 0.02, c + 0.1) for a, b, c, _ in frames]
        m.mosaic(sills, -0.1, [tone(front.paint, 1.3)] * len(sills), line=0.5, bias=5.2)


def _shop(m: Maker, front: Front, random: np.random.Generator, detail: float) -> None:
    w = front.length / 2
    frame = ("#3a2c26", "#2f4a46", "#5a2f2a", "#2c3648", "#6a4a2a")[int(random.integers(5))]
    night = m.sheet.light.lamps_lit
    open_ = night and random.random() < 0.7
    pane = "#ffd894" if open_ else "#4d6274"
    glow = 0.22 if open_ else 0.0
    m.panel(-w + 0.15, w - 0.15, 0.0, 3.0, -0.03, frame, bias=4.6, width=0.7)
    door = float(random.uniform(-0.5, 0.5)) * w
    m.panel(-w + 0.4, door - 0.7, 0.55, 2.5, -0.05, pane, glow=glow, bias=4.8, width=0.6)
    m.panel(door + 0.7, w - 0.4, 0.55, 2.5, -0.05, pane, glow=glow, bias=4.8, width=0.6)
    m.panel(door - 0.48, door + 0.48, 0.1, 2.4, -0.05, tone(frame, 1.3), bias=4.8, width=0.6)
    m.panel(door - 0.34, door + 0.34, 0.9, 2.25, -0.06, pane, glow=glow, bias=4.9, width=0.5)
    sign = AWNINGS[int(random.integers(5))]
    m.panel(-w + 0.2, w - 0.2, 2.62, 3.12, -0.08, sign, bias=5.0, width=0.7)
    if detail > 0.4:
        marks = []
        x = -w * 0.5
        while x < w * 0.5:
            wide = float(random.uniform(0.12, 0.3))
            marks.append((x, x + wide, 2.76, 2.98))
            x += wide + 0.09
        m.mosaic(marks, -0.1, ["#efe3c4"] * len(marks), line=0, bias=5.1)
    if random.random() < 0.6:
        awning(m, w, sign, random)


def awning(m: Maker, w: float, paint: str, random: np.random.Generator) -> None:
    """A striped canvas over the pavement."""
    stripes = max(4, round(w * 2.4))
    out, high, low = 1.3, 2.66, 2.1
    pale = "#efe6d0"
    for i in range(stripes):
        a, b = -w + 0.2 + (2 * w - 0.4) * i / stripes, -w + 0.2 + (2 * w - 0.4) * (i + 1) / stripes
        m.plate(
            [(a, low, -out), (b, low, -out), (b, high, -0.1), (a, high, -0.1)], paint if i % 2 else pale,
            (0, 0.6, -0.8), width=0.4, bias=5.6,
        )  # fmt: skip
        m.plate(
            [(a, low - 0.22, -out), (b, low - 0.22, -out), (b, low, -out), (a, low, -out)], paint if i % 2 else pale,
            width=0.4, bias=5.7,
        )  # fmt: skip
    del random


def _porch(m: Maker, front: Front, random: np.random.Generator) -> None:
    paint = ("#5a3326", "#2f4a4a", "#6a2f2a", "#3a4a6a", "#4a4038")[int(random.integers(5))]
    m.panel(-0.75, 0.75, 0, 2.75, -0.04, tone(front.paint, 1.2), bias=4.7, width=0.7)
    m.panel(-0.52, 0.52, 0, 2.3, -0.06, paint, bias=4.8, width=0.7)
    for k in (0, 1):
        m.box(
            -0.9 - 0.2 * k,
            0.9 + 0.2 * k,
            0.3 - 0.15 * (k + 1),
            0.3 - 0.15 * k,
            -0.35 * (k + 1),
            0,
            "#9a938a",
            width=0.6,
        )


def neon_sign(
    m: Maker, x: float, y: float, tall: float, paint: str, random: np.random.Generator, out: float = -0.9
) -> None:
    """An upright sign with glyphs of light that stands out from the front at right angles."""
    wide = tall * 0.26
    z0, z1 = out, out + wide
    m.box(x - 0.08, x + 0.08, y, y + tall, z0, z1, "#14121c", width=0.7, bias=6)
    side = [
        (x, y + 0.05, z0 + 0.03),
        (x, y + 0.05, z1 - 0.03),
        (x, y + tall - 0.05, z1 - 0.03),
        (x, y + tall - 0.05, z0 + 0.03),
    ]
    for sx, normal in ((-0.09, (-1.0, 0.0, 0.0)), (0.09, (1.0, 0.0, 0.0))):
        corners = [(x + sx, b, c) for _, b, c in side]
        m.plate(corners, tone(paint, 0.34), normal, width=0, glow=0.2, bias=6.2, both=False)
        glyphs = max(2, round(tall / wide * 0.9))
        for g in range(glyphs):
            middle = y + tall * (g + 0.5) / glyphs
            size = tall / glyphs * 0.36
            for _ in range(4):
                a = (float(random.uniform(-1, 1)) * size, float(random.uniform(-1, 1)) * wide * 0.34)
                long = float(random.uniform(0.5, 1.1)) * size
                if random.random() < 0.5:
                    bar = [
                        (x + sx * 1.1, middle + a[0] - 0.04, (z0 + z1) / 2 - wide * 0.3),
                        (x + sx * 1.1, middle + a[0] - 0.04, (z0 + z1) / 2 + wide * 0.3),
                        (x + sx * 1.1, middle + a[0] + 0.04, (z0 + z1) / 2 + wide * 0.3),
                        (x + sx * 1.1, middle + a[0] + 0.04, (z0 + z1) / 2 - wide * 0.3),
                    ]
                else:
                    zc = (z0 + z1) / 2 + a[1]
                    bar = [
                        (x + sx * 1.1, middle - long, zc - 0.04),
                        (x + sx * 1.1, middle - long, zc + 0.04),
                        (x + sx * 1.1, middle + long, zc + 0.04),
                        (x + sx * 1.1, middle + long, zc - 0.04),
                    ]
                m.plate(bar, tone(paint, 1.25), normal, width=0, glow=1.0, bias=6.4, both=False)
