"""Rooms that one passes through, and the bathroom."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import (
    decor,
    institution,
    lamps,
    tables,
    workshop,
)
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


class Hallway(Room):
    """A long corridor of doors with light at its end."""

    def furnish(self) -> None:
        wall = self.pick("#8a9a94", "#b5a07a", "#8a7f94", "#a8b0b4")
        door = self.pick("#6a4630", "#4a5f6a", "#7a3a34")
        self.shell = Shell(
            2.8, 13.0, 2.7,
            walls=Finish(wall, self.pick("wainscot", "plain", "stripes"), 0.86, second=tone(wall, 0.75)),
            floor=Finish("#7a5a44", self.pick("boards", "checker"), 0.76, second="#b5a088"),
            ceiling=Finish("#d0ccc0"), skirting=tone(wall, 0.6),
        )  # fmt: skip
        for k, z in enumerate((2.6, 5.0, 7.4, 9.8)):
            for wall_ in self.handed()[1:]:
                self.door(
                    Door(wall_, z + (0.9 if wall_ == "left" else 0.0), paint=door, frame=tone(wall, 1.15))
                )
            if k % 2:
                self.hang("picture", "right", z + 1.2, decor.picture(0.5, 0.6, self.random), y=1.6)
        self.window(
            Window("back", 0, 1.1, 0.9, 2.2, 2, 2, outlook=self.outlook(), curtain=self.pick("", "#b5a088"))
        )
        for z in (3.2, 6.4, 9.6):
            self.put("lamp", 0, z, lamps.pendant(0.3, "#d8cfb8", radius=0.18), y=2.4, stands=False)
            self.lamp(0, 2.3, z, power=0.75, reach=1.6)
        self.put(
            "rug", 0, 6.4, decor.rug(1.0, 11.0, "#7a2f2f", "#c9a66a"), size=(0, 0), stands=False, bias=-7
        )
        self.put(
            "table",
            -1.1,
            5.9,
            tables.table(0.7, 0.32, "#5a3a28", things=lambda m: tables.vase(m, 0, 0)),
            turn=90,
            size=(0.7, 0.32),
        )
        self.free = [Area(-0.8, 0.8, 2.8, 9.0)]


class Stairwell(Room):
    """A flight of stairs up to a landing window."""

    def furnish(self) -> None:
        wall = self.pick("#a99a84", "#8f9a9c", "#b08a78")
        wood = self.pick("#7a5236", "#5a3c2a", "#8f8a84")
        self.shell = Shell(
            4.4, 7.4, 5.2, walls=Finish(wall, self.pick("wainscot", "plain"), 0.88, second=tone(wall, 0.8)),
            floor=Finish("#8a7a68", "tiles", 0.84),
            ceiling=Finish("#d8d2c4"), skirting=tone(wall, 0.7),
        )  # fmt: skip
        side, near, far = self.handed()
        self.put(
            "stairs", 0.5 * side, 3.0, workshop.stairs(13, width=1.6, paint=wood), size=(0, 0), stands=False
        )
        self.anchor_at(AnchorKind.STEPS, 0.5 * side, 0.9, 4.2, facing=180, width=1.5, depth=3.4)
        self.put(
            "landing",
            0,
            6.9,
            lambda m: m.box(-2.2, 2.2, 2.2, 2.4, -0.5, 0.5, wood),
            size=(0, 0),
            stands=False,
        )
        self.window(
            Window("back", 0.5 * side, 1.2, 3.1, 4.7, 2, 3, arch=self.chance(0.5), outlook=self.outlook())
        )
        self.door(Door(near, 2.6, paint=tone(wood, 1.1)))
        for k in range(3):
            self.hang("picture", far, 3.4 + 0.9 * k, decor.picture(0.45, 0.6, self.random), y=1.7 + 0.5 * k)
        self.put("lamp", -0.8 * side, 4.0, lamps.pendant(1.4, "#d8cfb8", radius=0.22), y=3.6, stands=False)
        self.lamp(-0.8 * side, 3.5, 4.0, power=0.9, reach=2.6)
        self.lamp(-0.8 * side, 1.8, 2.4, power=0.5, reach=2.0, glow=0)
        self.free = [Area(-1.6, 1.6, 1.8, 2.8)]


class Elevator(Room):
    """A small cabin with steel doors and a panel of buttons."""

    def furnish(self) -> None:
        steel = self.pick("#9aa2a8", "#a89878", "#8a9488")
        self.shell = Shell(
            2.2,
            3.2,
            2.5,
            front=-0.4,
            walls=Finish(steel, "panels", 0.86),
            floor=Finish("#5a4a44", "checker", 0.8, second="#6f5f58"),
            ceiling=Finish("#dfe4e6"),
        )
        self.hang("doors", "back", 0, lift_doors(tone(steel, 1.1)))
        self.anchor_at(AnchorKind.DOOR, 0, 0, 2.9, facing=0, width=1.3)
        side, near, _ = self.handed()
        self.hang("panel", "back", 0.92 * side, buttons, y=1.1)
        self.hang("rail", near, 2.0, rail, y=0.95)
        self.lamp(0, 2.4, 1.8, tint="#f4f4ee", power=1.0, reach=2.2, always=True, glow=0)
        self.free = [Area(-0.7, 0.7, 1.6, 2.7)]


def lift_doors(paint: str) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-0.78, 0.78, 2.05, 2.2, -0.03, 0, tone(paint, 0.8), width=0.7)
        for x0, x1 in ((-0.68, -0.005), (0.005, 0.68)):
            m.panel(x0, x1, 0, 2.05, -0.02, paint, width=0.9)
            m.wire([(x0 + 0.2, 0.3, -0.025), (x0 + 0.3, 1.8, -0.025)], 0.7, tone(paint, 1.3), bias=0.1)
        m.panel(-0.16, 0.16, 2.08, 2.17, -0.035, "#20242a", width=0.5, bias=0.1)
        m.panel(-0.05, 0.05, 2.095, 2.155, -0.04, "#ff8a3a", width=0, glow=0.8, bias=0.12)

    return draw


def buttons(m: Maker) -> None:
    m.panel(-0.1, 0.1, 0, 0.75, -0.02, "#c8ced2", width=0.7)
    for k in range(10):
        m.plate(
            [
                (a - 0.04 + 0.08 * (k % 2), b + 0.09 + 0.13 * (k // 2), -0.03)
                for a, b, _ in decor.ring(0, 0, 0.026)
            ],
            "#ffe2a0" if k == 5 else "#f0f0ea",
            width=0.5,
            glow=0.6 if k == 5 else 0,
            bias=0.1,
        )


def rail(m: Maker) -> None:
    m.rod((-0.9, 0, -0.08), (0.9, 0, -0.08), 0.05, "#c8ced2", width=0.6)


class Bathroom(Room):
    """Tiles, a bath, a basin with a mirror."""

    def furnish(self) -> None:
        tile = self.pick("#b5d0d0", "#d0d8c4", "#c8c4d8", "#e0d0c0")
        self.shell = Shell(
            3.8,
            4.4,
            2.6,
            walls=Finish(tile, "tiles", 0.86),
            floor=Finish("#e8e8e4", "checker", 0.85, second=tone(tile, 0.62)),
            ceiling=Finish("#eceae4"),
        )
        side, near, far = self.handed()
        self.window(Window("back", 0.9 * side, 0.8, 1.3, 2.1, 1, 2, outlook="frosted"))
        self.put("bath", 0.7 * side, 3.75, workshop.bathtub(), size=(1.7, 0.8))
        self.anchor_at(AnchorKind.WATER, 0.7 * side, 0.5, 3.75, width=1.5, depth=0.7)
        self.against("basin", near, 2.5, institution.basin(), size=(0.5, 0.45))
        self.anchor_at(AnchorKind.SINK, 1.3 * side, 0.87, 2.5, facing=90 * side, width=0.5)
        self.hang("mirror", near, 2.5, decor.mirror(0.6, 0.8, "#e8e8e4"), y=1.55)
        self.against("toilet", far, 3.3, institution.toilet("#eef0f0"), size=(0.42, 0.65))
        self.put(
            "mat",
            0.5 * side,
            2.9,
            decor.rug(1.0, 0.6, self.pick("#5a8a9a", "#b56a5a")),
            size=(0, 0),
            stands=False,
            bias=-1,
        )
        self.hang("towel", far, 2.3, towel(self.pick("#d8784a", "#5a9a9a", "#e0c050")), y=1.3)
        self.put(
            "curtain",
            1.62 * side,
            3.5,
            institution.screen_curtain(1.2, "#e8e0d0"),
            turn=70 * side,
            size=(0.2, 0.2),
        )
        self.lamp(0, 2.2, 2.4, tint="#fff0d8", power=0.9, reach=2.0, glow=0.2)
        self.hang(
            "lamp",
            near,
            2.5,
            lambda m: m.box(
                -0.2, 0.2, 0, 0.08, -0.1, 0, "#fff4e0", glow=0.5 if m.sheet.light.lamps_lit else 0
            ),
            y=2.05,
        )
        self.free = [Area(-0.9, 0.9, 1.6, 2.9)]


def towel(paint: str) -> Draw:
    def draw(m: Maker) -> None:
        m.rod((-0.32, 0, -0.07), (0.32, 0, -0.07), 0.025, "#b8bec4", width=0.5)
        m.plate(
            [(-0.2, -0.62, -0.09), (0.2, -0.6, -0.09), (0.2, 0.02, -0.09), (-0.2, 0.02, -0.09)],
            paint,
            width=0.9,
            bias=0.05,
        )
        m.wire([(-0.2, -0.5, -0.095), (0.2, -0.48, -0.095)], 0.8, tone(paint, 1.3), bias=0.08)

    return draw
