"""A plate: the figure as labels, drawn by painter's order at a multiple of the picture's resolution.

Labels instead of colours: light and palette come afterwards, by look-up, and antialiasing falls out of shrinking the
plate. Ink is a label too.
"""

import math
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Final

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
"""(n, 2), pixels of the picture."""

_SHIFT: Final = 3
_SUB: Final = 1 << _SHIFT


class Paint(IntEnum):
    """What a place on a figure is made of."""

    NONE = 0
    INK = 1
    SKIN = 2
    HAIR = 3
    TOP = 4
    INNER = 5  # the shirt below a jacket
    COAT = 6
    TROUSERS = 7
    SHOES = 8
    HAT = 9
    ACCENT = 10  # tie, belt, sash, trim
    METAL = 11
    PROP = 12
    PROP_2 = 13
    WHITE = 14  # of eyes, teeth, paper
    GLASS = 15
    LIPS = 16
    TRIM = 17
    LIGHT = 18  # shines: a flame, a screen
    DARK = 19  # the inside of a mouth, soles
    BLUSH = 20
    STUBBLE = 21
    IRIS = 22


class Part(IntEnum):
    """Pieces of a figure that shade each other."""

    NONE = 0
    HEAD = 1
    TORSO = 2
    ARM_NEAR = 3
    ARM_FAR = 4
    LEG_NEAR = 5
    LEG_FAR = 6
    SKIRT = 7
    PROP = 8
    HAND_NEAR = 9
    HAND_FAR = 10
    NECK = 11


class Plate:
    """Labels and parts over a box of the picture."""

    def __init__(self, box: tuple[int, int, int, int], factor: int, ink: float) -> None:
        """`box` is left, top, right, bottom in picture pixels; `factor` plate pixels to one of those; `ink` the
        width of a line in picture pixels."""
        self.left, self.top, right, bottom = box
        self.width, self.height = right - self.left, bottom - self.top
        self.factor = factor
        self.ink = ink
        shape = (self.height * factor, self.width * factor)
        self.labels = np.zeros(shape, np.uint8)
        self.parts = np.zeros(shape, np.uint8)

    def cropped(self) -> "Plate | None":
        """Only where something was drawn; None if nothing was."""
        x, y, w, h = cv2.boundingRect(self.labels)
        if w == 0 or h == 0:
            return None
        f = self.factor
        x0, y0, x1, y1 = x // f, y // f, -(-(x + w) // f), -(-(y + h) // f)
        # A margin for what shading and soft focus look at.
        x0, y0, x1, y1 = max(0, x0 - 2), max(0, y0 - 2), min(self.width, x1 + 2), min(self.height, y1 + 2)
        made = Plate.__new__(Plate)
        made.left, made.top, made.width, made.height = self.left + x0, self.top + y0, x1 - x0, y1 - y0
        made.factor, made.ink = f, self.ink
        made.labels = np.ascontiguousarray(self.labels[y0 * f : y1 * f, x0 * f : x1 * f])
        made.parts = np.ascontiguousarray(self.parts[y0 * f : y1 * f, x0 * f : x1 * f])
        return made

    def _fixed(self, points: ArrayLike) -> NDArray[np.int32]:
        local = (np.asarray(points, np.float64)[:, :2] - (self.left, self.top)) * (self.factor * _SUB)
        return np.round(np.clip(local, -2e6, 2e6) - _SUB / 2).astype(np.int32)

    def _all_fixed(self, pieces: Sequence[Points]) -> list[NDArray[np.int32]]:
        """As `_fixed`, for many at once."""
        if not pieces:
            return []
        ends = np.cumsum([len(p) for p in pieces])[:-1]
        return np.split(self._fixed(np.concatenate([p[:, :2] for p in pieces])), ends)

    def _pen(self, width: float) -> int:
        return max(1, round(width * self.factor))

    def fill(self, polygons: Sequence[ArrayLike], paint: Paint, part: Part) -> None:
        """Polygons as one shape by the even-odd rule, without a line."""
        paths = [self._fixed(p) for p in polygons]
        if paths:
            cv2.fillPoly(self.labels, paths, int(paint), cv2.LINE_8, _SHIFT)
            cv2.fillPoly(self.parts, paths, int(part), cv2.LINE_8, _SHIFT)

    def line(
        self, points: ArrayLike, width: float = 1.0, paint: Paint = Paint.INK, *, closed: bool = False
    ) -> None:
        """A pen line; `width` in units of the plate's ink."""
        pen = self._pen(self.ink * width)
        cv2.polylines(self.labels, [self._fixed(points)], closed, int(paint), pen, cv2.LINE_8, _SHIFT)

    def mark(self, points: ArrayLike, width: float = 1.0, paint: Paint = Paint.INK) -> None:
        """A pen line that stays on what is already drawn there, and never leaves the figure."""
        pen = self._pen(self.ink * width)
        path = self._fixed(points)
        low, high = path.min(0) // _SUB - pen - 1, path.max(0) // _SUB + pen + 2
        x0, y0 = max(0, int(low[0])), max(0, int(low[1]))
        x1, y1 = min(self.labels.shape[1], int(high[0])), min(self.labels.shape[0], int(high[1]))
        if x1 <= x0 or y1 <= y0:
            return
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        moved = (path - np.array([x0, y0], np.int32) * _SUB).astype(np.int32)
        cv2.polylines(mask, [moved], False, 1, pen, cv2.LINE_8, _SHIFT)
        here = self.labels[y0:y1, x0:x1]
        here[(mask > 0) & (here > Paint.INK)] = int(paint)

    def blob(
        self,
        pieces: Iterable[ArrayLike],
        paint: Paint,
        part: Part,
        *,
        ink: float = 1.0,
        beneath: bool = False,
    ) -> None:
        """The union of convex pieces, with one line around it all; `beneath` what is drawn already."""
        paths = self._all_fixed([np.asarray(p, np.float64) for p in pieces])
        if not paths:
            return
        if beneath:
            low, high = np.min([p.min(0) for p in paths], 0), np.max([p.max(0) for p in paths], 0)
            margin = self._pen(self.ink * ink) + 2
            x0, y0 = (max(0, int(v) // _SUB - margin) for v in low)
            x1, y1 = (max(0, int(v) // _SUB + margin + 1) for v in high)
            here = (slice(y0, y1), slice(x0, x1))
            labels, parts = self.labels[here].copy(), self.parts[here].copy()
        if ink > 0:
            pen = self._pen(self.ink * ink)
            cv2.polylines(self.labels, paths, True, int(Paint.INK), pen, cv2.LINE_8, _SHIFT)
            cv2.polylines(self.parts, paths, True, int(part), pen, cv2.LINE_8, _SHIFT)
        for path in paths:
            cv2.fillConvexPoly(self.labels, path, int(paint), cv2.LINE_8, _SHIFT)
            cv2.fillConvexPoly(self.parts, path, int(part), cv2.LINE_8, _SHIFT)
        if beneath:
            np.copyto(self.labels[here], labels, where=labels > 0)
            np.copyto(self.parts[here], parts, where=labels > 0)

    def shape(self, polygon: ArrayLike, paint: Paint, part: Part, *, ink: float = 1.0) -> None:
        """Any one polygon with a line around it."""
        path = self._fixed(polygon)
        cv2.fillPoly(self.labels, [path], int(paint), cv2.LINE_8, _SHIFT)
        cv2.fillPoly(self.parts, [path], int(part), cv2.LINE_8, _SHIFT)
        if ink > 0:
            pen = self._pen(self.ink * ink)
            cv2.polylines(self.labels, [path], True, int(Paint.INK), pen, cv2.LINE_8, _SHIFT)
            cv2.polylines(self.parts, [path], True, int(part), pen, cv2.LINE_8, _SHIFT)

    def within(
        self,
        polygon: ArrayLike,
        clip: ArrayLike | None,
        paint: Paint,
        part: Part,
        *,
        skin: bool = False,
    ) -> None:
        """A polygon without a line, only where `clip` and the same part already are; with `skin` only on skin."""
        path = self._fixed(polygon)
        low, high = path.min(0) // _SUB - 1, path.max(0) // _SUB + 2
        x0, y0 = max(0, int(low[0])), max(0, int(low[1]))
        x1, y1 = min(self.labels.shape[1], int(high[0])), min(self.labels.shape[0], int(high[1]))
        if x1 <= x0 or y1 <= y0:
            return
        moved = np.array([x0, y0], np.int32) * _SUB
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        cv2.fillPoly(mask, [(path - moved).astype(np.int32)], 1, cv2.LINE_8, _SHIFT)
        if clip is not None:
            inside = np.zeros_like(mask)
            cv2.fillPoly(inside, [(self._fixed(clip) - moved).astype(np.int32)], 1, cv2.LINE_8, _SHIFT)
            mask &= inside
        here = self.labels[y0:y1, x0:x1]
        allowed = (mask > 0) & (self.parts[y0:y1, x0:x1] == int(part))
        if skin:
            allowed &= _SKIN[here]
        here[allowed] = int(paint)


_SKIN: Final = np.isin(np.arange(256), (Paint.SKIN, Paint.LIPS, Paint.BLUSH, Paint.STUBBLE))
_DISC: Final = np.stack([np.cos(np.arange(28) * math.tau / 28), np.sin(np.arange(28) * math.tau / 28)], -1)


def circle(centre: ArrayLike, radius: float) -> Points:
    """A disc as a polygon."""
    return np.asarray(np.asarray(centre, np.float64)[:2] + _DISC * radius, np.float64)


def tube(points: ArrayLike, radii: ArrayLike) -> list[Points]:
    """A limb: discs along a line (n, 2) with radii (n,), and what lies between neighbours, as convex pieces."""
    centres = np.asarray(points, np.float64)[:, :2]
    sizes = np.asarray(radii, np.float64)
    pieces = [circle(c, r) for c, r in zip(centres, sizes, strict=True)]
    for a, b, ra, rb in zip(centres[:-1], centres[1:], sizes[:-1], sizes[1:], strict=True):
        along = b - a
        length = float(np.hypot(*along))
        if length < 1e-6 or length <= abs(ra - rb):
            continue
        # The outer tangents of two discs touch them where the normal leans by their difference.
        lean = math.asin((ra - rb) / length)
        base = math.atan2(along[1], along[0])
        corners = []
        for side in (1, -1):
            angle = base + side * (math.pi / 2 - lean)
            normal = np.array([math.cos(angle), math.sin(angle)])
            corners.append((a + normal * ra, b + normal * rb))
        (a0, b0), (a1, b1) = corners
        pieces.append(np.array([a0, b0, b1, a1]))
    return pieces


def hull(points: ArrayLike) -> Points:
    """The convex hull of points (n, 2)."""
    flat = np.ascontiguousarray(np.asarray(points, np.float32)[:, :2])
    return np.asarray(cv2.convexHull(flat)[:, 0], np.float64)


def bend(points: ArrayLike, steps: int = 6) -> Points:
    """A smooth open curve through points (n, k): Catmull-Rom."""
    p = np.asarray(points, np.float64)
    padded = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = (np.arange(steps) / steps)[None, :, None]
    a, b, c, d = (q[:, None, :] for q in (padded[:-3], padded[1:-2], padded[2:-1], padded[3:]))
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    return np.vstack([curve.reshape(-1, p.shape[1]), p[-1:]])


def smooth(points: ArrayLike, steps: int = 6) -> Points:
    """A smooth closed curve through points (n, k): Catmull-Rom."""
    p = np.asarray(points, np.float64)
    t = (np.arange(steps) / steps)[None, :, None]
    a, b, c, d = (np.roll(p, k, 0)[:, None, :] for k in (1, 0, -1, -2))
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    return np.asarray(curve.reshape(-1, p.shape[1]), np.float64)
