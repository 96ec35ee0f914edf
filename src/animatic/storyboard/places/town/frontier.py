"""The main street of a frontier town."""

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Anchor, AnchorKind, Area
from animatic.storyboard.places.furniture import storage
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.outdoors import covered
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.town import houses
from animatic.storyboard.places.town.built import Built, Standing


class WesternTown(Built):
    """False fronts along a dirt street, boardwalks, hitching rails, a water tower, mesas beyond."""

    ground = g.Ground("#d2aa74", "#b0875a", "stones", 0.6, far=120)

    def build(self) -> None:
        self.free = [Area(-2.8, 2.8, 4.5, 12.0)]
        self.fronts: list[Standing] = []
        paints = ("#a88a64", "#94785a", "#b59a70", "#8a6a4c", "#a47a5a", "#9a8f78")
        signs = ("#7a2f28", "#2f4a5a", "#4a5a38", "#6a4a2a")
        for side in (-1, 1):
            z = 7.0 if side < 0 else 5.5
            for k in range(6):
                wide = float(self.random.uniform(6.5, 9.0))
                paint = paints[int(self.random.integers(6))]
                draw = houses.false_front(
                    wide, paint, signs[(k + (side > 0)) % 4], k + int(self.random.integers(3))
                )
                self.fronts.append((side * 8.2, z + wide / 2, 90.0 if side < 0 else -90.0, draw))
                z += wide + float(self.random.uniform(0.3, 1.4))
            self.anchors.append(Anchor(AnchorKind.DOOR, side * 8.2, 0.3, 10.0, facing=90.0 * side, width=1.4))
            self.put("rail", side * 5.2, 9.5, hitching_rail, 90.0)
            self.put("rail", side * 5.2, 17.0, hitching_rail, 90.0)
            self.put("barrel", side * 6.4, 7.0 + side, storage.barrel())
        self.put("trough", -4.9, 13.2, trough, 90.0)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        mesa = Land(
            "mesa", 2_500, 7_000, 4_500, 620, covered(light, "#b3744c"), self.brief.seed_for("mesa"), base=-30
        )
        self.land(canvas, camera, light, mesa, fade=0.09)
        self.veil(canvas, camera, light, -0.005, 0.03, 0.5, "1")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        points = [(0.0, 0.4), (0.0, 20.0), (0.4, 60.0), (2.0, 110.0)]
        g.path_across(canvas, camera, light, points, 8.4, "#c79c68", self.brief.seed_for("street"), soft=0.12)
        self.raise_(canvas, camera, light, [*self.fronts, (3.5, 62.0, 0.0, water_tower)])
        dry = g.Growth(60, (0.1, 0.3), ("#a8904c", "#8a7440"), "grass", 2.4, 30, 2.6)
        g.scatter(canvas, camera, light, dry, self.brief.seed_for("dry"))

    def lit(self, light: Lighting) -> Lighting:
        if not light.lamps_lit:
            return light
        return light.with_lamps(
            *(Lamp(s * 6.0, 2.6, z, colour("#ffb866"), 0.8, 2.6) for s in (-1, 1) for z in (8.0, 16.0, 24.0))
        )

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """No frame."""


def hitching_rail(m: Maker) -> None:
    for x in (-1.4, 0.0, 1.4):
        m.box(x - 0.07, x + 0.07, 0, 1.05, -0.07, 0.07, "#6a4a30", width=0.6)
    m.rod((-1.6, 0.95, 0), (1.6, 0.95, 0), 0.11, "#7a5838", width=0.7, bias=0.2)


def trough(m: Maker) -> None:
    m.box(-1.1, 1.1, 0, 0.6, -0.35, 0.35, "#7a5a3c", top="#4f8090")


def water_tower(m: Maker) -> None:
    for x in (-1.9, 1.9):
        for z in (-1.9, 1.9):
            m.rod((x, 0, z), (x * 0.8, 7.0, z * 0.8), 0.3, "#5a4434", width=0.6)
    m.rod((-1.9, 0.6, -1.9), (1.6, 6.0, -1.6), 0.16, "#5a4434", width=0.4)
    m.rod((1.9, 0.6, -1.9), (-1.6, 6.0, -1.6), 0.16, "#5a4434", width=0.4)
    m.turned(0, 0, [(7.0, 2.5), (11.0, 2.4), (12.8, 0.1)], ["#8a6442", "#5a4a40"], width=0.8)
