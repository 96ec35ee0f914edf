"""What a template has to work with, and what it makes: the cast in a place, a camera, figures and things."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import numpy as np

from animatic.imaging.noise import generator
from animatic.storyboard.camera import NEAR, Camera
from animatic.storyboard.canvas import Layer
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.looks import Look, look_of
from animatic.storyboard.places.base import Piece, Place
from animatic.storyboard.reading import Reading, SpokenLine, Subject
from animatic.storyboard.staging.lens import defocus
from animatic.storyboard.styles.marks import Motion
from animatic.storyboard.terms import Emotion, Framing, Gender, Pose, RelationKind

_HELD: Final = frozenset(
    {"sword", "knife", "pistol", "rifle", "spear", "axe", "lantern", "torch", "flashlight", "umbrella"}
)
"""Things that do nothing on their own: somebody has them in hand."""


@dataclass(frozen=True, slots=True)
class Staged:
    """What the painter adds to a place."""

    camera: Camera | None = None
    pieces: tuple[Piece, ...] = ()
    light: Lighting | None = None
    front: tuple[Layer, ...] = ()
    without: frozenset[str] = frozenset()
    """Tags of the place's own pieces to leave out."""
    credits: tuple[str, ...] = ()
    motions: tuple[Motion, ...] = ()
    """Who moves, and which way: for the arrows of a working board."""
    heads: tuple[tuple[float, float, float], ...] = ()
    """Column, row and radius in pixels of everybody's head: nothing that only decorates may cover them."""


@dataclass(frozen=True, slots=True)
class Player:
    """A person of the reading with a look."""

    subject: Subject
    look: Look
    index: int
    """In the reading's subjects."""
    speaks: bool = False

    @property
    def height(self) -> float:
        return self.look.body.height

    @property
    def eyes(self) -> float:
        """Metres above the ground when standing."""
        return self.look.body.height * 0.91

    @property
    def identity(self) -> str:
        """The same in every panel."""
        return self.subject.name or f"{self.subject.figure}:{self.subject.noun}"


@dataclass(frozen=True)
class Scene:
    """A reading, cast, in its place."""

    reading: Reading
    place: Place
    size: tuple[int, int]
    light: Lighting
    seed: int = 0

    @cached_property
    def players(self) -> tuple[Player, ...]:
        """Everybody in the picture, in order of importance; a count of up to six is told apart."""
        speakers = {line.speaker for line in self.reading.lines if not line.off_screen}
        found: list[Player] = []
        seen: dict[str, int] = {}
        for index, subject in enumerate(self.reading.subjects):
            if not subject.is_person:
                continue
            if subject.noun in _DEAD:
                subject = replace(subject, figure="", pose=Pose.LIE, emotion=Emotion.DEAD)
            for copy in range(min(subject.count, 12)):
                key = subject.name or subject.noun
                number = seen.get(key, 0)
                seen[key] = number + 1
                single = (
                    subject
                    if subject.count == 1
                    else replace(subject, count=1, gender=_gender(subject, copy))
                )
                if (loose := self._loose) and not single.props and not single.related(RelationKind.HOLDING):
                    noun, shared = loose
                    if shared or not found:
                        single = replace(single, props=(noun,))
                look = _sized(look_of(single, number, self.seed), single)
                found.append(Player(single, look, index, index in speakers and copy == 0))
        return tuple(found)

    @cached_property
    def _loose(self) -> tuple[str, bool] | None:
        """A weapon or a light that nobody is said to hold, though somebody must; whether everybody has one."""
        for index, subject in self.things():
            prop = props.known(subject.noun)
            if prop not in _HELD or subject.relations or "broken" in subject.states:
                continue
            named = any(
                r.index == index and r.kind not in (RelationKind.FACING, RelationKind.CHASING)
                for other in self.reading.subjects
                for r in other.relations
            )
            if not named and not any(subject.noun in other.props for other in self.reading.subjects):
                return subject.noun, subject.count > 1 and prop not in (
                    "lantern",
                    "torch",
                    "candle",
                    "flashlight",
                )
        return None

    @property
    def reading_people(self) -> tuple[Subject, ...]:
        """The people as the text counts them."""
        return self.reading.people

    @cached_property
    def random(self) -> np.random.Generator:
        return generator(self.seed, "staging", self.reading.text)

    @cached_property
    def dice(self) -> int:
        """A number that text and seed give, for choices of coverage."""
        digest = hashlib.blake2b(f"{self.reading.text}|{self.seed}".encode(), digest_size=4).digest()
        return int.from_bytes(digest, "big")

    @property
    def aspect(self) -> float:
        return self.size[0] / self.size[1]

    @property
    def framing(self) -> Framing:
        return self.reading.framing

    @property
    def line(self) -> SpokenLine | None:
        """The first line that somebody in the picture says."""
        return next((line for line in self.reading.lines if not line.off_screen), None)

    def player(self, index: int) -> Player | None:
        """The first player of a subject of the reading."""
        return next((p for p in self.players if p.index == index), None)

    @cached_property
    def speaker(self) -> Player | None:
        return next((p for p in self.players if p.speaks), None)

    def pair(self) -> tuple[Player, Player]:
        """The two that matter, the one who belongs on the left first: always the same for the same two people."""
        players = list(self.players)
        first = players[0]
        second = next((p for p in players[1:] if p.speaks or p.index != first.index), players[1])
        for line in self.reading.lines:
            a = self.player(line.speaker)
            b = self.player(line.addressee) if line.addressee is not None else None
            if a and b and a is not b:
                first, second = a, b
                break
        both = sorted(
            (first, second), key=lambda p: hashlib.blake2b(p.identity.encode(), digest_size=4).digest()
        )
        return both[0], both[1]

    def chance(self, share: float, salt: str = "") -> bool:
        return float(generator(self.seed, "chance", self.reading.text, salt).random()) < share

    def things(self) -> tuple[tuple[int, Subject], ...]:
        """The subjects that aren't people, with their index."""
        return tuple((i, s) for i, s in enumerate(self.reading.subjects) if not s.is_person)


@dataclass(slots=True)
class Stage:
    """A template's result in the making."""

    camera: Camera
    actors: list[Actor] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    without: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    """Nouns and figures that the template has drawn itself: nobody puts them beside it once more."""
    light: Lighting | None = None
    """Overrides the place's light before `lamps` are added."""
    focus: float | None = None
    """Metres beyond which the background goes out of focus."""
    blur: float = 0.0
    """Pixels at 762 lines of height."""

    def add(self, *actors: Actor) -> None:
        self.actors.extend(actors)

    def put(self, piece: Piece | None) -> None:
        if piece is not None:
            self.pieces.append(piece)

    def done(self, light: Lighting) -> Staged:
        """Everything painted into pieces, lit by the place and by what was added."""
        light = self.light or light
        if self.lamps:
            light = light.with_lamps(*self.lamps)
        pieces = list(self.pieces)
        for actor in self.actors:
            pieces += actor.pieces(self.camera, light)
        if self.focus is not None and self.blur > 0.3:
            pieces.append(Piece(self.focus, paint=defocus(self.blur * self.camera.line), tag="focus"))
        return Staged(
            self.camera,
            tuple(pieces),
            light if self.light or self.lamps else None,
            without=frozenset(self.without),
            heads=tuple(self._heads()),
        )

    def _heads(self) -> Iterator[tuple[float, float, float]]:
        for actor in self.actors:
            size = actor.look.body.k * actor.look.body.head
            column, row, away = self.camera.project(actor.skeleton().head.point(0.0, 0.11 * size, 0.0))
            if away > NEAR:
                yield float(column), float(row), 0.14 * size * self.camera.focal / float(away)


_DEAD: Final = frozenset({"body", "corpse", "dead body", "cadaver"})
_SIZES: Final = {"huge": 1.2, "large": 1.1, "small": 0.92, "tiny": 0.82}


def _sized(look: Look, subject: Subject) -> Look:
    """Giants and the small, within what still reads as people."""
    factor = _SIZES.get(subject.size, 1.0)
    if factor == 1.0:
        return look
    body = look.body
    limb = body.limb * (1.12 if factor > 1 else 0.95)
    return replace(
        look,
        body=replace(
            body, height=body.height * factor, limb=limb, shoulders=body.shoulders * limb / body.limb
        ),
    )


_COUPLES = frozenset(
    {"lover", "spouse", "couple", "newlywed", "parent", "grandparent", "sweetheart", "partner"}
)


def _gender(subject: Subject, copy: int) -> Gender:
    """Of several who are one noun: couples are a woman and a man, people are mixed."""
    if subject.noun in _COUPLES or subject.gender is Gender.UNKNOWN:
        return (Gender.FEMALE, Gender.MALE)[copy % 2]
    return subject.gender


Template = Callable[[Scene], Stage]
