"""Make the pictures of docs/guide/camera-moves.md and timeline.md, with our own artist and renderer.

python scripts/film_pictures.py
"""

import tempfile
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from animatic.film import Look, Marks, Segment, Timeline, frame
from animatic.film.captions.burn import BurnedCaptions
from animatic.film.captions.cues import Cue
from animatic.imaging import yuv
from animatic.storyboard import paint
from animatic.vocabulary import CameraMove, Transition

OUT = Path(__file__).parent.parent / "docs" / "pictures"
SIZE = (1280, 720)
CELL = (320, 180)
PROMPTS = (
    "EXT. FOREST - DAY\nTwo children walk along a path.",
    "INT. KITCHEN - NIGHT\nAnna sits at the table and reads a letter.",
)

CAPTIONS = (
    ("“I waited for you at the station until the very last train had gone,” she says.", Look()),
    ("Я ждала тебя на вокзале.\nانتظرتك في المحطة", Look()),
    ("我在车站等你，直到最后一班火车开走。", Look(letterbox=2.39)),
    ("Wait for me!", Look(letterbox=4 / 3)),
)

Picture = NDArray[np.uint8]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        stills = [_painted(prompt, Path(name) / str(index)) for index, prompt in enumerate(PROMPTS)]
        picture, depth = stills[0]
        rows = []
        for move in CameraMove:
            segment = Segment(
                picture=picture,
                depth=depth,
                duration_ms=3000,
                move=move,
                strength=25,
                transition=Transition.CUT,
            )
            rows.append((move.value, [frame(_film(segment), number) for number in (0, 36, 71)]))
        _save(rows, "camera-moves.webp", columns=2)
        rows = []
        for kind in Transition:
            if kind in (
                "cut",
                *(f"{word}-{way}" for word in ("wipe", "slide", "push") for way in ("right", "up", "down")),
            ):
                continue
            first = Segment(picture=picture, duration_ms=1500, transition=kind, transition_ms=1000)
            film = _film(first, Segment(picture=stills[1][0], duration_ms=1500))
            rows.append((kind.value, [frame(film, number) for number in (26, 33, 40, 46)]))
        _save(rows, "transitions.webp", columns=1)
        looks = [
            ("as painted", Look(), Marks()),
            ("letterbox 2.39", Look(letterbox=2.39), Marks()),
            ("temperature 60, contrast 1.2", Look(temperature=60, contrast=1.2), Marks()),
            ("vignette 60, grain 60", Look(vignette=60, grain=60), Marks()),
            ("saturation 0", Look(saturation=0), Marks()),
            ("all marks", Look(), Marks(panel_number=True, timecode=True, safe_areas=True, draft=True)),
        ]
        segment = Segment(picture=stills[1][0], duration_ms=2000, number="12A")
        rows = [(name, [frame(_film(segment, look=look, marks=marks), 10)]) for name, look, marks in looks]
        _save(rows, "looks.webp", columns=3)
        rows = []
        for text, look in CAPTIONS:
            film = _film(segment, look=look)
            rows.append(
                (
                    f"letterbox {look.letterbox:.3g}" if look.letterbox else "whole frame",
                    [_captioned(film, text)],
                )
            )
        _save(rows, "captions.webp", columns=2)


def _captioned(film: Timeline, text: str) -> Picture:
    captions = BurnedCaptions(
        [Cue(0, film.duration_ms, text)],
        width=film.width,
        height=film.height,
        frame_rate=film.frame_rate,
        letterbox=film.look.letterbox,
    )
    planes = yuv.from_rgb(frame(film, 10))
    captions.draw(10, planes)
    return yuv.to_rgb(planes)


def _painted(prompt: str, path: Path) -> tuple[Path, Path]:
    made = paint(prompt, size=(1344, 768), seed=3)
    picture, depth = path.with_suffix(".png"), path.with_suffix(".depth.png")
    Image.fromarray(made.rgb).save(picture)
    Image.fromarray(np.rint(np.clip(made.depth, 0, 1) * 65535).astype(np.uint16)).save(depth)
    return picture, depth


def _film(*segments: Segment, look: Look | None = None, marks: Marks | None = None) -> Timeline:
    return Timeline(
        width=SIZE[0],
        height=SIZE[1],
        frame_rate=Fraction(24),
        segments=segments,
        look=look or Look(),
        marks=marks or Marks(),
    )


def _save(rows: list[tuple[str, list[Picture]]], name: str, *, columns: int) -> None:
    """A sheet: each row's frames side by side below its name, in so many columns."""
    font, line, gap = ImageFont.load_default(16), 24, 8
    wide, tall = len(rows[0][1]) * CELL[0] + gap, CELL[1] + line + gap
    down = -(-len(rows) // columns)
    sheet = Image.new("RGB", (columns * wide + gap, down * tall + gap), (24, 26, 30))
    for index, (title, frames) in enumerate(rows):
        x, y = gap + index // down * wide, gap + index % down * tall
        ImageDraw.Draw(sheet).text((x, y), title, font=font, fill=(230, 230, 230))
        for number, picture in enumerate(frames):
            small = Image.fromarray(picture).resize((CELL[0] - 4, CELL[1]), Image.Resampling.LANCZOS)
            sheet.paste(small, (x + number * CELL[0], y + line))
    sheet.save(OUT / name, quality=72, method=6)


if __name__ == "__main__":
    main()
