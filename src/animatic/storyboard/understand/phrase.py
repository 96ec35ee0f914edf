"""What phrases are: noun phrases, verb groups, and the marks between them."""

from dataclasses import dataclass, field
from typing import Final


@dataclass(slots=True, eq=False)
class NounPhrase:
    head: str
    """Singular, lower case; for a name the name as written."""
    name: str = ""
    """A proper name without its title."""
    title: str = ""
    """ "captain", "mr"."""
    pronoun: str = ""
    determiner: str = ""
    count: int | None = None
    """As a number says; None if none does."""
    plural: bool = False
    adjectives: list[str] = field(default_factory=list)
    compound: list[str] = field(default_factory=list)
    """Nouns in front of the head: ["police"] in "police car"."""
    owner: "NounPhrase | None" = None
    group: str = ""
    """The group noun that was in front: "herd" of horses."""
    of: "NounPhrase | None" = None
    negated: bool = False
    quote: int | None = None
    written: tuple[str, ...] = ()
    """All words, as the text has them."""

    @property
    def full(self) -> str:
        """Compound and head: "police car"."""
        return " ".join([*self.compound, self.head])


@dataclass(slots=True, eq=False)
class VerbGroup:
    verb: str
    """Base form."""
    particle: str = ""
    finite: bool = True
    participle: str = ""
    """ "present" or "past", without a helping verb."""
    infinitive: bool = False
    passive: bool = False
    negated: bool = False
    adverbs: list[str] = field(default_factory=list)
    modal: bool = False
    perfect: bool = False
    """ "had done"."""


@dataclass(slots=True, eq=False)
class Mark:
    """Anything else that matters: a preposition, a comma, a conjunction …"""

    kind: str
    """ "prep", "comma", "cc", "sub", "who", "adj", "adv", "quote", "colon", "stop"."""
    word: str = ""
    quote: int | None = None
    adverbs: list[str] = field(default_factory=list)


Chunk = NounPhrase | VerbGroup | Mark


NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "hundred": 50,
    "thousand": 99,
    "million": 99,
    "dozen": 12,
    "dozens": 24,
    "hundreds": 60,
    "thousands": 99,
    "several": 4,
    "few": 3,
    "many": 8,
    "some": 3,
    "both": 2,
    "pair": 2,
    "couple": 2,
    "countless": 60,
    "half-dozen": 6,
    "numerous": 8,
    "various": 4,
    "single": 1,
    "lone": 1,
    "solitary": 1,
    "another": 1,
    "each": 1,
    "every": 1,
}


TITLES: Final = frozenset(
    "mr mrs ms miss dr doctor captain detective professor sir lady lord king queen prince princess "
    "sergeant lieutenant colonel "
    "general father sister brother mother aunt uncle officer inspector judge sheriff nurse det prof "
    "capt lt sgt col gen rev "
    "reverend president mayor commander major private corporal agent madame monsieur herr frau don "
    "dona count countess duke "
    "duchess baron saint st pope rabbi coach chief constable cousin grandma grandpa granny old young "
    "little big baby senator "
    "governor mme mlle fr maj cpl insp sen gov signor signora dame admiral marshal deputy".split()
)
