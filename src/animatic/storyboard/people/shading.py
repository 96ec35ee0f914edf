"""From labels to a lit cut-out: palette, shadow side, dropped shadows, rim, haze."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.arrays import Array
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
    which: int = 0,
) -> tuple[Layer, Array]:
    """The plate as a layer, and which share (h, w) of it are arms: both, or the one that `which` says.

    `metre` is pixels to a metre at the figure.
    """
    labels, parts = plate.labels, plate.parts
    size = (plate.width, plate.height)
    colours = palette.copy()
    colours[Paint.INK] = light.ink
    table = (np.clip(colours, 0, 1) * 255 + 0.5).astype(np.uint8)
    rgb = np.asarray(table[labels], np.uint8)
    alpha = _shrink((labels > 0).astype(np.uint8) * 255, size)
    ink = _shrink((labels == Paint.INK).astype(np.uint8) * 255, size)
    flat = _shrink(rgb, size)  # premultiplied: nothing is black
    small = np.asarray(cv2.resize(parts, size, interpolation=cv2.INTER_NEAREST), np.uint8)
    toward = _on_screen(camera, here)
    shadow = _shadow_side(small, toward, metre)
    shadow = np.maximum(shadow, _dropped(small, toward, metre))
    shadow = np.clip(cv2.GaussianBlur(shadow, (0, 0), max(0.6, metre * 0.004)), 0, 1)
    key, ambient = _exposed(here)
    factor = key * (1 - shadow[..., None]) + ambient * shadow[..., None]
    body = flat * (factor * (1 - ink[..., None]) + ink[..., None])
    rim = _rim(alpha, toward, metre) * np.float32(shade.rim)
    body += (rim * (1 - ink * 0.3))[..., None] * np.clip(key * 1.1, 0.15, 1.2) * np.float32(0.5)
    if shade.dark:
        body = body * (1 - shade.dark) + alpha[..., None] * light.shadow * np.float32(shade.dark)
    haze = float(light.haze_at(distance))
    if haze > 0.004:
        body = body * (1 - haze) + alpha[..., None] * light.haze * np.float32(haze)
    rgba = np.dstack([body, alpha]).astype(np.float32)
    if shade.blurred:
        rgba = np.asarray(cv2.GaussianBlur(rgba, (0, 0), shade.blurred), np.float32)
        ink = np.asarray(cv2.GaussianBlur(ink, (0, 0), shade.blurred), np.float32)
    is_arm = np.zeros(len(Part), np.uint8)
    is_arm[list(ARMS[which])] = 255
    arms = _shrink(is_arm[parts] * (labels > 0), size)
    layer = Layer(rgba, plate.left, plate.top, 1.0 / max(distance, 0.25), ink=ink * (1 - haze), kind=Kind.INK)
    return layer, arms


def _exposed(here: Illumination) -> tuple[Array, Array]:
    """Key and ambient within what a picture of people needs: white isn't burnt out, the dark isn't black."""
    brightest = float(here.key.max())
    gain = 1.02 / brightest if brightest > 1.02 else max(1.0, 0.52 / max(brightest, 0.1))
    key = here.key * np.float32(gain)
    ambient = here.ambient * np.float32(gain)
    least = 0.3 * float(key.max())
    return key, ambient * np.float32(max(1.0, least / max(float(ambient.max()), 1e-3)))


def _shrink(image: NDArray[np.uint8], size: tuple[int, int]) -> Array:
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.asarray(small * np.float32(1 / 255), np.float32)


def _on_screen(camera: Camera, here: Illumination) -> tuple[float, float, float]:
    """The direction to the light: right, down, and ahead of the lens (positive: behind the figure)."""
    right, up, ahead = camera.rotation @ np.array(here.direction)
    return float(right), float(-up), float(ahead)


def _shift(mask: NDArray[np.uint8], dx: float, dy: float) -> NDArray[np.uint8]:
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float64)
    size = (mask.shape[1], mask.shape[0])
    return np.asarray(cv2.warpAffine(mask, matrix, size, flags=cv2.INTER_NEAREST), np.uint8)


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
        mask = np.isin(parts, group).astype(np.uint8)
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
    head = (parts == Part.HEAD).astype(np.uint8)
    below = np.isin(parts, (Part.NECK, Part.TORSO, Part.SKIRT)).astype(np.uint8)
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
