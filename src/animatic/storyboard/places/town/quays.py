"""Where ships are: harbours, decks."""

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
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief, Piece
from animatic.storyboard.places.furniture import storage
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Sea
from animatic.storyboard.places.outdoors import covered
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.town import facade
from animatic.storyboard.places.town.built import Built, lay, placed
from animatic.storyboard.places.town.facade import Front, draw_front
from animatic.storyboard.places.water import Water, paint_water


class Harbour(Built):
    """A quay with bollards and crates, masts, warehouses over the water."""

    ground = None

    def build(self) -> None:
        self.free = [Area(-2.8, 2.8, 4.0, 7.0)]
        self.anchors.append(Anchor(AnchorKind.WATER, 0, -0.6, 15, width=14, depth=8))
        for x in (-4.0, 0.0, 4.0):
            self.put("bollard", x, 8.2, bollard)
        self.put("crates", -4.2, 6.2, storage.crate(0.9), 12)
        self.put("barrel", -3.2, 6.8, storage.barrel())
        self.put("crates", 4.4, 6.6, storage.crate(0.7), -18)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        hills = Land(
            "hills", 900, 3_000, 2_000, 170, covered(light, "#6f8272"), self.brief.seed_for("hills"), base=-30
        )
        self.land(canvas, camera, light, hills, fade=0.2)
        sheet = Sheet(camera, light)
        row = [Front(9, 2, facade.STUCCO[k % 9], "flat", 3.0, 8, "gable") for k in range(9)]
        for k, front in enumerate(row):
            m = Maker(sheet, -40 + 10 * k, 70)
            draw_front(m, front, self.brief.random("front", k), detail=0.35, lit=0.4)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer.hazed(light.haze, float(light.haze_at(45.0))))
        self.veil(canvas, camera, light, 0.0, 0.02, 0.5, "1")
        paint_water(canvas, camera, light, Water("#24566a", 0.2, shore=62), self.brief.seed_for("water"))
        self._boats(canvas, camera, light)
        quay = Sheet(camera, light)
        quay.face([(-14, 0, 0.4), (14, 0, 0.4), (14, 0, 9.0), (-14, 0, 9.0)], "#a39684", (0, 1, 0), width=0.9)
        for z in np.arange(1.2, 9.0, 1.3):
            quay.wire([(-14, 0.003, z), (14, 0.003, z)], 0.5, colour("#7f7464") * light.on((0, 0, float(z))))
        lay(canvas, quay)

    def _boats(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        for k, (x, z) in enumerate(((-16, 40), (9, 34), (-5, 26), (15, 22))):
            m = Maker(sheet, x, z, 0.0, -0.5)
            hull = ("#7a2f2a", "#2f4a6a", "#d8d0bc", "#3f5a4a")[k]
            m.plate([(-3, 1.1, 0), (3.4, 1.3, 0), (2.4, 0, 0), (-2.4, 0, 0)], hull)
            m.box(-1.6, 0.2, 1.1, 2.1, 0, 1, "#e0d8c4", bias=0.2)
            m.rod((0.8, 1.1, 0), (0.8, 7.0, 0), 0.12, "#4a3826", width=0.6)
            m.wire([(0.8, 7.0, 0), (3.3, 1.3, 0)], 0.7)
            m.wire([(0.8, 7.0, 0), (-2.8, 1.2, 0)], 0.7)
            m.done()
        lay(canvas, sheet)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Nothing grows here."""

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def bollard(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.22), (0.45, 0.15), (0.5, 0.24), (0.62, 0.2)], "#2f3238")


class ShipDeck(Sea):
    """Planks, bulwarks, a mast with its shrouds, the wheel, the sea all round."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-2.0, 2.0, 4.0, 8.0)]
        self.anchors = [
            Anchor(AnchorKind.RAILING, -4.0, 1.05, 7.0, facing=-90, width=5),
            Anchor(AnchorKind.RAILING, 4.0, 1.05, 7.0, facing=90, width=5),
            Anchor(AnchorKind.WHEEL, -1.6, 1.1, 8.6, facing=0, width=1.2),
        ]

    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        super().backdrop(
            canvas, camera.moved(eye=camera.eye + 4.0), light
        )  # the deck lies high over the water
        sheet = Sheet(camera, light)
        near = max(0.5, camera.z + 0.6)
        cuts = [near, 4.0, 8.0, 12.0, 16.0, 19.0, 22.0]
        half = [float(np.interp(z, [0, 12, 18, 22.5], [4.4, 4.2, 2.8, 0.3])) for z in cuts]
        deck = [(-w, 0.0, z) for w, z in zip(half, cuts, strict=True)]
        deck += [(w, 0.0, z) for w, z in reversed(list(zip(half, cuts, strict=True)))]
        sheet.face(deck, "#b08a5c", (0, 1, 0), width=0.9)
        for x in np.arange(-4.2, 4.3, 0.28):
            far = float(np.interp(abs(x), [0.3, 2.8, 4.2, 4.4], [22.0, 18.0, 12.0, 1.0]))
            if far > near + 0.5:
                tone_ = light.fade(colour("#86643f") * light.on((float(x), 0, 4)), 5.0)
                sheet.wire([(float(x), 0.003, near), (float(x), 0.003, far)], 0.5, tone_)
        for side in (-1, 1):
            for (w0, z0), (w1, z1) in pairwise(zip(half, cuts, strict=True)):
                wall = [(side * w0, 0, z0), (side * w1, 0, z1), (side * w1, 0.95, z1), (side * w0, 0.95, z0)]
                sheet.face(wall, "#7a4a34", (-side, 0, -0.3), width=0.8, both=True)
                cap = [
                    (side * (w0 - 0.1), 1.0, z0),
                    (side * (w1 - 0.1), 1.0, z1),
                    (side * (w1 + 0.14), 1.0, z1),
                    (side * (w0 + 0.14), 1.0, z0),
                ]
                sheet.face(cap, "#c49a68", (0, 1, 0), width=0.8)
        m = Maker(sheet, 0.0, 21.6)
        m.rod((0, 1.0, 0), (0, 3.0, 7.0), 0.4, "#6a4a30", width=0.7)
        m.done()
        lay(canvas, sheet)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        stands: tuple[tuple[str, float, float, Draw], ...] = (
            ("mast", 0.9, 11.5, mast), ("mast", -0.3, 17.5, mast), ("wheel", -1.6, 8.8, ships_wheel),
            ("hatch", 0.8, 14.5, hatch), ("barrel", 3.3, 7.6, storage.barrel()), ("barrel", 3.4, 8.5, storage.barrel()),
            ("coil", -3.3, 6.4, rope_coil),
        )  # fmt: skip
        return [
            Piece(camera.distance(x, 0.5, z), draw=partial(placed, x=x, z=z, turn=0.0, make=make), tag=tag)
            for tag, x, z, make in stands
            if camera.distance(x, 0.5, z) > 1.2
        ]


def mast(m: Maker) -> None:
    """A mast with yard, furled sail and shrouds."""
    m.turned(0, 0, [(0, 0.26), (6, 0.22), (14, 0.16)], "#7a5636", width=0.8)
    m.rod((-4.6, 6.6, -0.2), (4.6, 6.6, -0.2), 0.24, "#6a4a30", width=0.7, bias=0.4)
    for k in range(9):
        x = -4.1 + 1.02 * k
        m.ball(x, 6.3, -0.3, 0.52, "#e4dac2", flat=0.55, width=0.6, bias=0.7)
    for side in (-1, 1):
        lines = [((side * (3.0 + 0.45 * k), 0.95, 0.3 * k), (side * 0.2, 11.0, 0.0)) for k in range(3)]
        for start, end in lines:
            m.wire([start, end], 0.9, "#3a2c20", bias=0.2)
        for t in np.linspace(0.06, 0.7, 11):
            a, b = (tuple(np.array(s) + (np.array(e) - np.array(s)) * t) for s, e in (lines[0], lines[2]))
            m.wire([a, b], 0.6, "#3a2c20", bias=0.2)


def ships_wheel(m: Maker) -> None:
    m.box(-0.18, 0.18, 0, 1.0, 0.0, 0.3, "#6a4028", width=0.8)
    for radius in (0.5, 0.42):
        m.wire(
            [
                (radius * math.cos(a), 1.12 + radius * math.sin(a), -0.06)
                for a in np.linspace(0, 2 * math.pi, 30)
            ],
            2.0,
            "#8a5a34",
            bias=0.3,
        )
    for k in range(8):
        a = k * math.pi / 4 + 0.2
        m.rod(
            (0, 1.12, -0.06),
            (0.68 * math.cos(a), 1.12 + 0.68 * math.sin(a), -0.06),
            0.05,
            "#8a5a34",
            width=0.6,
            bias=0.3,
        )
    m.ball(0, 1.12, -0.1, 0.1, "#c9a24a", bias=0.5, width=0.6)


def hatch(m: Maker) -> None:
    m.box(-0.9, 0.9, 0, 0.35, -0.8, 0.8, "#8a6240", top="#4a3826", width=0.8)
    for k in range(6):
        m.wire([(-0.8 + 0.32 * k, 0.36, -0.75), (-0.8 + 0.32 * k, 0.36, 0.75)], 0.9, "#9a7248", bias=0.4)


def rope_coil(m: Maker) -> None:
    for k in range(5):
        m.post(
            0,
            0,
            0.07 * k,
            0.07 * (k + 1),
            0.42 - 0.02 * (k % 2),
            "#cdb283",
            width=0.6,
            lid="#8a744c",
            bias=0.02 * k,
        )
