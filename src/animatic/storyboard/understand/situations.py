"""Which staging template fits, and how near the camera stands when the text doesn't say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.reading import SpokenLine, Subject
from animatic.storyboard.terms import (
    Angle,
    Emotion,
    Framing,
    Gesture,
    Kind,
    Pose,
    RelationKind,
    Setting,
    Situation,
)


@dataclass(frozen=True, slots=True)
class Picture:
    """What the choice depends on."""

    setting: Setting
    subjects: Sequence[Subject]
    lines: Sequence[SpokenLine]
    verbs: frozenset[str]
    framing: Framing | None
    angle: Angle

    @property
    def people(self) -> list[Subject]:
        return [s for s in self.subjects if s.is_person]

    @property
    def heads(self) -> int:
        return sum(s.count for s in self.people)

    @property
    def main(self) -> Subject:
        return self.subjects[0]

    def has(self, *figures: str) -> bool:
        return any(s.figure in figures or s.noun in figures for s in self.subjects)

    def related(self, kinds: frozenset[RelationKind], *targets: str) -> bool:
        """Whether somebody stands so to one of these (figures or nouns)."""
        for person in self.people:
            for relation in person.relations:
                if relation.kind not in kinds:
                    continue
                figure = self.subjects[relation.index].figure if relation.index is not None else ""
                if not targets or relation.target in targets or figure in targets:
                    return True
        return False

    def gestures(self, *gestures: Gesture) -> bool:
        return any(person.gesture in gestures for person in self.people)

    def poses(self, *poses: Pose) -> bool:
        return any(person.pose in poses for person in self.people)


_NEAR: Final = frozenset(
    (
        RelationKind.AT,
        RelationKind.BESIDE,
        RelationKind.IN_FRONT_OF,
        RelationKind.FACING,
        RelationKind.ON,
        RelationKind.IN,
        RelationKind.THROUGH,
        RelationKind.TOUCHING,
        RelationKind.AGAINST,
        RelationKind.AROUND,
        RelationKind.USING,
    )
)
_IN: Final = frozenset((RelationKind.IN, RelationKind.ON, RelationKind.UNDER))
_ANY: Final = frozenset(RelationKind)
_ANGRY: Final = frozenset((Emotion.ANGRY, Emotion.FURIOUS, Emotion.ANNOYED))


def _talks(p: Picture) -> bool:
    return p.heads > 1 and (bool(p.lines) or p.related(frozenset((RelationKind.TALKING_TO,))))


def _argues(p: Picture) -> bool:
    return _talks(p) and (
        bool(p.verbs & {"argue", "quarrel", "shout at", "yell at", "row", "scold", "accuse"})
        or sum(person.emotion in _ANGRY for person in p.people) > 1
    )


_RULES: Final[tuple[tuple[Situation, Callable[[Picture], bool]], ...]] = (
    (Situation.NONE, lambda p: not p.subjects),
    (Situation.INSERT, lambda p: p.framing is Framing.INSERT),
    (
        Situation.PORTRAIT,
        lambda p: (
            p.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE)
            and p.main.is_person
            and not p.main.props
        ),
    ),
    (Situation.KISS, lambda p: p.heads > 1 and (p.gestures(Gesture.KISS) or "kiss" in p.verbs)),
    (
        Situation.FAREWELL,
        lambda p: (
            p.heads > 1
            and p.setting in (Setting.STATION, Setting.AIRPORT, Setting.HARBOUR)
            and (
                p.related(frozenset((RelationKind.EMBRACING,)))
                or p.gestures(Gesture.WAVE, Gesture.HOLD_HANDS)
            )
        ),
    ),
    (
        Situation.EMBRACE,
        lambda p: (
            p.heads > 1
            and (p.gestures(Gesture.EMBRACE) or p.related(frozenset((RelationKind.EMBRACING,))))
            and not p.poses(Pose.DANCE)
        ),
    ),
    (Situation.DANCING, lambda p: p.poses(Pose.DANCE)),
    (
        Situation.BATTLE,
        lambda p: p.heads > 8 and (p.poses(Pose.FIGHT) or p.related(frozenset((RelationKind.FIGHTING,)))),
    ),
    (
        Situation.STANDOFF,
        lambda p: (
            p.heads > 1 and p.gestures(Gesture.AIM) and not p.related(frozenset((RelationKind.CHASING,)))
        ),
    ),
    (
        Situation.FIGHT,
        lambda p: (
            len(p.subjects) + p.heads > 2
            and (p.poses(Pose.FIGHT) or p.related(frozenset((RelationKind.FIGHTING,))))
        ),
    ),
    (
        Situation.CHASE,
        lambda p: (
            any(s.related(RelationKind.CHASING) for s in p.subjects if s.pose is not Pose.WALK)
            or (p.poses(Pose.RUN) and p.related(frozenset((RelationKind.AWAY_FROM,))) and len(p.subjects) > 1)
        ),
    ),
    (Situation.PHONE_CALL, lambda p: p.gestures(Gesture.PHONE)),
    (
        Situation.DRIVING,
        lambda p: (
            bool(p.people)
            and (p.setting is Setting.CAR or any(s.related(RelationKind.DRIVING) for s in p.people))
        ),
    ),
    (Situation.RIDING, lambda p: any(s.related(RelationKind.RIDING) for s in p.subjects)),
    (Situation.INTERROGATION, lambda p: p.setting is Setting.INTERROGATION_ROOM and bool(p.people)),
    (
        Situation.BEDSIDE,
        lambda p: (
            p.heads > 1
            and (p.setting is Setting.HOSPITAL or p.has("bed"))
            and (p.related(_NEAR, "bed") or p.poses(Pose.LIE, Pose.SLEEP))
        ),
    ),
    (
        Situation.IN_BED,
        lambda p: (
            bool(p.people)
            and (
                p.related(_IN, "bed")
                or (p.setting in (Setting.BEDROOM, Setting.HOSPITAL) and p.poses(Pose.LIE, Pose.SLEEP))
            )
        ),
    ),
    (
        Situation.AT_GRAVE,
        lambda p: bool(p.people) and (p.setting is Setting.GRAVEYARD or p.has("gravestone", "coffin")),
    ),
    (
        Situation.CAMPFIRE,
        lambda p: bool(p.people) and (p.has("campfire") or (p.setting is Setting.CAMP and p.poses(Pose.SIT))),
    ),
    (Situation.IN_CELL, lambda p: bool(p.people) and p.setting in (Setting.PRISON, Setting.DUNGEON)),
    (
        Situation.MEAL,
        lambda p: (
            bool(p.people) and (p.gestures(Gesture.EAT) or p.setting is Setting.DINING_ROOM) and p.heads > 0
        ),
    ),
    (Situation.COOKING, lambda p: p.gestures(Gesture.COOK)),
    (Situation.CLASS, lambda p: bool(p.people) and p.setting is Setting.CLASSROOM),
    (
        Situation.BAR_COUNTER,
        lambda p: bool(p.people) and p.setting is Setting.BAR and not p.poses(Pose.FIGHT),
    ),
    (
        Situation.AUDIENCE,
        lambda p: bool(p.people) and p.setting in (Setting.THEATRE, Setting.STAGE) and p.heads > 2,
    ),
    (
        Situation.PERFORMANCE,
        lambda p: bool(p.people) and (p.gestures(Gesture.PLAY) or p.setting is Setting.STAGE),
    ),
    (Situation.KNEELING, lambda p: p.poses(Pose.KNEEL)),
    (
        Situation.OFFERING,
        lambda p: (
            p.heads > 1
            and (p.gestures(Gesture.OFFER) or any(s.related(RelationKind.GIVING) for s in p.people))
        ),
    ),
    (Situation.KNEELING, lambda p: p.poses(Pose.KNEEL) or p.gestures(Gesture.PRAY)),
    (
        Situation.WALKING,
        lambda p: (
            bool(p.people) and p.heads < 5 and not p.lines and p.main.is_person and p.main.pose is Pose.WALK
        ),
    ),
    (Situation.ARGUMENT, _argues),
    (
        Situation.TABLE_TALK,
        lambda p: (
            _talks(p)
            and (
                p.has("table", "desk")
                or p.setting
                in (
                    Setting.RESTAURANT,
                    Setting.CAFE,
                    Setting.DINING_ROOM,
                    Setting.KITCHEN,
                    Setting.MEETING_ROOM,
                )
            )
        ),
    ),
    (Situation.TALKING, _talks),
    (
        Situation.READING,
        lambda p: (
            p.gestures(Gesture.READ) or any("book" in s.props or "letter" in s.props for s in p.people[:1])
        ),
    ),
    (
        Situation.DESK_WORK,
        lambda p: p.gestures(Gesture.TYPE, Gesture.WRITE) or (p.heads == 1 and p.setting is Setting.OFFICE),
    ),
    (Situation.AT_WINDOW, lambda p: bool(p.people) and p.related(_NEAR, "window")),
    (Situation.AT_DOOR, lambda p: bool(p.people) and (p.gestures(Gesture.KNOCK) or p.related(_NEAR, "door"))),
    (Situation.WORKING, lambda p: p.gestures(Gesture.WORK)),
    (Situation.CROWD, lambda p: p.heads > 8),
    (Situation.HERO, lambda p: p.angle is Angle.LOW and p.heads == 1 and p.main.is_person),
    (
        Situation.WALKING,
        lambda p: bool(p.people) and p.main.is_person and p.main.pose in (Pose.WALK, Pose.RUN),
    ),
    (Situation.WAITING, lambda p: bool(p.people) and "wait" in p.verbs),
    (
        Situation.WATCHING,
        lambda p: (
            bool(p.people)
            and bool(p.verbs & {"watch", "look out", "gaze", "look over", "stare out", "gaze out"})
            and not p.setting.is_interior
        ),
    ),
    (Situation.GROUP, lambda p: p.heads > 2),
    (
        Situation.TALKING,
        lambda p: p.heads == 2 and p.related(frozenset((RelationKind.FACING, RelationKind.ACROSS_FROM))),
    ),
    (Situation.GROUP, lambda p: p.heads == 2),
    (Situation.SOLO, lambda p: p.main.is_person),
    (Situation.ANIMAL, lambda p: p.main.kind in (Kind.ANIMAL, Kind.CREATURE)),
    (Situation.VEHICLE, lambda p: p.main.kind is Kind.VEHICLE),
    (Situation.INSERT, lambda p: p.main.kind is Kind.OBJECT and p.setting.is_interior),
    (Situation.LANDSCAPE, lambda p: bool(p.subjects)),
)


def choose_situation(picture: Picture) -> Situation:
    return next(situation for situation, fits in _RULES if fits(picture))


_DISTANCES: Final = {
    Situation.PORTRAIT: Framing.CLOSE,
    Situation.KISS: Framing.MEDIUM_CLOSE,
    Situation.EMBRACE: Framing.MEDIUM,
    Situation.FAREWELL: Framing.FULL,
    Situation.TALKING: Framing.TWO_SHOT,
    Situation.TABLE_TALK: Framing.TWO_SHOT,
    Situation.ARGUMENT: Framing.TWO_SHOT,
    Situation.INTERROGATION: Framing.TWO_SHOT,
    Situation.PHONE_CALL: Framing.MEDIUM_CLOSE,
    Situation.BAR_COUNTER: Framing.MEDIUM,
    Situation.DESK_WORK: Framing.MEDIUM,
    Situation.READING: Framing.MEDIUM,
    Situation.COOKING: Framing.MEDIUM,
    Situation.BEDSIDE: Framing.MEDIUM,
    Situation.IN_BED: Framing.MEDIUM,
    Situation.DRIVING: Framing.MEDIUM,
    Situation.OFFERING: Framing.MEDIUM,
    Situation.AT_WINDOW: Framing.MEDIUM,
    Situation.INSERT: Framing.INSERT,
    Situation.MEAL: Framing.MEDIUM,
    Situation.STANDOFF: Framing.MEDIUM,
    Situation.HERO: Framing.FULL,
    Situation.SOLO: Framing.FULL,
    Situation.WORKING: Framing.FULL,
    Situation.WAITING: Framing.FULL,
    Situation.KNEELING: Framing.FULL,
    Situation.DANCING: Framing.FULL,
    Situation.PERFORMANCE: Framing.FULL,
    Situation.IN_CELL: Framing.FULL,
    Situation.AT_DOOR: Framing.FULL,
    Situation.FIGHT: Framing.FULL,
}


_TOUCHES: Final = frozenset(
    (
        RelationKind.TOUCHING,
        RelationKind.GIVING,
        RelationKind.HOLDING,
        RelationKind.FACING,
        RelationKind.TALKING_TO,
        RelationKind.USING,
    )
)


def choose_framing(picture: Picture, situation: Situation) -> Framing:
    """A sensible distance; wide for everything that isn't about faces or hands."""
    framing = _DISTANCES.get(situation, Framing.WIDE)
    if (
        situation in (Situation.GROUP, Situation.WALKING, Situation.CHASE, Situation.CAMPFIRE)
        and picture.heads <= 6
    ):
        close = situation is Situation.GROUP and picture.heads == 2
        return Framing.MEDIUM if close and picture.related(_TOUCHES) else Framing.FULL
    if situation in (Situation.SOLO, Situation.NONE) and picture.lines:
        return Framing.MEDIUM_CLOSE
    if situation in (Situation.TALKING, Situation.TABLE_TALK, Situation.ARGUMENT) and picture.heads > 3:
        return Framing.MEDIUM
    if picture.lines and picture.heads == 1 and framing in (Framing.FULL, Framing.WIDE):
        return Framing.MEDIUM
    return framing
