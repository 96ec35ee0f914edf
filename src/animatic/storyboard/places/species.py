"""How each kind of tree is drawn: once per kind and variant, as a sprite of tones.

A sprite holds tones, not colours: 0 is deep shade, 255 a leaf in full light. Leaves are laid from dark to light
and drift towards the light, as a gouache painter lays them. The light comes from the right.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array

Species = Literal[
    "spruce", "pine", "oak", "birch", "poplar", "bare", "palm", "acacia", "willow", "jungle", "bush", "dead",
    "cactus", "fern", "reed", "maple",
]  # fmt: skip
Bytes = NDArray[np.uint8]

TALL: Final = 400
"""Pixels of a sprite's height."""


@dataclass(frozen=True, slots=True)
class Sprite:
    pixels: Bytes
    """(h, w, 3): tone, wood (255 bark, 0 leaf), coverage; tone and wood are premultiplied by coverage."""
    foot: float
    """Share of the width at which it stands."""


LEAVES: Final[dict[str, tuple[str, str, str]]] = {
    "spruce": ("#16281f", "#2f5140", "#6d8f63"),
    "pine": ("#1b2c22", "#3d5c40", "#86a065"),
    "oak": ("#1f3220", "#4c7238", "#a3b85c"),
    "birch": ("#2a3b24", "#6f8f45", "#c4cf72"),
    "poplar": ("#213524", "#4f7440", "#9cb560"),
    "bare": ("#241c1a", "#4d3f38", "#8f7d6c"),
    "dead": ("#1e1a1a", "#463c38", "#86776a"),
    "palm": ("#1d3322", "#43753f", "#a5c065"),
    "acacia": ("#2a3018", "#65702f", "#b3ad55"),
    "willow": ("#233422", "#5b7d42", "#b0c46a"),
    "jungle": ("#10251a", "#2c5b36", "#7aa550"),
    "bush": ("#1e3020", "#47693a", "#93ad58"),
    "cactus": ("#1f3524", "#4a7448", "#9bb56f"),
    "fern": ("#152b1c", "#3c6b37", "#93b55a"),
    "reed": ("#3a3a22", "#7d7a42", "#c2b36a"),
    "maple": ("#3a1c16", "#a8482a", "#e8a048"),
}
"""Shade, middle and light of each species."""


class _Brush:
    """Draws tones and coverage on one sprite."""

    def __init__(self, width: int, seed: int) -> None:
        self.pixels = np.zeros((TALL, width, 3), np.uint8)
        self.random = np.random.Generator(np.random.PCG64(seed))
        self.width = width

    def polygon(
        self, points: Sequence[tuple[float, float]] | NDArray[np.float64], tone: float, *, wood: bool = False
    ) -> None:
        fixed = np.round(np.asarray(points) * 16).astype(np.int32)
        value = int(np.clip(tone, 0, 255)), 255 if wood else 0, 255
        cv2.fillPoly(self.pixels, [fixed], value, cv2.LINE_AA, 4)

    def leaves(self, x: Array, y: Array, long: Array, thick: Array, angle: Array, tone: Array) -> None:
        """Many lozenges at once; all arrays (n,)."""
        c, s = np.cos(angle), np.sin(angle)
        px = np.stack([x - c * long, x - s * thick, x + c * long, x + s * thick], -1)
        py = np.stack([y - s * long, y + c * thick, y + s * long, y - c * thick], -1)
        fixed = np.round(np.stack([px, py], -1) * 16).astype(np.int32)
        tones = np.clip(tone, 0, 255).astype(int).tolist()
        for path, value in zip(fixed, tones, strict=True):
            cv2.fillConvexPoly(self.pixels, path, (value, 0, 255), cv2.LINE_AA, 4)

    def limb(
        self,
        a: tuple[float, float],
        b: tuple[float, float],
        wa: float,
        wb: float,
        tone: float,
        *,
        wood: bool = True,
    ) -> None:
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy) + 1e-6
        nx, ny = -dy / length, dx / length
        self.polygon(
            [
                (a[0] + nx * wa, a[1] + ny * wa),
                (b[0] + nx * wb, b[1] + ny * wb),
                (b[0] - nx * wb, b[1] - ny * wb),
                (a[0] - nx * wa, a[1] - ny * wa),
            ],
            tone,
            wood=wood,
        )

    def branches(
        self, x: float, y: float, angle: float, length: float, width: float, depth: int, spread: float,
        tips: list[tuple[float, float]], lift: float = 0.0,
    ) -> None:  # fmt: skip
        """A branching limb; its ends are collected."""
        r = self.random
        bend = angle + float(r.normal(0, 0.12))
        mx, my = x + math.sin(bend) * length * 0.5, y - math.cos(bend) * length * 0.5
        bend += float(r.normal(0, 0.16)) - bend * lift
        ex, ey = mx + math.sin(bend) * length * 0.5, my - math.cos(bend) * length * 0.5
        self.limb((x, y), (mx, my), width, width * 0.82, 66)
        self.limb((mx, my), (ex, ey), width * 0.82, width * 0.62, 66)
        if width > 2.2:
            self.limb((x + width * 0.45, y), (mx + width * 0.36, my), width * 0.28, width * 0.22, 150)
        if depth == 0 or width < 0.7:
            tips.append((ex, ey))
            return
        if depth <= 2:
            tips.append((ex, ey))
        count = int(r.integers(2, 4))
        for k in range(count):
            turn = spread * (k / (count - 1) * 2 - 1) + float(r.normal(0, 0.2))
            self.branches(
                ex,
                ey,
                bend + turn,
                length * float(r.uniform(0.62, 0.82)),
                width * 0.6,
                depth - 1,
                spread,
                tips,
                lift,
            )

    def clump(self, x: float, y: float, radius: float, leaves: int, size: float, flat: float = 0.8) -> None:
        """A mass of leaves: dark below and away from the light, light on top towards it."""
        r = self.random
        for tone, share, drift, part in (
            (48, 1.0, -0.12, 1.0), (104, 0.86, 0.05, 0.85), (160, 0.66, 0.2, 0.65), (222, 0.42, 0.34, 0.36),
        ):  # fmt: skip
            n = max(1, int(leaves * part))
            angle, q = r.uniform(0, 2 * math.pi, n), np.sqrt(r.random(n)) * share
            px = x + np.cos(angle) * q * radius + drift * radius * 0.8
            py = y + np.sin(angle) * q * radius * flat - drift * radius * 0.9
            lean = r.uniform(-0.9, 0.9, n) + np.where(px < x, 0.4, -0.4)
            self.leaves(
                px,
                py,
                size * r.uniform(0.6, 1.25, n),
                size * r.uniform(0.3, 0.6, n),
                lean,
                tone + r.normal(0, 13, n),
            )

    def done(self, foot: float = 0.5) -> Sprite:
        """The sprite, cropped to what is drawn."""
        rows = np.flatnonzero(self.pixels[..., 2].any(1))
        columns = np.flatnonzero(self.pixels[..., 2].any(0))
        left, right = int(columns[0]), int(columns[-1]) + 1
        cropped = np.ascontiguousarray(self.pixels[int(rows[0]) :, left:right])
        cropped.setflags(write=False)
        return Sprite(cropped, (foot * self.width - left) / (right - left))


def _spruce(b: _Brush) -> None:
    """Tiers of drooping boughs: a dark body, needles that get lighter upwards and towards the light."""
    r, cx, h = b.random, b.width / 2, float(TALL)
    b.limb((cx, h), (cx, h * 0.2), 6, 2, 60)
    tiers = 17
    lean = float(r.normal(0, 4))
    for i in range(tiers, -1, -1):
        f = i / tiers
        y = h * 0.012 + h * 0.86 * f**1.04
        reach = (5 + b.width * 0.44 * f**0.9) * float(r.uniform(0.8, 1.12))
        drop = 8 + 30 * f
        x0 = cx + lean * (1 - f)
        for side in (-1, 1):
            w = reach * float(r.uniform(0.74, 1.08))
            t = np.sort(r.random(max(4, int(w / 7))))
            fringe = [(x0 + side * w * q, y + drop * q**1.4 + 9 + 9 * f * float(r.random())) for q in t]
            body = [(x0, y - 7), (x0 + side * w * 0.5, y + drop * 0.24), (x0 + side * w, y + drop * 0.95)]
            b.polygon([*body, *reversed(fringe), (x0, y + 12)], 34 if side < 0 else 52)
            n = int(w * 0.85) + 6
            for tone, up in ((62, 7.0), (98, 2.0), (150, -2.0)):
                q = r.random(n)
                px = x0 + side * w * q
                py = y + drop * q**1.4 + up + r.uniform(-3, 4, n)
                angle = side * (0.5 + 0.5 * q) + (0 if side > 0 else math.pi)
                lit = tone * (1.12 if side > 0 else 0.62) + r.normal(0, 16, n) + 26 * q * (side > 0)
                b.leaves(px, py, r.uniform(5, 10, n) * (0.6 + 0.5 * f), np.full(n, 1.5), angle, lit)


def _pine(b: _Brush) -> None:
    """A tall bare trunk with flat pads of needles."""
    r, cx, h = b.random, b.width / 2, float(TALL)
    top = (cx + float(r.normal(0, 10)), h * 0.12)
    b.limb((cx, h), top, 8, 3, 62)
    b.limb((cx + 3, h), (top[0] + 1, top[1]), 2.4, 0.8, 170)
    for i in range(11):
        f = i / 10
        y = h * (0.07 + 0.52 * f)
        side = 1 if i % 2 else -1
        reach = b.width * (0.12 + 0.27 * math.sin(math.pi * (0.25 + 0.62 * f))) * float(r.uniform(0.7, 1.15))
        x = cx + (top[0] - cx) * (1 - f) + side * reach * 0.7
        b.limb((cx, y + 16), (x, y), 2.6, 1.2, 58)
        b.clump(x, y, reach * 0.62 + 14, 70, 6.5, 0.42)
    b.clump(top[0], top[1] - 4, 34, 90, 6.5, 0.5)


def _broad(b: _Brush) -> None:
    """An oak: a short trunk that forks low, a crown of overlapping masses."""
    r, cx, h = b.random, b.width / 2, float(TALL)
    tips: list[tuple[float, float]] = []
    b.limb((cx, h), (cx, h * 0.9), 24, 12, 66)
    b.branches(cx, h * 0.93, 0.0, h * 0.24, 12, 3, 0.6, tips)
    crown_x, crown_y = cx + float(r.normal(0, 10)), h * 0.4
    spots = [(x, y) for x, y in tips if y < h * 0.66]
    for k in range(26):
        angle = 2.4 * k + float(r.normal(0, 0.3))
        q = math.sqrt((k + 0.5) / 26)
        spots.append(
            (crown_x + math.cos(angle) * q * b.width * 0.34, crown_y + math.sin(angle) * q * h * 0.24)
        )
    for x, y in sorted(spots, key=lambda p: -p[1] - 0.25 * p[0])[::1]:
        if abs(x - cx) < b.width * 0.38 and y > h * 0.13:
            b.clump(x, y, h * float(r.uniform(0.085, 0.13)), 56, 7.5)


def _bare(b: _Brush) -> None:
    tips: list[tuple[float, float]] = []
    h = float(TALL)
    b.limb((b.width / 2, h), (b.width / 2, h * 0.92), 18, 9, 66)
    b.branches(b.width / 2, h * 0.94, 0.0, h * 0.235, 9, 6, 0.48, tips, 0.1)


def _dead(b: _Brush) -> None:
    tips: list[tuple[float, float]] = []
    h = float(TALL)
    b.limb((b.width / 2, h), (b.width / 2 + 4, h * 0.9), 24, 12, 66)
    b.branches(b.width / 2 + 3, h * 0.93, 0.08, h * 0.3, 12, 3, 0.7, tips)


def _birch(b: _Brush) -> None:
    r, h = b.random, float(TALL)
    for k in range(2):
        x = b.width * (0.4 + 0.22 * k)
        top = (x + float(r.normal(0, 14)), h * 0.1)
        b.limb((x, h), top, 6.5, 2, 214)
        for _ in range(16):
            y = float(r.uniform(0.3, 1.0)) * h
            b.limb((x - 5, y), (x + float(r.uniform(-1, 4)), y + 2), 1.2, 0.6, 40)
        for _ in range(13):
            y = float(r.uniform(0.1, 0.62)) * h
            b.clump(x + float(r.normal(0, b.width * 0.12)), y, h * 0.066, 30, 5.0, 0.95)


def _poplar(b: _Brush) -> None:
    r, cx, h = b.random, b.width / 2, float(TALL)
    b.limb((cx, h), (cx, h * 0.5), 8, 4, 60)
    for i in range(26, -1, -1):
        f = i / 26
        w = b.width * 0.36 * math.sin(math.pi * min(1.0, 0.12 + f * 0.82)) ** 0.8
        b.clump(cx + float(r.normal(0, w * 0.35)), h * (0.05 + 0.83 * f), w * 0.62 + 9, 34, 6.0, 1.25)


def _willow(b: _Brush) -> None:
    r, cx, h = b.random, b.width / 2, float(TALL)
    tips: list[tuple[float, float]] = []
    b.limb((cx, h), (cx, h * 0.88), 24, 13, 66)
    b.branches(cx, h * 0.92, 0.0, h * 0.3, 12, 3, 0.62, tips)
    for _ in range(420):
        x = cx + float(np.clip(r.normal(0, b.width * 0.21), -b.width * 0.44, b.width * 0.44))
        y = h * (0.1 + 0.34 * ((x - cx) / (b.width * 0.5)) ** 2 + float(r.uniform(0, 0.22)))
        long = h * float(r.uniform(0.14, 0.42))
        tone = 60 + 120 * float(r.random()) * (1.2 if x > cx else 0.7)
        t = np.arange(6) / 6
        b.leaves(
            x + float(r.normal(6, 5)) * t, y + long * t, np.full(6, long / 9), np.full(6, 2.0), np.full(6, 1.5),
            tone + r.normal(0, 20, 6),
        )  # fmt: skip


def _palm(b: _Brush) -> None:
    r, h = b.random, float(TALL)
    cx, lean = b.width * 0.45, b.width * float(r.uniform(-0.04, 0.14))
    path = [(cx + lean * t**1.7, h - (h * 0.74) * t) for t in np.linspace(0, 1, 13)]
    for i in range(12):
        w = 9.5 - 4.5 * i / 12
        b.limb(path[i], path[i + 1], w, w * 0.93, 84 + 26 * (i % 2))
        b.limb(
            (path[i][0] + w * 0.5, path[i][1]),
            (path[i + 1][0] + w * 0.45, path[i + 1][1]),
            w * 0.25,
            w * 0.2,
            186,
        )
    ox, oy = path[-1]
    for k in range(17):
        a = -math.pi * (k + 0.5) / 17 + float(r.normal(0, 0.08))
        long = b.width * float(r.uniform(0.36, 0.48))
        drop = long * float(r.uniform(0.3, 0.62))
        spine = [
            (ox + math.cos(a) * long * t, oy + math.sin(a) * long * 0.7 * t + drop * t**2.2)
            for t in np.linspace(0, 1, 12)
        ]
        side = math.cos(a)
        for i in range(1, 12):
            (x0, y0), (x1, y1) = spine[i - 1], spine[i]
            t = i / 11
            size = long * 0.25 * math.sin(math.pi * (0.12 + 0.82 * t))
            tone = 76 + 92 * (0.5 + 0.5 * side) + float(r.normal(0, 14))
            b.polygon([(x0, y0), (x1, y1), (x1 + 3 * side, y1 + size), (x0, y0 + size * 0.4)], tone * 0.7)
            b.polygon([(x0, y0), (x1, y1), (x1 - size * 0.3 * side, y1 - size * 0.34)], tone + 50)
    for k in range(5):
        where = (int(ox - 8 + 4 * k), int(oy + 6 + 3 * (k % 2)))
        cv2.circle(b.pixels, where, 5, (70 + 22 * k, 255, 255), -1, cv2.LINE_AA)


def _acacia(b: _Brush) -> None:
    r, cx, h = b.random, b.width / 2, float(TALL)
    for k in range(4):
        turn = -0.5 + 0.33 * k
        mid = (cx + math.sin(turn) * h * 0.2, h * 0.66)
        end = (cx + math.sin(turn) * h * 0.66, h * 0.3)
        b.limb((cx, h), mid, 9 - k, 5, 62)
        b.limb(mid, end, 5, 2, 62)
    for _ in range(26):
        x = cx + float(r.normal(0, b.width * 0.2))
        y = h * (0.24 + 0.06 * abs(x - cx) / (b.width * 0.3)) + float(r.normal(0, 9))
        b.clump(x, y, 38, 46, 5.5, 0.34)


def _jungle(b: _Brush) -> None:
    r, cx, h = b.random, b.width / 2, float(TALL)
    b.limb((cx, h), (cx + 6, h * 0.3), 13, 8, 58)
    for side in (-1, 1):
        b.polygon([(cx + side * 8, h * 0.86), (cx + side * 34, h), (cx, h)], 54)
    for _ in range(15):
        x, y = cx + float(r.normal(0, b.width * 0.19)), h * float(r.uniform(0.1, 0.42))
        b.clump(x, y, h * 0.1, 44, 9.5, 0.7)
    for _ in range(12):
        x = cx + float(r.normal(0, b.width * 0.2))
        y, long = h * float(r.uniform(0.36, 0.46)), h * float(r.uniform(0.12, 0.42))
        b.limb((x, y), (x + float(r.normal(0, 9)), y + long), 1.5, 0.9, 66)


def _bush(b: _Brush) -> None:
    r, h = b.random, float(TALL)
    spots = []
    for k in range(24):
        angle, q = 2.4 * k, math.sqrt((k + 0.5) / 24)
        spots.append((b.width * (0.5 + 0.34 * q * math.cos(angle)), h * (0.62 - 0.3 * q * math.sin(angle))))
    for x, y in sorted(spots, key=lambda p: p[1]):
        b.clump(x, y, h * float(r.uniform(0.13, 0.18)), 50, 14.0, 0.85)
    b.clump(b.width / 2, h * 0.8, b.width * 0.36, 70, 13, 0.24)


def _cactus(b: _Brush) -> None:
    r, cx, h = b.random, b.width / 2, float(TALL)

    def column(x: float, y0: float, y1: float, w: float) -> None:
        cap = [(x + w * math.cos(a), y1 - w * math.sin(a)) for a in np.linspace(0, math.pi, 12)]
        b.polygon([(x - w, y0), *reversed(cap), (x + w, y0)], 92)
        b.polygon(
            [(x + w * 0.25, y0), (x + w * 0.25, y1), (x + w * 0.6, y1 - w * 0.6), (x + w, y1), (x + w, y0)],
            190,
        )
        b.polygon([(x - w, y0), (x - w, y1), (x - w * 0.5, y1 - w * 0.6), (x - w * 0.45, y0)], 46)
        for k in (-0.3, 0.1, 0.55):
            b.limb((x + w * k, y0), (x + w * k, y1), 1.0, 0.8, 70, wood=False)

    for side, low, high in (
        (-1, float(r.uniform(0.5, 0.6)), float(r.uniform(0.2, 0.34))),
        (1, float(r.uniform(0.4, 0.52)), float(r.uniform(0.1, 0.26))),
    ):
        x = cx + side * b.width * 0.27
        b.limb((cx, h * low), (x, h * low), 13, 13, 84, wood=False)
        column(x, h * low + 12, h * high, 14)
    column(cx, h, h * 0.06, 21)


def _fern(b: _Brush) -> None:
    r, cx, h = b.random, b.width / 2, float(TALL)
    for k in range(13):
        a = -math.pi * (k + 0.5) / 13
        long = h * float(r.uniform(0.7, 0.95))
        t = np.linspace(0.08, 1, 26)
        x = cx + np.cos(a) * long * t * 0.62
        # The tips hang to the ground, not through it: what lies below the sprite would be cut off straight.
        y = h * 0.73 + np.sin(a) * long * 0.76 * t + long * 0.26 * t**2.6
        size = 30 * np.sin(math.pi * np.minimum(1.0, 0.15 + t * 0.83))
        tone = 70 + 90 * (0.5 + 0.5 * math.cos(a)) + r.normal(0, 14, 26)
        for turn, more in ((1.2, 0), (-1.2, 30)):
            b.leaves(x, y, size, np.full(26, 6.0), np.full(26, a + turn), tone + more)


def _reed(b: _Brush) -> None:
    r, h = b.random, float(TALL)
    for _ in range(70):
        x = b.width * float(r.uniform(0.12, 0.88))
        tall, sway = h * float(r.uniform(0.45, 0.97)), float(r.normal(8, 22))
        tone = float(r.uniform(60, 210))
        b.limb((x, h), (x + sway * 0.35, h - tall * 0.6), 2.6, 2.0, tone, wood=False)
        b.limb((x + sway * 0.35, h - tall * 0.6), (x + sway, h - tall), 2.0, 0.6, tone, wood=False)
        if r.random() < 0.2:
            b.limb((x + sway * 0.8, h - tall * 0.9), (x + sway, h - tall), 5, 4, 50)


_DRAW: Final[dict[str, tuple[int, Callable[[_Brush], None]]]] = {
    "spruce": (230, _spruce),
    "pine": (240, _pine),
    "oak": (460, _broad),
    "maple": (460, _broad),
    "birch": (270, _birch),
    "poplar": (150, _poplar),
    "bare": (440, _bare),
    "dead": (400, _dead),
    "palm": (420, _palm),
    "acacia": (600, _acacia),
    "willow": (470, _willow),
    "jungle": (460, _jungle),
    "bush": (560, _bush),
    "cactus": (250, _cactus),
    "fern": (560, _fern),
    "reed": (330, _reed),
}

VARIANTS: Final = 4


@lru_cache(maxsize=80)
def sprite(species: Species, variant: int) -> Sprite:
    """One of `VARIANTS` of a species, cropped to what is drawn."""
    width, draw = _DRAW[species]
    brush = _Brush(width, 1000 + 37 * variant + len(species) * 7919 + ord(species[0]))
    draw(brush)
    return brush.done(0.45 if species == "palm" else 0.5)


BARK: Final[dict[str, tuple[str, str, str]]] = {
    "birch": ("#3a3838", "#b9b4aa", "#efece2"),
    "bare": ("#241c1a", "#4d3f38", "#8f7d6c"),
    "dead": ("#1e1a1a", "#463c38", "#86776a"),
    "palm": ("#33281c", "#7a6244", "#c0a274"),
}
USUAL_BARK: Final = ("#241b17", "#54402f", "#97795a")
