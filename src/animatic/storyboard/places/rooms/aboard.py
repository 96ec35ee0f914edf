"""The insides of things that move: trains, buses, planes, ships of air, sea and space, cars."""

import math

from animatic.storyboard.places.base import AnchorKind, Area
from animatic.storyboard.places.furniture import decor, lamps
from animatic.storyboard.places.furniture.tone import tone
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Outlook, Window
from animatic.storyboard.places.plane import Finish, Wall
from animatic.storyboard.places.room import Draw, Room
from animatic.storyboard.places.shell import Shell


def seat_row(paint: str, *, width: float = 1.0, high: float = 1.15) -> Draw:
    """A double seat that looks to −z."""

    def draw(m: Maker) -> None:
        w = width / 2
        m.box(-w, w, 0.3, 0.46, -0.24, 0.24, tone(paint, 0.9))
        m.box(-w, w, 0.46, high, 0.16, 0.3, paint)
        m.box(-w + 0.06, -0.04, high - 0.22, high + 0.06, 0.13, 0.28, tone(paint, 1.12), width=0.8, bias=0.05)
        m.box(0.04, w - 0.06, high - 0.22, high + 0.06, 0.13, 0.28, tone(paint, 1.12), width=0.8, bias=0.05)
        for x in (-w, -0.03, w - 0.06):
            m.box(x, x + 0.06, 0.46, 0.66, -0.2, 0.2, "#3a3d44", width=0.6, bias=0.06)
        m.box(-w + 0.1, w - 0.1, 0, 0.3, -0.06, 0.14, "#2c2f36", width=0.5)

    return draw


class Carriage(Room):
    """Rows of seats either side of an aisle, windows, racks."""

    seats: tuple[str, ...] = ("#7a2f3a", "#2f5a6a", "#5a6a3a")
    outlook_: Outlook = "fields"
    wide, high, long = 3.2, 2.4, 9.5

    def furnish(self) -> None:
        paint = self.pick(*self.seats)
        wall = self.pick("#c8bca4", "#b5c0c4", "#c4b8b0")
        self.shell = Shell(
            self.wide, self.long, self.high, walls=Finish(wall, "plain"), floor=Finish("#5a5652", "boards", 0.85),
            ceiling=Finish("#e0dcd0"), skirting=tone(wall, 0.6),
        )  # fmt: skip
        for wall_ in self.handed()[1:]:
            for z in (2.2, 3.9, 5.6, 7.3):
                self.window(
                    Window(
                        wall_, z, 1.2, 0.95, 1.75, 1, 1, frame="#8a8f94", outlook=self.outlook_, ledge=False
                    )
                )
            self.hang("rack", wall_, 4.6, rack, y=2.0)
        for z in (2.7, 4.0, 5.3, 6.6, 7.9):
            for side in (-1, 1):
                self.put("seat", side * (self.wide / 2 - 0.56), z, seat_row(paint), size=(1.0, 0.6))
                self.anchor_at(
                    AnchorKind.SEAT, side * (self.wide / 2 - 0.56), 0.46, z - 0.02, facing=180, group=side + 2
                )
        self.door(Door("back", 0, 0.8, 2.0, style="glass", paint=tone(wall, 0.8)))
        for z in (2.5, 5.0, 7.5):
            self.lamp(0, self.high - 0.1, z, tint="#ffe6b8", power=0.7, reach=1.8, glow=0.2)
            self.put("tube", 0, z, lamps.tube(0.8), y=self.high - 0.02, stands=False)
        self.free = [Area(-0.3, 0.3, 2.2, 7.0)]


def rack(m: Maker) -> None:
    m.box(-3.4, 3.4, 0, 0.04, -0.4, 0, "#8a8f94", width=0.7)
    for k in range(5):
        fill = ("#7a4a2e", "#3f5a6a", "#8a2f2a", "#5a5a40", "#a07a4a")[k]
        m.box(-3.0 + 1.3 * k, -2.4 + 1.3 * k, 0.04, 0.32, -0.36, -0.04, fill, width=0.8)


class Bus(Carriage):
    """City outside, poles to hold on to."""

    seats = ("#2f5f8a", "#8a5a2f", "#3f6a4a")
    outlook_: Outlook = "street"
    wide, high, long = 2.9, 2.3, 9.0

    def furnish(self) -> None:
        super().furnish()
        for z in (3.3, 5.9):
            for side in (-1, 1):
                self.put(
                    "pole",
                    side * 0.5,
                    z,
                    lambda m: m.rod((0, 0, 0), (0, 2.3, 0), 0.04, "#e0b83c"),
                    size=(0.1, 0.1),
                )


class Plane(Carriage):
    """A cabin of the air: small round windows, clouds."""

    seats = ("#3a5480", "#5a5f6a", "#7a3a44")
    outlook_: Outlook = "sky"
    wide, high, long = 3.4, 2.2, 10.0


class Subway(Room):
    """Benches along the walls, poles and straps, dark windows, bright light at any hour."""

    def furnish(self) -> None:
        paint = self.pick("#c8702a", "#3f7a86", "#5f6aa0")
        wall = self.pick("#d0d4d4", "#cfcabc")
        self.shell = Shell(
            3.0, 10.5, 2.4, walls=Finish(wall, "plain"), floor=Finish("#6a6c70", "grid", 0.9),
            ceiling=Finish("#e4e6e4"), skirting="#8a8f94",
        )  # fmt: skip
        sides: tuple[tuple[int, Wall, float], ...] = ((-1, "left", 90.0), (1, "right", -90.0))
        for side, wall_, turn in sides:
            for z in (2.3, 5.4, 8.5):
                self.window(
                    Window(wall_, z, 1.7, 1.05, 1.85, 2, 1, frame="#a4a9ae", outlook="dark", ledge=False)
                )
                self.put("bench", side * 1.24, z, long_bench(paint), turn=turn, size=(2.0, 0.5))
                self.anchor_at(
                    AnchorKind.BENCH, side * 1.2, 0.45, z, facing=-90.0 * side, width=2.0, depth=0.45
                )
            for z in (3.85, 6.95):
                self.hang("doors", wall_, z, sliding_doors)
            for z in (1.7, 3.1, 4.6, 6.2, 7.8):
                self.put("pole", side * 0.82, z, grip_pole, size=(0.1, 0.1))
        self.put("straps", 0, 0, straps, stands=False)
        self.door(Door("back", 0, 0.8, 2.0, style="glass", paint="#b4b9bc"))
        for z in (2.2, 4.6, 7.0, 9.4):
            self.lamp(0, 2.3, z, tint="#eef6ff", power=0.62, reach=2.0, always=True, glow=0)
            self.put("tube", 0, z, lamps.tube(1.2), y=2.38, stands=False)
        self.free = [Area(-0.35, 0.35, 2.4, 7.5)]


def long_bench(paint: str) -> Draw:
    """A bench of four moulded seats."""

    def draw(m: Maker) -> None:
        m.box(-1.0, 1.0, 0.12, 0.38, -0.1, 0.24, "#7a7e84", width=0.6)
        for k in range(4):
            x = -1.0 + 0.5 * k
            m.box(x + 0.02, x + 0.48, 0.38, 0.46, -0.24, 0.24, paint, width=0.8)
            m.box(x + 0.02, x + 0.48, 0.46, 0.94, 0.16, 0.26, tone(paint, 1.08), width=0.8)

    return draw


def sliding_doors(m: Maker) -> None:
    """A pair of doors with tall panes."""
    m.panel(-0.72, 0.72, 0.0, 2.05, -0.02, "#b9bec2", width=0.8)
    for x in (-0.36, 0.36):
        m.panel(x - 0.22, x + 0.22, 0.85, 1.85, -0.04, "#20262e", width=0.7, bias=0.2)
    m.wire([(0, 0, -0.03), (0, 2.05, -0.03)], 0.9, bias=0.3)


def grip_pole(m: Maker) -> None:
    m.rod((0, 0, 0), (0, 2.38, 0), 0.035, "#c9ced2", width=0.5)


def straps(m: Maker) -> None:
    """Two rails under the ceiling with loops to hold."""
    for x in (-0.55, 0.55):
        m.rod((x, 2.12, 1.0), (x, 2.12, 10.0), 0.03, "#c9ced2", width=0.4)
        for k in range(11):
            z = 1.5 + 0.75 * k
            m.wire([(x, 2.1, z), (x, 1.93, z)], 0.9)
            ring = [
                (x + 0.06 * math.cos(a), 1.87 + 0.06 * math.sin(a), z)
                for a in (k_ * 0.55 for k_ in range(13))
            ]
            m.wire(ring, 1.1)


class Cockpit(Room):
    """Two seats, a wall of instruments, the sky ahead."""

    view: Outlook = "sky"
    tint = "#7fc8ff"

    def furnish(self) -> None:
        wall = self.pick("#5a626a", "#4f5a5a", "#5f5a62")
        self.shell = Shell(
            3.2,
            3.8,
            2.2,
            walls=Finish(wall, "panels", 0.85),
            floor=Finish("#3a3e44", "grid", 0.85),
            ceiling=Finish(tone(wall, 0.7), "panels", 0.85),
        )
        self.window(Window("back", 0, 2.7, 1.15, 2.0, 3, 1, frame="#2c3036", outlook=self.view, ledge=False))
        self.against("panel", "back", 0, instruments, size=(3.0, 0.6))
        self.anchor_at(AnchorKind.WHEEL, 0, 0.9, 3.0, facing=0, width=2.6)
        for x in (-0.7, 0.7):
            self.put("seat", x, 2.35, seat_row("#3a4456", width=0.6), turn=180, size=(0.6, 0.6))
            self.anchor_at(AnchorKind.SEAT, x, 0.46, 2.35, facing=0)
        self.lamp(0, 1.0, 2.8, tint=self.tint, power=0.5, reach=1.2, always=True, glow=0.2)
        self.free = [Area(-0.4, 0.4, 1.2, 1.9)]


def instruments(m: Maker) -> None:
    m.box(-1.45, 1.45, 0, 0.85, -0.2, 0.3, "#3a4048")
    m.plate(
        [(-1.45, 0.85, -0.3), (1.45, 0.85, -0.3), (1.45, 1.15, 0.2), (-1.45, 1.15, 0.2)], "#2c3138", bias=0.1
    )
    tiles, paints = [], []
    for r in range(4):
        for k in range(16):
            if (r * 7 + k * 3) % 5:
                tiles.append((-1.3 + 0.165 * k, -1.22 + 0.165 * k, 0.3 + 0.13 * r, 0.36 + 0.13 * r))
                paints.append(("#ff6a4a", "#5affa0", "#ffd04a", "#6ab8ff", "#e8e8e0")[(r + k) % 5])
    m.mosaic(tiles, -0.205, paints, line=0.4, glow=0.35, bias=0.5)
    for x in (-0.9, -0.3, 0.3, 0.9):
        m.plate(
            [(x + a, 1.0 + b * 0.6, -0.06 + b * 0.9) for a, b, _ in decor.ring(0, 0, 0.13)],
            "#101a20",
            width=0.8,
            bias=0.6,
        )
        m.wire([(x, 1.0, -0.07), (x + 0.07, 1.05, -0.03)], 1.0, "#8affc0", bias=0.8)


class Spaceship(Room):
    """A bridge: consoles, a great window on the stars."""

    def furnish(self) -> None:
        wall = self.pick("#8f9aa6", "#6f7a88", "#a09a94")
        self.shell = Shell(
            7.0,
            6.8,
            3.2,
            walls=Finish(wall, "panels", 0.84),
            floor=Finish("#4a525c", "grid", 0.85),
            ceiling=Finish(tone(wall, 0.6), "panels", 0.8),
            skirting="#5ab8d8",
        )
        _side, near, far = self.handed()
        self.window(Window("back", 0, 4.6, 1.0, 2.7, 3, 1, frame="#3a424c", outlook="stars", ledge=False))
        for x, turn in ((-2.4, 40.0), (2.4, -40.0)):
            self.put("console", x, 4.6, console, turn=turn, size=(1.6, 0.7))
            self.anchor_at(AnchorKind.DESK, x, 0.9, 4.6, facing=0, width=1.6)
        self.put("seat", 0, 3.8, captain, turn=180, size=(0.8, 0.8))
        self.anchor_at(AnchorKind.SEAT, 0, 0.55, 3.8, facing=0)
        self.put("console", 0, 5.6, console, turn=180, size=(1.6, 0.7))
        self.anchor_at(AnchorKind.WHEEL, 0, 0.9, 5.4, facing=0, width=1.6)
        for wall_ in (near, far):
            for z in (2.6, 4.4):
                self.hang("screen", wall_, z, screen, y=1.3)
        self.door(Door(near, 5.8, 1.2, 2.2, style="metal", paint=tone(wall, 0.8), frame="#5ab8d8"))
        self.lamp(0, 2.9, 3.4, tint="#bfe2ff", power=0.8, reach=2.8, always=True, glow=0)
        for x in (-2.4, 2.4):
            self.lamp(x, 1.3, 4.2, tint="#5ad8ff", power=0.5, reach=1.2, always=True, glow=0.25)
        self.free = [Area(-1.6, 1.6, 2.0, 3.2), Area(-1.2, 1.2, 4.3, 5.0)]


def console(m: Maker) -> None:
    m.box(-0.8, 0.8, 0, 0.8, -0.2, 0.3, "#59636f")
    m.plate(
        [(-0.85, 0.8, -0.4), (0.85, 0.8, -0.4), (0.85, 1.05, 0.3), (-0.85, 1.05, 0.3)],
        "#2a323c",
        (0, 0.9, -0.4),
        bias=0.2,
    )
    for k in range(5):
        x = -0.62 + 0.31 * k
        fill = ("#5ad8ff", "#5affb0", "#ffb04a", "#5ad8ff", "#ff6a6a")[k]
        m.plate(
            [(x - 0.1, 0.86, -0.24), (x + 0.1, 0.86, -0.24), (x + 0.1, 0.95, 0.02), (x - 0.1, 0.95, 0.02)],
            fill,
            (0, 0.9, -0.4),
            width=0.5,
            glow=0.4,
            bias=0.4,
        )


def screen(m: Maker) -> None:
    m.box(-0.6, 0.6, 0, 0.75, -0.05, 0, "#2c343e")
    m.panel(-0.54, 0.54, 0.06, 0.69, -0.055, "#0f3a4a", width=0.5, glow=0.15, bias=0.2)
    m.wire(
        [(-0.45 + 0.1 * k, 0.36 + 0.16 * math.sin(k * 1.3), -0.06) for k in range(10)],
        1.0,
        "#7affd8",
        bias=0.4,
    )


def captain(m: Maker) -> None:
    m.post(0, 0, 0, 0.42, 0.12, "#3a424c")
    m.box(-0.34, 0.34, 0.42, 0.55, -0.3, 0.3, "#5a2f34")
    m.box(-0.34, 0.34, 0.55, 1.3, 0.2, 0.34, "#6a3a3e")
    for x in (-0.46, 0.34):
        m.box(x, x + 0.12, 0.55, 0.78, -0.3, 0.28, "#3a424c", width=0.8, bias=0.05)


class Submarine(Cockpit):
    """Pipes, dials, a periscope, red light."""

    tint = "#ff6a4a"
    view: Outlook = "dark"

    def furnish(self) -> None:
        super().furnish()
        self.put("periscope", 0.0, 2.75, periscope, size=(0.2, 0.2))
        self.lamp(0, 1.9, 2.0, tint="#ff7a5a", power=0.9, reach=1.8, always=True, glow=0)


def periscope(m: Maker) -> None:
    m.rod((0, 1.05, 0), (0, 2.2, 0), 0.12, "#4a5056", width=0.8)
    m.box(-0.12, 0.12, 1.25, 1.5, -0.12, 0.1, "#5f666c", width=0.8, bias=0.1)
    for x in (-0.3, 0.3):
        m.rod((x * 0.3, 1.34, -0.04), (x, 1.3, -0.06), 0.045, "#2a2d31", width=0.6, bias=0.15)


class Car(Room):
    """The front seats of a car, seen from the bonnet."""

    def furnish(self) -> None:
        paint = self.pick("#3a3d48", "#5a4438", "#4a3038")
        self.shell = Shell(
            1.7, 3.4, 1.5, walls=Finish(paint), floor=Finish("#22242a"), ceiling=Finish(tone(paint, 0.8))
        )
        self.window(Window("back", 0, 1.3, 0.8, 1.3, 1, 1, frame="#1c1e24", outlook="street", ledge=False))
        for wall in self.handed()[1:]:
            self.window(
                Window(wall, 2.2, 1.3, 0.75, 1.3, 2, 1, frame="#1c1e24", outlook="street", ledge=False)
            )
        for x in (-0.42, 0.42):
            self.put("seat", x, 2.4, seat_row("#6a5648", width=0.62, high=1.0), size=(0.62, 0.6))
            self.anchor_at(AnchorKind.SEAT, x, 0.4, 2.35, facing=180)
        self.put("wheel", 0.42, 1.5, steering, y=0.75, stands=False)
        self.anchor_at(AnchorKind.WHEEL, 0.42, 0.8, 1.6, facing=180, width=0.4)
        self.put(
            "dashboard", 0, 1.3, lambda m: m.box(-0.85, 0.85, 0.4, 0.72, -0.2, 0.2, "#2c2a2c"), stands=False
        )
        self.lamp(0, 1.0, 1.2, tint="#9ab8ff", power=0.4, reach=1.2, always=True, glow=0)
        self.free = [Area(-0.6, 0.6, 2.2, 2.6)]


def steering(m: Maker) -> None:
    ring = [
        (0.19 * math.cos(k * 0.26), 0.19 * math.sin(k * 0.26), 0.06 * math.sin(k * 0.26)) for k in range(25)
    ]
    m.wire(ring, 3.0, "#1c1c20")
    m.wire([(-0.18, 0, 0), (0.18, 0, 0)], 2.4, "#1c1c20")


class Tunnel(Room):
    """A vault of brick that runs to a spot of light."""

    dust = 0.4

    def furnish(self) -> None:
        wall = self.pick("#6a625c", "#5f6468")
        self.shell = Shell(
            4.6,
            22.0,
            3.4,
            walls=Finish(wall, "bricks", 0.72),
            floor=Finish("#55524e", "concrete", 0.85),
            ceiling=Finish(tone(wall, 0.7), "bricks", 0.74),
        )
        self.window(
            Window(
                "back", 0, 3.0, 0.02, 2.9, 1, 1, frame=tone(wall, 0.7), arch=True, outlook="sky", ledge=False
            )
        )
        for z in (4.0, 9.0, 14.0):
            self.hang("lamp", "left", z, lamps.lantern(), y=2.0, out=0.12)
            self.lamp(-2.1, 2.1, z, tint="#ffb860", power=0.8, reach=1.9, always=True, glow=0.3)
        self.free = [Area(-1.4, 1.4, 3.0, 9.0)]
