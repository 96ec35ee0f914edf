"""Noun phrases in a clause: subject, object, recipient, one more of a list, or a caption."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Kind
from animatic.storyboard.understand.attachment import prepositional
from animatic.storyboard.understand.clause import Attachment, Clause
from animatic.storyboard.understand.clause_state import (
    GIVING,
    State,
    end_clause,
    finite_ahead,
    flush_subjects,
    lexicon_speech,
    list_ahead,
    new_clause,
    verb_ahead,
)
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import Chunk, Mark, NounPhrase, VerbGroup

COMPLEMENT: Final = frozenset(
    "see watch hear feel make let have help find notice tell ask order force beg teach want allow get "
    "send leave catch".split()
)


def noun(state: State, phrase: NounPhrase, rest: Sequence[Chunk]) -> None:
    clause = state.clause
    if state.preposition:
        preposition, state.preposition = state.preposition, ""
        prepositional(state, preposition, phrase)
    elif state.after_cc and state.role and (clause is None or not verb_ahead(rest)):
        _coordinate(state, phrase)
    elif clause is None or clause.verb is None:
        _before_verb(state, phrase, rest)
    elif (state.after_comma or state.after_cc) and verb_ahead(rest):
        new_clause(state, [phrase])
    elif (
        state.after_comma
        and state.role == "object"
        and list_ahead(rest)
        and _alike(clause.objects[-1], phrase)
    ):
        _coordinate(state, phrase)
    elif state.after_comma:
        _loose(state, phrase, rest)
    else:
        _object(state, phrase, rest)
    state.last = phrase
    state.after_comma = state.after_cc = False


def _before_verb(state: State, phrase: NounPhrase, rest: Sequence[Chunk]) -> None:
    if (
        state.subjects
        and state.after_comma
        and (phrase.determiner in _LOOSE or _on_the_body(rest))
        and not phrase.count
        and not phrase.name
        and not phrase.pronoun
    ):
        meaning = mean(phrase)
        if (meaning.part or meaning.garment or meaning.kind is Kind.OBJECT) and not isinstance(
            next(iter(rest), None), VerbGroup
        ):
            if not meaning.part and _lies_apart(rest):  # "…, his flute beside him"
                flush_subjects(state)
                state.subjects = [phrase]
                state.role = "subject"
                return
            # "the fencer, mask off, bows"
            state.result.events.append(Attachment(state.subjects[0], "with", phrase))
            state.role = "noun-prep"
            return
    if state.subjects and state.after_comma and _joins(state.subjects[-1], phrase, rest):
        state.subjects.append(phrase)  # "Anna, Ben and Carl"
        state.role = "subject"
        return
    if state.subjects and state.after_comma and not verb_ahead(rest) and not state.fronted_participles:
        holder = state.subjects[0]
        if _same_being(holder, phrase):
            state.result.appositions.append((holder, phrase))
            return
        flush_subjects(state)
    elif state.subjects and (state.after_comma or state.role == "subject"):
        # "Olga, an old cook, kneads" or two phrases in a row: the one right before the verb acts.
        if state.after_comma and _same_being(state.subjects[0], phrase) and not state.subjects[0].pronoun:
            state.result.appositions.append((state.subjects[0], phrase))
            return
        flush_subjects(state)
    state.subjects = [phrase]
    state.role = "subject"


def _joins(before: NounPhrase, phrase: NounPhrase, rest: Sequence[Chunk]) -> bool:
    """Whether a list of subjects goes on: both are named, or both are things of a kind, and an "and" follows."""
    alike = (
        bool(before.name) == bool(phrase.name)
        and mean(before).kind is not None
        and mean(before).kind is mean(phrase).kind
        and not mean(phrase).part
    )
    for i, chunk in enumerate(rest[:4]):
        if isinstance(chunk, Mark) and chunk.kind == "cc":
            following = rest[i + 1] if i + 1 < len(rest) else None
            return alike and isinstance(following, NounPhrase) and mean(following).kind is mean(phrase).kind
        if not isinstance(chunk, NounPhrase) and not (isinstance(chunk, Mark) and chunk.kind == "comma"):
            return False
    return False


def _on_the_body(rest: Sequence[Chunk]) -> bool:
    """Whether what follows says where somebody has it: "…, a daisy in its hand"."""
    if (
        len(rest) < 2
        or not isinstance(rest[0], Mark)
        or rest[0].kind != "prep"
        or not isinstance(rest[1], NounPhrase)
    ):
        return False
    return rest[1].owner is not None and bool(rest[1].owner.pronoun) and mean(rest[1]).part


def _lies_apart(rest: Sequence[Chunk]) -> bool:
    """Whether a preposition follows that puts the thing somewhere near, and no verb after it."""
    return (
        len(rest) > 1
        and isinstance(rest[0], Mark)
        and rest[0].kind == "prep"
        and rest[0].word
        in ("beside", "near", "behind", "next to", "at", "under", "in front of", "by", "before")
        and isinstance(rest[1], NounPhrase)
        and not finite_ahead(rest)
    )


_LOOSE: Final = frozenset(("", "his", "her", "its", "their"))


def _alike(first: NounPhrase, second: NounPhrase) -> bool:
    one, other = mean(first).kind, mean(second).kind
    return one is not None and other is not None and not second.name


def _same_being(holder: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether the second phrase may say who the first one is."""
    first, second = mean(holder), mean(phrase)
    if first.kind is None or second.kind is None or first.part or second.part:
        return False
    if phrase.determiner in ("his", "her", "their", "its") or holder.pronoun:
        return False
    return (
        bool(holder.name) != bool(phrase.name)
        and first.kind is second.kind
        and holder.plural == phrase.plural
    )


def _object(state: State, phrase: NounPhrase, rest: Sequence[Chunk]) -> None:
    clause = state.clause
    assert clause is not None
    assert clause.verb is not None
    if clause.prepositions and not clause.objects and verb_ahead(rest):
        # "At the gate a dog was barking": the clause before has ended without a sign.
        new_clause(state, [phrase])
        return
    if not clause.subjects and not clause.objects and clause.verb.verb in lexicon_speech():  # "said Olga"
        clause.subjects = [phrase]
        state.role = "subject"
        return
    if clause.objects and state.role == "object" and not phrase.pronoun:
        if clause.recipients or clause.verb.verb not in GIVING:
            return
        clause.recipients = clause.objects
        clause.objects = [phrase]
    elif clause.verb.verb in COMPLEMENT and verb_ahead(rest) and state.role != "prep":
        clause.objects.append(phrase)
        state.subjects = [phrase]
        state.role = "complement"
        return
    elif state.role == "noun-prep" and _second_object(
        clause, phrase
    ):  # "hands the man in the hat an envelope"
        clause.recipients = clause.objects
        clause.objects = [phrase]
    elif state.role in ("prep", "noun-prep", "agent") or (
        clause.verb.passive
        and not clause.objects
        and not clause.verb.participle
        and clause.verb.verb not in GIVING
    ):
        if verb_ahead(rest):
            new_clause(state, [phrase])
            return
        _loose(state, phrase)
        return
    else:
        clause.objects.append(phrase)
    state.role = "object"


def _second_object(clause: Clause, phrase: NounPhrase) -> bool:
    return (
        clause.verb is not None
        and clause.verb.verb in GIVING
        and len(clause.objects) == 1
        and not clause.recipients
        and mean(clause.objects[0]).kind in (Kind.PERSON, Kind.ANIMAL, Kind.CREATURE)
        and mean(phrase).kind is Kind.OBJECT
    )


def _coordinate(state: State, phrase: NounPhrase) -> None:
    clause = state.clause
    if state.role == "subject":
        state.subjects.append(phrase)
        if clause is not None and clause.subjects is state.subjects:
            return
    elif state.role == "object" and clause is not None:
        clause.objects.append(phrase)
    elif state.role == "agent" and clause is not None:
        clause.agents.append(phrase)
    elif state.role == "prep" and clause is not None and clause.prepositions:
        clause.prepositions.append((clause.prepositions[-1][0], phrase))
    elif state.role == "fronted" and state.fronted:
        state.fronted.append((state.fronted[-1][0], phrase))
    elif state.role == "noun-prep" and (last := state.result.last_attachment) is not None:
        if (
            state.clause is None
            and state.subjects
            and _alike(last.holder, phrase)
            and mean(last.holder).kind is mean(phrase).kind
        ):
            # "a cup of tea and a bun": the second goes with the first, not with what hangs on it
            state.subjects.append(phrase)
            state.role = "subject"
        else:
            state.result.events.append(Attachment(last.holder, last.preposition, phrase))
    else:
        _loose(state, phrase)


def _loose(state: State, phrase: NounPhrase, rest: Sequence[Chunk] = ()) -> None:
    """A phrase after a comma: "…, a kite in the sky", "…, arms spread"."""
    clause = state.clause
    if clause is not None and clause.subjects and (mean(phrase).part or _on_the_body(rest)):
        state.result.events.append(Attachment(clause.subjects[0], "with", phrase))
        state.role = "noun-prep"
        return
    end_clause(state)
    state.subjects = [phrase]
    state.role = "subject"
