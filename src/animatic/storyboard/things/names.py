"""What our own drawings are called, and how they meet people, where that isn't what their figure says."""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.things.meets import Meets

NOUNS: Final[Mapping[str, str]] = {"donkey": "donkey", "mule": "donkey", "burro": "donkey"}
"""Nouns with a drawing of their own among `FIGURES`."""

MEETS: Final[Mapping[str, Meets]] = {}
"""By figure. A drawing with a saddle is ridden, all others stand on the floor."""
