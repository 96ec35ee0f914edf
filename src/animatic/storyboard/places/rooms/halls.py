"""Where one looks on or takes part: museums, gyms, stages, dance halls, studios."""

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.daylight import spotlight
from animatic.storyboard.places.furniture import decor, lamps, seating, social, tables
from animatic.storyboard.places.furniture.institution import locker_room_bench
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Window
from animatic.storyboard.places.plane import Finish
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


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
