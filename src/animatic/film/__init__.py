"""The film renderer: timeline to video.

A pure library: `Timeline` says what is seen and when, `render` makes the film. `docs/guide/timeline.md` is the
format. What needs compiled kernels and codecs is imported when it is first used, so that planning a film
stays cheap.
"""

from typing import TYPE_CHECKING, Any

from animatic.film.document import dumps, from_json, load, loads, schema, to_json
from animatic.film.timeline import Fit, Look, Marks, Rect, Segment, Timeline
from animatic.film.timing import Schedule, schedule
from animatic.film.titles import Title, TitlePlace
from animatic.film.validation import InvalidTimeline, Problem

if TYPE_CHECKING:
    from animatic.film.formats import Format, RenderQuality
    from animatic.film.posters import frame, poster, preview
    from animatic.film.rendering import FilmReport, render
    from animatic.film.warmup import warm_up

__all__ = [
    "FilmReport",
    "Fit",
    "Format",
    "InvalidTimeline",
    "Look",
    "Marks",
    "Problem",
    "Rect",
    "RenderQuality",
    "Schedule",
    "Segment",
    "Timeline",
    "Title",
    "TitlePlace",
    "dumps",
    "frame",
    "from_json",
    "load",
    "loads",
    "poster",
    "preview",
    "render",
    "schedule",
    "schema",
    "to_json",
    "warm_up",
]

_LATER = {
    "FilmReport": "rendering",
    "Format": "formats",
    "RenderQuality": "formats",
    "frame": "posters",
    "poster": "posters",
    "preview": "posters",
    "render": "rendering",
    "warm_up": "warmup",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
