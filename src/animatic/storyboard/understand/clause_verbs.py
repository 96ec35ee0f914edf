"""Verbs in a clause: whose they are."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Kind
from animatic.storyboard.understand.clause import Clause
from animatic.storyboard.understand.clause_nouns import COMPLEMENT
from animatic.storyboard.understand.clause_state import State, lexicon_speech, open_clause
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import Chunk, Mark, NounPhrase, VerbGroup

_UNSEEN_VERBS: Final = frozenset(
    "dream hope wish remember imagine think know believe promise swear plan intend expect fear forget "
    "claim regret".split()
)


def verb(state: State, group: VerbGroup, rest: Sequence[Chunk]) -> None:
    if group.participle or group.infinitive:
        _participle(state, group)
    else:
        _finite(state, group, rest)
    state.after_comma = state.after_cc = False
    state.preposition = ""
    state.role = "verb"
    state.last = None


def _participle(state: State, group: VerbGroup) -> None:
    before = state.clause
    clause = Clause([], group, aside=state.aside)
    if state.preposition and before is not None and before.verb is not None:  # "without looking at him"
        clause.subjects = before.subjects
        clause.aside = state.preposition in ("without", "before", "instead of", "for", "from")
    elif state.role == "complement":
        clause.subjects = state.subjects
    elif group.infinitive:
        if before is None:
            clause.subjects = state.subjects
        else:
            clause.subjects = (
                before.objects[:1]
                if before.verb and before.verb.verb in COMPLEMENT and before.objects
                else before.subjects
            )
        clause.aside = (
            clause.aside
            or before is None
            or bool(before.verb and before.verb.verb in ("want", "hope", "try", "refuse", "need", "plan"))
        )
    elif before is not None and before.verb is not None:
        adjacent = state.last is not None and not state.after_comma and not state.after_cc
        if (
            adjacent
            and state.role in ("object", "prep", "noun-prep", "agent")
            and state.last is not None
            and mean(state.last).kind is not None
        ):
            if mean(state.last).kind in _ACTING or not any(mean(s).kind in _ACTING for s in before.subjects):
                clause.subjects = [state.last]
                clause.modifier = True
            else:  # "sits on a wall eating nuts"
                clause.subjects = before.subjects
        else:
            clause.subjects = before.subjects
    elif state.subjects:
        clause.subjects = state.subjects
        if (
            state.last is not None
            and state.role == "noun-prep"
            and not state.after_comma
            and _acts_itself(state)
        ):
            clause.subjects = [state.last]
            clause.modifier = True
        if state.fronted:
            clause.prepositions += state.fronted
            state.fronted = []
    else:
        state.fronted_participles.append(clause)
    open_clause(state, clause)


_ACTING: Final = frozenset((Kind.PERSON, Kind.ANIMAL, Kind.CREATURE, Kind.VEHICLE))


def _acts_itself(state: State) -> bool:
    """In "a picture of a dog running" the dog runs; in "a woman in a hat running" the woman does."""
    assert state.last is not None
    return mean(state.last).kind in _ACTING and mean(state.subjects[-1]).kind not in _ACTING


def _finite(state: State, group: VerbGroup, rest: Sequence[Chunk]) -> None:
    before = state.clause
    if state.relative and state.last is not None:
        clause = Clause([state.last], group, modifier=True, aside=state.aside)
        state.relative = False
    elif state.relative and before is not None:
        clause = Clause(before.objects[-1:] or before.subjects, group, modifier=True, aside=state.aside)
        state.relative = False
    elif before is None or before.verb is None:
        clause = Clause(state.subjects, group, aside=state.aside)
        if not state.subjects and state.fronted and not group.infinitive:
            following = next(
                (chunk for chunk in rest if not isinstance(chunk, Mark) or chunk.kind == "stop"), None
            )
            if isinstance(following, NounPhrase):  # "on the sill stood a jar": the subject comes after
                clause.subjects = []
    elif state.role == "complement" and state.subjects:
        clause = Clause(state.subjects, group, aside=state.aside)
    elif before.verb.verb in lexicon_speech() and not state.subjects and before.modifier is False:
        clause = Clause(before.subjects, group, aside=state.aside)
    else:
        subjects = before.subjects
        if before.modifier and state.first_subjects:
            subjects = state.first_subjects
        clause = Clause(subjects, group, aside=state.aside)
    clause.prepositions += state.fronted
    state.fronted = []
    for waiting in state.fronted_participles:
        if not waiting.subjects:
            waiting.subjects = clause.subjects
    state.fronted_participles = []
    if group.perfect and (
        before is not None or any(phrase.pronoun in _SOMEBODY for phrase in clause.subjects)
    ):
        clause.aside = True  # it was done before: "because they had paid him"
    if group.negated or group.modal or group.verb in _UNSEEN_VERBS:
        clause.denied = group.negated
        clause.aside = clause.aside or (group.modal and not group.negated and group.verb != "see")
    if not state.first_subjects and not clause.modifier:
        state.first_subjects = clause.subjects
    open_clause(state, clause)


_SOMEBODY: Final = frozenset(("somebody", "someone"))
