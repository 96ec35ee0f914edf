"""Vessels, lights, papers, instruments and machines of houses and stages."""

from collections.abc import Callable, Mapping
from typing import Final

from animatic.storyboard.things.sketch import Drawing, Point, Sketch, enlarged

_WOOD: Final = "#8a5c34"
_IRON: Final = "#3d4046"


def _rect(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def bottle(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (-0.038, 0.0),
        (0.038, 0.0),
        (0.04, 0.1),
        (0.04, 0.18),
        (0.02, 0.225),
        (0.014, 0.3),
        (-0.014, 0.3),
        (-0.02, 0.225),
        (-0.04, 0.18),
        (-0.04, 0.1),
    )
    s.paint(paint or "#3f5f3c", form=0.14)
    s.polygon(*_rect(-0.039, 0.06, 0.039, 0.14))
    s.flat("#e2d6b4", width=0.5)
    s.limb([(-0.02, 0.11), (0.02, 0.11)], [0.006, 0.006])
    s.limb([(-0.014, 0.09), (0.014, 0.09)], [0.004, 0.004])
    s.flat("#7a5a3a", width=0)
    s.polygon(*_rect(-0.013, 0.29, 0.013, 0.325))
    s.flat("#a5783c", width=0.6)
    return s.finish(grip=(0.0, 0.12))


def glass(paint: str) -> Drawing:
    s = Sketch()
    s.polygon((-0.034, 0.0), (0.034, 0.0), (0.042, 0.11), (-0.042, 0.11))
    s.paint("#b9cbd2", form=0.1)
    s.polygon((-0.031, 0.012), (0.031, 0.012), (0.037, 0.068), (-0.037, 0.068))
    s.flat(paint or "#c08038", width=0.4)
    return s.finish(grip=(0.0, 0.05))


def cup(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.036, 0.075), (0.075, 0.07), (0.07, 0.035), (0.036, 0.03)], [0.012, 0.012, 0.012, 0.012])
    s.polygon((-0.036, 0.0), (0.036, 0.0), (0.044, 0.098), (-0.044, 0.098))
    s.paint(paint or "#dfe0dc", form=0.12)
    s.disc(0.0, 0.097, 0.044, 0.16)
    s.flat("#5a3a26", width=0.6)
    return s.finish(grip=(0.06, 0.05))


def cauldron(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.34, -0.1, 0.2, 0.36):
        s.limb([(x, 0.03), (x * 0.4, 0.12)], [0.09, 0.07])
    s.paint("#5a3a24", form=0.1)
    for x, tall in ((-0.24, 0.3), (-0.08, 0.38), (0.1, 0.34), (0.24, 0.28)):
        s.blob((x - 0.09, 0.06), (x - 0.05, 0.18), (x, tall), (x + 0.06, 0.18), (x + 0.09, 0.06))
    s.flat("#e8772c", width=0, glow=1.0)
    for x, tall in ((-0.12, 0.22), (0.08, 0.24)):
        s.blob((x - 0.05, 0.07), (x, tall), (x + 0.05, 0.07))
    s.flat("#ffd56a", width=0, glow=1.2)
    for x in (-0.3, 0.3):
        s.limb([(x, 0.34), (x * 1.15, 0.12)], [0.08, 0.06])
    s.blob(
        (-0.46, 0.72),
        (-0.5, 0.5),
        (-0.38, 0.28),
        (0.0, 0.2),
        (0.38, 0.28),
        (0.5, 0.5),
        (0.46, 0.72),
        (0.0, 0.76),
    )
    s.limb([(-0.44, 0.78), (0.44, 0.78)], [0.1, 0.1])
    s.paint(paint or _IRON, form=0.14)
    s.disc(0.0, 0.8, 0.4, 0.16)
    s.flat("#6fa04a", glow=0.25)
    for x, y, r in ((-0.16, 0.84, 0.06), (0.06, 0.86, 0.08), (0.22, 0.83, 0.05), (-0.02, 0.98, 0.045)):
        s.disc(x, y, r)
    s.flat("#8fc060", width=0.5, glow=0.2)
    return s.finish(handle=(0.0, 0.95), seat=(0.0, 0.82))


def barrel(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (-0.28, 0.0),
        (0.28, 0.0),
        (0.34, 0.25),
        (0.36, 0.46),
        (0.34, 0.67),
        (0.28, 0.92),
        (-0.28, 0.92),
        (-0.34, 0.67),
        (-0.36, 0.46),
        (-0.34, 0.25),
    )
    s.paint(paint or _WOOD, form=0.1)
    for y, half in ((0.1, 0.315), (0.3, 0.352), (0.62, 0.352), (0.82, 0.315)):
        s.polygon(*_rect(-half, y - 0.025, half, y + 0.025))
    s.flat("#5a5d62", width=0.5)
    for x in (-0.2, -0.07, 0.07, 0.2):
        s.limb([(x * 0.85, 0.02), (x * 1.1, 0.46), (x * 0.85, 0.9)], [0.008, 0.008, 0.008])
    s.flat("#5a3a22", width=0)
    return s.finish(seat=(0.0, 0.92))


def chest(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.5, 0.0, 0.5, 0.42))
    s.blob((-0.5, 0.42), (-0.5, 0.56), (-0.36, 0.66), (0.36, 0.66), (0.5, 0.56), (0.5, 0.42))
    s.paint(paint or "#7a4c28", form=0.12)
    for x in (-0.4, 0.0, 0.4):
        s.polygon(*_rect(x - 0.045, 0.0, x + 0.045, 0.655))
    s.polygon(*_rect(-0.5, 0.39, 0.5, 0.44))
    s.flat("#b08a3c", width=0.6)
    s.disc(0.0, 0.36, 0.07)
    s.flat("#d9b25a", width=0.7)
    s.disc(0.0, 0.365, 0.016)
    s.polygon(*_rect(-0.008, 0.33, 0.008, 0.362))
    s.flat("#2a1e14", width=0)
    return s.finish()


def cage(paint: str) -> Drawing:
    s = Sketch()
    metal = paint or "#b08f45"
    s.polygon(*_rect(-0.22, 0.0, 0.22, 0.06))
    for k in range(9):
        x = -0.2 + 0.05 * k
        s.limb([(x, 0.05), (x, 0.34), (x * 0.6, 0.48), (0.0, 0.56)], [0.008, 0.008, 0.008, 0.008])
    s.limb([(-0.2, 0.2), (0.2, 0.2)], [0.012, 0.012])
    s.limb([(-0.2, 0.34), (0.2, 0.34)], [0.012, 0.012])
    s.limb([(0.0, 0.55), (0.03, 0.6), (0.0, 0.64), (-0.03, 0.6), (0.0, 0.55)], [0.01] * 5)
    s.flat(metal, width=0.4)
    s.blob((-0.02, 0.22), (0.06, 0.2), (0.1, 0.27), (0.075, 0.32), (0.04, 0.31), (0.0, 0.26), (-0.08, 0.18))
    s.paint("#d8b23c", form=0.1)
    s.disc(0.08, 0.3, 0.006)
    s.flat("#16110f", width=0)
    return s.finish(grip=(0.0, 0.63))


def lantern(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(-0.07, 0.3), (-0.09, 0.4), (0.0, 0.47), (0.09, 0.4), (0.07, 0.3)], [0.01] * 5)
    s.polygon((-0.09, 0.0), (0.09, 0.0), (0.08, 0.06), (-0.08, 0.06))
    s.polygon((-0.085, 0.27), (0.085, 0.27), (0.04, 0.35), (-0.04, 0.35))
    s.paint(paint or "#4a4c52", form=0.08)
    s.blob((-0.065, 0.06), (0.065, 0.06), (0.08, 0.16), (0.065, 0.27), (-0.065, 0.27), (-0.08, 0.16))
    s.flat("#ffcf7a", glow=0.9)
    s.blob((-0.02, 0.08), (0.02, 0.08), (0.026, 0.13), (0.0, 0.21), (-0.026, 0.13))
    s.flat("#fff2c0", width=0, glow=1.4)
    for x in (-0.05, 0.05):
        s.limb([(x, 0.06), (x * 1.3, 0.16), (x, 0.27)], [0.008, 0.008, 0.008])
    s.flat("#4a4c52", width=0)
    return s.finish(grip=(0.0, 0.46))


def table_lamp(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.09, 0.0, 0.09, 0.03))
    s.limb([(0.0, 0.03), (0.0, 0.14), (0.0, 0.3)], [0.03, 0.08, 0.024])
    s.paint("#7a5a34", form=0.1)
    s.polygon((-0.17, 0.27), (0.17, 0.27), (0.1, 0.5), (-0.1, 0.5))
    s.flat(paint or "#ffe0a0", glow=0.8)
    return s.finish(grip=(0.0, 0.15))


def letter(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.075, 0.0, 0.075, 0.21))
    s.paint(paint or "#efe8d6", form=0.03)
    for k in range(8):
        s.limb([(-0.058, 0.18 - 0.02 * k), (0.055 - 0.03 * (k % 3 == 2), 0.181 - 0.02 * k)], [0.0035, 0.0035])
    s.limb([(0.0, 0.02), (0.02, 0.03), (0.03, 0.014), (0.055, 0.026)], [0.004] * 4)
    s.flat("#4a4552", width=0)
    return s.finish(grip=(0.0, 0.04))


def photograph(paint: str) -> Drawing:
    del paint
    s = Sketch()
    s.polygon(*_rect(-0.065, 0.0, 0.065, 0.15))
    s.paint("#f0ece0", form=0.02)
    s.polygon(*_rect(-0.055, 0.03, 0.055, 0.14))
    s.flat("#8fa0a8", width=0.4)
    for x, paint_ in ((-0.02, "#5a4a44"), (0.024, "#7a5a4a")):
        s.blob((x - 0.026, 0.032), (x - 0.018, 0.07), (x + 0.018, 0.07), (x + 0.026, 0.032))
        s.flat(paint_, width=0.3)
        s.disc(x, 0.088, 0.018)
        s.flat("#d8b090", width=0.3)
    return s.finish(grip=(0.0, 0.02))


def skull(paint: str) -> Drawing:
    s = Sketch()
    s.blob(
        (-0.09, 0.1),
        (-0.095, 0.17),
        (-0.04, 0.235),
        (0.04, 0.24),
        (0.09, 0.19),
        (0.095, 0.12),
        (0.075, 0.07),
        (0.07, 0.0),
        (0.0, -0.0),
        (-0.01, 0.05),
    )
    s.paint(paint or "#e2d8bf", form=0.14)
    s.disc(0.052, 0.125, 0.026)
    s.disc(0.0, 0.125, 0.022)
    s.polygon((0.034, 0.09), (0.05, 0.07), (0.022, 0.07))
    for x in (0.02, 0.035, 0.05, 0.062):
        s.limb([(x, 0.0), (x, 0.035)], [0.004, 0.004])
    s.flat("#3a3028", width=0)
    return s.finish(grip=(0.0, 0.0))


def guitar(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.42), (0.0, 0.92)], [0.05, 0.042])
    s.polygon((-0.035, 0.9), (0.035, 0.9), (0.045, 1.04), (-0.045, 1.04))
    s.paint("#4a3020", form=0.05)
    s.blob(
        (0.0, 0.0),
        (0.15, 0.03),
        (0.19, 0.14),
        (0.12, 0.25),
        (0.14, 0.36),
        (0.09, 0.46),
        (0.0, 0.48),
        (-0.09, 0.46),
        (-0.14, 0.36),
        (-0.12, 0.25),
        (-0.19, 0.14),
        (-0.15, 0.03),
    )
    s.paint(paint or "#b8743c", form=0.1)
    s.limb([(0.0, 0.4), (0.0, 0.9)], [0.048, 0.04])
    s.flat("#4a3020", width=0.5)
    s.disc(0.0, 0.3, 0.048)
    s.polygon(*_rect(-0.06, 0.12, 0.06, 0.14))
    s.flat("#2e1e16", width=0.5)
    for x in (-0.012, 0.0, 0.012):
        s.limb([(x, 0.13), (x, 0.95)], [0.003, 0.003])
    s.flat("#d8d0c0", width=0)
    return s.finish(grip=(0.0, 0.6))


def violin(paint: str) -> Drawing:
    s = Sketch()
    s.limb([(0.0, 0.3), (0.0, 0.56)], [0.024, 0.02])
    s.disc(0.0, 0.58, 0.02)
    s.paint("#3a2418", form=0.05)
    s.blob(
        (0.0, 0.0),
        (0.09, 0.03),
        (0.1, 0.1),
        (0.055, 0.17),
        (0.08, 0.25),
        (0.06, 0.33),
        (0.0, 0.35),
        (-0.06, 0.33),
        (-0.08, 0.25),
        (-0.055, 0.17),
        (-0.1, 0.1),
        (-0.09, 0.03),
    )
    s.paint(paint or "#9a5028", form=0.12)
    s.limb([(0.0, 0.1), (0.0, 0.55)], [0.026, 0.016])
    for x in (-0.04, 0.04):
        s.limb([(x, 0.12), (x * 0.8, 0.2)], [0.008, 0.006])
    s.flat("#2e1a12", width=0)
    return s.finish(grip=(0.0, 0.45))


def cello(paint: str) -> Drawing:
    """A violin's larger sister, on its spike."""
    return enlarged(violin(paint), 2.05)


def microphone_stand(paint: str) -> Drawing:
    s = Sketch()
    for x in (-0.24, 0.02, 0.24):
        s.limb([(0.0, 0.14), (x, 0.01)], [0.022, 0.02])
    s.limb([(0.0, 0.1), (0.0, 1.5)], [0.024, 0.018])
    s.limb([(0.0, 1.48), (0.09, 1.56)], [0.022, 0.03])
    s.paint(_IRON, form=0.03)
    s.limb([(0.07, 1.545), (0.16, 1.61)], [0.034, 0.05])
    s.disc(0.17, 1.62, 0.042)
    s.paint(paint or "#8a8f96", form=0.1)
    return s.finish(grip=(0.0, 1.3), mouth=(0.2, 1.63))


def amplifier(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.34, 0.03, 0.34, 0.62))
    s.limb([(-0.1, 0.62), (0.0, 0.67), (0.1, 0.62)], [0.02, 0.02, 0.02])
    s.paint(paint or "#2b2c31", form=0.05)
    s.polygon(*_rect(-0.3, 0.07, 0.3, 0.47))
    s.flat("#55524a", width=0.5)
    s.disc(0.0, 0.27, 0.17)
    s.flat("#3a3834", width=0.6)
    s.disc(0.0, 0.27, 0.06)
    s.flat("#25242a", width=0.5)
    s.polygon(*_rect(-0.3, 0.5, 0.3, 0.58))
    s.flat("#b8b09a", width=0.4)
    for k in range(6):
        s.disc(-0.24 + 0.085 * k, 0.54, 0.022)
    s.flat("#1d1c20", width=0)
    s.disc(0.265, 0.54, 0.012)
    s.flat("#ff5a3a", width=0, glow=1.0)
    return s.finish(seat=(0.0, 0.62))


def drum_kit(paint: str) -> Drawing:
    s = Sketch()
    for x, y in ((-0.75, 1.15), (0.72, 1.2)):
        s.limb([(x * 0.96, 0.0), (x, y)], [0.03, 0.022])
        s.limb([(x - 0.16, 0.0), (x * 0.98, 0.2), (x + 0.14, 0.0)], [0.02, 0.02, 0.02])
    s.paint("#8a8f96", form=0.02)
    s.disc(-0.75, 1.17, 0.26, 0.16, 10)
    s.disc(0.72, 1.22, 0.28, 0.15, -10)
    s.paint("#d0aa4a", form=0.2)
    shell = paint or "#8a2f30"
    s.polygon(*_rect(-0.62, 0.42, -0.22, 0.66))
    s.polygon(*_rect(0.34, 0.2, 0.74, 0.6))
    s.polygon((-0.3, 0.7), (0.02, 0.74), (0.0, 0.98), (-0.32, 0.94))
    s.polygon((0.06, 0.74), (0.38, 0.7), (0.4, 0.94), (0.08, 0.98))
    s.flat(shell)
    s.disc(0.02, 0.36, 0.36)
    s.paint(shell, form=0.08)
    s.disc(0.02, 0.36, 0.31)
    s.flat("#e8e0cc", width=0.8)
    for x, y, w in ((-0.42, 0.66, 0.2), (0.54, 0.6, 0.2), (-0.16, 0.96, 0.165), (0.24, 0.96, 0.165)):
        s.disc(x, y, w, 0.18)
    s.flat("#efe9da", width=0.6)
    return s.finish(handle=(0.0, 1.05))


def typewriter(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.11, 0.16, 0.11, 0.36))
    s.flat("#f2ecdc", width=0.6)
    s.limb([(-0.2, 0.19), (0.2, 0.19)], [0.06, 0.06])
    s.flat("#25262b")
    s.blob((-0.2, 0.0), (0.2, 0.0), (0.2, 0.07), (0.17, 0.17), (-0.17, 0.17), (-0.2, 0.07))
    s.paint(paint or "#3f5a58", form=0.12)
    for row in range(3):
        for k in range(9):
            s.disc(-0.15 + 0.0375 * k, 0.03 + 0.034 * row, 0.012, 0.7)
    s.flat("#e8e2d0", width=0.3)
    return s.finish()


def gramophone(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.2, 0.0, 0.2, 0.16))
    s.paint(_WOOD, form=0.1)
    s.disc(0.0, 0.17, 0.18, 0.14)
    s.flat("#25232a")
    s.limb([(-0.16, 0.18), (-0.19, 0.34), (-0.06, 0.42)], [0.04, 0.05, 0.09])
    s.blob((-0.08, 0.38), (0.06, 0.42), (0.26, 0.26), (0.38, 0.44), (0.34, 0.68), (0.12, 0.64), (-0.04, 0.48))
    s.paint(paint or "#c09a45", form=0.1)
    s.blob((0.26, 0.28), (0.37, 0.44), (0.33, 0.66), (0.24, 0.56), (0.22, 0.4))
    s.flat("#5a4426", width=0.5)
    return s.finish()


def sewing_machine(paint: str) -> Drawing:
    s = Sketch()
    s.polygon(*_rect(-0.22, 0.0, 0.22, 0.05))
    s.paint(_WOOD, form=0.1)
    s.limb([(0.15, 0.06), (0.15, 0.28)], [0.08, 0.07])
    s.limb([(0.16, 0.28), (-0.16, 0.29)], [0.08, 0.07])
    s.limb([(-0.16, 0.3), (-0.16, 0.16)], [0.08, 0.05])
    s.paint(paint or "#25262c", form=0.14)
    s.disc(0.21, 0.26, 0.07, 1.0)
    s.flat("#8a8f96")
    s.limb([(-0.16, 0.16), (-0.16, 0.06)], [0.008, 0.004])
    s.disc(0.02, 0.35, 0.02, 1.4)
    s.flat("#c8503a", width=0.5)
    return s.finish()


def harp(paint: str) -> Drawing:
    s = Sketch()
    for k in range(11):
        x = -0.28 + 0.06 * k
        s.limb([(x, 0.2 + 0.105 * k), (x, 1.58 - 0.014 * k)], [0.006, 0.006])
    s.flat("#e2d8bc", width=0)
    s.limb([(-0.36, 0.05), (-0.34, 1.7)], [0.09, 0.08])
    s.limb([(0.42, 1.36), (-0.3, 0.12)], [0.14, 0.2])
    s.limb([(-0.34, 1.66), (-0.1, 1.54), (0.14, 1.58), (0.42, 1.38)], [0.09, 0.1, 0.1, 0.08])
    s.polygon((-0.46, 0.0), (0.1, 0.0), (0.0, 0.12), (-0.42, 0.12))
    s.flat(paint or "#b88f3c")
    return s.finish(handle=(0.0, 0.9))


FIGURES: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "bottle": bottle, "glass": glass, "cup": cup, "cauldron": cauldron, "barrel": barrel, "chest": chest, "cage": cage,
    "lantern": lantern, "lamp": table_lamp, "letter": letter, "photograph": photograph, "skull": skull, "guitar": guitar,
    "violin": violin, "cello": cello, "microphone": microphone_stand, "amplifier": amplifier, "drum-kit": drum_kit,
    "typewriter": typewriter, "gramophone": gramophone, "sewing-machine": sewing_machine, "harp": harp,
}  # fmt: skip
