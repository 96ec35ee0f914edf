"""What stands in the open: trees, stones, lamps, monuments, fires."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Point, Sketch

_BARK: Final = "#5f4a36"
GROWN: Final = frozenset(
    {"tree", "pine", "dead-tree", "palm", "bush", "cactus", "flower", "rock", "campfire", "snowman"}
)
"""What no material paints."""


def _rect(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def _scatter(count: int, seed: float) -> list[tuple[float, float]]:
    """Evenly spread pairs in 0..1, always the same."""
    return [((seed + 0.7548776662 * k) % 1, (seed + 0.5698402910 * k) % 1) for k in range(count)]


def tree(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.1, 0.0), (-0.05, 1.6), (0.05, 3.4)], [0.95, 0.55, 0.42])
    for x, y in ((-1.5, 4.6), (1.6, 4.9), (0.3, 5.6)):
        s.limb([(0.0, 2.9), (x * 0.5, 3.9), (x, y)], [0.34, 0.24, 0.12])
    s.paint(_BARK, form=0.06)
    leaves = paint or "#56713c"
    for k, (a, b) in enumerate(_scatter(22, 0.13)):
        angle = 2 * math.pi * a
        s.disc(
            2.3 * math.sqrt(b) * math.cos(angle),
            5.3 + 1.7 * math.sqrt(b) * math.sin(angle),
            0.95 + 0.3 * (k % 3) / 2,
        )
    s.paint(leaves, form=0.16)
    for a, b in _scatter(13, 0.4):
        angle = 2 * math.pi * a
        s.disc(
            -0.3 + 1.9 * math.sqrt(b) * math.cos(angle), 5.9 + 1.2 * math.sqrt(b) * math.sin(angle), 0.36, 0.7
        )
    s.paint("#6d8a4a", width=0, form=0.1)
    return s.finish()


def pine(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 2.0)], [0.5, 0.4])
    s.paint(_BARK, form=0.05)
    for k in range(6):
        y, half = 1.2 + 1.25 * k, 2.1 - 0.32 * k
        s.polygon(
            (-half, y),
            (-half * 0.5, y + 0.16),
            (0.0, y - 0.1),
            (half * 0.5, y + 0.16),
            (half, y),
            (half * 0.3, y + 1.2),
            (0.0, y + 2.1),
            (-half * 0.3, y + 1.2),
        )
    s.paint(paint or "#35523f", form=0.05)
    return s.finish()


def dead_tree(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.1, 0.0), (-0.15, 1.8), (0.1, 3.6), (-0.1, 5.2)], [0.9, 0.5, 0.34, 0.08])
    for path in (
        ((-0.1, 2.0), (-1.2, 3.0), (-1.7, 4.3)),
        ((0.05, 2.8), (1.2, 3.6), (1.9, 3.7)),
        ((1.1, 3.55), (1.4, 4.4)),
        ((-1.1, 2.9), (-2.0, 3.1)),
        ((0.0, 3.9), (0.7, 4.9)),
        ((-1.5, 3.7), (-2.1, 4.2)),
    ):
        s.limb(list(path), [0.26, 0.15, 0.05])
    s.paint(paint or "#5a5048", form=0.05)
    return s.finish()


def palm(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.35, 2.6), (1.0, 5.6)], [0.5, 0.34, 0.26])
    s.paint("#8a6c48", form=0.05)
    for angle in (-28, 8, 42, 80, 122, 158, 196):
        a = math.radians(angle)
        s.limb(
            [
                (1.0, 5.6),
                (1.0 + 1.3 * math.cos(a), 5.9 + 0.9 * math.sin(a)),
                (1.0 + 2.5 * math.cos(a), 5.2 + 1.0 * math.sin(a)),
            ],
            [0.16, 0.5, 0.04],
        )
    s.paint(paint or "#4f7a3c", form=0.05)
    return s.finish()


def bush(paint: str) -> Drawing:
    """A shrub: leaves in tufts, dark within, light above."""
    s = Sketch()
    leaf = paint or "#4a6a38"

    def tufts(count: int, seed: float, half: float, low: float, high: float, size: float) -> None:
        for k, (a, b) in enumerate(_scatter(count, seed)):
            x = half * (2 * a - 1)
            y = low + (high - low) * b * math.sqrt(max(0.0, 1 - (x / (half * 1.15)) ** 2))
            turn = 25 * math.sin(7.1 * k) + 90 - 60 * x / half
            for spread in (-34.0, 0.0, 34.0):
                angle = math.radians(turn + spread)
                s.disc(x + size * math.cos(angle), y + size * math.sin(angle), size, 0.42, turn + spread)

    for a, b in _scatter(12, 0.3):
        s.disc(-0.7 + 1.4 * a, 0.3 + 0.5 * b * (1 - abs(a - 0.5)), 0.32)
    tufts(46, 0.2, 0.92, 0.1, 1.05, 0.13)
    s.paint(leaf, form=0.24)
    tufts(26, 0.61, 0.7, 0.35, 1.0, 0.09)
    s.paint(_lighter(leaf), width=0.35, form=0.1)
    return s.finish()


def _lighter(paint: str) -> str:
    value = int(paint.lstrip("#"), 16)
    return "#" + "".join(
        f"{min(255, round(((value >> shift) & 255) * 1.24 + 8)):02x}" for shift in (16, 8, 0)
    )


def cactus(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 2.9)], [0.5, 0.44])
    s.limb([(0.0, 1.1), (0.75, 1.2), (0.8, 2.2)], [0.34, 0.34, 0.3])
    s.limb([(0.0, 1.5), (-0.65, 1.6), (-0.7, 2.3)], [0.3, 0.3, 0.26])
    s.paint(paint or "#58784c", form=0.06)
    return s.finish()


def flower(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.03, 0.25), (0.0, 0.46)], [0.02, 0.016, 0.014])
    s.blob((0.02, 0.16), (0.12, 0.24), (0.15, 0.22), (0.06, 0.15))
    s.paint("#4f7a3c", form=0.02)
    for k in range(8):
        a = math.radians(45 * k)
        s.disc(0.08 * math.cos(a), 0.5 + 0.08 * math.sin(a), 0.055)
    s.paint(paint or "#c0453a", form=0.1)
    s.disc(0.0, 0.5, 0.05)
    s.flat("#d9b23c")
    return s.finish()


def rock(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-1.3, 0.0), (-1.15, 0.6), (-0.55, 1.05), (0.2, 1.2), (0.85, 0.8), (1.25, 0.35), (1.3, 0.0))
    s.paint(paint or "#7d786e", form=0.26)
    return s.finish(saddle=(0.0, 1.05))


def gravestone(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (-0.36, 0.0),
        (-0.36, 0.75),
        (-0.2, 1.0),
        (0.0, 1.06),
        (0.2, 1.0),
        (0.36, 0.75),
        (0.36, 0.0),
        (0.0, -0.02),
    )
    s.paint(paint or "#8f8d86", form=0.1)
    s.polygon(*_rect(-0.03, 0.55, 0.03, 0.9))
    s.polygon(*_rect(-0.13, 0.74, 0.13, 0.8))
    s.polygon(*_rect(-0.2, 0.4, 0.2, 0.43))
    s.polygon(*_rect(-0.16, 0.3, 0.16, 0.33))
    s.flat("#55534e", width=0)
    return s.finish()


def statue(paint: str) -> Drawing:
    s = Sketch()
    stone = paint or "#a09c92"
    s.polygon(*_rect(-0.7, 0.0, 0.7, 0.25))
    s.polygon(*_rect(-0.55, 0.2, 0.55, 1.3))
    s.polygon(*_rect(-0.68, 1.25, 0.68, 1.45))
    s.limb([(-0.12, 1.45), (-0.1, 2.3)], [0.3, 0.34])
    s.limb([(0.16, 1.45), (0.1, 2.3)], [0.28, 0.34])
    s.limb([(0.0, 2.2), (0.0, 2.95)], [0.5, 0.56])
    s.limb([(0.2, 2.9), (0.55, 3.2), (0.7, 3.6)], [0.2, 0.16, 0.12])
    s.limb([(-0.22, 2.85), (-0.36, 2.4), (-0.2, 2.1)], [0.2, 0.16, 0.12])
    s.disc(0.02, 3.3, 0.19, 1.15)
    s.paint(stone, form=0.06)
    return s.finish()


def well(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.75, 0.75):
        s.limb([(x, 0.7), (x, 2.2)], [0.13, 0.12])
    s.limb([(-0.75, 1.7), (0.75, 1.7)], [0.1, 0.1])
    s.flat("#6a4a2e")
    s.polygon((-1.15, 2.1), (0.0, 2.9), (1.15, 2.1))
    s.paint("#7a4a36", form=0.12)
    s.polygon((-0.95, 0.0), (0.95, 0.0), (1.0, 0.85), (-1.0, 0.85))
    s.paint(paint or "#8f897c", form=0.2)
    s.limb([(0.05, 1.7), (0.05, 1.15)], [0.03, 0.03])
    s.polygon((-0.1, 0.9), (0.2, 0.9), (0.24, 1.18), (-0.14, 1.18))
    s.flat("#7a5a38")
    return s.finish()


def streetlamp(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 3.5)], [0.12, 0.09])
    s.limb([(0.0, 0.0), (0.0, 0.5)], [0.26, 0.16])
    s.polygon((-0.26, 4.15), (0.0, 4.4), (0.26, 4.15))
    s.paint(paint or "#2c2f33", form=0.02)
    s.polygon((-0.14, 3.5), (0.14, 3.5), (0.22, 4.15), (-0.22, 4.15))
    s.flat("#ffe7a8", glow=1.0)
    return s.finish()


def signpost(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 2.5)], [0.11, 0.1])
    s.flat("#6a4c30")
    s.polygon((-0.1, 2.0), (0.9, 2.0), (1.15, 2.17), (0.9, 2.34), (-0.1, 2.34))
    s.polygon((0.1, 1.5), (-0.8, 1.5), (-1.02, 1.66), (-0.8, 1.82), (0.1, 1.82))
    s.paint(paint or "#b58c58", form=0.2)
    return s.finish()


def campfire(_paint: str) -> Drawing:
    s = Sketch()
    for k in range(9):
        s.disc(-0.62 + 0.155 * k, 0.06, 0.1, 0.75)
    s.paint("#6a655e", form=0.2)
    s.limb([(-0.42, 0.06), (0.3, 0.24)], [0.13, 0.1])
    s.limb([(0.42, 0.06), (-0.3, 0.24)], [0.13, 0.1])
    s.flat("#4a3020")
    s.blob(
        (-0.34, 0.14),
        (-0.4, 0.5),
        (-0.22, 0.8),
        (-0.14, 0.62),
        (0.02, 1.15),
        (0.14, 0.74),
        (0.26, 0.9),
        (0.38, 0.5),
        (0.32, 0.14),
        (0.0, 0.06),
    )
    s.flat("#e0662a", width=0, glow=1.2)
    s.blob((-0.2, 0.12), (-0.22, 0.4), (-0.06, 0.55), (0.02, 0.8), (0.12, 0.5), (0.22, 0.4), (0.18, 0.12))
    s.flat("#ffd27a", width=0, glow=1.6)
    return s.finish()


def snowman(paint: str) -> Drawing:
    s = Sketch()
    for side in (-1, 1):
        s.limb([(side * 0.25, 1.05), (side * 0.7, 1.35)], [0.04, 0.03])
    s.flat("#5a4030", width=0.5)
    s.disc(0.0, 0.42, 0.46)
    s.disc(0.0, 1.02, 0.34)
    s.disc(0.0, 1.48, 0.24)
    s.paint(paint or "#eef0f2", form=0.12)
    s.polygon(*_rect(-0.28, 1.66, 0.28, 1.71))
    s.polygon(*_rect(-0.17, 1.7, 0.17, 1.98))
    for x, y in ((0.04, 1.54), (0.17, 1.54), (0.1, 1.14), (0.1, 0.98), (0.1, 0.82)):
        s.disc(x, y, 0.025)
    s.flat("#26242a", width=0.3)
    s.polygon((0.1, 1.5), (0.4, 1.45), (0.1, 1.43))
    s.flat("#d9782c")
    return s.finish()


def scarecrow(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 2.2)], [0.09, 0.08])
    s.limb([(-0.9, 1.55), (0.9, 1.55)], [0.07, 0.07])
    s.flat("#6a4c30")
    s.polygon(
        (-0.28, 0.85),
        (0.3, 0.8),
        (0.26, 1.5),
        (0.82, 1.44),
        (0.84, 1.68),
        (0.2, 1.74),
        (-0.2, 1.74),
        (-0.84, 1.68),
        (-0.82, 1.44),
        (-0.26, 1.5),
    )
    s.paint(paint or "#7a6a44", form=0.14)
    for x, y in ((-0.92, 1.54), (0.92, 1.54), (-0.14, 0.8), (0.16, 0.76)):
        for k in range(3):
            s.limb([(x, y), (x + 0.07 * (k - 1) + (0.1 if x > 0 else -0.1), y - 0.14)], [0.03, 0.015])
    s.flat("#d0b060", width=0.4)
    s.disc(0.0, 1.98, 0.21)
    s.paint("#d3b98a", form=0.14)
    s.polygon((-0.36, 2.1), (0.36, 2.12), (0.16, 2.2), (0.06, 2.5), (-0.14, 2.46), (-0.18, 2.18))
    s.paint("#5a3f28", form=0.12)
    for x in (0.0, 0.12):
        s.disc(x, 2.0, 0.025)
    s.flat("#1e1612", width=0)
    return s.finish()


def door(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.62, 0.0, 0.62, 2.2))
    s.paint("#5a4230", form=0.03)
    s.polygon(*_rect(-0.48, 0.0, 0.48, 2.06))
    s.paint(paint or "#7d4a32", form=0.03)
    for y0, y1 in ((0.2, 0.9), (1.05, 1.85)):
        for x in (-0.36, 0.06):
            s.polygon(*_rect(x, y0, x + 0.3, y1))
    s.flat("#693c28", width=0.5)
    s.disc(0.38, 1.0, 0.045)
    s.flat("#d0a850")
    return s.finish()


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "tree": tree,
    "pine": pine,
    "dead-tree": dead_tree,
    "palm": palm,
    "bush": bush,
    "cactus": cactus,
    "flower": flower,
    "rock": rock,
    "gravestone": gravestone,
    "statue": statue,
    "well": well,
    "streetlamp": streetlamp,
    "signpost": signpost,
    "campfire": campfire,
    "snowman": snowman,
    "scarecrow": scarecrow,
    "door": door,
}
