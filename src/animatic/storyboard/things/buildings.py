"""Buildings as a picture's subject, seen from the front."""

from collections.abc import Callable, Mapping
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Point, Sketch

_LIT: Final = "#f2cf86"
_ROOF: Final = "#6f4334"


def _rect(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def _windows(sketch: Sketch, *at: Point, wide: float = 0.9, tall: float = 1.2, paint: str = _LIT) -> None:
    for x, y in at:
        sketch.polygon(*_rect(x - wide / 2, y, x + wide / 2, y + tall))
    sketch.flat(paint, glow=0.25)
    for x, y in at:
        sketch.polygon(*_rect(x - 0.03, y, x + 0.03, y + tall))
        sketch.polygon(*_rect(x - wide / 2, y + tall * 0.5 - 0.03, x + wide / 2, y + tall * 0.5 + 0.03))
    sketch.flat("#3a2a20", width=0)


def lighthouse(paint: str) -> Drawing:
    s = Sketch()
    s.blob((-6.0, -0.3), (-5.0, 1.6), (-2.4, 2.4), (2.6, 2.5), (5.2, 1.4), (6.4, -0.3), (0.0, -0.6))
    s.paint("#5c564e", form=0.2)
    s.polygon((-2.5, 1.9), (2.5, 1.9), (1.7, 17.0), (-1.7, 17.0))
    s.paint("#e6e0d2", form=0.02)
    band = paint or "#a83c30"
    for low, high in ((4.6, 7.6), (10.6, 13.4)):
        left, right = (2.5 - 0.053 * (low - 1.9)), (2.5 - 0.053 * (high - 1.9))
        s.polygon((-left, low), (left, low), (right, high), (-right, high))
    s.flat(band, width=0.5)
    s.polygon(*_rect(-2.4, 17.0, 2.4, 17.5))
    s.paint("#4a4642", form=0.3)
    for k in range(7):
        s.polygon(*_rect(-2.3 + 0.75 * k, 17.5, -2.22 + 0.75 * k, 18.4))
    s.polygon(*_rect(-2.35, 18.3, 2.35, 18.42))
    s.flat("#2c2a2a", width=0)
    s.polygon(*_rect(-1.15, 17.5, 1.15, 19.9))
    s.flat("#fff0b8", glow=1.2)
    for x in (-1.15, -0.4, 0.4, 1.15):
        s.polygon(*_rect(x - 0.05, 17.5, x + 0.05, 19.9))
    s.flat("#2c2a2a", width=0)
    s.blob((-1.6, 19.8), (-0.9, 20.9), (0.0, 21.5), (0.9, 20.9), (1.6, 19.8), (0.0, 19.7))
    s.limb([(0.0, 21.4), (0.0, 22.4)], [0.14, 0.06])
    s.paint(band, form=0.2)
    for y in (8.4, 14.4):
        s.polygon(*_rect(-0.28, y, 0.28, y + 0.9))
    s.flat("#2f2a2c")
    s.blob((-0.6, 1.9), (-0.6, 3.4), (0.0, 4.0), (0.6, 3.4), (0.6, 1.9))
    s.flat("#5a3a26")
    return s.finish()


def house(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(2.0, 5.4, 2.8, 8.4))
    s.paint("#8a5644", form=0.05)
    s.polygon(*_rect(-4.2, 0.0, 4.2, 5.0))
    s.paint(paint or "#cdbb98", form=0.05)
    s.polygon((-4.9, 4.7), (-2.9, 7.9), (2.9, 7.9), (4.9, 4.7))
    s.paint(_ROOF, form=0.14)
    _windows(s, (-2.8, 0.9), (2.8, 0.9), (-2.8, 3.1), (0.0, 3.1), (2.8, 3.1))
    s.polygon(*_rect(-0.65, 0.0, 0.65, 2.25))
    s.flat("#5a3226")
    s.polygon(*_rect(-1.0, -0.05, 1.0, 0.14))
    s.flat("#9a9288")
    return s.finish()


def cabin(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(1.3, 3.0, 1.95, 5.2))
    s.paint("#7d766e", form=0.06)
    s.polygon(*_rect(-3.0, 0.0, 3.0, 2.7))
    s.paint(paint or "#7a5232", form=0.06)
    for k in range(1, 7):
        s.polygon(*_rect(-3.0, 0.38 * k - 0.02, 3.0, 0.38 * k + 0.02))
    s.flat("#3c2616", width=0)
    s.polygon((-3.6, 2.5), (-1.9, 4.7), (1.9, 4.7), (3.6, 2.5))
    s.paint("#54463c", form=0.16)
    _windows(s, (-1.7, 0.9), (1.8, 0.9), wide=0.9, tall=0.9)
    s.polygon(*_rect(-0.5, 0.0, 0.5, 1.95))
    s.flat("#4a2f1e")
    return s.finish()


def church(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-1.6, 0.0, 7.6, 6.2))
    s.paint(paint or "#b8ae9c", form=0.05)
    s.polygon((-1.9, 6.0), (0.0, 9.4), (6.6, 9.4), (8.2, 6.0))
    s.paint("#5a4a44", form=0.14)
    s.polygon(*_rect(-5.0, 0.0, -1.4, 11.0))
    s.paint(paint or "#c6bcaa", form=0.03)
    s.polygon((-5.4, 10.8), (-3.2, 18.0), (-1.0, 10.8))
    s.paint("#4f4540", form=0.05)
    s.polygon(*_rect(-3.3, 18.0, -3.1, 19.6))
    s.polygon(*_rect(-3.75, 18.8, -2.65, 19.0))
    s.flat("#2f2824", width=0.3)
    for x in (0.6, 2.8, 5.0):
        s.blob((x - 0.5, 1.8), (x - 0.5, 3.8), (x, 4.9), (x + 0.5, 3.8), (x + 0.5, 1.8))
    s.blob((-3.8, 7.6), (-3.8, 9.0), (-3.2, 9.9), (-2.6, 9.0), (-2.6, 7.6))
    s.flat(_LIT, glow=0.25)
    s.blob((-4.1, 0.0), (-4.1, 2.4), (-3.2, 3.6), (-2.3, 2.4), (-2.3, 0.0))
    s.flat("#4a2f22")
    return s.finish()


def _battlements(s: Sketch, x0: float, x1: float, y: float, size: float = 0.8) -> None:
    x = x0
    while x < x1 - 0.1:
        s.polygon(*_rect(x, y - 0.1, min(x + size, x1), y + size))
        x += 2 * size


def castle(paint: str) -> Drawing:
    s = Sketch()
    stone = paint or "#9a9286"
    s.polygon(*_rect(-3.4, 4.0, 3.4, 17.0))
    _battlements(s, -3.8, 3.8, 17.0)
    s.paint(stone, form=0.02)
    s.polygon(*_rect(-13.0, 0.0, 13.0, 8.0))
    _battlements(s, -13.0, 13.0, 8.0)
    s.paint(stone, form=0.05)
    for x in (-12.0, 12.0):
        s.polygon(*_rect(x - 2.6, 0.0, x + 2.6, 13.0))
        s.polygon(*_rect(x - 3.0, 12.2, x + 3.0, 13.2))
    s.paint(stone, form=0.03)
    for x in (-12.0, 12.0):
        s.polygon((x - 3.2, 13.0), (x, 19.0), (x + 3.2, 13.0))
    s.paint("#5a4640", form=0.06)
    s.limb([(0.0, 17.5), (0.0, 22.0)], [0.2, 0.1])
    s.polygon((0.1, 21.9), (3.4, 21.1), (0.1, 20.3))
    s.flat("#a8382e", width=0.5)
    for x, y in ((-12.0, 8.4), (12.0, 8.4), (-1.4, 12.0), (1.4, 12.0), (-6.5, 4.2), (6.5, 4.2)):
        s.blob((x - 0.35, y), (x - 0.35, y + 1.2), (x, y + 1.9), (x + 0.35, y + 1.2), (x + 0.35, y))
    s.flat(_LIT, glow=0.25)
    s.blob((-2.0, 0.0), (-2.0, 3.2), (0.0, 5.2), (2.0, 3.2), (2.0, 0.0))
    s.flat("#33241a")
    return s.finish()


def tower(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-2.6, 0.0), (2.6, 0.0), (2.1, 14.0), (-2.1, 14.0))
    s.polygon(*_rect(-2.9, 13.6, 2.9, 15.4))
    _battlements(s, -2.9, 2.9, 15.4, 0.65)
    s.paint(paint or "#98907f", form=0.03)
    for y in (4.0, 7.4, 10.8):
        s.blob((-0.3, y), (-0.3, y + 1.1), (0.0, y + 1.7), (0.3, y + 1.1), (0.3, y))
    s.flat(_LIT, glow=0.25)
    s.blob((-0.8, 0.0), (-0.8, 1.9), (0.0, 2.7), (0.8, 1.9), (0.8, 0.0))
    s.flat("#3a281c")
    return s.finish()


def windmill(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-2.8, 0.0), (2.8, 0.0), (1.7, 9.0), (-1.7, 9.0))
    s.paint(paint or "#d8ccb4", form=0.04)
    s.blob((-2.0, 8.9), (-1.3, 10.6), (0.0, 11.3), (1.3, 10.6), (2.0, 8.9))
    s.paint("#6a4a38", form=0.16)
    _windows(s, (0.0, 5.2), wide=0.8, tall=1.0)
    s.polygon(*_rect(-0.6, 0.0, 0.6, 2.2))
    s.flat("#5a3626")
    for dx, dy in ((0.62, 0.78), (-0.78, 0.62), (-0.62, -0.78), (0.78, -0.62)):
        s.limb([(0.0, 9.6), (6.6 * dx, 9.6 + 6.6 * dy)], [0.2, 0.12])
        nx, ny = -dy, dx
        s.polygon(
            (1.4 * dx, 9.6 + 1.4 * dy),
            (6.5 * dx, 9.6 + 6.5 * dy),
            (6.5 * dx + 1.4 * nx, 9.6 + 6.5 * dy + 1.4 * ny),
            (1.4 * dx + 1.2 * nx, 9.6 + 1.4 * dy + 1.2 * ny),
        )
    s.flat("#cbb994")
    s.disc(0.0, 9.6, 0.4)
    s.flat("#4a3626")
    return s.finish()


def tent(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-2.0, 0.0), (0.0, 2.3), (2.0, 0.0))
    s.paint(paint or "#a9925c", form=0.12)
    s.polygon((-0.6, 0.0), (0.0, 2.0), (0.6, 0.0))
    s.flat("#4a3a26")
    s.polygon((-0.1, 0.0), (0.0, 2.0), (0.62, 0.0), (0.3, 0.0))
    s.flat("#c4ad76")
    for side in (-1, 1):
        s.limb([(side * 1.2, 0.95), (side * 2.7, 0.02)], [0.03, 0.03])
    s.flat("#3a2c20", width=0)
    return s.finish(saddle=(0.0, 0.1))


def skyscraper(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-11.0, 0.0, 11.0, 40.0))
    s.polygon(*_rect(-8.0, 39.0, 8.0, 64.0))
    s.polygon(*_rect(-4.5, 63.0, 4.5, 78.0))
    s.limb([(0.0, 77.0), (0.0, 96.0)], [1.2, 0.2])
    s.paint(paint or "#6f7680", form=0.01)
    lit, dark = Sketch(), Sketch()
    for floor in range(24):
        half = 9.6 if floor < 12 else 6.6 if floor < 19 else 3.4
        for column in range(int(2 * half / 2.2) + 1):
            x, y = -half + 2.2 * column, 1.6 + 3.1 * floor
            target = lit if (floor * 7 + column * 5) % 3 else dark
            target.polygon(*_rect(x - 0.55, y, x + 0.55, y + 1.7))
    lit.flat("#d9c48c", width=0, glow=0.2)
    dark.flat("#39424d", width=0)
    s.layers += lit.layers + dark.layers
    return s.finish()


def pyramid(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-20.0, 0.0), (0.0, 25.0), (20.0, 0.0))
    s.paint(paint or "#c9a766", form=0.01)
    s.polygon((4.0, 0.0), (0.0, 25.0), (20.0, 0.0))
    s.flat("#957743", width=0.5)
    return s.finish()


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "lighthouse": lighthouse,
    "house": house,
    "cabin": cabin,
    "church": church,
    "castle": castle,
    "tower": tower,
    "windmill": windmill,
    "tent": tent,
    "skyscraper": skyscraper,
    "pyramid": pyramid,
}
