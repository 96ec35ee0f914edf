"""Who does what to whom, where: a sentence's chunks read from left to right as clauses.

No tree is built. Reading order, prepositions and a few habits of English decide what belongs to what; that is enough
for the short declarative sentences of scripts and stories, and it can't fail on others, only miss.
"""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.understand.clause import Analysis, Clause
from animatic.storyboard.understand.clause_nouns import noun
from animatic.storyboard.understand.clause_state import (
    State,
    end_clause,
    finite_ahead,
    flush_subjects,
    lexicon_speech,
    verb_soon,
)
from animatic.storyboard.understand.clause_verbs import verb
from animatic.storyboard.understand.phrase import Chunk, Mark, NounPhrase, VerbGroup

_ASIDE: Final = frozenset(
    "if unless before after until although whether dream dreamed hope want wish remember imagine think "
    "know believe".split()
)


_UNITS: Final = frozenset(
    "foot metre meter mile inch yard pace step hour minute day week month year floor story block time "
    "second degree".split()
)


def analyse(chunks: Sequence[Chunk]) -> Analysis:
    state = State()
    for i, chunk in enumerate(chunks):
        if isinstance(chunk, NounPhrase):
            if chunk.head in _UNITS and chunk.count:
                state.preposition = ""
                continue
            state.result.mentioned.append(chunk)
            noun(state, chunk, chunks[i + 1 :])
        elif isinstance(chunk, VerbGroup):
            verb(state, chunk, chunks[i + 1 :])
        else:
            _mark(state, chunk, chunks[i + 1 :])
    _finish(state)
    return state.result


_PARTICLES: Final = frozenset("up down out off away back over on in open".split())


def _mark(state: State, mark: Mark, rest: Sequence[Chunk]) -> None:
    if mark.kind == "prep":
        state.preposition = mark.word
        if mark.word in ("before", "after") and verb_soon(rest):
            _subordinate(state, mark.word)
    elif mark.kind == "comma":
        state.after_comma = True
    elif mark.kind == "cc":
        state.after_cc = True
    elif mark.kind == "who":
        state.relative = True
        if mark.word in ("what", "whose"):
            state.relative = False
    elif mark.kind == "sub":
        _subordinate(state, mark.word, rest)
    elif mark.kind == "adj":
        _adjective(state, mark.word)
    elif mark.kind == "adv":
        if state.clause is not None and state.clause.verb is not None:
            if mark.word in _PARTICLES and not state.clause.verb.particle and state.role == "object":
                state.clause.verb.particle = mark.word  # "picks it up"
            state.clause.verb.adverbs.append(mark.word)
        elif state.subjects and mark.word in ("alone", "together", "asleep", "outside", "inside", "upstairs"):
            state.result.adjectives.append((state.subjects[-1], mark.word))
    elif mark.kind == "quote":
        _quote(state, mark)
    elif mark.kind == "colon":
        end_clause(state)
        state.first_subjects = []


def _subordinate(state: State, word: str, rest: Sequence[Chunk] = ()) -> None:
    if word == "as" and state.subjects and state.clause is None and not finite_ahead(rest):
        state.preposition = "like"  # "a man as a clown"
        return
    flush_subjects(state)
    state.clause = None
    state.role = ""
    state.relative = False
    state.preposition = ""
    state.aside = word in _ASIDE
    state.first_subjects = []


def _adjective(state: State, word: str) -> None:
    clause = state.clause
    if clause is not None and clause.verb is not None and not clause.objects and not state.after_comma:
        clause.adjectives.append(word)
    elif (
        state.role in ("subject", "noun-prep", "object", "fronted")
        and state.last is not None
        and not state.after_comma
    ):
        state.result.adjectives.append((state.last, word))
    elif clause is not None and clause.subjects:
        clause.adjectives.append(word)
    elif state.subjects:
        state.result.adjectives.append((state.subjects[0], word))


def _quote(state: State, mark: Mark) -> None:
    """A quote belongs to the verb of speech before it, or waits for the one after it."""
    assert mark.quote is not None
    clause = state.clause
    if clause is not None and clause.verb is not None and clause.verb.verb in lexicon_speech():
        clause.quotes.append(mark.quote)
    else:
        end_clause(state)
        state.quotes.append(mark.quote)
    state.role = ""


def _finish(state: State) -> None:
    flush_subjects(state)
    if state.fronted:
        state.result.events.append(Clause([], prepositions=state.fronted))
    if state.quotes:  # no verb of speech: who acts beside a quote has said it
        acting = next(
            (clause for clause in state.result.clauses if clause.verb is not None and not clause.modifier),
            None,
        )
        if acting is None:
            acting = Clause([])
            state.result.events.append(acting)
        acting.quotes += state.quotes
    for clause in state.result.clauses:
        # "said Olga", "on the sill stood a jar": a verb of speech or of place with its subject behind it
        verb = clause.verb
        if verb is None or clause.subjects or not clause.objects:
            continue
        if (
            clause.prepositions
            or verb.verb in lexicon_speech()
            or verb.verb in ("be", "come", "stand", "sit", "lie")
        ):
            clause.subjects, clause.objects = clause.objects, []
