"""The light that a text names: a candle, a torch, a screen, the moon in a window, somebody lit from below.

It becomes the picture's key: what else shines is dimmed (`prepared`, before the place lights its lamps), then a lamp is
put where such a light would be beside whom the picture is about (`keyed`, once camera and subject are known).
"""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour, mix
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lamp, Lighting, Vector
from animatic.storyboard.places.sky import soft_disc
from animatic.storyboard.terms import Light


@dataclass(frozen=True, slots=True)
class _Glow:
    """A lamp beside a head, in the camera's frame."""

    right: float
    """Metres to the side of the light (negative: the other side)."""
    up: float
    near: float
    """Metres towards the lens."""
    tint: str = ""
    """"" for the colour of the hour's own light."""
    power: float = 1.0
    reach: float = 1.0


@dataclass(frozen=True, slots=True)
class _Source:
    ambient: float
    """What is left of the light from everywhere."""
    rest: float
    """What is left of sun, sky and house lamps."""
    glows: tuple[_Glow, ...] = ()
    tint: str = ""
    """Colour that the rest takes on."""
    dark: bool = True
    """It shows only where it is dark: a candle at noon changes nothing."""
    only: bool = True
    """The lamps of the house are off."""


_SOURCES: Final[dict[Light, _Source]] = {
    Light.CANDLE: _Source(0.6, 0.35, (_Glow(0.34, -0.4, 0.42, "#ff9c44", 1.3, 1.1),)),
    Light.LAMP: _Source(0.8, 0.7, (_Glow(0.75, 0.05, 0.35, "#ffcf8a", 0.95, 1.2),), only=False),
    Light.LANTERN: _Source(0.62, 0.4, (_Glow(0.45, -0.55, 0.4, "#ffa850", 1.2, 1.3),)),
    Light.TORCH: _Source(0.62, 0.4, (_Glow(0.7, 0.35, 0.3, "#ff8c38", 1.3, 1.6),)),
    Light.FLASHLIGHT: _Source(0.5, 0.3, (_Glow(0.5, -0.1, 1.0, "#eef3ff", 1.15, 1.25),), "#22304c", dark=False),
    Light.FIRE: _Source(0.66, 0.5, (_Glow(0.85, -0.95, 0.5, "#ff8a3a", 1.4, 1.6),)),
    Light.NEON: _Source(
        0.66, 0.5, (_Glow(-0.95, 0.35, 0.1, "#ff4fa8", 1.0, 1.1), _Glow(0.95, 0.2, 0.15, "#39d6ff", 0.9, 1.1)),
        "#3a2a66", only=False,
    ),
    Light.SCREEN: _Source(0.6, 0.35, (_Glow(0.1, -0.15, 0.5, "#8fc0ff", 0.95, 0.85),)),
    Light.SPOTLIGHT: _Source(0.42, 0.3, (_Glow(0.25, 2.1, 0.4, "#fff2d8", 1.5, 1.9),), dark=False),
    Light.HEADLIGHTS: _Source(0.62, 0.5, (_Glow(1.5, -0.7, 0.8, "#fff4d8", 1.3, 2.2),), only=False),
    Light.MOON: _Source(0.85, 0.9, (_Glow(1.2, 0.8, 0.1, "#a9c2f4", 0.85, 1.7),), "#2a4478"),
    Light.SUN: _Source(0.95, 1.1, (_Glow(1.3, 0.7, 0.25, "#fff0cc", 0.95, 1.9),), dark=False),
    Light.LIGHTNING: _Source(0.7, 0.6, (_Glow(1.4, 1.2, -0.5, "#d2deff", 1.5, 2.4),), "#2c3c60"),
    Light.WINDOW: _Source(0.72, 1.05, (_Glow(1.25, 0.3, 0.15, "", 1.05, 1.6),), dark=False),
    Light.BELOW: _Source(0.55, 0.4, (_Glow(0.05, -0.85, 0.42, "#ffc888", 1.0, 1.0),), dark=False),
    Light.BACK: _Source(0.5, 0.5, (_Glow(0.35, 0.45, -1.1, "", 1.4, 1.5),), dark=False, only=False),
}  # fmt: skip


def _effective(light: Lighting, source: Light) -> _Source | None:
    found = _SOURCES.get(source)
    if found is None or (found.dark and light.darkness < 0.38):
        return None
    return found


def prepared(light: Lighting, source: Light) -> Lighting:
    """The light of the hour, held back so that the named source is the brightest."""
    found = _effective(light, source)
    if found is None:
        return light
    ambient = light.ambient * np.float32(found.ambient)
    if found.tint:
        ambient = mix(np.clip(ambient, 0, 1), np.clip(colour(found.tint) * np.float32(1.2), 0, 1), 0.35)
    key = light.key * np.float32(found.rest if not (source is Light.MOON and not light.inside) else 1.0)
    return replace(
        light,
        ambient=ambient,
        key=key,
        darkness=max(light.darkness, 0.6) if found.only and found.ambient < 0.7 else light.darkness,
        lamps_off=light.inside and found.only,
    )


def keyed(light: Lighting, source: Light, camera: Camera, at: Vector) -> Lighting:
    """The named light put beside a head at world point `at`; the same light where none is named or needed."""
    found = _effective(light, source)
    if found is None or (source in (Light.SUN, Light.MOON) and not light.inside):
        return light
    turn = math.radians(camera.yaw)
    right, ahead = (math.cos(turn), -math.sin(turn)), (math.sin(turn), math.cos(turn))
    lamps = []
    for glow in found.glows:
        across, near = glow.right * light.side, -glow.near
        lamps.append(
            Lamp(
                at[0] + right[0] * across + ahead[0] * near,
                max(0.06, at[1] + glow.up),
                at[2] + right[1] * across + ahead[1] * near,
                _tint(light, glow),
                glow.power,
                glow.reach,
            )
        )
    return light.with_lamps(*lamps)


_FLAMES: Final = {Light.CANDLE: 0.5, Light.LANTERN: 0.7, Light.TORCH: 0.9}
"""Metres of lit air about a flame."""


def halo(canvas: Canvas, camera: Camera, light: Lighting, source: Light) -> None:
    """The lit air about a named flame, once all is painted."""
    if source not in _FLAMES or _effective(light, source) is None or not light.lamps:
        return
    lamp = light.lamps[-1]
    distance = camera.distance(lamp.x, lamp.y, lamp.z)
    if distance > 0.4:
        x, y = camera.at(lamp.x, lamp.y, lamp.z)
        soft_disc(canvas, x, y, _FLAMES[source] * camera.focal / distance, lamp.colour, 0.42)


def _tint(light: Lighting, glow: _Glow) -> Array:
    if glow.tint:
        return colour(glow.tint)
    bright = light.key + light.sky[2] * np.float32(0.4)
    return np.asarray(bright / max(0.6, float(bright.max())), np.float32)
