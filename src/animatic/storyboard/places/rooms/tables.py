"""Where one eats, drinks and buys."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import decor, lamps, seating, social, storage, tables
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Room
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
