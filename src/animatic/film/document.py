"""The timeline as JSON: for `animatic film TIMELINE.json`, for other programs, and its JSON schema.

Names are camelCase; a rectangle is `[x, y, width, height]`; paths are relative to the document's folder. What may be
left out has the default of the dataclass. See docs/guide/timeline.md.
"""

import difflib
import json
import math
from dataclasses import MISSING, fields
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from types import NoneType
from typing import Any, Final, TypeVar, get_args

from animatic.film.timeline import Look, Marks, Rect, Segment, Timeline
from animatic.film.titles import Title
from animatic.film.validation import InvalidTimeline, Length, Problem, Range, annotations, camel
from animatic.vocabulary import FRAME_RATES

VERSION: Final = 1
"""Written as `animatic`; a reader refuses a newer one."""

_T = TypeVar("_T")
_NAMES: Final = {int: "a whole number", float: "a number", str: "text", bool: "true or false"}
_OBJECTS: Final = (Look, Marks, Title)
_SCHEMA_TYPES: Final = {int: "integer", float: "number", str: "string", bool: "boolean"}

# What stands for a required value that was wrong or missing, so that everything else is checked all the same.
_STAND_IN: Final = Segment(duration_ms=3_600_000, colour="#000000")
_STAND_INS: Final[dict[str, Any]] = {
    "width": 1280,
    "height": 720,
    "frame_rate": Fraction(24),
    "segments": (_STAND_IN,),
    "duration_ms": _STAND_IN.duration_ms,
    "text": "…",
}


def load(path: Path) -> Timeline:
    """Read a timeline from a file.

    Raises:
        InvalidTimeline: naming everything that is wrong with it.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise InvalidTimeline([Problem("", f"there is no file {path}.")]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidTimeline([Problem("", f"{path} can't be read: {error}.")]) from None
    return loads(text, folder=path.parent)


def loads(text: str, *, folder: Path | None = None) -> Timeline:
    """Read a timeline from JSON text; relative paths start at `folder`.

    Raises:
        InvalidTimeline: naming everything that is wrong with it.
    """
    try:
        document = json.loads(text)
    except ValueError as error:
        raise InvalidTimeline([Problem("", f"it is not JSON: {error}.")]) from None
    return from_json(document, folder=folder)


def dumps(timeline: Timeline, *, folder: Path | None = None) -> str:
    """Write a timeline as JSON text; paths below `folder` become relative to it."""
    return json.dumps(to_json(timeline, folder=folder), indent=2, ensure_ascii=False) + "\n"


def from_json(document: object, *, folder: Path | None = None) -> Timeline:
    """A timeline from parsed JSON.

    Raises:
        InvalidTimeline: naming everything that is wrong with it.
    """
    if not isinstance(document, dict):
        raise InvalidTimeline([Problem("", "a timeline is a JSON object: { … }.")])
    document = dict(document)
    version = document.pop("animatic", VERSION)
    if version != VERSION:
        raise InvalidTimeline(
            [Problem("animatic", f"this is version {version!r} of the format; this program reads {VERSION}.")]
        )
    reader = _Reader(folder)
    timeline = reader.read(document, Timeline, "")
    if timeline is None:
        raise InvalidTimeline(reader.problems)
    return timeline


def to_json(timeline: Timeline, *, folder: Path | None = None) -> dict[str, Any]:
    """A timeline as JSON's own types; what has its default value is left out."""
    return {"animatic": VERSION, **_write(timeline, folder)}


def schema() -> dict[str, Any]:
    """The JSON schema (2020-12) of a timeline's document."""
    described = _schema(Timeline)
    described["properties"] = {"animatic": {"const": VERSION}, **described["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Animatic timeline",
        **described,
    }


class _Reader:
    """Reads dataclasses from JSON by their annotations, and goes on after a mistake to find them all."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def read(self, given: object, kind: type[_T], where: str) -> _T | None:
        """The object; None if anything in it is wrong, which is then among the problems."""
        if not isinstance(given, dict):
            self._wrong(where, f"{_shown(given)} is not allowed; give an object {{ … }}.")
            return None
        known = len(self.problems)
        names = {camel(name): name for name in annotations(kind)}
        for key in [key for key in given if key not in names]:
            close = difflib.get_close_matches(key, names, 1)
            self._wrong(
                _below(where, key), "there is no such field" + (f"; is it {close[0]}?" if close else ".")
            )
        defaults = _defaults(kind)
        values: dict[str, Any] = {}
        failed = set()
        for key, name in names.items():
            if key in given and not (given[key] is None and defaults.get(name, MISSING) is None):
                before = len(self.problems)
                stand_in = defaults.get(name, _STAND_INS.get(name))
                values[name] = self._value(
                    given[key], annotations(kind)[name][0], _below(where, key), stand_in
                )
                if len(self.problems) > before:
                    failed.add(key)
            elif name in defaults:
                values[name] = defaults[name]
            else:
                self._wrong(_below(where, key), "it is missing.")
                failed.add(key)
                values[name] = _STAND_INS[name]
        try:
            made = kind(**values)
        except InvalidTimeline as error:
            for problem in error.problems:
                # What only a stand-in causes is no news.
                if not failed or (problem.where and problem.where not in failed):
                    self.problems.append(problem.below(where))
            return None
        return made if len(self.problems) == known else None

    def _value(self, given: object, annotation: Any, where: str, stand_in: Any) -> Any:
        """A field's value, or the stand-in if it is wrong."""
        if annotation == tuple[Segment, ...]:
            return self._segments(given, where)
        kind = next(option for option in get_args(annotation) or (annotation,) if option is not NoneType)
        value: Any = None
        expected = _NAMES.get(kind, "")
        if kind in _OBJECTS:
            return self.read(given, kind, where) or stand_in
        if kind is Rect:
            return self._rect(given, where)
        if kind is Fraction:
            value, expected = _frame_rate(given), f"{', '.join(FRAME_RATES)} or a ratio such as 24000/1001"
        elif kind is Path:
            value, expected = self._path(given), "a path"
        elif issubclass(kind, StrEnum):
            value = kind(given) if isinstance(given, str) and given in list(kind) else None
            expected = ", ".join(kind)
        elif kind is float:
            number = isinstance(given, int | float) and not isinstance(given, bool) and math.isfinite(given)
            value = float(given) if number else None  # type: ignore[arg-type]  # just checked
        elif type(given) is kind:
            value = given
        if value is None:
            self._wrong(where, f"{_shown(given)} is not allowed; give {expected}.")
            return stand_in
        return value

    def _segments(self, given: object, where: str) -> tuple[Segment, ...]:
        if not isinstance(given, list):
            self._wrong(where, f"{_shown(given)} is not allowed; give a list of segments [ … ].")
            return (_STAND_IN,)
        return tuple(
            self.read(item, Segment, f"{where}[{index}]") or _STAND_IN for index, item in enumerate(given)
        )

    def _rect(self, given: object, where: str) -> Rect | None:
        if (
            not isinstance(given, list)
            or len(given) != 4
            or not all(isinstance(number, int | float) and not isinstance(number, bool) for number in given)
        ):
            self._wrong(where, f"{_shown(given)} is not allowed; give [x, y, width, height] in fractions.")
            return None
        try:
            return Rect(*map(float, given))
        except InvalidTimeline as error:
            self.problems += [problem.below(where) for problem in error.problems]
            return None

    def _path(self, given: object) -> Path | None:
        if not isinstance(given, str) or not given or "\0" in given:
            return None
        return self.folder / given if self.folder else Path(given)

    def _wrong(self, where: str, what: str) -> None:
        self.problems.append(Problem(where, what))


def _defaults(kind: type[Any]) -> dict[str, Any]:
    """Field name → default, of the fields that may be left out."""
    found = {}
    for field in fields(kind):
        if field.default is not MISSING:
            found[field.name] = field.default
        elif field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
    return found


def _frame_rate(given: object) -> Fraction | None:
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return None
    try:
        return FRAME_RATES.get(str(given)) or Fraction(str(given))
    except (ValueError, ZeroDivisionError):
        return None


def _below(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _shown(given: object) -> str:
    text = json.dumps(given, ensure_ascii=False, default=repr)
    return text if len(text) <= 60 else text[:57] + "…"


def _write(value: Any, folder: Path | None) -> dict[str, Any]:
    defaults = _defaults(type(value))
    return {
        camel(field.name): _written(getattr(value, field.name), folder)
        for field in fields(value)
        if field.name not in defaults or getattr(value, field.name) != defaults[field.name]
    }


def _written(value: Any, folder: Path | None) -> Any:
    match value:
        case Rect():
            return [value.x, value.y, value.width, value.height]
        case Segment() | Look() | Marks() | Title():
            return _write(value, folder)
        case tuple():
            return [_written(item, folder) for item in value]
        case Fraction():
            return next((name for name, rate in FRAME_RATES.items() if rate == value), str(value))
        case Path():
            inside = folder is not None and value.is_relative_to(folder)
            return (value.relative_to(folder) if folder and inside else value).as_posix()
        case StrEnum():
            return value.value
        case _:
            return value


def _schema(kind: type[Any]) -> dict[str, Any]:
    defaults = _defaults(kind)
    properties = {}
    for name, (annotation, marks) in annotations(kind).items():
        described = _field_schema(annotation)
        for mark in marks:
            if isinstance(mark, Range):
                described |= {"minimum": mark.low, "maximum": mark.high}
            elif isinstance(mark, Length):
                low, high = (
                    ("minItems", "maxItems") if described["type"] == "array" else ("minLength", "maxLength")
                )
                described |= {low: mark.low, high: mark.high}
        default = _written(defaults[name], None) if name in defaults else None
        properties[camel(name)] = described | ({"default": default} if default not in (None, {}) else {})
    required = [camel(name) for name in annotations(kind) if name not in defaults]
    described = {"type": "object", "properties": properties, "additionalProperties": False}
    return described | ({"required": required} if required else {})


def _field_schema(annotation: Any) -> dict[str, Any]:
    if annotation == tuple[Segment, ...]:
        return {"type": "array", "items": _schema(Segment)}
    kind = next(option for option in get_args(annotation) or (annotation,) if option is not NoneType)
    if kind is Rect:
        return {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}
    if kind in _OBJECTS:
        return _schema(kind)
    if kind is Fraction:
        return {"type": ["string", "number"], "examples": list(FRAME_RATES)}
    if kind is Path:
        return {"type": "string", "minLength": 1}
    if issubclass(kind, StrEnum):
        return {"type": "string", "enum": list(map(str, kind))}
    return {"type": _SCHEMA_TYPES[kind]}
