"""From an order for a picture to its recipe."""

from typing import Final

from animatic.conversions.planning import long_edge_for
from animatic.conversions.recipes import PictureRecipe
from animatic.conversions.requirements import Requirements, fallbacks_for, require_feature, require_model
from animatic.conversions.schemas import PictureParameters
from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo, Feature
from animatic.errors import Conflict, InvalidInput
from animatic.models import Project, User
from animatic.projects.looks import look_of
from animatic.vocabulary import AspectRatio, ConversionType, Resolution, Tier, picture_size

SMALLEST: Final = 64
"""Pixels of a side."""
_TYPE: Final = ConversionType.TEXT_TO_IMAGE


def picture_recipe(
    tools: ConversionTools,
    user: User,
    project: Project | None,
    parameters: PictureParameters,
    *,
    text: str,
    takes_before: int = 0,
) -> PictureRecipe:
    """Every choice made for a picture of this text.

    `takes_before` counts the panel's takes of the same text: another take with the same seed would be the same
    picture again. Raises InvalidInput for what the engine can't do, TierRequired for what the tier doesn't allow;
    only what was set explicitly, and to something else than the default, is held against a tier.
    """
    requirements = Requirements(tools.gates, user)
    default_engine = (project and project.engine) or tools.default_engine(_TYPE)
    name = parameters.engine or default_engine
    engine = tools.engine(name, _TYPE)
    if name != default_engine:
        requirements.need(Tier.PRO, "engines of your own choice")
    if parameters.model is not None:
        require_model(engine, parameters.model)
        requirements.need(Tier.PRO, "models of your own choice")
    if parameters.negative_prompt:
        require_feature(engine, Feature.NEGATIVE_PROMPT, model=parameters.model or "")
        requirements.need(Tier.BASIC, "negative prompts")
    default_seed = (project.seed if project else 0) + takes_before
    if parameters.seed is not None and parameters.seed != default_seed:
        require_feature(engine, Feature.SEED, model=parameters.model or "")
        requirements.need(Tier.BASIC, "seeds of your own choice")
    aspect = parameters.aspect_ratio or (AspectRatio(project.aspect_ratio) if project else AspectRatio.WIDE)
    width, height = picture_size(aspect, parameters.long_edge or _usual_long_edge(tools, user, project))
    if min(width, height) < SMALLEST:
        raise InvalidInput("The picture would be too small; give a larger longEdge.", field="longEdge")
    tools.gates.require_picture(user, max(width, height))
    fallbacks = fallbacks_for(tools, requirements, parameters.fallbacks, name, _TYPE)
    expand = _expands(tools, requirements, engine, parameters.expand)
    style = _style(engine, parameters.style, project.style if project else "")
    draws_cast = Feature.CAST in engine.features
    return PictureRecipe(
        required_tier=requirements.tier,
        engine=name,
        model=parameters.model or "",
        style=style,
        expand=expand,
        aspect_ratio=aspect,
        width=width,
        height=height,
        seed=default_seed if parameters.seed is None else parameters.seed,
        negative_prompt=parameters.negative_prompt or "",
        fallbacks=fallbacks,
        cast=tuple(project.cast) if project and draws_cast else (),
        look=project
        and look_of(
            text,
            style=project.style if parameters.style is None and style == project.style else None,
            cast=project.cast if draws_cast else None,
        ),
    )


def _expands(
    tools: ConversionTools, requirements: Requirements, engine: EngineInfo, wanted: bool | None
) -> bool:
    """Whether a language model makes the prompt richer; raises Conflict if it should and there is none."""
    settings = tools.settings
    if wanted and settings.chat_model is None:
        raise Conflict("No language model is set up here: set ANIMATIC_CHAT_MODEL, or leave `expand` out.")
    usual = settings.chat_expand and settings.chat_model is not None and engine.generative
    if wanted and not usual:
        requirements.need(Tier.BASIC, "prompts expanded by a language model")
    return usual if wanted is None else wanted


def _usual_long_edge(tools: ConversionTools, user: User, project: Project | None) -> int | None:
    """Large enough for the project's films, as far as the user's tier goes."""
    wanted = long_edge_for(Resolution(project.resolution)) if project else None
    limits = tools.gates.limits(user)
    if wanted is None or limits is None:
        return wanted
    return wanted if wanted <= limits.picture_long_edge else None


def _style(engine: EngineInfo, wanted: str | None, default: str) -> str:
    """The style, if the engine knows it; one that only the project asks for is left out otherwise."""
    style = default if wanted is None else wanted
    if not style:
        return ""
    known = Feature.STYLE in engine.features and (not engine.styles or style in engine.styles)
    if known:
        return style
    if wanted is None:
        return ""
    allowed = [name for name in engine.styles if name]
    hint = f"; it knows {', '.join(allowed)}" if allowed else ""
    raise InvalidInput(
        f"The engine {engine.name} knows no style {style!r}{hint}.", field="style", allowed=allowed
    )
