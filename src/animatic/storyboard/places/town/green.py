"""Where a town is green: parks, gardens, playgrounds, pools."""

import math
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Piece
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.town.built import Built, lay
from animatic.storyboard.places.town.props import street_lamp
from animatic.storyboard.places.town.street import skyline
from animatic.storyboard.places.trees import Stand, grove, plant


class Park(Built):
    """Lawns, a path, benches, lamps, old trees."""

    def build(self) -> None:
        for side in (-1, 1):
            self.put("bench", side * 3.4, 7.5, seating.bench(), 90.0 * -side)
            self.anchors.append(
                Anchor(AnchorKind.BENCH, side * 3.4, 0.45, 7.5, facing=-90.0 * side, width=1.6)
            )
        self.put("bench", 1.2, 12.0, seating.bench())
        self.anchors.append(Anchor(AnchorKind.BENCH, 1.2, 0.45, 12.0, facing=180, width=1.6))

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("city"), tall=0.16, layers=2)
        stands = grove(
            self.random, ("oak", "oak", "bush", "birch"), 26, near=15, far=90, tall=(5, 10), clearing=4
        )
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season), fade=0.8)
        points = [(0.0, 0.5), (0.3, 8.0), (-1.0, 20.0), (2.0, 60.0)]
        g.path_across(canvas, camera, light, points, 2.6, "#b8a888", self.brief.seed_for("path"), soft=0.1)
        grass = g.Growth(420, (0.06, 0.16), ("#93a456", "#7f9a4c"), "grass", 1.8, 26, 1.6)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        lamps = [
            Piece(
                camera.distance(x, 1.5, z),
                draw=partial(street_lamp, x=x, z=z, side=1 if x > 0 else -1, tall=3.2, y=0.0),
                tag="lamp",
            )
            for x, z in ((-2.4, 10.0), (2.6, 16.0))
        ]
        return [*super().pieces(camera, light), *lamps]


class Garden(Park):
    """Flower beds, a hedge, a bench."""

    flowery = True

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        hedge = [
            trees.Stand(float(x), 17.0, 2.2, "bush", k % 4) for k, x in enumerate(np.linspace(-16, 16, 26))
        ]
        stands = grove(self.random, ("oak", "birch", "poplar"), 12, near=19, far=50, tall=(5, 9), clearing=3)
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season))
        plant(canvas, camera, light, hedge, leaves=trees.seasonal(self.brief.season))
        points = [(0.0, 0.5), (0.4, 8.0), (-0.6, 15.0)]
        g.path_across(canvas, camera, light, points, 1.7, "#c8b48c", self.brief.seed_for("path"), soft=0.12)
        seed = self.brief.seed_for("beds")
        bloom = ("#d8453a", "#f0c64a", "#f4f0e6", "#b06ab0", "#e8823a", "#e88ab0")
        g.scatter(canvas, camera, light, g.Growth(700, (0.2, 0.55), bloom, "flower", 2.0, 16, 1.3), seed)
        g.scatter(
            canvas,
            camera,
            light,
            g.Growth(300, (0.1, 0.25), ("#8fa452", "#6f8a44"), "grass", 1.8, 16, 1.0),
            seed,
        )


class Playground(Park):
    """A slide, swings, a climbing frame on sand."""

    def build(self) -> None:
        self.free = [Area(-2.2, 2.2, 4.0, 7.0)]
        self.put("swing", -3.4, 10.5, swings, 12)
        self.put("slide", 3.2, 10.0, slide, -20)
        self.put("climber", 0.6, 15.5, climber)
        self.put("bench", -5.4, 7.4, seating.bench(), 70)
        self.anchors.append(Anchor(AnchorKind.BENCH, -5.4, 0.45, 7.4, facing=-70, width=1.6))
        self.anchors.append(Anchor(AnchorKind.SEAT, -3.9, 0.5, 10.4, facing=180))

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("city"), tall=0.12, layers=2)
        stands = grove(self.random, ("oak", "birch", "bush"), 22, near=24, far=80, tall=(5, 9), clearing=2)
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season), fade=0.8)
        sheet = Sheet(camera, light)
        sand = [(-8.0, 0.01, 6.2), (7.5, 0.01, 6.2), (8.4, 0.01, 18.5), (-8.8, 0.01, 18.5)]
        sheet.face(sand, "#dcc394", (0, 1, 0), width=0.9)
        lay(canvas, sheet)
        grass = g.Growth(380, (0.06, 0.16), ("#93a456", "#7f9a4c"), "grass", 1.8, 6, 0.4)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        return Built.pieces(self, camera, light)


def swings(m: Maker) -> None:
    """Two swings on a frame of red tubes."""
    for x in (-1.6, 1.6):
        for z in (-0.8, 0.8):
            m.rod((x, 0, z), (x * 0.94, 2.4, 0), 0.1, "#b8402e", width=0.7)
    m.rod((-1.6, 2.4, 0), (1.6, 2.4, 0), 0.1, "#b8402e", width=0.7)
    for x, away in ((-0.6, -0.05), (0.6, 0.35)):
        for s in (-0.22, 0.22):
            m.wire([(x + s, 2.38, 0), (x + s, 0.5, away)], 0.8)
        m.box(x - 0.26, x + 0.26, 0.46, 0.52, away - 0.12, away + 0.12, "#3a3a40", width=0.7)


def slide(m: Maker) -> None:
    """A slide with its ladder and a little roof."""
    for x in (-1.0, -0.1):
        for z in (-0.45, 0.45):
            m.box(x - 0.05, x + 0.05, 0, 3.0, z - 0.05, z + 0.05, "#3f6f9a", width=0.6)
    m.box(-1.1, 0.0, 1.45, 1.55, -0.5, 0.5, "#d9a83c", width=0.7)
    for k in range(5):
        m.rod((-1.35, 0.25 * k + 0.2, -0.4), (-1.35, 0.25 * k + 0.2, 0.4), 0.06, "#d9a83c", width=0.5)
    for z in (-0.4, 0.4):
        m.rod((-1.6, 0, z), (-1.05, 1.5, z), 0.07, "#3f6f9a", width=0.6)
    for z in (-0.36, 0.36):
        m.plate([(0, 1.75, z), (0, 1.45, z), (2.2, 0.25, z), (2.7, 0.22, z), (2.7, 0.4, z), (2.2, 0.5, z)], "#c8442e",
                (0, 0, -1 if z < 0 else 1), bias=0.2)  # fmt: skip
    m.plate(
        [(0, 1.5, -0.36), (0, 1.5, 0.36), (2.2, 0.3, 0.36), (2.2, 0.3, -0.36)],
        "#e8c04a",
        (0.48, 0.88, 0),
        bias=0.1,
    )
    m.plate([(-1.25, 2.9, -0.6), (0.15, 2.9, -0.6), (-0.55, 3.6, 0.0)], "#c8442e", (0, 0.6, -0.8), bias=0.3)
    m.plate([(0.15, 2.9, -0.6), (0.15, 2.9, 0.6), (-0.55, 3.6, 0.0)], "#c8442e", (0.8, 0.6, 0), bias=0.2)


def climber(m: Maker) -> None:
    """A dome of bars."""
    ring = np.linspace(0, 2 * math.pi, 9)
    levels = [(0.0, 1.7), (0.8, 1.5), (1.4, 1.0), (1.75, 0.35)]
    for (y0, r0), (y1, r1) in pairwise(levels):
        for a, b in pairwise(ring):
            here = (r0 * math.cos(a), y0, r0 * math.sin(a))
            m.rod(here, (r1 * math.cos(a), y1, r1 * math.sin(a)), 0.06, "#4f8a5a", width=0.5)
            m.rod(
                (r1 * math.cos(a), y1, r1 * math.sin(a)),
                (r1 * math.cos(b), y1, r1 * math.sin(b)),
                0.06,
                "#4f8a5a",
                width=0.5,
            )


class Pool(Garden):
    """Blue water in a pale stone rim, loungers, a parasol, a hedge."""

    ground = g.Ground("#cfc4ae", "#b5a88f", "smooth", 0.7, far=20)

    def build(self) -> None:
        self.free = [Area(-2.4, 2.4, 3.6, 5.6)]
        self.anchors.append(Anchor(AnchorKind.WATER, 0, -0.15, 10, width=9, depth=6))
        for k, x in enumerate((-5.8, -6.6)):
            self.put("lounger", x, 9.0 + 2.2 * k, lounger, 60)
            self.anchors.append(
                Anchor(AnchorKind.SEAT, x, 0.4, 9.0 + 2.2 * k, facing=-110, width=0.7, depth=1.8)
            )
        self.put("parasol", -7.0, 10.2, parasol)
        self.put("ladder", 3.4, 13.6, pool_ladder)

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        stands = grove(self.random, ("palm", "poplar", "oak"), 14, near=20, far=44, tall=(5, 9), clearing=2)
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season))
        hedge = [Stand(float(x), 17.5, 2.0, "bush", k % 4) for k, x in enumerate(np.linspace(-17, 17, 28))]
        plant(canvas, camera, light, hedge, leaves=trees.seasonal(self.brief.season))
        sheet = Sheet(camera, light)
        rim = [(-5.4, 0.0, 6.0), (5.4, 0.0, 6.0), (5.4, 0.0, 14.2), (-5.4, 0.0, 14.2)]
        sheet.face([(x, 0.02, z) for x, _, z in rim], "#efe8d8", (0, 1, 0), width=0.9)
        water = [(-5.0, 0.03, 6.4), (5.0, 0.03, 6.4), (5.0, 0.03, 13.8), (-5.0, 0.03, 13.8)]
        sheet.face(water, "#4fb4cf", (0, 1, 0), width=0.9)
        random = self.brief.random("ripples")
        pale = light.fade(
            colour("#a8e4ee") * (light.ambient * np.float32(0.5) + light.key * np.float32(0.9)), 8.0
        )
        for _ in range(70):
            z = float(random.uniform(6.6, 13.6))
            x, long = float(random.uniform(-4.8, 4.3)), float(random.uniform(0.2, 0.9))
            bend = [(x + long * t, 0.035, z + 0.06 * math.sin(6 * t)) for t in np.linspace(0, 1, 6)]
            sheet.wire(bend, 0.9, pale)
        lay(canvas, sheet)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        return Built.pieces(self, camera, light)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def lounger(m: Maker) -> None:
    """A sunbed with a striped mat."""
    for x in (-0.3, 0.3):
        for z in (-0.8, 0.7):
            m.box(x - 0.03, x + 0.03, 0, 0.32, z - 0.03, z + 0.03, "#8a6a48", width=0.5)
    for k in range(5):
        m.box(
            -0.36,
            0.36,
            0.32,
            0.38,
            -0.95 + 0.3 * k,
            -0.66 + 0.3 * k,
            ("#f2ece0", "#4f9ab0")[k % 2],
            width=0.5,
        )
    m.plate(
        [(-0.36, 0.38, 0.5), (0.36, 0.38, 0.5), (0.36, 0.95, 1.0), (-0.36, 0.95, 1.0)],
        "#f2ece0",
        (0, 0.6, -0.8),
    )


def parasol(m: Maker) -> None:
    m.rod((0, 0, 0), (0, 2.3, 0), 0.06, "#e8e0d0", width=0.6)
    ring = np.linspace(0, 2 * math.pi, 9)
    for k, (a, b) in enumerate(pairwise(ring)):
        rib = [(1.7 * math.cos(t), 2.05, 1.7 * math.sin(t)) for t in (a, b)]
        m.plate(
            [*rib, (0, 2.65, 0)],
            ("#c8442e", "#f2ece0")[k % 2],
            (math.cos((a + b) / 2) * 0.3, 0.95, math.sin((a + b) / 2) * 0.3),
            width=0.7,
        )


def pool_ladder(m: Maker) -> None:
    for x in (-0.25, 0.25):
        arc = [(x, 0.1 + 0.75 * math.sin(a), -0.35 * math.cos(a)) for a in np.linspace(0, math.pi, 9)]
        m.wire(arc, 2.0, "#d4dade")
