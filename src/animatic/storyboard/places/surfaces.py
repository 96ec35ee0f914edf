"""Boards, tiles, bricks, wallpaper: patterns of floors and walls, in lines of the surface's own darker colour."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour
from animatic.imaging.noise import generator
from animatic.storyboard.ink import Sheet
from animatic.storyboard.places.plane import Finish, Plane

Points = NDArray[np.float64]


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
