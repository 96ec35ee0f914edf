"""Garages, barns, tents, cabins."""

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
from animatic.storyboard.places.room import Room
from animatic.storyboard.places.rooms.stores import rafters
from animatic.storyboard.places.shell import Shell
from animatic.storyboard.places.town.props import car


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
