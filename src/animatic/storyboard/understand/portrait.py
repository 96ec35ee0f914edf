"""How somebody looks, as far as the text tells: hair, beard, hat, coat, colours, build."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final

from animatic.storyboard.character import BEARDS, HAIR_COLOURS, HATS, TOPS, Character
from animatic.storyboard.terms import Age, Build
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.act import Act
from animatic.storyboard.understand.entity import Entity

_HAIRED: Final = re.compile(r"^(?P<kind>[a-z]+)-?(?:haired|headed|maned)$")
_HAIRS: Final[Mapping[str, Mapping[str, str]]] = {
    "red": {"hair_colour": "red"},
    "ginger": {"hair_colour": "red"},
    "copper": {"hair_colour": "red"},
    "fair": {"hair_colour": "blond"},
    "flaxen": {"hair_colour": "blond"},
    "golden": {"hair_colour": "blond"},
    "blond": {"hair_colour": "blond"},
    "blonde": {"hair_colour": "blond"},
    "dark": {"hair_colour": "black"},
    "raven": {"hair_colour": "black"},
    "silver": {"hair_colour": "grey"},
    "gray": {"hair_colour": "grey"},
    "bald": {"hair": "bald"},
    "balding": {"hair": "receding"},
    "shaven": {"hair": "buzz"},
    "crop": {"hair": "buzz"},
    "curly": {"hair": "curly"},
    "frizzy": {"hair": "afro"},
    "wavy": {"hair": "wavy"},
    "long": {"hair": "long"},
    "short": {"hair": "short"},
    "shaggy": {"hair": "messy"},
    "tousled": {"hair": "messy"},
} | {colour: {"hair_colour": colour} for colour in HAIR_COLOURS}
_NOUNS: Final[Mapping[str, str]] = {"redhead": "red", "blonde": "blond", "brunette": "brown"}
_ADJECTIVES: Final[Mapping[str, Mapping[str, object]]] = {
    "bald": {"hair": "bald"},
    "balding": {"hair": "receding"},
    "blond": {"hair_colour": "blond"},
    "blonde": {"hair_colour": "blond"},
    "redheaded": {"hair_colour": "red"},
    "bearded": {"beard": "full"},
    "long-bearded": {"beard": "long"},
    "white-bearded": {"beard": "long", "hair_colour": "white"},
    "grey-bearded": {"beard": "full", "hair_colour": "grey"},
    "moustached": {"beard": "moustache"},
    "mustached": {"beard": "moustache"},
    "mustachioed": {"beard": "moustache"},
    "unshaven": {"beard": "stubble"},
    "stubbled": {"beard": "stubble"},
    "bespectacled": {"glasses": True},
    "glasses": {"glasses": True},
    "spectacles": {"glasses": True},
    "beard": {"beard": "full"},
    "moustache": {"beard": "moustache"},
    "hooded": {"hat": "hood"},
    "helmeted": {"hat": "helmet"},
    "turbaned": {"hat": "turban"},
    "crowned": {"hat": "crown"},
    "pale": {"skin": "porcelain"},
    "tanned": {"skin": "tan"},
    "sunburnt": {"skin": "tan"},
    "dark-skinned": {"skin": "dark"},
    "brown-skinned": {"skin": "brown"},
    "fair-skinned": {"skin": "fair"},
    "pale-skinned": {"skin": "porcelain"},
}
_WORN_HAIR: Final[Mapping[str, str]] = {
    "braid": "braids",
    "braids": "braids",
    "pigtails": "braids",
    "plaits": "braids",
    "ponytail": "ponytail",
    "bun": "bun",
    "curls": "curly",
    "curl": "curly",
    "dreadlocks": "dreads",
    "afro": "afro",
    "fringe": "bangs",
}
_WORN_HATS: Final[Mapping[str, str]] = {
    "baseball cap": "cap",
    "peaked cap": "cap",
    "beret": "beanie",
    "woolly hat": "beanie",
    "hard hat": "helmet",
    "crash helmet": "helmet",
    "tiara": "crown",
    "diadem": "crown",
    "veil": "headscarf",
    "kerchief": "headscarf",
    "bandana": "headscarf",
    "headdress": "headscarf",
    "shawl": "",
    "stetson": "cowboy-hat",
    "cowboy hat": "cowboy-hat",
    "straw hat": "straw-hat",
    "sombrero": "straw-hat",
    "bonnet": "straw-hat",
    "riding hood": "hood",
    "hoodie": "hood",
}
_WORN_TOPS: Final[Mapping[str, str]] = {
    "jumper": "sweater",
    "pullover": "sweater",
    "turtleneck": "sweater",
    "cardigan": "sweater",
    "armor": "armour",
    "suit of armour": "armour",
    "chainmail": "armour",
    "toga": "robe",
    "kimono": "robe",
    "habit": "robe",
    "cassock": "robe",
    "dressing gown": "robe",
    "fatigues": "uniform",
    "livery": "uniform",
}
_OPEN: Final = "brown"
"""A coat whose colour isn't told."""


def portrait(entity: Entity, act: Act | None, age: Age) -> Character:
    """What the text tells of somebody; everything else is left open."""
    told: dict[str, object] = {}
    builds = lexicon.inverse("looks", "build")
    for adjective in entity.adjectives:
        found = _HAIRED.match(adjective)
        traits = _HAIRS.get(found["kind"], {}) if found else _ADJECTIVES.get(adjective, {})
        for name, value in traits.items():
            told.setdefault(name, value)
        if adjective in builds:
            told.setdefault("build", Build(builds[adjective]))
    if entity.noun in _NOUNS:
        told.setdefault("hair_colour", _NOUNS[entity.noun])
    for garment, colour in act.wears if act is not None else ():
        for name, value in _worn(garment, colour).items():
            told.setdefault(name, value)
    role = entity.noun if not entity.generic_noun and entity.noun not in _NOUNS else ""
    plain = Character(entity.name or entity.noun, role=role, gender=entity.gender, age=age)
    return replace(plain, **told)  # type: ignore[arg-type]  # the tables above name its fields and their values


def described(entity: Entity, act: Act, age: Age) -> Character | None:
    """The portrait of somebody without a name, if the text says what he looks like: "a bald, bearded man"."""
    made = portrait(entity, act, age)
    plain = Character(made.name, role=made.role, gender=made.gender, age=made.age)
    return None if made == plain else made


def _worn(garment: str, colour: str) -> Mapping[str, object]:
    if garment in ("hair", "mane"):
        return {"hair_colour": _HAIRS.get(colour, {}).get("hair_colour", colour)} if colour else {}
    if garment in _WORN_HAIR:
        return {"hair": _WORN_HAIR[garment]} | ({"hair_colour": colour} if colour in HAIR_COLOURS else {})
    kind = lexicon.inverse("looks", "garment").get(garment, garment)
    if kind == "beard":
        shade = {"hair_colour": colour} if colour in HAIR_COLOURS else {}
        return {"beard": garment if garment in BEARDS else "full"} | shade
    if kind == "glasses":
        return {"glasses": True}
    if kind in ("hat", "helmet", "crown") or garment in _WORN_HATS:
        hat = _WORN_HATS.get(garment, garment if garment in HATS else kind)
        return {"hat": hat, "hat_colour": colour} if hat else {}
    if kind == "coat":
        return {"coat_colour": colour or _OPEN}
    if kind == "trousers":
        return {"trousers_colour": colour} if colour else {}
    top = _WORN_TOPS.get(garment, garment if garment in TOPS else kind)
    return {"top": top, "top_colour": colour} if top in TOPS else {}


def combined(first: Character, second: Character) -> Character:
    """What the first leaves open is taken from the second."""
    open_ = {
        field.name: getattr(second, field.name)
        for field in fields(first)
        if field.name != "name" and getattr(first, field.name) == field.default
    }
    return replace(first, **open_)
