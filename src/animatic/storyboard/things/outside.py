"""What stands about in streets, gardens, fields and seas."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Point, Sketch

_WOOD: Final = "#8a5c34"
_IRON: Final = "#3d4046"


def _rect(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def _wheel(s: Sketch, x: float, radius: float, rim: str = "#2a2b30", hub: str = "#b8bcc2") -> None:
    s.disc(x, radius, radius)
    s.flat(rim)
    s.disc(x, radius, radius * 0.78)
    s.flat("#d8d4c8", width=0.4)
    for k in range(6):
        a = math.pi * k / 6
        dx, dy = radius * 0.76 * math.cos(a), radius * 0.76 * math.sin(a)
        s.limb([(x - dx, radius - dy), (x + dx, radius + dy)], [radius * 0.07, radius * 0.07])
    s.flat("#6a6e75", width=0)
    s.disc(x, radius, radius * 0.16)
    s.flat(hub, width=0.5)


def pram(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(-0.36, 0.5), (-0.62, 0.86), (-0.74, 0.94)], [0.03, 0.03, 0.045])
    s.limb([(-0.3, 0.3), (0.3, 0.5)], [0.026, 0.026])
    s.limb([(0.3, 0.3), (-0.3, 0.5)], [0.026, 0.026])
    s.paint("#8a8f96", form=0.03)
    for x in (-0.32, 0.32):
        _wheel(s, x, 0.2)
    s.blob((-0.48, 0.78), (-0.42, 0.52), (-0.2, 0.42), (0.2, 0.42), (0.44, 0.54), (0.5, 0.78))
    s.paint(paint or "#2f4a66", form=0.12)
    arc = [(0.02 + 0.5 * math.cos(a), 0.76 + 0.46 * math.sin(a)) for a in (0.0, 0.4, 0.8, 1.2, 1.6)]
    s.polygon((0.02, 0.76), *arc)
    s.paint(paint or "#263d56", form=0.1)
    for a in (0.5, 1.05):
        s.limb([(0.02, 0.77), (0.02 + 0.49 * math.cos(a), 0.76 + 0.45 * math.sin(a))], [0.012, 0.012])
    s.flat("#d8d4c8", width=0)
    s.blob((-0.36, 0.76), (-0.1, 0.83), (0.1, 0.8), (0.1, 0.74), (-0.34, 0.72))
    s.flat("#f0e8da", width=0.6)
    return s.finish(handle=(-0.74, 0.94), seat=(-0.1, 0.7))


def wheelbarrow(paint: str) -> Drawing:
    s = Sketch()
    _wheel(s, 0.55, 0.19)
    s.limb([(0.55, 0.19), (-0.1, 0.42), (-0.85, 0.62)], [0.045, 0.045, 0.05])
    s.limb([(-0.26, 0.46), (-0.32, 0.02)], [0.04, 0.04])
    s.paint(_WOOD, form=0.04)
    s.polygon((-0.42, 0.72), (-0.28, 0.4), (0.32, 0.34), (0.6, 0.74))
    s.paint(paint or "#4f6a52", form=0.12)
    return s.finish(handle=(-0.85, 0.62), seat=(0.1, 0.66))


def stretcher(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.72, 0.72):
        s.limb([(x, 0.12), (x * 0.5, 0.66)], [0.03, 0.03])
        s.limb([(x, 0.66), (x * 0.5, 0.14)], [0.03, 0.03])
    s.limb([(-1.0, 0.68), (1.0, 0.68)], [0.05, 0.05])
    s.paint("#9aa0a6", form=0.03)
    for x in (-0.74, 0.74):
        s.disc(x, 0.07, 0.07)
    s.flat("#2a2b30")
    s.blob((-0.95, 0.7), (0.95, 0.7), (0.98, 0.78), (0.9, 0.84), (-0.9, 0.84), (-0.98, 0.78))
    s.paint(paint or "#e6e6e0", form=0.14)
    s.blob((0.56, 0.82), (0.92, 0.82), (0.94, 0.92), (0.6, 0.92))
    s.paint("#f4f2ea", width=0.8, form=0.16)
    s.limb([(-0.2, 0.835), (-0.2, 0.72)], [0.05, 0.05])
    s.flat("#3a3d44", width=0.4)
    return s.finish(handle=(-1.0, 0.68), seat=(0.0, 0.84))


def phone_booth(paint: str) -> Drawing:
    s = Sketch()
    red = paint or "#a32f2a"
    s.polygon(*_rect(-0.48, 0.0, 0.48, 2.3))
    s.blob((-0.5, 2.25), (-0.46, 2.42), (0.0, 2.5), (0.46, 2.42), (0.5, 2.25))
    s.paint(red, form=0.04)
    s.polygon(*_rect(-0.36, 2.14, 0.36, 2.26))
    s.flat("#efe8d4", width=0.5)
    s.polygon(*_rect(-0.36, 0.34, 0.36, 2.02))
    s.flat("#a9c0c8", width=0.8, glow=0.12)
    s.polygon(*_rect(-0.14, 1.1, 0.14, 1.55))
    s.flat("#2b2d33", width=0.5)
    for x in (-0.12, 0.12):
        s.polygon(*_rect(x - 0.015, 0.34, x + 0.015, 2.02))
    for k in range(5):
        y = 0.62 + 0.28 * k
        s.polygon(*_rect(-0.36, y - 0.015, 0.36, y + 0.015))
    s.flat(red, width=0)
    return s.finish(handle=(0.4, 1.1))


def stall(paint: str) -> Drawing:
    s = Sketch()
    for x in (-1.0, 1.0):
        s.limb([(x, 0.0), (x, 2.2)], [0.07, 0.07])
    s.paint(_WOOD, form=0.02)
    s.polygon((-1.05, 0.0), (1.05, 0.0), (1.1, 0.86), (-1.1, 0.86))
    s.paint("#9a6c40", form=0.08)
    for x in (-0.7, -0.35, 0.0, 0.35, 0.7):
        s.limb([(x, 0.04), (x, 0.82)], [0.012, 0.012])
    s.flat("#6a4628", width=0)
    for k, fruit in enumerate(("#b8402f", "#d88a34", "#7a9a44", "#d8b640")):
        x0 = -0.98 + 0.5 * k
        s.polygon((x0, 0.86), (x0 + 0.46, 0.86), (x0 + 0.44, 0.98), (x0 + 0.02, 0.98))
        s.flat("#b08a58", width=0.6)
        for i in range(5):
            s.disc(x0 + 0.06 + 0.085 * i, 1.0 + 0.03 * (i % 2), 0.05)
        for i in range(4):
            s.disc(x0 + 0.1 + 0.085 * i, 1.07, 0.05)
        s.flat(fruit, width=0.5)
    for k in range(7):
        x0, x1 = -1.25 + 2.5 * k / 7, -1.25 + 2.5 * (k + 1) / 7
        s.polygon((x0 * 0.86, 2.5), (x1 * 0.86, 2.5), (x1, 2.05), ((x0 + x1) / 2, 1.95), (x0, 2.05))
        s.flat((paint or "#b03a34") if k % 2 == 0 else "#efe6d2", width=0.7)
    return s.finish(handle=(0.0, 0.9))


def iceberg(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(
        (-9.0, -0.4),
        (-8.2, 3.0),
        (-6.0, 4.2),
        (-4.6, 8.2),
        (-2.4, 11.5),
        (-0.6, 10.2),
        (0.8, 12.6),
        (2.6, 9.0),
        (4.8, 7.4),
        (6.2, 3.6),
        (8.4, 2.4),
        (9.2, -0.4),
    )
    s.paint(paint or "#dfeaf2", form=0.05)
    for facet in (
        ((-4.6, 8.2), (-2.4, 11.5), (-1.8, 5.0), (-3.6, 0.0), (-6.0, 4.2)),
        ((0.8, 12.6), (2.6, 9.0), (1.8, 4.6), (3.4, 0.0), (-0.2, 0.0), (0.2, 6.0)),
        ((6.2, 3.6), (8.4, 2.4), (9.2, -0.4), (5.6, -0.4)),
    ):
        s.polygon(*facet)
    s.flat("#a9c4d6", width=0.4)
    return s.finish()


def flag(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 3.0)], [0.05, 0.04])
    s.disc(0.0, 3.02, 0.05)
    s.paint("#7a5a3a", form=0.02)
    s.blob(
        (0.02, 2.95),
        (0.4, 3.0),
        (0.8, 2.88),
        (1.25, 2.96),
        (1.3, 2.5),
        (1.22, 2.16),
        (0.8, 2.08),
        (0.4, 2.2),
        (0.02, 2.14),
    )
    s.paint(paint or "#a8342e", form=0.16)
    return s.finish(grip=(0.0, 1.0))


def film_camera(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.42, 0.0, 0.42):
        s.limb([(0.0, 1.1), (x, 0.0)], [0.05, 0.03])
    s.paint("#6a4c32", form=0.02)
    for x, y, r in ((-0.16, 1.72, 0.17), (0.14, 1.74, 0.17)):
        s.disc(x, y, r)
    s.polygon(*_rect(-0.3, 1.14, 0.26, 1.58))
    s.polygon((0.26, 1.26), (0.46, 1.22), (0.46, 1.5), (0.26, 1.46))
    s.paint(paint or _IRON, form=0.1)
    for x, y in ((-0.16, 1.72), (0.14, 1.74)):
        s.disc(x, y, 0.06)
    s.disc(0.46, 1.36, 0.05, 2.4)
    s.flat("#8fa4b0", width=0.6)
    s.limb([(-0.3, 1.3), (-0.44, 1.36)], [0.06, 0.08])
    s.flat("#25262b", width=0.7)
    return s.finish(eye=(-0.46, 1.36), handle=(-0.3, 1.2))


def submarine(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (-16.0, 2.4),
        (-12.0, 0.8),
        (0.0, 0.2),
        (12.0, 0.6),
        (15.4, 2.2),
        (12.0, 4.0),
        (0.0, 4.6),
        (-10.0, 4.2),
    )
    s.polygon((-15.4, 2.4), (-18.0, 4.6), (-17.0, 4.8), (-13.6, 3.4))
    s.polygon((-15.4, 2.2), (-18.0, 0.0), (-17.0, -0.2), (-13.6, 1.2))
    s.blob((-2.0, 4.2), (-1.6, 7.4), (2.4, 7.4), (3.0, 4.2))
    s.limb([(0.6, 7.0), (0.6, 9.2), (1.2, 9.2)], [0.34, 0.3, 0.34])
    s.paint(paint or "#4f5a62", form=0.14)
    for x in (-7.0, -3.6, 4.6, 8.0):
        s.disc(x, 2.9, 0.5)
    s.flat("#ffdf9a", width=0.8, glow=0.5)
    return s.finish()


def monster(paint: str) -> Drawing:
    s = Sketch()
    hide = paint or "#5c6650"
    s.limb([(-0.35, 1.3), (-0.5, 0.7), (-0.45, 0.1)], [0.6, 0.5, 0.4])
    s.limb([(0.4, 1.3), (0.5, 0.7), (0.5, 0.1)], [0.62, 0.5, 0.42])
    for x in (-0.4, 0.6):
        s.blob((x - 0.28, 0.0), (x + 0.34, 0.0), (x + 0.3, 0.18), (x - 0.2, 0.22))
    s.blob(
        (-0.95, 2.4),
        (-0.85, 1.5),
        (-0.5, 1.0),
        (0.45, 0.95),
        (0.85, 1.5),
        (1.0, 2.4),
        (0.7, 2.95),
        (0.0, 3.15),
        (-0.7, 2.95),
    )
    s.limb([(-0.85, 2.5), (-1.35, 1.7), (-1.25, 0.85)], [0.55, 0.44, 0.4])
    s.limb([(0.9, 2.5), (1.5, 2.1), (1.9, 2.6)], [0.55, 0.44, 0.38])
    for dx, dy in ((0.1, 0.4), (0.28, 0.3), (0.36, 0.1)):
        s.limb([(1.88, 2.6), (1.9 + dx, 2.6 + dy)], [0.18, 0.04])
    for dx in (-0.2, 0.0, 0.18):
        s.limb([(-1.25, 0.85), (-1.25 + dx, 0.45)], [0.18, 0.04])
    s.blob((-0.2, 2.6), (-0.25, 3.3), (0.15, 3.65), (0.65, 3.55), (0.9, 3.15), (0.8, 2.7), (0.3, 2.5))
    s.paint(hide, form=0.14)
    for x, turn in ((0.0, -0.3), (0.62, 0.28)):
        s.limb([(x, 3.5), (x + turn * 0.6, 3.85), (x + turn, 4.1)], [0.2, 0.14, 0.03])
    s.flat("#d8cba8")
    s.blob((0.22, 2.86), (0.55, 2.78), (0.84, 2.88), (0.8, 2.66), (0.45, 2.58))
    s.flat("#2a1614", width=0.7)
    for x in (0.3, 0.45, 0.6, 0.74):
        s.polygon((x - 0.045, 2.86), (x + 0.045, 2.86), (x, 2.72))
    for x in (0.38, 0.7):
        s.polygon((x - 0.05, 2.62), (x + 0.05, 2.62), (x, 2.95))
    s.flat("#efe8d8", width=0.4)
    for x in (0.34, 0.66):
        s.disc(x, 3.18, 0.085)
    s.flat("#ffd24a", width=0.8, glow=0.5)
    for x in (0.36, 0.68):
        s.disc(x, 3.17, 0.032)
    for x0, x1, y in ((0.2, 0.44, 3.3), (0.58, 0.82, 3.24)):
        s.limb(
            [(x0, y + (0.06 if x0 < 0.5 else -0.02)), (x1, y - (0.02 if x0 < 0.5 else -0.08))], [0.05, 0.05]
        )
    s.flat("#16110f", width=0)
    return s.finish(head=(0.5, 3.2), muzzle=(0.85, 2.8))


def coffin(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.7, 0.7):
        s.limb([(x - 0.14, 0.0), (x + 0.1, 0.5)], [0.06, 0.06])
        s.limb([(x + 0.14, 0.0), (x - 0.1, 0.5)], [0.06, 0.06])
    s.paint("#4a3626", form=0.03)
    s.polygon((-1.0, 0.52), (0.96, 0.52), (1.04, 0.9), (-1.04, 0.9))
    s.polygon((-1.1, 0.88), (1.1, 0.88), (1.02, 0.98), (0.7, 1.08), (-0.7, 1.08), (-1.02, 0.98))
    s.paint(paint or "#6a4026", form=0.14)
    s.limb([(-1.05, 0.89), (1.05, 0.89)], [0.03, 0.03])
    for x in (-0.55, 0.0, 0.55):
        s.limb([(x - 0.12, 0.74), (x - 0.1, 0.66), (x + 0.1, 0.66), (x + 0.12, 0.74)], [0.03] * 4)
    s.flat("#c8a04a", width=0.5)
    for k, bloom in enumerate(("#e8e0d8", "#c8505a", "#e8e0d8", "#d8a0aa", "#e8e0d8")):
        s.disc(-0.2 + 0.1 * k, 1.12 + 0.02 * (k % 2), 0.075)
        s.flat(bloom, width=0.5)
    return s.finish(handle=(0.0, 0.7))


def haystack(paint: str) -> Drawing:
    s = Sketch()
    straw = paint or "#c9a456"
    s.blob(
        (-1.25, 0.0),
        (-1.36, 0.5),
        (-1.05, 1.15),
        (-0.35, 1.72),
        (0.25, 1.76),
        (0.95, 1.25),
        (1.34, 0.5),
        (1.25, 0.0),
        (0.0, -0.04),
    )
    for k in range(70):  # stalks that stand out all around
        a = math.pi * (k + 0.5) / 70
        x, y = 1.26 * math.cos(a), 0.08 + 1.62 * math.sin(a)
        lean = 0.5 * math.sin(11.3 * k)
        s.limb([(x * 0.97, y * 0.97), (x * 1.05 + 0.05 * lean, y * 1.03 + 0.03)], [0.03, 0.006])
    s.paint(straw, form=0.16)
    for paint_, count, seed in (("#a8853f", 64, 0.0), ("#e2c47a", 52, 0.37)):
        for k in range(count):
            x = -1.15 + 2.3 * ((0.618 * k + seed) % 1)
            y = 0.06 + 1.5 * ((0.755 * k + seed) % 1) * math.sqrt(max(0.05, 1 - (x / 1.3) ** 2))
            turn = 0.22 * math.sin(5.0 * k + seed)
            s.limb([(x, y), (x + turn, y + 0.13)], [0.016, 0.006])
        s.flat(paint_, width=0)
    return s.finish(seat=(0.0, 1.7))


def gallows(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-1.6, 0.9, 1.6, 1.1))
    for x in (-1.4, 0.0, 1.4):
        s.limb([(x, 0.0), (x, 0.95)], [0.16, 0.16])
    s.limb([(-1.2, 1.0), (-1.2, 4.0)], [0.2, 0.18])
    s.limb([(-1.25, 3.9), (0.8, 3.9)], [0.18, 0.16])
    s.limb([(-1.2, 3.2), (-0.5, 3.9)], [0.12, 0.12])
    s.paint(paint or "#6a4c34", form=0.03)
    loop = [(0.6 + 0.16 * math.cos(a), 2.75 + 0.24 * math.sin(a)) for a in (1.6, 2.8, 4.0, 5.2, 6.4, 7.8)]
    s.limb([(0.6, 3.85), (0.6, 3.0)], [0.04, 0.04])
    s.limb(loop, [0.04] * 6)
    s.flat("#c8b080", width=0.4)
    return s.finish()


def surfboard(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (0.0, 0.0), (0.22, 0.3), (0.27, 1.0), (0.2, 1.7), (0.0, 2.05), (-0.2, 1.7), (-0.27, 1.0), (-0.22, 0.3)
    )
    s.paint(paint or "#e0c060", form=0.05)
    s.limb([(0.0, 0.05), (0.0, 2.0)], [0.05, 0.05])
    s.flat("#b8503a", width=0)
    return s.finish(grip=(0.0, 0.9))


def sandcastle(paint: str) -> Drawing:
    s = Sketch()
    for x, half, tall in ((-0.3, 0.13, 0.42), (0.3, 0.13, 0.42), (0.0, 0.16, 0.58)):
        s.polygon((x - half, 0.0), (x + half, 0.0), (x + half * 0.86, tall), (x - half * 0.86, tall))
        for k in (-1, 0, 1):
            s.polygon(*_rect(x + half * 0.6 * k - 0.03, tall - 0.01, x + half * 0.6 * k + 0.03, tall + 0.06))
    s.polygon(*_rect(-0.4, 0.0, 0.4, 0.24))
    s.blob((-0.62, 0.0), (-0.4, 0.1), (0.4, 0.1), (0.62, 0.0))
    s.paint(paint or "#d2ab6c", form=0.1)
    s.blob((-0.07, 0.0), (-0.07, 0.14), (0.0, 0.19), (0.07, 0.14), (0.07, 0.0))
    s.flat("#7a5a34", width=0.5)
    s.limb([(0.0, 0.6), (0.0, 0.82)], [0.014, 0.014])
    s.polygon((0.0, 0.82), (0.14, 0.77), (0.0, 0.72))
    s.flat("#b8402f", width=0.6)
    return s.finish()


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "pram": pram, "wheelbarrow": wheelbarrow, "stretcher": stretcher, "phone-booth": phone_booth, "stall": stall,
    "iceberg": iceberg, "flag": flag, "film-camera": film_camera, "submarine": submarine, "monster": monster,
    "casket": coffin, "haystack": haystack, "gallows": gallows, "surfboard": surfboard, "sandcastle": sandcastle,
}  # fmt: skip
