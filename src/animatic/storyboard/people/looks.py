"""What somebody looks like: body, head, clothes and colours, the same in every panel."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from animatic.imaging.colour import colour, mix
from animatic.storyboard.character import Character
from animatic.storyboard.people.anatomy import Body, body
from animatic.storyboard.people.cloth import WRAPS
from animatic.storyboard.people.head import HeadLook
from animatic.storyboard.people.headform import cast_of
from animatic.storyboard.people.headwear import HATS_3D
from animatic.storyboard.people.outfit import Outfit
from animatic.storyboard.people.plate import Paint
from animatic.storyboard.people.roles import ROLES, Dress, dress_of
from animatic.storyboard.people.shading import Palette
from animatic.storyboard.reading import Subject
from animatic.storyboard.terms import Age, Build, Emotion, Gender, Pose

SKIN_COLOURS: Final[Mapping[str, str]] = {
    "porcelain": "#f2d3bd", "fair": "#ecc3a0", "beige": "#e0ab82", "tan": "#c98d64", "brown": "#a97148", "dark": "#84573c",
}  # fmt: skip
HAIR_COLOURS: Final[Mapping[str, str]] = {
    "black": "#241c20", "brown": "#4a2e20", "auburn": "#7a3c24", "red": "#b4532a", "blond": "#d8ae62", "grey": "#a8a6a4", "white": "#e4e2de",
}  # fmt: skip
COLOURS: Final[Mapping[str, str]] = {
    "crimson": "#a8323c", "rust": "#b5573a", "ochre": "#c8923c", "olive": "#74783e", "green": "#4a7a52", "teal": "#3a7a7a", "blue": "#3f679c",
    "navy": "#2e3c5e", "plum": "#704268", "grey": "#7c8088", "brown": "#6e4e38", "cream": "#e4d8be", "red": "#b83a38", "scarlet": "#c0302c",
    "orange": "#d87a36", "yellow": "#dcb040", "gold": "#d0a040", "golden": "#d0a040", "purple": "#6a4a8c", "violet": "#6a4a8c", "pink": "#d88a9c",
    "white": "#ece8e0", "black": "#2a2a32", "silver": "#b0b6be", "beige": "#d0bc98", "tan": "#c09a6c", "khaki": "#a89868", "turquoise": "#48a0a0",
    "maroon": "#6e2832", "gray": "#7c8088", "dark": "#33343e", "pale": "#dcd8d0", "bright": "#d87a36", "indigo": "#40407c", "lavender": "#a898c8",
    "emerald": "#2e7a56", "burgundy": "#6e2832", "ivory": "#ece4d0", "azure": "#5a94c4", "copper": "#b06a40", "bronze": "#8e6a3e",
}  # fmt: skip
_HAIR: Final[Mapping[str, tuple[str, str]]] = {
    # style: (on women, on men)
    "bald": ("bald", "bald"), "buzz": ("buzz", "buzz"), "short": ("pixie", "short"), "messy": ("messy", "messy"),
    "curly": ("long-curly", "curly"), "afro": ("afro", "afro"), "medium": ("medium", "medium"), "long": ("long", "long"),
    "wavy": ("wavy", "quiff"), "bangs": ("bangs", "bowl"), "bun": ("bun", "knot"), "ponytail": ("ponytail", "ponytail"),
    "braids": ("braids", "braids"), "dreads": ("dreads", "dreads"), "receding": ("pixie", "receding"), "side": ("pixie", "side"),
    "quiff": ("pixie", "quiff"), "bowl": ("bob", "bowl"), "bob": ("bob", "medium"), "pixie": ("pixie", "side"),
    "pigtails": ("pigtails", "messy"), "braid": ("braid", "ponytail"),
}  # fmt: skip
_FLAT: Final[Mapping[str, str]] = {
    # what fits below a hat
    "afro": "curly", "bun": "low-bun", "knot": "short", "quiff": "short", "messy": "short", "pixie": "short",
}  # fmt: skip
_BEARDS: Final[Mapping[str, str]] = {
    "stubble": "stubble",
    "moustache": "moustache",
    "goatee": "goatee",
    "full": "full",
    "long": "long",
}
_TOPS: Final[Mapping[str, Outfit]] = {
    "shirt": Outfit(collar="shirt", front="buttons"),
    "t-shirt": Outfit(sleeves="short"),
    "sweater": Outfit(collar="crew"),
    "jacket": Outfit(front="open", collar="shirt"),
    "coat": Outfit(collar="lapels", front="buttons", hem=0.48, flare=1.25),
    "suit": Outfit(collar="lapels", tie=True),
    "dress": Outfit(hem=0.55, flare=1.7, legs="bare", sleeves="short", collar="v"),
    "robe": Outfit(hem=0.95, flare=1.6, sleeves="wide", legs="bare", front="wrap", belt=True),
    "uniform": Outfit(collar="shirt", front="buttons", belt=True, badge="star"),
    "armour": Outfit(front="plate", bulk=1.12, belt=True, boots=1.0, gloves=True, shoulders="plates"),
    "apron": Outfit(sleeves="short", apron=True),
    "cloak": Outfit(hem=0.2, cape=0.92, belt=True),
}
_GARMENTS: Final[Mapping[str, str]] = {
    "gown": "dress", "skirt": "dress", "armor": "armour", "cape": "cloak", "pullover": "sweater", "hoodie": "sweater", "jumper": "sweater",
    "tuxedo": "suit", "blazer": "suit", "raincoat": "coat", "trenchcoat": "coat", "overcoat": "coat", "trench coat": "coat", "tunic": "robe",
    "kimono": "robe", "nightgown": "dress", "pyjamas": "shirt", "vest": "jacket", "tshirt": "t-shirt", "parka": "coat", "blouse": "shirt",
}  # fmt: skip
_HATS: Final[Mapping[str, str]] = {
    "fedora": "hat", "top hat": "top-hat", "cowboy hat": "cowboy-hat", "straw hat": "straw-hat", "hard hat": "hard-hat", "bonnet": "straw-hat",
    "wool hat": "beanie", "baseball cap": "cap", "chef hat": "toque", "beret": "flat-cap", "tiara": "tiara",
}  # fmt: skip


_HELMETED: Final = frozenset(
    {
        "worker",
        "builder",
        "miner",
        "engineer",
        "construction worker",
        "labourer",
        "laborer",
        "welder",
        "foreman",
        "roofer",
        "bricklayer",
    }
)
"""Trades that wear a hard hat; others who work with their hands don't."""


@dataclass(frozen=True, slots=True)
class Look:
    """All that stays the same from panel to panel."""

    body: Body
    head: HeadLook
    outfit: Outfit
    colours: tuple[tuple[Paint, str], ...]
    gender: Gender
    age: Age
    opacity: float = 1.0
    weapon: str = ""
    """The prop of the role."""

    def palette(self) -> Palette:
        return _palette(self.colours)


@lru_cache(maxsize=256)
def _palette(colours: tuple[tuple[Paint, str], ...]) -> Palette:
    table = np.zeros((len(Paint), 3), np.float32)
    for paint, notation in {**_DEFAULTS, **dict(colours)}.items():
        table[paint] = colour(notation)
    skin = table[Paint.SKIN]
    table[Paint.BLUSH] = mix(skin, "#d8503c", 0.3)
    table[Paint.LIPS] = mix(skin, "#a8323c", 0.5)
    table[Paint.STUBBLE] = mix(skin, table[Paint.HAIR], 0.28)
    return table


_DEFAULTS: Final[Mapping[Paint, str]] = {
    Paint.SKIN: "#e0ab82", Paint.HAIR: "#4a2e20", Paint.TOP: "#b5573a", Paint.INNER: "#ece4d4", Paint.COAT: "#5c6a82", Paint.TROUSERS: "#3a4763",
    Paint.SHOES: "#3a2c28", Paint.HAT: "#4a4450", Paint.ACCENT: "#8a2c34", Paint.METAL: "#aeb6c0", Paint.PROP: "#c9a25a", Paint.PROP_2: "#5a5a64",
    Paint.WHITE: "#f6f2e8", Paint.GLASS: "#d4e4ea", Paint.TRIM: "#efe6d4", Paint.LIGHT: "#ffe9a0", Paint.DARK: "#2a1c20", Paint.IRIS: "#5a7a8c",
}  # fmt: skip


def tint(word: str, otherwise: str) -> str:
    """A colour word or notation as notation."""
    word = word.strip().lower()
    if word.startswith("#"):
        return word
    if word in COLOURS:
        return COLOURS[word]
    return COLOURS.get(word.split("-")[-1].split(" ")[-1], otherwise)


def look_of(subject: Subject, number: int = 0, seed: int = 0) -> Look:
    """The look of a person: of his character if he has a name, else of his role, told apart by `number`."""
    character = subject.character
    if character is None or not subject.name:
        name = f"{subject.noun}:{seed if subject.count > 1 else 0}"
        role = subject.figure or subject.noun
        worn = dress_of(subject.noun, role)
        gender = subject.gender or (worn.gender if worn else Gender.UNKNOWN)
        told = character or Character(name)
        character = replace(told, name=name, gender=gender, age=subject.age, role=role).completed(number)
    age = subject.age if subject.age is not Age.ADULT else character.age
    dress = dress_of(subject.noun, character.role, subject.figure)
    trades = {subject.noun, subject.noun.rsplit(" ", 1)[-1]} | ({character.role} if subject.name else set())
    if dress is ROLES["zombie"] and subject.emotion is Emotion.DEAD and subject.noun != "zombie":
        dress = dress_of(subject.noun)  # dead, not undead
    if subject.pose is Pose.SWIM and not subject.wears and (dress is None or dress.outfit.legs != "bare"):
        dress = ROLES["bather"]
    if dress and dress.hat == "hard-hat" and not trades & _HELMETED:
        dress = replace(dress, hat="")
    return _dressed(
        replace(character, age=age),
        dress,
        dict(subject.wears),
        told=subject.character or Character(subject.noun or "somebody"),
        said=bool(subject.gender),
    )


def _dressed(
    character: Character, dress: Dress | None, wears: Mapping[str, str], *, told: Character, said: bool
) -> Look:
    gender = character.gender or Gender.FEMALE
    if dress and dress.gender and not said:
        gender = dress.gender
    age = character.age
    female = gender is Gender.FEMALE
    child = age in (Age.BABY, Age.CHILD)
    outfit, colours = _clothes(character, dress, wears, female=female, child=child)
    head = _head(character, dress, wears, colours, female=female, child=child, told=told)
    if dress and dress.skin:
        colours[Paint.SKIN] = dress.skin
    if dress and dress.hair_colour:
        colours[Paint.HAIR] = HAIR_COLOURS[dress.hair_colour]
    if dress and dress.kind:
        head = replace(head, kind=dress.kind)
    if age is Age.OLD and not dress and not told.glasses and len(character.name) % 2 and not head.glasses:
        head = replace(head, glasses="round")
    head = replace(head, cast=cast_of(gender, age, character.build))
    made = body(gender, age, character.build or Build.AVERAGE)
    return Look(
        made, head, outfit, tuple(sorted(colours.items())), gender, age,
        opacity=dress.opacity if dress else 1.0, weapon=dress.prop if dress else "",
    )  # fmt: skip


def _clothes(
    character: Character, dress: Dress | None, wears: Mapping[str, str], *, female: bool, child: bool
) -> tuple[Outfit, dict[Paint, str]]:
    top = tint(character.top_colour, "#7c8088")
    colours = {
        Paint.SKIN: SKIN_COLOURS.get(character.skin, tint(character.skin, "#e0ab82")),
        Paint.TOP: top,
        Paint.COAT: top,
        Paint.TROUSERS: tint(character.trousers_colour, "#3a4763"),
    }
    outfit = _TOPS.get(character.top, _TOPS["shirt"])
    if child and character.top in ("shirt", "jacket", "suit"):
        outfit = Outfit(sleeves="short", stripes=4 if len(character.name) % 2 else 0)
    if female and not child and outfit.hem == 0 and character.top in ("shirt", "sweater"):
        if character.age is Age.OLD:  # a long skirt, thick stockings
            outfit = replace(outfit, hem=0.7, flare=1.35, legs="tights", pleats=True)
        elif len(character.name) % 3 == 0:
            outfit = replace(outfit, hem=0.52, flare=1.45, legs="bare", pleats=True)
    if character.coat_colour:
        outfit = replace(_TOPS["coat"], front="open")
        colours[Paint.COAT], colours[Paint.INNER] = tint(character.coat_colour, "#6e4e38"), top
    if dress:
        outfit = dress.outfit
        brought = {
            Paint.TOP: dress.top, Paint.COAT: dress.coat or dress.top, Paint.TROUSERS: dress.trousers, Paint.INNER: dress.inner,
            Paint.ACCENT: dress.accent, Paint.TRIM: dress.trim, Paint.SHOES: dress.shoes, Paint.METAL: dress.metal,
        }  # fmt: skip
        colours |= {paint: notation for paint, notation in brought.items() if notation}
        if female and (dress.outfit.tie or dress.outfit.bow):
            outfit = replace(outfit, tie=False, bow=False)
    for garment, shade in wears.items():
        kind = _GARMENTS.get(garment, garment)
        if kind in _TOPS:
            if not dress:
                outfit = _TOPS[kind]
            if shade:
                colours[Paint.TOP] = tint(shade, colours[Paint.TOP])
                colours[Paint.COAT] = tint(shade, colours[Paint.COAT])
                if kind == "cloak":
                    colours[Paint.ACCENT] = tint(shade, "#6e2832")
        elif kind in ("trousers", "pants", "jeans") and shade:
            colours[Paint.TROUSERS] = tint(shade, colours[Paint.TROUSERS])
        elif kind in ("scarf", "tie", "sash", "belt") and shade:
            colours[Paint.ACCENT] = tint(shade, colours.get(Paint.ACCENT, "#8a2c34"))
        elif kind in ("shoes", "boots") and shade:
            colours[Paint.SHOES] = tint(shade, "#3a2c28")
    if outfit.legs == "bare" and outfit.hem == 0 and not female and outfit.barefoot:
        outfit = replace(outfit, legs="shorts")  # bathing trunks
        colours[Paint.TOP] = colours[Paint.SKIN]
    if outfit.legs == "bare" and outfit.hem < 0.9:
        colours.setdefault(Paint.SHOES, "#5a3a34")
    return outfit, colours


def _head(
    character: Character,
    dress: Dress | None,
    wears: Mapping[str, str],
    colours: dict[Paint, str],
    *,
    female: bool,
    child: bool,
    told: Character,
) -> HeadLook:
    style = character.hair if character.hair in _HAIR else "medium"
    hair = _HAIR[style][0 if female else 1]
    old = character.age is Age.OLD
    if old and female and hair == "long-curly":
        hair = "elder"
    if child:
        hair = {"receding": "messy", "fringe": "messy", "knot": "messy"}.get(hair, hair)
    if dress and dress.tucked and female and not child and not told.hair:
        hair = dress.tucked
    if dress and dress.hair and not told.hair:
        hair = dress.hair
    shade = character.hair_colour
    if old or (dress and dress.grey):
        shade = shade if shade in ("grey", "white") else "grey"
    for garment, word in wears.items():
        if garment == "hair" and word:
            shade = word
    colours[Paint.HAIR] = HAIR_COLOURS.get(shade, tint(shade, "#4a2e20"))
    beard = _BEARDS.get(character.beard, "") if not female and not child else ""
    if dress and dress.beard and not female and not child:
        beard = dress.beard
    hat, hat_colour = character.hat, character.hat_colour
    if dress and dress.hat and not hat:
        hat, hat_colour = dress.hat, dress.hat_colour
    for garment, word in wears.items():
        name = _HATS.get(garment, garment)
        if name in HATS_3D or name in WRAPS or name in ("turban", "headscarf", "space-helmet"):
            hat, hat_colour = name, word or hat_colour
        if garment == "beard" and not female:
            beard = beard or "full"
        if garment in ("moustache", "mustache") and not female:
            beard = "moustache"
    if hat in ("turban", "headscarf"):
        hair, hat = ("short", hat) if hat == "turban" else ("hijab", "")
        colours[Paint.HAT] = tint(hat_colour, "#4a6a7a")
    elif hat and hat not in WRAPS:
        hair = _FLAT.get(hair, hair)
        if hat == "space-helmet":
            hair = "low-bun" if female else "short"
    if hat or hat_colour:
        colours[Paint.HAT] = tint(hat_colour, colours.get(Paint.HAT, "#4a4450"))
    glasses = "round" if character.glasses or "glasses" in wears else dress.glasses if dress else ""
    if "sunglasses" in wears:
        glasses = "dark"
    elif "eyepatch" in wears or "eye patch" in wears:
        glasses = "patch"
    elif "goggles" in wears:
        glasses = "goggles"
    covering = "surgeon" if "mask" in wears else dress.mask if dress else ""
    return HeadLook(hair, beard, glasses, covering, hat)
