"""What is seen through a window."""

from dataclasses import dataclass

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour, mix, ramp
from animatic.imaging.noise import generator
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.palettes import SKY_STOPS
from animatic.storyboard.places.openings import Window, opening, window_outline
from animatic.storyboard.places.pools import cover
from animatic.storyboard.places.shell import Shell


def paint_glass(
    canvas: Canvas, camera: Camera, light: Lighting, shell: Shell, window: Window, seed: int
) -> None:
    """What lies outside, in the shape of the glass."""
    plane, u0, u1 = opening(shell, window)
    if not plane.faces(camera):
        return
    outline = window_outline(plane, window, u0, u1)
    seen = cover(camera, outline)
    if seen is None:
        return
    part = seen.mask
    (y0, y1), (x0, x1) = ((s.start, s.stop) for s in seen.box)
    scene = _outside(camera, light, window, (x0, y0, x1, y1), seed)
    here = canvas.rgb[y0:y1, x0:x1]
    here += (scene - here) * part[..., None]
    canvas.depth[y0:y1, x0:x1][part > 0.5] *= np.float32(0.35)
    canvas.ink[y0:y1, x0:x1] *= 1 - part
    shine = 0.34 * (1 - light.darkness) + 0.03
    half = canvas.glow[y0 // 2 : (y1 + 1) // 2, x0 // 2 : (x1 + 1) // 2]
    source = (scene * part[..., None] * np.float32(shine))[y0 % 2 :: 2, x0 % 2 :: 2]
    rows, columns = min(half.shape[0], source.shape[0]), min(half.shape[1], source.shape[1])
    half[:rows, :columns] += source[:rows, :columns]


def _outside(
    camera: Camera, light: Lighting, window: Window, box: tuple[int, int, int, int], seed: int
) -> Array:
    """The view, painted for a box of pixels: (h, w, 3)."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    horizon = float(np.clip(camera.horizon, y0 + 0.5 * height, y1 + 0.2 * height))
    if window.outlook == "frosted":
        pale = mix(light.sky[3], light.haze, 0.5) * np.float32(1.06)
        return np.broadcast_to(np.asarray(pale, np.float32), (height, width, 3)).copy()
    if window.outlook == "dark":
        return np.broadcast_to(light.shadow * np.float32(0.5), (height, width, 3)).astype(np.float32)
    span = max(camera.unit * 0.5, horizon - y0)
    column = ramp(list(zip(SKY_STOPS, light.sky, strict=True)), 128)
    rows = np.clip((np.arange(y0, y1) - (horizon - span)) / span * 127, 0, 127).astype(int)
    lift = 1.0 + 0.16 * (1 - light.darkness)
    if window.outlook == "stars":
        column, lift = np.broadcast_to(colour("#05070f"), column.shape), 1.0
    scene = np.repeat((column[rows] * np.float32(lift))[:, None, :], width, axis=1)
    sheet = Sheet(_Crop.of(camera, width, height), light, steady=True)
    view = _View(sheet, light, x0, y0, width, height, horizon, camera.unit)
    random = generator(seed, window.outlook, round(window.at, 2))
    draw = {
        "city": view.city,
        "street": view.street,
        "garden": view.garden,
        "forest": view.forest,
        "fields": view.fields,
        "sea": view.sea,
        "stars": view.stars,
        "sky": view.nothing,
    }[window.outlook]
    draw(random)
    layer = sheet.layer()
    if layer is not None:
        part = scene[layer.y : layer.y + layer.height, layer.x : layer.x + layer.width]
        part *= 1 - layer.rgba[..., 3:]
        part += layer.rgba[..., :3]
    return np.asarray(scene, np.float32)


class _Crop:
    """A camera for a small picture of its own."""

    @staticmethod
    def of(camera: Camera, width: int, height: int) -> Camera:
        return Camera(width, height, camera.focal, camera.eye, width / 2, height / 2)


@dataclass(slots=True)
class _View:
    """Draws what stands outside a window, as silhouettes in the haze."""

    sheet: Sheet
    light: Lighting
    x0: int
    y0: int
    width: int
    height: int
    horizon: float
    unit: float

    def _tone(self, paint: str, haze: float) -> Array:
        light = self.light
        base = colour(paint) * (light.key * np.float32(0.75) + light.sky[3] * np.float32(0.35))
        dark = mix(np.clip(base, 0, 1), light.shadow, light.silhouette * 0.8)
        return mix(dark, light.haze, haze)

    def _polygon(self, points: list[tuple[float, float]], tone: Array) -> None:
        self.sheet.fill(np.array(points) - (self.x0, self.y0), tone)

    def nothing(self, random: np.random.Generator) -> None:
        """Only sky."""

    def stars(self, random: np.random.Generator) -> None:
        for _ in range(int(self.width * self.height / 900) + 8):
            x, y = random.random() * self.width, random.random() * self.height
            self.sheet.disc(x, y, float(random.uniform(0.6, 1.7)), "#e8f0ff", width=0)

    def city(self, random: np.random.Generator) -> None:
        base = self.horizon + self.unit * 0.3
        for layer, (haze, tall, wide) in enumerate(
            ((0.62, 0.36, 0.05), (0.34, 0.24, 0.075), (0.1, 0.1, 0.11))
        ):
            tone = self._tone("#6a7488", haze)
            x = self.x0 - self.unit * 0.05
            while x < self.x0 + self.width:
                w = self.unit * wide * float(random.uniform(0.7, 1.5))
                h = self.unit * tall * float(random.uniform(0.45, 1.1))
                top = self.horizon - h + self.unit * 0.05 * layer
                self._polygon([(x, base), (x, top), (x + w, top), (x + w, base)], tone)
                if layer:
                    self._lights(random, x, x + w, top, layer)
                x += w * float(random.uniform(1.0, 1.25))

    def _lights(self, random: np.random.Generator, x: float, right: float, top: float, layer: int) -> None:
        step = self.unit * 0.017 * (1 + 0.3 * layer)
        lit = 0.42 if self.light.lamps_lit else 0.3
        bright = colour("#ffd98c") if self.light.lamps_lit else self._tone("#50586a", 0.4 / layer)
        y = top + step
        while y < self.horizon + self.unit * 0.25:
            u = x + step * 0.7
            while u < right - step * 0.6:
                if random.random() < lit:
                    self._polygon(
                        [
                            (u, y),
                            (u + step * 0.42, y),
                            (u + step * 0.42, y + step * 0.6),
                            (u, y + step * 0.6),
                        ],
                        np.asarray(bright, np.float32),
                    )
                u += step
            y += step * 1.25

    def street(self, random: np.random.Generator) -> None:
        base = self.horizon + self.unit
        top = self.y0 - 10 + float(random.uniform(0, 0.25)) * self.height
        wall = ["#a0705a", "#b09a78", "#8a8f96", "#9a6a5a"][int(random.integers(4))]
        left, right = self.x0 - 10.0, self.x0 + self.width + 10.0
        self._polygon([(left, base), (left, top), (right, top), (right, base)], self._tone(wall, 0.3))
        step = self.unit * 0.16
        x = left + step * 0.3
        while x < right:
            y = top + step * 0.4
            while y < base:
                lit = self.light.lamps_lit and random.random() < 0.4
                tone = colour("#ffcf86") if lit else self._tone("#4a5668", 0.25)
                self._polygon(
                    [(x, y), (x + step * 0.45, y), (x + step * 0.45, y + step * 0.7), (x, y + step * 0.7)],
                    tone,
                )
                y += step * 1.3
            x += step

    def _crowns(
        self, random: np.random.Generator, foot: float, tall: float, tone: Array, pines: bool
    ) -> None:
        x = self.x0 - tall * 0.4
        while x < self.x0 + self.width + tall * 0.4:
            h = tall * float(random.uniform(0.6, 1.15))
            if pines:
                w = h * 0.24
                tiers: list[tuple[float, float]] = [(x, foot - h)]
                for k in range(1, 6):
                    tiers += [
                        (x + w * k / 5, foot - h + h * k / 5.5),
                        (x + w * k / 9, foot - h + h * k / 5.5),
                    ]
                mirrored = [(2 * x - a, b) for a, b in reversed(tiers[1:])]
                self._polygon([*tiers, (x, foot), *mirrored], tone)
                x += w * float(random.uniform(0.9, 1.8))
            else:
                for _ in range(7):
                    dx, dy = float(random.normal(0, 0.2)) * h, float(random.uniform(0.3, 1.0)) * h
                    self.sheet.disc(
                        x + dx - self.x0,
                        foot - dy - self.y0,
                        h * float(random.uniform(0.16, 0.3)),
                        tone,
                        width=0,
                    )
                self._polygon(
                    [
                        (x - h * 0.4, foot + h),
                        (x - h * 0.4, foot - h * 0.3),
                        (x + h * 0.4, foot - h * 0.3),
                        (x + h * 0.4, foot + h),
                    ],
                    tone,
                )
                x += h * float(random.uniform(0.5, 0.9))

    def _ground(self, row: float, tone: Array) -> None:
        left, right, base = self.x0 - 5.0, self.x0 + self.width + 5.0, self.y0 + self.height + 5.0
        self._polygon([(left, row), (right, row), (right, base), (left, base)], tone)

    def garden(self, random: np.random.Generator) -> None:
        u = self.unit
        self._crowns(random, self.horizon - u * 0.0, u * 0.14, self._tone("#6f8f6a", 0.5), False)
        self._ground(self.horizon, self._tone("#7fa05a", 0.2))
        self._crowns(random, self.horizon + u * 0.1, u * 0.2, self._tone("#4f7a42", 0.14), False)

    def forest(self, random: np.random.Generator) -> None:
        u = self.unit
        for haze, tall, drop in ((0.66, 0.28, 0.0), (0.42, 0.36, 0.05), (0.16, 0.46, 0.14)):
            self._crowns(random, self.horizon + u * drop, u * tall, self._tone("#3c6048", haze), True)
        self._ground(self.horizon + u * 0.14, self._tone("#3c5a40", 0.2))

    def fields(self, random: np.random.Generator) -> None:
        u = self.unit
        at = np.linspace(self.x0 - 5, self.x0 + self.width + 5, 20)
        for haze, tall, paint in ((0.6, 0.09, "#7a8fa0"), (0.35, 0.04, "#8aa05a")):
            phase = float(random.uniform(0, 6))
            rows = self.horizon - u * tall * (0.6 + 0.4 * np.sin(at / u * 5 + phase))
            path = [
                *zip(at.tolist(), rows.tolist(), strict=True),
                (float(at[-1]), self.horizon + u),
                (float(at[0]), self.horizon + u),
            ]
            self._polygon(path, self._tone(paint, haze))
        self._ground(self.horizon + u * 0.01, self._tone("#9fae62", 0.1))

    def sea(self, random: np.random.Generator) -> None:
        self._ground(self.horizon, mix(self.light.sky[1], self.light.sky[3], 0.4) * np.float32(0.8))
        for _ in range(40):
            x = self.x0 + random.random() * self.width
            y = self.horizon + random.random() ** 1.6 * self.unit * 0.3
            w = self.unit * 0.03 * (0.3 + (y - self.horizon) / self.unit * 5)
            self._polygon([(x, y), (x + w, y - 1), (x + w, y + 1)], self.light.sky[3])
