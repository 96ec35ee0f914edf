"""A picture with a depth map, seen from a camera that has moved sideways: near things pass far ones.

Each row is drawn by itself (the camera moves along the rows): its samples are carried to where the moved camera sees
them, the nearest in front, and the output asks at each of its samples what came there. That is exact to a fraction of
a sample. What comes out from behind something is taken from a second picture, the backdrop, in which everything that
stands in front of something else is painted over with what surrounds it.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.jit import inner, jit
from animatic.imaging.yuv import Plane

TORN: Final = 2.5
"""Neighbours that are carried apart by more than this factor belong to different things."""

STEP: Final = 0.06
"""Neighbours whose depths (-1 to 1) differ by more belong to different things."""

_FRINGE: Final = 1 / 80
"""By how much of the height what hides is taken to be larger, for the backdrop."""

_FILL_EDGE: Final = 700
"""Long edge in samples at which a backdrop is painted: it is soft anyway."""

_Depth = NDArray[np.float32]
_Places = NDArray[np.float32]


@jit
def carry_rows(
    depth: _Depth,
    left: float,
    step: float,
    shift: float,
    top: float,
    step_down: float,
    backdrop: float,
    places: _Places,
) -> None:
    """Find for each output sample the input column that is seen there.

    Args:
        depth: of each input sample, -1 farthest to 1 nearest.
        left, step: output sample i lies at input column left + step × i for what is in the middle depth.
        shift: by how many input columns the nearest things stand to the right of that.
        top, step_down: output row j lies at input row top + step_down × j.
        backdrop: the column at which the backdrop begins, beside the picture.
        places: filled with input columns, fractional, shape (output rows, output columns).
    """
    rows, columns = places.shape
    height, width = depth.shape
    nearest = np.empty(columns, np.float32)
    for j in range(rows):
        row = depth[min(max(int(top + step_down * j + 0.5), 0), height - 1)]
        place = places[j]
        for i in range(columns):
            # What nothing is carried to: beyond the picture.
            place[i] = min(max(left + step * i, 0.0), width - 1.0)
            nearest[i] = -2
        there = (row[0] * shift - left) / step
        for x in range(width - 1):
            here, there = there, (x + 1 + row[x + 1] * shift - left) / step
            if there <= here or there < 0 or here >= columns:
                # Seen from behind, or not at all.
                continue
            apart = (there - here) * step > TORN
            begin, end = max(0, int(np.ceil(here))), min(columns - 1, int(np.floor(there)))
            for i in range(begin, end + 1):
                share = (i - here) / (there - here)
                deep, found = row[x] + share * (row[x + 1] - row[x]), x + share
                if apart:
                    deep = min(row[x], row[x + 1])
                    found = backdrop + min(max(left + step * i - deep * shift, 0.0), width - 1.0)
                if deep >= nearest[i]:
                    nearest[i] = deep
                    place[i] = found


@inner
def _cubic(part: float) -> tuple[float, float, float, float]:
    """Catmull-Rom's weights of the four samples around a place."""
    return (
        part * (part * (1 - 0.5 * part) - 0.5),
        part * part * (1.5 * part - 2.5) + 1,
        part * (part * (2 - 1.5 * part) + 0.5),
        part * part * (0.5 * part - 0.5),
    )


@jit
def sample_rows(plane: Plane, top: float, step: float, places: _Places, out: Plane) -> None:
    """Take samples at the places of each row, by Catmull-Rom along and across the rows.

    Args:
        top, step: output row j lies at input row top + step × j.
        places: input columns for each output sample, of the output's shape.
    """
    height, width = plane.shape
    between = np.empty(width + 3, np.float32)
    for j in range(out.shape[0]):
        at = min(max(top + step * j, 0.0), height - 1.0)
        y = int(at)
        wa, wb, wc, wd = _cubic(at - y)
        a, b = plane[max(y - 1, 0)], plane[y]
        c, d = plane[min(y + 1, height - 1)], plane[min(y + 2, height - 1)]
        for x in range(width):
            between[x + 1] = np.float32(wa * a[x] + wb * b[x] + wc * c[x] + wd * d[x])
        between[0], between[width + 1], between[width + 2] = between[1], between[width], between[width]
        row, place = out[j], places[j]
        for i in range(row.shape[0]):
            x = int(place[i])
            f = place[i] - np.float32(x)
            p, q, r, s = between[x], between[x + 1], between[x + 2], between[x + 3]
            # Catmull-Rom as nested sums (Horner).
            bend = np.float32(0.5) * f
            value = q + bend * (r - p + f * (2 * p - 5 * q + 4 * r - s + f * (3 * (q - r) + s - p)))
            row[i] = np.uint8(min(max(value + np.float32(0.5), np.float32(0)), np.float32(255)))


@jit
def thin_places(places: _Places, columns: int, rows: int, beside: float, out: _Places) -> None:
    """The places of chroma samples, of which each stands for `columns` × `rows` of luma, from those of luma.

    Args:
        beside: from the place of the first luma sample that a chroma sample stands for to its own, in luma's
            input columns.
    """
    for j in range(out.shape[0]):
        source, target = places[j * rows], out[j]
        for i in range(target.shape[0]):
            target[i] = max((source[columns * i] + np.float32(beside)) / np.float32(columns), np.float32(0))


def backdrop_of(picture: NDArray[np.uint8], depth: _Depth) -> NDArray[np.uint8]:
    """The picture (height, width, 3) without what stands, along its row, in front of something else."""
    hides = np.zeros(depth.shape, np.uint8)
    _mark_hiding(depth, hides)
    height, width = depth.shape
    # Outlines, glows and the shadows that things cast right beside them go with them.
    fringe = 2 * max(2, round(_FRINGE * height)) + 1
    hidden: NDArray[np.bool_] = cv2.dilate(hides, np.ones((fringe, fringe), np.uint8)) > 0
    scale = min(1.0, _FILL_EDGE / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    seen = 1 - cv2.resize(hidden.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    known: _Depth = np.where(seen > 0.99, seen, 0).astype(np.float32)
    colours = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    paint = cv2.resize(_filled(colours, known), (width, height), interpolation=cv2.INTER_CUBIC)
    # Smooth paint in a grainy picture shows: give it the same grain.
    detail = picture.astype(np.float32) - cv2.GaussianBlur(picture, (0, 0), 1.5)
    grain = float(np.median(np.abs(detail[~hidden]))) if not hidden.all() else 0.0
    grainy = paint + np.random.default_rng(0).normal(0, grain, (height, width, 1))
    return np.where(hidden[..., None], np.clip(np.rint(grainy), 0, 255).astype(np.uint8), picture)


def _filled(colours: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colours where they have no weight, from those around that have: push and pull through a pyramid.

    Gortler, Grzeszczuk, Szeliski, Cohen, "The Lumigraph", 1996, section 3.5.
    """
    height, width = weight.shape
    if min(height, width) <= 2 or weight.min() > 0:
        mean = (colours * weight[..., None]).sum((0, 1)) / max(float(weight.sum()), 1e-6)
        return np.where(weight[..., None] > 0, colours, mean).astype(np.float32, copy=False)
    small_weight = cv2.pyrDown(weight)
    small = cv2.pyrDown(colours * weight[..., None]) / np.maximum(small_weight, 1e-6)[..., None]
    # A quarter of a full neighbourhood is enough to know a colour by.
    coarse = _filled(small.astype(np.float32), np.minimum(np.float32(1), small_weight * 4))
    behind = cv2.pyrUp(coarse, dstsize=(width, height))
    share = weight[..., None]
    return (colours * share + behind * (1 - share)).astype(np.float32)


@jit
def _mark_hiding(depth: _Depth, hides: NDArray[np.uint8]) -> None:
    """Mark, from every step in depth on, what is nearer than what lies on the far side of the step."""
    height, width = depth.shape
    for y in range(height):
        row, mark = depth[y], hides[y]
        for x in range(width - 1):
            if row[x + 1] - row[x] > STEP:
                behind, i = row[x] + STEP / 2, x + 1
                while i < width and row[i] > behind and not mark[i]:
                    mark[i] = 1
                    i += 1
            elif row[x] - row[x + 1] > STEP:
                behind, i = row[x + 1] + STEP / 2, x
                while i >= 0 and row[i] > behind and mark[i] < 2:
                    mark[i] = 2
                    i -= 1


def warm_up() -> None:
    """Load the kernels, compiling those that aren't kept from before."""
    plane, places = np.zeros((8, 16), np.uint8), np.empty((4, 8), np.float32)
    carry_rows(np.zeros((8, 16), np.float32), 0.0, 1.0, 0.5, 0.0, 1.0, 16.0, places)
    _mark_hiding(np.zeros((8, 16), np.float32), np.zeros((8, 16), np.uint8))
    thin_places(places, 2, 2, 0.5, np.empty((2, 4), np.float32))
    for out in (np.empty((4, 8), np.uint8), np.empty((4, 16), np.uint8)[:, :8]):
        sample_rows(plane, 0.0, 1.0, places, out)
