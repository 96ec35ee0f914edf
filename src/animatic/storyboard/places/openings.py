"""Windows and doors: their places in the walls, frames, bars, curtains, leaves."""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from animatic.imaging.colour import colour
from animatic.imaging.noise import generator
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting, Vector
from animatic.storyboard.places.plane import Plane, Wall
from animatic.storyboard.places.shell import Shell

Outlook = Literal["sky", "city", "garden", "street", "forest", "fields", "stars", "dark", "sea", "frosted"]


@dataclass(frozen=True, slots=True)
class Window:
    """A window in a wall."""

    wall: Wall
    at: float
    """Its middle: world x on the back wall, world z on the side walls; metres."""
    width: float = 1.2
    sill: float = 0.9
    """Metres above the floor."""
    top: float = 2.2
    columns: int = 2
    rows: int = 2
    frame: str = "#efe6d6"
    outlook: Outlook = "city"
    curtain: str = ""
    """Colour of a pair of curtains; "" for none."""
    arch: bool = False
    bars: bool = False
    blind: bool = False
    """Slats drawn half down."""
    stained: bool = False
    ledge: bool = True


@dataclass(frozen=True, slots=True)
class Door:
    """A door in a wall."""

    wall: Wall
    at: float
    width: float = 0.9
    height: float = 2.05
    paint: str = "#7a5236"
    frame: str = "#e8dcc6"
    style: Literal["panel", "plain", "glass", "metal", "double", "arch", "open", "planks"] = "panel"


def opening(shell: Shell, window: Window | Door) -> tuple[Plane, float, float]:
    """Its wall's plane and its extent along it in the plane's u."""
    plane = shell.plane(window.wall)
    middle = shell.along(window.wall, window.at)
    return plane, middle - window.width / 2, middle + window.width / 2


def window_outline(plane: Plane, window: Window, u0: float, u1: float, out: float = 0.0) -> list[Vector]:
    """World polygon of the glass."""
    if not window.arch:
        return plane.rectangle(u0, u1, window.sill, window.top, out)
    radius = (u1 - u0) / 2
    middle, spring = (u0 + u1) / 2, window.top - radius
    angles = np.linspace(0, math.pi, 13)
    curve = [(middle + radius * math.cos(a), spring + radius * 1.0 * math.sin(a)) for a in angles]
    return [plane.point(u, v, out) for u, v in [(u0, window.sill), (u1, window.sill), *curve]]


def draw_window(sheet: Sheet, shell: Shell, window: Window) -> None:
    """Frame, glazing bars, ledge, curtains, bars."""
    plane, u0, u1 = opening(shell, window)
    if not plane.faces(sheet.camera):
        return
    thick = 0.055
    light = sheet.light
    normal = plane.normal

    def plate(a: float, b: float, c: float, d: float, paint: str, out: float, width: float = 0.7) -> None:
        sheet.face(plane.rectangle(a, b, c, d, out), paint, normal, width=width)

    if window.stained:
        _stained(sheet, plane, window, u0, u1)
    if window.arch:
        _arched_frame(sheet, plane, window, u0, u1, thick)
    spring = window.top - (u1 - u0) / 2 * (1 if window.arch else 0)
    for i in range(1, window.columns):
        u = u0 + (u1 - u0) * i / window.columns
        high = window.top
        if window.arch:
            radius = (u1 - u0) / 2
            high = spring + math.sqrt(max(0.0, radius**2 - (u - (u0 + u1) / 2) ** 2))
        plate(u - thick * 0.32, u + thick * 0.32, window.sill, high, window.frame, 0.01, 0.4)
    for j in range(1, window.rows):
        v = window.sill + (spring - window.sill) * j / (window.rows if not window.arch else window.rows - 0.5)
        plate(u0, u1, v - thick * 0.32, v + thick * 0.32, window.frame, 0.01, 0.4)
    if not window.arch:
        plate(u0 - thick, u0, window.sill - thick, window.top + thick, window.frame, 0.02)
        plate(u1, u1 + thick, window.sill - thick, window.top + thick, window.frame, 0.02)
        plate(u0 - thick, u1 + thick, window.top, window.top + thick, window.frame, 0.02)
        plate(u0 - thick, u1 + thick, window.sill - thick, window.sill, window.frame, 0.02)
    if window.ledge:
        plate(
            u0 - 0.1, u1 + 0.1, window.sill - thick - 0.04, window.sill - thick + 0.01, window.frame, 0.1, 0.8
        )
        sheet.face(
            [
                plane.point(u0 - 0.1, window.sill - thick + 0.01, 0.0),
                plane.point(u1 + 0.1, window.sill - thick + 0.01, 0.0),
                plane.point(u1 + 0.1, window.sill - thick + 0.01, 0.1),
                plane.point(u0 - 0.1, window.sill - thick + 0.01, 0.1),
            ],
            window.frame,
            (0, 1, 0),
            width=0.7,
        )
    if window.bars:
        count = max(3, round((u1 - u0) / 0.14))
        for i in range(count + 1):
            u = u0 + (u1 - u0) * i / count
            plate(u - 0.016, u + 0.016, window.sill, window.top, "#2b2e36", 0.03, 0.5)
    if window.blind:
        _blind(sheet, plane, window, u0, u1)
    if window.curtain:
        _curtains(sheet, plane, window, u0, u1, light)


def _arched_frame(sheet: Sheet, plane: Plane, window: Window, u0: float, u1: float, thick: float) -> None:
    inner = window_outline(plane, window, u0, u1, 0.015)
    wide = Window(
        window.wall, window.at, window.width + 2 * thick, window.sill - thick, window.top + thick, arch=True
    )
    outer = window_outline(plane, wide, u0 - thick, u1 + thick, 0.02)
    for i in range(len(inner)):
        j = (i + 1) % len(inner)
        sheet.face([inner[i], inner[j], outer[j], outer[i]], window.frame, plane.normal, width=0)
    for line in (inner, outer):
        path = sheet.camera.outline(line)
        if path is not None:
            sheet.stroke(path, 0.8 * sheet.fineness(path), closed=True, taper=False)


def _stained(sheet: Sheet, plane: Plane, window: Window, u0: float, u1: float) -> None:
    """Coloured glass: a rose or a figure of fields, glowing with the sky behind."""
    random = generator(7, window.wall, window.at)
    glass = ("#c23b3b", "#2f6fb8", "#e0b040", "#3d9a6a", "#7a4fa8", "#e07a3a", "#5ab0c8")
    power = np.float32(0.35 + 0.75 * (1 - sheet.light.darkness))
    radius = (u1 - u0) / 2
    spring = window.top - radius
    rows = max(3, round((spring - window.sill) / 0.34))
    middle = (u0 + u1) / 2
    for j in range(rows):
        v0 = window.sill + (spring - window.sill) * j / rows
        v1 = window.sill + (spring - window.sill) * (j + 1) / rows
        for k in range(3):
            a, b = u0 + (u1 - u0) * k / 3, u0 + (u1 - u0) * (k + 1) / 3
            tone = colour(glass[int(random.integers(len(glass)))]) * power
            path = sheet.camera.outline(plane.rectangle(a, b, v0, v1, 0.005))
            if path is not None:
                sheet.shape(path, tone, float(np.mean(1 / path[:, 2])), width=0.7, glow=0.16)
    for k in range(8):
        a0, a1 = math.pi * k / 8, math.pi * (k + 1) / 8
        tone = colour(glass[k % len(glass)]) * power
        wedge = [
            plane.point(middle, spring, 0.005),
            plane.point(middle + radius * math.cos(a0), spring + radius * math.sin(a0), 0.005),
            plane.point(middle + radius * math.cos(a1), spring + radius * math.sin(a1), 0.005),
        ]
        path = sheet.camera.outline(wedge)
        if path is not None:
            sheet.shape(path, tone, float(np.mean(1 / path[:, 2])), width=0.7, glow=0.16)


def _blind(sheet: Sheet, plane: Plane, window: Window, u0: float, u1: float) -> None:
    low = window.sill + (window.top - window.sill) * 0.36
    count = max(4, round((window.top - low) / 0.075))
    for i in range(count):
        v = low + (window.top - low) * i / count
        sheet.face(plane.rectangle(u0, u1, v, v + 0.045, 0.03), "#d8d2c4", plane.normal, width=0.35)


def _curtains(sheet: Sheet, plane: Plane, window: Window, u0: float, u1: float, light: Lighting) -> None:
    wide = (u1 - u0) * 0.3
    foot = max(0.03, window.sill - 0.28)
    head = window.top + 0.14
    for a, b, lean in ((u0 - wide * 0.8, u0 + wide * 0.45, 1), (u1 - wide * 0.45, u1 + wide * 0.8, -1)):
        folds = 5
        us = [a + (b - a) * i / folds for i in range(folds + 1)]
        hem = [plane.point(u, foot + 0.02 * (i % 2), 0.07 + 0.03 * (i % 2)) for i, u in enumerate(us)]
        top = [plane.point(u, head, 0.06) for u in reversed(us)]
        sheet.face([*hem, *top], window.curtain, plane.normal, width=0.9)
        for i in range(1, folds):
            u = us[i] + lean * 0.02
            where = [plane.point(us[i], head, 0.08), plane.point(u, foot + 0.05, 0.09)]
            tone = colour(window.curtain) * light.on(where[0], plane.normal) * np.float32(0.66)
            sheet.wire(where, 0.8, light.fade(tone, 3.0))
    rail = [plane.point(u0 - wide, head + 0.03, 0.09), plane.point(u1 + wide, head + 0.03, 0.09)]
    sheet.wire(rail, 1.6, colour("#3a2c24"))


def draw_door(sheet: Sheet, shell: Shell, door: Door) -> None:
    """Leaf, frame, handle."""
    plane, u0, u1 = opening(shell, door)
    if not plane.faces(sheet.camera):
        return
    normal, height, wide = plane.normal, door.height, door.width

    def plate(
        a: float,
        b: float,
        c: float,
        d: float,
        paint: str,
        out: float = 0.02,
        width: float = 0.7,
        lit: float = 1,
    ) -> None:
        sheet.face(plane.rectangle(a, b, c, d, out), paint, normal, width=width, lit=lit)

    plate(u0 - 0.09, u0, 0, height + 0.09, door.frame, 0.03)
    plate(u1, u1 + 0.09, 0, height + 0.09, door.frame, 0.03)
    plate(u0 - 0.09, u1 + 0.09, height, height + 0.09, door.frame, 0.03)
    if door.style == "open":
        plate(u0, u1, 0, height, "#14101a", 0.005, 0.6, 0.5)
        return
    plate(u0, u1, 0, height, door.paint, 0.01)
    middle = (u0 + u1) / 2
    leaves = [(u0, middle), (middle, u1)] if door.style in ("double", "arch") else [(u0, u1)]
    for a, b in leaves:
        w = b - a
        if door.style in ("panel", "double", "arch"):
            for c, d in ((0.2, 0.85), (1.05, height - 0.18)):
                plate(a + w * 0.16, b - w * 0.16, c, d, door.paint, 0.015, 0.6, 0.88)
        elif door.style == "glass":
            plate(a + w * 0.16, b - w * 0.16, 0.95, height - 0.16, "#b9d2da", 0.015, 0.6)
            plate(a + w * 0.16, b - w * 0.16, 0.2, 0.8, door.paint, 0.015, 0.6, 0.88)
        elif door.style == "metal":
            plate(a + w * 0.3, b - w * 0.3, 1.45, 1.75, "#222832", 0.015, 0.6)
            plate(a + w * 0.1, b - w * 0.1, 0.12, 0.34, door.paint, 0.015, 0.5, 1.15)
        elif door.style == "planks":
            for k in range(1, 5):
                sheet.wire(
                    [plane.point(a + w * k / 5, 0, 0.015), plane.point(a + w * k / 5, height, 0.015)], 0.6
                )
            for v in (0.35, height - 0.4):
                plate(a + 0.04, b - 0.04, v, v + 0.12, "#3a3330", 0.02, 0.6)
    grip = u0 + wide * (0.9 if len(leaves) == 1 else 0.54)
    where = plane.point(grip, 1.02, 0.05)
    px, py, distance = sheet.camera.project(where)
    radius = 0.034 * sheet.camera.focal / distance
    if distance > 0.3:
        tone = colour("#d8b45a") * sheet.light.on(where, normal)
        sheet.disc(float(px), float(py), float(radius), tone, float(1 / distance), width=0.6)
