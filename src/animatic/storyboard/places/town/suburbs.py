"""Where people live with a lawn: suburbs, porches."""

import math
from collections.abc import Sequence
from functools import partial

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Piece
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.sky import soft_disc
from animatic.storyboard.places.species import LEAVES
from animatic.storyboard.places.town import houses
from animatic.storyboard.places.town.built import Built, Standing, lay, placed
from animatic.storyboard.places.town.props import car
from animatic.storyboard.places.trees import Stand, grove, plant


class Suburb(Built):
    """A quiet street: lawns, family houses with gables and garages, young trees, mailboxes."""

    ground = g.Ground("#86a354", "#6b8a45", "soft", 0.8, far=95)

    def build(self) -> None:
        self.free = [Area(-2.4, 2.4, 4.5, 12.0)]
        self.homes: list[Standing] = []
        paints = ("#dcd6c6", "#a9bac4", "#d8c49a", "#b8c4a4", "#cfa890", "#c4c0b8")
        trims = ("#7a2f2a", "#2f4a6a", "#3f5a44", "#5a3326")
        for side in (-1, 1):
            z = 9.5 + 3.5 * (side > 0)
            for _ in range(6):
                draw = houses.home(
                    paints[int(self.random.integers(6))], roof=houses.ROOFS[int(self.random.integers(5))],
                    width=float(self.random.uniform(8.0, 10.0)), floors=1 + int(self.random.random() < 0.5),
                    trim=trims[int(self.random.integers(4))], garage=self.random.random() < 0.7,
                )  # fmt: skip
                self.homes.append((side * 10.2, z, 90.0 if side < 0 else -90.0, draw))
                z += float(self.random.uniform(16.0, 18.5))
            self.put("mailbox", side * 5.1, 8.2 + side, mailbox, 90.0)
            self.anchors.append(Anchor(AnchorKind.DOOR, side * 9.8, 0.16, 9.5, facing=90.0 * side, width=1.0))

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        points = [(0.0, 0.4), (0.0, 40.0), (3.0, 95.0)]
        for wide, paint, soft in ((9.6, "#b4afa4", 0.01), (8.2, "#86a354", 0.01), (6.6, "#6d6c70", 0.012)):
            g.path_across(canvas, camera, light, points, wide, paint, 1, soft=soft)
        trees_ = [
            Stand(
                side * (5.0 + 0.4 * (k % 2)),
                15.0 + 11.0 * k + 3 * (side > 0),
                5.5 + (k % 3),
                ("maple", "oak", "birch")[k % 3],
                k,
            )
            for side in (-1, 1)
            for k in range(5)
        ]
        behind = grove(self.random, ("oak", "poplar", "oak"), 26, near=40, far=90, tall=(6, 11), clearing=16)
        leaves = {**trees.seasonal(self.brief.season), "maple": LEAVES["oak"]}
        if self.brief.season == "autumn":
            leaves = trees.seasonal("autumn")
        plant(canvas, camera, light, behind, leaves=leaves, fade=0.8)
        self.raise_(canvas, camera, light, self.homes)
        plant(canvas, camera, light, sorted(trees_, key=lambda t: -t.z), leaves=leaves)
        sheet = Sheet(camera, light)
        for z in np.arange(1.0, 50.0, 4.0):
            sheet.face(
                [(-0.06, 0.003, z), (0.06, 0.003, z), (0.06, 0.003, z + 1.8), (-0.06, 0.003, z + 1.8)],
                "#d8cf9a",
                (0, 1, 0),
                width=0,
            )
        lay(canvas, sheet)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        parked = Piece(
            camera.distance(2.5, 0.7, 19), draw=partial(car, x=2.5, z=19.0, turn=0.0, kind=1), tag="car"
        )
        return [*super().pieces(camera, light), parked]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def mailbox(m: Maker) -> None:
    m.box(-0.05, 0.05, 0, 1.0, -0.05, 0.05, "#8a7a64", width=0.6)
    m.box(-0.13, 0.13, 1.0, 1.24, -0.28, 0.28, "#5f6a72", width=0.8, bias=0.1)
    m.box(0.13, 0.16, 1.1, 1.42, 0.05, 0.12, "#b8402e", width=0.5, bias=0.2)


class Porch(Built):
    """Before somebody's door: the boards of the porch, posts, a railing, a swing seat, the wall with its windows."""

    ground = g.Ground("#86a354", "#6b8a45", "soft", 0.8, far=60)

    def build(self) -> None:
        self.free = [Area(-1.6, 1.2, 4.2, 6.2, 0.0)]
        self.paint = ("#d8d2c0", "#a9bac4", "#c9b98f", "#b4c0a0")[int(self.random.integers(4))]
        self.trim = ("#7a2f2a", "#2f4a6a", "#3f5a44", "#5a3326")[int(self.random.integers(4))]
        self.anchors.append(Anchor(AnchorKind.DOOR, 0.2, 0.0, 7.0, facing=0.0, width=1.0))
        self.anchors.append(Anchor(AnchorKind.WINDOW, -2.5, 1.0, 7.0, facing=0.0, width=1.5))
        self.anchors.append(Anchor(AnchorKind.BENCH, 2.9, 0.5, 6.2, facing=180, width=1.5))
        self.anchors.append(Anchor(AnchorKind.STEPS, 0.2, 0.0, 3.4, facing=180, width=2.0))
        self.put("swing-seat", 2.9, 6.2, swing_seat)
        self.put("planter", -3.9, 6.5, planter)
        self.put("planter", -1.1, 6.7, planter)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        side = grove(self.random, ("oak", "bush", "birch"), 14, near=12, far=30, tall=(5, 9), clearing=8)
        plant(canvas, camera, light, side, leaves=trees.seasonal(self.brief.season))
        sheet = Sheet(camera, light)
        m = Maker(sheet, 0.0, 7.2)
        m.box(-5.2, 5.2, 0, 3.4, 0, 8, self.paint, width=0.9)
        m.done()
        for y in np.arange(0.2, 3.2, 0.22):
            m.wire([(-5.2, float(y), -0.01), (5.2, float(y), -0.01)], 0.5, tone(self.paint, 0.84), bias=2)
        houses.panes(m, [(-2.5, 0.95, 1.5, 1.4), (2.9, 0.95, 1.7, 1.4)], lit=1.0)
        for x in (-3.65, -1.65, 1.75, 3.75):
            m.panel(x - 0.02, x + 0.28, 0.9, 2.4, -0.05, self.trim, bias=4.3, width=0.6)
        houses.door(m, 0.2, self.trim)
        lit = light.lamps_lit
        m.ball(1.05, 2.0, -0.12, 0.1, "#ffe6b0" if lit else "#d8d4c8", glow=1.2 if lit else 0.0, bias=5)
        m.done()
        floor = [(-5.2, 0.0, 3.0), (5.2, 0.0, 3.0), (5.2, 0.0, 7.2), (-5.2, 0.0, 7.2)]
        sheet.face(floor, "#9a8468", (0, 1, 0), width=0.9)
        for x in np.arange(-5.0, 5.2, 0.3):
            sheet.wire(
                [(float(x), 0.002, 3.0), (float(x), 0.002, 7.2)],
                0.5,
                light.fade(colour("#7a6650") * light.on((float(x), 0, 5)), 5.0),
            )
        sheet.face(
            [(-5.4, 3.1, 2.8), (5.4, 3.1, 2.8), (5.4, 3.25, 7.2), (-5.4, 3.25, 7.2)],
            "#c9d2cc",
            (0, -1, 0),
            width=0.9,
        )
        for x in np.arange(-5.0, 5.2, 0.5):
            sheet.wire(
                [(float(x), 3.11, 2.8), (float(x), 3.24, 7.2)],
                0.4,
                light.fade(colour("#a8b2ac") * light.on((float(x), 3, 5)), 5.0),
            )
        lay(canvas, sheet)

    def lit(self, light: Lighting) -> Lighting:
        return (
            light.with_lamps(Lamp(1.05, 2.0, 6.8, colour("#ffc47a"), 1.1, 2.2)) if light.lamps_lit else light
        )

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        rails = [
            Piece(
                camera.distance(x, 1.0, 3.2),
                draw=partial(placed, x=x, z=3.2, turn=0.0, make=make),
                tag="railing",
            )
            for x, make in ((-3.3, railing), (3.7, railing))
        ]
        return [*super().pieces(camera, light), *rails]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if light.lamps_lit:
            px, py = camera.at(1.05, 2.0, 7.0)
            soft_disc(
                canvas,
                px,
                py,
                0.9 * camera.focal / max(1.0, camera.distance(1.05, 2, 7)),
                colour("#ffc47a"),
                0.5,
            )


def swing_seat(m: Maker) -> None:
    for x in (-0.75, 0.75):
        m.wire([(x, 3.2, 0.0), (x, 0.55, 0.0)], 0.8)
    m.box(-0.8, 0.8, 0.44, 0.5, -0.28, 0.28, "#8a6a48", width=0.7)
    for k in range(3):
        m.box(-0.8, 0.8, 0.62 + 0.14 * k, 0.72 + 0.14 * k, 0.26, 0.3, "#8a6a48", width=0.6)


def planter(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.2), (0.42, 0.28), (0.46, 0.3)], "#b5643c", width=0.8)
    for k in range(9):
        a = k * 2.4
        m.ball(
            0.2 * math.cos(a),
            0.56 + 0.05 * (k % 3),
            0.2 * math.sin(a),
            0.11,
            ("#4f7a3c", "#c8445a", "#5f8a48")[k % 3],
            width=0.5,
            bias=0.1 * (k % 2),
        )


def railing(m: Maker) -> None:
    m.box(-1.9, -1.76, 0, 3.12, -0.07, 0.07, "#ece6d8", width=0.8)
    m.box(1.5, 1.64, 0, 3.12, -0.07, 0.07, "#ece6d8", width=0.8)
    m.box(-1.8, 1.55, 0.86, 0.94, -0.05, 0.05, "#ece6d8", width=0.7)
    m.box(-1.8, 1.55, 0.14, 0.2, -0.04, 0.04, "#ece6d8", width=0.6)
    for x in np.arange(-1.6, 1.5, 0.17):
        m.box(float(x) - 0.02, float(x) + 0.02, 0.2, 0.86, -0.02, 0.02, "#e2dccc", width=0.5)
