"""Dark frames before the lens: branches, grass, slopes at the edges of the picture."""

from collections.abc import Sequence

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import profile
from animatic.imaging.warping import resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas, bands
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.species import Species, sprite


def _frame_tone(light: Lighting, paint: str = "#2a3a30") -> Array:
    base = colour(paint) * light.ambient * np.float32(0.42)
    return mix(np.clip(base, 0, 1), light.shadow, 0.62) * np.float32(0.8)


def _silhouette(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    stands: Sequence[tuple[Species, int, float, float, float]],
) -> None:
    """Sprites as dark, slightly soft cut-outs: (species, variant, x as a share, foot and height in units)."""
    if camera.pitch < -45:
        return
    tone = _frame_tone(light)
    table = np.stack([tone * np.float32(0.82 + 0.5 * (i / 255) ** 2) for i in range(256)]).astype(np.float32)
    tint = trees.Tint(table, table)
    # It is soft: half the resolution is enough.
    scrap = Canvas(-(-canvas.width // 2), -(-canvas.height // 2))
    for species, variant, x, foot, tall in stands:
        shape = sprite(species, variant)
        base = canvas.height + camera.unit * foot
        tall_pixels = camera.unit * tall / 2
        trees.stamp(scrap, shape, x * canvas.width / 2, base / 2, tall_pixels, tint, 0.9, mirror=x > 0.5)
    cover = 1 - scrap.sky
    used = np.flatnonzero(cover.max(1) > 0)
    if used.size == 0:
        return
    top = max(0, int(used[0]) - 4)
    soft = blur(cover[top:], 0.75 * camera.line)
    colours = blur(scrap.rgb[top:] + (1 - cover[top:, :, None]) * tone, 0.75 * camera.line)
    first = 2 * top
    soft = resize(soft, canvas.width, canvas.height - first)
    colours = resize(colours, canvas.width, canvas.height - first)
    here = canvas.rgb[first:]
    for band in bands(canvas.height - first):
        here[band] += (colours[band] - here[band]) * soft[band, :, None]
    canvas.sky[first:] *= 1 - soft
    canvas.ink[first:] *= 1 - soft
    np.copyto(canvas.depth[first:], np.float32(0.7), where=soft > 0.5)


def framing_pines(canvas: Canvas, camera: Camera, light: Lighting, seed: int, *, snow: bool = False) -> None:
    """Dark conifers at the edges."""
    del snow
    random = np.random.Generator(np.random.PCG64(seed))
    near = -1 if random.random() < 0.5 else 1
    edge = 0.5 - near * 0.5
    stands: list[tuple[Species, int, float, float, float]] = [
        ("spruce", 0, edge + near * 0.005, 0.12, 1.12), ("spruce", 1, edge + near * 0.085, 0.1, 0.66),
        ("spruce", 2, 1 - edge - near * 0.01, 0.1, 0.8),
    ]  # fmt: skip
    _silhouette(canvas, camera, light, stands)


def framing_trunks(canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> None:
    """Trunks that cross the frame from bottom to top."""
    random = np.random.Generator(np.random.PCG64(seed))
    near = -1 if random.random() < 0.5 else 1
    edge = 0.5 - near * 0.5
    stands: list[tuple[Species, int, float, float, float]] = [
        ("pine", 1, edge + near * 0.02, 0.5, 3.0), ("fern", 0, edge + near * 0.12, 0.08, 0.22),
        ("fern", 2, 1 - edge - near * 0.06, 0.09, 0.26), ("bush", 1, edge + near * 0.02, 0.06, 0.2),
    ]  # fmt: skip
    _silhouette(canvas, camera, light, stands)


def framing_grass(canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> None:
    """Tall grass along the lower edge, higher at the sides."""
    if camera.pitch < -45:
        return
    random = np.random.Generator(np.random.PCG64(seed))
    tone = _frame_tone(light, "#3a4a2a")
    hand = g.Hand(np.zeros((canvas.height, canvas.width, 4), np.uint8), light, random)
    count = int(300 * canvas.width / camera.unit / 1.75)
    for x in random.uniform(-0.02, 1.02, count):
        away = abs(x - 0.5) * 2
        tall = camera.unit * (0.02 + 0.13 * away**2.2) * float(random.uniform(0.5, 1.2))
        hand.tuft(x * canvas.width, canvas.height + 4, tall, tone)
    layer = hand.sheet.astype(np.float32) * np.float32(1 / 255)
    used = np.flatnonzero(layer[..., 3].any(1))
    if used.size == 0:
        return
    top = max(0, int(used[0]) - 5)
    soft = blur(layer[top:], 1.1 * camera.line)
    here = canvas.rgb[top:]
    here *= 1 - soft[..., 3:]
    here += soft[..., :3]
    canvas.sky[top:] *= 1 - soft[..., 3]
    np.copyto(canvas.depth[top:], np.float32(0.7), where=soft[..., 3] > 0.5)


def framing_slope(canvas: Canvas, camera: Camera, light: Lighting, paint: str, seed: int) -> None:
    """A dark slope in a lower corner."""
    if camera.pitch < -45:
        return
    random = np.random.Generator(np.random.PCG64(seed))
    near = -1 if random.random() < 0.5 else 1
    x = np.arange(canvas.width, dtype=np.float32) / canvas.width
    away = np.clip((0.42 - x) if near < 0 else (x - 0.58), 0, 1) / 0.42
    crest = profile(x * 2.2, seed, 3)
    row = canvas.height * 1.01 - camera.unit * 0.2 * away**1.4 * (0.6 + 0.5 * crest)
    y = np.arange(canvas.height, dtype=np.float32)[:, None]
    mask = blur(np.clip(y - row[None, :] + 0.5, 0, 1).astype(np.float32), 1.6 * camera.line)
    tone = _frame_tone(light, paint)
    canvas.flood(np.broadcast_to(tone, canvas.rgb.shape), mask, 0.7)
    del seed
