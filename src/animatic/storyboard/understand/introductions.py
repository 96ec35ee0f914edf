"""How scripts introduce people: "ANNA (30s, tall, red hair)", "Marta, 7, …"."""

import re
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.phrase import NUMBERS, NounPhrase
from animatic.storyboard.understand.phrases import chunk
from animatic.storyboard.understand.tokens import sentences

_NAME: Final = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_BRACKETS: Final = re.compile(_NAME + r"\s*\((?P<told>[^()\n]{1,120})\)")
_YEARS: Final = re.compile(
    _NAME
    + r", (?P<told>(?:early |mid-?|late )?\d{1,2}s?|[a-z]+teen|six|seven|eight|nine|ten|eleven|twelve|sixty|"
    r"seventy|eighty|ninety)(?=[,.])"
)
_DECADE: Final = re.compile(r"(?P<years>\d{1,3})(?P<decade>s?)\b")


@dataclass(frozen=True, slots=True)
class Introduction:
    name: str
    told: str
    """What stands in the brackets, or the years."""


def introductions(action: str) -> tuple[str, list[Introduction]]:
    """The text without what is told in brackets, and what that is."""
    found: list[Introduction] = []

    def take(match: re.Match[str]) -> str:
        found.append(Introduction(match["name"], match["told"]))
        return match["name"]

    return _YEARS.sub(take, _BRACKETS.sub(take, action)), found


def introduce(found: list[Introduction], entities: Entities, acting: Acting) -> None:
    for introduction in found:
        last = introduction.name.lower().split()[-1]
        entity = next((e for e in entities.all if e.name and last in e.name.lower().split()), None)
        if entity is None:
            continue
        for part in re.split(r"\s*[,;/]\s*|\s+and\s+|\s+with\s+", introduction.told):
            word = part.strip().lower()
            if age := age_in(word):
                entity.age = age
            elif " " not in word:
                entity.adjectives.append(word)
            else:
                acting.dress(
                    entity, [c for s in sentences(f"{word} .") for c in chunk(s) if isinstance(c, NounPhrase)]
                )


def age_in(text: str) -> str:
    """An age as the tables name it, of "30s", "mid-40s", "7", "teens"; "" if it is none, or a grown-up's."""
    if text in ("teens", "teenage", "teen"):
        return "teen"
    if text in lexicon.inverse("looks", "age"):
        return lexicon.inverse("looks", "age")[text]
    match = _DECADE.search(text)
    word = text.split("-")[0]
    if match is None and word not in _YEARS_IN_WORDS:
        return ""
    years = int(match["years"]) if match is not None else _YEARS_IN_WORDS[word]
    return (
        "baby"
        if years < 3
        else "child"
        if years < 13
        else "teen"
        if years < 18
        else "old"
        if years >= 60
        else "adult"
    )


_YEARS_IN_WORDS: Final = {word: number for word, number in NUMBERS.items() if 2 < number < 20} | {
    "fourteen": 14,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
