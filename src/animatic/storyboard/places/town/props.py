"""Street furniture and vehicles."""

import math
from typing import Final

from animatic.storyboard.ink import Sheet
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker

CAR_PAINTS: Final = ("#a8392f", "#3f5f7a", "#c9b98a", "#3a3d44", "#5f7a5a", "#d8d4cc")


def street_lamp(sheet: Sheet, x: float, z: float, side: int, *, tall: float = 4.4, y: float = 0.14) -> None:
    """A lamp on a post with an arm over the road; `side` −1 stands on the left."""
    m = Maker(sheet, x, z, 0.0, y)
    iron = "#2b2e36"
    lit = sheet.light.lamps_lit
    m.turned(0, 0, [(0, 0.13), (0.5, 0.11), (0.55, 0.06), (tall - 0.1, 0.045)], iron, width=0.6)
    end = -side * 0.9
    m.rod((0, tall - 0.15, 0), (end * 0.5, tall + 0.12, 0), 0.06, iron, width=0.5)
    m.rod((end * 0.5, tall + 0.12, 0), (end, tall, 0), 0.06, iron, width=0.5)
    m.turned(end, 0, [(tall - 0.12, 0.2), (tall + 0.05, 0.07)], iron, width=0.6)
    m.ball(
        end,
        tall - 0.13,
        0,
        0.13,
        "#fff0cc" if lit else "#c8c4b8",
        flat=0.6,
        glow=1.3 if lit else 0.0,
        width=0.4,
    )
    m.done()


def car(
    sheet: Sheet, x: float, z: float, turn: float, kind: int = 0, *, paint: str = "", y: float = 0.0
) -> None:
    """A saloon car, 4.3 m long along its local z; turn 0 shows its front to the camera's default station."""
    body = paint or CAR_PAINTS[kind % len(CAR_PAINTS)]
    m = Maker(sheet, x, z, turn, y)
    glass, rubber = "#3d4c5a", "#17181c"
    night = sheet.light.lamps_lit
    w = 0.86
    for wz in (-1.32, 1.28):
        for wx in (-w + 0.02, w - 0.22):
            _wheel(m, wx, wz, rubber)
    m.box(-w, w, 0.26, 0.78, -2.12, 2.12, body, bias=0.2)
    m.done()
    low, roof = 0.78, 1.38
    a, b, c, d = -0.95, -0.42, 0.95, 1.6  # screen foot, roof front, roof back, rear foot
    s, t = w - 0.06, w - 0.2
    m.plate(
        [(-s, low, a), (s, low, a), (t, roof, b), (-t, roof, b)], glass, (0, 0.6, -0.8), bias=0.4, both=False
    )
    m.plate(
        [(-s, low, d), (s, low, d), (t, roof, c), (-t, roof, c)], glass, (0, 0.6, 0.8), bias=0.4, both=False
    )
    for sx in (-1, 1):
        side = [(sx * s, low, a), (sx * s, low, d), (sx * t, roof, c), (sx * t, roof, b)]
        m.plate(side, body, (float(sx), 0.2, 0), bias=0.3, both=False)
        pane = [
            (sx * s, low + 0.06, a + 0.14),
            (sx * s, low + 0.06, 0.28),
            (sx * t, roof - 0.06, 0.24),
            (sx * t, roof - 0.06, b + 0.06),
        ]
        rear = [
            (sx * s, low + 0.06, 0.36),
            (sx * s, low + 0.06, d - 0.2),
            (sx * t, roof - 0.06, c - 0.04),
            (sx * t, roof - 0.06, 0.32),
        ]
        for window in (pane, rear):
            m.plate(
                [(px * 1.003, py, pz) for px, py, pz in window],
                glass,
                (float(sx), 0.2, 0),
                bias=0.45,
                width=0.6,
                both=False,
            )
        m.wire([(sx * w * 1.003, 0.76, 0.32), (sx * w * 1.003, 0.3, 0.32)], 0.6, bias=0.6)
        m.wire([(sx * w * 1.003, 0.6, -2.1), (sx * w * 1.003, 0.6, 2.1)], 0.5, bias=0.6)
    m.slab(-t, t, b, c, roof, tone(body, 1.05), bias=0.5)
    m.panel(-0.5, 0.5, 0.36, 0.56, -2.125, "#23252b", width=0.6, bias=0.5)
    for lx in (-0.66, 0.66):
        m.plate(
            [(lx - 0.14, 0.5, -2.13), (lx + 0.14, 0.5, -2.13), (lx + 0.14, 0.66, -2.13), (lx - 0.14, 0.66, -2.13)],
            "#fff2cc" if night else "#dfe4e2", glow=1.1 if night else 0.0, width=0.6, bias=0.55, both=False,
        )  # fmt: skip
        m.plate(
            [(lx - 0.15, 0.52, 2.13), (lx + 0.15, 0.52, 2.13), (lx + 0.15, 0.68, 2.13), (lx - 0.15, 0.68, 2.13)],
            "#e0342c" if night else "#8f2a26", (0, 0, 1), glow=0.8 if night else 0.0, width=0.6, bias=0.55, both=False,
        )  # fmt: skip
    m.done()


def _wheel(m: Maker, x: float, z: float, paint: str) -> None:
    for side, depth in ((0.0, 0.0), (0.2, 0.2)):
        ring = [
            (x + side, 0.31 + 0.31 * math.sin(k * math.pi / 8), z + 0.31 * math.cos(k * math.pi / 8))
            for k in range(16)
        ]
        outward = -1.0 if x < 0 else 1.0
        m.plate(ring, paint, (outward, 0, 0), width=0.7, bias=0.01 * depth)
        hub = [
            (
                x + side + outward * 0.004,
                0.31 + 0.15 * math.sin(k * math.pi / 8),
                z + 0.15 * math.cos(k * math.pi / 8),
            )
            for k in range(16)
        ]
        if (side == 0.0) == (x < 0):
            m.plate(hub, "#9aa0a6", (outward, 0, 0), width=0.5, bias=0.3)
