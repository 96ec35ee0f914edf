"""Cats, dogs and foxes at rest: sitting upright, curled up asleep."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.things.muzzles import darker
from animatic.storyboard.things.sketch import Drawing, Point, Sketch


@dataclass(frozen=True, slots=True)
class _Kind:
    tall: float
    """Metres when it sits."""
    coat: str
    snout: float
    """Of the head's length."""
    ears: str
    tail: float
    """Its fullness."""
    pale: str


KINDS: Final[Mapping[str, _Kind]] = {
    "cat": _Kind(0.46, "#3f3a3a", 0.02, "pointed", 0.6, "#cfc6ba"),
    "dog": _Kind(0.74, "#a8743f", 0.42, "drop", 0.8, "#d9b98a"),
    "wolf": _Kind(0.95, "#6d7078", 0.46, "pointed", 1.5, "#b9b7b0"),
    "fox": _Kind(0.52, "#c2622b", 0.4, "pointed", 2.2, "#f0e4d2"),
}


def sitting(name: str, coat: str = "") -> Drawing:
    """From its right side, upright on its haunches; the tail lies round the feet."""
    kind = KINDS[name]
    k = kind.tall
    paint = coat or kind.coat
    s = Sketch()

    def at(x: float, y: float) -> Point:
        return x * k, y * k

    s.limb(
        [at(-0.28, 0.06), at(-0.5, 0.05), at(-0.62, 0.1)],
        [0.09 * k * kind.tail, 0.12 * k * kind.tail, 0.05 * k],
    )
    s.blob(
        *(
            at(*p)
            for p in (
                (0.1, 0.72),
                (-0.06, 0.7),
                (-0.2, 0.5),
                (-0.36, 0.26),
                (-0.38, 0.08),
                (-0.24, 0.0),
                (0.06, 0.02),
                (0.2, 0.3),
                (0.22, 0.56),
            )
        )
    )
    s.limb([at(0.12, 0.45), at(0.17, 0.2), at(0.18, 0.03)], [0.2 * k, 0.12 * k, 0.1 * k])
    s.disc(*at(0.22, 0.035), 0.07 * k, 0.6)
    head = (0.16, 0.82)
    s.disc(*at(*head), 0.165 * k, 0.92)
    s.limb([at(0.2, 0.79), at(0.27 + kind.snout * 0.34, 0.77)], [0.2 * k, 0.13 * k])
    if kind.ears == "pointed":
        for x in (0.06, 0.2):
            s.polygon(at(x - 0.07, 0.92), at(x - 0.02, 1.06), at(x + 0.06, 0.94))
    s.paint(paint, form=0.14)
    s.blob(
        *(
            at(*p)
            for p in ((-0.02, 0.36), (-0.2, 0.34), (-0.31, 0.18), (-0.24, 0.03), (0.0, 0.02), (0.08, 0.14))
        )
    )
    s.limb([at(-0.16, 0.04), at(0.08, 0.035)], [0.09 * k, 0.08 * k])
    s.paint(paint, width=0.7, form=0.12)
    s.blob(*(at(*p) for p in ((0.2, 0.66), (0.24, 0.52), (0.2, 0.36), (0.14, 0.5))))
    s.limb([at(0.27, 0.755), at(0.27 + kind.snout * 0.3, 0.745)], [0.08 * k, 0.06 * k])
    s.flat(kind.pale, width=0)
    if kind.ears == "drop":
        s.blob(*(at(*p) for p in ((0.02, 0.94), (0.12, 0.93), (0.12, 0.74), (0.03, 0.66), (-0.04, 0.78))))
        s.paint(darker(paint, 0.62), width=0.8, form=0.1)
    s.disc(*at(0.24, 0.85), 0.022 * k)
    s.disc(*at(0.32 + kind.snout * 0.32, 0.79), (0.016 if kind.snout < 0.1 else 0.026) * k)
    s.flat("#16110f", width=0)
    return s.finish(head=at(0.2, 0.9), muzzle=at(0.36 + kind.snout * 0.28, 0.77), back=at(-0.2, 0.5))


def curled(name: str, coat: str = "") -> Drawing:
    """Asleep, rolled up, the head on the tail."""
    kind = KINDS[name]
    k = kind.tall * 0.95
    paint = coat or kind.coat
    s = Sketch()

    def at(x: float, y: float) -> Point:
        return x * k, y * k

    s.blob(
        *(
            at(*p)
            for p in (
                (-0.52, 0.12),
                (-0.46, 0.32),
                (-0.24, 0.46),
                (0.08, 0.47),
                (0.34, 0.36),
                (0.46, 0.18),
                (0.4, 0.04),
                (0.0, 0.0),
                (-0.42, 0.02),
            )
        )
    )
    s.paint(paint, form=0.2)
    s.limb(
        [at(-0.46, 0.14), at(-0.2, 0.06), at(0.14, 0.06), at(0.3, 0.1)],
        [k * 0.1 * kind.tail**0.5, k * 0.15 * kind.tail**0.5, k * 0.13 * kind.tail**0.5, k * 0.05],
    )
    s.paint(darker(paint, 0.86), width=0.8, form=0.2)
    s.disc(*at(0.3, 0.2), 0.165 * k, 0.86, -16)
    s.limb([at(0.34, 0.18), at(0.46 + 0.25 * kind.snout, 0.09)], [0.17 * k, 0.09 * k])
    if kind.ears == "pointed":
        s.polygon(at(0.16, 0.28), at(0.17, 0.46), at(0.29, 0.34))
        s.polygon(at(0.28, 0.32), at(0.34, 0.46), at(0.41, 0.29))
    s.paint(paint, width=0.9, form=0.14)
    if kind.ears == "drop":
        s.blob(*(at(*p) for p in ((0.2, 0.32), (0.3, 0.32), (0.28, 0.12), (0.18, 0.06), (0.13, 0.18))))
        s.paint(darker(paint, 0.62), width=0.8, form=0.1)
    curve = [(0.36 + 0.045 * math.cos(a), 0.205 - 0.03 * math.sin(a)) for a in (0.2, 1.2, 2.0, 2.9)]
    s.limb([at(*p) for p in curve], [0.014 * k, 0.016 * k, 0.016 * k, 0.014 * k])
    s.disc(*at(0.47 + 0.25 * kind.snout, 0.105), 0.024 * k)
    s.flat("#16110f", width=0)
    return s.finish(head=at(0.3, 0.3), back=at(-0.1, 0.46), muzzle=at(0.5, 0.1))
