"""Rooms of a home."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import beds, decor, kitchen, lamps, seating, storage, tables
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Room
from animatic.storyboard.places.shell import Shell


class Kitchen(Room):
    """Cupboards under a window, a table in the middle."""

    def furnish(self) -> None:
        wall, units, floor, cloth, curtain = (
            ("#d9b878", "#6f8f66", "#b0764a", "", "#c8503a"),
            ("#cfd8d2", "#3f6a86", "#c9b08a", "#e8e0d0", "#d8a23a"),
            ("#e6d2b4", "#b5603f", "#8f6a4a", "", "#5f8f8a"),
            ("#d6c8a8", "#e6ddc8", "#7a5a42", "#b5483a", "#4f7a5a"),
        )[int(self.random.integers(4))]
        self.shell = Shell(
            5.2, 5.6, 2.7,
            walls=Finish(wall, self.pick("plain", "wainscot", "tiles"), 0.9, second=tone(units, 1.05)),
            floor=Finish(floor, self.pick("checker", "boards", "tiles"), 0.78, second="#e6dcc4"),
            ceiling=Finish(tone(wall, 1.14)), skirting=tone(wall, 0.7),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(Window("back", 0.0, 1.5, 1.1, 2.15, 2, 1, curtain=curtain, outlook=self.outlook()))

        def on_top(m: Maker) -> None:
            kitchen.kettle(m, -1.95 * side, 0.02)
            kitchen.pot(m, 1.02 * side, 0.1)
            kitchen.jar(m, -1.5 * side, 0.1, "#c9a066")
            kitchen.jar(m, -1.36 * side, 0.12, "#8a5a3a", 0.2)
            kitchen.chopping_board(m, 1.7 * side, -0.02)
            tables.bottle(m, -1.2 * side, 0.15, "#6a8a3a", 0.26)

        self.against(
            "counter", "back", 0.0,
            kitchen.base_units(4.6, units, sink_at=0.0, stove_at=1.02 * side, things=on_top), size=(4.6, 0.62),
        )  # fmt: skip
        for x in (-1.75, 1.75):
            self.hang("wall-units", "back", x, kitchen.wall_units(1.3, units), y=1.62)
        self.against("fridge", near, 4.2, kitchen.fridge(), size=(0.66, 0.64))
        self.hang("pans", far, 3.4, kitchen.hanging_pans(1.0), y=1.9)
        self.hang("clock", far, 2.4, decor.clock(), y=1.95)
        self.hang(
            "calendar",
            near,
            2.9,
            decor.picture(0.36, 0.5, self.random, "#e8e0d0"),
            y=1.6,
        )
        self.door(Door(near, 2.0, paint=tone(units, 1.1)))

        def laid(m: Maker) -> None:
            tables.mug(m, -0.32, -0.1)
            tables.mug(m, 0.38, 0.05, "#6a9a9a")
            kitchen_bowl(m)

        def kitchen_bowl(m: Maker) -> None:
            tables.fruit(m, 0.05, 0.12)

        z = 2.9
        wood = self.pick("#9a6238", "#7a4a2c", "#b5834f")
        self.put("table", 0, z, tables.table(1.5, 0.85, wood, cloth=cloth, things=laid), size=(1.5, 0.85))
        self.anchor_at(AnchorKind.TABLE, 0, 0.75, z, width=1.5, depth=0.85, group=1)
        for x, turn, facing in ((-1.0, 90.0, 90.0), (1.0, -90.0, -90.0)):
            self.put("chair", x, z, seating.chair(tone(wood, 0.9)), turn=turn, size=(0.42, 0.42))
            self.anchor_at(AnchorKind.SEAT, x, 0.45, z, facing=facing, group=1)
        self.put("chair", 0.0, z + 0.72, seating.chair(tone(wood, 0.9)), size=(0.42, 0.42))
        self.anchor_at(AnchorKind.SEAT, 0.0, 0.45, z + 0.72, group=1)
        self.put(
            "pendant",
            0,
            z,
            lamps.pendant(0.75, self.pick("#3a2a2a", "#7a2f2a", "#2f4a4a")),
            y=1.92,
            stands=False,
        )
        self.lamp(0, 1.85, z, power=0.95, reach=2.1)
        self.anchor_at(AnchorKind.COUNTER, 0, 0.9, self.shell.depth - 0.95, facing=0, width=4.4, depth=0.62)
        self.anchor_at(AnchorKind.STOVE, 1.02 * side, 0.9, self.shell.depth - 0.95, facing=0, width=0.6)
        self.anchor_at(AnchorKind.SINK, 0, 0.9, self.shell.depth - 0.95, facing=0, width=0.6)
        self.free = [Area(-1.6, 1.6, 3.6, 4.6), Area(-1.9, 1.9, 1.6, 2.3)]


class LivingRoom(Room):
    """Sofa, rug, lamp, fireplace, books."""

    def furnish(self) -> None:
        wall, sofa, rug, wood = (
            ("#8fa49a", "#b5643c", "#8a3a34", "#5a3a26"),
            ("#d8c49a", "#4a6a7a", "#a8543a", "#6f4a2c"),
            ("#b58a7a", "#3f5a4a", "#c9a66a", "#4a3024"),
            ("#a9b4c0", "#8a4a52", "#4a5f7a", "#5f4632"),
        )[int(self.random.integers(4))]
        self.shell = Shell(
            6.0, 6.2, 2.8, walls=Finish(wall, self.pick("plain", "stripes", "damask"), 0.9, second=tone(wall, 1.07)),
            floor=Finish(self.pick("#8a5f3c", "#a8784a", "#6f4a32"), self.pick("boards", "parquet"), 0.74),
            ceiling=Finish("#e2dac8"), skirting="#e6dcc8", cornice="#ece4d2",
        )  # fmt: skip
        side, near, far = self.handed()
        curtain = tone(rug, 1.1)
        outlook = self.outlook()
        self.window(Window("back", 1.5 * side, 1.5, 0.75, 2.3, 2, 2, curtain=curtain, outlook=outlook))
        self.against(
            "fireplace", "back", -1.4 * side, decor.fireplace("#a99c8a", burning=self.cosy), size=(1.6, 0.4)
        )
        if self.cosy:
            self.lamp(-1.4 * side, 0.5, 5.6, tint="#ff9a48", power=0.7, reach=1.3, always=True, glow=0.35)
        self.anchor_at(AnchorKind.FIRE, -1.4 * side, 0.2, 5.3, facing=0, width=1.2)
        self.hang("picture", "back", -1.4 * side, decor.picture(0.9, 0.6, self.random, "#8a6a34"), y=1.85)
        self.against("bookcase", far, 4.4, storage.bookcase(1.6, 2.2, self.random, wood), size=(1.6, 0.3))
        self.hang("picture", near, 4.6, decor.picture(0.5, 0.65, self.random), y=1.6)
        self.hang("picture", near, 3.8, decor.picture(0.4, 0.4, self.random), y=1.68)
        self.door(Door(near, 2.4, paint="#e6dcc8"))
        self.put("rug", 0, 3.4, decor.rug(2.8, 2.0, rug, "#d8bc84"), size=(0, 0), stands=False, bias=-3)
        self.put("sofa", 0, 4.5, seating.sofa(sofa, cushions=(tone(rug, 1.2), "#d8b25a")), size=(1.95, 0.85))
        for x in (-0.55, 0.0, 0.55):
            self.anchor_at(AnchorKind.SEAT, x, 0.44, 4.4, group=1)
        self.put("armchair", -1.75, 3.3, seating.armchair(tone(sofa, 0.82)), turn=60, size=(0.85, 0.8))
        self.anchor_at(AnchorKind.SEAT, -1.7, 0.44, 3.3, facing=90, group=1)

        def laid(m: Maker) -> None:
            tables.book(m, -0.2, 0.0, open_=False)
            tables.mug(m, 0.2, 0.05)

        self.put(
            "coffee-table",
            0,
            3.25,
            tables.table(1.05, 0.55, wood, height=0.4, things=laid),
            size=(1.05, 0.55),
        )
        self.anchor_at(AnchorKind.TABLE, 0, 0.4, 3.25, width=1.05, depth=0.55, group=1)
        self.put("floor-lamp", 1.55, 4.6, lamps.floor_lamp(), size=(0.3, 0.3))
        self.lamp(1.55, 1.5, 4.5, power=0.9, reach=2.0)
        self.put("plant", 2.45 * side, 5.3, decor.plant(self.random), size=(0.4, 0.4))
        self.free = [Area(-1.4, 1.4, 2.0, 2.8), Area(0.8, 2.2, 3.0, 4.0)]

    cosy = True


class Bedroom(Room):
    """A bed by the window."""

    def furnish(self) -> None:
        wall, spread, wood, rug = (
            ("#8a9ab5", "#4a6a9a", "#6a4630", "#5a4a78"),
            ("#c9a892", "#a84a4a", "#5a3a28", "#8a6a4a"),
            ("#9fae94", "#d8b25a", "#7a5638", "#6a7a5a"),
            ("#b9a7b8", "#6f5a8a", "#4f382c", "#8a5a6a"),
        )[int(self.random.integers(4))]
        self.shell = Shell(
            4.8, 5.4, 2.65, walls=Finish(wall, self.pick("plain", "stripes", "damask"), 0.92, second=tone(wall, 1.06)),
            floor=Finish(self.pick("#8a6246", "#6f4f3a"), "boards", 0.74), ceiling=Finish("#dcd6ca"),
            skirting="#dcd4c4",
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window(
                "back", 1.0 * side, 1.3, 0.85, 2.2, 2, 2, curtain=tone(spread, 1.15), outlook=self.outlook()
            )
        )
        bed_x = -0.75 * side
        self.put("bed", bed_x, 4.2, beds.bed(1.6, 2.05, wood, spread), size=(1.6, 2.05))
        self.anchor_at(AnchorKind.BED, bed_x, 0.55, 4.2, facing=180, width=1.6, depth=2.05)
        self.anchor_at(AnchorKind.SEAT, bed_x + 0.7 * side, 0.52, 3.9, facing=90.0 * side)
        table_x = bed_x + 1.12 * side

        def on_table(m: Maker) -> None:
            part = m.part(0, 0)
            lamps.table_lamp()(part)
            part.done()
            tables.book(m, 0.05, -0.14, "#3f5a6a")

        self.put(
            "nightstand",
            table_x,
            5.0,
            storage.cupboard(0.48, 0.55, wood, depth=0.4, doors=0, drawers=2, things=on_table),
            size=(0.48, 0.4),
        )
        self.lamp(table_x, 0.95, 4.9, power=0.9, reach=1.5, glow=0.26)
        self.against("wardrobe", far, 3.9, storage.cupboard(1.2, 2.05, wood, depth=0.58), size=(1.2, 0.58))
        self.hang("picture", "back", bed_x, decor.picture(0.7, 0.5, self.random), y=1.7)
        self.hang("mirror", near, 3.6, decor.mirror(), y=1.5)
        self.against(
            "dresser",
            near,
            3.6,
            storage.cupboard(0.95, 0.82, wood, depth=0.44, doors=0, drawers=3),
            size=(0.95, 0.44),
        )
        self.door(Door(near, 2.0, paint="#d8cfbc"))
        self.put(
            "rug",
            0.9 * side,
            3.2,
            decor.rug(1.5, 1.0, rug, tone(rug, 1.4), round_=True),
            size=(0, 0),
            stands=False,
            bias=-3,
        )
        self.free = [Area(0.2 * side - 0.7, 0.2 * side + 0.9, 2.2, 3.2)]
