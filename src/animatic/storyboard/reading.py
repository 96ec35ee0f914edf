"""What the artist understood of a text: the contract between understanding, staging and painting.

A `Reading` is plain data. Everything in it is either said by the text or a sensible choice; the `*_given`
flags tell which, so that a stage may overrule a choice but never what was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from animatic.storyboard.character import Character
from animatic.storyboard.terms import (
    Age,
    Angle,
    Emotion,
    Framing,
    Gaze,
    Gender,
    Gesture,
    Kind,
    Light,
    Mood,
    Pose,
    RelationKind,
    Setting,
    Situation,
    TimeOfDay,
    Weather,
)

__all__ = ["Character", "Reading", "Relation", "SpokenLine", "Subject"]


@dataclass(frozen=True, slots=True)
class Relation:
    """How a subject stands to another thing."""

    kind: RelationKind
    target: str
    """The other's noun (or name): "boat"."""
    index: int | None = None
    """Its place in `Reading.subjects`; None if it isn't one of them (a hat that is worn, the horizon)."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something in the picture. Order in the reading is order of importance."""

    noun: str
    """Singular, lower case, as the text has it: "sheepdog", "nurse". For a name without a role:
    "woman", "man", "person"."""
    kind: Kind
    figure: str = ""
    """What to draw: the nearest thing that the artist knows ("dog" for a sheepdog); "" if nothing comes near.
    For people a role: "nurse", "detective", "man", "girl"."""
    name: str = ""
    """A proper name: "Anna"."""
    character: Character | None = None
    """How this person looks in every panel. Set for everybody who has a name; None for the rest."""
    count: int = 1
    """1 to 99; a crowd or an army is 12 or more."""
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.ADULT
    pose: Pose = Pose.STAND
    gesture: Gesture = Gesture.NONE
    action: str = ""
    """The verb in its base form: "pour"."""
    emotion: Emotion = Emotion.NEUTRAL
    gaze: Gaze = Gaze.NATURAL
    gaze_target: int | None = None
    colour: str = ""
    """A colour word: "red"; of hair or clothes see `wears` and `character`."""
    material: str = ""
    """ "wood", "stone", "glass" …"""
    size: str = ""
    """ "tiny", "small", "large", "huge" or ""."""
    states: tuple[str, ...] = ()
    """Adjectives that show: "broken", "burning", "wounded", "empty", "open"."""
    wears: tuple[tuple[str, str], ...] = ()
    """(garment or feature, colour or ""): ("coat", "red"), ("glasses", ""), ("hair", "white")."""
    props: tuple[str, ...] = ()
    """Small things in hand or about the body: "lantern", "umbrella"."""
    relations: tuple[Relation, ...] = ()
    """The first is the one that matters most to the picture."""

    @property
    def is_person(self) -> bool:
        return self.kind is Kind.PERSON

    @property
    def relation(self) -> RelationKind | None:
        return self.relations[0].kind if self.relations else None

    @property
    def target(self) -> str:
        return self.relations[0].target if self.relations else ""

    def related(self, *kinds: RelationKind) -> Relation | None:
        """The first relation of one of these kinds (of any kind if none is given)."""
        return next((r for r in self.relations if not kinds or r.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class SpokenLine:
    speaker: int
    """Index into `Reading.subjects`."""
    text: str
    addressee: int | None = None
    """Index into `Reading.subjects`; None: to nobody in the picture."""
    emotion: Emotion = Emotion.NEUTRAL
    parenthetical: str = ""
    off_screen: bool = False
    """(O.S.), (V.O.): heard, not seen; the speaker is then in `subjects` only if the action shows him."""


@dataclass(frozen=True, slots=True)
class Reading:
    text: str
    """The prompt as given."""
    setting: Setting
    time_of_day: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    framing: Framing = Framing.WIDE
    angle: Angle = Angle.EYE
    dutch: bool = False
    """The camera is tilted on its axis."""
    style: str = ""
    """A style that the text names ("film noir"), as a name of `STYLES`; ""."""
    mood: Mood = Mood.NEUTRAL
    situation: Situation = Situation.SOLO
    light: Light = Light.NONE
    season: str = ""
    """ "spring", "summer", "autumn", "winter" or ""."""
    features: tuple[str, ...] = ()
    """What the place shows besides: "moon", "stars", "waves", "flowers", "smoke", "fire", "puddles",
    "lightning", "aurora", "rainbow", "embers", "birds", "clouds", "mist" …"""
    place: str = ""
    """The place in the text's own words: "Rosa's bakery"; "" if none was named."""
    subjects: tuple[Subject, ...] = ()
    lines: tuple[SpokenLine, ...] = ()
    absent: tuple[str, ...] = ()
    """Nouns that must not be drawn: "no people" gives "person"."""
    unknown: tuple[str, ...] = ()
    """Content words that the artist couldn't use, as written."""
    confidence: float = 1.0
    """0 to 1: the share of the content words that were understood, lowered by every guess."""
    setting_given: bool = False
    time_given: bool = False
    weather_given: bool = False
    framing_given: bool = False

    @property
    def interior(self) -> bool:
        return self.setting.is_interior

    @property
    def main(self) -> Subject | None:
        """The subject that the picture is about."""
        return self.subjects[0] if self.subjects else None

    @property
    def people(self) -> tuple[Subject, ...]:
        return tuple(s for s in self.subjects if s.is_person)

    @property
    def empty_of_people(self) -> bool:
        """The text asks for nobody in the picture."""
        return "person" in self.absent

    def to_dict(self) -> dict[str, object]:
        """JSON-ready, for `describe`: words, numbers, lists; each subject's first relation is spelled out."""
        plain = {f.name: _plain(getattr(self, f.name)) for f in fields(self)}
        plain["interior"] = self.interior
        return plain


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Subject):
        return dict(_subject(value))
    if isinstance(value, (Relation, SpokenLine)):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Character):
        return value.to_dict()
    return value


def _subject(subject: Subject) -> Iterator[tuple[str, object]]:
    for f in fields(subject):
        yield f.name, _plain(getattr(subject, f.name))
    yield "relation", subject.relation.value if subject.relation else None
    yield "target", subject.target or None
