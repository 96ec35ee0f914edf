"""The engine `film`: the embedded renderer, which assembles every film."""

from animatic import film
from animatic.config import Settings
from animatic.engines.base import (
    QUEUE_VIDEOS,
    READY,
    EngineInfo,
    Feature,
    Readiness,
    RunContext,
    VideoRequest,
    VideoResult,
)
from animatic.vocabulary import ConversionType


class FilmEngine:
    """Renders a timeline of stills and clips with camera moves and transitions."""

    def __init__(self, settings: Settings) -> None:
        del settings  # nothing of it can be set

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="film",
            type=ConversionType.IMAGE_TO_VIDEO,
            label="Film renderer",
            description="Joins panels and clips to an H.264 MP4 with camera moves and transitions, on this machine.",
            queue=QUEUE_VIDEOS,
            features=frozenset({Feature.DEPTH}),
            assembles=True,
            deterministic=True,
        )

    def readiness(self) -> Readiness:
        return READY

    def warm_up(self) -> None:
        film.warm_up()
        _ = film.render  # imported when it is first asked for: now, not in every fork

    def render(self, request: VideoRequest, context: RunContext) -> VideoResult:
        """Render, and leave `film.mp4` behind."""
        path = context.workdir / "film.mp4"
        report = film.render(
            request.timeline,
            path,
            quality=request.quality or "standard",
            progress=context.progress,
            cancelled=context.cancelled,
        )
        return VideoResult(path, details={"codec": report.codec, "notes": list(report.notes)})
