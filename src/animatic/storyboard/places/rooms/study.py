"""Rooms of books and papers."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import decor, lamps, seating, storage, tables
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Room
from animatic.storyboard.places.shell import Shell


class Library(Room):
    """Tall windows between walls of books, a reading table, an armchair in the sun."""

    dust = 0.5

    def furnish(self) -> None:
        wood = self.pick("#4a2f1e", "#3a2418", "#5a3a24")
        wall = self.pick("#6f5a44", "#5f6a58", "#75584a")
        chair = self.pick("#8a332a", "#2f4f4a", "#6a4a2a")
        self.shell = Shell(
            8.4, 8.0, 4.4, walls=Finish(wall, "panels", 0.8),
            floor=Finish(self.pick("#6f4a30", "#7a5236"), "parquet", 0.74),
            ceiling=Finish("#8a765c", "grid", 0.86), skirting=tone(wood, 1.1), cornice=tone(wood, 1.2),
        )  # fmt: skip
        side, near, far = self.handed()
        outlook = self.outlook()
        for x in (-2.35, 0.0, 2.35):
            self.window(
                Window("back", x, 1.25, 0.9, 3.75, 3, 6, frame=tone(wood, 1.3), outlook=outlook, arch=True)
            )
        for x in (-3.6, -1.18, 1.18, 3.6):
            self.against(
                "bookcase",
                "back",
                x,
                storage.bookcase(1.0, 3.7, self.random, wood, ornaments=False),
                size=(1.0, 0.3),
            )
        for wall in (near, far):
            for z in (2.2, 4.6, 7.0):
                self.against(
                    "bookcase", wall, z, storage.bookcase(2.3, 3.7, self.random, wood), size=(2.3, 0.3)
                )
        self.put(
            "rug",
            0.2,
            4.5,
            decor.rug(3.4, 2.2, self.pick("#6a2420", "#2f3f5a", "#5a3a2a")),
            size=(0, 0),
            stands=False,
            bias=-3,
        )

        def reading(m: Maker) -> None:
            tables.book(m, -0.5, 0.0, open_=True)
            tables.book(m, 0.25, 0.1, "#2f4a5a")
            on = m.part(0.7, 0.0, y=0.0)
            lamps.table_lamp("#b08d4a", "#3f6a4a")(on)
            on.done()
            tables.papers(m, 0.0, -0.2)

        self.put(
            "table",
            0.9 * side,
            4.6,
            tables.table(2.0, 0.95, tone(wood, 1.5), things=reading),
            size=(2.0, 0.95),
        )
        self.anchor_at(AnchorKind.TABLE, 0.9 * side, 0.75, 4.6, width=2.0, depth=0.95, group=1)
        for x in (0.3, 1.5):
            self.put("chair", x * side, 5.4, seating.chair(tone(wood, 1.4), cushion=chair), size=(0.42, 0.42))
            self.anchor_at(AnchorKind.SEAT, x * side, 0.45, 5.4, group=1)
        self.put("armchair", -1.7 * side, 4.2, seating.armchair(chair), turn=35.0 * side, size=(0.85, 0.8))
        self.anchor_at(AnchorKind.SEAT, -1.7 * side, 0.45, 4.15, facing=180 - 35 * side, group=2)
        self.put("globe", -2.9 * side, 5.6, globe, size=(0.5, 0.5))
        self.put("ladder", 3.4 * side, 5.6, ladder, turn=-90.0 * side, size=(0.5, 0.4))
        self.lamp((0.9 + 0.7) * side, 1.15, 4.6, power=0.9, reach=1.7)
        for x in (-2.2, 2.2):
            self.put("chandelier", x, 4.4, lamps.pendant(1.2, "#5a4a2a", radius=0.3), y=3.1, stands=False)
            self.lamp(x, 3.0, 4.4, power=0.7, reach=2.6, glow=0.3)
        self.anchor_at(AnchorKind.SHELF, -3.6, 1.2, 4.6, facing=-90, width=2.3)
        self.free = [Area(-1.5, 1.5, 2.4, 3.6), Area(-3.0, -1.0, 3.0, 6.0)]


def globe(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.22), (0.04, 0.2), (0.06, 0.04), (0.5, 0.035)], "#4a2f1e", width=0.6)
    m.ball(0, 0.76, 0, 0.26, "#7a9aa0")
    m.turned(0, 0, [(0.7, 0.3), (0.73, 0.3)], "#8a6434", width=0.6)


def ladder(m: Maker) -> None:
    for x in (-0.22, 0.22):
        m.rod((x, 0, -0.5), (x, 3.3, 0.15), 0.05, "#7a5430", width=0.6)
    for k in range(9):
        t = (k + 0.5) / 9
        m.rod(
            (-0.22, 3.3 * t, -0.5 + 0.65 * t), (0.22, 3.3 * t, -0.5 + 0.65 * t), 0.035, "#8a6238", width=0.5
        )
