"""Paint the small reference pictures that the tests compare with, all on one sheet.

    python scripts/golden_pictures.py

Run it after a change of the artist that is meant to show, look at the sheet, and commit it with the change. The
references hold places, hours, weather and styles; people are tested by what they do.
"""

import argparse
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.storyboard.paint import paint
from animatic.storyboard.reading import Reading
from animatic.storyboard.terms import Angle, Light, Setting, TimeOfDay, Weather

SHEET = Path(__file__).parents[1] / "tests" / "unit" / "storyboard" / "golden" / "places.png"
COLUMNS, WIDTH, HEIGHT = 4, 168, 96
_FINER = 3
"""Painted this many times as large, then made small: one pixel's place matters less."""

PICTURES: tuple[tuple[Reading, str], ...] = (
    (Reading("", Setting.KITCHEN, TimeOfDay.NIGHT), ""),
    (Reading("", Setting.LIBRARY, TimeOfDay.GOLDEN), ""),
    (Reading("", Setting.CHURCH, TimeOfDay.DAY), ""),
    (Reading("", Setting.SUBWAY, TimeOfDay.DAY), ""),
    (Reading("", Setting.STREET, TimeOfDay.NIGHT, Weather.RAIN), ""),
    (Reading("", Setting.WESTERN_TOWN, TimeOfDay.SUNSET), ""),
    (Reading("", Setting.SHIP_DECK, TimeOfDay.DAY, Weather.STORM), ""),
    (Reading("", Setting.FAIRGROUND, TimeOfDay.NIGHT), ""),
    (Reading("", Setting.WATERFALL, TimeOfDay.MORNING), ""),
    (Reading("", Setting.HILLS, TimeOfDay.DAY), ""),
    (Reading("", Setting.MOUNTAINS, TimeOfDay.DUSK), ""),
    (Reading("", Setting.FOREST, TimeOfDay.MORNING, Weather.FOG), ""),
    (Reading("", Setting.SEA, TimeOfDay.SUNSET), ""),
    (Reading("", Setting.SNOW, TimeOfDay.NIGHT, Weather.SNOW), ""),
    (Reading("", Setting.SPACE, TimeOfDay.DAY), ""),
    (Reading("", Setting.FIELD, TimeOfDay.DAY, angle=Angle.OVERHEAD), ""),
    (Reading("", Setting.BEDROOM, TimeOfDay.NIGHT, light=Light.CANDLE), ""),
    (Reading("", Setting.FARM, TimeOfDay.GOLDEN), "watercolour"),
    (Reading("", Setting.HARBOUR, TimeOfDay.DAY), "rough"),
    (Reading("", Setting.CASTLE, TimeOfDay.DAY), "engraving"),
    (Reading("", Setting.CITY, TimeOfDay.NIGHT), "neon"),
    (Reading("", Setting.VILLAGE, TimeOfDay.DAY), "gouache"),
    (Reading("", Setting.GRAVEYARD, TimeOfDay.DUSK), "charcoal"),
    (Reading("", Setting.COURTYARD, TimeOfDay.DAY), "ink"),
)


def painted(reading: Reading, style: str) -> NDArray[np.uint8]:
    """One reference: (96, 168, 3), sRGB."""
    picture = paint(reading, size=(WIDTH * _FINER, HEIGHT * _FINER), style=style, seed=7).rgb
    return np.asarray(cv2.resize(picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA), np.uint8)


def stored() -> list[NDArray[np.uint8]]:
    """The references as they are committed, in the order of `PICTURES`."""
    read = cv2.imread(str(SHEET), cv2.IMREAD_COLOR)
    if read is None:
        raise FileNotFoundError(SHEET)
    sheet = np.asarray(cv2.cvtColor(read, cv2.COLOR_BGR2RGB), np.uint8)
    return [
        sheet[row : row + HEIGHT, column : column + WIDTH]
        for row in range(0, sheet.shape[0], HEIGHT)
        for column in range(0, sheet.shape[1], WIDTH)
    ][: len(PICTURES)]


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    tiles = [painted(*picture) for picture in PICTURES]
    rows = [np.hstack(tiles[i : i + COLUMNS]) for i in range(0, len(tiles), COLUMNS)]
    SHEET.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(SHEET), np.vstack(rows)[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 9])
    print(f"{len(tiles)} pictures: {SHEET}")


if __name__ == "__main__":
    main()
