"""What there is to choose from: styles, engines, and what the artist understands of a text."""

from typing import Self

from pydantic import Field

from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo
from animatic.errors import InvalidInput
from animatic.schema import View
from animatic.storyboard import STYLES
from animatic.vocabulary import ConversionType, Tier


class StyleOut(View):
    """A style of the storyboard artist."""

    name: str = Field(description="What `style` takes; empty: the plain one.", examples=["noir"])
    label: str
    description: str


class ModelOut(View):
    """One of an engine's models."""

    name: str = Field(description="What `model` takes.")
    features: list[str] = Field(description="Parameters that it makes use of; others are refused.")
    price: str = Field(description="What a run costs at the provider, in words; empty: nothing, or unknown.")


class EngineOut(View):
    """What performs conversions."""

    name: str
    type: ConversionType
    label: str
    description: str
    features: list[str] = Field(description="Parameters that it makes use of; others are refused.")
    styles: list[str]
    models: list[ModelOut] = Field(description="Empty if there is nothing to choose.")
    default_model: str = Field(description="The model that is used unless another is chosen.")
    cost: int = Field(description="Credits of one successful conversion.")
    is_default: bool = Field(description="What this installation uses unless another is chosen.")
    assembles: bool = Field(
        description="Whether it joins panels into a film; one that doesn't animates single ones."
    )
    deterministic: bool = Field(description="Same request, same file.")
    ready: bool = Field(description="Whether it could run on this machine now.")
    problem: str = Field(description="What is missing, and what to do about it; empty when ready.")
    required_tier: str = Field(description="To choose it by name; the default engine is for everybody.")

    @classmethod
    def of(cls, info: EngineInfo, tools: ConversionTools) -> Self:
        readiness = tools.engines.get(info.name, info.type).readiness()
        is_default = tools.default_engine(info.type) == info.name
        return cls(
            name=info.name,
            type=info.type,
            label=info.label,
            description=info.description,
            features=sorted(info.features),
            styles=list(info.styles),
            models=[
                ModelOut(
                    name=model,
                    features=sorted(info.features_of(model)),
                    price=info.model_prices.get(model, ""),
                )
                for model in info.models
            ],
            default_model=info.default_model,
            cost=tools.cost(info.name),
            is_default=is_default,
            assembles=info.assembles,
            deterministic=info.deterministic,
            ready=readiness.ready,
            problem=readiness.problem,
            required_tier=Tier.FREE if is_default else Tier.PRO,
        )


class LanguageModelOut(View):
    """The language model that may break scripts down and expand prompts."""

    ready: bool
    model: str | None
    problem: str = Field(description="What is missing, and what to do about it; empty when ready.")
    expands: bool = Field(
        description="Whether it expands the prompts of generative engines unless told not to."
    )
    required_tier: str = Field(description="To have a script broken down, or a prompt expanded.")


class Catalogue:
    """What one installation offers."""

    def __init__(self, tools: ConversionTools) -> None:
        self._tools = tools

    def styles(self) -> list[StyleOut]:
        return [StyleOut.model_validate(style) for style in STYLES.values()]

    def engines(self) -> list[EngineOut]:
        return [EngineOut.of(info, self._tools) for info in self._tools.engines.infos()]

    def language_model(self) -> LanguageModelOut:
        settings = self._tools.settings
        ready = settings.chat_model is not None
        return LanguageModelOut(
            ready=ready,
            model=settings.chat_model,
            problem="" if ready else "set ANIMATIC_CHAT_MODEL, and ANIMATIC_CHAT_BASE_URL to its server.",
            expands=ready and settings.chat_expand,
            required_tier=Tier.BASIC,
        )

    def check_style(self, name: str) -> None:
        """Raise InvalidInput unless some engine knows this style."""
        known = dict.fromkeys(
            [*STYLES, *(style for info in self._tools.engines.infos() for style in info.styles)]
        )
        if name not in known:
            raise InvalidInput(f"There is no style called {name!r}.", field="style", allowed=list(known))
