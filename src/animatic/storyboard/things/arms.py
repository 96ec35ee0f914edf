"""Weapons and tools on long handles, from the side; blades and barrels point ahead or up."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Point, Sketch

_STEEL: Final = "#a9b0b8"
_IRON: Final = "#3a3d44"
_WOOD: Final = "#7a5230"


def _rect(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def pistol(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-0.085, 0.1), (-0.03, 0.1), (-0.052, 0.0), (-0.112, 0.006))
    s.paint("#4a3426", form=0.12)
    s.polygon((-0.1, 0.098), (0.11, 0.098), (0.11, 0.142), (-0.095, 0.142), (-0.112, 0.125))
    s.paint(paint or _IRON, form=0.2)
    s.limb([(-0.025, 0.1), (-0.012, 0.066), (0.02, 0.066), (0.03, 0.1)], [0.007, 0.007, 0.007, 0.007])
    s.limb([(-0.004, 0.1), (-0.008, 0.078)], [0.006, 0.005])
    s.polygon(*_rect(0.09, 0.142, 0.1, 0.15))
    s.polygon(*_rect(-0.09, 0.142, -0.076, 0.149))
    s.flat(_IRON, width=0.5)
    for x in (-0.085, -0.075, -0.065):
        s.limb([(x, 0.106), (x, 0.134)], [0.003, 0.003])
    s.flat("#1d1f24", width=0)
    return s.finish(grip=(-0.07, 0.055), muzzle=(0.11, 0.122))


def revolver(paint: str) -> Drawing:
    s = Sketch()
    s.blob((-0.09, 0.115), (-0.04, 0.1), (-0.062, 0.03), (-0.1, 0.0), (-0.135, 0.01), (-0.118, 0.07))
    s.paint("#6a4026", form=0.12)
    s.polygon(
        (-0.09, 0.1), (0.0, 0.092), (0.02, 0.108), (0.16, 0.116), (0.16, 0.142), (-0.06, 0.15), (-0.1, 0.13)
    )
    s.limb([(-0.085, 0.13), (-0.11, 0.16)], [0.016, 0.008])
    s.paint(paint or "#5a6068", form=0.2)
    s.blob((-0.052, 0.088), (0.016, 0.088), (0.024, 0.12), (0.016, 0.15), (-0.052, 0.15), (-0.06, 0.12))
    s.paint(paint or "#70777f", form=0.2)
    for y in (0.104, 0.121, 0.138):
        s.limb([(-0.05, y), (0.012, y)], [0.005, 0.003])
    s.flat(_IRON, width=0)
    s.limb([(-0.04, 0.092), (-0.03, 0.058), (0.0, 0.058), (0.008, 0.09)], [0.007, 0.007, 0.007, 0.007])
    s.polygon(*_rect(0.146, 0.142, 0.156, 0.155))
    s.flat(_IRON, width=0.5)
    return s.finish(grip=(-0.095, 0.05), muzzle=(0.16, 0.13))


def rifle(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.165), (0.62, 0.185)], [0.034, 0.024])
    s.polygon((-0.06, 0.13), (0.16, 0.135), (0.16, 0.185), (-0.06, 0.19))
    s.paint(_IRON, form=0.2)
    s.polygon(
        (-0.52, 0.02),
        (-0.53, 0.16),
        (-0.16, 0.18),
        (-0.05, 0.19),
        (-0.04, 0.13),
        (-0.14, 0.1),
        (-0.17, 0.045),
        (-0.21, 0.05),
        (-0.2, 0.1),
    )
    s.limb([(0.14, 0.145), (0.4, 0.155)], [0.05, 0.036])
    s.paint(paint or _WOOD, form=0.22)
    s.limb([(-0.11, 0.115), (-0.08, 0.075), (-0.03, 0.08), (-0.02, 0.13)], [0.008, 0.008, 0.008, 0.008])
    s.limb([(0.0, 0.19), (-0.03, 0.215)], [0.016, 0.02])
    s.polygon(*_rect(0.59, 0.19, 0.605, 0.22))
    s.flat(_IRON, width=0.5)
    return s.finish(grip=(-0.14, 0.11), muzzle=(0.62, 0.185))


def sword(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-0.026, 0.2), (0.026, 0.2), (0.02, 0.94), (0.0, 1.02), (-0.02, 0.94))
    s.paint(paint or _STEEL, form=0.1)
    s.polygon((0.0, 0.2), (0.026, 0.2), (0.02, 0.94), (0.0, 1.02))
    s.flat("#7d858e", width=0.3)
    s.limb([(0.0, 0.03), (0.0, 0.19)], [0.03, 0.034])
    s.paint("#4a2e22", form=0.1)
    s.limb([(-0.13, 0.215), (0.0, 0.19), (0.13, 0.215)], [0.022, 0.034, 0.022])
    s.disc(0.0, 0.02, 0.03)
    s.paint("#b08a3c", form=0.14)
    return s.finish(grip=(0.0, 0.11))


def katana(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.28), (0.01, 0.6), (0.05, 0.98)], [0.032, 0.03, 0.008])
    s.paint(paint or _STEEL, form=0.14)
    s.limb([(-0.01, 0.0), (0.0, 0.27)], [0.03, 0.032])
    s.paint("#2b2a3a", form=0.1)
    for y in (0.05, 0.1, 0.15, 0.2):
        s.polygon((-0.012, y), (0.0, y + 0.016), (0.012, y), (0.0, y - 0.016))
    s.polygon(*_rect(-0.05, 0.265, 0.05, 0.285))
    s.flat("#b08a3c", width=0.5)
    return s.finish(grip=(0.0, 0.13))


def knife(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-0.014, 0.12), (0.018, 0.12), (0.02, 0.24), (-0.012, 0.3))
    s.paint(paint or _STEEL, form=0.14)
    s.limb([(0.0, 0.01), (0.0, 0.12)], [0.024, 0.03])
    s.paint("#4a3024", form=0.12)
    return s.finish(grip=(0.0, 0.06))


def spear(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 2.0)], [0.032, 0.028])
    s.paint(_WOOD, form=0.03)
    s.polygon((0.0, 1.92), (0.05, 2.02), (0.0, 2.3), (-0.05, 2.02))
    s.paint(paint or _STEEL, form=0.12)
    return s.finish(grip=(0.0, 1.1))


def trident(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.0, 1.75)], [0.032, 0.03])
    s.paint(_WOOD, form=0.03)
    for x in (-0.13, 0.0, 0.13):
        s.limb([(0.0, 1.62), (x, 1.72), (x, 2.02)], [0.03, 0.028, 0.006])
    s.paint(paint or _STEEL, form=0.04)
    return s.finish(grip=(0.0, 1.0))


def _tool(head: Callable[[Sketch], None], handle: float, metal: str = "#6f757c") -> Callable[[str], Drawing]:
    def draw(paint: str) -> Drawing:
        s = Sketch()
        s.limb([(0.0, 0.3), (0.0, handle)], [0.034, 0.032])
        s.limb([(-0.06, handle), (0.06, handle)], [0.032, 0.032])
        s.paint(_WOOD, form=0.03)
        head(s)
        s.paint(paint or metal, form=0.1)
        return s.finish(grip=(0.0, 0.62 * handle))

    return draw


def _blade(s: Sketch) -> None:
    s.blob((-0.11, 0.34), (0.11, 0.34), (0.11, 0.14), (0.0, 0.0), (-0.11, 0.14))


def _prongs(s: Sketch) -> None:
    for x in (-0.11, -0.037, 0.037, 0.11):
        s.limb([(0.0, 0.36), (x, 0.3), (x, 0.02)], [0.024, 0.022, 0.008])


def _teeth(s: Sketch) -> None:
    s.limb([(-0.2, 0.06), (0.2, 0.06)], [0.03, 0.03])
    s.limb([(0.0, 0.06), (0.0, 0.34)], [0.03, 0.03])
    for k in range(7):
        s.limb([(-0.19 + 0.063 * k, 0.06), (-0.19 + 0.063 * k, 0.0)], [0.016, 0.01])


def oar(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.5), (0.0, 2.3)], [0.05, 0.044])
    s.blob((-0.04, 0.62), (0.04, 0.62), (0.085, 0.4), (0.08, 0.05), (0.0, 0.0), (-0.08, 0.05), (-0.085, 0.4))
    s.paint(paint or "#a5784a", form=0.05)
    return s.finish(grip=(0.0, 1.7))


def staff(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.02, 0.7), (-0.01, 1.3), (0.02, 1.7)], [0.036, 0.04, 0.036, 0.05])
    s.paint(paint or _WOOD, form=0.04)
    return s.finish(grip=(0.0, 1.15))


def scythe(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.0), (0.05, 0.8), (0.0, 1.62)], [0.04, 0.04, 0.036])
    s.limb([(0.04, 0.75), (0.16, 0.78)], [0.03, 0.03])
    s.paint(_WOOD, form=0.03)
    arc = [(0.0 + 0.78 * math.sin(t), 1.14 + 0.46 * math.cos(t)) for t in (0.0, 0.35, 0.7, 1.05, 1.4)]
    s.limb(arc, [0.05, 0.1, 0.09, 0.06, 0.006])
    s.paint(paint or _STEEL, form=0.06)
    return s.finish(grip=(0.03, 0.8))


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "gun": pistol,
    "revolver": revolver,
    "rifle": rifle,
    "sword": sword,
    "katana": katana,
    "knife": knife,
    "spear": spear,
    "trident": trident,
    "spade": _tool(_blade, 1.15),
    "pitchfork": _tool(_prongs, 1.3),
    "rake": _tool(_teeth, 1.5),
    "oar": oar,
    "staff": staff,
    "scythe": scythe,
}
