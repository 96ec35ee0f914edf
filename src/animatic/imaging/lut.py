"""Three-dimensional look-up tables for colour, as grading programs export them (`.cube`).

Format: Adobe, "Cube LUT Specification", version 1.0, 2013. Interpolation is tetrahedral: neutral greys stay neutral.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.errors import InvalidInput
from animatic.imaging.jit import jit

MAX_SIZE: Final = 129

_Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Lut:
    """A table of colours.

    Attributes:
        table: float32, shape (n, n, n, 3), indexed by blue, green, red; its values are the new red, green, blue.
        low, high: the input values of its first and last entries, for red, green, blue.
    """

    table: NDArray[np.float32]
    low: tuple[float, float, float] = (0.0, 0.0, 0.0)
    high: tuple[float, float, float] = (1.0, 1.0, 1.0)

    def apply(self, rgb: NDArray[np.float32]) -> NDArray[np.float32]:
        """The colours (…, 3) in 0..1 by the table; what lies outside the table is taken at its edge."""
        size = self.table.shape[0]
        low, high = np.array(self.low, np.float32), np.array(self.high, np.float32)
        places = np.ascontiguousarray((rgb.reshape(-1, 3) - low) * ((size - 1) / (high - low)), np.float32)
        out = np.empty_like(places)
        _look_up(self.table, places, out)
        return out.reshape(rgb.shape)


def read_cube(path: Path) -> Lut:
    """Read a 3D look-up table.

    Raises:
        InvalidInput: it can't be read, or isn't one; says in which line.
    """
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError as error:
        raise InvalidInput(
            f"The look-up table {path} can't be read: {error.strerror}.", path=str(path)
        ) from None
    size, low, high = 0, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    values: list[tuple[float, float, float]] = []
    for number, line in enumerate(lines, 1):
        words = line.split()
        try:
            match words:
                case [] | ["TITLE", *_]:
                    pass
                case [word, *_] if word.startswith("#"):
                    pass
                case ["LUT_3D_SIZE" | "LUT_1D_SIZE" as kind, count]:
                    size = _size(kind, count)
                case ["DOMAIN_MIN", *numbers]:
                    low = _triple(numbers)
                case ["DOMAIN_MAX", *numbers]:
                    high = _triple(numbers)
                case _:
                    values.append(_triple(words))
        except ValueError as error:
            raise InvalidInput(f"{path} line {number}: {error}.", path=str(path)) from None
    if size == 0 or len(values) != size**3 or any(b <= a for a, b in zip(low, high, strict=True)):
        raise InvalidInput(
            f"{path} is not a complete 3D look-up table: it has {len(values):,} colours and says {size}³.",
            path=str(path),
        )
    # Red changes fastest in the file.
    return Lut(np.array(values, np.float32).reshape(size, size, size, 3), low, high)


def _size(kind: str, count: str) -> int:
    if kind == "LUT_1D_SIZE":
        raise ValueError("this is a one-dimensional table; give a 3D one")
    if not count.isdecimal() or not 2 <= int(count) <= MAX_SIZE:
        raise ValueError(f"the size is {count}; give 2 to {MAX_SIZE}")
    return int(count)


def _triple(words: list[str]) -> tuple[float, float, float]:
    try:
        r, g, b = map(float, words)
    except ValueError:
        raise ValueError(f"“{' '.join(words)[:40]}” is not three numbers") from None
    if not np.isfinite((r, g, b)).all():
        raise ValueError("a number is not finite")
    return r, g, b


@jit
def _look_up(table: NDArray[np.float32], places: _Rows, out: _Rows) -> None:
    last = table.shape[0] - 1
    for i in range(places.shape[0]):
        r, g, b = (
            min(max(places[i, 0], np.float32(0)), np.float32(last)),
            min(max(places[i, 1], np.float32(0)), np.float32(last)),
            min(max(places[i, 2], np.float32(0)), np.float32(last)),
        )
        x, y, z = min(int(r), last - 1), min(int(g), last - 1), min(int(b), last - 1)
        r, g, b = r - x, g - y, b - z
        # Of the six tetrahedra of the cell: from the dark corner along the largest part, the middle, the smallest.
        x1, y1, z1, x2, y2, z2 = 0, 0, 0, 1, 1, 1
        if r >= g:
            if g >= b:
                x1, z2, most, middle, least = 1, 0, r, g, b
            elif r >= b:
                x1, y2, most, middle, least = 1, 0, r, b, g
            else:
                z1, y2, most, middle, least = 1, 0, b, r, g
        elif b >= g:
            z1, x2, most, middle, least = 1, 0, b, g, r
        elif b >= r:
            y1, x2, most, middle, least = 1, 0, g, b, r
        else:
            y1, z2, most, middle, least = 1, 0, g, r, b
        for channel in range(3):
            out[i, channel] = (
                table[z, y, x, channel] * (1 - most)
                + table[z + z1, y + y1, x + x1, channel] * (most - middle)
                + table[z + z2, y + y2, x + x2, channel] * (middle - least)
                + table[z + 1, y + 1, x + 1, channel] * least
            )
