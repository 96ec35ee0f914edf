"""What people wear and feel."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Emotion, Gaze, Pose
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.act import Acts
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase

FEATURES: Final = frozenset(
    "hair beard moustache goatee stubble braid plait ponytail bun curl fringe".split()
)


class Appearance(Acts):
    """Adds garments, features and feelings."""

    def dress(self, entity: Entity, phrases: Sequence[NounPhrase]) -> None:
        """Hair, garments and what else somebody has, as an introduction lists them."""
        for phrase in phrases:
            if mean(phrase).garment or phrase.head in FEATURES:
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
