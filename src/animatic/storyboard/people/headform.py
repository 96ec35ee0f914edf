"""The head as a solid: cross-sections from chin to crown, so that every view of it is one drawing."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from animatic.storyboard.people.anatomy import Vector
from animatic.storyboard.people.plate import Points, hull
from animatic.storyboard.people.sketch import Sketch
from animatic.storyboard.terms import Age, Build, Gender

Numbers = NDArray[np.float64]

_Y: Final = np.array(
    [-0.016, -0.011, 0.002, 0.02, 0.042, 0.07, 0.1, 0.13, 0.157, 0.18, 0.199, 0.213, 0.2205, 0.2235]
)
"""Heights of the sections above the neck's pivot, metres of an adult."""
_WIDE: Final = np.array(
    [0.018, 0.036, 0.055, 0.069, 0.079, 0.0855, 0.0885, 0.0885, 0.0858, 0.0785, 0.0655, 0.046, 0.0255, 0.008]
)
_FRONT: Final = np.array(
    [0.066, 0.079, 0.0875, 0.0915, 0.0935, 0.0945, 0.0955, 0.0965, 0.094, 0.0855, 0.07, 0.047, 0.023, 0.003]
)
_BACK: Final = np.array(
    [
        0.034,
        0.014,
        -0.014,
        -0.042,
        -0.069,
        -0.09,
        -0.103,
        -0.1075,
        -0.105,
        -0.095,
        -0.079,
        -0.056,
        -0.034,
        -0.014,
    ]
)
_TOP: Final = float(_Y[-1])
GIRTH: Final = 1.16
"""How much wider this drawn skull is than a real one, which hats are measured by."""
_LARGE: Final = 1.14
"""Heads are drawn larger than life: faces must be read at thumbnail size. `Body.head` does the rest."""
_SUNK: Final = 0.012
"""Metres that the jaw sits below the neck's pivot."""
_HANGS: Final = 0.112
"""Below this height hair hangs straight down from the skull's widest places."""


@dataclass(frozen=True, slots=True)
class Cast:
    """What makes one skull different from the next; factors, 1 is an adult man's."""

    jaw: float = 1.0
    chin: float = 1.0
    cheeks: float = 1.0
    nose: float = 1.0
    eyes: float = 1.0
    brows: float = 1.0
    low: float = 0.0
    """Metres by which the face sits lower under the forehead."""
    lashes: bool = False
    blush: bool = False
    """Always rosy cheeks: children."""
    lines: float = 0.0
    """0..1: wrinkles."""


_CASTS: Final = {
    Gender.MALE: Cast(jaw=1.05, chin=1.16),
    Gender.FEMALE: Cast(jaw=0.93, chin=0.86, nose=0.8, eyes=1.1, brows=0.66, lashes=True),
    Gender.UNKNOWN: Cast(jaw=0.98, chin=0.96, nose=0.9, eyes=1.05, brows=0.8),
}


_WIDTHS: Final = {Build.SLIM: 0.95, Build.BROAD: 1.05, Build.HEAVY: 1.12}


def cast_of(gender: Gender, age: Age, build: Build = Build.AVERAGE) -> Cast:
    """The face that goes with a gender, an age and a build."""
    made = _CASTS[gender]
    wide = _WIDTHS.get(build, 1.0)
    made = replace(made, cheeks=made.cheeks * wide, jaw=made.jaw * wide, chin=made.chin * wide)
    if age in (Age.BABY, Age.CHILD):
        small = age is Age.BABY
        return replace(
            made,
            jaw=wide,
            chin=0.9,
            cheeks=1.07 if small else 1.05,
            nose=0.5 if small else 0.62,
            eyes=1.3 if small else 1.2,
            brows=0.4 if small else 0.62,
            low=0.026 if small else 0.019,
            blush=True,
        )
    if age is Age.TEEN:
        return replace(made, jaw=made.jaw * 0.97, nose=made.nose * 0.86, eyes=made.eyes * 1.08, low=0.006)
    if age is Age.OLD:
        return replace(
            made,
            nose=made.nose * 1.22,
            eyes=made.eyes * 0.9,
            brows=made.brows * (1.3 if made.brows == 1.0 else 1.05),
            lines=1.0,
        )
    return made


class HeadForm:
    """A head of the world before a lens. Local axes are right, up, forward of the head; metres of an adult."""

    def __init__(self, sketch: Sketch, cast: Cast) -> None:
        self.sketch, self.cast = sketch, cast
        frame = sketch.bones.head
        self.frame = frame
        self.size = sketch.k * sketch.body.head * _LARGE
        """World metres to a local metre."""
        low = np.clip((0.09 - _Y) / 0.09, 0, 1)
        wide = _WIDE * (1 + (cast.jaw - 1) * low)
        wide[:3] *= cast.chin
        wide[2:6] *= cast.cheeks
        self._wide, self._front, self._back = wide, _FRONT, _BACK
        axes = np.stack([frame.right, frame.up, frame.forward])
        to_lens = axes @ (sketch.lens - frame.point(0.0, 0.1 * self.size, 0.0))
        self.to_lens: Vector = to_lens / (np.linalg.norm(to_lens) + 1e-9)
        """Unit vector to the lens, local."""
        self.scale = self.size * sketch.scale(frame.origin)
        """Pixels to a local metre."""

    @property
    def yaw(self) -> float:
        """Degrees that the lens stands to the head's right of its nose."""
        return float(np.degrees(np.arctan2(self.to_lens[0], self.to_lens[2])))

    # -- from local places to pixels -------------------------------------------------------------------------

    def px(self, local: ArrayLike) -> Points:
        """Local points (…, 3) to pixels (…, 2)."""
        at = np.asarray(local, np.float64) * self.size
        frame = self.frame
        world = (
            frame.origin
            + at[..., :1] * frame.right
            + (at[..., 1:2] - _SUNK * self.size) * frame.up
            + at[..., 2:] * frame.forward
        )
        return self.sketch.px(world)

    def skin(self, y: ArrayLike, angle: ArrayLike, out: ArrayLike = 0.0) -> Numbers:
        """Local points on the skin (or `out` metres off it) at heights and angles (degrees to the right of the
        nose)."""
        heights, a = np.broadcast_arrays(np.asarray(y, np.float64), np.radians(np.asarray(angle, np.float64)))
        off = np.asarray(out, np.float64)
        front, back = np.interp(heights, _Y, self._front), np.interp(heights, _Y, self._back)
        wide = np.interp(heights, _Y, self._wide)
        over = np.clip(wide / 0.07, 0, 1)  # near the crown it stands off upwards
        deep = (front - back) / 2 + off * over
        wide = wide + off * over
        rise = off * (1 - over**2) ** 0.5
        return np.stack([np.sin(a) * wide, heights + rise, (front + back) / 2 + np.cos(a) * deep], -1)

    def hair(self, y: ArrayLike, angle: ArrayLike, out: ArrayLike = 0.0) -> Numbers:
        """As `skin`, of hair: it doesn't follow the jaw, but hangs."""
        heights = np.asarray(y, np.float64)
        points = self.skin(np.maximum(heights, _HANGS), angle, out)
        points[..., 1] += np.minimum(heights - _HANGS, 0.0)
        return points

    def face(self, x: ArrayLike, y: ArrayLike, out: float = 0.0) -> Numbers:
        """Local points of the face's front at a place of its plan."""
        x, y = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(y, np.float64))
        wide = np.interp(y, _Y, self._wide)
        angle = np.degrees(np.arcsin(np.clip(x / wide, -0.999, 0.999)))
        return self.skin(y, angle, out)

    def on_face(self, plan: ArrayLike, out: float = 0.0) -> Numbers:
        """As `face`, for points (n, 2)."""
        points = np.asarray(plan, np.float64)
        return self.face(points[:, 0], points[:, 1], out)

    def shown(self, x: float, y: float) -> float:
        """How much a place of the face's front is turned to the lens: 1 fully, 0 edge on, below hidden."""
        a, b = self.face(x, y), self.face(x + 0.002, y)
        c = self.face(x, y + 0.002)
        normal = np.cross(b - a, c - a)
        return float(normal @ self.to_lens / (np.linalg.norm(normal) + 1e-12))

    def outline(self) -> list[Points]:
        """Convex pieces whose union is the bare head."""
        angles = np.arange(0, 360, 18.0 if self.scale > 340 else 30.0)
        rings = self.px(self.skin(_Y[:, None], angles[None, :]))
        return [hull(np.vstack(pair)) for pair in pairwise(rings)]
