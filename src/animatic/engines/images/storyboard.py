"""The engine `storyboard`: the embedded artist."""

from typing import Final

import cv2
import numpy as np

from animatic import storyboard
from animatic.config import Settings
from animatic.engines.base import (
    QUEUE_IMAGES,
    READY,
    EngineInfo,
    Feature,
    ImageRequest,
    ImageResult,
    Readiness,
    RunContext,
)
from animatic.errors import Cancelled
from animatic.vocabulary import ConversionType

_PAINTING: Final = 0.95
"""Share of the run that painting takes; the rest is writing the files."""
_PNG: Final = (cv2.IMWRITE_PNG_COMPRESSION, 3)
"""Level 3 of 9: a quarter larger than the best, in a tenth of its time."""

_SKETCH: Final = "INT. KITCHEN - NIGHT\n\nAnna pours tea.\n\nANNA: Late again."
"""A picture that takes all that most pictures need: a room, a person, something said."""


class StoryboardEngine:
    """Draws as a storyboard artist would: the same picture for the same request, with this machine alone."""

    def __init__(self, settings: Settings) -> None:
        del settings  # nothing of it can be set

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="storyboard",
            type=ConversionType.TEXT_TO_IMAGE,
            label="Storyboard artist",
            description="Draws on this machine, in a second or two, without model, key or network.",
            queue=QUEUE_IMAGES,
            features=frozenset({Feature.STYLE, Feature.SEED, Feature.CAST, Feature.DEPTH}),
            styles=tuple(storyboard.STYLES),
            deterministic=True,
            generative=False,
        )

    def readiness(self) -> Readiness:
        return READY

    def warm_up(self) -> None:
        # Pictures are drawn side by side in processes: threads of OpenCV's would only be in each other's way, and a
        # process that has some must not fork.
        cv2.setNumThreads(1)
        storyboard.paint(_SKETCH, size=(128, 72))

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult:
        """Paint, and leave `picture.png` and `depth.png` (16 bits) behind."""
        picture = storyboard.paint(
            request.prompt,
            size=(request.width, request.height),
            style=request.style,
            seed=request.seed,
            cast=[storyboard.Character.from_dict(character) for character in request.cast],
            progress=lambda fraction, stage: context.progress(fraction * _PAINTING, stage),
            cancelled=context.cancelled,
        )
        if context.cancelled():
            raise Cancelled
        context.progress(_PAINTING, "saving")
        path, depth = context.workdir / "picture.png", context.workdir / "depth.png"
        cv2.imwrite(str(path), cv2.cvtColor(picture.rgb, cv2.COLOR_RGB2BGR), _PNG)
        cv2.imwrite(str(depth), np.round(picture.depth * 65535).astype(np.uint16), _PNG)
        return ImageResult(
            picture=path,
            depth=depth,
            seed=request.seed,
            details={"reading": picture.reading.to_dict(), "credits": picture.credits},
        )
