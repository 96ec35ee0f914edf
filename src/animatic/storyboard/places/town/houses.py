"""Free-standing houses: pitched roofs, cottages, barns, silos, wooden fronts of the frontier."""

import math
from itertools import pairwise
from typing import Literal

import numpy as np

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.town.facade import GLASS_DAY, LAMPLIT

ROOFS = ("#7a4436", "#5f5552", "#6a4a3e", "#4f565e", "#8a5a44")


def pitched(
    m: Maker, x: tuple[float, float], z: tuple[float, float], eaves: float, rise: float, roof: str, wall: str, *,
    ridge: Literal["across", "along"] = "across", over: float = 0.4,
) -> None:  # fmt: skip
    """A roof over a box: its ridge runs across the front or back into the picture; gables close its ends."""
    (x0, x1), (z0, z1) = x, z
    if ridge == "across":
        middle, half = (z0 + z1) / 2, (z1 - z0) / 2
        top, foot = eaves + rise, eaves - over * rise / half
        slope = math.hypot(rise, half)
        for end, sign in ((x0, -1.0), (x1, 1.0)):
            m.plate([(end, eaves, z0), (end, eaves, z1), (end, top, middle)], wall, (sign, 0, 0), both=False)
        for edge, sign in ((z1 + over, 1.0), (z0 - over, -1.0)):
            corners = [
                (x0 - over, foot, edge),
                (x1 + over, foot, edge),
                (x1 + over, top, middle),
                (x0 - over, top, middle),
            ]
            m.plate(corners, roof, (0, half / slope, sign * rise / slope), both=False, bias=0.6)
            for k in range(1, 5):
                t = k / 5
                y, deep = foot + (top - foot) * t, edge + (middle - edge) * t
                if sign < 0:
                    m.wire(
                        [(x0 - over, y + 0.01, deep - 0.01), (x1 + over, y + 0.01, deep - 0.01)],
                        0.5,
                        tone(roof, 0.75),
                        bias=0.9,
                    )
        return
    middle, half = (x0 + x1) / 2, (x1 - x0) / 2
    top, foot = eaves + rise, eaves - over * rise / half
    slope = math.hypot(rise, half)
    for end, sign in ((z1, 1.0), (z0, -1.0)):
        m.plate(
            [(x0, eaves, end), (x1, eaves, end), (middle, top, end)], wall, (0, 0, sign), both=False, bias=0.4
        )
    for edge, sign in ((x0 - over, -1.0), (x1 + over, 1.0)):
        corners = [
            (edge, foot, z0 - over),
            (edge, foot, z1 + over),
            (middle, top, z1 + over),
            (middle, top, z0 - over),
        ]
        m.plate(corners, roof, (sign * rise / slope, half / slope, 0), bias=0.7)
        board = [
            (edge, foot - 0.18, z0 - over - 0.01),
            (middle, top - 0.18, z0 - over - 0.01),
            (middle, top, z0 - over - 0.01),
            (edge, foot, z0 - over - 0.01),
        ]
        m.plate(board, tone(wall, 1.25), (0, 0, -1), bias=1.0, width=0.7)


def panes(
    m: Maker, windows: list[tuple[float, float, float, float]], *, z: float = -0.04, lit: float = 0.5
) -> None:
    """Framed windows (middle x, sill, width, height) on a front; some have light in them after dark."""
    night = m.sheet.light.lamps_lit
    trim = "#ece4d4"
    frames = [(x - w / 2 - 0.1, x + w / 2 + 0.1, y - 0.1, y + h + 0.1) for x, y, w, h in windows]
    glass = [(x - w / 2, x + w / 2, y, y + h) for x, y, w, h in windows]
    bars = [
        b
        for x, y, w, h in windows
        for b in ((x - 0.03, x + 0.03, y, y + h), (x - w / 2, x + w / 2, y + h * 0.5, y + h * 0.5 + 0.05))
    ]
    m.mosaic(frames, z, [trim] * len(frames), line=0.6, bias=4.0)
    bright = [pane for k, pane in enumerate(glass) if night and (k * 7 + 3) % 10 < lit * 10]
    plain = [pane for pane in glass if pane not in bright]
    m.mosaic(
        plain, z - 0.01, [GLASS_DAY[k % 3] if not night else "#2a3448" for k in range(len(plain))], bias=4.1
    )
    m.mosaic(bright, z - 0.01, [LAMPLIT[k % 4] for k in range(len(bright))], glow=0.18, bias=4.1)
    m.mosaic(bars, z - 0.02, [trim] * len(bars), line=0, bias=4.2)


def door(
    m: Maker, x: float, paint: str, *, z: float = -0.04, tall: float = 2.1, wide: float = 0.95, y: float = 0.0
) -> None:
    """A front door in its frame."""
    m.panel(x - wide / 2 - 0.12, x + wide / 2 + 0.12, y, y + tall + 0.14, z, "#ece4d4", bias=4.0, width=0.6)
    m.panel(x - wide / 2, x + wide / 2, y, y + tall, z - 0.01, paint, bias=4.1, width=0.7)
    m.panel(
        x - wide * 0.3,
        x + wide * 0.3,
        y + tall * 0.55,
        y + tall * 0.9,
        z - 0.02,
        tone(paint, 0.7),
        bias=4.2,
        width=0.5,
    )
    m.ball(x + wide * 0.36, y + tall * 0.48, z - 0.05, 0.045, "#d8b45a", bias=4.3, width=0.4)


def home(
    paint: str, *, roof: str = ROOFS[0], width: float = 9.0, deep: float = 7.0, floors: int = 1, trim: str = "#5a3326",
    garage: bool = True, porch: bool = True,
) -> Draw:  # fmt: skip
    """A family's house as suburbs have it: gable over the door, garage at the side, a porch step."""

    def draw(m: Maker) -> None:
        w, high = width / 2, 2.8 * floors + 0.3
        if garage:
            m.box(w, w + 4.2, 0, 2.7, 0.8, deep - 0.6, tone(paint, 0.95), width=0.8)
            m.done()
            pitched(m, (w, w + 4.2), (0.8, deep - 0.6), 2.7, 1.3, tone(roof, 0.95), tone(paint, 0.95))
            m.panel(w + 0.6, w + 3.6, 0, 2.2, 0.77, "#e6e0d2", bias=2.0, width=0.8)
            for k in range(1, 4):
                m.wire([(w + 0.6, 0.55 * k, 0.76), (w + 3.6, 0.55 * k, 0.76)], 0.6, "#a8a294", bias=2.2)
            m.done()
        m.box(-w, w, 0, high, 0, deep, paint, width=0.9)
        m.done()
        pitched(m, (-w, w), (0, deep), high, 2.5, roof, paint)
        m.box(
            w * 0.45,
            w * 0.45 + 0.8,
            high + 0.6,
            high + 3.1,
            deep * 0.5,
            deep * 0.5 + 0.8,
            "#8a5a48",
            width=0.7,
        )
        m.done()
        boards = np.arange(0.5, high, 0.42)
        for y in boards:
            m.wire([(-w, float(y), -0.01), (w, float(y), -0.01)], 0.35, tone(paint, 0.82), bias=2.0)
        sills = [(-w * 0.62, 0.95, 1.3, 1.35), (w * 0.58, 0.95, 1.7, 1.35)]
        if floors > 1:
            sills += [(x, 3.75, 1.1, 1.3) for x in (-w * 0.62, 0.0, w * 0.58)]
        panes(m, sills)
        for x, y, wide, tall in sills[2:] or sills[:1]:
            for sx in (x - wide / 2 - 0.34, x + wide / 2 + 0.12):
                m.panel(sx, sx + 0.24, y - 0.05, y + tall + 0.05, -0.05, trim, bias=4.3, width=0.5)
        door(m, -0.2, trim)
        m.done()
        if porch:
            m.box(-1.5, 1.1, 0, 0.16, -1.5, 0, "#b0a898", width=0.7)
            for x in (-1.35, 0.95):
                m.box(x - 0.07, x + 0.07, 0.16, 2.5, -1.4, -1.26, "#ece4d4", width=0.6)
            m.done()
            pitched(m, (-1.6, 1.2), (-1.5, 0.0), 2.5, 0.8, roof, "#ece4d4", ridge="along", over=0.15)
        m.done()

    return draw


def barn(paint: str = "#9a3a2c", *, width: float = 9.0, deep: float = 14.0) -> Draw:
    """A red barn: gambrel roof, white-trimmed doors with a cross, a hayloft."""

    def draw(m: Maker) -> None:
        w, high, trim = width / 2, 4.4, "#e8e0d0"
        m.box(-w, w, 0, high, 0, deep, paint, width=0.9)
        m.done()
        knee, top = (w * 0.62, high + 2.4), high + 3.9
        front = [(-w, high), (-knee[0], knee[1]), (0.0, top), knee, (w, high)]
        m.plate([(x, y, 0) for x, y in front], paint, bias=0.3)
        m.done()
        roof = "#6a6460"
        for sign in (-1.0, 1.0):
            for (xa, ya), (xb, yb) in (((w + 0.3, high - 0.3), knee), (knee, (0.0, top))):
                lean = math.hypot(xa - xb, yb - ya)
                m.plate(
                    [(sign * xa, ya, -0.35), (sign * xb, yb, -0.35), (sign * xb, yb, deep), (sign * xa, ya, deep)],
                    roof, (sign * (yb - ya) / lean, (xa - xb) / lean, 0), both=False, bias=0.5,
                )  # fmt: skip
        for (xa, ya), (xb, yb) in pairwise(front):
            m.rod((xa, ya + 0.05, -0.3), (xb, yb + 0.05, -0.3), 0.2, trim, bias=3.0, width=0.6)
        for k in range(-9, 10):
            x = w * k / 10
            m.wire([(x, 0, -0.01), (x, high + 0.2, -0.01)], 0.4, tone(paint, 0.75), bias=2.0)
        for a, b in ((-2.0, 0.0), (0.0, 2.0)):
            m.panel(a, b, 0, 3.2, -0.05, tone(paint, 0.85), bias=4.0, width=0.8)
            for start, end in (
                ((a, 0.0), (b, 3.2)),
                ((a, 3.2), (b, 0.0)),
                ((a, 0.06), (b, 0.06)),
                ((a, 3.2), (b, 3.2)),
                ((a, 0.0), (a, 3.2)),
                ((b, 0.0), (b, 3.2)),
            ):
                m.rod((*start, -0.1), (*end, -0.1), 0.13, trim, bias=4.4, width=0.4)
        m.panel(-0.8, 0.8, high + 0.7, high + 2.2, -0.05, "#2c2420", bias=4.0, width=0.8)
        m.done()

    return draw


def silo(m: Maker) -> None:
    """A round store for grain, with a dome."""
    dome = [(9.0 + 1.5 * math.sin(a), 1.75 * math.cos(a)) for a in np.linspace(0, 1.45, 6)]
    m.turned(0, 0, [(0, 1.7), (3, 1.7), (6, 1.7), (9, 1.75)], "#b4b2ac", width=0.8)
    m.turned(0, 0, dome, "#8f9499", width=0.7, bias=0.2)
    for y in np.arange(0.9, 9, 0.9):
        ring = [
            (1.72 * math.cos(a), float(y), 1.72 * math.sin(a)) for a in np.linspace(math.pi, 2 * math.pi, 14)
        ]
        m.wire(ring, 0.4, "#85847f", bias=2.2)
    m.done()


def false_front(width: float, paint: str, sign: str, kind: int) -> Draw:
    """A wooden house of the frontier: a front higher than the house, a boardwalk under a roof on posts."""

    def draw(m: Maker) -> None:
        w = width / 2
        high = 5.4 + 0.5 * (kind % 3)
        dark = tone(paint, 0.72)
        m.box(-w, w, 0.3, high - 1.6, 0.2, 8.0, tone(paint, 0.9), top="#5a4638", width=0.8)
        m.done()
        step = [
            (-w, 0.3),
            (-w, high - 0.7),
            (-w * 0.55, high - 0.7),
            (-w * 0.55, high),
            (w * 0.55, high),
            (w * 0.55, high - 0.7),
            (w, high - 0.7),
            (w, 0.3),
        ]
        if kind % 3 == 1:
            step = [(-w, 0.3), (-w, high - 0.6), (0.0, high + 0.5), (w, high - 0.6), (w, 0.3)]
        m.plate([(x, y, 0) for x, y in step], paint, bias=1.0)
        for y in np.arange(0.6, high - 0.7, 0.3):
            m.wire([(-w, float(y), -0.01), (w, float(y), -0.01)], 0.4, dark, bias=2.0)
        m.box(
            -w - 0.08, w + 0.08, high - 0.85, high - 0.68, -0.15, 0.05, tone(paint, 1.15), bias=2.4, width=0.7
        )
        m.panel(-w * 0.78, w * 0.78, 3.65, 4.45, -0.06, sign, bias=2.6, width=0.8)
        marks = [
            (-w * 0.62 + 0.42 * k, -w * 0.62 + 0.42 * k + (0.2, 0.28, 0.24)[k % 3], 3.85, 4.25)
            for k in range(int(w * 1.24 / 0.42))
        ]
        m.mosaic(marks, -0.08, ["#f0e2bc"] * len(marks), line=0, bias=2.8)
        panes(m, [(-w * 0.58, 1.2, 1.2, 1.4), (w * 0.58, 1.2, 1.2, 1.4)], lit=1.0)
        if kind % 3 == 0:  # swing doors over a dark room
            m.panel(-0.75, 0.75, 0.3, 2.6, -0.03, "#241a16", bias=3.9, width=0.7)
            for x0, x1 in ((-0.72, -0.03), (0.03, 0.72)):
                m.panel(x0, x1, 0.85, 1.9, -0.08, tone(paint, 0.6), bias=4.2, width=0.7)
        else:
            door(m, 0.0, tone(paint, 0.55), y=0.3)
        m.done()
        m.box(-w, w, 0, 0.3, -2.2, 0, "#7a5c40", top="#94704c", width=0.8, bias=-1.0)
        m.done()
        for x in np.linspace(-w + 0.12, w - 0.12, 4):
            m.box(float(x) - 0.07, float(x) + 0.07, 0.3, 2.95, -2.15, -2.0, tone(paint, 0.8), width=0.6)
        slope = [
            (-w - 0.15, 2.9, -2.45),
            (w + 0.15, 2.9, -2.45),
            (w + 0.15, 3.45, -0.02),
            (-w - 0.15, 3.45, -0.02),
        ]
        m.plate(slope, "#6a5442", (0, 0.97, -0.22), bias=2.0)
        m.box(-w - 0.15, w + 0.15, 2.78, 2.95, -2.5, -2.4, tone(paint, 1.1), width=0.6, bias=2.2)
        m.done()

    return draw
