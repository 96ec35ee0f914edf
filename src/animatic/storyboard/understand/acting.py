"""From clauses to acting: poses, gestures, feelings, looks, and how everybody stands to everything."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Emotion, Gaze, Gesture, Kind, Pose, RelationKind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.act import Act, Tie
from animatic.storyboard.understand.appearance import FEATURES
from animatic.storyboard.understand.clause import Analysis, Clause
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase, VerbGroup
from animatic.storyboard.understand.placing import PlaceCue
from animatic.storyboard.understand.standing import DONE, HOLDERS, Standing
from animatic.storyboard.understand.ties import (
    MUTUAL,
    fitting,
    mutual_kind,
    object_relation,
)

_PLACING: Final = frozenset(
    "put place lay set drop throw push slide stick hang leave hide pour bring lower roll tuck slip "
    "bury plant toss fling shove "
    "seat tie lash lock trap find spot see pack stuff scatter spill lift drape balance store dump "
    "discover notice strap park pull load stack keep".split()
)
_SMALL: Final = 0.4
_FULL_OF: Final = frozenset(("full of", "filled with", "packed with", "crowded with", "crammed with"))
_BEARING: Final = frozenset("carry bring wheel push pull drag lead rock balance bear haul roll".split())
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
_PEOPLE_VERBS: Final = frozenset(
    "cheer pray weep watch wait kneel celebrate sing dance fall sleep mourn gather laugh flee rise "
    "applaud listen".split()
)


_TOGETHER: Final = {
    "side-by-side": RelationKind.BESIDE,
    "shoulder-to-shoulder": RelationKind.BESIDE,
    "hand-in-hand": RelationKind.WITH,
    "arm-in-arm": RelationKind.WITH,
    "face-to-face": RelationKind.FACING,
    "cheek-to-cheek": RelationKind.EMBRACING,
}
_OPPONENTS: Final = frozenset((Kind.PERSON, Kind.ANIMAL, Kind.CREATURE))


class Acting(Standing):
    """Reads clauses, one sentence after the other."""

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
            for agent in agents:  # "the queen is handed a letter by a page"
                for thing in objects:
                    self._tie_object(agent, thing, RelationKind.HOLDING, clause.verb, weight)
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
            if objects and clause.verb.verb in ("have", "hold", "carry") and phrase.head in HOLDERS:
                borne = True  # "has a slipper in its mouth"
            given = preposition == "to" and mean(phrase).kind in _OPPONENTS
            holders = objects if borne else subjects if preposition == "at" or given else where
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
                and phrase.head != "snow"
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
        handed = kind is RelationKind.GIVING and any(p == "to" for p, _ in clause.prepositions)
        if handed:
            kind = RelationKind.HOLDING  # "hands the child to its father"
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
            for adverb in verb.adverbs if several else ():
                if adverb in _TOGETHER:
                    self._mutual(subjects, _TOGETHER[adverb])
            for target in objects:
                if handed and target.is_animate:
                    target.object += 1
                    self._tie(entity, Tie(RelationKind.HOLDING, target.noun, target, weight))
                    continue
                if clause.denied and fitting(target, verb.verb, kind) in DONE:
                    target.object += 1
                    continue
                self._tie_object(entity, target, kind, verb, weight)
            for target in recipients:
                target.object += 1
                self._tie(entity, Tie(RelationKind.GIVING, target.noun, target, weight))
        if verb.verb == "have" and not clause.denied:
            for phrase in clause.objects:
                if phrase.head in FEATURES:
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
        if (
            pose is Pose.FIGHT
            and not clause.objects
            and any(
                preposition == "against" and mean(phrase).kind not in _OPPONENTS
                for preposition, phrase in clause.prepositions
            )
        ):
            pose = Pose.WALK  # "struggles against the wind"
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
                "slump": Pose.SIT,
                "perch": Pose.SIT,
                "prop": Pose.SIT,
                "strap": Pose.SIT,
                "curl": Pose.LIE,
                "crouch": Pose.CROUCH,
                "hunch": Pose.BEND,
                "lead": Pose.WALK,
                "escort": Pose.WALK,
                "march": Pose.WALK,
            }
            if act.pose is None and verb.verb in poses:
                act.pose = poses[verb.verb]

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

    def _hear(self, clause: Clause, subjects: Sequence[Entity], objects: Sequence[Entity]) -> None:
        """Whose quote it is."""
        spoken_to = [phrase for preposition, phrase in clause.prepositions if preposition in ("to", "at")]
        told = [*objects, *(entity for phrase in spoken_to for entity in self.entities.of(phrase))]
        for quote in clause.quotes:
            listener = next((entity for entity in told if entity.is_animate), None)
            self.quotes[quote] = (subjects[0] if subjects else None, listener)


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
