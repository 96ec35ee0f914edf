"""Tables, desks, counters, and what lies on them."""

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def table(
    width: float = 1.5, depth: float = 0.85, paint: str = "#8b5a36", *, height: float = 0.75, cloth: str = "",
    things: Draw | None = None,
) -> Draw:  # fmt: skip
    """A table on four legs; `things` draws what stands on it, its floor at the table's top."""

    def draw(m: Maker) -> None:
        w, d = width / 2, depth / 2
        for x in (-w + 0.05, w - 0.12):
            for z in (-d + 0.05, d - 0.12):
                m.box(x, x + 0.07, 0, height - 0.04, z, z + 0.07, tone(paint, 0.72), width=0.7)
        m.box(
            -w + 0.06,
            w - 0.06,
            height - 0.13,
            height - 0.04,
            -d + 0.06,
            d - 0.06,
            tone(paint, 0.82),
            width=0.6,
        )
        m.box(-w, w, height - 0.04, height, -d, d, paint, top=tone(paint, 1.08))
        if cloth:
            m.slab(-w, w, -d, d, height + 0.004, cloth, bias=0.25)
            m.panel(-w, w, height - 0.22, height, -d - 0.004, tone(cloth, 0.94), bias=0.5)
        m.done()
        if things is not None:
            on = m.part(0, 0, y=height)
            things(on)
            on.done()

    return draw


def round_table(
    radius: float = 0.45,
    paint: str = "#6a4630",
    *,
    height: float = 0.75,
    cloth: str = "",
    things: Draw | None = None,
) -> Draw:
    """A round table on one foot: cafés, restaurants."""

    def draw(m: Maker) -> None:
        m.turned(
            0,
            0,
            [(0, 0.24), (0.04, 0.2), (0.07, 0.045), (height - 0.05, 0.045)],
            tone(paint, 0.72),
            width=0.7,
        )
        if cloth:
            m.turned(
                0,
                0,
                [(height - 0.32, radius * 1.06), (height, radius)],
                cloth,
                lid=tone(cloth, 1.06),
                bias=0.3,
            )
        else:
            m.post(0, 0, height - 0.035, height, radius, paint, lid=tone(paint, 1.1), bias=0.3)
        m.done()
        if things is not None:
            on = m.part(0, 0, y=height)
            things(on)
            on.done()

    return draw


def desk(
    width: float = 1.4, depth: float = 0.7, paint: str = "#7a553a", *, height: float = 0.75, things: Draw | None = None,
    modesty: bool = True,
) -> Draw:  # fmt: skip
    """A writing desk with drawers; whoever works at it sits at +z and looks to −z."""

    def draw(m: Maker) -> None:
        w, d = width / 2, depth / 2
        for x0, x1 in ((-w, -w + 0.36), (w - 0.36, w)):
            m.box(x0, x1, 0, height - 0.04, -d + 0.03, d - 0.03, tone(paint, 0.86))
            for k in range(3):
                y = 0.08 + 0.21 * k
                m.plate(
                    [(x0 + 0.04, y, d - 0.025), (x1 - 0.04, y, d - 0.025), (x1 - 0.04, y + 0.17, d - 0.025),
                     (x0 + 0.04, y + 0.17, d - 0.025)], tone(paint, 0.95), (0, 0, 1), width=0.6, bias=0.1, both=False,
                )  # fmt: skip
        if modesty:
            m.box(-w + 0.36, w - 0.36, 0.25, height - 0.04, -d + 0.04, -d + 0.07, tone(paint, 0.8), width=0.6)
        m.box(-w - 0.02, w + 0.02, height - 0.04, height, -d, d, paint, top=tone(paint, 1.08))
        m.done()
        if things is not None:
            on = m.part(0, 0, y=height)
            things(on)
            on.done()

    return draw


def counter(
    width: float, depth: float = 0.6, paint: str = "#6b4630", *, height: float = 1.05, top: str = "#3f2a1c",
    fields: int = 0, overhang: float = 0.06, things: Draw | None = None,
) -> Draw:  # fmt: skip
    """A counter with a panelled front: bars, shops, receptions."""

    def draw(m: Maker) -> None:
        w, d = width / 2, depth / 2
        m.box(-w, w, 0, height - 0.05, -d, d, paint)
        count = fields or max(2, round(width / 0.7))
        for i in range(count):
            a, b = -w + width * (i + 0.1) / count, -w + width * (i + 0.9) / count
            m.panel(a, b, 0.16, height - 0.18, -d - 0.005, tone(paint, 0.88), width=0.7, bias=0.4)
        m.box(-w, w, 0, 0.1, -d - 0.01, d, tone(paint, 0.6), width=0.6, bias=0.3)
        m.box(-w - 0.04, w + 0.04, height - 0.05, height, -d - overhang, d, top, top=tone(top, 1.2), bias=0.3)
        m.done()
        if things is not None:
            on = m.part(0, 0, y=height)
            things(on)
            on.done()

    return draw


# -- on the table ------------------------------------------------------------------------------------------


def mug(m: Maker, x: float, z: float, paint: str = "#e8e0d0") -> None:
    m.turned(x, z, [(0, 0.036), (0.09, 0.04)], paint, width=0.7, lid="#4a3222")
    m.wire([(x + 0.04, 0.07, z), (x + 0.065, 0.06, z), (x + 0.06, 0.03, z), (x + 0.038, 0.025, z)], 0.9)


def glass(m: Maker, x: float, z: float, drink: str = "#c98a3a", tall: float = 0.12) -> None:
    m.turned(x, z, [(0, 0.026), (tall * 0.7, 0.03)], drink, width=0.4)
    m.turned(x, z, [(tall * 0.7, 0.03), (tall, 0.032)], "#dfe8ea", width=0.6, lid=drink)


def wine(m: Maker, x: float, z: float, drink: str = "#7a1f33") -> None:
    m.turned(x, z, [(0, 0.032), (0.008, 0.006), (0.08, 0.006)], "#d8e2e6", width=0.5)
    m.turned(x, z, [(0.08, 0.012), (0.12, 0.036), (0.17, 0.03)], drink, width=0.6, lid="#e6eef0")


def bottle(
    m: Maker, x: float, z: float, paint: str = "#2f5a3c", tall: float = 0.3, label: str = "#e8dcb8"
) -> None:
    r = 0.036
    m.turned(x, z, [(0, r), (tall * 0.6, r), (tall * 0.74, r * 0.36), (tall, r * 0.34)], paint, width=0.6)
    if label:
        m.panel(x - r * 0.7, x + r * 0.7, tall * 0.2, tall * 0.46, z - r, label, width=0.3, bias=0.06)


def plate(m: Maker, x: float, z: float, food: str = "") -> None:
    m.turned(x, z, [(0, 0.08), (0.018, 0.13)], "#f0ece2", width=0.6)
    if food:
        m.ball(x, 0.035, z, 0.06, food, flat=0.5, width=0.5, bias=0.05)


def book(m: Maker, x: float, z: float, paint: str = "#7a2f25", *, open_: bool = False) -> None:
    if open_:
        m.slab(x - 0.2, x, z - 0.13, z + 0.13, 0.02, "#f2ecd8", width=0.7)
        m.slab(x, x + 0.2, z - 0.13, z + 0.13, 0.02, "#eae2cc", width=0.7)
    else:
        m.box(x - 0.11, x + 0.11, 0, 0.04, z - 0.08, z + 0.08, paint, width=0.6)


def papers(m: Maker, x: float, z: float, turn: float = 12.0) -> None:
    sheet = m.part(x, z, turn)
    sheet.slab(-0.11, 0.11, -0.15, 0.15, 0.004, "#f2efe6", width=0.6)
    for k in range(4):
        sheet.wire([(-0.07, 0.006, 0.09 - 0.05 * k), (0.07, 0.006, 0.09 - 0.05 * k)], 0.35, "#8a8a90")
    sheet.done()


def fruit(m: Maker, x: float, z: float) -> None:
    m.turned(x, z, [(0, 0.05), (0.07, 0.13)], "#b9c4c8", width=0.6)
    for dx, dz, paint in ((-0.05, 0.0, "#c8442e"), (0.05, -0.02, "#e0a52e"), (0.0, 0.04, "#7fa03c")):
        m.ball(x + dx, 0.1, z + dz, 0.048, paint, width=0.6, bias=0.1)


def vase(m: Maker, x: float, z: float, paint: str = "#5a7fa0", flowers: str = "#d8667a") -> None:
    m.turned(x, z, [(0, 0.04), (0.08, 0.065), (0.16, 0.03), (0.2, 0.04)], paint, width=0.6)
    for dx, dy in ((-0.09, 0.34), (0.0, 0.4), (0.08, 0.35), (0.03, 0.3), (-0.04, 0.31)):
        m.wire([(x, 0.2, z), (x + dx, dy, z)], 0.7, "#4a7a3c")
        m.ball(x + dx, dy, z, 0.035, flowers, width=0.5, bias=0.05)


def candle(m: Maker, x: float, z: float, tall: float = 0.16) -> None:
    m.post(x, z, 0, tall, 0.018, "#efe6cc", width=0.5)
    m.turned(x, z, [(tall, 0.012), (tall + 0.05, 0.002)], "#ffd873", width=0, glow=1.2, bias=0.03)


def computer(m: Maker, x: float, z: float, *, screen: str = "#7fa8c8", front: bool = False) -> None:
    """A monitor whose screen looks to +z (to the one who works), or with `front` to −z."""
    m.box(x - 0.09, x + 0.09, 0, 0.015, z - 0.07, z + 0.07, "#30333a", width=0.5)
    m.box(x - 0.02, x + 0.02, 0.01, 0.14, z - 0.015, z + 0.015, "#30333a", width=0.5)
    m.box(x - 0.27, x + 0.27, 0.13, 0.46, z - 0.02, z + 0.02, "#23262d")
    side = -1 if front else 1
    zs = z + 0.022 * side
    m.plate(
        [(x - 0.25, 0.15, zs), (x + 0.25, 0.15, zs), (x + 0.25, 0.44, zs), (x - 0.25, 0.44, zs)],
        screen, (0, 0, float(side)), width=0.4, glow=0.35, bias=0.05, both=False,
    )  # fmt: skip


def typewriter(m: Maker, x: float, z: float) -> None:
    m.box(x - 0.17, x + 0.17, 0, 0.08, z - 0.15, z + 0.15, "#2f3a3c")
    m.box(x - 0.16, x + 0.16, 0.08, 0.15, z - 0.14, z + 0.0, "#3a474a", width=0.7)
    m.rod((x - 0.2, 0.16, z - 0.06), (x + 0.2, 0.16, z - 0.06), 0.05, "#20282a", width=0.6)
    m.plate(
        [
            (x - 0.1, 0.16, z - 0.08),
            (x + 0.1, 0.16, z - 0.08),
            (x + 0.1, 0.32, z - 0.12),
            (x - 0.1, 0.32, z - 0.12),
        ],
        "#f4f0e4",
        width=0.6,
    )


def telephone(m: Maker, x: float, z: float, paint: str = "#1e2026") -> None:
    m.turned(x, z, [(0, 0.1), (0.07, 0.06)], paint, width=0.6)
    m.rod((x - 0.11, 0.09, z), (x + 0.11, 0.09, z), 0.035, paint, width=0.6, bias=0.05)
    for dx in (-0.11, 0.11):
        m.ball(x + dx, 0.085, z, 0.034, paint, width=0.5, bias=0.06)
