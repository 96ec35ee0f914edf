"""The word tables in `tables/`, read once when first needed.

A table is text: `key: word, word, …`, continued on indented lines; `[section]` starts a section, `#` a comment.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from animatic.storyboard.terms import Gender, Kind, Setting
from animatic.storyboard.understand.words import singular

Section = Mapping[str, tuple[str, ...]]


@cache
def table(name: str) -> Mapping[str, Section]:
    """Sections of the table `name`, each a mapping of keys to words; before any section the name is ""."""
    text = (
        files("animatic.storyboard.understand").joinpath("tables", f"{name}.txt").read_text(encoding="utf-8")
    )
    sections: dict[str, dict[str, tuple[str, ...]]] = {}
    section = sections.setdefault("", {})
    for line in _logical_lines(text):
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), {})
            continue
        key, _, words = line.partition(":")
        section[key.strip()] = tuple(word for word in (w.strip() for w in words.split(",")) if word)
    return sections


def _logical_lines(text: str) -> Iterator[str]:
    pending = ""
    for line in text.splitlines():
        if line.startswith("    "):
            pending += f", {line.strip()}"
            continue
        if pending:
            yield pending
        pending = "" if line.startswith("#") else line.strip()
    if pending:
        yield pending


@cache
def inverse(name: str, section: str = "") -> Mapping[str, str]:
    """Word to key, the first mention counting."""
    found: dict[str, str] = {}
    for key, words in table(name)[section].items():
        for word in words:
            found.setdefault(word, key)
    return found


@cache
def members(name: str, section: str = "") -> Mapping[str, frozenset[str]]:
    """Key to its words as a set."""
    return {key: frozenset(words) for key, words in table(name)[section].items()}


@cache
def multiple(name: str, section: str = "") -> Mapping[str, frozenset[str]]:
    """Word to all its keys."""
    found: dict[str, set[str]] = {}
    for key, words in table(name)[section].items():
        for word in words:
            found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


@dataclass(frozen=True, slots=True)
class Role:
    figure: str
    gender: Gender = Gender.UNKNOWN
    age: str = ""


_MARKS: Final = {"f": Gender.FEMALE, "m": Gender.MALE}
_AGES: Final = {"b": "baby", "c": "child", "t": "teen", "o": "old"}
_ALWAYS: Final = {"man": Gender.MALE, "woman": Gender.FEMALE}


@cache
def roles() -> Mapping[str, Role]:
    """Nouns of people, with the figure that the artist dresses and what the noun tells about them."""
    found: dict[str, Role] = {}
    for key, words in table("people")["figure"].items():
        figure, gender, age = _marks(key)
        gender = gender or _ALWAYS.get(figure, Gender.UNKNOWN)
        for word in words:
            noun, own_gender, own_age = _marks(word)
            found.setdefault(noun, Role(figure, own_gender or gender, own_age or age))
    return found


def _marks(text: str) -> tuple[str, Gender, str]:
    words = text.split()
    gender, age = Gender.UNKNOWN, ""
    while len(words) > 1 and len(words[-1]) == 1:
        mark = words.pop()
        gender = _MARKS.get(mark, gender)
        age = _AGES.get(mark, age)
    return " ".join(words), gender, age


@cache
def groups() -> Mapping[str, int]:
    """Nouns that stand for many: "herd", and how many they show."""
    return {word: int(key) for key, words in table("people")["groups"].items() for word in words}


@dataclass(frozen=True, slots=True)
class Thing:
    kind: Kind
    figure: str


@cache
def things() -> Mapping[str, Thing]:
    """Nouns of things, with their kind and what the artist draws."""
    found: dict[str, Thing] = {}
    for kind in Kind:
        for figure, words in table("things").get(kind.value, {}).items():
            for word in words:
                found.setdefault(word, Thing(kind, figure))
    return found


@cache
def no_things() -> frozenset[str]:
    """Nouns that name nothing to draw: ways, measures, times, lights, views."""
    return frozenset(table("things")["skip"]["word"])


@dataclass(frozen=True, slots=True)
class PlaceWord:
    setting: Setting
    weak: bool
    """Often the word stands for a thing instead."""


@cache
def places() -> Mapping[str, PlaceWord]:
    found: dict[str, PlaceWord] = {}
    for key, words in table("settings")[""].items():
        for word in words:
            found.setdefault(word.rstrip("?"), PlaceWord(Setting(key), word.endswith("?")))
    return found


@cache
def indoors() -> Mapping[str, Setting]:
    """Names of buildings and grounds, with what they are inside."""
    return {word: Setting(key) for key, words in table("settings")["indoors"].items() for word in words}


@dataclass(frozen=True, slots=True)
class Hint:
    setting: Setting
    weight: float


@cache
def hints() -> Mapping[str, tuple[Hint, ...]]:
    """Words that suggest a place, with how much."""
    found: dict[str, dict[Setting, float]] = {}
    for section, weight in (("strong", 2.0), ("weak", 0.6), ("figures", 1.2)):
        told: dict[str, dict[Setting, float]] = {}
        for key, names in table("hints")[section].items():
            for rank, name in enumerate(key.split(", ")):
                for word in names:
                    word = f"figure {word}" if section == "figures" else word
                    for form in dict.fromkeys((word, singular(word))):
                        told.setdefault(form, {}).setdefault(Setting(name), weight * (1 - 0.1 * rank))
        for word, settings in told.items():
            share = _SHARES.get(len(settings), _SHARES[max(_SHARES)])
            for setting, strength in settings.items():
                found.setdefault(word, {}).setdefault(setting, strength * share)
    return {
        word: tuple(Hint(setting, strength) for setting, strength in settings.items())
        for word, settings in found.items()
    }


_SHARES: Final = {1: 1.0, 2: 0.9, 3: 0.75, 4: 0.6}
"""What suggests several places says less about each."""


@cache
def said() -> Mapping[str, tuple[Hint, ...]]:
    """Phrases of dialogue that are said in one place rather than another: "last orders"."""
    found: dict[str, list[Hint]] = {}
    for key, phrases in table("hints")["said"].items():
        for name in key.split(", "):
            for phrase in phrases:
                found.setdefault(phrase, []).append(Hint(Setting(name), 1.6))
    return {phrase: tuple(hints) for phrase, hints in found.items()}


@cache
def given_names() -> Mapping[str, Gender]:
    names = dict.fromkeys(table("names")["female"]["names"], Gender.FEMALE)
    for name in table("names")["male"]["names"]:
        names[name] = Gender.UNKNOWN if name in names else Gender.MALE
    return names


@cache
def parts() -> frozenset[str]:
    """Parts of bodies: whose they are is the subject."""
    return frozenset(table("looks")["part"]["body"])


@cache
def thing_parts() -> frozenset[str]:
    return frozenset(table("looks")["part"]["thing"])
