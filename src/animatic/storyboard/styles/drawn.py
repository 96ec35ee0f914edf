"""Styles of the drawing board: ink, charcoal, blueprint, and the story artist's rough."""

import math
from dataclasses import replace

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, luminance
from animatic.imaging.noise import fractal, grain
from animatic.imaging.warping import resize
from animatic.storyboard import finish
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.styles.base import Style
from animatic.storyboard.styles.lines import border, contours, hatching, paper, shaken, soft, tones


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
    description = "Smudged charcoal on grey paper, lights lifted with chalk."
    bloom = 0.6

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        grey = tones(finish.graded(canvas, replace(light.grade, contrast=1.1), vignette=0.3))
        smudged = blur(shaken(grey, camera, 7, seed), 2.4 * camera.line)
        tooth = grain(canvas.width, canvas.height, seed, 0.9)
        drag = np.asarray(
            cv2.GaussianBlur(grain(canvas.width, canvas.height, seed + 1, 0.0), (0, 0), 0.8, sigmaY=3.2),
            np.float32,
        )
        dark = np.clip(1 - smudged * np.float32(1.12), 0, 1)
        coal = np.clip(dark * (1 + tooth * np.float32(0.16) + drag * np.float32(0.45)), 0, 1)
        line = shaken(contours(canvas, camera, grey), camera, 3, seed + 2)
        line = blur(line, 0.9 * camera.line) * np.clip(np.float32(0.85) + tooth * np.float32(0.35), 0, 1.2)
        coal = np.clip(np.maximum(coal * np.float32(0.92), line * np.float32(0.9)), 0, 1)
        chalk = smoothstep(0.78, 0.98, smudged) * np.clip(np.float32(0.75) + tooth * np.float32(0.4), 0, 1)
        sheet = colour("#b9b2a6") * paper(canvas.width, canvas.height, seed, tooth=0.05)[..., None]
        rgb = sheet + (colour("#f6f1e6") - sheet) * (chalk * np.float32(0.8))[..., None]
        rgb = rgb + (colour("#1d1b1d") - rgb) * (coal * np.float32(0.95))[..., None]
        frame = border(canvas.width, canvas.height, camera, seed, 0.02)[..., None]
        return np.asarray(sheet + (rgb - sheet) * frame, np.float32)


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
    description = "A story artist's board: grey pencil, searching lines, hatched shadows."
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
        frame = border(canvas.width, canvas.height, camera, seed, 0.014)[..., None]
        return np.asarray(sheet + (rgb - sheet) * frame, np.float32)


class Watercolour(Style):
    name = "watercolour"
    label = "Watercolour"
    description = "Washes on rough paper: blooms, darker edges, a white border."
    bloom = 0.5

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        rgb = finish.graded(canvas, replace(light.grade, saturation=1.12, exposure=1.1), vignette=0.0)
        width, height = canvas.width, canvas.height
        half = cv2.resize(
            shaken(rgb, camera, 5.5, seed), (width // 2, height // 2), interpolation=cv2.INTER_AREA
        )
        eight = np.asarray(np.clip(half, 0, 1) * np.float32(255), np.uint8)
        for _ in range(2):
            eight = np.asarray(cv2.bilateralFilter(eight, 11, 42, 11), np.uint8)
        wash = resize(eight.astype(np.float32) / np.float32(255), width, height, smooth=True)
        grey = luminance(wash).astype(np.float32)
        edge = np.clip(np.abs(grey - blur(grey, 4 * camera.line)) * np.float32(2.4), 0, 0.3)
        blooms = resize(fractal(width // 4 + 1, height // 4 + 1, 9, 6, 4, seed), width, height)
        grains = resize(
            fractal(width // 2 + 1, height // 2 + 1, width / 9, height / 9, 2, seed + 5), width, height
        )
        strength = (
            np.float32(0.74) + np.float32(0.34) * blooms + (grains - np.float32(0.5)) * np.float32(0.22)
        )
        lifted = 1 - (1 - wash) * (strength * (1 + edge * np.float32(2.2)))[..., None] * np.float32(0.94)
        line = shaken(contours(canvas, camera, tones(rgb)), camera, 2.2, seed + 9)
        line = smoothstep(0.3, 0.85, line)[..., None] * np.float32(0.34)
        lifted = lifted + (colour("#4a3f44") - lifted) * line
        sheet = colour("#f8f4ea") * paper(width, height, seed, tooth=0.06)[..., None]
        frame = border(width, height, camera, seed, 0.034)[..., None]
        return np.asarray(sheet * (1 - frame) + lifted * sheet * frame, np.float32)


class Pastel(Style):
    name = "pastel"
    label = "Pastel"
    description = "Soft chalk: light, dusty colours, no hard lines."
    bloom = 0.8

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        rgb = finish.graded(
            canvas, replace(light.grade, saturation=0.95, contrast=0.85, exposure=1.08), vignette=0.1
        )
        hazy = blur(shaken(rgb, camera, 6, seed), 1.7 * camera.line)
        grey = tones(hazy)[..., None]
        milky = hazy * np.float32(0.62) + np.float32(0.36) + (grey - np.float32(0.5)) * np.float32(0.2)
        chalk = np.asarray(
            cv2.GaussianBlur(grain(canvas.width, canvas.height, seed, 0.0), (0, 0), 2.6, sigmaY=0.8),
            np.float32,
        )
        tooth = grain(canvas.width, canvas.height, seed + 4, 0.8)
        texture = chalk * np.float32(0.07) + tooth * np.float32(0.02)
        tinted = milky + (colour("#f4dccb") - milky) * np.float32(0.12) + texture[..., None]
        sheet = colour("#f5ead8") * paper(canvas.width, canvas.height, seed, tooth=0.05)[..., None]
        gaps = smoothstep(0.9, 2.2, tooth)[..., None] * np.float32(0.5)
        tinted = tinted + (sheet - tinted) * gaps
        frame = border(canvas.width, canvas.height, camera, seed, 0.02)[..., None]
        return np.asarray(sheet + (tinted - sheet) * frame, np.float32)
