"""Open country: mountains, fields, woods, snow, deserts, the sea, painted in layers."""

import math
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Brief
from animatic.storyboard.places.frames import framing_grass, framing_pines, framing_slope, framing_trunks
from animatic.storyboard.places.outdoors import (
    Outdoors,
    alpine,
    covered,
    forest,
    peaks,
    rising,
    slanting_light,
)
from animatic.storyboard.places.species import LEAVES, Species
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.trees import Stand, grove, plant
from animatic.storyboard.places.water import Water, paint_swell, paint_water
from animatic.storyboard.terms import TimeOfDay, Weather


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


_CROPS: Final = frozenset(
    {"wheat", "corn", "barley", "rye", "crops", "grain", "cornfield", "wheatfield", "maize"}
)


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
        if self.crop:
            paints = ("#d9b45c", "#c79a44", "#e6ca7c")
            g.scatter(canvas, camera, light, g.Growth(1_500, (0.55, 0.95), paints, "wheat", 2.6, 46), seed)
            return
        paints = ("#a8b25c", "#7f9a4c", "#c2b868")
        g.scatter(canvas, camera, light, g.Growth(900, (0.16, 0.42), paints, "grass", 1.8, 40), seed)
        if self.flowery:
            bloom = ("#d8453a", "#f0c64a", "#f4f0e6", "#b06ab0", "#e8823a")
            g.scatter(canvas, camera, light, g.Growth(620, (0.22, 0.5), bloom, "flower", 1.7, 30), seed + 1)

    @property
    def crop(self) -> bool:
        """The field is sown."""
        return bool(self.brief.features & _CROPS)

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
        leaves = {**LEAVES, "spruce": ("#1c2c38", "#42606a", "#f0f5fa")}
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

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self._stony = bool(brief.random("stony").random() < 0.35)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        if self.rocky:
            self._mesas(canvas, camera, light)
        else:
            self._sand_sea(canvas, camera, light)
        self.veil(canvas, camera, light, 0.012, 0.02, 0.42, "2")
        self.land(
            canvas, camera, light,
            Land("dunes", 42, 400, 260, 22, covered(light, "#e2b479", soft=0.08), b.seed_for("d2"), base=-4,
                 slices=150, envelope=rising(42, 240, 0.12)), fade=0.4,
        )  # fmt: skip

    @property
    def rocky(self) -> bool:
        """Mesas stand at the horizon: where rocks are named, else by the seed, never over dunes."""
        said = self.brief.features
        if said & {"dune", "dunes", "sand", "sahara", "camel"}:
            return False
        return bool(said & {"mesa", "mesas", "rock", "rocks", "butte", "canyon"}) or self._stony

    def _sand_sea(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Dune behind dune, each with its crest in the light."""
        b = self.brief
        side = float(np.sign(self.random.uniform(-1, 1)))
        for name, near, far, tall, paint, at in (
            ("s1", 1_400, 5_200, 300, "#cf9f68", 0.3 * side),
            ("s2", 420, 2_300, 120, "#dcae74", -0.26 * side),
        ):
            self.land(
                canvas, camera, light,
                Land("dunes", near, far, 0.6 * far, tall, covered(light, paint, soft=0.08), b.seed_for(name), base=-14,
                     slices=150, envelope=peaks((at, 0.75, 0.45), (-at * 2.4, 0.6, 0.3), floor=0.45)), fade=0.2,
            )  # fmt: skip
            self.veil(canvas, camera, light, 0.0, 0.025, 0.4, name)

    def _mesas(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
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
