"""Open country: air, distance, ground and growth, painted in layers."""

import math
from collections.abc import Sequence

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import blur, smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import profile
from animatic.imaging.warping import resize
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief, Place
from animatic.storyboard.places.sky import Sky, mist
from animatic.storyboard.places.terrain import Colouring, Envelope, Land, Samples, paint_land, two_tone
from animatic.storyboard.places.trees import Species, Stand, grove, plant
from animatic.storyboard.places.water import Water, paint_swell, paint_water
from animatic.storyboard.terms import Framing, TimeOfDay, Weather


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
            g.paint_ground(canvas, camera, light, self.ground or g.GRASS, self.brief.seed_for("ground"))
        self.far(canvas, camera, light)
        if self.ground is not None and camera.pitch >= -45:
            g.paint_ground(canvas, camera, light, self.ground, self.brief.seed_for("ground"))
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
        base = colour(paint)
        albedo = base + (colour(second or paint) - base) * smoothstep(0.35, 0.65, land.detail)[..., None]
        return two_tone(light, albedo, land.lit, soft=soft, level=0.45)

    return draw


class Mountains(Outdoors):
    """Ranges behind ranges, forest at their feet, a meadow to stand on."""

    ground = g.Ground("#8f9c58", "#5f7440", far=70)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        side = 1 if self.random.random() < 0.5 else -1
        hero = side * float(self.random.uniform(0.18, 0.36))
        self.land(
            canvas, camera, light,
            Land("alps", 8_000, 15_000, 9_500, 3_600, alpine(light, 0.34), b.seed_for("far"), base=-200, slices=160,
                 envelope=peaks((hero, 0.2, 0.85), (-hero * 1.9, 0.16, 0.35), floor=0.42)), fade=0.05,
        )  # fmt: skip
        self.veil(canvas, camera, light, -0.06, 0.07, 0.7, "1")
        self.land(
            canvas, camera, light,
            Land("alps", 2_600, 6_500, 5_200, 900, alpine(light, 0.8, "#6d7076"), b.seed_for("mid"), base=-80,
                 envelope=peaks((-hero, 0.26, 0.7), floor=0.4)), fade=0.1,
        )  # fmt: skip
        self.veil(canvas, camera, light, -0.02, 0.05, 0.75, "2")
        self.land(
            canvas, camera, light,
            Land("hills", 420, 1_900, 1_500, 210, forest(light, "#40614a"), b.seed_for("w"), base=-30, ragged=20,
                 slices=150, envelope=rising(420, 1500, 0.1)), fade=0.2,
        )  # fmt: skip
        self.veil(canvas, camera, light, 0.015, 0.035, 0.7, "3")
        self.land(
            canvas, camera, light,
            Land("hills", 62, 330, 300, 16, covered(light, "#77904e", "#5f7d46"), b.seed_for("v"), base=-3,
                 slices=110, envelope=rising(62, 260, 0.12)), fade=0.5,
        )  # fmt: skip

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        stands = grove(
            self.random, ("spruce", "spruce", "pine"), 46, near=48, far=210, tall=(9, 17), clearing=9
        )
        plant(canvas, camera, light, stands, base=light.haze, sunk=0.12, fade=0.6)
        self.veil(canvas, camera, light, 0.05, 0.03, 0.5, "4")
        g.scatter(
            canvas, camera, light, g.Growth(90, (0.1, 0.3), ("#8c8884", "#77746f"), "stone", 3, 40, 1.5), 5
        )
        grass = g.Growth(420, (0.12, 0.34), ("#8fa052", "#6f8a44", "#b0ab5c"), "grass", 1.9, 34)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_pines(canvas, camera, light, self.brief.seed_for("frame"))


class Field(Outdoors):
    """Farmland: rolling hills, a line of trees, grass or wheat to the knees."""

    ground: g.Ground | None = g.Ground("#9fae5c", "#6f8a48", "soft", far=95)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(
            canvas, camera, light,
            Land("hills", 4_000, 11_000, 7_000, 620, covered(light, "#6f8a80"), b.seed_for("far"), base=-60), fade=0.1,
        )  # fmt: skip
        self.veil(canvas, camera, light, -0.01, 0.03, 0.6, "1")
        self.land(
            canvas, camera, light,
            Land("hills", 650, 3_000, 1_900, 105, covered(light, "#8aa05a", "#b5ab62"), b.seed_for("mid"), base=-14,
                 envelope=rising(650, 2_200, 0.2)), fade=0.25,
        )  # fmt: skip
        self.veil(canvas, camera, light, 0.005, 0.02, 0.5, "2")
        self.land(
            canvas, camera, light,
            Land("hills", 80, 620, 460, 17, covered(light, "#95a656", "#7c9450"), b.seed_for("near"), base=-3,
                 envelope=rising(80, 480, 0.12)), fade=0.5,
        )  # fmt: skip

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        leaves = trees.seasonal(self.brief.season)
        hedge = grove(
            self.random, ("bush", "oak", "oak", "poplar"), 52, near=120, far=330, tall=(4, 11), spread=0.85
        )
        plant(canvas, camera, light, hedge, leaves=leaves, base=light.haze, sunk=0.1, fade=0.7)
        solo = Stand(float(self.random.choice([-1, 1])) * 16, 46, 9.5, "oak", int(self.random.integers(4)))
        plant(canvas, camera, light, [solo], leaves=leaves)
        self.grow(canvas, camera, light)

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("grass")
        paints = ("#a8b25c", "#7f9a4c", "#c2b868")
        g.scatter(canvas, camera, light, g.Growth(900, (0.16, 0.42), paints, "grass", 1.8, 40), seed)
        if self.flowery:
            bloom = ("#d8453a", "#f0c64a", "#f4f0e6", "#b06ab0", "#e8823a")
            g.scatter(canvas, camera, light, g.Growth(620, (0.22, 0.5), bloom, "flower", 1.7, 30), seed + 1)

    @property
    def flowery(self) -> bool:
        return "flowers" in self.brief.features

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_grass(canvas, camera, light, self.brief.seed_for("frame"))


class Meadow(Field):
    flowery = True


class Forest(Outdoors):
    """Trunks behind trunks in the mist, light from above."""

    ground = g.FOREST_FLOOR
    species: tuple[Species, ...] = ("spruce", "pine", "spruce")
    bark = "#6b5040"
    floor: tuple[str, ...] = ("#5f7a3c", "#4a6434", "#7a8a48")
    under: tuple[Species, ...] = ("fern", "bush", "fern")
    wall = "#4a6a54"
    clearing = 3.0
    """Metres either side of the middle without trees."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.trunks: list[tuple[float, float, float]] = []
        for near, far, count in ((9.0, 15.0, 5), (15.0, 26.0, 9), (26.0, 44.0, 13)):
            for k in range(count):
                z = float(self.random.uniform(near, far))
                x = (k + float(self.random.uniform(0.1, 0.9))) / count * 2 - 1
                x *= z * 0.78
                if abs(x) < self.clearing:
                    x += math.copysign(self.clearing, x)
                self.trunks.append((x, z, float(self.random.uniform(0.17, 0.34))))
        nearest = sorted(self.trunks, key=lambda t: t[1])[:3]
        self.anchors += [Anchor(AnchorKind.TREE, x, 0, z - r, width=2 * r) for x, z, r in nearest]

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        wall = Land("hills", 120, 600, 420, 26, forest(light, self.wall), self.brief.seed_for("wall"), ragged=18,
                    base=-2, envelope=rising(120, 420, 0.2))  # fmt: skip
        self.land(canvas, camera, light, wall, fade=0.9)
        self.veil(canvas, camera, light, -0.08, 0.26, 0.8, "0")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        leaves = self.leaves(light)
        rows: tuple[tuple[float, float, int, float], ...] = ((80, 140, 40, 3), (46, 80, 26, 3.2))
        for k, (near, far, count, gap) in enumerate(rows):
            stands = grove(self.random, self.species, count, near=near, far=far, tall=(13, 21), clearing=gap)
            sunk = 0.12 - 0.02 * k
            plant(
                canvas, camera, light, stands, leaves=leaves, base=light.haze, sunk=sunk, fade=3.4, front=0.9
            )
            self.veil(canvas, camera, light, 0.0 + 0.03 * k, 0.14, 0.62 - 0.1 * k, f"{k + 1}")
        bark = self.bark
        for k, (near, far) in enumerate(((26.0, 44.0), (15.0, 26.0), (8.0, 15.0))):
            trees.boles(canvas, camera, light, [t for t in self.trunks if near <= t[1] < far], bark)
            if k == 0:
                crowns = [
                    Stand(x + 0.4, z + 0.2, 13.5, self.species[0], 1, x > 0)
                    for x, z, _ in self.trunks
                    if z >= near
                ]
                plant(canvas, camera, light, crowns, leaves=leaves, fade=3.0, front=0.85)
            if k < 2:
                self.veil(canvas, camera, light, 0.06 + 0.03 * k, 0.11, 0.46 - 0.16 * k, f"b{k}")
        seed = self.brief.seed_for("floor")
        ferns = grove(self.random, self.under, 50, near=4.2, far=26, tall=(0.45, 1.05), clearing=1.9)
        plant(canvas, camera, light, ferns, leaves=leaves)
        g.scatter(canvas, camera, light, g.Growth(360, (0.1, 0.3), self.floor, "grass", 1.9, 22, 0.6), seed)

    def leaves(self, light: Lighting) -> dict[str, tuple[str, str, str]]:
        """The palette of its growth."""
        del light
        return trees.seasonal(self.brief.season)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.weather in (Weather.CLEAR, Weather.WIND, Weather.FOG) and light.time is not TimeOfDay.NIGHT:
            slanting_light(canvas, camera, light, self.brief.seed_for("shafts"))
        if not self.close:
            framing_trunks(canvas, camera, light, self.brief.seed_for("frame"))


class Snow(Outdoors):
    """Drifts, a dark wood, white ranges."""

    ground = g.Ground("#f4f7fb", "#c6d6ea", "snow", far=80)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        hero = float(self.random.choice([-1, 1])) * 0.3
        self.land(
            canvas, camera, light,
            Land("alps", 8_000, 15_000, 9_500, 2_600, alpine(light, 0.05), b.seed_for("far"), base=-150, slices=150,
                 envelope=peaks((hero, 0.22, 0.7), floor=0.4)), fade=0.06,
        )  # fmt: skip
        self.veil(canvas, camera, light, -0.03, 0.05, 0.7, "1")
        self.land(
            canvas, camera, light,
            Land("hills", 380, 1_700, 1_400, 120, forest(light, "#5d7480"), b.seed_for("w"), base=-16, ragged=18,
                 slices=140, envelope=rising(380, 1_400, 0.1)), fade=0.3,
        )  # fmt: skip
        self.veil(canvas, camera, light, 0.01, 0.03, 0.7, "2")
        self.land(
            canvas, camera, light,
            Land("dunes", 70, 330, 240, 9, covered(light, "#eef3f9"), b.seed_for("drift"), base=-2.5,
                 envelope=rising(70, 260, 0.1)), fade=0.5,
        )  # fmt: skip

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        leaves = {**trees.LEAVES, "spruce": ("#1c2c38", "#42606a", "#f0f5fa")}
        stands = grove(self.random, ("spruce",), 42, near=34, far=190, tall=(7, 15), clearing=7)
        plant(canvas, camera, light, stands, leaves=leaves, base=light.haze, sunk=0.1, fade=0.8)
        self.veil(canvas, camera, light, 0.05, 0.035, 0.45, "3")
        grass = g.Growth(110, (0.1, 0.3), ("#8a7f66", "#6f6a5c"), "grass", 2.5, 26, 1.0)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_pines(canvas, camera, light, self.brief.seed_for("frame"), snow=True)


class Desert(Outdoors):
    """Dunes to the horizon, mesas in the haze."""

    ground = g.Ground("#e8c48a", "#c8955c", "ripples", 0.9, far=46)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(
            canvas, camera, light,
            Land("mesa", 3_500, 9_000, 6_000, 640, covered(light, "#b3744c"), b.seed_for("mesa"), base=-30), fade=0.09,
        )  # fmt: skip
        self.veil(canvas, camera, light, -0.005, 0.03, 0.55, "1")
        self.land(
            canvas, camera, light,
            Land("dunes", 420, 2_300, 1_300, 95, covered(light, "#dcae74", soft=0.1), b.seed_for("d1"), base=-14,
                 slices=150, envelope=rising(420, 1_500, 0.25)), fade=0.2,
        )  # fmt: skip
        self.veil(canvas, camera, light, 0.012, 0.02, 0.42, "2")
        self.land(
            canvas, camera, light,
            Land("dunes", 42, 400, 260, 22, covered(light, "#e2b479", soft=0.08), b.seed_for("d2"), base=-4,
                 slices=150, envelope=rising(42, 240, 0.12)), fade=0.4,
        )  # fmt: skip

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("stones")
        g.scatter(
            canvas,
            camera,
            light,
            g.Growth(36, (0.06, 0.24), ("#b58a5c", "#9a7048"), "stone", 3, 40, 1.5),
            seed,
        )
        dry = g.Growth(40, (0.15, 0.4), ("#a8904c", "#8a7440"), "grass", 3, 40, 1.5)
        g.scatter(canvas, camera, light, dry, seed + 1)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_slope(canvas, camera, light, "#b07a48", self.brief.seed_for("frame"))


class Sea(Outdoors):
    """Open water; in a storm, hills of it."""

    ground = None

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.anchors.append(Anchor(AnchorKind.WATER, 0, 0, 14, width=12, depth=8))

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        high = light.weather is Weather.STORM or "waves" in self.brief.features
        rough = 0.8 if high else 0.5 if light.weather in (Weather.WIND, Weather.RAIN) else 0.2
        deep = "#16384f" if light.time is TimeOfDay.NIGHT else "#1f5f7c"
        if self.random.random() < 0.5 and not high:
            side = float(self.random.choice([-1, 1]))
            coast = Land("rock", 9_000, 16_000, 9_000, 700, covered(light, "#5f6f80"), self.brief.seed_for("coast"),
                         base=-380, envelope=peaks((side * 0.5, 0.3, 0.8), floor=0.1))  # fmt: skip
            self.land(canvas, camera, light, coast, fade=0.09)
        paint_water(canvas, camera, light, Water(deep, rough), self.brief.seed_for("water"))
        if high:
            tall = 4.2 if light.weather is Weather.STORM else 2.2
            paint_swell(canvas, camera, light, tall, self.brief.seed_for("swell") & 0xFFF)
        self.veil(canvas, camera, light, 0.0, 0.018, 0.5, "1")


def slanting_light(canvas: Canvas, camera: Camera, light: Lighting, seed: int, strength: float = 0.5) -> None:
    """Beams that fall between the trunks, from the side of the sun."""
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


# -- dark frames before the lens -----------------------------------------------------------------------------


def _frame_tone(light: Lighting, paint: str = "#2a3a30") -> Array:
    base = colour(paint) * light.ambient * np.float32(0.42)
    return mix(np.clip(base, 0, 1), light.shadow, 0.62) * np.float32(0.8)


def _silhouette(
    canvas: Canvas,
    camera: Camera,
    light: Lighting,
    stands: Sequence[tuple[Species, int, float, float, float]],
) -> None:
    """Sprites as dark, slightly soft cut-outs: (species, variant, x as a share, foot and height in units)."""
    tone = _frame_tone(light)
    table = np.stack([tone * np.float32(0.82 + 0.5 * (i / 255) ** 2) for i in range(256)]).astype(np.float32)
    tint = trees.Tint(table, table)
    scrap = Canvas(canvas.width, canvas.height)
    for species, variant, x, foot, tall in stands:
        shape = trees.sprite(species, variant)
        base = canvas.height + camera.unit * foot
        trees.stamp(scrap, shape, x * canvas.width, base, camera.unit * tall, tint, 0.9, mirror=x > 0.5)
    cover = 1 - scrap.sky
    used = np.flatnonzero(cover.max(1) > 0)
    if used.size == 0:
        return
    top = max(0, int(used[0]) - 6)
    soft = blur(cover[top:], 1.5 * camera.line)
    colours = blur(scrap.rgb[top:] + (1 - cover[top:, :, None]) * tone, 1.5 * camera.line)
    here = canvas.rgb[top:]
    here += (colours - here) * soft[..., None]
    canvas.sky[top:] *= 1 - soft
    canvas.ink[top:] *= 1 - soft
    np.copyto(canvas.depth[top:], np.float32(0.7), where=soft > 0.5)


def framing_pines(canvas: Canvas, camera: Camera, light: Lighting, seed: int, *, snow: bool = False) -> None:
    """Dark conifers at the edges."""
    del snow
    random = np.random.Generator(np.random.PCG64(seed))
    near = -1 if random.random() < 0.5 else 1
    edge = 0.5 - near * 0.5
    stands: list[tuple[Species, int, float, float, float]] = [
        ("spruce", 0, edge + near * 0.005, 0.12, 1.12), ("spruce", 1, edge + near * 0.085, 0.1, 0.66),
        ("spruce", 2, 1 - edge - near * 0.01, 0.1, 0.8),
    ]  # fmt: skip
    _silhouette(canvas, camera, light, stands)


def framing_trunks(canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> None:
    """Trunks that cross the frame from bottom to top."""
    random = np.random.Generator(np.random.PCG64(seed))
    near = -1 if random.random() < 0.5 else 1
    edge = 0.5 - near * 0.5
    stands: list[tuple[Species, int, float, float, float]] = [
        ("pine", 1, edge + near * 0.02, 0.5, 3.0), ("fern", 0, edge + near * 0.12, 0.08, 0.22),
        ("fern", 2, 1 - edge - near * 0.06, 0.09, 0.26), ("bush", 1, edge + near * 0.02, 0.06, 0.2),
    ]  # fmt: skip
    _silhouette(canvas, camera, light, stands)


def framing_grass(canvas: Canvas, camera: Camera, light: Lighting, seed: int) -> None:
    """Tall grass along the lower edge, higher at the sides."""
    random = np.random.Generator(np.random.PCG64(seed))
    tone = _frame_tone(light, "#3a4a2a")
    hand = g.Hand(np.zeros((canvas.height, canvas.width, 4), np.uint8), light, random)
    count = int(300 * canvas.width / camera.unit / 1.75)
    for x in random.uniform(-0.02, 1.02, count):
        away = abs(x - 0.5) * 2
        tall = camera.unit * (0.02 + 0.13 * away**2.2) * float(random.uniform(0.5, 1.2))
        hand.tuft(x * canvas.width, canvas.height + 4, tall, tone)
    layer = hand.sheet.astype(np.float32) * np.float32(1 / 255)
    used = np.flatnonzero(layer[..., 3].any(1))
    if used.size == 0:
        return
    top = max(0, int(used[0]) - 5)
    soft = blur(layer[top:], 1.1 * camera.line)
    here = canvas.rgb[top:]
    here *= 1 - soft[..., 3:]
    here += soft[..., :3]
    canvas.sky[top:] *= 1 - soft[..., 3]
    np.copyto(canvas.depth[top:], np.float32(0.7), where=soft[..., 3] > 0.5)


def framing_slope(canvas: Canvas, camera: Camera, light: Lighting, paint: str, seed: int) -> None:
    """A dark slope in a lower corner."""
    random = np.random.Generator(np.random.PCG64(seed))
    near = -1 if random.random() < 0.5 else 1
    x = np.arange(canvas.width, dtype=np.float32) / canvas.width
    away = np.clip((0.42 - x) if near < 0 else (x - 0.58), 0, 1) / 0.42
    crest = profile(x * 2.2, seed, 3)
    row = canvas.height * 1.01 - camera.unit * 0.2 * away**1.4 * (0.6 + 0.5 * crest)
    y = np.arange(canvas.height, dtype=np.float32)[:, None]
    mask = blur(np.clip(y - row[None, :] + 0.5, 0, 1).astype(np.float32), 1.6 * camera.line)
    tone = _frame_tone(light, paint)
    canvas.flood(np.broadcast_to(tone, canvas.rgb.shape), mask, 0.7)
    del seed
