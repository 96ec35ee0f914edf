"""Prepositions: what a prepositional phrase belongs to."""

from typing import Final

from animatic.storyboard.terms import Kind
from animatic.storyboard.understand.clause import Attachment, Clause
from animatic.storyboard.understand.clause_state import State
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase

_NOUN_PREPOSITIONS: Final = frozenset(
    (
        "of",
        "without",
        "like",
        "about",
        "dressed in",
        "wrapped in",
        "full of",
        "filled with",
        "packed with",
        "crowded with",
        "crammed with",
        "made of",
        "covered in",
        "covered with",
        "clad in",
        "surrounded by",
    )
)


_PLACING: Final = frozenset(
    "put place lay set drop throw push slide stick hang leave hide pour carry bring take lead drag "
    "pull haul move load pile stack lower "
    "roll tuck slip bury plant toss fling hurl shove rest lean sit seat tie lash bind lock trap find "
    "spot see keep pack stuff fit scatter spill "
    "raise lift drape spread balance perch mount store dump discover notice strap park chase drive "
    "ride gallop pole wheel row sail fly float".split()
)


def prepositional(state: State, preposition: str, phrase: NounPhrase) -> None:
    clause = state.clause
    if (bearer := _borne(state, preposition, phrase)) is not None:
        assert state.last is not None
        state.result.events.append(Attachment(state.last, preposition, phrase, bearer))
        state.role = "noun-prep"
        return
    if preposition in _NOUN_PREPOSITIONS and state.last is not None:
        if preposition == "of" and state.last.of is None:
            state.last.of = phrase
        state.result.events.append(Attachment(state.last, preposition, phrase))
        state.role = "noun-prep"
        return
    if clause is not None and clause.verb is not None:
        if (
            clause.verb.passive
            and preposition == "by"
            and mean(phrase).kind is not None
            and mean(phrase).place is None
        ):
            clause.agents.append(phrase)
            state.role = "agent"
            return
        if (
            state.role in ("object", "prep")
            and state.last is not None
            and _clings(state, clause, preposition, phrase)
        ):
            state.result.events.append(Attachment(state.last, preposition, phrase))
            state.role = "noun-prep"
            return
        clause.prepositions.append((preposition, phrase))
        state.role = "prep"
    elif state.subjects:
        for subject in state.subjects if state.after_noun(state.subjects) else state.subjects[-1:]:
            state.result.events.append(Attachment(subject, preposition, phrase))
        state.role = "noun-prep"
    else:
        state.fronted.append((preposition, phrase))
        state.role = "fronted"


_CONTACT: Final = frozenset(
    ("on", "in", "over", "under", "around", "round", "between", "behind", "beside", "on top of")
)


def _borne(state: State, preposition: str, phrase: NounPhrase) -> NounPhrase | None:
    """The bearer in "a waiter with a fish on a tray", "slept with a newspaper over his face", if it is such a case."""
    last = state.last
    if last is None or preposition not in _CONTACT:
        return None
    bearer: NounPhrase | None = None
    clause = state.clause
    if clause is not None and clause.prepositions and clause.prepositions[-1][1] is last:
        bearer = clause.subjects[0] if clause.prepositions[-1][0] == "with" and clause.subjects else None
    elif (attachment := state.result.last_attachment) is not None and attachment.held is last:
        bearer = attachment.holder if attachment.preposition == "with" else None
    if bearer is None:
        return None
    borne, meaning = mean(last), mean(phrase)
    if borne.part or borne.garment or borne.kind is None:
        return None
    own = phrase.owner is not None and bool(phrase.owner.pronoun) and meaning.part
    return (
        bearer if own or (meaning.kind is Kind.OBJECT and not meaning.part and not meaning.garment) else None
    )


def _clings(state: State, clause: Clause, preposition: str, phrase: NounPhrase) -> bool:
    """Whether "… with a stick", "… in a green hat" belongs to the noun before it and not to the verb."""
    assert state.last is not None
    assert clause.verb is not None
    holder = mean(state.last)
    held = mean(phrase)
    if preposition == "with":
        animate = holder.kind is not None and holder.kind.value in ("person", "animal")
        return (
            state.role == "object"
            and animate
            and (held.garment != "" or held.part or clause.verb.verb in ("see", "meet", "find"))
        )
    if held.part and state.last.owner is None and phrase.owner is not None:
        return False
    if preposition in ("in", "dressed in") and held.garment and holder.kind is not None:
        return holder.kind.value == "person"
    if state.role == "prep":
        if (
            held.kind is Kind.FURNITURE
            and clause.prepositions
            and clause.prepositions[-1][0] in ("to", "with", "for")
        ):
            return False  # "reads to his dog on a bench"
        return (
            holder.kind is not None
            and preposition
            in ("in", "on", "by", "beside", "under", "behind", "near", "above", "below", "from")
            and not _moves(clause)
        )
    if preposition in (
        "from",
        "into",
        "to",
        "onto",
        "towards",
        "toward",
        "across",
        "through",
        "at",
        "out of",
        "off",
        "around",
        "along",
        "over",
        "back to",
    ):
        return False
    return (
        clause.verb.verb not in _PLACING
        and holder.kind is not None
        and held.kind is not None
        and clause.verb.verb in _SEEING
    )


_SEEING: Final = frozenset(
    "see watch notice observe spot face meet find reach approach study eye follow know love hate "
    "photograph admire describe".split()
)


def _moves(clause: Clause) -> bool:
    return clause.verb is not None and not clause.objects
