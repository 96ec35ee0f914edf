"""The light of a panel: one object that places, people, things and finish share, so that they belong.

Colours multiply in the sRGB encoding, as paint does: a surface's own colour times `ambient + key` is what the
eye expects of a poster, and cheap.
"""

import math
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from animatic.imaging.arrays import Array
from animatic.imaging.colour import colour, from_oklab, mix, to_oklab
from animatic.imaging.noise import generator
from animatic.storyboard.palettes import PALETTES, Palette
from animatic.storyboard.terms import Mood, TimeOfDay, Weather

Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light that stands somewhere in the set: a bulb, a fire, a window."""

    x: float
    """Metres."""
    y: float
    z: float
    colour: Array
    power: float = 1.0
    """Brightness close to it, as a factor on surfaces."""
    reach: float = 2.0
    """Metres at which it gives half."""
    facing: Vector | None = None
    """Unit vector into which a flat light (a window, a screen) shines; None shines all around."""


@dataclass(frozen=True, slots=True)
class Illumination:
    """What lights one spot: for shading a figure that stands there."""

    key: Array
    """(3,) strongest light, a factor on surfaces that face it."""
    ambient: Array
    """(3,) the rest: a factor on surfaces in its shade."""
    direction: Vector
    """Unit vector from the spot towards the key light, world axes."""


@dataclass(frozen=True, slots=True)
class Grade:
    """What the finish does to the colours of the whole picture."""

    shadows: str = "#0a2a3a"
    """Tint of the darks."""
    highlights: str = "#fff2dc"
    """Tint of the brights."""
    strength: float = 1.0
    saturation: float = 1.0
    contrast: float = 1.0
    exposure: float = 1.0


@dataclass(frozen=True, slots=True)
class Lighting:
    """Light of the hour and the weather, and the lamps of the set."""

    time: TimeOfDay
    weather: Weather
    sky: tuple[Array, ...]
    """Four colours, zenith to horizon, each (3,)."""
    haze: Array
    """(3,) colour of the air."""
    ambient: Array
    """(3,) factor on surfaces in the shade."""
    key: Array
    """(3,) factor that surfaces facing the light add."""
    shadow: Array
    """(3,) where everything dark goes."""
    ink: Array
    """(3,) colour of drawn lines."""
    clouds: tuple[Array, Array]
    """Lit and shaded side."""
    direction: Vector
    """Unit vector towards the sun or the moon."""
    silhouette: float
    """0..1: how far things against the sky sink into `shadow`."""
    clear: float
    """Metres at which the air hides about half of what is seen."""
    darkness: float
    """0 a bright day, 1 a black night: lamps are lit above .45."""
    weight: float = 2.1
    """Width of an ink line, in units of `Camera.line`."""
    inside: bool = False
    lamps_off: bool = False
    """The lamps of the house are out, whatever the hour: another light is named."""
    lamps: tuple[Lamp, ...] = ()
    grade: Grade = field(default_factory=Grade)
    _rows: tuple[Array, ...] = field(init=False, repr=False, compare=False, default=())
    """The lamps as arrays, to work out all of them at once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", _rows_of(self.lamps))  # the way to fill a frozen record

    @property
    def lamps_lit(self) -> bool:
        return self.darkness > 0.45 and not self.lamps_off

    @property
    def side(self) -> int:
        """−1 if the light comes from the left, 1 from the right."""
        return -1 if self.direction[0] < 0 else 1

    def with_lamps(self, *lamps: Lamp) -> "Lighting":
        """The same with the lamps of a set."""
        return replace(self, lamps=self.lamps + lamps)

    def shut_in(self) -> "Lighting":
        """The same where no window lets the day in: dark as the night, lamps lit."""
        ambient = colour(_INDOORS[TimeOfDay.NIGHT][0]) * np.float32(1.25)
        return replace(self, ambient=ambient, darkness=max(self.darkness, 0.6))

    def haze_at(self, distance: ArrayLike) -> Array:
        """0..1: how much of what lies `distance` metres away is lost in the air. Same shape."""
        far = np.maximum(np.asarray(distance, np.float32), 0) / np.float32(self.clear)
        return np.asarray(np.float32(0.92) * (1 - np.exp(-(far ** np.float32(0.7)))), np.float32)

    def fade(self, colours: Array, distance: ArrayLike) -> Array:
        """Colours (…, 3) seen through `distance` metres of air."""
        amount = self.haze_at(distance)[..., None]
        return np.asarray(colours * (1 - amount) + self.haze * amount, np.float32)

    def on(self, points: ArrayLike, normal: Vector | None = None) -> Array:
        """Factor (…, 3) by which light colours surfaces at world points (…, 3) that face `normal`.

        Without a normal: a round thing, lit from everywhere a little.
        """
        points = np.asarray(points, np.float32)
        total = np.empty(points.shape, np.float32)
        total[...] = self.ambient
        if not self.inside:
            facing = 0.5 if normal is None else max(0.0, float(np.dot(normal, self.direction)))
            total += self.key * np.float32(0.72 * facing)
        if self.lamps:
            strengths = self._from_lamps(points, normal)
            tints = self._rows[1]
            for index in range(len(self.lamps)):
                total += strengths[..., index, None] * tints[index]
        return _shoulder(total)

    def _from_lamps(self, points: Array, normal: Vector | None) -> Array:
        """Strength (…, lamps) of every lamp at points (…, 3)."""
        places, _, powers, squares, facings, flat = self._rows
        to = places - points[..., None, :]
        square = np.einsum("...i,...i->...", to, to)
        strength = powers / (1 + square / squares)
        length = np.sqrt(square) + np.float32(1e-3)
        if normal is not None:
            across = (to @ np.array(normal, np.float32)) / length
            strength = strength * (np.float32(0.3) + np.float32(0.7) * np.clip(across, 0, 1))
        if flat.any():
            out = np.clip(np.float32(0.16) - np.einsum("...i,...i->...", to, facings) / length, 0, 1)
            strength = strength * (1 - flat + flat * out)
        return np.asarray(strength, np.float32)

    def at(self, x: float, y: float, z: float) -> Illumination:
        """What lights a figure that stands at a spot in the world."""
        ambient = self.ambient
        key = np.zeros(3, np.float32)
        best, direction = 0.0, self.direction
        point = np.array([x, y, z], np.float32)
        strengths = self._from_lamps(point, None) if self.lamps else ()
        for lamp, value in zip(self.lamps, strengths, strict=True):
            strength = float(value)
            key = key + lamp.colour * np.float32(strength)
            if strength > best:
                best = strength
                to = np.array([lamp.x - x, lamp.y - y, lamp.z - z])
                unit = to / (np.linalg.norm(to) + 1e-6)
                direction = (float(unit[0]), float(unit[1]), float(unit[2]))
        if not self.inside:
            sun = self.key * np.float32(0.75)
            if float(key.max(initial=0)) < 1.15 * float(sun.max()):  # the sky's light leads, lamps only add
                return Illumination(_shoulder(ambient + sun + key), _shoulder(ambient + key * np.float32(0.3)),
                                    self.direction)  # fmt: skip
            key = key + sun * np.float32(0.6)
        return Illumination(_shoulder(ambient + key), _shoulder(ambient + key * np.float32(0.25)), direction)


def _rows_of(lamps: tuple[Lamp, ...]) -> tuple[Array, ...]:
    """Positions, tints, powers, squared reaches, facings and whether flat, one row a lamp."""
    return (
        np.array([(lamp.x, lamp.y, lamp.z) for lamp in lamps], np.float32),
        np.array([lamp.colour for lamp in lamps], np.float32),
        np.array([lamp.power for lamp in lamps], np.float32),
        np.array([lamp.reach**2 for lamp in lamps], np.float32),
        np.array([lamp.facing or (0, 0, 0) for lamp in lamps], np.float32),
        np.array([lamp.facing is not None for lamp in lamps], np.float32),
    )


def _shoulder(factor: Array) -> Array:
    """Light beyond full exposure is held back: colours near a lamp stay colours."""
    over = factor > 0.95
    if not over.any():
        return factor
    return np.where(over, 0.95 + 0.35 * np.tanh((factor - 0.95) / 0.35), factor).astype(np.float32)


_MOODS: Final[dict[Mood, Grade]] = {
    Mood.NEUTRAL: Grade(),
    Mood.PEACEFUL: Grade("#123248", "#fff4de", 0.9, 0.98, 0.95),
    Mood.JOYFUL: Grade("#1a2c50", "#fff0cc", 1.0, 1.14, 1.0, 1.05),
    Mood.ROMANTIC: Grade("#3a1640", "#ffe4d0", 1.3, 1.06, 0.96, 1.02),
    Mood.MELANCHOLY: Grade("#0e2440", "#e6eef4", 1.3, 0.74, 0.94, 0.95),
    Mood.LONELY: Grade("#0c2244", "#eaf0f6", 1.2, 0.8, 1.0, 0.93),
    Mood.TENSE: Grade("#06222c", "#f4f0dc", 1.3, 0.86, 1.12, 0.94),
    Mood.EERIE: Grade("#04241c", "#e2f0d4", 1.5, 0.76, 1.06, 0.9),
    Mood.MYSTERIOUS: Grade("#0a1c44", "#e8ecf8", 1.4, 0.88, 1.06, 0.92),
    Mood.VIOLENT: Grade("#2c0612", "#ffe6cc", 1.4, 0.98, 1.16, 0.96),
    Mood.EPIC: Grade("#0a1e40", "#ffecc4", 1.3, 1.05, 1.1),
}

_CLEAR: Final[dict[Weather, float]] = {
    Weather.CLEAR: 900.0,
    Weather.CLOUDY: 700.0,
    Weather.WIND: 800.0,
    Weather.RAIN: 190.0,
    Weather.STORM: 240.0,
    Weather.SNOW: 150.0,
    Weather.FOG: 26.0,
    Weather.SANDSTORM: 34.0,
}

_DARKNESS: Final[dict[TimeOfDay, float]] = {
    TimeOfDay.DAWN: 0.4,
    TimeOfDay.MORNING: 0.05,
    TimeOfDay.DAY: 0.0,
    TimeOfDay.GOLDEN: 0.12,
    TimeOfDay.SUNSET: 0.44,
    TimeOfDay.DUSK: 0.66,
    TimeOfDay.NIGHT: 0.9,
}


def lighting(
    time: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    mood: Mood = Mood.NEUTRAL,
    *,
    seed: int = 0,
    inside: bool = False,
) -> Lighting:
    """The light of an hour, a weather and a mood; the seed picks among palettes and the side of the sun."""
    random = generator(seed, "light", time, weather)
    palette = PALETTES[time][int(random.integers(len(PALETTES[time])))]
    side = 1 if random.random() < 0.5 else -1
    elevation = math.radians(palette.elevation)
    low = palette.elevation < 20  # a low sun stands in the picture, a high one behind the camera
    azimuth = math.radians(float(random.uniform(14, 26)) if low else float(random.uniform(115, 140)))
    direction = (
        side * math.sin(azimuth) * math.cos(elevation),
        math.sin(elevation),
        math.cos(azimuth) * math.cos(elevation),
    )
    light = Lighting(
        time=time,
        weather=weather,
        sky=tuple(colour(stop) for stop in palette.sky),
        haze=colour(palette.haze),
        ambient=colour(palette.ambient) * np.float32(0.94),
        key=colour(palette.key) * np.float32(0.62),
        shadow=colour(palette.shadow),
        ink=np.asarray(colour(palette.shadow) * np.float32(0.42) + np.float32(0.015), np.float32),
        clouds=(colour(palette.clouds[0]), colour(palette.clouds[1])),
        direction=direction,
        silhouette=palette.silhouette,
        clear=_CLEAR[weather],
        darkness=_DARKNESS[time],
        grade=_MOODS[mood],
    )
    light = _weathered(light, palette)
    return _indoors(light) if inside else light


def _weathered(light: Lighting, palette: Palette) -> Lighting:
    """Clouds take the colour and the shadows, storms the brightness, fog and sand the distance."""
    weather = light.weather
    lift, chroma, level, even, veil, tint = {
        Weather.CLEAR: (0.0, 1.0, 1.0, 0.0, 0.0, "#ffffff"),
        Weather.WIND: (0.05, 0.95, 1.0, 0.1, 0.0, "#ffffff"),
        Weather.CLOUDY: (0.45, 0.45, 0.97, 0.6, 0.0, "#a9b4bd"),
        Weather.RAIN: (0.5, 0.4, 0.82, 0.72, 0.15, "#7f90a0"),
        Weather.STORM: (0.35, 0.45, 0.6, 0.5, 0.2, "#4c6474"),
        Weather.SNOW: (0.55, 0.4, 0.98, 0.7, 0.25, "#c2ccd6"),
        Weather.FOG: (0.7, 0.5, 0.97, 0.75, 0.75, "#c4ccd0"),
        Weather.SANDSTORM: (0.7, 1.0, 0.9, 0.7, 0.8, "#c99a5e"),
    }[weather]
    if weather is Weather.CLEAR:
        return light
    haze = mix(light.haze, tint, 0.75 if weather is Weather.SANDSTORM else 0.25)
    haze = _toned(haze, chroma, level)
    stops = [to_oklab(stop) for stop in light.sky]
    mean = np.mean([stop[0] for stop in stops])
    sky = []
    for stop in stops:
        lab = stop.copy()
        lab[0] = (lab[0] + (mean - lab[0]) * lift) * level
        lab[1:] *= chroma
        sky.append(np.asarray(mix(from_oklab(lab), haze, veil), np.float32))
    ambient = light.ambient + light.key * np.float32(0.3 * even)
    return replace(
        light,
        sky=tuple(sky),
        haze=haze,
        ambient=_toned(ambient, chroma * 0.5 + 0.5, level),
        key=_toned(light.key * np.float32(1 - even), chroma, level),
        clouds=(_toned(light.clouds[0], chroma, level), _toned(light.clouds[1], chroma, level * 0.92)),
        silhouette=light.silhouette + (0.45 - light.silhouette) * even * 0.8,
        darkness=max(light.darkness, {Weather.STORM: 0.5, Weather.RAIN: 0.25}.get(weather, 0.0)),
        shadow=mix(palette.shadow, haze, 0.25 * veil),
    )


def _toned(rgb: Array, chroma: float, level: float) -> Array:
    lab = to_oklab(np.clip(rgb, 0, 1))
    lab[0] *= level
    lab[1:] *= chroma
    return from_oklab(lab)


_INDOORS: Final[dict[TimeOfDay, tuple[str, str]]] = {
    TimeOfDay.DAWN: ("#8a90ae", "#2a2736"),
    TimeOfDay.MORNING: ("#acb2c6", "#2c2632"),
    TimeOfDay.DAY: ("#b4bac8", "#26222c"),
    TimeOfDay.GOLDEN: ("#9c8a9e", "#2c1a22"),
    TimeOfDay.SUNSET: ("#846a80", "#24162a"),
    TimeOfDay.DUSK: ("#504f7c", "#161228"),
    TimeOfDay.NIGHT: ("#323459", "#0e0d1e"),
}
"""Ambient factor and ink by the hour, before windows and lamps add theirs."""


def _indoors(light: Lighting) -> Lighting:
    ambient, ink = _INDOORS[light.time]
    dim = {Weather.STORM: 0.72, Weather.RAIN: 0.85, Weather.FOG: 0.92}.get(light.weather, 1.0)
    return replace(
        light,
        inside=True,
        ambient=colour(ambient) * np.float32(dim),
        ink=colour(ink),
        clear=400.0,
        silhouette=0.0,
    )
