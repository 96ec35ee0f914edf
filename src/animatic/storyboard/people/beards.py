"""Beards and moustaches on the lower half of a head."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.people.features import Features
from animatic.storyboard.people.headform import HeadForm
from animatic.storyboard.people.plate import Paint, Part, bend, hull, tube


@dataclass(frozen=True, slots=True)
class Beard:
    """Heights of an adult's head at angles from the face's middle."""

    upper: tuple[tuple[float, float], ...] = ()
    low: float = -0.016
    out: float = 0.008
    moustache: float = 0.0
    """Its half width."""
    stubble: bool = False
    """A shade on the skin instead of hair."""


_CHEEKS: Final = ((0, 0.05), (16, 0.05), (26, 0.044), (36, 0.046), (52, 0.058), (70, 0.075), (84, 0.11))

BEARDS: Final[Mapping[str, Beard]] = {
    "stubble": Beard(_CHEEKS, -0.012, 0.0015, stubble=True),
    "moustache": Beard(moustache=0.034),
    "goatee": Beard(((0, 0.026), (18, 0.028), (27, 0.0)), -0.03, 0.01, 0.027),
    "full": Beard(_CHEEKS, -0.026, 0.013, 0.033),
    "long": Beard(_CHEEKS, -0.135, 0.017, 0.036),
}


def draw_beard(form: HeadForm, name: str, features: Features) -> None:
    """The beard, and the mouth once more within it."""
    beard = BEARDS[name]
    if beard.upper:
        _growth(form, beard)
    if beard.moustache and form.to_lens[2] > -0.35:
        _moustache(form, beard.moustache)
    if beard.upper and not beard.stubble and features.mouth.seen:
        patch = form.px(form.on_face(features.mouth.patch(), 0.002))
        form.sketch.plate.within(patch, None, Paint.SKIN, Part.HEAD)
        if beard.moustache:
            _moustache(form, beard.moustache, ink=False)
    if beard.upper:
        features.mouth.draw()


def _growth(form: HeadForm, beard: Beard) -> None:
    knots = np.array(beard.upper)
    most = float(knots[-1, 0])
    angles = np.linspace(-most, most, 25)
    top = np.interp(np.abs(angles), knots[:, 0], knots[:, 1]) - form.cast.low * 0.5
    share = np.linspace(0, 1, 6)[:, None]
    low = np.full_like(top, max(beard.low, -0.016))
    heights = top[None, :] + (low - top)[None, :] * share
    # It grows out of the skin at the cheeks and stands off the chin.
    local = form.skin(heights, angles[None, :], beard.out * np.clip(share * 2.5, 0.05, 1))
    if beard.low < -0.016:
        fall = np.clip(1 - (np.abs(angles) / most) ** 2, 0, 1) * (beard.low + 0.016)
        ragged = 0.006 * np.cos(np.arange(len(angles)) * 2.1) * (beard.low < -0.04)
        for row, part in ((-1, 1.0), (-2, 0.45)):
            local[row, :, 1] += fall * part + ragged * part
            local[row, :, 0] *= 1 - 0.3 * part
    flat = form.px(local)
    pieces = []
    for row in range(5):
        for i in range(len(angles) - 1):
            quad = flat[[row, row, row + 1, row + 1], [i, i + 1, i + 1, i]]
            d1, d2 = quad[2] - quad[0], quad[3] - quad[1]
            # What hangs is seen from its inner side too.
            if d1[0] * d2[1] - d1[1] * d2[0] < 0 or (
                row >= 3 and beard.low < -0.02 and form.to_lens[2] > -0.2
            ):
                pieces.append(hull(quad))
    if not pieces:
        return
    plate = form.sketch.plate
    if beard.stubble:
        for piece in pieces:
            plate.within(piece, None, Paint.STUBBLE, Part.HEAD, skin=True)
        return
    plate.blob(pieces, Paint.HAIR, Part.HEAD, ink=0.9)
    if beard.low < -0.06 and form.sketch.fine:
        for column in (7, 10, 14, 17):
            plate.mark(bend(flat[3:, column], 3), 0.5)


def _moustache(form: HeadForm, half: float, *, ink: bool = True) -> None:
    y = 0.0525 - form.cast.low * 0.7
    for side in (-1, 1):
        plan = np.array([(0.02, 0.0), (0.45, 0.003), (0.85, -0.0045), (1.12, -0.013)]) * (half * side, 1.0)
        line = form.px(form.on_face(bend(np.add(plan, (0.0, y)), 3), 0.006))
        radii = np.interp(np.linspace(0, 1, len(line)), [0, 0.4, 1], [0.0062, 0.0082, 0.0025]) * form.scale
        if form.shown(float(plan[1, 0]), y) < -0.15:
            continue
        form.sketch.plate.blob(tube(line, radii), Paint.HAIR, Part.HEAD, ink=0.7 if ink else 0.0)
