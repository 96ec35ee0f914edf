"""The proportions of four-legged animals, in metres."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Beast:
    """Proportions in metres."""

    shoulder: float
    """Height of the withers."""
    length: float
    """Chest to rump."""
    depth: float
    """Of the body at the chest."""
    leg: float
    """Width of a leg at its top."""
    neck: float
    """Length."""
    rise: float
    """Degrees of the neck above the horizontal."""
    head: float
    """Length."""
    snout: float = 0.5
    """Height of the muzzle over that of the skull."""
    nod: float = -25.0
    """Degrees of the head against the horizontal."""
    ears: str = "pointed"
    """pointed, round, long, drop, none."""
    tail: float = 0.4
    """Length."""
    lift: float = -60.0
    """Degrees of the tail."""
    brush: float = 0.5
    """Width of the tail's end over its root."""
    coat: str = "#8a6a4a"
    mane: str = ""
    """Colour; "" is none."""
    horns: str = ""
    """antlers, curved, straight."""
    hump: float = 0.0
    trunk: bool = False
    tuck: float = 0.78
    """Depth of the loin over that of the chest."""
    rides: bool = False
    hoof: str = "#2e2622"
    belly: str = ""
    """Colour of chest and muzzle."""
    spots: str = ""
    """stripes, patches."""
    pillars: bool = False
    """Legs like columns, without the bends of runners."""


_DOG: Final = Beast(
    0.58,
    0.66,
    0.27,
    0.12,
    0.24,
    48,
    0.25,
    0.55,
    -12,
    "drop",
    0.36,
    35,
    0.5,
    "#a8743f",
    tuck=0.66,
    hoof="",
    belly="#d9b98a",
)
BEASTS: Final[Mapping[str, Beast]] = {
    "dog": _DOG,
    "wolf": replace(
        _DOG,
        shoulder=0.8,
        length=0.92,
        depth=0.36,
        neck=0.34,
        rise=28,
        head=0.34,
        ears="pointed",
        tail=0.46,
        lift=-62,
        brush=1.5,
        coat="#6d7078",
        belly="#b4b3ae",
        leg=0.14,
    ),
    "fox": replace(
        _DOG,
        shoulder=0.4,
        length=0.52,
        depth=0.19,
        leg=0.07,
        neck=0.18,
        rise=35,
        head=0.21,
        snout=0.38,
        ears="pointed",
        tail=0.46,
        lift=-18,
        brush=2.6,
        coat="#c2622b",
        belly="#f0e4d2",
    ),
    "cat": Beast(
        0.27,
        0.36,
        0.13,
        0.055,
        0.09,
        45,
        0.12,
        0.75,
        -8,
        "pointed",
        0.34,
        60,
        0.9,
        "#3a3636",
        tuck=0.85,
        hoof="",
    ),
    "lion": Beast(
        1.1,
        1.5,
        0.52,
        0.22,
        0.4,
        30,
        0.46,
        0.7,
        -15,
        "round",
        0.95,
        -55,
        0.4,
        "#c39a58",
        mane="#7a4a20",
        hoof="",
        tuck=0.72,
    ),
    "tiger": Beast(
        1.0,
        1.5,
        0.48,
        0.21,
        0.36,
        22,
        0.42,
        0.7,
        -15,
        "round",
        0.95,
        -40,
        0.8,
        "#d07a2c",
        hoof="",
        tuck=0.76,
        spots="stripes",
        belly="#f0e2cc",
    ),
    "horse": Beast(
        1.6,
        1.62,
        0.62,
        0.24,
        0.86,
        52,
        0.62,
        0.52,
        -48,
        "pointed",
        0.95,
        -72,
        1.8,
        "#7a4a2a",
        mane="#2c1d16",
        rides=True,
        tuck=0.84,
    ),
    "cow": Beast(
        1.42,
        1.8,
        0.78,
        0.24,
        0.5,
        18,
        0.56,
        0.72,
        -38,
        "drop",
        0.95,
        -80,
        0.7,
        "#8a5a3a",
        horns="straight",
        tuck=0.9,
        belly="#e8dccb",
    ),
    "deer": Beast(
        1.15,
        1.15,
        0.4,
        0.14,
        0.6,
        58,
        0.36,
        0.5,
        -25,
        "long",
        0.16,
        -20,
        0.8,
        "#9a6a40",
        horns="antlers",
        tuck=0.8,
        belly="#dcc7a4",
    ),
    "sheep": Beast(
        0.78,
        0.98,
        0.52,
        0.11,
        0.24,
        30,
        0.27,
        0.62,
        -35,
        "drop",
        0.16,
        -60,
        1.2,
        "#e4dccb",
        tuck=0.98,
        hoof="#3a342e",
    ),
    "pig": Beast(
        0.74,
        1.1,
        0.5,
        0.15,
        0.16,
        5,
        0.36,
        0.62,
        -20,
        "drop",
        0.2,
        30,
        0.4,
        "#dba393",
        tuck=0.95,
        hoof="#4a352f",
    ),
    "camel": Beast(
        1.85,
        1.6,
        0.62,
        0.22,
        1.05,
        40,
        0.48,
        0.55,
        -12,
        "round",
        0.5,
        -75,
        0.8,
        "#bf9560",
        hump=0.42,
        rides=True,
        tuck=0.72,
    ),
    "elephant": Beast(
        2.9,
        3.0,
        1.5,
        0.62,
        0.5,
        25,
        1.05,
        0.8,
        -35,
        "huge",
        1.1,
        -75,
        0.5,
        "#8a8a8c",
        trunk=True,
        rides=True,
        tuck=0.92,
        hoof="#6a6a6a",
        pillars=True,
    ),
    "bear": Beast(
        1.15,
        1.6,
        0.78,
        0.34,
        0.36,
        12,
        0.44,
        0.58,
        -18,
        "round",
        0.1,
        -30,
        1.0,
        "#5a3f2c",
        tuck=0.95,
        hoof="",
        pillars=True,
    ),
    "rabbit": Beast(
        0.2,
        0.3,
        0.16,
        0.055,
        0.06,
        50,
        0.11,
        0.75,
        -15,
        "tall",
        0.06,
        35,
        1.6,
        "#a08a70",
        tuck=1.1,
        hoof="",
        belly="#efe6d8",
    ),
    "mouse": Beast(
        0.055,
        0.09,
        0.05,
        0.014,
        0.01,
        15,
        0.045,
        0.4,
        -10,
        "round",
        0.1,
        -5,
        0.3,
        "#8a8078",
        tuck=1.1,
        hoof="",
    ),
    "giraffe": Beast(
        2.9,
        1.8,
        0.8,
        0.28,
        2.3,
        66,
        0.62,
        0.5,
        -28,
        "pointed",
        0.8,
        -75,
        1.2,
        "#d9a555",
        horns="straight",
        tuck=0.7,
        spots="patches",
    ),
    "rhino": Beast(
        1.75,
        2.7,
        1.15,
        0.42,
        0.5,
        5,
        0.9,
        0.6,
        -22,
        "pointed",
        0.6,
        -75,
        0.6,
        "#7d7a76",
        horns="nose",
        tuck=0.95,
        pillars=True,
    ),
    "otter": Beast(
        0.24, 0.5, 0.15, 0.06, 0.1, 20, 0.13, 0.7, -10, "round", 0.4, -15, 0.5, "#5c4334", tuck=0.95, hoof=""
    ),
}
