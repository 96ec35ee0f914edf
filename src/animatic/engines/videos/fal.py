"""The engine `fal` for clips: hosted image-to-video models."""

from decimal import Decimal
from typing import Final

from animatic.config import Settings
from animatic.engines import prompts
from animatic.engines.base import EngineInfo, Feature, Readiness, RunContext, VideoRequest, VideoResult
from animatic.engines.downloads import MOST_VIDEO
from animatic.engines.fal.arguments import Wish
from animatic.engines.fal.service import FalService, data_address
from animatic.errors import InvalidInput
from animatic.vocabulary import ConversionType

_TYPE: Final = ConversionType.IMAGE_TO_VIDEO


class FalVideoEngine:
    """Animates a panel's picture with a model at fal, chosen by its endpoint's id."""

    def __init__(self, settings: Settings) -> None:
        self._service = FalService(settings, _TYPE, settings.fal_video_model)

    @property
    def info(self) -> EngineInfo:
        return self._service.info(
            label="fal",
            description="Clips by generative models that fal hosts, one of each panel."
            " Needs a key, and costs money at fal.",
            features=frozenset({Feature.MODEL}),
        )

    def readiness(self) -> Readiness:
        return self._service.readiness()

    def render(self, request: VideoRequest, context: RunContext) -> VideoResult:
        """Order the clip of the timeline's only panel, wait for it, and leave it in the working directory."""
        segment, *more = request.timeline.segments
        if more or segment.picture is None:
            raise InvalidInput("fal animates one picture at a time.")
        wish = Wish(
            prompt=prompts.motion_prompt(request.prompts[0] if request.prompts else "", segment),
            width=request.timeline.width,
            height=request.timeline.height,
            seed=request.seed,
            negative_prompt=request.negative_prompt,
            image_url=data_address(segment.picture),
            duration_ms=segment.duration_ms,
        )
        made = self._service.make(request.model, wish, context, name="clip", most=MOST_VIDEO)
        return VideoResult(made.path, notes=tuple(made.details["notes"]), details=made.details)

    def abandon(self, checkpoint: dict[str, object]) -> None:
        self._service.abandon(checkpoint)

    def estimate(self, model: str, *, width: int, height: int, seconds: float) -> Decimal | None:
        """US dollars of one run, by the price that we were told."""
        return self._service.estimate(model, width=width, height=height, seconds=seconds)
