"""Building furniture and buildings out of simple solids, in a local frame of metres.

The maker collects solids and draws them far to near when it is done: recipes read like a carpenter's list.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.colour import colour
from animatic.storyboard.ink import Paint, Sheet
from animatic.storyboard.light import Vector

Points = NDArray[np.float64]

_UP: Vector = (0.0, 1.0, 0.0)


@dataclass(slots=True)
class Maker:
    """Local frame: x to the right and y up as seen by somebody who looks at its front; z into the thing.

    `turn` degrees turn the front: at 0 it faces the camera's default station, at 90 the right-hand side.
    """

    sheet: Sheet
    x: float = 0.0
    """World position of the local origin, metres."""
    z: float = 0.0
    turn: float = 0.0
    y: float = 0.0
    width: float = 1.0
    """Of ink lines, in normal lines."""
    _jobs: list[tuple[float, int, Callable[[], object]]] = field(default_factory=list)
    _trig: tuple[float, float] = (1.0, 0.0)

    def __post_init__(self) -> None:
        self._trig = (math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn)))

    # -- frames ------------------------------------------------------------------------------------------

    def world(self, points: Sequence[Vector] | Points) -> Points:
        """Local points (n, 3) in the world."""
        p = np.asarray(points, np.float64)
        cos, sin = self._trig
        return np.stack(
            [
                self.x + p[..., 0] * cos - p[..., 2] * sin,
                self.y + p[..., 1],
                self.z + p[..., 0] * sin + p[..., 2] * cos,
            ],
            -1,
        )

    def normal(self, n: Vector) -> Vector:
        cos, sin = self._trig
        return n[0] * cos - n[2] * sin, n[1], n[0] * sin + n[2] * cos

    def part(self, x: float, z: float, turn: float = 0.0, y: float = 0.0) -> "Maker":
        """A maker whose frame lies in this one; it draws on its own (`done`)."""
        wx, wy, wz = self.world([(x, y, z)])[0]
        return Maker(self.sheet, float(wx), float(wz), self.turn + turn, float(wy), self.width)

    def _add(self, centre: Vector, draw: Callable[[], object], bias: float = 0.0) -> None:
        seen = self.sheet.camera.view(self.world([centre])[0])
        self._jobs.append((float(np.linalg.norm(seen)) - bias, len(self._jobs), draw))

    def done(self) -> None:
        """Draw what was collected, far to near."""
        for _, _, draw in sorted(self._jobs, key=lambda job: (-job[0], job[1])):
            draw()
        self._jobs.clear()

    # -- solids ------------------------------------------------------------------------------------------

    def box(
        self,
        x0: float,
        x1: float,
        y0: float,
        y1: float,
        z0: float,
        z1: float,
        paint: Paint,
        *,
        top: Paint | None = None,
        front: Paint | None = None,
        width: float | None = None,
        glow: float = 0.0,
        bias: float = 0.0,
    ) -> None:
        """A block."""
        line = self.width if width is None else width
        faces: tuple[tuple[Sequence[Vector], Vector, Paint], ...] = (
            ([(x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)], (0, 0, 1), paint),
            ([(x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)], (-1, 0, 0), paint),
            ([(x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)], (1, 0, 0), paint),
            ([(x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)], (0, -1, 0), paint),
            ([(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)], _UP, paint if top is None else top),
            (
                [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)],
                (0, 0, -1),
                paint if front is None else front,
            ),
        )

        def draw() -> None:
            for corners, normal, tone in faces:
                self.sheet.face(self.world(corners), tone, self.normal(normal), width=line, glow=glow)

        self._add(((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2), draw, bias)

    def plate(
        self,
        corners: Sequence[Vector],
        paint: Paint,
        normal: Vector = (0.0, 0.0, -1.0),
        *,
        width: float | None = None,
        glow: float = 0.0,
        bias: float = 0.0,
        both: bool = True,
    ) -> None:
        """A flat polygon that faces `normal`."""
        line = self.width if width is None else width
        middle = np.asarray(corners, np.float64).mean(0)

        def draw() -> None:
            self.sheet.face(self.world(corners), paint, self.normal(normal), width=line, glow=glow, both=both)

        self._add((float(middle[0]), float(middle[1]), float(middle[2])), draw, bias)

    def panel(
        self,
        x0: float,
        x1: float,
        y0: float,
        y1: float,
        z: float,
        paint: Paint,
        *,
        width: float | None = None,
        glow: float = 0.0,
        bias: float = 0.02,
    ) -> None:
        """An upright rectangle on a front: a door's field, a screen, a picture."""
        self.plate(
            [(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)],
            paint,
            width=width,
            glow=glow,
            bias=bias,
            both=False,
        )

    def slab(
        self,
        x0: float,
        x1: float,
        z0: float,
        z1: float,
        y: float,
        paint: Paint,
        *,
        width: float | None = None,
        bias: float = 0.02,
    ) -> None:
        """A level rectangle seen from above: paper, a rug, a cloth."""
        self.plate(
            [(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)],
            paint,
            _UP,
            width=width,
            bias=bias,
            both=False,
        )

    def mosaic(
        self,
        rectangles: Sequence[tuple[float, float, float, float]],
        z: float,
        paints: Sequence[Paint],
        *,
        line: float = 0.4,
        glow: float = 0.0,
        bias: float = 0.02,
    ) -> None:
        """Many small upright rectangles (x0, x1, y0, y1) on one front, fast: books, tiles, lights of a console."""
        if not rectangles:
            return
        r = np.array(rectangles, np.float64)
        middle = r.mean(0)

        def draw() -> None:
            sheet = self.sheet
            camera, light = sheet.camera, sheet.light
            normal = self.normal((0.0, 0.0, -1.0))
            corners = np.stack([r[:, [0, 2]], r[:, [1, 2]], r[:, [1, 3]], r[:, [0, 3]]], 1)
            where = self.world(np.concatenate([corners, np.full((len(r), 4, 1), z)], -1))
            centres = where.mean(1)
            eye = np.array([camera.x, camera.eye, camera.z])
            if float(np.dot(normal, eye - centres.mean(0))) <= 0:
                return
            seen = camera.view(where)
            ahead = (seen[..., 2] > 0.26).all(1)
            tones = np.stack([colour(paint) for paint in paints])
            if not glow:
                tones = tones * light.on(centres, normal)
            tones = light.fade(tones, np.linalg.norm(centres - eye, axis=-1))
            sheet.tiles(camera.project(where)[ahead], tones[ahead], line, glow)

        self._add((float(middle[:2].mean()), float(middle[2:].mean()), z), draw, bias)

    def turned(
        self,
        x: float,
        z: float,
        profile: Sequence[tuple[float, float]],
        paint: Paint | Sequence[Paint],
        *,
        width: float | None = None,
        glow: float = 0.0,
        bias: float = 0.0,
        lid: Paint | None = None,
    ) -> None:
        """A turned solid about an upright axis: `profile` is (height, radius) from the foot upwards.

        One paint, or one for each of the profile's steps.
        """
        line = self.width if width is None else width
        steps = len(profile) - 1
        many = not isinstance(paint, str) and len(paint) == steps and not isinstance(paint[0], (int, float))
        paints: list[Paint] = list(paint) if many else [paint] * steps  # type: ignore[arg-type, list-item]  # told apart above

        def draw() -> None:
            order = range(steps)
            above = self.sheet.camera.eye > self.y + profile[-1][0]
            for i in order if above else reversed(order):
                self._frustum(x, z, profile[i], profile[i + 1], paints[i], line, glow, lid=lid)

        middle = (profile[0][0] + profile[-1][0]) / 2
        self._add((x, middle, z), draw, bias)

    def post(
        self,
        x: float,
        z: float,
        y0: float,
        y1: float,
        radius: float,
        paint: Paint,
        *,
        top_radius: float | None = None,
        width: float | None = None,
        glow: float = 0.0,
        bias: float = 0.0,
        lid: Paint | None = None,
    ) -> None:
        """A cylinder or a cone's stump."""
        self.turned(
            x,
            z,
            [(y0, radius), (y1, radius if top_radius is None else top_radius)],
            paint,
            width=width,
            glow=glow,
            bias=bias,
            lid=lid,
        )

    def _frustum(
        self,
        x: float,
        z: float,
        low: tuple[float, float],
        high: tuple[float, float],
        paint: Paint,
        width: float,
        glow: float,
        *,
        lid: Paint | None,
    ) -> None:
        sheet = self.sheet
        count = 20
        angle = np.linspace(0, 2 * math.pi, count, endpoint=False)
        ring = np.stack([np.cos(angle), np.zeros(count), np.sin(angle)], -1)
        foot = self.world(np.array([x, low[0], z]) + ring * low[1])
        head = self.world(np.array([x, high[0], z]) + ring * high[1])
        lower, upper = sheet.camera.outline(foot), sheet.camera.outline(head)
        if lower is None or upper is None or len(lower) != count or len(upper) != count:
            return
        depth = float(1 / lower[:, 2].mean())
        centre = (foot.mean(0) + head.mean(0)) / 2
        base = colour(paint)
        distance = float(np.linalg.norm(sheet.camera.view(centre)))
        fine = width * sheet.fineness(lower)
        both = np.vstack([lower[:, :2], upper[:, :2]]).astype(np.float32)
        hull = cv2.convexHull(both)[:, 0, :]
        key = sheet.light.at(float(centre[0]), float(centre[1]), float(centre[2]))
        bright = base if glow else base * sheet.light.on(centre)
        sheet.shape(hull, sheet.light.fade(bright, distance), depth, width=0, glow=glow)
        if not glow and abs(high[0] - low[0]) > 0.02:
            self._shade(lower, upper, base * key.ambient, distance, depth, key.direction)
        if fine > 0:
            sheet.stroke(hull, fine, closed=True, taper=False)
        self._end(upper if sheet.camera.eye > head[0, 1] else lower, lid or paint, centre, depth, fine, glow)

    def _shade(
        self,
        lower: Points,
        upper: Points,
        tone: NDArray[np.floating],
        distance: float,
        depth: float,
        to: Vector,
    ) -> None:
        """A dark strip down the side away from the light."""
        sheet = self.sheet
        right = float(np.dot(to, sheet.camera.rotation[0]))
        side = 1 if right < 0 else -1
        edge_low, edge_high = lower[np.argmax(lower[:, 0] * side)], upper[np.argmax(upper[:, 0] * side)]
        other_low, other_high = lower[np.argmin(lower[:, 0] * side)], upper[np.argmin(upper[:, 0] * side)]
        share = 0.34
        inner_low = edge_low + (other_low - edge_low) * share
        inner_high = edge_high + (other_high - edge_high) * share
        drop = (lower[:, 1].max() - edge_low[1]) * 0.8
        strip = [edge_high[:2], inner_high[:2], inner_low[:2] + np.array([0.0, drop]), edge_low[:2]]
        sheet.fill(np.array(strip), sheet.light.fade(tone, distance), depth)

    def _end(
        self, ring: Points, paint: Paint, centre: NDArray[np.float64], depth: float, fine: float, glow: float
    ) -> None:
        sheet = self.sheet
        up = _UP if sheet.camera.eye > centre[1] else (0.0, -1.0, 0.0)
        base = colour(paint)
        tone = base if glow else base * sheet.light.on(centre, up)
        distance = float(np.linalg.norm(sheet.camera.view(centre)))
        sheet.fill(ring, sheet.light.fade(tone, distance), depth, glow=glow)
        if fine > 0:
            sheet.stroke(ring, fine * 0.8, closed=True, taper=False)

    def ball(
        self,
        x: float,
        y: float,
        z: float,
        radius: float,
        paint: Paint,
        *,
        flat: float = 1.0,
        glow: float = 0.0,
        width: float | None = None,
        bias: float = 0.0,
    ) -> None:
        """A ball, an apple, a lamp's globe; `flat` squeezes it upright."""
        line = self.width if width is None else width

        def draw() -> None:
            sheet = self.sheet
            centre = self.world([(x, y, z)])[0]
            px, py, distance = sheet.camera.project(centre)
            r = radius * sheet.camera.focal / distance
            base = colour(paint)
            point = self.sheet.light.at(float(centre[0]), float(centre[1]), float(centre[2]))
            bright = base if glow else base * point.key
            depth = float(1 / distance)
            fine = line * sheet.fineness(np.array([[px, py, distance]]))
            sheet.disc(
                px, py, r, sheet.light.fade(bright, float(distance)), depth, flat=flat, width=0, glow=glow
            )
            if not glow and r > 3:
                right = float(np.dot(point.direction, sheet.camera.rotation[0]))
                up = float(point.direction[1])
                angle = np.linspace(0, 2 * math.pi, 24, endpoint=False)
                rim = np.stack([px + r * np.cos(angle), py + r * flat * np.sin(angle)], -1)
                away = np.array([-right, up])
                away /= np.linalg.norm(away) + 1e-6
                ahead = (np.stack([np.cos(angle), np.sin(angle)], -1) @ away)[:, None]
                inner = rim - away * np.maximum(ahead, 0) * r * 0.7
                shade = np.vstack([rim[ahead[:, 0] > 0], inner[ahead[:, 0] > 0][::-1]])
                if len(shade) > 3 and np.all(np.diff(np.flatnonzero(ahead[:, 0] > 0)) == 1):
                    sheet.fill(shade, sheet.light.fade(base * point.ambient, float(distance)), depth)
            if fine > 0:
                sheet.disc_line(px, py, r, flat, fine)

        self._add((x, y, z), draw, bias)

    def wire(
        self, points: Sequence[Vector], width: float = 1.0, paint: Paint | None = None, *, bias: float = 0.03
    ) -> None:
        """A drawn line through local points; with a paint it is lit as a thing, without it is ink."""
        middle = np.asarray(points, np.float64).mean(0)

        def draw() -> None:
            where = self.world(points)
            tone = None
            if paint is not None:
                centre = where.mean(0)
                distance = float(np.linalg.norm(self.sheet.camera.view(centre)))
                tone = self.sheet.light.fade(colour(paint) * self.sheet.light.on(centre), distance)
            self.sheet.wire(where, width, tone)

        self._add((float(middle[0]), float(middle[1]), float(middle[2])), draw, bias)

    def rod(
        self,
        start: Vector,
        end: Vector,
        thick: float,
        paint: Paint,
        *,
        bias: float = 0.0,
        width: float | None = None,
    ) -> None:
        """A round bar between two points, `thick` metres across."""
        line = self.width if width is None else width

        def draw() -> None:
            sheet = self.sheet
            ends = self.world([start, end])
            seen = sheet.camera.view(ends)
            if (seen[:, 2] < 0.3).any():
                return
            path = sheet.camera.project(ends)
            along = path[1, :2] - path[0, :2]
            length = float(np.hypot(*along)) + 1e-6
            side = np.array([-along[1], along[0]]) / length
            half = thick / 2 * sheet.camera.focal / path[:, 2]
            half = np.maximum(half, 0.5)
            a, b = path[0, :2], path[1, :2]
            quad = np.array([a + side * half[0], b + side * half[1], b - side * half[1], a - side * half[0]])
            centre = ends.mean(0)
            distance = float(np.linalg.norm(sheet.camera.view(centre)))
            tone = sheet.light.fade(colour(paint) * sheet.light.on(centre), distance)
            fine = line * sheet.fineness(path)
            sheet.shape(quad, tone, float(1 / path[:, 2].mean()), width=fine if half.mean() > 1.5 else 0)

        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, (start[2] + end[2]) / 2)
        self._add(middle, draw, bias)
