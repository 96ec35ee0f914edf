"""A person who looks the same in every panel."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Final, Self, TypeVar

from animatic.errors import InvalidInput
from animatic.storyboard.terms import Age, Build, Gender

_T = TypeVar("_T")

SKINS: Final = ("porcelain", "fair", "beige", "tan", "brown", "dark")
"""Skin tones, light to dark."""
HAIRSTYLES: Final = (
    "bald", "buzz", "short", "messy", "curly", "afro", "medium", "long", "wavy", "bangs", "bun", "ponytail",
    "braids", "dreads", "receding", "side", "quiff", "bowl", "bob", "pixie", "pigtails", "braid",
)  # fmt: skip
HAIR_COLOURS: Final = ("black", "brown", "auburn", "red", "blond", "grey", "white")
BEARDS: Final = ("", "stubble", "moustache", "goatee", "full", "long")
HATS: Final = (
    "",
    "hat",
    "cap",
    "beanie",
    "hood",
    "helmet",
    "crown",
    "turban",
    "headscarf",
    "cowboy-hat",
    "straw-hat",
)
TOPS: Final = (
    "shirt",
    "sweater",
    "jacket",
    "coat",
    "suit",
    "dress",
    "robe",
    "uniform",
    "armour",
    "apron",
    "cloak",
)
CLOTHES_COLOURS: Final = (
    "crimson", "rust", "ochre", "olive", "green", "teal", "blue", "navy", "plum", "grey", "brown", "cream",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Character:
    """An entry of a project's cast. Everything but the name may be left empty: the artist then decides,
    and always alike. Colours are words ("rust", "navy") or `#rrggbb`.
    """

    name: str
    role: str = ""
    """A noun: "detective", "nurse"."""
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.ADULT
    build: Build = Build.AVERAGE
    skin: str = ""
    """One of `SKINS`, or a colour."""
    hair: str = ""
    """One of `HAIRSTYLES`."""
    hair_colour: str = ""
    beard: str = ""
    """One of `BEARDS`; "" is none."""
    glasses: bool = False
    hat: str = ""
    """One of `HATS`; "" is none."""
    hat_colour: str = ""
    top: str = ""
    """One of `TOPS`; a `coat` is worn over it."""
    top_colour: str = ""
    coat_colour: str = ""
    """With a colour the character wears an open coat over the top; "" is no coat."""
    trousers_colour: str = ""
    description: str = ""
    """In words of one's own, for engines that paint from words; the artist doesn't read it."""
    reference_image_id: str = ""
    """A picture of the character, for engines that paint from pictures; the artist doesn't look at it."""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidInput("A character needs a name.")

    def to_dict(self) -> dict[str, object]:
        """JSON-ready; as `from_dict` takes it."""
        values = ((f.name, getattr(self, f.name)) for f in fields(self))
        return {key: value.value if isinstance(value, StrEnum) else value for key, value in values}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Self:
        """From a project's cast; unknown keys and values of the wrong kind are an `InvalidInput`."""
        known = {f.name for f in fields(cls)}
        if strange := sorted(set(data) - known):
            raise InvalidInput(f"A character has no {', '.join(strange)}.", fields=strange)
        if not isinstance(data.get("name"), str):
            raise InvalidInput("A character needs a name.")
        values: dict[str, object] = {}
        for key, value in data.items():
            if key in _ENUMS:
                values[key] = _member(key, value)
            elif key == "glasses":
                values[key] = bool(value)
            elif isinstance(value, str):
                values[key] = value.strip()
            else:
                raise InvalidInput(f"A character's {key} is a word.", field=key)
        return cls(**values)  # type: ignore[arg-type]  # each value was checked against its field above

    @classmethod
    def invented(
        cls, name: str, *, role: str = "", gender: Gender = Gender.UNKNOWN, age: Age = Age.ADULT
    ) -> Self:
        """The look of somebody whom the cast doesn't know, derived from the name."""
        pick = _Picker(name)
        gender = gender or pick("gender", (Gender.FEMALE, Gender.MALE))
        bearded = gender is Gender.MALE and age in (Age.ADULT, Age.OLD)
        beards = ("", "", "", "stubble", "moustache", "goatee", "full") if bearded else ("",)
        return cls(
            name,
            role=role,
            gender=gender,
            age=age,
            beard=pick("beard", beards),
            glasses=pick("glasses", (False, False, False, True)),
        ).completed()

    def completed(self, turn: int = 0) -> Self:
        """With a look for whatever was left empty, derived from the name alone: the same in any process. `turn`
        takes that many choices further, for the second and third of several without a name."""
        pick = _Picker(self.name, turn)
        gender = self.gender or pick("gender", (Gender.FEMALE, Gender.MALE))
        old = self.age is Age.OLD
        skin = self.skin or pick("skin", SKINS)
        shades = ("grey", "white") if old else _SHADES.get(skin, HAIR_COLOURS[:5])
        return replace(
            self,
            gender=gender,
            skin=skin,
            hair=self.hair or pick("hair", _hair_of(gender, self.age)),
            hair_colour=self.hair_colour or pick("hair colour", shades),
            top=self.top or pick("top", _tops_of(gender, self.age)),
            top_colour=self.top_colour or pick("top colour", CLOTHES_COLOURS),
            trousers_colour=self.trousers_colour or pick("trousers", ("navy", "grey", "brown", "olive")),
        )


_HAIR: Final = {
    Gender.FEMALE: (
        "medium",
        "long",
        "wavy",
        "bangs",
        "bun",
        "ponytail",
        "curly",
        "bob",
        "braid",
        "bob",
        "long",
    ),
    Gender.MALE: ("short", "side", "short", "messy", "curly", "buzz", "quiff", "side"),
}
_SHADES: Final[Mapping[str, tuple[str, ...]]] = {
    "tan": ("black", "brown", "auburn"),
    "brown": ("black", "brown", "black", "auburn"),
    "dark": ("black", "black", "brown"),
}
"""Usual colours of hair by skin, where they aren't any."""
_CHILD_HAIR: Final = {
    Gender.FEMALE: ("pigtails", "braids", "bob", "bangs", "pigtails", "long"),
    Gender.MALE: ("short", "messy", "bowl", "curly", "messy"),
}
_OLD_HAIR: Final = {
    Gender.FEMALE: ("bun", "curly", "bun", "bob"),
    Gender.MALE: ("receding", "receding", "short", "side"),
}


def _hair_of(gender: Gender, age: Age) -> tuple[str, ...]:
    """The usual ways of wearing it: short for men and boys."""
    if age in (Age.BABY, Age.CHILD):
        return _CHILD_HAIR[gender]
    return (_OLD_HAIR if age is Age.OLD else _HAIR)[gender]


def _tops_of(gender: Gender, age: Age) -> tuple[str, ...]:
    if gender is not Gender.FEMALE:
        return ("shirt", "sweater", "jacket")
    if age in (Age.BABY, Age.CHILD):
        return ("dress", "dress", "shirt")
    return ("shirt", "sweater", "jacket", "dress", "dress")


_ENUMS: Final[Mapping[str, type[StrEnum]]] = {"gender": Gender, "age": Age, "build": Build}


def _member(key: str, value: object) -> StrEnum:
    kind = _ENUMS[key]
    if isinstance(value, str) and value in set(kind):
        return kind(value)
    choices = ", ".join(repr(str(member)) for member in kind)
    raise InvalidInput(f"A character's {key} is one of {choices}.", field=key)


class _Picker:
    """Choices by a name and by what is chosen, so that one more choice never changes the others."""

    def __init__(self, name: str, turn: int = 0) -> None:
        self._name = name.strip().casefold()
        self._turn = turn

    def __call__(self, what: str, choices: Sequence[_T]) -> _T:
        digest = hashlib.blake2b(f"{what}:{self._name}".encode(), digest_size=8).digest()
        first = choices[int.from_bytes(digest, "big") % len(choices)]
        if not self._turn:
            return first
        distinct = tuple(dict.fromkeys(choices))
        return distinct[(distinct.index(first) + self._turn) % len(distinct)]
