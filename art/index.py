"""The drawings' index: one file that loads in milliseconds.

An uncompressed .npz of three arrays:
  points   (n, 2) int16, in eighths of a drawing unit;
  ends     (polygons,) int32, where each polygon's points end;
  shapes   bytes of JSON: {kind: {name: [[label, first polygon, polygons], ...]}}, in painting order.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from outlines import Polygon

SCALE = 8


def write(path: Path, drawings: Iterable[tuple[str, str, list[tuple[str, list[Polygon]]]]]) -> None:
    """Write the index of (kind, name, shapes)."""
    table: dict[str, dict[str, list[list[str | int]]]] = defaultdict(dict)
    points: list[Polygon] = []
    for kind, name, shapes in drawings:
        rows: list[list[str | int]] = []
        for label, polygons in shapes:
            rows.append([label, len(points), len(polygons)])
            points.extend(polygons)
        table[kind][name] = rows
    ends = np.cumsum([len(p) for p in points], dtype=np.int32)
    packed = np.round(np.vstack(points) * SCALE).astype(np.int16)
    text = json.dumps(table, separators=(",", ":"), sort_keys=True).encode()
    temporary = path.with_suffix(".part.npz")
    np.savez(temporary, points=packed, ends=ends, shapes=np.frombuffer(text, np.uint8))
    temporary.replace(path)
