"""The storyboard artist: text to picture, with depth."""

from animatic.storyboard.paint import Picture, paint
from animatic.storyboard.reading import Character, Reading
from animatic.storyboard.styles import STYLES
from animatic.storyboard.understand import understand as describe
from animatic.storyboard.understand.casting import casting

__all__ = ["STYLES", "Character", "Picture", "Reading", "casting", "describe", "paint"]
