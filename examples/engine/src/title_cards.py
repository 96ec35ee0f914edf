"""An engine of one's own: instead of a picture, the panel's text on a plain card."""

import textwrap

from PIL import Image, ImageDraw, ImageFont

from animatic.config import Settings
from animatic.engines.base import READY, EngineInfo, ImageRequest, ImageResult, Readiness, RunContext
from animatic.errors import Cancelled
from animatic.vocabulary import ConversionType


class TitleCards:
    """Sets the text; the seed chooses the card's colour."""

    def __init__(self, settings: Settings) -> None:
        del settings

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="title-cards",
            type=ConversionType.TEXT_TO_IMAGE,
            label="Title cards",
            description="The panel's text on a plain card.",
            deterministic=True,
        )

    def readiness(self) -> Readiness:
        return READY

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult:
        if context.cancelled():
            raise Cancelled
        context.progress(0.1, "setting the text")
        card = Image.new("RGB", (request.width, request.height), (20 + request.seed % 60, 24, 40))
        size = request.height / 16
        text = "\n".join(textwrap.wrap(request.prompt, width=40)[:10])
        centre = request.width / 2, request.height / 2
        ImageDraw.Draw(card).text(centre, text, anchor="mm", font=ImageFont.load_default(size))
        path = context.workdir / "card.png"
        card.save(path)
        return ImageResult(path, seed=request.seed)
