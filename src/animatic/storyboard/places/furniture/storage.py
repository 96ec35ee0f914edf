"""Shelves, cupboards, wardrobes, chests, boxes."""

from collections.abc import Sequence

import numpy as np

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw

SPINES = (
    "#7a2f25", "#2f4a5a", "#4a5a34", "#8a6a34", "#5a3450", "#a88a5a", "#30303a", "#6a4428", "#8f4a3a", "#3c5f6e",
    "#b59a62", "#54302c",
)  # fmt: skip


def books(
    m: Maker, x0: float, x1: float, y: float, high: float, z: float, random: np.random.Generator,
    *, fullness: float = 0.95, spines: Sequence[str] = SPINES, thick: tuple[float, float] = (0.022, 0.055),
) -> None:  # fmt: skip
    """A row of books on a shelf whose board is at y, with `high` metres of room above."""
    rows: list[tuple[float, float, float, float]] = []
    paints: list[str] = []
    at = x0 + 0.01
    while at < x1 - thick[1]:
        if random.random() > fullness:
            at += float(random.uniform(0.04, 0.2))
            continue
        w = float(random.uniform(*thick))
        rows.append((at, at + w * 0.94, y, y + high * float(random.uniform(0.66, 0.93))))
        paints.append(
            tone(spines[int(random.integers(len(spines)))], round(float(random.uniform(0.8, 1.15)), 1))
        )
        at += w
    m.mosaic(rows, z, paints, line=0.35, bias=0.1)
    bands = [
        (a + 0.003, b - 0.003, y + (d - y) * 0.78, y + (d - y) * 0.82) for a, b, _, d in rows if b - a > 0.03
    ]
    m.mosaic(bands[::2], z - 0.001, ["#d8b870"] * len(bands[::2]), line=0, bias=0.12)


def bookcase(
    width: float, height: float, random: np.random.Generator, paint: str = "#4a3020", *, depth: float = 0.3,
    shelf: float = 0.34, fullness: float = 0.95, ornaments: bool = True,
) -> Draw:  # fmt: skip
    """A bookcase full of books; the seed makes each one different."""
    seed = int(random.integers(1 << 30))

    def draw(m: Maker) -> None:
        inner = np.random.Generator(np.random.PCG64(seed))
        w, d = width / 2, depth / 2
        m.box(-w, w, 0, height, d - 0.02, d, tone(paint, 0.5))
        for x0, x1 in ((-w, -w + 0.035), (w - 0.035, w)):
            m.box(x0, x1, 0, height, -d, d, paint, width=0.8, bias=0.05)
        m.box(-w - 0.03, w + 0.03, height - 0.05, height + 0.03, -d - 0.03, d, tone(paint, 1.08), bias=0.1)
        m.box(-w, w, 0, 0.09, -d, d, paint, width=0.7)
        rows = max(2, round((height - 0.14) / shelf))
        step = (height - 0.14) / rows
        uprights = max(1, round(width / 0.95))
        for i in range(1, uprights):
            x = -w + width * i / uprights
            m.box(x - 0.015, x + 0.015, 0.09, height - 0.05, -d, d, tone(paint, 0.92), width=0.5, bias=0.04)
        for j in range(rows):
            y = 0.09 + step * j
            m.box(-w + 0.03, w - 0.03, y - 0.02, y, -d + 0.01, d, tone(paint, 0.86), width=0.5)
            for i in range(uprights):
                a, b = -w + width * i / uprights + 0.03, -w + width * (i + 1) / uprights - 0.03
                if ornaments and inner.random() < 0.14:
                    b -= (b - a) * 0.4
                    m.turned(
                        b + 0.12, 0, [(y, 0.05), (y + 0.09, 0.08), (y + 0.18, 0.03)], "#8a9aa0", width=0.5
                    )
                books(m, a, b, y, step - 0.03, -d + 0.03, inner, fullness=fullness)

    return draw


def cupboard(
    width: float, height: float, paint: str = "#6f4a30", *, depth: float = 0.5, doors: int = 2, drawers: int = 0,
    things: Draw | None = None, knob: str = "#d8b45a",
) -> Draw:  # fmt: skip
    """A wardrobe, sideboard or chest: doors above, drawers below."""

    def draw(m: Maker) -> None:
        w, d = width / 2, depth / 2
        m.box(-w, w, 0.06, height, -d, d, paint, top=tone(paint, 1.1))
        m.box(-w + 0.03, w - 0.03, 0, 0.06, -d + 0.04, d, tone(paint, 0.55), width=0.5)
        m.box(
            -w - 0.02,
            w + 0.02,
            height - 0.04,
            height + 0.02,
            -d - 0.02,
            d,
            tone(paint, 1.06),
            width=0.8,
            bias=0.2,
        )
        low = 0.1
        if drawers:
            tall = min(0.24, (height - 0.2) / drawers) if doors else (height - 0.16) / drawers
            for _ in range(drawers):
                m.panel(
                    -w + 0.04,
                    w - 0.04,
                    low + 0.012,
                    low + tall - 0.012,
                    -d - 0.006,
                    tone(paint, 1.05),
                    width=0.7,
                    bias=0.3,
                )
                for x in (-w * 0.45, w * 0.45):
                    m.ball(x, low + tall / 2, -d - 0.02, 0.018, knob, width=0.5, bias=0.35)
                low += tall
        for k in range(doors if height - low > 0.3 else 0):
            a, b = -w + 0.04 + (width - 0.08) * k / doors, -w + 0.04 + (width - 0.08) * (k + 1) / doors
            m.panel(
                a + 0.008,
                b - 0.008,
                low + 0.01,
                height - 0.08,
                -d - 0.006,
                tone(paint, 1.05),
                width=0.7,
                bias=0.3,
            )
            m.panel(
                a + 0.07,
                b - 0.07,
                low + 0.08,
                height - 0.15,
                -d - 0.008,
                tone(paint, 0.92),
                width=0.5,
                bias=0.32,
            )
            hand = b - 0.05 if k % 2 == 0 and doors > 1 else a + 0.05
            m.ball(hand, (low + height) / 2, -d - 0.02, 0.018, knob, width=0.5, bias=0.36)
        m.done()
        if things is not None:
            on = m.part(0, 0, y=height + 0.02)
            things(on)
            on.done()

    return draw


def shelf_board(
    width: float,
    paint: str = "#6f4a30",
    *,
    depth: float = 0.22,
    things: Draw | None = None,
    brackets: bool = True,
) -> Draw:
    """A board on a wall: hang it; the local floor is the board's height."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, -0.03, 0, -depth, 0, paint, width=0.8)
        if brackets:
            for x in (-w * 0.7, w * 0.7):
                m.plate(
                    [(x, -0.03, 0), (x, -0.18, 0), (x, -0.03, -depth * 0.8)], "#3a3330", (1, 0, 0), width=0.6
                )
        m.done()
        if things is not None:
            on = m.part(0, -depth / 2)
            things(on)
            on.done()

    return draw


def crate(size: float = 0.5, paint: str = "#9a7446") -> Draw:
    """A wooden crate with boards and battens."""

    def draw(m: Maker) -> None:
        h = size / 2
        m.box(-h, h, 0, size, -h, h, paint)
        for k in range(1, 4):
            y = size * k / 4
            m.wire([(-h, y, -h - 0.002), (h, y, -h - 0.002)], 0.6, bias=0.4)
        for a, b in ((-h, -h + 0.07), (h - 0.07, h)):
            m.panel(a, b, 0, size, -h - 0.006, tone(paint, 0.88), width=0.6, bias=0.45)
        m.wire([(-h + 0.07, 0.04, -h - 0.01), (h - 0.07, size - 0.04, -h - 0.01)], 1.0, bias=0.5)

    return draw


def barrel(paint: str = "#7a5030", *, height: float = 0.85, radius: float = 0.32) -> Draw:
    """A cask with hoops."""

    def draw(m: Maker) -> None:
        h, r = height, radius
        steps = [(0, r * 0.84), (h * 0.14, r * 0.93), (h * 0.18, r * 0.95), (h * 0.5, r), (h * 0.82, r * 0.95),
                 (h * 0.86, r * 0.93), (h, r * 0.84)]  # fmt: skip
        iron = "#33353c"
        m.turned(0, 0, steps, [paint, iron, paint, paint, iron, paint], width=0.6, lid=tone(paint, 0.8))

    return draw


def box_stack(random: np.random.Generator, paint: str = "#b58a58") -> Draw:
    """Cardboard boxes piled up."""
    sizes = [(float(random.uniform(0.4, 0.6)), float(random.uniform(0.28, 0.45))) for _ in range(3)]
    turns = [float(random.uniform(-9, 9)) for _ in range(3)]

    def draw(m: Maker) -> None:
        y = 0.0
        for (wide, tall), turn in zip(sizes, turns, strict=True):
            part = m.part(0, 0, turn, y)
            w = wide / 2
            part.box(-w, w, 0, tall, -w * 0.8, w * 0.8, paint, top=tone(paint, 1.1))
            part.panel(-0.03, 0.03, 0, tall, -w * 0.8 - 0.004, tone(paint, 0.84), width=0.4, bias=0.4)
            part.panel(
                -w * 0.7, -w * 0.25, tall * 0.5, tall * 0.75, -w * 0.8 - 0.005, "#e8e0cc", width=0.4, bias=0.4
            )
            part.done()
            y += tall

    return draw


def trunk(paint: str = "#6a4a30") -> Draw:
    """A travelling trunk with straps."""

    def draw(m: Maker) -> None:
        m.box(-0.45, 0.45, 0, 0.42, -0.25, 0.25, paint)
        m.box(-0.46, 0.46, 0.42, 0.52, -0.26, 0.26, tone(paint, 1.12))
        for x in (-0.28, 0.22):
            m.panel(x, x + 0.06, 0, 0.52, -0.265, "#3a2a20", width=0.5, bias=0.4)
        m.panel(-0.05, 0.05, 0.36, 0.46, -0.27, "#c9a24a", width=0.6, bias=0.45)

    return draw
