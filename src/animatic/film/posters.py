"""Single frames of a film as pictures, and its moving preview."""

from collections.abc import Callable
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from animatic.errors import InvalidInput
from animatic.film.checks import check_files
from animatic.film.formats import QUALITIES, Format
from animatic.film.frames import Frames
from animatic.film.rendering import FilmReport, Progress, render
from animatic.film.stills import Picture
from animatic.film.timeline import Timeline
from animatic.film.timing import frame_at, schedule
from animatic.imaging import yuv
from animatic.imaging.yuv import Planes

_CANDIDATES: Final = 5
_PREVIEW_RATE: Final = 12


def frame(timeline: Timeline, number: int) -> Picture:
    """One frame of a film, as sRGB (height, width, 3).

    Raises:
        InvalidInput: there is no such frame, or a picture can't be used.
    """
    check_files(timeline, lambda _share: None)
    return _frame(timeline, number)


def poster(timeline: Timeline, *, at_ms: int | None = None) -> Picture:
    """A frame that stands for the film, as sRGB (height, width, 3).

    Args:
        at_ms: the frame at this time; by default the middle of one of the first panels, of that which shows most.

    Raises:
        InvalidInput: the time is outside the film, or a picture can't be used.
    """
    if at_ms is not None:
        return frame(timeline, frame_at(at_ms, timeline.frame_rate))
    check_files(timeline, lambda _share: None)
    spans = islice(schedule(timeline).spans, _CANDIDATES)
    middles = (_frame(timeline, (span.start + span.end) // 2) for span in spans)
    return max(middles, key=lambda picture: float(picture.std()))


def preview(
    timeline: Timeline,
    sink: Path | BinaryIO,
    *,
    width: int = 480,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FilmReport:
    """Make a small moving picture (WebP) of a film, to show on a page.

    Args:
        width: of the picture in pixels, even; the height follows.

    Raises:
        As `render`.
    """
    height = max(16, 2 * round(width * timeline.height / timeline.width / 2))
    rate = min(timeline.frame_rate, Fraction(_PREVIEW_RATE))
    return render(
        timeline.resized(width, height, rate),
        sink,
        quality="draft",
        format=Format.WEBP,
        progress=progress,
        cancelled=cancelled,
    )


def _frame(timeline: Timeline, number: int) -> Picture:
    frames = Frames(timeline, kernels=QUALITIES["high"].kernels)
    if not 0 <= number < frames.schedule.frames:
        raise InvalidInput(f"There is no frame {number}: the film has {frames.schedule.frames}, from 0 on.")
    size = timeline.height, timeline.width
    planes = Planes(*(np.empty((size[0] // part, size[1] // part), np.uint8) for part in (1, 2, 2)))
    with frames:
        for moment in frames.moments([range(number, number + 1)]):
            frames.draw(moment, planes)
    return yuv.to_rgb(planes)
