"""What carries people: on roads, rails, water, through the air."""

import math
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Point, Sketch

_GLASS: Final = "#9fb6c4"
_TYRE: Final = "#232226"
_STEEL: Final = "#8c9096"


def _wheels(sketch: Sketch, radius: float, *centres: float, spokes: bool = False) -> None:
    for x in centres:
        sketch.disc(x, radius, radius)
    sketch.paint(_TYRE if not spokes else "#5a3c26", form=0.06)
    for x in centres:
        sketch.disc(x, radius, radius * (0.58 if not spokes else 0.82))
    sketch.flat(_STEEL if not spokes else "#c9b48c")
    for x in centres:
        if spokes:
            sketch.polygon(
                (x - radius * 0.8, radius - 0.02),
                (x + radius * 0.8, radius - 0.02),
                (x + radius * 0.8, radius + 0.02),
                (x - radius * 0.8, radius + 0.02),
            )
            sketch.polygon(
                (x - 0.02, radius * 0.2),
                (x + 0.02, radius * 0.2),
                (x + 0.02, radius * 1.8),
                (x - 0.02, radius * 1.8),
            )
        sketch.disc(x, radius, radius * 0.2)
    sketch.flat("#4a4c52" if not spokes else "#5a3c26")


def _panes(sketch: Sketch, *panes: tuple[Point, ...], paint: str = _GLASS) -> None:
    for pane in panes:
        sketch.polygon(*pane)
    sketch.flat(paint)


def _rect(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def car(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(
        (-2.1, 0.3),
        (2.1, 0.3),
        (2.16, 0.62),
        (2.0, 0.84),
        (1.1, 0.94),
        (0.62, 1.4),
        (-0.85, 1.42),
        (-1.42, 0.98),
        (-2.08, 0.92),
        (-2.16, 0.6),
    )
    s.paint(paint or "#8a3a32", form=0.24)
    _panes(
        s,
        ((0.95, 0.96), (0.52, 1.32), (-0.1, 1.34), (-0.1, 0.96)),
        ((-0.2, 0.96), (-0.2, 1.34), (-0.8, 1.34), (-1.25, 0.98)),
    )
    s.polygon(*_rect(-2.2, 0.34, 2.2, 0.46))
    s.flat("#b9bcc0")
    s.polygon((-0.16, 0.5), (-0.12, 0.5), (-0.12, 0.94), (-0.16, 0.94))
    s.polygon(*_rect(-0.4, 0.8, -0.22, 0.84))
    s.flat("#2a2326", width=0)
    s.disc(2.04, 0.7, 0.09)
    s.flat("#f6ecc0")
    s.disc(-2.1, 0.74, 0.07)
    s.flat("#c0392b")
    _wheels(s, 0.34, -1.3, 1.32)
    return s.finish(saddle=(-0.1, 0.55))


def truck(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-3.1, 0.8, 1.0, 2.9))
    s.paint("#c9c2b2", form=0.1)
    s.polygon((1.05, 0.55), (3.0, 0.55), (3.05, 1.35), (2.45, 1.5), (2.2, 2.3), (1.05, 2.34))
    s.polygon(*_rect(-3.1, 0.55, 1.2, 0.82))
    s.paint(paint or "#4f6f86", form=0.12)
    _panes(s, ((1.4, 1.52), (2.32, 1.52), (2.08, 2.18), (1.4, 2.18)))
    s.disc(2.98, 0.9, 0.12)
    s.flat("#f6ecc0")
    _wheels(s, 0.46, -2.2, -1.2, 2.15)
    return s.finish(saddle=(1.7, 1.0))


def bus(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-4.6, 0.45), (4.5, 0.45), (4.6, 1.2), (4.5, 2.9), (-4.5, 2.95), (-4.65, 1.2))
    s.paint(paint or "#c8963a", form=0.1)
    _panes(
        s,
        *(_rect(-4.2 + 1.15 * k, 1.55, -3.2 + 1.15 * k, 2.55) for k in range(6)),
        _rect(2.8, 0.62, 3.6, 2.55),
        ((3.75, 1.5), (4.45, 1.5), (4.42, 2.6), (3.75, 2.6)),
    )
    s.polygon(*_rect(-4.6, 1.2, 2.7, 1.32))
    s.flat("#5a3a2a", width=0)
    _wheels(s, 0.48, -2.9, 2.0)
    return s.finish()


def train(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-6.2, 0.85, -3.5, 2.0))
    s.paint(paint or "#33343a", form=0.14)
    s.blob((-6.0, 1.95), (-5.3, 2.4), (-4.4, 2.42), (-3.7, 1.98))
    s.paint("#1f1d1d", form=0.2)
    s.polygon(*_rect(-3.3, 0.8, -1.35, 3.3))
    s.polygon((-3.5, 3.25), (-1.1, 3.25), (-1.2, 3.48), (-3.4, 3.48))
    s.limb([(-1.4, 1.9), (3.6, 1.9)], [1.55, 1.5])
    s.polygon(*_rect(2.55, 2.5, 3.0, 3.5))
    s.polygon(*_rect(2.42, 3.4, 3.12, 3.7))
    s.limb([(0.2, 2.5), (0.2, 2.92)], [0.72, 0.62])
    s.limb([(1.4, 2.5), (1.4, 2.8)], [0.5, 0.44])
    s.polygon(*_rect(-3.3, 0.8, 4.2, 1.15))
    s.polygon((4.1, 0.3), (4.95, 0.2), (4.2, 1.15))
    s.paint(paint or "#2f3d42", form=0.12)
    _panes(s, _rect(-2.9, 2.1, -2.25, 2.95), _rect(-2.1, 2.1, -1.55, 2.95), paint="#e9c983")
    for x in (-0.6, 0.9, 2.3):
        s.polygon(*_rect(x, 1.14, x + 0.09, 2.68))
    s.flat("#b08a3c", width=0.4)
    s.disc(4.2, 2.2, 0.2)
    s.flat("#fbe9b0", glow=0.6)
    _wheels(s, 0.5, -5.6, -4.2)
    _wheels(s, 0.72, -2.3, -0.6, 1.1)
    _wheels(s, 0.4, 2.7, 3.7)
    s.limb([(-2.3, 0.72), (1.1, 0.72)], [0.12, 0.12])
    s.flat("#b8bcc2")
    return s.finish()


def bicycle(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.52, 0.54):
        for k in range(24):
            a0, a1 = math.radians(15 * k), math.radians(15 * k + 15)
            s.limb(
                [
                    (x + 0.33 * math.cos(a0), 0.34 + 0.33 * math.sin(a0)),
                    (x + 0.33 * math.cos(a1), 0.34 + 0.33 * math.sin(a1)),
                ],
                [0.035, 0.035],
            )
    s.flat(_TYRE, width=0)
    frame = (
        ((-0.52, 0.34), (-0.05, 0.3), (0.4, 0.78), (-0.2, 0.8), (-0.05, 0.3)),
        ((-0.52, 0.34), (-0.2, 0.8), (-0.24, 0.92)),
        ((0.54, 0.34), (0.38, 0.95), (0.28, 1.0)),
    )
    for path in frame:
        for a, b in pairwise(path):
            s.limb([a, b], [0.05, 0.05])
    s.flat(paint or "#3c6496", width=0.5)
    s.limb([(-0.36, 0.95), (-0.12, 0.96)], [0.07, 0.05])
    s.limb([(0.24, 1.0), (0.44, 1.02)], [0.04, 0.04])
    s.flat("#2c2220")
    return s.finish(saddle=(-0.24, 0.96))


def motorcycle(paint: str) -> Drawing:
    s = Sketch()
    _wheels(s, 0.33, -0.72, 0.76)
    s.limb([(0.76, 0.33), (0.5, 0.98)], [0.07, 0.06])
    s.limb([(-0.72, 0.33), (0.1, 0.36)], [0.1, 0.12])
    s.limb([(0.36, 1.05), (0.56, 1.08)], [0.05, 0.05])
    s.flat("#7d8087")
    s.blob((-0.25, 0.3), (0.35, 0.3), (0.42, 0.55), (-0.2, 0.56))
    s.paint("#4b4d54", form=0.2)
    s.blob((-0.1, 0.62), (0.4, 0.66), (0.46, 0.86), (0.1, 0.94), (-0.12, 0.8))
    s.polygon((-1.0, 0.62), (-0.6, 0.72), (-0.1, 0.64), (-0.2, 0.56), (-0.9, 0.54))
    s.paint(paint or "#7a2a26", form=0.24)
    s.limb([(-0.72, 0.8), (-0.08, 0.78)], [0.13, 0.12])
    s.flat("#2a2224")
    s.disc(0.58, 0.86, 0.09)
    s.flat("#f6ecc0")
    return s.finish(saddle=(-0.32, 0.84))


def wagon(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-1.6, 0.75), (1.6, 0.75), (1.75, 1.35), (-1.75, 1.35))
    s.paint(paint or "#8a5e36", form=0.2)
    s.blob((-1.7, 1.35), (-1.5, 2.3), (0.0, 2.55), (1.5, 2.3), (1.7, 1.35), (0.0, 1.3))
    s.paint("#d9cfb8", form=0.16)
    s.limb([(1.6, 0.9), (3.0, 0.8)], [0.1, 0.07])
    s.flat("#6a4628")
    _wheels(s, 0.6, -1.0, spokes=True)
    _wheels(s, 0.5, 1.05, spokes=True)
    return s.finish(saddle=(1.3, 1.3))


def tank(paint: str) -> Drawing:
    s = Sketch()
    coat = paint or "#5d6448"
    s.limb([(-2.6, 0.5), (2.6, 0.5)], [0.98, 0.98])
    s.paint("#33322e", form=0.2)
    for k in range(6):
        s.disc(-2.4 + 0.96 * k, 0.46, 0.34)
    s.flat("#5a594e")
    s.polygon((-2.9, 0.95), (2.5, 0.95), (3.05, 1.2), (2.2, 1.55), (-2.8, 1.55))
    s.blob((-1.2, 1.5), (-1.1, 2.15), (0.2, 2.3), (1.15, 2.0), (1.2, 1.5))
    s.limb([(1.0, 1.86), (4.4, 1.98)], [0.26, 0.2])
    s.limb([(4.2, 1.97), (4.5, 1.98)], [0.32, 0.32])
    s.limb([(-0.4, 2.25), (-0.4, 2.42)], [0.6, 0.56])
    s.paint(coat, form=0.16)
    return s.finish(saddle=(-0.4, 2.2))


def boat(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-1.55, 0.62), (-1.2, 0.55), (1.3, 0.58), (1.55, 0.68), (1.5, 0.78), (-1.5, 0.72))
    s.paint("#5a3d28", form=0.1)
    s.blob(
        (-1.78, 0.62),
        (-1.5, 0.1),
        (-0.6, -0.08),
        (0.8, -0.08),
        (1.6, 0.22),
        (2.15, 0.84),
        (1.5, 0.58),
        (0.0, 0.46),
        (-1.2, 0.48),
    )
    s.paint(paint or "#8a5a34", form=0.3)
    s.limb([(-1.76, 0.62), (0.0, 0.47), (1.5, 0.6), (2.12, 0.84)], [0.07, 0.07])
    s.flat("#c9a674", width=0.5)
    s.limb([(-1.62, 0.3), (0.0, 0.18), (1.66, 0.36)], [0.02, 0.02])
    s.limb([(-1.45, 0.12), (0.0, 0.02), (1.5, 0.16)], [0.02, 0.02])
    s.flat("#3c2718", width=0)
    s.limb([(-0.2, 0.62), (-1.3, 0.05)], [0.05, 0.05])
    s.limb([(-1.3, 0.06), (-1.75, -0.18)], [0.05, 0.16])
    s.flat("#c3a06a", width=0.6)
    return s.finish(saddle=(-0.1, 0.42))


def sailboat(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.2, 0.6), (0.2, 7.6)], [0.12, 0.07])
    s.limb([(0.2, 1.35), (-2.9, 1.2)], [0.09, 0.06])
    s.flat("#8a6238")
    s.blob((0.1, 7.3), (0.08, 4.2), (0.1, 1.5), (-1.4, 1.4), (-2.8, 1.35), (-1.5, 3.2), (-0.4, 5.8))
    s.blob((0.3, 6.8), (1.2, 4.0), (2.9, 1.0), (1.5, 1.2), (0.35, 1.5))
    s.paint("#ece4d2", form=0.08)
    s.blob(
        (-3.1, 0.85),
        (-2.6, 0.0),
        (-1.0, -0.25),
        (1.4, -0.2),
        (2.6, 0.3),
        (3.3, 1.0),
        (1.6, 0.72),
        (-0.6, 0.66),
    )
    s.paint(paint or "#3c5a7a", form=0.3)
    return s.finish(saddle=(-1.6, 0.8))


def ship(paint: str) -> Drawing:
    """A three-master."""
    s = Sketch()
    masts = ((-6.5, 15.0), (0.0, 18.0), (6.0, 15.5))
    for x, tall in masts:
        s.limb([(x, 2.0), (x, tall)], [0.45, 0.18])
    s.limb([(9.6, 3.6), (15.0, 6.6)], [0.4, 0.14])
    s.flat("#5a3f28")
    for x, tall in masts:
        for low, high, half in ((4.2, 8.0, 3.0), (8.3, 11.6, 2.5), (11.9, tall - 1.0, 1.9)):
            if high > low + 0.8:
                s.blob(
                    (x - half, low),
                    (x - half * 0.9, high),
                    (x, high + 0.1),
                    (x + half * 0.9, high),
                    (x + half * 1.05, (low + high) / 2),
                    (x + half, low),
                    (x, low + 0.5),
                )
    s.polygon((9.2, 4.4), (14.2, 6.4), (6.5, 12.6))
    s.paint("#e2d6ba", form=0.05)
    for x, tall in masts:
        for y in (8.1, 11.75):
            s.limb([(x - 2.8, y), (x + 2.8, y)], [0.18, 0.18])
        s.polygon((x, tall), (x - 1.5, tall - 0.3), (x, tall - 0.6))
    s.flat("#6a3a2c", width=0.6)
    s.blob(
        (-11.2, 6.0),
        (-10.9, 2.2),
        (-9.0, 0.2),
        (-4.0, -0.7),
        (4.0, -0.7),
        (8.6, 0.4),
        (10.6, 3.8),
        (8.4, 3.2),
        (3.0, 2.2),
        (-3.5, 2.2),
        (-7.0, 4.2),
        (-9.4, 4.8),
    )
    s.paint(paint or "#5b3b24", form=0.24)
    s.limb([(-10.8, 4.1), (-6.5, 3.0), (0.0, 1.6), (9.6, 2.9)], [0.22, 0.22])
    s.flat("#c79c52", width=0.4)
    for k in range(7):
        s.polygon(*_rect(-6.2 + 1.9 * k, 0.75, -5.6 + 1.9 * k, 1.25))
    s.flat("#20160f", width=0.5)
    _panes(s, _rect(-10.6, 3.1, -9.9, 3.8), _rect(-9.6, 3.0, -8.9, 3.7), paint="#f0cf86")
    return s.finish()


def steamship(paint: str) -> Drawing:
    s = Sketch()
    for x in (-3.2, 0.6):
        s.limb([(x, 4.2), (x - 0.3, 7.6)], [1.5, 1.4])
    s.paint("#a8452f", form=0.08)
    s.limb([(5.6, 3.0), (5.6, 8.4)], [0.2, 0.12])
    s.limb([(-7.4, 3.0), (-7.4, 7.4)], [0.2, 0.12])
    s.flat("#6a5238")
    s.polygon(*_rect(-6.2, 2.6, 4.4, 4.0))
    s.polygon(*_rect(-4.8, 3.9, 2.6, 5.0))
    s.polygon(*_rect(2.7, 3.9, 4.2, 5.7))
    s.paint("#e6e0d2", form=0.1)
    _panes(
        s,
        *(_rect(-5.8 + 1.1 * k, 3.0, -5.2 + 1.1 * k, 3.5) for k in range(9)),
        *(_rect(-4.4 + 1.1 * k, 4.2, -3.8 + 1.1 * k, 4.7) for k in range(6)),
        _rect(3.0, 4.8, 4.0, 5.4),
        paint="#6f8796",
    )
    s.polygon((-10.4, 3.2), (-9.6, -0.6), (9.0, -0.6), (11.4, 3.8), (7.0, 2.8), (-6.0, 2.6))
    s.paint(paint or "#2d3a4a", form=0.2)
    s.polygon((-9.75, 0.1), (9.4, 0.1), (9.0, -0.6), (-9.6, -0.6))
    s.flat("#8a3a30", width=0.4)
    return s.finish()


def plane(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-1.6, 2.2), (-4.2, 0.9), (-2.6, 0.85), (1.2, 2.2))
    s.paint("#9aa0a6", form=0.05)
    s.limb([(-8.2, 2.9), (-4.0, 2.4), (5.0, 2.3), (7.6, 2.1)], [0.8, 1.9, 2.0, 0.9])
    s.polygon((-8.6, 2.9), (-9.4, 5.6), (-8.0, 5.6), (-6.0, 3.1))
    s.polygon((-8.8, 3.0), (-10.2, 3.3), (-7.4, 3.2))
    s.paint(paint or "#dcdcd8", form=0.24)
    for k in range(12):
        s.disc(-4.6 + 0.8 * k, 2.62, 0.16, 1.3)
    _panes(s, ((5.9, 2.5), (7.1, 2.35), (6.6, 2.8), (5.9, 2.9)), paint="#3a4650")
    s.polygon((-0.6, 1.9), (-3.6, -0.4), (-1.8, -0.4), (3.0, 1.9))
    s.paint(paint or "#c9ccce", form=0.1)
    s.limb([(-0.6, 0.6), (1.0, 0.6)], [0.72, 0.8])
    s.paint("#8a9096", form=0.2)
    return s.finish()


def helicopter(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(-1.4, 2.0), (-6.2, 2.5)], [0.7, 0.24])
    s.polygon((-6.6, 3.5), (-5.8, 3.5), (-5.7, 2.3), (-6.4, 2.3))
    s.blob((-2.2, 2.3), (-1.4, 0.9), (1.0, 0.7), (2.6, 1.2), (2.7, 2.0), (1.6, 2.8), (-0.8, 2.9))
    s.polygon(*_rect(-0.5, 2.7, 0.5, 3.2))
    s.paint(paint or "#4f6450", form=0.2)
    _panes(s, ((1.0, 1.6), (2.55, 1.5), (2.3, 2.15), (1.5, 2.6), (1.0, 2.6)), _rect(-0.7, 1.6, 0.6, 2.5))
    s.limb([(-5.2, 3.35), (5.2, 3.35)], [0.1, 0.1])
    s.limb([(-6.2, 1.8), (-6.2, 3.2)], [0.07, 0.07])
    s.limb([(-1.6, 0.1), (2.2, 0.1), (2.7, 0.3)], [0.1, 0.1])
    s.limb([(-0.8, 0.8), (-0.9, 0.1)], [0.08, 0.08])
    s.limb([(1.2, 0.8), (1.3, 0.1)], [0.08, 0.08])
    s.flat("#2c2d30", width=0.4)
    return s.finish()


def rocket(paint: str) -> Drawing:
    s = Sketch()
    for side in (-1, 1):
        s.polygon((side * 1.0, 3.4), (side * 2.3, 0.0), (side * 1.4, 0.3), (side * 0.9, 1.4))
    s.paint(paint or "#a83a30", form=0.05)
    s.blob(
        (-1.2, 1.0), (-1.35, 6.0), (-0.9, 9.6), (0.0, 12.2), (0.9, 9.6), (1.35, 6.0), (1.2, 1.0), (0.0, 0.8)
    )
    s.paint("#dedbd0", form=0.06)
    s.disc(0.0, 7.6, 0.5)
    s.flat(_GLASS)
    s.polygon((-0.8, 9.9), (0.0, 12.2), (0.8, 9.9))
    s.flat(paint or "#a83a30")
    return s.finish()


def balloon(paint: str) -> Drawing:
    s = Sketch()
    coat = paint or "#b5482f"
    s.blob(
        (0.0, 4.2), (-2.6, 7.2), (-4.6, 11.4), (-3.2, 15.4), (0.0, 16.6), (3.2, 15.4), (4.6, 11.4), (2.6, 7.2)
    )
    s.paint(coat, form=0.12)
    s.blob(
        (0.0, 4.3), (-1.3, 8.0), (-1.9, 11.8), (-1.2, 15.4), (0.0, 16.5), (1.2, 15.4), (1.9, 11.8), (1.3, 8.0)
    )
    s.flat("#e3c77a", width=0.6)
    for x in (-0.55, 0.55):
        s.limb([(x * 1.2, 4.4), (x, 1.2)], [0.05, 0.05])
    s.flat("#3a2a1e", width=0)
    s.polygon((-0.75, 0.0), (0.75, 0.0), (0.85, 1.2), (-0.85, 1.2))
    s.paint("#8a6238", form=0.2)
    return s.finish(saddle=(0.0, 0.3))


def spaceship(paint: str) -> Drawing:
    s = Sketch()
    s.blob((-4.2, 1.5), (-2.6, 0.4), (2.6, 0.4), (4.6, 1.4), (2.6, 2.1), (-2.6, 2.2))
    s.polygon((-4.6, 2.0), (-2.4, 1.9), (-3.2, 4.0), (-4.4, 4.0))
    s.paint(paint or "#7d848e", form=0.24)
    s.blob((0.4, 2.0), (2.9, 1.9), (2.2, 2.75), (0.9, 2.8))
    s.paint("#9fc4d4", form=0.2)
    s.disc(-4.3, 1.5, 0.4)
    s.flat("#a8e0ff", glow=1.0)
    for k in range(5):
        s.disc(-2.0 + 0.9 * k, 1.25, 0.13)
    s.flat("#f7e2a0", width=0, glow=0.6)
    return s.finish()


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "car": car,
    "truck": truck,
    "bus": bus,
    "train": train,
    "bicycle": bicycle,
    "motorcycle": motorcycle,
    "wagon": wagon,
    "tank": tank,
    "boat": boat,
    "sailboat": sailboat,
    "ship": ship,
    "steamship": steamship,
    "plane": plane,
    "helicopter": helicopter,
    "rocket": rocket,
    "balloon": balloon,
    "spaceship": spaceship,
}
