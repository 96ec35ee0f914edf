"""Where it happens: the heading says it, or the action, or what is there suggests it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from animatic.storyboard.reading import Subject
from animatic.storyboard.terms import Kind, Setting
from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import NounPhrase
from animatic.storyboard.understand.placing import PlaceCue
from animatic.storyboard.understand.prompt import Heading


@dataclass(frozen=True, slots=True)
class Where:
    setting: Setting
    given: bool
    place: str
    """In the text's own words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A noun of the text that may suggest a place."""

    noun: str
    weight: float
    animate: bool = False


_ASTRAY: Final = 0.5
"""What somebody's trade says counts for less where the things around him are of another place: an owl on a desk."""
_CANDIDATE: Final = re.compile(r"[^\W\d_][\w'’-]*")


def read_setting(
    heading: Heading | None,
    cues: Sequence[PlaceCue],
    nouns: Iterable[Evidence],
    adjectives: Iterable[str],
    verbs: Iterable[str],
    spoken: str,
    *,
    subjects: Sequence[Subject],
    talking: bool,
    snow: bool,
    indoors: float = 0.0,
    outdoors: float = 0.0,
    around_table: bool = False,
) -> Where:
    """Where it happens.

    Args:
        nouns: what the entities and what belongs to them suggest.
        spoken: the dialogue.
        indoors: how much besides speaks for a room (a floor, a ceiling), in units of `nouns`' weights.
        outdoors: the same for the open (rain, grass).
    """
    ballot = _Ballot(heading.interior if heading else None)
    place = ""
    if heading is not None and heading.place:
        place = heading.place
        for rank, part in enumerate(_parts(heading.place)):
            for setting, weight in _named(part, inside=heading.interior is True):
                if heading.interior is False and setting.is_interior and setting not in _EITHER:
                    setting, weight = outside(setting), weight * 0.7
                ballot.vote(setting, weight * (12.0 if rank == 0 else 9.0), part)
                ballot.given = True
    if ballot.interior is None and any(cue.word.setting in _ROOMS for cue in cues if cue.weight >= 2):
        ballot.interior = True  # "in a dark room": which one, what is in it tells
    for cue in cues:
        ballot.vote(cue.word.setting, cue.weight, " ".join(cue.phrase.written))
        if not cue.word.weak or cue.weight >= 1.2:
            ballot.given = True
            place = place or " ".join(cue.phrase.written)
    evidence = [(e, hint) for e in nouns for hint in _hints(e.noun)]
    within = sum(h.weight * e.weight for e, h in evidence if not e.animate and h.setting.is_interior)
    without = sum(h.weight * e.weight for e, h in evidence if not e.animate and not h.setting.is_interior)
    within, without = within + indoors, without + outdoors
    for e, hint in evidence:
        weight = hint.weight * e.weight
        if e.animate and (within > 2 * without if not hint.setting.is_interior else without > 2 * within):
            weight *= _ASTRAY
        ballot.vote(hint.setting, weight, e.noun)
    spoken = spoken.lower().replace("’", "'")
    heard = re.findall(r"[a-z]+(?:-[a-z]+)*", spoken)
    verbs = [verb for verb in dict.fromkeys(verbs) if " " in verb or _does(verb)]
    for word, weight in [
        *((verb, 0.6) for verb in verbs),
        *((adjective, 1.0) for adjective in sorted(set(adjectives))),
        *((word, 0.4) for word in heard),
    ]:
        for hint in lexicon.hints().get(word, ()):
            ballot.vote(hint.setting, hint.weight * weight, word)
    for match in _phrases().finditer(spoken) if spoken else ():
        for hint in lexicon.said()[match[0]]:
            ballot.vote(hint.setting, hint.weight, match[0])
    if around_table:
        ballot.vote(Setting.DINING_ROOM, 1.2, "table")
    if snow:
        ballot.vote(Setting.SNOW, 0.8, "snow")
        for setting in (Setting.SNOW, Setting.MOUNTAINS, Setting.FOREST, Setting.VILLAGE):
            if ballot.votes[setting]:
                ballot.vote(setting, 0.4, "snow")
    winner = ballot.winner()
    if winner is None:
        return Where(_default(ballot.interior, subjects, talking=talking), False, place)
    if winner is Setting.SEA and not ballot.given:
        winner = _afloat(ballot, subjects, verbs)
    elif winner is Setting.SPACE and heading is None:
        winner = _landed(subjects, verbs)
    elif winner in (Setting.STREET, Setting.ROAD) and ballot.votes[Setting.WESTERN_TOWN] >= _OF_ITS_TIME:
        winner = Setting.WESTERN_TOWN
    return Where(winner, ballot.given, place)


_IN_WATER: Final = frozenset(("swim", "drown", "dive", "float", "sink", "row", "paddle", "surf"))


def _afloat(ballot: "_Ballot", subjects: Sequence[Subject], verbs: Sequence[str]) -> Setting:
    """People don't stand on the open sea: they are aboard, or ashore."""
    if not subjects or not subjects[0].is_person or _IN_WATER & set(verbs):
        return Setting.SEA
    if any(subject.kind is Kind.VEHICLE for subject in subjects):
        return Setting.SEA
    ashore = any(subject.kind in (Kind.FIXTURE, Kind.BUILDING) for subject in subjects)
    places = (
        (Setting.HARBOUR, Setting.BEACH) if ashore else (Setting.SHIP_DECK, Setting.HARBOUR, Setting.BEACH)
    )
    return max(places, key=lambda setting: ballot.votes.get(setting, 0.0))


_OF_ITS_TIME: Final = 1.5
"""Votes from which on a street is one of the old West: its sheriff walks it."""
_ON_FOOT: Final = frozenset(
    "walk run plant dig kneel step sit climb jump salute collect drill hop march stumble".split()
)
_ADRIFT: Final = frozenset("float drift hover orbit dock spin tumble fly spacewalk tether repair".split())


def _landed(subjects: Sequence[Subject], verbs: Sequence[str]) -> Setting:
    """Who walks, digs or plants has ground under his feet."""
    on_foot = bool(subjects) and subjects[0].is_person and bool(_ON_FOOT & set(verbs))
    return Setting.MOON if on_foot and not _ADRIFT & set(verbs) else Setting.SPACE


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(lexicon.said(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


_OUTSIDE: Final = {
    Setting.LIVING_ROOM: Setting.SUBURB,
    Setting.ROOM: Setting.SUBURB,
    Setting.BEDROOM: Setting.SUBURB,
    Setting.KITCHEN: Setting.SUBURB,
    Setting.ATTIC: Setting.SUBURB,
    Setting.BASEMENT: Setting.SUBURB,
    Setting.BATHROOM: Setting.SUBURB,
    Setting.CHURCH: Setting.VILLAGE,
    Setting.BARN: Setting.FARM,
    Setting.CABIN: Setting.FOREST,
    Setting.TENT: Setting.CAMP,
    Setting.THRONE_ROOM: Setting.CASTLE,
    Setting.HALL: Setting.CASTLE,
    Setting.DUNGEON: Setting.CASTLE,
    Setting.SPACESHIP: Setting.SPACE,
    Setting.SUBMARINE: Setting.UNDERWATER,
    Setting.PLANE: Setting.SKY,
    Setting.COCKPIT: Setting.SKY,
    Setting.PRISON: Setting.COURTYARD,
    Setting.WAREHOUSE: Setting.ALLEY,
}


def outside(setting: Setting) -> Setting:
    """What lies before the door of a place: of most buildings a street."""
    return _OUTSIDE.get(setting, Setting.STREET)


_ROOMS: Final = frozenset((Setting.ROOM, Setting.HALLWAY, Setting.STAIRWELL))


class _Ballot:
    def __init__(self, interior: bool | None) -> None:
        self.interior = interior
        self.given = False
        self.votes: dict[Setting, float] = defaultdict(float)
        self.reasons: dict[Setting, list[str]] = defaultdict(list)

    def vote(self, setting: Setting, weight: float, reason: str) -> None:
        self.votes[setting] += weight
        self.reasons[setting].append(f"{reason} {weight:.2f}")

    def winner(self) -> Setting | None:
        allowed = {s: vote for s, vote in self.votes.items() if vote > 0.3 and _allowed(s, self.interior)}
        return max(allowed, key=lambda s: (round(allowed[s], 3), -_RANK[s])) if allowed else None


_RANK: Final = {setting: rank for rank, setting in enumerate(Setting)}


def _allowed(setting: Setting, interior: bool | None) -> bool:
    if interior is None:
        return True
    if interior:
        return setting.is_interior or setting in _EITHER
    return not setting.is_interior or setting in _EITHER


_EITHER: Final = frozenset(
    (
        Setting.CAVE,
        Setting.TUNNEL,
        Setting.SUBWAY,
        Setting.STATION,
        Setting.AIRPORT,
        Setting.POOL,
        Setting.MARKET,
        Setting.STADIUM,
        Setting.SHIP_DECK,
        Setting.UNDERWATER,
        Setting.SPACE,
        Setting.BUS,
        Setting.TRAIN,
        Setting.CAR,
        Setting.GARDEN,
        Setting.CASTLE,
        Setting.STAGE,
        Setting.TEMPLE,
        Setting.GARAGE,
        Setting.FAIRGROUND,
        Setting.PARKING_LOT,
        Setting.RUINS,
    )
)


_DEFAULTS: Final = {
    Kind.VEHICLE: Setting.ROAD,
    Kind.BUILDING: Setting.HILLS,
    Kind.OBJECT: Setting.ROOM,
    Kind.FURNITURE: Setting.ROOM,
    Kind.FIXTURE: Setting.ROOM,
    Kind.PERSON: Setting.STREET,
}


def _default(interior: bool | None, subjects: Sequence[Subject], *, talking: bool) -> Setting:
    """Where nothing is told: by what the picture is about."""
    people = any(subject.is_person for subject in subjects)
    if interior:
        return Setting.ROOM
    if interior is False:
        return Setting.STREET if people else Setting.HILLS
    if talking:
        return Setting.ROOM
    if people:
        return Setting.STREET
    return _DEFAULTS.get(subjects[0].kind, Setting.MEADOW) if subjects else Setting.MEADOW


def _parts(place: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"\s+-\s+|[/,;(]", place) if part.strip(" .)")]
    return parts[::-1] if len(parts) > 1 else parts


def _named(part: str, *, inside: bool) -> list[tuple[Setting, float]]:
    """Settings that a heading's words name: the longest known phrase, the later the better."""
    tokens = [token.lower().replace("’", "'") for token in _CANDIDATE.findall(part)]
    found: list[tuple[Setting, float]] = []
    end = len(tokens)
    while end > 0:
        for start in range(max(0, end - 4), end):
            phrase = " ".join(tokens[start:end])
            indoors = lexicon.indoors().get(phrase) or lexicon.indoors().get(_plain(phrase))
            word = lexicon.places().get(phrase) or lexicon.places().get(_plain(phrase))
            if inside and indoors is not None and (word is None or not word.setting.is_interior):
                word = lexicon.PlaceWord(indoors, weak=False)
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
            found += [(hint.setting, 0.3 * hint.weight) for hint in _hints(words.singular(token))]
            if found:
                break
    return found


def _plain(phrase: str) -> str:
    return re.sub(r"'s\b|'", "", " ".join(words.singular(word) for word in phrase.split()))


_EVERYWHERE: Final = frozenset(
    "wave swing file order ring stick light point rock bow hold turn set run stand walk lie".split()
)


def _does(verb: str) -> bool:
    """Whether the word is a verb before it is a thing: who planes wood isn't in the sky."""
    word = words.look_up(verb)
    return 2 * word.verb >= word.noun and verb not in _EVERYWHERE


def _hints(word: str) -> tuple[lexicon.Hint, ...]:
    """What a noun or a verb suggests: itself, else its head, else what it is a kind of, else what is drawn for it."""
    hints = lexicon.hints()
    if word in hints:
        return hints[word]
    head = word.rsplit(" ", 1)[-1]
    if head != word:
        return _hints(head)
    meaning = mean(NounPhrase(word))
    if meaning.kind is None:
        return ()
    if meaning.place is not None and meaning.kind is not Kind.BUILDING:
        # a ford is a river's, whatever it is drawn as
        return (lexicon.Hint(meaning.place.setting, 1.0),) if meaning.place.weak else ()
    for sense in words.look_up(word).senses[:1] if meaning.kind is not Kind.PERSON else ():
        for name in (*sense.synonyms, *sense.broader[:5]):
            if name in hints and name not in _ANYWHERE:
                return tuple(lexicon.Hint(hint.setting, hint.weight * 0.6) for hint in hints[name])
    return hints.get(f"figure {meaning.figure}", ())


_ANYWHERE: Final = frozenset(
    "man woman person child boy girl figure animal creature leader worker container containers column pillar water "
    "machine structure".split()
)
