"""Styles of the brush and the chalk: watercolour, pastel, gouache."""

from dataclasses import replace

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, from_oklab, to_oklab
from animatic.imaging.noise import fractal, grain
from animatic.imaging.warping import resize
from animatic.storyboard import finish
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.styles.base import Style
from animatic.storyboard.styles.lines import contours, paper, shaken, soft, tones


class Watercolour(Style):
    name = "watercolour"
    label = "Watercolour"
    description = "Thin washes on rough paper that pool at their edges, pencil lines."
    bloom = 0.5

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        rgb = finish.graded(
            canvas, replace(light.grade, saturation=1.2, exposure=1.12, contrast=0.9), vignette=0.0
        )
        width, height = canvas.width, canvas.height
        calm = _areas(shaken(rgb, camera, 6.5, seed), 3)
        grey = tones(calm)
        # Pigment is thin: the light of the paper shines through, most where the picture is light.
        lifted = calm + (1 - calm) * (np.float32(0.16) + np.float32(0.34) * grey)[..., None]
        wide = blur(grey, 5.5 * camera.line)
        pooled = np.clip((wide - grey) * np.float32(1.6), 0, 0.22) + np.clip(
            np.abs(grey - wide) - 0.02, 0, 0.16
        )
        blooms = resize(fractal(width // 8 + 1, height // 8 + 1, 5, 3, 3, seed), width, height) - np.float32(
            0.5
        )
        grains = resize(
            fractal(width // 2 + 1, height // 2 + 1, width / 9, height / 9, 2, seed + 5), width, height
        )
        density = (
            1
            + blooms * np.float32(0.34)
            + (grains - np.float32(0.5)) * np.float32(0.1)
            + pooled * np.float32(1.5)
        )
        washed = 1 - (1 - lifted) * density[..., None]
        line = soft(shaken(contours(canvas, camera, tones(rgb)), camera, 2.6, seed + 9), 0.6 * camera.line)
        pencil = (
            smoothstep(0.28, 0.8, line)
            * np.clip(np.float32(0.5) + grains * np.float32(0.5), 0, 1)
            * np.float32(0.62)
        )
        washed = washed + (colour("#453c40") - washed) * pencil[..., None]
        sheet = colour("#fbf8f0") * paper(width, height, seed, tooth=0.05)[..., None]
        return np.asarray(np.clip(washed, 0, 1) * sheet, np.float32)


class Pastel(Style):
    name = "pastel"
    label = "Pastel"
    description = "Chalk on warm paper: bright dusty colours in slanting strokes, no hard lines."
    bloom = 0.8

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        rgb = finish.graded(
            canvas, replace(light.grade, saturation=1.5, contrast=0.95, exposure=1.12), vignette=0.0
        )
        width, height = canvas.width, canvas.height
        calm = blur(_areas(shaken(rgb, camera, 7, seed), 2), 1.1 * camera.line)
        milky = calm * np.float32(0.74) + np.float32(0.26)
        x = np.arange(width, dtype=np.float32)[None, :]
        y = np.arange(height, dtype=np.float32)[:, None]
        wander = resize(fractal(width // 4 + 1, height // 4 + 1, 24, 14, 3, seed), width, height)
        grain_ = resize(
            fractal(width // 2 + 1, height // 2 + 1, width / 2.6, height / 2.6, 2, seed + 3), width, height
        )
        phase = (x * np.float32(0.62) + y * np.float32(0.78)) / np.float32(
            5.2 * camera.line
        ) + wander * np.float32(3)
        strokes = np.sin(phase) * np.float32(0.5) + np.float32(0.5)
        chalk = smoothstep(0.1, 0.62, strokes * np.float32(0.42) + grain_ * np.float32(0.62))
        tinted = milky * (np.float32(0.94) + np.float32(0.1) * strokes)[..., None]
        sheet = colour("#e6cba6") * paper(width, height, seed, tooth=0.05)[..., None]
        line = blur(shaken(contours(canvas, camera, tones(rgb)), camera, 4, seed + 2), 1.2 * camera.line)
        tinted = (
            tinted + (colour("#3a2f3f") - tinted) * (smoothstep(0.2, 0.8, line) * np.float32(0.55))[..., None]
        )
        rgb = sheet + (tinted - sheet) * (np.float32(0.55) + np.float32(0.45) * chalk)[..., None]
        return np.asarray(rgb, np.float32)


class Gouache(Style):
    name = "gouache"
    label = "Gouache"
    description = "A travel poster: few opaque colours in flat shapes, soft brush edges, hardly a line."
    bloom = 0.5

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        rgb = finish.graded(
            canvas, replace(light.grade, saturation=1.28, contrast=1.06, exposure=1.06), vignette=0.12
        )
        width, height = canvas.width, canvas.height
        calm = _areas(shaken(rgb, camera, 3.0, seed), 4)
        lab = to_oklab(np.clip(calm, 0, 1))
        lab[..., 0] = _steps(lab[..., 0], 7)
        lab[..., 1:] = _steps(lab[..., 1:] * np.float32(1.12), 44)
        flat = blur(np.clip(from_oklab(lab), 0, 1), 0.7 * camera.line)
        brush = np.asarray(
            cv2.GaussianBlur(grain(width, height, seed, 0.0), (0, 0), 5.0 * camera.line, sigmaY=0.9),
            np.float32,
        )
        flat = flat * (1 + brush * np.float32(0.05))[..., None]
        ink = smoothstep(0.35, 0.9, canvas.ink)[..., None] * np.float32(0.5)
        flat = flat + (flat * np.float32(0.35) - flat) * ink
        return np.asarray(
            np.clip(flat, 0, 1) * paper(width, height, seed, tooth=0.025)[..., None], np.float32
        )


def _areas(rgb: Array, passes: int) -> Array:
    """Colours (h, w, 3) evened out inside their edges, at half size."""
    height, width = rgb.shape[:2]
    half = cv2.resize(rgb, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    eight = np.asarray(np.clip(half, 0, 1) * np.float32(255), np.uint8)
    for _ in range(passes):
        eight = np.asarray(cv2.bilateralFilter(eight, 9, 38, 9), np.uint8)
    return resize(eight.astype(np.float32) * np.float32(1 / 255), width, height, smooth=True)


def _steps(values: Array, count: int) -> Array:
    """Rounded to one of `count` levels in 0..1, with a soft step between two."""
    scaled = values * np.float32(count)
    low = np.floor(scaled)
    return np.asarray((low + smoothstep(0.38, 0.62, scaled - low)) / np.float32(count), np.float32)
