"""Filters: named looks of a whole film, over which a grade may be laid."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from animatic.film import Look


class Filter(StrEnum):
    """The names that users give."""

    NONE = "none"
    WARM = "warm"
    COOL = "cool"
    VIVID = "vivid"
    MUTED = "muted"
    BLACK_AND_WHITE = "black-and-white"
    NOIR = "noir"
    VINTAGE = "vintage"
    DREAM = "dream"


FILTERS: Final[Mapping[Filter, Look]] = MappingProxyType(
    {
        Filter.NONE: Look(),
        Filter.WARM: Look(temperature=28, saturation=1.06, contrast=1.03),
        Filter.COOL: Look(temperature=-28, saturation=0.95, contrast=1.03),
        Filter.VIVID: Look(saturation=1.35, contrast=1.1),
        Filter.MUTED: Look(saturation=0.6, contrast=0.92, exposure=0.1),
        Filter.BLACK_AND_WHITE: Look(saturation=0, contrast=1.12),
        Filter.NOIR: Look(saturation=0, contrast=1.4, exposure=-0.15, vignette=35, grain=12),
        Filter.VINTAGE: Look(temperature=35, saturation=0.75, contrast=0.9, vignette=22, grain=18),
        Filter.DREAM: Look(exposure=0.25, contrast=0.85, saturation=0.9, vignette=15),
    }
)
