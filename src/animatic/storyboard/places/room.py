"""Rooms: a shell with openings, furniture and lamps, in metres, drawn in ink and lit by the hour."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting, Vector
from animatic.storyboard.places.base import Anchor, AnchorKind, Brief, Piece, Place
from animatic.storyboard.places.daylight import daylight, let_in, shaft
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.openings import Door, Outlook, Window, draw_door, draw_window
from animatic.storyboard.places.outlook import paint_glass
from animatic.storyboard.places.plane import Wall
from animatic.storyboard.places.pools import contact
from animatic.storyboard.places.shell import Shell
from animatic.storyboard.places.sky import soft_disc

Draw = Callable[[Maker], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Item:
    """A thing in the room."""

    tag: str
    x: float
    z: float
    turn: float
    width: float
    depth: float
    draw: Draw
    y: float = 0.0
    stands: bool = True
    """Throws a contact shadow on the floor."""
    bias: float = 0.0
    """Metres that it counts as nearer, when the order of painting needs help."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """A lamp of the room."""

    lamp: Lamp
    always: bool
    """Burns by day too: a fire, a screen."""
    glow: float
    """Metres of bright air around it."""


class Room(Place):
    """Subclasses set the shell and fill the room in `furnish`, with the helpers below."""

    inside = True
    sheltered = True
    dust: ClassVar[float] = 0.12
    """0..1: how far sunbeams show."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.random = brief.random("room")
        self.shell = Shell(5.0, 6.0, 2.7)
        self.items: list[Item] = []
        self.windows: list[Window] = []
        self.doors: list[Door] = []
        self.fixtures: list[Fixture] = []
        self.furnish()
        self.shell.seed = brief.seed_for("shell")
        self.width, self.depth, self.height = self.shell.width, self.shell.depth, self.shell.height

    def furnish(self) -> None:
        """Lay the room out."""

    # -- helpers for recipes -----------------------------------------------------------------------------

    def pick(self, *choices: T) -> T:
        """One of several, by the seed."""
        return choices[int(self.random.integers(len(choices)))]

    def handed(self) -> tuple[int, Wall, Wall]:
        """Left- or right-handed by the seed: the sign of the near side's x, its wall, the other wall."""
        return (-1, "left", "right") if self.chance(0.5) else (1, "right", "left")

    def outlook(self) -> Outlook:
        """What this home's windows look on: the text's own word if it has one, else by the seed."""
        named: tuple[tuple[str, Outlook], ...] = (
            ("sea", "sea"), ("city", "city"), ("forest", "forest"), ("garden", "garden"), ("street", "street"),
            ("space", "stars"),
        )  # fmt: skip
        for feature, view in named:
            if feature in self.brief.features:
                return view
        views: tuple[Outlook, ...] = ("city", "garden", "street", "fields")
        return views[int(self.random.integers(len(views)))]

    def chance(self, share: float) -> bool:
        return bool(self.random.random() < share)

    def put(
        self,
        tag: str,
        x: float,
        z: float,
        draw: Draw,
        *,
        turn: float = 0.0,
        size: tuple[float, float] = (0.5, 0.5),
        y: float = 0.0,
        stands: bool = True,
        bias: float = 0.0,
    ) -> Item:
        """Stand a thing on the floor: its middle at (x, z), its front turned by `turn` degrees."""
        item = Item(tag, x, z, turn, size[0], size[1], draw, y, stands, bias)
        self.items.append(item)
        return item

    def against(
        self,
        tag: str,
        wall: Wall,
        at: float,
        draw: Draw,
        *,
        size: tuple[float, float],
        bias: float = 0.0,
    ) -> Item:
        """Stand a thing with its back to a wall."""
        x, z, turn = self.on_wall(wall, at, size[1] / 2 + 0.01)
        return self.put(tag, x, z, draw, turn=turn, size=size, bias=bias)

    def hang(self, tag: str, wall: Wall, at: float, draw: Draw, *, y: float = 0.0, out: float = 0.0) -> Item:
        """Fix a thing to a wall: local x along the wall, y up from the floor, negative z into the room."""
        x, z, turn = self.on_wall(wall, at, out)
        return self.put(tag, x, z, draw, turn=turn, y=y, stands=False)

    def on_wall(self, wall: Wall, at: float, out: float = 0.0) -> tuple[float, float, float]:
        """World x, z and turn of a thing whose back is `out` metres from a wall."""
        a, d, f = self.shell.width / 2 - out, self.shell.depth - out, self.shell.front + out
        return {
            "back": (at, d, 0.0),
            "left": (-a, at, 90.0),
            "right": (a, at, -90.0),
            "front": (at, f, 180.0),
        }[wall]

    def anchor_at(
        self,
        kind: AnchorKind,
        x: float,
        y: float,
        z: float,
        *,
        facing: float = 180.0,
        width: float = 0.5,
        depth: float = 0.5,
        group: int = 0,
    ) -> None:
        self.anchors.append(Anchor(kind, x, y, z, facing, width, depth, group))

    def window(self, window: Window) -> Window:
        """Put a window in, with its anchor."""
        self.windows.append(window)
        x, z, turn = self.on_wall(window.wall, window.at, 0.35)
        self.anchor_at(AnchorKind.WINDOW, x, window.sill, z, facing=_outward(turn), width=window.width)
        return window

    def door(self, door: Door) -> Door:
        """Put a door in, with its anchor."""
        self.doors.append(door)
        x, z, turn = self.on_wall(door.wall, door.at, 0.3)
        self.anchor_at(AnchorKind.DOOR, x, 0.0, z, facing=_outward(turn), width=door.width)
        return door

    def lamp(
        self, x: float, y: float, z: float, *, tint: str = "#ffbb6c", power: float = 0.8, reach: float = 2.0,
        always: bool = False, glow: float = 0.3,
    ) -> None:  # fmt: skip
        """A lamp that is lit when it is dark (or `always`)."""
        self.fixtures.append(Fixture(Lamp(x, y, z, colour(tint), power, reach), always, glow))

    def burning(self, light: Lighting) -> list[Fixture]:
        """The lamps that are lit at this hour: all of them where no window lets the day in, none where another
        light is named."""
        if light.lamps_off:
            return []
        return [f for f in self.fixtures if f.always or light.lamps_lit or not self.windows]

    # -- Place -------------------------------------------------------------------------------------------

    def lit(self, light: Lighting) -> Lighting:
        if not self.windows:
            light = light.shut_in()
        windows = [daylight(self.shell, window, light) for window in self.windows]
        return light.with_lamps(*(fixture.lamp for fixture in self.burning(light)), *windows)

    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        self.shell.paint(canvas, camera, light)
        for window in self.windows:
            let_in(canvas, camera, light, self.shell, window)
        for item in self.items:
            if item.stands and item.tag not in self.without:
                corners = _footprint(item)
                contact(canvas, camera, light, corners, 0.62, 0.1)
        for window in self.windows:
            paint_glass(canvas, camera, light, self.shell, window, self.brief.seed_for("view"))
        sheet = Sheet(camera, light)
        for window in self.windows:
            draw_window(sheet, self.shell, window)
        for door in self.doors:
            draw_door(sheet, self.shell, door)
        layer = sheet.layer()
        if layer is not None:
            canvas.over(layer)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        return [Piece(self._distance(camera, item), draw=_drawer(item), tag=item.tag) for item in self.items]

    @staticmethod
    def _distance(camera: Camera, item: Item) -> float:
        return camera.distance(item.x, min(item.y + 0.4, camera.eye), item.z) - item.bias

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        for i, window in enumerate(self.windows):
            shaft(canvas, camera, light, self.shell, window, self.dust, self.brief.seed_for("dust", i))
        for fixture in self.burning(light):
            lamp = fixture.lamp
            distance = camera.distance(lamp.x, lamp.y, lamp.z)
            if fixture.glow <= 0 or distance < 0.3:
                continue
            px, py = camera.at(lamp.x, lamp.y, lamp.z)
            radius = fixture.glow * camera.focal / distance * 2.2
            soft_disc(canvas, px, py, radius, lamp.colour, 0.17 + 0.17 * light.darkness)


def _outward(turn: float) -> float:
    """The way that somebody looks who faces the wall: against its normal."""
    return {0.0: 0.0, 90.0: -90.0, -90.0: 90.0, 180.0: 180.0}[turn]


def _drawer(item: Item) -> Callable[[Sheet], None]:
    def draw(sheet: Sheet) -> None:
        maker = Maker(sheet, item.x, item.z, item.turn, item.y)
        item.draw(maker)
        maker.done()

    return draw


def _footprint(item: Item) -> list[Vector]:
    """World corners of the floor that the item covers, around its middle."""
    cos, sin = math.cos(math.radians(item.turn)), math.sin(math.radians(item.turn))
    w, d = item.width / 2 + 0.04, item.depth / 2 + 0.04
    corners = np.array([(-w, -d), (w, -d), (w, d), (-w, d)])
    return [
        (item.x + px * cos - pz * sin, item.y + 0.002, item.z + px * sin + pz * cos) for px, pz in corners
    ]
