"""Daylight in rooms: windows as lamps, patches of sun on the floor, beams in dusty air."""

import math
from typing import Final

import cv2
import numpy as np

from animatic.imaging.blur import blur
from animatic.imaging.noise import fractal
from animatic.imaging.warping import resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lamp, Lighting, Vector
from animatic.storyboard.places.openings import Window, opening
from animatic.storyboard.places.pools import light_pool
from animatic.storyboard.places.shell import Shell
from animatic.storyboard.terms import TimeOfDay, Weather

_SUN: Final[dict[TimeOfDay, tuple[float, float]]] = {
    TimeOfDay.DAWN: (10, 0.5),
    TimeOfDay.MORNING: (30, 0.85),
    TimeOfDay.DAY: (44, 0.8),
    TimeOfDay.GOLDEN: (20, 1.0),
    TimeOfDay.SUNSET: (12, 0.85),
    TimeOfDay.NIGHT: (38, 0.34),
}
"""Elevation in degrees and strength of what shines in through windows."""

_DULL: Final = {Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG, Weather.CLOUDY, Weather.SANDSTORM}


def daylight(shell: Shell, window: Window, light: Lighting) -> Lamp:
    """The window as a soft lamp: what the sky sends in."""
    plane, u0, u1 = opening(shell, window)
    middle = (window.sill + window.top) / 2
    x, y, z = plane.point((u0 + u1) / 2, middle, 0.15)
    sky = light.sky[2] * np.float32(0.3) + light.sky[3] * np.float32(0.2)
    if light.time is TimeOfDay.NIGHT or light.weather in _DULL:
        sky = sky * np.float32(2)
    else:
        sky = sky + light.key * np.float32(0.8)
    brightness = {TimeOfDay.NIGHT: 0.34, TimeOfDay.DUSK: 0.5, TimeOfDay.SUNSET: 0.72, TimeOfDay.DAWN: 0.66}
    power = brightness.get(light.time, 0.86) * (0.8 if light.weather in _DULL else 1.0)
    area = (u1 - u0) * (window.top - window.sill)
    reach = 1.5 + 0.75 * math.sqrt(area)
    return Lamp(x, y, z, np.asarray(sky * np.float32(1.05), np.float32), power, reach, plane.normal)


def sun_on(shell: Shell, window: Window, light: Lighting) -> tuple[Vector, float] | None:
    """The way that sun- or moonlight travels in through a window, and its strength; None without any."""
    if light.time not in _SUN or light.weather in _DULL or window.outlook in ("dark", "frosted"):
        return None
    elevation, strength = _SUN[light.time]
    plane = shell.plane(window.wall)
    skew = 0.5 * light.side
    nx, _, nz = plane.normal
    inward = np.array([nx - nz * skew * -1, 0.0, nz + nx * skew])
    inward /= np.linalg.norm(inward)
    rise = math.radians(elevation)
    way = inward * math.cos(rise)
    return (float(way[0]), -math.sin(rise), float(way[2])), strength


def let_in(canvas: Canvas, camera: Camera, light: Lighting, shell: Shell, window: Window) -> None:
    """Patches of light on floor and walls, with the shadows of the glazing bars."""
    sun = sun_on(shell, window, light)
    if sun is None:
        return
    way, strength = sun
    plane, u0, u1 = opening(shell, window)
    tint = np.asarray(light.key * np.float32(1.5), np.float32)
    columns, rows = max(1, window.columns), max(1, window.rows)
    gap = 0.04
    for i in range(columns):
        for j in range(rows):
            a = u0 + (u1 - u0) * (i + gap) / columns
            b = u0 + (u1 - u0) * (i + 1 - gap) / columns
            c = window.sill + (window.top - window.sill) * (j + gap) / rows
            d = window.sill + (window.top - window.sill) * (j + 1 - gap) / rows
            landed = [fall(shell, plane.point(u, v), way) for u, v in ((a, c), (b, c), (b, d), (a, d))]
            if all(spot is not None and spot[1] < 1e-6 for spot in landed):
                light_pool(
                    canvas, camera, [s for s in landed if s is not None], tint, strength * 0.8,
                    1.6 * camera.line,
                )  # fmt: skip


def fall(shell: Shell, start: Vector, way: Vector) -> Vector | None:
    """Where a ray from a window meets the floor, if it does so inside the room."""
    if way[1] >= 0:
        return None
    t = start[1] / -way[1]
    x, z = start[0] + way[0] * t, start[2] + way[2] * t
    if abs(x) > shell.width / 2 or not shell.front - 3 < z <= shell.depth:
        return None
    return x, 0.0, z


def shaft(
    canvas: Canvas, camera: Camera, light: Lighting, shell: Shell, window: Window, dust: float, seed: int
) -> None:
    """The beam itself, as far as the air has dust in it."""
    sun = sun_on(shell, window, light)
    if sun is None or dust <= 0:
        return
    way, strength = sun
    plane, u0, u1 = opening(shell, window)
    if not plane.faces(camera):
        return
    far = 3.4
    corners = [
        plane.point(u, v)
        for u, v in ((u0, window.sill), (u1, window.sill), (u1, window.top), (u0, window.top))
    ]
    ends = []
    for corner in corners:
        t = min(far, corner[1] / max(1e-3, -way[1]))
        ends.append((corner[0] + way[0] * t, corner[1] + way[1] * t, corner[2] + way[2] * t))
    _beam(canvas, camera, light, corners, ends, strength * dust, seed)


def spotlight(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    source: Vector,
    spot: Vector,
    radius: float,
    strength: float = 0.5,
) -> None:
    """A cone of light from a lamp to a round spot on the boards, and the pool where it lands; metres."""
    angles = np.linspace(0, 2 * math.pi, 24, endpoint=False)
    ring = [(spot[0] + radius * math.cos(a), spot[1] + 0.002, spot[2] + radius * math.sin(a)) for a in angles]
    tint = light.key * np.float32(0.4) + np.float32(0.75)
    light_pool(canvas, camera, ring, tint, strength, 5 * camera.line)
    lens = [(source[0] + 0.08 * math.cos(a), source[1], source[2] + 0.08 * math.sin(a)) for a in angles]
    _beam(canvas, camera, light, lens, ring, strength * 0.9, 3)


def _beam(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    corners: list[Vector],
    ends: list[Vector],
    strength: float,
    seed: int,
) -> None:
    step = 4
    height, width = -(-canvas.height // step), -(-canvas.width // step)
    mask = np.zeros((height, width), np.float32)
    slices = 9
    start, stop = np.array(corners), np.array(ends)
    for i in range(slices):
        a, b = i / slices, min(1.0, (i + 1.5) / slices)
        path = camera.outline(np.vstack([start + (stop - start) * a, start + (stop - start) * b]))
        if path is None:
            continue
        hull = cv2.convexHull(np.asarray(path[:, :2] / step, np.float32))
        piece = np.zeros((height, width), np.uint8)
        cv2.fillPoly(piece, [np.round(hull * 16).astype(np.int32)], (255,), cv2.LINE_AA, 4)
        np.maximum(mask, piece * np.float32((1 - a) ** 1.4 / 255), out=mask)
    mask = blur(mask, 9 * camera.line / step)
    rows = np.flatnonzero(mask.max(1) > 0.004)
    if rows.size == 0:
        return
    mask *= np.float32(0.7) + np.float32(0.5) * fractal(width, height, 6, 5, 4, seed)
    top, bottom = int(rows[0]) * step, min(canvas.height, (int(rows[-1]) + 1) * step)
    beam = resize(mask, width * step, height * step)[top:bottom, : canvas.width, None]
    canvas.add(beam * (light.key * np.float32(0.62 * strength)), 0, top)
