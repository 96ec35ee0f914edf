"""What an order needs: a tier, by what its user set explicitly, and an engine that can make use of it."""

from collections.abc import Sequence

from animatic.accounts.gates import Gates
from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo, Feature
from animatic.errors import InvalidInput
from animatic.models import User
from animatic.vocabulary import ConversionType, Tier

_WORDS = {Feature.MODEL: "model", Feature.NEGATIVE_PROMPT: "negativePrompt", Feature.SEED: "seed"}
_ORDER = (Tier.FREE, Tier.BASIC, Tier.PRO)


class Requirements:
    """Collects what an order asks for; refuses it as soon as the tier isn't enough."""

    def __init__(self, gates: Gates, user: User) -> None:
        self._gates = gates
        self._user = user
        self.tier = Tier.FREE
        """The lowest tier that may order all of it."""

    def need(self, tier: Tier, what: str) -> None:
        """`what` is a plural: "camera moves". Raises TierRequired."""
        self._gates.require(self._user, tier, what)
        self.tier = max(self.tier, tier, key=_ORDER.index)


def require_feature(engine: EngineInfo, feature: Feature, *, model: str = "") -> None:
    """Raise InvalidInput if the engine, with this model, can't make use of what an order asks for."""
    if feature not in engine.features_of(model):
        field = _WORDS.get(feature, str(feature))
        what = (
            f"The model {model}"
            if model and feature in engine.features_of("")
            else f"The engine {engine.name}"
        )
        raise InvalidInput(f"{what} can't make use of {field}.", field=field)


def require_model(engine: EngineInfo, model: str) -> None:
    """Raise InvalidInput if the engine can't be told which model to use, or not this one."""
    require_feature(engine, Feature.MODEL)
    if engine.models and model not in engine.models:
        raise InvalidInput(
            f"The engine {engine.name} knows no model {model!r}; there are {', '.join(engine.models)}.",
            field="model",
            allowed=list(engine.models),
        )


def fallbacks_for(
    tools: ConversionTools,
    requirements: Requirements,
    wanted: Sequence[str] | None,
    first: str,
    type_: ConversionType,
) -> tuple[str, ...]:
    """The engines that may take over from `first`: those that the order names, or else the installation's own.

    Raises InvalidInput for one that can't do this, TierRequired when the order chooses for itself and its tier doesn't.
    """
    own = (
        tools.settings.image_fallbacks
        if type_ is ConversionType.TEXT_TO_IMAGE
        else tools.settings.video_fallbacks
    )
    if wanted is not None and list(wanted) != list(own) and wanted:
        requirements.need(Tier.PRO, "engines of your own choice")
    names = tuple(dict.fromkeys(name for name in (own if wanted is None else wanted) if name != first))
    for name in names:
        if tools.engines.get(name, type_).info.assembles:
            raise InvalidInput(
                f"The engine {name} joins panels: it can't stand in for a clip.", field="fallbacks"
            )
    return names
