"""Paint the pictures of the studio's front page anew, into web/src/assets/gallery/.

    python scripts/gallery.py [NAME ...]

Their captions stand in web/src/texts/en/home.ts, by the same names.
"""

import sys
from pathlib import Path

from PIL import Image

from animatic import storyboard

FOLDER = Path(__file__).resolve().parents[1] / "web" / "src" / "assets" / "gallery"
SIZE = (1344, 756)
SHOWN = (1152, 648)

PICTURES = {
    "ferry": ("", "INT. FERRY CAFE - NIGHT", "A woman and a young sailor talk at a table by the window."),
    "letter": (
        "",
        "INT. FERRY CAFE - NIGHT",
        "A woman in a grey coat sits by the window and reads a letter.",
    ),
    "market": ("watercolour", "EXT. MARKET - DAY", "A girl buys oranges from a vendor."),
    "detective": (
        "noir",
        "INT. OFFICE - NIGHT",
        "A detective with a hat sits at the desk, a single lamp burning.",
    ),
    "forest": ("", "EXT. FOREST - MORNING", "A boy and his dog walk along a misty path."),
    "train": (
        "teal-orange",
        "EXT. RAILWAY STATION - EVENING",
        "A woman with a suitcase waits on the platform.",
    ),
}


def main(names: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names or PICTURES:
        style, heading, action = PICTURES[name]
        picture = storyboard.paint(f"{heading}\n\n{action}", size=SIZE, style=style)
        image = Image.fromarray(picture.rgb).resize(SHOWN, Image.Resampling.LANCZOS)
        image.save(FOLDER / f"{name}.webp", quality=82, method=6)
        print(FOLDER / f"{name}.webp")


if __name__ == "__main__":
    main(sys.argv[1:])
