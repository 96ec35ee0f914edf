"""Open Peeps: ink drawings as labelled shapes.

A drawing has a ground (white, what lies behind) and ink. The ink encloses cells: a cell is a connected part of the
ground without ink. Hair and dark clothes are drawn as solid ink: what survives a morphological opening of the ink
is a solid. Each cell and each solid gets a label, by the rules and the small table here; then a figure is coloured by
looking labels up, and wears the same colours in every drawing.

A labelled drawing is a list of (label, polygons), to be painted in that order: ground, cells (grown a little below the
ink), ink, solids (a little smaller than the ink that they lie in, so that their outline stays).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypedDict

import cv2
import numpy as np
from outlines import Canvas, Mask, Polygon, flatten

Shapes = list[tuple[str, list[Polygon]]]


class Stroke(TypedDict):
    d: str
    fill: str
    x: float
    y: float


# Where kinds of drawing lie in their own units: left, top, width, height, pixels per unit.
BOXES: Final = {
    "hair": (-120.0, -200.0, 860.0, 1000.0, 2.0),
    "face": (-80.0, -60.0, 420.0, 400.0, 2.0),
    "beard": (-120.0, -120.0, 760.0, 700.0, 2.0),
    "accessory": (-120.0, -120.0, 760.0, 500.0, 2.0),
    "bust": (-300.0, -60.0, 1500.0, 1420.0, 1.0),
    "standing": (-350.0, -60.0, 1900.0, 3080.0, 0.75),
    "sitting": (-900.0, -60.0, 2500.0, 2800.0, 0.75),
}
SOLID: Final = {"hair": 25, "beard": 9, "bust": 27, "standing": 24, "sitting": 24}
"""Ink this thick (units) is a solid, not a line; the other kinds have lines only."""
RIM: Final = 13
"""Ink that stays visible around a solid, in units."""
HATS: Final = frozenset({"Beanie", "DocBouffant", "DocShield", "DocSurgery", "HatHip", "Hijab", "Turban"})
FACE: Final = (275.0, 330.0)
"""A point of a head's face, in its own units."""
NO_EAR: Final = frozenset({"Bangs", "CornRows", "MediumBangs", "GrayBun", "GrayMedium"})
"""Heads on which a small cell where others have an ear is hair."""


def read(source: Path, labels: Path) -> Iterator[tuple[str, str, Shapes]]:
    """Every drawing that we use as (kind, name, shapes)."""
    drawings: Mapping[str, Mapping[str, Sequence[Stroke]]] = json.loads(source.read_text())
    table: Mapping[str, Mapping[str, Mapping[str, Sequence[tuple[float, float]]]]] = json.loads(
        labels.read_text()
    )
    for kind in ("hair", "face", "beard", "accessory"):
        for name, strokes in drawings[kind].items():
            if name != "None":
                yield kind, name, _head_part(kind, name, strokes)
    for kind in ("bust", "standing", "sitting"):
        for name, points in table[kind].items():
            yield kind, name, body(kind, drawings[kind][name], points)


class Cells:
    """A drawing's ink, cells and solids."""

    def __init__(self, kind: str, strokes: Sequence[Stroke]) -> None:
        left, top, width, height, scale = BOXES[kind]
        self.canvas = Canvas(left, top, width, height, scale)
        self.ink_outlines = [o for s in strokes if s["fill"] == "ink" for o in [self._place(s)]]
        self.ground_outlines = [o for s in strokes if s["fill"] != "ink" for o in [self._place(s)]]
        self.ink = self._union(self.ink_outlines)
        self.ground = self._union(self.ground_outlines)
        inside = ((self.ground > 0) & (self.ink == 0)).astype(np.uint8)
        self.count, self.cells, self.stats, self.centres = cv2.connectedComponentsWithStats(
            inside, connectivity=4
        )
        opened = np.zeros_like(self.ink)
        if kind in SOLID:
            opened = cv2.morphologyEx(self.ink, cv2.MORPH_OPEN, self.canvas.disc(SOLID[kind]))
        self.solids, self.solid_ids, self.solid_stats, self.solid_centres = cv2.connectedComponentsWithStats(
            opened, connectivity=4
        )

    @staticmethod
    def _place(stroke: Stroke) -> list[Polygon]:
        return [p + np.array([stroke["x"], stroke["y"]]) for p in flatten(stroke["d"])]

    def _union(self, outlines: list[list[Polygon]]) -> Mask:
        mask = np.zeros(self.canvas.shape, np.uint8)
        for polygons in outlines:
            self.canvas.fill(polygons, mask)
        return mask

    def area(self, pixels: float) -> float:
        """In square units."""
        return pixels * (self.canvas.units(1, 0)[0] - self.canvas.units(0, 0)[0]) ** 2

    def at(self, x: float, y: float) -> tuple[int, int]:
        """(cell, solid) at a point of the drawing; 0 is none."""
        left, top = self.canvas.units(0, 0)
        step = self.canvas.units(1, 0)[0] - left
        row, column = round((y - top) / step), round((x - left) / step)
        return int(self.cells[row, column]), int(self.solid_ids[row, column])

    def shapes(self, cell_labels: Mapping[int, str], solid_labels: Mapping[int, str], default: str) -> Shapes:
        """The labelled drawing."""
        found: Shapes = [(default, polygons) for polygons in self.ground_outlines]
        for label in sorted(set(cell_labels.values()) - {default}):
            mask = np.isin(self.cells, [i for i, name in cell_labels.items() if name == label]).astype(
                np.uint8
            )
            found.append((label, self.canvas.trace(cv2.dilate(mask, self.canvas.disc(14)))))
        found += [("ink", polygons) for polygons in self.ink_outlines]
        for label in sorted(set(solid_labels.values()) - {"ink"}):
            mask = np.isin(self.solid_ids, [i for i, name in solid_labels.items() if name == label]).astype(
                np.uint8
            )
            # Opening rounds thin points off: take all the ink near the solid, then leave a rim of it.
            mask = cv2.dilate(mask, self.canvas.disc(15)) & (self.ink > 0)
            # Where two solids touch, or at the drawing's own white, only true ink edges count.
            found.append((label, self.canvas.trace(cv2.erode(mask, self.canvas.disc(RIM)))))
        return [(label, polygons) for label, polygons in found if polygons]


def body(kind: str, strokes: Sequence[Stroke], points: Mapping[str, Sequence[tuple[float, float]]]) -> Shapes:
    """A body; `points` names, per label, a point in each of its cells or solids. The rest is "top"."""
    cells = Cells(kind, strokes)
    cell_labels = dict.fromkeys(range(1, cells.count), "top")
    solid_labels = {i: "top" for i in range(1, cells.solids) if cells.area(cells.solid_stats[i, 4]) > 500}
    for label, places in points.items():
        for x, y in places:
            cell, solid = cells.at(x, y)
            if solid:
                solid_labels[solid] = label
            elif cell:
                cell_labels[cell] = label
            else:
                raise ValueError(f"labels.json: no cell at {x}, {y} ({label})")
    return cells.shapes(cell_labels, solid_labels, "top")


def _head_part(kind: str, name: str, strokes: Sequence[Stroke]) -> Shapes:
    cells = Cells(kind, strokes)
    if kind == "face":
        return cells.shapes({}, {}, "ink") + _eyes_and_teeth(cells)
    if kind == "beard":
        every = dict.fromkeys(range(1, cells.count), "hair")
        return cells.shapes(every, dict.fromkeys(range(1, cells.solids), "hair"), "hair")
    if kind == "accessory":
        return cells.shapes(dict.fromkeys(range(1, cells.count), "glass"), {}, "glass")
    outer = "hat" if name in HATS else "hair"
    face, _ = cells.at(*FACE)
    cell_labels = {}
    for i in range(1, cells.count):
        x, y = cells.canvas.units(*cells.centres[i])
        ear = x < 190 and 230 < y < 420 and cells.area(cells.stats[i, 4]) < 9000 and name not in NO_EAR
        cell_labels[i] = "skin" if i == face or ear else outer
    return cells.shapes(cell_labels, dict.fromkeys(range(1, cells.solids), outer), outer)


def _eyes_and_teeth(cells: Cells) -> Shapes:
    """What the ink of a face encloses is white: eyeballs, teeth."""
    outside = cv2.bitwise_not(cells.ink)
    cv2.floodFill(outside, None, (0, 0), 0)
    return [("white", polygons)] if (polygons := cells.canvas.trace(outside)) else []
