"""Where it happens: the heading says it, or the action, or what is there suggests it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.terms import Kind, Setting
from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.acting import PlaceCue
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrases import NounPhrase
from animatic.storyboard.understand.prompt import Heading


@dataclass(frozen=True, slots=True)
class Where:
    setting: Setting
    given: bool
    place: str
    """In the text's own words."""


_CANDIDATE: Final = re.compile(r"[^\W\d_][\w'’-]*")


def read_setting(
    heading: Heading | None,
    cues: Sequence[PlaceCue],
    nouns: Iterable[tuple[str, float]],
    verbs: Iterable[str],
    spoken: Iterable[str],
    *,
    people: int,
    talking: bool,
    snow: bool,
) -> Where:
    """`nouns` are those of the entities with their weight in the picture; `spoken` the words of the dialogue."""
    votes: dict[Setting, float] = defaultdict(float)
    place = ""
    given = False
    interior = heading.interior if heading else None
    if heading is not None and heading.place:
        place = heading.place
        for rank, part in enumerate(_parts(heading.place)):
            for setting, weight in _named(part):
                votes[setting] += weight * (4.0 if rank == 0 else 3.0)
                given = True
    for cue in cues:
        votes[cue.word.setting] += cue.weight
        if not cue.word.weak or cue.weight >= 1.2:
            given = True
            place = place or " ".join(cue.phrase.written)
    for word, weight in [
        *((noun, weight) for noun, weight in nouns),
        *((verb, 0.6) for verb in verbs),
        *((word, 0.35) for word in spoken),
    ]:
        for hint in _hints(word):
            votes[hint.setting] += hint.weight * weight
    if snow:
        votes[Setting.SNOW] += 0.8
        for setting in (Setting.SNOW, Setting.MOUNTAINS, Setting.FOREST, Setting.VILLAGE):
            if votes[setting]:
                votes[setting] += 0.4
    allowed = {setting: vote for setting, vote in votes.items() if _allowed(setting, interior)}
    if not allowed or max(allowed.values()) <= 0.3:
        return Where(_default(interior, people=people, talking=talking), False, place)
    best = max(allowed, key=lambda setting: (round(allowed[setting], 3), -list(Setting).index(setting)))
    return Where(best, given, place)


def _allowed(setting: Setting, interior: bool | None) -> bool:
    if interior is None:
        return True
    if interior:
        return setting.is_interior or setting in _EITHER
    return not setting.is_interior or setting in _EITHER


_EITHER: Final = frozenset(
    (Setting.CAVE, Setting.TUNNEL, Setting.SUBWAY, Setting.STATION, Setting.AIRPORT, Setting.POOL, Setting.MARKET, Setting.STADIUM,
     Setting.SHIP_DECK, Setting.UNDERWATER, Setting.SPACE, Setting.BUS, Setting.TRAIN, Setting.CAR, Setting.GARDEN, Setting.CASTLE, Setting.STAGE,
     Setting.TEMPLE, Setting.GARAGE, Setting.FAIRGROUND, Setting.PARKING_LOT, Setting.RUINS)
)  # fmt: skip


def _default(interior: bool | None, *, people: int, talking: bool) -> Setting:
    if interior:
        return Setting.ROOM
    if interior is False:
        return Setting.STREET if people else Setting.HILLS
    if talking:
        return Setting.ROOM
    return Setting.STREET if people else Setting.MEADOW


def _parts(place: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"\s+-\s+|[/,;(]", place) if part.strip(" .)")]
    return parts[::-1] if len(parts) > 1 else parts


def _named(part: str) -> list[tuple[Setting, float]]:
    """Settings that a heading's words name: the longest known phrase, the later the better."""
    tokens = [token.lower().replace("’", "'") for token in _CANDIDATE.findall(part)]
    found: list[tuple[Setting, float]] = []
    end = len(tokens)
    while end > 0:
        for start in range(max(0, end - 4), end):
            phrase = " ".join(tokens[start:end])
            word = lexicon.places().get(phrase) or lexicon.places().get(_plain(phrase))
            if word is not None:
                found.append(
                    (
                        word.setting,
                        (1.0 if end == len(tokens) else 0.6) * (0.9 if word.weak else 1.0)
                        + 0.1 * (end - start),
                    )
                )
                end = start
                break
        else:
            end -= 1
    if not found and tokens:
        for token in reversed(tokens):
            meaning = mean(NounPhrase(words.singular(token)))
            if meaning.place is not None:
                return [(meaning.place.setting, 0.8)]
            for hint in _hints(words.singular(token)):
                found.append((hint.setting, 0.3 * hint.weight))
            if found:
                break
    return found


def _plain(phrase: str) -> str:
    return re.sub(r"'s\b|'", "", " ".join(words.singular(word) for word in phrase.split()))


def _hints(word: str) -> tuple[lexicon.Hint, ...]:
    hints = lexicon.hints()
    if word in hints:
        return hints[word]
    head = word.rsplit(" ", 1)[-1]
    if head != word:
        return _hints(head)
    return _broader_hints(word)


def _broader_hints(word: str) -> tuple[lexicon.Hint, ...]:
    """A spaniel suggests what a dog does, but less."""
    meaning = mean(NounPhrase(word))
    if meaning.kind not in (
        Kind.ANIMAL,
        Kind.PERSON,
        Kind.VEHICLE,
        Kind.BUILDING,
        Kind.OBJECT,
        Kind.FURNITURE,
    ):
        return ()
    for name in (
        meaning.figure,
        *(name for sense in words.look_up(word).senses[:1] for name in (*sense.synonyms, *sense.broader[:5])),
    ):
        if (
            name
            and name != word
            and name in lexicon.hints()
            and name not in ("man", "woman", "person", "child", "boy", "girl", "figure")
        ):
            return tuple(lexicon.Hint(hint.setting, hint.weight * 0.6) for hint in lexicon.hints()[name])
    return ()
