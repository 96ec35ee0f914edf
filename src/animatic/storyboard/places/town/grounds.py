"""Open ground that people have used: camps, battlefields, building sites, scrapyards."""

import math
from collections.abc import Sequence
from functools import partial

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Anchor, AnchorKind, Brief, Piece
from animatic.storyboard.places.furniture.lamps import flame
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Field
from animatic.storyboard.places.outdoors import Outdoors, covered
from animatic.storyboard.places.room import Draw
from animatic.storyboard.places.sky import soft_disc
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.town.built import lay, placed
from animatic.storyboard.places.trees import grove, plant


class Camp(Field):
    """Tents round a fire."""

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        spots = ((-5.0, 11.0, 30.0, "#b59a6a"), (4.6, 12.5, -24.0, "#8a9a6a"), (0.4, 17.0, 0.0, "#b57a54"))
        tents = [
            Piece(
                camera.distance(x, 0.5, z),
                draw=partial(placed, x=x, z=z, turn=turn, make=ridge_tent(paint)),
                tag="tent",
            )
            for x, z, turn, paint in spots
        ]
        return [
            *tents,
            Piece(
                camera.distance(0.9, 0.3, 8.2),
                draw=partial(placed, x=0.9, z=8.2, turn=0.0, make=campfire),
                tag="fire",
            ),
        ]

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.anchors.append(Anchor(AnchorKind.FIRE, 0.9, 0.1, 8.2, width=1.0))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        distance = camera.distance(0.9, 0.4, 8.2)
        if distance > 1:
            x, y = camera.at(0.9, 0.4, 8.2)
            soft_disc(
                canvas, x, y, 1.8 * camera.focal / distance, colour("#ff9a48"), 0.3 + 0.4 * light.darkness
            )
        super().front(canvas, camera, light)


def ridge_tent(paint: str) -> Draw:
    def draw(m: Maker) -> None:
        for s in (-1, 1):
            m.plate(
                [(s * 1.3, 0, -1.4), (s * 1.3, 0, 1.4), (0, 1.7, 1.4), (0, 1.7, -1.4)],
                paint,
                (float(s), 0.7, 0),
            )
        m.plate([(-1.3, 0, -1.4), (1.3, 0, -1.4), (0, 1.7, -1.4)], tone(paint, 0.85), bias=0.2)
        m.plate([(-0.3, 0, -1.42), (0.3, 0, -1.42), (0, 1.5, -1.42)], "#2a221c", bias=0.4)

    return draw


def campfire(m: Maker) -> None:
    for k in range(9):
        a = 2 * math.pi * k / 9
        m.ball(0.55 * math.cos(a), 0.08, 0.55 * math.sin(a), 0.13, "#77716c", width=0.6)
    for a in (0.3, 1.4, 2.5):
        m.rod(
            (-0.45 * math.cos(a), 0.08, -0.3 * math.sin(a)),
            (0.45 * math.cos(a), 0.2, 0.3 * math.sin(a)),
            0.1,
            "#5a3a26",
            width=0.6,
            bias=0.1,
        )
    for x, tall in ((-0.18, 0.6), (0.02, 0.95), (0.2, 0.55)):
        flame(m, x, 0.12, -0.1, tall)


class Battlefield(Outdoors):
    """Churned earth, stumps, wire, smoke."""

    ground = g.Ground("#6f6048", "#453a2e", "stones", 1.2, far=90)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        land = Land(
            "rock",
            90,
            900,
            500,
            26,
            covered(light, "#6a5c48", "#554a3c"),
            self.brief.seed_for("land"),
            base=-5,
        )
        self.land(canvas, camera, light, land, fade=1.2)
        self.veil(canvas, camera, light, -0.02, 0.08, 0.6, "1")

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        plant(
            canvas,
            camera,
            light,
            grove(self.random, ("dead",), 16, near=14, far=80, tall=(3, 7), clearing=4),
            fade=1.4,
        )
        self.veil(canvas, camera, light, 0.07, 0.06, 0.4, "2")
        seed = self.brief.seed_for("rubble")
        g.scatter(
            canvas,
            camera,
            light,
            g.Growth(160, (0.1, 0.5), ("#5f5446", "#4a4238"), "stone", 2.4, 30, 1.4),
            seed,
        )
        sheet = Sheet(camera, light)
        for z in (8.5, 13.0):
            for x in np.arange(-8, 8.1, 2.0):
                m = Maker(sheet, float(x), z)
                m.rod((-0.4, 0, 0), (0.4, 1.0, 0), 0.08, "#4a3c30", width=0.6)
                m.rod((0.4, 0, 0), (-0.4, 1.0, 0), 0.08, "#4a3c30", width=0.6)
                m.done()
            sheet.wire([(x, 0.55 + 0.12 * math.sin(x * 5), z) for x in np.arange(-9, 9, 0.25)], 0.9)
        lay(canvas, sheet)
