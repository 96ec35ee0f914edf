"""What people sit on: the seat that the text names, one that the place has, or the ground."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.ink import smooth
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.places.base import AnchorKind, Piece
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, seated
from animatic.storyboard.staging.scene import Player, Scene
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import RelationKind


@dataclass(frozen=True, slots=True)
class Seat:
    x: float
    y: float
    """The ground below."""
    z: float
    height: float
    """Of the seat above the ground; 0 is the ground itself."""
    facing: float
    """Degrees, as for anchors."""
    draw: Draw | None = None
    """What to bring along; None if the place has it."""
    without: frozenset[str] = frozenset()

    def pieces(self, camera: Camera) -> list[Piece]:
        """The seat, painted before who sits on it."""
        if self.draw is None:
            return []
        return [furnish(camera, self.draw, self.x, self.z, self.facing, y=self.y, nearer=-0.3, tag="seat")]


def _rock(m: Maker) -> None:
    shape = [
        (-0.55, 0.0),
        (-0.6, 0.2),
        (-0.42, 0.42),
        (-0.1, 0.47),
        (0.26, 0.45),
        (0.5, 0.33),
        (0.62, 0.1),
        (0.55, 0.0),
    ]
    m.sheet.camera.project(m.world([(0, 0, 0)]))
    points = m.world([(u, v, -0.1) for u, v in shape])
    path = m.sheet.camera.project(points)
    lit = m.sheet.light.on(points[3].astype(np.float32), (0.0, 0.6, -0.8))
    m.sheet.shape(smooth(path[:, :2], steps=4), np.array([0.5, 0.49, 0.48]) * lit, float(1 / path[0, 2]))
    for line in (((-0.3, 0.36), (-0.1, 0.2), (-0.14, 0.06)), ((0.3, 0.4), (0.34, 0.24))):
        m.sheet.wire(m.world([(u, v, -0.12) for u, v in line]), 0.7)


def _log(m: Maker) -> None:
    m.rod((-0.9, 0.2, 0.0), (0.9, 0.22, 0.05), 0.2, "#6a4a32")


def _bed(m: Maker) -> None:
    """Seen from its long side, the blanket hanging down."""
    m.box(-1.0, 1.0, 0.14, 0.34, -0.42, 0.5, "#6a4630")
    m.box(-1.0, 1.0, 0.34, 0.5, -0.45, 0.5, "#e8e6e0")
    m.box(-0.62, 1.0, 0.22, 0.515, -0.46, 0.5, "#5a6f9a", bias=0.1)
    m.box(-1.06, -1.0, 0.0, 0.95, -0.45, 0.5, "#6a4630")
    m.box(1.0, 1.05, 0.0, 0.6, -0.45, 0.5, "#6a4630")
    m.box(-0.98, -0.66, 0.5, 0.64, -0.36, 0.4, "#f6f4ee", bias=0.2)


def _block(width: float, height: float, depth: float, paint: str) -> Draw:
    def draw(m: Maker) -> None:
        m.box(-width / 2, width / 2, 0, height, -depth / 2, depth / 2, paint)

    return draw


BENCH: Final = seating.bench()
NAMED: Final[Mapping[str, tuple[Draw, float]]] = {
    "armchair": (seating.armchair(), 0.45),
    "sofa": (seating.sofa(cushions=("#d8b25a",)), 0.44),
    "couch": (seating.sofa(cushions=("#d8b25a",)), 0.44),
    "throne": (seating.throne(), 0.52),
    "stool": (seating.stool(), 0.72),
    "chair": (seating.chair(), 0.45),
    "bench": (BENCH, 0.45),
    "pew": (seating.pew(), 0.45),
    "swivel chair": (seating.swivel_chair(), 0.5),
    "rock": (_rock, 0.46),
    "stone": (_rock, 0.46),
    "boulder": (_rock, 0.46),
    "log": (_log, 0.42),
    "trunk": (_block(0.9, 0.45, 0.5, "#6a4a30"), 0.45),
    "crate": (_block(0.5, 0.48, 0.5, "#9a7446"), 0.48),
    "box": (_block(0.5, 0.48, 0.5, "#b08a58"), 0.48),
    "suitcase": (_block(0.7, 0.42, 0.26, "#8a5a34"), 0.42),
    "wall": (_block(5.0, 0.62, 0.4, "#9a9288"), 0.62),
    "step": (_block(2.4, 0.36, 0.6, "#a39c90"), 0.36),
    "stairs": (_block(2.4, 0.36, 0.6, "#a39c90"), 0.36),
    "porch": (_block(3.0, 0.36, 0.8, "#8a7256"), 0.36),
    "barrel": (_block(0.5, 0.62, 0.5, "#7a5030"), 0.62),
    "bed": (_bed, 0.5),
    "mattress": (_bed, 0.5),
    "cot": (_bed, 0.5),
    "bunk": (_bed, 0.5),
    "ledge": (_block(7.0, 0.6, 0.5, "#8f8a84"), 0.6),
    "parapet": (_block(7.0, 0.6, 0.5, "#8f8a84"), 0.6),
    "railing": (_block(7.0, 0.6, 0.3, "#7a6a58"), 0.6),
    "kerb": (_block(7.0, 0.16, 0.4, "#a39c90"), 0.2),
    "curb": (_block(7.0, 0.16, 0.4, "#a39c90"), 0.2),
    "dock": (_block(7.0, 0.4, 0.9, "#7a6248"), 0.4),
    "pier": (_block(7.0, 0.4, 0.9, "#7a6248"), 0.4),
    "roof": (_block(7.0, 0.5, 0.9, "#7a4c3c"), 0.5),
    "table": (_block(1.6, 0.72, 0.8, "#8a5a38"), 0.72),
    "desk": (_block(1.6, 0.72, 0.8, "#7a4e30"), 0.72),
    "counter": (_block(2.4, 0.9, 0.7, "#8a7a68"), 0.86),
    "windowsill": (_block(2.0, 0.55, 0.4, "#d8d2c4"), 0.55),
    "hay": (_block(1.1, 0.5, 0.7, "#c8a858"), 0.5),
    "tailgate": (_block(1.8, 0.7, 0.7, "#7a3a34"), 0.7),
    "coffin": (_block(2.0, 0.5, 0.7, "#5a3a26"), 0.5),
    "ground": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
    "floor": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
    "grass": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
    "sand": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
    "snow": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
    "beach": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
    "rug": (_block(0.0, 0.0, 0.0, "#000000"), 0.0),
}


def named_seat(scene: Scene, player: Player) -> tuple[Draw, float] | None:
    """The seat that the text names for this person."""
    on = (RelationKind.ON, RelationKind.IN, RelationKind.AT, RelationKind.AGAINST, RelationKind.BESIDE)
    words = []
    for relation in player.subject.relations:
        if relation.kind in on:
            words.append(relation.target)
            if relation.index is not None and relation.index < len(scene.reading.subjects):
                other = scene.reading.subjects[relation.index]
                words += [other.noun, other.figure]
    for _, thing in scene.things():
        if thing.kind.value == "furniture":
            words += [thing.noun, thing.figure]
    for word in words:
        if word in NAMED:
            return NAMED[word]
        if word.rsplit(" ", 1)[-1] in NAMED:
            return NAMED[word.rsplit(" ", 1)[-1]]
    return None


def seat_for(scene: Scene, player: Player, side: int, tall: float = 1.8) -> Seat:
    """Where somebody sits. `side` is the way he looks: 1 to the picture's right."""
    x, y, z = spot(scene, tall)
    named = named_seat(scene, player)
    if named is not None:
        draw, height = named
        if height == 0.0:
            return Seat(x, y, z, 0.0, 138.0 * side)
        wanted = next((word for word, entry in NAMED.items() if entry is named), "")
        own = _of_place(scene, wanted)
        if own is not None:
            return own
        return Seat(x, y, z, height, 152.0 * side, draw, SEATING if scene.place.inside else frozenset())
    own = _of_place(scene, "")
    if own is not None:
        return own
    if scene.place.inside:
        return Seat(x, y, z, 0.45, 140.0 * side, seating.chair(), SEATING)
    if any(a.kind is AnchorKind.ROCK for a in scene.place.anchors) or scene.reading.setting.value in (
        "mountains",
        "cliff",
        "beach",
        "canyon",
    ):
        return Seat(x, y, z, 0.46, 138.0 * side, _rock)
    return Seat(x, y, z, 0.0, 138.0 * side)


def _of_place(scene: Scene, wanted: str) -> Seat | None:
    """A seat that the room has, open to the lens."""
    if not scene.place.inside or wanted in ("stool", "throne", "rock", "log", "bed"):
        return None
    best: tuple[float, Seat] | None = None
    for anchor in scene.place.anchors_of(AnchorKind.SEAT, AnchorKind.BENCH):
        turned = abs(((anchor.facing - 180.0) + 180.0) % 360.0 - 180.0)
        soft = anchor.y < 0.448
        if turned > 95 or anchor.y > 0.62 or (wanted in ("armchair", "sofa", "couch") and not soft):
            continue
        if wanted == "chair" and soft:
            continue
        score = (
            turned / 60
            + abs(anchor.x) * 0.35
            + abs(anchor.z - 3.6) * 0.3
            + (0.8 if anchor.kind is AnchorKind.BENCH else 0.0)
        )
        facing = anchor.facing
        if best is None or score < best[0]:
            best = score, Seat(anchor.x, 0.0, anchor.z, anchor.y, facing)
    return best[1] if best else None


def sit(scene: Scene, player: Player, seat: Seat, side: int, gesture: str | None = None) -> Actor:
    """Somebody on a seat."""
    if seat.height < 0.05:
        name = "sit-cross" if (scene.dice + player.index) % 2 else "sit-floor"
        return act(scene, player, (seat.x, seat.y, seat.z), seat.facing, stance_=name, gesture=gesture)
    turn = seat.facing
    if abs(((turn - 180.0) + 180.0) % 360.0 - 180.0) < 25:
        turn = 180.0 - 20.0 * side
        turn = turn - 360.0 if turn > 180.0 else turn
    actor = act(scene, player, (seat.x, seat.y, seat.z + 0.02), turn, stance_="sit", gesture=gesture)
    return replace(actor, pose=seated(actor.pose, seat.height, player.look.body.k), nearer=0.1)
