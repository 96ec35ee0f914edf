"""Passages, storeys above and below, sheds and works."""

import math

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import (
    decor,
    institution,
    kitchen,
    lamps,
    seating,
    storage,
    tables,
    workshop,
)
from animatic.storyboard.places.furniture.beds import bed
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell
from animatic.storyboard.places.town.props import car


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


class Attic(Room):
    """Rafters, trunks, a round window, dust."""

    dust = 0.9

    def furnish(self) -> None:
        wood = self.pick("#7a5a3c", "#6a4c34", "#806448")
        self.shell = Shell(
            6.0,
            6.6,
            3.2,
            walls=Finish(wood, "planks", 0.74),
            floor=Finish(tone(wood, 0.9), "planks", 0.7),
            ceiling=None,
        )
        self.shell.ceiling = Finish(tone(wood, 0.7), "planks", 0.7)
        side, _near, _far = self.handed()
        self.window(
            Window("back", 0.2 * side, 1.3, 1.0, 2.3, 2, 2, frame=tone(wood, 1.2), arch=True, outlook="sky")
        )
        for z in (1.6, 3.4, 5.2):
            self.put("rafter", 0, z, rafters(6.0, 3.2, tone(wood, 0.72)), stands=False, size=(0, 0))
        self.put("trunk", -1.5 * side, 4.6, storage.trunk(), turn=12 * side, size=(0.9, 0.5))
        self.put("boxes", 1.7 * side, 5.2, storage.box_stack(self.random), turn=-10, size=(0.6, 0.5))
        self.put("boxes", 2.3 * side, 4.4, storage.box_stack(self.random), turn=24, size=(0.6, 0.5))
        self.put("chair", 0.9 * side, 3.9, seating.chair(tone(wood, 0.8)), turn=-35 * side, size=(0.42, 0.42))
        self.anchor_at(AnchorKind.SEAT, 0.9 * side, 0.45, 3.9, facing=180)
        self.put("mirror", -2.3 * side, 5.4, standing_mirror, turn=35 * side, size=(0.7, 0.3))
        self.put("dummy", -0.7 * side, 5.6, dress_dummy, size=(0.4, 0.4))
        self.put("crate", 2.0 * side, 3.2, storage.crate(0.5), turn=18, size=(0.5, 0.5))
        self.put("bulb", 0.6, 3.6, lamps.pendant(0.6, "#3a3330", radius=0.12), y=2.2, stands=False)
        self.lamp(0.6, 2.1, 3.6, power=0.75, reach=1.5)
        self.free = [Area(-1.3, 1.3, 2.4, 3.6)]


def rafters(width: float, height: float, paint: str) -> Draw:
    def draw(m: Maker) -> None:
        w = width / 2
        for s in (-1, 1):
            m.rod((s * w, height * 0.5, 0), (0, height - 0.02, 0), 0.16, paint, width=0.8)
        m.rod((-w * 0.62, height * 0.72, 0), (w * 0.62, height * 0.72, 0), 0.13, tone(paint, 1.1), width=0.7)

    return draw


def standing_mirror(m: Maker) -> None:
    for x in (-0.34, 0.34):
        m.rod((x, 0, 0.1), (x, 1.5, 0), 0.05, "#6a4428", width=0.6)
    oval = [(x * 0.28, 1.0 + y * 0.55, -0.02) for x, y, _ in decor.ring(0, 0, 1.0)]
    m.plate([(x * 1.14, 1.0 + (y - 1.0) * 1.08, 0.0) for x, y, _ in oval], "#8a5f36", width=0.9)
    m.plate(oval, "#a9bcc0", width=0.6, bias=0.05)
    m.wire([(-0.12, 0.8, -0.03), (0.08, 1.3, -0.03)], 0.9, "#dcebee", bias=0.1)


def dress_dummy(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.18), (0.05, 0.05), (0.8, 0.03)], "#4a3424", width=0.6)
    m.turned(0, 0, [(0.8, 0.16), (1.0, 0.12), (1.3, 0.19), (1.42, 0.08), (1.5, 0.06)], "#c8b08a", width=0.9)


class Basement(Room):
    """Pipes, a boiler, shelves, one bulb."""

    dust = 0.3

    def furnish(self) -> None:
        wall = self.pick("#7a7670", "#6f7476", "#7a6c60")
        self.shell = Shell(
            6.0, 6.4, 2.5, walls=Finish(wall, self.pick("bricks", "stone", "concrete"), 0.76),
            floor=Finish("#6a6662", "concrete", 0.84),
            ceiling=Finish(tone(wall, 0.62), "planks", 0.7),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window(
                "back",
                1.2 * side,
                1.0,
                1.85,
                2.3,
                2,
                1,
                frame="#4a4642",
                outlook="dark",
                bars=True,
                ledge=False,
            )
        )
        self.put("boiler", -1.8 * side, 5.3, workshop.boiler(), size=(1.0, 1.0))
        self.lamp(-1.8 * side, 0.5, 4.6, tint="#ff8a3a", power=0.6, reach=1.2, always=True, glow=0.25)
        self.hang("pipes", "back", 0, workshop.pipes(5.4), y=2.2)
        self.hang("pipes", near, 3.4, workshop.pipes(4.0), y=2.2)
        self.against("shelves", far, 4.4, workshop.rack(2.0, 1.9, self.random, deep=0.5), size=(2.0, 0.5))
        self.put(
            "stairs",
            2.1 * side,
            3.0,
            workshop.stairs(9, width=0.9, paint="#7a5a3c"),
            turn=0,
            size=(0, 0),
            stands=False,
        )
        self.put("boxes", 0.6 * side, 5.6, storage.box_stack(self.random), turn=8, size=(0.6, 0.5))
        self.put("barrel", -0.6 * side, 5.6, storage.barrel(), size=(0.64, 0.64))
        self.put("bulb", 0, 3.6, lamps.pendant(0.5, "#2c2a2c", radius=0.13), y=1.98, stands=False)
        self.lamp(0, 1.9, 3.6, tint="#ffd08a", power=1.1, reach=1.9, always=True, glow=0.35)
        self.free = [Area(-1.3, 1.3, 2.2, 4.8)]


class Workshop(Room):
    """A bench under the tools, timber, shavings, a north window."""

    dust = 0.5

    def furnish(self) -> None:
        wall = self.pick("#a98a64", "#8f8a7a", "#9a7a5c")
        self.shell = Shell(
            6.4,
            6.2,
            3.0,
            walls=Finish(wall, self.pick("planks", "bricks"), 0.78),
            floor=Finish("#8a6a48", "planks", 0.74),
            ceiling=Finish(tone(wall, 0.8), "planks", 0.78),
        )
        side, near, _far = self.handed()
        self.window(Window("back", -1.4 * side, 1.9, 1.2, 2.4, 3, 2, frame="#6a4a30", outlook=self.outlook()))
        self.hang("tools", "back", 1.3 * side, workshop.tool_wall(2.4), y=1.2)
        self.against("bench", "back", 0.2 * side, workshop.workbench(2.8), size=(2.8, 0.72))
        self.anchor_at(AnchorKind.COUNTER, 0.2 * side, 0.92, 5.3, facing=0, width=2.8)
        self.put("bench-2", -0.6 * side, 3.6, workshop.workbench(1.8), size=(1.8, 0.72))
        self.anchor_at(AnchorKind.TABLE, -0.6 * side, 0.92, 3.6, facing=180, width=1.8, depth=0.72)
        for k in range(6):
            self.put(
                "timber",
                (2.5 + 0.1 * k) * side,
                5.4 - 0.12 * k,
                plank(2.3 - 0.1 * k),
                turn=-8 * side,
                size=(0.2, 0.1),
                stands=False,
            )
        self.put("machine", 2.3 * side, 3.8, workshop.machine(), turn=-70 * side, size=(1.8, 0.8))
        self.put("stool", 0.8 * side, 3.9, seating.stool(seat=0.6), size=(0.36, 0.36))
        self.anchor_at(AnchorKind.SEAT, 0.8 * side, 0.6, 3.9)
        self.put("barrel", -2.6 * side, 4.8, storage.barrel(), size=(0.64, 0.64))
        self.put("pendant", -0.6 * side, 3.6, lamps.pendant(0.9, "#2f4a3a", radius=0.26), y=2.1, stands=False)
        self.lamp(-0.6 * side, 2.0, 3.6, power=1.0, reach=2.0)
        self.door(Door(near, 2.2, style="planks", paint="#7a5436"))
        self.free = [Area(-1.0, 1.2, 4.2, 5.0), Area(-1.4, 1.4, 2.0, 3.0)]


def plank(tall: float) -> Draw:
    def draw(m: Maker) -> None:
        m.plate(
            [(-0.09, 0, -0.25), (0.09, 0, -0.25), (0.09, tall, 0.2), (-0.09, tall, 0.2)], "#c49a62", width=0.8
        )

    return draw


class Factory(Room):
    """Machines in a row under a saw-tooth roof."""

    dust = 0.7

    def furnish(self) -> None:
        wall = self.pick("#8a7468", "#7a8288", "#8f8674")
        self.shell = Shell(
            11.0,
            13.0,
            5.6,
            walls=Finish(wall, "bricks", 0.8),
            floor=Finish("#6f6c68", "concrete", 0.86),
            ceiling=Finish("#5a5f62", "tin", 0.8),
        )
        _side, near, far = self.handed()
        for z in (3.0, 6.0, 9.0, 12.0):
            self.window(Window(near, z, 2.2, 2.4, 4.8, 4, 3, frame="#3a3d42", outlook="sky"))
        self.window(Window("back", 0, 5.0, 2.8, 5.0, 6, 3, frame="#3a3d42", outlook="city"))
        for k, z in enumerate((4.2, 6.8, 9.4)):
            self.put(
                "machine",
                2.6,
                z,
                workshop.machine(("#4f6f66", "#6a5a4a", "#4a5a6f")[k]),
                turn=-80,
                size=(1.8, 0.8),
            )
            self.put(
                "machine",
                -2.8,
                z + 0.8,
                workshop.machine(("#6a5a4a", "#4a5a6f", "#4f6f66")[k]),
                turn=80,
                size=(1.8, 0.8),
            )
            self.anchor_at(AnchorKind.COUNTER, 2.0, 0.9, z, facing=90, width=1.6)
        self.put("belt", 0.3, 8.0, conveyor, turn=90, size=(6.0, 0.9))
        for x in (-4.6, 4.6):
            for z in (4.0, 8.0, 12.0):
                self.put("girder", x, z, girder(5.6), size=(0.3, 0.3))
        self.hang("pipes", far, 6.0, workshop.pipes(10.0), y=3.2)
        for z in (4.0, 8.0):
            for x in (-2.4, 2.4):
                self.put("pendant", x, z, lamps.pendant(1.6, "#3a4a44", radius=0.36), y=3.6, stands=False)
                self.lamp(x, 3.5, z, power=1.0, reach=2.8)
        self.free = [Area(-1.4, 1.4, 2.6, 5.0)]


def conveyor(m: Maker) -> None:
    m.box(-3.0, 3.0, 0.7, 0.82, -0.4, 0.4, "#2c3036")
    for k in range(7):
        m.box(-2.8 + 0.9 * k, -2.7 + 0.9 * k, 0, 0.7, -0.35, 0.35, "#5a6068", width=0.6)
    for k in range(5):
        m.box(-2.5 + 1.1 * k, -2.0 + 1.1 * k, 0.82, 1.16, -0.25, 0.25, "#b58a58", width=0.8, bias=0.2)


def girder(tall: float) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-0.14, 0.14, 0, tall, -0.1, 0.1, "#4a5560", width=0.8)
        for k in range(int(tall / 0.6)):
            m.wire([(-0.12, 0.6 * k, -0.105), (0.12, 0.6 * k + 0.5, -0.105)], 0.7, bias=0.2)

    return draw


class Warehouse(Room):
    """Racks of crates to the roof."""

    dust = 0.5

    def furnish(self) -> None:
        self.shell = Shell(
            10.0,
            13.0,
            5.8,
            walls=Finish(self.pick("#8a9298", "#94887a"), "tin", 0.88),
            floor=Finish("#77757a", "concrete", 0.88),
            ceiling=Finish("#5a6066", "tin", 0.8),
        )
        side, _near, _far = self.handed()
        for x, turn in ((-3.9, 90), (3.9, -90)):
            for z in (3.4, 6.6, 9.8):
                self.put("rack", x, z, workshop.rack(3.0, 4.6, self.random), turn=turn, size=(3.0, 0.9))
        self.window(Window("back", 0, 4.0, 3.4, 5.0, 6, 2, frame="#4a5058", outlook="sky"))
        self.door(Door("back", 0, 3.0, 3.0, paint="#5a6a74", style="metal", frame="#c8a23a"))
        for k, (x, z) in enumerate(((-1.6, 7.0), (1.9, 5.2), (-1.9, 4.0), (1.4, 9.0))):
            self.put("crate", x * side, z, storage.crate(0.8 + 0.2 * (k % 2)), turn=11 * k, size=(0.9, 0.9))
        self.put("barrels", 2.2 * side, 7.2, storage.barrel("#3f6a8a"), size=(0.64, 0.64))
        for z in (3.4, 7.2, 11.0):
            self.put("pendant", 0, z, lamps.pendant(1.2, "#3a4046", radius=0.4), y=4.3, stands=False)
            self.lamp(0, 4.2, z, tint="#ffe2b0", power=1.1, reach=3.2, glow=0.4)
        self.anchor_at(AnchorKind.WALL, 2.6, 0, 6.0, facing=-90, width=2.0)
        self.free = [Area(-1.2, 1.2, 2.6, 8.0)]


class Garage(Room):
    """A car among tools and tyres."""

    def furnish(self) -> None:
        wall = self.pick("#9a9284", "#8a969c", "#a08a78")
        self.shell = Shell(
            7.0,
            7.6,
            3.0,
            walls=Finish(wall, self.pick("bricks", "concrete"), 0.82),
            floor=Finish("#77757a", "concrete", 0.86),
            ceiling=Finish("#b0aca4", "tin", 0.9),
        )
        side, near, far = self.handed()
        paint = self.pick("#a8392f", "#3f5f7a", "#5f7a5a", "#c9a23a")
        self.put(
            "car",
            0.9 * side,
            5.0,
            lambda m: car(m.sheet, m.x, m.z, m.turn, paint=paint),
            turn=18 * side,
            size=(1.8, 4.2),
        )
        self.hang("tools", "back", -1.8 * side, workshop.tool_wall(2.4), y=1.2)
        self.against("bench", "back", -1.8 * side, workshop.workbench(2.2, "#8a7a64"), size=(2.2, 0.72))
        self.anchor_at(AnchorKind.COUNTER, -1.8 * side, 0.92, 6.6, facing=0, width=2.2)
        self.window(Window(near, 4.4, 1.4, 1.4, 2.2, 2, 1, outlook=self.outlook()))
        for k in range(4):
            self.put("tyre", -2.9 * side, 4.2, tyre, y=0.22 * k, size=(0.66, 0.66), stands=k == 0)
        self.against("cabinet", far, 3.2, institution.filing_cabinet("#a8342a"), size=(0.48, 0.6))
        self.put("crate", -1.6 * side, 4.4, storage.crate(0.45, "#c8342a"), turn=14, size=(0.45, 0.45))
        for x in (-1.6, 1.6):
            self.put("tube", x, 4.2, lamps.tube(1.5), y=2.98, stands=False)
            self.lamp(x, 2.8, 4.2, tint="#eef2ff", power=0.85, reach=2.4, glow=0)
        self.free = [Area(-2.2, 0.2, 2.4, 4.2)]


def tyre(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.3), (0.04, 0.33), (0.18, 0.33), (0.22, 0.3)], "#1f2126", width=0.8, lid="#2c2f35")
    m.plate(
        [(0.16 * math.cos(k * 0.35), 0.222, 0.16 * math.sin(k * 0.35)) for k in range(18)],
        "#101115",
        (0, 1, 0),
        width=0.6,
        bias=0.1,
    )


class Barn(Room):
    """Beams, hay, stalls, light through the boards."""

    dust = 0.9

    def furnish(self) -> None:
        wood = self.pick("#7a5436", "#6a4a34", "#86603e")
        self.shell = Shell(
            8.0,
            9.0,
            4.6,
            walls=Finish(wood, "planks", 0.66),
            floor=Finish("#9a7f4c", "earth", 0.8),
            ceiling=Finish(tone(wood, 0.62), "planks", 0.66),
        )
        side, near, _far = self.handed()
        self.window(Window("back", 0, 1.4, 2.2, 3.6, 2, 2, frame=tone(wood, 0.8), outlook="fields"))
        self.window(Window(near, 5.0, 0.9, 1.2, 2.0, 1, 1, frame=tone(wood, 0.8), outlook="fields"))
        self.door(
            Door("back", 2.4 * side, 2.2, 2.4, style="planks", paint=tone(wood, 1.15), frame=tone(wood, 0.7))
        )
        for x in (-3.0, 3.0):
            for z in (3.6, 6.4):
                self.put(
                    "post",
                    x,
                    z,
                    lambda m: m.box(-0.1, 0.1, 0, 4.6, -0.1, 0.1, tone(wood, 0.7)),
                    size=(0.2, 0.2),
                )
        for z in (2.4, 5.0, 7.6):
            self.put("rafter", 0, z, rafters(8.0, 4.6, tone(wood, 0.7)), stands=False)
        for z in (4.2, 6.2):
            self.put(
                "stall", 3.0 * side, z, workshop.stall(tone(wood, 1.1)), turn=-90 * side, size=(1.9, 0.1)
            )
        self.put("hay", -2.2 * side, 6.4, workshop.hay(), size=(1.9, 0.7))
        self.put("hay", -2.6 * side, 4.0, workshop.hay(), turn=40, size=(1.9, 0.7))
        self.anchor_at(AnchorKind.BENCH, -2.2 * side, 0.45, 6.0, facing=180, width=1.6)
        self.put("barrel", 1.7 * side, 7.6, storage.barrel(), size=(0.64, 0.64))
        self.put("ladder", -0.6 * side, 7.6, ladder_up, size=(0.5, 0.4), stands=False)
        self.put("lantern", 0.8 * side, 3.8, lamps.lantern(), y=2.2, stands=False)
        self.lamp(0.8 * side, 2.3, 3.8, tint="#ffb04a", power=0.9, reach=2.2)
        self.free = [Area(-1.4, 1.4, 2.4, 6.0)]


def ladder_up(m: Maker) -> None:
    for x in (-0.22, 0.22):
        m.rod((x, 0, -0.5), (x, 3.6, 0.3), 0.06, "#8a6238", width=0.6)
    for k in range(11):
        t = (k + 0.5) / 11
        m.rod((-0.22, 3.6 * t, -0.5 + 0.8 * t), (0.22, 3.6 * t, -0.5 + 0.8 * t), 0.04, "#9a7040", width=0.5)


class Tent(Room):
    """Canvas walls, poles, a camp bed, a lantern."""

    dust = 0.25

    def furnish(self) -> None:
        cloth = self.pick("#c8a878", "#9aa080", "#b57a54", "#d0b898")
        self.shell = Shell(
            4.6,
            4.8,
            2.6,
            walls=Finish(cloth, "stripes", 0.85, second=tone(cloth, 0.93)),
            floor=Finish("#8a7250", "earth", 0.8),
            ceiling=Finish(tone(cloth, 0.85)),
        )
        side, _near, _far = self.handed()
        self.door(Door("back", 0.8 * side, 1.0, 1.9, style="open", frame=tone(cloth, 0.7)))
        self.put("pole", 0, 3.3, lambda m: m.rod((0, 0, 0), (0, 2.6, 0), 0.08, "#7a5434"), size=(0.1, 0.1))
        self.put("bed", -1.4 * side, 3.6, camp_bed, size=(0.8, 1.9))
        self.anchor_at(AnchorKind.BED, -1.4 * side, 0.42, 3.6, width=0.75, depth=1.9)
        self.anchor_at(AnchorKind.SEAT, -1.15 * side, 0.42, 3.4, facing=90 * side)
        self.put(
            "table",
            1.3 * side,
            3.4,
            tables.table(0.9, 0.6, "#8a6238", height=0.65, things=camp_things),
            size=(0.9, 0.6),
        )
        self.anchor_at(AnchorKind.TABLE, 1.3 * side, 0.65, 3.4, width=0.9)
        self.put("stool", 0.5 * side, 3.3, seating.stool("#7a5434", seat=0.42), size=(0.36, 0.36))
        self.anchor_at(AnchorKind.SEAT, 0.5 * side, 0.42, 3.3, facing=90 * side)
        self.put("trunk", -0.3 * side, 4.4, storage.trunk("#5f5a40"), size=(0.9, 0.5))
        self.put("rug", 0.2, 2.7, decor.rug(1.9, 1.2, "#7a3a2a"), size=(0, 0), stands=False, bias=-1)
        self.put("lantern", 0, 3.2, lamps.lantern(), y=1.75, stands=False)
        self.lamp(0, 1.8, 3.1, tint="#ffb04a", power=1.1, reach=1.9, always=True, glow=0.35)
        self.free = [Area(-0.6, 0.8, 1.8, 2.9)]


def camp_bed(m: Maker) -> None:
    for z in (-0.8, 0.0, 0.8):
        m.rod((-0.38, 0, z - 0.1), (0.38, 0.36, z + 0.1), 0.035, "#5a4632", width=0.5)
        m.rod((0.38, 0, z - 0.1), (-0.38, 0.36, z + 0.1), 0.035, "#5a4632", width=0.5)
    m.box(-0.4, 0.4, 0.34, 0.42, -0.95, 0.95, "#7f8058")
    m.box(-0.42, 0.42, 0.38, 0.47, -0.95, 0.2, "#8a4a3a", bias=0.05)
    m.box(-0.28, 0.28, 0.42, 0.52, 0.55, 0.9, "#e0d4b8", width=0.8, bias=0.1)


def camp_things(m: Maker) -> None:
    tables.papers(m, -0.15, 0.0, 8)
    tables.mug(m, 0.25, 0.08, "#8a9096")
    tables.candle(m, 0.05, 0.18, 0.1)


class Cabin(Room):
    """Logs, a stove, a bunk, snow or sea outside."""

    def furnish(self) -> None:
        wood = self.pick("#8a6040", "#7a5438", "#94703f")
        self.shell = Shell(
            5.0,
            5.4,
            2.6,
            walls=Finish(wood, "logs", 0.66),
            floor=Finish(tone(wood, 0.85), "planks", 0.7),
            ceiling=Finish(tone(wood, 0.7), "planks", 0.7),
        )
        side, near, far = self.handed()
        self.window(
            Window(
                "back",
                0.3 * side,
                1.2,
                0.95,
                2.0,
                2,
                2,
                frame=tone(wood, 1.25),
                curtain=self.pick("#b5483a", "#3f6a5a", "#c8a24a"),
                outlook="forest",
            )
        )
        self.against("stove", "back", -1.6 * side, iron_stove, size=(0.8, 0.7))
        self.lamp(-1.6 * side, 0.5, 4.4, tint="#ff9440", power=0.8, reach=1.6, always=True, glow=0.3)
        self.anchor_at(AnchorKind.STOVE, -1.6 * side, 0.8, 4.6, facing=0)
        self.put(
            "bed",
            1.5 * side,
            4.1,
            bed(
                1.0,
                1.95,
                tone(wood, 0.8),
                self.pick("#a8392f", "#3f5f7a", "#5a7a4a"),
                pillows=1,
                headboard=0.9,
            ),
            size=(1.0, 1.95),
        )
        self.anchor_at(AnchorKind.BED, 1.5 * side, 0.55, 4.1, width=1.0, depth=1.95)
        self.put(
            "table",
            -0.5 * side,
            3.1,
            tables.table(1.1, 0.7, tone(wood, 1.1), things=camp_things),
            size=(1.1, 0.7),
        )
        self.anchor_at(AnchorKind.TABLE, -0.5 * side, 0.75, 3.1, width=1.1, group=1)
        for dx, turn in ((-0.8, 90.0), (0.8, -90.0)):
            self.put(
                "chair", -0.5 * side + dx, 3.1, seating.chair(tone(wood, 0.85)), turn=turn, size=(0.42, 0.42)
            )
            self.anchor_at(AnchorKind.SEAT, -0.5 * side + dx, 0.45, 3.1, facing=turn, group=1)
        self.hang("shelf", far, 3.4, storage.shelf_board(1.4, tone(wood, 0.9), things=provisions), y=1.5)
        self.hang("antlers", "back", -0.6 * side, antlers, y=1.95)
        self.door(Door(near, 2.4, style="planks", paint=tone(wood, 0.8)))
        self.put("lantern", -0.5 * side, 3.1, lamps.lantern(), y=1.8, stands=False)
        self.lamp(-0.5 * side, 1.9, 3.1, tint="#ffb04a", power=0.85, reach=1.6)
        self.put(
            "rug", 0.3, 2.4, decor.rug(1.7, 1.1, "#8a5a3a", round_=True), size=(0, 0), stands=False, bias=-1
        )
        self.free = [Area(-0.8, 1.0, 1.8, 2.6)]


def provisions(m: Maker) -> None:
    for k in range(5):
        kitchen.jar(m, -0.5 + 0.2 * k, 0, ("#c9a066", "#8a5a3a", "#b5483a")[k % 3])


def iron_stove(m: Maker) -> None:
    m.box(-0.35, 0.35, 0.12, 0.8, -0.3, 0.3, "#2c2e34")
    m.box(-0.4, 0.4, 0.8, 0.86, -0.35, 0.35, "#3a3d44")
    for x in (-0.28, 0.22):
        m.box(x, x + 0.06, 0, 0.12, -0.25, 0.25, "#22242a", width=0.6)
    m.panel(-0.2, 0.2, 0.25, 0.55, -0.305, "#ff8a3a", width=0.8, glow=0.7, bias=0.3)
    for k in range(3):
        m.wire([(-0.12 + 0.12 * k, 0.25, -0.31), (-0.12 + 0.12 * k, 0.55, -0.31)], 1.4, bias=0.4)
    m.rod((0, 0.86, 0.1), (0, 2.6, 0.1), 0.16, "#2c2e34", width=0.7)
    part = m.part(0.12, -0.05, y=0.86)
    kitchen.kettle(part, 0, 0, "#3f5a6a")
    part.done()


def antlers(m: Maker) -> None:
    m.plate([(x * 0.8, y, -0.03) for x, y, _ in decor.ring(0, 0, 0.16)], "#6a4428", width=0.7)
    for s in (-1, 1):
        for pts in (
            [(0.04, 0.05), (0.2, 0.25), (0.3, 0.5)],
            [(0.18, 0.22), (0.34, 0.26)],
            [(0.24, 0.36), (0.42, 0.44)],
        ):
            m.wire([(s * a, b, -0.06) for a, b in pts], 2.2, "#d8c8a0", bias=0.1)
