"""Who does what to whom, where: a sentence's chunks read from left to right as clauses.

No tree is built. Reading order, prepositions and a few habits of English decide what belongs to what; that is enough
for the short declarative sentences of scripts and stories, and it can't fail on others, only miss.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from animatic.storyboard.terms import Kind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrases import Chunk, Mark, NounPhrase, VerbGroup


@dataclass(slots=True, eq=False)
class Clause:
    """One verb with what stands around it; or no verb: a noun phrase with its company."""

    subjects: list[NounPhrase]
    verb: VerbGroup | None = None
    objects: list[NounPhrase] = field(default_factory=list)
    recipients: list[NounPhrase] = field(default_factory=list)
    prepositions: list[tuple[str, NounPhrase]] = field(default_factory=list)
    """What the verb (or the whole clause) stands with."""
    adjectives: list[str] = field(default_factory=list)
    """Said of the subject: "is asleep", "crouches, trembling"."""
    agents: list[NounPhrase] = field(default_factory=list)
    """Of a passive verb."""
    quotes: list[int] = field(default_factory=list)
    modifier: bool = False
    """A participle or relative clause that only tells which one."""
    denied: bool = False
    """It isn't done, but who doesn't do it may be there."""
    aside: bool = False
    """Not seen: what is hoped or remembered; an "if", a "before"."""


@dataclass(slots=True, eq=False)
class Attachment:
    """A noun phrase that hangs on another one: "a woman in a green hat"."""

    holder: NounPhrase
    preposition: str
    held: NounPhrase
    bearer: NounPhrase | None = None
    """Who has the holder: the boy of "a boy with a parrot on his head"."""


@dataclass(slots=True)
class Analysis:
    events: list[Clause | Attachment] = field(default_factory=list)
    """In reading order."""
    mentioned: list[NounPhrase] = field(default_factory=list)
    """All noun phrases in reading order."""
    appositions: list[tuple[NounPhrase, NounPhrase]] = field(default_factory=list)
    adjectives: list[tuple[NounPhrase, str]] = field(default_factory=list)
    """Said of a noun phrase outside of it: "the fencer, mask off"."""

    @property
    def clauses(self) -> list[Clause]:
        return [event for event in self.events if isinstance(event, Clause)]

    @property
    def last_attachment(self) -> Attachment | None:
        return next((event for event in reversed(self.events) if isinstance(event, Attachment)), None)


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
_COMPLEMENT: Final = frozenset(
    "see watch hear feel make let have help find notice tell ask order force beg teach want allow get "
    "send leave catch".split()
)
_ASIDE: Final = frozenset(
    "if unless before after until although whether dream dreamed hope want wish remember imagine think "
    "know believe".split()
)
_UNSEEN_VERBS: Final = frozenset(
    "dream hope wish remember imagine think know believe promise swear plan intend expect fear forget "
    "claim regret".split()
)
_UNITS: Final = frozenset(
    "foot metre meter mile inch yard pace step hour minute day week month year floor story block time "
    "second degree".split()
)


class _State:
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


def analyse(chunks: Sequence[Chunk]) -> Analysis:
    state = _State()
    for i, chunk in enumerate(chunks):
        if isinstance(chunk, NounPhrase):
            if chunk.head in _UNITS and chunk.count:
                state.preposition = ""
                continue
            state.result.mentioned.append(chunk)
            _noun(state, chunk, chunks[i + 1 :])
        elif isinstance(chunk, VerbGroup):
            _verb(state, chunk, chunks[i + 1 :])
        else:
            _mark(state, chunk, chunks[i + 1 :])
    _finish(state)
    return state.result


# ---- noun phrases


def _noun(state: _State, phrase: NounPhrase, rest: Sequence[Chunk]) -> None:
    clause = state.clause
    if state.preposition:
        preposition, state.preposition = state.preposition, ""
        _prepositional(state, preposition, phrase)
    elif state.after_cc and state.role and (clause is None or not _verb_ahead(rest)):
        _coordinate(state, phrase)
    elif clause is None or clause.verb is None:
        _before_verb(state, phrase, rest)
    elif (state.after_comma or state.after_cc) and _verb_ahead(rest):
        _new_clause(state, [phrase])
    elif (
        state.after_comma
        and state.role == "object"
        and _list_ahead(rest)
        and _alike(clause.objects[-1], phrase)
    ):
        _coordinate(state, phrase)
    elif state.after_comma:
        _loose(state, phrase, rest)
    else:
        _object(state, phrase, rest)
    state.last = phrase
    state.after_comma = state.after_cc = False


def _before_verb(state: _State, phrase: NounPhrase, rest: Sequence[Chunk]) -> None:
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
                _flush_subjects(state)
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
    if state.subjects and state.after_comma and not _verb_ahead(rest) and not state.fronted_participles:
        holder = state.subjects[0]
        if _same_being(holder, phrase):
            state.result.appositions.append((holder, phrase))
            return
        _flush_subjects(state)
    elif state.subjects and (state.after_comma or state.role == "subject"):
        # "Olga, an old cook, kneads" or two phrases in a row: the one right before the verb acts.
        if state.after_comma and _same_being(state.subjects[0], phrase) and not state.subjects[0].pronoun:
            state.result.appositions.append((state.subjects[0], phrase))
            return
        _flush_subjects(state)
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
        and not _finite_ahead(rest)
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


def _prepositional(state: _State, preposition: str, phrase: NounPhrase) -> None:
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


def _borne(state: _State, preposition: str, phrase: NounPhrase) -> NounPhrase | None:
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


def _clings(state: _State, clause: Clause, preposition: str, phrase: NounPhrase) -> bool:
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


def _object(state: _State, phrase: NounPhrase, rest: Sequence[Chunk]) -> None:
    clause = state.clause
    assert clause is not None
    assert clause.verb is not None
    if clause.prepositions and not clause.objects and _verb_ahead(rest):
        # "At the gate a dog was barking": the clause before has ended without a sign.
        _new_clause(state, [phrase])
        return
    if not clause.subjects and not clause.objects and clause.verb.verb in lexicon_speech():  # "said Olga"
        clause.subjects = [phrase]
        state.role = "subject"
        return
    if clause.objects and state.role == "object" and not phrase.pronoun:
        if clause.recipients or clause.verb.verb not in _GIVING:
            return
        clause.recipients = clause.objects
        clause.objects = [phrase]
    elif clause.verb.verb in _COMPLEMENT and _verb_ahead(rest) and state.role != "prep":
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
        clause.verb.passive and not clause.objects and not clause.verb.participle
    ):
        if _verb_ahead(rest):
            _new_clause(state, [phrase])
            return
        _loose(state, phrase)
        return
    else:
        clause.objects.append(phrase)
    state.role = "object"


def _second_object(clause: Clause, phrase: NounPhrase) -> bool:
    return (
        clause.verb is not None
        and clause.verb.verb in _GIVING
        and len(clause.objects) == 1
        and not clause.recipients
        and mean(clause.objects[0]).kind in (Kind.PERSON, Kind.ANIMAL, Kind.CREATURE)
        and mean(phrase).kind is Kind.OBJECT
    )


def _coordinate(state: _State, phrase: NounPhrase) -> None:
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


def _loose(state: _State, phrase: NounPhrase, rest: Sequence[Chunk] = ()) -> None:
    """A phrase after a comma: "…, a kite in the sky", "…, arms spread"."""
    clause = state.clause
    if clause is not None and clause.subjects and (mean(phrase).part or _on_the_body(rest)):
        state.result.events.append(Attachment(clause.subjects[0], "with", phrase))
        state.role = "noun-prep"
        return
    _end_clause(state)
    state.subjects = [phrase]
    state.role = "subject"


# ---- verbs


def _verb(state: _State, group: VerbGroup, rest: Sequence[Chunk]) -> None:
    if group.participle or group.infinitive:
        _participle(state, group)
    else:
        _finite(state, group, rest)
    state.after_comma = state.after_cc = False
    state.preposition = ""
    state.role = "verb"
    state.last = None


def _participle(state: _State, group: VerbGroup) -> None:
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
                if before.verb and before.verb.verb in _COMPLEMENT and before.objects
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
    _open(state, clause)


_ACTING: Final = frozenset((Kind.PERSON, Kind.ANIMAL, Kind.CREATURE, Kind.VEHICLE))


def _acts_itself(state: _State) -> bool:
    """In "a picture of a dog running" the dog runs; in "a woman in a hat running" the woman does."""
    assert state.last is not None
    return mean(state.last).kind in _ACTING and mean(state.subjects[-1]).kind not in _ACTING


def _finite(state: _State, group: VerbGroup, rest: Sequence[Chunk]) -> None:
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
    _open(state, clause)


_SOMEBODY: Final = frozenset(("somebody", "someone"))
_PARTICLES: Final = frozenset("up down out off away back over on in open".split())
_GIVING: Final = frozenset(
    "give hand pass offer show bring tell teach throw pay serve sell send lend read feed toss pour buy "
    "ask deal slip write make".split()
)


def lexicon_speech() -> frozenset[str]:
    return frozenset(lexicon.table("verbs")["speech"]["say"])


def _open(state: _State, clause: Clause) -> None:
    if state.quotes and clause.verb is not None and clause.verb.verb in lexicon_speech():
        clause.quotes += state.quotes
        state.quotes = []
    state.result.events.append(clause)
    state.clause = clause
    state.subjects = []


def _new_clause(state: _State, subjects: list[NounPhrase]) -> None:
    state.clause = None
    state.subjects = subjects
    state.role = "subject"
    state.first_subjects = []


def _end_clause(state: _State) -> None:
    _flush_subjects(state)
    state.clause = None


def _flush_subjects(state: _State) -> None:
    """Subjects that got no verb are a picture's caption: "four strangers"."""
    if state.subjects and (state.clause is None or state.clause.subjects is not state.subjects):
        clause = Clause(state.subjects, aside=state.aside)
        clause.prepositions += state.fronted
        state.fronted = []
        state.result.events.append(clause)
    state.subjects = []


# ---- the rest


def _mark(state: _State, mark: Mark, rest: Sequence[Chunk]) -> None:
    if mark.kind == "prep":
        state.preposition = mark.word
        if mark.word in ("before", "after") and _verb_soon(rest):
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
        _end_clause(state)
        state.first_subjects = []


def _finite_ahead(rest: Sequence[Chunk]) -> bool:
    return any(isinstance(chunk, VerbGroup) and chunk.finite for chunk in rest)


def _subordinate(state: _State, word: str, rest: Sequence[Chunk] = ()) -> None:
    if word == "as" and state.subjects and state.clause is None and not _finite_ahead(rest):
        state.preposition = "like"  # "a man as a clown"
        return
    _flush_subjects(state)
    state.clause = None
    state.role = ""
    state.relative = False
    state.preposition = ""
    state.aside = word in _ASIDE
    state.first_subjects = []


def _adjective(state: _State, word: str) -> None:
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


def _quote(state: _State, mark: Mark) -> None:
    """A quote belongs to the verb of speech before it, or waits for the one after it."""
    assert mark.quote is not None
    clause = state.clause
    if clause is not None and clause.verb is not None and clause.verb.verb in lexicon_speech():
        clause.quotes.append(mark.quote)
    else:
        _end_clause(state)
        state.quotes.append(mark.quote)
    state.role = ""


def _finish(state: _State) -> None:
    _flush_subjects(state)
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


def _verb_ahead(rest: Sequence[Chunk]) -> bool:
    """Whether the noun phrase just read is followed by its own finite verb."""
    for chunk in rest:
        if isinstance(chunk, VerbGroup):
            return chunk.finite or chunk.participle == "present"
        if isinstance(chunk, Mark) and chunk.kind in ("comma", "stop", "sub", "who", "colon", "quote"):
            return False
    return False


def _verb_soon(rest: Sequence[Chunk]) -> bool:
    after = [chunk for chunk in rest[1:3] if not (isinstance(chunk, Mark) and chunk.kind == "adv")]
    return bool(after) and isinstance(after[0], VerbGroup) and after[0].finite


def _list_ahead(rest: Sequence[Chunk]) -> bool:
    for chunk in rest[:3]:
        if isinstance(chunk, VerbGroup):
            return False
        if isinstance(chunk, Mark) and chunk.kind in ("comma", "cc", "stop"):
            return True
    return True
