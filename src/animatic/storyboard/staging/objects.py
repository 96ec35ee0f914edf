"""Where the things of a reading stand: beside people, behind them, under a rider, or alone as the subject."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.places.base import AnchorKind, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import prop_of
from animatic.storyboard.staging.grips import grasped, in_hand
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import furnish
from animatic.storyboard.terms import Framing, Kind, Pose, RelationKind, Setting, Situation
from animatic.storyboard.things import Thing, of

_CLOSE: Final = frozenset(
    (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.MEDIUM_CLOSE,
        Framing.OVER_THE_SHOULDER,
        Framing.INSERT,
        Framing.POV,
    )
)
_OWN_SET: Final = frozenset((Situation.DRIVING, Situation.INSERT, Situation.PORTRAIT, Situation.PHONE_CALL))
"""Situations whose templates bring their things along."""
ON_WATER: Final = frozenset(("boat", "sailboat", "ship", "steamship", "whale", "shark", "dolphin", "duck"))
_ALOFT: Final = frozenset(("plane", "helicopter", "balloon", "spaceship"))
WATERS: Final = frozenset(
    (
        Setting.SEA,
        Setting.LAKE,
        Setting.RIVER,
        Setting.HARBOUR,
        Setting.UNDERWATER,
        Setting.SWAMP,
        Setting.POOL,
    )
)
_MOST: Final = 5
"""Of one kind that are told apart."""
_SMALL: Final = 0.45
"""Metres: lower things are carried or lie about; a place brings those that it needs."""


def drawn(subject: Subject, *, inside: bool = False) -> Thing | None:
    if inside and subject.kind is Kind.BUILDING:
        return None  # no house stands in a room: the word names the room
    return of(subject)


def around(scene: Scene, stage: Stage) -> None:
    """Put the things of a reading about the people that a template has placed."""
    if not stage.actors or scene.reading.situation in _OWN_SET or scene.framing in _CLOSE:
        return
    left = right = 0.0
    lead = stage.actors[0]
    _scatter(scene, stage, lead)
    centre = sum(actor.at[0] for actor in stage.actors) / len(stage.actors)
    for actor in stage.actors:
        left, right = max(left, centre - actor.at[0]), max(right, actor.at[0] - centre)
    _hand_things(scene, stage)
    for index, subject in scene.things():
        if {subject.noun, subject.figure} & stage.shown or _belongs_to_the_place(scene, subject):
            continue
        it = drawn(subject, inside=scene.place.inside)
        if it is None or (it.height < _SMALL and subject.kind is not Kind.ANIMAL) or _is_set(scene, subject):
            continue
        if (held := props.known(subject.noun)) and any(prop_of(p) == held for p in scene.players):
            continue
        if _mounted(scene, index) and (saddle := it.saddle(90.0)) is not None and subject.figure != "car":
            _seat(stage, scene.size, lead, it, subject, saddle)
            continue
        _, y, z = lead.at
        facing = 90.0
        if it.height > 3.2:  # behind, as far as it takes to show it whole
            near = max(0.1, stage.camera.scale(0.0, 1.0, z))
            away = z + max(6.0, it.height * near * 1.5 / (0.5 * scene.size[1]) * z)
            side = -1 if right >= left else 1
            x = side * 0.28 * away / max(1.0, 1.5)
            stage.put(
                it.piece(stage.camera, x, ground_of(scene, subject), away, 70.0 * -side, pose=posed(subject))
            )
            continue
        to_right = right <= left
        x = centre + (right + 0.55 + it.length / 2 if to_right else -(left + 0.55 + it.length / 2))
        facing = -72.0 if to_right else 72.0
        if subject.pose in (Pose.WALK, Pose.RUN) or lead.turn in (90.0, -90.0):
            facing = 80.0 if math.sin(math.radians(lead.turn)) >= 0 else -80.0
        for piece in several(stage.camera, subject, it, (x, y + lift(subject, it, 3.0), z + 0.15), facing):
            stage.put(piece)
        if to_right:
            right += 0.55 + it.length
        else:
            left += 0.55 + it.length


_CROPS: Final = frozenset(
    "wheat corn crop barley hay grass reed rye maize grain meadow lawn moss leaf leaves foliage".split()
)


def _belongs_to_the_place(scene: Scene, subject: Subject) -> bool:
    """What the place itself is made of: windows and walls of a room, the corn of a field."""
    if subject.kind is Kind.FIXTURE:
        return scene.place.inside or subject.figure in ("window", "wall", "curtain", "floor", "ceiling")
    return subject.noun.rsplit(" ", 1)[-1] in _CROPS and not scene.place.inside


def _hand_things(scene: Scene, stage: Stage) -> None:
    """Into their hands what people hold, if no prop shows it."""
    taken: set[str] = set()
    for player in scene.players:
        if prop_of(player) not in ("", "small"):
            continue
        found = grasped(scene, player)
        actor = next((a for a in stage.actors if a.look is player.look), None)
        if found is None or actor is None or found[0] in taken or found[0] in stage.shown:
            continue
        if actor.left is not None or actor.right is not None:
            continue
        taken.add(found[0])
        stage.put(in_hand(actor, found[1], stage.camera))
        stage.shown |= {found[0], found[1].figure}


_SCATTERED: Final = frozenset(
    (
        "letter",
        "paper",
        "page",
        "photograph",
        "photo",
        "card",
        "note",
        "document",
        "book",
        "newspaper",
        "money",
    )
)


def _scatter(scene: Scene, stage: Stage, lead: Actor) -> None:
    """Sheets that nobody holds, when there are many, lie about on the ground."""
    loose = [
        s.noun
        for _, s in scene.things()
        if s.noun in _SCATTERED
        and s.count > 1
        and not {s.noun, s.figure} & stage.shown
        and not s.related(RelationKind.IN, RelationKind.ON)
        and not any(prop_of(p) == props.known(s.noun) for p in scene.players)
    ]
    if not loose:
        return
    random = scene.random
    x, _, z = lead.at
    spots = random.uniform((-1.7, -0.9, 0.0), (1.7, 1.1, 3.1), (16, 3))

    def draw(m: Maker) -> None:
        for u, w, turn in spots:
            cos, sin = 0.15 * math.cos(turn), 0.15 * math.sin(turn)
            along, across = np.array([cos, sin]), np.array([-0.7 * sin, 0.7 * cos])
            corners = (along + across, along - across, -along - across, across - along)
            m.plate([(u + du, 0.006, w + dw) for du, dw in corners], "#f2ecdc", (0, 1, 0), width=0.5)

    stage.put(furnish(stage.camera, draw, x, z, y=scene.place.spot.y, nearer=-0.6))


def _seat(
    stage: Stage,
    size: tuple[int, int],
    lead: Actor,
    it: Thing,
    subject: Subject,
    saddle: tuple[float, float, float],
) -> None:
    """A rider: the actor sits where the saddle is, both look the same way, and the frame holds them both."""
    x, y, z = lead.at
    top = y + saddle[1] + 1.25
    if stage.camera.at(x, top, z)[1] < 0.06 * size[1] or stage.camera.at(x, y, z)[1] > 0.97 * size[1]:
        middle = (x, (y + top) / 2, z)
        stage.camera = aim(size, middle, tall=1.35 * (top - y), long=1.5, eye=1.5, at=(0.45, 0.52))
    stage.put(it.shadow(stage.camera, x - saddle[0], y, z + 0.06))
    stage.put(it.piece(stage.camera, x - saddle[0], y, z + 0.06, 90.0, pose=posed(subject)))
    hips = float(lead.skeleton().spine(0.0).origin[1])
    stage.actors[0] = replace(lead, at=(x, 2 * y + saddle[1] - hips + 0.1, z), turn=90.0, grounded=False)


def _mounted(scene: Scene, index: int) -> bool:
    kinds = (RelationKind.RIDING, RelationKind.ON, RelationKind.IN)
    return any(
        relation.index == index and relation.kind in kinds
        for person in scene.reading.people[:1]
        for relation in person.relations
    )


def _is_set(scene: Scene, subject: Subject) -> bool:
    """What the place or a template draws by itself."""
    if subject.kind is Kind.BUILDING and scene.reading.interior:
        return True
    return subject.figure in ("campfire", "gravestone", "door", "boat") and bool(scene.players)


def ground_of(scene: Scene, subject: Subject) -> float:
    water = scene.place.anchor(AnchorKind.WATER)
    if subject.figure in ON_WATER and scene.reading.setting in WATERS:
        return (water.y if water is not None else 0.0) - 0.08
    return scene.place.spot.y


def lift(subject: Subject, it: Thing, tall: float) -> float:
    """Metres above the ground of what flies or swims."""
    if subject.pose in (Pose.FLY, Pose.FLOAT) and subject.figure not in ON_WATER:
        return 0.35 * tall
    if (
        subject.figure in ("plane", "helicopter", "balloon", "spaceship")
        and subject.relation is not RelationKind.ON
    ):
        return 0.4 * max(tall, it.height)
    return 0.0


def several(
    camera: Camera,
    subject: Subject,
    it: Thing,
    at: tuple[float, float, float],
    facing: float,
    pose: Pose | None = None,
) -> list[Piece]:
    """As many as the text counts, spread in depth and to both sides."""
    pieces = []
    x, y, z = at
    afloat = subject.pose in (Pose.FLY, Pose.FLOAT) or subject.figure in ON_WATER or subject.figure in _ALOFT
    for number in range(min(_MOST, subject.count)):
        rank = (number + 1) // 2 * (1 if number % 2 else -1)
        step = 0.75 * it.length + 0.25
        spot = (x + rank * step, y, z + 0.55 * abs(rank) + (0.25 if rank < 0 else 0.0))
        if not afloat:
            pieces.append(it.shadow(camera, *spot, facing))
        pieces.append(
            it.piece(camera, *spot, facing + 7.0 * rank, pose=posed(subject) if pose is None else pose)
        )
    return pieces


def posed(subject: Subject) -> Pose:
    return Pose.FLY if subject.pose is Pose.FLOAT and subject.kind is Kind.ANIMAL else subject.pose
