"""A mouth: a stroke that says the mood, or an opening with teeth and tongue."""

from typing import Final

import numpy as np

from animatic.storyboard.people.expressions import Expression
from animatic.storyboard.people.headform import HeadForm, Numbers
from animatic.storyboard.people.plate import Paint, Part, bend, circle

HEIGHT: Final = 0.0385
"""Of the mouth above the neck's pivot, metres of an adult's head."""
_U: Final = np.linspace(-1, 1, 13)
_ROUND: Final = np.clip(1 - _U**2, 0, 1) ** 0.55


class Mouth:
    """The mouth of one face."""

    def __init__(self, form: HeadForm, face: Expression, boost: float, pen: float, *, fine: bool) -> None:
        """`boost` enlarges the features of small faces, `pen` is the factor on the ink, `fine` asks for details."""
        self.form, self.face, self.pen, self.fine = form, face, pen, fine
        self.plate = form.sketch.plate
        self.y = HEIGHT - form.cast.low * 0.72
        grow = 0.72 + 0.28 * boost
        young = 1 - form.cast.low * 9
        self.half = 0.0232 * face.wide * grow * young * (1 + 0.16 * max(face.smile, 0))
        self._x = _U * self.half + face.skew * 0.008
        bow = 0.0215 * face.smile * grow * (_U**2 - 0.4)
        # A smirk lifts one corner.
        self._curve = bow + face.skew * 0.0055 * _U
        self._drop = 0.04 * face.open * grow * young

    @property
    def seen(self) -> bool:
        return bool(self.form.to_lens[2] > -0.25)

    def patch(self) -> Numbers:
        """The plan of the skin around the lips, for beards to leave free."""
        low = self._drop * 0.8 + 0.0085
        high = self._drop * 0.3 + 0.006
        a = np.linspace(0, 2 * np.pi, 18, endpoint=False)
        y = np.where(np.sin(a) > 0, np.sin(a) * high, np.sin(a) * low)
        return np.stack([np.cos(a) * (self.half + 0.006) + self.face.skew * 0.008, self.y + y], -1)

    def draw(self) -> None:
        if not self.seen:
            return
        if self.face.open < 0.06:
            self._closed()
        else:
            self._opened()

    def _closed(self) -> None:
        face, x, y = self.face, self._x, self.y + self._curve
        if self.form.cast.lashes and self.fine:
            lip = np.concatenate([
                np.stack([x, y + 0.001], -1),
                np.stack([x * 0.8, y - 0.0075 * _ROUND], -1)[::-1],
            ])  # fmt: skip
            self._within(lip, None, Paint.LIPS, skin=True)
        self._stroke(x, y, 0.84 + 0.25 * min(abs(face.smile), 1.0))
        if not self.fine:
            return
        if abs(face.smile) > 0.5 or face.skew:  # the corners
            for side in (-1, 1):
                if face.skew and side != (1 if face.skew > 0 else -1):
                    continue
                at = 12 if side > 0 else 0
                bent = np.array([-0.0035, 0.0045]) * (1 if face.smile > 0 else -0.8)
                self._stroke(x[at] + np.array([0.0012, -0.0008]) * side, y[at] + bent, 0.75)
        if face.smile < 0.3 and not self.form.cast.low:
            chin = self.y - 0.0165
            self._stroke(
                np.array([-0.3, 0.0, 0.3]) * self.half, chin + np.array([-0.001, 0.001, -0.001]), 0.5
            )

    def _opened(self) -> None:
        face, x, drop = self.face, self._x, self._drop
        middle = self.y + self._curve
        # A laugh hangs from a straight upper lip; a cry or a shout arches it.
        smile = face.smile
        top = middle + (0.24 if smile < 0.5 else 0.06) * drop * _ROUND
        low = middle - drop * _ROUND * (1.0 if smile > -0.3 else 0.86)
        if smile > 0.45:
            top = np.maximum(top, self.y + self._curve.max() * 0.55 - 0.002)
        ring = np.vstack([np.stack([x, top], -1), np.stack([x, low], -1)[::-1]])
        if self.form.cast.lashes and self.fine:
            fat = np.vstack([np.stack([x, top + 0.0032], -1), np.stack([x, low - 0.005], -1)[::-1]])
            self._within(fat, None, Paint.LIPS, skin=True)
        placed = self._within(ring, None, Paint.DARK, skin=True)
        if face.open > 0.32 and face.teeth < 0.9:
            tongue = circle(np.array([float(x[6]), float(low[6]) - drop * 0.06]), drop * 0.46) * (1.0, 1.0)
            self._within(tongue, placed, Paint.LIPS)
        if face.teeth:
            share = face.teeth * (0.72 if face.teeth < 0.9 else 1.0)
            edge = top - (top - low) * share
            band = np.vstack([np.stack([x, top], -1), np.stack([x, edge], -1)[::-1]])
            self._within(band, placed, Paint.WHITE)
            if face.teeth >= 0.9 and self.fine:  # clenched: the rows and the gaps
                half = (top + low) / 2
                self._stroke(x[1:-1], half[1:-1], 0.5)
                for i in (3, 5, 7, 9):
                    self._stroke(x[[i, i]], np.array([top[i] - 0.001, low[i] + 0.001]), 0.42)
        self.plate.mark(np.vstack([placed, placed[:1]]), 0.85 * self.pen)

    def _within(self, plan: Numbers, clip: Numbers | None, paint: Paint, *, skin: bool = False) -> Numbers:
        placed = self.form.px(self.form.on_face(plan, 0.002))
        self.plate.within(placed, clip, paint, Part.HEAD, skin=skin)
        return placed

    def _stroke(self, x: Numbers, y: Numbers, width: float) -> None:
        self.plate.mark(bend(self.form.px(self.form.face(x, y, 0.003)), 3), width * self.pen)
