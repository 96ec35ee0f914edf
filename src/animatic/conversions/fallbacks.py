"""The next engine, when one has failed for good and the order allows another."""

from decimal import Decimal

from animatic.conversions import prices
from animatic.conversions.recipes import KIND_CLIP, FilmRecipe, PictureRecipe
from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo, Feature
from animatic.errors import AnimaticError, Cancelled
from animatic.models import Conversion
from animatic.vocabulary import ConversionType


def advance(tools: ConversionTools, conversion: Conversion, error: AnimaticError) -> EngineInfo | None:
    """Turn a locked conversion over to the next engine of its recipe; None if there is none, or it mustn't.

    An order that a provider may have taken without telling is not placed elsewhere: it could be paid for twice.
    """
    if isinstance(error, Cancelled) or error.details.get("uncertain") or conversion.engine is None:
        return None
    recipe = _recipe(conversion)
    if recipe is None:
        return None
    left = list(recipe.fallbacks)
    while left:
        name = left.pop(0)
        try:
            engine = tools.engine(name, ConversionType(conversion.type))
        except AnimaticError:
            continue  # gone, or not ready here: the one after it then
        notes = (*recipe.notes, f"{conversion.engine} failed ({error.message}); {name} took over.")
        changed: dict[str, object] = {"engine": name, "model": "", "fallbacks": tuple(left)}
        if recipe.negative_prompt and Feature.NEGATIVE_PROMPT not in engine.features_of(""):
            changed["negative_prompt"] = ""
            notes = (*notes, f"{name} takes no negative prompt: it was left out.")
        if isinstance(recipe, PictureRecipe) and recipe.expand and not engine.generative:
            changed |= {"expand": False, "expanded": ""}  # it reads the panel's own text
        conversion.parameters = recipe.model_copy(update={**changed, "notes": notes}).to_json()
        conversion.engine = name
        conversion.checkpoint = None
        conversion.estimated_usd = _price(tools, conversion)
        return engine
    return None


def _price(tools: ConversionTools, conversion: Conversion) -> Decimal | None:
    """What the engine that takes over is expected to charge."""
    recipe = _recipe(conversion)
    if isinstance(recipe, PictureRecipe):
        return prices.of_picture(tools, recipe)
    return prices.of_clip(tools, recipe) if recipe else None


def _recipe(conversion: Conversion) -> PictureRecipe | FilmRecipe | None:
    if conversion.type == ConversionType.TEXT_TO_IMAGE:
        return PictureRecipe.from_json(conversion.parameters)
    film = FilmRecipe.from_json(conversion.parameters)
    return film if film.kind == KIND_CLIP else None
