"""Water: a mirror of what was painted above it, broken by waves, with the sun's glitter; and the storm's swell."""

from dataclasses import dataclass

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import tile
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.sky import body
from animatic.storyboard.places.terrain import Colouring, Land, Samples, paint_land


@dataclass(frozen=True, slots=True)
class Water:
    """How the water looks."""

    deep: str = "#1d5a78"
    rough: float = 0.22
    """0 a mirror, 1 a gale."""
    clear: float = 0.0
    """0..1: how far the ground shows near the lens (shallows)."""
    bed: str = "#d8c48c"
    height: float = 0.0
    """Metres."""
    shore: float = 1e5
    """Metres: where it ends."""
    near: float = 0.0
    """Metres: where it begins."""
    tested: bool = False
    """It covers only what lies behind it: rocks that rise out of it stay."""


def paint_water(canvas: Canvas, camera: Camera, light: Lighting, water: Water, seed: int) -> None:
    """Cover the plane between `near` and `shore` with water that mirrors what is above it."""
    depth = camera.ground_depth(water.height)
    edge = np.float32(2.0 / camera.focal / max(0.3, camera.eye))
    mask = np.clip((depth - np.float32(1 / water.shore)) / edge, 0, 1)
    if water.near > 0:
        mask = mask * np.clip((np.float32(1 / water.near) - depth) / edge, 0, 1)
    if water.tested:
        mask = mask * (depth >= canvas.depth)
    rows = np.flatnonzero(mask.max(1) > 0)
    if rows.size == 0:
        return
    first, last = int(rows[0]), int(rows[-1]) + 1
    tall = last - first
    step = 2
    height, width = -(-tall // step), -(-canvas.width // step)
    column = (np.arange(width, dtype=np.float32) + 0.5) * canvas.width / width
    row = first + (np.arange(height, dtype=np.float32) + 0.5) * tall / height
    spot = camera.ground(np.full(height, camera.cx), row.astype(np.float64), water.height)
    z = np.clip(np.nan_to_num(spot[:, 2] - camera.z, nan=1e5), 0.6, 1e5).astype(np.float32)[:, None]
    x = (column[None, :] - np.float32(camera.cx)) / np.float32(camera.focal) * z
    wave = _waves(x, z, water.rough, seed)
    mirror = _mirror(canvas, camera, light, column, row, first, z, wave, water)
    deep = colour(water.deep) * (light.ambient * np.float32(0.75) + light.key * np.float32(0.35))
    deep = mix(np.clip(deep, 0, 1), light.shadow, 0.35 * light.silhouette + 0.1)
    grazing = np.exp(-np.maximum(row - np.float32(camera.horizon), 0) / np.float32(camera.unit * 0.24))[
        :, None
    ]
    lively = np.float32(0.5 * water.rough + 0.12)
    gloss = np.clip(np.float32(0.34) + np.float32(0.5) * grazing + (wave - 0.5) * lively, 0, 0.95)
    rgb = deep + (mirror - deep) * gloss[..., None]
    crest = smoothstep(0.62, 0.86, wave) * np.float32(0.16 + 0.24 * water.rough)
    rgb = rgb + (light.sky[3] - rgb) * (crest * (1 - grazing * 0.6))[..., None]
    if water.clear > 0:
        shallow = smoothstep(26, 3, z) * np.float32(water.clear)
        bed = colour(water.bed) * (light.ambient * np.float32(0.6) + light.key * np.float32(0.6))
        rgb = rgb + (bed - rgb) * (shallow * (np.float32(0.75) + 0.25 * wave))[..., None]
    rgb = light.fade(np.asarray(rgb, np.float32), z * np.float32(0.25) + np.zeros_like(x))
    near = np.clip((row - np.float32(canvas.height * 0.8)) / np.float32(canvas.height * 0.3), 0, 1)[
        :, None, None
    ]
    rgb = rgb * (1 - np.float32(0.3) * near)
    part = canvas.rgb[first:last]
    cover = mask[first:last, :, None]
    part += (resize(np.asarray(rgb, np.float32), canvas.width, tall) - part) * cover
    canvas.sky[first:last] *= 1 - mask[first:last]
    np.copyto(canvas.depth[first:last], depth[first:last], where=mask[first:last] > 0.5)
    _glitter(canvas, camera, light, water, mask, first, last, seed)


def _waves(x: Array, z: Array, rough: float, seed: int) -> Array:
    """0..1: long crests across the line of sight, finer near the lens."""
    noise = tile(512, 16, 4, seed & 0xFFF, 0.55)
    along = np.broadcast_to(z, x.shape)

    def look(sx: float, sz: float) -> Array:
        columns, rows = (x * np.float32(sx)).astype(np.float32), (along * np.float32(sz)).astype(np.float32)
        return remap(noise, columns, rows, wrap=True)

    broad, fine = look(9, 30) - np.float32(0.5), look(34, 120) - np.float32(0.5)
    mixed = broad * np.float32(0.8) + fine * np.float32(0.5) * smoothstep(40, 5, z)
    strength = np.float32(0.35 + 0.65 * rough) * (
        np.float32(0.35) + np.float32(0.65) * smoothstep(240, 12, z)
    )
    return np.asarray(np.float32(0.5) + mixed * strength, np.float32)


def _mirror(
    canvas: Canvas, camera: Camera, light: Lighting, column: Array, row: Array, first: int, z: Array, wave: Array,
    water: Water,
) -> Array:  # fmt: skip
    """What stands above the shore line, upside down, shaken by the waves."""
    shore = np.float32(min(first, camera.horizon + 4))
    below = (row - shore)[:, None]
    stretch = np.float32(0.82)
    up = shore - 1 - below * stretch
    shake = (
        (wave - np.float32(0.5))
        * (np.float32(6) + below * np.float32(0.5))
        * np.float32(0.5 + 1.2 * water.rough)
    )
    rows = np.clip(up + shake, 0, max(0.0, float(shore) - 1)).astype(np.float32)
    columns = (column[None, :] + (wave - np.float32(0.5)) * np.float32(10) * np.float32(camera.line)).astype(
        np.float32
    )
    seen = remap(canvas.rgb, columns, rows)
    smear = max(1.5, camera.unit * 0.006 * (0.4 + water.rough * 2))
    seen = blur(seen, smear)
    del z
    return np.asarray(seen * np.float32(0.96) + light.sky[2] * np.float32(0.02), np.float32)


def _glitter(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    water: Water,
    mask: Array,
    first: int,
    last: int,
    seed: int,
) -> None:
    """Sparks below the sun or the moon, in a path that widens towards the lens."""
    sun = body(camera, light)
    if not sun.visible:
        return
    tall = last - first
    row = np.arange(first, last, dtype=np.float32)
    below = np.maximum(row - np.float32(camera.horizon), 0.5)[:, None] / np.float32(camera.unit)
    column = np.arange(canvas.width, dtype=np.float32)[None, :]
    half = np.float32(0.03 + 0.05 * water.rough) + below * np.float32(0.22 + 0.2 * water.rough)
    path = np.exp(-(((column - np.float32(sun.x)) / np.float32(camera.unit) / half) ** 2))
    noise = tile(512, 32, 3, (seed >> 4) & 0xFFF, 0.6)
    inverse = 1 / np.maximum(below, 0.002)
    u = (column - np.float32(sun.x)) / np.float32(camera.unit) * np.minimum(inverse, 70) * np.float32(15)
    v = np.broadcast_to(np.minimum(inverse, 300) * np.float32(26), (tall, canvas.width))
    fine = np.clip(np.float32(1.15) - below / np.float32(0.42), 0.12, 1)
    spark = remap(noise, u.astype(np.float32), np.ascontiguousarray(v, np.float32), wrap=True)
    lit = smoothstep(0.6, 0.8, spark * (np.float32(0.7) + np.float32(0.38) * path)) * path
    far = np.exp(-below / np.float32(0.02)) * np.float32(0.5)
    lit = (lit * fine + far * path) * mask[first:last]
    strength = 0.62 if sun.moon else 0.95
    canvas.add(
        (lit[..., None] * (light.key * np.float32(1.55 * strength))).astype(np.float32), 0, first, glow=0.3
    )


def swell(light: Lighting, deep: str = "#2c4f5e", foam: str = "#dfe9ec") -> Colouring:
    """Waves as land: dark fronts, translucent crests, streaks of foam."""

    def paint(land: Samples) -> Array:
        low, high = float(land.height.min()), float(land.height.max())
        share = np.clip((land.height - np.float32(low)) / np.float32(max(0.01, high - low)), 0, 1)
        body_ = colour(deep) * (light.ambient * np.float32(0.95) + light.key * np.float32(0.3))
        crest = mix(colour(deep), "#7fb0a8", 0.6) * (light.ambient + light.key * np.float32(0.5))
        rgb = body_ * np.float32(0.6) + (crest - body_ * np.float32(0.6)) * (share**1.6)[..., None]
        white = smoothstep(0.62, 0.9, share * 0.75 + land.detail * 0.36)
        streak = smoothstep(0.6, 0.78, land.detail) * np.float32(0.3) * (0.3 + share)
        tone = colour(foam) * (light.ambient * np.float32(0.8) + light.key * np.float32(0.5))
        return np.asarray(rgb + (tone - rgb) * np.clip(white * 0.85 + streak, 0, 1)[..., None], np.float32)

    return paint


def paint_swell(
    canvas: Canvas, camera: Camera, light: Lighting, tall: float, seed: int, near: float = 3.0
) -> None:
    """High seas: rows of waves out to the horizon."""
    for k, (a, b, metres, share) in enumerate(
        ((90, 900, 420, 1.0), (26, 100, 120, 0.8), (near, 30, 44, 0.55))
    ):
        paint_land(
            canvas, camera, light,
            Land("dunes", a, b, metres, tall * share, swell(light), seed + k, base=-tall * share * 0.62, slices=130,
                 abrupt=True),
            fade=0.35,
        )  # fmt: skip
