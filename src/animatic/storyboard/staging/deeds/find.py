"""Who does what to whom, with what: the questions that deeds ask of a scene."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from animatic.storyboard.reading import Relation, Subject
from animatic.storyboard.staging.scene import Player, Scene
from animatic.storyboard.terms import Framing, Kind, RelationKind

BODY_SHOTS = frozenset({Framing.MEDIUM, Framing.FULL, Framing.WIDE, Framing.EXTREME_WIDE, Framing.TWO_SHOT})
"""Framings in which hands and the thing in them can be seen."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A thing, an animal or a place that somebody acts on."""

    word: str
    """The last word of its noun, lower case: "door" of "cellar door"."""
    subject: Subject | None
    relation: Relation


def last(noun: str) -> str:
    return noun.lower().rsplit(" ", 1)[-1]


def acts(player: Player, verbs: Collection[str]) -> bool:
    return player.subject.action in verbs


def doer(scene: Scene, verbs: Collection[str]) -> Player | None:
    """The first in the picture whose verb is one of these."""
    return next((p for p in scene.players if p.subject.action in verbs), None)


def touches(scene: Scene, player: Player, *kinds: RelationKind) -> Iterator[Touch]:
    """What somebody's relations reach, people left out; of all kinds if none is given."""
    for relation in player.subject.relations:
        if kinds and relation.kind not in kinds:
            continue
        subject = None if relation.index is None else scene.reading.subjects[relation.index]
        if subject is None or not subject.is_person:
            yield Touch(last(relation.target), subject, relation)


def touched(scene: Scene, player: Player, nouns: Collection[str], *kinds: RelationKind) -> Touch | None:
    """The first thing with one of these names, or with one of these figures, that somebody's relations reach."""
    for touch in touches(scene, player, *kinds):
        names = {touch.word, touch.relation.target.lower()}
        if touch.subject is not None:
            names |= {touch.subject.noun, touch.subject.figure}
        if names & set(nouns):
            return touch
    return None


def named(scene: Scene, nouns: Collection[str]) -> Subject | None:
    """The first thing of the reading with one of these names or figures."""
    wanted = set(nouns)
    for _, subject in scene.things():
        if wanted & {subject.noun, last(subject.noun), subject.figure}:
            return subject
    return None


def said(scene: Scene, *words: str) -> bool:
    """One of these words stands in the text, or in the place's own words."""
    text = f" {scene.reading.text.lower()} {scene.reading.place.lower()} "
    return any(word in text for word in words)


def partner(scene: Scene, player: Player, *kinds: RelationKind) -> Player | None:
    """The other person whom somebody's relations reach; without one the next in the picture."""
    for relation in player.subject.relations:
        if relation.index is not None and (not kinds or relation.kind in kinds):
            found = next((p for p in scene.players if p.index == relation.index and p is not player), None)
            if found is not None:
                return found
    return next((p for p in scene.players if p is not player), None)


def beast(scene: Scene) -> tuple[int, Subject] | None:
    """The first animal or creature."""
    kinds = (Kind.ANIMAL, Kind.CREATURE)
    return next(((i, s) for i, s in scene.things() if s.kind in kinds), None)


def side_of(scene: Scene) -> int:
    """Which way the action goes: 1 is to the picture's right."""
    return 1 if scene.dice % 2 else -1


def body_framing(scene: Scene, usual: Framing = Framing.FULL) -> Framing:
    """The told framing if hands are in it; else the nearest that has them."""
    if not scene.reading.framing_given:
        return usual
    if scene.framing in BODY_SHOTS:
        return scene.framing
    return Framing.MEDIUM
