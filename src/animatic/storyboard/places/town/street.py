"""Streets: houses on both sides in true perspective, pavements, lamps, parked cars, wet asphalt."""

import math
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import fractal, tile
from animatic.imaging.warping import remap, resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief, Piece
from animatic.storyboard.places.ground import Ground, paint_ground
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.outdoors import Outdoors
from animatic.storyboard.places.sky import Sky, glow_band, soft_disc
from animatic.storyboard.places.town import facade
from animatic.storyboard.places.town.facade import Front, draw_front
from animatic.storyboard.places.town.props import car, street_lamp
from animatic.storyboard.terms import Weather

NEON = ("#ff3f8f", "#2fd8ff", "#ffb02f", "#8a5aff", "#3fffb0", "#ff5a3a")


class Street(Outdoors):
    """A city street that runs away from the camera."""

    road = 3.6
    """Metres from the middle to the kerb."""
    walk = 2.6
    """Metres of pavement."""
    asphalt = "#5a5a60"
    paving = "#94908a"
    lamps_every = 13.0
    cars = 3
    floors = (3, 6)
    trades: tuple[facade.Trade, ...] = ("shop", "shop", "flat", "office")

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.width, self.depth = 2 * self.road, 60.0
        self.free = [Area(-2.6, 2.6, 4.5, 12.0), Area(self.road, self.road + self.walk, 4, 14, 0.14)]
        self.fronts = [self._row(-1), self._row(1)]
        self.posts = [
            (side * (self.road + 0.35), z)
            for side in (-1, 1)
            for z in np.arange(7.0 + (0.5 * self.lamps_every if side > 0 else 0), 70, self.lamps_every)
        ]
        for side in (-1, 1):
            edge = side * (self.road + self.walk)
            self.anchors.append(Anchor(AnchorKind.DOOR, edge, 0.14, 9.0, facing=90.0 * side, width=1.0))
            self.anchors.append(Anchor(AnchorKind.WALL, edge, 0.14, 7.0, facing=-90.0 * side, width=2.0))
        self.vehicles: list[tuple[float, float, float, int]] = []
        for k, z in enumerate(np.linspace(15, 34, self.cars) if self.cars else []):
            lane = float(self.random.choice([-1, 1]))
            where = float(z) + float(self.random.uniform(-1.5, 1.5))
            self.vehicles.append((lane * (self.road - 1.0), where, 0.0 if lane > 0 else 180.0, k))

    def _row(self, side: int) -> list[tuple[float, Front]]:
        """(near z, house) along one side."""
        del side
        row: list[tuple[float, Front]] = []
        z = float(self.random.uniform(-4, 0))
        while z < 92:
            length = float(self.random.uniform(7, 12))
            paint = facade.STUCCO[int(self.random.integers(len(facade.STUCCO)))]
            trade = self.trades[int(self.random.integers(len(self.trades)))]
            floors = int(self.random.integers(self.floors[0], self.floors[1] + 1))
            row.append((z, Front(length, floors, paint, trade)))
            z += length + (2.2 if self.random.random() < 0.12 else 0.0)
        return row

    # -- painting ----------------------------------------------------------------------------------------

    def lit(self, light: Lighting) -> Lighting:
        if not light.lamps_lit:
            return light
        bulbs = [Lamp(x * 0.8, 4.2, z, colour("#ffc680"), 0.8, 3.2) for x, z in self.posts if z < 30]
        return light.with_lamps(*bulbs)

    def wet(self, light: Lighting) -> float:
        """0..1: how far the ground mirrors."""
        if light.weather in (Weather.RAIN, Weather.STORM):
            return 0.85
        return 0.8 if "neon" in self.brief.features or "puddles" in self.brief.features else 0.0

    def sky(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        Sky(canvas, camera, light, self.brief.seed_for("sky"), self.brief.features).paint()
        if light.lamps_lit:
            tint = colour("#b04a9a" if "neon" in self.brief.features else "#c8824a")
            glow_band(canvas, camera.horizon, camera.unit * 0.3, tint * np.float32(0.55), 0.4)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("skyline"))

    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        self.sky(canvas, camera, light)
        self.far(canvas, camera, light)
        seed = self.brief.seed_for("road")
        paint_ground(canvas, camera, light, Ground(self.asphalt, "#4a4a50", "smooth", 0.7, far=160), seed)
        self._pavement(canvas, camera, light)
        sheet = Sheet(camera, light)
        for side, row in zip((-1, 1), self.fronts, strict=True):
            self._houses(sheet, camera, light, side, row)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)
        self.veil(canvas, camera, light, -0.02, 0.1, 0.3, "street")

    def _pavement(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        near, far = 0.6, 95.0
        cuts = np.geomspace(near, far, 9)
        for side in (-1, 1):
            inner, outer = side * self.road, side * (self.road + self.walk + 0.4)
            for z0, z1 in pairwise(cuts):
                slab = [(inner, 0.14, z0), (outer, 0.14, z0), (outer, 0.14, z1), (inner, 0.14, z1)]
                sheet.face(slab, self.paving, (0, 1, 0), width=0)
                kerb = [(inner, 0, z0), (inner, 0.14, z0), (inner, 0.14, z1), (inner, 0, z1)]
                sheet.face(kerb, "#b0aca4", (-side, 0, 0), width=0)
            sheet.wire([(inner, 0.14, near), (inner, 0.14, far)], 1.0)
            sheet.wire([(inner, 0.0, near), (inner, 0.0, far)], 0.8)
            for z in np.arange(1.0, 26.0, 1.2):
                sheet.wire([(inner, 0.14, z), (outer, 0.14, z)], 0.35, self._joint(light, z))
        self.markings(sheet, light)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

    def _joint(self, light: Lighting, z: float) -> Array:
        tone = colour(self.paving) * np.float32(0.7) * (light.ambient + light.key * np.float32(0.3))
        return light.fade(tone, z)

    def markings(self, sheet: Sheet, light: Lighting) -> None:
        """Paint on the road."""
        del light
        for z in np.arange(1.0, 60.0, 3.2):
            sheet.face(
                [(-0.07, 0.002, z), (0.07, 0.002, z), (0.07, 0.002, z + 1.5), (-0.07, 0.002, z + 1.5)],
                "#cfc9b4",
                (0, 1, 0),
                width=0,
            )

    def _houses(
        self, sheet: Sheet, camera: Camera, light: Lighting, side: int, row: list[tuple[float, Front]]
    ) -> None:
        edge = self.road + self.walk
        neon = "neon" in self.brief.features
        for k, (z, front) in reversed(list(enumerate(row))):
            random = self.brief.random("house", side, k)
            if camera.distance(side * edge, 2, z + front.length) < 1:
                continue
            middle = z + front.length / 2
            m = Maker(sheet, side * edge, middle, 90.0 if side < 0 else -90.0, 0.14)
            near = camera.distance(side * edge, 2, middle)
            detail = float(np.clip(1.25 - near / 52, 0.05, 1))
            draw_front(m, front, random, detail=detail, lit=0.34 if not neon else 0.5)
            if neon and light.lamps_lit and near < 60:
                for _ in range(1 + int(random.integers(2))):
                    facade.neon_sign(
                        m, float(random.uniform(-0.4, 0.4)) * front.length, 3.4 + float(random.uniform(0, 4)),
                        float(random.uniform(1.6, 3.2)), NEON[int(random.integers(6))], random,
                    )  # fmt: skip
                m.done()

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        lamps = [
            Piece(
                camera.distance(x, 1.5, z),
                draw=partial(street_lamp, x=x, z=z, side=-1 if x < 0 else 1),
                tag="lamp",
            )
            for x, z in self.posts
        ]
        cars = [
            Piece(camera.distance(x, 0.7, z), draw=partial(car, x=x, z=z, turn=turn, kind=k), tag="car")
            for x, z, turn, k in self.vehicles
        ]
        return [piece for piece in (*lamps, *cars) if piece.distance > (1 if piece.tag == "lamp" else 3)]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        wet = self.wet(light)
        if wet > 0:
            mirror_ground(canvas, camera, light, wet, self.brief.seed_for("wet"))
        if light.lamps_lit:
            for x, z in self.posts:
                distance = camera.distance(x, 4.3, z)
                if distance < 1.5:
                    continue
                px, py = camera.at(x - math.copysign(0.9, x), 4.25, z)
                soft_disc(canvas, px, py, 1.1 * camera.focal / distance, colour("#ffc27a"), 0.42)


def skyline(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    seed: int,
    *,
    tall: float = 0.34,
    spread: float = 1.0,
    layers: int = 3,
) -> None:
    """Towers in the haze, row before row, with lighted windows after dark. `tall` in units."""
    random = np.random.Generator(np.random.PCG64(seed))
    sheet = Sheet(camera, light, steady=True)
    base = camera.horizon + camera.unit * 0.03
    for layer in range(layers):
        haze = 0.72 - 0.26 * layer
        body = mix(
            np.clip(colour("#76809a") * (light.ambient + light.key * np.float32(0.4)), 0, 1),
            light.shadow,
            0.2 + 0.7 * light.silhouette,
        )
        paint = mix(body, light.haze, haze)
        shade = mix(mix(body, light.shadow, 0.4), light.haze, haze)
        x = -0.02 * canvas.width
        reach = tall * (1 - 0.24 * layer)
        depth = 1 / (1400.0 - 380 * layer)
        while x < canvas.width * 1.02:
            wide = camera.unit * float(random.uniform(0.035, 0.085)) * (1 + 0.4 * layer)
            centre = abs((x + wide / 2) / canvas.width - 0.5) * 2
            top = base - camera.unit * reach * float(random.uniform(0.3, 1.0)) * (
                1.12 - 0.5 * centre * spread
            )
            _tower(sheet, random, x, wide, top, base, paint, shade, depth, light, layer)
            x += wide * float(random.uniform(0.82, 1.2))
    layer_ = sheet.layer()
    if layer_ is not None:
        canvas.over(layer_)


def _tower(
    sheet: Sheet, random: np.random.Generator, x: float, wide: float, top: float, base: float, paint: Array,
    shade: Array, depth: float, light: Lighting, layer: int,
) -> None:  # fmt: skip
    kind = int(random.integers(4))
    sheet.fill(np.array([(x, base), (x, top), (x + wide, top), (x + wide, base)]), paint, depth)
    dark = x if light.side > 0 else x + wide * 0.68
    sheet.fill(
        np.array([(dark, base), (dark, top), (dark + wide * 0.32, top), (dark + wide * 0.32, base)]),
        shade,
        depth,
    )
    if kind == 1:
        sheet.fill(
            np.array(
                [
                    (x + wide * 0.2, top),
                    (x + wide * 0.2, top - wide * 0.4),
                    (x + wide * 0.8, top - wide * 0.4),
                    (x + wide * 0.8, top),
                ]
            ),
            paint,
            depth,
        )
        sheet.fill(
            np.array(
                [
                    (x + wide * 0.48, top - wide * 0.4),
                    (x + wide * 0.5, top - wide * 1.4),
                    (x + wide * 0.52, top - wide * 0.4),
                ]
            ),
            paint,
            depth,
        )
    elif kind == 2:
        sheet.fill(np.array([(x, top), (x + wide * 0.5, top - wide * 0.7), (x + wide, top)]), paint, depth)
    if not light.lamps_lit:
        return
    step = max(3.0, sheet.camera.unit * 0.0115 * (1 + 0.25 * layer))
    bright = mix("#ffd890", light.haze, 0.34 - 0.14 * layer)
    y = top + step
    while y < base - step:
        u = x + step * 0.8
        while u < x + wide - step * 0.7:
            if random.random() < 0.26:
                sheet.fill(
                    np.array(
                        [(u, y), (u + step * 0.45, y), (u + step * 0.45, y + step * 0.6), (u, y + step * 0.6)]
                    ),
                    bright,
                    depth,
                    glow=0.12,
                )
            u += step
        y += step * 1.2


def mirror_ground(canvas: Canvas, camera: Camera, light: Lighting, strength: float, seed: int) -> None:
    """Wet ground: what stands above it runs down in streaks, more where puddles lie."""
    plane = camera.ground_depth()
    first = max(1, int(camera.horizon) + 1)
    if first >= canvas.height - 2:
        return
    rows = canvas.height - first
    step = 2
    height, width = -(-rows // step), -(-canvas.width // step)
    row = (np.arange(height, dtype=np.float32) + 0.5) * step
    column = (np.arange(width, dtype=np.float32) + 0.5) * step
    ripple = tile(512, 24, 4, seed & 0xFFF, 0.6)
    spot = np.float32(camera.unit) / np.maximum(row, 2)
    u = (column[None, :] - np.float32(camera.cx)) / np.float32(camera.unit) * spot[:, None] * np.float32(26)
    v = np.repeat((spot * np.float32(70))[:, None], width, 1)
    shake = remap(ripple, u.astype(np.float32), v.astype(np.float32), wrap=True) - np.float32(0.5)
    up = np.float32(first) - row[:, None] * np.float32(0.86) + shake * row[:, None] * np.float32(0.22)
    side = column[None, :] + shake * np.float32(14)
    source = canvas.rgb + resize(canvas.glow, canvas.width, canvas.height) * np.float32(1.2)
    seen = remap(
        np.asarray(source[:first], np.float32),
        side.astype(np.float32),
        np.clip(up, 0, first - 1).astype(np.float32),
    )
    long = max(3, int(camera.unit * 0.05 / step)) | 1
    seen = np.asarray(cv2.blur(seen, (1, long)), np.float32)
    puddle = smoothstep(
        0.42,
        0.62,
        remap(
            fractal(512, 512, 9, 9, 4, seed),
            (u * 0.12 * 9).astype(np.float32) % 512,
            (v * 0.12 * 9).astype(np.float32) % 512,
        ),
    )
    gloss = (np.float32(0.2) + np.float32(0.55) * puddle) * np.float32(strength)
    gloss = (
        gloss * (np.float32(0.55) + np.float32(0.45) * np.exp(-row / np.float32(camera.unit * 0.3)))[:, None]
    )
    ground = smoothstep(
        0.06, 0.02, np.abs(canvas.depth[first:] - plane[first:]) / np.maximum(plane[first:], 1e-3)
    )
    amount = resize(gloss.astype(np.float32), canvas.width, rows) * ground
    part = canvas.rgb[first:]
    mirror = resize(seen, canvas.width, rows)
    part *= 1 - amount[..., None] * np.float32(0.75)
    part += mirror * amount[..., None] * np.float32(0.95)
    del light
