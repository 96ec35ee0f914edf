"""What props are called, and their usual colours."""

from collections.abc import Mapping
from typing import Final

COLOURS: Final[Mapping[str, str]] = {
    "umbrella": "#8a2c34", "book": "#7a3c34", "bottle": "#4a6a44", "cup": "#e4dccc", "mug": "#c8d0d4", "glass": "#c07a34", "suitcase": "#8a5a34", "briefcase": "#4a3628",
    "bag": "#8a7a5a", "flowers": "#d87a8c", "lantern": "#5a5a60", "torch": "#6a4a30", "sword": "#aeb6c0", "stick": "#7a5636", "staff": "#6a4a30",
    "box": "#b08a58", "gift": "#b83a4a", "basket": "#b88a4c", "guitar": "#b8743c", "violin": "#9a5028", "rifle": "#6a4a2e", "newspaper": "#e4e0d4",
    "ball": "#d87a36", "map": "#e0d0a4", "letter": "#f0eadc", "shovel": "#8a6238", "broom": "#c8a860", "rope": "#b89a6a",
}  # fmt: skip  # fmt: skip

ALIASES: Final[Mapping[str, str]] = {
    "cell phone": "phone", "cellphone": "phone", "mobile": "phone", "mobile phone": "phone", "receiver": "telephone", "handset": "telephone", "mug": "cup", "coffee": "cup", "tea": "cup",
    "teacup": "cup", "coffee cup": "cup", "whisky": "glass", "whiskey": "glass", "drink": "glass", "beer": "glass", "water": "glass", "tumbler": "glass", "goblet": "wine", "wine glass": "wine",
    "champagne": "wine", "wineglass": "wine", "bible": "book", "notebook": "closed-book", "diary": "book", "novel": "book", "note": "letter", "paper": "letter", "document": "letter",
    "envelope": "letter", "telegram": "letter", "ticket": "photo", "postcard": "photo", "photograph": "photo", "picture": "photo", "file": "letter", "contract": "letter", "scroll": "letter",
    "blade": "sword", "sabre": "sword", "rapier": "sword", "dagger": "knife", "scalpel": "knife", "scissors": "knife", "gun": "pistol", "revolver": "pistol", "handgun": "pistol", "shotgun": "rifle", "musket": "rifle",
    "lance": "spear", "pitchfork": "spear", "harpoon": "spear", "trunk": "chest", "case": "suitcase", "luggage": "suitcase", "backpack": "bag", "handbag": "bag", "purse": "bag", "sack": "bag",
    "shopping bag": "bag", "grocery": "bag", "bouquet": "flowers", "rose": "flower", "parasol": "umbrella", "pole": "stick", "branch": "stick", "wand": "pen", "walking stick": "cane", "crutch": "cane",
    "lamp": "lantern", "flash light": "flashlight", "lighter": "candle", "match": "candle", "candlestick": "candle", "hatchet": "axe", "pickaxe": "axe", "spade": "shovel", "hoe": "shovel", "wrench": "hammer",
    "test tube": "vial", "tube": "vial", "potion": "vial", "syringe": "vial", "cauldron": "stick", "ladle": "spoon", "mallet": "gavel", "screwdriver": "knife", "tool": "hammer", "fiddle": "violin", "cello": "violin", "banjo": "guitar", "ukulele": "guitar", "lute": "guitar", "recorder": "flute", "clarinet": "flute", "saxophone": "trumpet",
    "horn": "trumpet", "mic": "microphone", "pencil": "pen", "quill": "pen", "chalk": "pen", "paintbrush": "brush", "cigar": "cigarette", "pipe": "cigarette", "crate": "box", "package": "box", "parcel": "box",
    "present": "gift", "jewel": "ring", "computer": "laptop", "infant": "baby", "placard": "sign", "banner": "flag", "rod": "fishing-rod", "fishing rod": "fishing-rod", "pail": "bucket",
    "football": "ball", "basketball": "ball", "crystal ball": "orb", "sphere": "orb", "paddle": "oar", "binoculars": "camera", "newspapers": "newspaper", "magazine": "newspaper", "sandwich": "small",
    "apple": "small", "coin": "small", "watch": "small", "pill": "small", "chain": "rope", "leash": "rope", "reins": "rope", "medal": "small", "badge": "photo", "list": "letter", "folder": "letter", "blueprint": "map",
    "chart": "map", "dish": "plate", "bowl": "plate", "cake": "plate", "bread": "small", "club": "stick", "bat": "stick", "mirror": "photo", "locket": "small", "necklace": "small", "toy": "small", "doll": "baby",
}  # fmt: skip  # fmt: skip
