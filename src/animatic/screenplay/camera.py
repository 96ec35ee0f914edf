"""Which camera move suits a panel, by what the panel is for.

A place is opened by a slow push, pan or tilt; people who talk are left alone, or drawn a little nearer when it matters;
what moves is followed; violence shakes; a thing is looked at closely; the last picture lets go. The script's own
camera directions come first. The same script always gets the same moves.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from animatic.screenplay.camera_words import move_asked_for
from animatic.vocabulary import CameraMove, Easing


class Purpose(Enum):
    """What a panel is for."""

    ESTABLISHING = auto()
    ACTION = auto()
    DETAIL = auto()
    SPEECH = auto()


@dataclass(frozen=True, slots=True)
class Subject:
    """What the choice of a move depends on."""

    purpose: Purpose
    action: str
    speech: str
    """All that is said in the panel."""
    duration_ms: int
    is_exterior: bool
    is_last: bool
    """Of the film."""
    wanted: CameraMove | None = None
    """Chosen by whoever broke the script down; what the script itself writes comes first."""


@dataclass(frozen=True, slots=True)
class Choice:
    move: CameraMove
    easing: Easing
    strength: float
    """Percent of the frame that the move travels or zooms; of handheld the unrest."""


_HELD: Final = Choice(CameraMove.STATIC, Easing.LINEAR, 0.0)
_SLOW_PUSH: Final = Choice(CameraMove.PUSH_IN, Easing.EASE_IN_OUT, 5.0)
_LATERAL: Final = {
    CameraMove.PAN_LEFT: CameraMove.PAN_RIGHT,
    CameraMove.PAN_RIGHT: CameraMove.PAN_LEFT,
    CameraMove.TRUCK_LEFT: CameraMove.TRUCK_RIGHT,
    CameraMove.TRUCK_RIGHT: CameraMove.TRUCK_LEFT,
}
_STRENGTHS: Final = {
    CameraMove.STATIC: 0.0,
    CameraMove.PUSH_IN: 9.0,
    CameraMove.PULL_OUT: 10.0,
    CameraMove.HANDHELD: 2.5,
    CameraMove.PARALLAX: 6.0,
}
_USUAL_STRENGTH: Final = 8.0


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_VIOLENT = _words(
    r"fights?|fighting|punch\w*|kick\w*|struggl\w+|chas(?:e|es|ed|ing)|panick?\w*|explo(?:de|des|ded|ding|sions?)|"
    r"crash\w*|attack\w*|scream\w*|smash\w*|shak(?:es|ing|en)|trembl\w+|shook|earthquake|storms? (?:in|through)|"
    r"hurricane|gale|lurch\w*|stumbl\w+|flees?|fled|fleeing|battles?|gunshots?|shoots?"
)
_UPWARD = _words(
    r"climb\w*|ris(?:e|es|ing)|rose|ascend\w*|looks? up|looked up|looking up|towers? (?:over|above)"
    r"|takes? off|lifts? off|"
    r"soars?|soaring|up the (?:stairs|steps|ladder|hill|mountain|tower)|overhead|skyward|stands up|stood up"
)
_DOWNWARD = _words(
    r"falls?|fell|falling|sinks?|sank|sinking|descend\w*|looks? down|looked down|looking down|drops?"
    r"|dropped|collapses?|"
    r"kneels?|knelt|down the (?:stairs|steps|ladder|hill|mountain|well)|lands?|landed"
)
_TRAVEL = _words(
    r"walk\w*|run|runs|running|ran|driv(?:e|es|ing)|drove|rid(?:e|es|ing)|rode|sail\w*|row(?:s|ed|ing)"
    r"|flies|flying|flew|"
    r"cross(?:es|ed|ing)|cycl(?:es|ed|ing)|march\w*|crawl\w*|hurr(?:ies|ied|ying)|rush\w*|strid(?:es|ing)"
    r"|strode|pass(?:es|ed|ing)|"
    r"swim\w*|swam|follow\w*|arriv\w+|approach\w*|wander\w*|gallop\w*|drift\w*|rac(?:es|ed|ing)"
)
_REALISING = _words(
    r"star(?:es|ed|ing)|stops?|stopped|freezes?|froze|realis\w+|realiz\w+|sees|saw|finds?|found|opens?"
    r"|opened|reads?|"
    r"listen\w*|smil\w+|weep\w*|wept|cr(?:ies|ied|ying)|whisper\w*|holds?|held|discover\w*|reveal\w*"
    r"|remember\w*|face|eyes|hands?"
)
_LEAVING = _words(
    r"leav(?:es|ing)|left (?:the|her|him|them|alone)|alone|empty|gone|disappear\w*|vanish\w*|walks? away"
    r"|walked away|far away|"
    r"in the distance|silence|nobody|deserted|abandoned|farewell|small against"
)
_SURVEYING = _words(
    r"look(?:s|ed|ing)? (?:around|about|across|along|out)|search\w*|crowds?|row of|rows of|line of"
    r"|landscape|horizon|"
    r"stretch(?:es|ed|ing)|valley|skyline|fields?|coast|across the"
)
_TALL = _words(
    r"tower\w*|lighthouses?|skyscrapers?|cathedrals?|church|cliffs?|mountains?|castle|waterfalls?|mast"
    r"|rockets?|trees|high-rise"
)
_LEFTWARD = _words(r"left(?:ward)?s?(?! (?:the|her|him|them|alone|behind|for)\b)")
_STRONG = re.compile(r"[!?][!?]|!|[！]|…$")


class Camera:
    """Chooses move after move; remembers the last ones, so that neighbours differ and sides alternate."""

    def __init__(self) -> None:
        self._before = CameraMove.STATIC
        self._side = CameraMove.PAN_RIGHT
        self._speeches = 0
        self._plain = 0

    def choose(self, subject: Subject) -> Choice:
        asked = move_asked_for(subject.action) or subject.wanted
        if asked is not None:
            choice = _usual(asked)
        elif subject.purpose is Purpose.SPEECH:
            choice = self._for_speech(subject)
        else:
            self._speeches = 0
            choice = self._for_picture(subject)
            if choice.move is self._before and choice.move is not CameraMove.HANDHELD:
                choice = self._another(choice)
        self._before = choice.move
        return choice

    def _for_speech(self, subject: Subject) -> Choice:
        self._speeches += 1
        if _VIOLENT.search(subject.action):
            return Choice(CameraMove.HANDHELD, Easing.LINEAR, 1.5)
        matters = (
            _STRONG.search(subject.speech) is not None or subject.duration_ms >= 6_000 or subject.is_last
        )
        if matters or self._speeches % 3 == 0:
            return _SLOW_PUSH if self._before is not CameraMove.PUSH_IN else _HELD
        return _HELD

    def _for_picture(self, subject: Subject) -> Choice:
        action = subject.action
        if subject.is_last:
            return _usual(CameraMove.PULL_OUT)
        if subject.purpose is Purpose.DETAIL:
            return Choice(CameraMove.PUSH_IN, Easing.EASE_OUT, 6.0)
        if _VIOLENT.search(action):
            return _usual(CameraMove.HANDHELD)
        if subject.purpose is Purpose.ESTABLISHING:
            return self._for_place(subject)
        for pattern, move in (
            (_UPWARD, CameraMove.TILT_UP),
            (_DOWNWARD, CameraMove.TILT_DOWN),
            (_TRAVEL, CameraMove.TRUCK_RIGHT),
            (_SURVEYING, CameraMove.PAN_RIGHT),
            (_LEAVING, CameraMove.PULL_OUT),
            (_REALISING, CameraMove.PUSH_IN),
        ):
            if pattern.search(action):
                return _usual(self._sided(move, action))
        self._plain += 1
        cycle = (CameraMove.PUSH_IN, CameraMove.TRUCK_RIGHT, CameraMove.PARALLAX, CameraMove.PULL_OUT)
        return _usual(self._sided(cycle[self._plain % len(cycle)], action))

    def _for_place(self, subject: Subject) -> Choice:
        if _TALL.search(subject.action):
            return _usual(CameraMove.TILT_UP)
        if subject.is_exterior:
            self._plain += 1
            return _usual(
                self._sided(CameraMove.PAN_RIGHT, subject.action) if self._plain % 2 else CameraMove.PUSH_IN
            )
        return Choice(CameraMove.PUSH_IN, Easing.EASE_IN_OUT, 7.0)

    def _sided(self, move: CameraMove, action: str) -> CameraMove:
        """To the side that the text names, or else to the other side than last time."""
        if move not in _LATERAL:
            return move
        if _LEFTWARD.search(action):
            return _LATERAL[move]
        self._side = _LATERAL[self._side]
        return move if self._side is CameraMove.PAN_LEFT else _LATERAL[move]

    def _another(self, choice: Choice) -> Choice:
        """Something else than the panel before has, of the same temper."""
        if choice.move in _LATERAL:
            return _usual(_LATERAL[choice.move])
        return {
            CameraMove.PUSH_IN: Choice(CameraMove.PARALLAX, Easing.EASE_IN_OUT, 6.0),
            CameraMove.PULL_OUT: _HELD,
            CameraMove.PARALLAX: _usual(CameraMove.PUSH_IN),
        }.get(choice.move, _SLOW_PUSH)


def _usual(move: CameraMove) -> Choice:
    match move:
        case CameraMove.STATIC:
            return _HELD
        case CameraMove.HANDHELD:
            easing = Easing.LINEAR
        case CameraMove.PULL_OUT | CameraMove.TILT_DOWN:
            easing = Easing.EASE_OUT
        case _:
            easing = Easing.EASE_IN_OUT
    return Choice(move, easing, _STRENGTHS.get(move, _USUAL_STRENGTH))
