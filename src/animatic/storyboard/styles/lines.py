"""What drawn styles share: contours, hatching, paper."""

import math

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import smoothstep
from animatic.imaging.colour import luminance
from animatic.imaging.noise import fractal
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas


def tones(rgb: Array) -> Array:
    """Lightness (h, w) stretched so that the picture uses the whole range, whatever the hour."""
    grey = np.clip(luminance(rgb), 0, 1.2).astype(np.float32)
    low, high = np.percentile(grey[::8, ::8], (2, 97))
    return np.asarray(np.clip((grey - low) / max(0.12, high - low), 0, 1), np.float32)


def soft(grey: Array, sigma: float) -> Array:
    """A little out of focus."""
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), sigma), np.float32)


def contours(canvas: Canvas, camera: Camera, grey: Array) -> Array:
    """(h, w) 0..1: the ink that was drawn, edges of tone, and edges of depth."""
    s = camera.line
    narrow = cv2.GaussianBlur(grey, (0, 0), 1.0 * s)
    wide = cv2.GaussianBlur(grey, (0, 0), 2.2 * s)
    dark = np.clip((wide - narrow) * np.float32(7.5), 0, 1)
    depth = cv2.GaussianBlur(np.sqrt(np.minimum(canvas.depth, np.float32(1))), (0, 0), 1.1 * s)
    steps = np.abs(cv2.Laplacian(depth, cv2.CV_32F, ksize=3))
    return np.asarray(
        np.maximum(np.maximum(dark, canvas.ink * np.float32(0.9)), smoothstep(0.016, 0.06, steps)), np.float32
    )


def shaken(image: Array, camera: Camera, amount: float, seed: int) -> Array:
    """Moved about a little, as a hand does: `amount` in pixels at 768 rows."""
    height, width = image.shape[:2]
    cells = 26 * width / max(1.0, camera.unit) / 1.75
    dx = fractal(width // 4 + 1, height // 4 + 1, cells, cells * height / width, 2, seed) - np.float32(0.5)
    dy = fractal(width // 4 + 1, height // 4 + 1, cells, cells * height / width, 2, seed + 1) - np.float32(
        0.5
    )
    size = np.float32(amount * camera.line * 1.1)
    columns = np.arange(width, dtype=np.float32)[None, :] + resize(dx, width, height) * size
    rows = np.arange(height, dtype=np.float32)[:, None] + resize(dy, width, height) * size
    return remap(image, columns.astype(np.float32), rows.astype(np.float32))


def hatching(
    grey: Array, camera: Camera, seed: int, layers: tuple[tuple[float, float, float, float], ...]
) -> Array:
    """(h, w) 0..1: strokes where it is darker than a threshold; layers are (threshold, angle, spacing, strength)."""
    height, width = grey.shape
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    wander = resize(fractal(width // 4 + 1, height // 4 + 1, 30, 18, 3, seed), width, height) * np.float32(
        16 * camera.line
    )
    total = np.zeros_like(grey)
    for threshold, angle, spacing, strength in layers:
        phase = (x * math.cos(angle) + y * math.sin(angle) + wander) * np.float32(
            2 * math.pi / (spacing * camera.line)
        )
        stroke = smoothstep(0.1, 0.85, np.sin(phase) * np.float32(0.5) + np.float32(0.5))
        total = np.maximum(
            total, stroke * smoothstep(threshold + 0.07, threshold - 0.07, grey) * np.float32(strength)
        )
    return np.asarray(total, np.float32)


def paper(width: int, height: int, seed: int, *, tooth: float = 0.05) -> Array:
    """(h, w) about 1: the grain of paper."""
    coarse = fractal(width // 2 + 1, height // 2 + 1, width / 7, height / 7, 2, seed)
    cloudy = fractal(width // 8 + 1, height // 8 + 1, 6, 4, 3, seed + 3)
    grain = resize(coarse, width, height) - np.float32(0.5)
    return np.asarray(
        1
        + grain * np.float32(tooth * 2)
        + (resize(cloudy, width, height) - np.float32(0.5)) * np.float32(0.04),
        np.float32,
    )
