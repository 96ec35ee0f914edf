"""What falls, drifts and flies before the lens: rain, snow, sand, leaves, sparks, birds, smoke, lightning."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import fractal, generator
from animatic.imaging.warping import half, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.sky import body, rainbow
from animatic.storyboard.terms import TimeOfDay, Weather


@dataclass(frozen=True, slots=True)
class Air:
    """A canvas, and what its weather needs to know."""

    canvas: Canvas
    camera: Camera
    light: Lighting
    seed: int

    @property
    def area(self) -> float:
        """Relative to a panel of the default size."""
        return self.canvas.width * self.canvas.height / 1_032_192

    def random(self, name: str) -> np.random.Generator:
        return generator(self.seed, "weather", name)

    def plate(self) -> NDArray[np.uint8]:
        return np.zeros((self.canvas.height, self.canvas.width), np.uint8)

    @property
    def pale(self) -> Array:
        """The colour of lit water and ice in this air."""
        return np.asarray(self.light.haze * np.float32(0.55) + self.light.key * np.float32(0.7), np.float32)


def paint_weather(
    canvas: Canvas, camera: Camera, light: Lighting, features: Iterable[str], seed: int, *, inside: bool
) -> None:
    """All that the weather and the text's features bring, in painting order. Under a roof nothing falls."""
    air = Air(canvas, camera, light, seed)
    wanted = set(features)
    if not inside:
        _outdoors(air, wanted)
    for name in _ANYWHERE:
        if name in wanted:
            _ANYWHERE[name](air)


def _outdoors(air: Air, wanted: set[str]) -> None:
    weather = air.light.weather
    if "rainbow" in wanted:
        rainbow(air.canvas, air.camera, air.light.side)
    if "birds" in wanted:
        birds(air)
    if "lightning" in wanted or (weather is Weather.STORM and air.random("bolt").random() < 0.5):
        lightning(air)
    if weather in (Weather.FOG, Weather.SANDSTORM):
        veils(air)
    if weather is Weather.SANDSTORM:
        streaks(air, 420, 0.0, 0.34, 0.24, mix(air.light.haze, "#f0d2a0", 0.3))
    if weather is Weather.RAIN:
        rain(air, 1500)
    if weather is Weather.STORM:
        rain(air, 2400, slant=0.42)
    if weather is Weather.SNOW:
        snow(air)
    if weather is Weather.WIND or "leaves" in wanted:
        leaves(air, "leaves" in wanted)


# -- falling ---------------------------------------------------------------------------------------------------


def rain(air: Air, count: int, *, slant: float = 0.16) -> None:
    """Streaks in three depths, the nearest longest and softest; splashes where it meets the ground."""
    random = air.random("rain")
    canvas, camera = air.canvas, air.camera
    total = np.zeros((canvas.height, canvas.width), np.float32)
    lean = slant * air.light.side
    for layer in range(3):
        plate = air.plate()
        n = int(count * air.area / (1 + 1.2 * layer))
        long = camera.unit * (0.02 + 0.032 * layer)
        x = random.uniform(-0.2, 1.2, n) * canvas.width
        y = random.uniform(-0.08, 1.0, n) * canvas.height
        size = random.uniform(0.55, 1.2, n) * long
        tone = random.uniform(50, 190, n)
        ends = np.stack([x, y, x + size * lean, y + size], -1)
        thick = max(1, round(camera.line * (0.7 + 0.55 * layer)))
        for (x0, y0, x1, y1), value in zip((ends * 8).astype(int).tolist(), tone.tolist(), strict=True):
            cv2.line(plate, (x0, y0), (x1, y1), (value,), thick, cv2.LINE_AA, 3)
        soft = np.asarray(cv2.GaussianBlur(plate, (0, 0), (0.4 + 0.55 * layer) * camera.line), np.float32)
        total += soft * np.float32((0.5 + 0.22 * layer) / 255)
    canvas.rgb += total[..., None] * (air.pale * np.float32(0.34))
    _splashes(air, random, int(count * 0.14 * air.area))


def _splashes(air: Air, random: np.random.Generator, count: int) -> None:
    canvas, camera = air.canvas, air.camera
    first = int(max(0, camera.horizon + 0.06 * camera.unit))
    if first >= canvas.height - 4 or camera.pitch < -45:
        return
    plate = air.plate()
    y = first + (canvas.height - first) * np.sqrt(random.random(count))
    x = random.random(count) * canvas.width
    size = np.maximum(1.2, (y - camera.horizon) / camera.unit * 13 * camera.line)
    for px, py, s in zip(x, y, size, strict=True):
        cv2.ellipse(
            plate,
            (int(px * 8), int(py * 8)),
            (int(s * 8), max(1, int(s * 2.2))),
            0,
            180,
            360,
            (150,),
            1,
            cv2.LINE_AA,
            3,
        )
    canvas.rgb += plate.astype(np.float32)[..., None] * (air.pale * np.float32(0.22 / 255))


def snow(air: Air) -> None:
    """Flakes of four sizes, the nearest out of focus."""
    random = air.random("snow")
    canvas, camera = air.canvas, air.camera
    tint = np.clip(air.light.key * np.float32(0.8) + air.light.ambient * np.float32(0.62), 0, 1)
    for radius, softness, count, strength in (
        (1.1, 0.6, 900, 0.9),
        (1.9, 0.9, 320, 0.85),
        (4.6, 2.6, 46, 0.5),
        (11, 6, 11, 0.34),
    ):
        plate = air.plate()
        n = max(3, int(count * air.area))
        x, y = random.random(n) * canvas.width, random.random(n) * canvas.height
        size = radius * camera.line * random.uniform(0.6, 1.35, n)
        tone = random.uniform(90, 225, n)
        for px, py, s, value in zip(x, y, size, tone, strict=True):
            cv2.circle(
                plate, (int(px * 8), int(py * 8)), max(4, int(s * 8)), (float(value),), -1, cv2.LINE_AA, 3
            )
        mask = np.asarray(cv2.GaussianBlur(plate, (0, 0), softness * camera.line), np.float32)
        mask *= np.float32(strength / 255)
        canvas.rgb += (tint - canvas.rgb) * mask[..., None]


def streaks(air: Air, count: int, slope: float, long: float, strength: float, tint: Array) -> None:
    """Long soft streaks across the picture: blown sand, wind."""
    random = air.random("streaks")
    canvas, camera = air.canvas, air.camera
    plate = air.plate()
    n = int(count * air.area)
    x, y = random.uniform(-0.2, 1, n) * canvas.width, random.random(n) * canvas.height
    size = random.uniform(0.3, 1.0, n) * long * camera.unit
    for px, py, s in zip(x, y, size, strict=True):
        cv2.line(
            plate,
            (int(px), int(py)),
            (int(px + s), int(py + s * slope)),
            (int(random.uniform(40, 170)),),
            1,
            cv2.LINE_AA,
        )
    mask = blur(plate.astype(np.float32) / 255, 1.6 * camera.line)
    canvas.rgb += (tint - canvas.rgb) * np.clip(mask * np.float32(strength * 4), 0, 0.8)[..., None]


def veils(air: Air) -> None:
    """Fog and dust in drifting banks, thicker with distance and near the ground."""
    canvas, camera, light = air.canvas, air.camera, air.light
    width, height = canvas.width // 4 + 1, canvas.height // 4 + 1
    shape = fractal(width, height, 4, 7, 4, air.seed + 5)
    depth = resize(np.minimum(canvas.depth, np.float32(1.0)), width, height)
    far = np.exp(-depth * np.float32(9.0))
    y = (np.arange(height, dtype=np.float32) * 4 - np.float32(camera.horizon)) / np.float32(camera.unit)
    low = np.exp(-((y / np.float32(0.5)) ** 2))[:, None]
    alpha = np.clip(far * (np.float32(0.25) + np.float32(0.55) * shape) * (np.float32(0.4) + low), 0, 0.85)
    alpha = resize(alpha, canvas.width, canvas.height)
    canvas.rgb += (light.haze - canvas.rgb) * alpha[..., None]
    canvas.ink *= 1 - alpha


def leaves(air: Air, many: bool) -> None:
    """Leaves on the wind."""
    random = air.random("leaves")
    paints = ("#c9702a", "#a8462a", "#d8a03c") if many else ("#8a8a4c", "#a89a5a", "#6f7a40")
    _flakes(air, random, 60 if many else 26, paints, (3.0, 8.0))


def confetti(air: Air) -> None:
    """Paper in the air."""
    _flakes(
        air,
        air.random("confetti"),
        150,
        ("#e0483c", "#f0c23c", "#3f8fd0", "#5fb060", "#f0f0ea", "#c86ab0"),
        (2.5, 6.0),
    )


def _flakes(
    air: Air, random: np.random.Generator, count: int, paints: tuple[str, ...], sizes: tuple[float, float]
) -> None:
    canvas, camera = air.canvas, air.camera
    sheet = np.zeros((canvas.height, canvas.width, 4), np.uint8)
    key = air.light.ambient * np.float32(0.6) + air.light.key * np.float32(0.8)
    for _ in range(int(count * air.area)):
        x, y = random.random() * canvas.width, random.random() * canvas.height
        long = float(random.uniform(*sizes)) * camera.line
        angle, flat = float(random.uniform(0, math.pi)), float(random.uniform(0.2, 0.6))
        c, s = math.cos(angle) * long, math.sin(angle) * long
        path = np.array(
            [(x - c, y - s), (x + s * flat, y - c * flat), (x + c, y + s), (x - s * flat, y + c * flat)]
        )
        tone = np.clip(colour(paints[int(random.integers(len(paints)))]) * key, 0, 1)
        red, green, blue = (int(v * 255) for v in tone)
        cv2.fillPoly(sheet, [np.round(path * 8).astype(np.int32)], (red, green, blue, 255), cv2.LINE_AA, 3)
    layer = sheet.astype(np.float32) * np.float32(1 / 255)
    canvas.rgb *= 1 - layer[..., 3:]
    canvas.rgb += layer[..., :3]


# -- glowing ---------------------------------------------------------------------------------------------------


def _sparks(
    air: Air, name: str, count: int, paint: str, low: float, high: float, size: float, spread: float
) -> None:
    """Glowing points between two heights of the frame (0 bottom, 1 top)."""
    random = air.random(name)
    canvas, camera = air.canvas, air.camera
    plate = np.zeros((canvas.height, canvas.width), np.float32)
    middle = float(random.uniform(0.35, 0.65))
    for _ in range(int(count * air.area)):
        t = float(random.random()) ** 1.5
        x = (middle + float(random.normal(0, spread)) * (0.35 + t)) * canvas.width
        y = canvas.height * (1 - (low + (high - low) * t))
        radius = size * camera.line * (0.5 + float(random.pareto(3.0)))
        cv2.circle(
            plate,
            (int(x * 8), int(y * 8)),
            int(min(radius, 4 * size) * 8),
            float(random.uniform(0.4, 1)),
            -1,
            cv2.LINE_8,
            3,
        )
    plate = blur(plate, 0.7 * camera.line)
    light = (plate + blur(plate, 4 * camera.line) * np.float32(2.0))[..., None] * colour(paint)
    canvas.rgb += light * np.float32(1.2)
    canvas.glow += half(light) * np.float32(0.6)


def embers(air: Air) -> None:
    """Sparks that rise."""
    _sparks(air, "embers", 150, "#ff9c40", 0.05, 0.95, 1.0, 0.3)


def fireflies(air: Air) -> None:
    """Green lights over the ground."""
    _sparks(air, "fireflies", 70, "#d8ff7a", 0.06, 0.5, 1.5, 0.45)


def dust(air: Air) -> None:
    """Motes in the light."""
    random = air.random("dust")
    canvas = air.canvas
    plate = air.plate()
    n = int(260 * air.area)
    for x, y in zip(random.random(n) * canvas.width, random.random(n) * canvas.height, strict=True):
        cv2.circle(
            plate,
            (int(x * 8), int(y * 8)),
            int(random.uniform(4, 12)),
            (int(random.uniform(60, 200)),),
            -1,
            cv2.LINE_AA,
            3,
        )
    mask = blur(plate.astype(np.float32) / 255, 0.8 * air.camera.line)
    shown = mask * smoothstep(0.2, 0.8, blur(canvas.rgb.max(-1), 12 * air.camera.line))
    canvas.rgb += shown[..., None] * (air.light.key * np.float32(0.8))


def bubbles(air: Air) -> None:
    """Rings of light."""
    random = air.random("bubbles")
    canvas, camera = air.canvas, air.camera
    plate = air.plate()
    for _ in range(int(34 * air.area)):
        x, y = random.random() * canvas.width, random.random() * canvas.height
        r = float(random.uniform(3, 15)) * camera.line
        cv2.circle(
            plate, (int(x * 8), int(y * 8)), int(r * 8), (140,), max(1, int(camera.line)), cv2.LINE_AA, 3
        )
        cv2.circle(
            plate, (int((x - r * 0.35) * 8), int((y - r * 0.4) * 8)), int(r * 1.4), (230,), -1, cv2.LINE_AA, 3
        )
    canvas.rgb += plate.astype(np.float32)[..., None] * (air.pale * np.float32(0.6 / 255))


def lightning(air: Air) -> None:
    """A branching bolt in the open sky, and the clouds that it lights."""
    random = air.random("lightning")
    canvas, camera = air.canvas, air.camera
    reach = min(camera.horizon, canvas.height) * 0.96
    if reach < canvas.height * 0.15:
        return
    plate = air.plate()
    start = float(random.choice([0.22, 0.3, 0.7, 0.78])) * canvas.width

    def bolt(x: float, y: float, end: float, thick: float, depth: int) -> None:
        drift = float(random.uniform(-0.35, 0.35))
        while y < end:
            nx = x + float(random.normal(drift, 0.95)) * camera.unit * 0.016
            ny = y + camera.unit * float(random.uniform(0.008, 0.026))
            cv2.line(plate, (int(x), int(y)), (int(nx), int(ny)), (255,), max(1, round(thick)), cv2.LINE_AA)
            if depth < 3 and random.random() < 0.11:
                bolt(
                    nx,
                    ny,
                    min(end, ny + camera.unit * float(random.uniform(0.08, 0.26))),
                    thick * 0.5,
                    depth + 1,
                )
            x, y = nx, ny

    bolt(start, -4.0, reach, 3.2 * camera.line, 0)
    mask = plate.astype(np.float32) * np.float32(1 / 255) * canvas.sky
    glow = blur(mask, 5 * camera.line) * np.float32(2.0) + blur(mask, 34 * camera.line) * np.float32(4.0)
    canvas.rgb += (mask * np.float32(1.2) + glow * np.float32(0.8))[..., None] * colour("#d9e6ff")
    canvas.glow += half(mask)[..., None] * colour("#bcd2ff")
    x = (np.arange(canvas.width, dtype=np.float32) - start) / canvas.width
    y = np.arange(canvas.height, dtype=np.float32) / canvas.height
    flash = np.exp(-np.abs(x) / 0.2)[None, :] * np.clip(1 - y / 0.9, 0, 1)[:, None] * canvas.sky
    canvas.rgb += flash[..., None] * (colour("#a9c0ea") * np.float32(0.28))


# -- flying and rising -------------------------------------------------------------------------------------------


def birds(air: Air) -> None:
    """A loose flock against the sky."""
    random = air.random("birds")
    canvas, camera = air.canvas, air.camera
    sun = body(camera, air.light)
    cx = canvas.width * (0.3 if sun.x > canvas.width / 2 else 0.7)
    cy = min(camera.horizon * 0.45, canvas.height * 0.36)
    plate = air.plate()
    for _ in range(int(random.integers(9, 17))):
        x, y = (
            cx + float(random.normal(0, 0.1)) * camera.unit,
            cy + float(random.normal(0, 0.055)) * camera.unit,
        )
        span = camera.unit * float(random.uniform(0.008, 0.02))
        lift = float(random.uniform(0.15, 0.6))
        for side in (-1, 1):
            wing = np.array([(x, y), (x + side * span * 0.5, y - span * lift), (x + side * span, y - span * lift * 0.2),
                             (x + side * span * 0.5, y - span * lift * 0.55)])  # fmt: skip
            cv2.fillPoly(plate, [np.round(wing * 8).astype(np.int32)], (255,), cv2.LINE_AA, 3)
    mask = plate.astype(np.float32) * np.float32(1 / 255) * canvas.sky
    tone = mix(air.light.shadow, air.light.haze, 0.2)
    canvas.rgb += (tone - canvas.rgb) * mask[..., None]


def smoke(air: Air) -> None:
    """A column of smoke that leans with the wind, lit from one side."""
    random = air.random("smoke")
    canvas, camera = air.canvas, air.camera
    width, height = canvas.width // 4 + 1, canvas.height // 4 + 1
    shape = fractal(width, height, 7, 6, 5, air.seed + 9)
    foot = canvas.width * float(random.uniform(0.3, 0.7)) / 4
    base = min(canvas.height * 0.92, camera.horizon + 0.1 * camera.unit) / 4
    y = np.arange(height, dtype=np.float32)[:, None]
    up = np.clip((base - y) / max(1.0, base), 0, 1)
    lean = -air.light.side * up**1.4 * width * 0.16
    wide = (np.float32(0.012) + np.float32(0.1) * up) * np.float32(width)
    off = (np.arange(width, dtype=np.float32)[None, :] - foot - lean + (shape - 0.5) * wide * 1.6) / wide
    alpha = (
        np.exp(-(off**2))
        * (np.float32(0.3) + shape)
        * smoothstep(0.0, 0.05, up)
        * (1 - up * np.float32(0.55))
    )
    tone = mix("#8f8a86", air.light.haze, 0.45) * np.float32(0.9)
    lit = np.clip(np.float32(0.78) + off * np.float32(0.22 * air.light.side), 0.5, 1.1)
    alpha = resize(np.clip(alpha * np.float32(0.6), 0, 0.75).astype(np.float32), canvas.width, canvas.height)
    lit = resize(lit.astype(np.float32), canvas.width, canvas.height)
    canvas.rgb += (tone * lit[..., None] - canvas.rgb) * alpha[..., None]


def fire(air: Air) -> None:
    """The glow of a fire out of the frame: warm light from below, and its sparks."""
    canvas, camera = air.canvas, air.camera
    y = np.arange(canvas.height, dtype=np.float32) / canvas.height
    up = np.exp(-(1 - y) / np.float32(0.42))[:, None, None]
    dark = 0.35 if air.light.time in (TimeOfDay.NIGHT, TimeOfDay.DUSK) else 0.16
    canvas.rgb += np.clip(canvas.rgb, 0, 1) * (up * colour("#ff8a3a") * np.float32(2.2 * dark))
    canvas.rgb += up * (colour("#ff7a2a") * np.float32(0.28 * dark))
    embers(air)
    del camera


_ANYWHERE: Final[dict[str, Callable[[Air], None]]] = {
    "smoke": smoke,
    "fire": fire,
    "embers": embers,
    "fireflies": fireflies,
    "dust": dust,
    "bubbles": bubbles,
    "confetti": confetti,
}
