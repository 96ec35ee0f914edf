"""The features of a face, drawn on the head's front: eyes that look at something, brows, nose, mouth, age."""

from typing import Final

import numpy as np

from animatic.storyboard.people.expressions import Expression
from animatic.storyboard.people.headform import HeadForm, Numbers
from animatic.storyboard.people.plate import Paint, Part, bend, circle, smooth

_EYE: Final = (0.0325, 0.104)
_U: Final = np.linspace(-1, 1, 9)
_SEEN: Final = 0.1
"""How much a feature must be turned to the lens."""


class Features:
    """One face."""

    def __init__(self, form: HeadForm, expression: Expression, look: tuple[float, float]) -> None:
        """`look` is where the eyes go: degrees to the head's right and up."""
        self.form, self.face, self.look = form, expression, look
        self.plate = form.sketch.plate
        cast = form.cast
        # Small faces are simpler and larger in their features, as they are drawn: they must be read.
        self.boost = float(np.clip(1.0 + (42 - form.scale * 0.2) * 0.009, 1.0, 1.32))
        self.eye_y = _EYE[1] - cast.low
        self.fine = form.scale * 0.2 > 60
        # The larger the face, the finer the pen against it.
        self.pen = float(np.clip(1.25 - form.scale * 0.2 / 520, 0.6, 1.15))

    def draw(self) -> None:
        if self.form.to_lens[2] < -0.45:
            return
        self._lines()
        self._marks()
        for side in (1, -1):
            self._eye(side)
            self._brow(side)
        self._mouth()
        self._nose()

    def mouth_again(self) -> None:
        """The mouth over a beard that was drawn since."""
        self._mouth()

    # -- eyes ----------------------------------------------------------------------------------------------

    def _eye(self, side: int) -> None:
        form, face, cast = self.form, self.face, self.form.cast
        x0 = _EYE[0] * side
        if form.shown(x0 * 0.9, self.eye_y) < _SEEN:
            return
        half_w = 0.0192 * cast.eyes**0.5 * self.boost
        half_h = 0.0155 * cast.eyes * self.boost
        if face.lids < 0.12:
            arc = face.squint > 0.5  # a laugh's eyes are arches, a sleeper's hang
            y = self.eye_y + (0.2 if arc else -0.3) * half_h
            bow = (1 - _U**2) * half_h * (0.75 if arc else -0.55)
            self._stroke(x0 + _U * half_w, y + bow, 1.25)
            if cast.lashes and not arc:
                self._stroke(
                    x0 + side * half_w * np.array([0.9, 1.3]), y + half_h * np.array([-0.1, -0.45]), 0.9
                )
            return
        # At a distance wide eyes look startled: the lids rest lower.
        lid = min(face.lids, 1.5) * (1.0 if self.fine or face.lids > 1.2 else 0.84)
        top = half_h * (1 - _U**2) ** 0.6 * (lid if lid <= 1 else 1 + (lid - 1) * 0.5)
        # An inner brow that presses takes the lid along; grief lifts it there.
        slope = -face.brow_in * 0.22 * half_h * (_U * side)
        top = np.maximum(
            top + np.where(face.brow_in < 0, -np.abs(slope) * (_U * side < 0) * 1.6, 0.0), -0.2 * half_h
        )
        low = -half_h * (1 - _U**2) ** 0.7 * (1 - 0.65 * face.squint) * (0.9 if lid <= 1 else 1.0)
        upper = np.stack([x0 + _U * half_w, self.eye_y + top], -1)
        lower = np.stack([x0 + _U * half_w, self.eye_y + low], -1)
        white = form.px(form.on_face(np.vstack([upper, lower[::-1]]), 0.0005))
        self.plate.within(white, None, Paint.WHITE, Part.HEAD)
        yaw, pitch = self.look
        dx = float(np.clip(yaw / 34, -1, 1)) * half_w * 0.52
        dy = float(np.clip(pitch / 30, -1, 1)) * half_h * 0.5
        iris = 0.0086 * cast.eyes**0.6 * self.boost * (0.86 if lid > 1.2 else 1.0)
        disc = circle(np.array([x0 + dx, self.eye_y + dy]), iris)
        self.plate.within(form.px(form.on_face(disc, 0.001)), white, Paint.DARK, Part.HEAD)
        if form.scale * iris > 5:
            spark = circle(np.array([x0 + dx - 0.003, self.eye_y + dy + 0.0035]), iris * 0.3)
            self.plate.within(form.px(form.on_face(spark, 0.001)), white, Paint.WHITE, Part.HEAD)
        heavy = 1.15 if self.fine else 0.75
        self._stroke(upper[:, 0], upper[:, 1], heavy)
        if self.fine:
            self._stroke(lower[2:-2, 0], lower[2:-2, 1], 0.45)
        if cast.lashes:
            x = x0 + side * half_w * np.array([0.85, 1.22])
            self._stroke(x, self.eye_y + np.array([top[-2 if side > 0 else 1], top[4] * 0.75]), heavy * 0.8)

    def _brow(self, side: int) -> None:
        form, face, cast = self.form, self.face, self.form.cast
        raise_ = 0.0115 * self.boost
        base = self.eye_y + 0.0245 * (0.5 + 0.5 * self.boost) + (0.004 if face.lids > 1.2 else 0.0)
        extra = face.uneven * raise_ * (0.7 if side > 0 else -0.35)
        inner = base + face.brow_in * raise_ + extra
        outer = base - 0.001 + face.brow_out * raise_ + extra * 0.6
        middle = (inner + outer) / 2 + 0.0045
        xs = np.array([0.0125 - 0.002 * max(-face.brow_in, 0), 0.031, 0.0535]) * side
        if form.shown(float(xs[1]) * 0.8, base) < _SEEN - 0.05:
            return
        line = bend(np.stack([xs, [inner, middle, outer]], -1), 4)
        thick = np.linspace(1.0, 0.45, len(line)) * 0.0052 * cast.brows * self.boost
        top, low = line + np.stack([0 * thick, thick], -1), line - np.stack([0 * thick, thick * 0.7], -1)
        ring = np.vstack([top, low[::-1]])
        self.plate.within(form.px(form.on_face(ring, 0.002)), None, Paint.INK, Part.HEAD)

    # -- nose and mouth ------------------------------------------------------------------------------------

    def bridge(self) -> Numbers:
        """Local points of the nose's ridge: root, middle, tip, base."""
        cast = self.form.cast
        long, low = 0.02 * cast.nose, cast.low
        tip_y = 0.0785 - low * 0.9
        front = float(self.form.face(0.0, tip_y)[2])
        return np.array(
            [
                (0.0, 0.112 - low, float(self.form.face(0.0, 0.112 - low)[2]) - 0.001),
                (0.0, 0.096 - low, front + long * 0.5),
                (0.0, tip_y, front + long),
                (0.0, tip_y - 0.009, front + long * 0.72),
                (0.0, tip_y - 0.0125, front - 0.001),
            ]
        )

    def _nose(self) -> None:
        form = self.form
        ridge = self.bridge()
        turned = abs(form.yaw)
        size = 0.0125 * (0.6 + 0.4 * form.cast.nose)
        y = float(ridge[3, 1]) - 0.001
        if turned < 16:  # from the front: the base, and nostrils
            curve = np.array(
                [
                    (-size, y + 0.006),
                    (-size * 0.55, y - 0.0015),
                    (0.0, y - 0.004),
                    (size * 0.55, y - 0.0015),
                    (size, y + 0.006),
                ]
            )
            local = form.on_face(curve)
            local[:, 2] += np.array([0.004, 0.012, 0.016, 0.012, 0.004]) * form.cast.nose
            self.plate.line(bend(form.px(local), 4), 0.85 * self.pen)
            return
        start = 0 if turned > 46 else 1 if turned > 28 else 2
        path = form.px(ridge[start:])
        self.plate.line(bend(path, 4), 0.9 * self.pen)
        side = 1 if form.yaw > 0 else -1
        if self.fine and turned < 118:  # the wing of the near side
            wing = form.face(
                np.array([size * 0.9, size * 1.1, size * 0.6]) * side, np.array([y + 0.009, y + 0.002, y])
            )
            wing[:, 2] += 0.005
            self.plate.line(bend(form.px(wing), 4), 0.6 * self.pen)

    def _mouth(self) -> None:
        form, face, cast = self.form, self.face, self.form.cast
        y0 = 0.0465 - cast.low * 0.55
        if form.to_lens[2] < -0.25:
            return
        half = (
            0.0265
            * face.wide
            * (0.92 if cast.lips else 1.0)
            * (0.85 + 0.15 * self.boost)
            * (1 + 0.12 * max(face.smile, 0))
        )
        u = np.linspace(-1, 1, 11)
        x = u * half + face.skew * 0.006
        curve = 0.0165 * face.smile * (u**2 - 0.45) + face.skew * 0.004 * u
        if face.open < 0.06:
            if cast.lips and self.fine:
                lips = np.concatenate([
                    np.stack([x, y0 + curve + 0.0045 * (1 - u**2) ** 0.7], -1),
                    np.stack([x, y0 + curve - 0.0065 * (1 - u**2) ** 0.7], -1)[::-1],
                ])  # fmt: skip
                self.plate.within(
                    form.px(form.on_face((lips * (0.94, 1.0)), 0.002)),
                    None,
                    Paint.LIPS,
                    Part.HEAD,
                    skin=True,
                )
            self._stroke(x, y0 + curve, 1.05, out=0.003)
            if self.fine and not cast.lips:
                self._stroke(np.array([-0.35, 0.35]) * half, np.array([y0 - 0.0135, y0 - 0.0135]), 0.5)
            return
        drop = 0.032 * face.open * (0.8 + 0.2 * self.boost)
        top = y0 + curve + 0.22 * drop * (1 - u**2) ** 0.6
        low = y0 + curve - drop * (1 - u**2) ** 0.55
        ring = form.px(form.on_face(np.vstack([np.stack([x, top], -1), np.stack([x, low], -1)[::-1]]), 0.002))
        if cast.lips and self.fine:
            fat = np.vstack([np.stack([x, top + 0.004], -1), np.stack([x, low - 0.005], -1)[::-1]])
            self.plate.within(form.px(form.on_face(fat, 0.002)), None, Paint.LIPS, Part.HEAD, skin=True)
        self.plate.within(ring, None, Paint.DARK, Part.HEAD, skin=True)
        if face.open > 0.35 and face.teeth < 0.9:
            tongue = circle(np.array([float(x[5]), float(low[5])]), drop * 0.42)
            self.plate.within(form.px(form.on_face(tongue, 0.002)), ring, Paint.LIPS, Part.HEAD)
        if face.teeth:
            edge = top - (top - low) * face.teeth * (0.85 if face.teeth < 1 else 1.0)
            band = np.vstack([np.stack([x, top], -1), np.stack([x, edge], -1)[::-1]])
            self.plate.within(form.px(form.on_face(band, 0.002)), ring, Paint.WHITE, Part.HEAD)
            if face.teeth >= 0.9 and self.fine:
                self._stroke(x[1:-1], ((top + low) / 2)[1:-1], 0.5, out=0.002)
        self._outline(ring, 0.8)

    # -- the rest ------------------------------------------------------------------------------------------

    def _lines(self) -> None:
        """Age: bags, folds from nose to mouth, a lined brow; cheeks pushed up by a smile."""
        age, form = self.form.cast.lines, self.form
        if not self.fine:
            return
        for side in (1, -1):
            if form.shown(0.034 * side, 0.07) < 0.18:
                continue
            if age or self.face.smile > 0.75:
                fold = np.array([(0.024, 0.073), (0.034, 0.06), (0.035, 0.046)])
                self._stroke(fold[:, 0] * side, fold[:, 1], 0.6 if age else 0.5)
            if age or (self.face.lids < 0.5 and self.face.lids > 0):
                self._stroke(
                    np.array([0.02, 0.032, 0.045]) * side, self.eye_y - np.array([0.0165, 0.02, 0.016]), 0.5
                )
        if age and form.shown(0.0, 0.16) > 0.2:
            for y in (0.148, 0.158):
                self._stroke(np.array([-0.026, 0.0, 0.026]), np.array([y, y + 0.002, y]), 0.45)
        if self.face.brow_in < -0.7:
            for side in (1, -1):
                self._stroke(np.array([0.006, 0.0045]) * side, np.array([0.122, 0.137]) - form.cast.low, 0.55)

    def _marks(self) -> None:
        form, marks = self.form, self.face.marks
        for side in (1, -1):
            if form.shown(0.04 * side, 0.075) < 0.15:
                continue
            if "blush" in marks:
                disc = circle(np.array([0.042 * side, 0.073]), 0.0125)
                self.plate.within(form.px(form.on_face(disc)), None, Paint.BLUSH, Part.HEAD, skin=True)
            if "tears" in marks:
                drop = np.array(
                    [
                        (0.0, 0.012),
                        (0.0055, -0.003),
                        (0.004, -0.03),
                        (0.0, -0.034),
                        (-0.004, -0.03),
                        (-0.0055, -0.003),
                    ]
                )
                place = np.add(smooth(drop, 4), (0.034 * side, self.eye_y - 0.022))
                placed = form.px(form.on_face(place, 0.002))
                self.plate.within(placed, None, Paint.GLASS, Part.HEAD)
                if self.fine:
                    self._outline(placed, 0.4)
        if "sweat" in marks:
            side = 1 if form.yaw >= 0 else -1
            drop = np.array([(0.0, 0.013), (0.006, -0.003), (0.0, -0.009), (-0.006, -0.003)])
            placed = form.px(form.on_face(np.add(smooth(drop, 4), (0.052 * side, 0.15)), 0.002))
            self.plate.within(placed, None, Paint.GLASS, Part.HEAD)
            self._outline(placed, 0.45)

    def _stroke(self, x: Numbers, y: Numbers, width: float = 1.0, out: float = 0.001) -> None:
        local = self.form.face(x, y, out)
        self.plate.mark(bend(self.form.px(local), 3), width * self.pen)

    def _outline(self, ring: Numbers, width: float) -> None:
        self.plate.mark(np.vstack([ring, ring[:1]]), width * self.pen)
