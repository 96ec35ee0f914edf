"""Places: metric sets with pictures, one recipe for each `Setting`."""

from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief, Composition, Piece, Place
from animatic.storyboard.places.registry import build

__all__ = ["Anchor", "AnchorKind", "Area", "Brief", "Composition", "Piece", "Place", "build"]
