"""One segment becoming the next: what each frame of a transition takes from the two.

Plain arithmetic on planes. How far a transition has come is `animatic.film.timing.Join`'s to say.
"""

from typing import Final

import cv2

from animatic.imaging.yuv import BLACK, WHITE, Planes
from animatic.vocabulary import Transition

WIPES: Final = frozenset(
    {Transition.WIPE_LEFT, Transition.WIPE_RIGHT, Transition.WIPE_UP, Transition.WIPE_DOWN}
)
"""An edge runs over the frame in the direction of the name; neither picture moves."""

PUSHES: Final = frozenset(
    {Transition.PUSH_LEFT, Transition.PUSH_RIGHT, Transition.PUSH_UP, Transition.PUSH_DOWN}
)
"""The incoming picture pushes the outgoing one out. A slide instead covers it."""

DIRECTIONS: Final = {
    kind: step
    for word, step in (("left", (-1, 0)), ("right", (1, 0)), ("up", (0, -1)), ("down", (0, 1)))
    for kind in Transition
    if kind.endswith(word)
}
"""Where the edge of a wipe, slide or push goes, as (x, y)."""

FADE_COLOURS: Final = {Transition.FADE_BLACK: BLACK, Transition.FADE_WHITE: WHITE}


def dissolve(outgoing: Planes, incoming: Planes, share: float, out: Planes) -> None:
    """Mix: `share` (0..1) of the incoming."""
    for a, b, target in zip(outgoing, incoming, out, strict=True):
        cv2.addWeighted(a, 1 - share, b, share, 0, dst=target)


def fade(planes: Planes, colour: tuple[int, int, int], level: float) -> None:
    """Leave `level` (0..1) of the picture and fill up with a colour; at 0 it is exactly the colour."""
    for plane, value in zip(planes, colour, strict=True):
        if level <= 0:
            plane[:] = value
        else:
            cv2.convertScaleAbs(plane, dst=plane, alpha=level, beta=value * (1 - level))


def cut_in(
    kind: Transition, distance: int, outgoing: Planes, incoming: Planes, frame: tuple[int, int], out: Planes
) -> None:
    """A wipe, slide or push of which the edge has come `distance` (even) pixels into the frame.

    Args:
        frame: width and height.
        out: may be `outgoing`, unless the kind is a push.
    """
    dx, dy = DIRECTIONS[kind]
    width, height = frame
    for old, new, target in zip(outgoing, incoming, out, strict=True):
        rows, columns = target.shape
        # In samples of this plane.
        far = distance * columns // width if dx else distance * rows // height
        if dx:
            old, new, target = old.T, new.T, target.T
        if (dx or dy) > 0:
            old, new, target = old[::-1], new[::-1], target[::-1]
        # Now the edge comes from the end and goes to the start.
        edge = target.shape[0] - far
        if kind in PUSHES:
            target[:edge] = old[far:]
        elif old is not target:
            target[:edge] = old[:edge]
        target[edge:] = new[edge:] if kind in WIPES else new[:far]


def travelled(share: float) -> float:
    """How far a slide or push has come (0..1): it starts and lands softly."""
    return share * share * (3 - 2 * share)


def even_part(length: float) -> tuple[int, float]:
    """A distance in pixels as an even number, which planes can be cut at, and the rest (0 up to 2)."""
    even = int(length // 2) * 2
    return even, length - even
