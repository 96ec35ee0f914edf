"""The engine `diffusers` for pictures: text-to-image pipelines on this machine."""

from typing import Final

from animatic.config import Settings
from animatic.engines import prompts
from animatic.engines.base import (
    QUEUE_GPU,
    EngineInfo,
    Feature,
    ImageRequest,
    ImageResult,
    Readiness,
    RunContext,
)
from animatic.engines.diffusers.pipelines import Pipelines
from animatic.vocabulary import ConversionType

_TYPE: Final = ConversionType.TEXT_TO_IMAGE
_STEP: Final = 16
"""Pixels that sides are multiples of: eight to a latent, which transformers take in pairs."""


class DiffusersImageEngine:
    """Draws with a pipeline that is loaded here."""

    def __init__(self, settings: Settings, pipelines: Pipelines) -> None:
        self._settings = settings
        self._pipelines = pipelines

    @property
    def info(self) -> EngineInfo:
        models = self._pipelines.models(_TYPE)
        return EngineInfo(
            name="diffusers",
            type=_TYPE,
            label="diffusers",
            description="Pictures by generative models on a machine of this installation.",
            queue=QUEUE_GPU,
            features=self._pipelines.features() | {Feature.STYLE, Feature.CAST},
            models=models,
            default_model=models[0] if models else "",
            resident=True,
            deterministic=True,
        )

    def readiness(self) -> Readiness:
        return self._pipelines.readiness(_TYPE)

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult:
        """Draw, and leave `picture.png` behind."""
        loaded = self._pipelines.load(request.model, _TYPE, context)
        width, height = (max(_STEP, side // _STEP * _STEP) for side in (request.width, request.height))
        prompt = prompts.picture_prompt(request.prompt, style=request.style, cast=request.cast)
        answer, left_out = self._pipelines.call(
            loaded,
            {
                "prompt": prompt,
                "negative_prompt": request.negative_prompt or None,
                "width": width,
                "height": height,
                "num_inference_steps": self._settings.diffusers_steps,
                "generator": self._pipelines.generator(request.seed),
                "output_type": "pil",
            },
            context,
        )
        picture = answer.images[0]
        path = context.workdir / "picture.png"
        picture.save(path, compress_level=3)
        notes = [f"{loaded.model} takes no {name.replace('_', ' ')}." for name in left_out]
        if picture.size != (request.width, request.height):
            made = f"{picture.width} × {picture.height}"
            notes.append(f"Made at {made} instead of {request.width} × {request.height} pixels.")
        return ImageResult(
            path, seed=request.seed, details={"model": loaded.model, "prompt": prompt, "notes": notes}
        )
