"""A panel's text, taken apart: the scene heading, what happens, and what is said by whom."""

import re
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.understand import lexicon

QUOTE: Final = 0xE000
"""Quotes in the action are replaced by one private-use character each: QUOTE + their number."""
_MANY: Final = 200


@dataclass(frozen=True, slots=True)
class Heading:
    interior: bool | None
    """INT. and EXT.; None for both or neither."""
    place: str
    time: str


@dataclass(frozen=True, slots=True)
class Speech:
    text: str
    speaker: str = ""
    """As written in front of the line; "" for a quote in the action, whose speaker the grammar tells."""
    parenthetical: str = ""
    off_screen: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    heading: Heading | None
    action: str
    lines: tuple[Speech, ...]
    """Dialogue lines."""
    quotes: tuple[Speech, ...]
    """Quotes in the action, by number."""


_HEADING: Final = re.compile(
    r"^\W{0,3}(?P<kind>INT\.?\s*/\s*EXT|EXT\.?\s*/\s*INT|I\s*/\s*E|INT|EXT|EST)(?:\.|:|\s)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_DASH: Final = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*")
_CUE: Final = re.compile(
    r"^(?P<name>@?[^\W\d_][^:()\n]{0,40}?)\s*(?P<extension>(?:\([^)]{1,30}\)\s*)*)(?:\^\s*)?:\s*(?P<rest>\S.*)$"
)
_CUE_LINE: Final = re.compile(
    r"^(?P<name>@?[^\W\d_a-z][^a-z:()\n]{1,40}?)\s*(?P<extension>(?:\([^)]{1,30}\)\s*)*)\^?$"
)
_PARENTHETICAL: Final = re.compile(r"^\(([^)]*)\)\s*")
_QUOTED: Final = re.compile(
    r"\"([^\"\n]{1,2000})\"|“([^”\n]{1,2000})”|«([^»\n]{1,2000})»|„([^“”\n]{1,2000})[“”]"
)
_OFF: Final = re.compile(
    r"\b(?:O\.?\s?S\.?|V\.?\s?O\.?|O\.?\s?C\.?|off[- ]screen|voice[- ]?over)(?:\W|$)", re.IGNORECASE
)
_DAY_PARTS: Final = re.compile(
    r"\b(day|night|morning|evening|afternoon|dawn|dusk|noon|midnight|sunset|sunrise|twilight|later|continuous|same|"
    r"moments|magic hour|golden hour|storm|rain|snow|establishing|flashback|present|winter|summer|spring|autumn|fall|"
    r"fog|blizzard|snowstorm|daybreak|sundown|midday|early|late)\b",
    re.IGNORECASE,
)


def take_apart(text: str) -> Prompt:
    """Never fails; a text without heading, dialogue or quotes is all action."""
    heading: Heading | None = None
    action: list[str] = []
    lines: list[Speech] = []
    rows = text.splitlines()
    i = 0
    while i < len(rows):
        row = rows[i].strip()
        i += 1
        if not row:
            continue
        if heading is None and not action and (found := _HEADING.match(row)):
            heading = _heading(found)
        elif (cue := _CUE.match(row)) and is_speaker(cue["name"]):
            lines.append(_speech(cue["name"], cue["extension"], cue["rest"]))
        elif (cue := _CUE_LINE.match(row)) and i < len(rows) and rows[i].strip() and is_speaker(cue["name"]):
            spoken: list[str] = []
            while i < len(rows) and rows[i].strip():
                spoken.append(rows[i].strip())
                i += 1
            lines.append(_speech(cue["name"], cue["extension"], " ".join(spoken)))
        else:
            action.append(row)
    quotes: list[Speech] = []

    def mark(found: re.Match[str]) -> str:
        said = next(group for group in found.groups() if group is not None)
        if len(quotes) >= _MANY:
            return " "
        quotes.append(Speech(said.strip()))
        return f" {chr(QUOTE + len(quotes) - 1)} "

    return Prompt(heading, _QUOTED.sub(mark, "\n".join(action)), tuple(lines), tuple(quotes))


def _heading(found: re.Match[str]) -> Heading:
    kind = found["kind"].upper()
    parts = [part.strip(" .") for part in _DASH.split(found["rest"]) if part.strip(" .")]
    times = [part for part in parts[1:] if _DAY_PARTS.search(part)]
    places = [part for part in parts if part not in times]
    interior = None if "/" in kind or kind == "EST" else kind == "INT"
    if kind == "EST":
        times.append("establishing")
    return Heading(interior, " - ".join(places), ", ".join(times))


def _speech(name: str, extension: str, rest: str) -> Speech:
    parenthetical = ""
    while found := _PARENTHETICAL.match(rest):
        parenthetical = f"{parenthetical} {found[1]}".strip()
        rest = rest[found.end() :]
    notes = f"{extension} {parenthetical}"
    return Speech(rest.strip(), name.strip(" @"), parenthetical, bool(_OFF.search(notes)))


def is_speaker(name: str) -> bool:
    """Whether a text in front of a colon names somebody: all capitals, or a given name, and not a camera's word."""
    name = name.strip(" @")
    words = name.split()
    if not words or len(words) > 5 or name.endswith(("!", "?", ",", ".")):
        return False
    if any(word.strip(".").casefold() in _NOT_SPEAKING for word in words):
        return False
    if name.isupper():
        return True
    lower = [word.casefold().strip(".") for word in words]
    known = (
        lower[0] in lexicon.given_names()
        or lower[-1] in lexicon.given_names()
        or lower[-1] in lexicon.roles()
    )
    return known and len(words) <= 3 and all(word[0].isupper() for word in words)


_NOT_SPEAKING: Final = frozenset(
    "shot angle close-up closeup close wide insert cu ecu mcu ots pov ext int on view medium tight "
    "two-shot super title "
    "cut fade dissolve reverse tracking low high overhead note caption later establishing montage "
    "style scene panel "
    "mood lighting camera weather time setting frame of the to".split()
)
