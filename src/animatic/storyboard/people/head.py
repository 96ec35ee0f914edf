"""Heads: skull, hair, face, beard, glasses and hat on the pivot of the neck, from any side."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from animatic.storyboard.people.expressions import Expression
from animatic.storyboard.people.features import Features
from animatic.storyboard.people.hair import STYLES, Hair
from animatic.storyboard.people.hats import draw_hat
from animatic.storyboard.people.headart import HeadArt, view_of
from animatic.storyboard.people.headform import Cast, HeadForm
from animatic.storyboard.people.headwear import HATS_3D, Headwear, Hood
from animatic.storyboard.people.plate import Paint, Part, bend, circle, hull
from animatic.storyboard.people.sketch import Sketch
from animatic.storyboard.people.strange import draw_alien, draw_robot, draw_skull


@dataclass(frozen=True, slots=True)
class HeadLook:
    """What stays with a character."""

    hair: str = "short"
    """A name of `hair.STYLES`."""
    beard: str = ""
    """A name of `BEARDS`."""
    glasses: str = ""
    """ "", "round", "dark", "patch"."""
    hat: str = ""
    kind: str = ""
    """"" is a person; "robot", "skull", "alien"."""
    cast: Cast = field(default_factory=Cast)


@dataclass(frozen=True, slots=True)
class Beard:
    """Heights of an adult's head at angles from the face's middle."""

    upper: tuple[tuple[float, float], ...] = ()
    low: float = -0.004
    out: float = 0.008
    moustache: float = 0.0
    """Its half width."""


BEARDS: Final[Mapping[str, Beard]] = {
    "moustache": Beard(moustache=0.034),
    "goatee": Beard(((0, 0.028), (16, 0.03), (24, 0.0)), -0.016, 0.008, 0.026),
    "full": Beard(((0, 0.029), (20, 0.034), (32, 0.06), (60, 0.072), (84, 0.108)), -0.014, 0.012, 0.032),
    "long": Beard(((0, 0.029), (20, 0.034), (32, 0.062), (60, 0.074), (84, 0.108)), -0.11, 0.016, 0.034),
}
_STRANGE: Final = {"robot": draw_robot, "skull": draw_skull, "alien": draw_alien}


def draw_head(
    sketch: Sketch, look: HeadLook, face: Expression, gaze: tuple[float, float] = (0.0, 0.0)
) -> None:
    """The whole head. `gaze` is where the eyes go: degrees to the head's right and up."""
    if look.kind in _STRANGE:
        art = HeadArt(sketch, view_of(sketch))
        _STRANGE[look.kind](art, view_of(sketch))
        if look.hat:
            draw_hat(art, look.hat, 0.0)
        return
    form = HeadForm(sketch, look.cast)
    scarf = look.hair == "hijab"
    hat = HATS_3D.get(look.hat)
    style = None if scarf or look.hat == "hood" else STYLES.get(look.hair)
    hair = (
        None
        if style is None
        else Hair(form, style, covered=bool(look.hat) and look.hat not in ("halo", "tiara", "horns"))
    )
    wear = None if hat is None else Headwear(form, hat)
    hood = None
    if scarf or look.hat == "hood":
        hood = Hood(form, Paint.HAT, deep=0.014 if scarf else 0.032, low=-0.05 if scarf else -0.03)
        hood.behind()
    if wear is not None:
        wear.behind()
    if hair is not None:
        hair.behind()
    ears = not scarf and look.hat != "hood" and (style is None or style.ears)
    for side in (-1, 1):
        if form.to_lens[0] * side < -0.05 and not scarf:
            _ear(form, side)
    features = Features(form, face, gaze)
    _skull(form, features)
    features.draw()
    if look.beard:
        _beard(form, BEARDS[look.beard])
        features.mouth_again()
    if hair is not None:
        hair.before()
    for side in (-1, 1):
        if ears and form.to_lens[0] * side >= -0.05:
            _ear(form, side)
    if look.glasses:
        _glasses(form, look.glasses, features)
    if hood is not None:
        hood.before()
    elif wear is not None:
        wear.before()
    elif look.hat:
        draw_hat(HeadArt(sketch, view_of(sketch)), look.hat, 0.0)


def _skull(form: HeadForm, features: Features) -> None:
    pieces = form.outline()
    ridge = features.bridge()
    y, size = float(ridge[3, 1]), 0.0125 * form.cast.nose
    wings = form.face(np.array([-size, size]), np.array([y, y]))
    pieces.append(hull(form.px(np.vstack([ridge[[0, 1, 2, 3, 4]], wings]))))
    mouth = 0.047 - form.cast.low * 0.55
    for dy in (0.005, -0.007):  # lips stand out in profile
        lip = form.face(0.0, mouth + dy, 0.0005)
        pieces.append(circle(form.px(lip), 0.0058 * form.scale))
    form.sketch.plate.blob(pieces, Paint.SKIN, Part.HEAD)


def _ear(form: HeadForm, side: int) -> None:
    a = np.linspace(0, 2 * np.pi, 14, endpoint=False)
    root = form.skin(0.098, 97.0 * side)
    shape = np.stack(
        [
            0.006 + 0.005 * np.cos(a + 2.2),
            0.0285 * np.sin(a),
            0.0155 * np.cos(a) - 0.3 * 0.0285 * np.sin(a) * 0.3,
        ],
        -1,
    )
    shape[:, 0] *= side
    # It stands off the skull: seen from the front and from behind it has a width.
    shape[:, 0] += side * 0.006 * (1 - np.cos(a)) / 2 + side * 0.004 * np.sin(a)
    shape[:, 2] -= 0.004
    form.sketch.plate.shape(form.px(root + shape), Paint.SKIN, Part.HEAD)
    if form.sketch.fine and form.to_lens[0] * side > 0.3:
        fold = root + np.array(
            [(side * 0.01, 0.016, 0.006), (side * 0.01, 0.012, -0.007), (side * 0.01, -0.008, 0.0)]
        )
        form.sketch.plate.mark(bend(form.px(fold), 3), 0.55)


def _beard(form: HeadForm, beard: Beard) -> None:
    plate = form.sketch.plate
    if beard.upper:
        knots = np.array(beard.upper)
        most = float(knots[-1, 0])
        angles = np.linspace(-most, most, 19)
        top = np.interp(np.abs(angles), knots[:, 0], knots[:, 1])
        share = np.linspace(0, 1, 5)[:, None]
        low = np.full_like(top, max(beard.low, -0.006))
        heights = top[None, :] + (low - top)[None, :] * share
        local = form.skin(heights, angles[None, :], beard.out * np.clip(share * 3, 0.15, 1))
        if beard.low < -0.006:
            fall = np.clip(1 - (np.abs(angles) / most) ** 2, 0, 1) * (beard.low + 0.006)
            local[-1, :, 1] += fall
            local[-1, :, 0] *= 0.75
        flat = form.px(local)
        pieces = []
        for row in range(4):
            for i in range(len(angles) - 1):
                quad = flat[[row, row, row + 1, row + 1], [i, i + 1, i + 1, i]]
                d1, d2 = quad[2] - quad[0], quad[3] - quad[1]
                if d1[0] * d2[1] - d1[1] * d2[0] < 0:
                    pieces.append(quad)
        if pieces:
            plate.blob(pieces, Paint.HAIR, Part.HEAD)
    if beard.moustache and form.to_lens[2] > -0.35:
        half, y = beard.moustache, 0.061 - form.cast.low
        upper = np.array([(-1, -0.016), (-0.6, 0.0), (-0.15, 0.005), (0.15, 0.005), (0.6, 0.0), (1, -0.016)])
        lower = np.array([(0.55, -0.013), (0.0, -0.008), (-0.55, -0.013)])
        ring = np.vstack([upper, lower]) * (half, 1.0) + (0.0, y)
        plate.shape(form.px(form.on_face(ring, 0.004)), Paint.HAIR, Part.HEAD, ink=0.7)


def _glasses(form: HeadForm, kind: str, features: Features) -> None:
    plate = form.sketch.plate
    if form.to_lens[2] < -0.4:
        return
    y = features.eye_y
    front = float(form.face(0.0, y)[2]) + 0.008
    a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    order = sorted((-1, 1), key=lambda side: side * form.to_lens[0])
    for side in order:
        if kind == "patch" and side > 0:
            continue
        if form.shown(0.03 * side, y) < -0.05:
            continue
        ring = np.stack(
            [0.034 * side + 0.0235 * np.cos(a), y - 0.001 + 0.0205 * np.sin(a), np.full_like(a, front)], -1
        )
        ring[:, 2] -= np.abs(ring[:, 0]) * 0.22
        placed = form.px(ring)
        if kind in ("dark", "patch"):
            plate.shape(placed, Paint.DARK, Part.HEAD)
        else:
            plate.line(placed, 0.62 * features.pen, closed=True)
        if float(form.to_lens[0]) * side > 0.12 or kind == "patch":
            hinge = np.array([0.057 * side, y + 0.004, front - 0.012])
            plate.mark(form.px(np.array([hinge, form.skin(y + 0.006, 92.0 * side, 0.004)])), 0.9)
    if kind != "patch":
        bar = np.array(
            [(-0.0115, y + 0.004, front), (0.0, y + 0.008, front + 0.003), (0.0115, y + 0.004, front)]
        )
        plate.line(form.px(bar), 0.9)
