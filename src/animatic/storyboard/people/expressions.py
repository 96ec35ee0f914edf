"""What a face does: brows, lids, mouth; and what each emotion makes of them, with the head's part in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from animatic.storyboard.terms import Emotion


@dataclass(frozen=True, slots=True)
class Expression:
    """A face's muscles. 0 is at rest unless said otherwise."""

    brow_in: float = 0.0
    """How far the brows' inner ends are raised; −1 is a frown, +1 grief."""
    brow_out: float = 0.0
    """… their outer ends."""
    uneven: float = 0.0
    """How much higher one brow is than the other."""
    lids: float = 1.0
    """How far the eyes are open: 0 shut, 1 at rest, 1.5 stare."""
    squint: float = 0.0
    """0..1: the lower lids pushed up, as by a laugh."""
    smile: float = 0.1
    """−1 the mouth's corners down, +1 up."""
    open: float = 0.0
    """0..1: the jaw."""
    wide: float = 1.0
    """Factor on the mouth's width."""
    teeth: float = 0.0
    """0..1: the share of an open mouth that teeth fill."""
    skew: float = 0.0
    """−1..1: the mouth pulled to a side."""
    marks: tuple[str, ...] = ()
    """ "tears", "blush", "sweat"."""


@dataclass(frozen=True, slots=True)
class Face:
    """How an emotion looks on somebody who listens and on somebody who speaks."""

    closed: Expression
    speaking: Expression
    nod: float = 0.0
    """Degrees that the head sinks."""
    tilt: float = 0.0
    """Degrees that it leans to a side."""


def _face(
    listening: Expression, jaw: float = 0.42, nod: float = 0.0, tilt: float = 0.0, **speaking: float
) -> Face:
    changed: dict[str, float] = {"open": max(jaw, listening.open), "teeth": 0.3, **speaking}
    return Face(listening, replace(listening, **changed), nod, tilt)  # type: ignore[arg-type]  # all are floats


_E = Expression

FACES: Final[Mapping[Emotion, Face]] = {
    Emotion.NEUTRAL: _face(_E(smile=0.2, lids=0.95), 0.36, smile=0.1, teeth=0.25),
    Emotion.CALM: _face(_E(smile=0.5, lids=0.95, brow_in=0.1), smile=0.4),
    Emotion.HAPPY: _face(_E(0.2, 0.35, squint=0.35, smile=0.9), 0.5, teeth=0.4),
    Emotion.LAUGHING: _face(
        _E(0.3, 0.5, lids=0.0, squint=1.0, smile=1.0, open=0.75, wide=1.1, teeth=0.35), 0.9, -6, 4
    ),
    Emotion.LOVING: _face(_E(0.45, 0.1, lids=0.78, squint=0.2, smile=0.65), 0.3, 2, 6),
    Emotion.PROUD: _face(_E(0.1, 0.35, lids=0.8, smile=0.5), 0.4, -6),
    Emotion.SMUG: _face(_E(-0.1, 0.4, uneven=0.5, lids=0.62, smile=0.55, skew=0.7), 0.35, -4, 4),
    Emotion.DETERMINED: _face(_E(-0.75, 0.25, lids=0.85, smile=-0.15), 0.45, teeth=0.4),
    Emotion.THOUGHTFUL: _face(_E(0.2, 0.1, uneven=0.4, lids=0.8, smile=-0.1, wide=0.8, skew=0.25), 0.3, 4, 5),
    Emotion.SUSPICIOUS: _face(
        _E(-0.55, 0.1, uneven=0.6, lids=0.55, squint=0.4, smile=-0.25, skew=0.3), 0.3, 2, 4
    ),
    Emotion.CONFUSED: _face(_E(0.35, 0.1, uneven=0.9, smile=-0.35, wide=0.8, skew=0.3), 0.3, 0, 8),
    Emotion.SURPRISED: _face(_E(0.95, 1.0, lids=1.35, smile=0.0, open=0.5, wide=0.62), 0.6, -4),
    Emotion.SHOCKED: _face(_E(1.0, 0.9, lids=1.5, smile=-0.25, open=0.8, wide=0.72), 0.9, -4, teeth=0.15),
    Emotion.WORRIED: _face(_E(0.85, -0.2, lids=1.05, smile=-0.45, wide=0.9), 0.35, 2),
    Emotion.AFRAID: _face(
        _E(1.0, 0.25, lids=1.35, smile=-0.55, open=0.25, teeth=0.7, wide=0.95), 0.5, teeth=0.5
    ),
    Emotion.TERRIFIED: _face(
        _E(1.15, 0.5, lids=1.5, smile=-0.5, open=0.85, wide=0.95, marks=("sweat",)), 1.0, -2
    ),
    Emotion.SAD: _face(_E(0.95, -0.45, lids=0.7, smile=-0.85, wide=0.9), 0.3, 10, 3),
    Emotion.CRYING: _face(
        _E(1.05, -0.35, lids=0.35, squint=0.5, smile=-0.95, open=0.2, teeth=0.6, marks=("tears", "blush")),
        0.5,
        12,
        4,
    ),
    Emotion.TIRED: _face(_E(0.3, -0.3, lids=0.42, smile=-0.3), 0.3, 8, 4),
    Emotion.ASLEEP: _face(_E(0.15, 0.0, lids=0.0, smile=0.1), 0.0, 8, 6),
    Emotion.BORED: _face(_E(0.0, -0.1, lids=0.48, smile=-0.25, skew=0.3), 0.3, 4, 6),
    Emotion.COLD: _face(_E(-0.35, 0.2, lids=0.62, smile=-0.2, wide=0.9), 0.3, -4),
    Emotion.ANNOYED: _face(_E(-0.75, 0.0, lids=0.65, smile=-0.55, skew=0.3), 0.4),
    Emotion.ANGRY: _face(_E(-1.15, 0.45, lids=0.92, squint=0.25, smile=-0.75), 0.65, 4, teeth=0.55),
    Emotion.FURIOUS: _face(
        _E(-1.4, 0.75, lids=1.3, smile=-0.8, open=0.45, wide=1.15, teeth=1.0), 1.0, 6, teeth=0.45
    ),
    Emotion.DISGUSTED: _face(
        _E(-0.6, 0.0, uneven=0.4, lids=0.6, squint=0.7, smile=-0.75, skew=0.5), 0.4, -6, -4
    ),
    Emotion.EMBARRASSED: _face(
        _E(0.7, -0.1, lids=0.75, smile=0.2, wide=0.8, skew=0.4, marks=("blush",)), 0.3, 8, 6
    ),
    Emotion.PAINED: _face(
        _E(-0.5, -0.4, lids=0.0, smile=-0.7, open=0.4, wide=1.05, teeth=1.0, marks=("sweat",)),
        0.7,
        6,
        8,
        teeth=0.6,
    ),
    Emotion.DRUNK: _face(
        _E(0.3, 0.2, uneven=0.5, lids=0.5, smile=0.7, skew=0.5, marks=("blush",)), 0.4, 4, 10
    ),
    Emotion.DEAD: _face(_E(lids=0.0, smile=-0.1), 0.0),
}

ASLEEP: Final = FACES[Emotion.ASLEEP].closed
KISSING: Final = _E(0.2, 0.1, lids=0.0, smile=0.2, wide=0.6)
TENDER: Final = _E(0.3, 0.1, lids=0.0, smile=0.7)
"""Eyes closed in an embrace."""
SINGING: Final = _E(0.4, 0.3, lids=0.55, smile=0.25, open=0.7, wide=0.85, teeth=0.25)
STRAINED: Final = _E(-1.1, 0.3, lids=0.8, squint=0.3, smile=-0.5, open=0.45, teeth=1.0)
"""Effort: a blow, a weight."""
HIT: Final = _E(0.4, -0.2, lids=0.0, smile=-0.6, open=0.6, teeth=0.5, skew=0.5)
SHOUTING: Final = FACES[Emotion.FURIOUS].speaking
