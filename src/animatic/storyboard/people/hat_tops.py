"""What stands on a hat or, without one, on the head: spikes, horns, a halo, a jester's bells."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from animatic.storyboard.people.headform import HeadForm
from animatic.storyboard.people.plate import Paint, Part, bend, circle, smooth, tube

_TURN: Final = np.arange(0, 360, 10.0)


def _tubes(
    form: HeadForm, lines: list[np.ndarray], radii: tuple[float, ...], paints: tuple[Paint, ...]
) -> None:
    """Tapering tubes through local points, the farthest first."""
    order = sorted(range(len(lines)), key=lambda i: float(lines[i].mean(0) @ form.to_lens))
    for i in order:
        curve = bend(lines[i], 4)
        sizes = np.interp(np.linspace(0, 1, len(curve)), np.linspace(0, 1, len(radii)), radii) * form.scale
        form.sketch.plate.blob(tube(form.px(curve), sizes), paints[i % len(paints)], Part.HEAD)


def horns(form: HeadForm) -> None:
    """A helmet's, from its sides."""
    line = np.array([(0.09, 0.178, -0.01), (0.135, 0.19, -0.01), (0.162, 0.23, -0.008), (0.165, 0.29, 0.0)])
    _tubes(form, [line * (side, 1, 1) for side in (-1, 1)], (0.024, 0.018, 0.003), (Paint.WHITE,))


def devils_horns(form: HeadForm) -> None:
    """Small ones, out of the brow."""
    line = np.array([(0.042, 0.195, 0.05), (0.066, 0.225, 0.055), (0.066, 0.255, 0.04), (0.05, 0.28, 0.03)])
    _tubes(form, [line * (side, 1, 1) for side in (-1, 1)], (0.017, 0.014, 0.002), (Paint.HAT,))


def halo(form: HeadForm) -> None:
    """A ring of light above the crown."""
    a = np.radians(_TURN)
    ring = form.px(np.stack([0.085 * np.sin(a), np.full_like(a, 0.285), 0.085 * np.cos(a) - 0.01], -1))
    form.sketch.plate.line(ring, 2.2, closed=True)
    form.sketch.plate.line(ring, 1.3, Paint.LIGHT, closed=True)


def tiara(form: HeadForm) -> None:
    """A low band with points over the brow."""
    if form.to_lens[2] < -0.3:
        return
    turn = np.linspace(-64, 64, 17)
    points = np.array([0.0, 0.022] * 8 + [0.0]) * (1 - (turn / 90) ** 2) + 0.012
    low = form.skin(0.187 - 0.012 * (np.abs(turn) / 64), turn, 0.016)
    high = low + np.stack([0 * turn, points, 0 * turn], -1)
    form.sketch.plate.shape(form.px(np.vstack([low, high[::-1]])), Paint.METAL, Part.HEAD, ink=0.7)


def board(form: HeadForm) -> None:
    """A graduate's square with its tassel."""
    corners = np.array(
        [(0.0, 0.232, 0.165), (0.16, 0.232, -0.005), (0.0, 0.232, -0.175), (-0.16, 0.232, -0.005)]
    )
    plate = form.sketch.plate
    plate.shape(form.px(corners), Paint.HAT, Part.HEAD)
    side = 1.0 if form.to_lens[0] >= 0 else -1.0
    tassel = np.array([(0.0, 0.236, -0.005), (0.12 * side, 0.236, 0.04), (0.135 * side, 0.17, 0.05)])
    plate.line(form.px(tassel), 1.3, Paint.ACCENT)
    plate.blob([circle(form.px(tassel[2]), 0.013 * form.scale)], Paint.ACCENT, Part.HEAD, ink=0.6)


def bells(form: HeadForm) -> None:
    """A jester's three horns of cloth, each with a bell."""
    lines = [
        np.array(
            [
                (side * 0.03, 0.19, -0.01),
                (side * 0.11, 0.27, -0.01),
                (side * 0.19, 0.25, 0.0),
                (side * 0.2, 0.18, 0.0),
            ]
        )
        for side in (-1, 1)
    ]
    lines.append(np.array([(0.0, 0.19, 0.0), (0.0, 0.28, -0.05), (0.0, 0.27, -0.16), (0.0, 0.19, -0.19)]))
    _tubes(form, lines, (0.058, 0.05, 0.03, 0.008), (Paint.HAT, Paint.ACCENT, Paint.HAT))
    for line in lines:
        plate = form.sketch.plate
        plate.blob([circle(form.px(line[-1]), 0.016 * form.scale)], Paint.TRIM, Part.HEAD, ink=0.7)


def skull(form: HeadForm) -> None:
    """A pirate's sign on the raised brim."""
    if form.to_lens[2] < 0.25:
        return
    shape = np.array(
        [
            (-0.016, 0.01),
            (0.0, 0.024),
            (0.016, 0.01),
            (0.009, -0.004),
            (0.007, -0.015),
            (-0.007, -0.015),
            (-0.009, -0.004),
        ]
    )
    local = np.stack([shape[:, 0], shape[:, 1] + 0.212, np.full(7, 0.102)], -1)
    form.sketch.plate.shape(smooth(form.px(local), 3), Paint.WHITE, Part.HEAD, ink=0.5)


TOPS: Final[Mapping[str, Callable[[HeadForm], None]]] = {
    "horns": horns, "devils-horns": devils_horns, "halo": halo, "tiara": tiara, "board": board,
    "bells": bells, "skull": skull,
}  # fmt: skip
"""By what `Hat.top` calls them."""
