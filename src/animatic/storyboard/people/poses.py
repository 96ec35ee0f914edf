"""Poses: what the whole body does, and what the arms do, to be put together.

Lengths are metres of an adult of 1.72 m; see `anatomy`. Arms are written for the right side where one arm acts.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from animatic.storyboard.people.anatomy import Foot, Hand, Pose

_DOWN = Hand()
_SWING_FORE = Hand((0.06, -0.46, 0.2), elbow=(0.3, -0.5, -0.9))
_SWING_BACK = Hand((0.1, -0.48, -0.17), elbow=(0.3, 0.0, -1.0))
_LAP = Hand((-0.05, 0.02, 0.3), "hips")

POSES: Final[Mapping[str, Pose]] = {
    "stand": Pose(
        left=_DOWN, right=_DOWN, left_foot=Foot((0.1, 0.08, 0.02)), right_foot=Foot((0.1, 0.08, -0.03))
    ),
    "contrapposto": Pose(
        hips=(0.02, 0.868, 0.0),
        side=-3,
        left_foot=Foot((0.13, 0.08, 0.09), 24),
        right_foot=Foot((0.07, 0.08, -0.03), 10),
        neck=(0, 0, 3),
    ),
    "walk": Pose(
        hips=(0.0, 0.83, 0.0),
        lean=4,
        twist=-6,
        left=_SWING_BACK,
        right=_SWING_FORE,
        left_foot=Foot((0.06, 0.1, 0.3), 6, -18),
        right_foot=Foot((0.06, 0.13, -0.32), 6, 34),
    ),
    "stroll": Pose(
        hips=(0.0, 0.845, 0.0),
        lean=2,
        left=Hand((0.08, -0.5, -0.08)),
        right=Hand((0.07, -0.49, 0.12), elbow=(0.3, -0.5, -0.9)),
        left_foot=Foot((0.07, 0.09, 0.2), 10, -10),
        right_foot=Foot((0.07, 0.11, -0.2), 10, 24),
    ),
    "run": Pose(
        hips=(0.0, 0.86, 0.0),
        lean=20,
        tilt=6,
        twist=-14,
        left=Hand((0.06, -0.24, -0.22), shape="fist", elbow=(0.3, 0.1, -1.0)),
        right=Hand((-0.02, -0.06, 0.34), shape="fist", elbow=(0.4, -1.0, -0.2)),
        left_foot=Foot((0.06, 0.3, 0.36), 4, -12, (0.05, 0.6, 1.0)),
        right_foot=Foot((0.06, 0.42, -0.52), 4, 70, (0.05, 0.2, 1.0)),
    ),
    "sprint": Pose(
        hips=(0.0, 0.84, 0.0),
        lean=26,
        tilt=8,
        twist=14,
        left=Hand((0.0, -0.04, 0.36), shape="fist", elbow=(0.4, -1.0, -0.2)),
        right=Hand((0.06, -0.22, -0.24), shape="fist", elbow=(0.3, 0.1, -1.0)),
        left_foot=Foot((0.06, 0.1, -0.55), 4, 45),
        right_foot=Foot((0.06, 0.34, 0.34), 4, -6, (0.05, 0.6, 1.0)),
    ),
    "sit": Pose(
        hips=(0.0, 0.49, 0.0),
        lean=4,
        left=Hand((-0.09, 0.1, 0.3), "hips", elbow=(0.5, -0.6, -0.4)),
        right=Hand((0.09, 0.1, 0.28), "hips", elbow=(0.5, -0.6, -0.4)),
        left_foot=Foot((0.11, 0.08, 0.4), 8),
        right_foot=Foot((0.1, 0.08, 0.34), 8),
    ),
    "sit-table": Pose(
        hips=(0.0, 0.49, 0.0),
        lean=8,
        left=Hand((-0.16, 0.31, 0.34), "hips", elbow=(0.9, -0.4, -0.3)),
        right=Hand((0.12, 0.31, 0.36), "hips", elbow=(0.9, -0.4, -0.3)),
        left_foot=Foot((0.11, 0.08, 0.38), 8),
        right_foot=Foot((0.1, 0.08, 0.32), 8),
    ),
    "sit-floor": Pose(
        hips=(0.0, 0.1, 0.0),
        lean=22,
        left=Hand((-0.02, 0.34, 0.4), "hips", elbow=(0.8, -0.3, 0.0)),
        right=Hand((0.02, 0.32, 0.4), "hips", elbow=(0.8, -0.3, 0.0)),
        left_foot=Foot((0.08, 0.08, 0.42), 6, 0, (0.1, 1.0, 0.4)),
        right_foot=Foot((0.08, 0.08, 0.46), 6, 0, (0.1, 1.0, 0.4)),
        neck=(0, 8, 0),
    ),
    "sit-cross": Pose(
        hips=(0.0, 0.11, 0.0),
        lean=8,
        left=Hand((-0.24, 0.1, 0.26), "hips", elbow=(0.8, -0.5, -0.2)),
        right=Hand((0.24, 0.1, 0.26), "hips", elbow=(0.8, -0.5, -0.2)),
        left_foot=Foot((-0.1, 0.07, 0.34), -70, 20, (1.0, 0.3, 0.5)),
        right_foot=Foot((-0.12, 0.07, 0.24), -70, 20, (1.0, 0.3, 0.5)),
    ),
    "kneel": Pose(
        hips=(0.0, 0.5, 0.0),
        lean=6,
        left=Hand((-0.06, 0.14, 0.32), "hips"),
        right=_DOWN,
        left_foot=Foot((0.1, 0.08, 0.36), 4, 0, (0.1, 0.7, 1.0)),
        right_foot=Foot((0.08, 0.07, -0.34), 0, 72, (0.1, -0.6, 0.6)),
    ),
    "kneel-both": Pose(
        hips=(0.0, 0.43, -0.02),
        lean=8,
        left_foot=Foot((0.1, 0.05, -0.36), 0, 78, (0.1, -0.6, 0.6)),
        right_foot=Foot((0.1, 0.05, -0.36), 0, 78, (0.1, -0.6, 0.6)),
        left=Hand((-0.1, 0.0, 0.26), "hips"),
        right=Hand((0.1, 0.0, 0.26), "hips"),
    ),
    "crouch": Pose(
        hips=(0.0, 0.38, -0.08),
        lean=30,
        left=Hand((-0.14, 0.22, 0.42), "hips", elbow=(0.9, -0.3, 0.2)),
        right=Hand((0.12, 0.2, 0.44), "hips", elbow=(0.9, -0.3, 0.2)),
        left_foot=Foot((0.12, 0.09, 0.16), 16, 6, (0.3, 0.5, 1.0)),
        right_foot=Foot((0.12, 0.11, -0.08), 16, 24, (0.3, 0.4, 1.0)),
    ),
    "lie": Pose(
        hips=(0.0, 0.86, 0.0),
        tip=90,
        left=Hand((0.12, -0.5, 0.02)),
        right=Hand((0.12, -0.5, 0.02)),
        left_foot=Foot((0.11, 0.08, 0.0), 24, 50),
        right_foot=Foot((0.11, 0.1, 0.06), 24, 50, (0.3, 0.0, 1.0)),
    ),
    "lie-front": Pose(
        tip=-88,
        left=Hand((0.2, 0.24, 0.12), elbow=(1.0, 0.0, 0.0)),
        right=Hand((0.1, -0.46, 0.05)),
        left_foot=Foot((0.1, 0.06, 0.0), 10, 70),
        right_foot=Foot((0.12, 0.12, 0.06), 10, 70),
        neck=(70, 0, 0),
    ),
    "crawl": Pose(
        hips=(0.0, 0.44, -0.2),
        tilt=62,
        lean=22,
        left=Hand((-0.14, 0.07, 0.44), "root", elbow=(0.6, 0.2, -1.0)),
        right=Hand((0.16, 0.07, 0.26), "root", elbow=(0.6, 0.2, -1.0)),
        left_foot=Foot((0.1, 0.07, -0.5), 0, 80, (0.1, -1.0, 0.5)),
        right_foot=Foot((0.1, 0.07, -0.66), 0, 80, (0.1, -1.0, 0.3)),
        neck=(0, -52, 0),
    ),
    "climb": Pose(
        hips=(0.0, 0.9, 0.0),
        lean=4,
        left=Hand((-0.2, 1.72, 0.3), "root", "grip", (0.9, -0.5, -0.2)),
        right=Hand((0.2, 1.46, 0.32), "root", "grip", (0.9, -0.5, -0.2)),
        left_foot=Foot((0.11, 0.18, 0.2), 16, 10, (0.4, 0.2, 1.0)),
        right_foot=Foot((0.13, 0.52, 0.26), 16, 10, (0.5, 0.4, 1.0)),
        neck=(0, -26, 0),
    ),
    "jump": Pose(
        hips=(0.0, 1.2, 0.0),
        lean=10,
        left=Hand((0.36, 0.34, 0.12), shape="open", elbow=(0.8, -0.4, 0.2)),
        right=Hand((0.3, 0.42, 0.14), shape="open", elbow=(0.8, -0.4, 0.2)),
        left_foot=Foot((0.1, 0.62, 0.22), 6, 20, (0.1, 0.5, 1.0)),
        right_foot=Foot((0.1, 0.52, -0.36), 6, 60, (0.1, 0.2, 1.0)),
    ),
    "fall": Pose(
        hips=(0.0, 0.9, 0.0),
        tip=40,
        lean=-10,
        left=Hand((0.42, 0.26, 0.22), shape="open", elbow=(0.6, -0.6, -0.2)),
        right=Hand((0.4, 0.34, 0.2), shape="open", elbow=(0.6, -0.6, -0.2)),
        left_foot=Foot((0.14, 0.2, 0.44), 10, -10),
        right_foot=Foot((0.14, 0.42, 0.5), 10, -10),
        neck=(0, 14, 0),
    ),
    "lean": Pose(
        hips=(0.0, 0.84, 0.0),
        tip=8,
        left_foot=Foot((0.08, 0.08, 0.04), 10, 0),
        right_foot=Foot((0.02, 0.09, 0.16), 10, 0),
        neck=(0, 6, 0),
    ),
    "lean-on": Pose(
        hips=(0.0, 0.84, -0.16),
        tilt=14,
        lean=28,
        left=Hand((-0.3, 0.82, 0.36), "root", "fist", (0.8, 0.1, -0.5)),
        right=Hand((0.3, 0.82, 0.36), "root", "fist", (0.8, 0.1, -0.5)),
        left_foot=Foot((0.12, 0.08, 0.0)),
        right_foot=Foot((0.12, 0.08, -0.12)),
    ),
    "bend": Pose(
        hips=(0.0, 0.82, -0.1),
        tilt=24,
        lean=38,
        left=Hand((0.02, -0.4, 0.24), elbow=(0.6, 0.0, -0.8)),
        right=Hand((0.02, -0.42, 0.24), elbow=(0.6, 0.0, -0.8)),
        left_foot=Foot((0.11, 0.08, 0.02)),
        right_foot=Foot((0.11, 0.08, -0.08)),
    ),
    "dance": Pose(
        hips=(0.0, 0.84, 0.0),
        side=8,
        twist=10,
        left=Hand((0.34, 0.3, 0.14), shape="open", elbow=(0.8, -0.6, 0.0)),
        right=Hand((0.4, -0.06, 0.18), shape="relaxed", elbow=(0.8, -0.6, 0.0)),
        left_foot=Foot((0.08, 0.1, 0.02), 20, 20),
        right_foot=Foot((0.26, 0.14, -0.16), 30, 44),
        neck=(0, 0, -10),
    ),
    "fight": Pose(
        hips=(0.0, 0.8, 0.0),
        lean=12,
        twist=24,
        left=Hand((-0.02, -0.02, 0.36), shape="fist", elbow=(0.6, -0.9, 0.0)),
        right=Hand((-0.04, -0.04, 0.22), shape="fist", elbow=(0.6, -0.9, -0.2)),
        left_foot=Foot((0.12, 0.08, 0.26), 10),
        right_foot=Foot((0.14, 0.1, -0.28), 34, 14),
    ),
    "lunge": Pose(
        hips=(0.0, 0.7, 0.1),
        lean=16,
        twist=-20,
        left=Hand((0.24, -0.24, -0.2), shape="fist"),
        right=Hand((-0.02, -0.02, 0.5), shape="fist", elbow=(0.6, -0.6, 0.0)),
        left_foot=Foot((0.1, 0.12, -0.5), 20, 40),
        right_foot=Foot((0.08, 0.08, 0.5), 4, 0),
    ),
    "ride": Pose(
        hips=(0.0, 0.49, 0.0),
        lean=6,
        left=Hand((-0.08, 0.2, 0.42), "hips", "grip"),
        right=Hand((0.08, 0.2, 0.42), "hips", "grip"),
        left_foot=Foot((0.28, -0.16, 0.1), 6, 0, (0.8, 0.0, 1.0)),
        right_foot=Foot((0.28, -0.16, 0.1), 6, 0, (0.8, 0.0, 1.0)),
    ),
    "drive": Pose(
        hips=(0.0, 0.4, 0.0),
        lean=-8,
        left=Hand((-0.15, 0.36, 0.46), "hips", "grip", (0.9, -0.6, 0.0)),
        right=Hand((0.15, 0.36, 0.46), "hips", "grip", (0.9, -0.6, 0.0)),
        left_foot=Foot((0.12, 0.12, 0.62), 6, -20),
        right_foot=Foot((0.1, 0.12, 0.66), 6, -20),
    ),
    "row": Pose(
        hips=(0.0, 0.36, 0.0),
        lean=14,
        left=Hand((-0.12, 0.22, 0.46), "hips", "grip"),
        right=Hand((0.12, 0.22, 0.46), "hips", "grip"),
        left_foot=Foot((0.11, 0.08, 0.56), 6, -20, (0.2, 0.6, 0.6)),
        right_foot=Foot((0.11, 0.08, 0.56), 6, -20, (0.2, 0.6, 0.6)),
    ),
    "swim": Pose(
        hips=(0.0, 0.9, 0.0),
        tip=-78,
        left=Hand((0.1, 0.42, 0.1), shape="flat", elbow=(0.8, 0.0, 0.0)),
        right=Hand((0.2, -0.3, 0.2), shape="flat", elbow=(0.8, 0.0, 0.0)),
        left_foot=Foot((0.09, 0.06, 0.06), 6, 70),
        right_foot=Foot((0.09, 0.1, -0.12), 6, 70),
        neck=(0, -60, 0),
    ),
    "fly": Pose(
        hips=(0.0, 0.9, 0.0),
        tip=-66,
        left=Hand((0.06, -0.44, -0.06), shape="fist"),
        right=Hand((0.02, 0.5, 0.12), shape="fist", elbow=(0.8, 0.0, 0.4)),
        left_foot=Foot((0.08, 0.08, 0.0), 6, 70),
        right_foot=Foot((0.08, 0.3, -0.1), 6, 70, (0.1, 0.0, 1.0)),
        neck=(0, -48, 0),
    ),
    "float": Pose(
        hips=(0.0, 0.95, 0.0),
        tip=14,
        lean=8,
        left=Hand((0.34, -0.12, 0.2), shape="open", elbow=(0.5, -0.6, -0.4)),
        right=Hand((0.36, 0.0, 0.22), shape="open", elbow=(0.5, -0.6, -0.4)),
        left_foot=Foot((0.12, 0.2, 0.16), 10, 40),
        right_foot=Foot((0.12, 0.1, -0.04), 10, 40),
    ),
    "hang": Pose(
        hips=(0.0, 0.98, 0.0),
        left=Hand((-0.14, 2.06, 0.06), "root", "grip", (0.8, 0.0, 0.3)),
        right=Hand((0.14, 2.06, 0.06), "root", "grip", (0.8, 0.0, 0.3)),
        left_foot=Foot((0.09, 0.2, 0.06), 8, 50),
        right_foot=Foot((0.09, 0.26, -0.1), 8, 50),
        neck=(0, -14, 0),
    ),
    "perch": Pose(
        hips=(0.0, 0.66, 0.0),
        lean=8,
        left_foot=Foot((0.1, 0.24, 0.28), 8, 10),
        right_foot=Foot((0.1, 0.08, 0.32), 8, 0),
        left=_LAP,
        right=Hand((0.1, 0.08, 0.28), "hips"),
    ),
}

_FRONT = (0.7, -0.8, -0.1)

GESTURES: Final[Mapping[str, tuple[Hand | None, Hand | None]]] = {
    # name: (left, right); None keeps the pose's own arm
    "": (None, None),
    "hold": (None, Hand((0.0, -0.24, 0.3), shape="grip", elbow=_FRONT)),
    "hold-high": (None, Hand((0.06, 0.02, 0.36), shape="grip", elbow=_FRONT)),
    "hold-low": (None, Hand((0.09, -0.52, 0.06), shape="grip")),
    "umbrella": (None, Hand((-0.02, -0.12, 0.26), shape="grip", elbow=(0.5, -1.0, -0.3))),
    "carry": (
        Hand((-0.05, -0.26, 0.32), shape="flat", elbow=(0.7, -0.8, -0.3)),
        Hand((-0.05, -0.28, 0.32), shape="flat", elbow=(0.7, -0.8, -0.3)),
    ),
    "point": (None, Hand((0.06, 0.02, 0.52), shape="point", elbow=(0.5, -0.9, 0.0))),
    "point-up": (None, Hand((0.2, 0.02, 0.22), shape="point", elbow=(0.7, -0.9, -0.2))),
    "reach": (None, Hand((0.04, -0.04, 0.52), shape="open", elbow=(0.5, -0.9, 0.0))),
    "offer": (None, Hand((0.02, -0.16, 0.46), shape="flat", elbow=(0.5, -0.9, 0.0))),
    "take": (None, Hand((0.02, -0.16, 0.44), shape="open", elbow=(0.5, -0.9, 0.0))),
    "wave": (None, Hand((0.24, 0.28, 0.18), shape="open", elbow=(0.9, -0.8, 0.0))),
    "raise": (
        Hand((0.16, 0.5, 0.1), shape="fist", elbow=(0.9, 0.0, 0.1)),
        Hand((0.16, 0.5, 0.1), shape="fist", elbow=(0.9, 0.0, 0.1)),
    ),
    "catch": (
        Hand((0.02, 0.42, 0.22), shape="open", elbow=(0.8, -0.3, 0.3)),
        Hand((0.02, 0.42, 0.22), shape="open", elbow=(0.8, -0.3, 0.3)),
    ),
    "raise-hand": (None, Hand((0.06, 0.47, 0.1), shape="open", elbow=(0.9, 0.0, 0.1))),
    "surrender": (
        Hand((0.16, 0.24, 0.16), shape="open", elbow=(1.0, -0.5, 0.0)),
        Hand((0.16, 0.24, 0.16), shape="open", elbow=(1.0, -0.5, 0.0)),
    ),
    "cross-arms": (
        Hand((-0.24, -0.2, 0.2), shape="relaxed", elbow=(0.8, -0.9, 0.2)),
        Hand((-0.26, -0.25, 0.22), shape="relaxed", elbow=(0.8, -0.9, 0.3)),
    ),
    "hands-on-hips": (
        Hand((-0.19, 0.08, 0.06), "hips", "fist", (1.0, 0.0, -0.3)),
        Hand((0.19, 0.08, 0.06), "hips", "fist", (1.0, 0.0, -0.3)),
    ),
    "hand-on-hip": (None, Hand((0.19, 0.08, 0.06), "hips", "fist", (1.0, 0.0, -0.3))),
    "cover-face": (
        Hand((-0.07, -0.14, 0.16), "head", "open", (0.6, -1.0, 0.0)),
        Hand((0.07, -0.14, 0.16), "head", "open", (0.6, -1.0, 0.0)),
    ),
    "cover-mouth": (None, Hand((0.02, -0.16, 0.17), "head", "relaxed", (0.6, -1.0, 0.0))),
    "embrace": (
        Hand((-0.02, -0.14, 0.42), shape="relaxed", elbow=(0.9, -0.5, 0.1)),
        Hand((-0.02, -0.02, 0.44), shape="relaxed", elbow=(0.9, -0.3, 0.1)),
    ),
    "shake-hands": (None, Hand((-0.06, -0.24, 0.4), shape="flat", elbow=(0.4, -1.0, -0.2))),
    "hold-hands": (None, Hand((0.2, -0.5, 0.06), shape="relaxed")),
    "pray": (
        Hand((-0.17, -0.14, 0.24), shape="flat", elbow=(0.8, -0.9, 0.0)),
        Hand((-0.17, -0.14, 0.24), shape="flat", elbow=(0.8, -0.9, 0.0)),
    ),
    "clasp": (
        Hand((-0.16, -0.28, 0.22), shape="relaxed", elbow=(0.8, -0.8, -0.2)),
        Hand((-0.16, -0.28, 0.24), shape="relaxed", elbow=(0.8, -0.8, -0.2)),
    ),
    "aim": (
        Hand((-0.16, 0.0, 0.42), shape="grip", elbow=(0.7, -0.9, 0.0)),
        Hand((-0.14, 0.02, 0.48), shape="grip", elbow=(0.5, -0.9, 0.0)),
    ),
    "aim-one": (None, Hand((0.0, 0.03, 0.52), shape="grip", elbow=(0.5, -0.9, 0.0))),
    "rifle": (
        Hand((-0.2, -0.06, 0.44), shape="grip", elbow=(0.6, -1.0, 0.0)),
        Hand((-0.06, -0.06, 0.2), shape="grip", elbow=(0.9, -0.7, -0.2)),
    ),
    "strike": (None, Hand((0.18, 0.34, 0.0), shape="fist", elbow=(0.9, 0.2, -0.4))),
    "strike-with": (None, Hand((0.12, 0.36, 0.04), shape="grip", elbow=(0.9, 0.2, -0.3))),
    "throw": (Hand((0.1, 0.06, 0.4), shape="open"), Hand((0.16, 0.22, -0.22), shape="grip", elbow=(0.9, 0.4, -0.4))),
    "push": (
        Hand((-0.02, -0.04, 0.48), shape="open", elbow=(0.7, -0.7, 0.0)),
        Hand((-0.02, -0.06, 0.48), shape="open", elbow=(0.7, -0.7, 0.0)),
    ),
    "pull": (
        Hand((-0.1, -0.16, 0.44), shape="grip", elbow=(0.7, -0.7, 0.0)),
        Hand((-0.1, -0.2, 0.34), shape="grip", elbow=(0.7, -0.7, 0.0)),
    ),
    "phone": (None, Hand((0.15, -0.15, 0.05), "head", "grip", (0.5, -1.0, 0.35))),
    "phone-look": (None, Hand((-0.04, -0.12, 0.32), shape="grip", elbow=(0.6, -1.0, -0.2))),
    "eat": (None, Hand((-0.02, -0.02, 0.32), shape="pinch", elbow=(0.9, -0.8, 0.0))),
    "drink": (None, Hand((0.04, -0.16, 0.21), "head", "grip", (0.6, -1.0, 0.2))),
    "cup": (None, Hand((-0.06, -0.2, 0.3), shape="grip", elbow=(0.7, -0.9, -0.1))),
    "smoke": (None, Hand((0.03, -0.18, 0.18), "head", "pinch", (0.9, -0.9, 0.0))),
    "read": (
        Hand((-0.09, -0.2, 0.32), shape="grip", elbow=(0.7, -0.9, -0.1)),
        Hand((-0.09, -0.2, 0.32), shape="grip", elbow=(0.7, -0.9, -0.1)),
    ),
    "write": (
        Hand((-0.02, -0.3, 0.34), shape="relaxed", elbow=(0.9, -0.4, -0.2)),
        Hand((-0.04, -0.29, 0.36), shape="pinch", elbow=(0.9, -0.4, -0.2)),
    ),
    "type": (
        Hand((-0.06, -0.28, 0.36), shape="flat", elbow=(0.8, -0.6, -0.3)),
        Hand((-0.06, -0.28, 0.36), shape="flat", elbow=(0.8, -0.6, -0.3)),
    ),
    "guitar": (
        Hand((0.14, -0.12, 0.26), shape="grip", elbow=(0.9, -0.8, 0.0)),
        Hand((-0.1, -0.3, 0.2), shape="pinch", elbow=(1.0, -0.2, -0.3)),
    ),
    "piano": (
        Hand((-0.02, -0.3, 0.4), shape="flat", elbow=(0.8, -0.6, -0.3)),
        Hand((0.02, -0.28, 0.4), shape="flat", elbow=(0.8, -0.6, -0.3)),
    ),
    "violin": (
        Hand((0.1, 0.02, 0.36), shape="grip", elbow=(0.5, -1.0, 0.2)),
        Hand((-0.02, 0.0, 0.3), shape="pinch", elbow=(1.0, -0.3, -0.1)),
    ),
    "flute": (
        Hand((-0.02, -0.02, 0.3), shape="grip", elbow=(0.7, -1.0, 0.0)),
        Hand((0.06, 0.0, 0.26), shape="grip", elbow=(0.9, -0.8, 0.0)),
    ),
    "work": (
        Hand((-0.08, -0.28, 0.36), shape="grip", elbow=(0.7, -0.6, -0.2)),
        Hand((-0.02, -0.16, 0.26), shape="grip", elbow=(0.9, -0.4, -0.3)),
    ),
    "knock": (None, Hand((0.04, 0.02, 0.4), shape="fist", elbow=(0.6, -1.0, 0.0))),
    "open": (None, Hand((0.04, -0.3, 0.42), shape="grip", elbow=(0.6, -0.8, -0.2))),
    "listen": (None, Hand((0.16, -0.02, 0.02), "head", "open", (1.0, -0.6, 0.0))),
    "talk": (
        Hand((0.0, -0.22, 0.28), shape="flat", elbow=(0.7, -1.0, -0.2)),
        Hand((0.1, -0.14, 0.32), shape="open", elbow=(0.7, -1.0, -0.2)),
    ),
    "talk-one": (None, Hand((0.06, -0.14, 0.34), shape="flat", elbow=(0.6, -1.0, -0.2))),
    "salute": (None, Hand((0.12, 0.06, 0.14), "head", "flat", (1.0, 0.0, 0.0))),
    "clap": (
        Hand((-0.15, -0.12, 0.28), shape="flat", elbow=(0.8, -0.8, 0.0)),
        Hand((-0.13, -0.1, 0.28), shape="flat", elbow=(0.8, -0.8, 0.0)),
    ),
    "shrug": (
        Hand((0.2, -0.12, 0.24), shape="open", elbow=(0.3, -1.0, -0.3)),
        Hand((0.2, -0.12, 0.24), shape="open", elbow=(0.3, -1.0, -0.3)),
    ),
    "think": (Hand((-0.18, -0.28, 0.2), elbow=(0.8, -0.8, 0.0)), Hand((0.02, -0.2, 0.16), "head", "fist", (0.5, -1.0, 0.2))),
    "head-in-hand": (None, Hand((0.1, -0.16, 0.1), "head", "fist", (0.6, -1.0, 0.4))),
    "touch": (None, Hand((0.0, -0.1, 0.46), shape="relaxed", elbow=(0.5, -0.9, 0.0))),
    "heart": (None, Hand((-0.16, -0.14, 0.15), shape="relaxed", elbow=(0.8, -0.8, 0.0))),
    "behind-back": (Hand((-0.1, -0.36, -0.14), elbow=(0.9, 0.0, -0.6)), Hand((-0.1, -0.36, -0.14), elbow=(0.9, 0.0, -0.6))),
    "pockets": (
        Hand((-0.17, 0.0, 0.1), "hips", "fist", (0.6, 0.0, -0.8)),
        Hand((0.17, 0.0, 0.1), "hips", "fist", (0.6, 0.0, -0.8)),
    ),
    "shiver": (
        Hand((-0.2, -0.14, 0.18), shape="relaxed", elbow=(0.5, -1.0, 0.1)),
        Hand((-0.22, -0.16, 0.2), shape="relaxed", elbow=(0.5, -1.0, 0.1)),
    ),
}  # fmt: skip


def pose(name: str, gesture: str = "", *, mirrored: bool = False) -> Pose:
    """A pose with a gesture's arms.

    Raises:
        KeyError: no such pose or gesture.
    """
    left, right = GESTURES[gesture]
    made = POSES[name]
    made = replace(made, left=left or made.left, right=right or made.right)
    return made.mirrored if mirrored else made
