"""Cloth, metal and glass about a head: hoods, veils, helms, masks, goggles, the bubble of a space suit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.people.features import Features
from animatic.storyboard.people.headform import HeadForm
from animatic.storyboard.people.headwear import Hood
from animatic.storyboard.people.plate import Paint, Part, bend, circle, smooth, tube


@dataclass(frozen=True, slots=True)
class Wrap:
    """One layer around the whole head; see `Hood`."""

    paint: Paint
    deep: float
    low: float
    side: float = 50.0
    brow: float = 0.17
    tight: bool = False
    peak: float = 0.0


WRAPS: Final[Mapping[str, tuple[Wrap, ...]]] = {
    # the inmost first
    "hood": (Wrap(Paint.HAT, 0.034, -0.055, 56.0, 0.176, peak=0.05),),
    "hijab": (Wrap(Paint.HAT, 0.014, -0.05),),
    "cowl": (Wrap(Paint.HAT, 0.01, -0.03, 54.0, 0.146, tight=True),),
    "veil": (Wrap(Paint.WHITE, 0.009, -0.05, 46.0, 0.156), Wrap(Paint.HAT, 0.021, -0.17, 66.0, 0.188)),
    "bridal-veil": (Wrap(Paint.HAT, 0.018, -0.3, 92.0, 0.196),),
    "helm": (Wrap(Paint.METAL, 0.013, -0.022, 46.0, 0.15, tight=True),),
}
BARE_HEADED: Final = frozenset({"bridal-veil"})
"""Below these the hair is seen."""


def wraps_of(form: HeadForm, name: str) -> list[Hood]:
    """The layers of a wrap, ready to be drawn."""
    return [
        Hood(form, w.paint, deep=w.deep, low=w.low, side=w.side, brow=w.brow, tight=w.tight, peak=w.peak)
        for w in WRAPS.get(name, ())
    ]


def crest(form: HeadForm) -> None:
    """The plume of a helm and its raised visor."""
    plate = form.sketch.plate
    path = np.array(
        [(0.0, 0.215, 0.03), (0.0, 0.262, 0.0), (0.0, 0.265, -0.07), (0.0, 0.2, -0.15), (0.0, 0.12, -0.17)]
    )
    curve = bend(path, 4)
    radii = (
        np.interp(np.linspace(0, 1, len(curve)), [0, 0.35, 0.8, 1], [0.008, 0.024, 0.026, 0.006]) * form.scale
    )
    plate.blob(tube(form.px(curve), radii), Paint.ACCENT, Part.HEAD)
    if form.to_lens[2] > -0.2:
        turn = np.linspace(-58, 58, 9)
        low, high = form.skin(0.15, turn, 0.024), form.skin(0.176, turn, 0.026)
        plate.shape(form.px(np.vstack([low, high[::-1]])), Paint.METAL, Part.HEAD, ink=0.8)


def mask(form: HeadForm, kind: str, features: Features) -> None:
    """What covers part of the face."""
    plate = form.sketch.plate
    if kind in ("surgeon", "kerchief", "ninja"):
        paint = {"surgeon": Paint.GLASS, "kerchief": Paint.ACCENT, "ninja": Paint.HAT}[kind]
        _band(form, paint, -0.024, 0.066, 80.0, 0.008, nose=0.02)
    elif kind == "bandit":
        _band(form, Paint.DARK, features.eye_y - 0.017, features.eye_y + 0.021, 74.0, 0.001)
        features.eyes_again(white=True)
    elif kind == "clown" and form.to_lens[2] > -0.35:
        around = features.mouth.patch()
        middle = around.mean(0)
        wide = (around - middle) * (1.45, 1.7) + middle
        plate.within(form.px(form.on_face(wide, 0.002)), None, Paint.ACCENT, Part.HEAD)
        features.mouth.draw()
        for side in (-1, 1):
            if form.shown(0.05 * side, 0.07) > 0.1:
                cheek = circle(np.array([0.053 * side, features.eye_y - 0.034]), 0.014)
                plate.within(form.px(form.on_face(cheek)), None, Paint.BLUSH, Part.HEAD)
        tip = features.bridge()[2:4].mean(0)
        plate.blob([circle(form.px(tip), 0.0215 * form.scale)], Paint.ACCENT, Part.HEAD, ink=0.8)


def _band(
    form: HeadForm, paint: Paint, low: float, high: float, most: float, out: float, *, nose: float = 0.0
) -> None:
    """Cloth around the front of the head between two heights."""
    angles = np.linspace(-most, most, 21)
    bump = nose * np.clip(1 - np.abs(angles) / 24, 0, 1)
    heights = np.linspace(low, high, 5)[:, None] + 0 * angles[None, :]
    lift = bump[None, :] * np.sin(np.linspace(0.15, 1, 5) * np.pi * 0.8)[:, None]
    flat = form.px(form.skin(heights, angles[None, :], out + lift))
    pieces = []
    for row in range(4):
        for i in range(len(angles) - 1):
            quad = flat[[row, row, row + 1, row + 1], [i, i + 1, i + 1, i]]
            d1, d2 = quad[2] - quad[0], quad[3] - quad[1]
            if d1[0] * d2[1] - d1[1] * d2[0] > 0:
                pieces.append(quad)
    if pieces:
        form.sketch.plate.blob(pieces, paint, Part.HEAD, ink=0.8)


def goggles(form: HeadForm, features: Features) -> None:
    """A diver's or a skier's: one glass before both eyes."""
    if form.to_lens[2] < 0.05:
        return
    half = np.array(
        [(0.0, 0.024), (0.045, 0.026), (0.064, 0.014), (0.062, -0.014), (0.04, -0.03), (0.012, -0.02)]
    )
    ring = np.add(np.vstack([half, half[::-1] * (-1, 1)]), (0.0, features.eye_y))
    plate = form.sketch.plate
    plate.shape(form.px(form.on_face(smooth(ring, 3) * (1.12, 1.0), 0.008)), Paint.DARK, Part.HEAD)
    inner = form.px(
        form.on_face((smooth(ring, 3) - (0.0, features.eye_y)) * (0.94, 0.78) + (0.0, features.eye_y), 0.01)
    )
    plate.shape(inner, Paint.GLASS, Part.HEAD, ink=0.5)
    features.eyes_again()


class Bubble:
    """The glass of a space suit's helmet, and its collar."""

    def __init__(self, form: HeadForm) -> None:
        self.plate = form.sketch.plate
        self.middle = form.px(np.array([0.0, 0.098, -0.006]))
        self.radius = 0.172 * form.scale
        turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        ring = np.stack([0.125 * np.sin(turn), np.full_like(turn, -0.034), 0.115 * np.cos(turn) - 0.006], -1)
        self._collar = tube(form.px(ring), np.full(24, 0.02 * form.scale))

    def behind(self) -> None:
        self.plate.blob([circle(self.middle, self.radius)], Paint.GLASS, Part.HEAD, ink=0.0)

    def before(self) -> None:
        disc = circle(self.middle, self.radius)
        self.plate.line(disc, 2.6, closed=True)
        self.plate.line(disc, 1.3, Paint.TRIM, closed=True)
        for start, end, share in ((-2.7, -2.0, 0.84), (0.5, 0.9, 0.86)):
            a = np.linspace(start, end, 9)
            gleam = self.middle + np.stack([np.cos(a), np.sin(a)], -1) * self.radius * share
            self.plate.line(gleam, 1.2, Paint.WHITE)
        self.plate.blob(self._collar, Paint.TRIM, Part.HEAD)
