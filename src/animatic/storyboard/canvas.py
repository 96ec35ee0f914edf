"""The working surface: colour, glow, inverse depth, open sky and ink, painted back to front in layers."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur
from animatic.imaging.warping import resize

_BAND = 96


def bands(rows: int) -> Iterator[slice]:
    """A picture's rows in strips: what is worked on strip by strip needs no full-size copies."""
    for start in range(0, rows, _BAND):
        yield slice(start, min(rows, start + _BAND))


class Kind(StrEnum):
    """How a layer was made; styles treat them apart."""

    PAINTED = "painted"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Layer:
    """A cut-out that lies somewhere on the canvas."""

    rgba: Array
    """(h, w, 4): colour premultiplied by alpha, sRGB encoding, may exceed 1 in highlights."""
    x: int = 0
    """Column of its left edge on the canvas; may be negative."""
    y: int = 0
    """Row of its top edge."""
    depth: float | Array = 0.0
    """Inverse distance in 1/m: one number, or (h, w). NaN keeps the canvas' own depth (mist, smoke)."""
    glow: Array | None = None
    """(h, w, 3): light that it gives off, premultiplied; feeds bloom."""
    ink: Array | None = None
    """(h, w) 0..1: coverage of drawn lines."""
    kind: Kind = Kind.PAINTED

    @classmethod
    def flat(
        cls,
        mask: Array,
        colour: Array,
        x: int = 0,
        y: int = 0,
        depth: float | Array = 0.0,
        *,
        glow: float = 0.0,
        kind: Kind = Kind.PAINTED,
    ) -> Self:
        """One colour, (3,) or (h, w, 3), through a mask (h, w) in 0..1; `glow` times its colour shines."""
        rgba = np.empty((*mask.shape, 4), np.float32)
        np.multiply(mask[..., None], colour, out=rgba[..., :3])
        rgba[..., 3] = mask
        return cls(rgba, x, y, depth, glow=rgba[..., :3] * np.float32(glow) if glow else None, kind=kind)

    @property
    def height(self) -> int:
        return int(self.rgba.shape[0])

    @property
    def width(self) -> int:
        return int(self.rgba.shape[1])

    def moved(self, x: int, y: int) -> "Layer":
        """The same at another place."""
        return replace(self, x=x, y=y)

    def hazed(self, haze: Array, amount: float) -> "Layer":
        """Faded into the air's colour (3,) by `amount` in 0..1: what distance does."""
        if amount <= 0:
            return self
        rgba = self.rgba.copy()
        rgba[..., :3] *= np.float32(1 - amount)
        rgba[..., :3] += rgba[..., 3:] * (haze * np.float32(amount))
        glow = None if self.glow is None else self.glow * np.float32(1 - amount)
        ink = None if self.ink is None else self.ink * np.float32(1 - amount)
        return replace(self, rgba=rgba, glow=glow, ink=ink)


@dataclass(slots=True)
class Canvas:
    """All surfaces have the picture's size. Paint the far first: each layer covers what is behind it."""

    width: int
    height: int
    rgb: Array = field(init=False)
    """(h, w, 3) sRGB encoding, float32, unbounded above."""
    glow: Array = field(init=False)
    """(⌈h/2⌉, ⌈w/2⌉, 3): light given off, at half resolution, for bloom."""
    depth: Array = field(init=False)
    """(h, w) inverse distance in 1/m; 0 is infinitely far."""
    sky: Array = field(init=False)
    """(h, w) 0..1: how much of the sky shows; god rays and lightning need it."""
    ink: Array = field(init=False)
    """(h, w) 0..1: coverage of drawn lines, for styles that redraw them."""

    def __post_init__(self) -> None:
        shape = (self.height, self.width)
        self.rgb = np.zeros((*shape, 3), np.float32)
        self.glow = np.zeros(((self.height + 1) // 2, (self.width + 1) // 2, 3), np.float32)
        self.depth = np.zeros(shape, np.float32)
        self.sky = np.ones(shape, np.float32)
        self.ink = np.zeros(shape, np.float32)

    def over(self, layer: Layer, opacity: float = 1.0) -> None:
        """Lay a layer on top. Parts outside the canvas are cut off."""
        x0, y0 = max(0, layer.x), max(0, layer.y)
        x1, y1 = min(self.width, layer.x + layer.width), min(self.height, layer.y + layer.height)
        if x1 <= x0 or y1 <= y0 or opacity <= 0:
            return
        inside = (slice(y0 - layer.y, y1 - layer.y), slice(x0 - layer.x, x1 - layer.x))
        here = (slice(y0, y1), slice(x0, x1))
        rgba = layer.rgba[inside]
        if opacity < 1:
            rgba = rgba * np.float32(opacity)
        alpha = rgba[..., 3]
        through = 1 - alpha
        rgb = self.rgb[here]
        # OpenCV's loops over three channels are three times as fast as NumPy's broadcasting.
        cv2.multiply(rgb, cv2.merge((through, through, through)), dst=rgb)
        cv2.add(rgb, cv2.cvtColor(rgba, cv2.COLOR_BGRA2BGR), dst=rgb)
        self.sky[here] *= through
        ink = self.ink[here]
        ink *= through
        if layer.ink is not None:
            np.maximum(ink, layer.ink[inside] * np.float32(opacity), out=ink)
        self._set_depth(here, layer.depth, inside, alpha)
        self._set_glow(here, layer, inside, alpha, opacity)

    def _set_depth(
        self, here: tuple[slice, slice], depth: float | Array, inside: tuple[slice, slice], alpha: Array
    ) -> None:
        value = depth[inside] if isinstance(depth, np.ndarray) else np.float32(depth)
        solid = (alpha > 0.5) & ~np.isnan(value)
        np.copyto(self.depth[here], value, where=solid)

    def _set_glow(
        self,
        here: tuple[slice, slice],
        layer: Layer,
        inside: tuple[slice, slice],
        alpha: Array,
        opacity: float,
    ) -> None:
        if layer.glow is None and not self.glow.any():
            return
        target = self.glow[tuple(slice(s.start // 2, (s.stop + 1) // 2) for s in here)]
        if not target.size:
            return
        height, width = target.shape[:2]
        target *= 1 - resize(alpha, width, height)[..., None]
        if layer.glow is not None:
            target += resize(layer.glow[inside], width, height) * np.float32(opacity)

    def add(self, light: Array, x: int = 0, y: int = 0, *, glow: float = 0.0) -> None:
        """Add light (h, w, 3) as a screen would: it brightens the dark and doesn't burn out the bright."""
        height, width = light.shape[:2]
        x0, y0, x1, y1 = max(0, x), max(0, y), min(self.width, x + width), min(self.height, y + height)
        if x1 <= x0 or y1 <= y0:
            return
        part = light[y0 - y : y1 - y, x0 - x : x1 - x]
        for band in bands(y1 - y0):
            rgb = self.rgb[y0:y1, x0:x1][band]
            rgb += part[band] * (1 - np.clip(rgb, 0, 1) * np.float32(0.6))
        if glow:
            half = self.glow[y0 // 2 : (y1 + 1) // 2, x0 // 2 : (x1 + 1) // 2]
            half += resize(part, half.shape[1], half.shape[0]) * np.float32(glow)

    def multiply(self, light: Array) -> None:
        """Multiply the colours by a light map (h, w) or (h, w, 3), of any smaller size."""
        if light.shape[:2] != (self.height, self.width):
            light = resize(light, self.width, self.height)
        self.rgb *= light if light.ndim == 3 else light[..., None]

    def flood(
        self, rgb: Array, mask: Array, depth: Array | float | None = None, *, sky: bool = False
    ) -> None:
        """Cover all that a full-size mask (h, w) covers with colours (h, w, 3) or (3,)."""
        used = np.flatnonzero(mask.max(1) > 0)
        if used.size == 0:
            return
        rows = slice(int(used[0]), int(used[-1]) + 1)
        mask = mask[rows]
        here = self.rgb[rows]
        here += ((rgb if rgb.ndim == 1 else rgb[rows]) - here) * mask[..., None]
        if not sky:
            self.sky[rows] *= 1 - mask
        if depth is not None:
            value = np.asarray(depth, np.float32)
            np.copyto(self.depth[rows], value[rows] if value.ndim == 2 else value, where=mask > 0.5)

    def shadow(self, mask: Array, x: int, y: int, colour: Array, strength: float, soft: float) -> None:
        """Darken through a soft mask (h, w) towards a shadow colour (3,): contact and cast shadows."""
        pad = int(soft * 2.5) + 1
        mask = blur(np.pad(mask, pad), soft)
        y0, x0 = max(0, y - pad), max(0, x - pad)
        y1, x1 = min(self.height, y - pad + mask.shape[0]), min(self.width, x - pad + mask.shape[1])
        if x1 <= x0 or y1 <= y0:
            return
        part = mask[y0 - y + pad : y1 - y + pad, x0 - x + pad : x1 - x + pad, None] * np.float32(strength)
        rgb = self.rgb[y0:y1, x0:x1]
        rgb *= 1 - part * (1 - colour)
