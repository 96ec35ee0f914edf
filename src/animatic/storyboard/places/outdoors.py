"""What all open country shares: air, distance, ground, and how land is shaped and coloured."""

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.warping import resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Area, Brief, Place
from animatic.storyboard.places.sky import Sky, mist
from animatic.storyboard.places.terrain import Colouring, Envelope, Land, Samples, paint_land, two_tone
from animatic.storyboard.terms import Framing, Weather


class Outdoors(Place):
    """Subclasses paint the distance and choose the ground."""

    ground: g.Ground | None = g.GRASS

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.width, self.depth = 14.0, 30.0
        self.free = [Area(-3.5, 3.5, 4.5, 12.0)]
        self.random = brief.random("layout")

    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        self.sky(canvas, camera, light)
        if camera.pitch < -45:
            ground = g.in_weather(self.ground or g.GRASS, light)
            g.paint_ground(canvas, camera, light, ground, self.brief.seed_for("ground"))
        self.far(canvas, camera, light)
        if self.ground is not None and camera.pitch >= -45:
            g.paint_ground(
                canvas, camera, light, g.in_weather(self.ground, light), self.brief.seed_for("ground")
            )
        self.middle(canvas, camera, light)

    def sky(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        Sky(canvas, camera, light, self.brief.seed_for("sky"), self.brief.features).paint()

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Paint what stands between sky and ground."""

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Paint what stands or grows on the ground behind the figures."""

    def veil(
        self,
        canvas: Canvas,
        camera: Camera,
        light: Lighting,
        at: float,
        tall: float,
        strength: float,
        name: str,
    ) -> None:
        """Mist: `at` and `tall` are in units, below the horizon and across."""
        thick = strength * (1.35 if light.weather in (Weather.FOG, Weather.RAIN, Weather.SNOW) else 1.0)
        mist(
            canvas, camera.horizon + camera.unit * at, camera.unit * tall, light.haze, min(0.95, thick),
            self.brief.seed_for("mist", name),
        )  # fmt: skip

    def land(
        self, canvas: Canvas, camera: Camera, light: Lighting, strip: Land, *, fade: float = 1.0
    ) -> Array:
        return paint_land(canvas, camera, light, strip, fade=fade)

    @property
    def close(self) -> bool:
        """The frame is filled by people: no dark frame of branches before them."""
        return self.brief.framing not in (Framing.WIDE, Framing.EXTREME_WIDE, Framing.FULL)


def rising(near: float, far: float, low: float = 0.0) -> Envelope:
    """Land that comes up from `low` of its height at `near` to all of it at `far`."""

    def envelope(x: Array, distance: Array) -> Array:
        del x
        return np.asarray(low + (1 - low) * smoothstep(near, far, distance), np.float32)

    return envelope


def peaks(*where: tuple[float, float, float], floor: float = 0.45) -> Envelope:
    """Land with summits: each is (tangent to the right of the axis, width, height factor)."""

    def envelope(x: Array, distance: Array) -> Array:
        at = x / distance
        total = np.full(at.shape, np.float32(floor), np.float32)
        for tangent, wide, tall in where:
            total += np.float32(tall) * np.exp(-(((at - np.float32(tangent)) / np.float32(wide)) ** 2))
        return total

    return envelope


def alpine(light: Lighting, snow: float, rock: str = "#77767e") -> Colouring:
    """Bare rock, snow above a share of the height where it isn't too steep."""

    def paint(land: Samples) -> Array:
        share = land.height / np.float32(max(1.0, float(land.height.max())))
        stone = two_tone(light, colour(rock), land.lit + (land.detail - 0.5) * 0.25, level=0.42)
        white = two_tone(light, colour("#f2f4f8"), land.lit, level=0.36)
        cover = smoothstep(snow - 0.08, snow + 0.1, share + (land.detail - 0.5) * 0.3 - land.slope * 0.16)
        return np.asarray(stone + (white - stone) * cover[..., None], np.float32)

    return paint


def forest(light: Lighting, paint: str) -> Colouring:
    """A closed cover of trees: dark feet, tips that catch the light."""

    def draw(land: Samples) -> Array:
        row = np.arange(land.x.shape[0], dtype=np.float32)[:, None]
        speckle = np.sin(np.floor(land.x / 4.3) * 12.9898 + row * 78.233) * np.float32(43758.547)
        speckle = speckle - np.floor(speckle)
        lit = land.lit * 0.6 + speckle * 0.5
        return two_tone(light, colour(paint), lit, soft=0.4, level=0.55)

    return draw


def covered(light: Lighting, paint: str, second: str = "", *, soft: float = 0.3) -> Colouring:
    """Grass, sand, heath: broad patches, lit softly."""

    def draw(land: Samples) -> Array:
        base, other = colour(paint), colour(second or paint)
        if light.weather is Weather.SNOW:
            base, other = mix(base, colour(g.SNOWED), 0.8), mix(other, colour(g.SNOWED), 0.6)
        albedo = base + (other - base) * smoothstep(0.35, 0.65, land.detail)[..., None]
        return two_tone(light, albedo, land.lit, soft=soft, level=0.45)

    return draw


def slanting_light(canvas: Canvas, camera: Camera, light: Lighting, seed: int, strength: float = 0.5) -> None:
    """Beams that fall between the trunks, from the side of the sun."""
    if camera.pitch < -45:
        return
    random = np.random.Generator(np.random.PCG64(seed))
    step = 4
    width, height = -(-canvas.width // step), -(-canvas.height // step)
    mask = np.zeros((height, width), np.float32)
    lean = -light.side * 0.42
    for _ in range(7):
        x = float(random.uniform(-0.1, 1.1)) * width - lean * height * 0.5
        wide = float(random.uniform(0.02, 0.07)) * width
        long = float(random.uniform(0.7, 1.0)) * height
        beam = np.array(
            [
                (x, -2),
                (x + wide, -2),
                (x + wide * 1.8 + lean * long, long),
                (x - wide * 0.4 + lean * long, long),
            ]
        )
        piece = np.zeros((height, width), np.uint8)
        cv2.fillPoly(piece, [np.round(beam * 16).astype(np.int32)], (255,), cv2.LINE_AA, 4)
        mask += piece.astype(np.float32) * np.float32(random.uniform(0.3, 1.0) / 255)
    fall = np.linspace(1, 0.12, height, dtype=np.float32)[:, None] ** np.float32(1.2)
    mask = blur(mask, 9 * camera.line / step * 1.4) * fall
    beams = resize(mask, width * step, height * step)[: canvas.height, : canvas.width, None]
    canvas.add(np.asarray(beams * (light.key * np.float32(0.62 * strength)), np.float32))
