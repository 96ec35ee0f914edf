"""The ground that people walk on: a plane with exact depth, a painted surface, and what grows or lies on it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.blur import smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import generator, tile
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas, Layer
from animatic.storyboard.light import Lighting
from animatic.storyboard.terms import Weather

Points = NDArray[np.float64]
Texture = Literal["soft", "ripples", "stones", "snow", "cracked", "furrows", "smooth"]


@dataclass(frozen=True, slots=True)
class Ground:
    """How the ground looks."""

    light_: str
    """Colour of its brighter patches."""
    dark: str
    """Colour of its darker patches."""
    texture: Texture = "soft"
    contrast: float = 1.0
    far: float = 1e5
    """Metres: where other land takes over."""
    height: float = 0.0
    """Metres."""


SNOWED: Final = "#e9eef5"
"""What lies on everything while it snows."""
GRASS: Final = Ground("#8fa558", "#5c7a40")
DRY_GRASS: Final = Ground("#c2aa62", "#94803f")
SAND: Final = Ground("#e6c58c", "#c79a62", "ripples")
SNOW: Final = Ground("#f4f7fb", "#c9d8ea", "snow")
EARTH: Final = Ground("#8f7355", "#5f4a38", "stones")
ROCK: Final = Ground("#8c8682", "#5d5a5c", "stones", 1.2)
FOREST_FLOOR: Final = Ground("#6b6a3c", "#3a422a", "soft", 1.2)
MUD: Final = Ground("#6e6048", "#3f3a2e", "soft", 1.3)
ASH: Final = Ground("#6a625e", "#3a3537", "stones", 1.2)
MOON: Final = Ground("#b4b4b8", "#77777e", "stones", 1.1)
RED_SAND: Final = Ground("#c2663c", "#8a3d26", "ripples")


def in_weather(ground: Ground, light: Lighting) -> Ground:
    """Snow lies where it snows, thinner where the ground is dark."""
    if light.weather is not Weather.SNOW or ground.texture == "snow":
        return ground
    return replace(ground, light_="#f0f4f9", dark="#b9c4d2", texture="snow", contrast=0.9)


def paint_ground(canvas: Canvas, camera: Camera, light: Lighting, ground: Ground, seed: int) -> Array:
    """Cover everything below the horizon (or nearer than `far`); returns the depth plane in 1/m, (h, w)."""
    depth = camera.ground_depth(ground.height)
    nearest = np.float32(1 / ground.far) if camera.pitch > -45 else np.float32(0)
    mask = np.clip((depth - nearest) / np.float32(2.0 / camera.focal / max(0.3, camera.eye)), 0, 1)
    first = int(np.argmax(mask.max(1) > 0))
    if mask.max() <= 0:
        return depth
    rows = canvas.height - first
    step = 2
    height, width = -(-rows // step), -(-canvas.width // step)
    column = (np.arange(width) + 0.5) * canvas.width / width
    row = first + (np.arange(height) + 0.5) * rows / height
    points = camera.ground(column[None, :], row[:, None], ground.height)
    x, z = np.nan_to_num(points[..., 0], nan=0), np.nan_to_num(points[..., 2], nan=1e5)
    distance = np.clip(np.hypot(x - camera.x, z - camera.z), 0.5, 1e5)
    tone = _texture(ground.texture, x, z, distance, seed)
    tone = np.float32(0.5) + (tone - np.float32(0.5)) * np.float32(ground.contrast)
    bright, dark = colour(ground.light_), colour(ground.dark)
    albedo = dark + (bright - dark) * np.clip(tone, 0, 1)[..., None]
    shaded = albedo * (light.ambient * np.float32(0.6) + light.key * np.float32(0.72))
    sunk = np.float32(0.5 * light.silhouette)
    shaded = shaded + (light.shadow - shaded) * sunk
    shaded = shaded + _sheen(light, x, z, distance)[..., None] * light.key
    near = smoothstep(7.0, 1.6, distance)[..., None] * np.float32(0.26)
    shaded = shaded + (light.shadow - shaded) * near
    rgb = light.fade(np.asarray(shaded, np.float32), distance)
    part = canvas.rgb[first:]
    cover = mask[first:, :, None]
    part += (resize(np.asarray(rgb, np.float32), canvas.width, rows) - part) * cover
    canvas.sky[first:] *= 1 - mask[first:]
    np.copyto(canvas.depth[first:], depth[first:], where=mask[first:] > 0.5)
    return depth


def _sheen(light: Lighting, x: Array, z: Array, distance: Array) -> Array:
    """Low sun rakes over the ground below it."""
    if light.direction[2] < 0.2 or light.silhouette < 0.2:
        return np.zeros(x.shape, np.float32)
    toward = np.float32(light.direction[0] / max(0.05, light.direction[2]))
    off = (x / np.maximum(z, 0.5) - toward) / np.float32(0.34)
    return np.asarray(np.exp(-(off**2)) * smoothstep(2.0, 60.0, distance) * np.float32(0.2), np.float32)


def _texture(kind: Texture, x: Array, z: Array, distance: Array, seed: int) -> Array:
    """0..1 per pixel, in world coordinates; details fade where they would shimmer."""
    broad = tile(512, 6, 5, seed & 0xFFF, 0.5)
    fine = tile(512, 20, 5, (seed >> 3) & 0xFFF, 0.62)

    def look(field: Array, sx: float, sz: float) -> Array:
        return remap(field, (x * sx).astype(np.float32), (z * sz).astype(np.float32), wrap=True)

    blend = smoothstep(60, 10, distance)
    patches = look(broad, 2.2, 1.1) * np.float32(0.55) + look(broad, 11, 6) * np.float32(0.45)
    if kind == "smooth":
        return np.asarray(np.float32(0.25) + patches * np.float32(0.5), np.float32)
    if kind == "ripples":
        wander = look(broad, 6, 6)
        phase = z * 3.1 + x * 0.9 + wander * 22
        ripple = (np.sin(phase) * 0.5 + 0.5) ** 1.6
        return np.asarray(
            patches * 0.7 + 0.18 + (ripple - 0.5) * 0.22 * smoothstep(26, 4, distance), np.float32
        )
    if kind == "snow":
        drift = look(broad, 4, 9)
        return np.asarray(0.35 + (patches - 0.5) * 0.5 + (drift - 0.4) * 0.55, np.float32)
    if kind == "furrows":
        rows = np.sin(x * 4.2 + look(broad, 5, 1) * 1.2) * 0.5 + 0.5
        return np.asarray(patches * 0.45 + rows * 0.55 * smoothstep(150, 12, distance) + 0.05, np.float32)
    if kind == "cracked":
        cells = np.abs(look(fine, 30, 30) - 0.5)
        return np.asarray(patches * 0.4 + 0.35 - smoothstep(0.03, 0.0, cells) * 0.5 * blend, np.float32)
    detail = look(fine, 42, 26) * blend + (1 - blend) * np.float32(0.5)
    if kind == "stones":
        return np.asarray(patches * 0.62 + smoothstep(0.4, 0.72, detail) * 0.4 - 0.02, np.float32)
    return np.asarray(patches * 0.7 + (detail - 0.5) * 0.46 + 0.15, np.float32)


# -- what grows on it --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Growth:
    """Tufts, flowers, stones scattered over the ground."""

    count: int
    tall: tuple[float, float]
    """Metres."""
    paints: Sequence[str]
    kind: Literal["grass", "flower", "stone", "wheat"] = "grass"
    near: float = 1.6
    far: float = 24.0
    gap: float = 0.0
    """Metres kept free about the middle axis, where people stand …"""
    clear: float = 12.0
    """… as far as this."""


def scatter(canvas: Canvas, camera: Camera, light: Lighting, growth: Growth, seed: int) -> None:
    """Draw them, far to near, on one sheet of their own."""
    if camera.pitch < -45:
        return  # from straight above it is texture, which the ground has
    random = generator(seed, growth.kind)
    count = int(growth.count * canvas.width / max(1.0, camera.unit) / 1.75)
    z = np.exp(random.uniform(math.log(growth.near), math.log(growth.far), count))
    order = np.argsort(-z)
    z = z[order]
    half = canvas.width / camera.focal * 0.56
    x = random.uniform(-half, half, count) * z
    sizes = random.uniform(*growth.tall, count)
    pick = random.integers(len(growth.paints), size=count)
    hand = Hand(np.zeros((canvas.height, canvas.width, 4), np.uint8), light, random)
    draw = {"grass": hand.tuft, "flower": hand.flower, "stone": hand.stone, "wheat": hand.wheat}[growth.kind]
    depth = np.full((canvas.height, canvas.width), np.nan, np.float32)
    key = light.ambient * np.float32(0.6) + light.key * np.float32(0.8)
    paints = [colour(p) for p in growth.paints]
    if light.weather is Weather.SNOW:  # what stands out of the snow is dry and rimed
        paints = [mix(p, colour("#e4ddd2"), 0.62) for p in paints]
        count //= 3
    table = [mix(np.clip(p * key, 0, 1), light.shadow, 0.6 * light.silhouette) for p in paints]
    for i in range(count):
        if growth.gap and z[i] < growth.clear and abs(x[i]) < growth.gap:
            continue
        px, py = camera.at(float(x[i]), 0.0, float(z[i]))
        size = float(sizes[i] * camera.focal / z[i])
        if not -40 < px < canvas.width + 40 or py > canvas.height + 60 or size < 1.6:
            continue
        tone = light.fade(table[int(pick[i])] * np.float32(random.uniform(0.8, 1.15)), float(z[i]))
        draw(px, py, size, tone)
        y0, y1 = int(max(0, py - size)), int(min(canvas.height, py + 1))
        x0, x1 = int(max(0, px - size * 0.5)), int(min(canvas.width, px + size * 0.5))
        depth[y0:y1, x0:x1] = 1 / float(z[i])
    used = np.flatnonzero(hand.sheet[..., 3].any(1))
    if used.size:
        top, bottom = int(used[0]), int(used[-1]) + 1
        rgba = hand.sheet[top:bottom].astype(np.float32) * np.float32(1 / 255)
        canvas.over(Layer(rgba, 0, top, depth[top:bottom]))


class Hand:
    """Draws what grows, foot at (x, y) pixels, `size` pixels high, in a tone."""

    def __init__(self, sheet: NDArray[np.uint8], light: Lighting, random: np.random.Generator) -> None:
        self.sheet, self.light, self.random = sheet, light, random
        self.wind = -0.28 * light.side
        green = np.clip(colour("#5f7f3c") * (light.ambient + light.key * np.float32(0.4)), 0, 1)
        self.stem = mix(green, light.shadow, 0.5 * light.silhouette)

    def _fill(self, path: Points, tone: Array) -> None:
        red, green, blue = (int(np.clip(v, 0, 1) * 255) for v in tone)
        cv2.fillPoly(
            self.sheet, [np.round(path * 16).astype(np.int32)], (red, green, blue, 255), cv2.LINE_AA, 4
        )

    def _dot(self, x: float, y: float, radius: float, tone: Array) -> None:
        red, green, blue = (int(np.clip(v, 0, 1) * 255) for v in tone)
        where = (int(x * 16), int(y * 16))
        cv2.circle(self.sheet, where, int(radius * 16), (red, green, blue, 255), -1, cv2.LINE_AA, 4)

    def _blade(self, x: float, y: float, size: float, lean: float, thick: float, tone: Array) -> None:
        mx, my = x + lean * size * 0.35, y - size * 0.6
        tip = (x + lean * size, y - size)
        half = thick * 0.7
        self._fill(np.array([(x - thick, y), (mx - half, my), tip, (mx + half, my), (x + thick, y)]), tone)

    def tuft(self, x: float, y: float, size: float, tone: Array) -> None:
        r = self.random
        for _ in range(5 if size > 14 else 3):
            sx, lean = x + float(r.normal(0, size * 0.14)), float(r.normal(self.wind, 0.34))
            level = np.float32(r.uniform(0.74, 1.26))
            self._blade(sx, y, size * float(r.uniform(0.6, 1.1)), lean, max(0.5, size * 0.032), tone * level)

    def wheat(self, x: float, y: float, size: float, tone: Array) -> None:
        r = self.random
        for _ in range(3):
            sx, lean = x + float(r.normal(0, size * 0.16)), float(r.normal(self.wind * 0.6, 0.12))
            tall = size * float(r.uniform(0.8, 1.08))
            self._blade(sx, y, tall, lean, max(0.45, size * 0.012), tone * np.float32(0.8))
            hx, hy, w = sx + lean * tall, y - tall, max(0.7, size * 0.03)
            ear = np.array(
                [(hx, hy - w), (hx + w, hy + w * 2), (hx - lean * w, hy + w * 6), (hx - w, hy + w * 2)]
            )
            self._fill(ear, tone * np.float32(1.16))

    def flower(self, x: float, y: float, size: float, tone: Array) -> None:
        lean = float(self.random.normal(self.wind * 0.4, 0.16))
        self._blade(x, y, size, lean, max(0.5, size * 0.02), self.stem)
        radius = max(0.8, size * 0.13)
        hx, hy = x + lean * size, y - size
        large = radius > 2.5
        for k in range(5 if large else 1):
            a = k * 1.2566
            dx, dy = math.cos(a) * radius * 0.6, math.sin(a) * radius * 0.45
            self._dot(hx + dx, hy + dy, radius * 0.62, tone * np.float32(0.9 + 0.05 * k))
        if large:
            self._dot(hx, hy, radius * 0.36, tone * np.float32(0.55))

    def stone(self, x: float, y: float, size: float, tone: Array) -> None:
        r, light = self.random, self.light
        wide = size * float(r.uniform(0.8, 1.5))
        angles = np.sort(r.uniform(0, 2 * math.pi, 7))
        radius = r.uniform(0.75, 1.05, 7)
        path = np.stack(
            [x + np.cos(angles) * wide * radius, y - size * 0.4 + np.sin(angles) * size * 0.6 * radius], -1
        )
        dark = mix(np.clip(tone, 0, 1), light.shadow, 0.55)
        self._fill(path + np.array([wide * 0.25 * -light.side, size * 0.16]), dark * np.float32(0.8))
        self._fill(path, dark)
        middle = path.mean(0)
        self._fill(middle + (path - middle) * 0.74 + np.array([wide * 0.16 * light.side, -size * 0.14]), tone)


def path_across(
    canvas: Canvas, camera: Camera, light: Lighting, points: Sequence[tuple[float, float]], wide: float, paint: str,
    seed: int, *, soft: float = 0.25,
) -> None:  # fmt: skip
    """A track or a road on the ground along world points (x, z), `wide` metres across."""
    z = np.array([p[1] for p in points])
    x = np.array([p[0] for p in points])
    depth = camera.ground_depth()
    rows = np.flatnonzero(depth.max(1) > 1 / max(z.max(), 2.0))
    if rows.size == 0:
        return
    row = rows.astype(np.float64) + 0.5
    spot = camera.ground(np.full(row.shape, camera.cx), row)
    at_z = spot[:, 2]
    middle = camera.cx + camera.focal * (np.interp(at_z, z, x) - camera.x) / np.maximum(at_z - camera.z, 0.4)
    half = camera.focal * wide / 2 / np.maximum(at_z - camera.z, 0.4)
    noise = tile(512, 8, 4, seed & 0xFFF)
    columns = np.arange(canvas.width, dtype=np.float32)[None, :] + np.float32(0.5)
    off = (np.abs(columns - middle[:, None]) / half[:, None]).astype(np.float32)
    across = np.repeat(columns * np.float32(0.4), len(rows), 0)
    along = np.repeat((row[:, None] * 1.1).astype(np.float32), canvas.width, 1)
    wobble = remap(noise, across, along, wrap=True)
    cover = smoothstep(1 + soft, 1 - soft, off + (wobble - np.float32(0.5)) * np.float32(soft * 1.6))
    cover = cover * smoothstep(float(z.max()), float(z.max()) * 0.72, at_z)[:, None].astype(np.float32)
    base = colour(paint) * (light.ambient * np.float32(0.6) + light.key * np.float32(0.72))
    base = mix(np.clip(base, 0, 1), light.shadow, 0.5 * light.silhouette)
    tone = light.fade(np.broadcast_to(base, (len(rows), 3)).astype(np.float32), at_z)
    ruts = 1 - np.float32(0.16) * np.exp(-(((off - 0.52) / 0.14) ** 2))
    rgb = tone[:, None, :] * (ruts * (np.float32(0.9) + np.float32(0.2) * wobble))[..., None]
    part = canvas.rgb[rows[0] : rows[-1] + 1]
    part += (rgb - part) * cover[..., None]
