"""Where the camera looks. Plain functions of numbers: a browser's preview reproduces them.

A view is a rectangle in fractions of the picture's width and height. Zooming is geometric in time, and the centre
follows the zoom, so that the apparent speed is even and a push-in goes straight at its fixed point.
"""

import math
from dataclasses import dataclass
from typing import Final

from animatic.film.timeline import Rect
from animatic.vocabulary import CameraMove, Easing

_DIRECTION: Final = {
    CameraMove.PAN_LEFT: (-1, 0),
    CameraMove.PAN_RIGHT: (1, 0),
    CameraMove.TILT_UP: (0, -1),
    CameraMove.TILT_DOWN: (0, 1),
    CameraMove.TRUCK_LEFT: (-1, 0),
    CameraMove.TRUCK_RIGHT: (1, 0),
    CameraMove.PEDESTAL_UP: (0, -1),
    CameraMove.PEDESTAL_DOWN: (0, 1),
    CameraMove.PARALLAX: (1, 0),
}
CARRIED: Final = frozenset(
    {
        CameraMove.TRUCK_LEFT,
        CameraMove.TRUCK_RIGHT,
        CameraMove.PEDESTAL_UP,
        CameraMove.PEDESTAL_DOWN,
        CameraMove.PARALLAX,
    }
)
"""Moves that carry the camera: with a depth map near things pass far ones."""

HEADROOM: Final = 1 / 4
"""What is cut off a picture that is taller than the frame goes by this share from its top: heads are there."""

_SWAY_HZ: Final = (0.31, 0.53, 0.83, 1.27, 1.93, 2.71)
"""A hand's unrest: a band from slow drift to a pulse, below what reads as vibration."""


@dataclass(frozen=True, slots=True)
class View:
    """What the camera sees.

    Attributes:
        x, y, width, height: the part of the picture, in fractions of its size.
        near_x, near_y: how far the nearest things stand beside their place (the farthest as much on the other
            side), in fractions of the picture's size; 0 without parallax.
    """

    x: float
    y: float
    width: float
    height: float
    near_x: float = 0.0
    near_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """A camera's way from one view to another.

    Attributes:
        sway: how far a hand's unrest leads it astray, in fractions of the view; 0 on a stand.
    """

    start: View
    end: View
    easing: Easing = Easing.LINEAR
    sway: float = 0.0
    seed: int = 0

    @property
    def is_still(self) -> bool:
        return self.start == self.end and self.sway == 0

    @property
    def has_parallax(self) -> bool:
        ends = (self.start, self.end)
        return any(view.near_x or view.near_y for view in ends)

    def at(self, position: float, seconds: float) -> View:
        """The view at a position from 0 (the first frame) to 1 (the last); seconds since the segment's cut."""
        view = between(self.start, self.end, ease(position, self.easing))
        if not self.sway:
            return view
        dx, dy = unrest(seconds, self.seed)
        return View(
            view.x + dx * self.sway * view.width,
            view.y + dy * self.sway * view.height,
            view.width,
            view.height,
        )


def ease(position: float, easing: Easing) -> float:
    """Time's share turned into the way's share; both from 0 to 1."""
    match easing:
        case Easing.LINEAR:
            return position
        case Easing.EASE_IN:
            return position * position
        case Easing.EASE_OUT:
            return position * (2 - position)
        case Easing.EASE_IN_OUT:
            return position * position * (3 - 2 * position)


def between(start: View, end: View, way: float) -> View:
    """The view when `way` (0..1) of the way is done; exactly `start` at 0 and `end` at 1."""
    if way <= 0:
        return start
    if way >= 1:
        return end
    ratio = end.width / start.width
    zoom = ratio**way
    # The share of the widening that is done: then all of the way lies on straight lines through one fixed point.
    share = way if abs(ratio - 1) < 1e-9 else (zoom - 1) / (ratio - 1)
    return View(
        _mix(start.x, end.x, share),
        _mix(start.y, end.y, share),
        _mix(start.width, end.width, share),
        _mix(start.height, end.height, share),
        _mix(start.near_x, end.near_x, way),
        _mix(start.near_y, end.near_y, way),
    )


def plan(
    move: CameraMove,
    *,
    strength: float,
    picture_aspect: float,
    frame_aspect: float,
    easing: Easing = Easing.LINEAR,
    move_from: Rect | None = None,
    move_to: Rect | None = None,
    seed: int = 0,
    has_depth: bool = False,
) -> Path:
    """The camera's way for a move.

    Args:
        strength: percent of the frame.
        picture_aspect, frame_aspect: width over height in pixels.
        has_depth: whether trucks, pedestals and parallax may part near from far.
    """
    amount = strength / 100
    whole = widest(picture_aspect, frame_aspect)
    match move:
        case CameraMove.STATIC:
            return Path(whole, whole)
        case CameraMove.PUSH_IN:
            return Path(whole, zoomed(whole, 1 + amount), easing)
        case CameraMove.PULL_OUT:
            return Path(zoomed(whole, 1 + amount), whole, easing)
        case CameraMove.KEN_BURNS:
            return Path(*_ken_burns(whole, amount, move_from, move_to, picture_aspect / frame_aspect), easing)
        case CameraMove.HANDHELD:
            # Room for the unrest on all sides; the sum of the sines never exceeds 1.
            sway = amount / 4
            return Path(*(zoomed(whole, 1 + 2 * sway),) * 2, Easing.LINEAR, sway, seed)
        case _:
            return Path(*_travel(whole, move, amount, has_depth), easing)


def widest(picture_aspect: float, frame_aspect: float) -> View:
    """The largest view of the frame's aspect: of a wider picture its middle, of a taller one rather its upper part."""
    width = min(1.0, frame_aspect / picture_aspect)
    height = min(1.0, picture_aspect / frame_aspect)
    return View((1 - width) / 2, (1 - height) * HEADROOM, width, height)


def zoomed(view: View, zoom: float) -> View:
    """The view through a lens `zoom` times as long, about its middle."""
    width, height = view.width / zoom, view.height / zoom
    return View(view.x + (view.width - width) / 2, view.y + (view.height - height) / 2, width, height)


def framed(rect: Rect, shape: float) -> View:
    """A rectangle widened about its middle to the frame's aspect, moved and if need be shrunk into the picture.

    Args:
        shape: the picture's aspect over the frame's: height over width of a view in fractions.
    """
    width = min(max(rect.width, rect.height / shape), 1.0, 1 / shape)
    height = width * shape
    x = min(max(rect.x + (rect.width - width) / 2, 0.0), 1 - width)
    y = min(max(rect.y + (rect.height - height) / 2, 0.0), 1 - height)
    return View(x, y, width, height)


def unrest(seconds: float, seed: int) -> tuple[float, float]:
    """A hand's unrest at a time: two numbers within -1 and 1, smooth, the same for the same seed."""
    total = sum(1 / hz for hz in _SWAY_HZ)
    x, y = (
        sum(
            math.sin(2 * math.pi * (hz * seconds + _phase(seed, axis, wave))) / hz
            for wave, hz in enumerate(_SWAY_HZ)
        )
        / total
        for axis in range(2)
    )
    return x, y


def _phase(seed: int, axis: int, wave: int) -> float:
    """A number in 0..1 by the finalizer of MurmurHash3 (32 bits: a browser has no more)."""
    bits = (seed + 0x9E3779B9 * (1 + axis * len(_SWAY_HZ) + wave)) & 0xFFFFFFFF
    bits = ((bits ^ (bits >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
    bits = ((bits ^ (bits >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
    return (bits ^ (bits >> 16)) / 2**32


def _travel(whole: View, move: CameraMove, amount: float, has_depth: bool) -> tuple[View, View]:
    """Sideways or up and down by `amount` of the view, as little zoomed in as that needs."""
    dx, dy = _DIRECTION[move]
    carried = has_depth and move in CARRIED
    # Three quarters of the way the whole picture slides, for one near things pass far ones: as much as a picture bears
    # that wasn't painted behind them. Around a subject (parallax) nothing slides: middle depth stays where it is.
    slide = amount * (0.0 if carried and move is CameraMove.PARALLAX else 0.75 if carried else 1.0)
    part = amount / 4 if carried else 0.0
    along = 1.0 if dx else 0.0
    room_x = (1.0 if along else whole.width) / (1 + along * (slide + part))
    room_y = (whole.height if along else 1.0) / (1 + (1 - along) * (slide + part))
    scale = min(1.0, room_x / whole.width, room_y / whole.height)
    width, height = whole.width * scale, whole.height * scale
    x, y = (1 - width) / 2, (1 - height) * HEADROOM
    # Both ends of a way up or down lie inside.
    reach = abs(dy) * (slide + part) * height / 2
    y = min(max(y, reach), max(reach, 1 - height - reach))

    def end(side: float) -> View:
        return View(
            x + side * dx * slide * width,
            y + side * dy * slide * height,
            width,
            height,
            # The camera goes right: what is near goes left.
            -side * dx * part * width,
            -side * dy * part * height,
        )

    return end(-0.5), end(0.5)


def _ken_burns(
    whole: View, amount: float, move_from: Rect | None, move_to: Rect | None, shape: float
) -> tuple[View, View]:
    """From rectangle to rectangle; without them towards the upper right third, where stories happen."""
    start = framed(move_from, shape) if move_from else whole
    if move_to:
        return start, framed(move_to, shape)
    close = zoomed(whole, 1 + amount)
    return start, View(
        close.x + (close.x - whole.x) / 3, close.y - (close.y - whole.y) / 3, close.width, close.height
    )


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share
