"""Grass country: hills, savannah, prairie, a clearing in the wood."""

import math

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief
from animatic.storyboard.places.frames import framing_trunks
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Field, Forest
from animatic.storyboard.places.outdoors import covered, rising, slanting_light
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.trees import Stand, grove, plant
from animatic.storyboard.terms import TimeOfDay, Weather


class Savannah(Field):
    """Dry grass to the horizon, flat-topped trees."""

    ground = g.Ground("#cdb268", "#a58a48", "soft", far=140)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(canvas, camera, light,
        Land("hills", 5_000, 11_000, 7_000, 420, covered(light, "#8a8070"), b.seed_for("far"),
                  base=-60), fade=0.09)  # fmt: skip
        self.veil(canvas, camera, light, -0.005, 0.025, 0.55, "1")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        stands = grove(
            self.random, ("acacia", "acacia", "bush"), 20, near=40, far=300, tall=(5, 8.5), clearing=10
        )
        plant(canvas, camera, light, stands, base=light.haze, sunk=0.06, fade=0.6)
        grass = g.Growth(900, (0.25, 0.62), ("#cdb25c", "#b0944a", "#dcc878"), "grass", 1.8, 46)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))


class Prairie(Field):
    """Grass and sky."""

    ground = g.Ground("#b5b060", "#8a9048", "soft", far=260)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        grass = g.Growth(1100, (0.25, 0.7), ("#bcb860", "#94a050", "#d0c878"), "grass", 1.8, 60)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))


class Hills(Field):
    """Green hills behind hills, stone walls, a track that winds up, sheep."""

    ground = g.Ground("#9cb058", "#6f8f48", "soft", far=52)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(
            canvas, camera, light,
            Land("hills", 2_600, 7_000, 4_200, 760, covered(light, "#7390a0"), b.seed_for("far"), base=-60),
            fade=0.12,
        )  # fmt: skip
        self.veil(canvas, camera, light, -0.03, 0.04, 0.6, "1")
        for k, (near, far, metres, tall, paints, name) in enumerate((
            (900, 2_400, 1_500, 330, ("#5f8450", "#87984e"), "h1"), (330, 900, 760, 125, ("#7a9a4e", "#5f8444"), "h2"),
            (110, 330, 300, 44, ("#93ac56", "#799a4a"), "h3"), (46, 120, 110, 13, ("#9cb45a", "#86a04e"), "h4"),
        )):  # fmt: skip
            strip = Land(
                "hills",
                near,
                far,
                metres,
                tall,
                covered(light, *paints, soft=0.2),
                b.seed_for(name),
                base=-0.08 * tall,
                slices=130,
                envelope=rising(near, far * 0.9, 0.12),
            )
            self.land(canvas, camera, light, strip, fade=0.16 + 0.08 * k)
            if k < 2:
                self.veil(canvas, camera, light, -0.02 + 0.02 * k, 0.03, 0.4, f"v{k}")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        leaves = trees.seasonal(self.brief.season)
        side = 1.0 if self.brief.seed_for("side") % 2 else -1.0
        points = [
            (-0.5 * side, 0.5),
            (1.2 * side, 9.0),
            (-2.5 * side, 22.0),
            (3.0 * side, 44.0),
            (1.0 * side, 52.0),
        ]
        g.path_across(canvas, camera, light, points, 2.1, "#c2aa7c", self.brief.seed_for("path"), soft=0.2)
        sheet = Sheet(camera, light)
        for k in range(46):
            x = -side * (3.4 + 0.62 * k)
            m = Maker(sheet, x, 13.0 + 0.28 * k)
            size = 0.5 + 0.1 * math.sin(k * 2.3)
            m.box(-0.34, 0.34, 0, size, -0.2, 0.2, ("#a8a498", "#8f8c82", "#b4afa2")[k % 3], width=0.5)
            m.done()
        for k in range(9):
            m = Maker(sheet, side * (8 + 5.5 * (k % 4) + k), 26 + 3.1 * k)
            m.ball(0, 0.55, 0, 0.46, "#f0ece0", flat=0.72, width=0.6)
            m.ball(0.44, 0.72, -0.1, 0.17, "#3a3634", width=0.5, bias=0.2)
            for leg in (-0.2, 0.2):
                m.rod((leg, 0, 0), (leg, 0.3, 0), 0.07, "#3a3634", width=0.3)
            m.done()
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)
        plant(
            canvas,
            camera,
            light,
            [Stand(side * 13, 34, 8.5, "oak", int(self.random.integers(4)))],
            leaves=leaves,
        )
        self.grow(canvas, camera, light)


class Clearing(Forest):
    """Sunlit grass in a ring of trees, a fallen trunk."""

    ground = g.Ground("#93a852", "#66803f", "soft", 1.0)
    clearing = 8.0
    under = ("fern", "bush", "fern")
    floor = ("#9cb050", "#7f9a44", "#b8b860")

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.trunks = [(x, z, r) for x, z, r in self.trunks if z > 15 or abs(x) > 8.5]
        self.free = [Area(-3.0, 3.0, 4.5, 10.0)]
        self.log = (-1 if brief.seed_for("log") % 2 else 1) * 3.6
        self.anchors.append(Anchor(AnchorKind.BENCH, self.log, 0.5, 9.6, facing=180, width=2.6))

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        leaves = self.leaves(light)
        for k, (near, far, count, gap) in enumerate(
            ((70, 120, 44, 0.0), (44, 66, 30, 2.0), (27, 40, 16, 7.0))
        ):
            stands = grove(self.random, self.species, count, near=near, far=far, tall=(13, 20), clearing=gap)
            plant(
                canvas,
                camera,
                light,
                stands,
                leaves=leaves,
                base=light.haze,
                sunk=0.08,
                fade=2.4 - 0.6 * k,
                front=0.9,
            )
            self.veil(canvas, camera, light, 0.0 + 0.02 * k, 0.09, 0.5 - 0.14 * k, f"{k + 1}")
        trees.boles(canvas, camera, light, [t for t in self.trunks if t[1] < 27], self.bark)
        bushes = grove(self.random, self.under, 46, near=12, far=26, tall=(0.5, 1.3), clearing=7.0)
        plant(canvas, camera, light, bushes, leaves=leaves)
        seed = self.brief.seed_for("floor")
        g.scatter(canvas, camera, light, g.Growth(760, (0.1, 0.34), self.floor, "grass", 1.8, 30), seed)
        bloom = ("#f4f0e6", "#f0c64a", "#b98ad0")
        g.scatter(canvas, camera, light, g.Growth(150, (0.14, 0.3), bloom, "flower", 1.9, 22), seed + 1)
        sheet = Sheet(camera, light)
        m = Maker(sheet, self.log, 9.8)
        m.rod((-1.7, 0.28, 0.3), (1.7, 0.3, -0.2), 0.56, "#6f5238", width=0.9)
        ring = [
            (-1.72, 0.28 + 0.27 * math.sin(a), 0.3 + 0.2 * math.cos(a))
            for a in np.linspace(0, 2 * math.pi, 16)[:-1]
        ]
        m.plate(ring, "#c2a06c", (-0.9, 0, -0.4), width=0.7, bias=0.5)
        m.rod((0.5, 0.5, 0), (0.9, 1.0, -0.3), 0.14, "#6f5238", width=0.6, bias=0.2)
        m.done()
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.weather in (Weather.CLEAR, Weather.WIND) and light.time is not TimeOfDay.NIGHT:
            slanting_light(canvas, camera, light, self.brief.seed_for("shafts"), 0.75)
        if not self.close:
            framing_trunks(canvas, camera, light, self.brief.seed_for("frame"))
