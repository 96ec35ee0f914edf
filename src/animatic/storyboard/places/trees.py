"""Trees in a picture: sprites tinted by the light and stamped at size, trunks, crowns seen from above.

The light of a sprite comes from the right; stamps are mirrored when it doesn't.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import generator
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas, Layer
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.species import (
    BARK,
    LEAVES,
    USUAL_BARK,
    VARIANTS,
    Bytes,
    Species,
    Sprite,
    sprite,
)

AUTUMN: Final = (
    ("#3a1c14", "#a8522a", "#eaa94a"), ("#40220f", "#b8762a", "#f0c95a"), ("#331816", "#8f3426", "#d8743a"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tint:
    """Colours of a sprite's tones, each (256, 3)."""

    leaf: Array
    wood: Array

    @classmethod
    def of(
        cls, light: Lighting, species: str, distance: float, *,
        leaves: dict[str, tuple[str, str, str]] | None = None, front: float = 1.0,
    ) -> "Tint":  # fmt: skip
        """Of a species in this light, seen through the air. `front` 0 is full backlight."""
        leaf = ramp_of(light, (leaves or LEAVES)[species], distance, front=front)
        return cls(leaf, ramp_of(light, BARK.get(species, USUAL_BARK), distance, front=front))


def ramp_of(light: Lighting, paints: tuple[str, str, str], distance: float, *, front: float = 1.0) -> Array:
    """(256, 3): colours of tones from shade to light."""
    shade, middle, bright = (colour(paint) for paint in paints)
    key = light.ambient * np.float32(0.55) + light.key * np.float32(0.95)
    sunk = np.float32(light.silhouette * 0.82)
    dark = mix(np.clip(shade * light.ambient * 1.1, 0, 1), light.shadow, 0.35)
    body = middle * light.ambient * np.float32(1.05)
    body = body + (light.shadow - body) * (sunk * np.float32(0.9))
    lit = bright * key * np.float32(front)
    lit = lit + (body - lit) * (sunk * np.float32(0.72))
    stops = np.stack([dark, body, lit])
    at = np.linspace(0, 2, 256)
    low = np.minimum(at.astype(int), 1)
    table = stops[low] + (stops[low + 1] - stops[low]) * (at - low)[:, None]
    return light.fade(np.asarray(table, np.float32), distance)


def stamp(
    canvas: Canvas, shape: Sprite, x: float, foot: float, tall: float, tint: Tint, depth: float,
    *, mirror: bool = False, base: Array | None = None, sunk: float = 0.0,
) -> None:  # fmt: skip
    """Put a sprite with its foot at (x, foot) pixels, `tall` pixels high.

    `base` (3,) is a colour that its foot dissolves into (mist, grass), `sunk` the share of its height that does.
    """
    height = max(2, round(tall))
    width = max(2, round(shape.pixels.shape[1] * tall / shape.pixels.shape[0]))
    left, top = round(x - width * (1 - shape.foot if mirror else shape.foot)), round(foot) - height
    if left >= canvas.width or left + width <= 0 or top >= canvas.height or top + height <= 0:
        return
    x0, y0, x1, y1 = (
        max(0, left),
        max(0, top),
        min(canvas.width, left + width),
        min(canvas.height, top + height),
    )
    pixels = _sized(shape.pixels, width, height, (x0 - left, y0 - top, x1 - left, y1 - top), mirror)
    cover = pixels[..., 2]
    # integer division undoes the premultiplication at soft edges
    weight = np.maximum(cover, 1).astype(np.uint16)
    tone = np.minimum(pixels[..., 0].astype(np.uint16) * 255 // weight, 255)
    rgb = tint.leaf[tone]
    bark = pixels[..., 1] > (cover >> 1)
    if bark.any():
        rgb[bark] = tint.wood[tone[bark]]
    if base is not None and sunk > 0:
        rows = (np.arange(y0, y1, dtype=np.float32) - top) / height
        amount = np.clip((rows - (1 - sunk)) / sunk, 0, 1)[:, None, None]
        rgb = rgb + (base - rgb) * amount
    alpha = np.multiply(cover, np.float32(1 / 255), dtype=np.float32)
    rgba = np.empty((*cover.shape, 4), np.float32)
    np.multiply(rgb, alpha[..., None], out=rgba[..., :3])
    rgba[..., 3] = alpha
    canvas.over(Layer(rgba, x0, y0, depth))


def _sized(pixels: Bytes, width: int, height: int, part: tuple[int, int, int, int], mirror: bool) -> Bytes:
    """The part (x0, y0, x1, y1) of a sprite scaled to width × height."""
    x0, y0, x1, y1 = part
    if mirror:
        x0, x1 = width - x1, width - x0
    if height <= pixels.shape[0]:
        out = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)[y0:y1, x0:x1]
    else:  # only what is seen: a near tree may be many times the frame
        scale = pixels.shape[0] / height
        matrix = np.array([[scale, 0, (x0 + 0.5) * scale - 0.5], [0, scale, (y0 + 0.5) * scale - 0.5]])
        out = cv2.warpAffine(
            pixels, matrix, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        )
    return np.asarray(out[:, ::-1] if mirror else out, np.uint8)


@dataclass(frozen=True, slots=True)
class Stand:
    """A tree that stands somewhere."""

    x: float
    """Metres."""
    z: float
    tall: float
    """Metres."""
    species: Species
    variant: int
    mirror: bool = False


def grove(
    random: np.random.Generator, species: Sequence[Species], count: int, *, near: float, far: float,
    tall: tuple[float, float], clearing: float = 0.0, spread: float = 0.75,
) -> list[Stand]:  # fmt: skip
    """Trees scattered between two distances, evenly over the picture, none within `clearing` metres of its axis."""
    stands: list[Stand] = []
    for _ in range(count):
        z = math.exp(float(random.uniform(math.log(near), math.log(far))))
        x = float(random.uniform(-spread, spread)) * z
        if abs(x) < clearing:
            x = math.copysign(clearing + abs(x) * 0.4, x or 1.0)
        kind = species[int(random.integers(len(species)))]
        stands.append(
            Stand(
                x,
                z,
                float(random.uniform(*tall)),
                kind,
                int(random.integers(VARIANTS)),
                bool(random.random() < 0.25),
            )
        )
    return sorted(stands, key=lambda s: -s.z)


_ABOVE: Final = -45.0
"""Degrees of pitch below which trees are seen from above."""


def plant(
    canvas: Canvas, camera: Camera, light: Lighting, stands: Sequence[Stand], *,
    leaves: dict[str, tuple[str, str, str]] | None = None, base: Array | None = None, sunk: float = 0.0,
    fade: float = 1.0, front: float = 1.0,
) -> None:  # fmt: skip
    """Stamp trees, far ones first; from straight above their crowns are seen."""
    if camera.pitch < _ABOVE:
        crowns(canvas, camera, light, stands, leaves or LEAVES)
        return
    tints: dict[tuple[str, int], Tint] = {}
    for tree in stands:
        distance = camera.distance(tree.x, 0, tree.z)
        if distance < 1:
            continue
        step = round(math.log(distance) * 5)
        key = (tree.species, step)
        if key not in tints:
            tints[key] = Tint.of(light, tree.species, distance * fade, leaves=leaves, front=front)
        x, foot = camera.at(tree.x, 0, tree.z)
        tall = tree.tall * camera.focal / distance
        mirror = tree.mirror ^ (light.side < 0)
        stamp(canvas, sprite(tree.species, tree.variant), x, foot, tall, tints[key], 1 / distance, mirror=mirror,
              base=base, sunk=sunk)  # fmt: skip


def crowns(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    stands: Sequence[Stand],
    leaves: dict[str, tuple[str, str, str]],
) -> None:
    """Trees from above: heaps of leaves, lighter towards the light, with their shadow on the ground."""
    sheet = Sheet(camera, light)
    random = generator("crowns", len(stands))
    key = light.ambient * np.float32(0.6) + light.key * np.float32(0.8)
    for tree in sorted(stands, key=lambda s: s.tall):
        at = (tree.x, min(tree.tall * 0.7, camera.eye * 0.45), tree.z)
        distance = camera.distance(*at)
        if distance < 1 or tree.species == "reed":
            continue
        px, py = camera.at(*at)
        radius = (
            tree.tall
            * (0.2 if tree.species in ("spruce", "pine", "poplar") else 0.32)
            * camera.focal
            / distance
        )
        if radius < 1.5 or not (
            -radius < px < canvas.width + radius and -radius < py < canvas.height + radius
        ):
            continue
        dark, middle, bright = (np.clip(colour(paint) * key, 0, 1) for paint in leaves[tree.species])
        sheet.disc(
            px - light.side * radius * 0.4,
            py + radius * 0.3,
            radius,
            mix(dark, light.shadow, 0.7),
            1 / distance,
            width=0,
        )
        for tone, share, spread, count in (
            (dark, 0.62, 0.52, 9),
            (middle, 0.42, 0.56, 11),
            (bright, 0.22, 0.5, 9),
        ):
            shift = (1 - share) * 0.35 * radius
            for k in range(count):
                angle = 2 * math.pi * k / count + float(random.uniform(-0.3, 0.3))
                reach = radius * spread * float(random.uniform(0.55, 1.1))
                x = px + reach * math.cos(angle) + light.side * shift
                y = py + reach * math.sin(angle) - shift
                sheet.disc(
                    x, y, radius * share * float(random.uniform(0.8, 1.1)), tone, 1 / distance, width=0
                )
    layer = sheet.layer()
    if layer is not None:
        canvas.over(layer)


def boles(
    canvas: Canvas, camera: Camera, light: Lighting, stands: Sequence[tuple[float, float, float]], paint: str
) -> None:
    """Trunks that rise out of the frame: (x, z, radius) in metres. Drawn at full size, with bark."""
    if camera.pitch < _ABOVE:
        tops = [
            Stand(x, z, 40 * radius, "oak" if k % 3 else "spruce", k % 4)
            for k, (x, z, radius) in enumerate(stands)
        ]
        crowns(canvas, camera, light, tops, LEAVES)
        return
    sheet = Sheet(camera, light)
    random = generator("bark", len(stands))
    for x, z, radius in sorted(stands, key=lambda s: -s[1]):
        distance = camera.distance(x, 0, z)
        if distance < 1.5:
            continue
        px, foot = camera.at(x, 0.0, z)
        r = radius * camera.focal / distance
        if not -3 * r < px < canvas.width + 3 * r:
            continue
        _bole(sheet, light, paint, px, foot, r, distance, random)
    layer = sheet.layer()
    if layer is not None:
        canvas.over(layer)


def _bole(
    sheet: Sheet, light: Lighting, paint: str, x: float, foot: float, r: float, distance: float,
    random: np.random.Generator,
) -> None:  # fmt: skip
    base = colour(paint)
    key = light.ambient * np.float32(0.55) + light.key * np.float32(0.75)
    lit = mix(np.clip(base * key * 1.15, 0, 1), light.shadow, 0.5 * light.silhouette)
    body = mix(np.clip(base * light.ambient, 0, 1), light.shadow, 0.3 + 0.4 * light.silhouette)
    dark = mix(body, light.shadow, 0.55)
    lit, body, dark = (light.fade(q, distance * 4.5) for q in (lit, body, dark))
    lean = float(random.normal(0, 0.02))
    top = -10.0
    ys = np.linspace(foot, top, 9)
    middle = x + (foot - ys) * lean + np.sin(ys / (r * 9 + 30)) * r * 0.12
    wide = r * (1.0 + 0.9 * np.exp(-(foot - ys) / (r * 1.6)) - 0.18 * (foot - ys) / max(1.0, foot))
    side = light.side
    outline = [*zip(middle - wide, ys, strict=True), *reversed(list(zip(middle + wide, ys, strict=True)))]
    sheet.fill(np.array(outline), body, 1 / distance)

    def strip(a: float, b: float, tone: Array) -> None:
        left, right = zip(middle + wide * a, ys, strict=True), zip(middle + wide * b, ys, strict=True)
        sheet.fill(np.array([*left, *reversed(list(right))]), tone, 1 / distance)

    strip(-1.0 if side > 0 else 0.45, -0.45 if side > 0 else 1.0, dark)
    strip(0.52 if side > 0 else -0.88, 0.88 if side > 0 else -0.52, lit)
    if r > 5 and foot > 0:
        for _ in range(int(min(70, 12 + r))):
            y = float(random.uniform(0.0, foot))
            u = float(random.uniform(-0.86, 0.86))
            long = float(random.uniform(0.8, 2.6)) * r
            at = float(np.interp(-y, -ys, middle)) + u * r * 0.95
            tone = lit if u * side > 0.3 and random.random() < 0.5 else dark
            sheet.stroke(np.array([(at, y), (at + lean * long, y - long * 0.5), (at, y - long)]), 0.6, tone)


WINTER: Final = ("#2e2c30", "#7d7f86", "#e9eef4")
"""Twigs and rime."""


def seasonal(season: str) -> dict[str, tuple[str, str, str]]:
    """The leaves of a season; in winter there is snow on them."""
    if season == "winter":
        snowed = ("spruce", "pine", "fern", "bush", "jungle")
        return {name: (s, m, "#eef2f7") if name in snowed else WINTER for name, (s, m, _) in LEAVES.items()}
    if season != "autumn":
        return LEAVES
    turned = {
        name: AUTUMN[i % 3] for i, name in enumerate(("oak", "birch", "maple", "poplar", "willow", "bush"))
    }
    return {**LEAVES, **turned}
