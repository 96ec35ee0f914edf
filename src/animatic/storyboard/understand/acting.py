"""From clauses to acting: poses, gestures, feelings, looks, and how everybody stands to everything."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from animatic.storyboard.terms import Emotion, Gaze, Gesture, Kind, Pose, RelationKind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.clauses import Analysis, Attachment, Clause
from animatic.storyboard.understand.entities import Entities, Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrases import NounPhrase, VerbGroup
from animatic.storyboard.understand.placing import PlaceCue, place_cue
from animatic.storyboard.understand.ties import (
    MUTUAL,
    fitting,
    mutual_kind,
    object_relation,
    preposition_relation,
)


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


_WEARING: Final = frozenset(("in", "wearing", "dressed in", "clad in", "with", "wrapped in", "under"))
_PLACING: Final = frozenset(
    "put place lay set drop throw push slide stick hang leave hide pour bring lower roll tuck slip "
    "bury plant toss fling shove "
    "seat tie lash lock trap find spot see pack stuff scatter spill lift drape balance store dump "
    "discover notice strap park pull load stack keep".split()
)
_SMALL: Final = 0.4


class Acting:
    """Collects what everybody does, clause by clause."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.acts: dict[Entity, Act] = {}
        self.places: list[PlaceCue] = []
        self.quotes: dict[int, tuple[Entity | None, Entity | None]] = {}
        self.used: set[str] = set()
        """Verbs that meant something."""

    def act(self, entity: Entity) -> Act:
        return self.acts.setdefault(entity, Act())

    def take(self, analysis: Analysis) -> None:
        """One sentence."""
        self.entities.number(analysis.mentioned)
        for holder, other in analysis.appositions:
            self._identify(holder, other)
        for event in analysis.events:
            if isinstance(event, Clause):
                self._clause(event)
            elif event.preposition in _FULL_OF:
                self._fill(event.holder, event.held)
            elif event.preposition != "of":
                holders = self.entities.of(event.holder)
                self.entities.current = (
                    self.entities.of(event.bearer) if event.bearer is not None else holders
                )
                self._stand(holders, event.preposition, event.held, None)
                if event.bearer is not None:
                    self._let_go(event, holders)
        for phrase, adjective in analysis.adjectives:
            for entity in self.entities.of(phrase):
                self._feel(entity, [adjective])
        for phrase in analysis.mentioned:
            self._mention(phrase)

    def _fill(self, holder: NounPhrase, held: NounPhrase) -> None:
        """ "a tram full of clowns": the clowns are in it."""
        self._place(holder, "full of", None, None)
        for vessel in self.entities.of(holder):
            for entity in self.entities.of(held):
                entity.prepositional += 1
                self._tie(entity, Tie(RelationKind.IN, vessel.noun, vessel, 0.9))

    def _let_go(self, event: Attachment, borne: Sequence[Entity]) -> None:
        """What lies on somebody's face, or sits on his head, is in nobody's hands."""
        assert event.bearer is not None
        meaning = mean(event.held)
        if not meaning.part or event.held.head in _HOLDERS:
            return
        for bearer in self.entities.of(event.bearer):
            act = self.act(bearer)
            act.ties = [
                tie for tie in act.ties if tie.other not in borne or tie.kind is not RelationKind.HOLDING
            ]
            act.props = [prop for prop in act.props if all(prop not in (e.figure, e.noun) for e in borne)]

    # ---- clauses

    def _clause(self, clause: Clause) -> None:
        subjects = self._subjects(clause)
        self.entities.current = subjects
        if clause.verb is None:
            for entity in subjects:
                entity.caption += not clause.aside
            for preposition, phrase in clause.prepositions:
                self._stand(subjects, preposition, phrase, None)
            for phrase in clause.subjects:
                self._place(phrase, "caption", None, clause)
                place = mean(phrase).place
                for entity in self.entities.of(phrase):
                    indoors = place is not None and place.setting.is_interior and entity.kind is Kind.BUILDING
                    entity.inside = entity.inside or (indoors and bool(self.entities.people()))
            if subjects:
                self.entities.last_subjects = subjects
            self._hear(clause, subjects, [])
            return
        objects = [entity for phrase in clause.objects for entity in self.entities.of(phrase)]
        recipients = [entity for phrase in clause.recipients for entity in self.entities.of(phrase)]
        agents = [entity for phrase in clause.agents for entity in self.entities.of(phrase)]
        weight = _SMALL if clause.aside or clause.denied else 1.0
        if not subjects and not clause.aside:
            for entity in objects:
                entity.object += 1  # "nobody sees the waiter": he is there
        for entity in subjects:
            entity.subject += not clause.aside
            entity.aside += clause.aside
        if clause.verb.passive:
            self._suffer(clause, subjects, agents)
        else:
            self._do(clause, subjects, objects, recipients, weight)
        for entity in subjects:
            self._feel(entity, [*clause.adjectives, *clause.verb.adverbs])
        placed = (
            bool(objects)
            and clause.verb.verb in _PLACING
            and not (clause.verb.verb == "put" and clause.verb.particle)
        )
        where = objects if placed else subjects
        for preposition, phrase in clause.prepositions:
            borne = bool(objects) and clause.verb.verb in _BEARING and _bears(preposition, phrase)
            holders = objects if borne else subjects if preposition == "at" else where
            self._stand(holders, preposition, phrase, clause)
        for phrase in clause.objects:
            self._place(phrase, "", subjects[0] if subjects else None, clause)
        for phrase in clause.subjects:
            self._place(phrase, "subject", None, clause)
        self._hear(clause, subjects, objects)
        if subjects and not clause.modifier:
            self.entities.last_subjects = subjects

    def _subjects(self, clause: Clause) -> list[Entity]:
        found = [entity for phrase in clause.subjects for entity in self.entities.of(phrase, subject=True)]
        if not found and clause.verb is not None and len(clause.subjects) == 1:
            phrase = clause.subjects[0]
            meaning = mean(phrase)
            on_knees = any(mean(held).part for _, held in clause.prepositions)
            if (
                meaning.place is not None
                and meaning.kind is None
                and (on_knees or clause.verb.verb in _PEOPLE_VERBS)
            ):
                # "the whole street was asleep"
                crowd = Entity("crowd", Kind.PERSON, "person", count=12)
                return [self.entities.add(crowd)]
        return list(dict.fromkeys(found))

    def _do(
        self,
        clause: Clause,
        subjects: Sequence[Entity],
        objects: Sequence[Entity],
        recipients: Sequence[Entity],
        weight: float,
    ) -> None:
        verb = clause.verb
        assert verb is not None
        names = [name for name in (f"{verb.verb} {verb.particle}".strip(), verb.verb) if name]
        preposition_names = [] if clause.objects else [f"{verb.verb} {p}" for p, _ in clause.prepositions]
        preposition_names += [
            f"{verb.verb} {verb.particle} {p}" for p, _ in clause.prepositions if verb.particle
        ]
        if clause.objects:
            names.insert(0, f"{verb.verb} {clause.objects[0].head}")
            if clause.objects[0].plural:
                names.insert(0, f"{verb.verb} {clause.objects[0].head}s")
        for entity in subjects:
            act = self.act(entity)
            act.verbs += [*names, *preposition_names]
            if not entity.is_animate and entity.kind is not Kind.VEHICLE:
                continue
            if weight == 1.0:
                self._pose(entity, act, [*preposition_names, *names], clause)
                if (
                    act.gesture in _MOVING_GESTURES
                    and act.pose in (None, Pose.STAND)
                    and any(p in _PATHS for p, _ in clause.prepositions)
                ):
                    act.pose = Pose.WALK
        reciprocal = any(phrase.pronoun == "each other" for phrase in clause.objects) or any(
            phrase.pronoun == "each other" for _, phrase in clause.prepositions
        )
        kind = object_relation(names)
        several = len(subjects) > 1 or any(s.plural for s in subjects)
        if several and clause.objects and clause.objects[0].head == "hand" and verb.verb in _HAND_IN_HAND:
            # "the two shake hands"
            self._mutual(subjects, RelationKind.FACING if verb.verb == "shake" else RelationKind.WITH)
            return
        if reciprocal or (
            (len(subjects) > 1 or any(s.plural for s in subjects)) and not objects and verb.verb in MUTUAL
        ):
            self._mutual(subjects, kind or mutual_kind(verb.verb))
        for entity in subjects:
            for target in objects:
                if clause.denied and fitting(target, verb.verb, kind) in _DONE:
                    target.object += 1
                    continue
                self._tie_object(entity, target, kind, verb, weight)
            for target in recipients:
                target.object += 1
                self._tie(entity, Tie(RelationKind.GIVING, target.noun, target, weight))
        if verb.verb == "have" and not clause.denied:
            for phrase in clause.objects:
                if phrase.head in _FEATURES:
                    for entity in subjects:
                        self._wear(entity, phrase)
        if kind is RelationKind.WEARING:
            for phrase in clause.objects:
                for entity in subjects:
                    self._wear(entity, phrase)
        elif kind is not None and not objects:
            for phrase in clause.objects:
                self._tie_noun(subjects, phrase, kind)

    def _pose(self, entity: Entity, act: Act, names: Sequence[str], clause: Clause) -> None:
        poses = lexicon.inverse("verbs", "pose")
        gestures = lexicon.inverse("verbs", "gesture")
        emotions = lexicon.inverse("verbs", "emotion")
        gazes = lexicon.inverse("verbs", "gaze")
        first = act.pose is None and not act.action
        pose = next((Pose(poses[name]) for name in names if name in poses), None)
        if clause.verb is not None and clause.verb.verb == "fall" and clause.adjectives:
            pose = None  # "falls silent"
        if pose is not None and (act.pose is None or (act.pose is Pose.STAND and pose is not Pose.STAND)):
            act.pose = _animal_pose(entity, pose)
        gesture = next((Gesture(gestures[name]) for name in names if name in gestures), Gesture.NONE)
        if gesture is not Gesture.NONE and act.gesture in (Gesture.NONE, Gesture.TALK) and entity.is_animate:
            act.gesture = gesture
        if act.emotion is None and (
            emotion := next((emotions[name] for name in names if name in emotions), None)
        ):
            act.emotion = Emotion(emotion)
        if act.gaze is Gaze.NATURAL and (
            gaze := next((gazes[name] for name in names if name in gazes), None)
        ):
            act.gaze = Gaze(gaze)
        see_through = lexicon.inverse("verbs", "see-through")
        assert clause.verb is not None
        if (first or not act.action) and clause.verb.verb not in see_through and clause.verb.verb != "be":
            act.action = clause.verb.verb

    def _tie_object(
        self, entity: Entity, target: Entity, kind: RelationKind | None, verb: VerbGroup, weight: float
    ) -> None:
        if target is entity:
            return
        chosen = fitting(target, verb.verb, kind)
        if chosen is None:
            return
        self._tie(entity, Tie(chosen, target.noun, target, weight))
        target.object += 1
        if (
            chosen in (RelationKind.HOLDING, RelationKind.USING)
            and target.kind is Kind.OBJECT
            and entity.is_animate
            and weight == 1.0
        ):
            prop = target.figure or target.noun
            if prop not in self.act(entity).props:
                self.act(entity).props.append(prop)
        if chosen is RelationKind.USING and verb.verb == "play" and target.figure not in _INSTRUMENTS:
            act = self.act(entity)
            act.gesture = Gesture.NONE
            act.pose = Pose.RUN if target.figure == "globe" else act.pose
        if chosen is RelationKind.FACING:
            self._look(entity, target)
        if chosen is RelationKind.CHASING and target.is_animate and weight == 1.0:
            self._tie(target, Tie(RelationKind.AWAY_FROM, entity.noun, entity, 0.9))
            self.act(target).pose = self.act(target).pose or Pose.RUN

    def _mutual(self, subjects: Sequence[Entity], kind: RelationKind) -> None:
        for entity in subjects:
            others = [other for other in subjects if other is not entity] or (
                [entity] if entity.plural else []
            )
            for other in others:
                self._tie(entity, Tie(kind, other.noun, other))
                if kind in (RelationKind.FACING, RelationKind.TALKING_TO):
                    self._look(entity, other)

    def _suffer(self, clause: Clause, subjects: Sequence[Entity], agents: Sequence[Entity]) -> None:
        """The passive: what is done by the agent to the subject."""
        verb = clause.verb
        assert verb is not None
        name = f"{verb.verb} {verb.particle}".strip()
        kind = object_relation([name, verb.verb])
        for agent in agents:
            agent.subject += 1
            act = self.act(agent)
            act.verbs += [name, verb.verb]
            self._pose(agent, act, [name, verb.verb], clause)
            for target in subjects:
                self._tie_object(agent, target, kind, verb, 1.0)
                if kind is RelationKind.CHASING:
                    self._tie(target, Tie(RelationKind.AWAY_FROM, agent.noun, agent, 0.9))
                    self.act(target).pose = self.act(target).pose or Pose.RUN
                if kind in (RelationKind.HOLDING, RelationKind.EMBRACING):
                    self._tie(target, Tie(RelationKind.WITH, agent.noun, agent, 0.8))
        for entity in subjects:
            act = self.act(entity)
            act.verbs += [name, verb.verb]
            state = lexicon.multiple("looks", "state").get(_past(verb.verb))
            for word in sorted(state or ()):
                if word not in act.states:
                    act.states.append(word)
            poses = {
                "hang": Pose.HANG,
                "seat": Pose.SIT,
                "bury": Pose.LIE,
                "suspend": Pose.HANG,
                "kneel": Pose.KNEEL,
                "lay": Pose.LIE,
            }
            if act.pose is None and verb.verb in poses:
                act.pose = poses[verb.verb]

    # ---- where

    def _stand(
        self, holders: Sequence[Entity], preposition: str, phrase: NounPhrase, clause: Clause | None
    ) -> None:
        """A preposition between entities: a relation, a garment, a prop, a look, or a place."""
        meaning = mean(phrase)
        holder = holders[0] if holders else None
        self._place(phrase, preposition, holder, clause)
        worn = bool(meaning.garment) and preposition in _WEARING
        if (
            worn
            and holder is not None
            and holder.is_person
            and not (preposition == "with" and phrase.head in _IN_HAND)
        ):
            for entity in holders:
                self._wear(entity, phrase)
            return
        if preposition == "on" and phrase.head == "knee" and holder is not None:
            for entity in holders:
                self.act(entity).pose = Pose.KNEEL
            return
        if (
            meaning.part
            and phrase.head in _HOLDERS
            and preposition in ("in", "on", "between", "under")
            and holder is not None
        ) and not holder.is_animate:  # "a bowl in his hands"
            for owner in self.entities.of(phrase):
                for entity in holders:
                    self._take_in_hand(owner, entity)
            return
        if (
            meaning.part
            and holder is not None
            and phrase.owner is not None
            and holder in self.entities.of(phrase)
        ):
            self._own_part(holders, phrase, preposition)
            return
        kind = preposition_relation(preposition, phrase, clause)
        negated = clause is not None and clause.verb is not None and clause.verb.negated
        if (
            clause is not None
            and clause.objects
            and clause.objects[0].head in _SIGHT
            and preposition in _SIGHTED
        ):
            away = preposition in ("from", "off") and clause.verb is not None and not clause.verb.negated
            kind = RelationKind.AWAY_FROM if away else RelationKind.FACING
            if kind is RelationKind.FACING and preposition in ("from", "off"):
                negated = False
        if kind is None:
            return
        targets = self.entities.of(phrase)
        if kind in _DONE and holder is not None and not holder.is_animate and holder.kind is not Kind.VEHICLE:
            known = lexicon.inverse("grammar", "relation").get(preposition)
            kind = (
                RelationKind.ON if preposition == "to" else RelationKind(known) if known else kind
            )  # a lantern that swings at the bow fights nobody
        if kind in _DONE and negated:
            for entity in holders:
                if kind is RelationKind.FACING:
                    self.act(entity).gaze = Gaze.AWAY
            return
        if kind is RelationKind.IN and targets and targets[0].kind is Kind.ANIMAL:
            kind = RelationKind.TOUCHING
        if (
            clause is not None
            and clause.objects
            and clause.objects[0].head in _FEELERS
            and preposition in _FELT
        ):
            kind = RelationKind.TOUCHING
        if meaning.garment and phrase.owner is not None:  # "behind her mother's skirt"
            targets = [owner for owner in self.entities.of(phrase.owner) if owner not in holders] or targets
        if kind is RelationKind.THROUGH and meaning.figure in ("telescope", "glasses", "camera"):
            kind = RelationKind.USING
        if kind is RelationKind.IN and meaning.figure == "mirror":
            kind = RelationKind.FACING
        if kind is RelationKind.IN and meaning.part and any(target.is_animate for target in targets):
            kind = RelationKind.TOUCHING
        if kind is RelationKind.EMBRACING and holder is not None and not holder.is_animate:
            kind = RelationKind.ON
        if kind is RelationKind.EMBRACING and targets and not targets[0].is_animate:
            kind = RelationKind.HOLDING if targets[0].kind is Kind.OBJECT else RelationKind.TOUCHING
        if preposition == "with" and holder is not None:
            self._with(holders, phrase, targets, clause)
            return
        for target in targets:
            target.prepositional += 1
            if (
                kind in (RelationKind.IN, RelationKind.THROUGH)
                and target.kind is Kind.BUILDING
                and meaning.place is not None
            ):
                target.inside = target.inside or meaning.place.setting.is_interior
        for entity in holders:
            for target in targets:
                if target is not entity:
                    self._tie(entity, Tie(kind, target.noun, target, 0.9))
                    if kind is RelationKind.FACING:
                        self._look(entity, target)
            if (
                not targets
                and (meaning.noun or phrase.head)
                and not phrase.pronoun
                and kind not in (RelationKind.TOWARDS, RelationKind.AWAY_FROM, RelationKind.WITH)
            ):
                self._tie(entity, Tie(kind, meaning.noun or phrase.head, None, 0.5))

    def _take_in_hand(self, owner: Entity, thing: Entity) -> None:
        if owner is thing or not owner.is_animate:
            return
        self._tie(owner, Tie(RelationKind.HOLDING, thing.noun, thing))
        if (prop := thing.figure or thing.noun) not in self.act(owner).props:
            self.act(owner).props.append(prop)

    def _with(
        self, holders: Sequence[Entity], phrase: NounPhrase, targets: Sequence[Entity], clause: Clause | None
    ) -> None:
        meaning = mean(phrase)
        if meaning.part and all(holder.is_animate for holder in holders):
            for entity in holders:
                self._feature(entity, phrase)
            return
        verb = clause.verb.verb if clause is not None and clause.verb is not None else ""
        for entity in holders:
            for target in targets:
                if target is entity:
                    continue
                target.prepositional += 1
                if target.kind is Kind.OBJECT and not target.part:
                    kind = RelationKind.HOLDING if entity.is_animate else RelationKind.WITH
                elif target.is_animate and verb in MUTUAL:
                    kind = mutual_kind(verb)
                else:
                    kind = RelationKind.WITH
                self._tie(entity, Tie(kind, target.noun, target, 0.8))
                if (
                    kind is RelationKind.HOLDING
                    and (prop := target.figure or target.noun) not in self.act(entity).props
                ):
                    self.act(entity).props.append(prop)
            if meaning.part or phrase.head in lexicon.parts():
                self._feature(entity, phrase)

    def _own_part(self, holders: Sequence[Entity], phrase: NounPhrase, preposition: str) -> None:
        for entity in holders:
            if preposition == "on" and phrase.head in ("knee", "knees"):
                self.act(entity).pose = Pose.KNEEL
            elif preposition == "on" and phrase.head in ("back", "stomach", "belly", "side"):
                self.act(entity).pose = Pose.LIE
            elif preposition == "with":
                self._feature(entity, phrase)

    def _feature(self, entity: Entity, phrase: NounPhrase) -> None:
        """ "with white hair", "eyes closed"."""
        if phrase.head in ("hair", "beard", "moustache", "curl", "eye", "braid", "ponytail"):
            colour = next(
                (c for a in phrase.adjectives if (c := lexicon.inverse("looks", "colour").get(a))), ""
            )
            if colour or phrase.head != "eye":
                self.act(entity).wears.append((phrase.head, colour))
        if phrase.head == "eye" and {"closed", "shut"} & set(phrase.adjectives):
            self.act(entity).gaze = Gaze.CLOSED

    def _place(
        self, phrase: NounPhrase, preposition: str, holder: Entity | None, clause: Clause | None
    ) -> None:
        if any(cue.phrase is phrase for cue in self.places):
            return
        if (cue := place_cue(phrase, preposition, holder, clause)) is not None:
            self.places.append(cue)

    # ---- looks and feelings

    def dress(self, entity: Entity, phrases: Sequence[NounPhrase]) -> None:
        """Hair, garments and what else somebody has, as an introduction lists them."""
        for phrase in phrases:
            if mean(phrase).garment or phrase.head in _FEATURES:
                self._wear(entity, phrase)

    def _wear(self, entity: Entity, phrase: NounPhrase) -> None:
        garment = mean(phrase).garment or phrase.head
        colours = lexicon.inverse("looks", "colour")
        colour = next((colours[a] for a in [*phrase.adjectives, *phrase.compound] if a in colours), "")
        pair = (
            phrase.head
            if garment == phrase.head or phrase.head in lexicon.inverse("looks", "garment")
            else garment,
            colour,
        )
        if pair not in self.act(entity).wears:
            self.act(entity).wears.append(pair)

    def _feel(self, entity: Entity, adjectives: Sequence[str]) -> None:
        act = self.act(entity)
        for adjective in adjectives:
            if (
                entity.is_animate
                and (emotion := lexicon.inverse("looks", "emotion").get(adjective))
                and act.emotion is None
            ):
                act.emotion = Emotion(emotion)
            if adjective in ("asleep", "sleeping"):
                act.pose = Pose.SLEEP if act.pose in (None, Pose.STAND, Pose.FALL) else act.pose
                act.emotion = Emotion.ASLEEP
            for state in sorted(lexicon.multiple("looks", "state").get(adjective, ())):
                if state not in act.states:
                    act.states.append(state)
            if adjective not in entity.adjectives and (
                entity.name
                or adjective in lexicon.inverse("looks", "colour")
                or adjective in lexicon.inverse("looks", "size")
            ):
                entity.adjectives.append(adjective)

    def _look(self, entity: Entity, target: Entity) -> None:
        act = self.act(entity)
        if act.gaze_at is None and target is not entity:
            act.gaze_at = target
            act.gaze = Gaze.AT

    def _identify(self, holder: NounPhrase, other: NounPhrase) -> None:
        """ "Olga, an old cook": one person."""
        named, common = (holder, other) if holder.name else (other, holder)
        for entity in self.entities.of(named):
            meaning = mean(common)
            if meaning.kind is not None:
                entity.noun, entity.figure = meaning.noun, meaning.figure
                entity.gender = entity.gender or meaning.gender
                entity.age = entity.age or meaning.age
                entity.adjectives += [a for a in common.adjectives if a not in entity.adjectives]
            self.entities._resolved[common] = [entity]

    def _mention(self, phrase: NounPhrase) -> None:
        """Phrases that no clause took still name things and places."""
        if phrase.pronoun:
            return
        if mean(phrase).place is not None and not any(cue.phrase is phrase for cue in self.places):
            self._place(phrase, "of", None, None)
        if (not phrase.negated and mean(phrase).kind is not None and not mean(phrase).part) or phrase.negated:
            self.entities.of(phrase)
        known = phrase.full in lexicon.things() or phrase.full in lexicon.roles()
        for noun in () if known else phrase.compound:
            if (place := lexicon.places().get(noun)) is not None:
                self.places.append(PlaceCue(phrase, place, 1.2 if place.weak else 1.8))

    # ---- ties

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

    def _hear(self, clause: Clause, subjects: Sequence[Entity], objects: Sequence[Entity]) -> None:
        """Whose quote it is."""
        spoken_to = [phrase for preposition, phrase in clause.prepositions if preposition in ("to", "at")]
        told = [*objects, *(entity for phrase in spoken_to for entity in self.entities.of(phrase))]
        for quote in clause.quotes:
            listener = next((entity for entity in told if entity.is_animate), None)
            self.quotes[quote] = (subjects[0] if subjects else None, listener)


_FEATURES: Final = frozenset(
    "hair beard moustache goatee stubble braid plait ponytail bun curl fringe".split()
)
_FULL_OF: Final = frozenset(("full of", "filled with", "packed with", "crowded with", "crammed with"))
_BEARING: Final = frozenset("carry bring wheel push pull drag lead rock balance bear haul roll".split())


def _bears(preposition: str, phrase: NounPhrase) -> bool:
    """Whether what is carried is in or on this: "carried her on a chair"."""
    return (
        preposition in ("on", "in", "inside", "between", "under")
        and mean(phrase).kind
        in (
            Kind.FURNITURE,
            Kind.VEHICLE,
            Kind.OBJECT,
        )
        and not mean(phrase).part
        and not mean(phrase).garment
    )


_DONE: Final = frozenset(
    (
        RelationKind.FACING,
        RelationKind.TALKING_TO,
        RelationKind.TOWARDS,
        RelationKind.HOLDING,
        RelationKind.GIVING,
        RelationKind.USING,
        RelationKind.FIGHTING,
        RelationKind.CHASING,
        RelationKind.EMBRACING,
        RelationKind.TOUCHING,
    )
)
"""Relations that somebody makes, or doesn't make."""
_FEELERS: Final = frozenset(("finger", "hand", "palm", "thumb", "fingertip"))
_FELT: Final = frozenset(("along", "over", "across", "through", "down", "on", "against"))
_SIGHT: Final = frozenset(("eye", "gaze", "look", "stare", "glance"))
_SIGHTED: Final = frozenset(("from", "off", "on", "to", "toward", "towards", "at", "upon", "over"))
_HAND_IN_HAND: Final = frozenset(("shake", "hold", "join", "clasp", "link"))
_MOVING_GESTURES: Final = frozenset((Gesture.PUSH, Gesture.PULL, Gesture.CARRY))
_PATHS: Final = frozenset(
    (
        "along",
        "down",
        "across",
        "through",
        "towards",
        "toward",
        "into",
        "up",
        "behind",
        "out of",
        "past",
        "over",
        "to",
    )
)
_INSTRUMENTS: Final = frozenset(("piano", "guitar", "violin", "trumpet", "drum", "", "microphone"))
_HOLDERS: Final = frozenset(
    (
        "hand hands arm arms lap fist fists tooth mouth palm grip beak claw jaw finger fingers paw knee knees"
    ).split()
)
_IN_HAND: Final = frozenset(
    ("ring", "helmet", "crown", "mask", "rope", "chain", "blanket", "towel", "handkerchief", "umbrella")
)
_PEOPLE_VERBS: Final = frozenset(
    "cheer pray weep watch wait kneel celebrate sing dance fall sleep mourn gather laugh flee rise "
    "applaud listen".split()
)


def _animal_pose(entity: Entity, pose: Pose) -> Pose:
    if entity.kind is Kind.VEHICLE:
        return pose if pose in (Pose.FLY, Pose.FLOAT, Pose.FALL, Pose.DRIVE) else Pose.STAND
    return pose


def _past(verb: str) -> str:
    irregular = {
        "tie": "tied",
        "bind": "bound",
        "break": "broken",
        "burn": "burned",
        "wound": "wounded",
        "lash": "lashed",
        "hang": "hanging",
    }
    return irregular.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")
