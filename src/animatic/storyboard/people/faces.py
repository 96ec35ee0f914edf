"""What a face does: emotions as drawn faces, with the head's part in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

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
    Emotion.NEUTRAL: Face("SmileNM+", "Explaining"),
    Emotion.CALM: Face("Calm", "Explaining"),
    Emotion.HAPPY: Face("Smile", "SmileTeeth"),
    Emotion.LAUGHING: Face("SmileBig", "SmileLol", -6, 4),
    Emotion.LOVING: Face("Calm", "Smile", 0, 5),
    Emotion.PROUD: Face("Driven", "Driven", -6),
    Emotion.SMUG: Face("Cheeky", "Cheeky", -4, 4),
    Emotion.DETERMINED: Face("Driven", "Angry"),
    Emotion.THOUGHTFUL: Face("Serious", "Explaining", 4, 5),
    Emotion.SUSPICIOUS: Face("Suspicious", "Suspicious", 2, 4),
    Emotion.CONFUSED: Face("Suspicious", "ConcernedFear", 0, 8),
    Emotion.SURPRISED: Face("Awe", "Awe", -4),
    Emotion.SHOCKED: Face("Hectic", "Hectic", -4),
    Emotion.WORRIED: Face("ConcernedFear", "Concerned", 2),
    Emotion.AFRAID: Face("Fear", "Fear"),
    Emotion.TERRIFIED: Face("Hectic", "Hectic", -2),
    Emotion.SAD: Face("Solemn", "Concerned", 10, 3),
    Emotion.CRYING: Face("Solemn", "Solemn", 14, 4),
    Emotion.TIRED: Face("Tired", "Tired", 8, 4),
    Emotion.ASLEEP: Face("EyesClosed", "EyesClosed", 8, 6),
    Emotion.BORED: Face("Blank", "Blank", 4, 6),
    Emotion.COLD: Face("Contempt", "Contempt", -4),
    Emotion.ANNOYED: Face("Angry", "Angry"),
    Emotion.ANGRY: Face("VeryAngry", "Rage", 4),
    Emotion.FURIOUS: Face("VeryAngry", "Rage", 6),
    Emotion.DISGUSTED: Face("VeryAngry", "VeryAngry", -6, -4),
    Emotion.EMBARRASSED: Face("ConcernedFear", "ConcernedFear", 8, 6),
    Emotion.PAINED: Face("Solemn", "Rage", 6, 8),
    Emotion.DRUNK: Face("Cute", "SmileTeeth", 4, 10),
    Emotion.DEAD: Face("EyesClosed", "EyesClosed"),
}
"""A face with a "+" gets a mouth of its own: see `head`."""
