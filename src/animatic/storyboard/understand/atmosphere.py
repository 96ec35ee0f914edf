"""Hour, weather, season, light, mood, style, and what the place shows besides: found by their words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from animatic.storyboard.terms import Light, Mood, TimeOfDay, Weather
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.prompt import Heading


@dataclass(frozen=True, slots=True)
class Atmosphere:
    time: TimeOfDay | None
    weather: Weather | None
    season: str
    light: Light
    mood: Mood
    features: tuple[str, ...]


@cache
def _pattern(section: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    words = lexicon.inverse("atmosphere", section)
    longest_first = sorted(words, key=len, reverse=True)
    alternatives = "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['’]") for word in longest_first
    )
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE), words


def _found(section: str, text: str) -> list[str]:
    pattern, words = _pattern(section)
    keys = []
    for match in pattern.finditer(text):
        if not _denied(text, match.start()):
            word = re.sub(r"\s+", " ", match[0].lower().replace("’", "'"))
            keys.append(words.get(word) or words.get(word.replace(" ", "-")) or words[word.replace("-", " ")])
    return [key for key in keys if key != "-"]


_NEGATION: Final = re.compile(r"\b(?:no|not|without|never|neither|nor)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _denied(text: str, at: int) -> bool:
    return bool(_NEGATION.search(text[max(0, at - 24) : at]))


_WEATHER_ORDER: Final = (
    Weather.SANDSTORM,
    Weather.STORM,
    Weather.SNOW,
    Weather.RAIN,
    Weather.FOG,
    Weather.CLOUDY,
    Weather.WIND,
    Weather.CLEAR,
)
_HEADING_TIME: Final = {
    "later": None,
    "continuous": None,
    "same": None,
    "moments": None,
    "day": TimeOfDay.DAY,
    "night": TimeOfDay.NIGHT,
}
_FALLING_SNOW: Final = frozenset(("snow",))


def read_atmosphere(heading: Heading | None, action: str, spoken: str) -> Atmosphere:
    """What is said in dialogue colours the mood alone: nobody sees the rain that somebody talks of."""
    title = f"{heading.place} . {heading.time}" if heading else ""
    times = _found("time", heading.time) if heading else []
    times = times or _found("time", title)
    given = times or _found("time", action)
    weathers = [Weather(key) for key in [*_found("weather", title), *_found("weather", action)]]
    weather = next((kind for kind in _WEATHER_ORDER if kind in weathers), None)
    seasons = [*_found("season", title), *_found("season", action)]
    lights = _found("light", f"{title} . {action}")
    moods = [*_found("mood", action), *_found("mood", title)]
    features = list(dict.fromkeys([*_found("feature", title), *_found("feature", action)]))
    time = _time(given)
    return Atmosphere(
        time=time,
        weather=weather,
        season=seasons[0] if seasons else "",
        light=_light(lights, time),
        mood=_mood(moods, _found("mood", spoken)),
        features=tuple(features),
    )


def _time(keys: Sequence[str]) -> TimeOfDay | None:
    """The first that is named; but the moon and the stars outdo a mere "day", and a sunset an evening."""
    if not keys:
        return None
    for stronger in ("golden", "sunset", "dawn"):
        if stronger in keys and keys[0] in ("day", "dusk", "morning", stronger):
            return TimeOfDay(stronger)
    return TimeOfDay(keys[0])


def _light(keys: Sequence[str], time: TimeOfDay | None) -> Light:
    if not keys:
        return Light.NONE
    for direction in (Light.BELOW, Light.BACK):  # where it comes from shapes a face more than what it is
        if direction in keys:
            return direction
    if keys[0] in ("sun", "moon") and len(keys) > 1 and keys[1] not in ("sun", "moon"):
        return Light(keys[1])
    if keys[0] == "sun" and time is TimeOfDay.NIGHT:
        return Light.NONE
    return Light(keys[0])


_MOOD_ORDER: Final = (
    "violent",
    "eerie",
    "tense",
    "romantic",
    "melancholy",
    "joyful",
    "epic",
    "lonely",
    "mysterious",
    "peaceful",
)


def _mood(shown: Sequence[str], spoken: Sequence[str]) -> Mood:
    for keys in (shown, spoken):
        if keys:
            return Mood(max(_MOOD_ORDER, key=lambda mood: (keys.count(mood), -_MOOD_ORDER.index(mood))))
    return Mood.NEUTRAL


@dataclass(frozen=True, slots=True)
class Styled:
    style: str
    text: str
    """The text without the words of style."""


_STYLE_LEAD: Final = re.compile(r"^\s*(?:an?|the)?\s*(?:\w+\s+)?$", re.IGNORECASE)


def read_style(text: str) -> Styled:
    """A style counts where one would write it: "charcoal sketch of …", or alone between commas."""
    pattern, words = _pattern("style")
    style = ""
    lead = re.match(
        rf"^\s*(?:an?\s+|the\s+)?(?P<word>{pattern.pattern})\s+(?:style\s+|drawing\s+|sketch\s+|painting\s+)?(?:of|showing)\s+",
        text,
        re.IGNORECASE,
    )
    if lead:
        style = _key(words, lead["word"])
        text = text[lead.end() :]
    rows: list[str] = []
    for row in text.split("\n"):
        parts: list[str] = []
        for part in re.split(r"(?<=,)|(?<=;)", row):
            rest = re.sub(
                r"\b(?:in|the|style|of|a|an|and|look|like|as|drawn|shot|colours?|colors?)\b|[,;.]",
                " ",
                pattern.sub(" ", part),
                flags=re.IGNORECASE,
            )
            found = pattern.search(part)
            if found and not rest.strip() and (parts or rows):
                style = style if style and style != "paint" else _key(words, found[0])
            else:
                parts.append(part)
        rows.append(
            "".join(parts).rstrip(" ,;") if len(parts) < len(re.split(r"(?<=,)|(?<=;)", row)) else row
        )
    tail = re.search(
        rf"\b(?:in|in the style of|in a|as an?)\s+(?P<word>{pattern.pattern})(?:\s+style)?\s*[.]?\s*$",
        rows[-1],
        re.IGNORECASE,
    )
    if tail:
        style = style or _key(words, tail["word"])
        rows[-1] = rows[-1][: tail.start()].rstrip(" ,;")
    return Styled("" if style == "paint" else style, "\n".join(rows))


def _key(words: Mapping[str, str], found: str) -> str:
    word = re.sub(r"\s+", " ", found.lower().replace("’", "'"))
    return words.get(word) or words.get(word.replace(" ", "-")) or words.get(word.replace("-", " ")) or ""
