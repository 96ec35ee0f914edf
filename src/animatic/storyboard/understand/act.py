"""What everybody does and how all stand to each other: collected as it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from animatic.storyboard.terms import Emotion, Gaze, Gesture, Pose, RelationKind
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase
from animatic.storyboard.understand.placing import PlaceCue


@dataclass(slots=True, eq=False)
class Tie:
    """A relation between entities, or to a noun that is none."""

    kind: RelationKind
    target: str
    other: Entity | None = None
    strength: float = 1.0


@dataclass(slots=True)
class Act:
    """What one entity does in the picture."""

    pose: Pose | None = None
    gesture: Gesture = Gesture.NONE
    action: str = ""
    emotion: Emotion | None = None
    gaze: Gaze = Gaze.NATURAL
    gaze_at: Entity | None = None
    ties: list[Tie] = field(default_factory=list)
    props: list[str] = field(default_factory=list)
    wears: list[tuple[str, str]] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    verbs: list[str] = field(default_factory=list)
    """Everything that it does, as looked up; for situations and places."""


class Acts:
    """Collects what everybody does; the layers above read it out of clauses."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.acts: dict[Entity, Act] = {}
        self.places: list[PlaceCue] = []
        self.quotes: dict[int, tuple[Entity | None, Entity | None]] = {}
        self.used: set[str] = set()
        """Verbs that meant something."""

    def act(self, entity: Entity) -> Act:
        return self.acts.setdefault(entity, Act())

    def relate(self, entity: Entity, other: Entity, kind: RelationKind) -> None:
        self._tie(entity, Tie(kind, other.noun, other))

    def _tie(self, entity: Entity, tie: Tie) -> None:
        ties = self.act(entity).ties
        for known in ties:
            if known.kind is tie.kind and known.other is tie.other and known.target == tie.target:
                known.strength = max(known.strength, tie.strength)
                return
        ties.append(tie)

    def _tie_noun(self, subjects: Sequence[Entity], phrase: NounPhrase, kind: RelationKind) -> None:
        meaning = mean(phrase)
        noun = meaning.noun or phrase.head
        if phrase.pronoun or not noun:
            return
        for entity in subjects:
            self._tie(entity, Tie(kind, noun, None, 0.5))

    def _look(self, entity: Entity, target: Entity) -> None:
        act = self.act(entity)
        if act.gaze_at is None and target is not entity:
            act.gaze_at = target
            act.gaze = Gaze.AT
