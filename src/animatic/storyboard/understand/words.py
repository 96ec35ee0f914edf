"""WordNet's nouns, searched in the built file without loading it, and the base forms of words."""

import mmap
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Final

from animatic.errors import AnimaticError

ACT: Final = 4
ANIMAL: Final = 5
ARTIFACT: Final = 6
BODY: Final = 8
COMMUNICATION: Final = 10
FOOD: Final = 13
GROUP: Final = 14
LOCATION: Final = 15
NATURE: Final = 17
PERSON: Final = 18
PLANT: Final = 20
SUBSTANCE: Final = 27


class WordsMissing(AnimaticError):
    """The artist's words are not built. Run `make assets` in the checkout, or install a released wheel."""


@dataclass(frozen=True, slots=True)
class Sense:
    lexicographer: int
    """WordNet's lexicographer file: `PERSON`, `ANIMAL` …"""
    synonyms: tuple[str, ...]
    broader: tuple[str, ...]
    """What it is a kind of, nearest first."""


@dataclass(frozen=True, slots=True)
class Word:
    noun: int
    """How often the word is a noun in tagged text, plus one for each sense; 0 if it never is."""
    verb: int
    adjective: int
    adverb: int
    senses: tuple[Sense, ...]
    """As a noun, the commonest first."""


NONE: Final = Word(0, 0, 0, 0, ())


@cache
def _table() -> mmap.mmap:
    try:
        with (
            as_file(files("animatic.storyboard").joinpath("data", "words.tsv")) as path,
            path.open("rb") as file,
        ):
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise WordsMissing from error


@lru_cache(maxsize=8192)
def look_up(word: str) -> Word:
    """The word as WordNet has it, `NONE` if it doesn't."""
    table, key = _table(), word.encode()
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", start)
        line = table[start:end]
        found = line[: line.index(b"\t")]
        if found == key:
            return _word(line.decode())
        if found < key:
            low = end + 1
        else:
            high = start
    return NONE


def _word(line: str) -> Word:
    _, counts, senses = line.split("\t")
    noun, verb, adjective, adverb = map(int, counts.split(","))
    return Word(noun, verb, adjective, adverb, tuple(_sense(text) for text in senses.split("|") if text))


def _sense(text: str) -> Sense:
    number, _, names = text.partition(":")
    synonyms, *broader = names.split(";")
    return Sense(int(number), tuple(synonyms.split(",")) if synonyms else (), tuple(broader))


@cache
def _irregular() -> tuple[dict[str, str], dict[str, str]]:
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    text = (
        files("animatic.storyboard.understand")
        .joinpath("tables", "irregular.txt")
        .read_text(encoding="utf-8")
    )
    target = nouns
    for line in text.splitlines():
        if line.startswith("["):
            target = verbs if line == "[verbs]" else nouns
        elif line and not line.startswith("#"):
            base, *forms = line.split()
            for form in forms:
                target.setdefault(form, base)
    return nouns, verbs


_ALIKE: Final = frozenset(
    "glasses sunglasses trousers jeans pants scissors binoculars goggles pyjamas pajamas shorts "
    "spectacles tongs "
    "headquarters series species news stairs clothes lens bus gas bias canvas christmas atlas iris mattress "
    "princess waitress actress dress goddess empress duchess hostess stewardess cross glass grass boss abyss "
    "chess class compass fortress governess huntress moss pass toss kiss mess business wilderness "
    "cactus circus "
    "octopus walrus platypus campus chorus crocus genius hippopotamus virus statue tennis gallows overalls "
    "headphones handcuffs bars furs barracks crossroads oilskins whereabouts scales tights dungarees "
    "chambers ruins woods".split()
)


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The singular of a lower-case noun: "wolves" gives "wolf"; a singular comes back as it is."""
    if noun in _ALIKE:
        return noun
    head, _, last = noun.rpartition(" ")
    if head:
        return f"{head} {singular(last)}"
    if (known := _irregular()[0].get(noun)) is not None:
        return known
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    for ending, replacement in (("ies", "y"), ("es", ""), ("s", "")):
        stem = noun.removesuffix(ending) + replacement
        if noun.endswith(ending) and len(stem) > 2 and look_up(stem).noun:
            if (
                ending == "es"
                and look_up(noun[:-1]).noun
                and not noun.endswith(("shes", "ches", "xes", "sses"))
            ):
                return noun[:-1]
            return stem
    return noun[:-1] if look_up(noun).noun == 0 else noun


def is_plural(noun: str) -> bool:
    return singular(noun) != noun


@lru_cache(maxsize=8192)
def base_verb(form: str) -> str:
    """The infinitive of a lower-case verb form: "carried" gives "carry"; an unknown form comes back as it is."""
    if (known := _irregular()[1].get(form)) is not None:
        return known
    for ending, replacements in (
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("ying", ("ie", "y")),
        ("es", ("e", "")),
        ("s", ("",)),
        ("ed", ("e", "")),
        ("ing", ("e", "")),
    ):
        if not form.endswith(ending) or len(form) < len(ending) + 2:
            continue
        stem = form.removesuffix(ending)
        candidates = [stem + replacement for replacement in replacements]
        if len(stem) > 2 and stem[-1] == stem[-2] and ending in ("ed", "ing"):
            candidates.append(stem[:-1])
        best = max(candidates, key=lambda candidate: look_up(candidate).verb)
        if look_up(best).verb:
            return best
    return form
