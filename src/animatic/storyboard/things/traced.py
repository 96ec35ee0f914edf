"""Drawings of the things in `objects.txt`, read one at a time from the archive that `art/drawings.py` builds."""

import json
import zipfile
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Final

import numpy as np

from animatic.errors import AnimaticError
from animatic.imaging.colour import colour as rgb
from animatic.storyboard.things.meets import grip_of, objects
from animatic.storyboard.things.sketch import Drawing, Layer, Outline, Point

_UNITS: Final = 1000.0
_MAIN: Final = 0.1
"""Share of the silhouette from which a patch is a part of the thing, with a line of its own."""
_FINE: Final = 0.02


class DrawingsMissing(AnimaticError):
    """The artist's drawings are not built. Run `make assets` in the checkout, or install a released wheel."""


def traced(name: str, paint: str = "") -> Drawing:
    """The drawing of a row of the table, standing on the ground, its middle at x = 0. `paint` recolours its main parts.

    Raises:
        DrawingsMissing: the archive isn't there.
    """
    row = objects()[name]
    text = _archive()[f"{name}.json"]
    data = json.loads(text)
    height, length = float(data["height"]), float(data["length"])
    patches: list[tuple[str, float, int, list[list[int]], list[list[int]]]] = data["patches"]

    def place(flat: Sequence[int]) -> Outline:
        path = np.asarray(flat, np.float64).reshape(-1, 2) * (row.metres / _UNITS)
        path[:, 0] -= length / 2
        return path

    tint = _tint(patches, paint)
    layers = []
    for index, (colour, share, glows, paths, shade) in enumerate(patches):
        edges = tuple(place(path) for path in paths)
        if not edges:
            continue
        width = 1.0 if index == 0 else 0.6 if share > _MAIN else 0.36 if share > _FINE else 0.0
        layers.append(
            Layer(
                tint.get(colour, colour),
                (keyhole(edges),),
                shade=tuple(place(path) for path in shade),
                width=width,
                glow=0.9 if glows else 0.0,
                edges=edges,
            )
        )
    fx, fy = grip_of(row)
    spots: dict[str, Point] = {"grip": ((fx - 0.5) * length, fy * height)}
    saddle = None
    if row.seat is not None:
        saddle = ((row.seat[0] - 0.5) * length, row.seat[1] * height)
        spots["seat"] = saddle
    return Drawing(tuple(layers), height, length, saddle, spots)


def keyhole(rings: Sequence[Outline]) -> Outline:
    """An outline with holes as one path: each hole is reached by a cut from the nearest point."""
    path = rings[0]
    for hole in rings[1:]:
        away = ((path[:, None] - hole[None]) ** 2).sum(-1)
        at, start = np.unravel_index(int(away.argmin()), away.shape)
        around = np.vstack([np.roll(hole, -int(start), 0), hole[start : start + 1]])
        path = np.vstack([path[: at + 1], around, path[at:]])
    return path


def _tint(patches: Sequence[tuple[str, float, int, object, object]], paint: str) -> dict[str, str]:
    """The colours that a paint replaces: that which covers most and its near relatives, light for light."""
    if not paint:
        return {}
    areas: dict[str, float] = {}
    for colour, share, *_ in patches[1:] or patches:
        areas[colour] = areas.get(colour, 0.0) + share
    main = max(areas, key=lambda colour: areas[colour])
    base, wanted = rgb(main), rgb(paint)
    found = {main: paint, patches[0][0]: paint} if patches[0][0] == main else {main: paint}
    for colour in areas:
        other = rgb(colour)
        spread = float(np.abs((other - other.mean()) - (base - base.mean())).max())
        if colour != main and spread < 0.14 and float(np.ptp(base)) > 0.12:
            toned = np.clip(wanted * (other.mean() / max(0.05, float(base.mean()))), 0, 1)
            found[colour] = "#" + "".join(f"{round(float(v) * 255):02x}" for v in toned)
    return found


@cache
def _archive() -> dict[str, bytes]:
    """All texts, unpacked: half a megabyte of ZIP, read once."""
    try:
        with (
            as_file(files("animatic.storyboard").joinpath("data", "drawings.zip")) as path,
            zipfile.ZipFile(path) as archive,
        ):
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile) as error:
        raise DrawingsMissing from error
