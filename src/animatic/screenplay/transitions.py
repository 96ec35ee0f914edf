"""The script's transition lines, and the transitions that a cut between scenes gets when it has none."""

import re
from dataclasses import dataclass
from typing import Final

from animatic.vocabulary import Transition


@dataclass(frozen=True, slots=True)
class Passage:
    """How one panel leaves to the next: the transition and its wished length in ms (0 for a cut)."""

    transition: Transition
    duration_ms: int


CUT: Final = Passage(Transition.CUT, 0)
TIME_PASSES: Final = Passage(Transition.DISSOLVE, 1_000)
CLOSING: Final = Passage(Transition.FADE_BLACK, 1_200)

_DIRECTIONS: Final = {
    "LEFT": "left",
    "RIGHT": "right",
    "UP": "up",
    "UPWARD": "up",
    "UPWARDS": "up",
    "DOWN": "down",
    "DOWNWARD": "down",
    "DOWNWARDS": "down",
}
_DIRECTED: Final = {"WIPE": 800, "SLIDE": 700, "PUSH": 700}
_MEANINGS: Final[tuple[tuple[re.Pattern[str], Passage], ...]] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), passage)
    for pattern, passage in (
        # More special ones first.
        (r"(?:CUT|SMASH|SNAP) TO BLACK|BLACKOUT|BLACK OUT", Passage(Transition.FADE_BLACK, 160)),
        (r"(?:CUT|SMASH|SNAP) TO WHITE|FLASH(?: CUT)?(?: TO)?", Passage(Transition.FADE_WHITE, 240)),
        (r"FADE (?:\w+ )?(?:TO|FROM) WHITE|WHITE ?OUT", Passage(Transition.FADE_WHITE, 1_200)),
        (r"SLOW(?:LY)? FADE|FADE SLOWLY", Passage(Transition.FADE_BLACK, 2_000)),
        (r"SLOW(?:LY)? (?:CROSS[ -]?)?DISSOLVE|LONG DISSOLVE|DISSOLVE SLOWLY", Passage(Transition.DISSOLVE, 2_000)),
        (r"(?:CROSS)?DISSOLVES?|CROSS[ -]?FADE|MORPH|BLEND", Passage(Transition.DISSOLVE, 1_000)),
        (r"IRIS|FADES?", Passage(Transition.FADE_BLACK, 1_200)),
        (r"CUTS?|SMASH|MATCH|JUMP|INTERCUT|BACK|FLASHBACK|LATER|RETURN|END", CUT),
    )
)  # fmt: skip


def passage_of(line: str) -> Passage | None:
    """What a transition line (`DISSOLVE TO:`, `Smash cut to:`) asks for; None if its words are unknown."""
    words = line.upper().strip().rstrip(":.").strip()
    for name, duration in _DIRECTED.items():
        if re.search(rf"\b{name}\b", words):
            direction = next((_DIRECTIONS[word] for word in words.split() if word in _DIRECTIONS), "left")
            return Passage(Transition(f"{name.lower()}-{direction}"), duration)
    for pattern, passage in _MEANINGS:
        if pattern.search(words):
            return passage
    return None


def is_fade_in(line: str) -> bool:
    """Does the line begin a scene (`FADE IN:`) rather than end one?"""
    return re.match(r"(?:SLOW(?:LY)? )?(?:FADE (?:IN|UP|FROM)|IRIS IN)\b", line.upper().strip()) is not None
