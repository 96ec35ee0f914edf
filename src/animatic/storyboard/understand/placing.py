"""Places that phrases name: which setting, and how surely the picture is there."""

from dataclasses import dataclass
from typing import Final

from animatic.storyboard.terms import Kind, Setting
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.clause import Clause
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import Meaning, mean
from animatic.storyboard.understand.phrase import NounPhrase


@dataclass(frozen=True, slots=True)
class PlaceCue:
    """A place that the text names, and how surely something is there."""

    phrase: NounPhrase
    word: lexicon.PlaceWord
    weight: float
    holder: Entity | None = None


_ABOARD: Final = frozenset(("in", "inside", "in the back of", "aboard", "on board"))
_CABINS: Final = {
    "car": Setting.CAR,
    "truck": Setting.CAR,
    "bus": Setting.BUS,
    "train": Setting.TRAIN,
    "plane": Setting.PLANE,
    "helicopter": Setting.COCKPIT,
    "submarine": Setting.SUBMARINE,
    "spaceship": Setting.SPACESHIP,
}
_LOOKING: Final = frozenset(
    ("look stare gaze peer see watch glance squint dream talk speak tell think point").split()
)
_LOOKED_AT: Final = frozenset(
    (
        "at",
        "into",
        "over",
        "out over",
        "towards",
        "toward",
        "of",
        "about",
        "down",
        "across",
        "through",
        "to",
        "",
    )
)
_IN_FRONT: Final = frozenset(
    ("in front of", "outside", "outside of", "before", "past", "opposite", "across from")
)
_INSIDE: Final = frozenset(
    (
        "in",
        "inside",
        "into",
        "within",
        "through",
        "at",
        "across",
        "in the middle of",
        "at the end of",
        "in the corner of",
    )
)
_LIGHTS: Final = frozenset("light sunlight moonlight sun shadow lamplight daylight".split())
_GENERIC: Final = frozenset((Setting.ROOM, Setting.HALLWAY, Setting.STAIRWELL))
"""Every house has one: what people do there tells more."""


def place_cue(
    phrase: NounPhrase, preposition: str, holder: Entity | None, clause: Clause | None
) -> PlaceCue | None:
    """How surely the phrase, after its preposition, says where it all happens; None if it names no place."""
    meaning = mean(phrase)
    qualified = _qualified_place(phrase, preposition)
    word = qualified or meaning.place
    if word is None or phrase.negated or (phrase.of is not None and phrase.of.head in _LIGHTS):
        return None
    weight = 1.0 if word.weak else 4.0
    if word.setting in _GENERIC:
        weight *= 0.5
    if phrase.head == "snow":  # it falls anywhere; who goes through it is in it
        weight *= 0.55 if preposition in ("in", "into", "through", "across") else 0.35
    if (road := _seen_from_outside(phrase, meaning, word, preposition)) is not None:
        word, weight = lexicon.PlaceWord(road, weak=True), 1.2
    elif meaning.kind is Kind.VEHICLE and preposition in ("in", "inside", "on", "aboard", "on board"):
        weight = 4.0
    if (
        meaning.kind is Kind.BUILDING
        and qualified is None
        and preposition not in _INSIDE
        and not (word.setting.is_interior and _FULL & set(phrase.adjectives))
    ):  # seen from outside
        weight = 1.6
        outside = lexicon.hints().get(f"figure {meaning.figure}")
        if word.setting.is_interior and outside is not None:
            word = lexicon.PlaceWord(outside[0].setting, weak=True)
    if word.setting.is_interior and preposition in _IN_FRONT:
        word, weight = lexicon.PlaceWord(Setting.STREET, weak=True), 1.6
    if meaning.kind is Kind.FURNITURE:
        weight = 2.0
    if (
        preposition == "from"
        and clause is not None
        and clause.verb is not None
        and clause.verb.verb in ("watch", "look", "see")
    ):
        preposition = "on"
    if preposition in (
        "in",
        "inside",
        "across",
        "through",
        "on",
        "at",
        "into",
        "along",
        "down",
        "onto",
        "under",
        "at the end of",
        "in the middle of",
    ):
        weight *= 1.25
    elif preposition in (
        "from",
        "to",
        "towards",
        "toward",
        "out of",
        "above",
        "over",
        "for",
        "beyond",
        "outside",
        "of",
        "away from",
        "like",
    ):
        weight *= 0.55
    elif preposition in ("subject", ""):
        weight *= 0.8
    elif preposition == "caption":
        weight *= 1.2
    if clause is not None and (clause.aside or clause.denied):
        weight *= 0.4
    if (
        clause is not None
        and clause.verb is not None
        and clause.verb.verb in _LOOKING
        and preposition in _LOOKED_AT
    ):
        weight *= 0.2  # where somebody looks is not where he is
    return PlaceCue(phrase, word, weight, holder)


_ROADS: Final = {
    Setting.CAR: Setting.ROAD,
    Setting.BUS: Setting.STREET,
    Setting.TRAIN: Setting.RAILWAY,
    Setting.PLANE: Setting.AIRPORT,
    Setting.COCKPIT: Setting.SKY,
    Setting.SPACESHIP: Setting.SPACE,
    Setting.SUBMARINE: Setting.UNDERWATER,
    Setting.ROOFTOP: Setting.ROAD,
}
_BOARDED: Final = _ABOARD | {
    "into",
    "through",
    "at the back of",
    "in the middle of",
    "caption",
    "full of",
    "filled with",
}


def _seen_from_outside(
    phrase: NounPhrase, meaning: Meaning, word: lexicon.PlaceWord, preposition: str
) -> Setting | None:
    """Where a vehicle is that nobody sits in: "a bus stops", "on the roof of the bus"."""
    if phrase.of is not None and phrase.head in ("roof", "bonnet", "hood", "top", "side", "wheel"):
        return _ROADS.get(word.setting, Setting.STREET) if mean(phrase.of).kind is Kind.VEHICLE else None
    if meaning.kind is not Kind.VEHICLE or preposition in _BOARDED:
        return None
    if preposition == "on" and word.setting in (Setting.BUS, Setting.TRAIN, Setting.PLANE, Setting.SUBMARINE):
        return None
    return _ROADS.get(word.setting)


_FULL: Final = frozenset(
    "empty deserted crowded packed dim dark candlelit busy noisy smoky full hushed silent half-empty".split()
)


def _qualified_place(phrase: NounPhrase, preposition: str) -> lexicon.PlaceWord | None:
    """Places that an adjective or a preposition makes: "frozen lake", "on the bank", "in the back of the van"."""
    places = lexicon.places()
    if (found := places.get(f"{preposition} {phrase.head}")) is not None:
        return found
    if phrase.head == "step" and phrase.plural:
        for owner in (" ".join(phrase.compound), phrase.of.full if phrase.of is not None else ""):
            building = places.get(owner)
            if building is not None and building.setting not in (
                Setting.CABIN,
                Setting.BASEMENT,
                Setting.POOL,
            ):
                return lexicon.PlaceWord(Setting.STREET, weak=False)
    meaning = mean(phrase)
    if meaning.kind is Kind.VEHICLE and preposition in _ABOARD and meaning.figure in _CABINS:
        return lexicon.PlaceWord(_CABINS[meaning.figure], weak=False)
    return next((places[name] for a in phrase.adjectives if (name := f"{a} {phrase.head}") in places), None)
