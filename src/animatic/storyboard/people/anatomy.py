"""The figure that stands in the world: proportions, joints, and limbs that reach where they should.

Everything is in metres and in world axes (x right, y up, z away). A pose is written for an adult of 1.72 m in the
figure's own axes: right, up, forward.
"""

import math
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.storyboard.terms import Age, Build, Gender

Vector = NDArray[np.float64]
"""(3,)"""
Triple = tuple[float, float, float]

ADULT: Final = 1.72
"""Metres: the height that poses are written for."""


@dataclass(frozen=True, slots=True)
class Body:
    """Proportions, in metres unless they are factors."""

    height: float = ADULT
    head: float = 1.2
    """Factor on the head: larger than life, so that faces are read, and larger still on children."""
    leg: float = 1.0
    """Factor on the legs' share."""
    shoulders: float = 0.178
    """Half the distance between the shoulder joints, for an adult."""
    hips: float = 0.145
    """Half the width of the hips."""
    waist: float = 0.128
    chest: float = 0.155
    belly: float = 0.0
    """How far the belly stands out."""
    bust: float = 0.0
    limb: float = 1.0
    """Factor on the thickness of arms and legs."""
    stoop: float = 0.0
    """Degrees by which the back is always bent."""

    @property
    def k(self) -> float:
        """Metres here to a metre of an adult."""
        return self.height / ADULT


_BUILDS: Final[dict[Build, dict[str, float]]] = {
    # beyond life, so that they are told at a glance
    Build.SLIM: {"shoulders": 0.15, "hips": 0.116, "waist": 0.096, "chest": 0.128, "limb": 0.78},
    Build.AVERAGE: {},
    Build.BROAD: {"shoulders": 0.218, "hips": 0.15, "waist": 0.138, "chest": 0.212, "limb": 1.26},
    Build.HEAVY: {
        "shoulders": 0.19,
        "hips": 0.205,
        "waist": 0.228,
        "chest": 0.205,
        "limb": 1.3,
        "belly": 0.1,
    },
}


def body(gender: Gender = Gender.UNKNOWN, age: Age = Age.ADULT, build: Build = Build.AVERAGE) -> Body:
    """The proportions of somebody of that kind."""
    made = replace(Body(), **_BUILDS[build])
    if gender is Gender.FEMALE and age in (Age.TEEN, Age.ADULT, Age.OLD):
        made = replace(
            made,
            height=1.66,
            shoulders=made.shoulders * 0.88,
            chest=made.chest * 0.9,
            waist=made.waist * 0.88,
            hips=made.hips * 1.06,
            limb=made.limb * 0.9,
            bust=0.03,
        )
    elif gender is Gender.MALE:
        made = replace(made, height=1.76)
    if age is Age.OLD:
        return replace(made, height=made.height * 0.94, stoop=13.0, limb=made.limb * 0.92)
    if age is Age.TEEN:
        return replace(made, height=made.height * 0.94, limb=made.limb * 0.92)
    if age is Age.CHILD:
        return replace(made, height=1.2, head=1.58, leg=0.86, limb=made.limb * 1.06, bust=0.0, belly=0.01)
    if age is Age.BABY:
        return replace(made, height=0.74, head=2.1, leg=0.6, limb=made.limb * 1.3, bust=0.0, belly=0.03)
    return made


@dataclass(frozen=True, slots=True)
class Hand:
    """Where a wrist goes and what the hand does there."""

    at: Triple | None = None
    """Of the wrist, in metres of an adult: right, up, forward, from the frame's origin; None hangs down."""
    frame: str = "chest"
    """ "chest": from the shoulder of that side; "hips": from the middle of the pelvis; "root": from the ground
    below; "head": from the middle of the head; "world": a point of the world."""
    shape: str = "relaxed"
    elbow: Triple = (0.0, -0.6, -0.8)
    """Into which direction the elbow would rather point; `right` is outward for both arms."""


@dataclass(frozen=True, slots=True)
class Foot:
    at: Triple = (0.09, 0.08, 0.0)
    """Of the ankle: outward, up from the ground, forward."""
    turn: float = 12.0
    """Degrees that the toes point outward."""
    pitch: float = 0.0
    """Degrees that the toes point down."""
    knee: Triple = (0.12, 0.0, 1.0)
    """Into which direction the knee would rather point; `right` is outward for both legs."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a figure holds itself. All lengths are for an adult."""

    hips: Triple = (0.0, 0.884, 0.0)
    """The middle of the pelvis, from the ground point."""
    tip: float = 0.0
    """Degrees that the whole figure is tipped back about its ground point: 90 lies on the back, −90 on the face."""
    lean: float = 0.0
    """Degrees that the chest leans forward over the pelvis."""
    side: float = 0.0
    """… to the right."""
    twist: float = 0.0
    """… turns to the right."""
    tilt: float = 0.0
    """Degrees that the pelvis itself leans forward."""
    neck: Triple = (0.0, 0.0, 0.0)
    """Degrees: the head's turn to the right, nod down, tilt to the right."""
    left: Hand = field(default_factory=Hand)
    right: Hand = field(default_factory=Hand)
    left_foot: Foot = field(default_factory=Foot)
    right_foot: Foot = field(default_factory=Foot)

    @property
    def mirrored(self) -> "Pose":
        """Left for right."""
        hips, neck = self.hips, self.neck
        return replace(
            self,
            hips=(-hips[0], hips[1], hips[2]),
            side=-self.side,
            twist=-self.twist,
            neck=(-neck[0], neck[1], -neck[2]),
            left=_swap(self.right),
            right=_swap(self.left),
            left_foot=self.right_foot,
            right_foot=self.left_foot,
        )


def _swap(hand: Hand) -> Hand:
    if hand.at is None or hand.frame in ("chest", "world"):
        return hand  # chest frames count outward already
    return replace(hand, at=(-hand.at[0], hand.at[1], hand.at[2]))


@dataclass(frozen=True, slots=True)
class Frame:
    """A place and three axes."""

    origin: Vector
    right: Vector
    up: Vector
    forward: Vector

    def point(self, right: float, up: float, forward: float) -> Vector:
        return self.origin + self.direction(right, up, forward)

    def direction(self, right: float, up: float, forward: float) -> Vector:
        return self.right * right + self.up * up + self.forward * forward

    def turned(self, yaw: float = 0.0, nod: float = 0.0, roll: float = 0.0) -> "Frame":
        """Turned to the right, then nodded forward, then leant to the right, in degrees."""
        a, b, c = math.radians(yaw), math.radians(nod), math.radians(roll)
        right = self.right * math.cos(a) - self.forward * math.sin(a)
        forward = self.forward * math.cos(a) + self.right * math.sin(a)
        up = self.up
        up, forward = up * math.cos(b) + forward * math.sin(b), forward * math.cos(b) - up * math.sin(b)
        up, right = up * math.cos(c) + right * math.sin(c), right * math.cos(c) - up * math.sin(c)
        return Frame(self.origin, right, up, forward)

    def moved(self, origin: Vector) -> "Frame":
        return Frame(origin, self.right, self.up, self.forward)


@dataclass(frozen=True, slots=True)
class Arm:
    shoulder: Vector
    elbow: Vector
    wrist: Vector
    shape: str
    outward: Vector
    """Unit vector to that side of the body."""


@dataclass(frozen=True, slots=True)
class Leg:
    hip: Vector
    knee: Vector
    ankle: Vector
    toe: Vector
    heel: Vector


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A pose in the world."""

    body: Body
    root: Frame
    pelvis: Frame
    chest: Frame
    """At the base of the neck."""
    head: Frame
    """At the pivot of the head, where neck and jaw meet."""
    left: Arm
    right: Arm
    left_leg: Leg
    right_leg: Leg

    def spine(self, t: float) -> Frame:
        """0 at the pelvis, 1 at the base of the neck, beyond as asked."""
        s = min(max(t, 0.0), 1.0)
        blend = s * s * (3 - 2 * s)
        axes = []
        for a, b in ((self.pelvis.right, self.chest.right), (self.pelvis.forward, self.chest.forward)):
            axis = a * (1 - blend) + b * blend
            axes.append(axis / np.linalg.norm(axis))
        right, forward = axes
        up = np.cross(forward, right)
        up /= np.linalg.norm(up)
        length = float(np.linalg.norm(self.chest.origin - self.pelvis.origin))
        start, end = self.pelvis.origin, self.chest.origin
        a, b = start + self.pelvis.up * length / 3, end - self.chest.up * length / 3
        u = 1 - s
        origin = u**3 * start + 3 * u * u * s * a + 3 * u * s * s * b + s**3 * end
        if t < 0:
            origin = start + self.pelvis.up * (t * length)
        elif t > 1:
            origin = end + self.chest.up * ((t - 1) * length)
        return Frame(origin, right, up, forward)


TORSO: Final = 0.495
"""Pelvis to the base of the neck, for an adult."""
NECK: Final = 0.072
THIGH: Final = 0.41
SHIN: Final = 0.385
UPPER: Final = 0.275
FORE: Final = 0.25
HAND: Final = 0.165
FOOT: Final = 0.17


def facing(degrees: float) -> Frame:
    """Axes of somebody at the origin: 0 looks away from the camera's station (+z), 90 to the right (+x)."""
    a = math.radians(degrees)
    return Frame(
        np.zeros(3),
        np.array([math.cos(a), 0.0, -math.sin(a)]),
        np.array([0.0, 1.0, 0.0]),
        np.array([math.sin(a), 0.0, math.cos(a)]),
    )


def stand(pose: Pose, body: Body, at: Triple, turn: float) -> Skeleton:
    """Put a figure with its ground point at `at`, looking `turn` degrees (see `facing`)."""
    k = body.k
    root = facing(turn).turned(nod=-pose.tip).moved(np.asarray(at, np.float64))
    r, u, f = pose.hips
    # Short legs bring the hips down; a low seat or a kneeling pose isn't about legs.
    hip_height = u - (1 - body.leg) * 0.86 * (1.0 if u > 0.7 else 0.0)
    pelvis = root.moved(root.point(r * k, hip_height * k, f * k)).turned(nod=pose.tilt)
    bent = pelvis.turned(pose.twist, pose.lean + body.stoop, pose.side)
    length = TORSO * k * (1 + (1 - body.leg) * 0.5)
    # The back is a curve: its chord leans about half as much as its end.
    chord = pelvis.turned(0, (pose.lean + body.stoop) * 0.6, pose.side * 0.6)
    chest = bent.moved(pelvis.origin + chord.up * length)
    yaw, nod, roll = pose.neck
    level = chest.turned(0, -(pose.lean + body.stoop + pose.tilt) * 0.75, -pose.side * 0.5)
    head_axes = level.turned(yaw, nod, roll)
    neck_up = chest.up * 0.5 + head_axes.up * 0.5
    head = head_axes.moved(chest.origin + neck_up * (NECK * k * (0.5 + 0.5 * body.head)))
    arms = [
        _arm(hand, side, k, body, root, pelvis, chest, head)
        for hand, side in ((pose.left, -1), (pose.right, 1))
    ]
    legs = [
        _leg(foot, side, k, body, root, pelvis) for foot, side in ((pose.left_foot, -1), (pose.right_foot, 1))
    ]
    return Skeleton(body, root, pelvis, chest, head, arms[0], arms[1], legs[0], legs[1])


def _arm(
    hand: Hand, side: int, k: float, body: Body, root: Frame, pelvis: Frame, chest: Frame, head: Frame
) -> Arm:
    shoulder = chest.point(side * body.shoulders * 0.93 * k, -0.1 * k, 0.0)
    outward = chest.right * side
    if hand.at is None:
        # Loose, not at attention: the elbows give a little.
        wrist = shoulder + root.direction(side * 0.085 * k, -(UPPER + FORE) * 0.945 * k, 0.075 * k)
    else:
        r, u, f = hand.at
        if hand.frame == "world":
            wrist = np.array([r, u, f])
        elif hand.frame == "chest":
            wrist = shoulder + chest.direction(side * r * k, u * k, f * k)
        elif hand.frame == "head":
            centre = head.origin + head.up * (0.1 * k * body.head)
            wrist = centre + head.direction(r * k * body.head, u * k * body.head, f * k * body.head)
        elif hand.frame == "hips":
            wrist = pelvis.point(r * k, u * k, f * k)
        else:
            wrist = root.point(r * k, u * k, f * k)
    pole = chest.direction(side * hand.elbow[0], hand.elbow[1], hand.elbow[2])
    elbow, wrist = reach(shoulder, wrist, UPPER * k, FORE * k, pole)
    return Arm(shoulder, elbow, wrist, hand.shape, outward)


def _leg(foot: Foot, side: int, k: float, body: Body, root: Frame, pelvis: Frame) -> Leg:
    hip = pelvis.point(side * body.hips * 0.56 * k, -0.02 * k, 0.0)
    r, u, f = foot.at
    ankle = root.point(side * r * k, u * k, f * k)
    pole = root.direction(side * foot.knee[0], foot.knee[1], foot.knee[2])
    knee, ankle = reach(hip, ankle, THIGH * k * body.leg, SHIN * k * body.leg, pole)
    axes = root.turned(side * foot.turn, foot.pitch)
    size = FOOT * k * (0.75 + 0.25 * body.head)
    return Leg(
        hip,
        knee,
        ankle,
        ankle + axes.forward * size * 0.82 - axes.up * 0.045 * k,
        ankle - axes.forward * size * 0.2 - axes.up * 0.04 * k,
    )


def reach(start: Vector, target: Vector, upper: float, lower: float, pole: Vector) -> tuple[Vector, Vector]:
    """Middle and end of a chain of two bones of natural length that reaches for `target`, bent towards `pole`."""
    to = target - start
    distance = float(np.linalg.norm(to))
    direction = to / distance if distance > 1e-9 else np.array([0.0, -1.0, 0.0])
    distance = min(max(distance, abs(upper - lower) * 1.05 + 1e-6), (upper + lower) * 0.995)
    along = (upper**2 - lower**2 + distance**2) / (2 * distance)
    out = math.sqrt(max(upper**2 - along**2, 0.0))
    across = pole - direction * float(pole @ direction)
    size = float(np.linalg.norm(across))
    if size < 1e-6:
        across = np.cross(direction, np.array([0.31, 0.2, 0.93]))
        size = float(np.linalg.norm(across))
    return start + direction * along + across / size * out, start + direction * distance
