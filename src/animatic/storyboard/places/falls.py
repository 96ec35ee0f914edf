"""The waterfall: a wall of rock, white water, spray, the pool below."""

from typing import Final

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import mix
from animatic.imaging.noise import tile
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief
from animatic.storyboard.places.outdoors import Outdoors, covered, forest, peaks, rising
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.trees import Stand, grove, plant
from animatic.storyboard.places.water import Water, paint_water

_LIP: Final = 13.0
"""Metres that the water falls."""
_AT: Final = 30.0
"""Metres to the wall."""


class Waterfall(Outdoors):
    """White water over a wall of rock into a pool, ferns and wet stones."""

    ground = None

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-2.6, 2.6, 3.8, 6.4)]
        self.anchors.append(Anchor(AnchorKind.WATER, 0, 0, 15, width=10, depth=8))
        self.anchors.append(Anchor(AnchorKind.ROCK, 3.0, 0.6, 7.0, facing=180))
        self.x = float(self.random.choice([-1, 1])) * float(self.random.uniform(1.5, 4.0))

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        back = Land("hills", 160, 700, 500, 120, forest(light, "#4a6a4c"), b.seed_for("back"), base=-5, ragged=12,
                    envelope=rising(160, 520, 0.35))  # fmt: skip
        self.land(canvas, camera, light, back, fade=0.6)
        self.veil(canvas, camera, light, -0.22, 0.12, 0.55, "0")
        lean = self.x / _AT
        wall = Land(
            "cliffs",
            _AT + 1,
            86,
            64,
            _LIP * 1.7,
            covered(light, "#74736e", "#565c4c", soft=0.1),
            b.seed_for("wall"),
            base=-5.0,
            slices=150,
            abrupt=True,
            envelope=peaks((lean - 0.55, 0.36, 0.8), (lean + 0.55, 0.36, 0.8), floor=0.78),
        )
        self.land(canvas, camera, light, wall, fade=1.2)
        self._crest(canvas, camera, light)
        self._fall(canvas, camera, light)
        paint_water(canvas, camera, light, Water("#2f6e70", 0.28, shore=_AT - 0.4), b.seed_for("water"))
        self._spray(canvas, camera, light)
        g.paint_ground(
            canvas, camera, light, g.Ground("#7a7a66", "#4a5240", "stones", 1.1, far=6.8), b.seed_for("bank")
        )

    def _crest(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Trees that stand on the wall, either side of the fall."""
        high = camera.moved(eye=camera.eye - _LIP * 0.94)
        stands = [
            Stand(
                self.x + side * (4.4 + 3.1 * k),
                _AT + 7 + (k * 5) % 9,
                7 + (k * 3) % 5,
                ("spruce", "pine", "birch")[k % 3],
                k % 4,
            )
            for side in (-1, 1)
            for k in range(7)
        ]
        plant(
            canvas,
            high,
            light,
            sorted(stands, key=lambda s: -s.z),
            leaves=trees.seasonal(self.brief.season),
            fade=2.2,
        )

    def _fall(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Sheets of falling water: streaks that run down, broken on a ledge."""
        column, top = camera.at(self.x, _LIP, _AT)
        _, foot = camera.at(self.x, 0.0, _AT)
        scale = camera.focal / max(1.0, camera.distance(self.x, 0, _AT))
        first, last = max(0, int(top)), min(canvas.height, int(foot) + 2)
        half = int(4.2 * scale)
        left, right = max(0, int(column) - half), min(canvas.width, int(column) + half)
        if last - first < 4 or right - left < 4:
            return
        rows = (np.arange(first, last, dtype=np.float32)[:, None] - np.float32(top)) / np.float32(
            max(1.0, foot - top)
        )
        at = (np.arange(left, right, dtype=np.float32)[None, :] - np.float32(column)) / np.float32(scale)
        seed = self.brief.seed_for("fall") & 0xFFF
        noise = tile(512, 24, 5, seed, 0.6)

        def look(across: float, down: float) -> Array:
            u = np.broadcast_to(at * np.float32(across), (last - first, right - left))
            v = np.broadcast_to(rows * np.float32(down), (last - first, right - left))
            return remap(
                noise, np.ascontiguousarray(u, np.float32), np.ascontiguousarray(v, np.float32), wrap=True
            )

        ledge = smoothstep(0.5, 0.56, rows)
        wide = np.float32(1.35) + np.float32(0.5) * rows + ledge * np.float32(0.85)
        edge = (np.abs(at) - wide) / np.float32(0.55) + (look(60, 16) - np.float32(0.5)) * np.float32(2.2)
        cover = smoothstep(0.5, -0.5, edge)
        streaks = look(150, 10) * np.float32(0.6) + look(420, 26) * np.float32(0.4)
        white = np.clip(light.ambient * np.float32(0.8) + light.key * np.float32(0.62), 0, 1.1)
        shade = mix(np.clip(white * np.float32(0.62), 0, 1), light.shadow, 0.18)
        tone: Array = (
            shade + (white - shade) * smoothstep(0.3, 0.66, streaks + ledge * np.float32(0.05))[..., None]
        )
        tone = light.fade(np.asarray(tone, np.float32), np.full(tone.shape[:2], _AT, np.float32))
        here = canvas.rgb[first:last, left:right]
        here += (tone - here) * cover[..., None]
        canvas.sky[first:last, left:right] *= 1 - cover
        np.copyto(canvas.depth[first:last, left:right], np.float32(1 / _AT), where=cover > 0.5)

    def _spray(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """White clouds where the water lands, rings in the pool."""
        column, row = camera.at(self.x, 0.5, _AT)
        scale = camera.focal / max(1.0, camera.distance(self.x, 0, _AT))
        step = 4
        height, width = -(-canvas.height // step), -(-canvas.width // step)
        mask = np.zeros((height, width), np.float32)
        random = self.brief.random("spray")
        for _ in range(26):
            x = column + float(random.normal(0, 2.2)) * scale
            y = row - abs(float(random.normal(0, 0.9))) * scale
            r = float(random.uniform(0.4, 1.3)) * scale
            cv2.circle(
                mask,
                (int(x / step), int(y / step)),
                max(1, int(r / step)),
                float(random.uniform(0.2, 0.55)),
                -1,
            )
        mask = np.clip(blur(mask, 0.55 * scale / step), 0, 0.85)
        full = resize(mask, canvas.width, canvas.height)
        pale = np.clip(
            light.haze * np.float32(0.5) + light.ambient * np.float32(0.35) + light.key * np.float32(0.4),
            0,
            1,
        )
        canvas.rgb += (pale - canvas.rgb) * full[..., None]

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("stones")
        stones = g.Growth(80, (0.2, 0.75), ("#77766e", "#5f6258", "#8a8880"), "stone", 3.4, 26, 2.4)
        g.scatter(canvas, camera, light, stones, seed)
        leaves = trees.seasonal(self.brief.season)
        ferns = grove(
            self.random, ("fern", "fern", "bush"), 30, near=4.4, far=9.0, tall=(0.6, 1.3), clearing=2.6
        )
        plant(canvas, camera, light, ferns, leaves=leaves)
        side = [
            Stand(s * (9.5 + 1.4 * k), 17 + 3.5 * k, 11 - k, ("pine", "birch", "oak")[k % 3], k)
            for s in (-1, 1)
            for k in range(3)
        ]
        plant(canvas, camera, light, sorted(side, key=lambda s: -s.z), leaves=leaves)
        grass = g.Growth(220, (0.1, 0.3), ("#7f9a4c", "#6f8a44"), "grass", 1.8, 7)
        g.scatter(canvas, camera, light, grass, seed + 1)
