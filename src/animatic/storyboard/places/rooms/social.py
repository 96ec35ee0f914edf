"""Rooms where people eat, drink, buy, look and perform."""

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.daylight import spotlight
from animatic.storyboard.places.furniture import decor, lamps, seating, social, storage, tables
from animatic.storyboard.places.furniture.institution import locker_room_bench
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


class Bar(Room):
    """A long counter with bottles behind, stools before, lamps low."""

    dust = 0.25

    def furnish(self) -> None:
        wood = self.pick("#5a3420", "#4a2a1c", "#6a3c22")
        wall = self.pick("#6a2f3a", "#2f4a46", "#5a4632", "#3a3a58")
        self.shell = Shell(
            6.6, 6.2, 2.9, walls=Finish(wall, "wainscot", 0.8, second=wood), floor=Finish("#4a3020", "boards", 0.7),
            ceiling=Finish(tone(wood, 0.8), "planks", 0.8), skirting=tone(wood, 0.7),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(Window(near, 3.4, 1.6, 1.0, 2.2, 3, 1, frame=wood, outlook="city"))
        self.against(
            "back-bar", "back", 0.2 * side, social.back_bar(4.6, self.random, wood), size=(4.6, 0.44)
        )
        z = 4.5
        self.put(
            "bar",
            0.2 * side,
            z,
            tables.counter(4.8, 0.62, wood, height=1.1, top="#7a4a2a", things=social.drinks),
            size=(4.8, 0.62),
        )
        self.anchor_at(AnchorKind.COUNTER, 0.2 * side, 1.1, z, facing=0, width=4.8, depth=0.62, group=1)
        for k in range(5):
            x = 0.2 * side - 1.8 + 0.9 * k
            self.put(
                "stool", x, z - 0.68, seating.stool(wood, seat=0.74, cushion="#7a2420"), size=(0.36, 0.36)
            )
            self.anchor_at(AnchorKind.SEAT, x, 0.74, z - 0.68, facing=0, group=1)
        self.put(
            "table",
            -2.3 * side,
            2.6,
            tables.round_table(0.4, tone(wood, 1.2), things=self.glasses),
            size=(0.8, 0.8),
        )
        self.anchor_at(AnchorKind.TABLE, -2.3 * side, 0.75, 2.6, width=0.8, depth=0.8, group=2)
        for dx, turn in ((-0.65, 90.0), (0.65, -90.0)):
            self.put("chair", -2.3 * side + dx, 2.6, seating.chair(wood), turn=turn, size=(0.42, 0.42))
            self.anchor_at(AnchorKind.SEAT, -2.3 * side + dx, 0.45, 2.6, facing=turn, group=2)
        for x in (-1.4, 0.2, 1.8):
            self.put("pendant", x * side, z, lamps.pendant(0.6, "#7a2a20", radius=0.19), y=2.2, stands=False)
            self.lamp(x * side, 2.1, z, tint="#ffb35c", power=0.85, reach=1.5, always=True, glow=0.26)
        self.lamp(0.2 * side, 2.0, 5.7, tint="#ffa850", power=0.6, reach=1.4, always=True, glow=0)
        self.hang("picture", far, 3.0, decor.picture(0.8, 0.55, self.random, "#8a6a34"), y=1.75)
        self.hang("mirror", far, 4.4, decor.mirror(0.9, 0.7), y=1.7)
        self.put("jukebox", 2.7 * side, 5.2, jukebox, size=(0.7, 0.5))
        self.lamp(2.7 * side, 0.9, 4.9, tint="#ff7ac0", power=0.35, reach=0.9, always=True, glow=0.2)
        self.free = [Area(-1.6, 1.6, 2.2, 3.4), Area(-1.8, 1.8, 4.9, 5.4)]

    @staticmethod
    def glasses(m: Maker) -> None:
        tables.glass(m, -0.1, 0.0, "#d8a03c", 0.15)
        tables.glass(m, 0.14, 0.08, "#b5702a", 0.1)
        tables.candle(m, 0.0, -0.15, 0.08)


def jukebox(m: Maker) -> None:
    m.box(-0.35, 0.35, 0, 0.9, -0.24, 0.24, "#5a2a3a")
    arch = [(x * 0.35, 0.9 + y * 0.5) for x, y, _ in decor.ring(0, 0, 1.0)[:10]]
    m.plate([(x, y, -0.24) for x, y in arch], "#5a2a3a", bias=0.05)
    m.plate(
        [(x * 0.86, 0.9 + (y - 0.9) * 0.86, -0.25) for x, y in arch], "#ffb0d8", width=0.7, glow=0.3, bias=0.3
    )
    m.panel(-0.28, 0.28, 0.5, 0.86, -0.245, "#ffd08a", width=0.7, glow=0.3, bias=0.3)
    for k in range(6):
        m.wire([(-0.25 + 0.1 * k, 0.1, -0.245), (-0.25 + 0.1 * k, 0.44, -0.245)], 0.8, "#d8a060", bias=0.3)


class Restaurant(Room):
    """White cloths, candles, wine."""

    def furnish(self) -> None:
        wall = self.pick("#8a3a34", "#3f5a50", "#b59a6a", "#4a4a6a")
        wood = self.pick("#5a3826", "#4a3024")
        self.shell = Shell(
            7.2, 7.0, 3.0, walls=Finish(wall, self.pick("wainscot", "damask", "panels"), 0.84, second=wood),
            floor=Finish("#6a4a34", "parquet", 0.74), ceiling=Finish("#d8c8a8"), skirting=wood, cornice="#e0d0ae",
        )  # fmt: skip
        side, near, far = self.handed()
        for x in (-1.9, 1.9):
            self.window(
                Window(
                    "back",
                    x,
                    1.5,
                    0.8,
                    2.5,
                    2,
                    2,
                    curtain=tone(wall, 0.8),
                    outlook="street",
                    arch=self.chance(0.5),
                )
            )
        cloth = self.pick("#efe8da", "#f0ece0", "#d8b0a0")
        spots = ((0.0, 3.2), (-2.2, 4.6), (2.2, 4.4), (0.2, 5.4))
        for k, (x, z) in enumerate(spots):
            self.put(
                "table",
                x,
                z,
                tables.round_table(0.46, wood, cloth=cloth, things=social.candle_table),
                size=(0.9, 0.9),
            )
            self.anchor_at(AnchorKind.TABLE, x, 0.75, z, width=0.92, depth=0.92, group=k + 1)
            for dx, turn in ((-0.78, 90.0), (0.78, -90.0)):
                self.put(
                    "chair", x + dx, z, seating.chair(wood, cushion="#7a2a2a"), turn=turn, size=(0.42, 0.42)
                )
                self.anchor_at(AnchorKind.SEAT, x + dx, 0.48, z, facing=turn, group=k + 1)
            self.lamp(x, 0.98, z, tint="#ffb860", power=0.45, reach=0.9, always=True, glow=0.16)
        self.put("chandelier", 0, 4.4, lamps.chandelier(8, radius=0.55, drop=0.6), y=2.35, stands=False)
        self.lamp(0, 2.5, 4.4, tint="#ffc47a", power=0.75, reach=3.0, always=True, glow=0.5)
        self.hang("picture", "back", 0, decor.picture(1.0, 0.75, self.random, "#a9874a"), y=1.75)
        self.hang("picture", far, 3.4, decor.picture(0.8, 1.0, self.random, "#a9874a"), y=1.7)
        self.hang("mirror", near, 4.2, decor.mirror(1.0, 1.3), y=1.6)
        self.put("plant", 3.0 * side, 6.2, decor.plant(self.random, "#8a5a3a", tall=1.5), size=(0.4, 0.4))
        self.door(Door(far, 5.6, style="double", width=1.3, paint=wood))
        self.free = [Area(-2.4, -1.2, 2.4, 3.8), Area(1.2, 2.6, 2.4, 3.6)]


class Cafe(Room):
    """Small tables, a counter with cakes, a chalk menu, the street outside."""

    def furnish(self) -> None:
        wall = self.pick("#d8c09a", "#b9c8b0", "#d0b0a0", "#a9c0c4")
        wood = self.pick("#8a5a36", "#a0703f", "#6a4630")
        self.shell = Shell(
            6.2, 6.2, 3.0, walls=Finish(wall, self.pick("plain", "bricks", "tiles"), 0.86),
            floor=Finish("#b09068", self.pick("boards", "checker"), 0.78, second="#d8c8a8"),
            ceiling=Finish("#e4dccc"), skirting=wood,
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(Window(near, 3.4, 2.6, 0.7, 2.5, 3, 2, frame=wood, outlook="street"))
        self.window(Window("back", -1.9 * side, 1.6, 0.8, 2.4, 2, 2, frame=wood, outlook="street"))

        def on_top(m: Maker) -> None:
            part = m.part(-0.9, 0)
            social.espresso(part)
            part.done()
            for k in range(3):
                tables.plate(m, 0.1 + 0.34 * k, 0.0, ("#8a4a2a", "#e0b060", "#c8607a")[k])
            social.till(m, 1.15, 0.05)

        self.put(
            "counter",
            1.2 * side,
            4.9,
            tables.counter(3.0, 0.65, tone(wood, 0.9), top="#e0d4bc", things=on_top),
            size=(3.0, 0.65),
        )
        self.anchor_at(AnchorKind.COUNTER, 1.2 * side, 1.05, 4.9, facing=0, width=3.0, depth=0.65)
        self.hang("menu", "back", 1.2 * side, menu_board, y=1.75)
        self.hang("shelf", "back", 2.4 * side, storage.shelf_board(0.9, wood, things=jars), y=1.35)
        for k, (x, z) in enumerate(((-0.2, 3.1), (-1.9, 4.2))):
            self.put("table", x * side, z, tables.round_table(0.38, wood, things=coffee), size=(0.75, 0.75))
            self.anchor_at(AnchorKind.TABLE, x * side, 0.75, z, width=0.76, depth=0.76, group=k + 1)
            for dx, turn in ((-0.68, 90.0), (0.68, -90.0)):
                self.put(
                    "chair", x * side + dx, z, seating.chair(tone(wood, 0.8)), turn=turn, size=(0.42, 0.42)
                )
                self.anchor_at(AnchorKind.SEAT, x * side + dx, 0.45, z, facing=turn, group=k + 1)
        for x, z in ((-0.2, 3.1), (-1.9, 4.2), (0.7, 4.9), (1.8, 4.9)):
            self.put("pendant", x * side, z, lamps.pendant(0.8, "#3a3a3a", radius=0.18), y=2.15, stands=False)
            self.lamp(x * side, 2.05, z, power=0.7, reach=1.7, glow=0.24)
        self.put("plant", -2.7 * side, 5.5, decor.plant(self.random), size=(0.4, 0.4))
        self.hang("picture", far, 3.2, decor.picture(0.5, 0.65, self.random), y=1.65)
        self.hang("picture", far, 4.0, decor.picture(0.5, 0.65, self.random), y=1.65)
        self.door(Door(far, 2.2, style="glass", paint=wood))
        self.free = [Area(0.9 * side - 0.6, 0.9 * side + 0.8, 2.4, 4.2)]


def menu_board(m: Maker) -> None:
    m.box(-0.8, 0.8, 0, 0.95, -0.03, 0, "#6a4630")
    m.panel(-0.74, 0.74, 0.06, 0.89, -0.035, "#23282a", width=0.6, bias=0.1)
    for column in (-0.62, 0.1):
        for r in range(5):
            y = 0.76 - 0.15 * r
            m.wire([(column, y, -0.04), (column + 0.3 + 0.05 * (r % 3), y, -0.04)], 0.8, "#e0dccc", bias=0.2)
            m.wire([(column + 0.46, y, -0.04), (column + 0.54, y, -0.04)], 0.8, "#e0b860", bias=0.2)


def jars(m: Maker) -> None:
    for k in range(5):
        m.post(
            -0.34 + 0.17 * k,
            0,
            0,
            0.16,
            0.06,
            ("#a9743f", "#6a3a1e", "#d8b860", "#8a9a5a", "#c87a4a")[k],
            width=0.6,
            lid="#5a3a26",
        )


def coffee(m: Maker) -> None:
    tables.mug(m, -0.12, 0.0, "#f0ece0")
    tables.mug(m, 0.14, 0.06, "#c8604a")
    tables.vase(m, 0.0, -0.14, "#6a8aa0", "#e0b040")


class DiningRoom(Room):
    """A laid table under a lamp, a sideboard, portraits."""

    def furnish(self) -> None:
        wall, wood = (
            (("#6f8a86", "#5a3826"), ("#b58a6a", "#4a2c1e"), ("#8a9a74", "#6a4630"), ("#7a5a6a", "#4a3024"))
        )[int(self.random.integers(4))]
        self.shell = Shell(
            6.0, 6.2, 2.9, walls=Finish(wall, self.pick("damask", "stripes", "wainscot"), 0.9, second=tone(wall, 1.08)),
            floor=Finish("#7a5236", "parquet", 0.76), ceiling=Finish("#e0d6c0"), skirting="#e0d4bc", cornice="#e8dcc6",
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window("back", 1.6 * side, 1.4, 0.7, 2.4, 2, 3, curtain=tone(wall, 0.7), outlook=self.outlook())
        )
        self.put("rug", 0, 3.5, decor.rug(3.4, 2.6, "#6a2f2a"), size=(0, 0), stands=False, bias=-3)

        def laid(m: Maker) -> None:
            for x in (-0.8, 0.0, 0.8):
                tables.plate(m, x, -0.32)
                tables.plate(m, x, 0.32, "#a9683a" if x == 0 else "")
                tables.wine(m, x + 0.2, -0.22)
            tables.vase(m, 0.35, 0.0)
            for x in (-0.4, -0.25):
                tables.candle(m, x, 0.0, 0.22)
            tables.bottle(m, -0.05, 0.02, "#2f3a2c")

        z = 3.4
        self.put(
            "table",
            0,
            z,
            tables.table(2.3, 1.05, wood, cloth=self.pick("", "#efe8da"), things=laid),
            size=(2.3, 1.05),
        )
        self.anchor_at(AnchorKind.TABLE, 0, 0.75, z, width=2.3, depth=1.05, group=1)
        for x, dz, turn in (
            (-1.45, 0.0, 90.0),
            (1.45, 0.0, -90.0),
            (-0.6, 0.85, 0.0),
            (0.6, 0.85, 0.0),
            (-0.6, -0.85, 180.0),
            (0.6, -0.85, 180.0),
        ):
            self.put(
                "chair",
                x,
                z + dz,
                seating.chair(tone(wood, 0.9), back=1.05, cushion="#7a3a34"),
                turn=turn,
                size=(0.42, 0.42),
            )
            self.anchor_at(
                AnchorKind.SEAT,
                x,
                0.48,
                z + dz,
                facing={90.0: 90.0, -90.0: -90.0, 0.0: 180.0, 180.0: 0.0}[turn],
                group=1,
            )
        self.against(
            "sideboard",
            "back",
            -1.3 * side,
            storage.cupboard(1.9, 0.95, wood, doors=3, drawers=1, things=silver),
            size=(1.9, 0.5),
        )
        self.hang("picture", "back", -1.3 * side, decor.picture(0.9, 0.7, self.random, "#a9874a"), y=1.8)
        self.hang("picture", far, 3.6, decor.picture(0.7, 0.9, self.random, "#a9874a"), y=1.7)
        self.door(Door(near, 2.4, paint="#e0d4bc"))
        self.put("chandelier", 0, z, lamps.chandelier(6, radius=0.42, drop=0.7), y=1.95, stands=False)
        self.lamp(0, 2.1, z, power=0.95, reach=2.2, always=False, glow=0.4)
        self.free = [Area(-2.4, -1.6, 2.2, 5.0), Area(-1.2, 1.2, 1.6, 2.2)]


def silver(m: Maker) -> None:
    tables.vase(m, -0.6, 0, "#b8bec4", "#e8e0d0")
    m.turned(0.1, 0, [(0, 0.05), (0.04, 0.14), (0.12, 0.18)], "#c8ced2", width=0.6)
    tables.bottle(m, 0.6, 0.0, "#6a3a1e")
    tables.bottle(m, 0.72, 0.04, "#2f5a3c", 0.26)


class Shop(Room):
    """Shelves of goods to the ceiling, a counter with a till, a bell at the door."""

    def furnish(self) -> None:
        wood = self.pick("#8a6238", "#6a4a34", "#a07a4a")
        wall = self.pick("#c2b590", "#a9b5a0", "#b5a08a")
        self.shell = Shell(
            6.2,
            6.2,
            3.0,
            walls=Finish(wall),
            floor=Finish("#9a7850", "boards", 0.76),
            ceiling=Finish("#d8d0b8", "tin", 0.94),
            skirting=wood,
        )
        side, near, far = self.handed()
        for wall_ in (near, far):
            for z in (2.6, 4.6):
                self.against(
                    "shelves", wall_, z, social.goods(1.9, 2.3, self.random, paint=wood), size=(1.9, 0.4)
                )
                self.anchor_at(
                    AnchorKind.SHELF,
                    (2.6 if wall_ == "right" else -2.6),
                    1.2,
                    z,
                    facing=90 if wall_ == "right" else -90,
                    width=1.9,
                )
        self.window(Window("back", -1.5 * side, 2.0, 0.7, 2.4, 2, 2, frame=wood, outlook="street"))
        self.against(
            "shelves", "back", 1.4 * side, social.goods(2.0, 2.4, self.random, paint=wood), size=(2.0, 0.4)
        )

        def on_top(m: Maker) -> None:
            social.till(m, -0.6, 0.0)
            for k in range(3):
                m.post(
                    0.2 + 0.2 * k,
                    0,
                    0,
                    0.22,
                    0.075,
                    ("#e0b040", "#d8607a", "#7ac0a0")[k],
                    width=0.6,
                    lid="#c8ced2",
                )
            tables.papers(m, -0.1, 0.05)

        self.put(
            "counter",
            0.9 * side,
            4.5,
            tables.counter(2.4, 0.65, wood, top="#5a3a26", things=on_top),
            size=(2.4, 0.65),
        )
        self.anchor_at(AnchorKind.COUNTER, 0.9 * side, 1.05, 4.5, facing=0, width=2.4, depth=0.65)
        self.put("barrel", -1.3 * side, 4.2, storage.barrel(), size=(0.64, 0.64))
        self.put("crate", -0.6 * side, 4.5, fruit_crate, size=(0.6, 0.5))
        for x in (-1.2, 1.2):
            self.put("pendant", x, 3.8, lamps.pendant(0.7, "#2f4a3a", radius=0.24), y=2.3, stands=False)
            self.lamp(x, 2.2, 3.8, power=0.8, reach=2.2)
        self.free = [Area(-1.2, 1.2, 2.2, 3.6), Area(0.3 * side - 0.5, 0.3 * side + 0.9, 5.0, 5.5)]


def fruit_crate(m: Maker) -> None:
    m.box(-0.3, 0.3, 0, 0.4, -0.24, 0.24, "#b58a52")
    for k in range(12):
        m.ball(
            -0.22 + 0.145 * (k % 4),
            0.43 + 0.02 * (k % 2),
            -0.15 + 0.15 * (k // 4),
            0.075,
            ("#c8442e", "#d8652e", "#b53a2a")[k % 3],
            width=0.5,
        )


class Museum(Room):
    """Tall rooms with pictures, busts, glass cases."""

    def furnish(self) -> None:
        wall = self.pick("#8a3a3a", "#4a5f5a", "#c8bda8", "#5a5a74")
        self.shell = Shell(
            8.6, 8.6, 4.4, walls=Finish(wall, self.pick("plain", "wainscot"), 0.86, second=tone(wall, 0.75)),
            floor=Finish("#8a6a48", "parquet", 0.78), ceiling=Finish("#e0dccc", "panels", 0.9), skirting="#d8d0bc",
            cornice="#e8e0cc",
        )  # fmt: skip
        side, near, far = self.handed()
        self.hang("painting", "back", 0, decor.picture(2.6, 1.8, self.random, "#b08d3e"), y=2.1)
        for x in (-2.7, 2.7):
            self.hang("painting", "back", x, decor.picture(1.3, 1.6, self.random, "#b08d3e"), y=2.1)
        for z in (2.6, 4.8, 7.0):
            self.hang("painting", far, z, decor.picture(1.4, 1.1, self.random, "#b08d3e"), y=2.0)
            self.window(Window(near, z, 1.1, 2.0, 3.9, 2, 2, frame="#e0dccc", outlook="sky"))
        self.anchor_at(AnchorKind.BOARD, 0, 2.1, 8.0, facing=0, width=2.6)
        self.put("statue", -2.6 * side, 6.8, social.statue(), size=(0.6, 0.6))
        self.put("statue", 3.2 * side, 4.6, social.statue("#8a8f86"), size=(0.6, 0.6))
        self.put("vitrine", -2.5 * side, 4.4, social.vitrine(self.random), size=(0.8, 0.6))
        self.put("vitrine", 1.8 * side, 6.2, social.vitrine(self.random), size=(0.8, 0.6))
        self.put("bench", 0.2, 4.6, locker_room_bench(1.8), size=(1.8, 0.4))
        self.anchor_at(AnchorKind.BENCH, 0.2, 0.46, 4.6, facing=0, width=1.8)
        for x in (-1.2, 1.2):
            self.put("rope", x, 7.4, rope, size=(1.6, 0.2))
        for x in (-2.4, 0.0, 2.4):
            self.lamp(x, 3.8, 7.2, tint="#ffe0b0", power=0.75, reach=2.2, always=True, glow=0)
        self.lamp(0, 3.6, 4.0, tint="#ffe6c0", power=0.6, reach=3.4, glow=0)
        self.free = [Area(-1.6, 1.6, 5.2, 6.8), Area(-1.6, 1.6, 2.4, 4.0)]


def rope(m: Maker) -> None:
    for x in (-0.75, 0.75):
        m.turned(x, 0, [(0, 0.14), (0.03, 0.13), (0.04, 0.025), (0.9, 0.025)], "#c9a24a", width=0.5)
        m.ball(x, 0.94, 0, 0.045, "#c9a24a", width=0.5)
    m.wire([(-0.75 + 0.15 * k, 0.86 - 0.16 * (1 - ((k - 5) / 5) ** 2), 0) for k in range(11)], 2.4, "#8a2430")


class Gym(Room):
    """Wall bars, mats, weights, a punching bag."""

    def furnish(self) -> None:
        wall = self.pick("#b9b09a", "#8fa4b0", "#a88a7a")
        self.shell = Shell(
            8.0,
            7.6,
            4.0,
            walls=Finish(wall, "bricks", 0.88),
            floor=Finish("#b0824e", "boards", 0.84),
            ceiling=Finish("#c8c8c0", "tin", 0.9),
        )
        side, near, far = self.handed()
        for z in (2.8, 5.2):
            self.window(Window(near, z, 1.8, 2.2, 3.5, 4, 2, frame="#8a8f94", outlook="sky"))
        for x in (-2.6, -1.2, 0.2):
            self.hang("bars", "back", x, wall_bars, y=0)
        self.put("bag", 2.2 * side, 4.6, social.punching_bag(), y=0.75, stands=False)
        self.put("barbell", -2.4 * side, 4.6, social.barbell(), size=(1.9, 0.9))
        self.anchor_at(AnchorKind.BENCH, -2.4 * side, 0.5, 4.2, facing=180, width=0.4)
        self.put(
            "mat",
            0.2,
            4.2,
            lambda m: m.box(-1.5, 1.5, 0, 0.06, -0.8, 0.8, "#3f6a9a"),
            size=(3.0, 1.6),
            bias=-2,
        )
        self.put("ball", 1.4 * side, 6.2, lambda m: m.ball(0, 0.16, 0, 0.16, "#c87a3a"), size=(0.3, 0.3))
        self.hang("clock", "back", 2.6, decor.clock(0.24), y=3.0)
        self.hang("poster", far, 4.2, decor.picture(0.9, 1.3, self.random, "#2c2c30"), y=1.9)
        self.put("bench", 3.2 * side, 6.0, locker_room_bench(1.8), turn=-90 * side, size=(1.8, 0.4))
        self.anchor_at(AnchorKind.BENCH, 3.2 * side, 0.46, 6.0, facing=-90 * side, width=1.8)
        for z in (3.0, 5.6):
            self.put("pendant", 0, z, lamps.pendant(0.8, "#5a5f66", radius=0.3), y=3.1, stands=False)
            self.lamp(0, 3.0, z, tint="#f4f0e0", power=0.9, reach=3.2)
        self.door(Door(far, 2.4, style="double", width=1.5, paint="#5a6a7a"))
        self.free = [Area(-1.4, 1.4, 3.2, 5.0)]


def wall_bars(m: Maker) -> None:
    for x in (-0.6, 0.56):
        m.box(x, x + 0.05, 0, 2.6, -0.12, 0, "#a9743f", width=0.7)
    for k in range(14):
        m.rod((-0.58, 0.2 + 0.17 * k, -0.08), (0.58, 0.2 + 0.17 * k, -0.08), 0.04, "#c49a62", width=0.4)


class Stage(Room):
    """Boards, red curtains, footlights: seen from the house."""

    dust = 0.5

    def furnish(self) -> None:
        red = self.pick("#8a1f2a", "#7a2430", "#5a2a5a", "#1f4a4a")
        self.shell = Shell(
            9.0,
            8.4,
            5.0,
            walls=Finish("#3a2a2a", "plain"),
            floor=Finish("#4a2c20", "carpet"),
            ceiling=Finish("#241c20"),
        )
        self.put("stage", 0, 6.4, stage_floor, size=(8.6, 3.6))
        self.hang("backcloth", "back", 0, decor.curtain_wall(9.0, 4.6, tone(red, 0.6)), y=0.9)
        for side in (-1, 1):
            self.put(
                "curtain",
                3.6 * side,
                4.7,
                decor.curtain_wall(1.9, 4.2, red),
                y=0.9,
                stands=False,
                size=(1.9, 0.3),
            )
        self.put("pelmet", 0, 4.6, pelmet(red), y=3.9, stands=False)
        self.anchor_at(AnchorKind.STAGE, 0, 0.9, 6.2, facing=180, width=7.0, depth=2.6)
        for k in range(7):
            x = -3.0 + k
            self.put("footlight", x, 4.66, footlight, y=0.9, stands=False)
        self.put("microphone", 0, 5.5, microphone, y=0.9, size=(0.3, 0.3), stands=False)
        for row, z in enumerate((1.7, 2.8)):
            self.put("seats", 0, z, social.theatre_seats(11, tone(red, 0.9)), turn=180, size=(6.4, 0.5))
            for k in range(11):
                self.anchor_at(AnchorKind.SEAT, -2.9 + 0.58 * k, 0.46, z, facing=0, group=row + 1)
        self.lamp(0, 4.0, 4.6, tint="#fff0cc", power=1.9, reach=4.2, always=True, glow=0)
        self.lamp(0, 1.2, 4.4, tint="#ffb870", power=0.9, reach=3.0, always=True, glow=0)
        self.lamp(0, 3.0, 1.0, tint="#a87a8a", power=0.5, reach=3.0, always=True, glow=0)
        self.free = [Area(-2.6, 2.6, 5.4, 7.4, 0.9)]

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        super().front(canvas, camera, light)
        spotlight(canvas, camera, light, (0.6, 4.8, 3.6), (0.0, 0.9, 6.2), 1.2)


def stage_floor(m: Maker) -> None:
    m.box(-4.4, 4.4, 0, 0.9, -1.9, 1.9, "#3a241a", top="#8a5a36")
    for k in range(9):
        m.panel(-4.3 + 0.98 * k, -3.4 + 0.98 * k, 0.1, 0.78, -1.905, "#5a3422", width=0.6, bias=0.5)
    for k in range(1, 18):
        m.wire([(-4.4 + 0.49 * k, 0.902, -1.9), (-4.4 + 0.49 * k, 0.902, 1.9)], 0.5, "#6a4228", bias=1.0)


def pelmet(red: str) -> Draw:
    def draw(m: Maker) -> None:
        for k in range(9):
            a, b = -4.5 + k, -3.5 + k
            drop = [(a + (b - a) * t, -0.35 * (1 - (2 * t - 1) ** 2)) for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
            m.plate(
                [(a, 1.2, 0), (b, 1.2, 0), *[(x, y, 0) for x, y in reversed(drop)]],
                tone(red, 0.95 + 0.08 * (k % 2)),
                width=0.9,
            )
            m.wire([(x, y + 0.03, -0.01) for x, y in drop], 1.6, "#d8b04a", bias=0.05)

    return draw


def footlight(m: Maker) -> None:
    m.box(-0.12, 0.12, 0, 0.14, -0.05, 0.05, "#2c2620", width=0.6)
    m.ball(0, 0.1, 0.06, 0.06, "#fff0c0", glow=1.0, width=0.3)


def microphone(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.16), (0.03, 0.15), (0.04, 0.015), (1.4, 0.015)], "#3a3d44", width=0.5)
    m.rod((0, 1.4, 0), (0, 1.48, -0.05), 0.06, "#22242a", width=0.6)


class Theatre(Stage):
    """The same house, looked at from the boards."""


class DanceHall(Room):
    """A polished floor, a mirror ball, coloured light, tables around."""

    dust = 0.6

    def furnish(self) -> None:
        wall = self.pick("#3a2a4a", "#2a3a4a", "#4a2a34")
        self.shell = Shell(
            9.0,
            8.6,
            4.2,
            walls=Finish(wall, "panels", 0.8),
            floor=Finish("#6a4230", "parquet", 0.7),
            ceiling=Finish(tone(wall, 0.7)),
            skirting="#c9a24a",
            cornice="#c9a24a",
        )
        side, _near, _far = self.handed()
        self.put("ball", 0, 4.6, mirror_ball, y=3.3, stands=False)
        self.put(
            "platform",
            0,
            7.8,
            lambda m: m.box(-2.4, 2.4, 0, 0.4, -0.7, 0.7, "#3a241c", top="#7a4e30"),
            size=(4.8, 1.4),
        )
        self.anchor_at(AnchorKind.STAGE, 0, 0.4, 7.7, facing=180, width=4.6)
        self.hang("curtain", "back", 0, decor.curtain_wall(5.2, 3.4, "#6a2a4a"), y=0.4)
        self.put(
            "piano", 1.4 * side, 7.6, social.piano(), y=0.4, turn=20 * side, size=(1.5, 0.6), stands=False
        )
        for k, (x, z) in enumerate(((-3.5, 3.4), (3.5, 3.4), (-3.5, 5.6), (3.5, 5.6))):
            self.put(
                "table",
                x,
                z,
                tables.round_table(0.4, "#4a2c20", cloth="#d8c8c0", things=social.candle_table),
                size=(0.8, 0.8),
            )
            self.anchor_at(AnchorKind.TABLE, x, 0.75, z, width=0.8, depth=0.8, group=k + 1)
            for dx, turn in ((-0.7, 90.0), (0.7, -90.0)):
                self.put(
                    "chair",
                    x + dx,
                    z,
                    seating.chair("#4a2c20", cushion="#6a2a3a"),
                    turn=turn,
                    size=(0.42, 0.42),
                )
                self.anchor_at(AnchorKind.SEAT, x + dx, 0.48, z, facing=turn, group=k + 1)
        for x, z, tint in (
            (-2.6, 4.0, "#ff5aa0"),
            (2.6, 4.0, "#4ab8ff"),
            (0.0, 6.6, "#ffb04a"),
            (-2.6, 6.8, "#9a6aff"),
            (2.6, 6.8, "#5affb0"),
        ):
            self.lamp(x, 3.6, z, tint=tint, power=1.2, reach=2.8, always=True, glow=0.3)
        self.lamp(0, 3.2, 4.6, tint="#ffe6d0", power=1.0, reach=4.0, always=True, glow=0.3)
        self.free = [Area(-2.4, 2.4, 3.0, 6.4)]


def mirror_ball(m: Maker) -> None:
    m.rod((0, 0.3, 0), (0, 0.9, 0), 0.02, "#8a8f94", width=0.3)
    m.ball(0, 0, 0, 0.3, "#c8d4e0")
    for r in range(5):
        for k in range(6):
            x, y = -0.22 + 0.088 * k, -0.2 + 0.1 * r
            if x * x + y * y < 0.075:
                m.panel(
                    x - 0.03,
                    x + 0.03,
                    y - 0.035,
                    y + 0.035,
                    -0.3,
                    ("#ffffff", "#8fa8c8", "#ffd8f0", "#b8e8ff")[(k + r) % 4],
                    width=0,
                    glow=0.4 if (k * r) % 3 == 0 else 0,
                    bias=0.4,
                )


class Studio(Room):
    """A painter's room: north light, easels, canvases against the wall."""

    dust = 0.4

    def furnish(self) -> None:
        self.shell = Shell(
            6.6, 6.6, 3.6,
            walls=Finish(self.pick("#c8c0ae", "#b8b4a8", "#c0b098"), self.pick("plain", "bricks"), 0.9),
            floor=Finish("#9a7850", "boards", 0.76),
            ceiling=Finish("#d8d2c2", "planks", 0.92),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(Window("back", -0.9 * side, 2.8, 0.9, 3.2, 4, 4, frame="#4a4a4a", outlook="city"))
        self.put("easel", 0.8 * side, 4.2, social.easel(self.random), turn=-24 * side, size=(0.8, 0.7))
        self.anchor_at(AnchorKind.BOARD, 0.8 * side, 1.2, 4.2, facing=0, width=0.7)
        self.put("stool", 0.4 * side, 3.4, seating.stool(seat=0.6), size=(0.36, 0.36))
        self.anchor_at(AnchorKind.SEAT, 0.4 * side, 0.6, 3.4, facing=20)
        for k in range(4):
            self.put(
                "canvas",
                (2.2 + 0.12 * k) * side,
                5.9 - 0.15 * k,
                leaning(self.random, k),
                turn=-14 * side,
                size=(0.9, 0.3),
            )
        self.against(
            "shelf",
            far,
            4.4,
            social.goods(
                1.8,
                1.5,
                self.random,
                paints=("#c8483c", "#e0b040", "#3f7aa0", "#e8e0cc", "#2c2c30", "#5a8a5a"),
            ),
            size=(1.8, 0.4),
        )
        self.put(
            "table", -1.9 * side, 4.2, tables.table(1.2, 0.7, "#8a6a48", things=paints_pots), size=(1.2, 0.7)
        )
        self.anchor_at(AnchorKind.TABLE, -1.9 * side, 0.75, 4.2, width=1.2)
        self.hang("picture", near, 3.2, decor.picture(1.1, 0.8, self.random), y=1.9)
        self.hang("picture", near, 4.8, decor.picture(0.7, 0.9, self.random), y=2.0)
        self.put("pendant", 0, 3.8, lamps.pendant(1.1, "#3a3a3a", radius=0.3), y=2.5, stands=False)
        self.lamp(0, 2.4, 3.8, power=0.95, reach=2.4)
        self.put("screen", 2.5 * side, 3.4, folding_screen, turn=-40 * side, size=(1.4, 0.3))
        self.free = [Area(-1.2, 1.2, 2.2, 3.2), Area(-1.0, 0.4, 4.4, 5.6)]


def leaning(random: np.random.Generator, k: int) -> Draw:
    paint = decor.picture(0.8 + 0.1 * (k % 2), 1.0, random, "#d8cdb0")

    def draw(m: Maker) -> None:
        part = m.part(0, 0, y=0.52)
        paint(part)
        part.done()

    return draw


def paints_pots(m: Maker) -> None:
    for k in range(6):
        m.post(
            -0.45 + 0.16 * k,
            -0.1 + 0.12 * (k % 2),
            0,
            0.1,
            0.045,
            ("#c8483c", "#e0b040", "#3f7aa0", "#f0ece0", "#5a8a5a", "#8a5aa0")[k],
            width=0.5,
        )
    m.post(0.42, 0.1, 0, 0.16, 0.06, "#8a9298", width=0.6)
    for k in range(4):
        m.rod((0.42, 0.12, 0.1), (0.36 + 0.05 * k, 0.42, 0.1 + 0.02 * k), 0.014, "#c49a62", width=0.4)


def folding_screen(m: Maker) -> None:
    for k in range(3):
        a, b = -0.7 + 0.47 * k, -0.7 + 0.47 * (k + 1)
        z = 0.12 if k % 2 else -0.12
        m.plate(
            [(a, 0.05, z), (b, 0.05, -z), (b, 1.8, -z), (a, 1.8, z)],
            "#b58a6a" if k % 2 else "#c49a78",
            width=0.9,
        )
