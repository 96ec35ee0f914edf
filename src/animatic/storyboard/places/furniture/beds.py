"""Beds."""

from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.room import Draw


def bed(
    width: float, long: float, wood: str, spread: str, *, pillows: int = 2, headboard: float = 1.05
) -> Draw:
    """A double bed: the head is at +z."""

    def draw(m: Maker) -> None:
        w, d = width / 2, long / 2
        m.box(-w, w, 0.12, 0.34, -d, d, wood)
        m.box(-w - 0.03, w + 0.03, 0, headboard, d - 0.06, d, tone(wood, 1.05))
        m.box(-w, w, 0.34, 0.55, -d + 0.02, d - 0.06, "#ece6da")
        m.box(-w - 0.02, w + 0.02, 0.28, 0.59, -d, d - 0.72, spread, top=tone(spread, 1.08), bias=0.05)
        m.slab(-w - 0.02, w + 0.02, d - 0.86, d - 0.68, 0.595, "#f0ece2", bias=0.3)
        for i in range(pillows):
            x0 = -w + 0.08 + (width - 0.16) * i / pillows
            x1 = x0 + (width - 0.16) / pillows - 0.06
            m.box(x0, x1, 0.55, 0.68, d - 0.52, d - 0.12, "#f4f0e8", bias=0.25, width=0.8)
        for k in range(4):
            x = -w + width * (0.2 + 0.2 * k)
            m.wire([(x, 0.595, d - 0.9), (x + 0.04, 0.595, -d + 0.1)], 0.6, tone(spread, 0.75), bias=0.5)
        m.box(-w - 0.02, w + 0.02, 0, 0.5, -d - 0.05, -d, tone(wood, 1.0), bias=0.3)

    return draw
