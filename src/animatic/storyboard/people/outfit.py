"""What somebody wears, as far as it changes the drawing; colours are in the palette."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outfit:
    """Clothes."""

    sleeves: str = "long"
    """ "long", "short", "none", "wide"."""
    collar: str = "crew"
    """ "crew", "shirt", "v", "lapels", "turtle", "high", "hood", "cleric", "ruff", "fur", "kerchief",
    "bib" (a nun's white one), "bands" (a judge's), "none"."""
    front: str = "plain"
    """ "plain", "buttons", "double" (two rows), "zip", "open" (shows the inner shirt), "wrap", "plate", "lace"."""
    hem: float = 0.0
    """How far below the hips the upper garment goes, as a share of the leg: .5 is the knee."""
    flare: float = 1.0
    """How wide it is there."""
    legs: str = "trousers"
    """ "trousers", "bare", "tights" (in the trousers' colour, thin), "shorts"."""
    boots: float = 0.0
    """How far up the shin they go: 1 is the knee."""
    bulk: float = 1.0
    """Factor on the thickness of the clothes: padding, armour, a space suit."""
    belt: bool = False
    tie: bool = False
    apron: bool = False
    cape: float = 0.0
    """How far down the back it goes: 1 is the ankle."""
    stripes: int = 0
    """Rings around the chest."""
    shoulders: str = ""
    """ "", "epaulettes", "plates", "pads"."""
    badge: str = ""
    """ "", "star", "cross", "stethoscope", "medals", "chain", "cross-pendant", "number", "flower"."""
    sash: bool = False
    pack: bool = False
    gloves: bool = False
    wings: bool = False
    vest: bool = False
    """The open upper garment has no sleeves: the arms are the inner shirt's."""
    bow: bool = False
    """A bow tie."""
    bib: bool = False
    """Dungarees over the shirt."""
    spots: bool = False
    pleats: bool = False
    """A skirt in the trousers' colour, in folds."""
    tutu: bool = False
    trim_hem: bool = False
    """An edge of the trim's colour along the hem: fur, lace."""
    barefoot: bool = False
