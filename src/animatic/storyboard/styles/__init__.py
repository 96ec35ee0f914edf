"""Styles: how the painted canvas becomes a picture."""

from animatic.storyboard.styles.base import Style
from animatic.storyboard.styles.registry import STYLES, named

__all__ = ["STYLES", "Style", "named"]
