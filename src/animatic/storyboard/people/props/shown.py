"""Things held up to the lens: what an insert shows, large enough to be read."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Vector
from animatic.storyboard.people.plate import Paint, Part, bend, circle, smooth
from animatic.storyboard.people.props.solids import UP, Draw, lens, unit
from animatic.storyboard.people.sketch import Grasp, Sketch


class _Board:
    """A plane through the grasp that faces the lens, in metres: u to the picture's right, v up."""

    def __init__(self, s: Sketch, g: Grasp, *, tilt: float = 0.12) -> None:
        self.s = s
        self.face = lens(s, g.at)
        right = unit(np.cross(self.face, UP)) * -1.0
        up = unit(np.cross(self.face, right)) * -1.0
        if float(up @ UP) < 0:
            up = -up
        lean = tilt * g.side
        self.u = right * np.cos(lean) + up * np.sin(lean)
        self.v = up * np.cos(lean) - right * np.sin(lean)
        self.origin = g.at

    def at(self, points: object) -> Vector:
        p = np.asarray(points, np.float64)
        return self.s.px(self.origin + p[..., :1] * self.u + p[..., 1:2] * self.v)

    def shape(self, points: object, paint: Paint, ink: float = 0.7) -> None:
        self.s.plate.shape(self.at(points), paint, Part.PROP, ink=ink)

    def box(self, x0: float, y0: float, x1: float, y1: float, paint: Paint, ink: float = 0.7) -> None:
        self.shape([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], paint, ink)

    def disc(self, x: float, y: float, radius: float, paint: Paint, ink: float = 0.7) -> None:
        self.shape(circle(np.array([x, y]), radius), paint, ink)

    def line(self, points: object, width: float = 0.4, paint: Paint = Paint.INK) -> None:
        self.s.plate.mark(self.at(points), width, paint)


def _letter(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.box(-0.075, -0.04, 0.075, 0.175, Paint.WHITE)
    for row in range(7):
        end = (0.056, 0.05, 0.058, 0.044, 0.056, 0.03, 0.052)[row]
        y = 0.15 - 0.02 * row
        x = np.linspace(-0.056, end, 26)
        b.line(np.stack([x, y + 0.0022 * np.sin(x * 900 + row) * np.sin(x * 330)], -1), 0.32)
    b.line(
        bend(np.array([(0.0, 0.006), (0.016, 0.014), (0.022, -0.002), (0.036, 0.012), (0.052, 0.004)]), 5),
        0.45,
    )
    b.line([(-0.075, 0.07), (0.075, 0.07)], 0.2)


def _envelope(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.box(-0.09, -0.03, 0.09, 0.09, Paint.WHITE)
    b.line([(-0.09, 0.09), (0.0, 0.024), (0.09, 0.09)], 0.5)
    b.disc(0.0, 0.026, 0.011, Paint.ACCENT)


def _photo(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.box(-0.058, -0.03, 0.058, 0.125, Paint.WHITE)
    b.box(-0.048, -0.01, 0.048, 0.114, Paint.PROP, 0.4)
    b.shape(
        smooth(
            [
                (-0.042, -0.008),
                (-0.034, 0.024),
                (-0.014, 0.036),
                (0.014, 0.036),
                (0.034, 0.024),
                (0.042, -0.008),
            ],
            4,
        ),
        Paint.PROP_2,
        0.5,
    )
    b.shape(
        smooth([(0.0, 0.088), (-0.02, 0.078), (-0.02, 0.054), (0.0, 0.036), (0.02, 0.054), (0.02, 0.078)], 4),
        Paint.SKIN,
        0.5,
    )
    b.shape(
        smooth(
            [
                (-0.024, 0.066),
                (-0.022, 0.09),
                (0.0, 0.099),
                (0.022, 0.09),
                (0.024, 0.066),
                (0.012, 0.08),
                (-0.012, 0.08),
            ],
            4,
        ),
        Paint.HAIR,
        0.5,
    )
    for x in (-0.0085, 0.0085):
        b.disc(x, 0.066, 0.0024, Paint.INK, 0)
    b.line(bend(np.array([(-0.007, 0.051), (0.0, 0.048), (0.007, 0.051)]), 3), 0.35)


def _ticket(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.box(-0.085, -0.012, 0.085, 0.062, Paint.PROP)
    b.line([(0.045, -0.012), (0.045, 0.062)], 0.4)
    for y, x in ((0.044, 0.02), (0.028, 0.03), (0.012, 0.0)):
        b.line([(-0.07, y), (x, y)], 0.45)


def _money(s: Sketch, g: Grasp) -> None:
    for i in (2, 1, 0):
        b = _Board(s, g, tilt=0.12 + 0.09 * i)
        b.box(-0.078, -0.006, 0.078, 0.06, Paint.PROP)
    b.disc(0.0, 0.027, 0.021, Paint.TRIM, 0.5)
    b.line([(-0.06, 0.045), (-0.035, 0.045)], 0.5)


def _phone(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.shape(
        smooth(
            [(-0.04, -0.03), (-0.0405, 0.05), (-0.04, 0.125), (0.04, 0.125), (0.0405, 0.05), (0.04, -0.03)], 2
        ),
        Paint.DARK,
    )
    b.box(-0.034, -0.02, 0.034, 0.115, Paint.LIGHT, 0)
    for y, x0, x1, paint in (
        (0.088, -0.028, 0.012, Paint.WHITE), (0.06, -0.006, 0.028, Paint.GLASS), (0.032, -0.028, 0.006, Paint.WHITE), (0.006, -0.01, 0.028, Paint.GLASS),
    ):  # fmt: skip
        b.box(x0, y - 0.008, x1, y + 0.01, paint, 0.25)
        b.line([(x0 + 0.005, y + 0.001), (x1 - 0.006, y + 0.001)], 0.3)


def _key(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g, tilt=0.3)
    b.box(-0.0045, -0.004, 0.0045, 0.1, Paint.METAL)
    for y, x in ((0.094, 0.024), (0.078, 0.018), (0.086, 0.012)):
        b.box(0.0, y - 0.0042, x, y + 0.0042, Paint.METAL, 0.5)
    b.disc(0.0, -0.018, 0.024, Paint.METAL)
    b.disc(0.0, -0.02, 0.012, Paint.DARK, 0.5)


def _ring(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.disc(0.0, 0.022, 0.022, Paint.METAL)
    b.disc(0.0, 0.022, 0.0155, Paint.SKIN, 0.6)
    b.shape([(-0.011, 0.05), (-0.006, 0.058), (0.006, 0.058), (0.011, 0.05), (0.0, 0.037)], Paint.GLASS)
    b.line([(-0.011, 0.05), (0.011, 0.05)], 0.35)
    for angle in (0.5, 1.57, 2.6):
        a, c = np.cos(angle), np.sin(angle)
        b.s.plate.line(b.at([(0.02 * a, 0.05 + 0.02 * c), (0.031 * a, 0.05 + 0.031 * c)]), 0.5, Paint.LIGHT)


def _watch(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    chain = bend(np.array([(0.0, 0.105), (0.03, 0.12), (0.05, 0.09), (0.06, 0.0), (0.055, -0.12)]), 6)
    b.s.plate.line(b.at(chain), 1.0)
    b.s.plate.line(b.at(chain), 0.6, Paint.METAL)
    b.disc(0.0, 0.098, 0.009, Paint.METAL)
    b.disc(0.0, 0.045, 0.046, Paint.METAL)
    b.disc(0.0, 0.045, 0.038, Paint.WHITE, 0.5)
    for hour in range(12):
        a = hour * np.pi / 6
        b.line(
            [(0.031 * np.sin(a), 0.045 + 0.031 * np.cos(a)), (0.036 * np.sin(a), 0.045 + 0.036 * np.cos(a))],
            0.5,
        )
    b.line([(0.0, 0.045), (0.012, 0.062)], 0.8)
    b.line([(0.0, 0.045), (-0.006, 0.075)], 0.55)


def _coin(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.disc(0.0, 0.016, 0.024, Paint.METAL)
    b.disc(0.0, 0.016, 0.018, Paint.TRIM, 0.4)
    b.line([(0.0, 0.006), (0.0, 0.026)], 0.6)


def _badge(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    b.box(-0.045, -0.02, 0.045, 0.1, Paint.DARK)
    a = np.arange(10) * np.pi / 5
    r = np.where(np.arange(10) % 2 == 0, 0.034, 0.016)
    b.shape(np.stack([r * np.sin(a), 0.045 + r * np.cos(a)], -1), Paint.METAL)


def _locket(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g)
    for side in (-1, 1):
        b.s.plate.line(
            b.at(bend(np.array([(0.0, 0.05), (0.03 * side, 0.02), (0.05 * side, -0.12)]), 5)),
            0.6,
            Paint.METAL,
        )
    heart = [
        (0.0, -0.004),
        (-0.026, 0.026),
        (-0.022, 0.046),
        (-0.006, 0.046),
        (0.0, 0.038),
        (0.006, 0.046),
        (0.022, 0.046),
        (0.026, 0.026),
    ]
    b.shape(smooth(heart, 4), Paint.METAL)


def _vessel(stem: bool) -> Draw:
    def draw(s: Sketch, g: Grasp) -> None:
        b = _Board(s, g, tilt=0.05)
        if stem:
            b.box(-0.004, -0.1, 0.004, 0.03, Paint.GLASS)
            b.shape(smooth([(-0.035, -0.1), (0.0, -0.094), (0.035, -0.1), (0.0, -0.108)], 4), Paint.GLASS)
            b.shape(
                smooth(
                    [
                        (-0.04, 0.13),
                        (-0.046, 0.075),
                        (-0.024, 0.034),
                        (0.024, 0.034),
                        (0.046, 0.075),
                        (0.04, 0.13),
                    ],
                    4,
                ),
                Paint.GLASS,
            )
            b.shape(
                smooth(
                    [
                        (-0.045, 0.085),
                        (-0.042, 0.06),
                        (-0.022, 0.038),
                        (0.022, 0.038),
                        (0.042, 0.06),
                        (0.045, 0.085),
                    ],
                    4,
                ),
                Paint.ACCENT,
                0.4,
            )
            return
        b.shape([(-0.05, 0.125), (-0.043, -0.075), (0.043, -0.075), (0.05, 0.125)], Paint.GLASS)
        b.shape([(-0.047, 0.075), (-0.041, -0.066), (0.041, -0.066), (0.047, 0.075)], Paint.PROP, 0.4)
        b.shape([(-0.024, 0.088), (-0.03, 0.062), (-0.004, 0.052), (0.004, 0.08)], Paint.GLASS, 0.4)
        b.line([(-0.03, 0.07), (-0.027, -0.04)], 0.4, Paint.WHITE)

    return draw


def _cup(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g, tilt=0.0)
    b.disc(0.05 * g.side, 0.02, 0.026, Paint.TRIM)
    b.shape([(-0.046, 0.07), (-0.04, -0.05), (0.04, -0.05), (0.046, 0.07)], Paint.TRIM)
    b.shape(smooth([(-0.046, 0.07), (0.0, 0.082), (0.046, 0.07), (0.0, 0.06)], 4), Paint.DARK, 0.6)
    for x in (-0.016, 0.008):
        steam = np.array([(x, 0.1), (x + 0.012, 0.125), (x - 0.004, 0.15), (x + 0.01, 0.178)])
        s.plate.line(b.at(bend(steam, 5)), 0.5, Paint.WHITE)


def _pistol(s: Sketch, g: Grasp) -> None:
    b = _Board(s, g, tilt=0.0)
    a = 1.0 if float(g.along @ b.u) > 0 else -1.0

    def turned(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(a * x, y) for x, y in points]

    b.shape(turned((-0.03, 0.05), (-0.052, -0.075), (-0.014, -0.08), (0.012, 0.03)), Paint.PROP_2)
    guard = turned((0.016, 0.026), (0.024, 0.0), (0.05, 0.0), (0.056, 0.026))
    s.plate.line(b.at(guard), 1.0)
    b.shape(turned((-0.05, 0.03), (-0.05, 0.064), (0.155, 0.064), (0.155, 0.034), (0.062, 0.026)), Paint.DARK)
    b.box(a * 0.14, 0.064, a * 0.148, 0.072, Paint.DARK, 0.5)
    for x in (-0.04, -0.032, -0.024):
        b.line(turned((x, 0.036), (x, 0.06)), 0.5, Paint.PROP_2)
    b.line(turned((-0.01, 0.046), (0.15, 0.05)), 0.4, Paint.PROP_2)


SIDEWAYS: Final = frozenset({"glass", "wine", "cup", "pistol"})
"""What a fist holds, the forearm level."""
SHOWN: Final[Mapping[str, Draw]] = {
    "letter": _letter, "note": _letter, "list": _letter, "document": _letter, "telegram": _letter, "contract": _letter, "paper": _letter, "message": _letter,
    "envelope": _envelope, "photo": _photo, "photograph": _photo, "picture": _photo, "portrait": _photo, "postcard": _photo, "ticket": _ticket,
    "money": _money, "cash": _money, "banknote": _money, "bill": _money, "phone": _phone, "smartphone": _phone, "cellphone": _phone, "screen": _phone,
    "key": _key, "ring": _ring, "watch": _watch, "pocket watch": _watch, "stopwatch": _watch, "clock": _watch, "compass": _watch, "coin": _coin,
    "glass": _vessel(stem=False), "whisky": _vessel(stem=False), "wine": _vessel(stem=True), "cup": _cup, "mug": _cup, "pistol": _pistol,
    "badge": _badge, "locket": _locket, "necklace": _locket, "pendant": _locket, "medal": _badge,
}  # fmt: skip
"""By noun."""
