"""The engine `film`: the embedded renderer, which assembles every film."""

from typing import Final

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
from animatic.film.sound.plan import CaptionMode
from animatic.vocabulary import ConversionType

_SPEAKING: Final = 0.1
"""Share of a narrated film's work that the voice takes."""


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
        # Codecs, fonts and the voice: only the process that renders needs them.
        from animatic.film.captions.burn import BurnedCaptions
        from animatic.film.sound.production import produce

        path = context.workdir / "film.mp4"
        speaking = _SPEAKING if request.sound.narrated else 0.0
        made = produce(
            request.timeline,
            request.sound,
            request.spoken,
            locked=request.locked,
            progress=lambda done: context.progress(speaking * done, "reading aloud"),
            cancelled=context.cancelled,
        )
        timeline = made.timeline
        burned = BurnedCaptions(
            made.cues, width=timeline.width, height=timeline.height, frame_rate=timeline.frame_rate
        )
        report = film.render(
            timeline,
            path,
            quality=request.quality or "standard",
            progress=lambda done, stage: context.progress(speaking + (1 - speaking) * done, stage),
            cancelled=context.cancelled,
            sound=made.sound(),
            captions=made.cues if request.captions is CaptionMode.SOFT else (),
            overlays=(burned,) if request.captions is CaptionMode.BURNED else (),
        )
        return VideoResult(
            path,
            durations_ms=tuple(segment.duration_ms for segment in timeline.segments),
            captions=made.cues,
            details={"codec": report.codec, "notes": [*made.warnings, *report.notes]},
        )
