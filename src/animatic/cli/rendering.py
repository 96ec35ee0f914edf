"""From a timeline and what is to be heard to a film: what `make` and `film` share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from animatic import film
from animatic.cli.interrupts import Interrupt
from animatic.cli.progress import Stages
from animatic.errors import InvalidInput
from animatic.film import FilmReport, Timeline
from animatic.film.sound.plan import CaptionMode, Music, SoundPlan

CACHE_BYTES: Final = 2_000_000_000
"""Of the rendered parts that are kept between films."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A film, and what came of its timeline: a panel waits until its words are read."""

    timeline: Timeline
    report: FilmReport
    warnings: tuple[str, ...]


def render(
    timeline: Timeline,
    target: Path,
    *,
    sound: SoundPlan,
    spoken: Sequence[str] = (),
    locked: Sequence[bool] = (),
    captions: CaptionMode,
    quality: str,
    keep_parts: bool,
    bars: Stages,
    interrupt: Interrupt,
) -> Rendered:
    """Read aloud, mix and render, with a bar for each that takes time."""
    # Codecs, fonts and the voice: `animatic --help` needs none of them.
    from animatic.film.captions.burn import BurnedCaptions
    from animatic.film.sound.production import produce

    speaking = bars.begin("Reading aloud") if sound.narrated else None
    made = produce(
        timeline,
        sound,
        spoken,
        locked=locked,
        progress=speaking.update if speaking else None,
        cancelled=interrupt,
    )
    timeline = made.timeline
    burned = BurnedCaptions(
        made.cues,
        width=timeline.width,
        height=timeline.height,
        frame_rate=timeline.frame_rate,
        letterbox=timeline.look.letterbox,
    )
    rendering = bars.begin("Rendering")
    report = film.render(
        timeline,
        target,
        quality=quality,
        progress=rendering.update,
        cancelled=interrupt,
        sound=made.sound(),
        captions=made.cues if captions is CaptionMode.SOFT else (),
        overlays=(burned,) if captions is CaptionMode.BURNED else (),
        cache=_part_cache() if keep_parts else None,
        cache_bytes=CACHE_BYTES,
    )
    return Rendered(timeline, report, made.warnings)


def music(
    path: Path | None, *, start: float, volume: float | None, duck: float | None, loop: bool
) -> Music | None:
    """The music of a command's options; seconds and decibels."""
    if path is None:
        return None
    plain = Music(path)
    return replace(
        plain,
        start_ms=round(start * 1000),
        loop=loop,
        volume_db=plain.volume_db if volume is None else volume,
        duck_db=plain.duck_db if duck is None else duck,
    )


def sound_length_ms(path: Path) -> int:
    """How long a recording is; raises InvalidInput if it can't be read."""
    from animatic.film.sound.decode import probe

    length = round(probe(path).seconds * 1000)
    if length <= 0:
        raise InvalidInput(f"“{path.name}” doesn't say how long it is: save it as WAV or FLAC.")
    return length


def _part_cache() -> Path | None:
    """Where rendered parts are kept between films; None where nothing can be written."""
    folder = user_cache_path("animatic", appauthor=False) / "film"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None  # a home that is read-only: every film is rendered whole
    return folder
