"""The words by which a script asks for a view of the camera, or for a move of it."""

import re
from typing import Final

from animatic.vocabulary import CameraMove

_SIZES: Final = "EXTREME |VERY |"
_KINDS: Final = "AERIAL|ESTABLISHING|OVERHEAD|TRACKING|CRANE|DRONE|HANDHELD|DOLLY"
_CAPITAL_VIEW = re.compile(
    "|".join(
        (
            rf"(?:{_SIZES})CLOSE(?:[ -]?UPS?)?(?: (?:ON|OF)\b|:|$)",
            rf"(?:{_SIZES})CLOSE[ -]?UPS?\b",
            r"E?CU\b|TIGHT ON\b|CLOSER ON\b|WIDE ON\b|MEDIUM ON\b|WIDER\b|WIDE(?::|$)",
            r"(?:(?:ANOTHER|NEW|REVERSE|LOW|HIGH|WIDE|DUTCH) )?ANGLE(?: ON\b|:|$|\s+[-–—])",
            r"(?:LOW|HIGH|REVERSE|NEW|WIDE) ANGLE\b",
            r"REVERSE(?: SHOT\b|:|$| ON\b)",
            r"INSERT(?: SHOT\b| ON\b|(?= ?[:\-–—])|\s+[A-Z]|$)",
            rf"(?:{_SIZES})(?:WIDE|LONG|MEDIUM|FULL|MASTER|TWO|THREE)[ -]SHOTS?\b",
            rf"(?:{_KINDS})(?: (?:SHOT|VIEW)\b|:| ON\b| OF\b)|(?:AERIAL|ESTABLISHING)$",
            r"OVER (?:THE |\S+ ){0,2}SHOULDER\b|OTS\b|BIRD['’]?S[ -]EYE\b|FROM ABOVE(?=:)",
            r"POV\b|[^\s,.:;]+(?: [^\s,.:;]+){0,2}['’]S? POV\b",
            r"BACK TO (?:SCENE|[A-Z])|ON [A-Z][^a-z.,]{1,24}(?::|$| [-–—])",
            r"SERIES OF SHOTS\b|(?:BEGIN |END )?MONTAGE\b",
        )
    )
)
# Outside capitals only what can't be ordinary words at the beginning of a sentence.
_WRITTEN_VIEW = re.compile(
    r"(?:Close(?:-up)? (?:on|of)|Close-up:|Tight on|Angle on|Insert:|Wide shot|Long shot|Medium shot|Two-shot"
    r"|Over the shoulder of|Over \w+['’]s shoulder|POV|Point of view|Aerial (?:shot|view)|Establishing shot"
    r"|Tracking shot|Low angle|High angle|Bird['’]s[ -]eye|Extreme close-up)\b"
)
# What directs the camera and tells nothing: `CLOSE ON the watch` is read aloud as “The watch”.
_DIRECTION = re.compile(
    r"(?:^|(?<=[.!?] ))"
    r"(?:(?:(?:EXTREME|VERY) )?(?:CLOSE(?:[ -]?UP)?|CLOSER|TIGHT|WIDE|MEDIUM|ANGLE|INSERT)(?: SHOT)?"
    r"(?: ON| OF|:| [-–—])"
    r"|(?:Close(?:-up)?|Tight|Angle|Insert) on|Close-up of|(?:Close-up|Insert|Wide shot):):?"
    r"\s+(\S)"
)
_LIST_ITEM = re.compile(r"(?:[-–—•*]+|[A-Za-z0-9]{1,2}[.)])[ \t]+(?=\S)")

_MOVES: Final[tuple[tuple[re.Pattern[str], CameraMove], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), move)
    for pattern, move in (
        (r"\b(?:camera |we )?(?:pans?|panning) (?:\w+ )?left\b", CameraMove.PAN_LEFT),
        (r"\b(?:camera|we) pans?\b|\bpan(?:ning)? (?:right|across|over|to|along)\b", CameraMove.PAN_RIGHT),
        (r"\b(?:camera |we )?tilts? (?:slowly )?up\b", CameraMove.TILT_UP),
        (r"\b(?:camera |we )?tilts? (?:slowly )?down\b", CameraMove.TILT_DOWN),
        (r"\bcrane(?:s)? up\b|\bcamera rises\b|\bpedestal up\b", CameraMove.PEDESTAL_UP),
        (r"\bcrane(?:s)? down\b|\bcamera (?:sinks|descends)\b|\bpedestal down\b", CameraMove.PEDESTAL_DOWN),
        (
            r"\b(?:push(?:es|ing)?|doll(?:y|ies)|track(?:s|ing)?|zoom(?:s|ing)?|mov(?:e|es|ing)) in(?:to)? "
            r"(?:on|to|slowly|closer)\b|\b(?:slow |camera |we )(?:push|dolly|zoom|track)(?:es|s)? in\b"
            r"|\bcamera closes in\b",
            CameraMove.PUSH_IN,
        ),
        (
            r"\b(?:camera |we |slowly )?(?:pull(?:s|ing)?|doll(?:y|ies)|zoom(?:s|ing)?|track(?:s|ing)?) "
            r"(?:slowly )?(?:back|out)(?: to| from|,|\.|$)(?! of\b)",
            CameraMove.PULL_OUT,
        ),
        (r"\btruck(?:s|ing)? left\b", CameraMove.TRUCK_LEFT),
        (r"\btruck(?:s|ing)? right\b|\btracking shot\b|\b(?:camera|we) tracks?\b", CameraMove.TRUCK_RIGHT),
        (r"\bhand-?held\b|\bshaky (?:cam|camera)\b", CameraMove.HANDHELD),
    )
)
_CAMERA_IS_SPOKEN_OF = re.compile(
    r"\b(?:camera|we|shot|slow|slowly)\b|[Hh]and-?held|HAND-?HELD"
    r"|\b(?:PAN|TILT|PUSH|PULL|DOLLY|ZOOM|TRUCK|CRANE|TRACK)(?:S|ES|ING)?\b"
)


def begins_with_camera_word(text: str) -> bool:
    """Does this sentence begin a new view (`CLOSE ON …`, `Anna's POV`, `INSERT: …`)?"""
    return _CAPITAL_VIEW.match(text) is not None or _WRITTEN_VIEW.match(text) is not None


def is_bare_view(text: str) -> bool:
    """Is this paragraph nothing but the naming of a view, so that the next one tells what is seen?"""
    return text == text.upper() and len(text) <= 48 and _CAPITAL_VIEW.match(text) is not None


def without_directions(text: str) -> str:
    """What a script tells, without the views that it asks for: for reading aloud.

    >>> without_directions("He waits. CLOSE ON the clock.")
    'He waits. The clock.'
    """
    return _DIRECTION.sub(lambda found: found[1].upper(), text)


def is_list_item(text: str) -> bool:
    """A line of a montage or a series of shots: `- Anna runs`, `B) The harbour`."""
    return _LIST_ITEM.match(text) is not None


def move_asked_for(text: str) -> CameraMove | None:
    """The camera move that the script itself writes, if it does."""
    if not _CAMERA_IS_SPOKEN_OF.search(text):
        return None
    for pattern, move in _MOVES:
        if pattern.search(text):
            return move
    return None
