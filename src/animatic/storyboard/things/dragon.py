"""The dragon: winged, scaled, breathing fire when it flies or fights."""

from typing import Final

from animatic.storyboard.terms import Pose
from animatic.storyboard.things.muzzles import darker
from animatic.storyboard.things.sketch import Drawing, Point, Sketch

_HIDE: Final = "#4f6b46"
_WING: Final = "#7d4a38"


def dragon(pose: Pose, paint: str = "") -> Drawing:
    """Seven metres high on its hind legs with its wings spread, from its right side."""
    hide = paint or _HIDE
    aloft = pose in (Pose.FLY, Pose.FLOAT)
    s = Sketch()
    _wing(s, (-0.5, 4.1), darker(_WING, 0.72), far=True, aloft=aloft)
    if not aloft:
        s.limb([(0.5, 2.6), (0.95, 1.5), (0.6, 0.8), (0.85, 0.12)], [1.1, 0.75, 0.42, 0.4])
        _claws(s, 0.85)
    s.paint(darker(hide, 0.66), form=0.06)
    tail = (
        [(-1.6, 3.0), (-3.6, 2.6), (-5.6, 3.2), (-7.4, 4.4)]
        if aloft
        else [(-1.3, 2.2), (-3.0, 0.9), (-5.2, 0.45), (-7.0, 1.5)]
    )
    s.limb(tail, [1.5, 0.95, 0.5, 0.12])
    ex, ey = tail[-1]
    s.polygon((ex + 0.2, ey - 0.25), (ex - 0.75, ey + 0.05), (ex - 0.55, ey + 0.75), (ex + 0.1, ey + 0.3))
    s.blob(
        (0.9, 4.3), (0.0, 4.4), (-1.1, 3.7), (-1.7, 2.7), (-1.3, 1.9), (-0.3, 1.75), (0.7, 2.3), (1.25, 3.3)
    )
    s.limb([(0.4, 3.7), (1.5, 4.7), (1.55, 5.9), (2.3, 6.5)], [1.75, 1.05, 0.75, 0.7])
    s.blob(
        (1.85, 6.75), (2.2, 7.0), (2.75, 6.95), (3.2, 6.7), (3.75, 6.6), (4.1, 6.5), (4.12, 6.3), (3.6, 6.22), (3.1, 6.2), (2.7, 6.02), (2.1, 6.1),
    )  # fmt: skip
    s.blob((2.3, 6.15), (3.0, 6.05), (3.75, 5.72), (3.8, 5.58), (3.2, 5.62), (2.5, 5.8))
    for k, (x, y) in enumerate(((1.95, 6.85), (2.2, 6.95))):
        s.limb([(x, y), (x - 0.55, y + 0.35), (x - 1.1, y + 0.32 + 0.12 * k)], [0.28, 0.18, 0.04])
    s.limb(
        [(-0.5, 2.9), (-0.2, 1.75), (-0.75, 0.95), (-0.4, 0.12)]
        if not aloft
        else [(-0.6, 2.6), (-1.2, 1.8), (-2.0, 1.7), (-2.5, 1.3)],
        [1.7, 1.1, 0.5, 0.46],
    )
    if not aloft:
        _claws(s, -0.4)
    s.limb([(0.9, 3.3), (1.6, 2.6), (2.2, 2.9)], [0.6, 0.36, 0.26])
    for dy in (0.12, -0.02, -0.16):
        s.limb([(2.15, 2.9), (2.5, 2.9 + dy)], [0.12, 0.02])
    s.paint(hide, form=0.16)
    for (x, y), size in zip(_SPINE, (0.34, 0.4, 0.44, 0.48, 0.46, 0.4, 0.34, 0.26), strict=True):
        s.polygon((x - size * 0.5, y - 0.1), (x - size * 0.55, y + size), (x + size * 0.45, y - 0.05))
    s.flat(darker(hide, 0.6))
    s.blob(
        (1.15, 3.6),
        (1.62, 4.6),
        (1.75, 5.6),
        (1.55, 5.5),
        (1.15, 4.7),
        (0.75, 3.6),
        (0.4, 2.4),
        (0.75, 2.5),
        (1.1, 3.1),
    )
    s.flat("#c9b27c", width=0.5)
    for k in range(6):
        y = 2.75 + 0.42 * k
        x = 0.66 + 0.16 * k
        s.limb([(x - 0.1, y + 0.05), (x + 0.42, y - 0.02)], [0.03, 0.03])
    s.flat(darker("#c9b27c", 0.6), width=0)
    for x in (2.7, 3.0, 3.3, 3.6):
        s.polygon((x, 6.16), (x + 0.13, 6.15), (x + 0.07, 5.97))
        s.polygon(
            (x + 0.02, 5.84 - 0.1 * (x - 2.7)),
            (x + 0.14, 5.8 - 0.1 * (x - 2.7)),
            (x + 0.09, 6.0 - 0.08 * (x - 2.7)),
        )
    s.flat("#efe8d8", width=0.4)
    _wing(s, (-0.2, 3.9), _WING, far=False, aloft=aloft)
    s.disc(2.68, 6.6, 0.13)
    s.flat("#ffcf4a", width=0.8, glow=0.6)
    s.disc(2.71, 6.6, 0.05)
    s.disc(3.92, 6.45, 0.05)
    s.flat("#16110f", width=0)
    if aloft or pose is Pose.FIGHT:
        _breath(s)
    return s.finish(
        saddle=(0.3, 4.45), muzzle=(4.0, 6.1), head=(2.7, 6.6), back=(0.3, 4.45), seat=(0.3, 4.45)
    )


_SPINE: Final = (
    (2.05, 6.55),
    (1.5, 6.2),
    (1.1, 5.6),
    (0.95, 4.95),
    (0.45, 4.5),
    (-0.3, 4.3),
    (-1.0, 3.85),
    (-1.55, 3.1),
)
"""Where its crest stands."""


def _claws(s: Sketch, x: float) -> None:
    for dx in (0.1, 0.32, 0.54):
        s.limb([(x + dx - 0.2, 0.16), (x + dx + 0.12, 0.05)], [0.22, 0.06])


def _wing(s: Sketch, root: Point, paint: str, *, far: bool, aloft: bool) -> None:
    """Arm, fingers and the skin between them."""
    x, y = root
    shift = 0.9 if far else 0.0
    rise = 1.0 if aloft else 0.82
    elbow = (x - 0.9 + shift, y + 2.1 * rise)
    wrist = (x - 0.2 + 1.4 * shift, y + 4.4 * rise)
    tips = (
        (x - 2.6 + shift, y + 5.0 * rise),
        (x - 4.4 + shift, y + 3.4 * rise),
        (x - 4.6 + shift, y + 1.2 * rise),
        (x - 2.6 + shift, y - 0.3),
    )
    skin = [root, elbow, wrist]
    for a, b in zip((wrist, *tips), tips, strict=False):
        skin += (
            [((a[0] + b[0]) / 2 + (0.25 if a is not wrist else 0.0), (a[1] + b[1]) / 2 - 0.15), b]
            if a is not wrist
            else [b]
        )
    s.polygon(*skin)
    s.paint(paint, form=0.05)
    s.limb([root, elbow, wrist], [0.5, 0.34, 0.26])
    for tip in tips[:3]:
        s.limb(
            [wrist, ((wrist[0] + tip[0]) / 2 - 0.1, (wrist[1] + tip[1]) / 2 + 0.15), tip], [0.2, 0.12, 0.04]
        )
    s.limb([wrist, (wrist[0] + 0.35, wrist[1] + 0.35)], [0.16, 0.02])
    s.paint(darker(paint, 0.7), width=0.8, form=0.04)


def _breath(s: Sketch) -> None:
    for spread, reach, paint in ((1.0, 4.6, "#e0662a"), (0.62, 3.6, "#f6a13a"), (0.3, 2.4, "#ffe48c")):
        s.blob(
            (4.0, 6.1), (5.0, 6.1 + 0.28 * spread), (4.0 + reach * 0.6, 6.0 + 0.62 * spread), (4.0 + reach * 0.9, 5.7 + 0.55 * spread),
            (4.1 + reach, 5.45), (4.0 + reach * 0.86, 5.3 - 0.5 * spread), (4.0 + reach * 0.5, 5.6 - 0.42 * spread), (4.7, 5.9 - 0.16 * spread),
        )  # fmt: skip
        s.flat(paint, width=0, glow=1.2)
