"""Who and what is in the picture: noun phrases, names and pronouns that mean the same become one entity."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Gender, Kind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import PRONOUN_NOUNS, Meaning, mean
from animatic.storyboard.understand.phrase import NounPhrase

_DEFINITE: Final = frozenset(
    ("the", "this", "that", "his", "her", "their", "its", "my", "our", "your", "these", "those", "both", "")
)


_NEW: Final = frozenset(
    (
        "another",
        "other",
        "second",
        "third",
        "different",
        "first",
        "last",
        "next",
        "new",
        "smaller",
        "younger",
        "older",
    )
)


_FEMALE: Final = frozenset(("she", "her", "hers", "herself"))


_MALE: Final = frozenset(("he", "him", "his", "himself"))


_NEUTER: Final = frozenset(("it", "its", "itself"))


_MANY: Final = frozenset(("they", "them", "their", "theirs", "themselves"))


_FIRST: Final = frozenset(("i", "me", "my", "myself"))


_SOMEBODY: Final = frozenset(("somebody", "someone", "everybody", "everyone", "anybody", "anyone"))


_OF_THEIR_OWN: Final = frozenset(
    ("door window hand hands face glass roof deck seat wall saddle steps page trunk").split()
)


_FEMALE_ANIMALS: Final = frozenset(
    "mare hen cow ewe lioness tigress vixen doe sow filly nanny-goat heifer goose".split()
)


_LIMIT: Final = 40


def _thing(entity: Entity) -> bool:
    """What "it" can mean: a robot, a baby and a dead body too."""
    return not entity.is_person or entity.age == "baby" or entity.figure in _IT or entity.noun in _IT


_IT: Final = frozenset("body corpse robot skeleton alien monster scarecrow puppet ghost zombie".split())


class Entities:
    """All entities of a prompt, in order of their first mention."""

    def __init__(self) -> None:
        self.all: list[Entity] = []
        self.absent: list[str] = []
        self.speakers: list[NounPhrase] = []
        """Who speaks in the panel's dialogue, the last one first."""
        self.last_subjects: list[Entity] = []
        self.current: list[Entity] = []
        """The subjects of the clause that is being read: what "it" can't mean in it."""
        self._place: dict[NounPhrase, int] = {}
        self._recent: list[Entity] = []
        self._resolved: dict[NounPhrase, list[Entity]] = {}

    def of(self, phrase: NounPhrase, *, subject: bool = False) -> list[Entity]:
        """What the phrase means; nothing for what can't be seen. The same phrase always means the same."""
        if phrase not in self._resolved:
            self._resolved[phrase] = self._resolve(phrase, subject)
            for entity in self._resolved[phrase]:
                self.touch(entity)
        return self._resolved[phrase]

    def number(self, phrases: Sequence[NounPhrase]) -> None:
        """Fix the reading order of a sentence's phrases, whatever the order in which they are understood."""
        for phrase in phrases:
            self._place.setdefault(phrase, len(self._place) + 1)

    def touch(self, entity: Entity) -> None:
        entity.mentions += 1
        if entity in self._recent:
            self._recent.remove(entity)
        self._recent.append(entity)

    def people(self) -> list[Entity]:
        return [entity for entity in self.all if entity.is_person]

    def add(self, entity: Entity) -> Entity:
        entity.order = entity.order or len(self.all)
        if len(self.all) < _LIMIT:
            self.all.append(entity)
        return entity

    # ---- resolution

    def _resolve(self, phrase: NounPhrase, subject: bool) -> list[Entity]:
        if phrase.negated:
            self._deny(phrase)
            return []
        if phrase.pronoun:
            return self.pronoun(phrase.pronoun, phrase, subject=subject)
        meaning = mean(phrase)
        if (
            phrase.of is not None
            and phrase.head in lexicon.thing_parts()
            and phrase.head not in _OF_THEIR_OWN
        ) and (whole := self.of(phrase.of)):  # "the lid of a trunk"
            return whole
        owner = self._owner(phrase)
        if meaning.part:
            return self._part(phrase, meaning, owner)
        if meaning.kind is None:
            return []
        if phrase.name:
            return [self.named(phrase, meaning)]
        if (known := self._known(phrase, meaning)) is not None:
            self._describe(known, phrase)
            return [known]
        return [self._create(phrase, meaning, owner)]

    def _deny(self, phrase: NounPhrase) -> None:
        if phrase.pronoun == "nobody":
            return  # "nobody speaks": somebody is there
        if phrase.head:
            self.absent.append(
                "person" if phrase.head in ("people", "one", "soul", "human", "man") else phrase.head
            )

    def _owner(self, phrase: NounPhrase) -> Entity | None:
        if phrase.owner is None:
            return None
        known = set(self.all)
        if phrase.owner.pronoun and phrase.owner not in self._resolved:
            own = [
                entity
                for entity in self.current
                if self._may_be(entity, phrase.owner.pronoun)
                and (entity.kind is not Kind.OBJECT or not mean(phrase).part)
            ]
            if own:
                self._resolved[phrase.owner] = own
        found = self.of(phrase.owner)
        for owner in found:
            if owner not in known and not phrase.owner.name:
                owner.owner_only = not (mean(phrase).part or mean(phrase).garment)
        return found[0] if found else None

    @staticmethod
    def _may_be(entity: Entity, pronoun: str) -> bool:
        if pronoun in _MANY:
            return entity.plural
        if pronoun in _NEUTER:
            return _thing(entity)
        wanted = Gender.MALE if pronoun in _MALE else Gender.FEMALE if pronoun in _FEMALE else None
        return wanted is not None and entity.is_person and entity.gender in (wanted, Gender.UNKNOWN)

    def _part(self, phrase: NounPhrase, meaning: Meaning, owner: Entity | None) -> list[Entity]:
        """A hand is its owner's; nobody's hand is a thing of its own."""
        if owner is None and phrase.of is not None:
            owner = next(iter(self.of(phrase.of)), None)
        if owner is not None:
            return [owner]
        if phrase.determiner in ("the", "") and (people := [e for e in self._recent if e.is_animate]):
            return [people[-1]]
        entity = self._create(phrase, meaning, None)
        entity.part = True
        return [entity]

    def _known(self, phrase: NounPhrase, meaning: Meaning) -> Entity | None:
        if phrase.determiner not in _DEFINITE or phrase.group or _NEW & set(phrase.adjectives):
            return None
        for entity in reversed(self._recent):
            if entity.kind is not meaning.kind:
                continue
            if (
                entity.noun == meaning.noun
                or entity.noun.split()[-1] == phrase.head
                or phrase.head == entity.name.lower()
            ) and (phrase.plural == entity.plural or (phrase.count or 1) == entity.count):
                own = phrase.determiner in ("his", "her", "their", "my")
                if own and entity.owner is None and entity.noun != meaning.noun:
                    return None
                return entity
        return None

    def named(self, phrase: NounPhrase, meaning: Meaning) -> Entity:
        lower = phrase.name.lower()
        for entity in self.all:
            known = entity.name.lower()
            if known and (known == lower or lower in known.split() or known in lower.split()):
                self._describe(entity, phrase)
                if meaning.noun not in PRONOUN_NOUNS.values() and entity.generic_noun:
                    entity.noun, entity.figure = meaning.noun, meaning.figure
                return entity
        entity = self._create(phrase, meaning, None)
        entity.name = phrase.name
        return entity

    def _create(self, phrase: NounPhrase, meaning: Meaning, owner: Entity | None) -> Entity:
        assert meaning.kind is not None
        count = phrase.count or 1
        if phrase.count is None:
            if phrase.plural:
                count = 3
            elif phrase.head in lexicon.groups() and meaning.kind is Kind.PERSON:
                count = lexicon.groups()[phrase.head]
        entity = Entity(
            noun=meaning.noun,
            kind=meaning.kind,
            figure=meaning.figure,
            gender=meaning.gender,
            age=meaning.age,
            count=max(1, min(99, count)),
            compound=tuple(phrase.compound),
            owner=owner,
            counted=phrase.count is not None or phrase.head in lexicon.groups(),
            garment=meaning.garment,
            place=meaning.place,
            order=self._place.get(phrase, len(self._place)),
            content=phrase.of.full
            if phrase.of is not None and phrase.head in ("glass", "cup", "bottle", "bowl")
            else "",
        )
        self._describe(entity, phrase)
        return self.add(entity)

    def _describe(self, entity: Entity, phrase: NounPhrase) -> None:
        for adjective in phrase.adjectives:
            if adjective not in entity.adjectives:
                entity.adjectives.append(adjective)

    # ---- pronouns

    def pronoun(self, word: str, phrase: NounPhrase | None = None, *, subject: bool = False) -> list[Entity]:
        if word in _MALE or word in _FEMALE:
            gender = Gender.MALE if word in _MALE else Gender.FEMALE
            return [self._he_or_she(gender, subject=subject)]
        if word in _NEUTER:
            return self._it(subject=subject)
        if word in _MANY:
            return self._they()
        if word in _FIRST:
            return [self._narrator()]
        if word in _SOMEBODY:
            return [self.add(Entity("person", Kind.PERSON, "person", generic=True))]
        if word == "one" and phrase is not None:
            many = next((entity for entity in reversed(self._recent) if entity.plural), None)
            if many is not None:
                return [many]
            if (phrase.count or 1) > 1:  # "the two of them"
                return [
                    self.add(Entity("person", Kind.PERSON, "person", count=phrase.count or 2, generic=True))
                ]
        return []

    def _he_or_she(self, gender: Gender, *, subject: bool) -> Entity:
        candidates = (
            self.last_subjects[::-1] + self._recent[::-1]
            if subject
            else self._recent[::-1] + self.last_subjects[::-1]
        )
        fitting = [
            e
            for e in candidates
            if e.is_person and not e.plural and e.gender in (gender, Gender.UNKNOWN) and not e.narrator
        ]
        if not subject:
            others = [e for e in fitting if e not in self.last_subjects]
            fitting = others or fitting
        certain = [e for e in fitting if e.gender is gender]
        found = next(iter(certain or fitting), None)
        if found is None and (not self.people() or (not subject and gender is Gender.FEMALE)):
            found = next(
                (
                    e
                    for e in candidates
                    if e.kind in (Kind.ANIMAL, Kind.CREATURE)
                    and not e.plural
                    and not (gender is Gender.MALE and e.noun in _FEMALE_ANIMALS)
                ),
                None,
            )
            if found is not None:
                return found
        if found is not None:
            found.gender = gender
            if found.noun == "person" and (found.name or found.generic):
                found.noun = found.figure = PRONOUN_NOUNS[gender]
            return found
        if (speaker := self._speaking(gender)) is not None:
            return speaker
        noun = PRONOUN_NOUNS[gender]
        return self.add(Entity(noun, Kind.PERSON, noun, gender=gender, generic=True))

    def _speaking(self, gender: Gender) -> Entity | None:
        """One of those who speak in the panel and haven't been named yet: "he" before or after "JOE: …"."""
        for wanted in (gender, Gender.UNKNOWN):
            for phrase in self.speakers:
                if mean(phrase).gender is not wanted:
                    continue
                found = self.speaker([phrase])
                if found is not None and found.gender in (gender, Gender.UNKNOWN) and not found.plural:
                    found.gender = gender
                    return found
        return None

    def _it(self, *, subject: bool) -> list[Entity]:
        things = [e for e in self._recent[::-1] if _thing(e) and not e.plural and e not in self.current]
        if subject:
            return ([e for e in self.last_subjects if _thing(e)] + things)[:1]
        topic = [e for e in self.last_subjects if _thing(e) and not e.plural and e not in self.current]
        acted_upon = [e for e in things[:3] if e.object]
        return (topic or acted_upon or things)[:1]

    def _they(self) -> list[Entity]:
        if len(self.last_subjects) > 1:
            return list(self.last_subjects)
        many = next((e for e in reversed(self._recent) if e.plural), None)
        if many is not None:
            return [many]
        people = [e for e in self.all if e.is_animate]
        if people:
            return people[-2:]
        return [self.add(Entity("person", Kind.PERSON, "person", count=3, generic=True))]

    def _narrator(self) -> Entity:
        for entity in self.all:
            if entity.narrator:
                return entity
        return self.add(Entity("person", Kind.PERSON, "person", generic=True, narrator=True))

    # ---- people by their names in dialogue

    def speaker(self, phrases: Sequence[NounPhrase]) -> Entity | None:
        """The person (or animal, or thing) in front of a line of dialogue."""
        if not phrases:
            return None
        phrase = phrases[0]
        if phrase.pronoun:
            found = self.pronoun(phrase.pronoun, subject=True)
            return found[0] if found else None
        if not phrase.name:
            for entity in self.all:  # PIKE is General Pike before he is a fish
                if entity.name and phrase.full in entity.name.lower().split():
                    return entity
        meaning = mean(phrase)
        if meaning.kind is None:
            meaning = Meaning("person" if phrase.name else phrase.head, Kind.PERSON, "person")
        if phrase.name:
            return self.named(phrase, meaning)
        for entity in self.all:
            same = entity.noun.split()[-1] == phrase.head or entity.noun == meaning.noun
            if same and (phrase.plural == entity.plural or not phrase.plural):
                self._describe(entity, phrase)
                return entity
        return self._create(phrase, meaning, None)
