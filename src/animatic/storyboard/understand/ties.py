"""What relation a verb or a preposition makes between two things."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Kind, RelationKind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.clauses import Clause
from animatic.storyboard.understand.entities import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrases import NounPhrase

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


def fitting(target: Entity, verb: str, kind: RelationKind | None) -> RelationKind | None:
    """A verb's relation in the light of what its object is: one holds a cup, touches a wall, faces a mountain."""
    options = [RelationKind(key) for key in _OBJECT_ORDER if verb in lexicon.members("verbs", "object")[key]]
    if kind is not None and kind not in options:
        options.insert(0, kind)
    if not options:
        return None
    if target.is_person:
        for wanted in (
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
        ):
            if wanted in options:
                return wanted
        return options[0] if options[0] is not RelationKind.USING else RelationKind.TOUCHING
    if target.kind is Kind.OBJECT:
        for wanted in (
            RelationKind.RIDING,
            RelationKind.WEARING,
            RelationKind.HOLDING,
            RelationKind.USING,
        ):
            if wanted in options:
                return wanted
        return options[0]
    if target.kind in (Kind.ANIMAL, Kind.CREATURE):
        for wanted in (
            RelationKind.RIDING,
            RelationKind.FIGHTING,
            RelationKind.CHASING,
            RelationKind.EMBRACING,
            RelationKind.GIVING,
            RelationKind.HOLDING,
            RelationKind.TOUCHING,
            RelationKind.PULLING,
            RelationKind.FACING,
        ):
            if wanted in options:
                if wanted is RelationKind.RIDING and verb in ("rear", "break in"):
                    continue
                return wanted
        return options[0]
    if target.kind is Kind.VEHICLE:
        for wanted in (
            RelationKind.DRIVING,
            RelationKind.RIDING,
            RelationKind.IN,
            RelationKind.USING,
            RelationKind.TOUCHING,
        ):
            if wanted in options:
                return wanted
        return options[0]
    for wanted in (
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
    ):
        if wanted in options:
            return wanted
    return options[0]


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
    return RelationKind(known) if known else None


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
