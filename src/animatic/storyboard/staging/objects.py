"""Where the things of a reading stand: beside people, behind them, under a rider, or alone as the subject."""

import math
from dataclasses import dataclass, replace
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
from animatic.storyboard.staging.scene import Scene, Stage, Staged
from animatic.storyboard.staging.seats import NAMED
from animatic.storyboard.staging.sets import SEATING, furnish
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
_ON_WATER: Final = frozenset(("boat", "sailboat", "ship", "steamship", "whale", "shark", "dolphin", "duck"))
_ALOFT: Final = frozenset(("plane", "helicopter", "balloon", "spaceship"))
_WATERS: Final = frozenset(
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
_SHARES: Final = {
    Framing.EXTREME_WIDE: 0.16,
    Framing.WIDE: 0.4,
    Framing.FULL: 0.62,
    Framing.MEDIUM: 0.8,
    Framing.CLOSE: 0.95,
    Framing.MEDIUM_CLOSE: 0.9,
    Framing.EXTREME_CLOSE: 1.2,
    Framing.INSERT: 0.85,
}
"""Height of the picture's subject as a share of the frame's."""
_SMALL: Final = 0.45
"""Metres: lower things are carried or lie about; a place brings those that it needs."""


def drawn(subject: Subject, *, inside: bool = False) -> Thing | None:
    if inside and subject.kind is Kind.BUILDING:
        return None  # no house stands in a room: the word names the room
    return of(subject)


def alone(scene: Scene) -> Staged:
    """Nobody is there: the first thing that can be drawn is what the picture is about."""
    inside = scene.place.inside
    found = [
        (index, subject, it)
        for index, subject in scene.things()
        if (it := drawn(subject, inside=inside)) is not None
    ]
    if not found:
        return Staged()
    _, hero, it = found[0]
    ground = _ground(scene, hero)
    share = _SHARES.get(scene.framing, 0.45)
    if hero.pose is Pose.FLY:
        share *= 0.45  # the wings take more than the body
    tall = max(it.height / share, it.length / (1.5 * share * scene.aspect**0.5), 0.5)
    lifted = _lift(hero, it, tall)
    base = _standing_on(scene, hero, found)
    rests = None if base else furniture_of(hero)
    if rests is not None and rests.kind is RelationKind.ON:
        base = NAMED[rests.word][1]
        tall = max(tall, 1.25)
    x, z = 0.0, max(1.2, min(_far(scene), 1.7 * tall))
    water = scene.place.anchor(AnchorKind.WATER)
    if water is not None and hero.figure in _ON_WATER and scene.reading.setting in _WATERS:
        x, z = water.x, max(z, water.z)
    at = (0.42 if scene.chance(0.5, "third") else 0.58, 0.86 - 0.5 * share)
    middle = ground + base + lifted + it.height / 2
    eye = min(middle + 0.35 * tall, max(0.4, 1.5 if it.height > 1 else middle + 0.25))
    camera = aim(scene.size, (x, middle, z), tall=tall, long=1.5, eye=max(0.15, eye), at=at)
    facing = 78.0 if at[0] < 0.5 else -78.0
    pieces = _several(camera, hero, it, (x, ground + base + lifted, z), facing)
    if rests is not None:
        pieces += _furniture(scene, camera, rests, x, ground, z)
    taken = 0.6 * it.length + 0.4
    for _, subject, other in found[1:]:
        pieces += _companion(scene, camera, hero, it, subject, other, (ground, z, taken, facing))
        taken += other.length
    return Staged(camera, tuple(pieces), None, without=frozenset(_names(scene)))


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
                it.piece(stage.camera, x, _ground(scene, subject), away, 70.0 * -side, pose=_pose(subject))
            )
            continue
        to_right = right <= left
        x = centre + (right + 0.55 + it.length / 2 if to_right else -(left + 0.55 + it.length / 2))
        facing = -72.0 if to_right else 72.0
        if subject.pose in (Pose.WALK, Pose.RUN) or lead.turn in (90.0, -90.0):
            facing = 80.0 if math.sin(math.radians(lead.turn)) >= 0 else -80.0
        for piece in _several(stage.camera, subject, it, (x, y + _lift(subject, it, 3.0), z + 0.15), facing):
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
    stage.put(it.piece(stage.camera, x - saddle[0], y, z + 0.06, 90.0, pose=_pose(subject)))
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


def _names(scene: Scene) -> set[str]:
    return {subject.figure for _, subject in scene.things()} | {subject.noun for _, subject in scene.things()}


def _far(scene: Scene) -> float:
    return max(4.0, scene.place.depth * (0.55 if scene.place.inside else 30.0))


def _ground(scene: Scene, subject: Subject) -> float:
    water = scene.place.anchor(AnchorKind.WATER)
    if subject.figure in _ON_WATER and scene.reading.setting in _WATERS:
        return (water.y if water is not None else 0.0) - 0.08
    return scene.place.spot.y


def _lift(subject: Subject, it: Thing, tall: float) -> float:
    """Metres above the ground of what flies or swims."""
    if subject.pose in (Pose.FLY, Pose.FLOAT) and subject.figure not in _ON_WATER:
        return 0.35 * tall
    if (
        subject.figure in ("plane", "helicopter", "balloon", "spaceship")
        and subject.relation is not RelationKind.ON
    ):
        return 0.4 * max(tall, it.height)
    return 0.0


@dataclass(frozen=True, slots=True)
class Rests:
    """On or under a piece of furniture."""

    kind: RelationKind
    word: str


_SOFT: Final = ("bed", "cot", "sofa")


def furniture_of(hero: Subject) -> Rests | None:
    """What an animal lies on, or under."""
    for relation in hero.relations:
        word = relation.target.lower().rsplit(" ", 1)[-1]
        if relation.kind in (RelationKind.ON, RelationKind.IN) and word in NAMED and NAMED[word][1] > 0:
            return Rests(RelationKind.ON, word)
        if relation.kind is RelationKind.UNDER and word in (*_SOFT, "table", "desk", "bench", "chair"):
            return Rests(RelationKind.UNDER, word)
    return None


def _furniture(scene: Scene, camera: Camera, rests: Rests, x: float, ground: float, z: float) -> list[Piece]:
    """The bed it sleeps on, behind it; the table it hides under, before it."""
    scene.place.without |= set(SEATING) | {"bed", rests.word}
    if rests.kind is RelationKind.ON:
        return [furnish(camera, NAMED[rests.word][0], x, z, 180.0, y=ground, nearer=-0.4)]
    soft = rests.word in _SOFT
    high = 0.42 if soft else 0.72

    def roof(m: Maker) -> None:
        m.box(
            -1.1,
            1.1,
            high,
            high + (0.24 if soft else 0.06),
            -0.4,
            0.7,
            "#5a6f9a" if soft else "#8a5a38",
            bias=0.1,
        )
        for u in (-1.08, 1.0):
            for w in (-0.36, 0.6):
                m.box(u, u + 0.08, 0.0, high + (0.3 if soft else 0.0), w, w + 0.08, "#6a4630")

    return [furnish(camera, roof, x, z, 180.0, y=ground, nearer=0.3)]


def _standing_on(scene: Scene, hero: Subject, found: list[tuple[int, Subject, Thing]]) -> float:
    """Metres: the height of what the subject is on."""
    on = hero.related(RelationKind.ON)
    for index, subject, it in found[1:]:
        if on is not None and on.index == index and it.height < 4.0:
            return it.height * (1.0 if subject.figure not in ("tree", "dead-tree") else 0.6)
    del scene
    return 0.0


def _companion(
    scene: Scene,
    camera: Camera,
    hero: Subject,
    hero_thing: Thing,
    subject: Subject,
    it: Thing,
    place: tuple[float, float, float, float],
) -> list[Piece]:
    ground, z, taken, facing = place
    side = 1.0 if facing > 0 else -1.0
    relation = next(
        (r for r in hero.relations if r.index is not None and scene.reading.subjects[r.index] is subject),
        None,
    )
    if relation is not None and relation.kind is RelationKind.ON and it.height < 4.0:
        return [it.piece(camera, 0.0, ground, z + 0.05, facing, pose=_pose(subject))]
    if it.height > 2.5 * hero_thing.height:
        away = z + max(5.0, 1.6 * it.height)
        return [it.piece(camera, side * 0.3 * away, ground, away, -70.0 * side, pose=_pose(subject))]
    x = side * (taken + it.length / 2)
    return _several(camera, subject, it, (x, ground + _lift(subject, it, 2.0), z + 0.2), -facing)


def _several(
    camera: Camera, subject: Subject, it: Thing, at: tuple[float, float, float], facing: float
) -> list[Piece]:
    """As many as the text counts, spread in depth and to both sides."""
    pieces = []
    x, y, z = at
    afloat = subject.pose in (Pose.FLY, Pose.FLOAT) or subject.figure in _ON_WATER or subject.figure in _ALOFT
    for number in range(min(_MOST, subject.count)):
        rank = (number + 1) // 2 * (1 if number % 2 else -1)
        step = 0.75 * it.length + 0.25
        spot = (x + rank * step, y, z + 0.55 * abs(rank) + (0.25 if rank < 0 else 0.0))
        if not afloat:
            pieces.append(it.shadow(camera, *spot, facing))
        pieces.append(it.piece(camera, *spot, facing + 7.0 * rank, pose=_pose(subject)))
    return pieces


def _pose(subject: Subject) -> Pose:
    return Pose.FLY if subject.pose is Pose.FLOAT and subject.kind is Kind.ANIMAL else subject.pose
