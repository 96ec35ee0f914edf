"""Ways of wearing hair: a cap with a hairline, and the soft locks that give it its shape."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Spot = tuple[float, float, float]
"""On the skull: degrees from the face's middle to the right, height, distance from the skin; metres of an adult."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A soft strand with a round section."""

    path: tuple[Spot, ...]
    radii: tuple[float, ...]
    crown: bool = False
    """A hat presses it flat."""


@dataclass(frozen=True, slots=True)
class Style:
    """One way of wearing it. Metres of an adult's head."""

    line: str = "short"
    """Which hairline, of `LINES`."""
    out: float = 0.011
    """How thick the cap lies."""
    part: float = 0.0
    """−1..1: to which side the front line is parted."""
    locks: tuple[Lock, ...] = ()
    curls: float = 0.0
    """Radius of the curls that cover the cap; 0 is none."""
    tail: str = ""
    """ "bun", "knot", "low-bun", "pony", "braids", "braid", "pigtails"."""
    ears: bool = True
    """The ears are seen."""
    strands: int = 4
    """How many lines follow it."""


def _pair(path: Sequence[Spot], radii: Sequence[float], *, crown: bool = False) -> tuple[Lock, Lock]:
    """A lock on either side."""
    return (
        Lock(tuple(path), tuple(radii), crown),
        Lock(tuple((-a, y, out) for a, y, out in path), tuple(radii), crown),
    )


def _fall(
    end: float, *, wide: float = 0.036, flip: float = 0.012, wave: float = 0.0, start: float = 80.0
) -> tuple[Lock, ...]:
    """Hair that falls from the crown to the height `end`, from `start` degrees off the face backwards; `flip` turns
    its ends outwards."""
    locks: list[Lock] = []
    for i, angle in enumerate((start, 104.0, 132.0, 160.0)):
        heights = [0.15, 0.1, 0.1 + (end - 0.1) * 0.5, end + 0.012 * (i % 2)]
        outs = [0.004, 0.017, 0.022 + wave, 0.018 + flip]
        turn = [angle + 2, angle + 4, angle + 3 - wave * 300, angle - 2]
        path = [(a, y, out) for a, y, out in zip(turn, heights, outs, strict=True)]
        thin = 0.5 if end < -0.05 else 0.62
        locks += _pair(path, (wide * 0.62, wide * 0.92, wide, wide * thin))
    locks.append(
        Lock(
            ((180, 0.14, 0.0), (180, 0.06, 0.012), (180, end + 0.01, 0.012 + flip)),
            (wide, wide * 1.1, wide * 0.6),
        )
    )
    return tuple(locks)


_SWEEP: Final = (
    Lock(((-44, 0.174, 0.004), (-8, 0.19, 0.011), (36, 0.176, 0.009)), (0.013, 0.021, 0.01), crown=True),
)
_SIDE: Final = (
    Lock(
        ((-50, 0.17, 0.004), (-14, 0.198, 0.012), (26, 0.192, 0.013), (56, 0.163, 0.006)),
        (0.014, 0.027, 0.025, 0.009),
        True,
    ),
    Lock(((-60, 0.178, 0.004), (-100, 0.19, 0.006), (-140, 0.18, 0.004)), (0.014, 0.024, 0.018), True),
)
_QUIFF: Final = (
    Lock(
        ((-34, 0.176, 0.006), (-18, 0.2, 0.024), (8, 0.208, 0.046), (24, 0.2, 0.056)),
        (0.017, 0.029, 0.027, 0.01),
        True,
    ),
    Lock(((34, 0.176, 0.006), (20, 0.198, 0.022), (8, 0.205, 0.03)), (0.016, 0.026, 0.02), True),
    Lock(((-70, 0.19, 0.006), (180, 0.205, 0.012), (70, 0.19, 0.006)), (0.015, 0.03, 0.015), True),
)
_SPIKES: Final = tuple(
    Lock(((a, y, 0.0), (a + lean, y + 0.012, 0.024), (a + lean * 1.8, y + 0.014, 0.046)), (0.026, 0.017, 0.003), True)
    for a, y, lean in (
        (-42, 0.174, 12), (-8, 0.18, 14), (24, 0.178, 16), (52, 0.172, 8), (-76, 0.168, -8), (84, 0.168, 10),
        (120, 0.172, -8),
        (-118, 0.172, 8), (160, 0.17, 10), (-40, 0.2, 14), (40, 0.2, 20), (140, 0.198, 10), (-140, 0.198, -10),
    )
)  # fmt: skip
_CREST: Final = tuple(
    Lock(((a, y, 0.0), (a, y + 0.01, 0.03), (a, y + 0.014, 0.06)), (0.016, 0.015, 0.004), True)
    for a, y in (
        (0, 0.17),
        (0, 0.19),
        (0, 0.208),
        (0, 0.22),
        (180, 0.212),
        (180, 0.19),
        (180, 0.16),
        (180, 0.12),
    )
)
_TUFTS: Final = tuple(
    Lock(((a, y, 0.0), (a, y + 0.006, 0.03), (a * 1.04, y + 0.02, 0.056)), (0.028, 0.02, 0.004), True)
    for a, y in (
        (72, 0.15), (96, 0.16), (120, 0.13), (150, 0.15), (100, 0.11), (-72, 0.15), (-96, 0.16), (-120, 0.13),
        (-150, 0.15), (-100, 0.11), (180, 0.12), (60, 0.185), (-60, 0.185), (150, 0.19), (-150, 0.19),
    )
)  # fmt: skip
_PUFFS: Final = _pair(((84, 0.165, 0.02), (96, 0.13, 0.042), (104, 0.085, 0.03)), (0.034, 0.045, 0.032))
_FRINGE: Final = tuple(
    Lock(((a * 0.6, 0.196, 0.004), (a * 0.85, 0.172, 0.012), (a, 0.14, 0.009)), (0.016, 0.019, 0.011), True)
    for a in (-46.0, -28.0, -9.0, 9.0, 28.0, 46.0)
)
_WISPS: Final = _pair(((66, 0.15, 0.004), (72, 0.11, 0.007), (70, 0.066, 0.008)), (0.009, 0.008, 0.002))
_ROPES: Final = tuple(
    Lock(
        ((a, 0.17, 0.004), (a * 1.02, 0.1, 0.024), (a * 1.01, -0.035 + 0.02 * (i % 2), 0.03)),
        (0.018, 0.0185, 0.013),
    )
    for i, a in enumerate((-172.0, -150.0, -128.0, -108.0, -88.0, 88.0, 108.0, 128.0, 150.0, 172.0))
)

STYLES: Final[Mapping[str, Style | None]] = {
    "bald": None,
    "buzz": Style(out=0.0035, strands=0),
    "short": Style(out=0.01, part=0.5, locks=_SWEEP),
    "side": Style(out=0.012, part=-0.9, locks=_SIDE),
    "messy": Style(out=0.013, part=0.3, locks=_SPIKES, strands=0),
    "quiff": Style(out=0.01, locks=_QUIFF),
    "bowl": Style(line="bowl", out=0.018, locks=_FRINGE, ears=True, strands=3),
    "curly": Style(line="round", out=0.008, curls=0.026, strands=0),
    "receding": Style(line="receding", out=0.009, strands=2),
    "fringe": Style(line="fringe", out=0.014, strands=1),
    "pixie": Style(line="round", out=0.014, part=0.8, locks=(*_SIDE[:1], *_WISPS)),
    "afro": Style(line="cloud", out=0.05, curls=0.03, ears=False, strands=0),
    "long-curly": Style(
        line="curtain",
        out=0.012,
        curls=0.03,
        ears=False,
        strands=0,
        locks=_fall(-0.085, wide=0.043, flip=0.03, wave=0.012, start=92.0),
    ),
    "medium": Style(line="sweep", out=0.017, part=0.7, ears=False, locks=_fall(0.0, flip=0.026)),
    "bob": Style(line="sweep", out=0.019, part=-0.6, ears=False, locks=_fall(0.026, wide=0.043, flip=0.0)),
    "bangs": Style(
        line="bangs", out=0.018, ears=False, locks=(*_fall(-0.03, wide=0.039, flip=0.002), *_FRINGE)
    ),
    "long": Style(line="sweep", out=0.017, part=0.7, ears=False, locks=_fall(-0.15, flip=0.004)),
    "wavy": Style(
        line="sweep", out=0.02, part=-0.7, ears=False, locks=_fall(-0.13, wide=0.04, flip=0.024, wave=0.018)
    ),
    "bun": Style(line="up", out=0.012, part=0.3, tail="bun", locks=_WISPS),
    "low-bun": Style(line="up", out=0.012, part=-0.6, tail="low-bun"),
    "knot": Style(line="up", out=0.01, tail="knot"),
    "ponytail": Style(line="up", out=0.012, tail="pony", part=0.4, locks=_WISPS[:1]),
    "pigtails": Style(line="up", out=0.013, tail="pigtails", locks=_FRINGE[1:5]),
    "braids": Style(line="up", out=0.012, tail="braids", locks=_FRINGE[1:5]),
    "braid": Style(line="up", out=0.013, tail="braid", part=0.7),
    "dreads": Style(line="up", out=0.014, locks=_ROPES, strands=0),
    "mohawk": Style(line="fringe", out=0.003, locks=_CREST, strands=0),
    "wild": Style(line="receding", out=0.01, locks=_TUFTS, strands=0),
    "clown": Style(line="fringe", out=0.012, curls=0.03, locks=_PUFFS, strands=0),
    "elder": Style(line="round", out=0.012, curls=0.024, strands=0),
}

LINES: Final[Mapping[str, tuple[tuple[float, float], ...]]] = {
    # (angle, height): where skin ends and hair begins
    "short": (
        (0, 0.169), (28, 0.17), (46, 0.165), (56, 0.152), (64, 0.138), (72, 0.124), (80, 0.092), (86, 0.088),
        (93, 0.114), (101, 0.102), (108, 0.074), (117, 0.05), (132, 0.038), (180, 0.03),
    ),
    "round": (
        (0, 0.163), (30, 0.161), (50, 0.15), (62, 0.134), (74, 0.114), (82, 0.094), (90, 0.1), (98, 0.116),
        (108, 0.1), (120, 0.06), (180, 0.034),
    ),
    "bowl": ((0, 0.14), (40, 0.138), (60, 0.125), (80, 0.108), (100, 0.1), (120, 0.08), (180, 0.06)),
    "cloud": ((0, 0.165), (50, 0.158), (75, 0.136), (95, 0.102), (120, 0.066), (180, 0.045)),
    "receding": (
        (0, 0.182), (18, 0.187), (34, 0.199), (46, 0.188), (58, 0.164), (70, 0.142), (80, 0.1), (87, 0.092),
        (96, 0.116), (106, 0.112),
        (116, 0.078), (130, 0.048), (180, 0.032),
    ),
    "fringe": ((0, 0.3), (72, 0.3), (74, 0.146), (82, 0.1), (88, 0.094), (98, 0.12), (108, 0.11), (120, 0.065),
        (180, 0.036)),
    "curtain": ((0, 0.176), (20, 0.174), (36, 0.165), (48, 0.15), (58, 0.128), (66, 0.104), (74, 0.07), (84, 0.045),
        (180, 0.03)),
    "sweep": ((0, 0.181), (14, 0.178), (30, 0.168), (46, 0.152), (58, 0.132), (68, 0.106), (76, 0.075), (86, 0.048),
        (180, 0.03)),
    "bangs": ((0, 0.148), (36, 0.145), (50, 0.136), (60, 0.112), (68, 0.08), (78, 0.05), (180, 0.03)),
    "up": (
        (0, 0.171), (28, 0.171), (46, 0.164), (58, 0.149), (70, 0.132), (79, 0.106), (86, 0.1), (96, 0.116),
        (108, 0.102), (120, 0.064), (150, 0.04),
        (180, 0.03),
    ),
}  # fmt: skip
