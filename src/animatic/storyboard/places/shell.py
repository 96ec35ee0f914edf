"""Floor, walls and ceiling of a room: lit pixel by pixel from the lamps, with a drawn surface."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour
from animatic.imaging.noise import tile
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.plane import Finish, Plane, Wall
from animatic.storyboard.places.pools import Cover, cover
from animatic.storyboard.places.surfaces import draw_surface

Points = NDArray[np.float64]

_STEP: Final = 4  # light is worked out on every fourth pixel


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
        covers: list[tuple[Plane, Cover]] = []
        for plane in planes:
            seen = cover(camera, plane.rectangle(0, plane.length, 0, plane.height))
            if seen is not None:
                covers.append((plane, seen))
                self._flood(canvas, light, rays, plane, seen)
        sheet = Sheet(camera, light)
        for plane, _ in covers:
            draw_surface(sheet, plane, self.finish_of(plane), self.seed)
        for plane, _ in covers:
            self._trim(sheet, plane)
        for plane, _ in covers:
            path = camera.outline(plane.rectangle(0, plane.length, 0, plane.height))
            if path is not None:
                sheet.outline(path, sheet.fineness(path))
        layer = sheet.layer()
        if layer is not None:
            depth = canvas.depth.copy()
            canvas.over(layer)
            canvas.depth[:] = depth

    def _flood(self, canvas: Canvas, light: Lighting, rays: "_Rays", plane: Plane, seen: Cover) -> None:
        rows, columns = seen.box
        coarse = (
            slice(rows.start // _STEP, -(-rows.stop // _STEP)),
            slice(columns.start // _STEP, -(-columns.stop // _STEP)),
        )
        points, inverse = rays.hit(plane, coarse)
        lit = light.on(points, plane.normal) * self._shade(plane, points)[..., None]
        if plane.name == "ceiling":
            lit = lit * np.float32(0.94)
        distance = 1 / np.maximum(inverse, 1e-3)
        shaded = (
            light.fade(lit * colour(self.finish_of(plane).paint), distance)
            * self._mottle(points, plane)[..., None]
        )
        height, width = seen.mask.shape
        top, left = rows.start - coarse[0].start * _STEP, columns.start - coarse[1].start * _STEP
        full = (coarse[1].stop - coarse[1].start) * _STEP, (coarse[0].stop - coarse[0].start) * _STEP
        rgb = resize(np.asarray(shaded, np.float32), *full)[top : top + height, left : left + width]
        part = canvas.rgb[rows, columns]
        part += (rgb - part) * seen.mask[..., None]
        depth = resize(np.asarray(inverse, np.float32), *full)[top : top + height, left : left + width]
        np.copyto(canvas.depth[rows, columns], depth, where=seen.mask > 0.5)

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

    def _mottle(self, points: Array, plane: Plane) -> Array:
        """Uneven paint, a little: looked up in plane coordinates, so that it lies on the surface."""
        offset = points - np.array(plane.origin, np.float32)
        columns = offset @ np.array(plane.along, np.float32) * np.float32(96) + np.float32(
            31 * len(plane.name)
        )
        rows = offset @ np.array(plane.up, np.float32) * np.float32(96)
        cloudy = remap(
            tile(512, 8, 5, 77, 0.55), columns.astype(np.float32), rows.astype(np.float32), wrap=True
        )
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
        column = ((np.arange(width) + 0.5) * _STEP - camera.cx) / camera.focal
        row = (camera.cy - (np.arange(height) + 0.5) * _STEP) / camera.focal
        local = np.empty((height, width, 3))
        local[..., 0], local[..., 1], local[..., 2] = column[None, :], row[:, None], 1.0
        self.ray = np.einsum("ji,...j->...i", camera.rotation, local)

    def hit(self, plane: Plane, box: tuple[slice, ...]) -> tuple[Array, Array]:
        """World points (h, w, 3) where the plane is met, and inverse depth (h, w) in 1/m, in a box of the grid."""
        ray = self.ray[box]
        normal, origin = np.array(plane.normal), np.array(plane.origin)
        eye = np.array([self.camera.x, self.camera.eye, self.camera.z])
        away = float((origin - eye) @ normal)
        toward = ray @ normal
        inverse = toward / away
        t = 1 / np.clip(inverse, 1 / 400, None)
        points = eye + ray * t[..., None]
        return points.astype(np.float32), np.clip(inverse, 0, None).astype(np.float32)
