"""What conversions cost at providers, beside the credits that they cost here."""

from decimal import Decimal
from typing import Protocol, runtime_checkable

from animatic.conversions.recipes import FilmRecipe, PictureRecipe
from animatic.conversions.tools import ConversionTools
from animatic.vocabulary import ConversionType


@runtime_checkable
class Priced(Protocol):
    """An engine whose provider wants money."""

    def estimate(self, model: str, *, width: int, height: int, seconds: float) -> Decimal | None:
        """US dollars of one run; None if no price is known. `seconds` is 0 for pictures."""
        ...


def of_picture(tools: ConversionTools, recipe: PictureRecipe) -> Decimal | None:
    """US dollars of a picture, before it is made; None if it costs nothing, or nobody told us a price."""
    engine = tools.engines.get(recipe.engine, ConversionType.TEXT_TO_IMAGE)
    if not isinstance(engine, Priced):
        return None
    return engine.estimate(recipe.model, width=recipe.width, height=recipe.height, seconds=0)


def of_clip(tools: ConversionTools, recipe: FilmRecipe) -> Decimal | None:
    """US dollars of a clip, or of a film, before it is made; None as above."""
    engine = tools.engines.get(recipe.engine, ConversionType.IMAGE_TO_VIDEO)
    if not isinstance(engine, Priced):
        return None
    width, height = recipe.size
    return engine.estimate(recipe.model, width=width, height=height, seconds=recipe.duration_ms / 1000)
