"""The styles by name."""

from typing import Final

from animatic.errors import InvalidInput
from animatic.storyboard.styles.base import Style
from animatic.storyboard.styles.drawn import Blueprint, Charcoal, Engraving, Ink, Rough
from animatic.storyboard.styles.film import Neon, Noir, Sepia, TealOrange
from animatic.storyboard.styles.plain import Plain
from animatic.storyboard.styles.washes import Gouache, Pastel, Watercolour

STYLES: Final[dict[str, Style]] = {
    style.name: style
    for style in (
        Plain(), Noir(), Sepia(), Ink(), Watercolour(), Neon(), TealOrange(), Pastel(), Blueprint(), Charcoal(),
        Rough(), Gouache(), Engraving(),
    )
}  # fmt: skip


def named(name: str) -> Style:
    """The style of this name; "" is the plain one.

    Raises:
        InvalidInput: no such style.
    """
    try:
        return STYLES[name.strip().lower()]
    except KeyError:
        known = ", ".join(sorted(filter(None, STYLES)))
        raise InvalidInput(f"There is no style {name!r}. Choose one of: {known}.") from None
