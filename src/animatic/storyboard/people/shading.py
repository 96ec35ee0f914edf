"""From labels to a lit cut-out: palette, shadow side, dropped shadows, rim, haze."""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
from animatic.imaging.jit import jit
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Kind, Layer
from animatic.storyboard.light import Illumination, Lighting
from animatic.storyboard.people.plate import Paint, Part, Plate

Palette = NDArray[np.float32]
"""(len(Paint), 3): the colour of every paint, sRGB encoding."""

_GROUPS: Final = (
    (Part.HEAD,),
    (Part.TORSO, Part.SKIRT, Part.NECK),
    (Part.ARM_NEAR, Part.HAND_NEAR),
    (Part.ARM_FAR, Part.HAND_FAR),
    (Part.LEG_NEAR,),
    (Part.LEG_FAR,),
)
"""Parts that are one rounded body to the light."""
_REACH: Final = {Part.HEAD: 1.0, Part.TORSO: 1.0}
"""How far the shadow side reaches over a body, where it isn't a limb."""


ARMS: Final = {
    0: (Part.ARM_NEAR, Part.ARM_FAR, Part.HAND_NEAR, Part.HAND_FAR, Part.PROP),
    1: (Part.ARM_NEAR, Part.HAND_NEAR, Part.PROP),
    -1: (Part.ARM_FAR, Part.HAND_FAR, Part.PROP),
}
"""The parts of both arms, of the right one, of the left one."""


@dataclass(frozen=True, slots=True)
class Shade:
    """How a figure is lit beyond what the place says."""

    dark: float = 0.0
    """0..1: how far it sinks into the shadow, for figures close to the lens."""
    rim: float = 0.5
    """Strength of the bright edge."""
    blurred: float = 0.0
    """Pixels of soft focus."""


def lit(
    plate: Plate,
    palette: Palette,
    light: Lighting,
    here: Illumination,
    camera: Camera,
    distance: float,
    metre: float,
    shade: Shade,
    which: int | None = None,
) -> tuple[Layer, Layer | None]:
    """The plate as a layer; and once more only its arms, both (0) or one, if `which` says so.

    `metre` is pixels to a metre at the figure.
    """
    factor = plate.factor
    is_arm = np.zeros(len(Part), np.float32)
    if which is not None:
        is_arm[list(ARMS[which])] = 1.0
    colours = np.clip(palette, 0, 1).astype(np.float32)
    flat, alpha, ink, arms = gather(plate.labels, plate.parts, factor, colours, is_arm, int(Paint.INK))
    small = np.ascontiguousarray(plate.parts[factor // 2 :: factor, factor // 2 :: factor])
    toward = _on_screen(camera, here)
    shadow = _shadow_side(small, toward, metre)
    np.maximum(shadow, _dropped(small, toward, metre), out=shadow)
    shadow = np.asarray(cv2.GaussianBlur(shadow, (0, 0), max(0.6, metre * 0.004)), np.float32)
    key, ambient = _exposed(here)
    rim = _rim(alpha, toward, metre)
    glare = np.clip(key * 1.1, 0.15, 1.2) * np.float32(0.5 * shade.rim)
    haze = float(light.haze_at(distance))
    veil = np.asarray(light.haze, np.float32) * np.float32(haze)
    rgba = compose(
        flat, alpha, ink, shadow, rim, key, ambient, np.asarray(glare, np.float32), np.asarray(light.ink, np.float32),
        np.asarray(light.shadow, np.float32), np.float32(shade.dark), veil, np.float32(1 - haze),
    )  # fmt: skip
    if shade.blurred:
        rgba = np.asarray(cv2.GaussianBlur(rgba, (0, 0), shade.blurred), np.float32)
        ink = np.asarray(cv2.GaussianBlur(ink, (0, 0), shade.blurred), np.float32)
    ink = ink * np.float32(1 - haze)
    layer = Layer(rgba, plate.left, plate.top, 1.0 / max(distance, 0.25), ink=ink, kind=Kind.INK)
    return layer, None if which is None else _only(layer, ink, arms)


def _only(layer: Layer, ink: Array, share: Array) -> Layer | None:
    """The part of a layer that a mask (h, w) takes."""
    x, y, w, h = cv2.boundingRect((share > 0.02).astype(np.uint8))
    if w == 0:
        return None
    cut = (slice(y, y + h), slice(x, x + w))
    rgba = layer.rgba[cut] * share[cut][..., None]
    return replace(layer, rgba=rgba, x=layer.x + x, y=layer.y + y, ink=ink[cut] * share[cut])


@jit
def gather(
    labels: NDArray[np.uint8],
    parts: NDArray[np.uint8],
    factor: int,
    colours: Array,
    is_arm: Array,
    ink_label: int,
) -> tuple[Array, Array, Array, Array]:
    """Shrink a plate by a whole factor: mean colour (h, w, 3) of what isn't ink, and the shares (h, w) that are
    anything, ink, arms."""
    height, width = labels.shape[0] // factor, labels.shape[1] // factor
    flat = np.zeros((height, width, 3), np.float32)
    alpha = np.zeros((height, width), np.float32)
    ink = np.zeros((height, width), np.float32)
    arms = np.zeros((height, width), np.float32)
    weight = np.float32(1.0 / (factor * factor))
    for row in range(height):
        for column in range(width):
            for i in range(row * factor, row * factor + factor):
                for j in range(column * factor, column * factor + factor):
                    label = labels[i, j]
                    if label == 0:
                        continue
                    alpha[row, column] += weight
                    arms[row, column] += weight * is_arm[parts[i, j]]
                    if label == ink_label:
                        ink[row, column] += weight
                    else:
                        flat[row, column, 0] += weight * colours[label, 0]
                        flat[row, column, 1] += weight * colours[label, 1]
                        flat[row, column, 2] += weight * colours[label, 2]
    return flat, alpha, ink, arms


@jit
def compose(
    flat: Array,
    alpha: Array,
    ink: Array,
    shadow: Array,
    rim: Array,
    key: Array,
    ambient: Array,
    glare: Array,
    ink_colour: Array,
    dark_colour: Array,
    dark: np.float32,
    veil: Array,
    clear: np.float32,
) -> Array:
    """Premultiplied colour and alpha (h, w, 4): lit and shaded surfaces, ink, rim, darkness and haze."""
    height, width = alpha.shape
    rgba = np.zeros((height, width, 4), np.float32)
    one = np.float32(1.0)
    for row in range(height):
        for column in range(width):
            a = alpha[row, column]
            if a == 0.0:
                continue
            shade = min(max(shadow[row, column], np.float32(0.0)), one)
            edge = rim[row, column] * (one - np.float32(0.3) * ink[row, column])
            for c in range(3):
                light = key[c] * (one - shade) + ambient[c] * shade
                value = flat[row, column, c] * light + ink[row, column] * ink_colour[c] + edge * glare[c]
                value = value * (one - dark) + a * dark_colour[c] * dark
                rgba[row, column, c] = value * clear + a * veil[c]
            rgba[row, column, 3] = a
    return rgba


def _exposed(here: Illumination) -> tuple[Array, Array]:
    """Key and ambient within what a picture of people needs: white isn't burnt out, the dark isn't black."""
    brightest = float(here.key.max())
    gain = 1.02 / brightest if brightest > 1.02 else max(1.0, 0.52 / max(brightest, 0.1))
    key = here.key * np.float32(gain)
    ambient = here.ambient * np.float32(gain)
    least = 0.3 * float(key.max())
    return key, ambient * np.float32(max(1.0, least / max(float(ambient.max()), 1e-3)))


def _on_screen(camera: Camera, here: Illumination) -> tuple[float, float, float]:
    """The direction to the light: right, down, and ahead of the lens (positive: behind the figure)."""
    right, up, ahead = camera.rotation @ np.array(here.direction)
    return float(right), float(-up), float(ahead)


def _shift(mask: NDArray[np.uint8], dx: float, dy: float) -> NDArray[np.uint8]:
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float64)
    size = (mask.shape[1], mask.shape[0])
    return np.asarray(cv2.warpAffine(mask, matrix, size, flags=cv2.INTER_NEAREST), np.uint8)


def _mask(parts: NDArray[np.uint8], *which: Part) -> NDArray[np.uint8]:
    """1 where one of these parts is."""
    table = np.zeros(256, np.uint8)
    table[list(which)] = 1
    return np.asarray(cv2.LUT(parts, table), np.uint8)


def _shadow_side(parts: NDArray[np.uint8], toward: tuple[float, float, float], metre: float) -> Array:
    """Of each rounded body the side away from the light: itself without a copy moved from it."""
    right, down, ahead = toward
    length = max(0.25, float(np.hypot(right, down)))
    # Light from the front lights nearly all, light from behind nearly nothing.
    depth = metre * (0.05 + 0.045 * (ahead + 1))
    dx, dy = -right / length * depth, -down / length * depth
    dy = min(dy, depth * 0.75) if dy > 0 else dy
    shadow = np.zeros(parts.shape, np.float32)
    for group in _GROUPS:
        mask = _mask(parts, *group)
        box = cv2.boundingRect(mask)
        if box[2] == 0:
            continue
        x, y, w, h = box
        pad = int(depth) + 2
        x0, y0 = max(0, x - pad), max(0, y - pad)
        x1, y1 = min(parts.shape[1], x + w + pad), min(parts.shape[0], y + h + pad)
        cut = mask[y0:y1, x0:x1]
        share = _REACH.get(group[0], 0.55)
        if group[0] is Part.HEAD:  # a face stays readable in any light
            share = min(share, 0.04 * metre / depth)
        away = cut & ~_shift(cut, -dx * share, -dy * share) & 1
        shadow[y0:y1, x0:x1] += away
    return shadow


def _dropped(parts: NDArray[np.uint8], toward: tuple[float, float, float], metre: float) -> Array:
    """The chin's shadow on neck and chest, the arm's on the body."""
    right, down, _ = toward
    length = max(0.5, float(np.hypot(right, down)))
    x, y = -right / length * metre, max(0.3, -down / length) * metre
    head = _mask(parts, Part.HEAD)
    below = _mask(parts, Part.NECK, Part.TORSO, Part.SKIRT)
    chin = _shift(head, x * 0.03, y * 0.075) & below
    arms = np.isin(parts, (Part.ARM_NEAR, Part.HAND_NEAR, Part.ARM_FAR, Part.HAND_FAR, Part.PROP)).astype(
        np.uint8
    )
    arm = _shift(arms, x * 0.02, y * 0.022) & np.isin(parts, (Part.TORSO, Part.SKIRT)).astype(np.uint8)
    return np.asarray(np.maximum(chin, arm), np.float32)


def _rim(alpha: Array, toward: tuple[float, float, float], metre: float) -> Array:
    right, down, _ = toward
    length = max(0.3, float(np.hypot(right, down)))
    width = max(1.0, metre * 0.012)
    matrix = np.array([[1, 0, -right / length * width], [0, 1, -down / length * width]], np.float64)
    moved = cv2.warpAffine(alpha, matrix, (alpha.shape[1], alpha.shape[0]))
    return np.asarray(np.clip(alpha - moved, 0, 1), np.float32)
