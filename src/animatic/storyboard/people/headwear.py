"""Hats as solids on the head: shells over the skull, brims, peaks and crowns, seen from any side."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from animatic.storyboard.people.hat_tops import TOPS
from animatic.storyboard.people.headform import GIRTH, HeadForm, Numbers
from animatic.storyboard.people.plate import Paint, Part, Points, bend, hull

_TURN: Final = np.arange(0, 360, 10.0)
Section = tuple[float, float, float, float]
"""Height, half width, front, back."""


@dataclass(frozen=True, slots=True)
class Hat:
    """Put together of what it has, from the head outwards. Metres of an adult's head."""

    shell: tuple[tuple[float, float], ...] = ()
    """(angle, height) of the lower edge of a close shell, front to back; () is none."""
    out: float = 0.014
    """How far the shell stands off the skull."""
    puff: float = 0.0
    """How much higher its top is."""
    crown: tuple[Section, ...] = ()
    """Sections from below to the top."""
    band: float = 0.0
    """Height of a ribbon around the crown's foot."""
    brim: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """Height, half width, front, back; 0 is none."""
    curl: float = 0.0
    """How far the brim's sides are rolled up."""
    peak: float = 0.0
    """How far a visor stands out over the brow."""
    peak_dark: bool = False
    cuff: bool = False
    """A turned-up edge, as of a woollen hat."""
    badge: bool = False
    paint: Paint = Paint.HAT
    top: str = ""
    """ "bobble", "spikes", "tip", or one of `hat_tops.TOPS`."""


_LOW: Final = ((0.0, 0.15), (60.0, 0.145), (95.0, 0.13), (140.0, 0.09), (180.0, 0.07))
_SNUG: Final = ((0.0, 0.158), (60.0, 0.15), (88.0, 0.105), (120.0, 0.07), (180.0, 0.045))
_HELM: Final = ((0.0, 0.152), (50.0, 0.148), (70.0, 0.11), (90.0, 0.075), (140.0, 0.045), (180.0, 0.035))
_ROUND: Final = (
    (0.155, 0.082, 0.092, -0.112),
    (0.185, 0.079, 0.088, -0.106),
    (0.225, 0.068, 0.07, -0.092),
    (0.243, 0.045, 0.05, -0.06),
)
_FEDORA: Final = (
    (0.158, 0.084, 0.096, -0.116),
    (0.2, 0.08, 0.09, -0.108),
    (0.245, 0.068, 0.078, -0.098),
    (0.262, 0.05, 0.05, -0.082),
)
_FLAT: Final = (
    (0.165, 0.084, 0.098, -0.112),
    (0.19, 0.112, 0.13, -0.135),
    (0.222, 0.108, 0.12, -0.13),
    (0.234, 0.08, 0.09, -0.1),
)

HATS_3D: Final[Mapping[str, Hat]] = {
    "hat": Hat(crown=_FEDORA, band=0.026, brim=(0.16, 0.138, 0.158, -0.168), curl=0.012),
    "straw-hat": Hat(crown=_ROUND, band=0.022, brim=(0.162, 0.19, 0.205, -0.21)),
    "cowboy-hat": Hat(crown=_FEDORA, band=0.018, brim=(0.162, 0.19, 0.17, -0.185), curl=0.05),
    "top-hat": Hat(
        crown=((0.16, 0.08, 0.092, -0.11), (0.25, 0.076, 0.087, -0.104), (0.34, 0.084, 0.095, -0.113)),
        band=0.035,
        brim=(0.162, 0.125, 0.135, -0.15),
        curl=0.014,
    ),
    "wizard": Hat(
        crown=(
            (0.16, 0.084, 0.096, -0.116),
            (0.25, 0.06, 0.06, -0.09),
            (0.36, 0.034, 0.024, -0.07),
            (0.46, 0.006, -0.05, -0.075),
        ),
        band=0.03,
        brim=(0.16, 0.17, 0.18, -0.19),
    ),
    "cap": Hat(shell=_LOW, peak=0.07),
    "flat-cap": Hat(
        crown=(
            (0.16, 0.083, 0.1, -0.112),
            (0.186, 0.1, 0.118, -0.124),
            (0.214, 0.09, 0.085, -0.118),
            (0.226, 0.06, 0.03, -0.09),
        ),
        peak=0.035,
    ),
    "police-cap": Hat(crown=_FLAT, band=0.03, peak=0.055, peak_dark=True, badge=True),
    "captain": Hat(crown=_FLAT, band=0.03, peak=0.055, peak_dark=True, badge=True, paint=Paint.WHITE),
    "beanie": Hat(shell=_LOW, out=0.018, puff=0.012, cuff=True),
    "bandana": Hat(shell=_LOW, out=0.01),
    "helmet": Hat(shell=_HELM, out=0.026, puff=0.008),
    "hard-hat": Hat(shell=_LOW, out=0.026, puff=0.01, brim=(0.15, 0.112, 0.15, -0.135)),
    "fire-helmet": Hat(shell=_LOW, out=0.026, puff=0.014, brim=(0.152, 0.12, 0.14, -0.2), badge=True),
    "viking": Hat(shell=_LOW, out=0.02, puff=0.008, paint=Paint.METAL, band=0.02, top="horns"),
    "sailor": Hat(
        crown=((0.178, 0.084, 0.09, -0.1), (0.215, 0.098, 0.105, -0.115), (0.222, 0.08, 0.09, -0.1)),
        paint=Paint.WHITE,
    ),
    "toque": Hat(
        crown=(
            (0.158, 0.083, 0.094, -0.112),
            (0.215, 0.084, 0.095, -0.114),
            (0.245, 0.118, 0.13, -0.15),
            (0.29, 0.122, 0.13, -0.152),
            (0.32, 0.085, 0.09, -0.1),
        ),
        paint=Paint.WHITE,
    ),
    "nurse-cap": Hat(
        crown=((0.19, 0.05, 0.06, -0.02), (0.228, 0.064, 0.075, -0.02)), paint=Paint.WHITE, badge=True
    ),
    "crown": Hat(
        crown=((0.176, 0.084, 0.092, -0.108), (0.212, 0.09, 0.098, -0.114)), paint=Paint.METAL, top="spikes"
    ),
    "santa": Hat(
        crown=(
            (0.16, 0.085, 0.098, -0.115),
            (0.225, 0.07, 0.075, -0.105),
            (0.27, 0.045, 0.02, -0.12),
            (0.25, 0.022, -0.1, -0.16),
        ),
        band=0.034,
        top="bobble",
    ),
    "elf": Hat(
        crown=((0.16, 0.084, 0.096, -0.114), (0.25, 0.05, 0.05, -0.09), (0.33, 0.014, -0.02, -0.07)),
        band=0.024,
        top="tip",
    ),
    "turban": Hat(
        crown=(
            (0.15, 0.092, 0.104, -0.12),
            (0.19, 0.115, 0.125, -0.145),
            (0.235, 0.1, 0.1, -0.125),
            (0.255, 0.06, 0.05, -0.075),
        )
    ),
    "pirate": Hat(crown=_ROUND, band=0.012, brim=(0.168, 0.15, 0.165, -0.165), curl=0.075, top="skull"),
    "mitre": Hat(
        crown=(
            (0.158, 0.084, 0.096, -0.112),
            (0.235, 0.092, 0.066, -0.082),
            (0.295, 0.072, 0.034, -0.05),
            (0.345, 0.012, -0.002, -0.016),
        ),
        band=0.026,
        paint=Paint.TRIM,
    ),
    "mortarboard": Hat(shell=_LOW, out=0.012, top="board"),
    "jester": Hat(shell=_LOW, out=0.014, band=0.02, top="bells"),
    "horns": Hat(top="devils-horns"),
    "halo": Hat(top="halo"),
    "tiara": Hat(top="tiara"),
    "scrub-cap": Hat(shell=_LOW, out=0.02, puff=0.01),
    "swim-cap": Hat(shell=_SNUG, out=0.008),
}


class Headwear:
    """A hat on a head: what is behind the head, and what is before it."""

    def __init__(self, form: HeadForm, hat: Hat) -> None:
        self.form, self.hat = form, hat
        self.plate = form.sketch.plate

    def behind(self) -> None:
        hat = self.hat
        if hat.shell:
            self._shell(before=False)
        if hat.brim[1]:
            self._blob([hull(self.form.px(self._brim(_TURN)))], hat.paint)
        if hat.peak and self.form.to_lens[2] < -0.1:
            self._visor()

    def before(self) -> None:
        hat, above = self.hat, self.form.to_lens[1] > 0.02
        if hat.brim[1] and above:
            self._near_brim()
        if hat.shell:
            self._shell(before=True)
        if hat.crown:
            self._crown()
        if hat.peak and self.form.to_lens[2] >= -0.1:
            self._visor()
        if hat.brim[1] and not above:
            self._near_brim()
        self._top()

    def _blob(self, pieces: list[Points], paint: Paint, ink: float = 1.0) -> None:
        self.plate.blob(pieces, paint, Part.HEAD, ink=ink)

    def _ring(self, section: Section, turn: Numbers = _TURN) -> Numbers:
        y, wide, front, back = section
        # Crowns are as much wider as the drawn skull is; a brim keeps its own width.
        more = (GIRTH - 1) * 0.085
        wide, front, back = wide + min(more, wide * 0.2), front + more * 0.4, back - more * 0.3
        a = np.radians(turn)
        return np.stack(
            [np.sin(a) * wide, np.full_like(a, y), (front + back) / 2 + np.cos(a) * (front - back) / 2], -1
        )

    def _brim(self, turn: Numbers) -> Numbers:
        ring = self._ring(self.hat.brim, turn)
        ring[:, 1] += self.hat.curl * np.sin(np.radians(turn)) ** 2 - 0.012 * np.cos(np.radians(turn)) ** 2
        return ring

    def _near_brim(self) -> None:
        """The half of the brim on the lens' side of the head."""
        form = self.form
        facing = np.degrees(np.arctan2(form.to_lens[0], form.to_lens[2]))
        turn = facing + np.linspace(-92, 92, 15)
        inner = self._ring((self.hat.brim[0] + 0.004, 0.08, 0.09, -0.108), turn)
        path = np.vstack([form.px(self._brim(turn)), form.px(inner)[::-1]])
        self.plate.shape(path, self.hat.paint, Part.HEAD)

    def _crown(self) -> None:
        hat, form = self.hat, self.form
        sections = bend(np.array(hat.crown), 3) if len(hat.crown) > 2 else np.array(hat.crown)
        rings = [form.px(self._ring(tuple(section))) for section in sections]
        self._blob([hull(np.vstack(pair)) for pair in pairwise(rings)], hat.paint)
        if hat.band:
            first, second = np.array(hat.crown[0]), np.array(hat.crown[1])
            share = min(1.0, hat.band / max(second[0] - first[0], 1e-6))
            grown = [tuple(first), tuple(first * (1 - share) + second * share)]
            pieces = [form.px(self._ring((y, w + 0.003, f + 0.003, b - 0.003))) for y, w, f, b in grown]
            paint = Paint.TRIM if hat.top == "bobble" else Paint.DARK if hat.peak_dark else Paint.ACCENT
            self._blob([hull(np.vstack(pieces))], paint, 0.8)
        if hat.badge and form.to_lens[2] > 0.15:
            lowest, upper = hat.crown[0], hat.crown[min(1, len(hat.crown) - 1)]
            centre = form.px(np.array([0.0, (lowest[0] + upper[0]) / 2 + 0.014, upper[2] - 0.002]))
            radius = 0.0145 * form.scale * max(0.4, float(form.to_lens[2]))
            ring = (
                centre + np.stack([np.cos(np.radians(_TURN)), 1.2 * np.sin(np.radians(_TURN))], -1) * radius
            )
            self.plate.shape(ring, Paint.METAL, Part.HEAD, ink=0.6)

    def _shell(self, *, before: bool) -> None:
        hat, form = self.hat, self.form
        knots = np.array(hat.shell)
        angles = np.where(_TURN < 180, _TURN, _TURN - 360)
        order = np.argsort(angles)
        angles = angles[order]
        low = np.interp(np.abs(angles), knots[:, 0], knots[:, 1])
        share = np.sin(np.linspace(0, 1, 8) * np.pi / 2)[:, None]
        heights = low[None, :] + (0.218 - low)[None, :] * share
        local = form.skin(heights, angles[None, :], hat.out)
        local[..., 1] += hat.puff * share**2
        flat = form.px(local)
        near, far = _sides(flat, closed=True)
        if not before:
            self._blob([*far, hull(flat[-1])], hat.paint)
            return
        self._blob([*near, hull(flat[-1])] if form.to_lens[1] > -0.2 else near, hat.paint)
        if hat.cuff or hat.band:
            edge = form.skin(np.stack([low - 0.004, low + 0.026]), angles[None, :], hat.out + 0.008)
            seen = (form.skin(low, angles, 0.01) - form.skin(low, angles)) @ form.to_lens > -0.004
            placed = form.px(edge)
            right = np.roll(np.arange(len(angles)), -1)
            strips = [
                hull(np.vstack([placed[:, i], placed[:, right[i]]]))
                for i in range(len(angles))
                if seen[i] and seen[right[i]]
            ]
            if strips:
                self._blob(strips, hat.paint if hat.cuff else Paint.ACCENT, 0.8)

    def _visor(self) -> None:
        form, hat = self.form, self.hat
        turn = np.linspace(-66, 66, 11)
        inner = form.skin(0.158, turn, 0.014)
        outer = inner.copy()
        reach = np.cos(np.radians(turn * 1.25)) ** 0.6
        outer[:, 2] += hat.peak * reach
        outer[:, 1] -= 0.018 * reach
        path = np.vstack([form.px(outer), form.px(inner)[::-1]])
        self.plate.shape(path, Paint.DARK if hat.peak_dark else hat.paint, Part.HEAD)

    def _top(self) -> None:
        hat, form = self.hat, self.form
        if hat.top == "spikes":
            self._points()
        elif hat.top in ("bobble", "tip"):
            y, _, front, back = hat.crown[-1]
            centre = form.px(np.array([0.0, y, (front + back) / 2]))
            radius = (0.028 if hat.top == "bobble" else 0.014) * form.scale
            ring = centre + np.stack([np.cos(np.radians(_TURN)), np.sin(np.radians(_TURN))], -1) * radius
            self.plate.shape(ring, Paint.TRIM, Part.HEAD)
        elif hat.top in TOPS:
            TOPS[hat.top](form)

    def _points(self) -> None:
        """A crown's edge: points all around, the far ones seen through the gaps of the near."""
        hat, form = self.hat, self.form
        low, (y, wide, front, back) = hat.crown[0], hat.crown[-1]
        facing = float(np.degrees(np.arctan2(form.to_lens[0], form.to_lens[2])))
        for middle in (facing + 180.0, facing):
            if middle != facing and form.to_lens[1] > 0.2:
                continue  # from above the hollow of the crown is seen
            turn = middle + np.linspace(-90, 90, 21)
            tall = self._ring((y + 0.036, wide, front, back), turn)
            edge = np.where((np.arange(21) % 4 == 2)[:, None], tall, self._ring(hat.crown[-1], turn))
            foot = self._ring((y - 0.4 * (y - low[0]), wide, front, back), turn)
            self.plate.shape(form.px(np.vstack([edge, foot[::-1]])), hat.paint, Part.HEAD, ink=0.8)
        band = self._ring((y - 0.42 * (y - low[0]), wide, front, back), facing + np.linspace(-88, 88, 15))
        base = self._ring(low, facing + np.linspace(-88, 88, 15))
        self.plate.shape(form.px(np.vstack([band, base[::-1]])), hat.paint, Part.HEAD, ink=0.6)


class Hood:
    """Cloth around the whole head, open over the face: a hood, a headscarf."""

    def __init__(
        self,
        form: HeadForm,
        paint: Paint,
        *,
        deep: float = 0.03,
        low: float = -0.03,
        side: float = 50.0,
        brow: float = 0.17,
        tight: bool = False,
        peak: float = 0.0,
    ) -> None:
        """`deep` is how far it stands off, `low` down to where it hangs; the opening goes from `side` degrees on
        the one to `side` on the other half of the face, up to the height `brow`. A `tight` one follows jaw and neck, a
        `peak` lifts its crown backwards."""
        self.form, self.paint = form, paint
        # Closer columns where the opening's edge turns downwards.
        turn = np.concatenate(
            [np.linspace(0, side * 0.5, 4), np.linspace(side * 0.6, side, 7), np.linspace(side + 8, 180, 12)]
        )
        angles = np.concatenate([-turn[:0:-1], turn[:-1]])
        around = np.clip((np.abs(angles) / side - 0.5) / 0.5, 0, 1)
        edge = np.where(np.abs(angles) >= side, low, brow + (low - brow) * (1 - (1 - around**2.6) ** 0.5))
        share = np.sin(np.linspace(0, 1, 11) * np.pi / 2)[:, None]
        heights = edge[None, :] + (0.2185 - edge)[None, :] * share
        hang = np.clip((0.06 - heights) / 0.1, 0, 1)
        if tight:
            local = form.skin(np.maximum(heights, -0.008), angles[None, :], deep)
            local[..., 1] += np.minimum(heights + 0.008, 0.0)
        else:
            local = form.hair(heights, angles[None, :], deep * (1 + (0.5 + 12 * peak) * hang))
        top = np.clip((heights - 0.12) / 0.1, 0, 1) ** 1.5
        local[..., 1] += peak * top
        local[..., 2] -= peak * 0.9 * top
        flat = form.px(local)
        self._near, self._far = _sides(flat, closed=True)
        cap = hull(flat[-1])
        (self._near if form.to_lens[1] > -0.2 else self._far).append(cap)

    def behind(self) -> None:
        if self._far:
            self.form.sketch.plate.blob(self._far, self.paint, Part.HEAD, beneath=self.form.to_lens[2] > 0)

    def before(self) -> None:
        if self._near:
            self.form.sketch.plate.blob(self._near, self.paint, Part.HEAD)


def _sides(flat: Points, *, closed: bool) -> tuple[list[Points], list[Points]]:
    """Cells of a grid (rows upwards, columns to the head's right, 2) that face the lens, and those that don't."""
    near: list[Points] = []
    far: list[Points] = []
    rows, columns = flat.shape[:2]
    for row in range(rows - 1):
        for i in range(columns if closed else columns - 1):
            j = (i + 1) % columns
            quad = flat[[row, row, row + 1, row + 1], [i, j, j, i]]
            d1, d2 = quad[2] - quad[0], quad[3] - quad[1]
            (near if d1[0] * d2[1] - d1[1] * d2[0] > 0 else far).append(hull(quad))
    return near, far
