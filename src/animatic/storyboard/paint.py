"""From a text to a picture: understand, build the place, stage, paint, finish."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from animatic.errors import Cancelled
from animatic.imaging.arrays import Array
from animatic.imaging.noise import seed_of
from animatic.imaging.warping import warp
from animatic.storyboard import finish, sources, styles
from animatic.storyboard.camera import Camera, check_size, framed
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.character import Character
from animatic.storyboard.light import Lighting, Vector, lighting
from animatic.storyboard.places import Brief, Composition, Place, build
from animatic.storyboard.places.sky import body
from animatic.storyboard.reading import Reading
from animatic.storyboard.staging import stage
from animatic.storyboard.styles.marks import Marks, named_move
from animatic.storyboard.terms import Setting, Situation, Weather
from animatic.storyboard.weather import paint_weather
from animatic.vocabulary import CameraMove

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished panel."""

    rgb: NDArray[np.uint8]
    """(h, w, 3), sRGB."""
    depth: Array
    """(h, w) float32 inverse depth, 0 infinitely far to 1 nearest."""
    reading: Reading
    """What was understood, and what wasn't."""
    credits: tuple[str, ...] = ()
    """Sources that ask to be named; empty with the default sources."""


def paint(
    prompt: str | Reading,
    *,
    size: tuple[int, int] = (1344, 768),
    style: str = "",
    seed: int = 0,
    cast: Sequence[Character] = (),
    move: CameraMove | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Picture:
    """Paint what a text says. The same input gives the same bytes.

    Args:
        prompt: a panel's text (see `screenplay.Panel.prompt`), any free text, or a reading of one.
        size: width and height in pixels.
        style: a name of `STYLES`; "" for the style that the text names, or the plain one.
        seed: another number is another take.
        cast: how the project's characters look.
        move: the camera's, for the arrows of a working board (`rough`); None for what the text names.
        progress: called with the share done (0..1) and the stage's name.
        cancelled: asked between stages.

    Raises:
        InvalidInput: an impossible size, an unknown style.
        Cancelled: `cancelled` answered yes.
    """
    width, height = check_size(size)
    look = styles.named(style) if style else None
    stages = _Stages(progress, cancelled)

    stages.enter(0.0, "Reading")
    reading = _understood(prompt, cast) if isinstance(prompt, str) else prompt
    look = look or styles.named(reading.style)

    stages.enter(0.08, "Building the place")
    frame = _tilted_size(width, height) if reading.dutch else (width, height)
    light = lighting(reading.time_of_day, reading.weather, reading.mood, seed=seed, inside=reading.interior)
    place = build(_brief(reading, seed))
    light = place.lit(sources.prepared(light, reading.light))

    stages.enter(0.15, "Staging")
    staged = stage(reading, place, frame, light, cast=cast, seed=seed)
    camera = staged.camera or _in_the_place(
        framed(frame, reading.framing, reading.angle, interior=reading.interior), place
    )
    light = staged.light or sources.keyed(light, reading.light, camera, _eye_level(place))
    place.without |= staged.without
    composition = Composition(camera, light)
    composition.add(staged.pieces)

    stages.enter(0.25, "Painting the place")
    canvas = Canvas(*frame)
    place.backdrop(canvas, camera, light)

    stages.enter(0.5, "Painting the people")
    composition.add(place.pieces(camera, light), place.without)
    composition.paint(canvas)

    stages.enter(0.75, "Light and weather")
    finish.separate(canvas, camera, 0.5 if place.inside else 0.22)
    _frame(canvas, place, camera, light, staged.heads)
    sources.halo(canvas, camera, light, reading.light)
    if not place.inside:
        _rays(canvas, camera, light)
    paint_weather(canvas, camera, light, reading.features, seed, inside=place.sheltered)
    for layer in staged.front:
        canvas.over(layer)

    stages.enter(0.85, "Finishing")
    rgb, depth = _finished(canvas, camera, light, look, place, seed)
    marks = Marks(named_move(reading.text) if move is None else move, staged.motions)
    rgb = look.annotate(rgb, camera, marks, seed)
    if reading.dutch:
        rgb, depth = _tilt(rgb, depth, width, height, seed)
    stages.enter(1.0, "Done")
    return Picture(finish.eight_bits(rgb), depth, reading, staged.credits)


@dataclass(slots=True)
class _Stages:
    progress: Progress | None
    cancelled: Callable[[], bool] | None

    def enter(self, share: float, name: str) -> None:
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        if self.progress is not None:
            self.progress(share, name)


def _frame(
    canvas: Canvas, place: Place, camera: Camera, light: Lighting, heads: Sequence[tuple[float, float, float]]
) -> None:
    """The place's dark frame before the lens, unless it would cover a face."""
    if not heads:
        place.front(canvas, camera, light)
        return
    before = {name: getattr(canvas, name).copy() for name in ("rgb", "depth", "sky", "ink")}
    place.front(canvas, camera, light)
    for column, row, radius in heads:
        x0, x1 = (int(np.clip(column + s * radius, 0, canvas.width)) for s in (-1, 1))
        y0, y1 = (int(np.clip(row + s * radius, 0, canvas.height)) for s in (-1, 1))
        changed = np.abs(canvas.rgb[y0:y1, x0:x1] - before["rgb"][y0:y1, x0:x1])
        if changed.size and float((changed.max(-1) > 0.05).mean()) > 0.04:
            for name, kept in before.items():
                np.copyto(getattr(canvas, name), kept)
            return


_MOVING: Final = frozenset(
    {Setting.CAR, Setting.BUS, Setting.TRAIN, Setting.PLANE, Setting.COCKPIT, Setting.SPACESHIP}
)


def _brief(reading: Reading, seed: int) -> Brief:
    """The place's brief: its words in the text, and who is there."""
    setting = reading.setting
    if reading.situation is Situation.DRIVING and setting.is_interior and setting not in _MOVING:
        setting = Setting.CAR
    things = frozenset(subject.noun for subject in reading.subjects if not subject.is_person)
    season = reading.season or ("winter" if reading.weather is Weather.SNOW else "")
    people = "|".join(sorted(subject.name or subject.noun for subject in reading.people))
    return Brief(
        setting,
        seed=seed,
        framing=reading.framing,
        features=frozenset(reading.features) | frozenset(reading.place.lower().split()) | things,
        season=season,
        variant=seed + seed_of(0, people) % 997,
    )


def _eye_level(place: Place) -> Vector:
    """Where somebody's head would be if somebody were there."""
    x, z = place.spot.middle
    return x, place.spot.y + 1.3, z


def _in_the_place(camera: Camera, place: Place) -> Camera:
    """Over the middle of a room when it looks straight down; under the roof of a car."""
    if place.inside and camera.pitch < -60:
        fits = 1.02 * max(place.depth / camera.height, place.width / camera.width) * camera.focal
        return camera.moved(z=place.depth / 2, eye=max(4.0, fits))
    return camera.moved(eye=min(camera.eye, 0.62 * place.height)) if 0 < place.height < 2.2 else camera


def _understood(prompt: str, cast: Sequence[Character]) -> Reading:
    from animatic.storyboard.understand import understand  # it loads its words: not for readings

    return understand(prompt, cast)


def _rays(canvas: Canvas, camera: Camera, light: Lighting) -> None:
    sun = body(camera, light)
    if sun.visible and not sun.moon:
        finish.god_rays(canvas, light, sun.x, sun.y, 0.3)


def _finished(
    canvas: Canvas, camera: Camera, light: Lighting, look: styles.Style, place: Place, seed: int
) -> tuple[Array, Array]:
    finish.expose(canvas, light.darkness)
    finish.bloom(canvas, look.bloom)
    rgb = look.render(canvas, camera, light, seed)
    nearest = 1.2 if place.inside else 2.5
    return rgb, finish.depth_map(canvas, nearest)


_TILT = 7.0
"""Degrees of a dutch angle."""


def _tilted_size(width: int, height: int) -> tuple[int, int]:
    """The frame that still covers the picture when it is turned."""
    cos, sin = math.cos(math.radians(_TILT)), math.sin(math.radians(_TILT))
    return math.ceil(width * cos + height * sin), math.ceil(height * cos + width * sin)


def _tilt(rgb: Array, depth: Array, width: int, height: int, seed: int) -> tuple[Array, Array]:
    angle = math.radians(_TILT if seed % 2 else -_TILT)
    cos, sin = math.cos(angle), math.sin(angle)
    cx, cy = rgb.shape[1] / 2, rgb.shape[0] / 2
    matrix = np.array(
        [
            [cos, sin, width / 2 - cos * cx - sin * cy],
            [-sin, cos, height / 2 + sin * cx - cos * cy],
        ]
    )
    return warp(rgb, matrix, width, height, fill=True), warp(depth, matrix, width, height, fill=True)
