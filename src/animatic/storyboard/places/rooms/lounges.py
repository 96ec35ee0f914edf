"""Rooms that a text doesn't name: where people talk indoors, each with a character of its own."""

from animatic.storyboard.places.base import AnchorKind, Area, Brief
from animatic.storyboard.places.furniture import decor, lamps, seating, storage, tables
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Room
from animatic.storyboard.places.rooms.home import LivingRoom
from animatic.storyboard.places.shell import Shell


def room(brief: Brief) -> Room:
    """By what the text says besides, else by who is there: the same people talk in the same room."""
    if brief.features & {"fire", "fireplace", "hearth"}:
        return LivingRoom(brief)
    kinds = (BookRoom, BayRoom, RentedRoom)
    return kinds[brief.variant % len(kinds)](brief)


class BookRoom(Room):
    """Shelves to the ceiling, a desk lamp, two armchairs."""

    def furnish(self) -> None:
        wall, wood, seat = (
            ("#6f7f72", "#5a3a26", "#8a4a3a"),
            ("#8a6f5c", "#4a3024", "#4f6a5a"),
            ("#5f6f86", "#6a4630", "#b07a3c"),
        )[int(self.random.integers(3))]
        self.shell = Shell(
            5.6, 5.8, 2.8, walls=Finish(wall, self.pick("plain", "wainscot"), 0.88, second=tone(wall, 1.08)),
            floor=Finish(self.pick("#7a5236", "#8f6442"), "parquet", 0.74), ceiling=Finish("#dcd4c4"),
            skirting=tone(wood, 1.1), cornice=tone(wall, 1.2),
        )  # fmt: skip
        side, near, far = self.handed()
        for x in (-1.85, 1.85):
            self.against(
                "bookcase", "back", x, storage.bookcase(1.7, 2.5, self.random, wood), size=(1.7, 0.32)
            )
        self.window(
            Window("back", 0.0, 1.25, 0.85, 2.35, 2, 3, curtain=tone(seat, 0.9), outlook=self.outlook())
        )
        self.hang("picture", far, 3.9, decor.picture(0.8, 0.55, self.random, "#8a6a34"), y=1.6)
        self.door(Door(near, 2.4, paint=tone(wood, 1.25)))
        self.put(
            "rug", 0, 3.3, decor.rug(2.6, 1.8, tone(seat, 0.8), "#cdb07c"), size=(0, 0), stands=False, bias=-3
        )
        for x, turn in ((-1.1, 48.0), (1.1, -48.0)):
            self.put(
                "armchair",
                x,
                3.9,
                seating.armchair(tone(seat, 0.94 if x < 0 else 1.06)),
                turn=turn,
                size=(0.85, 0.8),
            )
            self.anchor_at(AnchorKind.SEAT, x * 0.96, 0.44, 3.85, facing=-turn + (180 if x else 0), group=1)

        def laid(m: Maker) -> None:
            tables.book(m, -0.1, 0.05, open_=False)
            tables.mug(m, 0.16, -0.04)

        self.put(
            "side-table", 0.0, 4.15, tables.table(0.6, 0.5, wood, height=0.52, things=laid), size=(0.6, 0.5)
        )
        self.anchor_at(AnchorKind.TABLE, 0.0, 0.52, 4.15, width=0.6, depth=0.5, group=1)
        self.put("floor-lamp", -1.75 * side, 4.7, lamps.floor_lamp(), size=(0.3, 0.3))
        self.lamp(-1.75 * side, 1.5, 4.6, power=0.95, reach=2.0)
        self.free = [Area(-1.4, 1.4, 2.0, 2.9)]


class BayRoom(Room):
    """Light from a wide window, a sofa with its back to it, plants."""

    def furnish(self) -> None:
        wall, sofa, rug = (
            ("#dcd2bc", "#5f7f8a", "#c9855a"),
            ("#c9d2c4", "#b0744c", "#6a7f5c"),
            ("#d8c0ae", "#6f6a8a", "#a8543a"),
        )[int(self.random.integers(3))]
        wood = self.pick("#9a6a42", "#6f4a30", "#b58a5c")
        self.shell = Shell(
            6.2, 5.6, 2.75, walls=Finish(wall, "plain", 0.92, second=tone(wall, 1.05)),
            floor=Finish(self.pick("#a8784a", "#b59470"), "boards", 0.76), ceiling=Finish("#ece6da"),
            skirting="#f0eadc",
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window("back", 0.2 * side, 3.1, 0.8, 2.3, 4, 2, curtain=tone(sofa, 1.25), outlook=self.outlook())
        )
        self.put(
            "sofa",
            -0.4 * side,
            4.4,
            seating.sofa(sofa, cushions=(tone(rug, 1.2), "#e0c27a")),
            size=(1.95, 0.85),
        )
        for x in (-0.95, -0.4, 0.15):
            self.anchor_at(AnchorKind.SEAT, x * side, 0.44, 4.3, group=1)
        self.put(
            "rug",
            -0.3 * side,
            3.2,
            decor.rug(2.4, 1.6, rug, tone(rug, 1.35), round_=True),
            size=(0, 0),
            stands=False,
            bias=-3,
        )
        self.put(
            "coffee-table", -0.4 * side, 3.2, tables.table(0.95, 0.5, wood, height=0.4), size=(0.95, 0.5)
        )
        self.anchor_at(AnchorKind.TABLE, -0.4 * side, 0.4, 3.2, width=0.95, depth=0.5, group=1)
        for x, z in ((2.55 * side, 4.9), (-2.6 * side, 5.0), (2.0 * side, 5.15)):
            self.put("plant", x, z, decor.plant(self.random), size=(0.4, 0.4))
        self.against(
            "sideboard", far, 3.6, storage.cupboard(1.5, 0.8, wood, depth=0.42, doors=3), size=(1.5, 0.42)
        )
        self.hang("picture", far, 3.6, decor.picture(0.9, 0.6, self.random), y=1.6)
        self.hang("mirror", near, 3.9, decor.mirror(), y=1.5)
        self.door(Door(near, 2.3, paint="#f0eadc"))
        self.lamp(1.8 * side, 1.7, 4.2, power=0.8, reach=2.0)
        self.put("floor-lamp", 1.85 * side, 4.2, lamps.floor_lamp(), size=(0.3, 0.3))
        self.free = [Area(-1.4, 1.4, 2.0, 2.7)]


class RentedRoom(Room):
    """Bare walls, a table with two chairs, a bulb, a chest of drawers."""

    def furnish(self) -> None:
        wall = self.pick("#a8a48c", "#b59a86", "#8f9aa0")
        wood = self.pick("#7a5638", "#8f6a48", "#5f4632")
        self.shell = Shell(
            4.8, 5.2, 2.6, walls=Finish(wall, self.pick("plain", "stripes"), 0.86, second=tone(wall, 1.04)),
            floor=Finish("#86684a", "boards", 0.72), ceiling=Finish("#d6d0c2"), skirting=tone(wall, 0.75),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window("back", -0.9 * side, 1.15, 0.9, 2.1, 2, 2, curtain="#c9c2ac", outlook=self.outlook())
        )
        self.against(
            "chest-of-drawers",
            "back",
            1.2 * side,
            storage.cupboard(1.0, 0.95, wood, depth=0.45, doors=0, drawers=3),
            size=(1.0, 0.45),
        )
        self.hang("mirror", "back", 1.2 * side, decor.mirror(), y=1.55)
        self.hang("picture", far, 3.2, decor.picture(0.5, 0.4, self.random), y=1.55)
        self.door(Door(near, 2.6, paint=tone(wall, 0.82)))

        def laid(m: Maker) -> None:
            tables.mug(m, -0.24, -0.06)
            tables.mug(m, 0.26, 0.05, "#6a8a9a")

        z = 3.3
        self.put("table", 0, z, tables.table(1.1, 0.75, wood, things=laid), size=(1.1, 0.75))
        self.anchor_at(AnchorKind.TABLE, 0, 0.75, z, width=1.1, depth=0.75, group=1)
        for x, facing in ((-0.85, 90.0), (0.85, -90.0)):
            self.put("chair", x, z, seating.chair(tone(wood, 0.92)), turn=facing, size=(0.42, 0.42))
            self.anchor_at(AnchorKind.SEAT, x, 0.45, z, facing=facing, group=1)
        self.put("pendant", 0, z, lamps.pendant(0.7, "#4a4640"), y=1.9, stands=False)
        self.lamp(0, 1.85, z, power=0.9, reach=2.0)
        self.free = [Area(-1.3, 1.3, 1.9, 2.6), Area(-1.6, 1.6, 4.0, 4.6)]
