"""Churches, temples, halls of kings, and what lies under them."""

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import decor, lamps, seating, stone, storage, tables
from animatic.storyboard.places.furniture.institution import bars
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


class Church(Room):
    """A nave between columns, pews, an altar below stained glass."""

    dust = 0.75

    def furnish(self) -> None:
        wall = self.pick("#b5a994", "#a8a294", "#c0b098")
        wood = self.pick("#5a3a26", "#4a3022")
        self.shell = Shell(
            10.0,
            13.0,
            7.2,
            walls=Finish(wall, "stone", 0.88),
            floor=Finish("#8f8678", "slabs", 0.8),
            ceiling=Finish(tone(wall, 0.7), "panels", 0.8),
        )
        self.window(
            Window(
                "back",
                0,
                2.2,
                2.6,
                6.4,
                3,
                4,
                frame="#4a4238",
                arch=True,
                stained=True,
                ledge=False,
                outlook="sky",
            )
        )
        for x in (-3.2, 3.2):
            self.window(
                Window(
                    "back",
                    x,
                    1.0,
                    2.4,
                    5.4,
                    1,
                    3,
                    frame="#4a4238",
                    arch=True,
                    stained=True,
                    ledge=False,
                    outlook="sky",
                )
            )
        for z in (4.0, 7.0, 10.0):
            for wall_ in self.handed()[1:]:
                self.window(
                    Window(
                        wall_,
                        z,
                        1.1,
                        2.6,
                        5.6,
                        1,
                        3,
                        frame="#4a4238",
                        arch=True,
                        stained=True,
                        ledge=False,
                        outlook="sky",
                    )
                )
        for z in (3.0, 6.0, 9.0, 12.0):
            for x in (-3.6, 3.6):
                self.put("column", x, z, stone.column(7.0, wall, radius=0.32), size=(0.9, 0.9))
        self.put("altar", 0, 11.6, stone.altar(self.pick("#e8e0cc", "#7a2430", "#3f5a3c")), size=(3.0, 1.5))
        self.anchor_at(AnchorKind.PEDESTAL, 0, 1.15, 11.2, facing=180, width=2.4)
        self.anchor_at(AnchorKind.BOARD, 0, 2.5, 12.2, facing=0, width=2.2)
        self.put("pulpit", 2.6, 10.2, stone.pulpit(wood), size=(1.0, 1.0))
        self.put("candles", -2.5, 9.8, stone.candle_rack(), turn=30, size=(1.2, 0.5))
        self.lamp(-2.5, 1.1, 9.6, tint="#ffb860", power=0.6, reach=1.5, always=True, glow=0.3)
        self.lamp(0, 1.7, 11.2, tint="#ffc47a", power=0.7, reach=2.4, always=True, glow=0.4)
        self.put(
            "runner",
            0,
            6.2,
            lambda m: m.slab(-0.7, 0.7, -5.0, 5.2, 0.005, "#7a2430", width=0.7),
            size=(0, 0),
            stands=False,
            bias=-6,
        )
        for z in (2.9, 4.2, 5.5, 6.8, 8.1):
            for x in (-2.1, 2.1):
                self.put("pew", x, z, seating.pew(wood, width=2.4), turn=180, size=(2.4, 0.5))
                self.anchor_at(AnchorKind.BENCH, x, 0.45, z, facing=0, width=2.4, group=1)
        for z in (4.5, 8.5):
            self.put("chandelier", 0, z, lamps.chandelier(8, radius=0.6, drop=2.6), y=4.0, stands=False)
            self.lamp(0, 4.0, z, tint="#ffc47a", power=0.6, reach=3.0, glow=0.5)
        self.free = [Area(-0.7, 0.7, 2.6, 9.0), Area(-1.4, 1.4, 9.4, 10.8)]


class Temple(Room):
    """Red columns, a great seated figure, incense and lanterns."""

    dust = 0.6

    def furnish(self) -> None:
        red = self.pick("#8a2a24", "#7a3a24", "#5a2a3a")
        self.shell = Shell(
            9.0,
            9.5,
            5.2,
            walls=Finish("#6a4a30", "panels", 0.8),
            floor=Finish("#7a5234", "planks", 0.76),
            ceiling=Finish("#3f2a1c", "grid", 0.7),
            skirting=red,
        )
        for z in (3.0, 5.6, 8.2):
            for x in (-3.2, 3.2):
                self.put("column", x, z, stone.column(5.1, red, radius=0.26), size=(0.7, 0.7))
                self.put("lantern", x * 0.82, z, lamps.lantern("#7a1f1a"), y=2.9, stands=False)
                self.lamp(x * 0.82, 3.0, z, tint="#ff9a50", power=0.45, reach=1.5, always=True, glow=0.26)
        self.put("figure", 0, 8.2, seated_figure, size=(2.6, 1.8))
        self.anchor_at(AnchorKind.PEDESTAL, 0, 1.0, 7.4, facing=180, width=2.6)
        self.put("incense", 0, 6.2, incense, size=(0.7, 0.7))
        self.lamp(0, 1.4, 6.6, tint="#ffb050", power=0.8, reach=2.6, always=True, glow=0.3)
        self.put(
            "mat", 0, 4.8, lambda m: m.box(-1.2, 1.2, 0, 0.05, -0.6, 0.6, "#b58a4a"), size=(2.4, 1.2), bias=-2
        )
        self.window(Window("left", 5.4, 2.4, 0.6, 2.8, 6, 3, frame="#5a3420", outlook="garden"))
        for x in (-2.2, 2.2):
            self.hang("banner", "back", x, stone.banner(red, "#d8b04a", tall=2.6), y=1.4)
        self.free = [Area(-1.5, 1.5, 2.8, 5.6)]


def seated_figure(m: Maker) -> None:
    gold = "#c9973a"
    m.turned(
        0,
        0,
        [(0, 1.5), (0.3, 1.4), (0.34, 1.2), (0.8, 1.1), (0.84, 1.25), (1.0, 1.25)],
        ["#5a3a24", "#8a2a24", "#5a3a24", "#8a2a24", gold],
        width=0.8,
    )
    m.turned(0, 0, [(1.0, 1.0), (1.25, 0.95), (1.4, 0.5)], gold, width=0.9)
    m.turned(
        0, 0, [(1.3, 0.5), (1.7, 0.46), (2.2, 0.58), (2.36, 0.22), (2.45, 0.2)], gold, width=0.9, bias=0.05
    )
    for s in (-1, 1):
        m.rod((s * 0.54, 2.1, 0), (s * 0.62, 1.6, -0.25), 0.26, gold, width=0.8)
        m.rod((s * 0.62, 1.6, -0.25), (s * 0.1, 1.42, -0.6), 0.2, gold, width=0.8)
    m.ball(0, 2.78, 0, 0.34, gold, flat=1.12, bias=0.1)
    m.ball(0, 3.16, 0, 0.14, tone(gold, 0.8), bias=0.05)
    for s in (-1, 1):
        m.wire([(s * 0.06, 2.78, -0.34), (s * 0.14, 2.75, -0.34), (s * 0.22, 2.78, -0.33)], 1.0, bias=0.5)
    m.wire([(-0.08, 2.58, -0.34), (0.0, 2.56, -0.35), (0.08, 2.58, -0.34)], 1.0, bias=0.5)
    halo = [(x * 0.75, 2.8 + y * 0.75, 0.3) for x, y, _ in decor.ring(0, 0, 1.0)]
    m.plate(halo, tone(gold, 1.25), width=0.8, bias=-0.4)


def incense(m: Maker) -> None:
    m.turned(0, 0, [(0, 0.2), (0.3, 0.3), (0.62, 0.34), (0.68, 0.38)], "#6a5a34", width=0.9, lid="#b5a890")
    for x in (-0.12, 0.0, 0.1):
        m.rod((x, 0.68, 0), (x + 0.02, 1.0, 0), 0.012, "#8a3a24", width=0.3)
        m.ball(x + 0.02, 1.0, 0, 0.012, "#ff9a50", glow=0.8, width=0)


class ThroneRoom(Room):
    """A throne on steps, banners, columns, fire."""

    dust = 0.6

    def furnish(self) -> None:
        wall = self.pick("#7d7a78", "#86796a", "#6f7480")
        cloth = self.pick("#7a1f2b", "#24405f", "#3f2a56")
        self.shell = Shell(
            10.0,
            12.0,
            6.4,
            walls=Finish(wall, "stone", 0.74),
            floor=Finish("#6a6460", "slabs", 0.76),
            ceiling=Finish(tone(wall, 0.55), "planks", 0.7),
        )
        for x in (-3.0, 3.0):
            self.window(
                Window("back", x, 1.1, 2.4, 5.2, 2, 3, frame="#3a3632", arch=True, ledge=False, outlook="sky")
            )
        for z in (4.0, 7.0, 10.0):
            self.window(
                Window("left", z, 1.0, 2.6, 5.2, 1, 3, frame="#3a3632", arch=True, ledge=False, outlook="sky")
            )
        for k in range(3):
            self.put(
                "steps",
                0,
                10.4 + 0.2 * k,
                step(2.6 - 0.4 * k, 1.5 - 0.2 * k),
                y=0.18 * k,
                size=(5.0 - 0.8 * k, 2.6),
                stands=k == 0,
                bias=-2 + 0.3 * k,
            )
        self.put("throne", 0, 10.8, seating.throne(cloth), y=0.54, size=(1.0, 0.9), stands=False)
        self.anchor_at(AnchorKind.PEDESTAL, 0, 1.06, 10.7, facing=180, width=1.0)
        self.anchor_at(AnchorKind.SEAT, 0, 1.06, 10.65, facing=180)
        self.hang("banner", "back", 0, stone.banner(cloth, tall=3.4, wide=1.3), y=2.6)
        for z in (4.4, 7.4, 10.2):
            for x in (-3.5, 3.5):
                self.put("column", x, z, stone.column(6.2, wall, radius=0.34), size=(0.9, 0.9))
            self.hang("banner", "right", z - 1.4, stone.banner(cloth, tall=2.6), y=2.2)
        self.put(
            "carpet",
            0,
            6.2,
            lambda m: m.slab(-0.9, 0.9, -5.2, 4.2, 0.005, cloth, width=0.8),
            size=(0, 0),
            stands=False,
            bias=-6,
        )
        for x in (-2.2, 2.2):
            self.put("brazier", x, 8.8, stone.brazier(), size=(0.6, 0.6))
            self.lamp(x, 1.4, 8.7, tint="#ff9a48", power=0.95, reach=2.2, always=True, glow=0.5)
        for x in (-1.9, 1.9):
            self.put("armour", x, 11.2, stone.armour(), size=(0.6, 0.5))
        self.free = [Area(-1.6, 1.6, 3.0, 8.2)]


def step(half: float, deep: float) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-half, half, 0, 0.18, -deep, deep, "#8f8a84", top="#a09a92")

    return draw


class Hall(Room):
    """A great hall: long tables, a hearth, shields and torches."""

    dust = 0.5

    def furnish(self) -> None:
        wall = self.pick("#8a8276", "#7a746c", "#94866e")
        self.shell = Shell(
            9.0,
            10.0,
            5.2,
            walls=Finish(wall, "stone", 0.76),
            floor=Finish("#75685a", "slabs", 0.78),
            ceiling=Finish("#4a3222", "planks", 0.66),
        )
        side, near, far = self.handed()
        for z in (3.4, 6.0, 8.6):
            self.window(
                Window(near, z, 0.9, 2.2, 4.2, 1, 3, frame="#3a3632", arch=True, ledge=False, outlook="sky")
            )
            self.hang("torch", far, z, lamps.torch(), y=1.9)
            self.lamp(
                (4.2 if far == "right" else -4.2),
                2.2,
                z,
                tint="#ff9a48",
                power=0.6,
                reach=1.7,
                always=True,
                glow=0.3,
            )
        self.against("hearth", "back", 0, decor.fireplace("#8a8276"), size=(1.8, 0.4))
        self.lamp(0, 0.7, 9.2, tint="#ff8a3a", power=1.0, reach=2.4, always=True, glow=0.5)
        self.anchor_at(AnchorKind.FIRE, 0, 0.2, 9.2, facing=0, width=1.4)
        for x in (-2.4, 2.4):
            self.hang(
                "banner", "back", x, stone.banner(self.pick("#7a1f2b", "#24405f", "#2f5a3a"), tall=2.4), y=1.7
            )
            self.hang("shield", "back", x * 0.55, shield(self.pick("#7a1f2b", "#24405f")), y=2.6)
        for x in (-1.9, 1.9):
            self.put("table", x, 5.6, tables.table(0.95, 4.4, "#6a4428", things=feast), size=(0.95, 4.4))
            self.anchor_at(AnchorKind.TABLE, x, 0.75, 5.6, width=0.95, depth=4.4, group=1)
            for dx in (-0.75, 0.75):
                self.put("bench", x + dx, 5.6, bench_plain(4.2), turn=90, size=(4.2, 0.34))
                for k in range(4):
                    self.anchor_at(
                        AnchorKind.SEAT, x + dx, 0.45, 4.0 + k, facing=-90.0 if dx > 0 else 90.0, group=1
                    )
        self.put(
            "chandelier",
            0,
            5.6,
            lamps.chandelier(10, radius=0.8, drop=1.6, gold="#3a3632"),
            y=3.1,
            stands=False,
        )
        self.lamp(0, 3.0, 5.6, tint="#ffb45c", power=0.8, reach=3.2, always=True, glow=0.5)
        self.put("armour", 3.6 * side, 9.0, stone.armour(), size=(0.6, 0.5))
        self.free = [Area(-0.9, 0.9, 3.0, 8.4)]


def feast(m: Maker) -> None:
    for k in range(6):
        z = -1.9 + 0.75 * k
        tables.plate(m, -0.26, z, "#a9683a" if k % 2 else "")
        tables.plate(m, 0.26, z + 0.1)
        m.turned(
            0.08,
            z + 0.3,
            [(0, 0.04), (0.02, 0.015), (0.08, 0.015), (0.1, 0.05), (0.17, 0.05)],
            "#b8bec4",
            width=0.5,
        )
        if k % 2 == 0:
            tables.candle(m, 0.0, z, 0.2)


def bench_plain(long: float) -> Draw:
    def draw(m: Maker) -> None:
        w = long / 2
        m.box(-w, w, 0.4, 0.45, -0.17, 0.17, "#5a3a24")
        for x in (-w + 0.2, 0, w - 0.26):
            m.box(x, x + 0.06, 0, 0.4, -0.14, 0.14, "#4a3020", width=0.6)

    return draw


def shield(paint: str) -> Draw:
    def draw(m: Maker) -> None:
        edge = [(-0.3, 0.36), (0.3, 0.36), (0.3, 0.0), (0.16, -0.3), (0, -0.42), (-0.16, -0.3), (-0.3, 0.0)]
        m.plate([(x, y, -0.04) for x, y in edge], "#b8a060", width=0.9)
        m.plate([(x * 0.86, y * 0.86, -0.05) for x, y in edge], paint, width=0.6, bias=0.05)
        m.panel(-0.04, 0.04, -0.3, 0.3, -0.06, "#d8c488", width=0.4, bias=0.1)
        m.panel(-0.24, 0.24, 0.06, 0.13, -0.06, "#d8c488", width=0.4, bias=0.11)
        for s in (-1, 1):
            m.rod((-0.5 * s, -0.5, -0.02), (0.5 * s, 0.5, -0.02), 0.035, "#c0c6cc", width=0.5, bias=-0.05)

    return draw


class Dungeon(Room):
    """Stone, straw, chains, one torch."""

    dust = 0.5

    def furnish(self) -> None:
        rock = self.pick("#5f5c58", "#565a60", "#645a50")
        self.shell = Shell(
            5.6,
            6.2,
            2.9,
            walls=Finish(rock, "stone", 0.62),
            floor=Finish(tone(rock, 0.7), "slabs", 0.7),
            ceiling=Finish(tone(rock, 0.5)),
        )
        side, _near, far = self.handed()
        self.hang("torch", "back", -1.5 * side, lamps.torch(), y=1.55)
        self.lamp(-1.5 * side, 1.9, 5.8, tint="#ff9440", power=1.2, reach=2.2, always=True, glow=0.45)
        self.hang("torch", far, 3.0, lamps.torch(), y=1.55)
        self.lamp(
            2.3 * (1 if far == "right" else -1),
            1.9,
            3.0,
            tint="#ff9440",
            power=0.7,
            reach=1.6,
            always=True,
            glow=0.35,
        )
        self.hang("chains", "back", 0.7 * side, stone.chains(), y=1.9)
        self.anchor_at(AnchorKind.WALL, 0.7 * side, 0, 5.9, facing=180, width=1.0)
        self.door(Door(far, 4.6, style="planks", paint="#5a3c26", frame=tone(rock, 0.8)))
        self.put("straw", 1.6 * side, 4.9, straw, size=(0, 0), stands=False, bias=-1)
        self.put("barrel", -2.2 * side, 4.8, storage.barrel(), size=(0.64, 0.64))
        self.put("crate", -1.7 * side, 5.4, storage.crate(0.5), turn=12, size=(0.5, 0.5))
        self.put("bars", 1.9 * side, 3.2, bars_gate, turn=-90 * side, size=(1.8, 0.1))
        self.anchor_at(AnchorKind.BARS, 1.9 * side, 0, 3.2, facing=90 * side, width=1.8)
        self.anchor_at(AnchorKind.BED, 1.6 * side, 0.12, 4.9, facing=180, width=0.9, depth=1.8)
        self.free = [Area(-1.4, 1.2, 2.4, 4.6)]


def bars_gate(m: Maker) -> None:
    bars(1.8, 2.6, step=0.16)(m)


def straw(m: Maker) -> None:
    m.plate(
        [
            (-0.6, 0.01, -0.9),
            (0.5, 0.01, -0.8),
            (0.65, 0.01, 0.2),
            (0.4, 0.01, 0.9),
            (-0.5, 0.01, 0.8),
            (-0.7, 0.01, 0),
        ],
        "#9a8448",
        (0, 1, 0),
        width=0.6,
    )
    for k in range(34):
        a, b = ((k * 37) % 100) / 100 - 0.5, ((k * 61) % 100) / 100 - 0.5
        m.wire(
            [(a * 1.2, 0.03, b * 1.6), (a * 1.2 + 0.18 * (1 if k % 2 else -1), 0.05, b * 1.6 + 0.1)],
            0.6,
            "#c8b06a",
            bias=0.2,
        )
