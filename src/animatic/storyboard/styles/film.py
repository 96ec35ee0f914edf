"""Styles of the laboratory: noir, sepia, teal and orange, neon."""

from dataclasses import replace

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, luminance, ramp
from animatic.storyboard import finish
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Grade, Lighting
from animatic.storyboard.styles.base import Style
from animatic.storyboard.styles.lines import contours, soft, tones


class Noir(Style):
    name = "noir"
    label = "Film noir"
    description = "Black and white, hard light, deep shadows, grain."

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        graded = finish.graded(canvas, replace(light.grade, saturation=1.0, exposure=1.12), vignette=0.72)
        red, green, blue = (graded[..., i] for i in range(3))
        grey = red * np.float32(0.4) + green * np.float32(0.5) + blue * np.float32(0.1)
        stretched = tones(graded)
        grey = grey * np.float32(0.55) + stretched * np.float32(0.45)
        grey = np.clip((grey - np.float32(0.07)) * np.float32(1.16), 0, 1)
        bend = (grey - 0.5) * (1 - np.abs(2 * grey - 1))
        grey = np.clip(grey + bend * np.float32(0.75), 0, 1)
        halo = blur(np.clip(grey - np.float32(0.72), 0, 1), 14 * camera.line) * np.float32(0.5)
        grey = np.clip(grey + halo, 0, 1)
        rgb = grey[..., None] * np.array([1.0, 0.995, 1.02], np.float32)
        return finish.grained(rgb, seed, 0.036, 0.8)


class Sepia(Style):
    name = "sepia"
    label = "Sepia"
    description = "An old photograph: brown, soft at the edges, a little faded."

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        graded = finish.graded(canvas, replace(light.grade, saturation=0.6), vignette=0.5)
        grey = tones(graded) * np.float32(0.5) + luminance(graded) * np.float32(0.5)
        table = ramp(
            [(0, "#1c120c"), (0.3, "#54381f"), (0.62, "#a87f50"), (0.86, "#e0c393"), (1, "#f8e8c8")], 256
        )
        rgb = table[np.clip(grey * 255, 0, 255).astype(np.uint8)]
        height, width = grey.shape
        x = np.abs(np.arange(width, dtype=np.float32) / width - 0.5)[None, :] * 2
        y = np.abs(np.arange(height, dtype=np.float32) / height - 0.5)[:, None] * 2
        away = np.sqrt(x * x + y * y)
        hazy = blur(rgb, 3.2 * camera.line)
        rgb = rgb + (hazy - rgb) * smoothstep(0.6, 1.15, away)[..., None]
        rgb = rgb + (colour("#e9d3a8") - rgb) * (smoothstep(0.95, 1.42, away) * np.float32(0.75))[..., None]
        return finish.grained(rgb.astype(np.float32), seed, 0.022, 0.9)


class TealOrange(Style):
    name = "teal-orange"
    label = "Teal and orange"
    description = "The blockbuster's grade: warm skin and light against cold shadows."

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        del camera
        strong = Grade("#04404c", "#ffdca8", 2.6, 1.05, 1.22, light.grade.exposure * 1.02)
        rgb = finish.graded(canvas, strong, vignette=0.6)
        grey = luminance(rgb)[..., None]
        warm = np.clip((rgb[..., :1] - rgb[..., 2:]) * np.float32(2.2) + np.float32(0.5), 0, 1)
        teal, orange = np.array([-0.07, 0.02, 0.05], np.float32), np.array([0.08, 0.01, -0.08], np.float32)
        rgb = rgb + (teal * (1 - warm) + orange * warm) * (np.float32(0.4) + grey * (1 - grey) * 2)
        return finish.grained(np.clip(rgb, 0, 1).astype(np.float32), seed, 0.014)


class Neon(Style):
    name = "neon"
    label = "Neon"
    description = "Night colours: violet darks, pink and cyan lights, lines that glow."
    bloom = 1.5

    def render(self, canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> Array:
        graded = finish.graded(canvas, replace(light.grade, saturation=1.15), vignette=0.6)
        grey = tones(graded)
        table = ramp(
            [(0, "#07041c"), (0.28, "#2a0f52"), (0.55, "#8a1f86"), (0.78, "#ff5aa8"), (1, "#ffe6d0")], 256
        )
        mapped = table[np.clip(grey * 225, 0, 255).astype(np.uint8)]
        rgb = graded * np.float32(0.42) + mapped * np.float32(0.58)
        rgb *= np.float32(0.86)
        line = contours(canvas, camera, soft(grey, 1.0)) * np.float32(0.8)
        x = np.linspace(0, 1, canvas.width, dtype=np.float32)[None, :, None]
        tint = colour("#28e0ff") * (1 - x) + colour("#ff4fc8") * x
        glow = blur(line, 5 * camera.line)[..., None] * np.float32(0.9)
        rgb = rgb + (line[..., None] * np.float32(0.34) + glow * np.float32(0.42)) * tint
        return finish.grained(np.clip(rgb, 0, 1).astype(np.float32), seed, 0.016)
