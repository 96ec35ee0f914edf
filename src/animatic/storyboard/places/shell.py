"""Floor, walls and ceiling of a room: lit pixel by pixel from the lamps, with a drawn surface."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur
from animatic.imaging.colour import colour
from animatic.imaging.noise import generator, tile
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting, Vector

Wall = Literal["back", "left", "right", "front"]
Surface = Literal[
    "plain", "boards", "planks", "tiles", "checker", "slabs", "bricks", "stone", "stripes", "panels",
    "tin", "logs", "concrete", "carpet", "grid", "wainscot", "earth", "damask", "parquet",
]  # fmt: skip
Points = NDArray[np.float64]

_STEP: Final = 4  # light is worked out on every fourth pixel


@dataclass(frozen=True, slots=True)
class Finish:
    """How a plane of the room looks."""

    paint: str
    surface: Surface = "plain"
    line: float = 0.72
    """Brightness of its drawn pattern's lines, relative to the paint."""
    second: str = ""
    """The other colour of checks, stripes, wainscot."""


@dataclass(frozen=True, slots=True)
class Plane:
    """One side of the room: u runs along it and v up (or into the room, on floor and ceiling), in metres."""

    name: str
    origin: Vector
    along: Vector
    up: Vector
    normal: Vector
    length: float
    height: float

    def point(self, u: float, v: float, out: float = 0.0) -> Vector:
        """World point at (u, v), `out` metres in front of the plane."""
        o, a, b, n = self.origin, self.along, self.up, self.normal
        return (
            o[0] + a[0] * u + b[0] * v + n[0] * out,
            o[1] + a[1] * u + b[1] * v + n[1] * out,
            o[2] + a[2] * u + b[2] * v + n[2] * out,
        )

    def rectangle(self, u0: float, u1: float, v0: float, v1: float, out: float = 0.0) -> list[Vector]:
        """Corners of a rectangle on it."""
        corners = ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
        return [self.point(u, v, out) for u, v in corners]

    def faces(self, camera: Camera) -> bool:
        """Whether its front is turned to the lens."""
        o, n = self.origin, self.normal
        return (n[0] * (camera.x - o[0]) + n[1] * (camera.eye - o[1]) + n[2] * (camera.z - o[2])) > 1e-3


@dataclass(slots=True)
class Shell:
    """The room's box, from `front` (behind the camera's default station) to `depth`."""

    width: float
    depth: float
    height: float
    front: float = -1.2
    walls: Finish = field(default_factory=lambda: Finish("#c9b79a"))
    floor: Finish = field(default_factory=lambda: Finish("#8a6a4c", "boards"))
    ceiling: Finish | None = None
    skirting: str = ""
    """Colour of the skirting board; "" for none."""
    cornice: str = ""
    seed: int = 0

    def plane(self, name: str) -> Plane:
        """ "floor", "ceiling" or a wall."""
        a, d, f, h = self.width / 2, self.depth, self.front, self.height
        long = d - f
        return {
            "floor": Plane("floor", (-a, 0, f), (1, 0, 0), (0, 0, 1), (0, 1, 0), 2 * a, long),
            "ceiling": Plane("ceiling", (-a, h, f), (1, 0, 0), (0, 0, 1), (0, -1, 0), 2 * a, long),
            "back": Plane("back", (-a, 0, d), (1, 0, 0), (0, 1, 0), (0, 0, -1), 2 * a, h),
            "left": Plane("left", (-a, 0, f), (0, 0, 1), (0, 1, 0), (1, 0, 0), long, h),
            "right": Plane("right", (a, 0, f), (0, 0, 1), (0, 1, 0), (-1, 0, 0), long, h),
            "front": Plane("front", (-a, 0, f), (1, 0, 0), (0, 1, 0), (0, 0, 1), 2 * a, h),
        }[name]

    def along(self, wall: Wall, at: float) -> float:
        """A place on a wall in its plane's u, from world x (back, front) or world z (left, right)."""
        return at + self.width / 2 if wall in ("back", "front") else at - self.front

    def visible(self, camera: Camera) -> list[Plane]:
        """The sides that the lens sees from inside, ceiling and floor first."""
        names = ["floor", "back", "left", "right", "front"]
        if self.ceiling is not None:
            names.insert(0, "ceiling")
        return [plane for plane in map(self.plane, names) if plane.faces(camera)]

    def finish_of(self, plane: Plane) -> Finish:
        if plane.name == "floor":
            return self.floor
        if plane.name == "ceiling":
            return self.ceiling or self.walls
        return self.walls

    def paint(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Fill the whole canvas with the room, lines included."""
        canvas.sky[:] = 0
        rays = _Rays(camera)
        planes = self.visible(camera)
        masks: list[tuple[Plane, Array]] = []
        for plane in planes:
            mask = _mask(camera, plane)
            if mask is not None:
                masks.append((plane, mask))
                self._flood(canvas, light, rays, plane, mask)
        sheet = Sheet(camera, light)
        for plane, _ in masks:
            draw_surface(sheet, plane, self.finish_of(plane), self.seed)
        for plane, _ in masks:
            self._trim(sheet, plane)
        for plane, _ in masks:
            path = camera.outline(plane.rectangle(0, plane.length, 0, plane.height))
            if path is not None:
                sheet.outline(path, sheet.fineness(path))
        layer = sheet.layer()
        if layer is not None:
            depth = canvas.depth.copy()
            canvas.over(layer)
            canvas.depth[:] = depth

    def _flood(self, canvas: Canvas, light: Lighting, rays: "_Rays", plane: Plane, mask: Array) -> None:
        points, inverse = rays.hit(plane)
        lit = light.on(points, plane.normal) * self._shade(plane, points)[..., None]
        finish = self.finish_of(plane)
        albedo = colour(finish.paint)
        if plane.name == "ceiling":
            lit = lit * np.float32(0.94)
        distance = 1 / np.maximum(inverse, 1e-3)
        shaded = light.fade(lit * albedo, distance)
        width, height = canvas.width, canvas.height
        rgb = resize(np.asarray(shaded, np.float32), width, height)
        rgb *= self._mottle(points, plane, width, height)[..., None]
        canvas.flood(rgb, mask, resize(np.asarray(inverse, np.float32), width, height))

    def _shade(self, plane: Plane, points: Array) -> Array:
        """Corners are darker: less light finds its way into them."""
        offset = points - np.array(plane.origin, np.float32)
        u = np.clip(offset @ np.array(plane.along, np.float32), 0, plane.length)
        v = np.clip(offset @ np.array(plane.up, np.float32), 0, plane.height)
        edges = [np.exp(-u / 0.45), np.exp(-(plane.length - u) / 0.45)]
        if plane.name not in ("floor", "ceiling"):
            edges.append(np.exp(-v / 0.22) * 0.8)
            edges.append(np.exp(-(plane.height - v) / 0.4) * 0.8)
        else:
            edges.append(np.exp(-(plane.height - v) / 0.6))
        dark = edges[0]
        for edge in edges[1:]:
            dark = np.maximum(dark, edge)
        return np.asarray(1 - 0.34 * dark, np.float32)

    def _mottle(self, points: Array, plane: Plane, width: int, height: int) -> Array:
        """Uneven paint, a little: looked up in plane coordinates, so that it lies on the surface."""
        offset = points - np.array(plane.origin, np.float32)
        u: Array = offset @ np.array(plane.along, np.float32)
        v: Array = offset @ np.array(plane.up, np.float32)
        columns = resize(np.asarray(u, np.float32), width, height) * np.float32(96) + 31 * len(plane.name)
        rows = resize(np.asarray(v, np.float32), width, height) * np.float32(96)
        cloudy = remap(tile(512, 8, 6, 77, 0.6), columns, rows, wrap=True)
        return np.asarray(np.float32(0.925) + np.float32(0.15) * cloudy, np.float32)

    def _trim(self, sheet: Sheet, plane: Plane) -> None:
        if plane.name in ("floor", "ceiling"):
            return
        if self.skirting:
            sheet.face(
                plane.rectangle(0, plane.length, 0, 0.11, 0.015), self.skirting, plane.normal, width=0.7
            )
        if self.cornice:
            high = plane.height
            sheet.face(
                plane.rectangle(0, plane.length, high - 0.1, high, 0.02),
                self.cornice,
                plane.normal,
                width=0.7,
            )


class _Rays:
    """Lines of sight on a coarse grid, to find world points of planes."""

    def __init__(self, camera: Camera) -> None:
        self.camera = camera
        height, width = -(-camera.height // _STEP), -(-camera.width // _STEP)
        column = ((np.arange(width) + 0.5) * camera.width / width - camera.cx) / camera.focal
        row = (camera.cy - (np.arange(height) + 0.5) * camera.height / height) / camera.focal
        local = np.empty((height, width, 3))
        local[..., 0], local[..., 1], local[..., 2] = column[None, :], row[:, None], 1.0
        self.ray = np.einsum("ji,...j->...i", camera.rotation, local)

    def hit(self, plane: Plane) -> tuple[Array, Array]:
        """World points (h, w, 3) where the plane is met, and inverse depth (h, w) in 1/m."""
        normal, origin = np.array(plane.normal), np.array(plane.origin)
        eye = np.array([self.camera.x, self.camera.eye, self.camera.z])
        away = float((origin - eye) @ normal)
        toward = self.ray @ normal
        inverse = toward / away
        t = 1 / np.clip(inverse, 1 / 400, None)
        points = eye + self.ray * t[..., None]
        return points.astype(np.float32), np.clip(inverse, 0, None).astype(np.float32)


def _mask(camera: Camera, plane: Plane) -> Array | None:
    return polygon_mask(camera, plane.rectangle(0, plane.length, 0, plane.height))


def polygon_mask(camera: Camera, corners: Sequence[Vector]) -> Array | None:
    """Coverage (h, w) in 0..1 of a world polygon; None if it isn't in the picture."""
    path = camera.outline(corners)
    if path is None:
        return None
    low, high = path[:, :2].min(0), path[:, :2].max(0)
    if high[0] < 0 or high[1] < 0 or low[0] > camera.width or low[1] > camera.height:
        return None
    fixed = np.round((np.clip(path[:, :2], -60_000, 60_000) - 0.5) * 16).astype(np.int32)
    mask = np.zeros((camera.height, camera.width), np.uint8)
    cv2.fillPoly(mask, [fixed], (255,), cv2.LINE_AA, 4)
    return mask.astype(np.float32) / 255


# -- drawn surfaces ----------------------------------------------------------------------------------------


def draw_surface(sheet: Sheet, plane: Plane, finish: Finish, seed: int) -> None:
    """The pattern of a floor or a wall, in lines of its own darker colour."""
    draw = _PATTERNS.get(finish.surface)
    if draw is not None:
        pen = _Pen(sheet, plane, finish, seed)
        draw(pen)
        pen.done()


class _Pen:
    """Draws on a plane in its metres."""

    def __init__(self, sheet: Sheet, plane: Plane, finish: Finish, seed: int) -> None:
        self.sheet, self.plane, self.finish = sheet, plane, finish
        self.random = generator(seed, plane.name, finish.surface)
        self.length, self.height = plane.length, plane.height
        self._lines: list[tuple[float, float, float, float, float]] = []

    def line(self, u0: float, v0: float, u1: float, v1: float, width: float = 0.55) -> None:
        """A line of the pattern; drawn when all are known."""
        self._lines.append((u0, v0, u1, v1, width))

    def cell(self, u0: float, u1: float, v0: float, v1: float, level: float = 1.0, paint: str = "") -> None:
        """A field of the pattern, without outline."""
        camera, light = self.sheet.camera, self.sheet.light
        path = camera.outline(self.plane.rectangle(u0, u1, v0, v1))
        if path is None:
            return
        where = self.plane.point((u0 + u1) / 2, (v0 + v1) / 2)
        distance = max(0.3, float(np.linalg.norm(camera.view(where))))
        tone = colour(paint or self.finish.paint) * light.on(where, self.plane.normal) * np.float32(level)
        self.sheet.fill(path, light.fade(tone, distance), float(np.mean(1 / path[:, 2])))

    def done(self) -> None:
        """Draw the lines: cut in pieces so that their tone follows the light, worked out for all at once."""
        if not self._lines:
            return
        lines = np.array(self._lines, np.float64)
        count = np.maximum(1, np.ceil(np.hypot(*(lines[:, 2:4] - lines[:, :2]).T) / 1.2)).astype(int)
        which = np.repeat(np.arange(len(lines)), count)
        share = (np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)) / count[which]
        uv = lines[which, :2], lines[which, 2:4] - lines[which, :2]
        start = uv[0] + uv[1] * share[:, None]
        end = uv[0] + uv[1] * (share + 1 / count[which])[:, None]
        camera, light = self.sheet.camera, self.sheet.light
        middle = self._world((start + end) / 2)
        distance = np.linalg.norm(camera.view(middle), axis=-1)
        tones: Array = (
            colour(self.finish.paint) * light.on(middle, self.plane.normal) * np.float32(self.finish.line)
        )
        tones = light.fade(tones, distance)
        seen = np.stack([camera.view(self._world(start)), camera.view(self._world(end))], 1)
        kept = (seen[..., 2] > _NEAR).any(1)
        seen = _ahead(seen)
        z = np.maximum(seen[..., 2], _NEAR)
        path = np.stack(
            [camera.cx + camera.focal * seen[..., 0] / z, camera.cy - camera.focal * seen[..., 1] / z], -1
        )
        wide = lines[which, 4] * np.clip(2.6 / distance, 0.3, 1.5)
        for i in np.flatnonzero(kept):
            self.sheet.hairline(path[i], float(wide[i]), tones[i])

    def _world(self, uv: Points) -> Points:
        origin, along, up = (np.array(v) for v in (self.plane.origin, self.plane.along, self.plane.up))
        return np.asarray(origin + uv[:, :1] * along + uv[:, 1:] * up, np.float64)


_NEAR: Final = 0.26


def _ahead(seen: Points) -> Points:
    """Segments (n, 2, 3) in camera space, cut at the near plane."""
    a, b = seen[:, 0], seen[:, 1]
    span = np.where(np.abs(b[:, 2] - a[:, 2]) < 1e-9, 1e-9, b[:, 2] - a[:, 2])
    t = np.clip((_NEAR - a[:, 2]) / span, 0, 1)[:, None]
    cut = a + (b - a) * t
    first = np.where((a[:, 2] < _NEAR)[:, None], cut, a)
    last = np.where((b[:, 2] < _NEAR)[:, None], cut, b)
    return np.stack([first, last], 1)


def _boards(pen: _Pen, wide: float = 0.17, upright: bool = False) -> None:
    along, across = (pen.height, pen.length) if not upright else (pen.length, pen.height)
    for i in range(1, int(across / wide) + 1):
        at = i * wide
        ends = (0.0, along)
        if upright:
            pen.line(ends[0], at, ends[1], at)
        else:
            pen.line(at, ends[0], at, ends[1])
        joint = float(pen.random.uniform(0.3, 1.6))
        while joint < along:
            if not upright:
                pen.line(at - wide, joint, at, joint, 0.45)
            joint += float(pen.random.uniform(1.2, 2.6))


def _planks(pen: _Pen) -> None:
    for i in range(1, int(pen.length / 0.21) + 1):
        pen.line(i * 0.21, 0, i * 0.21, pen.height)


def _grid(pen: _Pen, size: float, *, checker: bool = False, width: float = 0.5) -> None:
    columns, rows = math.ceil(pen.length / size), math.ceil(pen.height / size)
    if checker and pen.finish.second:
        for i in range(columns):
            for j in range(rows):
                if (i + j) % 2:
                    pen.cell(
                        i * size, min((i + 1) * size, pen.length), j * size, min((j + 1) * size, pen.height),
                        paint=pen.finish.second,
                    )  # fmt: skip
    for i in range(1, columns):
        pen.line(i * size, 0, i * size, pen.height, width)
    for j in range(1, rows):
        pen.line(0, j * size, pen.length, j * size, width)


def _bricks(pen: _Pen, long: float, tall: float, *, patches: float = 0.3, width: float = 0.5) -> None:
    """Courses; only some of the bricks are drawn out, the eye adds the rest."""
    rows = math.ceil(pen.height / tall)
    for j in range(rows):
        v = j * tall
        shift = 0.5 * long * (j % 2)
        u = -shift
        while u < pen.length:
            u0, u1 = max(0.0, u), min(pen.length, u + long)
            if u1 > u0 and pen.random.random() < patches:
                level = float(pen.random.uniform(0.86, 1.1))
                pen.cell(u0, u1, v, min(v + tall, pen.height), level)
            u += long
    for j in range(1, rows):
        pen.line(0, j * tall, pen.length, j * tall, width)
    for j in range(rows):
        u = long - 0.5 * long * (j % 2)
        while u < pen.length:
            pen.line(u, j * tall, u, min((j + 1) * tall, pen.height), width)
            u += long


def _stripes(pen: _Pen) -> None:
    wide = 0.22
    for i in range(0, int(pen.length / wide) + 1, 2):
        pen.cell(i * wide, min((i + 1) * wide, pen.length), 0, pen.height, 1.0, pen.finish.second or "")


def _damask(pen: _Pen) -> None:
    step = 0.42
    for j in range(int(pen.height / step) + 1):
        for i in range(int(pen.length / step) + 1):
            u = (i + 0.5 * (j % 2)) * step + 0.1
            v = j * step + 0.2
            if u > pen.length - 0.1 or v > pen.height - 0.1:
                continue
            pen.line(u - 0.05, v, u, v + 0.08, 0.5)
            pen.line(u, v + 0.08, u + 0.05, v, 0.5)
            pen.line(u - 0.05, v, u, v - 0.08, 0.5)
            pen.line(u, v - 0.08, u + 0.05, v, 0.5)


def _wainscot(pen: _Pen) -> None:
    """Panelling to the height of a chair's back, plain above."""
    high = 1.05
    pen.cell(0, pen.length, 0, high, 1.0, pen.finish.second or "#6b4a32")
    pen.line(0, high, pen.length, high, 1.0)
    pen.line(0, high - 0.07, pen.length, high - 0.07, 0.6)
    count = max(2, round(pen.length / 0.62))
    for i in range(count):
        u0, u1 = pen.length * (i + 0.14) / count, pen.length * (i + 0.86) / count
        for a, b, c, d in (
            (u0, 0.2, u1, 0.2),
            (u0, 0.84, u1, 0.84),
            (u0, 0.2, u0, 0.84),
            (u1, 0.2, u1, 0.84),
        ):
            pen.line(a, b, c, d, 0.55)


def _panels(pen: _Pen) -> None:
    count = max(2, round(pen.length / 0.9))
    for i in range(count):
        u0, u1 = pen.length * (i + 0.1) / count, pen.length * (i + 0.9) / count
        rows = ((0.2, 0.85), (1.0, pen.height - 0.25))
        for low, high in rows:
            for a, b, c, d in (
                (u0, low, u1, low),
                (u0, high, u1, high),
                (u0, low, u0, high),
                (u1, low, u1, high),
            ):
                pen.line(a, b, c, d, 0.6)


def _tin(pen: _Pen) -> None:
    for i in range(1, int(pen.length / 0.12)):
        pen.line(i * 0.12, 0, i * 0.12, pen.height, 0.45 if i % 6 else 0.9)


def _logs(pen: _Pen) -> None:
    rows = int(pen.height / 0.24)
    for j in range(rows + 1):
        if j % 2:
            pen.cell(0, pen.length, j * 0.24, min((j + 0.45) * 0.24, pen.height), 1.08)
        pen.line(0, j * 0.24, pen.length, j * 0.24, 0.9)
        for _ in range(int(pen.length)):
            u = float(pen.random.uniform(0, pen.length))
            pen.line(u, (j + 0.4) * 0.24, min(u + 0.4, pen.length), (j + 0.45) * 0.24, 0.35)


def _concrete(pen: _Pen) -> None:
    _grid(pen, 1.5, width=0.55)
    for _ in range(int(pen.length * pen.height * 0.25)):
        u, v = float(pen.random.uniform(0, pen.length)), float(pen.random.uniform(0, pen.height))
        for _ in range(3):
            du, dv = (float(q) for q in pen.random.uniform(-0.16, 0.16, 2))
            nu, nv = np.clip(u + du, 0, pen.length), np.clip(v + dv, 0, pen.height)
            pen.line(u, v, float(nu), float(nv), 0.35)
            u, v = float(nu), float(nv)


def _earth(pen: _Pen) -> None:
    for _ in range(int(pen.length * pen.height * 1.6)):
        u, v = float(pen.random.uniform(0, pen.length)), float(pen.random.uniform(0, pen.height))
        long = float(pen.random.uniform(0.04, 0.16))
        pen.line(u, v, min(u + long, pen.length), v, 0.4)


def _parquet(pen: _Pen) -> None:
    size = 0.42
    for i in range(math.ceil(pen.length / size)):
        for j in range(math.ceil(pen.height / size)):
            u0, v0 = i * size, j * size
            u1, v1 = min(u0 + size, pen.length), min(v0 + size, pen.height)
            if (i + j) % 2:
                pen.cell(u0, u1, v0, v1, 0.93)
            for k in (1, 2):
                if (i + j) % 2:
                    pen.line(u0, v0 + k * size / 3, u1, min(v0 + k * size / 3, v1), 0.35)
                else:
                    pen.line(u0 + k * size / 3, v0, min(u0 + k * size / 3, u1), v1, 0.35)
    _grid(pen, size, width=0.5)


_PATTERNS: Final[dict[str, Callable[[_Pen], None]]] = {
    "boards": _boards,
    "planks": _planks,
    "tiles": lambda pen: _grid(pen, 0.2 if pen.plane.name not in ("floor", "ceiling") else 0.4),
    "checker": lambda pen: _grid(pen, 0.45, checker=True),
    "slabs": lambda pen: _bricks(pen, 0.9, 0.6, patches=0.4, width=0.6),
    "bricks": lambda pen: _bricks(pen, 0.5, 0.17, patches=0.22, width=0.45),
    "stone": lambda pen: _bricks(pen, 0.62, 0.31, patches=0.5, width=0.7),
    "stripes": _stripes,
    "damask": _damask,
    "wainscot": _wainscot,
    "panels": _panels,
    "tin": _tin,
    "logs": _logs,
    "concrete": _concrete,
    "earth": _earth,
    "grid": lambda pen: _grid(pen, 0.6),
    "parquet": _parquet,
}


def contact(
    canvas: Canvas, camera: Camera, light: Lighting, corners: Sequence[Vector], strength: float, soft: float
) -> None:
    """The soft dark under a thing that stands on the floor: its footprint (world), blurred by `soft` metres."""
    path = camera.outline(corners)
    if path is None:
        return
    low, high = path[:, :2].min(0), path[:, :2].max(0)
    sigma = max(1.5, soft * camera.focal / float(path[:, 2].mean()))
    pad = int(sigma * 2.5) + 2
    x0, y0 = int(max(-pad, low[0])) - pad, int(max(-pad, low[1])) - pad
    x1, y1 = int(min(camera.width + pad, high[0])) + pad, int(min(camera.height + pad, high[1])) + pad
    if x1 - x0 < 3 or y1 - y0 < 3:
        return
    step = max(1, int(sigma / 3))
    mask = np.zeros(((y1 - y0) // step + 1, (x1 - x0) // step + 1), np.uint8)
    fixed = np.round((path[:, :2] - (x0, y0)) / step * 16).astype(np.int32)
    cv2.fillPoly(mask, [fixed], (255,), cv2.LINE_AA, 4)
    squeeze = cv2.GaussianBlur(
        mask.astype(np.float32) / 255, (0, 0), sigma / step, sigmaY=sigma / step * 0.45
    )
    soft_mask = resize(np.asarray(squeeze, np.float32), (x1 - x0), (y1 - y0))
    left, top, right, bottom = max(0, x0), max(0, y0), min(canvas.width, x1), min(canvas.height, y1)
    if right <= left or bottom <= top:
        return
    part = soft_mask[top - y0 : bottom - y0, left - x0 : right - x0, None] * np.float32(strength)
    canvas.rgb[top:bottom, left:right] *= 1 - part * (1 - light.ink * np.float32(0.6))


def light_pool(
    canvas: Canvas, camera: Camera, corners: Sequence[Vector], tint: Array, strength: float, soft: float
) -> None:
    """Light that falls on a plane through an opening: a world polygon, its edges `soft` pixels."""
    mask = polygon_mask(camera, corners)
    if mask is None:
        return
    mask = blur(mask, soft) * np.float32(strength)
    rows = np.flatnonzero(mask.max(1) > 0.003)
    if rows.size == 0:
        return
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    part = canvas.rgb[top:bottom]
    part += part * mask[top:bottom, :, None] * tint * np.float32(1.5)
    part += mask[top:bottom, :, None] * tint * np.float32(0.06)
