"""Where people work, learn, heal and wait."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import decor, institution, lamps, seating, storage, tables
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Room
from animatic.storyboard.places.shell import Shell


class Office(Room):
    """A desk before the window, shelves, a plant, the city outside."""

    def furnish(self) -> None:
        wall, wood, carpet = (
            ("#8f9ba6", "#6a4a32", "#5a6470"), ("#b5a88f", "#7a5234", "#6f6454"), ("#a9b5ac", "#5a4030", "#4f5f58"),
            ("#c2b8a8", "#8a6238", "#7a6a5a"),
        )[int(self.random.integers(4))]  # fmt: skip
        self.shell = Shell(
            6.0, 5.8, 2.8, walls=Finish(wall, self.pick("plain", "wainscot"), 0.9, second=wood),
            floor=Finish(carpet, self.pick("grid", "carpet"), 0.93), ceiling=Finish("#d4d6d4", "grid", 0.92),
            skirting=tone(wall, 0.75),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window(
                "back",
                -0.3 * side,
                2.6,
                0.85,
                2.3,
                3,
                1,
                frame="#d8dcdc",
                outlook="city",
                blind=self.chance(0.4),
            )
        )
        self.against(
            "bookcase",
            "back",
            2.1 * side,
            storage.bookcase(1.3, 2.1, self.random, wood, fullness=0.8),
            size=(1.3, 0.3),
        )

        def on_desk(m: Maker) -> None:
            tables.computer(m, -0.36 * side, 0.02)
            tables.papers(m, 0.25 * side, 0.05, 8)
            tables.telephone(m, 0.52 * side, -0.12)
            tables.mug(m, 0.02, -0.16, "#5f8aa0")
            part = m.part(0.58 * side, 0.15)
            lamps.table_lamp("#3a4a3a", "#3f6a4a", tall=0.36)(part)
            part.done()

        z = 3.7
        self.put("desk", 0, z, tables.desk(1.7, 0.8, wood, things=on_desk), size=(1.7, 0.8))
        self.anchor_at(AnchorKind.DESK, 0, 0.75, z, facing=180, width=1.7, depth=0.8, group=1)
        self.put("desk-chair", 0, z + 0.75, seating.swivel_chair(), size=(0.5, 0.5))
        self.anchor_at(AnchorKind.SEAT, 0, 0.48, z + 0.72, group=1)
        for x in (-0.75, 0.75):
            self.put(
                "chair",
                x,
                z - 1.15,
                seating.chair(tone(wood, 0.9), cushion="#5a3a34"),
                turn=180,
                size=(0.42, 0.42),
            )
            self.anchor_at(AnchorKind.SEAT, x, 0.45, z - 1.15, facing=0, group=1)
        self.lamp(0.58 * side, 1.05, z, power=0.9, reach=1.6, glow=0.25)
        self.against("files", far, 4.6, institution.filing_cabinet(), size=(0.48, 0.6))
        self.against("files", far, 4.05, institution.filing_cabinet("#6f777e"), size=(0.48, 0.6))
        self.put("plant", 2.5 * side, 3.4, decor.plant(self.random, "#c8c4bc"), size=(0.4, 0.4))
        self.hang("picture", far, 2.8, decor.picture(0.7, 0.9, self.random, "#2c2c30"), y=1.6)
        self.hang("clock", near, 4.3, decor.clock(), y=2.1)
        self.hang("notices", near, 3.0, institution.notice_board(1.3, self.random), y=1.2)
        self.door(Door(near, 1.9, paint=tone(wood, 1.2), style="glass"))
        self.free = [Area(-2.0, 2.0, 1.6, 2.4), Area(1.2, 2.4, 2.6, 4.6)]


class MeetingRoom(Room):
    """A long table with chairs on both sides, a board at its end."""

    def furnish(self) -> None:
        wall = self.pick("#a9b2b8", "#8f8a80", "#b5a890")
        wood = self.pick("#6a4630", "#4a3a34", "#8a6a48")
        self.shell = Shell(
            6.4, 7.4, 2.9, walls=Finish(wall, self.pick("plain", "panels"), 0.88),
            floor=Finish("#5f6670", "grid", 0.93),
            ceiling=Finish("#d8d8d4", "grid", 0.92), skirting=tone(wall, 0.7),
        )  # fmt: skip
        side, near, far = self.handed()
        for z in (2.6, 4.2, 5.8):
            self.window(Window(near, z, 1.35, 0.8, 2.4, 1, 1, frame="#cfd4d6", outlook="city"))
        self.hang("whiteboard", "back", 0, institution.whiteboard(2.4, 1.2), y=0.95)
        self.anchor_at(AnchorKind.BOARD, 0, 1.5, self.shell.depth - 0.5, facing=0, width=2.4)

        def papers(m: Maker) -> None:
            for k in range(3):
                tables.papers(m, -0.35 + 0.05 * k, -1.0 + 0.95 * k, 6)
                tables.mug(m, 0.4, -0.85 + 0.95 * k, ("#e8e0d0", "#6a8a9a", "#b06a4a")[k])
            tables.glass(m, 0.0, 0.4, "#a9c8d0")

        z = 4.1
        self.put("table", 0, z, tables.table(1.5, 3.4, wood, things=papers), size=(1.5, 3.4))
        self.anchor_at(AnchorKind.TABLE, 0, 0.75, z, width=1.5, depth=3.4, group=1)
        for dz in (-1.1, 0.0, 1.1):
            for x, turn, facing in ((-1.15, 90.0, 90.0), (1.15, -90.0, -90.0)):
                self.put(
                    "chair",
                    x,
                    z + dz,
                    seating.swivel_chair("#2f333c", high=1.02),
                    turn=turn,
                    size=(0.48, 0.48),
                )
                self.anchor_at(AnchorKind.SEAT, x, 0.48, z + dz, facing=facing, group=1)
        self.put("chair", 0, z + 2.1, seating.swivel_chair("#4a2a28", high=1.2), size=(0.5, 0.5))
        self.anchor_at(AnchorKind.SEAT, 0, 0.48, z + 2.1, group=1)
        for dz in (-1.0, 1.0):
            self.put("lamp", 0, z + dz, lamps.pendant(0.9, "#2c3036", radius=0.26), y=1.98, stands=False)
            self.lamp(0, 1.9, z + dz, power=0.8, reach=2.2)
        self.put("plant", -2.7 * side, 6.7, decor.plant(self.random, "#8a8f94"), size=(0.4, 0.4))
        self.hang("picture", far, 4.6, decor.picture(1.4, 0.8, self.random, "#2c2c30"), y=1.65)
        self.door(Door(far, 2.4, paint="#8f9aa2", style="glass"))
        self.free = [Area(-2.6, -1.9, 2.2, 6.0), Area(-1.0, 1.0, 1.2, 2.0)]


class Classroom(Room):
    """Rows of desks before a blackboard."""

    def furnish(self) -> None:
        wall = self.pick("#d8cda8", "#b9c8b8", "#cfc0a8", "#b8c4cc")
        wood = self.pick("#b5834f", "#a06f40", "#c29a62")
        self.shell = Shell(
            7.0, 8.0, 3.1, walls=Finish(wall, "wainscot", 0.9, second=tone(wall, 0.78)),
            floor=Finish("#9a7448", "boards", 0.78), ceiling=Finish("#e4e0d0"), skirting=tone(wall, 0.6),
        )  # fmt: skip
        side, near, far = self.handed()
        for z in (2.4, 4.4, 6.4):
            self.window(Window(near, z, 1.5, 0.95, 2.6, 2, 3, outlook=self.pick("garden", "street", "city")))
        self.hang(
            "board",
            "back",
            -0.3 * side,
            institution.board(3.6, 1.25, chalk=int(self.random.integers(6))),
            y=0.95,
        )
        self.anchor_at(AnchorKind.BOARD, -0.3 * side, 1.5, 7.3, facing=0, width=3.6)
        self.hang("map", "back", 2.5 * side, decor.picture(1.1, 0.9, self.random, "#6a4a2a"), y=1.7)
        self.hang("clock", "back", -0.3 * side, decor.clock(0.18), y=2.72)

        def teaching(m: Maker) -> None:
            tables.book(m, -0.4, 0.0)
            tables.book(m, -0.38, 0.0, "#4a5a34")
            m.ball(0.35, 0.045, 0.0, 0.045, "#c83a2e", width=0.6)
            tables.papers(m, 0.05, 0.05)

        self.put(
            "desk", 1.7 * side, 6.6, tables.desk(1.5, 0.7, tone(wood, 0.8), things=teaching), size=(1.5, 0.7)
        )
        self.anchor_at(AnchorKind.DESK, 1.7 * side, 0.75, 6.6, facing=180, width=1.5)
        self.put("chair", 1.7 * side, 7.25, seating.chair(tone(wood, 0.75)), size=(0.42, 0.42))
        self.anchor_at(AnchorKind.SEAT, 1.7 * side, 0.45, 7.25)
        for z in (3.0, 4.4):
            for x in (-2.1, -0.7, 0.7, 2.1):
                self.put("school-desk", x, z, institution.school_desk(wood), turn=180, size=(0.7, 0.6))
                self.anchor_at(AnchorKind.SEAT, x, 0.45, z - 0.5, facing=0, group=1)
        self.hang("notices", far, 5.4, institution.notice_board(1.8, self.random), y=1.25)
        self.against(
            "bookcase", far, 3.4, storage.bookcase(1.4, 1.2, self.random, tone(wood, 0.7)), size=(1.4, 0.3)
        )
        self.door(Door(far, 7.2, paint=tone(wood, 0.7), style="glass"))
        for z in (3.4, 5.6):
            for x in (-1.5, 1.5):
                self.put("lamp", x, z, lamps.pendant(0.7, "#e8e4d4", radius=0.24), y=2.45, stands=False)
                self.lamp(x, 2.4, z, power=0.6, reach=2.4, glow=0.25)
        self.free = [Area(-2.0, 1.2, 5.6, 7.0), Area(-0.3, 0.3, 1.6, 2.4)]


class Hospital(Room):
    """A bed by the window, machines, a curtain half drawn."""

    def furnish(self) -> None:
        wall = self.pick("#b9cfd0", "#c4d0c0", "#b8c6d4", "#d0d0c8")
        self.shell = Shell(
            5.4, 5.6, 2.75, walls=Finish(wall, "wainscot", 0.95, second=tone(wall, 0.84)),
            floor=Finish("#b5bec0", "tiles", 0.92), ceiling=Finish("#e4e8e8", "grid", 0.94), skirting=tone(wall, 0.7),
        )  # fmt: skip
        side, near, _far = self.handed()
        self.window(
            Window(
                "back",
                1.2 * side,
                1.5,
                0.95,
                2.25,
                2,
                1,
                frame="#e4e8e8",
                curtain="#9fc0c0",
                outlook=self.pick("city", "garden", "sky"),
            )
        )
        bed_x = -0.55 * side
        self.put(
            "bed",
            bed_x,
            3.9,
            institution.hospital_bed(blanket=self.pick("#8fb0bc", "#9ab59a", "#a9a0bc")),
            size=(1.0, 2.1),
        )
        self.anchor_at(AnchorKind.BED, bed_x, 0.64, 3.9, facing=180, width=0.95, depth=2.0)
        self.put("monitor", bed_x - 0.95 * side, 4.7, institution.monitor_stand(), size=(0.44, 0.4))
        self.lamp(
            bed_x - 0.95 * side, 1.3, 4.5, tint="#6affb0", power=0.18, reach=0.8, always=True, glow=0.12
        )
        self.put("drip", bed_x + 0.75 * side, 4.8, institution.drip_stand(), size=(0.3, 0.3))
        self.put(
            "chair",
            bed_x + 1.25 * side,
            3.6,
            seating.chair("#6f8f98", cushion="#7fb0b0"),
            turn=-90.0 * side,
            size=(0.42, 0.42),
        )
        self.anchor_at(AnchorKind.SEAT, bed_x + 1.25 * side, 0.48, 3.6, facing=-90.0 * side)
        self.put(
            "curtain", -2.0 * side, 3.7, institution.screen_curtain(1.8), turn=90.0 * side, size=(1.8, 0.1)
        )

        def bedside(m: Maker) -> None:
            tables.vase(m, 0.0, 0.0, "#d8e4e4", self.pick("#e0a83c", "#d8667a"))
            tables.glass(m, 0.13, -0.1, "#b9d4dc")

        self.put(
            "cabinet",
            bed_x + 1.0 * side,
            5.1,
            storage.cupboard(
                0.44, 0.72, "#dfe2dc", depth=0.4, doors=1, drawers=1, things=bedside, knob="#8a9298"
            ),
            size=(0.44, 0.4),
        )
        self.hang("panel", "back", bed_x, wall_panel, y=1.25)
        self.door(Door(near, 2.2, paint="#9fb5b8", style="glass"))
        self.hang("clock", near, 3.8, decor.clock(), y=2.05)
        self.put("tube", 0, 3.4, lamps.tube(1.3), y=2.73, stands=False)
        self.lamp(0, 2.6, 3.4, tint="#e4f2ff", power=0.75, reach=2.6, glow=0)
        self.lamp(bed_x, 1.6, 5.2, tint="#ffe2b0", power=0.4, reach=1.2, glow=0.2)
        self.free = [Area(bed_x + 0.9 * side - 0.4, bed_x + 0.9 * side + 0.5, 2.2, 3.2)]


def wall_panel(m: Maker) -> None:
    m.box(-0.7, 0.7, 0, 0.22, -0.06, 0, "#cfd6d8", width=0.7)
    for k in range(5):
        m.panel(
            -0.6 + 0.26 * k,
            -0.46 + 0.26 * k,
            0.06,
            0.16,
            -0.065,
            ("#5a9a6a", "#c8483c", "#e8e0c0", "#4a7ab0", "#8a8f94")[k],
            width=0.4,
            bias=0.1,
        )
    m.box(-0.5, 0.5, 0.4, 0.47, -0.12, 0, "#f0f0e4", width=0.6)


class WaitingRoom(Room):
    """Rows of chairs along the walls, a desk, a clock that is looked at."""

    def furnish(self) -> None:
        wall = self.pick("#b9c2b4", "#c2b59a", "#a9b8c2")
        seat = self.pick("#b5603f", "#3f7a86", "#6f7a3f", "#7a4a6a")
        self.shell = Shell(
            6.2, 6.0, 2.8, walls=Finish(wall), floor=Finish("#b0aa9c", "checker", 0.85, second="#8f8a80"),
            ceiling=Finish("#dcdcd4", "grid", 0.93), skirting=tone(wall, 0.65),
        )  # fmt: skip
        side, _near, far = self.handed()
        self.window(Window("back", -1.2 * side, 1.5, 0.95, 2.2, 2, 1, blind=True, outlook=self.outlook()))
        for k in range(5):
            x = -2.0 + 0.62 * k
            self.put(
                "chair", x * side, 5.4, seating.chair("#5a6068", cushion=seat, arms=True), size=(0.5, 0.45)
            )
            self.anchor_at(AnchorKind.SEAT, x * side, 0.48, 5.35, group=1)
        for k in range(3):
            z = 2.9 + 0.65 * k
            self.put(
                "chair",
                -2.65 * side,
                z,
                seating.chair("#5a6068", cushion=seat, arms=True),
                turn=90.0 * side,
                size=(0.5, 0.45),
            )
            self.anchor_at(AnchorKind.SEAT, -2.65 * side, 0.48, z, facing=90.0 * side, group=1)

        def magazines(m: Maker) -> None:
            for k in range(3):
                tables.book(m, -0.2 + 0.2 * k, 0.03 * k, ("#c8483c", "#3f7aa0", "#e0b040")[k])

        self.put(
            "table",
            -0.4 * side,
            3.9,
            tables.table(0.9, 0.55, "#8a6a48", height=0.42, things=magazines),
            size=(0.9, 0.55),
        )

        def desk_top(m: Maker) -> None:
            tables.telephone(m, -0.5, 0.0)
            tables.papers(m, 0.2, 0.0)

        self.put(
            "counter",
            2.2 * side,
            4.4,
            tables.counter(1.9, 0.6, "#9a8468", top="#5a4a3c", things=desk_top),
            turn=-90.0 * side,
            size=(1.9, 0.6),
        )
        self.anchor_at(AnchorKind.COUNTER, 2.2 * side, 1.05, 4.4, facing=90.0 * side, width=1.9)
        self.put("plant", 2.6 * side, 5.5, decor.plant(self.random, tall=1.3), size=(0.4, 0.4))
        self.hang("clock", "back", 0.4 * side, decor.clock(0.2), y=2.2)
        self.hang("picture", "back", 1.5 * side, decor.picture(0.8, 0.6, self.random), y=1.6)
        self.door(Door(far, 2.4, style="double", width=1.5, paint="#8fa0a8"))
        self.put("tube", 0, 3.6, lamps.tube(1.3), y=2.78, stands=False)
        self.lamp(0, 2.6, 3.6, tint="#eef4ff", power=0.8, reach=2.8, glow=0)
        self.free = [Area(-1.4, 1.4, 1.8, 3.0)]
