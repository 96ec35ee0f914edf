"""Shades of a colour, as a joiner's dark underside or a worn edge."""

from functools import lru_cache

from animatic.imaging.colour import parse


@lru_cache(maxsize=4096)
def tone(paint: str, level: float) -> str:
    """A colour in notation, `level` times as bright."""
    red, green, blue = (min(255, max(0, round(v * level * 255))) for v in parse(paint))
    return f"#{red:02x}{green:02x}{blue:02x}"
