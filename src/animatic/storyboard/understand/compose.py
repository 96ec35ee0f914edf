"""The reading, put together from what was found."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from animatic.storyboard.character import Character
from animatic.storyboard.reading import Relation, SpokenLine, Subject
from animatic.storyboard.terms import (
    Age,
    Emotion,
    Framing,
    Gaze,
    Gender,
    Gesture,
    Kind,
    Pose,
    RelationKind,
)
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.act import Act, Tie
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.dialogue import Spoken
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.portrait import combined, described, portrait
from animatic.storyboard.understand.words import base_verb

SUBJECTS: Final = 12
"""More than that nobody can tell apart in one picture."""


@dataclass(frozen=True, slots=True)
class Composed:
    subjects: tuple[Subject, ...]
    lines: tuple[SpokenLine, ...]
    order: tuple[Entity, ...]


_WORTH: Final = {
    Kind.PERSON: 3.0,
    Kind.CREATURE: 3.0,
    Kind.ANIMAL: 2.6,
    Kind.VEHICLE: 2.0,
    Kind.BUILDING: 1.8,
    Kind.OBJECT: 1.2,
    Kind.FURNITURE: 0.9,
    Kind.PLANT: 1.0,
    Kind.TERRAIN: 0.8,
    Kind.FIXTURE: 0.7,
}


def importance(entity: Entity, framing: Framing | None) -> float:
    """How much the picture is about it."""
    worth = _WORTH[entity.kind]
    if framing in (Framing.INSERT, Framing.EXTREME_CLOSE, Framing.CLOSE) and not entity.is_animate:
        worth += 2.6 if framing is Framing.INSERT else 1.4
    worth += 1.4 / (1 + 0.5 * entity.order)
    worth += min(2.4, 1.6 * (entity.subject > 0) + 0.25 * entity.subject)
    worth += 1.6 * (entity.caption > 0)
    worth += 1.2 * (entity.said > 0) + 0.3 * min(3, entity.said)
    if entity.said and not (entity.subject or entity.caption):
        worth += 1.0
    if entity.generic:
        worth -= 0.6
    worth += 0.4 * bool(entity.name)
    if not (entity.subject or entity.caption or entity.said):
        worth -= 1.2 + 0.8 * (entity.prepositional > 0)
        worth -= 0.8 * (entity.aside > 0)
    if entity.part:
        worth -= 0.3
    if entity.garment and entity.owner is not None:
        worth -= 1.2
    return worth


def _crowded_out(entity: Entity, entities: Entities, framing: Framing | None) -> float:
    """Small things step back where people are."""
    if entity.kind is not Kind.OBJECT or framing in (Framing.INSERT, Framing.CLOSE, Framing.EXTREME_CLOSE):
        return 0.0
    return 1.0 if any(other.is_person and not other.aside for other in entities.all) else 0.0


def compose(
    entities: Entities,
    acting: Acting,
    spoken: Sequence[Spoken],
    cast: Sequence[Character],
    framing: Framing | None,
) -> Composed:
    ranked = sorted(
        (entity for entity in entities.all if _visible(entity, acting, entities)),
        key=lambda entity: (
            _crowded_out(entity, entities, framing) - importance(entity, framing),
            entity.order,
        ),
    )[:SUBJECTS]
    index = {entity: i for i, entity in enumerate(ranked)}
    lines = tuple(
        SpokenLine(
            speaker=index.get(line.speaker, -1) if line.speaker is not None else -1,
            text=line.speech.text,
            addressee=index.get(line.addressee) if line.addressee is not None else None,
            emotion=line.emotion,
            parenthetical=line.speech.parenthetical,
            off_screen=line.speech.off_screen or line.speaker not in index,
        )
        for line in spoken
    )
    known = {character.name.casefold(): character for character in cast}
    subjects = []
    for entity in ranked:
        subject = _subject(entity, acting.act(entity), index, known, framing)
        own = [line for line in spoken if line.speaker is entity]
        if own:
            subject = _speaking(subject, own[0], index)
        subjects.append(subject)
    return Composed(tuple(subjects), lines, tuple(ranked))


def _visible(entity: Entity, acting: Acting, entities: Entities) -> bool:
    act = acting.acts.get(entity)
    acts = entity.subject or entity.caption or entity.said
    if entity.noun in entities.absent and not entity.said:
        return False
    if entity.is_person and "person" in entities.absent and not acts:
        return False
    if entity.inside and not entity.subject and len(entities.all) > 1:
        return False
    if entity.owner_only and not acts and entity.mentions < 2:
        return False
    if entity.is_person:
        return bool(acts or entity.mentions) and not (
            entity.aside and not acts and not entity.object and not entity.prepositional
        )
    if entity.garment and not acts:
        return False
    if entity.part and len(entities.all) > 1:
        return bool(acts)
    held = any(
        tie.other is entity and tie.kind in (RelationKind.HOLDING, RelationKind.WEARING)
        for other in acting.acts.values()
        for tie in other.ties
    )
    small = entity.kind is Kind.OBJECT and entity.figure in _HAND_HELD
    placed = act is not None and any(tie.kind in _PLACED for tie in act.ties)
    if held and small and not acts and not placed:
        return False
    return bool(entity.kind) and (act is not None or entity.mentions > 0)


_PLACED: Final = frozenset(
    (
        RelationKind.ON,
        RelationKind.IN,
        RelationKind.UNDER,
        RelationKind.BEHIND,
        RelationKind.BESIDE,
        RelationKind.BETWEEN,
        RelationKind.AGAINST,
    )
)
_HAND_HELD: Final = frozenset(
    "candle watch book letter phone sword knife axe spade gun rifle bow cup glass bottle food key "
    "glasses hat shoe bell camera microphone "
    "mask flag umbrella lantern crown skull drum trumpet violin guitar cloth suitcase globe shield "
    "helmet telescope".split()
)


def _subject(
    entity: Entity,
    act: Act,
    index: Mapping[Entity, int],
    cast: Mapping[str, Character],
    framing: Framing | None,
) -> Subject:
    colours, materials, sizes = (lexicon.inverse("looks", s) for s in ("colour", "material", "size"))
    adjectives = [*entity.adjectives, *entity.compound]
    emotion = act.emotion or next(
        (Emotion(e) for a in entity.adjectives if (e := lexicon.inverse("looks", "emotion").get(a))), None
    )
    states = [s for a in entity.adjectives for s in sorted(lexicon.multiple("looks", "state").get(a, ()))]
    pose = act.pose or _pose_of_states([*states, *act.states])
    if entity.is_person and pose in (None, Pose.STAND) and act.action not in _UPRIGHT:
        pose = _pose_of_seat(act) or pose
    age = age_of(entity)
    person = entity.kind is Kind.PERSON
    colour = next((colours[a] for a in adjectives if a in colours), "")
    if person and colour in ("blond", "red", "grey", "white", "black", "brown"):
        colour = ""
    character = None
    if person:
        character = _character(entity, act, age, cast) if entity.name else described(entity, act, age)
    if character is not None and age is Age.ADULT:
        age = character.age
    gender = entity.gender or (character.gender if character else Gender.UNKNOWN)
    noun = entity.noun
    if person and noun == "person" and gender and entity.name:
        noun = "woman" if gender is Gender.FEMALE else "man"
    return Subject(
        noun=noun,
        kind=entity.kind,
        figure=_figure(entity, gender, age),
        name=entity.name,
        character=character,
        count=2
        if framing is Framing.TWO_SHOT and person and entity.count == 3 and not entity.counted
        else entity.count,
        gender=gender,
        age=age,
        pose=pose or Pose.STAND,
        gesture=act.gesture,
        action=act.action,
        emotion=(emotion or Emotion.NEUTRAL) if entity.is_animate else Emotion.NEUTRAL,
        gaze=act.gaze,
        gaze_target=index.get(act.gaze_at) if act.gaze_at is not None else None,
        colour=colour,
        material=next((materials[a] for a in adjectives if a in materials), ""),
        size=next((sizes[a] for a in entity.adjectives if a in sizes), "")
        if not (person and age in (Age.CHILD, Age.BABY))
        else "",
        states=tuple(dict.fromkeys([*states, *act.states])),
        wears=tuple(act.wears),
        props=tuple(act.props),
        relations=_relations(act.ties, index),
    )


def _figure(entity: Entity, gender: Gender, age: Age) -> str:
    if entity.kind is not Kind.PERSON or entity.figure not in ("man", "woman", "person", "child", "teenager"):
        return entity.figure
    if age is Age.CHILD:
        return {"female": "girl", "male": "boy"}.get(gender.value, "child")
    if age is Age.OLD:
        return {"female": "grandmother", "male": "grandfather"}.get(gender.value, "person")
    if entity.figure == "person" and gender:
        return "woman" if gender is Gender.FEMALE else "man"
    return entity.figure


_SEATS: Final = frozenset("chair sofa armchair bench stool throne couch swing fence saddle branch".split())
_SAT_AT: Final = frozenset("table desk piano organ typewriter computer keyboard loom".split())
_SADDLED: Final = frozenset("bicycle motorcycle horse camel elephant donkey scooter".split())


_UPRIGHT: Final = frozenset(("stand", "rise", "get", "stop", "wait"))


def _pose_of_seat(act: Act) -> Pose | None:
    """Who is on a chair, or at a table, sits, unless the text says otherwise."""
    for tie in act.ties:
        named = {tie.target, tie.target.rsplit(" ", 1)[-1]} | (
            {tie.other.figure} if tie.other is not None else set()
        )
        if tie.kind is RelationKind.ON and named & _SADDLED:
            return Pose.RIDE
        if tie.kind is RelationKind.ON and named & _SEATS:
            return Pose.SIT
        if tie.kind is RelationKind.IN and "bed" in named:
            return Pose.LIE
        vehicle = tie.other is not None and tie.other.kind is Kind.VEHICLE
        if tie.kind is RelationKind.IN and (
            vehicle or named & {"tree", "bath", "bathtub", "wheelchair", "armchair"}
        ):
            return Pose.SIT
        if tie.kind in (RelationKind.AT, RelationKind.AROUND) and named & _SAT_AT:
            return Pose.SIT
        if tie.kind is RelationKind.AT and "wheel" in named:
            return Pose.DRIVE
    return None


def _pose_of_states(states: Sequence[str]) -> Pose | None:
    if "asleep" in states:
        return Pose.SLEEP
    if "dead" in states:
        return Pose.LIE
    if "flying" in states:
        return Pose.FLY
    if "mounted" in states:
        return Pose.RIDE
    return None


_KIN: Final = frozenset("son daughter brother sister nephew niece cousin prince princess boy girl".split())
"""Who is a child if he is little; a little old lady isn't."""


def age_of(entity: Entity) -> Age:
    ages = lexicon.inverse("looks", "age")
    for adjective in entity.adjectives:
        if adjective in ages and (entity.kind is Kind.PERSON or adjective in ("baby", "newborn")):
            age = ages[adjective]
            if age == "child" and entity.age not in ("child", "baby", ""):
                continue
            young = entity.age in ("child", "baby") or entity.noun.rsplit(" ", 1)[-1] in _KIN
            if adjective == "little" and not young:
                continue
            return Age(age)
    return Age(entity.age) if entity.age else Age.ADULT


def _character(entity: Entity, act: Act, age: Age, cast: Mapping[str, Character]) -> Character:
    name = entity.name.casefold()
    for key, character in cast.items():
        if key == name or name in key.split() or key in name.split():
            return character.completed()
    told = portrait(entity, act, age)
    return combined(told, Character.invented(entity.name, role=told.role, gender=told.gender, age=age))


_CLOSE_TIES: Final = (
    RelationKind.RIDING,
    RelationKind.DRIVING,
    RelationKind.EMBRACING,
    RelationKind.FIGHTING,
    RelationKind.CHASING,
    RelationKind.HOLDING,
    RelationKind.IN,
    RelationKind.ON,
    RelationKind.AT,
    RelationKind.UNDER,
    RelationKind.AROUND,
    RelationKind.TALKING_TO,
)


def _relations(ties: Sequence[Tie], index: Mapping[Entity, int]) -> tuple[Relation, ...]:
    found = [
        (
            tie.strength,
            Relation(tie.kind, _target(tie), index.get(tie.other) if tie.other is not None else None),
        )
        for tie in ties
        if tie.kind is not RelationKind.WEARING
    ]
    found.sort(
        key=lambda pair: (
            -pair[0],
            _CLOSE_TIES.index(pair[1].kind) if pair[1].kind in _CLOSE_TIES else len(_CLOSE_TIES),
        )
    )
    return tuple(relation for _, relation in found)


def _target(tie: Tie) -> str:
    if tie.other is None:
        return tie.target
    return tie.other.name or tie.other.noun


def _speaking(subject: Subject, line: Spoken, index: Mapping[Entity, int]) -> Subject:
    """What speaking adds: feeling, a gesture, a look at the one spoken to."""
    emotion = line.emotion if line.emotion is not Emotion.NEUTRAL else subject.emotion
    gesture = subject.gesture
    text = line.speech.parenthetical.lower()
    if gesture is Gesture.NONE:
        gesture = _gesture_in(text)
    pose = subject.pose
    if pose is Pose.STAND and "kneel" in text:
        pose = Pose.KNEEL
    gaze, gaze_target = subject.gaze, subject.gaze_target
    relations = subject.relations
    addressee = index.get(line.addressee) if line.addressee is not None else None
    if addressee is not None and line.addressee is not None:
        if gaze is Gaze.NATURAL:
            gaze, gaze_target = Gaze.AT, addressee
        if not any(r.kind is RelationKind.TALKING_TO and r.index == addressee for r in relations):
            name = line.addressee.name or line.addressee.noun
            relations = (*relations, Relation(RelationKind.TALKING_TO, name, addressee))
    return replace(
        subject,
        emotion=emotion,
        gesture=gesture,
        pose=pose,
        gaze=gaze,
        gaze_target=gaze_target,
        relations=relations,
    )


_PHONE: Final = re.compile(
    r"\b(?:on|into|to|over) (?:the |his |her )?(?:phone|telephone|receiver|mobile|cell(?:phone)?)\b"
)


def _gesture_in(text: str) -> Gesture:
    if _PHONE.search(text):
        return Gesture.PHONE
    gestures = lexicon.inverse("verbs", "gesture")
    for word in re.findall(r"[a-z]+", text):
        if word.endswith(("ing", "s", "ed")) and (base := base_verb(word)) in gestures and base != word:
            return Gesture(gestures[base])
    return Gesture.NONE
