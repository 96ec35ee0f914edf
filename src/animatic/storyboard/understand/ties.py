"""What relation a verb or a preposition makes between two things."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Kind, RelationKind
from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.clause import Clause
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase

_FACE_VERBS: Final = frozenset(
    ("throw", "hurl", "fire", "shoot", "yell", "scream", "snarl", "hiss", "swing")
) | frozenset(
    (
        "look",
        "stare",
        "gaze",
        "glare",
        "peer",
        "smile",
        "wave",
        "bow",
        "point",
        "nod",
        "wink",
        "growl",
        "bark",
        "shout",
        "aim",
    )
)
_OBJECT_ORDER: Final = (
    "wearing",
    "riding",
    "driving",
    "with",
    "chasing",
    "fighting",
    "embracing",
    "holding",
    "using",
    "giving",
    "talking-to",
    "facing",
    "touching",
    "pushing",
    "pulling",
    "in",
    "on",
    "at",
    "over",
    "around",
    "beside",
    "behind",
    "towards",
    "away-from",
)
_GREETING: Final = frozenset(
    ("tip nod bow wave point smile kneel curtsy curtsey salute sing pray turn").split()
)


def object_relation(names: Sequence[str]) -> RelationKind | None:
    for name in names:
        for key in _OBJECT_ORDER:
            if name in lexicon.members("verbs", "object")[key]:
                return RelationKind(key)
    return None


_OF_PEOPLE: Final = (
    RelationKind.EMBRACING,
    RelationKind.FIGHTING,
    RelationKind.CHASING,
    RelationKind.TALKING_TO,
    RelationKind.GIVING,
    RelationKind.FACING,
    RelationKind.WITH,
    RelationKind.PULLING,
    RelationKind.PUSHING,
    RelationKind.TOUCHING,
    RelationKind.HOLDING,
    RelationKind.TOWARDS,
    RelationKind.AWAY_FROM,
    RelationKind.BEHIND,
    RelationKind.BESIDE,
)
_OF_ANIMALS: Final = (
    RelationKind.RIDING,
    RelationKind.FIGHTING,
    RelationKind.CHASING,
    RelationKind.EMBRACING,
    RelationKind.GIVING,
    RelationKind.TOUCHING,
    RelationKind.HOLDING,
    RelationKind.PULLING,
    RelationKind.FACING,
)
_OF_OBJECTS: Final = (
    RelationKind.RIDING,
    RelationKind.WEARING,
    RelationKind.HOLDING,
    RelationKind.USING,
    RelationKind.ON,
    RelationKind.TOUCHING,
)
_OF_VEHICLES: Final = (
    RelationKind.DRIVING,
    RelationKind.RIDING,
    RelationKind.IN,
    RelationKind.USING,
    RelationKind.TOUCHING,
)
_OF_PLACES: Final = (
    RelationKind.ON,
    RelationKind.OVER,
    RelationKind.USING,
    RelationKind.TOUCHING,
    RelationKind.PUSHING,
    RelationKind.PULLING,
    RelationKind.IN,
    RelationKind.AT,
    RelationKind.HOLDING,
    RelationKind.FACING,
)


_UNFOUGHT: Final = frozenset((Kind.OBJECT, Kind.FURNITURE, Kind.FIXTURE))
"""One punches a ticket or a wall; nobody wins."""


def fitting(target: Entity, verb: str, kind: RelationKind | None) -> RelationKind | None:
    """A verb's relation in the light of what its object is: one holds a cup, touches a wall, faces a mountain."""
    options = [RelationKind(key) for key in _OBJECT_ORDER if verb in lexicon.members("verbs", "object")[key]]
    if kind is not None and kind not in options:
        options.insert(0, kind)
    if not options:
        return _usual(target, verb)
    if target.kind in (Kind.ANIMAL, Kind.CREATURE):
        order: Sequence[RelationKind] = _OF_ANIMALS
        if verb in ("rear", "break in"):
            order = [wanted for wanted in order if wanted is not RelationKind.RIDING]
    else:
        order = {
            Kind.PERSON: _OF_PEOPLE,
            Kind.OBJECT: _OF_OBJECTS,
            Kind.VEHICLE: _OF_VEHICLES,
        }.get(target.kind, _OF_PLACES)
    chosen = next((wanted for wanted in order if wanted in options), options[0])
    if chosen is RelationKind.USING and target.is_person:
        return RelationKind.TOUCHING
    if chosen is RelationKind.GIVING and verb in ("throw", "toss", "send") and target.is_person:
        return RelationKind.PUSHING  # who is thrown out gets nothing
    if chosen is RelationKind.FIGHTING and target.kind in _UNFOUGHT:
        return RelationKind.USING if target.kind is Kind.OBJECT else RelationKind.TOUCHING
    if chosen is RelationKind.GIVING and (
        target.kind is Kind.OBJECT or (not target.is_person and verb != "feed")
    ):
        return RelationKind.HOLDING  # the one who gets it is another
    return chosen


_RECEIVING: Final = frozenset((Kind.PERSON, Kind.ANIMAL, Kind.CREATURE))
_AT_A_DISTANCE: Final = frozenset(
    "want need miss own expect seek forget remember imagine know believe understand deserve hate fear like prefer "
    "mean cost contain lack require mention hear smell envy trust doubt blame forgive owe belong become seem be have "
    "sell buy rent inherit order destroy cause create avoid block cover light fill shake".split()
)


def _usual(target: Entity, verb: str) -> RelationKind | None:
    """What somebody mostly does to such a thing when the tables don't have the verb."""
    if not words.look_up(verb).verb or verb in _AT_A_DISTANCE:
        return None
    if target.kind is Kind.OBJECT and not target.part:
        return RelationKind.USING
    if target.is_animate:
        return RelationKind.FACING
    if target.kind in (Kind.FURNITURE, Kind.FIXTURE):
        return RelationKind.TOUCHING
    return RelationKind.AT if target.kind is Kind.VEHICLE else None


def preposition_relation(preposition: str, phrase: NounPhrase, clause: Clause | None) -> RelationKind | None:
    if clause is not None and clause.verb is not None:
        verb = clause.verb
        table = lexicon.inverse("verbs", "with-preposition")
        for name in (f"{verb.verb} {verb.particle} {preposition}", f"{verb.verb} {preposition}"):
            if name in table and table[name] == "using" and mean(phrase).place is not None:
                continue
            if name in table and not (clause.objects and preposition in ("on", "in", "from")):
                return RelationKind(table[name])
        if preposition == "to" and verb.verb in _GREETING:
            return RelationKind.FACING
        if preposition in ("back at", "straight at", "directly at") or (
            preposition == "at" and verb.verb in _FACE_VERBS
        ):
            return RelationKind.FACING
        if preposition == "to" and verb.verb in lexicon.table("verbs")["speech"]["say"]:
            return RelationKind.TALKING_TO
        if preposition == "to" and verb.verb == "bring" and mean(phrase).kind not in _RECEIVING:
            return RelationKind.TOWARDS
        if preposition == "to" and (
            verb.verb in ("give", "hand", "show", "offer", "bring", "pass")
            or (verb.verb, verb.particle) == ("hold", "out")
        ):
            return RelationKind.GIVING
        if preposition == "to" and verb.verb in (
            "cling",
            "lash",
            "tie",
            "stick",
            "bind",
            "chain",
            "strap",
            "nail",
        ):
            return RelationKind.ON
        if preposition in ("to", "into") and verb.verb in ("be", "wash", "belong", "listen", "according"):
            return RelationKind.FACING if verb.verb == "listen" else None
        if preposition == "for" and verb.verb not in ("reach", "head", "make", "grab", "run"):
            return None
        if preposition == "from" and verb.verb in (
            "watch",
            "look",
            "hang",
            "see",
            "shout",
            "wave",
            "call",
            "speak",
        ):
            return RelationKind.ON
        if preposition == "across" and verb.verb in ("look", "sit", "stare", "talk", "argue"):
            return RelationKind.ACROSS_FROM
    elif preposition in ("for", "from", "to"):
        return None
    known = lexicon.inverse("grammar", "relation").get(preposition)
    if known is None:
        return None
    if known == "in" and mean(phrase).kind is Kind.PERSON and preposition in ("into", "in to"):
        return RelationKind.TOUCHING  # who runs into somebody
    return RelationKind(known)


MUTUAL: Final = frozenset(
    "kiss embrace hug fight argue quarrel talk dance wrestle duel speak chat whisper meet marry "
    "struggle box face play battle negotiate walk "
    "shake hold debate flirt clash joke laugh huddle".split()
)


def mutual_kind(verb: str) -> RelationKind:
    if verb in ("kiss", "embrace", "hug", "dance", "marry", "hold", "huddle"):
        return RelationKind.EMBRACING
    if verb in ("fight", "wrestle", "duel", "struggle", "box", "battle", "clash"):
        return RelationKind.FIGHTING
    if verb in (
        "argue",
        "quarrel",
        "talk",
        "speak",
        "chat",
        "whisper",
        "negotiate",
        "debate",
        "flirt",
        "joke",
        "laugh",
    ):
        return RelationKind.TALKING_TO
    if verb in ("walk", "play", "shake"):
        return RelationKind.WITH
    return RelationKind.FACING
