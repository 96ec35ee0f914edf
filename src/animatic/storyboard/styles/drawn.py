"""Styles of the drawing board: ink, charcoal, engraving, blueprint, and the story artist's rough."""

import math
from dataclasses import replace

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour
from animatic.imaging.noise import fractal, grain
from animatic.imaging.warping import resize
from animatic.storyboard import finish
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.styles.base import Style
from animatic.storyboard.styles.lines import contours, hatching, paper, shaken, soft, tones
from animatic.storyboard.styles.marks import Marks, draw_marks


class Ink(Style):
    name = "ink"
    label = "Ink"
    description = "A comic page: black contours, spotted blacks, dots, few flat colours."
    bloom = 0.35

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        rgb = finish.graded(canvas, replace(light.grade, saturation=1.15, contrast=1.1), vignette=0.0)
        small = cv2.resize(rgb, (canvas.width // 2, canvas.height // 2), interpolation=cv2.INTER_AREA)
        eight = np.asarray(small * np.float32(255), np.uint8)
        calm = cv2.bilateralFilter(eight, 9, 34, 9).astype(np.float32) / np.float32(255)
        calm = resize(calm, canvas.width, canvas.height)
        grey = tones(calm)
        levels = (np.floor(grey * 4.999) + np.float32(0.5)) / 5
        flat = (
            calm
            * (np.clip(levels / np.maximum(grey, 0.08), 0.5, 1.7) * np.float32(0.62) + np.float32(0.38))[
                ..., None
            ]
        )
        flat = np.clip(flat * np.float32(1.06) + np.float32(0.03), 0, 1)
        x = np.arange(canvas.width, dtype=np.float32)[None, :]
        y = np.arange(canvas.height, dtype=np.float32)[:, None]
        pitch = np.float32(2 * math.pi / (6.4 * camera.line))
        screen = np.cos((x + y) * pitch * np.float32(0.7)) * np.cos((x - y) * pitch * np.float32(0.7))
        dots = smoothstep(
            -0.1, 0.25, screen * np.float32(0.5) + np.float32(0.42) - grey * np.float32(1.9)
        ) * (grey < 0.5)
        black = smoothstep(0.14, 0.07, grey)
        line = contours(canvas, camera, soft(tones(rgb), 1.1 * camera.line))
        line = smoothstep(0.24, 0.6, line)
        cover = np.maximum(
            np.maximum(line * np.float32(0.94), dots * np.float32(0.42)), black * np.float32(0.92)
        )
        page = flat * paper(canvas.width, canvas.height, seed, tooth=0.02)[..., None]
        return np.asarray(page + (colour("#14121a") - page) * cover[..., None], np.float32)


class Charcoal(Style):
    name = "charcoal"
    label = "Charcoal"
    description = "Smudged charcoal on grey paper: deep blacks, broad strokes, lights lifted with chalk."
    bloom = 0.6

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        grey = tones(finish.graded(canvas, replace(light.grade, contrast=1.1), vignette=0.25))
        width, height = canvas.width, canvas.height
        smudged = blur(shaken(grey, camera, 5, seed), 1.7 * camera.line)
        broad = blur(grey, 14 * camera.line)
        tooth = resize(
            fractal(width // 2 + 1, height // 2 + 1, width / 3.2, height / 3.2, 3, seed), width, height
        )
        tooth = (tooth - np.float32(0.5)) * np.float32(2)
        strokes = hatching(
            smudged, camera, seed, ((0.62, -0.9, 9.0, 0.2), (0.42, -0.8, 7.5, 0.34), (0.24, -1.0, 6.5, 0.5))
        )
        dark = np.clip(np.float32(0.86) - smudged * np.float32(1.2), 0, 1) ** np.float32(1.15)
        dust = np.clip(np.float32(0.5) - broad, 0, 1) * np.float32(0.2)
        coal = np.clip((dark + strokes * np.float32(0.6) + dust) * (1 + tooth * np.float32(0.2)), 0, 1)
        line = shaken(contours(canvas, camera, grey), camera, 3.4, seed + 2)
        line = smoothstep(0.12, 0.75, blur(line, 1.0 * camera.line)) * np.clip(
            np.float32(0.9) + tooth * np.float32(0.4), 0, 1.1
        )
        coal = np.clip(np.maximum(coal * np.float32(0.9), line), 0, 1)
        chalk = smoothstep(0.72, 0.96, smudged) * np.clip(np.float32(0.75) + tooth * np.float32(0.5), 0, 1)
        sheet = colour("#bdb6a9") * paper(width, height, seed, tooth=0.05)[..., None]
        rgb = sheet + (colour("#faf6ec") - sheet) * (chalk * np.float32(0.85))[..., None]
        rgb = rgb + (colour("#1a181b") - rgb) * (coal * np.float32(0.96))[..., None]
        return np.asarray(rgb, np.float32)


class Engraving(Style):
    name = "engraving"
    label = "Engraving"
    description = (
        "A plate from an old book: nothing but black lines that swell with the shade, on cream paper."
    )
    bloom = 0.3

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        grey = tones(finish.graded(canvas, replace(light.grade, contrast=1.05), vignette=0.1))
        shade = soft(grey, 1.3 * camera.line)
        width, height = canvas.width, canvas.height
        x = np.arange(width, dtype=np.float32)[None, :]
        y = np.arange(height, dtype=np.float32)[:, None]
        form = soft(np.minimum(canvas.depth, np.float32(1)), 12 * camera.line)
        swell = resize(fractal(width // 8 + 1, height // 8 + 1, 5, 3, 2, seed), width, height) * np.float32(
            26
        )
        cuts = np.zeros((height, width), np.float32)
        for angle, spacing, least in ((0.12, 4.6, 0.9), (0.95, 5.0, 0.5), (-0.75, 5.4, 0.28)):
            along = x * np.float32(math.sin(angle)) + y * np.float32(math.cos(angle))
            phase = (along / np.float32(camera.line) + swell + form * np.float32(30)) * np.float32(
                2 * math.pi / spacing
            )
            wave = np.sin(phase) * np.float32(0.5) + np.float32(0.5)
            thick = np.clip((np.float32(least) - shade) / np.float32(least) * np.float32(0.86), 0, 0.9)
            cuts = np.maximum(cuts, smoothstep(0.09, -0.09, wave - thick) * (thick > 0.03))
        line = smoothstep(0.2, 0.6, contours(canvas, camera, soft(grey, 1.1 * camera.line)))
        black = np.clip(np.maximum(cuts * np.float32(0.94), line), 0, 1)
        sheet = colour("#f1e8d2") * paper(width, height, seed, tooth=0.03)[..., None]
        return np.asarray(sheet + (colour("#1d1a1c") - sheet) * black[..., None], np.float32)


class Blueprint(Style):
    name = "blueprint"
    label = "Blueprint"
    description = "White lines and hatching on blue, with a grid."
    bloom = 0.2

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        grey = tones(finish.graded(canvas, light.grade, vignette=0.0))
        line = smoothstep(0.16, 0.55, contours(canvas, camera, soft(grey, 0.9 * camera.line)))
        hatch = hatching(1 - grey, camera, seed, ((0.34, 0.785, 7, 0.34), (0.14, -0.785, 7, 0.3)))
        x = np.arange(canvas.width, dtype=np.float32)[None, :]
        y = np.arange(canvas.height, dtype=np.float32)[:, None]
        step = np.float32(32 * camera.line)
        fine = np.maximum(
            (x % step < camera.line).astype(np.float32), (y % step < camera.line).astype(np.float32)
        )
        coarse = np.maximum(
            (x % (step * 4) < 1.6 * camera.line).astype(np.float32),
            (y % (step * 4) < 1.6 * camera.line).astype(np.float32),
        )
        blue = (
            colour("#123f7c")
            * (np.float32(0.86) + np.float32(0.3) * cv2.GaussianBlur(grey, (0, 0), 3 * camera.line))[
                ..., None
            ]
        )
        blue = blue * paper(canvas.width, canvas.height, seed, tooth=0.04)[..., None]
        cover = np.maximum(
            np.maximum(line * np.float32(0.92), hatch),
            np.maximum(fine * np.float32(0.1), coarse * np.float32(0.18)),
        )
        return np.asarray(blue + (colour("#e6f2ff") - blue) * cover[..., None], np.float32)


class Rough(Style):
    name = "rough"
    label = "Rough"
    description = (
        "A story artist's board: grey pencil, searching lines, hatched shadows, arrows for what moves."
    )
    bloom = 0.2

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        grey = tones(finish.graded(canvas, replace(light.grade, saturation=0.4), vignette=0.0))
        line = contours(canvas, camera, soft(grey, 1.2 * camera.line))
        tooth = np.clip(1 + grain(canvas.width, canvas.height, seed, 0.5) * np.float32(0.16), 0.5, 1.35)
        first = smoothstep(0.12, 0.7, shaken(line, camera, 2.6, seed))
        second = smoothstep(0.25, 0.9, shaken(line, camera, 6.5, seed + 7))
        wash = smoothstep(0.5, 0.08, blur(grey, 5 * camera.line)) * np.float32(0.3)
        hatch = hatching(
            blur(grey, 2 * camera.line), camera, seed,
            ((0.6, -0.75, 8.5, 0.26), (0.38, -0.55, 7.0, 0.34), (0.2, 0.62, 7.5, 0.4)),
        )  # fmt: skip
        clear = 1 - (1 - first * np.float32(0.86)) * (1 - second * np.float32(0.4)) * (1 - hatch) * (1 - wash)
        sheet = colour("#f3f0e8") * paper(canvas.width, canvas.height, seed, tooth=0.03)[..., None]
        rgb = sheet + (colour("#2b2b30") - sheet) * np.clip(clear * tooth, 0, 0.97)[..., None]
        return np.asarray(rgb, np.float32)

    def annotate(self, rgb: Array, camera: Camera, marks: Marks, seed: int) -> Array:
        return draw_marks(rgb, camera, marks, seed)
