"""The built drawings: loaded once, when first asked for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.errors import AnimaticError

Polygon = NDArray[np.float32]
"""(n, 2), closed, in drawing units."""

_SCALE: Final = 1 / 8
"""Drawing units to a step of the file."""


class AssetsMissing(AnimaticError):
    """The artist's drawings are not built. Run `make assets` in the checkout, or install a released wheel."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Polygons that are filled together, by the even-odd rule, with what the label stands for."""

    label: str
    """ "ink", "skin", "hair", "hat", "white", "glass", "top" …"""
    polygons: tuple[Polygon, ...]


Drawing = tuple[Shape, ...]
"""Shapes in painting order."""


class Drawings:
    """All drawings of the index, by kind ("hair", "face", "beard", "accessory" …) and name."""

    def __init__(self, path: Path) -> None:
        """Read an index.

        Raises:
            AssetsMissing: there is none at `path`, or it is not one.
        """
        try:
            with np.load(path) as archive:
                points = archive["points"].astype(np.float32) * np.float32(_SCALE)
                ends = archive["ends"]
                self._table: Mapping[str, Mapping[str, list[tuple[str, int, int]]]] = json.loads(
                    archive["shapes"].tobytes()
                )
        except (OSError, ValueError, KeyError) as error:
            raise AssetsMissing(path=str(path)) from error
        self._polygons = np.split(points, ends[:-1])
        self._made: dict[tuple[str, str], Drawing] = {}

    def names(self, kind: str) -> tuple[str, ...]:
        """In alphabetical order."""
        return tuple(self._table[kind])

    def get(self, kind: str, name: str) -> Drawing:
        """One drawing.

        Raises:
            KeyError: no such drawing.
        """
        made = self._made.get((kind, name))
        if made is None:
            made = tuple(
                Shape(label, tuple(self._polygons[first : first + count]))
                for label, first, count in self._table[kind][name]
            )
            self._made[kind, name] = made
        return made


@lru_cache(maxsize=1)
def drawings() -> Drawings:
    """The drawings that came with this package.

    Raises:
        AssetsMissing: they were never built.
    """
    with as_file(files("animatic.storyboard") / "data" / "drawings.npz") as path:
        return Drawings(path)
