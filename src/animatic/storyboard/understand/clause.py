"""What a sentence comes apart into: clauses, and noun phrases that hang on others."""

from dataclasses import dataclass, field

from animatic.storyboard.understand.phrase import NounPhrase, VerbGroup


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
