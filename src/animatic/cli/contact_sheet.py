"""All panels of a board on one picture, numbered, with what is said and how long each is held."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.errors import ConversionFailed
from animatic.imaging.typeset import TextStyle, set_text

Pixels = NDArray[np.uint8]

_BACKGROUND: Final = (247, 245, 240)
_INK: Final = "#22252b"
_FAINT: Final = "#77736a"
_GAP: Final = 28
_MARGIN: Final = 48
_MAX_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """One panel of the sheet."""

    picture: Path
    number: str
    duration_ms: int
    text: str


def contact_sheet(cells: Sequence[Cell], title: str, path: Path, *, width: int = 1800) -> None:
    """Write the sheet as PNG: three pictures a row, four if there are many panels."""
    columns = 4 if len(cells) > 40 else 3
    cell_width = (width - 2 * _MARGIN - (columns - 1) * _GAP) // columns
    made = [_cell(cell, cell_width) for cell in cells]
    rows = [made[start : start + columns] for start in range(0, len(made), columns)]
    parts = [_blank(_MARGIN, width)]
    if title:
        heading = set_text(
            title, width - 2 * _MARGIN, TextStyle(size=40, colour=_INK, weight=700, align="start")
        )
        parts += [_on_paper(heading, width), _blank(_GAP, width)]
    for row in rows:
        parts += [_row(row, cell_width, width), _blank(_GAP, width)]
    sheet = np.concatenate([*parts, _blank(_MARGIN - _GAP, width)])
    encoded, data = cv2.imencode(".png", cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR))
    if not encoded:
        raise ConversionFailed("The contact sheet can't be written as PNG.")
    path.write_bytes(data.tobytes())


def _cell(cell: Cell, width: int) -> Pixels:
    picture = cv2.imread(str(cell.picture), cv2.IMREAD_COLOR)
    if picture is None:
        raise ConversionFailed(f"The picture {cell.picture} can't be read.")
    height = max(1, round(picture.shape[0] * width / picture.shape[1]))
    small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    label = set_text(
        f"{cell.number}   {cell.duration_ms / 1000:.1f} s",
        width,
        TextStyle(size=19, colour=_FAINT, weight=700, align="left"),
    )
    text = set_text(
        _shortened(cell.text, width // 10 * _MAX_LINES),
        width,
        TextStyle(size=19, colour=_INK, align="start"),
    )
    parts = [np.asarray(small[..., ::-1], np.uint8), _blank(8, width), _over_paper(label), _blank(2, width)]
    return np.concatenate([*parts, _over_paper(text)])


def _shortened(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _row(cells: Sequence[Pixels], cell_width: int, width: int) -> Pixels:
    row = _blank(max(cell.shape[0] for cell in cells), width)
    for index, cell in enumerate(cells):
        left = _MARGIN + index * (cell_width + _GAP)
        row[: cell.shape[0], left : left + cell.shape[1]] = cell
    return row


def _on_paper(text: Pixels, width: int) -> Pixels:
    strip = _blank(text.shape[0], width)
    strip[:, _MARGIN : _MARGIN + text.shape[1]] = _over_paper(text)
    return strip


def _over_paper(rgba: Pixels) -> Pixels:
    alpha = rgba[..., 3:].astype(np.float32) / 255
    mixed = rgba[..., :3] * alpha + np.asarray(_BACKGROUND, np.float32) * (1 - alpha)
    return np.round(mixed).astype(np.uint8)


def _blank(height: int, width: int) -> Pixels:
    return np.full((height, width, 3), _BACKGROUND, np.uint8)
