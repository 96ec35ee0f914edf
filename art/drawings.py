"""Drawings of things: outlines in flat colours, traced from icons of npm packages, that the artist inks and lights.

`src/animatic/storyboard/things/objects.txt` says which icon stands for what, how large the thing is and how it is
turned. The product is one archive, `drawings.zip`: a JSON text for each, so that only what a picture needs is read:

    {"height": metres, "length": metres, "patches": [[colour, share, glows, [[x, y, x, y, …], hole, …], [shade, …]], …]}

Coordinates are in thousandths of the longer side, x ahead, y up from the lower left corner; the first patch is the
silhouette, and patches are painted in order, each with the part of it that lies in the thing's own shade.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import tracing
from node import BuildError

TABLE: Final = Path(__file__).resolve().parent.parent / "src/animatic/storyboard/things/objects.txt"
PACKAGES: Final = {"f": "fluent-emoji-flat", "n": "noto"}
UNITS: Final = 1000
BRIGHT: Final = 0.62
"""Luma from which a patch of a thing that shines does."""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Wanted:
    """A row of the table, as far as drawing goes."""

    name: str
    package: str
    icon: str
    metres: float
    turn: float
    flip: bool
    lit: bool


def build(node_modules: Path, target: Path) -> None:
    """Write drawings.zip into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    icons = {
        code: json.loads((node_modules / "@iconify-json" / name / "icons.json").read_text(encoding="utf-8"))
        for code, name in PACKAGES.items()
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        rows = list(table(TABLE.read_text(encoding="utf-8")))
        work = [(row, _document(row, icons[row.package])) for row in rows]
        with ProcessPoolExecutor() as pool:
            for row, made in zip(rows, pool.map(drawing, *zip(*work, strict=True), chunksize=8), strict=True):
                text = json.dumps(made, separators=(",", ":"))
                archive.writestr(zipfile.ZipInfo(f"{row.name}.json", _EPOCH), text, zipfile.ZIP_DEFLATED)
    (target / "drawings.zip").write_bytes(packed.getvalue())


def table(text: str) -> Iterator[Wanted]:
    """The rows of objects.txt.

    Raises:
        BuildError: a row that can't be read.
    """
    for line in text.splitlines():
        if not line.strip() or line.startswith(("#", "[")):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        try:
            name, drawn, metres, _, turned, _ = cells
            package, icon = drawn.split(":")
            words = turned.split()
            turn = next((float(word) for word in words if word.lstrip("-").isdigit()), 0.0)
            yield Wanted(name, package, icon, float(metres), turn, "flip" in words, "lit" in words)
        except ValueError as error:
            raise BuildError(f"objects.txt: {line}: {error}") from error


def drawing(wanted: Wanted, svg: str) -> dict[str, object]:
    """What the archive holds for one thing."""
    traced = tracing.trace(svg, turn=wanted.turn, flip=wanted.flip)
    patches = [
        [
            patch.colour,
            round(patch.share, 4),
            int(wanted.lit and _luma(patch.colour) > BRIGHT),
            [[round(float(v) * UNITS) for v in path.ravel()] for path in patch.paths],
            [[round(float(v) * UNITS) for v in path.ravel()] for path in patch.shade],
        ]
        for patch in traced.patches
    ]
    return {
        "height": round(traced.height * wanted.metres, 4),
        "length": round(traced.width * wanted.metres, 4),
        "patches": patches,
    }


def _document(wanted: Wanted, icons: dict[str, object]) -> str:
    known = icons["icons"]
    aliases = icons.get("aliases", {})
    assert isinstance(known, dict)
    assert isinstance(aliases, dict)
    name = wanted.icon if wanted.icon in known else aliases.get(wanted.icon, {}).get("parent", "")
    if name not in known:
        raise BuildError(f"{PACKAGES[wanted.package]} has no drawing {wanted.icon!r} ({wanted.name})")
    icon = known[name]
    width, height = (icon.get(side, icons.get(side, 16)) for side in ("width", "height"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}">{icon["body"]}</svg>'
    )


def _luma(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
