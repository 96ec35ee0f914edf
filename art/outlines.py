"""Outlines: SVG path data as flat polygons, and masks as polygons again."""

import re
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

Polygon = npt.NDArray[np.float64]
"""n × 2, closed (the last point joins the first)."""
Mask = npt.NDArray[np.uint8]

_TOKEN = re.compile(r"[A-Za-z]|[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?")


def flatten(path: str, tolerance: float = 0.3) -> list[Polygon]:
    """The path's subpaths as polygons. Absolute M, L, C, Q and Z only, which is all that our sources use.

    `tolerance` is how far a chord may stray from its curve, roughly, in the path's units.
    """
    tokens = _TOKEN.findall(path)
    polygons: list[list[npt.NDArray[np.float64]]] = []
    position, command = 0, ""

    def point() -> npt.NDArray[np.float64]:
        nonlocal position
        position += 2
        return np.array([float(tokens[position - 2]), float(tokens[position - 1])])

    while position < len(tokens):
        if tokens[position].isalpha():
            command = tokens[position]
            position += 1
        if command == "M":
            polygons.append([point()])
            command = "L"
        elif command == "L":
            polygons[-1].append(point())
        elif command in ("C", "Q"):
            control = [polygons[-1][-1], *(point() for _ in range(3 if command == "C" else 2))]
            polygons[-1].extend(_curve(np.array(control), tolerance))
        elif command != "Z":
            raise ValueError(f"a path command that this script doesn't know: {command}")
    return [simplify(np.array(p), tolerance / 2) for p in polygons if len(p) > 2]


def _curve(control: Polygon, tolerance: float) -> Polygon:
    """Points of a Bézier curve after its start."""
    length = float(np.hypot(*np.diff(control, axis=0).T).sum())
    steps = int(np.clip(np.sqrt(length / tolerance) * 0.6, 2, 24))
    t = np.linspace(0, 1, steps + 1)[1:, None]
    points = [control[i][None] * np.ones_like(t) for i in range(len(control))]
    while len(points) > 1:  # de Casteljau
        points = [a * (1 - t) + b * t for a, b in pairwise(points)]
    return points[0]


def simplify(polygon: Polygon, tolerance: float) -> Polygon:
    """Without the points that a line already tells (Ramer, Douglas and Peucker)."""
    kept = cv2.approxPolyDP(polygon.astype(np.float32)[:, None], tolerance, closed=True)[:, 0]
    return kept.astype(np.float64)


class Canvas:
    """A raster of a box in drawing units, for what is easier with pixels than with curves."""

    def __init__(self, left: float, top: float, width: float, height: float, scale: float) -> None:
        self._origin = np.array([left, top])
        self._scale = scale
        self.shape = (round(height * scale), round(width * scale))

    def fill(self, polygons: list[Polygon], into: Mask | None = None) -> Mask:
        """255 inside. Each call is one shape by the even-odd rule."""
        mask = np.zeros(self.shape, np.uint8) if into is None else into
        if polygons:
            points = [np.round((p - self._origin) * self._scale * 16).astype(np.int32) for p in polygons]
            cv2.fillPoly(mask, points, 255, cv2.LINE_8, 4)
        return mask

    def size(self, units: float) -> int:
        """A length in pixels, odd, at least 3: for kernels."""
        return max(3, round(units * self._scale) | 1)

    def disc(self, units: float) -> Mask:
        """A round kernel of that diameter."""
        size = self.size(units)
        return cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)).astype(np.uint8)

    def units(self, x: float, y: float) -> tuple[float, float]:
        """Where a pixel is in the drawing."""
        return x / self._scale + self._origin[0], y / self._scale + self._origin[1]

    def trace(self, mask: Mask, tolerance: float = 0.6) -> list[Polygon]:
        """The mask's outlines, holes included, smoothed by about a pixel."""
        contours, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
        polygons = []
        for contour in contours:
            points = contour[:, 0].astype(np.float64)
            if len(points) < 8:
                continue
            smooth = sum(np.roll(points, k, axis=0) * w for k, w in zip(range(-2, 3), _SMOOTH, strict=True))
            polygons.append(simplify(smooth / self._scale + self._origin, tolerance))
        return [p for p in polygons if len(p) > 2]


_SMOOTH = (0.1, 0.2, 0.4, 0.2, 0.1)
