"""Seeded noise: generators by name, fractal noise from upsampled grids, film grain.

Upsampling a few small random grids costs a tenth of evaluating gradient noise per pixel, and looks the same
under a painter's brush.
"""

import zlib
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array


def seed_of(*parts: object) -> int:
    """A stable 32-bit seed from any printable parts (the built-in hash differs between processes)."""
    return zlib.crc32("\x1f".join(str(part) for part in parts).encode())


def generator(*parts: object) -> np.random.Generator:
    """A random generator that depends on the parts alone."""
    return np.random.Generator(np.random.PCG64(seed_of(*parts)))


def fractal(
    width: int,
    height: int,
    cells_x: float,
    cells_y: float,
    octaves: int,
    seed: int,
    gain: float = 0.5,
    ridged: bool = False,
) -> Array:
    """Fractal value noise in 0..1 (mean about .5), shape (height, width).

    Args:
        width: pixels.
        height: pixels.
        cells_x: cells of the coarsest octave across the width.
        cells_y: cells of the coarsest octave down the height.
        octaves: how many, each twice as fine.
        seed: any integer.
        gain: amplitude of each octave relative to the one before.
        ridged: fold each octave around its middle, for crests and veins.
    """
    random = np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))
    total = np.zeros((height, width), np.float32)
    amplitude, weight = 1.0, 0.0
    for octave in range(octaves):
        nx, ny = cells_x * 2**octave, cells_y * 2**octave
        if nx > width and ny > height:
            break
        grid = random.random((round(ny) + 3, round(nx) + 3), dtype=np.float32)
        layer = _upsample(grid, width, height, nx, ny)
        if ridged:
            layer = 1 - np.abs(layer * 2 - 1)
        total += layer * np.float32(amplitude)
        weight += amplitude
        amplitude *= gain
    total /= np.float32(max(weight, 1e-6))
    if not ridged:  # averaging octaves narrows the range: open it again
        total = (total - np.float32(0.5)) * np.float32(1.45) + np.float32(0.5)
    return np.clip(total, 0, 1, out=total)


def _upsample(grid: Array, width: int, height: int, nx: float, ny: float) -> Array:
    """The middle nx × ny cells of a grid, bicubic, at width × height."""
    scale_x, scale_y = nx / width, ny / height
    matrix = np.array([[scale_x, 0, 1 + scale_x / 2 - 0.5], [0, scale_y, 1 + scale_y / 2 - 0.5]], np.float64)
    layer = cv2.warpAffine(
        grid,
        matrix,
        (width, height),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    return np.asarray(layer, np.float32)


@lru_cache(maxsize=24)
def tile(size: int, cells: int, octaves: int, seed: int, gain: float = 0.5, ridged: bool = False) -> Array:
    """Fractal noise in 0..1 that repeats without a seam, shape (size, size); read-only, for `remap(wrap=True)`.

    Ridged: octaves are folded and each is weighted by the one before, so that crests gather detail and valleys
    stay smooth (Musgrave's ridged multifractal).
    """
    random = np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))
    total: Array = np.zeros((size, size), np.float32)
    weight: Array | float = 1.0
    amplitude, sum_ = 1.0, 0.0
    for octave in range(octaves):
        count = cells * 2**octave
        if count > size // 2:
            break
        grid = np.pad(random.random((count, count), dtype=np.float32), 3, mode="wrap")
        scale = count / size
        matrix = np.array([[scale, 0, 2.5 + scale / 2], [0, scale, 2.5 + scale / 2]], np.float64)
        layer: Array = np.asarray(
            cv2.warpAffine(grid, matrix, (size, size), flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP),
            np.float32,
        )
        if ridged:
            layer = (1 - np.abs(layer * 2 - 1)) ** 2 * weight
            weight = np.clip(layer * np.float32(1.8), 0, 1)
        total += layer * np.float32(amplitude)
        sum_ += amplitude
        amplitude *= gain
    total /= np.float32(sum_)
    if not ridged:
        total = (total - np.float32(0.5)) * np.float32(1.45) + np.float32(0.5)
    np.clip(total, 0, 1, out=total)
    total.setflags(write=False)
    return total


def profile(
    at: NDArray[np.floating], seed: int, octaves: int = 5, gain: float = 0.5, ridged: bool = False
) -> Array:
    """One-dimensional fractal noise in 0..1 at positions in cells: outlines of hills and crests."""
    random = np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))
    at = np.asarray(at, np.float64)
    total, amplitude, weight = np.zeros(at.shape), 1.0, 0.0
    for octave in range(octaves):
        table = random.random(512)
        position = at * 2**octave + 37.7 * octave
        index = np.floor(position).astype(np.int64)
        t = position - index
        t = t * t * (3 - 2 * t)
        value = table[index % 512] * (1 - t) + table[(index + 1) % 512] * t
        total += (1 - np.abs(2 * value - 1) if ridged else value) * amplitude
        weight += amplitude
        amplitude *= gain
    return (total / weight).astype(np.float32)


_TILE = 512


@lru_cache(maxsize=4)
def _grain_tile(softness: float) -> Array:
    random = np.random.Generator(np.random.PCG64(20_011))
    tile = random.standard_normal((_TILE, _TILE), dtype=np.float32)
    if softness > 0:
        pad = 8
        wrapped = np.pad(tile, pad, mode="wrap")
        tile = np.asarray(cv2.GaussianBlur(wrapped, (0, 0), softness), np.float32)[pad:-pad, pad:-pad]
    tile = np.ascontiguousarray(tile / tile.std())
    tile.setflags(write=False)
    return tile


def grain(width: int, height: int, seed: int, softness: float = 0.65) -> Array:
    """Film grain: normal noise of mean 0 and deviation 1, shape (height, width).

    Cut from one tile at offsets that depend on the seed: a tile of 512 px does not show as a pattern at the
    strength of grain, and costs a fiftieth of drawing new numbers.
    """
    random = np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))
    dx, dy = (int(v) for v in random.integers(0, _TILE, 2))
    tile = np.roll(_grain_tile(softness), (dy, dx), (0, 1))
    if random.random() < 0.5:
        tile = tile[:, ::-1]
    repeats = (-(-height // _TILE), -(-width // _TILE))
    return np.ascontiguousarray(np.tile(tile, repeats)[:height, :width])
