"""What the torso wears in front: collars, closings, aprons, dungarees, armour, badges."""

from collections.abc import Sequence

import numpy as np

from animatic.storyboard.people.plate import Paint, Part, bend, tube
from animatic.storyboard.people.sketch import Sketch


class Clothed(Sketch):
    """A sketch that knows what is on its chest."""

    def _patch(self, left: Sequence[tuple[float, float]], paint: Paint, ink: float = 0.8) -> None:
        """A symmetric patch on the torso: outline of (height, angle) up its right side, mirrored."""
        right = [self.visible(t, a) for t, a in left]
        other = [self.visible(t, -a) for t, a in reversed(left)]
        self.plate.shape(self.px(right + other), paint, Part.TORSO, ink=ink)

    def _front(self) -> None:
        outfit = self.outfit
        if not self.clear:
            if outfit.front == "open" and self.front > -0.15:
                self._patch([(1.03, 40), (0.6, 27), (-0.06, 20)], Paint.INNER)
            return
        if self.front > -0.15:
            self._collar()
            if outfit.front in ("buttons", "zip", "double") and self.fine:
                self._closing()
            if outfit.stripes:
                for t in np.linspace(0.12, 0.84, outfit.stripes):
                    self._band(float(t), 0.028, Paint.TRIM)
        if outfit.belt:
            self._band(0.1, 0.035, Paint.ACCENT)
        if outfit.bib:
            self._dungarees()
        if outfit.spots and self.front > -0.3:
            for t, angle in ((0.3, -38), (0.34, 30), (0.62, -30), (0.66, 34), (0.05, -20), (0.06, 44)):
                point, seen = self.surface(t, angle)
                if seen:
                    radius = 0.022 * self.k * self.scale(point)
                    self.plate.blob(tube([self.px(point)], [radius]), Paint.ACCENT, Part.TORSO, ink=0.5)
        if outfit.apron and self.front > -0.15:
            self._patch([(0.72, 28), (0.3, 42), (0.0, 60), (-0.12, 62)], Paint.TRIM)
        if outfit.sash and self.front > -0.1:
            path = [
                self.visible(0.93, -34),
                self.visible(0.86, -28),
                self.visible(0.02, 62),
                self.visible(0.12, 66),
            ]
            self.plate.shape(self.px(path), Paint.ACCENT, Part.TORSO, ink=0.7)
        if outfit.front == "plate":
            self._plates()
        self._badge()

    def _band(self, t: float, half: float, paint: Paint) -> None:
        angles = np.linspace(-170, 180, 36)
        for_top = [self.surface(t + half, a) for a in angles]
        seen = [i for i, (_, ok) in enumerate(for_top) if ok]
        if len(seen) < 2:
            return
        top = [for_top[i][0] for i in seen]
        low = [self.surface(t - half, float(angles[i]))[0] for i in seen]
        order = np.argsort(self.px(top)[:, 0])
        top, low = [top[i] for i in order], [low[i] for i in order]
        self.plate.shape(self.px(top + low[::-1]), paint, Part.TORSO, ink=0.7)

    def _collar(self) -> None:
        kind, outfit = self.outfit.collar, self.outfit
        if outfit.front == "open":
            self._patch([(1.03, 40), (0.93, 34), (0.6, 27), (0.2, 22), (-0.06, 20)], Paint.INNER)
            if kind != "lapels":
                for side in (1, -1):
                    edge = [(1.02, 46), (0.95, 58), (0.9, 44), (0.78, 31), (0.88, 33), (0.95, 36)]
                    self.plate.shape(
                        self.px([self.visible(t, a * side) for t, a in edge]), self.upper, Part.TORSO, ink=0.7
                    )
        if kind == "lapels":
            low = 0.3 if outfit.front == "open" else 0.5
            if outfit.front != "open":
                self._patch([(1.03, 38), (0.9, 24), (low + 0.2, 13), (low, 1)], Paint.INNER)
            inner = 21 if outfit.front == "open" else 2
            for side in (1, -1):
                lapel = [(1.03, 42), (0.9, 28), (low, inner), (0.74, 46), (0.82, 42), (0.86, 54), (1.0, 58)]
                path = self.px([self.visible(t, a * side) for t, a in lapel])
                self.plate.shape(path, self.upper, Part.TORSO, ink=0.8)
        if kind == "v":
            self._patch([(1.03, 44), (0.95, 30), (0.82, 1)], Paint.SKIN)
        if kind == "shirt" or outfit.tie:
            paint = Paint.INNER if self.upper is Paint.COAT else self.upper
            if outfit.tie:
                tie = [
                    (0.99, 6),
                    (0.93, 4),
                    (0.3 if self.upper is Paint.TOP else 0.52, 8),
                    (0.24 if self.upper is Paint.TOP else 0.5, 0),
                ]
                self._patch(tie, Paint.ACCENT, 0.6)
            for side in (1, -1):
                wing = [(1.05, 66), (1.035, 18), (0.965, 3), (0.935, 20), (0.975, 44)]
                path = self.px([self.visible(t, a * side) for t, a in wing])
                self.plate.shape(path, paint, Part.TORSO, ink=0.7)
        if kind in ("turtle", "high", "cleric"):
            base, top = self.bones.chest, self.bones.head
            bottom = base.origin - base.up * (0.02 * self.k)
            rim = base.origin * 0.55 + top.point(0, 0.03 * self.k, 0) * 0.45
            band = self.upper
            self.plate.blob(self.limb([bottom, rim], [0.062, 0.06]), band, Part.TORSO, ink=0.8)
        if kind == "kerchief":
            self._patch([(1.06, 84), (0.98, 58), (0.86, 20), (0.74, 2)], Paint.ACCENT)
        if kind == "bib":
            self._patch([(1.07, 86), (0.99, 72), (0.86, 50), (0.76, 20), (0.74, 1)], Paint.INNER)
        if kind == "bands":
            self._patch([(1.05, 50), (0.99, 16), (0.78, 15), (0.77, 3), (0.98, 1)], Paint.INNER)
        if kind == "cleric":
            self._patch([(1.08, 22), (1.0, 16)], Paint.WHITE, 0.6)
        if outfit.bow:
            self._bow()
        if kind == "fur":
            self._patch([(1.06, 80), (0.98, 60), (0.84, 30), (0.7, 6), (0.78, 2), (1.0, 22)], Paint.TRIM)

    def _bow(self) -> None:
        middle = self.visible(1.0, 0)
        size = 0.034 * self.k * self.scale(middle)
        x, y = self.px(middle)
        narrow = 0.45 + 0.55 * max(self.front, 0.0)
        for side in (-1, 1):
            wing = (
                np.array([(0.0, 0.12), (1.0, 0.62), (1.0, -0.62), (0.0, -0.12)]) * (side * narrow, 1.0) * size
            )
            self.plate.shape(np.add(wing, (x, y)), Paint.ACCENT, Part.TORSO, ink=0.6)
        self.plate.blob(
            [np.array([(x, y)]) + np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * size * 0.2],
            Paint.ACCENT,
            Part.TORSO,
            ink=0.5,
        )

    def _dungarees(self) -> None:
        if self.front > -0.15:
            self._patch([(0.7, 30), (0.4, 34), (0.3, 60), (0.0, 72), (-0.1, 72)], Paint.TROUSERS)
        for side in (1, -1):
            angles = (46, 38, 28) if self.front > -0.15 else (134, 146, 160)
            strap = [self.surface(t, a * side) for t, a in zip((0.99, 0.86, 0.7), angles, strict=True)]
            if all(seen for _, seen in strap):
                self.plate.mark(self.px([p for p, _ in strap]), 2.6, Paint.TROUSERS)
                if self.front > -0.15:
                    button = self.px(strap[2][0])
                    radius = 0.011 * self.k * self.scale(strap[2][0])
                    self.plate.blob(tube([button], [radius]), Paint.METAL, Part.TORSO, ink=0.5)

    def _closing(self) -> None:
        outfit = self.outfit
        columns = (-13.0, 13.0) if outfit.front == "double" else (0.0,)
        path = [self.surface(t, 4.0 if outfit.front == "double" else 2.0) for t in np.linspace(0.9, -0.05, 8)]
        if all(seen for _, seen in path):
            self.plate.mark(self.px([p for p, _ in path]), 0.7)
        if outfit.front == "zip":
            return
        for column in columns:
            for t in np.linspace(0.8, 0.1, 5):
                point, seen = self.surface(float(t), column - 3)
                if seen:
                    radius = 0.008 * self.k * self.scale(point)
                    self.plate.blob(tube([self.px(point)], [radius]), Paint.TRIM, Part.TORSO, ink=0.45)

    def _plates(self) -> None:
        self._patch([(0.98, 50), (0.9, 64), (0.6, 72), (0.32, 60), (0.28, 1)], Paint.METAL)
        spine = [self.visible(t, 0) for t in (0.92, 0.62, 0.32)]
        self.plate.mark(self.px(spine), 0.8)
        for arm in (self.bones.left, self.bones.right):
            up = self.bones.chest.up
            cap = self.limb(
                [arm.shoulder + up * (0.02 * self.k), arm.shoulder * 0.75 + arm.elbow * 0.25], [0.085, 0.08]
            )
            self.plate.blob(cap, Paint.METAL, Part.TORSO)

    def _badge(self) -> None:
        kind = self.outfit.badge
        if not kind:
            return
        if kind in ("star", "cross", "number", "medals"):
            angle = -26.0 if kind != "number" else 8.0
            point, seen = self.surface(0.72, angle)
            if not seen:
                return
            size = 0.026 * self.k * self.scale(point)
            x, y = self.px(point)
            if kind == "cross":
                for dx, dy in ((size * 0.35, size), (size, size * 0.35)):
                    box = np.array([(x - dx, y - dy), (x + dx, y - dy), (x + dx, y + dy), (x - dx, y + dy)])
                    self.plate.shape(box, Paint.ACCENT, Part.TORSO, ink=0)
            elif kind == "star":
                a = np.arange(10) * np.pi / 5 - np.pi / 2
                r = np.where(np.arange(10) % 2 == 0, size * 1.3, size * 0.6)
                self.plate.shape(
                    np.stack([x + r * np.cos(a), y + r * np.sin(a)], -1), Paint.METAL, Part.TORSO, ink=0.5
                )
            else:
                box = np.array(
                    [(x - size, y), (x + size, y), (x + size, y + size * 0.8), (x - size, y + size * 0.8)]
                )
                self.plate.shape(box, Paint.ACCENT if kind == "medals" else Paint.WHITE, Part.TORSO, ink=0.5)
        elif kind == "flower":
            point, seen = self.surface(0.78, -34)
            if seen:
                radius = 0.019 * self.k * self.scale(point)
                self.plate.blob(tube([self.px(point)], [radius]), Paint.WHITE, Part.TORSO, ink=0.6)
        elif self.front > 0 and kind in ("stethoscope", "chain", "cross-pendant"):
            path = [
                self.visible(t, a)
                for t, a in ((1.02, -50), (0.8, -24), (0.62, -6), (0.62, 6), (0.8, 24), (1.02, 50))
            ]
            curve = bend(self.px(path), 5)
            heavy, paint = (1.6, Paint.INK) if kind == "stethoscope" else (1.2, Paint.METAL)
            self.plate.mark(curve, heavy, paint)
            point = self.px(self.visible(0.58, 0))
            size = self.k * self.scale(self.visible(0.58, 0))
            if kind == "cross-pendant":
                for dx, dy, down in ((0.008, 0.03, 0.02), (0.02, 0.008, 0.012)):
                    box = np.array([(-dx, down - dy), (dx, down - dy), (dx, down + dy), (-dx, down + dy)])
                    self.plate.shape(box * size + point, Paint.METAL, Part.TORSO, ink=0.5)
            else:
                self.plate.blob(tube([point], [0.016 * size]), Paint.METAL, Part.TORSO, ink=0.6)
