"""The last passes over a panel: god rays, bloom, vignette, grain, tone and grade, and the depth map."""

import math
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, saturate
from animatic.imaging.noise import grain
from animatic.imaging.warping import half, resize, warp
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas, bands
from animatic.storyboard.light import Grade, Lighting

_LEVELS: Final = 4096


def god_rays(canvas: Canvas, light: Lighting, x: float, y: float, strength: float) -> None:
    """Streaks of light that open skies throw past dark edges, away from the point (x, y) in pixels."""
    step = 8
    width, height = max(8, canvas.width // step), max(8, canvas.height // step)
    bright = resize(np.clip(resize(canvas.rgb, 2 * width, 2 * height).max(-1), 0, 1), width, height)
    bright *= resize(canvas.sky, width, height)
    bright = smoothstep(0.45, 1.0, bright)
    rays = np.zeros_like(bright)
    cx, cy, count = x / step, y / step, 22
    for i in range(count):
        zoom = 1 / (1 - 0.036 * i)
        matrix = np.array([[zoom, 0, cx * (1 - zoom)], [0, zoom, cy * (1 - zoom)]])
        rays += warp(bright, matrix, width, height) * np.float32((1 - i / count) * 2 / count)
    rays = blur(rays, 1.2)[..., None] * (light.key * np.float32(1.6 * strength))
    canvas.add(resize(np.asarray(rays, np.float32), canvas.width, canvas.height))


def separate(canvas: Canvas, camera: Camera, strength: float) -> None:
    """Darken what lies just behind nearer things, as contact shadows and a painter's dark edge do.

    Unsharp masking of the depth buffer: Luft, Colditz, Deussen, "Image enhancement by unsharp masking the depth
    buffer", 2006.
    """
    step = 3
    width, height = max(2, canvas.width // step), max(2, canvas.height // step)
    depth = resize(np.minimum(canvas.depth, np.float32(1.2)), width, height)
    dark = np.zeros_like(depth)
    for share, weight in ((0.010, 0.6), (0.035, 0.4)):
        nearer = blur(depth, camera.unit / step * share) - depth
        relative = nearer / (depth + np.float32(0.06))
        dark += np.clip(relative * np.float32(2.2), 0, 1) * np.float32(weight)
    canvas.multiply(1 - resize(dark, canvas.width, canvas.height) * np.float32(strength))


def bloom(canvas: Canvas, strength: float = 1.0) -> None:
    """Light spills over around what shines and what is nearly white."""
    small = half(half(canvas.rgb))
    height, width = small.shape[:2]
    source = np.clip(small - np.float32(0.8), 0, 2) * np.float32(0.5)
    glow = resize(canvas.glow, width, height)
    source += glow
    if float(source.max()) < 0.02:
        return
    size = min(width, height)
    spill = blur(source, size * 0.008) * np.float32(0.45)
    spill += blur(source, size * 0.024) * np.float32(0.5)
    spill += blur(source, size * 0.075) * np.float32(0.42)
    canvas.rgb += resize(spill, canvas.width, canvas.height) * np.float32(strength)


@lru_cache(maxsize=6)
def _vignette(width: int, height: int, strength: float) -> Array:
    x = (np.arange(width, dtype=np.float32) + 0.5) / width - 0.5
    y = (np.arange(height, dtype=np.float32) + 0.5) / height - 0.48
    square = x[None, :] ** 2 * np.float32(1.1) + y[:, None] ** 2 * np.float32(1.25)
    mask = np.asarray(1 - np.float32(strength) * smoothstep(0.12, 0.66, square), np.float32)
    mask.setflags(write=False)
    return mask


@lru_cache(maxsize=32)
def _curves(grade: Grade) -> Array:
    """(4096, 3): tone shoulder, split tone and contrast for encoded values 0..2, one curve a channel."""
    value = np.linspace(0, 2, _LEVELS, dtype=np.float32)[:, None].repeat(3, axis=1) * np.float32(
        grade.exposure
    )
    value = np.where(value > 0.8, 0.8 + 0.2 * np.tanh((value - 0.8) / 0.2 * 0.9), value)
    dark, bright = colour(grade.shadows), colour(grade.highlights)
    value = value + dark * np.clip(0.42 - value, 0, 1) * np.float32(0.22 * grade.strength)
    value = value + (bright - 1) * np.clip(value - 0.45, 0, 1) * np.float32(0.22 * grade.strength)
    value = np.clip(value, 0, 1)
    bend = (value - 0.5) * (1 - np.abs(2 * value - 1))
    value = np.clip(value + bend * np.float32(0.16 + (grade.contrast - 1) * 1.4), 0, 1)
    table = np.asarray(value, np.float32)
    table.setflags(write=False)
    return table


def expose(canvas: Canvas, darkness: float) -> None:
    """Open the lens for dark pictures, so that they read as small as a thumbnail; never for bright ones.

    A gamma on the canvas, chosen from its median and its brighter part; a night stays darker than a day.
    """
    sample = np.clip(canvas.rgb[::8, ::8].max(-1), 0, 1)
    middle, bright = (float(v) for v in np.percentile(sample, (50, 90)))
    target = 0.385 - 0.095 * darkness
    level = 0.7 * middle + 0.3 * bright * 0.7
    if level >= target:
        return
    gamma = float(np.clip(math.log(target) / math.log(max(level, 0.02)), 0.52, 1.0))
    table = np.linspace(0, 1, _LEVELS, dtype=np.float32) ** np.float32(gamma)
    for band in bands(canvas.height):
        rgb = canvas.rgb[band]
        index = np.clip(rgb * np.float32(_LEVELS - 1), 0, _LEVELS - 1).astype(np.uint16)
        np.copyto(rgb, table[index], where=rgb < 1)


def graded(canvas: Canvas, grade: Grade, *, vignette: float = 0.55) -> Array:
    """The canvas' colours after tone, split tone, saturation and vignette: (h, w, 3) in 0..1."""
    curves = [np.ascontiguousarray(_curves(grade)[:, channel]) for channel in range(3)]
    done = np.empty_like(canvas.rgb)
    for band in bands(canvas.height):
        rgb = canvas.rgb[band]
        if abs(grade.saturation - 1) > 0.01:
            rgb = saturate(rgb, grade.saturation)
        if vignette > 0:
            rgb = rgb * _vignette(canvas.width, canvas.height, round(vignette, 3))[band, :, None]
        index = np.clip(rgb * np.float32((_LEVELS - 1) / 2), 0, _LEVELS - 1).astype(np.uint16)
        for channel, curve in enumerate(curves):
            done[band, :, channel] = curve[index[..., channel]]
    return done


def grained(rgb: Array, seed: int, strength: float = 0.0125, softness: float = 0.65) -> Array:
    """Film grain, strongest in the middle tones."""
    height, width = rgb.shape[:2]
    noise = grain(width, height, seed, softness)
    done = np.empty_like(rgb)
    for band in bands(height):
        middle = np.float32(1.15) - np.abs(rgb[band, :, 1] * np.float32(2) - 1) * np.float32(0.7)
        done[band] = rgb[band] + (noise[band] * middle * np.float32(strength))[..., None]
    return done


def eight_bits(rgb: Array) -> NDArray[np.uint8]:
    """0..1 to 0..255, rounded."""
    done = np.empty(rgb.shape, np.uint8)
    for band in bands(rgb.shape[0]):
        done[band] = np.clip(rgb[band] * np.float32(255) + np.float32(0.5), 0, 255)
    return done


def depth_map(canvas: Canvas, nearest: float) -> Array:
    """Inverse depth in 0..1 (1 = nearest), float32, (h, w): smooth inside things, sharp at their edges.

    Args:
        canvas: whose depth is in 1/m.
        nearest: metres that become 1; anything nearer is clipped.
    """
    depth = (np.clip(canvas.depth * np.float32(nearest), 0, 1) * 65535).astype(np.uint16)
    closed = cv2.morphologyEx(depth, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    even = cv2.medianBlur(np.asarray(closed, np.uint16), 5)
    return np.asarray(even, np.float32) * np.float32(1 / 65535)
