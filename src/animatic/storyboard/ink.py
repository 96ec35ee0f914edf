"""Drawing with ink and flat colour: polygons, lines, curves and boxes, in pixels or in metres.

A `Sheet` collects shapes in painting order and becomes one `Layer`. Shapes are filled by OpenCV with sub-pixel
antialiasing; outlines are ribbons of uneven width along slightly unsteady edges, as a pen makes them. The
unsteadiness depends on the position alone: edges that two shapes share stay shared.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Kind, Layer
from animatic.storyboard.light import Lighting, Vector

Points = NDArray[np.float64]
Paint = str | Sequence[float] | Array

_SHIFT: Final = 4
_SUB: Final = 1 << _SHIFT
_HALF: Final = 0.5 - 0.5 / _SUB  # pixel centres, and rounding instead of truncation
_FAR: Final = 30_000.0  # pixels: nothing farther out fits the fixed point
_WAVES: Final = 512
_CELLS: Final = 8.0
_CONTOUR: Final = 0.78  # narrower lines are drawn in a darker tone of the face instead of in ink
_FINE: Final = 14.0  # pixels: outlines of smaller things are plain lines


class Sheet:
    """A transparent sheet of the picture's size to draw on."""

    def __init__(self, camera: Camera, light: Lighting, *, steady: bool = False) -> None:
        self.camera = camera
        self.light = light
        self.line = light.weight * camera.line
        """Width of a normal ink line in pixels."""
        self._wave = 0.0 if steady else 1.15 * camera.line
        self._rgba = np.zeros((camera.height, camera.width, 4), np.uint8)
        self._ink = np.zeros((camera.height, camera.width), np.uint8)
        self._depth = np.zeros((camera.height, camera.width), np.float32)
        self._glow: Array | None = None
        self._box = [camera.width, camera.height, 0, 0]

    # -- pixels ------------------------------------------------------------------------------------------

    def fill(self, points: ArrayLike, paint: Paint, depth: float = 0.0, *, glow: float = 0.0) -> None:
        """Fill a polygon of pixels (n, 2)."""
        path = self._fixed(np.asarray(points, np.float64))
        if path is None:
            return
        cv2.fillPoly(self._rgba, [path], _bytes(colour(paint)), cv2.LINE_AA, _SHIFT)
        cv2.fillPoly(self._ink, [path], (0,), cv2.LINE_AA, _SHIFT)
        if depth:
            cv2.fillPoly(self._depth, [path], (depth,), cv2.LINE_8, _SHIFT)
        if glow or self._glow is not None:
            self._shine(path, colour(paint) * np.float32(glow))

    def _shine(self, path: NDArray[np.int32], light: Array) -> None:
        if self._glow is None:
            self._glow = np.zeros((self.camera.height, self.camera.width, 3), np.float32)
        red, green, blue = (float(v) for v in light)
        cv2.fillPoly(self._glow, [path], (red, green, blue), cv2.LINE_8, _SHIFT)

    def stroke(
        self,
        points: ArrayLike,
        width: float = 1.0,
        paint: Paint | None = None,
        *,
        closed: bool = False,
        taper: bool = True,
    ) -> None:
        """A pen line through pixels (n, 2); `width` in normal lines."""
        path = np.asarray(points, np.float64)[:, :2]
        if closed:
            path = np.vstack([path, path[:1]])
        if len(path) < 2:
            return
        self._ribbon(self._unsteady(path, closed=False), width * self.line, paint, taper=taper)

    def tiles(self, paths: Points, tones: Array, width: float, glow: float = 0.0) -> None:
        """Many small polygons (n, k, 3) of pixels and distance, each in its own tone (n, 3).

        Their depth stays that of the surface which they lie on.
        """
        if not len(paths):
            return
        flat = paths[..., :2]
        flat = flat + self._drift(flat.reshape(-1, 2)).reshape(flat.shape)
        low, high = flat.min(1), flat.max(1)
        inside = (high > 0).all(1) & (low[:, 0] < self.camera.width) & (low[:, 1] < self.camera.height)
        if not inside.any():
            return
        flat, tones = flat[inside], tones[inside]
        box, lowest, highest = self._box, flat.min((0, 1)), flat.max((0, 1))
        box[0], box[1] = min(box[0], int(lowest[0]) - 2), min(box[1], int(lowest[1]) - 2)
        box[2], box[3] = max(box[2], int(highest[0]) + 3), max(box[3], int(highest[1]) + 3)
        fixed = ((np.clip(flat, -_FAR, _FAR) - _HALF) * _SUB).astype(np.int32)
        bright = (np.clip(tones, 0, 1) * 255 + 0.5).astype(int).tolist()
        red, green, blue = (int(min(1.0, float(v)) * 255) for v in self.light.ink)
        fine = width * self.line * self.fineness(paths.reshape(-1, 3)) if width > 0 else 0
        thick = max(1, round(fine * 0.7))
        for path, (r, g, b) in zip(fixed, bright, strict=True):
            cv2.fillConvexPoly(self._rgba, path, (r, g, b, 255), cv2.LINE_AA, _SHIFT)
            if fine > 0:
                cv2.polylines(self._rgba, [path], True, (red, green, blue, 255), thick, cv2.LINE_AA, _SHIFT)
                cv2.polylines(self._ink, [path], True, (255,), thick, cv2.LINE_AA, _SHIFT)
        if glow or self._glow is not None:
            for path, tone in zip(fixed, tones, strict=True):
                self._shine(path, tone * np.float32(glow))

    def hairline(self, path: Points, width: float, paint: Paint) -> None:
        """A short line between two pixels (2, 2) in a colour of its own: boards, joints, hatching."""
        low, high = path.min(0), path.max(0)
        if high[0] < 0 or high[1] < 0 or low[0] > self.camera.width or low[1] > self.camera.height:
            return
        path = path + self._drift(path)
        pixels = width * self.line
        if pixels < 1.3:
            self._thin(path, pixels, paint, closed=False)
            return
        along = path[1] - path[0]
        side = np.array([-along[1], along[0]]) / (math.hypot(along[0], along[1]) + 1e-9) * (pixels / 2)
        self._draw(np.array([path[0] + side, path[1] + side, path[1] - side, path[0] - side]), paint)

    def outline(self, points: ArrayLike, width: float = 1.0, paint: Paint | None = None) -> None:
        """The edges of a polygon of pixels (n, 2), each a pen line of its own."""
        path = np.asarray(points, np.float64)[:, :2]
        low, high = path.min(0), path.max(0)
        if (
            high[0] < -40
            or high[1] < -40
            or low[0] > self.camera.width + 40
            or low[1] > self.camera.height + 40
        ):
            return
        if max(high - low) < _FINE * self.camera.line * 2.0:
            self._thin(path, width * self.line, paint)
            return
        for start, end in zip(path, np.roll(path, -1, 0), strict=True):
            if abs(end - start).max() > 0.5:
                self._ribbon(self._unsteady(np.stack([start, end])), width * self.line, paint, taper=True)

    def shape(
        self,
        points: ArrayLike,
        paint: Paint,
        depth: float = 0.0,
        *,
        width: float = 1.0,
        edge: Paint | None = None,
        glow: float = 0.0,
    ) -> None:
        """A filled polygon with its outline; width 0 leaves the outline out."""
        path = np.asarray(points, np.float64)[:, :2]
        self.fill(self._unsteady(path, closed=True), paint, depth, glow=glow)
        if width > 0:
            self.outline(path, width, edge)

    def blob(
        self,
        points: ArrayLike,
        paint: Paint,
        depth: float = 0.0,
        *,
        width: float = 1.0,
        edge: Paint | None = None,
        glow: float = 0.0,
    ) -> None:
        """A closed smooth curve through pixels (n, 2), filled, with its outline."""
        path = smooth(points)
        self.fill(path, paint, depth, glow=glow)
        if width > 0:
            self.stroke(path, width, edge, closed=True, taper=False)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        paint: Paint,
        depth: float = 0.0,
        *,
        flat: float = 1.0,
        width: float = 1.0,
        edge: Paint | None = None,
        glow: float = 0.0,
    ) -> None:
        """An ellipse of pixels: `flat` is its height over its width."""
        count = int(np.clip(radius * 1.2, 12, 72))
        angle = np.linspace(0, 2 * math.pi, count, endpoint=False)
        path = np.stack([x + radius * np.cos(angle), y + radius * flat * np.sin(angle)], -1)
        self.fill(path, paint, depth, glow=glow)
        if width > 0:
            self.stroke(path, width, edge, closed=True, taper=False)

    def disc_line(self, x: float, y: float, radius: float, flat: float, width: float = 1.0) -> None:
        """The outline of an ellipse of pixels."""
        count = int(np.clip(radius * 1.2, 12, 72))
        angle = np.linspace(0, 2 * math.pi, count, endpoint=False)
        path = np.stack([x + radius * np.cos(angle), y + radius * flat * np.sin(angle)], -1)
        self.stroke(path, width, closed=True, taper=False)

    # -- metres ------------------------------------------------------------------------------------------

    def face(
        self,
        points: ArrayLike,
        albedo: Paint,
        normal: Vector | None = None,
        *,
        width: float = 1.0,
        lit: float = 1.0,
        glow: float = 0.0,
        both: bool = False,
    ) -> bool:
        """A flat polygon of world points (n, 3) that faces `normal`, in the light of the set, hazed by distance.

        It isn't drawn when it faces away, unless `both`. `glow` > 0 shines by itself: the light doesn't matter.
        Returns whether anything was drawn.
        """
        corners = np.asarray(points, np.float64)
        middle = corners.mean(0)
        eye = np.array([self.camera.x, self.camera.eye, self.camera.z])
        if normal is not None and float(np.dot(normal, eye - middle)) <= 0:
            if not both:
                return False
            normal = (-normal[0], -normal[1], -normal[2])
        path = self.camera.outline(corners)
        if path is None:
            return False
        distance = float(np.linalg.norm(eye - middle))
        base = colour(albedo)
        shade = base if glow > 0 else base * self.light.on(middle, normal) * np.float32(lit)
        shade = self.light.fade(shade, distance)
        fine = width * self.fineness(path)
        edge = None if width >= _CONTOUR else shade * np.float32(0.42) + self.light.ink * np.float32(0.25)
        self.shape(path, shade, 0.0, width=fine, edge=edge, glow=glow)
        self._slope(path)
        return True

    def _slope(self, path: Points) -> None:
        """Give a filled polygon (n, 3) its exact depth: inverse distance is linear across a plane's picture."""
        low = np.maximum(np.floor(path[:, :2].min(0)), 0).astype(int)
        high = np.minimum(np.ceil(path[:, :2].max(0)) + 1, (self.camera.width, self.camera.height)).astype(
            int
        )
        width, height = int(high[0] - low[0]), int(high[1] - low[1])
        if width < 1 or height < 1:
            return
        inverse = 1 / path[:, 2]
        fixed = np.round((np.clip(path[:, :2], -30_000, 30_000) - low - 0.5) * _SUB).astype(np.int32)
        here = self._depth[low[1] : high[1], low[0] : high[0]]
        if width * height < 900 or inverse.max() - inverse.min() < 0.012:
            cv2.fillPoly(here, [fixed], (float(inverse.mean()),), cv2.LINE_8, _SHIFT)
            return
        system = np.column_stack([path[:, :2], np.ones(len(path))])
        (a, b, c), *_ = np.linalg.lstsq(system, inverse, rcond=None)
        mask = np.zeros((height, width), np.uint8)
        cv2.fillPoly(mask, [fixed], (1,), cv2.LINE_8, _SHIFT)
        columns = a * (low[0] + 0.5 + np.arange(width)) + c
        rows = b * (low[1] + 0.5 + np.arange(height))
        plane = np.clip(columns[None, :] + rows[:, None], inverse.min(), inverse.max()).astype(np.float32)
        np.copyto(here, plane, where=mask.astype(bool))

    def box(
        self,
        low: Vector,
        high: Vector,
        albedo: Paint,
        *,
        turn: float = 0.0,
        width: float = 1.0,
        top: Paint | None = None,
    ) -> None:
        """A block between two corners, turned by degrees about its own upright axis; `top` paints its lid."""
        (x0, y0, z0), (x1, y1, z1) = low, high
        cx, cz = (x0 + x1) / 2, (z0 + z1) / 2
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))

        def place(x: float, y: float, z: float) -> Vector:
            return cx + (x - cx) * cos + (z - cz) * sin, y, cz - (x - cx) * sin + (z - cz) * cos

        def face(corners: Sequence[Vector], normal: Vector, paint: Paint) -> None:
            nx, ny, nz = normal
            self.face(
                [place(*corner) for corner in corners],
                paint,
                (nx * cos + nz * sin, ny, -nx * sin + nz * cos),
                width=width,
            )

        body = albedo
        face([(x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)], (0, 0, 1), body)
        face([(x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)], (-1, 0, 0), body)
        face([(x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)], (1, 0, 0), body)
        face([(x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)], (0, -1, 0), body)
        face(
            [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)], (0, 1, 0), body if top is None else top
        )
        face([(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)], (0, 0, -1), body)

    def wire(self, points: ArrayLike, width: float = 1.0, paint: Paint | None = None) -> None:
        """A pen line through world points (n, 3)."""
        seen = self.camera.view(points)
        path = self.camera.project(np.asarray(points, np.float64)[seen[:, 2] > 0.25])
        if len(path) >= 2:
            self.stroke(path, width * self.fineness(path), paint)

    def fineness(self, path: Points) -> float:
        """0.3..1: lines of far things are thinner."""
        near = float(1 / np.min(path[:, 2]))
        return float(np.clip(0.3 + near * 2.4, 0.35, 1.0))

    # -- the sheet as a layer ----------------------------------------------------------------------------

    def layer(self) -> Layer | None:
        """All that was drawn, cropped; None if nothing was."""
        x0, y0, x1, y1 = self._box
        x0, y0 = max(0, x0), max(0, y0)
        x1, y1 = min(self.camera.width, x1), min(self.camera.height, y1)
        if x1 <= x0 or y1 <= y0:
            return None
        rgba = self._rgba[y0:y1, x0:x1].astype(np.float32)
        rgba *= np.float32(1 / 255)
        ink = self._ink[y0:y1, x0:x1].astype(np.float32)
        ink *= np.float32(1 / 255)
        return Layer(
            rgba,
            x0,
            y0,
            self._depth[y0:y1, x0:x1].copy(),
            glow=None if self._glow is None else self._glow[y0:y1, x0:x1].copy(),
            ink=ink,
            kind=Kind.INK,
        )

    # -- how -----------------------------------------------------------------------------------------------

    def _fixed(self, path: Points) -> NDArray[np.int32] | None:
        """Sub-pixel fixed point, and the box grown; None if it lies outside the picture."""
        corners = path.tolist()
        columns, rows = [c[0] for c in corners], [c[1] for c in corners]
        left, right, top, bottom = min(columns), max(columns), min(rows), max(rows)
        if right < 0 or bottom < 0 or left > self.camera.width or top > self.camera.height:
            return None
        box = self._box
        box[0], box[1] = min(box[0], int(left) - 2), min(box[1], int(top) - 2)
        box[2], box[3] = max(box[2], int(right) + 3), max(box[3], int(bottom) + 3)
        flat = path[:, :2]
        if left < -_FAR or top < -_FAR or right > _FAR or bottom > _FAR:
            flat = np.clip(flat, -_FAR, _FAR)
        return ((flat - _HALF) * _SUB).astype(np.int32)

    def _unsteady(self, path: Points, *, closed: bool = False) -> Points:
        """The path cut into short pieces, each moved a little: a hand, not a ruler."""
        path = path[:, :2]
        if self._wave == 0:
            return path
        ends = np.roll(path, -1, 0) if closed else path[1:]
        starts = path if closed else path[:-1]
        step = 34 * self.camera.line
        counts = np.clip(np.ceil(np.abs(ends - starts).max(1) / step), 1, 48).astype(int)
        if int(counts.max(initial=1)) == 1:
            cut = path
        else:
            parts = [
                a + (b - a) * (np.arange(n)[:, None] / n)
                for a, b, n in zip(starts, ends, counts, strict=True)
            ]
            cut = np.vstack(parts if closed else [*parts, path[-1:]])
        return np.asarray(cut + self._drift(cut), np.float64)

    def _drift(self, path: Points) -> Points:
        """How far the hand strays, in pixels, at each point (n, 2)."""
        if self._wave == 0:
            return np.zeros_like(path)
        cell = (path * (_CELLS / (self.camera.line * 62))).astype(np.int64) & (_WAVES - 1)
        return np.asarray(_wave_table()[cell[:, 1], cell[:, 0]] * self._wave, np.float64)

    def _ribbon(self, path: Points, width: float, paint: Paint | None, *, taper: bool) -> None:
        if width < 1.15:
            self._thin(path, width, paint, closed=False)
            return
        along = np.gradient(path, axis=0)
        length = np.hypot(along[:, 0], along[:, 1]) + 1e-9
        normal = np.stack([-along[:, 1], along[:, 0]], -1) / length[:, None]
        pressure = 0.94 + 0.2 * np.sin(path[:, 0] * 0.021 / self.camera.line + path[:, 1] * 0.017)
        if taper and len(path) > 2:
            pressure[0] *= 0.72
            pressure[-1] *= 0.72
        offset = normal * (pressure * width / 2)[:, None]
        self._draw(np.vstack([path + offset, (path - offset)[::-1]]), paint)

    def _draw(self, polygon: Points, paint: Paint | None) -> None:
        fixed = self._fixed(polygon)
        if fixed is None:
            return
        cv2.fillPoly(
            self._rgba,
            [fixed],
            _bytes(self.light.ink if paint is None else colour(paint)),
            cv2.LINE_AA,
            _SHIFT,
        )
        if paint is None:
            cv2.fillPoly(self._ink, [fixed], (255,), cv2.LINE_AA, _SHIFT)

    def _thin(self, path: Points, width: float, paint: Paint | None, *, closed: bool = True) -> None:
        fixed = self._fixed(path)
        if fixed is None:
            return
        tone = _bytes(self.light.ink if paint is None else colour(paint))
        thickness = max(1, round(width * 0.7))
        cv2.polylines(self._rgba, [fixed], closed, tone, thickness, cv2.LINE_AA, _SHIFT)
        if paint is None:
            cv2.polylines(self._ink, [fixed], closed, (255,), thickness, cv2.LINE_AA, _SHIFT)


def _bytes(tone: Array) -> tuple[int, int, int, int]:
    """An opaque eight-bit colour."""
    red, green, blue = (int(min(1.0, max(0.0, v)) * 255 + 0.5) for v in tone.tolist())
    return red, green, blue, 255


@lru_cache(maxsize=1)
def _wave_table() -> Points:
    """(512, 512, 2): how a hand strays, sampled on a grid that repeats."""
    u, v = np.meshgrid(np.arange(_WAVES) / _CELLS, np.arange(_WAVES) / _CELLS)
    turn = 2 * math.pi / (_WAVES / _CELLS)  # whole turns, so that it repeats
    a, b, c = (round(k / turn) * turn for k in (0.9, 1.7, 2.3))
    table = np.stack(
        [
            np.sin(u * a + v * b + 0.4) + 0.6 * np.sin(u * c - v * a + 1.9),
            np.sin(u * b - v * a + 2.2) + 0.6 * np.sin(u * a + v * c + 0.7),
        ],
        -1,
    )
    table.setflags(write=False)
    return table


def smooth(points: ArrayLike, *, closed: bool = True, steps: int = 7) -> Points:
    """A Catmull-Rom curve through points (n, 2), as a polyline."""
    p = np.asarray(points, np.float64)
    if closed:
        before, after, beyond = np.roll(p, 1, 0), np.roll(p, -1, 0), np.roll(p, -2, 0)
        here = p
    else:
        padded = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
        before, here, after, beyond = padded[:-3], padded[1:-2], padded[2:-1], padded[3:]
    t = (np.arange(steps) / steps)[None, :, None]
    before, here, after, beyond = (q[:, None, :] for q in (before, here, after, beyond))
    curve = 0.5 * (
        2 * here
        + (after - before) * t
        + (2 * before - 5 * here + 4 * after - beyond) * t**2
        + (3 * here - before - 3 * after + beyond) * t**3
    )
    curve = curve.reshape(-1, p.shape[1])
    return curve if closed else np.vstack([curve, p[-1:]])
