"""What a role brings along: clothes, hat, hair, and the colours of it all."""

from dataclasses import dataclass

from animatic.storyboard.people.outfit import Outfit
from animatic.storyboard.terms import Gender


@dataclass(frozen=True, slots=True)
class Dress:
    """What the role brings along; "" leaves a thing to the person."""

    outfit: Outfit
    top: str = ""
    coat: str = ""
    trousers: str = ""
    inner: str = ""
    accent: str = ""
    trim: str = ""
    shoes: str = ""
    metal: str = ""
    hat: str = ""
    hat_colour: str = ""
    gender: Gender = Gender.UNKNOWN
    hair: str = ""
    """A name of `hairstyles.STYLES`."""
    tucked: str = ""
    """Hair of women of that role whose hair would be long: out of the way."""
    beard: str = ""
    glasses: str = ""
    """As `HeadLook.glasses`."""
    mask: str = ""
    """As `HeadLook.mask`."""
    grey: bool = False
    skin: str = ""
    hair_colour: str = ""
    kind: str = ""
    """Not a person's head: see `strange`."""
    prop: str = ""
    """What is in hand when it matters: in battle, on guard."""
    opacity: float = 1.0
