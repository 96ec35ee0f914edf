"""What a face does: emotions as drawn faces, with the head's part in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from animatic.storyboard.index import Drawing, Polygon, Shape, drawings
from animatic.storyboard.terms import Emotion


@dataclass(frozen=True, slots=True)
class Face:
    """A drawn face, and how the head goes with it."""

    closed: str
    """With the mouth shut: listening."""
    speaking: str
    """With the mouth open."""
    nod: float = 0.0
    """Degrees that the head sinks."""
    tilt: float = 0.0
    """Degrees that it leans to a side."""


FACES: Final[Mapping[Emotion, Face]] = {
    Emotion.NEUTRAL: Face("Smile|Serious", "Smile|ConcernedFear"),
    Emotion.CALM: Face("Smile|Smile", "Smile|ConcernedFear"),
    Emotion.HAPPY: Face("Smile|Smile", "SmileTeeth"),
    Emotion.LAUGHING: Face("SmileBig", "SmileBig|SmileLol", -6, 4),
    Emotion.LOVING: Face("Cute|Smile", "Smile|Smile", 2, 6),
    Emotion.PROUD: Face("Driven|Smile", "Driven|SmileTeeth", -6),
    Emotion.SMUG: Face("Cheeky|Smile", "Cheeky", -4, 4),
    Emotion.DETERMINED: Face("Driven|Serious", "Driven|ConcernedFear"),
    Emotion.THOUGHTFUL: Face("Serious", "Serious|ConcernedFear", 4, 5),
    Emotion.SUSPICIOUS: Face("Suspicious|Serious", "Suspicious|ConcernedFear", 2, 4),
    Emotion.CONFUSED: Face("Suspicious|Tired", "Suspicious|ConcernedFear", 0, 8),
    Emotion.SURPRISED: Face("SmileTeeth|ConcernedFear", "SmileTeeth|ConcernedFear", -4),
    Emotion.SHOCKED: Face("Hectic|Concerned", "Hectic|Rage", -4),
    Emotion.WORRIED: Face("Concerned|Solemn", "Concerned", 2),
    Emotion.AFRAID: Face("Hectic|Solemn", "Hectic|Concerned"),
    Emotion.TERRIFIED: Face("Hectic", "Hectic|Rage", -2),
    Emotion.SAD: Face("Concerned|Solemn", "Concerned", 10, 3),
    Emotion.CRYING: Face("Solemn+tears", "Solemn|Concerned+tears", 12, 4),
    Emotion.TIRED: Face("Tired", "Tired|ConcernedFear", 8, 4),
    Emotion.ASLEEP: Face("EyesClosed|Serious", "EyesClosed|Serious", 8, 6),
    Emotion.BORED: Face("Blank|Tired", "Blank|ConcernedFear", 4, 6),
    Emotion.COLD: Face("Serious|Tired", "Serious|ConcernedFear", -4),
    Emotion.ANNOYED: Face("Angry|Tired", "Angry"),
    Emotion.ANGRY: Face("VeryAngry", "VeryAngry|Explaining", 4),
    Emotion.FURIOUS: Face("Rage|VeryAngry", "Rage", 6),
    Emotion.DISGUSTED: Face("Angry|VeryAngry", "Angry|VeryAngry", -6, -4),
    Emotion.EMBARRASSED: Face("Concerned|Tired+blush", "Concerned|ConcernedFear+blush", 8, 6),
    Emotion.PAINED: Face("Solemn|Hectic", "Solemn|Rage", 6, 8),
    Emotion.DRUNK: Face("Cute|SmileTeeth+blush", "Cute|SmileTeeth+blush", 4, 10),
    Emotion.DEAD: Face("EyesClosed|Serious", "EyesClosed|Serious"),
}
"""`eyes|mouth+mark`: the brows and eyes of one drawing, nose and mouth of another; marks are tears and blush."""

NOSE: Final = 145.0
"""Below this, in the units of the faces, are nose and mouth."""


@lru_cache(maxsize=256)
def drawn(face: str) -> tuple[Drawing, tuple[str, ...]]:
    """The drawing of a face by its recipe, and the marks on it."""
    recipe, *marks = face.split("+")
    upper, _, lower = recipe.partition("|")
    index = drawings()
    whole = index.get("face", upper)
    if not lower or lower == upper:
        return whole, tuple(marks)
    parts = _half(whole, upper=True) + _half(index.get("face", lower), upper=False)
    return parts, tuple(marks)


def _half(drawing: Drawing, *, upper: bool) -> Drawing:
    kept = []
    for shape in drawing:
        polygons = tuple(p for p in shape.polygons if _belongs(p, upper=upper))
        if polygons:
            kept.append(Shape(shape.label, polygons))
    return tuple(kept)


def _belongs(polygon: Polygon, *, upper: bool) -> bool:
    x, y = (polygon.min(0) + polygon.max(0)) / 2
    if upper:
        return bool(y < NOSE)
    return bool(y >= NOSE) and abs(float(x) - 155) < 75  # what lies further out is a tear or a wrinkle
