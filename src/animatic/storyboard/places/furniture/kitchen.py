"""Kitchens: base units, wall cupboards, stove, sink, refrigerator, pots."""

import math

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def base_units(
    width: float, paint: str = "#6f8f6a", *, top: str = "#d8cdb8", sink_at: float | None = None,
    stove_at: float | None = None, depth: float = 0.62, things: Draw | None = None, handle: str = "#d8c49a",
) -> Draw:  # fmt: skip
    """A run of base cupboards with a worktop; a sink and a stove may sit in it."""

    def draw(m: Maker) -> None:
        w, d = width / 2, depth / 2
        m.box(-w, w, 0.1, 0.86, -d + 0.02, d, paint)
        m.box(-w + 0.02, w - 0.02, 0, 0.1, -d + 0.08, d, "#2c2a2c", width=0.5)
        count = max(2, round(width / 0.58))
        for i in range(count):
            a, b = -w + width * (i + 0.06) / count, -w + width * (i + 0.94) / count
            middle = (a + b) / 2
            if stove_at is not None and abs(middle - stove_at) < width / count / 2 + 0.02:
                continue
            m.panel(a, b, 0.68, 0.83, -d + 0.012, tone(paint, 1.06), width=0.7, bias=0.3)
            m.panel(a, b, 0.13, 0.65, -d + 0.012, tone(paint, 1.0), width=0.7, bias=0.3)
            m.panel(a + 0.05, b - 0.05, 0.18, 0.6, -d + 0.008, tone(paint, 0.92), width=0.5, bias=0.32)
            m.box(
                middle - 0.07, middle + 0.07, 0.745, 0.76, -d - 0.01, -d + 0.01, handle, width=0.5, bias=0.35
            )
        m.box(-w - 0.02, w + 0.02, 0.86, 0.9, -d - 0.02, d, top, top=tone(top, 1.06), bias=0.3)
        if stove_at is not None:
            _stove(m, stove_at, d)
        if sink_at is not None:
            _sink(m, sink_at)
        m.done()
        on = m.part(0, 0, y=0.9)
        if things is not None:
            things(on)
            on.done()

    return draw


def _stove(m: Maker, x: float, d: float) -> None:
    m.box(x - 0.3, x + 0.3, 0.08, 0.9, -d, d, "#dcdcd8", bias=0.25)
    m.panel(x - 0.24, x + 0.24, 0.26, 0.62, -d - 0.006, "#2a2c32", width=0.8, bias=0.6)
    m.box(x - 0.24, x + 0.24, 0.65, 0.672, -d - 0.04, -d - 0.01, "#a9adb2", width=0.5, bias=0.62)
    for k in range(4):
        m.ball(x - 0.21 + 0.14 * k, 0.77, -d - 0.015, 0.026, "#3a3d44", width=0.5, bias=0.65)
    m.slab(x - 0.27, x + 0.27, -d + 0.04, d - 0.04, 0.905, "#24262c", width=0.7, bias=0.55)
    for dx in (-0.13, 0.13):
        for z in (-0.12, 0.13):
            m.post(x + dx, z, 0.906, 0.914, 0.085, "#3c3f48", width=0.5, bias=0.6)


def _sink(m: Maker, x: float) -> None:
    m.slab(x - 0.3, x + 0.3, -0.2, 0.16, 0.906, "#8f9aa0", width=0.7, bias=0.5)
    m.slab(x - 0.26, x + 0.26, -0.17, 0.13, 0.908, "#5a646c", width=0.6, bias=0.52)
    m.rod((x, 0.9, 0.22), (x, 1.16, 0.22), 0.028, "#c4ccd0", width=0.6, bias=0.4)
    m.rod((x, 1.16, 0.22), (x, 1.13, 0.04), 0.024, "#c4ccd0", width=0.6, bias=0.4)


def wall_units(width: float, paint: str = "#6f8f6a", *, height: float = 0.62, depth: float = 0.34) -> Draw:
    """Wall cupboards: hang them at the height of their underside."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0, height, -depth, 0, paint)
        count = max(1, round(width / 0.46))
        for i in range(count):
            a, b = -w + width * (i + 0.05) / count, -w + width * (i + 0.95) / count
            m.panel(a, b, 0.03, height - 0.03, -depth - 0.006, tone(paint, 1.05), width=0.7, bias=0.3)
            m.panel(
                a + 0.06, b - 0.06, 0.1, height - 0.1, -depth - 0.009, tone(paint, 0.93), width=0.5, bias=0.32
            )
            x = b - 0.04 if i % 2 == 0 else a + 0.04
            m.ball(x, 0.12, -depth - 0.02, 0.016, "#d8c49a", width=0.4, bias=0.36)

    return draw


def fridge(paint: str = "#d9e2df", *, height: float = 1.75) -> Draw:
    """A rounded refrigerator with a freezer door and notes."""

    def draw(m: Maker) -> None:
        m.box(-0.33, 0.33, 0.04, height, -0.32, 0.32, paint)
        m.panel(-0.31, 0.31, 0.1, height * 0.68, -0.326, tone(paint, 1.04), width=0.8, bias=0.3)
        m.panel(-0.31, 0.31, height * 0.7, height - 0.03, -0.326, tone(paint, 1.04), width=0.8, bias=0.3)
        for y in (height * 0.45, height * 0.74):
            m.box(0.22, 0.25, y, y + 0.26, -0.37, -0.33, "#9aa2a8", width=0.6, bias=0.35)
        m.panel(-0.2, -0.06, 1.0, 1.16, -0.33, "#f2d25a", width=0.4, bias=0.4)
        m.panel(-0.02, 0.14, 0.92, 1.1, -0.33, "#f0f0ec", width=0.4, bias=0.4)

    return draw


def pot(
    m: Maker, x: float, z: float, paint: str = "#9aa0a6", *, lid: bool = True, radius: float = 0.11
) -> None:
    m.post(x, z, 0.01, 0.13, radius, paint, width=0.7, lid="#5a4a3a")
    if lid:
        m.turned(x, z, [(0.13, radius * 1.03), (0.16, radius * 0.4)], tone(paint, 1.1), width=0.6, bias=0.04)
        m.ball(x, 0.175, z, 0.018, "#22242a", width=0.5, bias=0.06)
    for s in (-1, 1):
        m.rod((x + s * radius, 0.1, z), (x + s * (radius + 0.05), 0.1, z), 0.022, "#22242a", width=0.4)


def kettle(m: Maker, x: float, z: float, paint: str = "#a8392e") -> None:
    m.turned(x, z, [(0, 0.09), (0.08, 0.1), (0.15, 0.05), (0.16, 0.05)], paint, width=0.7)
    m.ball(x, 0.17, z, 0.016, "#22242a", width=0.5, bias=0.05)
    m.rod((x + 0.07, 0.07, z), (x + 0.16, 0.14, z), 0.03, paint, width=0.6)
    m.wire([(x - 0.06, 0.15, z), (x - 0.05, 0.24, z), (x + 0.05, 0.24, z), (x + 0.06, 0.15, z)], 1.6)


def jar(m: Maker, x: float, z: float, paint: str = "#c9a066", tall: float = 0.16) -> None:
    m.post(x, z, 0, tall, 0.045, paint, width=0.6)
    m.post(x, z, tall, tall + 0.025, 0.048, "#7a5a3a", width=0.5, bias=0.03)


def chopping_board(m: Maker, x: float, z: float) -> None:
    m.box(x - 0.17, x + 0.17, 0, 0.02, z - 0.1, z + 0.1, "#c49a62", width=0.6)
    m.ball(x - 0.05, 0.05, z, 0.035, "#c8442e", width=0.5, bias=0.05)
    m.slab(x + 0.02, x + 0.15, z - 0.02, z + 0.01, 0.025, "#c8ced2", width=0.4, bias=0.05)


def hanging_pans(width: float = 1.0) -> Draw:
    """A rail with pans and ladles: hang it."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.rod((-w, 0, -0.05), (w, 0, -0.05), 0.018, "#3a3d44", width=0.5)
        for k, x in enumerate((-w * 0.8, -w * 0.4, 0.0, w * 0.4, w * 0.8)):
            m.wire([(x, 0, -0.06), (x, -0.12, -0.06)], 1.4)
            if k % 2:
                m.rod((x, -0.1, -0.06), (x, -0.34, -0.06), 0.018, "#8a9096", width=0.4)
                m.ball(x, -0.36, -0.06, 0.04, "#8a9096", width=0.5)
            else:
                r = 0.1 + 0.02 * (k % 3)
                m.plate(_round(x, -0.12 - r, r), "#7a4a32" if k == 2 else "#54585f", width=0.7)

    return draw


def _round(x: float, y: float, radius: float, z: float = -0.06) -> list[tuple[float, float, float]]:
    return [(x + radius * math.cos(k * 0.4488), y + radius * math.sin(k * 0.4488), z) for k in range(14)]
