"""Lamps as things: the light itself belongs to the room (`Room.lamp`)."""

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def pendant(drop: float, paint: str = "#3a2a2a", *, radius: float = 0.2, lit: bool = True) -> Draw:
    """A shade on a cord: place it at the height of the bulb; `drop` metres of cord above."""

    def draw(m: Maker) -> None:
        m.rod((0, 0.1, 0), (0, drop, 0), 0.015, "#1c1a1e", width=0)
        on = lit and m.sheet.light.lamps_lit
        m.ball(
            0,
            -0.01,
            0,
            radius * 0.45,
            "#fff2cc" if on else "#d8d2c0",
            flat=0.7,
            glow=1.1 if on else 0.0,
            width=0.4,
        )
        m.turned(
            0,
            0,
            [(0.0, radius), (0.16, radius * 0.34), (0.2, radius * 0.2)],
            paint,
            width=0.8,
            lid="#ffe9b8" if on else tone(paint, 0.7),
        )

    return draw


def table_lamp(paint: str = "#c9a86a", shade: str = "#e8d4a8", *, tall: float = 0.42) -> Draw:
    """A lamp with a cloth shade; stand it on something."""

    def draw(m: Maker) -> None:
        on = m.sheet.light.lamps_lit
        m.turned(
            0,
            0,
            [(0, 0.075), (0.03, 0.05), (0.08, 0.06), (0.16, 0.02), (tall * 0.55, 0.015)],
            paint,
            width=0.6,
        )
        m.turned(
            0, 0, [(tall * 0.5, 0.15), (tall, 0.09)], "#ffe6b0" if on else shade, width=0.7, glow=0.55 if on else 0.0,
            bias=0.02,
        )  # fmt: skip

    return draw


def floor_lamp(shade: str = "#e3cfa4", *, tall: float = 1.6) -> Draw:
    """A standing lamp."""

    def draw(m: Maker) -> None:
        on = m.sheet.light.lamps_lit
        m.turned(0, 0, [(0, 0.15), (0.03, 0.13), (0.04, 0.02), (tall - 0.3, 0.015)], "#4a3a2c", width=0.6)
        m.turned(
            0, 0, [(tall - 0.32, 0.23), (tall, 0.14)], "#ffe6b0" if on else shade, width=0.8, glow=0.55 if on else 0.0,
            bias=0.05,
        )  # fmt: skip

    return draw


def tube(width: float = 1.2) -> Draw:
    """A fluorescent tube under a ceiling: hang it from the ceiling's height."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, -0.05, 0, -0.1, 0.1, "#c9ced2", width=0.6)
        m.box(-w + 0.03, w - 0.03, -0.075, -0.05, -0.05, 0.05, "#f4fbff", glow=0.8, width=0.4)

    return draw


def chandelier(arms: int = 8, *, radius: float = 0.6, drop: float = 0.8, gold: str = "#c9a24a") -> Draw:
    """A ring of candles on chains."""
    import math

    def draw(m: Maker) -> None:
        m.rod((0, 0.3, 0), (0, drop, 0), 0.03, "#2c2620", width=0.4)
        for k in range(arms):
            a = 2 * math.pi * k / arms
            x, z = radius * math.cos(a), radius * math.sin(a)
            m.rod((0, 0.35, 0), (x, 0.02, z), 0.016, gold, width=0.4)
            m.post(x, z, 0, 0.03, 0.06, gold, width=0.5)
            m.post(x, z, 0.03, 0.15, 0.018, "#f0e8d0", width=0.4, bias=0.02)
            m.turned(x, z, [(0.15, 0.014), (0.21, 0.002)], "#ffd873", width=0, glow=1.2, bias=0.03)
        m.ball(0, 0.3, 0, 0.07, gold, width=0.6)

    return draw


def lantern(paint: str = "#2a2a30") -> Draw:
    """A hanging or standing lantern."""

    def draw(m: Maker) -> None:
        m.post(0, 0, 0, 0.03, 0.08, paint, width=0.5)
        m.post(0, 0, 0.03, 0.19, 0.06, "#ffd98a", width=0.6, glow=0.9)
        m.turned(0, 0, [(0.19, 0.085), (0.25, 0.03)], paint, width=0.6)
        m.wire([(-0.05, 0.24, 0), (0, 0.34, 0), (0.05, 0.24, 0)], 1.2)

    return draw


def torch() -> Draw:
    """A burning torch in an iron ring: hang it."""

    def draw(m: Maker) -> None:
        m.rod((0, -0.1, -0.02), (0, 0.3, -0.16), 0.05, "#5a3a22", width=0.7)
        m.box(-0.05, 0.05, 0.05, 0.1, -0.14, 0, "#2a2a30", width=0.6)
        flame(m, 0, 0.28, -0.16, 0.28)

    return draw


def flame(m: Maker, x: float, y: float, z: float, tall: float) -> None:
    """Tongues of fire: three shells, the innermost brightest."""
    for k, (paint, share) in enumerate((("#e8602a", 1.0), ("#ffa83c", 0.72), ("#ffe9a0", 0.42))):
        h, w = tall * share, tall * 0.34 * share
        zk = z - 0.004 * k
        m.plate(
            [
                (x - w * 0.6, y, zk), (x + w * 0.6, y, zk), (x + w, y + h * 0.3, zk), (x + w * 0.55, y + h * 0.62, zk),
                (x + w * 0.5, y + h * 0.5, zk), (x + w * 0.1, y + h, zk), (x - w * 0.25, y + h * 0.62, zk),
                (x - w * 0.5, y + h * 0.78, zk), (x - w, y + h * 0.32, zk),
            ],
            paint, width=0, glow=0.7 + 0.3 * k, bias=0.03 * k,
        )  # fmt: skip
