"""Text as pictures and documents: any script, wrapped, shaped and set right to left where it must be, by Typst.

Text goes in as data, never as markup, so nothing in it can be a command. The fonts are built by `make assets`.
"""

import functools
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt
import typst

from animatic.errors import AnimaticError, InvalidInput

FAMILIES = (
    "Noto Sans",
    "Noto Sans SC",
    "Noto Sans KR",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
)
"""Asked in this order for each character."""

MAX_CHARACTERS = 5_000

Align = Literal["start", "left", "center", "right"]

_TEMPLATE = """
#let d = json(bytes(sys.inputs.data))
#set page(width: d.width * 1pt, height: auto, margin: d.margin * 1pt, fill: none)
#set par(leading: d.leading * 1em, justify: false)
#set text(font: d.families, size: d.size * 1pt, weight: d.weight, fallback: true, hyphenate: false,
  top-edge: "ascender", bottom-edge: "descender", dir: if d.rtl { rtl } else { ltr })
#set align(if d.align == "center" { center } else if d.align == "right" { right }
  else if d.align == "left" { left } else { start })
#let balance(words, area) = {
  // As narrow a column as has no more lines, and no word standing out of it.
  let tall = measure(block(width: area, words)).height
  let longest = calc.max(0pt, ..d.text.split().map(word => measure(text(word)).width))
  let (low, high) = (calc.max(area / 2, calc.min(longest, area)), area)
  // One line can't be balanced; otherwise a few tries are near enough.
  while tall > 2 * d.size * 1pt and high - low > area / 16 {
    let middle = (low + high) / 2
    if measure(block(width: middle, words)).height > tall { low = middle } else { high = middle }
  }
  high
}
#layout(area => {
  let shown = text(fill: rgb(d.colour), d.text)
  let column = if d.balanced { balance(shown, area.width) } else { area.width }
  let stacked = {
    if d.outline > 0 {
      let pen = stroke(paint: rgb(d.outline_colour), thickness: d.outline * 2pt, join: "round")
      place(top, block(width: column, text(fill: rgb(d.outline_colour), stroke: pen, d.text)))
    }
    block(width: column, shown)
  }
  if d.balanced { align(center, block(width: column, stacked)) } else { stacked }
})
"""


class FontsMissing(AnimaticError):
    """The fonts are not built. Run `make assets` in the checkout, or install a released wheel."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text looks.

    Attributes:
        size: em in pixels.
        colour, outline_colour: `#rrggbb` or `#rrggbbaa`.
        outline: width in pixels around the letters; 0 draws none.
        weight: 400 regular or 700 bold (bold has Latin, Greek and Cyrillic letters).
        leading: space between lines in em.
        balanced: lines of nearly one length, in a column in the middle, as narrow as has no more of them.
    """

    size: float
    colour: str = "#ffffff"
    outline: float = 0.0
    outline_colour: str = "#000000"
    weight: int = 400
    align: Align = "center"
    leading: float = 0.28
    balanced: bool = False


def set_text(text: str, width: int, style: TextStyle) -> npt.NDArray[np.uint8]:
    """Set text in a column, as a picture on nothing.

    Args:
        text: line feeds break lines; longer lines are wrapped.
        width: of the picture in pixels, outline included.

    Returns:
        RGBA, shape (height, width, 4), straight alpha; as high as the text needs.

    Raises:
        InvalidInput: over 5,000 characters.
        FontsMissing: the fonts are not built.
    """
    if len(text) > MAX_CHARACTERS:
        raise InvalidInput(f"Text to be set holds at most {MAX_CHARACTERS:,} characters, not {len(text):,}.")
    data = {
        "text": text,
        "width": width,
        "margin": float(np.ceil(style.outline)),
        "size": style.size,
        "colour": style.colour,
        "outline": style.outline,
        "outline_colour": style.outline_colour,
        "weight": style.weight,
        "align": style.align,
        "leading": style.leading,
        "balanced": style.balanced,
        "families": FAMILIES,
        "rtl": is_right_to_left(text),
    }
    png = typst.compile(
        _TEMPLATE.encode(),
        format="png",
        ppi=72.0,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )
    assert isinstance(png, bytes)
    decoded = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    assert decoded is not None
    return np.asarray(cv2.cvtColor(decoded, cv2.COLOR_BGRA2RGBA), np.uint8)


def on_shadow(words: npt.NDArray[np.uint8], blur: float, darkness: float = 0.75) -> npt.NDArray[np.uint8]:
    """Words on a soft dark cloud of their own shape, which parts them from any picture.

    Args:
        words: RGBA, straight alpha; what of the cloud is outside is cut off.
        blur: radius of the cloud in pixels.
        darkness: of the cloud where it is thickest, 0..1.
    """
    alpha = words[..., 3].astype(np.float32) / np.float32(255)
    thick = np.minimum(cv2.GaussianBlur(alpha, (0, 0), max(0.3, blur)) * np.float32(1.6), 1)
    together = alpha + np.float32(darkness) * thick * (1 - alpha)
    shaded = words.copy()
    share = alpha / np.maximum(together, np.float32(1e-3))
    shaded[..., :3] = np.rint(words[..., :3] * share[..., None])
    shaded[..., 3] = np.rint(together * 255)
    return shaded


def document(template: Path, root: Path, data: Mapping[str, object]) -> bytes:
    """Compile a Typst template to PDF.

    Args:
        template: reads its data with `json(bytes(sys.inputs.data))`; the families are in `data.families`.
        root: the folder that the template's pictures are in; it can read nothing outside.
    """
    page = root / "document.typ"
    page.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")
    pdf = typst.compile(
        page,
        root=root,
        format="pdf",
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({**data, "families": FAMILIES})},
    )
    assert isinstance(pdf, bytes)
    return pdf


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph runs right to left: its first letter with a direction says so (UAX #9, P2 and P3)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


@functools.cache
def fonts() -> typst.Fonts:
    """All built fonts, found once per process."""
    folder = Path(str(files("animatic.imaging") / "data" / "fonts"))
    if not any(folder.glob("noto-sans-400.*")):
        raise FontsMissing
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
