"""Things in hands that have no drawing of their own among the props: a crown, a wrench, a birthday cake."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Arm
from animatic.storyboard.places.base import Piece
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.scene import Player, Scene
from animatic.storyboard.terms import Gesture, Kind, RelationKind
from animatic.storyboard.things import Meets, Thing, drawing_of, of

_HELD: Final = (
    RelationKind.HOLDING,
    RelationKind.USING,
    RelationKind.GIVING,
    RelationKind.WITH,
    RelationKind.TOUCHING,
)
_LOOSE: Final = frozenset(
    (
        "",
        "small",
        "plate",
        "photo",
        "stick",
        "vial",
        "pen",
        "chest",
        "spoon",
        "fork",
        "hammer",
        "knife",
        "meat",
    )
)
"""Props that stand for many nouns: the noun's own drawing says more."""
_TALLEST: Final = 1.3
"""Metres: what is larger isn't held."""
_GRIPPING: Final = ("grip", "pinch", "flat", "open", "present", "fist")


def grasped(scene: Scene, player: Player) -> tuple[str, Thing] | None:
    """The noun and the drawing of what somebody has in hand, if no prop shows it."""
    for relation in player.subject.relations:
        if relation.kind not in _HELD:
            continue
        subject = None if relation.index is None else scene.reading.subjects[relation.index]
        if subject is not None and subject.kind not in (Kind.OBJECT, Kind.PLANT, Kind.CREATURE, Kind.ANIMAL):
            continue
        alive = subject is not None and subject.kind in (Kind.CREATURE, Kind.ANIMAL)
        if alive and (relation.kind is not RelationKind.HOLDING or player.subject.gesture is Gesture.PULL):
            continue
        direct = relation.kind in _HELD[:3]
        found = _drawn(subject or Subject(relation.target, Kind.OBJECT), direct=direct)
        if found is not None:
            return relation.target, found
    for noun in player.subject.props:
        if (found := _drawn(Subject(noun, Kind.OBJECT), direct=True)) is not None:
            return noun, found
    return None


def _drawn(subject: Subject, *, direct: bool) -> Thing | None:
    noun = subject.noun.lower()
    known = props.known(noun)
    if known == noun or known == noun.rsplit(" ", 1)[-1] or known not in _LOOSE:
        return None
    thing = None
    for name in (noun, noun.split(" ", 1)[0]):  # a teddy bear is a teddy before it is a bear
        if drawing_of(name) and thing is None:
            found = of(replace(subject, kind=Kind.OBJECT, noun=name))
            thing = found if found is not None and max(found.height, found.length) <= _TALLEST else None
    if thing is None:
        return None
    small = direct and max(thing.height, thing.length) < 0.7
    carried = thing.meets.is_held or (small and thing.meets in (Meets.TABLE, Meets.FLOOR))
    return thing if carried else None


def own_drawing(noun: str) -> bool:
    """A thing for the hand with its own drawing, for which the props have only a stand-in."""
    return _drawn(Subject(noun, Kind.OBJECT), direct=True) is not None


def arms_for(thing: Thing) -> str:
    """The gesture that holds it."""
    both = thing.meets is Meets.HANDS or max(thing.height, thing.length) > 0.5
    return "carry" if both else "hold"


def tabled(scene: Scene) -> list[tuple[str, Thing]]:
    """Nouns and drawings of what stands on a table: food, a cake, a bowl; what people hold is left to them."""
    held = {found[0] for p in scene.players if (found := grasped(scene, p)) is not None}
    shown = []
    for _, subject in scene.things():
        if subject.kind is not Kind.OBJECT or subject.noun in held or not drawing_of(subject.noun):
            continue
        thing = of(subject)
        if thing is None or not 0.05 < thing.height < 0.6 or thing.length > 0.8:
            continue
        on_top = subject.related(RelationKind.ON)
        if (
            thing.meets is Meets.TABLE
            or thing.meets.is_held
            or (on_top is not None and on_top.target.endswith("table"))
        ):
            shown.append((subject.noun, thing))
    return shown[:3]


def in_hand(actor: Actor, thing: Thing, camera: Camera) -> Piece:
    """Painted with its grip where the hand is, or between both if both hold it."""
    bones = actor.skeleton()
    near = _nearer(actor, camera)
    arm = bones.right if near > 0 else bones.left
    other = bones.left if near > 0 else bones.right
    at = _palm(arm)
    both = arms_for(thing) == "carry"
    if both and float(np.linalg.norm(_palm(other) - at)) < 0.7:
        at = (at + _palm(other)) / 2
    facing = 84.0 if np.sin(np.radians(actor.turn)) >= 0 else -84.0
    ahead = camera.distance(*actor.at) - camera.distance(float(at[0]), float(at[1]), float(at[2]))
    point = (float(at[0]), float(at[1]), float(at[2]))
    return thing.held(camera, point, facing, nearer=max(0.06, -ahead + 0.14 + actor.nearer))


def _palm(arm: Arm) -> np.ndarray:
    way = arm.wrist - arm.elbow
    return np.asarray(arm.wrist + way / float(np.linalg.norm(way)) * 0.07)


def _nearer(actor: Actor, camera: Camera) -> int:
    """The hand that holds: of those that grip the higher one, else the one nearer to the lens."""
    bones = actor.skeleton()
    arms = ((1, bones.right), (-1, bones.left))
    gripping = [(side, arm) for side, arm in arms if arm.shape in _GRIPPING] or list(arms)

    def rank(item: tuple[int, Arm]) -> float:
        side, arm = item
        hand = arm.wrist
        return (
            float(hand[1])
            - 0.4 * camera.distance(float(hand[0]), float(hand[1]), float(hand[2]))
            + 0.001 * side
        )

    return max(gripping, key=rank)[0]
