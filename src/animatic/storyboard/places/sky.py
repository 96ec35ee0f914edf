"""Skies: gradient, sun and moon, clouds, stars, aurora."""

import math
from dataclasses import dataclass

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, ramp
from animatic.imaging.noise import fractal, generator, profile, tile
from animatic.imaging.warping import half, remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.palettes import SKY_STOPS
from animatic.storyboard.terms import TimeOfDay, Weather

_CLOUDED = {Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG, Weather.SANDSTORM}


@dataclass(frozen=True, slots=True)
class Body:
    """The sun or the moon, where it stands in the picture."""

    x: float
    """Column in pixels."""
    y: float
    """Row in pixels."""
    radius: float
    """Pixels."""
    moon: bool
    visible: bool
    """Not hidden by clouds, and in the picture's half of the sky."""


def body(camera: Camera, light: Lighting, *, large: bool = False) -> Body:
    """Where the sun or the moon of this light stands."""
    dx, dy, dz = light.direction
    moon = light.time is TimeOfDay.NIGHT
    ahead = max(dz, 0.05)
    x = camera.cx + camera.focal * dx / ahead
    y = camera.horizon - camera.focal * dy / ahead
    y = max(y, camera.height * 0.16) if dz > 0.3 else y
    radius = camera.unit * (0.062 if light.time is TimeOfDay.SUNSET else 0.04 if not moon else 0.036)
    if large:
        radius *= 2.4 if moon else 1.6
    return Body(x, y, radius, moon, visible=dz > 0.3 and light.weather not in _CLOUDED)


class Sky:
    """Paints the sky of a light over the whole canvas. Features: stars, moon, aurora, milky-way, clouds."""

    def __init__(
        self, canvas: Canvas, camera: Camera, light: Lighting, seed: int, features: frozenset[str]
    ) -> None:
        self.canvas, self.camera, self.light, self.seed, self.features = canvas, camera, light, seed, features
        self.width, self.height = canvas.width, canvas.height
        self.horizon = float(np.clip(camera.horizon, 0.08 * self.height, 1.35 * self.height))
        self.body = body(camera, light, large="moon" in features or "sun" in features)

    def paint(self, cover: float | None = None) -> None:
        """All of it, in order. `cover` 0..1 overrules how cloudy it is."""
        self.gradient()
        if self.light.time in (TimeOfDay.NIGHT, TimeOfDay.DUSK) and self.light.weather not in _CLOUDED:
            self.stars()
        if "aurora" in self.features:
            self.aurora()
        if self.body.visible:
            self.sun()
        else:
            self.diffuse_sun()
        self.clouds(self._cover() if cover is None else cover)

    def _cover(self) -> float:
        if "aurora" in self.features or "milky-way" in self.features:
            return 0.0
        by_weather = {
            Weather.CLOUDY: 0.7,
            Weather.RAIN: 0.85,
            Weather.STORM: 0.95,
            Weather.SNOW: 0.6,
            Weather.FOG: 0.2,
            Weather.SANDSTORM: 0.0,
            Weather.WIND: 0.5,
        }
        by_time = {TimeOfDay.NIGHT: 0.26, TimeOfDay.DAY: 0.36, TimeOfDay.MORNING: 0.34}
        return by_weather.get(self.light.weather, by_time.get(self.light.time, 0.44))

    def gradient(self) -> None:
        rows = max(2, math.ceil(self.horizon))
        column = ramp(list(zip(SKY_STOPS, self.light.sky, strict=True)), rows)
        full = np.empty((self.height, 3), np.float32)
        full[: min(rows, self.height)] = column[: self.height]
        if rows < self.height:
            full[rows:] = column[-1]
        self.canvas.rgb[:] = full[:, None, :]

    def sun(self) -> None:
        """The disc, its halo, and for the moon its seas."""
        b, unit = self.body, self.camera.unit
        step = 4
        height, width = -(-self.height // step), -(-self.width // step)
        x = (np.arange(width, dtype=np.float32) * step + step / 2 - b.x)[None, :]
        y = (np.arange(height, dtype=np.float32) * step + step / 2 - b.y)[:, None]
        distance = np.sqrt(x * x + y * y) / np.float32(unit)
        warm = self.light.key * np.float32(1.5)
        near, far = (0.10, 0.30) if b.moon else (0.16, 0.55)
        halo = np.exp(-distance / near) * np.float32(0.55) + np.exp(-distance / far) * np.float32(0.34)
        if self.light.time in (TimeOfDay.SUNSET, TimeOfDay.DAWN, TimeOfDay.DUSK):
            halo += np.exp(-((x / unit / 1.1) ** 2) - (y / unit / 0.16) ** 2) * np.float32(0.28)
        power = 0.42 if b.moon else 0.8
        self.canvas.add(resize(halo[..., None] * (warm * np.float32(power)), self.width, self.height))
        self._disc()

    def _disc(self) -> None:
        b = self.body
        if self.light.time is TimeOfDay.DUSK:
            return
        size = math.ceil(b.radius) + 2
        x0, y0 = int(b.x) - size, int(b.y) - size
        x = (np.arange(2 * size, dtype=np.float32) + x0 + 0.5 - b.x)[None, :]
        y = (np.arange(2 * size, dtype=np.float32) + y0 + 0.5 - b.y)[:, None]
        distance = np.sqrt(x * x + y * y)
        mask = np.clip(np.float32(b.radius) - distance + np.float32(0.5), 0, 1)
        tone = np.ones((2 * size, 2 * size), np.float32)
        face = colour("#fff6dc") * np.float32(1.25)
        if b.moon:
            seas = fractal(2 * size, 2 * size, 2.6, 2.6, 5, self.seed)
            tone = np.float32(1.06) - smoothstep(0.48, 0.75, seas) * np.float32(0.24)
            tone -= (distance / np.float32(b.radius)) ** 4 * np.float32(0.08)
            face = colour("#f2f1e2")
        top, left = max(0, y0), max(0, x0)
        bottom, right = min(self.height, y0 + 2 * size), min(self.width, x0 + 2 * size)
        if bottom <= top or right <= left:
            return
        part = (slice(top - y0, bottom - y0), slice(left - x0, right - x0))
        shown = mask[part][..., None]
        here = self.canvas.rgb[top:bottom, left:right]
        here += (tone[part][..., None] * face - here) * shown
        target = self.canvas.glow[top // 2 : (bottom + 1) // 2, left // 2 : (right + 1) // 2]
        light = resize(shown[..., 0], target.shape[1], target.shape[0])[..., None]
        target += light * face * np.float32(0.35 if b.moon else 0.75)

    def diffuse_sun(self) -> None:
        """A brighter patch where the sun stands behind cloud, or the glow of the day at the horizon."""
        b = self.body
        if self.light.direction[2] < 0.3:
            return
        step = 8
        height, width = -(-self.height // step), -(-self.width // step)
        x = (np.arange(width, dtype=np.float32) * step - b.x)[None, :] / self.camera.unit
        y = (np.arange(height, dtype=np.float32) * step - b.y)[:, None] / self.camera.unit
        halo = np.exp(-((x / 0.7) ** 2) - (y / 0.34) ** 2) * np.float32(0.3)
        self.canvas.add(resize(halo[..., None] * self.light.haze, self.width, self.height))

    def stars(self) -> None:
        random = generator(self.seed, "stars")
        milky = "milky-way" in self.features
        many = "stars" in self.features or milky
        dim = 0.5 if self.light.time is TimeOfDay.DUSK else 1.0
        count = int((1500 if milky else 900 if many else 420) * dim * self.width * self.height / 1_032_192)
        limit = max(4.0, min(self.height, self.horizon))
        x, y = random.random(count) * self.width, random.random(count) * limit
        size = np.clip(0.32 + random.pareto(2.6, count) * 0.36, 0.3, 2.4)
        if milky:
            self._milky_way(random)
            toward = random.random(count) < 0.55
            across = random.normal(0, 0.09, count)
            x = np.where(toward, (0.15 + 0.7 * y / limit + across) * self.width, x)
        field = np.zeros((self.height, self.width), np.float32)
        scale = self.camera.line
        for px, py, s in zip(x, y, size, strict=True):
            fade = min(1.0, 1.25 * (1 - py / limit) + 0.08) * dim
            radius = max(0.55, s * scale * 0.72)
            cv2.circle(
                field, (int(px * 16), int(py * 16)), int(radius * 16), min(1.0, s) * fade, -1, cv2.LINE_8, 4
            )
        soft = cv2.GaussianBlur(field, (0, 0), 0.55 * scale)
        field = np.asarray(soft, np.float32) * np.float32(1.5)
        tint = colour("#dfe9ff")
        self.canvas.rgb += field[..., None] * tint
        self.canvas.glow += half(field)[..., None] * (tint * np.float32(0.5))

    def _milky_way(self, random: np.random.Generator) -> None:
        width, height = (self.width + 3) // 4, (self.height + 3) // 4
        cloud = fractal(width, height, 5, 7, 6, int(random.integers(1 << 30)))
        dust = fractal(width, height, 7, 9, 6, int(random.integers(1 << 30)))
        x = np.linspace(0, 1, width, dtype=np.float32)[None, :]
        y = np.linspace(0, 1, height, dtype=np.float32)[:, None] * np.float32(self.height / self.horizon)
        across = x - (np.float32(0.15) + np.float32(0.7) * y) + (cloud - np.float32(0.5)) * np.float32(0.16)
        band = np.exp(-((across / 0.13) ** 2)) * (np.float32(0.35) + cloud)
        band *= 1 - smoothstep(0.5, 0.8, dust) * np.exp(-((across / 0.05) ** 2)) * np.float32(0.8)
        band *= np.clip(1.15 - y, 0, 1)
        tint = colour("#8fa3e0") * band[..., None] * np.float32(0.5)
        core = np.exp(-((across / 0.05) ** 2)) * band
        tint += core[..., None] * colour("#e0b8c8") * np.float32(0.28)
        self.canvas.add(resize(np.asarray(tint, np.float32), self.width, self.height))

    def aurora(self) -> None:
        """Curtains: rays that stand on a wandering line and fade upwards, green below, violet above."""
        random = generator(self.seed, "aurora")
        width, height = (self.width + 1) // 2, (self.height + 1) // 2
        y = np.arange(height, dtype=np.float32)[:, None] * 2 / self.horizon
        at = np.arange(width, dtype=np.float32)
        total = np.zeros((height, width, 3), np.float32)
        for layer in range(3):
            seed = int(random.integers(1 << 30))
            foot = 0.78 - 0.2 * layer + 0.24 * (profile(at / width * 2.2, seed, 3) - 0.5)
            rays = profile(at / width * (26 + 9 * layer), seed + 1, 4, 0.62) ** np.float32(1.6)
            patches = smoothstep(0.36, 0.62, profile(at / width * 2.6, seed + 2, 2))
            up = foot[None, :] - y
            tall = (np.float32(0.16) + np.float32(0.34) * rays)[None, :]
            curtain = np.where(up > 0, np.exp(-up / tall), np.exp(up * 34)) * (rays * patches)[None, :]
            green = np.clip(1 - up / 0.5, 0, 1)
            tint = colour("#4dffb0") * green[..., None] + colour("#a05cff") * (1 - green[..., None])
            total += curtain[..., None] * tint * np.float32(0.85 - 0.2 * layer)
        self.canvas.add(resize(total, self.width, self.height), glow=0.25)

    def clouds(self, cover: float) -> None:
        """A broken layer seen in perspective, and heaped clouds standing on the horizon."""
        if cover <= 0.02:
            return
        self._layer(cover)
        if self.light.weather in (Weather.CLEAR, Weather.CLOUDY, Weather.WIND) and cover < 0.75:
            self._heaps(cover)

    def _layer(self, cover: float) -> None:
        """Noise on a plane overhead: large and loose at the zenith, flat bands towards the horizon."""
        width, height = (self.width + 1) // 2, max(8, min(self.height, math.ceil(self.horizon))) // 2
        noise = tile(512, 4, 7, self.seed + 11, 0.55)
        rise = (self.horizon - np.arange(height, dtype=np.float32) * 2) / np.float32(self.camera.unit)
        flat = 1 / (rise + np.float32(0.17))
        x = (np.arange(width, dtype=np.float32) * 2 - self.width / 2) / np.float32(self.camera.unit)
        u = x[None, :] * flat[:, None] * np.float32(92)
        v = np.repeat((flat * np.float32(150))[:, None], width, 1)
        body_ = remap(noise, u, v, wrap=True)
        wisps = remap(noise, u * np.float32(2.7) + 77, v * np.float32(2.7), wrap=True)
        thick = body_ * np.float32(0.74) + wisps * np.float32(0.26)
        threshold = 0.72 - 0.44 * cover
        alpha = smoothstep(threshold - 0.06, threshold + 0.2, thick)
        sun = np.float32(-7 if self.light.direction[1] > 0.2 else 9)
        shifted = remap(noise, u + np.float32(self.light.side * 8), v + sun, wrap=True)
        lit = np.clip((body_ - shifted) * np.float32(2.6) + np.float32(0.5), 0, 1)
        lit = lit * np.float32(0.7) + smoothstep(0.75, 0.3, alpha) * np.float32(0.45)
        bright, dark = self.light.clouds
        rgb = dark + (bright - dark) * np.clip(lit, 0, 1)[..., None]
        far = smoothstep(0.4, 0.02, rise)[:, None]
        rgb = rgb + (self.light.sky[3] - rgb) * (far * np.float32(0.75))[..., None]
        alpha = alpha * (1 - far * np.float32(0.55)) * np.float32(min(1.0, 0.55 + cover * 0.5))
        self._lay(rgb, alpha)

    def _lay(self, rgb: Array, alpha: Array, top: int = 0) -> None:
        """Blend a half-size picture over the rows from `top` (even) on."""
        rows = min(self.height - top, alpha.shape[0] * 2)
        alpha = resize(np.asarray(alpha, np.float32), self.width, rows)[..., None]
        here = self.canvas.rgb[top : top + rows]
        here += (resize(np.asarray(rgb, np.float32), self.width, rows) - here) * alpha

    def _heaps(self, cover: float) -> None:
        """Cumulus: round tops, flat dark feet, standing one behind another above the horizon."""
        random = generator(self.seed, "heaps")
        width, below = (self.width + 1) // 2, max(8, min(self.height, math.ceil(self.horizon))) // 2
        at = np.arange(width, dtype=np.float32) * 2 / np.float32(self.camera.unit)
        bright, dark = self.light.clouds
        for bank in range(3):
            seed = int(random.integers(1 << 30))
            foot = self.horizon - self.camera.unit * (0.02 + 0.075 * bank + 0.04 * random.random())
            tall = self.camera.unit * (0.10 + 0.07 * bank) * (0.6 + 0.8 * cover)
            first = int(np.clip(foot - 1.45 * tall, 0, 2 * below - 8)) // 2
            height = int(np.clip((foot + 0.4 * tall) / 2, first + 4, below)) - first
            y = (np.arange(first, first + height, dtype=np.float32) * 2)[:, None]
            crest = profile(at * (1.5 - 0.3 * bank), seed, 2)
            crest = smoothstep(0.62 - 0.28 * cover, 0.9, crest)
            puffs = tile(512, 8, 5, seed & 0xFFF, 0.56)
            scale = np.float32((330 - 70 * bank) / self.camera.unit)
            columns = np.repeat((np.arange(width, dtype=np.float32) * 2 * scale)[None, :], height, 0)
            rows = np.repeat(y * scale, width, 1)
            lumps = remap(puffs, columns, rows, wrap=True)
            up = (np.float32(foot) - y) / np.float32(tall)
            inside = crest[None, :] - up + (lumps - np.float32(0.5)) * np.float32(0.62)
            alpha = smoothstep(0.0, 0.10, inside) * smoothstep(-0.16, 0.06, up + (lumps - 0.5) * 0.3)
            toward = remap(puffs, columns + self.light.side * 7, rows - 9, wrap=True)
            lit = np.clip(
                np.float32(0.36) + (lumps - toward) * 2.2 + up * 0.55 / (crest[None, :] + 0.2), 0, 1
            )
            rgb = dark + (bright - dark) * lit[..., None]
            haze = np.float32(0.62 - 0.2 * bank)
            rgb = rgb + (self.light.sky[3] - rgb) * haze
            self._lay(rgb, alpha * np.float32(0.9), 2 * first)


def glow_band(canvas: Canvas, row: float, tall: float, tint: Array, strength: float) -> None:
    """A soft horizontal band of light: haze along a horizon, the light of a town."""
    y = (np.arange(canvas.height, dtype=np.float32) - row) / np.float32(tall)
    band = np.exp(-(y**2)) * np.float32(strength)
    rows = band > 0.004
    if rows.any():
        part = canvas.rgb[rows]
        canvas.rgb[rows] = part + (tint - part) * band[rows][:, None, None]


def soft_disc(canvas: Canvas, x: float, y: float, radius: float, tint: Array, strength: float) -> None:
    """A glow in the air around a light."""
    reach = radius * 2.6
    x0, x1 = int(max(0, x - reach)), int(min(canvas.width, x + reach))
    y0, y1 = int(max(0, y - reach)), int(min(canvas.height, y + reach))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    step = max(1, int(radius / 24))
    u = (np.arange(x0, x1, step, dtype=np.float32) - x) / np.float32(radius)
    v = (np.arange(y0, y1, step, dtype=np.float32) - y) / np.float32(radius)
    square = u[None, :] ** 2 + v[:, None] ** 2
    glow = np.exp(-square * 2.2) * np.float32(0.55) + np.exp(-np.sqrt(square) * 3.2) * np.float32(0.45)
    edge = smoothstep(2.6, 1.9, np.sqrt(square))
    light = (glow * edge * np.float32(strength))[..., None] * tint
    canvas.add(resize(np.asarray(light, np.float32), x1 - x0, y1 - y0), x0, y0)


def mist(
    canvas: Canvas, row: float, tall: float, tint: Array, strength: float, seed: int, depth: float = np.nan
) -> None:
    """A ragged bank of mist across the picture around a row; it hides what is behind it."""
    y0, y1 = int(max(0, row - tall * 2.2)), int(min(canvas.height, row + tall * 2.2))
    if y1 - y0 < 4:
        return
    width, height = canvas.width // 4 + 1, (y1 - y0) // 4 + 1
    shape = fractal(width, height, 5, max(1.0, 5 * height / width * 3.2), 4, seed)
    v = (np.linspace(y0, y1, height, dtype=np.float32) - row) / np.float32(tall)
    bank = np.exp(-(v**2))[:, None] * (np.float32(0.45) + np.float32(0.75) * shape)
    alpha = resize(np.clip(bank * np.float32(strength), 0, 0.97), canvas.width, y1 - y0)
    here = canvas.rgb[y0:y1]
    here += (tint - here) * alpha[..., None]
    canvas.sky[y0:y1] *= 1 - alpha
    canvas.ink[y0:y1] *= 1 - alpha
    del depth


def rainbow(canvas: Canvas, camera: Camera, side: int) -> None:
    """A faint bow opposite the sun."""
    cx, cy = canvas.width * (0.5 - 0.22 * side), camera.horizon + camera.unit * 0.12
    x = (np.arange(0, canvas.width, 2, dtype=np.float32) - cx)[None, :]
    y = (np.arange(0, canvas.height, 2, dtype=np.float32) - cy)[:, None]
    radius = np.sqrt(x * x + y * y) / np.float32(camera.unit)
    t = (radius - np.float32(0.66)) / np.float32(0.05)
    inside = np.exp(-((t * 1.2) ** 6))
    hue = np.clip(t * np.float32(0.5) + np.float32(0.5), 0, 1)
    bands = ramp([(0, "#6a4cff"), (0.3, "#3fa0ff"), (0.5, "#5fe07a"), (0.72, "#ffe06a"), (1, "#ff6a5a")], 64)
    light = bands[(hue * 63).astype(np.int32)] * inside[..., None] * np.float32(0.3)
    light = resize(np.asarray(light, np.float32), canvas.width, canvas.height) * canvas.sky[..., None]
    canvas.add(blur(light, 1.5))
