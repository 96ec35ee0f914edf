"""Gestures: what the arms do, to be put together with a pose.

Lengths are metres of an adult of 1.72 m; see `anatomy`. Written for the right side where one arm acts.
"""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.people.anatomy import Hand

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
    "raise-hand": (None, Hand((0.17, 0.4, 0.1), shape="open", elbow=(0.9, -0.1, 0.2))),
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
        Hand((-0.05, -0.15, 0.15), "head", "flat", (0.8, -1.0, 0.0)),
        Hand((0.05, -0.15, 0.15), "head", "flat", (0.8, -1.0, 0.0)),
    ),
    "cover-mouth": (None, Hand((0.03, -0.18, 0.14), "head", "relaxed", (0.8, -0.9, 0.0))),
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
    "phone": (None, Hand((0.165, -0.13, 0.05), "head", "grip", (0.5, -1.0, 0.35))),
    "phone-look": (None, Hand((-0.04, -0.12, 0.32), shape="grip", elbow=(0.6, -1.0, -0.2))),
    "eat": (None, Hand((-0.02, -0.02, 0.32), shape="pinch", elbow=(0.9, -0.8, 0.0))),
    "drink": (None, Hand((0.03, -0.185, 0.165), "head", "grip", (0.9, -0.6, 0.2))),
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
    "salute": (None, Hand((0.21, -0.01, 0.05), "head", "flat", (1.0, -0.3, 0.0))),
    "clap": (
        Hand((-0.15, -0.12, 0.28), shape="flat", elbow=(0.8, -0.8, 0.0)),
        Hand((-0.13, -0.1, 0.28), shape="flat", elbow=(0.8, -0.8, 0.0)),
    ),
    "shrug": (
        Hand((0.2, -0.12, 0.24), shape="open", elbow=(0.3, -1.0, -0.3)),
        Hand((0.2, -0.12, 0.24), shape="open", elbow=(0.3, -1.0, -0.3)),
    ),
    "think": (Hand((-0.18, -0.28, 0.2), elbow=(0.8, -0.8, 0.0)), Hand((0.02, -0.2, 0.16), "head", "fist",
        (0.5, -1.0, 0.2))),
    "head-in-hand": (None, Hand((0.1, -0.16, 0.1), "head", "fist", (0.6, -1.0, 0.4))),
    "touch": (None, Hand((0.0, -0.1, 0.46), shape="relaxed", elbow=(0.5, -0.9, 0.0))),
    "heart": (None, Hand((-0.16, -0.14, 0.15), shape="relaxed", elbow=(0.8, -0.8, 0.0))),
    "behind-back": (Hand((-0.1, -0.36, -0.14), elbow=(0.9, 0.0, -0.6)), Hand((-0.1, -0.36, -0.14), elbow=(0.9, 0.0,
        -0.6))),
    "pockets": (
        Hand((-0.17, 0.0, 0.1), "hips", "fist", (0.6, 0.0, -0.8)),
        Hand((0.17, 0.0, 0.1), "hips", "fist", (0.6, 0.0, -0.8)),
    ),
    "shiver": (
        Hand((-0.2, -0.14, 0.18), shape="relaxed", elbow=(0.5, -1.0, 0.1)),
        Hand((-0.22, -0.16, 0.2), shape="relaxed", elbow=(0.5, -1.0, 0.1)),
    ),
    "shout": (
        Hand((-0.1, -0.15, 0.13), "head", "flat", (1.0, -0.5, 0.0)),
        Hand((0.1, -0.15, 0.13), "head", "flat", (1.0, -0.5, 0.0)),
    ),
    "cupped": (
        Hand((-0.045, -0.21, 0.15), "head", "flat", (0.8, -0.9, 0.1)),
        Hand((0.045, -0.21, 0.15), "head", "flat", (0.8, -0.9, 0.1)),
    ),
    "weep": (
        Hand((-0.055, -0.12, 0.15), "head", "relaxed", (0.7, -1.0, 0.1)),
        Hand((0.055, -0.12, 0.15), "head", "relaxed", (0.7, -1.0, 0.1)),
    ),
    "wipe-eye": (None, Hand((0.06, -0.09, 0.15), "head", "relaxed", (0.8, -0.9, 0.1))),
    "hush": (None, Hand((0.03, -0.23, 0.12), "head", "point", (0.5, -1.0, 0.1))),
    "stop": (None, Hand((0.06, -0.02, 0.44), shape="open", elbow=(0.5, -1.0, 0.0))),
    "arms-wide": (
        Hand((0.42, 0.06, 0.16), shape="open", elbow=(0.6, -0.8, -0.2)),
        Hand((0.42, 0.06, 0.16), shape="open", elbow=(0.6, -0.8, -0.2)),
    ),
    "head-in-hands": (
        Hand((-0.13, -0.02, 0.05), "head", "open", (1.0, -0.8, 0.3)),
        Hand((0.13, -0.02, 0.05), "head", "open", (1.0, -0.8, 0.3)),
    ),
    "draw-sword": (
        Hand((-0.2, 0.02, 0.1), "hips", "grip", (0.9, 0.1, -0.8)),
        Hand((-0.12, 0.2, 0.24), "hips", "grip", (0.9, -0.1, 0.3)),
    ),
    "draw-pistol": (
        Hand((0.26, -0.36, 0.14), shape="open", elbow=(0.9, -0.3, -0.5)),
        Hand((0.23, 0.06, 0.08), "hips", "grip", (0.8, 0.3, -0.9)),
    ),
    "spyglass": (
        Hand((0.0, -0.04, 0.4), "head", "grip", (0.5, -1.0, 0.1)),
        Hand((0.055, -0.02, 0.2), "head", "grip", (0.9, -0.8, 0.0)),
    ),
    "binoculars": (
        Hand((-0.07, -0.03, 0.18), "head", "grip", (0.9, -0.8, 0.1)),
        Hand((0.07, -0.03, 0.18), "head", "grip", (0.9, -0.8, 0.1)),
    ),
    "play-drum": (
        Hand((-0.04, -0.14, 0.32), shape="grip", elbow=(0.9, -0.6, -0.2)),
        Hand((-0.02, -0.3, 0.36), shape="grip", elbow=(0.9, -0.6, -0.2)),
    ),
    "shovel": (
        Hand((-0.12, -0.42, 0.38), shape="grip", elbow=(0.7, -0.6, -0.2)),
        Hand((-0.02, -0.18, 0.2), shape="grip", elbow=(0.9, -0.2, -0.5)),
    ),
    "beg": (
        Hand((-0.12, -0.08, 0.38), shape="flat", elbow=(0.6, -1.0, 0.0)),
        Hand((-0.12, -0.08, 0.38), shape="flat", elbow=(0.6, -1.0, 0.0)),
    ),
    "tip-hat": (None, Hand((0.13, 0.05, 0.12), "head", "pinch", (1.0, -0.2, 0.1))),
    "steer": (
        Hand((0.06, -0.12, 0.42), shape="grip", elbow=(0.8, -0.8, 0.0)),
        Hand((0.06, -0.26, 0.42), shape="grip", elbow=(0.8, -0.8, 0.0)),
    ),
    "shield-eyes": (None, Hand((0.1, 0.04, 0.17), "head", "flat", (1.0, -0.4, 0.1))),
    "over-shoulder": (None, Hand((-0.1, 0.06, 0.1), shape="grip", elbow=(0.5, -1.0, 0.5))),
}  # fmt: skip
