"""Things in hands, at their true size."""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.people.plate import Paint
from animatic.storyboard.people.props.arms import bow, knife, pistol, rifle, shield, spear, sword
from animatic.storyboard.people.props.carried import (
    baby,
    bag,
    ballgame,
    balloon,
    basket,
    bucket,
    carton,
    case,
    flower,
    flowers,
    gift,
    key,
    orb,
    ring_box,
    rope,
    small,
)
from animatic.storyboard.people.props.music import flute, guitar, microphone, trumpet, violin
from animatic.storyboard.people.props.names import ALIASES, COLOURS
from animatic.storyboard.people.props.papers import (
    book,
    camera,
    closed_book,
    flag,
    handset,
    laptop,
    pen,
    phone,
    phone_seen,
    sheet_of,
    sign,
)
from animatic.storyboard.people.props.solids import Draw
from animatic.storyboard.people.props.sticks import (
    candle,
    cane,
    flashlight,
    lantern,
    long_tool,
    oar,
    rod_for_fishing,
    staff,
    stick,
    tool,
    torch,
    umbrella,
)
from animatic.storyboard.people.props.tableware import (
    bottle,
    cigarette,
    cup,
    fork,
    glass,
    plate_of_food,
    tray,
    vial,
    wine,
)
from animatic.storyboard.people.sketch import Held

__all__ = ["ALIASES", "PROPS", "SHINING", "colour_of", "held", "known"]

PROPS: Final[Mapping[str, tuple[Draw, str]]] = {
    # what: (how it is drawn, the gesture that holds it)
    "phone": (phone, "phone"), "telephone": (handset, "phone"), "smartphone": (phone_seen, "phone-look"),
    "cup": (cup, "cup"), "glass": (glass, "cup"), "wine": (wine, "cup"), "bottle": (bottle, "hold"),
    "book": (book, "read"), "closed-book": (closed_book, "hold"), "letter": (sheet_of(0.16, 0.21), "read"), "newspaper": (sheet_of(0.5, 0.36, lines=6), "read"),
    "photo": (sheet_of(0.11, 0.15, Paint.PROP, 0), "hold-high"), "map": (sheet_of(0.5, 0.36, Paint.PROP, 3), "read"), "menu": (sheet_of(0.22, 0.3, Paint.PROP, 3), "read"),
    "sword": (sword, "hold"), "knife": (knife, "hold"), "pistol": (pistol, "aim-one"), "rifle": (rifle, "rifle"), "spear": (spear, "hold"), "shield": (shield, "hold"),
    "bow": (bow, "aim"), "suitcase": (case(0.56, 0.4, 0.18), "hold-low"), "briefcase": (case(0.42, 0.3, 0.1), "hold-low"), "bag": (bag, "hold-low"),
    "flowers": (flowers, "hold"), "flower": (flower, "hold"), "umbrella": (umbrella, "umbrella"), "stick": (stick(1.3, 0.9), "hold"), "staff": (staff, "hold"),
    "cane": (cane, "hold-low"), "torch": (torch, "hold-high"), "candle": (candle, "hold"), "lantern": (lantern, "hold-high"), "flashlight": (flashlight, "aim-one"),
    "vial": (vial, "hold-high"), "gavel": (tool(0.27, (0.13, 0.06), Paint.PROP), "strike-with"), "hammer": (tool(0.34, (0.09, 0.05)), "strike-with"), "axe": (tool(0.7, (0.13, 0.13)), "hold"), "shovel": (long_tool("shovel"), "work"), "broom": (long_tool("broom"), "work"),
    "rake": (long_tool("broom"), "work"), "mop": (long_tool("broom"), "work"), "oar": (oar, "hold"), "camera": (camera, "drink"), "guitar": (guitar, "guitar"),
    "violin": (violin, "violin"), "flute": (flute, "flute"), "trumpet": (trumpet, "flute"), "microphone": (microphone, "cup"), "pen": (pen, "write"), "brush": (pen, "touch"),
    "cigarette": (cigarette, "smoke"), "fork": (fork, "eat"), "spoon": (fork, "eat"), "tray": (tray, "carry"), "plate": (plate_of_food, "carry"), "box": (carton(0.36), "carry"),
    "chest": (carton(0.5), "carry"), "gift": (gift, "offer"), "ring": (ring_box, "offer"), "laptop": (laptop, "type"), "baby": (baby, "carry"), "balloon": (balloon, "hold-high"),
    "flag": (flag, "hold-high"), "sign": (sign, "hold-high"), "fishing-rod": (rod_for_fishing, "hold"), "basket": (basket, "hold-low"), "bucket": (bucket, "hold-low"),
    "ball": (ballgame, "offer"), "orb": (orb, "offer"), "key": (key, "hold"), "rope": (rope, "pull"), "small": (small, "hold"),
}  # fmt: skip  # fmt: skip

SHINING: Final = frozenset({"torch", "candle", "lantern", "flashlight", "orb"})
"""Props that light up what is around them."""


def known(noun: str) -> str:
    """The prop that stands for a noun; "" if there is none."""
    noun = noun.lower().strip()
    for word in (
        noun,
        ALIASES.get(noun, ""),
        noun.rsplit(" ", 1)[-1],
        ALIASES.get(noun.rsplit(" ", 1)[-1], ""),
    ):
        if word in PROPS:
            return word
    return ""


def held(prop: str) -> Held:
    """The thing, ready for a hand."""
    return Held(PROPS[prop][0], over=prop in ("guitar", "laptop", "box", "chest", "camera"))


def colour_of(prop: str) -> str:
    """Its usual colour."""
    return COLOURS.get(prop, "#9a7a50")
