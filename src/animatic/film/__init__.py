"""The film renderer: timeline to video.

A pure library: `Timeline` says what is seen and when, `render` makes the film. Start there; `docs/guide/timeline.md`
is the format, FILM's decisions are in `docs/decisions/`.
"""

from animatic.film.document import dumps, from_json, load, loads, schema, to_json
from animatic.film.timeline import Fit, Look, Marks, Rect, Segment, Timeline
from animatic.film.timing import Schedule, schedule
from animatic.film.validation import InvalidTimeline, Problem

__all__ = [
    "Fit",
    "InvalidTimeline",
    "Look",
    "Marks",
    "Problem",
    "Rect",
    "Schedule",
    "Segment",
    "Timeline",
    "dumps",
    "from_json",
    "load",
    "loads",
    "schedule",
    "schema",
    "to_json",
]
