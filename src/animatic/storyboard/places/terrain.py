"""Land as height fields, seen by marching outwards slice by slice: mountains, hills, dunes, with exact depth.

Each strip of land is sampled on slices of constant distance; a slice shows where it rises above all nearer ones.
(The idea is that of voxel-space games of the nineties; here the slices are whole arrays, and colours are
interpolated between them, so that slopes are smooth.)
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.noise import tile
from animatic.imaging.warping import remap
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas, Layer
from animatic.storyboard.light import Lighting, Vector

Shape = Literal["alps", "rock", "hills", "dunes", "plain", "mesa", "cliffs"]
SIZE = 512
_DOWN = -45.0
"""Degrees of pitch below which land is seen as a plan."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Land along the slices, each (slices, columns)."""

    height: Array
    """Metres."""
    lit: Array
    """0..1: cosine to the sun."""
    slope: Array
    """0 level, 1 steep."""
    detail: Array
    """Fine noise 0..1."""
    distance: Array
    """(slices, 1) metres."""
    x: Array
    """World metres to the right."""


Colouring = Callable[[Samples], Array]
"""Colours (slices, columns, 3) of the land, before the haze."""


Envelope = Callable[[Array, Array], Array]
"""Factor on the height from (world x, distance): where the peaks are."""


@dataclass(frozen=True, slots=True)
class Land:
    """A strip of land between two distances."""

    shape: Shape
    near: float
    """Metres."""
    far: float
    metres: float
    """World size of the height tile."""
    tall: float
    """Metres from the lowest to the highest point."""
    colour: Colouring
    seed: int
    base: float = 0.0
    """Metres: height of its lowest point over the ground plane."""
    slices: int = 120
    envelope: Envelope | None = None
    abrupt: bool = False
    """Begins at full height (waves, cliffs) instead of rising from its near edge."""
    ragged: float = 0.0
    """Metres of spikes on top: the tips of trees."""


@lru_cache(maxsize=24)
def heights(shape: Shape, seed: int) -> Array:
    """A tile of heights in 0..1."""
    if shape == "alps":
        raw = tile(SIZE, 3, 7, seed, 0.52, ridged=True)
        field = (raw - raw.min()) / (raw.max() - raw.min())
        field = field ** np.float32(1.15)
    elif shape == "rock":
        field = (
            tile(SIZE, 5, 7, seed, 0.58, ridged=True) * np.float32(0.7)
            + tile(SIZE, 4, 6, seed + 1, 0.5) * 0.3
        )
    elif shape == "dunes":
        soft = tile(SIZE, 3, 2, seed, 0.4, ridged=True)
        field = soft ** np.float32(0.8) * np.float32(0.9) + tile(SIZE, 5, 2, seed + 1) * np.float32(0.1)
        field = blur(field, 2.0)
    elif shape == "mesa":
        raw = tile(SIZE, 4, 6, seed, 0.5)
        field = smoothstep(0.5, 0.56, raw) * np.float32(0.62) + smoothstep(0.62, 0.67, raw) * np.float32(0.26)
        field = field + raw * np.float32(0.12)
    elif shape == "cliffs":
        raw = tile(SIZE, 3, 7, seed, 0.5)
        field = smoothstep(0.42, 0.52, raw) * np.float32(0.7) + raw * np.float32(0.3)
    elif shape == "plain":
        field = tile(SIZE, 5, 4, seed, 0.4)
    else:
        field = tile(SIZE, 3, 4, seed, 0.34)
    field = np.ascontiguousarray(field, np.float32)
    field.setflags(write=False)
    return field


def _tile_of(land: Land, sun: Vector) -> Array:
    """(SIZE, SIZE, 4): height, light, slope, detail."""
    height = heights(land.shape, land.seed)
    step = land.metres / SIZE
    tall = np.float32(land.tall / step / 2)
    across = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * tall
    along = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) * tall
    length = np.sqrt(across**2 + along**2 + 1)
    lit = (-across * np.float32(sun[0]) + np.float32(sun[1]) - along * np.float32(sun[2])) / length
    out = np.empty((SIZE, SIZE, 4), np.float32)
    out[..., 0] = height
    out[..., 1] = np.clip(lit, 0, 1)
    out[..., 2] = np.clip(1 - 1 / length, 0, 1)
    out[..., 3] = tile(SIZE, 24, 5, land.seed + 5, 0.62)
    return out


def paint_land(canvas: Canvas, camera: Camera, light: Lighting, land: Land, *, fade: float = 1.0) -> Array:
    """Lay the strip over the canvas; returns its skyline, a row for each column (the canvas' height where none).

    `fade` scales the haze that distance brings.
    """
    width, height = canvas.width, canvas.height
    if camera.pitch < _DOWN:  # the slices are upright: from straight above they show nothing
        return np.full(width, height, np.float32)
    samples, rows = _march(camera, light, land)
    colours = land.colour(samples)
    amount = light.haze_at(samples.distance * np.float32(fade))[..., None]
    colours = colours * (1 - amount) + light.haze * amount
    top = np.minimum.accumulate(rows, axis=0)
    skyline = np.asarray(top[-1], np.float32)
    first = int(np.floor(np.clip(skyline.min(), 0, height)))
    # Below its near edge there is nothing of it to see: what lies nearer covers that.
    last = int(np.clip(np.ceil(rows[0].max()) + 0.05 * height, first, height))
    if first >= last - 1:
        return skyline
    layer = _fill(first, last, width, top, rows, np.asarray(colours, np.float32), samples.distance)
    canvas.over(layer)
    return skyline


def _march(camera: Camera, light: Lighting, land: Land) -> tuple[Samples, Array]:
    """Samples along the slices, and the row in which each is seen."""
    ground = _tile_of(land, light.direction)
    count = land.slices
    distance = np.geomspace(land.near, land.far, count).astype(np.float32)[:, None]
    column = (np.arange(camera.width, dtype=np.float32) + np.float32(0.5 - camera.cx)) / np.float32(
        camera.focal
    )
    x = column[None, :] * distance + np.float32(camera.x)
    scale = np.float32(SIZE / land.metres)
    along = np.repeat(distance * scale, camera.width, axis=1)
    seen = remap(ground, (x * scale).astype(np.float32), along.astype(np.float32), wrap=True)
    tall = seen[..., 0] * np.float32(land.tall)
    if land.envelope is not None:
        tall = tall * land.envelope(x, distance)
    if not land.abrupt:
        tall = tall * smoothstep(land.near * 0.98, land.near + 0.16 * (land.far - land.near), distance)
    tall = tall + np.float32(land.base)
    samples = Samples(tall, seen[..., 1], seen[..., 2], seen[..., 3], distance, x)
    crest = tall
    if land.ragged:
        crest = crest + _spikes(samples, camera, land)
    row = np.float32(camera.horizon) - np.float32(camera.focal) * (crest - np.float32(camera.eye)) / distance
    return samples, np.asarray(row, np.float32)


def _spikes(samples: Samples, camera: Camera, land: Land) -> Array:
    """Tree tops: a saw of pines a few metres apart, different on every slice."""
    slice_ = np.arange(samples.x.shape[0], dtype=np.float32)[:, None]
    wide = np.maximum(np.float32(land.ragged * 0.42), samples.distance * np.float32(3.2 / camera.focal))
    at = samples.x / wide + slice_ * np.float32(0.731)
    index = np.floor(at)
    tooth = 1 - np.abs((at - index) * 2 - 1)
    random = np.sin(index * np.float32(12.9898) + slice_ * np.float32(78.233)) * np.float32(43758.547)
    random = random - np.floor(random)
    return np.asarray(np.float32(land.ragged) * (0.25 + 0.75 * random) * tooth**1.3, np.float32)


def _fill(
    first: int, last: int, width: int, top: Array, rows: Array, colours: Array, distance: Array
) -> Layer:
    """Every pixel's slice, and colours between it and the slice before."""
    count = len(rows)
    tall = last - first
    which = np.full((tall, width), count, np.int16)
    columns = np.arange(width)
    before = np.vstack([np.full((1, width), np.inf, np.float32), top[:-1]])
    shown = rows <= before
    landing = np.ceil(top).astype(np.int32) - first
    for k in range(count - 1, -1, -1):
        here = shown[k] & (landing[k] < tall)
        which[np.maximum(landing[k][here], 0), columns[here]] = k
    which = np.minimum.accumulate(which, axis=0)
    mask = which < count
    index = np.where(mask, which, count - 1).astype(np.int32)
    flat = index * width + columns[None, :]
    near = np.maximum(index - 1, 0) * width + columns[None, :]
    upper = top.ravel()[flat]
    lower = np.minimum(top.ravel()[near], np.float32(last + 400))
    y = np.arange(first, last, dtype=np.float32)[:, None]
    joined = shown.ravel()[near] & (index > 0)
    share = np.where(joined, np.clip((y - upper) / np.maximum(lower - upper, 1e-3), 0, 1), 0).astype(
        np.float32
    )
    paint = colours.reshape(-1, 3)
    rgb = paint[flat]
    rgb += (paint[near] - rgb) * share[..., None]
    inverse = (1 / distance[:, 0]).astype(np.float32)
    depth = inverse[index] + (inverse[np.maximum(index - 1, 0)] - inverse[index]) * share
    alpha = mask.astype(np.float32)
    edge = np.ceil(top[-1]) - top[-1]
    above = np.ceil(top[-1]).astype(np.int32) - first - 1
    inside = (above >= 0) & (above < tall - 1)
    alpha[above[inside], columns[inside]] = edge[inside]
    rgb[above[inside], columns[inside]] = rgb[above[inside] + 1, columns[inside]]
    rgba = np.empty((tall, width, 4), np.float32)
    np.multiply(rgb, alpha[..., None], out=rgba[..., :3])
    rgba[..., 3] = alpha
    return Layer(rgba, 0, first, depth.astype(np.float32))


# -- colourings --------------------------------------------------------------------------------------------


def two_tone(light: Lighting, paint: Array, lit: Array, soft: float = 0.16, level: float = 0.5) -> Array:
    """A surface as a poster paints it: a lit and a shaded tone with a soft step between; (…, 3).

    `paint` is (3,) or (…, 3); `lit` (…) in 0..1.
    """
    edge = smoothstep(level - soft, level + soft, lit)[..., None]
    bright = paint * (light.ambient * np.float32(0.62) + light.key * np.float32(0.95))
    dark = paint * light.ambient * np.float32(0.6)
    dark = dark + (light.shadow - dark) * np.float32(0.32 + 0.3 * light.silhouette)
    colours = dark + (bright - dark) * edge
    sunk = np.float32(0.55 * light.silhouette)
    return np.asarray(colours + (light.shadow - colours) * sunk, np.float32)
