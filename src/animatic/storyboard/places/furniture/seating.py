"""Chairs, stools, armchairs, sofas, benches."""

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def chair(
    paint: str = "#7a5034", *, seat: float = 0.45, back: float = 0.92, cushion: str = "", width: float = 0.42,
    arms: bool = False,
) -> Draw:  # fmt: skip
    """A wooden chair; its back stands at +z, who sits on it looks to −z."""

    def draw(m: Maker) -> None:
        w, d, leg = width / 2, 0.21, 0.024
        dark = tone(paint, 0.82)
        for x in (-w + leg, w - leg):
            m.box(x - leg, x + leg, 0, seat - 0.03, -d, -d + 2 * leg, dark, width=0.7)
            m.box(x - leg, x + leg, 0, back, d - 2 * leg, d, dark, width=0.7)
            m.rod((x, 0.2, -d + leg), (x, 0.2, d - leg), 0.025, dark, width=0.4)
        m.box(-w, w, seat - 0.04, seat, -d - 0.01, d, paint)
        if cushion:
            m.box(-w + 0.03, w - 0.03, seat, seat + 0.045, -d + 0.01, d - 0.05, cushion, bias=0.05, width=0.8)
        for low in (back - 0.1, back - 0.27):
            m.box(-w + 2 * leg, w - 2 * leg, low, low + 0.08, d - 0.035, d - 0.01, paint, width=0.7)
        if arms:
            for x in (-w, w - 0.04):
                m.box(x, x + 0.04, seat + 0.2, seat + 0.23, -d, d, paint, width=0.7, bias=0.04)
                m.box(x, x + 0.03, seat, seat + 0.2, -d, -d + 0.04, dark, width=0.6)

    return draw


def stool(paint: str = "#6b4630", *, seat: float = 0.72, cushion: str = "") -> Draw:
    """A round bar stool."""

    def draw(m: Maker) -> None:
        for x, z in ((-0.15, -0.15), (0.15, -0.15), (-0.15, 0.15), (0.15, 0.15)):
            m.rod(
                (x * 1.15, 0, z * 1.15),
                (x * 0.75, seat - 0.05, z * 0.75),
                0.032,
                tone(paint, 0.85),
                width=0.6,
            )
        m.turned(0, 0, [(0.24, 0.165), (0.26, 0.165)], tone(paint, 0.8), width=0.5)
        m.post(0, 0, seat - 0.06, seat, 0.18, cushion or paint, lid=cushion or paint, bias=0.15)

    return draw


def armchair(paint: str = "#8c3b32", *, legs: str = "#3a2618", high: float = 0.98) -> Draw:
    """A deep upholstered chair."""

    def draw(m: Maker) -> None:
        for x in (-0.36, 0.36):
            for z in (-0.32, 0.34):
                m.post(x, z, 0, 0.13, 0.03, legs, width=0.6)
        m.box(-0.4, 0.4, 0.12, 0.3, -0.36, 0.4, tone(paint, 0.9))
        m.box(-0.29, 0.29, 0.3, 0.45, -0.38, 0.24, tone(paint, 1.08), bias=0.03)
        m.box(-0.4, 0.4, 0.3, high, 0.22, 0.4, paint)
        for x0, x1 in ((-0.44, -0.28), (0.28, 0.44)):
            m.box(x0, x1, 0.14, 0.6, -0.38, 0.36, paint, bias=0.02)
        for x in (-0.14, 0.0, 0.14):
            m.ball(x, high - 0.24, 0.215, 0.016, tone(paint, 0.7), width=0.5, bias=0.2)

    return draw


def sofa(paint: str = "#4f6272", *, width: float = 1.9, cushions: tuple[str, ...] = ()) -> Draw:
    """A sofa with loose cushions."""

    def draw(m: Maker) -> None:
        w = width / 2
        for x in (-w + 0.08, w - 0.08):
            m.post(x, -0.34, 0, 0.12, 0.03, "#2f2118", width=0.5)
        m.box(-w, w, 0.1, 0.28, -0.4, 0.44, tone(paint, 0.86))
        m.box(-w, w, 0.28, 0.84, 0.24, 0.44, paint)
        parts = 3 if width > 1.7 else 2
        inner = width - 0.36
        for i in range(parts):
            x0 = -w + 0.18 + inner * i / parts
            x1 = x0 + inner / parts
            m.box(x0 + 0.008, x1 - 0.008, 0.28, 0.44, -0.42, 0.26, tone(paint, 1.08), bias=0.03)
            m.box(x0 + 0.02, x1 - 0.02, 0.44, 0.8, 0.14, 0.27, tone(paint, 1.03), bias=0.06)
        for x0, x1 in ((-w - 0.02, -w + 0.17), (w - 0.17, w + 0.02)):
            m.box(x0, x1, 0.12, 0.62, -0.42, 0.42, paint, bias=0.02)
        for i, cover in enumerate(cushions):
            x = -w + 0.42 + (width - 0.84) * i / max(1, len(cushions) - 1)
            m.plate(
                [(x - 0.2, 0.45, 0.02), (x + 0.18, 0.44, 0.02), (x + 0.21, 0.8, 0.12), (x - 0.17, 0.83, 0.12)],
                cover, bias=0.2, width=0.9,
            )  # fmt: skip

    return draw


def bench(paint: str = "#6f5238", *, width: float = 1.6, back: bool = True, seat: float = 0.45) -> Draw:
    """A slatted bench: parks, platforms, corridors."""

    def draw(m: Maker) -> None:
        w = width / 2
        iron = "#2c2e36"
        for x in (-w + 0.12, w - 0.12):
            m.box(x - 0.03, x + 0.03, 0, seat - 0.03, -0.2, -0.15, iron, width=0.6)
            m.box(x - 0.03, x + 0.03, 0, 0.9 if back else seat, 0.17, 0.22, iron, width=0.6)
        for i in range(4):
            z = -0.24 + 0.12 * i
            m.box(-w, w, seat - 0.035, seat, z, z + 0.1, paint, width=0.6)
        if back:
            for i in range(3):
                y = seat + 0.14 + 0.13 * i
                m.box(-w, w, y, y + 0.1, 0.17, 0.2, paint, width=0.6)

    return draw


def pew(paint: str = "#5a3a26", *, width: float = 2.4) -> Draw:
    """A church bench with a high back and a kneeler."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0.4, 0.45, -0.22, 0.16, paint)
        m.box(-w, w, 0.0, 0.95, 0.16, 0.21, paint)
        m.box(-w, w, 0.93, 0.98, 0.12, 0.24, tone(paint, 1.1), width=0.7)
        for x in (-w, w - 0.06):
            m.box(x, x + 0.06, 0, 0.98, -0.24, 0.22, tone(paint, 0.9))

    return draw


def swivel_chair(paint: str = "#2f333c", *, high: float = 1.1) -> Draw:
    """An office chair on castors."""

    def draw(m: Maker) -> None:
        for x, z in ((0.26, 0), (-0.26, 0), (0.08, 0.25), (0.08, -0.25), (-0.2, 0.16)):
            m.rod((0, 0.09, 0), (x, 0.05, z), 0.04, "#22242b", width=0.5)
            m.ball(x, 0.035, z, 0.034, "#15161b", width=0.4)
        m.post(0, 0, 0.08, 0.42, 0.03, "#6d727c", width=0.5)
        m.box(-0.24, 0.24, 0.42, 0.5, -0.24, 0.22, paint)
        m.box(-0.22, 0.22, 0.56, high, 0.2, 0.27, tone(paint, 1.1))
        for x in (-0.3, 0.25):
            m.box(x, x + 0.05, 0.66, 0.69, -0.16, 0.14, tone(paint, 0.8), width=0.6, bias=0.05)

    return draw


def throne(paint: str = "#8a1f2b", gold: str = "#c9a24a") -> Draw:
    """A seat of power: tall carved back, gilt posts."""

    def draw(m: Maker) -> None:
        m.box(-0.48, 0.48, 0.0, 0.42, -0.36, 0.4, tone(gold, 0.62))
        m.box(-0.38, 0.38, 0.42, 0.52, -0.36, 0.28, paint, bias=0.03)
        m.plate(
            [(-0.44, 0.4, 0.3), (0.44, 0.4, 0.3), (0.4, 1.75, 0.38), (0, 2.15, 0.4), (-0.4, 1.75, 0.38)],
            tone(gold, 0.86),
        )
        m.plate(
            [(-0.33, 0.52, 0.285), (0.33, 0.52, 0.285), (0.3, 1.62, 0.36), (0, 1.9, 0.375), (-0.3, 1.62, 0.36)],
            paint, bias=0.1,
        )  # fmt: skip
        for x in (-0.48, 0.48):
            m.post(x, 0.34, 0, 1.9, 0.05, gold, width=0.7, bias=0.05)
            m.ball(x, 1.96, 0.34, 0.08, gold, width=0.7, bias=0.05)
            m.box(x - 0.06, x + 0.06, 0.78, 0.86, -0.4, 0.3, gold, bias=0.06, width=0.8)
            m.post(x, -0.34, 0, 0.78, 0.045, tone(gold, 0.85), width=0.6, bias=0.05)
        m.ball(0, 2.2, 0.4, 0.09, "#d8c060", width=0.7)

    return draw
