"""The README's pictures, from what `make demo` left in out/: the storyboard, and six stills of the film."""

from pathlib import Path

import av
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
OUT, PICTURES = ROOT / "out", ROOT / "docs" / "pictures"
STILLS = 6
WIDTH = 1320


def board() -> None:
    with Image.open(OUT / "lighthouse-board.png") as sheet:
        height = round(sheet.height * WIDTH / sheet.width)
        sheet.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS).save(
            PICTURES / "lighthouse-board.webp", quality=84, method=6
        )


def film() -> None:
    with av.open(str(OUT / "lighthouse.mp4")) as container:
        frames = container.streams.video[0].frames
        wanted = {round((index + 0.35) * frames / STILLS) for index in range(STILLS)}
        stills = [
            frame.to_image() for number, frame in enumerate(container.decode(video=0)) if number in wanted
        ]
    width, gap = (WIDTH - 2 * 8) // 3, 8
    height = round(stills[0].height * width / stills[0].width)
    strip = Image.new("RGB", (WIDTH, 2 * height + gap), "white")
    for index, still in enumerate(stills):
        small = still.resize((width, height), Image.Resampling.LANCZOS)
        strip.paste(small, (index % 3 * (width + gap), index // 3 * (height + gap)))
    strip.save(PICTURES / "lighthouse-film.webp", quality=84, method=6)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    board()
    film()
