"""Where land meets water: beaches, cliffs, islands, lakes, rivers, swamps."""

import cv2
import numpy as np

from animatic.imaging.arrays import Array
from animatic.imaging.blur import smoothstep
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief
from animatic.storyboard.places.frames import framing_grass, framing_pines
from animatic.storyboard.places.nature import Sea
from animatic.storyboard.places.outdoors import Outdoors, alpine, covered, forest, peaks, rising
from animatic.storyboard.places.terrain import Colouring, Envelope, Land, Samples
from animatic.storyboard.places.trees import Stand, grove, plant
from animatic.storyboard.places.water import Water, paint_water
from animatic.storyboard.terms import Weather

_DROP = 26.0
"""Metres from a cliff's edge down to the sea."""


class Beach(Outdoors):
    """Sand before the surf, palms or dunes at the side."""

    ground = None
    shore = 13.0
    lagoon = "#1f6f86"
    palms = 3

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-3.5, 3.5, 4.0, 9.0)]
        self.anchors.append(Anchor(AnchorKind.WATER, 0, 0, 18, width=14, depth=8))

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("coast")
        side = float(self.random.choice([-1, 1]))
        coast = Land("rock", 3_000, 6_000, 4_000, 420, covered(light, "#6f8272"), seed, base=-150,
                     envelope=peaks((side * 0.6, 0.3, 1.0), floor=0.1))  # fmt: skip
        self.land(canvas, camera, light, coast, fade=0.14)
        self.headland(canvas, camera, light)
        rough = (
            0.6 if light.weather in (Weather.STORM, Weather.WIND) or "waves" in self.brief.features else 0.3
        )
        paint_water(canvas, camera, light, Water(self.lagoon, rough), self.brief.seed_for("water"))
        self.veil(canvas, camera, light, 0.0, 0.016, 0.45, "1")
        wet = g.Ground("#b08f62", "#94744e", "smooth", 0.6, far=self.shore)
        g.paint_ground(canvas, camera, light, wet, self.brief.seed_for("wet"))
        g.paint_ground(
            canvas, camera, light, g.Ground("#e8cf9c", "#cda670", "ripples", 0.8, far=self.shore * 0.72), seed
        )
        self._surf(canvas, camera, light)

    def headland(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Paint what land there is across the water."""

    def _surf(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Lines of foam along the shore."""
        for k, z in enumerate((self.shore * 1.5, self.shore * 1.18, self.shore, self.shore * 0.8)):
            wave = [(float(x), z + 0.5 * float(np.sin(x * 0.6 + k * 2.1))) for x in np.linspace(-z, z, 60)]
            path = camera.project(np.array([(x, 0.0, q) for x, q in wave]))
            sheet = np.zeros((canvas.height, canvas.width), np.float32)
            thick = max(1.5, camera.focal / z * (0.16 + 0.06 * k) * 0.3)

            fixed = np.round(path[:, :2] * 8).astype(np.int32)
            cv2.polylines(sheet, [fixed], False, 0.85, max(1, round(thick)), cv2.LINE_8, 3)
            sheet = np.asarray(cv2.GaussianBlur(sheet, (0, 0), 1.1 * camera.line), np.float32)
            foam = light.ambient * np.float32(0.75) + light.key * np.float32(0.6)
            canvas.rgb += (np.clip(foam, 0, 1.1) - canvas.rgb) * sheet[..., None]

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("shells")
        g.scatter(
            canvas,
            camera,
            light,
            g.Growth(46, (0.03, 0.12), ("#a58a64", "#8a7458"), "stone", 2.2, 9, 1.0),
            seed,
        )
        side = float(self.random.choice([-1, 1]))
        palms = [
            Stand(side * (4.6 + 1.5 * k), 9 + 3.2 * k, 6.5 + k, "palm", k, side > 0)
            for k in range(self.palms)
        ]
        plant(canvas, camera, light, palms)
        tufts = g.Growth(120, (0.2, 0.5), ("#a8a060", "#8f8a4c"), "grass", 3, 12, 2.6)
        g.scatter(canvas, camera, light, tufts, seed + 1)


class Lake(Outdoors):
    """A mirror among mountains and woods, a bank to stand on."""

    ground = None
    water = Water("#245a6c", 0.05, shore=150, near=0)

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-3.0, 3.0, 3.6, 6.2)]
        self.anchors.append(Anchor(AnchorKind.WATER, 0, 0, 16, width=14, depth=10))

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        hero = float(self.random.choice([-1, 1])) * 0.28
        self.land(canvas, camera, light,
        Land("alps", 8_000, 15_000, 9_500, 3_200, alpine(light, 0.4), b.seed_for("far"),
                  base=-200, slices=150, envelope=peaks((hero, 0.22, 0.8), floor=0.4)), fade=0.05)  # fmt: skip
        self.veil(canvas, camera, light, -0.04, 0.05, 0.6, "1")
        self.land(canvas, camera, light,
        Land("hills", 300, 1_400, 1_100, 150, forest(light, "#3f6048"), b.seed_for("w"),
                  base=-4, ragged=17, slices=130, envelope=rising(300, 1_000, 0.15)), fade=0.3)  # fmt: skip
        stands = grove(
            self.random, ("spruce", "pine", "oak"), 50, near=150, far=240, tall=(9, 16), spread=0.9
        )
        plant(canvas, camera, light, stands, base=light.haze, sunk=0.1, fade=0.6)
        self.veil(canvas, camera, light, 0.008, 0.02, 0.6, "2")
        paint_water(canvas, camera, light, self.water, b.seed_for("water"))
        bank = g.Ground("#8f9a58", "#5f7040", far=7.0)
        g.paint_ground(canvas, camera, light, bank, b.seed_for("bank"))

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("reeds")
        stands = grove(
            self.random, ("reed", "reed", "bush"), 22, near=5.5, far=8.5, tall=(0.9, 1.7), clearing=2.6
        )
        plant(canvas, camera, light, stands)
        grass = g.Growth(300, (0.14, 0.36), ("#93a456", "#6f8a44", "#b0ab5c"), "grass", 1.8, 7)
        g.scatter(canvas, camera, light, grass, seed)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_pines(canvas, camera, light, self.brief.seed_for("frame"))


class River(Lake):
    """Running water between banks, willows, a wood beyond."""

    water = Water("#2f6268", 0.3, shore=34)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(canvas, camera, light,
        Land("hills", 400, 2_200, 1_500, 150, forest(light, "#4a6a4c"), b.seed_for("w"),
                  base=-10, ragged=16, envelope=rising(400, 1_600, 0.15)), fade=0.25)  # fmt: skip
        self.veil(canvas, camera, light, 0.0, 0.03, 0.6, "1")
        g.paint_ground(canvas, camera, light, g.Ground("#93a058", "#64804a", far=130), b.seed_for("over"))
        stands = grove(
            self.random, ("willow", "oak", "bush", "poplar"), 34, near=38, far=120, tall=(5, 11), spread=0.85
        )
        plant(
            canvas,
            camera,
            light,
            stands,
            leaves=trees.seasonal(b.season),
            base=light.haze,
            sunk=0.08,
            fade=0.7,
        )
        paint_water(canvas, camera, light, self.water, b.seed_for("water"))
        g.paint_ground(canvas, camera, light, g.Ground("#8f9a58", "#5f7040", far=7.0), b.seed_for("bank"))


class Swamp(Lake):
    """Dead trees in still dark water, mist, reeds."""

    water = Water("#2c3a2c", 0.03, shore=90)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(canvas, camera, light, Land("hills", 90, 400, 300, 16, forest(light, "#46583f"), b.seed_for("w"),
                  base=-1, ragged=12, envelope=rising(90, 300, 0.25)), fade=1.4)  # fmt: skip
        self.veil(canvas, camera, light, -0.05, 0.14, 0.75, "1")
        paint_water(canvas, camera, light, self.water, b.seed_for("water"))
        stands = grove(self.random, ("dead", "willow", "dead"), 26, near=13, far=70, tall=(6, 12), clearing=4)
        plant(canvas, camera, light, stands, fade=3.2, base=light.haze, sunk=0.06)
        self.veil(canvas, camera, light, 0.06, 0.05, 0.6, "2")
        g.paint_ground(canvas, camera, light, g.Ground("#5f6040", "#3c402c", far=6.4), b.seed_for("bank"))


def steep(side: float) -> Envelope:
    """High land on one side of the picture, level on top, that ends steeply over the water in coves."""

    def envelope(x: Array, distance: Array) -> Array:
        coves = np.float32(0.05) * np.sin(distance * np.float32(0.03))
        coves += np.float32(0.02) * np.sin(distance * np.float32(0.11))
        at = x / distance * np.float32(side) + coves
        edge: Array = smoothstep(0.16, 0.2, at)
        return np.asarray(edge * np.float32(2.2) + smoothstep(0.2, 0.7, at) * np.float32(0.5), np.float32)

    return envelope


def _chalk(light: Lighting) -> Colouring:
    """Bare rock where it is steep, grass on top."""
    rock, grass = covered(light, "#a39a88", "#857e70", soft=0.14), covered(light, "#7f9450", "#6a8044")

    def paint(land: Samples) -> Array:
        bare = smoothstep(8.0, 2.0, land.height)[..., None]
        return np.asarray(grass(land) * (1 - bare) + rock(land) * bare, np.float32)

    return paint


class Cliff(Sea):
    """A headland over the sea: grass to the edge, surf far below."""

    ground = None

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-2.8, 2.8, 4.0, 8.0)]

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        side = float(self.random.choice([-1, 1]))
        head = Land("plain", 150, 620, 900, 62, _chalk(light), self.brief.seed_for("head"),
                    base=-60, slices=160, envelope=steep(side), abrupt=True)  # fmt: skip
        self.land(canvas, camera, light, head, fade=0.6)
        rough = (
            0.7 if light.weather in (Weather.STORM, Weather.WIND) or "waves" in self.brief.features else 0.35
        )
        water = Water("#1f5f7c", rough, height=-_DROP, tested=True)
        paint_water(canvas, camera, light, water, self.brief.seed_for("water"))
        self.veil(canvas, camera, light, 0.0, 0.018, 0.5, "1")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        seed = self.brief.seed_for("top")
        g.paint_ground(canvas, camera, light, g.Ground("#8c9a54", "#5f7040", far=11), seed)
        g.scatter(
            canvas, camera, light, g.Growth(60, (0.1, 0.4), ("#8c8884", "#77746f"), "stone", 3, 11, 1.6), seed
        )
        grass = g.Growth(520, (0.14, 0.4), ("#93a456", "#6f8a44", "#b0ab5c"), "grass", 1.8, 11)
        g.scatter(canvas, camera, light, grass, seed)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_grass(canvas, camera, light, self.brief.seed_for("frame"))


class Island(Beach):
    """A small island: lagoon, palms, a green hill on the same sand."""

    lagoon = "#2fa3ad"
    palms = 5

    def headland(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        side = 1.0 if self.brief.seed_for("side") % 2 else -1.0
        bulk = peaks((side * 0.42, 0.2, 1.0), (side * 0.7, 0.2, 0.7), floor=0.0)
        hill = Land(
            "hills",
            160,
            620,
            520,
            74,
            forest(light, "#3f7046"),
            self.brief.seed_for("hill"),
            base=-9,
            ragged=7,
            slices=140,
            envelope=bulk,
        )
        self.land(canvas, camera, light, hill, fade=0.4)
        palms = [
            Stand(side * (58 + 9.0 * k), 150 + 7.0 * (k % 3), 9 + 2 * (k % 3), "palm", k % 4, k % 2 == 0)
            for k in range(9)
        ]
        plant(canvas, camera, light, palms, fade=0.5)
