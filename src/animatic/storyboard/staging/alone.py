"""Nobody is there: an animal, a vehicle, a building or a thing is what the picture is about."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.people.anatomy import Vector
from animatic.storyboard.places.base import AnchorKind, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.deeds.waters import WATERS as EDGES
from animatic.storyboard.staging.fitting import held
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.objects import (
    ON_WATER,
    WATERS,
    drawn,
    ground_of,
    lift,
    posed,
    several,
)
from animatic.storyboard.staging.scene import Scene, Staged
from animatic.storyboard.staging.seats import NAMED
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import in_the_way
from animatic.storyboard.staging.still_waters import pool
from animatic.storyboard.terms import Framing, Kind, Pose, RelationKind
from animatic.storyboard.things import Meets, Thing

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
_LAID: Final = (Meets.TABLE, Meets.HAND, Meets.HANDS)
_GRAZING: Final = ("drink", "graze", "eat", "sniff", "lap", "browse", "feed", "peck", "forage")
_STILL: Final = ("pond", "puddle", "pool", "waterhole", "fountain", "trough", "lake", "oasis", "bowl")
_SOFT: Final = ("bed", "cot", "sofa")
_NOTHING: Final = (None, 0.0)


@dataclass(frozen=True, slots=True)
class Rests:
    """On or under a piece of furniture."""

    kind: RelationKind
    word: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing where it will be drawn."""

    subject: Subject
    thing: Thing
    at: tuple[float, float, float]
    facing: float
    pose: Pose

    def ends(self) -> Vector:
        """World points (4, 3) that it reaches."""
        x, y, z = self.at
        half = 0.55 * self.thing.length
        high = y + self.thing.height
        return np.array([(x - half, y, z), (x + half, y, z), (x - half, high, z), (x + half, high, z)])


def alone(scene: Scene) -> Staged:
    """The first thing that can be drawn, with what goes with it about it."""
    inside = scene.place.inside
    found = [
        (index, subject, it)
        for index, subject in scene.things()
        if (it := drawn(subject, inside=inside)) is not None
    ]
    if not found:
        return Staged()
    _, hero, it = found[0]
    ground = ground_of(scene, hero)
    share = _SHARES.get(scene.framing, 0.45)
    if hero.pose is Pose.FLY:
        share *= 0.45  # the wings take more than the body
    tall = max(it.height / share, it.length / (1.5 * share * scene.aspect**0.5), 0.5)
    lifted = 0.4 * tall if it.meets is Meets.SKY else lift(hero, it, tall)
    base = _standing_on(hero, found)
    rests = None if base else furniture_of(hero)
    hung = it.meets is Meets.WALL or hero.target.rsplit(" ", 1)[-1] == "wall"
    if rests is None and not base and inside and it.meets in _LAID and it.height < 0.8 and not hung:
        rests = Rests(RelationKind.ON, "table")
    if rests is not None and rests.kind is RelationKind.ON:
        base = NAMED[rests.word][1]
        tall = max(tall, 1.25 if hero.kind is Kind.ANIMAL else 3.0 * it.height, 0.6)
    elif not base and inside and hung:
        base = max(0.0, min(1.3, scene.place.height - it.height - 0.3))
    if inside and hung and rests is None:
        tall = max(tall, 1.7)
    x, z = 0.0, max(1.2, min(_far(scene), 1.7 * tall))
    if inside and hung and rests is None:
        z = scene.place.depth - 0.25
        x = _bare_wall(scene, it.length)
    water = scene.place.anchor(AnchorKind.WATER)
    if water is not None and hero.figure in ON_WATER and scene.reading.setting in WATERS:
        x, z = water.x, max(z, water.z)
    at = (0.42 if scene.chance(0.5, "third") else 0.58, 0.86 - 0.5 * share)
    middle = ground + base + lifted + it.height / 2
    eye = min(middle + 0.35 * tall, max(0.4, 1.5 if it.height > 1 or rests is not None else middle + 0.25))
    camera = aim(scene.size, (x, middle, z), tall=tall, long=1.5, eye=max(0.15, eye), at=at)
    facing = 78.0 if at[0] < 0.5 else -78.0
    under = rests is not None and rests.kind is RelationKind.UNDER and hero.kind is Kind.ANIMAL
    posture = Pose.LIE if under else posed(hero)
    drinks = (
        hero.kind is Kind.ANIMAL
        and hero.action in _GRAZING
        and hero.pose in (Pose.STAND, Pose.BEND, Pose.WALK)
    )
    first = Placed(hero, it, (x, ground + base + lifted, z), facing, Pose.BEND if drinks else posture)
    others = _companions(scene, first, found, ground, rests)
    near = [one for one in others if one.thing.height <= 2.5 * it.height and one.subject.pose is not Pose.FLY]
    if near and hero.pose is not Pose.FLY and scene.framing is not Framing.EXTREME_WIDE:
        points = np.vstack([first.ends(), *(one.ends() for one in near)])
        if not _in_frame(camera, points):
            camera = held(camera, points, 0.8)
    pieces: list[Piece] = []
    for one in (first, *others):
        pieces += several(camera, one.subject, one.thing, one.at, one.facing, one.pose)
    if rests is not None:
        pieces += _furniture(scene, camera, rests, x, ground, z)
    if drinks:
        pieces += _water(camera, first, ground)
    own = {name for one in (first, *others) for name in (one.subject.noun, one.subject.figure)}
    hidden = in_the_way(scene, camera, [one.at for one in (first, *near)])
    return Staged(camera, tuple(pieces), None, without=frozenset(own | hidden))


def _bare_wall(scene: Scene, wide: float) -> float:
    """Where at the back wall neither a window nor a door is."""
    taken = [
        (anchor.x, anchor.width / 2 + wide / 2 + 0.25)
        for anchor in scene.place.anchors_of(AnchorKind.WINDOW, AnchorKind.DOOR)
        if abs(anchor.facing) < 20
    ]
    reach = scene.place.width / 2 - wide
    steps = [0.0, *(s * 0.4 * k for k in range(1, 12) for s in (-1, 1))]
    free = (x for x in steps if abs(x) <= reach and all(abs(x - at) > half for at, half in taken))
    return next(free, 0.0)


def _far(scene: Scene) -> float:
    return max(4.0, scene.place.depth * (0.55 if scene.place.inside else 30.0))


def _in_frame(camera: Camera, points: Vector) -> bool:
    seen = camera.project(points)[:, :2]
    low, high = seen.min(0), seen.max(0)
    return bool(low[0] > 0 and low[1] > 0 and high[0] < camera.width and high[1] < camera.height)


def _companions(
    scene: Scene, first: Placed, found: list[tuple[int, Subject, Thing]], ground: float, rests: Rests | None
) -> list[Placed]:
    """What the text puts beside, under and behind the picture's subject."""
    placed = []
    hero, it, facing = first.subject, first.thing, first.facing
    side = 1.0 if facing > 0 else -1.0
    z = first.at[2]
    taken = 0.6 * it.length + 0.4
    for _, subject, other in found[1:]:
        relation = next(
            (r for r in hero.relations if r.index is not None and scene.reading.subjects[r.index] is subject),
            None,
        )
        furniture = rests is not None and (
            subject.noun.rsplit(" ", 1)[-1] == rests.word or other.meets in _LAID
        )
        if furniture or (hero.action in _GRAZING and subject.noun.rsplit(" ", 1)[-1] in EDGES):
            continue
        if relation is not None and relation.kind is RelationKind.ON and other.height < 4.0:
            placed.append(Placed(subject, other, (first.at[0], ground, z + 0.05), facing, posed(subject)))
            continue
        if other.height > 2.5 * it.height:
            away = z + max(5.0, 1.6 * other.height)
            placed.append(
                Placed(subject, other, (side * 0.3 * away, ground, away), -70.0 * side, posed(subject))
            )
            taken += other.length
            continue
        beside = first.at[0] + side * (taken + other.length / 2)
        high = ground + lift(subject, other, 2.0)
        if other.meets is Meets.SKY:
            high = ground + 1.5 * it.height + other.height
        placed.append(Placed(subject, other, (beside, high, z + 0.2), -facing, posed(subject)))
        taken += other.length
    return placed


def _water(camera: Camera, first: Placed, ground: float) -> list[Piece]:
    """The stream or the pond that it drinks from, at its muzzle."""
    words = {r.target.lower().rsplit(" ", 1)[-1] for r in first.subject.relations}
    if not words & set(EDGES):
        return []
    side = 1.0 if first.facing > 0 else -1.0
    muzzle = first.thing.spot("muzzle", first.facing, Pose.BEND)
    ahead = muzzle[0] if muzzle is not None else 0.55 * first.thing.length * side
    running = not words & set(_STILL)
    x, _, z = first.at
    return [
        pool(camera, x + ahead + (0.45 if running else 0.8) * side, ground, z - 0.1, 1.2, running=running)
    ]


def furniture_of(hero: Subject) -> Rests | None:
    """What an animal lies on, or under."""
    for relation in hero.relations:
        word = relation.target.lower().rsplit(" ", 1)[-1]
        hangs = word == "wall" and hero.kind is not Kind.ANIMAL
        if (
            relation.kind in (RelationKind.ON, RelationKind.IN)
            and not hangs
            and NAMED.get(word, _NOTHING)[1] > 0
        ):
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


def _standing_on(hero: Subject, found: list[tuple[int, Subject, Thing]]) -> float:
    """Metres: the height of what the subject is on."""
    on = hero.related(RelationKind.ON)
    for index, subject, it in found[1:]:
        if on is not None and on.index == index and it.height < 4.0:
            return it.height * (1.0 if subject.figure not in ("tree", "dead-tree") else 0.6)
    return 0.0
