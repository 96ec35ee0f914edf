"""The solids that held things are made of."""

from collections.abc import Callable
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Frame, Vector
from animatic.storyboard.people.plate import Paint, Part, circle, hull
from animatic.storyboard.people.sketch import Grasp, Sketch

UP: Final = np.array([0.0, 1.0, 0.0])


Draw = Callable[[Sketch, Grasp], None]


def unit(vector: Vector) -> Vector:
    return vector / (float(np.linalg.norm(vector)) + 1e-9)


def rod(s: Sketch, a: Vector, b: Vector, r0: float, r1: float, paint: Paint, ink: float = 0.8) -> None:
    """A stick between world points, radii in metres."""
    k = s.k
    s.plate.blob(s.limb([a, b], [r0 / k, r1 / k]), paint, Part.PROP, ink=ink)


def slab(s: Sketch, centre: Vector, u: Vector, v: Vector, paint: Paint, ink: float = 0.8) -> np.ndarray:
    """A flat rectangle with half axes u and v; returns its corners in pixels."""
    corners = s.px(np.array([centre - u - v, centre + u - v, centre + u + v, centre - u + v]))
    s.plate.shape(corners, paint, Part.PROP, ink=ink)
    return corners


def block(s: Sketch, centre: Vector, u: Vector, v: Vector, w: Vector, paint: Paint) -> None:
    """A box with three half axes."""
    signs = np.array([(i, j, k) for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)], float)
    points = centre + signs @ np.array([u, v, w])
    s.plate.blob([hull(s.px(points))], paint, Part.PROP)
    lens = np.array([s.camera.x, s.camera.eye, s.camera.z]) - centre
    axes = [a if float(a @ lens) > 0 else -a for a in (u, v, w)]
    near = centre + axes[0] + axes[1] + axes[2]
    for axis in axes:
        s.plate.mark(s.px(np.array([near, near - axis * 2])), 0.7)


def ball(s: Sketch, centre: Vector, radius: float, paint: Paint, ink: float = 0.8) -> None:
    s.plate.blob([circle(s.px(centre), radius * s.scale(centre))], paint, Part.PROP, ink=ink)


def lens(s: Sketch, at: Vector) -> Vector:
    """Unit vector to the camera."""
    return unit(np.array([s.camera.x, s.camera.eye, s.camera.z]) - at)


def sideways(s: Sketch, at: Vector, up: Vector = UP) -> Vector:
    """Across the line of sight, level."""
    return unit(np.cross(up, lens(s, at)))


def around(s: Sketch, axis: Vector) -> Frame:
    """Axes of the figure's ground with `axis` for up."""
    root = s.bones.root
    right = unit(root.right - axis * float(root.right @ axis))
    return Frame(root.origin, right, axis, np.cross(right, axis))


def vessel(s: Sketch, base: Vector, top: Vector, r0: float, r1: float, paint: Paint) -> None:
    k = s.k
    frame = around(s, unit(top - base))
    rings = [s.ring(frame.moved(p), r / k, r / k) for p, r in ((base, r0), (top, r1))]
    flat = [s.px(r) for r in rings]
    s.plate.blob([hull(np.vstack(flat))], paint, Part.PROP, ink=0.8)
    s.plate.shape(hull(flat[1]), Paint.DARK if paint is not Paint.GLASS else Paint.GLASS, Part.PROP, ink=0.6)


def flame(s: Sketch, at: Vector, size: float) -> None:
    side = sideways(s, at)
    shape = [(0, 0), (0.5, 0.25), (0.42, 0.7), (0.1, 1.5), (-0.12, 0.95), (-0.45, 0.65), (-0.48, 0.22)]
    path = np.array([at + side * (x * size) + UP * (y * size) for x, y in shape])
    s.plate.shape(s.px(path), Paint.LIGHT, Part.PROP, ink=0)
