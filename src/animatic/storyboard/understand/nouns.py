"""What a noun phrase stands for: a person, an animal, a thing to draw, a place, or nothing that a picture shows."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from animatic.storyboard.terms import Gender, Kind
from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.phrase import NounPhrase


@dataclass(frozen=True, slots=True)
class Meaning:
    noun: str
    """The noun to report: the longest known compound, else the head."""
    kind: Kind | None
    """None: nothing to draw."""
    figure: str = ""
    gender: Gender = Gender.UNKNOWN
    age: str = ""
    place: lexicon.PlaceWord | None = None
    """The setting that it names, too."""
    part: bool = False
    """Of a body."""
    garment: str = ""
    known: bool = True
    """Somebody or something that the tables or WordNet have."""


NOTHING: Final = Meaning("", None)

# WordNet's broader words that decide the kind, and what to draw when nothing nearer is known.
_BY_HYPERNYM: Final = {
    "vehicle": (Kind.VEHICLE, "car"),
    "craft": (Kind.VEHICLE, "boat"),
    "vessel": (Kind.VEHICLE, "boat"),
    "aircraft": (Kind.VEHICLE, "plane"),
    "wheeled vehicle": (Kind.VEHICLE, "wagon"),
    "building": (Kind.BUILDING, "house"),
    "dwelling": (Kind.BUILDING, "house"),
    "shelter": (Kind.BUILDING, "cabin"),
    "furniture": (Kind.FURNITURE, "table"),
    "piece of furniture": (Kind.FURNITURE, "table"),
    "seat": (Kind.FURNITURE, "chair"),
    "container": (Kind.OBJECT, "chest"),
    "weapon": (Kind.OBJECT, "sword"),
    "tree": (Kind.PLANT, "tree"),
    "flower": (Kind.PLANT, "flower"),
    "shrub": (Kind.PLANT, "bush"),
    "bird": (Kind.ANIMAL, "bird"),
    "fish": (Kind.ANIMAL, "fish"),
    "insect": (Kind.ANIMAL, "spider"),
    "musical instrument": (Kind.OBJECT, "guitar"),
    "clothing": (Kind.OBJECT, "cloth"),
    "covering": (Kind.OBJECT, "cloth"),
    "garment": (Kind.OBJECT, "cloth"),
    "food": (Kind.OBJECT, "food"),
    "fruit": (Kind.OBJECT, "food"),
    "publication": (Kind.OBJECT, "book"),
    "writing": (Kind.OBJECT, "letter"),
    "document": (Kind.OBJECT, "letter"),
    "machine": (Kind.OBJECT, "machine"),
    "barrier": (Kind.FIXTURE, "wall"),
    "tool": (Kind.OBJECT, "spade"),
    "implement": (Kind.OBJECT, "spade"),
    "ship": (Kind.VEHICLE, "ship"),
    "monkey": (Kind.ANIMAL, "gorilla"),
    "rodent": (Kind.ANIMAL, "mouse"),
    "ungulate": (Kind.ANIMAL, "deer"),
    "reptile": (Kind.ANIMAL, "crocodile"),
    "amphibian": (Kind.ANIMAL, "frog"),
    "feline": (Kind.ANIMAL, "cat"),
    "canine": (Kind.ANIMAL, "dog"),
    "mollusk": (Kind.ANIMAL, "octopus"),
    "crustacean": (Kind.ANIMAL, "crab"),
    "arthropod": (Kind.ANIMAL, "spider"),
    "equine": (Kind.ANIMAL, "horse"),
    "bovine": (Kind.ANIMAL, "cow"),
    "carnivore": (Kind.ANIMAL, "dog"),
    "jewelry": (Kind.OBJECT, "key"),
    "monster": (Kind.CREATURE, "monster"),
    "mythical monster": (Kind.CREATURE, "monster"),
    "imaginary creature": (Kind.CREATURE, "monster"),
    "rock": (Kind.TERRAIN, "rock"),
    "mountain": (Kind.TERRAIN, "mountain"),
    "optical instrument": (Kind.OBJECT, "telescope"),
    "lamp": (Kind.OBJECT, "lamp"),
    "toy": (Kind.OBJECT, "robot-toy"),
    "fabric": (Kind.OBJECT, "cloth"),
    "drink": (Kind.OBJECT, "glass"),
    "beverage": (Kind.OBJECT, "glass"),
    "dish": (Kind.OBJECT, "food"),
    "gun": (Kind.OBJECT, "gun"),
}
_BY_LEXICOGRAPHER: Final = {
    words.ANIMAL: (Kind.ANIMAL, ""),
    words.PERSON: (Kind.PERSON, "person"),
    words.ARTIFACT: (Kind.OBJECT, ""),
    words.FOOD: (Kind.OBJECT, "food"),
    words.PLANT: (Kind.PLANT, ""),
    words.NATURE: (Kind.TERRAIN, ""),
}
_ANIMATE_PRONOUNS: Final = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "his": Gender.MALE,
    "somebody": Gender.UNKNOWN,
    "someone": Gender.UNKNOWN,
    "everybody": Gender.UNKNOWN,
    "everyone": Gender.UNKNOWN,
    "anybody": Gender.UNKNOWN,
    "anyone": Gender.UNKNOWN,
    "i": Gender.UNKNOWN,
    "me": Gender.UNKNOWN,
    "my": Gender.UNKNOWN,
}
PRONOUN_NOUNS: Final = {Gender.MALE: "man", Gender.FEMALE: "woman", Gender.UNKNOWN: "person"}


def mean(phrase: NounPhrase) -> Meaning:
    if phrase.pronoun:
        if phrase.pronoun not in _ANIMATE_PRONOUNS:
            return NOTHING
        gender = _ANIMATE_PRONOUNS[phrase.pronoun]
        noun = PRONOUN_NOUNS[gender]
        return Meaning(noun, Kind.PERSON, noun, gender)
    if phrase.name:
        return _named(phrase)
    for start in range(
        max(0, len(phrase.adjectives) - 2), len(phrase.adjectives)
    ):  # "hot air balloon", "old man"
        name = " ".join([*phrase.adjectives[start:], phrase.full])
        if (found := _known(name)) is not None:
            return found if found.kind is not Kind.PERSON else replace(found, noun=phrase.head)
    found = _common(tuple(phrase.compound), phrase.head)
    if (
        found.kind is None
        and phrase.plural
        and not found.place
        and phrase.head in ("dead", "fallen", "wounded", "undead")
    ):
        return Meaning("body", Kind.PERSON, "zombie")
    return found


def _named(phrase: NounPhrase) -> Meaning:
    lower = phrase.name.lower()
    last = words.singular(lower.split()[-1])
    if phrase.determiner or phrase.of is not None:  # "the White Rabbit", "the Queen of the Night"
        for noun in (lower, last):
            found = _known(noun)
            if found is not None and found.kind in (Kind.PERSON, Kind.ANIMAL, Kind.CREATURE):
                return found
    if lower in lexicon.no_things() and not phrase.title:
        return Meaning(lower, None)
    if not phrase.title and (place := lexicon.places().get(lower)):
        return Meaning(lower, None, place=place)
    given = lexicon.given_names()
    gender = next((given[part] for part in lower.replace("-", " ").split() if part in given), Gender.UNKNOWN)
    role = lexicon.roles().get(_ORDERS.get(phrase.title, phrase.title))
    gender = _TITLE_GENDER.get(phrase.title) or (role.gender if role else Gender.UNKNOWN) or gender
    if role and phrase.title not in _TITLE_GENDER:
        return Meaning(_ORDERS.get(phrase.title, phrase.title), Kind.PERSON, role.figure, gender, role.age)
    known = any(part in given for part in lower.replace("-", " ").split())
    if not phrase.title and not known:
        thing = lexicon.things().get(lower)
        if thing is not None and thing.kind in (Kind.VEHICLE, Kind.BUILDING, Kind.CREATURE, Kind.TERRAIN):
            return Meaning(lower, thing.kind, thing.figure)
        senses = words.look_up(lower).senses
        if senses and senses[0].lexicographer == words.LOCATION:
            return Meaning(lower, None, place=_place_of(senses[0]))
    noun = PRONOUN_NOUNS[gender]
    return Meaning(noun, Kind.PERSON, noun, gender)


_ORDERS: Final = {"sister": "nun", "father": "priest", "brother": "monk", "mother": "nun"}
"""With a name behind it the word is a title: Sister Agnes."""
_TITLE_GENDER: Final = {
    "mr": Gender.MALE,
    "mrs": Gender.FEMALE,
    "ms": Gender.FEMALE,
    "miss": Gender.FEMALE,
    "sir": Gender.MALE,
    "lady": Gender.FEMALE,
    "madame": Gender.FEMALE,
    "monsieur": Gender.MALE,
    "uncle": Gender.MALE,
    "aunt": Gender.FEMALE,
    "herr": Gender.MALE,
    "frau": Gender.FEMALE,
    "don": Gender.MALE,
    "dona": Gender.FEMALE,
    "signor": Gender.MALE,
    "signora": Gender.FEMALE,
    "dame": Gender.FEMALE,
    "mme": Gender.FEMALE,
}


@lru_cache(maxsize=4096)
def _common(compound: tuple[str, ...], head: str) -> Meaning:
    for start in range(len(compound)):
        noun = " ".join([*compound[start:], head])
        if (found := _known(noun)) is not None:
            return found
    return _known(head) or _from_wordnet(head)


def _known(noun: str) -> Meaning | None:
    """From the artist's own tables."""
    place = lexicon.places().get(noun)
    garment = lexicon.inverse("looks", "garment").get(noun, "")
    if noun in lexicon.roles() and noun not in _THINGS_FIRST:
        role = lexicon.roles()[noun]
        return Meaning(noun, Kind.PERSON, role.figure, role.gender or gender_of(noun), role.age, place)
    if noun in lexicon.groups() and noun not in lexicon.things():
        return Meaning(noun, Kind.PERSON, "person") if noun in _GROUPS_OF_PEOPLE else None
    if noun in lexicon.parts() and noun not in _THINGS_BEFORE_PARTS:
        return Meaning(noun, Kind.OBJECT, "", part=True)
    if noun in lexicon.things():
        thing = lexicon.things()[noun]
        return Meaning(noun, thing.kind, thing.figure, place=place, garment=garment)
    if noun in lexicon.no_things():
        return Meaning(noun, None, place=place)
    if garment:
        return Meaning(noun, Kind.OBJECT, "cloth", garment=garment)
    if place is not None:
        return Meaning(noun, None, place=place)
    if noun in lexicon.thing_parts() and noun not in lexicon.parts():
        return Meaning(noun, Kind.OBJECT, "")
    return None


_THINGS_FIRST: Final = frozenset("model party".split())
_THINGS_BEFORE_PARTS: Final = frozenset("trunk horn horns temple scales".split())
_GROUPS_OF_PEOPLE: Final = frozenset(
    "couple pair duo trio family quartet band gang team crew jury posse patrol committee party squad "
    "group queue staff choir clan crowd army "
    "mob throng audience legion multitude regiment battalion host troops platoon tribe congregation "
    "orchestra entourage public fans "
    "spectators onlookers delegation expedition household parade procession quintet both parents "
    "newlyweds lovers twins triplets masses".split()
)


_OCCUPATIONS: Final = tuple(
    "ist smith monger wright maker keeper driver player seller worker dresser man woman boy girl singer dancer walker "
    "hunter catcher picker cleaner sweeper herder trainer".split()
)
"""A word that nobody knows and that ends so names somebody."""


def gender_of(noun: str) -> Gender:
    """What the form of a noun tells: a fireman, a milkmaid."""
    last = noun.rsplit(" ", 1)[-1]
    if (
        last.endswith(("woman", "girl", "maid", "lady", "wife", "mother", "tress", "ess"))
        and last not in _NOT_FEMALE
    ):
        return Gender.FEMALE
    if last.endswith(("man", "boy", "father")) and not last.endswith("human"):
        return Gender.MALE
    return Gender.UNKNOWN


_NOT_FEMALE: Final = frozenset(("chess", "dress", "mess", "press", "witness", "business"))


def _from_wordnet(noun: str) -> Meaning:
    word = words.look_up(noun)
    if not word.senses and noun.endswith(_OCCUPATIONS):
        return Meaning(noun, Kind.PERSON, "person", gender_of(noun))
    if not word.senses:
        if "-" in noun and (tail := noun.rsplit("-", 1)[1]) and words.look_up(tail).senses:
            return _common((), tail)
        return Meaning(noun, None, known=False)
    for sense in word.senses[:2]:
        if found := _by_sense(noun, sense):
            return found
        if word.noun > 20:  # a common word is meant in its commonest sense
            break
    return Meaning(noun, None)


def _by_sense(noun: str, sense: words.Sense) -> Meaning | None:
    place = _place_of(sense)
    if sense.lexicographer == words.PERSON:
        for name in (*sense.synonyms, *sense.broader):
            if name in _KINDS_OF_BEING:
                return Meaning(noun, *_KINDS_OF_BEING[name])
            if name in lexicon.roles():
                role = lexicon.roles()[name]
                sure = role.figure in (
                    "man",
                    "woman",
                    "boy",
                    "girl",
                    "king",
                    "queen",
                    "grandmother",
                    "grandfather",
                )
                return Meaning(
                    noun, Kind.PERSON, role.figure, role.gender if sure else Gender.UNKNOWN, role.age
                )
        return Meaning(noun, Kind.PERSON, "person")
    for name in (*sense.synonyms, *sense.broader) if sense.lexicographer in _SHOWN else ():
        if name in lexicon.things():
            thing = lexicon.things()[name]
            if thing.kind is Kind.ANIMAL and sense.lexicographer != words.ANIMAL:
                continue  # who cackles yaks; he is none
            if thing.kind is not Kind.TERRAIN or sense.lexicographer == words.NATURE:
                garment = lexicon.inverse("looks", "garment").get(name, "")
                return Meaning(noun, thing.kind, thing.figure, place=place, garment=garment)
        if name in _BY_HYPERNYM:
            kind, figure = _BY_HYPERNYM[name]
            garment = "shirt" if name in ("clothing", "garment") else ""
            return Meaning(noun, kind, figure, place=place, garment=garment)
    if place is not None:
        return Meaning(noun, None, place=place)
    if sense.lexicographer == words.BODY:
        return Meaning(noun, Kind.OBJECT, "", part=True)
    if sense.lexicographer in _BY_LEXICOGRAPHER:
        kind, figure = _BY_LEXICOGRAPHER[sense.lexicographer]
        return Meaning(noun, kind, figure)
    return None


_SHOWN: Final = frozenset(
    (
        words.ANIMAL,
        words.ARTIFACT,
        words.COMMUNICATION,
        words.FOOD,
        words.NATURE,
        words.PLANT,
        words.SUBSTANCE,
    )
)
_KINDS_OF_BEING: Final = {
    "monster": (Kind.CREATURE, "monster"),
    "mythical monster": (Kind.CREATURE, "monster"),
    "mythical being": (Kind.CREATURE, "monster"),
    "deity": (Kind.PERSON, "angel"),
    "spiritual being": (Kind.PERSON, "ghost"),
}


def _place_of(sense: words.Sense) -> lexicon.PlaceWord | None:
    """The setting of what this is a kind of: a bakeshop is a shop."""
    if sense.lexicographer not in (words.ARTIFACT, words.LOCATION, words.NATURE, words.GROUP):
        return None
    for name in (*sense.synonyms, *sense.broader[:6]):
        if (place := lexicon.places().get(name)) and name not in _TOO_BROAD:
            return lexicon.PlaceWord(
                place.setting, weak=True if sense.lexicographer == words.ARTIFACT else place.weak
            )
    return None


_TOO_BROAD: Final = frozenset(
    "house home container ice plant street track passage structure inside shelter field".split()
)
