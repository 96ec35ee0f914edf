"""What swims, creeps and coils."""

from collections.abc import Callable, Mapping
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Sketch


def _eye(s: Sketch, x: float, y: float, radius: float) -> None:
    s.disc(x, y, radius)
    s.flat("#0f0d0d", width=0)


def fish(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (0.24, 0.2),
        (0.1, 0.29),
        (-0.08, 0.28),
        (-0.2, 0.22),
        (-0.34, 0.32),
        (-0.31, 0.2),
        (-0.34, 0.08),
        (-0.2, 0.18),
        (-0.06, 0.11),
        (0.12, 0.12),
    )
    s.polygon((0.06, 0.28), (-0.02, 0.37), (-0.12, 0.27))
    s.paint(paint or "#7f95a2", form=0.22)
    _eye(s, 0.16, 0.215, 0.017)
    return s.finish()


def whale(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (7.2, 1.5),
        (6.6, 3.2),
        (4.0, 4.0),
        (0.5, 3.6),
        (-4.0, 2.6),
        (-7.2, 2.9),
        (-8.8, 4.4),
        (-8.2, 2.7),
        (-9.4, 1.8),
        (-7.2, 2.0),
        (-3.6, 1.0),
        (1.0, 0.2),
        (5.2, 0.4),
    )
    s.paint(paint or "#4a5864", form=0.18)
    s.blob((6.9, 1.3), (4.4, 1.7), (1.0, 1.0), (-2.0, 0.95), (1.0, 0.3), (5.2, 0.5))
    s.flat("#c9ccc6", width=0.5)
    s.blob((2.6, 1.3), (1.2, 0.2), (-0.4, -0.7), (0.6, 0.6))
    s.paint("#3f4c58", form=0.1)
    _eye(s, 5.2, 2.0, 0.13)
    return s.finish()


def shark(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (2.3, 0.9),
        (1.2, 1.35),
        (-0.2, 1.3),
        (-1.6, 1.02),
        (-2.3, 1.8),
        (-2.2, 0.95),
        (-2.4, 0.35),
        (-1.6, 0.85),
        (-0.2, 0.55),
        (1.2, 0.52),
    )
    s.polygon((0.2, 1.25), (-0.35, 2.1), (-0.6, 1.22))
    s.polygon((0.6, 0.62), (-0.2, -0.05), (0.0, 0.6))
    s.paint(paint or "#6f7c86", form=0.2)
    s.blob((2.1, 0.82), (1.2, 0.72), (-0.4, 0.66), (1.1, 0.53))
    s.flat("#d9dcd8", width=0)
    _eye(s, 1.7, 1.0, 0.05)
    return s.finish()


def dolphin(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (1.3, 0.62),
        (1.0, 0.82),
        (0.5, 1.02),
        (-0.3, 0.94),
        (-1.0, 0.6),
        (-1.5, 0.72),
        (-1.36, 0.46),
        (-1.46, 0.2),
        (-0.95, 0.42),
        (-0.2, 0.52),
        (0.6, 0.56),
        (1.0, 0.6),
    )
    s.polygon((0.1, 0.98), (-0.26, 1.32), (-0.34, 0.92))
    s.polygon((0.4, 0.6), (0.0, 0.26), (0.06, 0.58))
    s.paint(paint or "#7089a0", form=0.2)
    _eye(s, 0.82, 0.76, 0.035)
    return s.finish()


def octopus(paint: str) -> Drawing:
    s = Sketch()
    for k, x in enumerate((-1.3, -0.85, -0.35, 0.15, 0.6, 1.15)):
        s.limb(
            [
                (x * 0.3, 0.9),
                (x * 0.9, 0.5 + 0.1 * (k % 2)),
                (x * 1.5, 0.14),
                (x * 1.9, 0.34 + 0.12 * (k % 2)),
            ],
            [0.3, 0.22, 0.14, 0.04],
        )
    s.blob((-0.5, 0.8), (-0.75, 1.6), (-0.3, 2.15), (0.3, 2.15), (0.75, 1.6), (0.5, 0.8))
    s.paint(paint or "#a04a3c", form=0.14)
    for x in (-0.28, 0.3):
        s.disc(x, 1.2, 0.14)
    s.flat("#efe2c0")
    for x in (-0.28, 0.3):
        _eye(s, x, 1.2, 0.06)
    return s.finish()


def seal(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (0.8, 0.86),
        (0.55, 1.02),
        (0.3, 0.86),
        (0.1, 0.6),
        (-0.5, 0.42),
        (-1.05, 0.2),
        (-1.2, 0.3),
        (-1.15, 0.06),
        (-0.4, 0.0),
        (0.3, 0.06),
        (0.6, 0.4),
        (0.7, 0.7),
    )
    s.limb([(0.36, 0.3), (0.56, 0.05)], [0.2, 0.1])
    s.paint(paint or "#5f6066", form=0.16)
    _eye(s, 0.6, 0.9, 0.03)
    _eye(s, 0.8, 0.86, 0.025)
    return s.finish()


def snake(paint: str) -> Drawing:
    s = Sketch()
    s.limb(
        [(-0.75, 0.04), (-0.45, 0.14), (-0.15, 0.04), (0.15, 0.1), (0.3, 0.06), (0.24, 0.26), (0.36, 0.36)],
        [0.02, 0.07, 0.085, 0.085, 0.08, 0.07, 0.06],
    )
    s.disc(0.4, 0.37, 0.06, 0.7)
    s.paint(paint or "#6a7a3c", form=0.2)
    _eye(s, 0.42, 0.38, 0.01)
    return s.finish()


def crocodile(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.7, 0.6):
        s.limb([(x, 0.35), (x + 0.1, 0.04), (x + 0.26, 0.03)], [0.22, 0.14, 0.08])
    s.blob(
        (2.2, 0.32),
        (1.6, 0.42),
        (1.3, 0.52),
        (0.6, 0.55),
        (-0.6, 0.5),
        (-1.4, 0.36),
        (-2.5, 0.12),
        (-1.4, 0.14),
        (-0.6, 0.16),
        (0.8, 0.16),
        (1.6, 0.24),
    )
    for k in range(9):
        x = -1.5 + 0.28 * k
        s.polygon((x, 0.4 + 0.02 * k), (x + 0.08, 0.54 + 0.02 * k), (x + 0.18, 0.42 + 0.02 * k))
    s.paint(paint or "#55623f", form=0.2)
    _eye(s, 1.3, 0.48, 0.04)
    return s.finish()


def turtle(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.3, 0.14), (0.52, 0.24)], [0.12, 0.12])
    for x in (-0.26, 0.26):
        s.limb([(x, 0.16), (x + 0.02, 0.03)], [0.13, 0.1])
    s.paint("#7d8a58", form=0.2)
    s.blob((-0.46, 0.12), (-0.36, 0.34), (0.0, 0.44), (0.36, 0.32), (0.44, 0.12), (0.0, 0.08))
    s.paint(paint or "#6a5a36", form=0.24)
    _eye(s, 0.54, 0.27, 0.014)
    return s.finish()


def frog(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(-0.06, 0.05), (-0.1, 0.1), (0.0, 0.02)], [0.07, 0.06, 0.02])
    s.blob((-0.11, 0.05), (-0.05, 0.12), (0.04, 0.15), (0.1, 0.11), (0.06, 0.05), (-0.02, 0.02))
    s.limb([(0.05, 0.07), (0.07, 0.01)], [0.03, 0.02])
    s.disc(0.05, 0.15, 0.022)
    s.paint(paint or "#5f8a3c", form=0.2)
    _eye(s, 0.055, 0.153, 0.01)
    return s.finish()


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "fish": fish,
    "whale": whale,
    "shark": shark,
    "dolphin": dolphin,
    "octopus": octopus,
    "seal": seal,
    "snake": snake,
    "crocodile": crocodile,
    "turtle": turtle,
    "frog": frog,
}
