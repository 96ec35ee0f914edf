"""From clauses to acting: poses, gestures, feelings, looks, and how everybody stands to everything."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Kind, RelationKind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.clause import Analysis, Clause
from animatic.storyboard.understand.doing import OPPONENTS, Doing
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase
from animatic.storyboard.understand.placing import PlaceCue
from animatic.storyboard.understand.standing import HOLDERS

_PLACING: Final = frozenset(
    "put place lay set drop throw push slide stick hang leave hide pour bring lower roll tuck slip "
    "bury plant toss fling shove "
    "seat tie lash lock trap find spot see pack stuff scatter spill lift drape balance store dump "
    "discover notice strap park pull load stack keep".split()
)
_SMALL: Final = 0.4
_FULL_OF: Final = frozenset(("full of", "filled with", "packed with", "crowded with", "crammed with"))
_BEARING: Final = frozenset("carry bring wheel push pull drag lead rock balance bear haul roll".split())
_PEOPLE_VERBS: Final = frozenset(
    "cheer pray weep watch wait kneel celebrate sing dance fall sleep mourn gather laugh flee rise "
    "applaud listen".split()
)


class Acting(Doing):
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
        if not clause.verb.passive and not clause.aside:
            subjects = [self._bearer(entity, clause.verb.verb) or entity for entity in subjects]
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
            given = preposition == "to" and mean(phrase).kind in OPPONENTS
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
