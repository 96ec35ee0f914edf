"""The fonts of captions, documents and picture edits, from npm's @fontsource packages (SIL Open Font License 1.1).

Those come as many small WOFF files, one for each range of characters. One collection (TTC) a family loads faster,
and what shapes text finds the character's font in it.
"""

import io
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTCollection, TTFont

FAMILIES = {
    "noto-sans": ("400", "700"),
    "noto-sans-arabic": ("400",),
    "noto-sans-hebrew": ("400",),
    "noto-sans-devanagari": ("400",),
    "noto-sans-thai": ("400",),
    "noto-sans-sc": ("400",),
    "noto-sans-kr": ("400",),
}


def build(node_modules: Path, target: Path) -> None:
    """Write one font or collection a family and weight into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for family, weights in FAMILIES.items():
        for weight in weights:
            parts = sorted((node_modules / "@fontsource" / family / "files").glob(f"*-{weight}-normal.woff"))
            if not parts:
                raise SystemExit(f"The package @fontsource/{family} holds no font of weight {weight}.")
            fonts = [_plain(part) for part in parts]
            if family == "noto-sans":
                # The main family is asked for by name and must be one font; Latin, Greek and Cyrillic fit in it.
                Merger().merge([str(path) for path in _written(fonts, target)]).save(
                    target / f"{family}-{weight}.ttf"
                )
                for path in target.glob("part-*.ttf"):
                    path.unlink()
            else:
                collection = TTCollection()
                collection.fonts = fonts
                collection.save(str(target / f"{family}-{weight}.ttc"), shareTables=True)


def _plain(path: Path) -> TTFont:
    """The font without its web wrapping."""
    font = TTFont(path)
    font.flavor = None
    buffer = io.BytesIO()
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer)


def _written(fonts: list[TTFont], target: Path) -> list[Path]:
    paths = [target / f"part-{number}.ttf" for number in range(len(fonts))]
    for font, path in zip(fonts, paths, strict=True):
        font.save(path)
    return paths


if __name__ == "__main__":
    here = Path(__file__).parent
    build(here / "node_modules", here.parent / "src" / "animatic" / "imaging" / "data" / "fonts")
