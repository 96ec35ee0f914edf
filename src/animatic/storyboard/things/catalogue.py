"""Finding a thing's drawing and putting it into a picture."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging.colour import colour as rgb
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.places.base import Piece
from animatic.storyboard.reading import Subject
from animatic.storyboard.terms import Pose
from animatic.storyboard.things import (
    arms,
    buildings,
    dragon,
    household,
    open_air,
    outside,
    resting,
    runners,
    sea,
    vehicles,
    winged,
)
from animatic.storyboard.things.beasts import BEASTS, beast
from animatic.storyboard.things.meets import Meets, by_noun, objects
from animatic.storyboard.things.names import MEETS, NOUNS
from animatic.storyboard.things.sketch import Drawing, Layer, Outline, Point
from animatic.storyboard.things.traced import traced
from animatic.storyboard.understand.words import look_up

Draw = Callable[[Pose, str], Drawing]
"""A pose and a paint ("" for the usual one) to a drawing."""

_COLOURS: Final = {
    "red": "#b03a2c",
    "orange": "#c8702c",
    "yellow": "#d9b23c",
    "gold": "#c89c3c",
    "green": "#4f7a48",
    "teal": "#3f8080",
    "blue": "#3c6496",
    "purple": "#6a4a80",
    "pink": "#d08a98",
    "brown": "#6e4a30",
    "beige": "#cdb890",
    "white": "#e8e4da",
    "grey": "#84868a",
    "silver": "#b4b8bc",
    "black": "#2b2a2e",
    "blond": "#d9bc7a",
}
_COATS: Final = {
    "red": "#a9552c",
    "orange": "#b9682f",
    "yellow": "#cfa75e",
    "gold": "#c49a52",
    "brown": "#6e4a30",
    "beige": "#c9b18a",
    "white": "#e8e3d8",
    "grey": "#85868a",
    "silver": "#a9adb2",
    "black": "#2d2b2f",
    "blond": "#d2b078",
    "blue": "#5f7288",
    "green": "#5c7a4a",
}
"""Colour words as fur and feathers wear them."""
_MATERIALS: Final = {"wood": "#8a6038", "stone": "#8f8a80", "metal": "#7c8288", "marble": "#d2cec4"}
_SIZES: Final = {"tiny": 0.45, "small": 0.7, "large": 1.3, "huge": 2.2}
_SHADOW: Final = np.array((0.2, 0.2, 0.28), np.float32)
_STEEPEST: Final = 52.0
"""Degrees that a drawing may turn out of the picture's plane: a flat drawing can't turn further."""
_UPRIGHT: Final = frozenset({Pose.STAND, Pose.WALK, Pose.PERCH})
"""Poses for which a traced drawing stands where we have one of our own, too."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A figure in its colour and size; draw it with `piece`."""

    figure: str
    paint: str = ""
    scale: float = 1.0

    @property
    def height(self) -> float:
        """Metres, standing."""
        return _drawn(self.figure, Pose.STAND, self.paint).height * self.scale

    @property
    def length(self) -> float:
        """Metres."""
        return _drawn(self.figure, Pose.STAND, self.paint).length * self.scale

    @property
    def meets(self) -> Meets:
        """Where it is when nobody says otherwise: in a hand, on the floor, on the wall …"""
        if self.figure in objects():
            return objects()[self.figure].meets
        if self.figure in MEETS:
            return MEETS[self.figure]
        return Meets.FLOOR if _drawn(self.figure, Pose.STAND, self.paint).saddle is None else Meets.RIDDEN

    def spot(
        self, name: str, facing: float = 90.0, pose: Pose = Pose.STAND
    ) -> tuple[float, float, float] | None:
        """Where people meet it, in metres from its own place in the world: "grip", "handle", "seat", "muzzle" …

        None if it has no such spot.
        """
        at = _drawn(self.figure, pose, self.paint).spots.get(name)
        if at is None:
            return None
        ahead = _heading(facing)
        return at[0] * ahead[0] * self.scale, at[1] * self.scale, at[0] * ahead[1] * self.scale

    def held(
        self,
        camera: Camera,
        hand: tuple[float, float, float],
        facing: float = 90.0,
        *,
        lean: float = 0.0,
        nearer: float = 0.03,
    ) -> Piece:
        """The thing with its grip at a point of the world: a hand, or the middle between two.

        `lean` turns it about the grip, in degrees towards its own front; `nearer` in metres: negative puts it behind
        the hand.
        """
        drawing = _drawn(self.figure, Pose.STAND, self.paint)
        grip = drawing.spots.get("grip", (0.0, 0.4 * drawing.height))
        swung = _swung(drawing, grip, lean)
        return self._as_piece(swung, camera, hand, facing, nearer)

    def saddle(self, facing: float = 90.0, pose: Pose = Pose.STAND) -> tuple[float, float, float] | None:
        """Where a rider or passenger sits, in metres from the thing's own place in the world; None if nobody can."""
        at = _drawn(self.figure, pose, self.paint).saddle
        if at is None:
            return None
        ahead = _heading(facing)
        return at[0] * ahead[0] * self.scale, at[1] * self.scale, at[0] * ahead[1] * self.scale

    def shadow(self, camera: Camera, x: float, y: float, z: float, facing: float = 90.0) -> Piece:
        """What it keeps from the light where it stands on the ground."""
        return _ground_shadow(camera, (x, y, z), _heading(facing), self.length)

    def piece(
        self,
        camera: Camera,
        x: float,
        y: float,
        z: float,
        facing: float = 90.0,
        *,
        pose: Pose = Pose.STAND,
        nearer: float = 0.0,
    ) -> Piece:
        """The thing with its ground point at (x, y, z), metres. `facing` as for anchors: 90 looks to the right."""
        drawing = _drawn(self.figure, pose, self.paint)
        return self._as_piece(drawing, camera, (x, y, z), facing, nearer)

    def _as_piece(
        self,
        drawing: Drawing,
        camera: Camera,
        at: tuple[float, float, float],
        facing: float,
        nearer: float,
    ) -> Piece:
        ahead = _heading(facing)

        def draw(sheet: Sheet) -> None:
            for layer in drawing.layers:
                _layer(sheet, layer, at, ahead, self.scale)

        distance = camera.distance(at[0], at[1] + 0.4 * drawing.height * self.scale, at[2])
        return Piece(distance - nearer, draw=draw, tag=self.figure)


def _swung(drawing: Drawing, pivot: Point, lean: float) -> Drawing:
    """Moved so that the pivot is the origin, then turned about it."""
    angle = math.radians(-lean)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])

    def moved(paths: tuple[Outline, ...]) -> tuple[Outline, ...]:
        return tuple((path - pivot) @ turn for path in paths)

    layers = tuple(
        replace(
            layer,
            outlines=moved(layer.outlines),
            shade=moved(layer.shade),
            gleam=moved(layer.gleam),
            edges=moved(layer.edges),
        )
        for layer in drawing.layers
    )
    return replace(drawing, layers=layers)


def _ground_shadow(
    camera: Camera, at: tuple[float, float, float], ahead: tuple[float, float], length: float
) -> Piece:
    """The dark contact under a thing, soft, a little behind it in the order of painting."""
    x, y, z = at
    angle = np.linspace(0, 2 * math.pi, 36, endpoint=False)
    along, across = 0.5 * length * np.cos(angle), min(0.16 * length, 1.2) * np.sin(angle)
    rim = np.stack(
        [
            x + along * ahead[0] - across * ahead[1],
            np.full_like(along, y),
            z + along * ahead[1] + across * ahead[0],
        ],
        -1,
    )

    def paint(canvas: Canvas) -> None:
        path = camera.outline(rim)
        if path is None:
            return
        low = np.maximum(np.floor(path[:, :2].min(0)), 0).astype(int)
        high = np.minimum(np.ceil(path[:, :2].max(0)) + 1, (canvas.width, canvas.height)).astype(int)
        if (high - low).min() < 2:
            return
        mask = np.zeros((high[1] - low[1], high[0] - low[0]), np.uint8)
        cv2.fillPoly(mask, [np.round(path[:, :2] - low).astype(np.int32)], (255,), cv2.LINE_AA)
        soft = max(1.0, 0.22 * float(high[1] - low[1]))
        canvas.shadow(mask.astype(np.float32) / 255, int(low[0]), int(low[1]), _SHADOW, 0.72, soft)

    return Piece(camera.distance(x, y, z) + 0.05, paint=paint, tag="shadow")


def thing(figure: str, *, colour: str = "", material: str = "", size: str = "") -> Thing | None:
    """The thing that shows a figure (see `Subject.figure`), None if there is no drawing of it."""
    if figure not in FIGURES and figure not in objects():
        return None
    natural = figure in BEASTS or figure in winged.FIGURES
    made = not natural and figure not in open_air.GROWN
    paint = (_COATS if natural else _COLOURS).get(colour, "") or (
        _MATERIALS.get(material, "") if made else ""
    )
    return Thing(figure, paint, _SIZES.get(size, 1.0))


def of(subject: Subject) -> Thing | None:
    """The drawing of a subject that isn't a person: by its own noun, else by the nearest figure."""
    if subject.is_person:
        return None
    figure = drawing_of(subject.noun) or subject.figure
    found = thing(figure, colour=subject.colour, material=subject.material, size=subject.size)
    if found is None and (kin := _kin(subject.noun)):
        found = thing(kin, colour=subject.colour, material=subject.material, size=subject.size)
    return found


def drawing_of(noun: str) -> str:
    """The name of the drawing that a noun itself has; "" if it has none of its own."""
    for word in (noun, noun.rsplit(" ", 1)[-1]):
        if word in NOUNS:
            return NOUNS[word]
        if word in by_noun():
            return by_noun()[word]
    return ""


@lru_cache(maxsize=1024)
def _kin(noun: str) -> str:
    """What WordNet has as the same thing, or as what it is a kind of, one step up."""
    for sense in look_up(noun).senses[:1]:
        for word in (*sense.synonyms, *sense.broader[:1]):
            if found := drawing_of(word):
                return found
    return ""


def _heading(facing: float) -> tuple[float, float]:
    """The way ahead in plan (x, z), kept near enough to the picture's plane for a flat drawing to show."""
    turn = (facing + 180) % 360 - 180
    right = turn >= 0
    away = abs(turn) if right else -turn
    lean = float(np.clip(90 - away, -_STEEPEST, _STEEPEST))
    angle = math.radians(90 - lean)
    return (math.sin(angle) * (1 if right else -1), math.cos(angle))


def _layer(
    sheet: Sheet, layer: Layer, at: tuple[float, float, float], ahead: tuple[float, float], scale: float
) -> None:
    base = rgb(layer.paint)
    for outline in layer.outlines:
        world = _placed(outline, at, ahead, scale)
        path = sheet.camera.outline(world)
        if path is None:
            continue
        middle = world.mean(0)
        away = float(np.linalg.norm(middle - (sheet.camera.x, sheet.camera.eye, sheet.camera.z)))
        light = sheet.light.on(middle) if not layer.glow else np.ones(3, np.float32)

        def tone(share: float, light: NDArray[np.float32] = light, away: float = away) -> NDArray[np.float32]:
            return np.clip(sheet.light.fade(base * light * np.float32(share), away), 0, 1)

        depth = float(1 / max(0.05, np.median(path[:, 2])))
        sheet.fill(path[:, :2], tone(1.0), depth, glow=layer.glow)
        for bands, share in ((layer.shade, 0.66), (layer.gleam, 1.16)):
            for band in bands:
                seen = sheet.camera.outline(_placed(band, at, ahead, scale))
                if seen is not None and _within(band, outline):
                    sheet.fill(seen[:, :2], tone(share), depth, glow=layer.glow)
        if layer.width <= 0:
            continue
        edge = sheet.light.fade(sheet.light.ink * np.float32(0.9) + base * np.float32(0.08), away)
        for ring in layer.edges or (outline,):
            line = path if ring is outline else sheet.camera.outline(_placed(ring, at, ahead, scale))
            if line is not None:
                sheet.stroke(line, layer.width * sheet.fineness(line), edge, closed=True, taper=False)


def _within(band: Outline, outline: Outline) -> bool:
    middle = band.mean(0)
    low, high = outline.min(0), outline.max(0)
    return bool((middle >= low - 1e-6).all() and (middle <= high + 1e-6).all())


def _placed(
    outline: Outline, at: tuple[float, float, float], ahead: tuple[float, float], scale: float
) -> NDArray[np.float64]:
    x = at[0] + outline[:, 0] * ahead[0] * scale
    z = at[2] + outline[:, 0] * ahead[1] * scale
    return np.stack([x, at[1] + outline[:, 1] * scale, z], -1)


@lru_cache(maxsize=96)
def _drawn(figure: str, pose: Pose, paint: str) -> Drawing:
    if figure in FIGURES and not (figure in objects() and pose in _UPRIGHT):
        return FIGURES[figure](pose, paint)
    return traced(figure, paint)


def _of_beast(name: str) -> Draw:
    """Runners have bodies of their own while they are on their feet, those of the house and the den at rest."""

    def draw(pose: Pose, paint: str) -> Drawing:
        if name in runners.BREEDS and pose in runners.POSES:
            return runners.runner(name, pose, paint)
        if name in resting.KINDS and pose is Pose.SIT:
            return resting.sitting(name, paint)
        if name in resting.KINDS and pose in (Pose.LIE, Pose.SLEEP):
            return resting.curled(name, paint)
        return beast(name, pose, paint)

    return draw


def _still(draw: Callable[[str], Drawing]) -> Draw:
    return lambda _, paint: draw(paint)


FIGURES: Final[Mapping[str, Draw]] = {
    **{name: _of_beast(name) for name in BEASTS},
    "donkey": lambda pose, paint: runners.runner(
        "donkey", pose if pose in runners.POSES else Pose.STAND, paint
    ),
    "dragon": dragon.dragon,
    **winged.FIGURES,
    **{
        name: _still(draw)
        for figures in (
            sea.FIGURES,
            vehicles.FIGURES,
            buildings.FIGURES,
            open_air.FIGURES,
            arms.FIGURES,
            household.FIGURES,
            outside.FIGURES,
        )
        for name, draw in figures.items()
    },
}
"""All that can be drawn, by `Subject.figure`."""
