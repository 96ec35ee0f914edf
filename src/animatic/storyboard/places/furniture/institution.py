"""Furniture of schools, offices, hospitals, courts and cells."""

import numpy as np

from animatic.storyboard.places.furniture.decor import ring
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def school_desk(paint: str = "#b5834f", metal: str = "#4a5058") -> Draw:
    """A pupil's desk with its chair behind (+z side), facing −z … turn it to face the board."""

    def draw(m: Maker) -> None:
        for x in (-0.27, 0.27):
            m.rod((x, 0, -0.18), (x, 0.7, -0.18), 0.03, metal, width=0.5)
            m.rod((x, 0, 0.18), (x, 0.7, 0.18), 0.03, metal, width=0.5)
        m.box(-0.32, 0.32, 0.56, 0.68, -0.22, 0.22, tone(paint, 0.8), width=0.6)
        m.box(-0.34, 0.34, 0.68, 0.72, -0.25, 0.25, paint, top=tone(paint, 1.1))
        for x in (-0.16, 0.16):
            m.rod((x, 0, 0.34), (x, 0.42, 0.36), 0.025, metal, width=0.4)
            m.rod((x, 0, 0.66), (x, 0.8, 0.7), 0.025, metal, width=0.4)
        m.box(-0.19, 0.19, 0.42, 0.45, 0.32, 0.68, paint, width=0.7)
        m.box(-0.19, 0.19, 0.62, 0.84, 0.67, 0.7, paint, width=0.7)

    return draw


def board(
    width: float = 3.4,
    height: float = 1.25,
    *,
    paint: str = "#2f5a44",
    frame: str = "#8a6238",
    chalk: int = 1,
) -> Draw:
    """A blackboard: hang it at its lower edge; `chalk` picks what is written."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w - 0.07, w + 0.07, -0.07, height + 0.07, -0.05, 0, frame)
        m.panel(-w, w, 0, height, -0.055, paint, width=0.7, bias=0.1)
        m.box(-w, w, -0.1, -0.06, -0.14, 0, frame, width=0.6, bias=0.1)
        white, z = "#dfe6dc", -0.06
        rows = 3 if chalk % 2 else 2
        for r in range(rows):
            y = height * (0.8 - 0.22 * r)
            x = -w * 0.85
            for k in range(7 - r):
                long = 0.1 + 0.05 * ((k * 7 + r * 3 + chalk) % 4)
                m.wire(
                    [(x, y, z), (x + long * 0.5, y + 0.03 * (k % 2), z), (x + long, y - 0.01, z)],
                    0.9,
                    white,
                    bias=0.2,
                )
                x += long + 0.07
        if chalk % 3 == 0:
            for pts in ([(0.4, 0.25), (0.95, 0.25), (0.4, 0.85), (0.4, 0.25)],):
                m.wire([(w * 0.25 + a * w * 0.6, b * height, z) for a, b in pts], 1.0, white, bias=0.2)
        else:
            m.wire(
                [
                    (w * 0.62 + a, height * 0.5 + b, z)
                    for a, b, _ in [*ring(0, 0, height * 0.28), ring(0, 0, height * 0.28)[0]]
                ],
                0.9,
                white,
                bias=0.2,
            )
            m.wire(
                [(w * 0.62, height * 0.5, z), (w * 0.62 + height * 0.26, height * 0.5, z)],
                0.9,
                white,
                bias=0.2,
            )

    return draw


def whiteboard(width: float = 2.2, height: float = 1.1) -> Draw:
    """A white board with a diagram: hang it at its lower edge."""

    def draw(m: Maker) -> None:
        w, z = width / 2, -0.04
        m.box(-w, w, 0, height, -0.035, 0, "#b9bec4", width=0.8)
        m.panel(-w + 0.04, w - 0.04, 0.04, height - 0.04, -0.038, "#f0f2f2", width=0.5, bias=0.1)
        for x, y, paint in (
            (-0.6, 0.72, "#3f6fb0"),
            (0.0, 0.72, "#b0483f"),
            (0.6, 0.72, "#3f8a5a"),
            (0.0, 0.3, "#3a3d44"),
        ):
            m.plate(
                [
                    (x * w - 0.16, y * height, z),
                    (x * w + 0.16, y * height, z),
                    (x * w + 0.16, y * height + 0.16, z),
                    (x * w - 0.16, y * height + 0.16, z),
                ],
                "#e2e8ea",
                width=0.8,
                bias=0.2,
            )
            m.wire([(x * w, y * height, z), (0, 0.3 * height + 0.16, z)], 0.8, paint, bias=0.22)

    return draw


def filing_cabinet(paint: str = "#7a8288") -> Draw:
    """Four steel drawers."""

    def draw(m: Maker) -> None:
        m.box(-0.24, 0.24, 0, 1.32, -0.3, 0.3, paint)
        for k in range(4):
            y = 0.04 + 0.32 * k
            m.panel(-0.21, 0.21, y, y + 0.29, -0.306, tone(paint, 1.08), width=0.6, bias=0.3)
            m.box(-0.07, 0.07, y + 0.19, y + 0.215, -0.33, -0.31, "#d0d4d6", width=0.4, bias=0.35)

    return draw


def hospital_bed(sheet: str = "#dfe9ee", blanket: str = "#8fb0bc") -> Draw:
    """A bed on wheels with rails; the head is at +z."""

    def draw(m: Maker) -> None:
        steel = "#aab4ba"
        for x in (-0.42, 0.42):
            for z in (-0.9, 0.9):
                m.rod((x, 0.08, z), (x, 0.42, z), 0.05, steel, width=0.5)
                m.ball(x, 0.06, z, 0.06, "#3a3d44", width=0.5)
        m.box(-0.46, 0.46, 0.4, 0.5, -1.02, 1.02, steel, width=0.7)
        m.box(-0.44, 0.44, 0.5, 0.64, -1.0, 1.0, sheet)
        m.box(-0.47, 0.47, 0.46, 0.67, -1.0, 0.36, blanket, top=tone(blanket, 1.1), bias=0.05)
        m.slab(-0.47, 0.47, 0.22, 0.4, 0.675, "#f2f6f6", width=0.6, bias=0.3)
        m.box(-0.32, 0.32, 0.64, 0.76, 0.5, 0.92, "#f4f7f7", width=0.8, bias=0.2)
        m.box(-0.48, 0.48, 0.4, 1.05, 1.0, 1.04, tone(steel, 1.15))
        m.box(-0.48, 0.48, 0.4, 0.82, -1.05, -1.02, tone(steel, 1.15), bias=0.1)
        for x in (-0.49, 0.49):
            for y in (0.74, 0.88):
                m.rod((x, y, -0.3), (x, y, 0.7), 0.025, steel, width=0.5, bias=0.1)

    return draw


def monitor_stand() -> Draw:
    """A heart monitor on a trolley."""

    def draw(m: Maker) -> None:
        m.box(-0.22, 0.22, 0.06, 0.1, -0.2, 0.2, "#9aa4aa", width=0.6)
        m.rod((0, 0.1, 0), (0, 1.1, 0), 0.05, "#9aa4aa", width=0.5)
        m.box(-0.2, 0.2, 0.6, 0.64, -0.16, 0.16, "#b5bec4", width=0.6)
        m.box(-0.22, 0.22, 1.1, 1.45, -0.1, 0.12, "#d8dee0")
        m.panel(-0.19, 0.19, 1.14, 1.42, -0.106, "#0f2a24", width=0.5, glow=0.1, bias=0.2)
        path = [
            (-0.18, 0),
            (-0.1, 0),
            (-0.07, 0.06),
            (-0.03, -0.07),
            (0.0, 0.1),
            (0.03, 0),
            (0.1, 0),
            (0.13, 0.05),
            (0.18, 0),
        ]
        m.wire([(a, 1.28 + b, -0.11) for a, b in path], 1.0, "#5dffa0", bias=0.4)

    return draw


def drip_stand() -> Draw:
    """A bag on a pole."""

    def draw(m: Maker) -> None:
        for x, z in ((0.2, 0), (-0.14, 0.15), (-0.14, -0.15)):
            m.rod((0, 0.06, 0), (x, 0.03, z), 0.03, "#9aa4aa", width=0.4)
        m.rod((0, 0.05, 0), (0, 1.9, 0), 0.025, "#b5bec4", width=0.5)
        m.rod((-0.14, 1.88, 0), (0.14, 1.88, 0), 0.02, "#b5bec4", width=0.4)
        m.plate(
            [(0.06, 1.52, -0.01), (0.2, 1.52, -0.01), (0.21, 1.84, -0.01), (0.05, 1.84, -0.01)],
            "#d4e8ea",
            width=0.7,
            bias=0.05,
        )
        m.wire([(0.13, 1.52, -0.01), (0.12, 1.2, -0.02), (0.02, 0.95, -0.05)], 0.6, "#c8dade", bias=0.06)

    return draw


def screen_curtain(width: float = 1.7, paint: str = "#a9cdd0") -> Draw:
    """A ward's curtain on a rail: stand it."""

    def draw(m: Maker) -> None:
        m.rod((-width / 2, 2.1, 0), (width / 2, 2.1, 0), 0.025, "#aab4ba", width=0.4)
        folds = 8
        for k in range(folds):
            a, b = -width / 2 + width * k / folds, -width / 2 + width * (k + 1) / folds
            z = 0.04 if k % 2 else -0.04
            m.plate(
                [(a, 0.35, z), (b, 0.35, -z), (b, 2.08, -z), (a, 2.08, z)],
                tone(paint, 0.92 + 0.12 * (k % 2)),
                width=0.5,
            )

    return draw


def bars(
    width: float, height: float = 2.6, *, step: float = 0.13, paint: str = "#2b2e36", door: bool = True
) -> Draw:
    """The bars of a cell, with a door in the middle."""

    def draw(m: Maker) -> None:
        w = width / 2
        count = int(width / step)
        for k in range(count + 1):
            x = -w + width * k / count
            m.rod((x, 0, 0), (x, height, 0), 0.03, paint, width=0.5)
        for y in (0.1, height * 0.5, height - 0.06):
            m.box(-w, w, y, y + 0.06, -0.03, 0.03, paint, width=0.6, bias=0.05)
        if door:
            for x in (-0.48, 0.44):
                m.box(x, x + 0.05, 0, height - 0.3, -0.035, 0.035, tone(paint, 1.3), width=0.6, bias=0.06)
            m.box(0.3, 0.46, height * 0.42, height * 0.56, -0.05, 0.05, tone(paint, 1.5), width=0.7, bias=0.1)

    return draw


def bunk(paint: str = "#5a5f68", blanket: str = "#7d8078") -> Draw:
    """Two prison bunks, one over the other: stand them against a wall."""

    def draw(m: Maker) -> None:
        for x in (-0.95, 0.95):
            for z in (-0.36, 0.36):
                m.rod((x, 0, z), (x, 1.75, z), 0.05, paint, width=0.6)
        for y in (0.4, 1.35):
            m.box(-0.97, 0.97, y, y + 0.06, -0.38, 0.38, paint, width=0.7)
            m.box(-0.94, 0.94, y + 0.06, y + 0.18, -0.36, 0.36, "#b5b0a4", width=0.8)
            m.box(-0.5, 0.95, y + 0.1, y + 0.21, -0.38, 0.37, blanket, width=0.8, bias=0.05)
            m.box(-0.9, -0.6, y + 0.18, y + 0.27, -0.26, 0.26, "#cfcabc", width=0.7, bias=0.08)

    return draw


def toilet(paint: str = "#c8ccca") -> Draw:
    """A bowl and a cistern: stand it against a wall."""

    def draw(m: Maker) -> None:
        m.turned(
            0,
            -0.08,
            [(0, 0.14), (0.2, 0.12), (0.38, 0.2), (0.4, 0.21)],
            paint,
            width=0.7,
            lid=tone(paint, 0.7),
        )
        m.box(-0.2, 0.2, 0.4, 0.78, 0.14, 0.3, paint, width=0.8)

    return draw


def basin(paint: str = "#dfe4e4") -> Draw:
    """A wash-basin: stand it against a wall."""

    def draw(m: Maker) -> None:
        m.post(0, 0.05, 0, 0.7, 0.07, paint, width=0.6)
        m.turned(
            0,
            0,
            [(0.68, 0.14), (0.84, 0.26), (0.87, 0.27)],
            paint,
            width=0.8,
            lid=tone(paint, 0.82),
            bias=0.05,
        )
        m.rod((0, 0.86, 0.18), (0, 1.02, 0.1), 0.03, "#b5bec4", width=0.5, bias=0.1)

    return draw


def lab_bench(width: float, paint: str = "#dfe6e8", *, glassware: int = 0) -> Draw:
    """A bench with flasks, a burner and a microscope."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0.08, 0.86, -0.34, 0.34, paint)
        count = max(2, round(width / 0.6))
        for i in range(count):
            a, b = -w + width * (i + 0.06) / count, -w + width * (i + 0.94) / count
            m.panel(a, b, 0.14, 0.6, -0.346, tone(paint, 0.93), width=0.6, bias=0.3)
            m.panel(a, b, 0.64, 0.82, -0.346, tone(paint, 1.02), width=0.6, bias=0.3)
        m.box(-w - 0.02, w + 0.02, 0.86, 0.91, -0.37, 0.36, "#2f363c", top="#454e56", bias=0.3)
        m.done()
        on = m.part(0, 0, y=0.91)
        paints = ("#4fc8b0", "#e0a83c", "#8f6fd0", "#5aa0e0", "#d8607a")
        for k in range(5):
            x = -w * 0.85 + width * 0.85 * k / 5
            kind = (k + glassware) % 4
            liquid = paints[(k + glassware) % 5]
            if kind == 0:
                on.turned(
                    x,
                    0,
                    [(0, 0.08), (0.1, 0.045), (0.16, 0.022), (0.22, 0.022)],
                    [liquid, "#d4e6ea", "#d4e6ea"],
                    width=0.6,
                )
            elif kind == 1:
                for j in range(4):
                    on.post(x - 0.09 + 0.06 * j, 0.04, 0.02, 0.18, 0.016, paints[(j + k) % 5], width=0.4)
                on.box(x - 0.13, x + 0.13, 0.08, 0.1, 0, 0.08, "#a9743f", width=0.5)
            elif kind == 2:
                microscope(on, x, 0)
            else:
                on.turned(x, 0, [(0, 0.05), (0.02, 0.05), (0.03, 0.012), (0.14, 0.012)], "#8a9298", width=0.5)
                on.turned(x, 0, [(0.14, 0.018), (0.24, 0.003)], "#6ab0ff", width=0, glow=0.7, bias=0.02)
                on.ball(x, 0.34, 0, 0.07, liquid, width=0.6)
        on.done()

    return draw


def microscope(m: Maker, x: float, z: float) -> None:
    dark = "#2c3038"
    m.box(x - 0.08, x + 0.08, 0, 0.03, z - 0.1, z + 0.1, dark, width=0.5)
    m.rod((x, 0.02, z + 0.07), (x, 0.26, z + 0.04), 0.035, "#d8dcde", width=0.5)
    m.box(x - 0.06, x + 0.06, 0.1, 0.12, z - 0.08, z + 0.05, dark, width=0.4)
    m.rod((x, 0.14, z - 0.03), (x, 0.36, z + 0.06), 0.045, "#d8dcde", width=0.5, bias=0.03)


def judge_bench(width: float = 3.0, paint: str = "#5a3824") -> Draw:
    """A raised bench with panels, and the judge's chair behind."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w - 0.4, w + 0.4, 0, 0.34, -0.7, 0.9, tone(paint, 0.8))
        m.box(-w, w, 0.34, 1.42, -0.4, -0.3, paint)
        for i in range(5):
            a, b = -w + width * (i + 0.1) / 5, -w + width * (i + 0.9) / 5
            m.panel(a, b, 0.5, 1.26, -0.405, tone(paint, 0.88), width=0.7, bias=0.3)
        m.box(-w - 0.06, w + 0.06, 1.42, 1.48, -0.46, 0.1, tone(paint, 1.2), bias=0.3)
        m.box(-0.4, 0.4, 0.34, 2.1, 0.5, 0.6, "#5a1f22")
        m.box(-0.46, 0.46, 2.04, 2.16, 0.48, 0.62, paint, width=0.8)

    return draw


def flag(paint: str = "#8a2a30", second: str = "#d8c48a") -> Draw:
    """A furled flag on a stand."""

    def draw(m: Maker) -> None:
        m.post(0, 0, 0, 0.06, 0.16, "#4a3a28", width=0.5)
        m.rod((0, 0, 0), (0, 2.3, 0), 0.03, "#b5924a", width=0.5)
        m.plate(
            [(0, 2.15, -0.02), (0.16, 1.9, -0.04), (0.24, 1.1, -0.05), (0.05, 0.9, -0.02), (-0.05, 1.2, 0)],
            paint,
            width=0.8,
        )
        m.plate(
            [(0.02, 2.0, -0.03), (0.1, 1.8, -0.05), (0.16, 1.15, -0.06), (0.1, 1.1, -0.05)],
            second,
            width=0.4,
            bias=0.03,
        )
        m.ball(0, 2.34, 0, 0.04, "#d8b84a", width=0.5)

    return draw


def locker_row(width: float, paint: str = "#5f7f8a", *, height: float = 1.8) -> Draw:
    """Steel lockers: stand them against a wall."""

    def draw(m: Maker) -> None:
        w, count = width / 2, max(2, round(width / 0.38))
        m.box(-w, w, 0.05, height, -0.2, 0.2, paint)
        for k in range(count):
            a, b = -w + width * (k + 0.04) / count, -w + width * (k + 0.96) / count
            m.panel(
                a, b, 0.09, height - 0.04, -0.205, tone(paint, 1.06 - 0.05 * (k % 3)), width=0.6, bias=0.3
            )
            for y in (height - 0.3, height - 0.24, height - 0.18):
                m.wire([(a + 0.07, y, -0.21), (b - 0.07, y, -0.21)], 0.6, bias=0.4)
            m.box(
                b - 0.07, b - 0.04, height * 0.5, height * 0.58, -0.23, -0.2, "#d0d4d6", width=0.4, bias=0.4
            )

    return draw


def notice_board(
    width: float, random: np.random.Generator, *, height: float = 0.9, paint: str = "#a9794a"
) -> Draw:
    """Cork with papers, or a wall of clues: hang it at its lower edge."""
    notes = [
        (float(random.uniform(-0.85, 0.85)), float(random.uniform(0.12, 0.78)), int(random.integers(4)))
        for _ in range(9)
    ]

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0, height, -0.03, 0, paint, width=0.8)
        for k, (u, v, kind) in enumerate(notes):
            x, y = u * w, v * height
            a, b = (0.07, 0.09) if kind else (0.1, 0.07)
            fill = ("#f2efe2", "#ffe27a", "#e8d8c0", "#cfe0e8")[kind]
            m.plate(
                [
                    (x - a, y - b, -0.034),
                    (x + a, y - b * 0.9, -0.034),
                    (x + a * 0.9, y + b, -0.034),
                    (x - a, y + b, -0.034),
                ],
                fill,
                width=0.5,
                bias=0.1 + 0.002 * k,
            )

    return draw


def locker_room_bench(width: float = 1.6) -> Draw:
    """A plain bench without a back."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0.42, 0.46, -0.17, 0.17, "#b58a5a")
        for x in (-w + 0.15, w - 0.2):
            m.box(x, x + 0.06, 0, 0.42, -0.14, 0.14, "#5a5f66", width=0.6)

    return draw
