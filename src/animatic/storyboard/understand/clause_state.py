"""How far the reading of a sentence has come: the clause and the subjects that are open."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.clause import Analysis, Clause
from animatic.storyboard.understand.phrase import Chunk, Mark, NounPhrase, VerbGroup


class State:
    def __init__(self) -> None:
        self.result = Analysis()
        self.subjects: list[NounPhrase] = []
        self.clause: Clause | None = None
        self.fronted: list[tuple[str, NounPhrase]] = []
        self.fronted_participles: list[Clause] = []
        self.last: NounPhrase | None = None
        self.first_subjects: list[NounPhrase] = []
        self.preposition = ""
        self.after_comma = False
        self.after_cc = False
        self.relative = False
        self.aside = False
        self.quotes: list[int] = []
        """Quotes that wait for the verb that introduces them."""
        self.role = ""
        """What the last noun phrase was: "subject", "object", "prep", "noun-prep"."""

    def after_noun(self, subjects: Sequence[NounPhrase]) -> bool:
        """Whether what follows may go with all of several joined subjects: "a cook and a maid under a tree"."""
        return self.last is subjects[-1]


GIVING: Final = frozenset(
    "give hand pass offer show bring tell teach throw pay serve sell send lend read feed toss pour buy "
    "ask deal slip write make".split()
)


def lexicon_speech() -> frozenset[str]:
    return frozenset(lexicon.table("verbs")["speech"]["say"])


def open_clause(state: State, clause: Clause) -> None:
    if state.quotes and clause.verb is not None and clause.verb.verb in lexicon_speech():
        clause.quotes += state.quotes
        state.quotes = []
    state.result.events.append(clause)
    state.clause = clause
    state.subjects = []


def new_clause(state: State, subjects: list[NounPhrase]) -> None:
    state.clause = None
    state.subjects = subjects
    state.role = "subject"
    state.first_subjects = []


def end_clause(state: State) -> None:
    flush_subjects(state)
    state.clause = None


def flush_subjects(state: State) -> None:
    """Subjects that got no verb are a picture's caption: "four strangers"."""
    if state.subjects and (state.clause is None or state.clause.subjects is not state.subjects):
        clause = Clause(state.subjects, aside=state.aside)
        clause.prepositions += state.fronted
        state.fronted = []
        state.result.events.append(clause)
    state.subjects = []


def finite_ahead(rest: Sequence[Chunk]) -> bool:
    return any(isinstance(chunk, VerbGroup) and chunk.finite for chunk in rest)


def verb_ahead(rest: Sequence[Chunk]) -> bool:
    """Whether the noun phrase just read is followed by its own finite verb."""
    for chunk in rest:
        if isinstance(chunk, VerbGroup):
            return chunk.finite or chunk.participle == "present"
        if isinstance(chunk, Mark) and chunk.kind in ("comma", "stop", "sub", "who", "colon", "quote"):
            return False
    return False


def verb_soon(rest: Sequence[Chunk]) -> bool:
    after = [chunk for chunk in rest[1:3] if not (isinstance(chunk, Mark) and chunk.kind == "adv")]
    return bool(after) and isinstance(after[0], VerbGroup) and after[0].finite


def list_ahead(rest: Sequence[Chunk]) -> bool:
    for chunk in rest[:3]:
        if isinstance(chunk, VerbGroup):
            return False
        if isinstance(chunk, Mark) and chunk.kind in ("comma", "cc", "stop"):
            return True
    return True
