"""Heads: skull, hair, face, beard, glasses and hat on the pivot of the neck, from any side."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from animatic.storyboard.people.beards import draw_beard
from animatic.storyboard.people.cloth import BARE_HEADED, Bubble, crest, goggles, mask, wraps_of
from animatic.storyboard.people.expressions import Expression
from animatic.storyboard.people.features import Features
from animatic.storyboard.people.hair import Hair
from animatic.storyboard.people.hairstyles import STYLES
from animatic.storyboard.people.headart import HeadArt, view_of
from animatic.storyboard.people.headform import Cast, HeadForm
from animatic.storyboard.people.headwear import HATS_3D, Headwear
from animatic.storyboard.people.plate import Paint, Part, bend, circle, hull
from animatic.storyboard.people.sketch import Sketch
from animatic.storyboard.people.strange import draw_alien, draw_robot, draw_skull


@dataclass(frozen=True, slots=True)
class HeadLook:
    """What stays with a character."""

    hair: str = "short"
    """A name of `hairstyles.STYLES`."""
    beard: str = ""
    """A name of `beards.BEARDS`; "" is none."""
    glasses: str = ""
    """ "", "round", "dark", "patch", "goggles"."""
    mask: str = ""
    """ "", "clown", "surgeon", "kerchief" and "ninja" (cloth over mouth and nose), "bandit" (around the eyes)."""
    hat: str = ""
    kind: str = ""
    """"" is a person; "robot", "skull", "alien"."""
    cast: Cast = field(default_factory=Cast)


_OPEN: Final = frozenset({"halo", "tiara", "horns", "space-helmet", "nurse-cap"})
"""Hats that don't press the hair down."""
_STRANGE: Final = {"robot": draw_robot, "skull": draw_skull, "alien": draw_alien}


def draw_head(
    sketch: Sketch, look: HeadLook, face: Expression, gaze: tuple[float, float] = (0.0, 0.0)
) -> None:
    """The whole head. `gaze` is where the eyes go: degrees to the head's right and up."""
    if look.kind in _STRANGE:
        art = HeadArt(sketch, view_of(sketch))
        _STRANGE[look.kind](art, view_of(sketch))
        if look.hat in HATS_3D:
            Headwear(HeadForm(sketch, look.cast), HATS_3D[look.hat]).before()
        return
    form = HeadForm(sketch, look.cast)
    wrap = "hijab" if look.hair == "hijab" else look.hat
    wraps = wraps_of(form, wrap)
    hidden = bool(wraps) and wrap not in BARE_HEADED
    bubble = Bubble(form) if look.hat == "space-helmet" else None
    hat = HATS_3D.get(look.hat)
    style = None if hidden else STYLES.get(look.hair)
    covered = bool(look.hat) and not wraps and look.hat not in _OPEN
    hair = None if style is None else Hair(form, style, covered=covered)
    wear = None if hat is None else Headwear(form, hat)
    if bubble is not None:
        bubble.behind()
    for cloth in reversed(wraps):
        cloth.behind()
    if wear is not None:
        wear.behind()
    if hair is not None:
        hair.behind()
    ears = not hidden and (style is None or style.ears)
    for side in (-1, 1):
        if form.to_lens[0] * side < -0.05 and not hidden:
            _ear(form, side)
    features = Features(form, face, gaze)
    _skull(form, features)
    features.draw()
    if look.beard and (form.to_lens[2] > -0.35 or look.beard == "long"):
        draw_beard(form, look.beard, features)
    if look.mask:
        mask(form, look.mask, features)
    if look.glasses == "goggles":
        goggles(form, features)
    elif look.glasses:
        _glasses(form, look.glasses, features)
    if hair is not None:
        hair.before()
    for side in (-1, 1):
        if ears and form.to_lens[0] * side >= -0.05:
            _ear(form, side)
            if look.cast.lashes and not look.cast.blush and sketch.fine and form.to_lens[2] > -0.2:
                lobe = form.skin(0.058 - look.cast.low, 98.0 * side, 0.007)
                sketch.plate.blob(
                    [circle(form.px(lobe), 0.0078 * form.scale)], Paint.METAL, Part.HEAD, ink=0.5
                )
    for cloth in wraps:
        cloth.before()
    if look.hat == "helm":
        crest(form)
    if wear is not None:
        wear.before()
    elif bubble is not None:
        bubble.before()


def _skull(form: HeadForm, features: Features) -> None:
    pieces = form.outline()
    ridge = features.bridge()
    size = 0.0118 * form.cast.nose
    wings = form.face(np.array([-size, size]), np.array([ridge[4, 1] + 0.003] * 2))
    pieces.append(hull(form.px(np.vstack([ridge, wings]))))
    ball = ridge[2] * 0.5 + ridge[3] * 0.5 - (0.0, 0.0, size * 0.75)
    pieces.append(circle(form.px(ball), size * 0.85 * form.scale))
    mouth = features.mouth.y
    for dy in (0.0055, -0.0065):  # lips stand out in profile
        pieces.append(circle(form.px(form.face(0.0, mouth + dy, -0.0015)), 0.0062 * form.scale))
    form.sketch.plate.blob(pieces, Paint.SKIN, Part.HEAD)


def _ear(form: HeadForm, side: int) -> None:
    a = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    root = form.skin(0.088 - form.cast.low * 0.5, 98.0 * side)
    # From behind an ear is small, round and light: it must not be taken for an eye.
    behind = float(np.interp(form.to_lens[2], (-0.45, 0.0), (1.0, 0.0)))
    size = (0.9 + 0.12 * form.cast.lines) * (1 - 0.2 * behind)
    shape = np.stack([0.0 * a, 0.0245 * np.sin(a) * (1 + 0.12 * np.sin(a)), 0.0165 * np.cos(a)], -1)
    shape *= size
    # It stands off the skull: seen from the front and from behind it has a width.
    shape[:, 0] += side * (0.004 + (0.012 + 0.014 * behind) * np.clip(-np.cos(a) + 0.35, 0, 1.2))
    shape[:, 2] -= 0.004
    form.sketch.plate.shape(form.px(root + shape), Paint.SKIN, Part.HEAD, ink=0.75 - 0.2 * behind)
    if not form.sketch.fine or form.to_lens[0] * side < 0.25 or behind > 0.6:
        return
    curl = np.array(
        [(0.012, 0.011, 0.007), (0.013, 0.012, -0.005), (0.013, -0.001, -0.007), (0.012, -0.007, 0.001)]
    )
    form.sketch.plate.mark(bend(form.px(root + curl * (side, 1, 1)), 3), 0.6)


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
