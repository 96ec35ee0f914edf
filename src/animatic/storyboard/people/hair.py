"""Hair on a head: a cap of cells over the skull, soft locks and curls, and what is tied."""

from typing import Final

import numpy as np

from animatic.storyboard.people.hairstyles import LINES, Lock, Style
from animatic.storyboard.people.headform import HeadForm, Numbers
from animatic.storyboard.people.plate import Paint, Part, Points, bend, circle, hull, tube

_COARSE: Final = np.array([0, 14, 28, 42, 54, 64, 72, 80, 88, 96, 106, 118, 134, 152, 168, 180], float)
_FINE: Final = np.unique(np.concatenate([_COARSE, (_COARSE[1:] + _COARSE[:-1]) / 2]))
"""Half a turn: 0 is the face's middle, 90 the ear, 180 the nape's middle."""
_CROWN: Final = 0.2215
_LARGE: Final = 300.0
"""Pixels to a metre of the head from which on it gets finer cells."""
_MIDDLE: Final = np.array([0.0, 0.1, -0.008])
_BEFORE: Final = -0.022
"""How far behind the head's middle, along the view, a lock may lie and still be drawn over the face."""


class Hair:
    """A head's hair before the lens: what is behind the head, and what is before it."""

    def __init__(self, form: HeadForm, style: Style, *, covered: bool = False) -> None:
        self.form, self.style = form, style
        self.covered = covered
        """A hat presses it down."""
        self._far: list[Points] = []
        self._near: list[Points] = []
        self._lines: list[Points] = []
        self._cap()
        for number, lock in enumerate(style.locks):
            if not (covered and lock.crown):
                self._lock(lock, number)
        if style.curls:
            self._curls()

    def behind(self) -> None:
        """What the skull hides part of."""
        self._draw(self._far, beneath=self.form.to_lens[2] > 0)
        self._tail(near=False)

    def before(self) -> None:
        """What lies over the skull and face."""
        self._draw(self._near)
        if self.form.sketch.fine:
            for line in self._lines:
                self.form.sketch.plate.mark(line, 0.5)
        self._tail(near=True)

    def _draw(self, pieces: list[Points], *, beneath: bool = False) -> None:
        if pieces:
            self.form.sketch.plate.blob(pieces, Paint.HAIR, Part.HEAD, beneath=beneath)

    # -- the cap -------------------------------------------------------------------------------------------

    def _line(self, angle: Numbers) -> Numbers:
        """The height where hair begins, at angles."""
        knots = np.array(LINES[self.style.line])
        # A parting is a hairline turned a little about the head's axis, at the front only.
        front = np.clip(1 - np.abs(angle) / 78, 0, 1)
        turned = angle - self.style.part * 24 * front
        return np.asarray(np.interp(np.abs(turned), knots[:, 0], knots[:, 1]), np.float64)

    def _cap(self) -> None:
        style, form = self.style, self.form
        large = form.scale > _LARGE
        half = _FINE if large else _COARSE
        angles = np.concatenate([-half[:0:-1], half[:-1]])
        low = self._line(angles)
        steps = 8 if large else 5
        share = np.sin(np.linspace(0, 1, steps) * np.pi / 2)[:, None]  # closer where it curves over
        heights = low[None, :] + (_CROWN - low)[None, :] * share
        thick = min(style.out, 0.007) if self.covered else style.out
        # At the hairline it grows out of the skin.
        out = thick * np.clip(0.25 + share * 2.4, 0, 1) * np.ones_like(heights)
        local = form.skin(heights, angles[None, :], out)
        flat = form.px(local)
        count = len(angles)
        right = np.roll(np.arange(count), -1)
        a, b = flat[:-1], flat[1:]
        quads = np.stack([a, a[:, right], b[:, right], b], 2)  # (rows, columns, 4, 2)
        d1, d2 = quads[:, :, 2] - quads[:, :, 0], quads[:, :, 3] - quads[:, :, 1]
        # On a solid seen from outside, going right and then up turns one way.
        facing = d1[..., 0] * d2[..., 1] - d1[..., 1] * d2[..., 0] > 0
        solid = (low < 0.28) & (low[right] < 0.28)
        self._near += list(quads[facing & solid[None, :]])
        self._far += list(quads[~facing & solid[None, :]])
        cap = flat[-1][low < 0.28]
        if len(cap) > 2 and solid.all():
            (self._near if form.to_lens[1] > -0.1 else self._far).append(hull(cap))
        if form.sketch.fine and style.strands and not self.covered:
            self._strands(local, angles)

    def _strands(self, local: Numbers, angles: Numbers) -> None:
        """A few lines that follow the cap."""
        for angle in (-104, 70, 108, 150, -150, 176)[: self.style.strands]:
            column = int(np.argmin(np.abs(angles - angle)))
            path = local[:, column]
            middle = len(path) // 2
            normal = path[middle] - _MIDDLE
            if float(normal @ self.form.to_lens) / (float(np.linalg.norm(normal)) + 1e-12) < 0.3:
                continue
            shown = path[1 : max(4, int(len(path) * 0.66))]
            self._lines.append(bend(self.form.px(shown), 4))

    # -- locks and curls -----------------------------------------------------------------------------------

    def _lock(self, lock: Lock, number: int) -> None:
        form = self.form
        spots = np.array(lock.path, float)
        local = np.vstack([form.hair(y, angle, out) for angle, y, out in spots])
        curve = bend(local, 4 if form.scale > _LARGE else 3)
        radii = np.interp(np.linspace(0, 1, len(curve)), np.linspace(0, 1, len(lock.radii)), lock.radii)
        placed = form.px(curve)
        near = float((curve - _MIDDLE).mean(0) @ form.to_lens) > _BEFORE
        layer = self._near if near else self._far
        layer.extend(tube(placed, radii * form.scale))
        if self.style.curls:  # its outline goes in and out
            layer.extend(
                circle(at, r * 1.16 * form.scale) for at, r in zip(placed[1::2], radii[1::2], strict=True)
            )
        if near and number % 2 == 0 and len(curve) > 8 and self.style.strands:
            first, last = int(len(curve) * 0.35), int(len(curve) * 0.85)
            self._lines.append(placed[first:last])

    def _curls(self) -> None:
        """Balls over the cap, and on what hangs."""
        form, radius = self.form, self.style.curls
        if self.covered:
            radius = min(radius, 0.02)
        spread = 1.3 * radius
        rows = int(np.ceil((_CROWN - 0.03) / spread)) + 1
        centres: list[Numbers] = []
        for row in range(rows):
            y = min(_CROWN - 0.004, 0.045 + row * spread)
            around = max(5, int(2 * np.pi * 0.09 * (1.0 if y < 0.17 else 0.62 if y < 0.2 else 0.3) / spread))
            for i in range(around):
                angle = (i + 0.5 * (row % 2)) / around * 360 - 180
                if y < float(self._line(np.array([angle]))[0]) + radius * 0.35:
                    continue
                if self.covered and y > 0.14:
                    continue
                centres.append(form.skin(y, angle, self.style.out + radius * 0.25))
        for centre in centres:
            near = float((centre - _MIDDLE) @ form.to_lens) > _BEFORE * 0.5
            ring = circle(form.px(centre), radius * form.scale)
            (self._near if near else self._far).append(ring[::2])
        if form.sketch.fine:
            for centre in centres[::3]:
                toward = centre - _MIDDLE
                if float(toward @ form.to_lens) < 0.06:
                    continue
                a = np.linspace(0.3, 2.6, 6)
                arc = form.px(centre) + np.stack([np.cos(a), np.sin(a)], -1) * radius * form.scale * 0.62
                self._lines.append(arc)

    # -- what is tied --------------------------------------------------------------------------------------

    def _tail(self, *, near: bool) -> None:
        kind = self.style.tail
        if kind in _BALLS:
            place, radius = _BALLS[kind]
            if near == bool(self.form.to_lens[2] < -0.1):
                self._ball(np.array(place), radius)
        elif kind:
            lines, radii = _TAILS[kind]
            ordered = sorted(lines, key=lambda line: float(np.array(line[1]) @ self.form.to_lens))
            for line in ordered:
                curve = bend(np.array(line, float), 4)
                ahead = float((curve[: len(curve) // 2] - _MIDDLE).mean(0) @ self.form.to_lens)
                if near == (ahead > _BEFORE):
                    self._strand(curve, radii, beneath=not near and bool(self.form.to_lens[2] > 0))

    def _ball(self, place: Numbers, radius: float) -> None:
        plate, size = self.form.sketch.plate, radius * self.form.scale
        centre = self.form.px(place)
        plate.blob([circle(centre, size)], Paint.HAIR, Part.HEAD)
        curl = np.linspace(0.4, 4.4, 7)
        swirl = np.stack([np.cos(curl), np.sin(curl)], -1) * (size * np.linspace(0.7, 0.3, 7))[:, None]
        plate.mark(bend(centre + swirl, 3), 0.6)

    def _strand(self, curve: Numbers, radii: tuple[float, ...], *, beneath: bool) -> None:
        """A tail, or a plait of it."""
        plate, form = self.form.sketch.plate, self.form
        points = form.px(curve)
        sizes = np.interp(np.linspace(0, 1, len(points)), np.linspace(0, 1, len(radii)), radii) * form.scale
        if self.style.tail in ("braids", "braid"):
            order = range(len(points) - 2, 0, -2)  # from the end up
            for i in reversed(order) if beneath else order:
                plate.blob(
                    [circle(points[i], float(sizes[i]))], Paint.HAIR, Part.HEAD, ink=0.8, beneath=beneath
                )
            return
        if not beneath:
            plate.blob(tube(points, sizes), Paint.HAIR, Part.HEAD)
            plate.mark(points[len(points) // 3 : -2], 0.5)
        plate.blob(
            [circle(points[0], float(sizes[0]) * 0.9)], Paint.ACCENT, Part.HEAD, ink=0.7, beneath=beneath
        )
        if beneath:
            plate.blob(tube(points, sizes), Paint.HAIR, Part.HEAD, beneath=True)


_BALLS: Final[dict[str, tuple[tuple[float, float, float], float]]] = {
    # where its middle is, and its radius
    "bun": ((0.0, 0.23, -0.068), 0.052),
    "knot": ((0.0, 0.236, -0.05), 0.036),
    "low-bun": ((0.0, 0.082, -0.128), 0.05),
}
_Path = tuple[tuple[float, float, float], ...]
_TAILS: Final[dict[str, tuple[list[_Path], tuple[float, ...]]]] = {
    # local paths and radii
    "pony": (
        [((0.0, 0.19, -0.105), (0.03, 0.2, -0.15), (0.105, 0.1, -0.16), (0.125, -0.03, -0.12))],
        (0.022, 0.042, 0.045, 0.008),
    ),
    "pigtails": (
        [((s * 0.092, 0.128, -0.045), (s * 0.135, 0.135, -0.05), (s * 0.155, 0.06, -0.04),
        (s * 0.14, -0.01, -0.03)) for s in (-1, 1)],
        (0.02, 0.034, 0.037, 0.008),
    ),
    "braids": (
        [((s * 0.085, 0.075, -0.04), (s * 0.108, 0.01, -0.01), (s * 0.105, -0.08, 0.045),
        (s * 0.1, -0.15, 0.06)) for s in (-1, 1)],
        (0.027, 0.026, 0.024, 0.014),
    ),
    "braid": (
        [((-0.085, 0.06, -0.06), (-0.108, 0.0, -0.012), (-0.1, -0.09, 0.055), (-0.085, -0.19, 0.08))],
        (0.034, 0.032, 0.029, 0.014),
    ),
}  # fmt: skip
