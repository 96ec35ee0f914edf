"""What a place is to the rest of the artist: a metric set to stage in, and a picture of it.

The set knows no camera: staging chooses one. The place then paints from there: first the `backdrop` (all that lies
behind the action), then its `pieces` mixed with the staged figures from far to near, last the `front`.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from animatic.imaging.noise import generator, seed_of
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas, Layer
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.terms import Framing, Setting


class AnchorKind(StrEnum):
    """What people meet in a place."""

    SEAT = "seat"  # a chair, a stool, an armchair, a car's seat; y is the seat's height
    BENCH = "bench"  # seats several along its width
    TABLE = "table"  # y is the top
    DESK = "desk"
    COUNTER = "counter"  # kitchen, shop, bar: people stand behind it or in front
    BED = "bed"  # y is the mattress; `facing` points from the pillow to the foot
    DOOR = "door"
    WINDOW = "window"  # y is the sill
    BOARD = "board"  # blackboard, map, screen, altarpiece: what an audience looks at
    STAGE = "stage"  # a raised floor; y is its height
    STOVE = "stove"
    SINK = "sink"
    SHELF = "shelf"
    FIRE = "fire"
    GRAVE = "grave"
    RAILING = "railing"  # balcony, deck, bridge; y is the rail
    BARS = "bars"  # of a cell, between the camera and the prisoner or behind him
    WHEEL = "wheel"  # steering wheel, helm, controls
    PEDESTAL = "pedestal"  # throne, statue, lectern, altar
    STEPS = "steps"
    WALL = "wall"  # a stretch of free wall to lean against
    TREE = "tree"
    ROCK = "rock"
    WATER = "water"  # where a boat floats, or a swimmer


@dataclass(frozen=True, slots=True)
class Anchor:
    kind: AnchorKind
    x: float
    """Metres."""
    y: float
    """Height in metres of what matters: the seat, the table top, the sill."""
    z: float
    facing: float = 180.0
    """Degrees in plan, the way that somebody who uses it looks: 0 away from the camera's default station (+z),
    90 to the right (+x), 180 to the camera, −90 to the left."""
    width: float = 0.5
    """Metres across `facing`."""
    depth: float = 0.5
    """Metres along `facing`."""
    group: int = 0
    """Anchors that belong together share a number: the seats of one table."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of floor or ground where figures may stand."""

    x0: float
    x1: float
    z0: float
    z1: float
    y: float = 0.0
    """Height of the ground in metres."""

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.z0 + self.z1) / 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands in the set and is painted in its turn, far to near."""

    distance: float
    """Metres from the lens along its axis; of equal ones the first comes first."""
    draw: Callable[[Sheet], None] | None = None
    """Draws with ink on a sheet that neighbours in the order share, or …"""
    paint: Callable[[Canvas], None] | None = None
    """… paints on the canvas itself."""
    tag: str = ""
    """What it is ("table", "chair-2"): staging may leave it out or draw its own instead."""

    @classmethod
    def of(cls, distance: float, layer: Layer, tag: str = "") -> "Piece":
        """A finished layer."""
        return cls(distance, paint=lambda canvas: canvas.over(layer), tag=tag)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a place is asked for."""

    setting: Setting
    seed: int = 0
    framing: Framing = Framing.WIDE
    features: frozenset[str] = frozenset()
    """What shows besides: see `Reading.features`; also nouns of fixtures that the text names."""
    season: str = ""
    variant: int = 0
    """Which of a setting's rooms, where it has several: the same people get the same one."""
    hero: float = 0.0
    """Where across the frame the subject will stand, −1 (left) to 1: the sun goes beside it."""

    def random(self, *parts: object) -> np.random.Generator:
        """Random numbers for one part of the place."""
        return generator(self.seed, self.setting, *parts)

    def seed_for(self, *parts: object) -> int:
        return seed_of(self.seed, self.setting, *parts)


class Place(ABC):
    """A set with its picture. Subclasses lay it out in `__init__` and fill the fields."""

    inside: bool = False
    sheltered: bool = False
    """Nothing falls here: a room, space, the deep sea."""
    width: float = 12.0
    """Metres: of a room from wall to wall; outdoors of the ground that figures may use."""
    depth: float = 20.0
    """Metres from the camera's default station to the back wall, or to where figures get too small."""
    height: float = 0.0
    """Metres to the ceiling; 0 under the open sky."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.anchors: list[Anchor] = []
        self.free: list[Area] = []
        self.lamps: list[Lamp] = []
        self.without: set[str] = set()
        """Tags of pieces that staging draws itself or wants out of the way."""

    def anchors_of(self, *kinds: AnchorKind) -> list[Anchor]:
        """Those of these kinds, in the order of the place: the best for staging first."""
        return [anchor for anchor in self.anchors if anchor.kind in kinds]

    def anchor(self, *kinds: AnchorKind) -> Anchor | None:
        return next(iter(self.anchors_of(*kinds)), None)

    @property
    def spot(self) -> Area:
        """The best floor to stand on."""
        if self.free:
            return self.free[0]
        return Area(-self.width / 4, self.width / 4, self.depth * 0.4, self.depth * 0.7)

    def lit(self, light: Lighting) -> Lighting:
        """The light with the lamps of this place, as far as the hour has them on."""
        return light.with_lamps(*self.lamps)

    @abstractmethod
    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Paint sky, distance, ground, walls: all that nobody stands behind."""

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:  # noqa: ARG002  # a hook
        """What stands among the figures."""
        return ()

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:  # noqa: B027  # a hook
        """Paint the dark frame nearest to the lens: branches, bars, a door post."""


@dataclass(slots=True)
class Composition:
    """Pieces of a place and of the staging, painted together."""

    camera: Camera
    light: Lighting
    pieces: list[Piece] = field(default_factory=list)

    def add(self, pieces: Iterable[Piece], without: Iterable[str] = ()) -> None:
        hidden = set(without)
        self.pieces.extend(piece for piece in pieces if piece.tag not in hidden)

    def paint(self, canvas: Canvas) -> None:
        """Far to near; neighbours that draw with ink share one sheet."""
        sheet: Sheet | None = None
        for piece in sorted(self.pieces, key=lambda p: -p.distance):
            if piece.draw is not None:
                sheet = sheet or Sheet(self.camera, self.light)
                piece.draw(sheet)
            if piece.paint is not None:
                _flush(sheet, canvas)
                sheet = None
                piece.paint(canvas)
        _flush(sheet, canvas)


def _flush(sheet: Sheet | None, canvas: Canvas) -> None:
    layer = sheet.layer() if sheet else None
    if layer:
        canvas.over(layer)
