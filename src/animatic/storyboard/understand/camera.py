"""The camera's words: taken out of the text, and what they ask for."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from animatic.storyboard.terms import Angle, Framing
from animatic.storyboard.understand import lexicon


@dataclass(frozen=True, slots=True)
class Camera:
    framing: Framing | None
    angle: Angle | None
    dutch: bool
    text: str
    """The text without the camera's words."""


_ABBREVIATIONS: Final = frozenset("ws ls ms fs cu bcu mcu ecu xcu ews els xws mls mws ots pov".split())
# These have a life outside of the camera: they count only where a camera's word stands, set off by punctuation.
_AMBIGUOUS: Final = frozenset(
    (
        "wide,close,tight,medium,low,insert,portrait,full length,full-length,aerial,overhead,"
        "establishing,panorama,panoramic,"
        "vista,master,super,beat,reverse,static,single,alongside,from above,from below,from the air,"
        "from the ground,dolly,"
        "over the shoulder,over his shoulder,over her shoulder,over their shoulder,past her shoulder,"
        "past his shoulder,"
        "past the shoulder,tilted frame,full figure,ground level,dutch,canted,montage,camera,"
        "from the floor,pan to,pan across,"
        "macro,closer,in close,choker,very close,very wide,mid-length,half-length,point of view,"
        "head shot,the camera,choker,"
        "straight down,directly above,still life,from afar,cut to,tracking,hd,storyboard,low camera,"
        "push in,pull back,pull out,"
        "portrait photo,top down,through her eyes,through his eyes,through the keyhole,"
        "through a keyhole,through the eyes of,"
        "german angle,high angle,title card,medium view,back to,zoom in,zoom out,fade in,fade out,head "
        "and shoulders,series of shots"
    ).split(",")
)
_PRIORITY: Final = (
    Framing.OVER_THE_SHOULDER,
    Framing.POV,
    Framing.TWO_SHOT,
    Framing.INSERT,
    Framing.EXTREME_CLOSE,
    Framing.MEDIUM_CLOSE,
    Framing.CLOSE,
    Framing.FULL,
    Framing.MEDIUM,
    Framing.EXTREME_WIDE,
    Framing.WIDE,
)
"""When several are named, the one that says most about the picture."""

_BEFORE: Final = (
    r"(?:^|(?<=[.!?\n:;,—–])\s*|(?<=\s[-])\s*|(?<=\bwe see )"
    r"|(?<=\ba )|(?<=\ban )|(?<=\bA )|(?<=\bAn )|(?<=\bthe ))"
)
_AFTER: Final = (
    r"(?=\s*(?:$|[.,:;\n—–]|-\s|\b(?:of|on|shot|angle|view|through|as|over|from|we)\b|(?-i:\b[A-Z]{2,})))"
)
_SHOULDER: Final = (
    r"(?:(?:reverse\s+(?:angle|shot)?\s*)?(?:over|past)\s+(?:[\w.-]+\s+){0,3}[\w-]+['’]s?\s+shoulder)\b"
)
_OBJECT: Final = r"(?:\s*(?::|[-–—]+(?=\s)|,(?=\s)|\b(?:shot|angle|view|of|on|as)\b))*\s*"


@cache
def _pattern() -> re.Pattern[str]:
    words: list[str] = []
    tables = lexicon.table("camera")
    for section in ("framing", "angle", "dutch", "drop"):
        for phrases in tables[section].values():
            words += phrases
    alternatives = []
    for word in sorted(set(words), key=len, reverse=True):
        text = re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['’]?")
        if word in _ABBREVIATIONS:
            alternatives.append(rf"(?-i:(?<![\w.]){text.upper()}(?![\w.]))")
        elif word in _AMBIGUOUS:
            alternatives.append(rf"{_BEFORE}{text}\b{_AFTER}")
        else:
            alternatives.append(rf"\b{text}\b")
    alternatives.insert(0, rf"{_BEFORE}{_SHOULDER}{_AFTER}")
    return re.compile(
        f"(?:\\b(?:a|an|the)\\s+)?(?P<word>{'|'.join(alternatives)}){_OBJECT}", re.IGNORECASE | re.MULTILINE
    )


@cache
def _meanings() -> tuple[dict[str, Framing], dict[str, Angle], frozenset[str]]:
    tables = lexicon.table("camera")
    framings = {word: Framing(key) for key, words in list(tables["framing"].items())[::-1] for word in words}
    angles = {word: Angle(key) for key, words in list(tables["angle"].items())[::-1] for word in words}
    return framings, angles, frozenset(tables["dutch"]["dutch"])


def read_camera(text: str) -> Camera:
    framings: set[Framing] = set()
    angles: list[Angle] = []
    dutch = False
    meaning_framing, meaning_angle, meaning_dutch = _meanings()

    def note(found: re.Match[str]) -> str:
        nonlocal dutch
        word = re.sub(r"\s+", " ", found["word"].strip().casefold().replace("’", "'"))
        for spelling in (word, word.replace("-", " "), word.replace(" ", "-")):
            if spelling in meaning_framing:
                framings.add(meaning_framing[spelling])
            if spelling in meaning_angle:
                angles.append(meaning_angle[spelling])
            dutch = dutch or spelling in meaning_dutch
        if word.endswith(" shoulder"):
            framings.add(Framing.OVER_THE_SHOULDER)
        return _left_behind(found)

    rest = _pattern().sub(note, text)
    framing = next((f for f in _PRIORITY if f in framings), None)
    if {Framing.MEDIUM, Framing.CLOSE} <= framings and framing is Framing.CLOSE:
        framing = Framing.MEDIUM_CLOSE
    return Camera(framing, angles[0] if angles else None, dutch, rest.strip(" ,:;-–—\n"))


def _left_behind(found: re.Match[str]) -> str:
    """A possessive stays for the grammar: of "over a shoulder" nothing may be lost but the shoulder."""
    before = found.string[: found.start()].rstrip()
    return (
        ". "
        if before and before[-1] not in ".,:;!?\n" and not before.lower().endswith((" a", " an", " the"))
        else " "
    )
