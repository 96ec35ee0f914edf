"""Water that a template brings along: a brook or a pond in the ground, the surface about boats and swimmers."""

import math

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.ink import Sheet
from animatic.storyboard.places.base import Piece


def pool(camera: Camera, x: float, y: float, z: float, half: float, *, running: bool) -> Piece:
    """Water in the ground before the action: a brook from side to side, or a pond."""

    def draw(sheet: Sheet) -> None:
        if running:  # it comes from behind, past him, to the lens
            along = np.linspace(7.0, -3.0, 30)
            wide = [0.62 + 0.1 * math.sin(1.7 * w) for w in along]
            bend = [0.5 * math.sin(0.45 * w) * (1 if x > 0 else -1) for w in along]
            left = [(b - h, float(w)) for w, b, h in zip(along, bend, wide, strict=True)]
            right = [(b + h, float(w)) for w, b, h in zip(along, bend, wide, strict=True)]
            outline = [*left, *reversed(right)]
        else:
            angle = np.linspace(0, 2 * math.pi, 49)[:-1]
            outline = [(half * math.cos(a), -0.4 + 0.75 * math.sin(a)) for a in angle]
        world = np.array([(x + u, y + 0.004, z + w) for u, w in outline])
        path = sheet.camera.outline(world)
        if path is None:
            return
        light = sheet.light
        shade = np.clip(colour("#5b8fa6") * (light.ambient * 0.75 + light.key * 0.35), 0.03, 1.0)
        bank = np.clip(colour("#6a5a42") * (light.ambient * 0.7 + light.key * 0.2), 0.02, 1.0)
        depth = float(1 / max(0.1, float(np.median(path[:, 2]))))
        flat = path[:, :2]
        middle = flat.mean(0)
        rim = middle + (flat - middle) * np.array([1.0 if running else 1.06, 1.1 if running else 1.16])
        sheet.fill(rim, bank, depth)
        sheet.shape(flat, shade, depth)
        for row in range(11 if running else 7):
            w = -1.0 + (0.5 if running else 0.2) * row
            for part in range(-4, 5):
                u = part * (0.3 if running else 1.1) + 0.5 * math.sin(3.1 * row + part)
                if not running and (u / half) ** 2 + ((w + 0.4) / 0.75) ** 2 > 0.8:
                    continue
                if running and abs(u) > 0.4:
                    continue
                u += 0.5 * math.sin(0.45 * w) * (1 if x > 0 else -1) if running else 0.0
                line = np.array([(x + u - 0.16, y + 0.006, z + w), (x + u + 0.16, y + 0.006, z + w)])
                seen = sheet.camera.outline(line)
                if seen is not None and len(seen) >= 2:
                    sheet.stroke(seen[:2, :2], 0.8, np.clip(shade * 1.5 + 0.06, 0, 1))

    return Piece(camera.distance(x, y, z) + 0.9, draw=draw, tag="water")


def surface(camera: Camera, row: float, *, deep: bool) -> Piece:
    """The water from its surface at that row of the frame down: seen from above, or cut open to the depths."""

    def draw(sheet: Sheet) -> None:
        w, h = camera.width, camera.height
        light = np.clip(sheet.light.ambient * 0.8 + sheet.light.key * 0.3, 0.04, 1.0)
        top = np.clip(colour("#4f93a8") * light, 0.01, 1.0)
        bottom = (
            np.clip(colour("#0c2c42") * light, 0.0, 1.0) if deep else np.clip(colour("#23576e") * light, 0, 1)
        )
        bands = 22
        for band in range(bands):
            share = band / (bands - 1)
            a, b = row + (h - row) * band / bands, h + 9.0
            sheet.fill(
                np.array([(-9, a), (w + 9, a), (w + 9, b), (-9, b)], float),
                top + (bottom - top) * share,
                0.14,
            )
        crest = np.clip(light * 0.6 + 0.25, 0, 1)
        lines = 1 if deep else 16
        for number in range(lines):
            drop = 0.0 if deep else (h - row) * (number / lines) ** 1.4
            reach = np.linspace(-9, w + 9, 60)
            wave = row + drop + (1.5 + 0.02 * drop) * np.sin(reach * 0.02 + 2.4 * number)
            points = np.stack([reach, wave], -1)
            if deep:
                sheet.stroke(points, 1.6, crest)
                continue
            for start in range((7 * number) % 11, 50, 13):
                sheet.stroke(points[start : start + 5], 0.7, top * 1.25)

    return Piece(40.0, draw=draw, tag="water")
