"""Hair: a skin of cells over the skull between a hairline and the crown, and what is tied or hangs from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.people.headform import HeadForm, Numbers
from animatic.storyboard.people.plate import Paint, Part, Points, bend, circle, hull, tube

_ANGLES: Final = np.array([0, 14, 28, 40, 50, 58, 66, 74, 82, 90, 98, 106, 116, 130, 146, 163, 180], float)
"""Half a turn: 0 is the face's middle, 90 the ear, 180 the nape's middle."""
_CROWN: Final = 0.2095


@dataclass(frozen=True, slots=True)
class Style:
    """One way of wearing it. Metres of an adult's head."""

    line: str = "short"
    """Which hairline."""
    out: float = 0.011
    """How thick it lies."""
    low: float = 0.04
    """Down to where it hangs, behind the ears."""
    flare: float = 0.0
    """How much wider it is at its end."""
    bumps: float = 0.0
    """Curls: how far its outline goes in and out."""
    lift: float = 0.0
    """How much thicker over the brow: a quiff."""
    part: float = 0.0
    """−1..1: to which side the front line rises."""
    tail: str = ""
    """ "bun", "knot", "pony", "braids", "locks"."""
    strands: int = 5
    ears: bool = True
    """The ears are seen."""


STYLES: Final[Mapping[str, Style | None]] = {
    "bald": None,
    "buzz": Style(out=0.004, strands=0),
    "short": Style(out=0.011, lift=0.006, part=0.6),
    "side": Style(out=0.013, lift=0.01, part=-0.9),
    "messy": Style(out=0.015, lift=0.012, bumps=0.008, part=0.3),
    "quiff": Style(out=0.011, lift=0.026, part=0.4),
    "curly": Style(out=0.021, bumps=0.008, line="round", strands=0),
    "long-curly": Style(line="curtain", out=0.03, low=-0.09, flare=0.03, bumps=0.011, ears=False, strands=0),
    "afro": Style(out=0.058, bumps=0.006, line="cloud", low=0.055, strands=0, ears=False),
    "receding": Style(line="receding", out=0.007),
    "fringe": Style(line="fringe", out=0.01),
    "medium": Style(line="curtain", out=0.017, low=0.012, flare=0.012, part=0.6, ears=False),
    "bob": Style(line="bangs", out=0.019, low=0.018, flare=0.014, ears=False),
    "bangs": Style(line="bangs", out=0.016, low=-0.07, flare=0.012, ears=False),
    "long": Style(line="curtain", out=0.016, low=-0.13, flare=0.02, part=0.7, ears=False),
    "wavy": Style(line="curtain", out=0.02, low=-0.1, flare=0.034, bumps=0.006, part=-0.6, ears=False),
    "bun": Style(line="up", out=0.009, tail="bun"),
    "knot": Style(line="up", out=0.01, tail="knot"),
    "ponytail": Style(line="up", out=0.01, tail="pony", part=0.4),
    "braids": Style(line="up", out=0.01, tail="braids"),
    "dreads": Style(line="up", out=0.014, tail="locks", bumps=0.004),
    "elder": Style(line="round", out=0.022, bumps=0.006, strands=3),
}
_LINES: Final[Mapping[str, tuple[tuple[float, float], ...]]] = {
    # (angle, height): where skin ends and hair begins
    "short": (
        (0, 0.172),
        (28, 0.173),
        (46, 0.168),
        (56, 0.156),
        (66, 0.142),
        (76, 0.128),
        (83, 0.1),
        (89, 0.104),
        (98, 0.13),
        (106, 0.12),
        (114, 0.085),
        (130, 0.05),
        (180, 0.032),
    ),
    "round": (
        (0, 0.165),
        (30, 0.162),
        (50, 0.152),
        (62, 0.136),
        (74, 0.118),
        (83, 0.1),
        (90, 0.108),
        (98, 0.124),
        (108, 0.1),
        (120, 0.06),
        (180, 0.034),
    ),
    "cloud": ((0, 0.166), (50, 0.16), (75, 0.138), (95, 0.108), (120, 0.072), (180, 0.045)),
    "receding": (
        (0, 0.186),
        (18, 0.19),
        (34, 0.202),
        (46, 0.19),
        (58, 0.166),
        (70, 0.146),
        (80, 0.105),
        (88, 0.104),
        (98, 0.13),
        (106, 0.118),
        (116, 0.08),
        (130, 0.05),
        (180, 0.032),
    ),
    "fringe": (
        (0, 0.3),
        (74, 0.3),
        (76, 0.145),
        (84, 0.105),
        (90, 0.108),
        (98, 0.13),
        (108, 0.11),
        (120, 0.065),
        (180, 0.036),
    ),
    "curtain": (
        (0, 0.176),
        (20, 0.175),
        (36, 0.166),
        (48, 0.15),
        (58, 0.125),
        (66, 0.095),
        (72, 0.05),
        (78, -9),
        (180, -9),
    ),
    "bangs": ((0, 0.141), (20, 0.14), (40, 0.137), (52, 0.13), (60, 0.105), (66, 0.06), (70, -9), (180, -9)),
    "up": (
        (0, 0.174),
        (28, 0.174),
        (46, 0.168),
        (58, 0.153),
        (70, 0.136),
        (80, 0.112),
        (86, 0.108),
        (98, 0.128),
        (108, 0.105),
        (120, 0.065),
        (150, 0.04),
        (180, 0.03),
    ),
}


class Hair:
    """A head's hair before the lens: what is behind the head, and what is before it."""

    def __init__(self, form: HeadForm, style: Style, *, covered: bool = False) -> None:
        self.form, self.style = form, style
        self.covered = covered
        """A hat presses it down."""
        self._pieces()

    def behind(self) -> None:
        """What the skull hides part of."""
        self._draw(self._far, beneath=self.form.to_lens[2] > 0)
        if self.style.tail and not self._tail_near():
            self._tail()

    def before(self) -> None:
        """What lies over the skull and face."""
        self._draw(self._near)
        self._strands()
        if self.style.tail and self._tail_near():
            self._tail()

    def _draw(self, pieces: list[Points], *, beneath: bool = False) -> None:
        if pieces:
            self.form.sketch.plate.blob(pieces, Paint.HAIR, Part.HEAD, beneath=beneath)

    def _line(self, angle: Numbers) -> Numbers:
        style = self.style
        knots = np.array(_LINES[style.line])
        low = np.interp(np.abs(angle), knots[:, 0], knots[:, 1])
        front = np.clip(1 - np.abs(angle) / 60, 0, 1)
        low = low - front * style.part * 0.0035 * np.sin(np.radians(angle * 2.2)) * 2
        least = style.low if style.line in ("curtain", "bangs") else -9.0
        return np.asarray(np.maximum(low, least), np.float64)

    def _pieces(self) -> None:
        style, form = self.style, self.form
        large = form.scale > 340
        half = _ANGLES if large else _ANGLES[::2]
        angles = np.concatenate([-half[:0:-1], half[:-1]])
        low = self._line(angles)
        steps = (
            (11 if large else 7)
            if style.low < 0.02 and style.line in ("curtain", "bangs")
            else (8 if large else 5)
        )
        share = np.sin(np.linspace(0, 1, steps) * np.pi / 2)[:, None]  # closer where it curves over
        heights = low[None, :] + (_CROWN - low)[None, :] * share
        out = np.full_like(
            heights, 0.006 if self.covered and style.out < 0.03 else style.out * (0.6 if self.covered else 1)
        )
        hang = np.clip((0.11 - heights) / 0.2, 0, 1)
        out = out + style.flare * hang * (np.abs(angles) > 60)[None, :]
        if style.bumps:
            out = out + style.bumps * np.sin(
                np.arange(len(angles))[None, :] * 2.4 + np.arange(steps)[:, None] * 2.1
            )
        if style.lift and not self.covered:
            front = np.clip(1 - np.abs(angles) / 75, 0, 1)[None, :] * np.clip((heights - 0.165) / 0.03, 0, 1)
            out = out + style.lift * front * (1 + 0.5 * style.part * np.sign(angles)[None, :])
        # At the hairline it grows out of the skin.
        if style.line not in ("curtain", "bangs"):
            out = out * np.clip(0.2 + share * 2.2 if style.out < 0.03 else share**0.75, 0, 1)
        hangs = style.line in ("curtain", "bangs")
        local = (form.hair if hangs else form.skin)(heights, angles[None, :], out)
        if hangs:  # towards its end it gathers, lower at the back than at the sides
            fall = np.clip((0.07 - heights) / (0.07 - style.low), 0, 1)
            local[..., 0] *= 1 - (0.2 if style.low < -0.02 else 0.1) * fall**2
            local[..., 1] += (
                fall**2
                * (0.045 if style.low < -0.02 else 0.022)
                * np.abs(np.cos(np.radians(np.abs(angles) - 90)))[None, :]
            )
        self._local, self._angles = local, angles
        flat = form.px(local)
        self._far: list[Points] = []
        self._near: list[Points] = []
        count = len(angles)
        a, b = flat[:-1], flat[1:]
        right = np.roll(np.arange(count), -1)
        quads = np.stack([a, a[:, right], b[:, right], b], 2)  # (rows, columns, 4, 2)
        d1, d2 = quads[:, :, 2] - quads[:, :, 0], quads[:, :, 3] - quads[:, :, 1]
        # On a solid seen from outside, going right and then up turns one way.
        facing = d1[..., 0] * d2[..., 1] - d1[..., 1] * d2[..., 0] > 0
        solid = low < 0.28
        for column in range(count):
            if not (solid[column] and solid[right[column]]):
                continue
            for row in range(steps - 1):
                (self._near if facing[row, column] else self._far).append(quads[row, column])
        cap = flat[-1][solid]
        if len(cap) > 2 and solid.all():
            (self._near if form.to_lens[1] > -0.1 else self._far).append(hull(cap))

    def _strands(self) -> None:
        """A few lines that follow the hair."""
        sketch = self.form.sketch
        if not self.style.strands or not sketch.fine or self.covered:
            return
        chosen = [a for a in (-115, -78, 62, 100, 140, 172, -146, -160) if a in range(-180, 181)]
        for angle in chosen[: 3 + self.style.strands]:
            column = int(np.argmin(np.abs(self._angles - angle)))
            path = self._local[:, column]
            a, b = path[len(path) // 2], self._local[len(path) // 2, (column + 1) % len(self._angles)]
            c = path[min(len(path) // 2 + 1, len(path) - 1)]
            normal = np.cross(b - a, c - a)
            if float(normal @ self.form.to_lens) / (float(np.linalg.norm(normal)) + 1e-12) < 0.3:
                continue
            part = path[1:-1] if len(path) > 4 else path
            shown = (
                part[: max(3, int(len(part) * 0.7))]
                if abs(angle) < 60
                else part[: max(3, int(len(part) * 0.62))]
            )
            sketch.plate.mark(bend(self.form.px(shown), 4), 0.5)

    # -- what is tied --------------------------------------------------------------------------------------

    def _tail_near(self) -> bool:
        return bool(self.form.to_lens[2] < -0.1)

    def _tail(self) -> None:
        plate, form, kind = self.form.sketch.plate, self.form, self.style.tail
        scale = form.scale
        if kind in ("bun", "knot"):
            at, radius = ((0.0, 0.2, -0.085), 0.046) if kind == "bun" else ((0.0, 0.232, -0.03), 0.034)
            centre = form.px(np.array(at))
            plate.blob([circle(centre, radius * scale)], Paint.HAIR, Part.HEAD)
            curl = np.linspace(0.4, 4.4, 7)
            path = (
                centre
                + np.stack([np.cos(curl), np.sin(curl)], -1)
                * (radius * scale * np.linspace(0.7, 0.3, 7))[:, None]
            )
            plate.mark(bend(path, 3), 0.6)
            return
        lines: list[tuple[tuple[float, float, float], ...]]
        radii: tuple[float, ...]
        if kind == "pony":
            lines = [((0, 0.165, -0.1), (0, 0.15, -0.145), (0, 0.06, -0.155), (0.01, -0.06, -0.13))]
            radii = (0.022, 0.034, 0.036, 0.012)
        elif kind == "braids":
            lines = [
                (
                    (s * 0.055, 0.06, -0.07),
                    (s * 0.085, 0.0, -0.03),
                    (s * 0.095, -0.1, 0.02),
                    (s * 0.09, -0.17, 0.03),
                )
                for s in (-1, 1)
            ]
            radii = (0.024, 0.022, 0.02, 0.012)
        else:
            lines = []
            for angle in (-160, -128, -100, -82, 82, 100, 128, 160, 180):
                top, end = form.skin(0.15, angle, 0.012), form.hair(-0.03, angle, 0.03)
                lines.append((tuple(top), tuple(form.hair(0.07, angle, 0.028)), tuple(end)))
            radii = (0.018, 0.019, 0.014)
        for line in sorted(lines, key=lambda it: float(np.array(it[1]) @ form.to_lens)):
            points = form.px(bend(np.array(line, float), 4))
            sizes = np.interp(np.linspace(0, 1, len(points)), np.linspace(0, 1, len(radii)), radii) * scale
            plate.blob(tube(points, sizes), Paint.HAIR, Part.HEAD)
            if kind == "braids":
                for i in range(3, len(points), 2):
                    plate.mark(
                        np.array([points[i] - (sizes[i], 0), points[i] + (sizes[i], sizes[i] * 0.8)]), 0.6
                    )
