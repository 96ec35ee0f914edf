"""Courts, police, prisons, laboratories."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import decor, institution, lamps, seating, storage, tables
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


class Courtroom(Room):
    """The bench, the witness stand, the jury's rows, panelled wood."""

    def furnish(self) -> None:
        wood = self.pick("#5a3824", "#6a4228", "#4a3022")
        self.shell = Shell(
            9.0, 9.0, 4.4, walls=Finish(self.pick("#c2b08a", "#b5a890"), "wainscot", 0.85, second=wood),
            floor=Finish("#7a3a32", "carpet"), ceiling=Finish("#d8cdb0", "panels", 0.88), skirting=wood,
            cornice=tone(wood, 1.2),
        )  # fmt: skip
        side, near, _far = self.handed()
        for z in (3.0, 5.4, 7.8):
            self.window(Window(near, z, 1.3, 1.6, 3.7, 2, 3, frame=tone(wood, 1.5), outlook="sky"))
        self.put("bench", 0, 7.6, institution.judge_bench(3.2, wood), size=(4.0, 1.6))
        self.anchor_at(AnchorKind.COUNTER, 0, 1.48, 7.2, facing=180, width=3.2)
        self.anchor_at(AnchorKind.SEAT, 0, 0.95, 7.9, facing=180, group=1)
        self.hang("seal", "back", 0, seal, y=3.1)
        for x in (-2.3, 2.3):
            self.put("flag", x, 8.4, institution.flag(self.pick("#8a2a30", "#2a4a7a")), size=(0.3, 0.3))
        self.put("stand", -2.6 * side, 6.4, witness_stand(wood), size=(1.0, 0.9))
        self.anchor_at(AnchorKind.SEAT, -2.6 * side, 0.62, 6.6, group=2)
        for row in range(2):
            self.put(
                "jury",
                3.3 * side + 0.55 * row * side,
                5.6,
                jury_row(wood, 0.25 * row),
                turn=-90.0 * side,
                size=(3.2, 0.5),
            )
            for k in range(4):
                self.anchor_at(
                    AnchorKind.SEAT,
                    (3.3 + 0.55 * row) * side,
                    0.45 + 0.25 * row,
                    4.5 + 0.75 * k,
                    facing=-90.0 * side,
                    group=3,
                )
        for x in (-1.4, 1.4):
            self.put(
                "table", x, 4.4, tables.table(1.6, 0.8, tone(wood, 1.2), things=case_files), size=(1.6, 0.8)
            )
            self.anchor_at(AnchorKind.TABLE, x, 0.75, 4.4, facing=0, width=1.6, group=4)
            self.put(
                "chair",
                x,
                3.7,
                seating.chair(wood, cushion="#5a1f22", arms=True),
                turn=180,
                size=(0.48, 0.45),
            )
            self.anchor_at(AnchorKind.SEAT, x, 0.48, 3.7, facing=0, group=4)
        self.put("rail", 0, 2.9, balustrade(6.4, wood), size=(6.4, 0.1))
        for z in (3.6, 6.6):
            self.put("chandelier", 0, z, lamps.pendant(1.1, "#8a6a34", radius=0.36), y=3.3, stands=False)
            self.lamp(0, 3.1, z, power=0.8, reach=3.4, glow=0.4)
        self.free = [Area(-1.6, 1.6, 5.2, 6.4), Area(-0.8, 0.8, 3.2, 4.0)]


def seal(m: Maker) -> None:
    for r, paint, z in (
        (0.55, "#8a6a2a", -0.03),
        (0.48, "#d8b85a", -0.05),
        (0.34, "#7a2a2a", -0.06),
        (0.2, "#e8d08a", -0.07),
    ):
        m.plate([(x, y, z) for x, y, _ in decor.ring(0, 0, r)], paint, width=0.7, bias=-z)


def witness_stand(wood: str) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-0.6, 0.6, 0, 0.2, -0.55, 0.6, tone(wood, 0.8))
        m.box(-0.55, 0.55, 0.2, 1.1, -0.5, -0.44, wood)
        m.panel(-0.44, 0.44, 0.32, 0.98, -0.505, tone(wood, 0.88), width=0.6, bias=0.3)
        m.box(-0.6, 0.6, 1.1, 1.15, -0.56, -0.38, tone(wood, 1.2), bias=0.2, width=0.8)
        for x in (-0.55, 0.5):
            m.box(x, x + 0.05, 0.2, 1.1, -0.5, 0.5, wood)
        m.box(-0.22, 0.22, 0.6, 0.65, 0.1, 0.5, "#5a1f22", width=0.7)
        m.box(-0.22, 0.22, 0.65, 1.3, 0.46, 0.52, "#5a1f22", width=0.7)

    return draw


def jury_row(wood: str, y: float) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-1.6, 1.6, 0, 0.3 + y, -0.3, 0.3, tone(wood, 0.8))
        m.box(-1.6, 1.6, 0.3 + y, 0.95 + y, -0.36, -0.3, wood)
        for k in range(5):
            m.panel(
                -1.55 + 0.63 * k,
                -1.02 + 0.63 * k,
                0.36 + y,
                0.86 + y,
                -0.365,
                tone(wood, 0.86),
                width=0.5,
                bias=0.3,
            )
        for k in range(4):
            x = -1.15 + 0.76 * k
            m.box(x - 0.25, x + 0.25, 0.4 + y, 0.46 + y, -0.1, 0.3, "#5a1f22", width=0.6)
            m.box(x - 0.25, x + 0.25, 0.46 + y, 1.05 + y, 0.26, 0.32, "#5a1f22", width=0.7)

    return draw


def balustrade(width: float, wood: str) -> Draw:
    def draw(m: Maker) -> None:
        w = width / 2
        for a, b in ((-w, -0.7), (0.7, w)):
            m.box(a, b, 0.78, 0.86, -0.05, 0.05, tone(wood, 1.2))
            m.box(a, b, 0, 0.1, -0.05, 0.05, wood, width=0.7)
            count = int((b - a) / 0.2)
            for k in range(count + 1):
                x = a + (b - a) * k / count
                m.turned(x, 0, [(0.1, 0.03), (0.3, 0.045), (0.5, 0.025), (0.78, 0.03)], wood, width=0.4)

    return draw


def case_files(m: Maker) -> None:
    tables.papers(m, -0.35, 0.0, 10)
    tables.book(m, 0.35, 0.05, "#5a2f2a")
    tables.book(m, 0.36, 0.04, "#2f4a5a")
    tables.glass(m, 0.0, 0.2, "#a9c8d0")


class PoliceStation(Room):
    """Desks back to back, a wall of clues, blinds, a cell at the end."""

    def furnish(self) -> None:
        wall = self.pick("#8f9a8c", "#9a9484", "#7f8f9c")
        self.shell = Shell(
            7.0, 7.2, 2.9, walls=Finish(wall, "wainscot", 0.9, second=tone(wall, 0.66)),
            floor=Finish("#8a8478", "checker", 0.86, second="#6f6a60"),
            ceiling=Finish("#c4c4b8", "grid", 0.9), skirting=tone(wall, 0.5),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(Window("back", -1.6 * side, 1.8, 0.95, 2.3, 2, 1, blind=True, outlook="city"))
        self.hang(
            "notices", "back", 0.5 * side, institution.notice_board(1.7, self.random, height=1.1), y=1.1
        )

        def busy(m: Maker) -> None:
            tables.typewriter(m, -0.35, 0.05)
            tables.telephone(m, 0.42, 0.0)
            tables.papers(m, 0.05, -0.1)
            tables.mug(m, 0.6, -0.15, "#d8d0c0")

        for k, (x, z, turn) in enumerate(((-1.3, 4.6, 0.0), (1.2, 3.9, 180.0))):
            self.put(
                "desk",
                x * side,
                z,
                tables.desk(1.5, 0.75, "#7a6248", things=busy),
                turn=turn,
                size=(1.5, 0.75),
            )
            back = 0.75 if turn == 0 else -0.75
            self.put(
                "desk-chair",
                x * side,
                z + back,
                seating.swivel_chair("#4a4038", high=0.95),
                turn=turn,
                size=(0.5, 0.5),
            )
            self.anchor_at(
                AnchorKind.DESK, x * side, 0.75, z, facing=180 if turn == 0 else 0, width=1.5, group=k + 1
            )
            self.anchor_at(
                AnchorKind.SEAT, x * side, 0.48, z + back, facing=180 if turn == 0 else 0, group=k + 1
            )
        self.put("chair", -0.4 * side, 3.6, seating.chair("#5a4a3a"), turn=160, size=(0.42, 0.42))
        for k in range(3):
            self.against(
                "files",
                far,
                5.0 + 0.52 * k,
                institution.filing_cabinet(("#6f7a72", "#7f8a82", "#66706a")[k]),
                size=(0.48, 0.6),
            )
        self.put("cell", 2.4 * side, 6.3, institution.bars(2.0, 2.6), size=(2.0, 0.1))
        self.anchor_at(AnchorKind.BARS, 2.4 * side, 0, 6.3, width=2.0)
        self.hang("clock", near, 4.6, decor.clock(0.18), y=2.2)
        self.put("flag", -3.0 * side, 6.6, institution.flag("#2a3f6a"), size=(0.3, 0.3))
        self.door(Door(near, 2.2, paint="#6a5a44", style="glass"))
        for x in (-1.3, 1.3):
            self.put("pendant", x, 4.2, lamps.pendant(0.6, "#3f5a48", radius=0.26), y=2.2, stands=False)
            self.lamp(x, 2.1, 4.2, power=0.85, reach=2.2)
        self.free = [Area(-1.0, 1.0, 1.8, 2.8), Area(-0.4, 0.5, 4.6, 6.0)]


class InterrogationRoom(Room):
    """A steel table, two chairs, one hard lamp, the mirror."""

    dust = 0.3

    def furnish(self) -> None:
        wall = self.pick("#6f7a78", "#7a7468", "#66707c")
        self.shell = Shell(
            4.6,
            5.0,
            2.7,
            walls=Finish(wall, "tiles", 0.88),
            floor=Finish("#5a5c5e", "concrete", 0.85),
            ceiling=Finish(tone(wall, 0.7)),
        )
        _, near, _ = self.handed()
        self.hang("mirror", "back", 0, two_way_mirror, y=1.1)
        z = 3.0
        self.put("table", 0, z, tables.table(1.4, 0.8, "#8a9196", things=evidence), size=(1.4, 0.8))
        self.anchor_at(AnchorKind.TABLE, 0, 0.75, z, width=1.4, depth=0.8, group=1)
        for x, turn, facing in ((-0.95, 90.0, 90.0), (0.95, -90.0, -90.0)):
            self.put("chair", x, z, seating.chair("#4a4f55"), turn=turn, size=(0.42, 0.42))
            self.anchor_at(AnchorKind.SEAT, x, 0.45, z, facing=facing, group=1)
        self.put("pendant", 0, z, lamps.pendant(0.8, "#2f3a36", radius=0.3), y=1.88, stands=False)
        self.lamp(0, 1.75, z, tint="#fff0cc", power=1.25, reach=1.35, always=True, glow=0.4)
        self.door(Door(near, 3.9, paint="#5a6064", style="metal"))
        self.put("radiator", 1.9, 4.85, decor.radiator(), size=(0.9, 0.1))
        self.free = [Area(-1.4, 1.4, 3.7, 4.4), Area(-1.5, 1.5, 1.4, 2.0)]


def two_way_mirror(m: Maker) -> None:
    m.box(-1.0, 1.0, 0, 1.0, -0.04, 0, "#3a3f44", width=0.9)
    m.panel(-0.94, 0.94, 0.06, 0.94, -0.045, "#1c2630", width=0.5, bias=0.1)
    for k in (0.0, 0.16):
        m.wire([(-0.5 + k, 0.16, -0.05), (0.0 + k, 0.84, -0.05)], 1.0, "#4f6472", bias=0.15)


def evidence(m: Maker) -> None:
    tables.papers(m, -0.1, 0.0, 15)
    tables.mug(m, 0.42, 0.1, "#e8e4d8")
    m.box(0.12, 0.26, 0, 0.04, -0.2, -0.1, "#20242a", width=0.6)


class Prison(Room):
    """A cell: stone, a high barred window, a bunk."""

    dust = 0.7

    def furnish(self) -> None:
        stone = self.pick("#6a7080", "#75706a", "#667068")
        self.shell = Shell(
            4.2,
            4.6,
            2.9,
            walls=Finish(stone, "stone", 0.68),
            floor=Finish(tone(stone, 0.72), "concrete", 0.8),
            ceiling=Finish(tone(stone, 0.62)),
        )
        side, near, far = self.handed()
        self.window(
            Window(
                "back",
                0.3 * side,
                0.95,
                1.85,
                2.55,
                1,
                1,
                frame="#3a3d46",
                bars=True,
                outlook="sky",
                ledge=False,
            )
        )
        self.against("bunk", near, 3.4, institution.bunk(), size=(1.95, 0.8))
        self.anchor_at(AnchorKind.BED, 1.7 * side, 0.58, 3.4, facing=180, width=0.75, depth=1.9)
        self.anchor_at(AnchorKind.SEAT, 1.45 * side, 0.55, 3.4, facing=-90.0 * side)
        self.against("toilet", "back", -1.4 * side, institution.toilet("#a9b0b4"), size=(0.4, 0.5))
        self.against("basin", far, 3.6, institution.basin("#a9b0b4"), size=(0.5, 0.4))
        self.hang("marks", far, 2.6, tally, y=1.4)
        self.put("bars", 0, 1.25, institution.bars(4.2, 2.9, step=0.6, door=False), size=(4.2, 0.1))
        self.anchor_at(AnchorKind.BARS, 0, 0, 1.25, width=4.2)
        self.put("bulb", 0, 2.6, lamps.pendant(0.3, "#2c2e34", radius=0.14), y=2.55, stands=False)
        self.lamp(0, 2.45, 2.6, tint="#ffd08a", power=0.32, reach=1.2, glow=0.2)
        self.anchor_at(AnchorKind.WALL, 0.2, 0, 4.4, facing=180, width=2.0)
        self.free = [Area(-1.0, 0.9, 2.2, 4.0)]


def tally(m: Maker) -> None:
    for group in range(4):
        for k in range(4):
            x = -0.5 + 0.27 * group + 0.045 * k
            m.wire([(x, 0, -0.01), (x + 0.01, 0.16, -0.01)], 0.9, "#d0d0c8")
        x = -0.5 + 0.27 * group
        m.wire([(x - 0.03, 0.03, -0.012), (x + 0.17, 0.14, -0.012)], 0.9, "#d0d0c8")


class Laboratory(Room):
    """Benches of glassware, shelves of bottles, cold light."""

    def furnish(self) -> None:
        wall = self.pick("#c4d0d2", "#b8c4c0", "#c8ccd4")
        self.shell = Shell(
            6.4, 6.6, 2.9, walls=Finish(wall, "tiles", 0.93), floor=Finish("#aab4b8", "tiles", 0.9),
            ceiling=Finish("#e0e6e8", "grid", 0.93), skirting=tone(wall, 0.7),
        )  # fmt: skip
        side, near, far = self.handed()
        self.window(
            Window("back", -1.7 * side, 1.5, 1.05, 2.3, 2, 1, frame="#d8dee0", outlook="city", blind=True)
        )
        self.put(
            "bench",
            -0.6 * side,
            3.5,
            institution.lab_bench(2.8, glassware=int(self.random.integers(5))),
            size=(2.8, 0.7),
        )
        self.anchor_at(AnchorKind.COUNTER, -0.6 * side, 0.91, 3.5, facing=180, width=2.8)
        self.against("bench-2", "back", 1.1 * side, institution.lab_bench(2.6, glassware=2), size=(2.6, 0.72))
        self.anchor_at(AnchorKind.COUNTER, 1.1 * side, 0.91, 5.8, facing=0, width=2.6)
        for y in (1.45, 1.85, 2.25):
            self.hang(
                "shelf", "back", 1.1 * side, storage.shelf_board(2.4, "#d0d6d8", things=self.bottles()), y=y
            )
        self.put(
            "stool",
            -0.9 * side,
            4.25,
            seating.stool("#8a9298", seat=0.66, cushion="#3a3f46"),
            size=(0.36, 0.36),
        )
        self.anchor_at(AnchorKind.SEAT, -0.9 * side, 0.66, 4.25, group=1)
        self.against("fume", far, 4.6, fume_hood, size=(1.4, 0.7))
        self.hang("whiteboard", near, 3.6, institution.whiteboard(1.7, 1.0), y=1.15)
        self.hang("chart", near, 5.2, decor.picture(0.8, 1.0, self.random, "#9aa4aa"), y=1.6)
        self.door(Door(far, 2.4, paint="#8fa4ac", style="glass"))
        for z in (2.6, 4.8):
            self.put("tube", 0, z, lamps.tube(1.6), y=2.88, stands=False)
            self.lamp(0, 2.7, z, tint="#dcf0ff", power=0.8, reach=2.6, glow=0)
        self.free = [Area(-1.6, 1.6, 1.8, 2.8), Area(-2.0, 0.6, 4.0, 4.9)]

    def bottles(self) -> Draw:
        paints = [self.pick("#6a4a2a", "#3f6a8a", "#5a8a5a", "#d8d8d0", "#8a3a3a") for _ in range(14)]
        talls = [float(self.random.uniform(0.14, 0.26)) for _ in range(14)]

        def draw(m: Maker) -> None:
            for k, (paint, tall) in enumerate(zip(paints, talls, strict=True)):
                tables.bottle(m, -1.1 + 0.17 * k, 0.0, paint, tall)

        return draw


def fume_hood(m: Maker) -> None:
    m.box(-0.7, 0.7, 0.08, 0.9, -0.34, 0.34, "#cfd6d8")
    m.box(-0.7, 0.7, 2.0, 2.4, -0.34, 0.34, "#dfe4e6")
    for x in (-0.7, 0.64):
        m.box(x, x + 0.06, 0.9, 2.0, -0.34, 0.34, "#dfe4e6", width=0.7)
    m.plate([(-0.64, 0.9, 0.3), (0.64, 0.9, 0.3), (0.64, 2.0, 0.3), (-0.64, 2.0, 0.3)], "#8f9aa0")
    m.plate(
        [(-0.64, 1.4, -0.33), (0.64, 1.4, -0.33), (0.64, 2.0, -0.33), (-0.64, 2.0, -0.33)],
        "#b8d4da",
        width=0.7,
        bias=0.4,
    )
    m.turned(-0.2, 0, [(0.9, 0.1), (1.02, 0.05), (1.1, 0.025)], "#58d08a", width=0.6, glow=0.15)
