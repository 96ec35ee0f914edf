"""Whether the files of a timeline can be rendered, before its first frame is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from animatic.errors import InvalidInput
from animatic.film import clips, stills
from animatic.film.timeline import Timeline
from animatic.film.validation import InvalidTimeline, Problem
from animatic.imaging import typeset
from animatic.imaging.lut import read_cube


def check_files(timeline: Timeline, watch: Callable[[float], None]) -> None:
    """Look into every file that the timeline names: headers and checksums, not pixels.

    Args:
        watch: told how much is done (0..1) before each segment; may raise.

    Raises:
        InvalidTimeline: names every file that can't be used, and why.
        FontsMissing: there are titles, and no fonts to set them in.
    """
    problems = []
    known: dict[Path, str | None] = {}
    for index, segment in enumerate(timeline.segments):
        watch(index / len(timeline.segments))
        for name, path in (("picture", segment.picture), ("depth", segment.depth)):
            if path is not None:
                if path not in known:
                    known[path] = _wrong(partial(stills.check, path))
                problems.append((f"segments[{index}].{name}", known[path]))
        if segment.clip is not None:
            wrong = _wrong(partial(clips.check, segment.clip, segment.clip_start_ms))
            problems.append((f"segments[{index}].clip", wrong))
    if any(segment.title for segment in timeline.segments):
        typeset.fonts()
    if timeline.look.lut is not None:
        problems.append(("look.lut", _wrong(partial(read_cube, timeline.look.lut))))
    found = [Problem(where, wrong) for where, wrong in problems if wrong]
    if found:
        raise InvalidTimeline(found)


def _wrong(attempt: Callable[[], object]) -> str | None:
    """What an attempt finds wrong."""
    try:
        attempt()
    except InvalidInput as error:
        return error.message
    return None
