"""Who is talking with whom, from paragraph to paragraph, and whom a pronoun means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from animatic.screenplay.person_words import GENDER_OF_ROLE, GENDERED
from animatic.screenplay.quotes import Quote, outside
from animatic.screenplay.tags import Tag, find_tag

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


@dataclass(slots=True)
class Conversation:
    """Remembers who is talking with whom from paragraph to paragraph."""

    people: frozenset[str]
    """Everybody whom a tag names somewhere in the narrative."""
    recent: list[str] = field(default_factory=list)
    """Speakers, the last one at the end, each once."""
    genders: dict[str, str] = field(default_factory=dict)
    last_was_speech: bool = False
    last_actor: str = ""
    """The one person of whom the paragraph before told, if it told of one only."""
    open_speaker: str | None = None
    """Who goes on in the next paragraph, because his quotation mark isn't closed yet."""
    _names: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        if self.people:
            longest_first = sorted(self.people, key=len, reverse=True)
            self._names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def speakers(self, text: str, quotes: Sequence[Quote]) -> list[tuple[str, Tag | None]]:
        """For each speech of a paragraph who speaks (in capitals, or empty) and the tag that says so."""
        tags = [find_tag(text, quotes, index) for index in range(len(quotes))]
        narration = outside(text, quotes)
        named = self.named_in(narration)
        default = self._default(tags, named)
        answers: list[tuple[str, Tag | None]] = []
        for tag in tags:
            name = answers[-1][0] if answers else default
            if tag is not None and tag.name:
                name = tag.name
            elif tag is not None and tag.pronoun:
                name = self._meant(tag.pronoun, named) or name
            answers.append((name, tag))
        for name, tag in answers:
            self._remember(name, tag.pronoun if tag else "", named)
        self.open_speaker = answers[-1][0] if quotes and quotes[-1].is_open else None
        self.last_was_speech = bool(quotes)
        self.last_actor = ""
        return answers

    def mentioned(self, narration: str) -> tuple[str, ...]:
        """Who is in a picture of which the text says only "he" or "she"; nobody if that isn't clear."""
        named = self.named_in(narration)
        genders = list(dict.fromkeys(GENDERED[word] for word in _lower_words(narration) if word in GENDERED))
        for name in named:
            self._touch(name)
        if len(named) == 1 and len(genders) == 1:
            self.genders.setdefault(named[0], genders[0])
        if named:
            self.last_actor = named[0] if len(named) == 1 else ""
            return ()
        known = [[name for name in self.recent if self._gender(name) == gender] for gender in genders]
        if len(genders) == 1 and not known[0]:
            # Nobody of that gender is known yet: it is whom the story told of last.
            known[0] = [name for name in self.recent if not self._gender(name)][-1:]
            self.genders.update(dict.fromkeys(known[0], genders[0]))
        present = tuple(names[-1] for names in known if names)
        self.last_actor = present[0] if len(present) == 1 else ""
        return present

    def _default(self, tags: Sequence[Tag | None], named: list[str]) -> str:
        tagged = {tag.name for tag in tags if tag is not None and tag.name}
        if len(tagged) == 1:
            return tagged.pop()
        if self.open_speaker is not None:
            return self.open_speaker
        if len(named) == 1:
            return named[0]
        if self.last_was_speech:
            return self.recent[-2] if len(self.recent) >= 2 else ""
        return self.last_actor

    def _meant(self, gender: str, named: list[str]) -> str:
        """Whom "he" or "she" beside a speech means."""
        if len(named) == 1 and self._gender(named[0]) in (gender, ""):
            return named[0]
        fitting = [name for name in reversed(self.recent) if self._gender(name) in (gender, "")]
        certain = [name for name in fitting if self._gender(name)]
        if certain:
            return certain[0]
        if self.last_was_speech and len(fitting) >= 2 and fitting[0] == self.recent[-1]:
            return fitting[1]
        return fitting[0] if fitting else ""

    def _gender(self, name: str) -> str:
        return GENDER_OF_ROLE.get(name.split()[-1].lower()) or self.genders.get(name, "")

    def _remember(self, name: str, gender: str, named: list[str]) -> None:
        if not name:
            return
        if gender and (len(named) <= 1 or name in named):
            self.genders.setdefault(name, gender)
        self._touch(name)

    def _touch(self, name: str) -> None:
        if name in self.recent:
            self.recent.remove(name)
        self.recent.append(name)

    def named_in(self, narration: str) -> list[str]:
        if not self.people:
            return []
        upper = narration.upper()
        places = {
            name: match.start()
            for name in self.people
            if (match := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", upper))
        }
        return sorted(places, key=places.__getitem__)


def _lower_words(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text)]
