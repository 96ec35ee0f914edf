"""The engine `film`: the embedded renderer, which assembles every film."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

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

if TYPE_CHECKING:
    from animatic.film.sound.production import Production

_SPEAKING: Final = 0.1
"""Share of a narrated film's work that the voice takes."""
_RENDERED: Final = 0.99
"""Share of the work that is done when the film is; the rest is its poster."""
_POSTER_QUALITY: Final = 90
_PREVIEW_WIDTH: Final = 640
_SUFFIXES: Final = {"webm-av1": "webm"}


class FilmEngine:
    """Renders a timeline of stills and clips with camera moves and transitions."""

    def __init__(self, settings: Settings) -> None:
        self._cache_bytes = settings.film_cache_bytes
        self._cache = settings.film_cache_dir if self._cache_bytes else None

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="film",
            type=ConversionType.IMAGE_TO_VIDEO,
            label="Film renderer",
            description="Joins panels, clips and sound to a film with camera moves and transitions, on this machine.",
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
        """Render, and leave the film and its poster behind."""
        # Codecs, fonts and the voice: only the process that renders needs them.
        from animatic.film.sound.production import produce

        speaking = _SPEAKING if request.sound.narrated else 0.0
        made = produce(
            request.timeline,
            request.sound,
            request.spoken,
            locked=request.locked,
            progress=lambda done: context.progress(speaking * done, "reading aloud"),
            cancelled=context.cancelled,
        )

        def tell(done: float, stage: str) -> None:
            context.progress(speaking + (_RENDERED - speaking) * done, stage)

        path = context.workdir / f"film.{_SUFFIXES.get(request.format, request.format)}"
        report = self._render(request, made, path, tell, context.cancelled)
        context.progress(_RENDERED, "poster")
        poster = context.workdir / "poster.jpg"
        Image.fromarray(film.poster(made.timeline, at_ms=request.poster_ms)).save(
            poster, quality=_POSTER_QUALITY
        )
        return VideoResult(
            path,
            poster=poster,
            cards=_cards(made.timeline, context.workdir),
            durations_ms=tuple(segment.duration_ms for segment in made.timeline.segments),
            captions=made.cues,
            notes=(*request.notes, *made.warnings, *report.notes),
            details={"codec": report.codec},
        )

    def _render(
        self,
        request: VideoRequest,
        made: "Production",
        path: Path,
        progress: Callable[[float, str], None],
        cancelled: Callable[[], bool],
    ) -> film.FilmReport:
        from animatic.film.captions.burn import BurnedCaptions

        timeline = made.timeline
        if request.format == film.Format.WEBP:
            return film.preview(timeline, path, width=_PREVIEW_WIDTH, progress=progress, cancelled=cancelled)
        burned = BurnedCaptions(
            made.cues,
            width=timeline.width,
            height=timeline.height,
            frame_rate=timeline.frame_rate,
            letterbox=timeline.look.letterbox,
        )
        return film.render(
            timeline,
            path,
            format=request.format,
            quality=request.quality or "standard",
            progress=progress,
            cancelled=cancelled,
            sound=made.sound(),
            captions=made.cues if request.captions is CaptionMode.SOFT else (),
            overlays=(burned,) if request.captions is CaptionMode.BURNED else (),
            cache=self._cache,
            cache_bytes=self._cache_bytes,
        )


def _cards(timeline: film.Timeline, workdir: Path) -> tuple[tuple[int, Path], ...]:
    """A picture of each segment that is words on a colour, from its middle."""
    cards = []
    spans = film.schedule(timeline).spans
    for index, (segment, span) in enumerate(zip(timeline.segments, spans, strict=True)):
        if segment.colour is not None:
            path = workdir / f"card-{index}.png"
            Image.fromarray(film.frame(timeline, (span.start + span.end) // 2)).save(path)
            cards.append((index, path))
    return tuple(cards)
