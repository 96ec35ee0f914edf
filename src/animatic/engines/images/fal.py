"""The engine `fal` for pictures: hosted text-to-image models."""

from decimal import Decimal
from typing import Final

from animatic.config import Settings
from animatic.engines import prompts
from animatic.engines.base import EngineInfo, Feature, ImageRequest, ImageResult, Readiness, RunContext
from animatic.engines.downloads import MOST_PICTURE
from animatic.engines.fal.arguments import Wish
from animatic.engines.fal.service import FalService, data_address
from animatic.vocabulary import ConversionType

_TYPE: Final = ConversionType.TEXT_TO_IMAGE


class FalImageEngine:
    """Draws with a model at fal, chosen by its endpoint's id."""

    def __init__(self, settings: Settings) -> None:
        self._service = FalService(settings, _TYPE, settings.fal_image_model)

    @property
    def info(self) -> EngineInfo:
        return self._service.info(
            label="fal",
            description="Pictures by generative models that fal hosts. Needs a key, and costs money at fal.",
            features=frozenset({Feature.STYLE, Feature.CAST, Feature.MODEL}),
        )

    def readiness(self) -> Readiness:
        return self._service.readiness()

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult:
        """Order the picture, wait for it, and leave it in the working directory."""
        wish = Wish(
            prompt=prompts.picture_prompt(request.prompt, style=request.style, cast=request.cast),
            width=request.width,
            height=request.height,
            seed=request.seed,
            negative_prompt=request.negative_prompt,
            references=[data_address(reference) for reference in request.references],
        )
        made = self._service.make(request.model, wish, context, name="picture", most=MOST_PICTURE)
        return ImageResult(made.path, seed=made.seed, details=made.details)

    def abandon(self, checkpoint: dict[str, object]) -> None:
        self._service.abandon(checkpoint)

    def estimate(self, model: str, *, width: int, height: int, seconds: float) -> Decimal | None:
        """US dollars of one run, by the price that we were told."""
        return self._service.estimate(model, width=width, height=height, seconds=seconds)
