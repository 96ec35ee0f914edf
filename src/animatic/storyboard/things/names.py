"""What our own drawings are called, and how they meet people, where that isn't what their figure says."""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.things.meets import Meets

_CALLED: Final[Mapping[str, str]] = {
    # figure: its nouns
    "donkey": "donkey,mule,burro,ass",
    "revolver": "revolver,six-shooter,colt,colt revolver,derringer",
    "katana": "katana,samurai sword,scimitar,sabre,saber,cutlass",
    "trident": "trident,harpoon",
    "scythe": "scythe,sickle",
    "pitchfork": "pitchfork,hayfork",
    "rake": "rake,hoe,mop",
    "oar": "oar,paddle,oars",
    "staff": "staff,pole,walking stick,cane,crook,rod,shepherd's crook,cue,pool cue,broomstick handle",
    "cauldron": "cauldron",
    "barrel": "barrel,cask,keg,wine barrel,water barrel,barrels,beer keg",
    "cage": "cage,birdcage,bird cage",
    "photograph": "photograph,photo,snapshot,polaroid photo,framed photograph,family photo",
    "cello": "cello,double bass,viola da gamba,contrabass",
    "amplifier": "amplifier,amp,guitar amp,guitar amplifier,loudspeaker box",
    "drum-kit": "drum kit,drum set,drums,cymbals",
    "typewriter": "typewriter",
    "gramophone": "gramophone,record player,phonograph,turntable",
    "sewing-machine": "sewing machine",
    "harp": "harp",
    "pram": "pram,baby carriage,stroller,pushchair,buggy,perambulator,baby buggy",
    "wheelbarrow": "wheelbarrow,barrow,handcart,pushcart",
    "stretcher": "stretcher,gurney,hospital trolley,operating table",
    "phone-booth": "phone booth,telephone booth,phone box,telephone box,call box",
    "stall": "stall,fruit stall,market stall,market stand,vegetable stall,flower stall,food stand",
    "iceberg": "iceberg,berg",
    "film-camera": "movie camera,film camera,tripod,camera on a tripod,studio camera,television camera",
    "casket": "coffin,casket",
    "haystack": "haystack,hay bale,hay bales,bale of hay,stack of hay,hay",
    "gallows": "gallows,scaffold,noose",
    "surfboard": "surfboard",
    "sandcastle": "sandcastle,sand castle",
}


def _by_noun() -> dict[str, str]:
    return {noun.strip(): figure for figure, nouns in _CALLED.items() for noun in nouns.split(",")}


NOUNS: Final[Mapping[str, str]] = _by_noun()
"""Nouns with a drawing of their own among `FIGURES`."""

_HELD: Final = (
    "gun revolver sword katana knife bottle glass cup lantern letter photograph violin skull cage flag",
    "rifle spear trident spade pitchfork rake oar staff scythe guitar surfboard",
)
_LAID: Final = "typewriter gramophone sewing-machine lamp"
MEETS: Final[Mapping[str, Meets]] = {
    **dict.fromkeys(_HELD[0].split(), Meets.HAND),
    **dict.fromkeys(_HELD[1].split(), Meets.HANDS),
    **dict.fromkeys(_LAID.split(), Meets.TABLE),
    **dict.fromkeys(("iceberg", "submarine"), Meets.WATER),
}
"""By figure. A drawing with a saddle is ridden, all others stand on the floor."""
