"""Drawing a thing once, in metres and from its side: shapes flow together into one outline, with its own form shadow.

A layer is the union of simple shapes; its contour is inked as one line, so that a beast is a whole beast and no row of
sausages. Shade and light are bands along the contour, away from and towards a light above.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.storyboard.ink import smooth

Outline = NDArray[np.float64]
"""(n, 2) metres: x ahead, y up."""
Point = tuple[float, float]

_SHIFT: Final = 3
_PIXELS: Final = 560
"""Of the longer side, while shapes are put together."""
_LEAST: Final = 14
"""Pixels of area that a contour needs."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One colour with its outlines; painted in order."""

    paint: str
    outlines: tuple[Outline, ...]
    shade: tuple[Outline, ...] = ()
    gleam: tuple[Outline, ...] = ()
    width: float = 1.0
    """Of the ink line, in normal lines; 0 is no line."""
    glow: float = 0.0
    edges: tuple[Outline, ...] = ()
    """What the ink line follows, where it isn't the outlines: of a shape with holes, each ring by itself."""


@dataclass(frozen=True, slots=True)
class Drawing:
    layers: tuple[Layer, ...]
    height: float
    """Metres."""
    length: float
    saddle: Point | None = None
    """Where a rider or a passenger sits."""
    spots: Mapping[str, Point] = field(default_factory=dict)
    """Where people meet it, by name: "grip", "handle", "seat", "eye", "muzzle" …"""


@dataclass(slots=True)
class Sketch:
    """Collects shapes of one layer after another."""

    layers: list[Layer] = field(default_factory=list)
    _shapes: list[Outline] = field(default_factory=list)

    # -- shapes, joined until the layer is finished --------------------------------------------------------

    def blob(self, *points: Point) -> None:
        """A smooth closed curve through the points."""
        self._shapes.append(smooth(points))

    def polygon(self, *points: Point) -> None:
        self._shapes.append(np.asarray(points, np.float64))

    def disc(self, x: float, y: float, radius: float, flat: float = 1.0, turn: float = 0.0) -> None:
        """An ellipse; `flat` is its height over its width, `turn` in degrees."""
        angle = np.linspace(0, 2 * math.pi, 40, endpoint=False)
        across, up = radius * np.cos(angle), radius * flat * np.sin(angle)
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        self._shapes.append(np.stack([x + across * cos - up * sin, y + across * sin + up * cos], -1))

    def limb(self, points: Sequence[Point], widths: Sequence[float]) -> None:
        """A tapering, rounded stroke: legs, necks, tails, masts."""
        path = np.asarray(points, np.float64)
        if len(path) > 2:
            path = _through(path)
        across = np.interp(np.linspace(0, 1, len(path)), np.linspace(0, 1, len(widths)), widths) / 2
        along = np.gradient(path, axis=0)
        side = np.stack([-along[:, 1], along[:, 0]], -1) / (
            np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
        )
        left, right = path + side * across[:, None], path - side * across[:, None]
        self._shapes.append(np.vstack([left, right[::-1]]))
        for end, radius in ((path[0], across[0]), (path[-1], across[-1])):
            self.disc(float(end[0]), float(end[1]), float(radius))

    # -- layers --------------------------------------------------------------------------------------------

    def paint(self, paint: str, *, width: float = 1.0, form: float = 0.1, glow: float = 0.0) -> None:
        """Finish the layer: join what was drawn since the last one. `form`: the shade's share of the height."""
        if not self._shapes:
            return
        joined = _joined(self._shapes, form)
        self.layers.append(Layer(paint, *joined, width=width, glow=glow))
        self._shapes = []

    def flat(self, paint: str, *, width: float = 0.7, glow: float = 0.0) -> None:
        """Finish the layer as it is: small things, each with a line of its own."""
        self.layers.append(Layer(paint, tuple(self._shapes), width=width, glow=glow))
        self._shapes = []

    def finish(self, *, saddle: Point | None = None, **spots: Point) -> Drawing:
        points = np.vstack([outline for layer in self.layers for outline in layer.outlines])
        low, high = points.min(0), points.max(0)
        return Drawing(tuple(self.layers), float(high[1]), float(high[0] - low[0]), saddle, spots)


def enlarged(drawing: Drawing, times: float) -> Drawing:
    """The same, `times` as large."""

    def grown(paths: tuple[Outline, ...]) -> tuple[Outline, ...]:
        return tuple(path * times for path in paths)

    layers = tuple(
        replace(
            layer,
            outlines=grown(layer.outlines),
            shade=grown(layer.shade),
            gleam=grown(layer.gleam),
            edges=grown(layer.edges),
        )
        for layer in drawing.layers
    )
    spots = {name: (x * times, y * times) for name, (x, y) in drawing.spots.items()}
    saddle = None if drawing.saddle is None else (drawing.saddle[0] * times, drawing.saddle[1] * times)
    return Drawing(layers, drawing.height * times, drawing.length * times, saddle, spots)


def _through(path: Outline) -> Outline:
    """A smooth open curve through the points."""
    closed = smooth(np.vstack([path, path[::-1][1:-1]]), steps=8)
    return closed[: 8 * (len(path) - 1) + 1]


def _joined(
    shapes: Sequence[Outline], form: float
) -> tuple[tuple[Outline, ...], tuple[Outline, ...], tuple[Outline, ...]]:
    points = np.vstack(shapes)
    low, high = points.min(0), points.max(0)
    scale = _PIXELS / float((high - low).max())
    margin = 12
    size = np.ceil((high - low) * scale).astype(int) + 2 * margin

    def pixels(shape: Outline) -> NDArray[np.int32]:
        placed = (shape - low) * scale + margin
        placed[:, 1] = size[1] - placed[:, 1]
        fixed: NDArray[np.int32] = np.round(placed * (1 << _SHIFT)).astype(np.int32)
        return fixed

    mask: NDArray[np.uint8] = np.zeros((int(size[1]), int(size[0])), np.uint8)
    for shape in shapes:
        cv2.fillPoly(mask, [pixels(shape)], (255,), cv2.LINE_8, _SHIFT)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))
    mask = np.asarray(
        cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel), np.uint8
    )  # heals the corners where shapes meet
    tall = float(np.percentile(mask.sum(0)[mask.any(0)] / 255, 70))
    down = max(2, round(tall * form))
    shade = mask & ~_moved(mask, -down * 0.35, -down)
    gleam = mask & ~_moved(mask, down * 0.15, down * 0.4)

    def contours(bits: NDArray[np.uint8]) -> tuple[Outline, ...]:
        found, _ = cv2.findContours(bits, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        return tuple(metres(np.asarray(c[:, 0], np.int32)) for c in found if cv2.contourArea(c) > _LEAST)

    def metres(path: NDArray[np.int32]) -> Outline:
        eased = _eased(path.astype(np.float64))
        eased[:, 1] = size[1] - eased[:, 1]
        placed: Outline = (eased - margin) / scale + low
        return placed

    return contours(mask), contours(shade), contours(gleam)


def _moved(mask: NDArray[np.uint8], right: float, down: float) -> NDArray[np.uint8]:
    shift = np.array([[1, 0, right], [0, 1, down]], np.float64)
    return np.asarray(cv2.warpAffine(mask, shift, mask.shape[::-1]), np.uint8)


def _eased(path: Outline, sigma: float = 2.2) -> Outline:
    """The staircase of pixels as a curve, with every third point left."""
    reach = int(3 * sigma)
    offsets = np.arange(-reach, reach + 1)
    weights = np.exp(-0.5 * (offsets / sigma) ** 2)
    weights /= weights.sum()
    eased = sum(w * np.roll(path, -int(o), 0) for o, w in zip(offsets, weights, strict=True))
    return np.asarray(eased, np.float64)[::3]
