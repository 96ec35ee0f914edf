"""Somebody or something of the text."""

from dataclasses import dataclass, field

from animatic.storyboard.terms import Gender, Kind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.nouns import PRONOUN_NOUNS


@dataclass(slots=True, eq=False)
class Entity:
    noun: str
    kind: Kind
    figure: str
    name: str = ""
    gender: Gender = Gender.UNKNOWN
    age: str = ""
    count: int = 1
    adjectives: list[str] = field(default_factory=list)
    compound: tuple[str, ...] = ()
    owner: "Entity | None" = None
    part: bool = False
    """A part of a body that nobody in the text owns."""
    garment: str = ""
    place: lexicon.PlaceWord | None = None
    generic: bool = False
    """From a pronoun only: "he", "somebody"."""
    inside: bool = False
    """A building that others are in: it is the place."""
    owner_only: bool = False
    """Named only as the one to whom something belongs."""
    narrator: bool = False
    """ "I"."""
    order: int = 0
    mentions: int = 0
    said: int = 0
    """Lines that this one speaks."""
    subject: int = 0
    """Clauses that it acts in."""
    caption: int = 0
    """Verbless clauses that it heads."""
    object: int = 0
    prepositional: int = 0
    aside: int = 0
    addressed: int = 0
    """Lines that are spoken to this one."""
    counted: bool = False
    """The text says how many."""
    content: str = ""
    """What a container holds: "whisky"."""

    @property
    def is_person(self) -> bool:
        return self.kind is Kind.PERSON

    @property
    def is_animate(self) -> bool:
        return self.kind in (Kind.PERSON, Kind.ANIMAL, Kind.CREATURE)

    @property
    def generic_noun(self) -> bool:
        return self.noun in PRONOUN_NOUNS.values()

    @property
    def plural(self) -> bool:
        return self.count > 1
