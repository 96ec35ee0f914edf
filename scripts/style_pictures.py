"""The guide's pictures of the storyboard artist: every style, people, places, lights, framings, a working board.

python scripts/style_pictures.py
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from animatic.storyboard import STYLES, paint

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SIZE = (1008, 576)
GAP = 6

STYLED = "Two fishermen argue on the harbour quay at sunset."
PLACES = (
    "A western town at noon.", "A farm in golden light.", "A waterfall in the morning.", "A fairground at night.",
    "On the deck of a ship in a storm.", "A kitchen at night.", "A church, late afternoon.", "A subway car.",
    "A stadium at night.",
)  # fmt: skip
LIGHTS = (
    "By candlelight an old woman sits at the table.", "A man with a flashlight in a dark basement.",
    "A girl sits by the window, lit by the moon.", "CLOSE-UP. A hacker's face, lit by the screen, at night.",
    "A singer in the spotlight of a dark stage.", "Two travellers at a fire in the forest at night.",
)  # fmt: skip
PEOPLE = (
    "A nun scolds a small boy with a slingshot in the convent garden.",
    "A bald, bearded man in a red shirt argues with a thin waiter in a restaurant.",
    "An old woman in glasses laughs with a postman at the door.", "CLOSE-UP. A pirate, furious, in the rain.",
    "A fat king yawns on his throne while the jester bows.", "A magician shakes hands with a ballerina in the street.",
    "A surgeon looks tired in the hospital corridor at night.", "Two schoolgirls whisper on a bench in the park.",
    "A knight kneels before a lady in the castle.",
)  # fmt: skip
FRAMINGS = (
    "EXTREME WIDE SHOT. A rider crosses the desert.", "FULL SHOT. A waiter carries a tray through the restaurant.",
    "CLOSE-UP. A boxer before the fight.", "INT. HOSPITAL - DAY\nOver the shoulder of the doctor, the patient listens.",
    "LOW ANGLE. A knight before the castle.", "Bird's-eye view of a living room.",
)  # fmt: skip
BOARD = (
    "A boy runs down the alley. The camera pans right.",
    "INT. LIBRARY - DAY\nWe push in on an old librarian who reads.",
)  # fmt: skip


def sheet(pictures: Sequence[Image.Image], columns: int, width: int, name: str) -> None:
    """Pictures side by side, `width` pixels each, as one WebP."""
    height = round(width * SIZE[1] / SIZE[0])
    rows = -(-len(pictures) // columns)
    page = Image.new("RGB", (columns * (width + GAP) - GAP, rows * (height + GAP) - GAP), "white")
    for index, picture in enumerate(pictures):
        small = picture.resize((width, height), Image.Resampling.LANCZOS)
        page.paste(small, (index % columns * (width + GAP), index // columns * (height + GAP)))
    page.save(PICTURES / name, quality=82, method=6)


def painted(text: str, style: str = "") -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(paint(text, size=SIZE, style=style, seed=3).rgb))


def main() -> None:
    sheet([painted(STYLED, style) for style in STYLES], 3, 440, "styles.webp")
    sheet([painted(text) for text in PLACES], 3, 440, "places.webp")
    sheet([painted(text) for text in PEOPLE], 3, 440, "people.webp")
    sheet([painted(text) for text in LIGHTS], 3, 440, "lights.webp")
    sheet([painted(text) for text in FRAMINGS], 3, 440, "framings.webp")
    sheet([painted(text, "rough") for text in BOARD], 2, 660, "working-board.webp")


if __name__ == "__main__":
    main()
