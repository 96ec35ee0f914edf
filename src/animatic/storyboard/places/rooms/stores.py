"""Lofts, cellars, workshops, halls for goods and machines."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import (
    decor,
    lamps,
    seating,
    storage,
    workshop,
)
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


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
