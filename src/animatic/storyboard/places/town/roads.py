"""Where cars go: open roads, bridges, car parks, gas stations, airfields."""

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Anchor, AnchorKind, Area
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Field
from animatic.storyboard.places.town.built import Built, lay
from animatic.storyboard.places.town.street import skyline
from animatic.storyboard.places.water import Water, paint_water


class Road(Field):
    """A road that runs to the horizon."""

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        bend = float(self.random.choice([-1, 1]))
        points = [(0.0, 0.4), (0.0, 12.0), (bend * 2.0, 40.0), (bend * 14.0, 120.0)]
        g.path_across(canvas, camera, light, points, 6.4, "#6a6866", self.brief.seed_for("road"), soft=0.03)
        sheet = Sheet(camera, light)
        for z in np.arange(1.0, 40.0, 4.0):
            x = float(np.interp(z, [p[1] for p in points], [p[0] for p in points]))
            stripe = [
                (x - 0.07, 0.002, z),
                (x + 0.07, 0.002, z),
                (x + 0.07, 0.002, z + 2),
                (x - 0.07, 0.002, z + 2),
            ]
            sheet.face(stripe, "#d8d2b8", (0, 1, 0), width=0)
        for z in np.arange(4.0, 60.0, 8.0):
            m = Maker(sheet, -4.0, float(z))
            m.post(0, 0, 0, 0.9, 0.06, "#e8e4d8", width=0.6)
            m.done()
        lay(canvas, sheet)
        grass = g.Growth(420, (0.14, 0.4), ("#a8b25c", "#7f9a4c", "#c2b868"), "grass", 1.8, 40, 3.6)
        g.scatter(canvas, camera, light, grass, self.brief.seed_for("grass"))


class Bridge(Built):
    """The deck of a bridge: railings, the river and the town on both sides."""

    ground = None

    def build(self) -> None:
        self.free = [Area(-2.0, 2.0, 4.0, 10.0)]
        for side in (-1, 1):
            self.anchors.append(
                Anchor(AnchorKind.RAILING, side * 3.0, 1.05, 7.0, facing=90.0 * side, width=6)
            )

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        skyline(canvas, camera, light, self.brief.seed_for("skyline"), tall=0.24, layers=3)
        paint_water(canvas, camera, light, Water("#2a5a6a", 0.25, height=-7.0), self.brief.seed_for("water"))
        sheet = Sheet(camera, light)
        sheet.face(
            [(-3.2, 0, 0.4), (3.2, 0, 0.4), (3.2, 0, 70), (-3.2, 0, 70)], "#8f877c", (0, 1, 0), width=0.9
        )
        for z in np.geomspace(1.2, 60, 30):
            sheet.wire(
                [(-3.2, 0.003, z), (3.2, 0.003, z)],
                0.45,
                light.fade(colour("#6f685e") * light.on((0, 0, float(z))), float(z)),
            )
        for z in np.geomspace(70, 1.6, 34):
            for x in (-3.1, 3.1):
                m = Maker(sheet, x, float(z))
                m.rod((0, 0, 0), (0, 1.05, 0), 0.07, "#3f4a50", width=0.5)
                m.done()
        for x in (-3.1, 3.1):
            for y in (0.55, 1.05):
                rail = [(x - 0.04, y, 0.6), (x + 0.04, y, 0.6), (x + 0.04, y, 70), (x - 0.04, y, 70)]
                sheet.face(rail, "#4a565c", (0, 1, 0), width=0.9)
        lay(canvas, sheet)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Nothing grows here."""

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""
