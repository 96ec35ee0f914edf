"""How prepositions put people and things in relation."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Gaze, Kind, Pose, RelationKind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.act import Tie
from animatic.storyboard.understand.appearance import Appearance
from animatic.storyboard.understand.clause import Attachment, Clause
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase
from animatic.storyboard.understand.placing import place_cue
from animatic.storyboard.understand.ties import (
    MUTUAL,
    mutual_kind,
    preposition_relation,
)

_WEARING: Final = frozenset(("in", "wearing", "dressed in", "clad in", "with", "wrapped in", "under"))
DONE: Final = frozenset(
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
_OF_ROOMS: Final = frozenset(
    "floor ceiling rafter corner middle centre center aisle back front gallery loft end depth heart".split()
)
_AMONG: Final = frozenset(("on", "in", "at", "into", "along", "down", "from", "across", "inside"))
_SIGHT: Final = frozenset(("eye", "gaze", "look", "stare", "glance"))
_SIGHTED: Final = frozenset(("from", "off", "on", "to", "toward", "towards", "at", "upon", "over"))
HOLDERS: Final = frozenset(
    (
        "hand hands arm arms lap fist fists tooth mouth palm grip beak claw jaw finger fingers paw knee knees"
    ).split()
)
_CLIMBED_FROM: Final = frozenset(
    "water sea river lake pool snow mud sand hole ground dark shadow smoke".split()
)
_IN_HAND: Final = frozenset(
    ("ring", "helmet", "crown", "mask", "rope", "chain", "blanket", "towel", "handkerchief", "umbrella")
)


def _borne_by_others(entity: Entity) -> bool:
    return entity.kind is Kind.ANIMAL or entity.age in ("baby", "child")


class Standing(Appearance):
    """Adds places, and what prepositions say."""

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
        if preposition == "on" and phrase.head == "four" and holder is not None:  # "on all fours"
            for entity in holders:
                self.act(entity).pose = Pose.CRAWL
            return
        if preposition in ("on", "to") and phrase.head == "knee" and holder is not None:
            for entity in holders:
                self.act(entity).pose = Pose.KNEEL
            return
        if (
            meaning.part
            and phrase.head in HOLDERS
            and preposition in ("in", "on", "between", "under")
            and holder is not None
        ) and (
            not holder.is_animate or (_borne_by_others(holder) and holder not in self.entities.of(phrase))
        ):
            # "a bowl in his hands", "a chicken in its mouth"
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
        if kind in DONE and holder is not None and not holder.is_animate and holder.kind is not Kind.VEHICLE:
            known = lexicon.inverse("grammar", "relation").get(preposition)
            kind = (
                RelationKind.ON if preposition == "to" else RelationKind(known) if known else kind
            )  # a lantern that swings at the bow fights nobody
        if kind in DONE and negated:
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
                and (
                    kind not in (RelationKind.TOWARDS, RelationKind.AWAY_FROM, RelationKind.WITH)
                    or (preposition == "out of" and phrase.head in _CLIMBED_FROM)
                )
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

    def _place(
        self, phrase: NounPhrase, preposition: str, holder: Entity | None, clause: Clause | None
    ) -> None:
        if phrase.head in _OF_ROOMS and phrase.of is not None and preposition in _AMONG:
            phrase, preposition = phrase.of, "in"  # "on the floor of the warehouse"
        if any(cue.phrase is phrase for cue in self.places):
            return
        if (cue := place_cue(phrase, preposition, holder, clause)) is not None:
            self.places.append(cue)

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
        if not meaning.part or event.held.head in HOLDERS:
            return
        for bearer in self.entities.of(event.bearer):
            act = self.act(bearer)
            act.ties = [
                tie for tie in act.ties if tie.other not in borne or tie.kind is not RelationKind.HOLDING
            ]
            act.props = [prop for prop in act.props if all(prop not in (e.figure, e.noun) for e in borne)]
