"""The features of a face, drawn on the head's front: eyes that look at something, brows, nose, mouth, age.

The vocabulary is that of an inked board: an eye is a dark drop under a brow that acts; white shows only where it
says something (fright, fury, a look to the side).
"""

from typing import Final

import numpy as np

from animatic.storyboard.people.expressions import Expression
from animatic.storyboard.people.headform import HeadForm, Numbers
from animatic.storyboard.people.mouth import Mouth
from animatic.storyboard.people.plate import Paint, Part, bend, circle, smooth

EYE: Final = (0.0335, 0.0945)
"""Of the middle of an eye on the face's plan, metres of an adult's head."""
_U: Final = np.linspace(-1, 1, 9)
_SEEN: Final = 0.1
"""How much a feature must be turned to the lens."""
_TURN: Final = np.linspace(0, 2 * np.pi, 18, endpoint=False)
_OVAL: Final = np.stack([np.cos(_TURN), np.sin(_TURN)], -1)
_SIDELONG: Final = 26.0
"""Degrees off the face's axis from which on the white of the eyes shows."""
_WIDE_EYED: Final = 1.22
"""Lids open as far as this show the white all around."""


class Features:
    """One face."""

    def __init__(self, form: HeadForm, expression: Expression, look: tuple[float, float]) -> None:
        """`look` is where the eyes go: degrees to the head's right and up."""
        self.form, self.face, self.look = form, expression, look
        self.plate = form.sketch.plate
        cast = form.cast
        # Small faces are simpler and larger in their features, as they are drawn: they must be read.
        pixels = form.scale * 0.228
        self.boost = float(np.clip(1.0 + (70 - pixels) * 0.0085, 1.0, 1.42))
        self.fine = pixels > 60
        self.near = pixels > 900
        """So near that an eye is more than a drop: white, iris and lid."""
        # The larger the face, the finer the pen against it.
        self.pen = float(np.clip(1.2 - pixels / 900, 0.72, 1.15))
        self._on_dark = False
        self.eye_y = EYE[1] - cast.low
        self.mouth = Mouth(form, expression, self.boost, self.pen, fine=self.fine)

    def draw(self) -> None:
        if self.form.to_lens[2] < -0.45:
            return
        self._cheeks()
        self._lines()
        self._marks()
        for side in (1, -1):
            self._eye(side)
            self._brow(side)
        self.mouth.draw()
        self._nose()

    def eyes_again(self, *, white: bool = False) -> None:
        """The eyes over what was drawn on the face since; `white` shows their white on something dark."""
        self._on_dark = white
        for side in (1, -1):
            self._eye(side)

    # -- eyes ----------------------------------------------------------------------------------------------

    def _eye(self, side: int) -> None:
        form, face, cast = self.form, self.face, self.form.cast
        x0 = EYE[0] * side
        if form.shown(x0 * 0.9, self.eye_y) < _SEEN:
            return
        size = cast.eyes * self.boost
        half_w, half_h = 0.0082 * size**0.8, 0.0118 * size
        if face.lids < 0.12:
            self._shut(side, x0, 0.0175 * self.boost, half_h)
            return
        yaw, pitch = self.look
        sidelong = abs(yaw) > _SIDELONG
        if face.lids >= _WIDE_EYED or self._on_dark or self.near or (sidelong and self.fine):
            self._white(side, x0, size, half_w)
            return
        dx = float(np.clip(yaw / 30, -1, 1)) * 0.0085
        dy = float(np.clip(pitch / 30, -1, 1)) * 0.0075
        drop = _OVAL * (half_w, half_h) + (x0 + dx, self.eye_y + dy)
        lid = min(face.lids, 1.0)
        if lid > 0.86 and face.squint < 0.2:
            self._pupil(drop, None)
            if cast.lashes:
                self._lashes(side, x0 + dx, half_w * 1.25, half_h * 0.55 + dy)
            return
        # A lid lies over the drop; a frown or grief slants it.
        reach = 0.0165 * self.boost
        slant = -face.brow_in * 0.006
        top = self.eye_y + half_h * (2 * lid - 1) * 0.95 + dy * 0.4
        xs = np.array([-1.0, 0.0, 1.0]) * reach
        lid_line = np.stack(
            [x0 + xs, top + np.array([-0.3, 0.12, -0.3]) * half_h * (lid > 0.45) + slant * xs * side / reach],
            -1,
        )
        under = np.vstack([lid_line, [(x0 + reach, self.eye_y - 0.03), (x0 - reach, self.eye_y - 0.03)]])
        if face.squint >= 0.2:  # the cheek pushes up from below
            low = self.eye_y - half_h * (1 - 0.75 * face.squint)
            cheek = np.array([(reach, -0.35), (0.0, 0.1), (-reach, -0.35)]) * (1, half_h) + (x0, low)
            under = np.vstack([lid_line, cheek])
        self._pupil(drop, under)
        if lid <= 0.86:
            self._stroke(lid_line[:, 0], lid_line[:, 1], 0.95)
        if cast.lashes and lid > 0.4:
            self._lashes(side, x0, reach * 0.85, top - self.eye_y)
        if face.squint >= 0.3 and self.fine:
            self._stroke(cheek[:, 0], cheek[:, 1] - 0.002, 0.6)

    def _pupil(self, drop: Numbers, clip: Numbers | None) -> None:
        form = self.form
        placed = form.px(form.on_face(drop, 0.001))
        window = None if clip is None else form.px(form.on_face(clip, 0.001))
        self.plate.within(placed, window, Paint.DARK, Part.HEAD)
        if form.scale * 0.0118 > 7.0 and clip is None:
            middle, half = drop.mean(0), np.ptp(drop, 0) / 2
            spark = circle(middle + half * (-0.3, 0.42), float(half[0]) * 0.36)
            self.plate.within(form.px(form.on_face(spark, 0.001)), placed, Paint.WHITE, Part.HEAD)

    def _white(self, side: int, x0: float, size: float, half_w: float) -> None:
        """An eye whose white is seen: all around in fright or fury, else beside the pupil."""
        form, face = self.form, self.face
        wide = face.lids >= _WIDE_EYED
        high = (0.0215 if wide else 0.0145) * size**0.7
        broad = (0.0195 if wide else 0.0165) * size**0.7
        ring = _OVAL * (broad, high) + (x0, self.eye_y + 0.001)
        top = high * (1.0 if wide else np.clip(face.lids * 2 - 1, 0.05, 0.8))
        if face.brow_in < -0.5:  # a frown presses on it
            ring[:, 1] = np.minimum(
                ring[:, 1],
                self.eye_y + top * 0.62 + (ring[:, 0] - x0) * side * 0.42 * min(-face.brow_in, 1.2),
            )
        elif not wide:
            ring[:, 1] = np.minimum(ring[:, 1], self.eye_y + top)
        placed = form.px(form.on_face(ring, 0.001))
        self.plate.within(placed, None, Paint.WHITE, Part.HEAD)
        yaw, pitch = self.look
        dx = float(np.clip(yaw / 38, -1, 1)) * (broad - half_w * 0.8)
        dy = float(np.clip(pitch / 34, -1, 1)) * high * 0.5
        pupil = _OVAL * (half_w * 0.86, half_w * (0.98 if wide else 1.2)) + (x0 + dx, self.eye_y + dy)
        if self.near:
            iris = _OVAL * half_w * 1.55 + pupil.mean(0)
            self.plate.within(form.px(form.on_face(iris, 0.001)), placed, Paint.IRIS, Part.HEAD)
            self._outline(form.px(form.on_face(iris, 0.001)), 0.5)
        self.plate.within(form.px(form.on_face(pupil, 0.001)), placed, Paint.DARK, Part.HEAD)
        if self.near:
            spark = circle(np.add(pupil.mean(0), (-0.004, 0.005)), half_w * 0.42)
            self.plate.within(form.px(form.on_face(spark, 0.001)), placed, Paint.WHITE, Part.HEAD)
            self._outline(placed, 0.6)
        if wide:
            self._outline(placed, 0.8)
        else:
            upper = ring[ring[:, 1] > self.eye_y - high * 0.1]
            upper = upper[np.argsort(upper[:, 0])]
            self._stroke(upper[:, 0], upper[:, 1], 0.95)
        if form.cast.lashes:
            self._lashes(side, x0, broad, high * 0.35)

    def _shut(self, side: int, x0: float, reach: float, half_h: float) -> None:
        laughs = self.face.squint > 0.5  # a laugh's eyes are arches, a sleeper's hang
        pained = self.face.brow_in < -0.3
        y = self.eye_y - (0.2 if laughs else 0.35) * half_h
        if pained:  # pressed together: a wedge whose point is towards the nose
            xs = x0 + side * reach * np.array([1.0, -0.75, 1.0])
            self._stroke(xs, y + half_h * np.array([0.75, 0.0, -0.6]), 1.05, steps=1)
            return
        bow = (1 - _U**2) * half_h * (1.0 if laughs else -0.8)
        self._stroke(x0 + _U * reach, y + bow, 1.15)
        if self.form.cast.lashes and not laughs:
            for at, long in ((0.55, 0.5), (0.95, 0.75)):
                start = y - half_h * 0.8 * (1 - at**2)
                self._stroke(
                    x0 + side * reach * np.array([at, at + 0.3]),
                    np.array([start, start - half_h * long]),
                    0.7,
                )

    def _lashes(self, side: int, x0: float, reach: float, rise: float) -> None:
        """Two at the outer corner."""
        for long, up in ((0.0075, 0.006), (0.009, 0.0005)):
            x = x0 + side * np.array([reach * 0.72, reach * 0.72 + long * self.boost**0.5])
            y = self.eye_y + rise + np.array([0.0, up]) - 0.0015
            self._stroke(x, y, 0.68)
            if not self.fine:
                return

    def _brow(self, side: int) -> None:
        form, face, cast = self.form, self.face, self.form.cast
        raise_ = 0.0135 * self.boost
        wide_eyed = face.lids >= _WIDE_EYED
        base = self.eye_y + (0.0315 if wide_eyed else 0.0255) * (0.55 + 0.45 * self.boost)
        extra = face.uneven * raise_ * (0.9 if side > 0 else -0.3)
        inner = base + face.brow_in * raise_ + extra
        outer = base - 0.0015 + face.brow_out * raise_ * 0.8 + extra * 0.6
        middle = (inner + outer) / 2 + 0.0045 * (1.0 if face.brow_in > -0.4 else 0.15)
        xs = np.array([0.0145 - 0.004 * float(np.clip(-face.brow_in, 0, 1)), 0.033, 0.0515]) * side
        if form.shown(float(xs[1]) * 0.8, base) < _SEEN - 0.05:
            return
        line = bend(np.stack([xs, [inner, middle, outer]], -1), 5)
        u = np.linspace(0, 1, len(line))
        heavy = 0.0044 * cast.brows**0.8 * self.boost
        thick = heavy * np.interp(u, [0, 0.12, 0.5, 0.92, 1], [0.55, 0.95, 1.0, 0.62, 0.3])
        ring = np.vstack([line + np.stack([0 * u, thick], -1), (line - np.stack([0 * u, thick], -1))[::-1]])
        grey = cast.lines > 0 and cast.brows >= 1.0
        paint = Paint.HAIR if grey and self.fine else Paint.INK
        placed = form.px(form.on_face(ring, 0.002))
        self.plate.within(placed, None, paint, Part.HEAD)
        if grey and self.fine:
            self._outline(placed, 0.5)

    # -- nose ----------------------------------------------------------------------------------------------

    def bridge(self) -> Numbers:
        """Local points of the nose's ridge: root, middle, tip, its underside, base."""
        cast = self.form.cast
        long, low = 0.0235 * cast.nose, cast.low
        tip_y = 0.068 - low * 0.75
        front = float(self.form.face(0.0, tip_y)[2])
        return np.array(
            [
                (0.0, 0.093 - low * 0.8, front - 0.003),
                (0.0, 0.081 - low * 0.8, front + long * 0.42),
                (0.0, tip_y + 0.003, front + long * 0.97),
                (0.0, tip_y - 0.006, front + long * 0.86),
                (0.0, tip_y - 0.0105, front - 0.001),
            ]
        )

    def _nose(self) -> None:
        form = self.form
        ridge = self.bridge()
        turned = abs(form.yaw)
        size = 0.0105 * (0.45 + 0.55 * form.cast.nose) * self.boost**0.5
        if turned > 98:  # its outline is enough
            return
        if turned < 20:  # from the front: its underside
            y = float(ridge[3, 1])
            curve = np.array([(-size, y + 0.006), (-size * 0.6, y - 0.002), (0.0, y - 0.004)])
            curve = np.vstack([curve, curve[-2::-1] * (-1, 1)])
            local = form.on_face(curve)
            local[:, 2] += np.array([0.004, 0.013, 0.017, 0.013, 0.004]) * form.cast.nose
            self.plate.mark(bend(form.px(local), 4), 0.82 * self.pen)
            return
        # A hook: over the tip and back under it, to the wing of the near side.
        side = 1 if form.yaw > 0 else -1
        wing = form.face(np.array([size * 0.75 * side]), np.array([float(ridge[4, 1]) + 0.0035]))
        wing[:, 2] += 0.004
        start = 0 if turned > 58 else 1
        path = np.vstack(
            [ridge[start:4], ridge[4:] * (1, 1, 1) + [(size * 0.35 * side, -0.0005, 0.006)], wing]
        )
        self.plate.line(bend(form.px(path), 4), 0.85 * self.pen)

    # -- the rest ------------------------------------------------------------------------------------------

    def _lines(self) -> None:
        """Age: bags, folds from nose to mouth, a lined brow; cheeks pushed up by a smile."""
        age, form, face = self.form.cast.lines, self.form, self.face
        if form.scale * 0.228 < 38:
            return
        for side in (1, -1):
            if form.shown(0.034 * side, 0.07) < 0.18:
                continue
            if age:
                fold = np.array([(0.0235, 0.062), (0.0345, 0.05), (0.0375, 0.036)])
                self._stroke(fold[:, 0] * side, fold[:, 1] - form.cast.low * 0.6, 0.6)
            if not self.fine:
                continue
            tired = 0 < face.lids < 0.5
            if age or tired:
                xs = np.array([0.021, 0.033, 0.045]) * side
                self._stroke(xs, self.eye_y - np.array([0.0165, 0.0205, 0.0165]), 0.5)
        if age and self.fine and form.shown(0.0, 0.15) > 0.2:
            for y, half in ((0.148, 0.026),):
                self._stroke(np.array([-half, 0.0, half]), np.array([y - 0.002, y, y - 0.002]), 0.5)
        if face.brow_in < -0.9 and self.fine:
            for side in (1, -1):
                self._stroke(
                    np.array([0.0065, 0.005]) * side,
                    np.array([0.114, 0.128]) - form.cast.low,
                    0.6,
                )

    def _cheeks(self) -> None:
        if "blush" not in self.face.marks and not self.form.cast.blush:
            return
        for side in (1, -1):
            if self.form.shown(0.048 * side, 0.066) < 0.12:
                continue
            disc = _OVAL * (0.0165, 0.0125) + (0.049 * side, self.eye_y - 0.0295)
            self.plate.within(self.form.px(self.form.on_face(disc)), None, Paint.BLUSH, Part.HEAD, skin=True)

    def _marks(self) -> None:
        form, marks = self.form, self.face.marks
        for side in (1, -1):
            if form.shown(0.04 * side, 0.075) < 0.15:
                continue
            if "tears" in marks:
                grow = self.boost
                drop = np.array(
                    [
                        (0.0, 0.012),
                        (0.006, -0.003),
                        (0.0055, -0.024),
                        (0.0, -0.03),
                        (-0.0055, -0.024),
                        (-0.006, -0.003),
                    ]
                )
                place = smooth(drop, 4) * grow + (0.037 * side, self.eye_y - 0.026)
                placed = form.px(form.on_face(place, 0.002))
                self.plate.within(placed, None, Paint.GLASS, Part.HEAD)
                if self.fine:
                    self._outline(placed, 0.45)
        if "sweat" in marks:
            side = 1 if form.yaw >= 0 else -1
            drop = np.array([(0.0, 0.014), (0.0065, -0.003), (0.0, -0.0095), (-0.0065, -0.003)])
            placed = form.px(form.on_face(np.add(smooth(drop, 4), (0.058 * side, 0.138)), 0.002))
            self.plate.within(placed, None, Paint.GLASS, Part.HEAD)
            self._outline(placed, 0.5)

    def _stroke(self, x: Numbers, y: Numbers, width: float = 1.0, *, steps: int = 3) -> None:
        self.plate.mark(bend(self.form.px(self.form.face(x, y, 0.001)), steps), width * self.pen)

    def _outline(self, ring: Numbers, width: float) -> None:
        self.plate.mark(np.vstack([ring, ring[:1]]), width * self.pen)
