"""Where cars go: open roads, bridges, car parks, gas stations, airfields."""

from typing import Final

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places import trees
from animatic.storyboard.places.base import Anchor, AnchorKind, Area, Brief
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Desert, Field, Mountains, Snow
from animatic.storyboard.places.outdoors import Outdoors
from animatic.storyboard.places.species import Species
from animatic.storyboard.places.town.built import Built, lay
from animatic.storyboard.places.town.street import skyline
from animatic.storyboard.places.trees import grove, plant
from animatic.storyboard.places.water import Water, paint_water


class _Wooded(Field):
    """Conifers on both sides."""

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        species: tuple[Species, ...] = ("spruce", "pine", "spruce")
        stands = grove(self.random, species, 70, near=13, far=120, tall=(9, 16), clearing=6.5)
        plant(canvas, camera, light, stands, leaves=trees.seasonal(self.brief.season), fade=1.6)


_COUNTRY: Final[dict[str, type[Outdoors]]] = {
    "desert": Desert, "dusty": Desert, "snow": Snow, "snowy": Snow, "icy": Snow, "mountain": Mountains,
    "mountains": Mountains, "alpine": Mountains, "forest": _Wooded, "wooded": _Wooded, "woods": _Wooded,
}  # fmt: skip
"""Words of a place to the country that a road runs through."""


class Road(Field):
    """A road that runs to the horizon, through the country that the text names."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        kind = next((_COUNTRY[word] for word in sorted(brief.features) if word in _COUNTRY), None)
        self.country = kind(brief) if kind else None
        if self.country is not None:
            self.ground = self.country.ground

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        (self.country.far if self.country is not None else super().far)(canvas, camera, light)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if self.country is None:
            super().middle(canvas, camera, light)
            return
        self.country.middle(canvas, camera, light)
        self.grow(canvas, camera, light)

    def grow(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        bend = float(self.random.choice([-1, 1]))
        end = min(120.0, (self.ground or g.GRASS).far * 1.1)
        points = [(bend * 0.0016 * float(z) ** 2, float(z)) for z in np.linspace(0.4, end, 14)]
        g.path_across(canvas, camera, light, points, 6.4, "#6a6866", self.brief.seed_for("road"), soft=0.03)
        sheet = Sheet(camera, light)
        for z in np.arange(1.0, min(40.0, end), 4.0):
            x = float(np.interp(z, [p[1] for p in points], [p[0] for p in points]))
            stripe = [
                (x - 0.07, 0.002, z),
                (x + 0.07, 0.002, z),
                (x + 0.07, 0.002, z + 2),
                (x - 0.07, 0.002, z + 2),
            ]
            sheet.face(stripe, "#d8d2b8", (0, 1, 0), width=0)
        for z in np.arange(4.0, min(60.0, end), 8.0):
            m = Maker(
                sheet, float(np.interp(z, [p[1] for p in points], [p[0] for p in points])) - 4.0, float(z)
            )
            m.post(0, 0, 0, 0.9, 0.06, "#e8e4d8", width=0.6)
            m.done()
        lay(canvas, sheet)
        if self.country is None:
            grass = g.Growth(420, (0.14, 0.4), ("#a8b25c", "#7f9a4c", "#c2b868"), "grass", 1.8, 40, 3.7, 60)
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
