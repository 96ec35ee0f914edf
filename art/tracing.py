"""A vector picture of a thing as a few flat shapes in few colours: what we ink and light anew.

The picture is painted once, its colours are gathered into a handful, small details go to the colour around them, and
what is left becomes outlines that lie on top of each other: no gaps, whatever gradients, clips or strokes there were.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import resvg_py
from numpy.typing import NDArray

PIXELS: Final = 320
"""Of the longer side while it is traced."""
MARGIN: Final = 6
COLOURS: Final = 9
ALIKE: Final = 13.0
"""Colours nearer than this in CIELAB are one."""
DETAIL: Final = 0.0028
"""Share of the silhouette that a patch needs to stay."""
DULL: Final = 0.62
"""What is left of the saturation: icons are made to shout."""

Path = NDArray[np.float64]


@dataclass(frozen=True)
class Patch:
    """A shape of one colour; its first path is the outer edge, the others are holes."""

    colour: str
    paths: tuple[Path, ...]
    """(n, 2) in units of the picture's longer side: x to the right, y up, from the lower left corner."""
    shade: tuple[Path, ...]
    """What of it lies in the thing's own shade, away from a light above and ahead."""
    share: float
    """Of the silhouette's area."""


@dataclass(frozen=True)
class Trace:
    patches: tuple[Patch, ...]
    """The silhouette first; paint them in order."""
    width: float
    """Of the trimmed picture, in units of its longer side."""
    height: float


def trace(svg: str, *, turn: float = 0.0, flip: bool = False) -> Trace:
    """Trace an SVG document, turned by degrees counterclockwise, then mirrored."""
    rgba = _painted(svg)
    rgba = _turned(rgba, turn)
    if flip:
        rgba = np.ascontiguousarray(rgba[:, ::-1])
    solid = _largest_parts(rgba[..., 3] > 120)
    labels, palette = _gathered(rgba[..., :3], solid)
    labels = _tidied(labels, solid, len(palette))
    height, width = solid.shape
    scale = 1.0 / (max(width, height) - 2 * MARGIN)
    area = float(solid.sum())

    def outlines(mask: NDArray[np.uint8]) -> tuple[Path, ...]:
        return _curves(mask, height, scale)

    main = int(np.bincount(labels[solid], minlength=len(palette)).argmax())
    dark = _own_shade(solid)

    def patch(colour: NDArray[np.float64], part: NDArray[np.uint8]) -> Patch:
        shade = _curves(_opened(part & dark), height, scale)
        return Patch(_hex(colour), outlines(part), shade, float((part > 0).sum()) / area)

    patches = [patch(palette[main], part) for part in _parts(solid)]
    inner = []
    near = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    for index, colour in enumerate(palette):
        for part in _parts((labels == index) & solid):
            ring = _filled(part)
            part = cv2.dilate(ring, near) & solid.astype(np.uint8) * 255
            share = float((part > 0).sum()) / area
            if index == main and share > 0.98:
                continue
            inner.append(patch(colour, part))
    patches += sorted((p for p in inner if p.paths), key=lambda p: -p.share)
    return Trace(tuple(patches), (width - 2 * MARGIN) * scale, (height - 2 * MARGIN) * scale)


def _painted(svg: str) -> NDArray[np.uint8]:
    png = resvg_py.svg_to_bytes(svg_string=svg, width=PIXELS, height=PIXELS, skip_system_fonts=True)
    picture = cv2.imdecode(np.frombuffer(bytes(png), np.uint8), cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise ValueError("the vector picture can't be painted")
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGRA2RGBA), np.uint8)


def _turned(rgba: NDArray[np.uint8], turn: float) -> NDArray[np.uint8]:
    """Turned, trimmed to what is solid, enlarged to PIXELS, with a margin."""
    if turn:
        side = round(PIXELS * 1.45)
        matrix = cv2.getRotationMatrix2D((PIXELS / 2, PIXELS / 2), turn, 1.0)
        matrix[:, 2] += (side - PIXELS) / 2
        rgba = np.asarray(cv2.warpAffine(rgba, matrix, (side, side), flags=cv2.INTER_CUBIC), np.uint8)
    rows, columns = np.flatnonzero(rgba[..., 3].max(1) > 120), np.flatnonzero(rgba[..., 3].max(0) > 120)
    rgba = rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = PIXELS / max(rgba.shape[:2])
    rgba = np.asarray(cv2.resize(rgba, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    return np.pad(rgba, ((MARGIN, MARGIN), (MARGIN, MARGIN), (0, 0)))


def _largest_parts(solid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Without specks."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(solid.astype(np.uint8), connectivity=4)
    keep = [n for n in range(1, count) if stats[n, cv2.CC_STAT_AREA] > DETAIL * 2 * solid.sum()]
    return np.isin(labels, keep)


def _gathered(
    rgb: NDArray[np.uint8], solid: NDArray[np.bool_]
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """Each solid pixel's colour number, and the colours as CIELAB."""
    lab = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    inside = cv2.erode(solid.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    sample = (lab[inside] if inside.any() else lab[solid])[::3].astype(np.float64)
    steps = (sample / 6).round().astype(np.int64) + 32
    codes, counts = np.unique(steps[:, 0] << 16 | steps[:, 1] << 8 | steps[:, 2], return_counts=True)
    quantised = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], -1) - 32
    centres: list[NDArray[np.float64]] = []
    weights: list[float] = []
    for index in np.argsort(-counts, kind="stable"):
        colour = quantised[index] * 6.0
        away = [float(np.linalg.norm(colour - centre)) for centre in centres]
        if away and min(away) < ALIKE:
            weights[int(np.argmin(away))] += float(counts[index])
        elif len(centres) < 24:
            centres.append(colour)
            weights.append(float(counts[index]))
    best = sorted(range(len(centres)), key=lambda i: -weights[i])[:COLOURS]
    palette = np.array([centres[i] for i in best])
    for _ in range(4):
        nearest = _nearest(sample, palette)
        palette = np.array(
            [sample[nearest == i].mean(0) if (nearest == i).any() else c for i, c in enumerate(palette)]
        )
    labels = _nearest(lab.reshape(-1, 3), palette).reshape(solid.shape)
    return labels, palette


def _nearest(colours: NDArray[np.float32], palette: NDArray[np.float64]) -> NDArray[np.int32]:
    # |a - b|² without |a|², which doesn't change which is nearest.
    away = (palette**2).sum(1) - 2 * (colours @ palette.T)
    return np.asarray(away.argmin(1), np.int32)


def _tidied(labels: NDArray[np.int32], solid: NDArray[np.bool_], count: int) -> NDArray[np.int32]:
    """Seams and specks go to the colour around them."""
    labels = np.asarray(cv2.medianBlur(np.where(solid, labels, 255).astype(np.uint8), 7), np.int32)
    least = DETAIL * float(solid.sum())
    kept = np.zeros(solid.shape, np.uint8)
    for index in range(count):
        where = (labels == index) & solid
        _, parts, stats, _ = cv2.connectedComponentsWithStats(where.astype(np.uint8), connectivity=4)
        for part in np.flatnonzero(stats[:, cv2.CC_STAT_AREA] > least):
            x, y, width, height = stats[part, :4]
            cut = parts[y : y + height, x : x + width] == part
            if part and cv2.distanceTransform(np.pad(cut.astype(np.uint8), 1), cv2.DIST_L2, 3).max() > 2.0:
                kept[y : y + height, x : x + width][cut] = 1
    # Every other pixel takes the label of the nearest one that is kept.
    _, nearest = cv2.distanceTransformWithLabels(1 - kept, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    of_label = np.zeros(int(nearest.max()) + 1, np.int32)
    of_label[nearest[kept > 0]] = labels[kept > 0]
    return of_label[nearest]


def _parts(mask: NDArray[np.bool_]) -> list[NDArray[np.uint8]]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=4)
    large = [n for n in range(1, count) if stats[n, cv2.CC_STAT_AREA] > 12]
    return [np.asarray(cv2.compare(labels, float(n), cv2.CMP_EQ), np.uint8) for n in large]


def _filled(part: NDArray[np.uint8]) -> NDArray[np.uint8]:
    found, _ = cv2.findContours(part, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros_like(part)
    cv2.fillPoly(filled, found, (255,))
    return filled


def _own_shade(solid: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """The band along the lower edge, and less of it along the hinder one."""
    mask = solid.astype(np.uint8) * 255
    across = float(np.percentile(mask.sum(0)[mask.any(0)] / 255, 70))
    down = max(3.0, 0.1 * across)
    shift = np.array([[1, 0, 0.35 * down], [0, 1, -down]])
    moved = np.asarray(cv2.warpAffine(mask, shift, mask.shape[::-1]), np.uint8)
    return np.asarray(mask & ~moved, np.uint8)


def _opened(part: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Without slivers."""
    return np.asarray(cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)), np.uint8)


def _curves(mask: NDArray[np.uint8], height: int, scale: float) -> tuple[Path, ...]:
    """The outlines of a mask, the longest first; the others are holes or further pieces."""
    found, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    rings = sorted((c[:, 0] for c in found if cv2.contourArea(c) > 12), key=len, reverse=True)
    return tuple(_curve(ring, height, scale) for ring in rings)


def _curve(ring: NDArray[np.int32], height: int, scale: float) -> Path:
    """A pixel staircase as a smooth line with few points; corners stay corners."""
    path = ring.astype(np.float64)
    path[:, 1] = height - 1 - path[:, 1]
    path = (path - MARGIN + 0.5) * scale
    offsets = np.arange(-4, 5)
    weights = np.exp(-0.5 * (offsets / 1.5) ** 2)
    weights /= weights.sum()
    eased = sum(w * np.roll(path, -int(o), 0) for o, w in zip(offsets, weights, strict=True))
    simple = cv2.approxPolyDP(np.asarray(eased, np.float32)[:, None], 0.55 * scale, True)[:, 0]
    return np.asarray(simple, np.float64)


def _hex(lab: NDArray[np.float64]) -> str:
    """A colour as ink takes it: duller, and neither black nor white."""
    toned = np.array([np.clip(lab[0] * 0.92 + 2.0, 14, 90), lab[1] * DULL, lab[2] * DULL + 1.5], np.float32)
    rgb = cv2.cvtColor(toned[None, None], cv2.COLOR_Lab2RGB)[0, 0]
    return "#" + "".join(f"{round(float(v) * 255):02x}" for v in np.clip(rgb, 0, 1))
