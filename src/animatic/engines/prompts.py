"""From a panel's text to a prompt that generative models understand.

A panel's text is written as a screenplay is: a heading, the action, speeches. Models that learned from captions of
pictures do better with a plain description; what is *said* would be painted as letters. The cast's descriptions are
woven in where the characters are named, so that they look alike from panel to panel.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from animatic.film import Segment
from animatic.screenplay.camera_words import begins_with_camera_word
from animatic.vocabulary import CameraMove

_HEADING: Final = re.compile(r"^(INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)\b[.\s]*(.*)$", re.IGNORECASE)
_SPEECH: Final = re.compile(r"^([A-Z][A-Z0-9 .'’\-()#^]{0,60}):\s*(\(([^)]*)\))?\s*(.*)$")
_INSIDE: Final = {"INT": "interior", "EXT": "exterior", "EST": "exterior"}

_STYLES: Final = {
    "noir": "black and white film noir, hard light, deep shadows",
    "sepia": "sepia photograph, aged paper",
    "ink": "ink drawing, strong brush lines",
    "watercolour": "watercolour painting, wet washes",
    "neon": "neon lit, saturated night colours",
    "teal-orange": "cinematic teal and orange grade",
    "pastel": "soft pastel drawing",
    "blueprint": "blueprint, white lines on blue",
    "charcoal": "charcoal drawing",
    "rough": "rough pencil storyboard sketch, grey",
    "gouache": "gouache painting, flat opaque colours",
    "engraving": "engraving, fine hatched lines",
}
"""The artist's styles, in words that models know. Others are passed on as they are."""

_MOVES: Final[Mapping[CameraMove, str]] = {
    CameraMove.STATIC: "static camera",
    CameraMove.PUSH_IN: "slow push-in of the camera",
    CameraMove.PULL_OUT: "slow pull-out of the camera",
    CameraMove.PAN_LEFT: "camera pans left",
    CameraMove.PAN_RIGHT: "camera pans right",
    CameraMove.TILT_UP: "camera tilts up",
    CameraMove.TILT_DOWN: "camera tilts down",
    CameraMove.TRUCK_LEFT: "camera tracks left",
    CameraMove.TRUCK_RIGHT: "camera tracks right",
    CameraMove.PEDESTAL_UP: "camera rises",
    CameraMove.PEDESTAL_DOWN: "camera sinks",
    CameraMove.KEN_BURNS: "camera drifts slowly across the picture",
    CameraMove.PARALLAX: "camera glides sideways, with parallax",
    CameraMove.HANDHELD: "handheld camera",
}


def picture_prompt(text: str, *, style: str = "", cast: Sequence[Mapping[str, Any]] = ()) -> str:
    """What a text-to-image model is told for a panel."""
    place, actions, speakers = _read(text)
    sentences = [*actions]
    if speakers:
        sentences.append(_speaking(speakers))
    if place:
        sentences.append(f"{place[:1].upper()}{place[1:]}.")
    body = " ".join(sentences)
    sentences += [_looks(character) for character in named(cast, body)]
    if style:
        sentences.append(f"Style: {_STYLES.get(style, style)}.")
    return " ".join(sentence for sentence in sentences if sentence) or text.strip()


def motion_prompt(text: str, segment: Segment) -> str:
    """What an image-to-video model is told: what happens, and how the camera moves."""
    _, actions, speakers = _read(text)
    sentences = [*actions]
    if speakers:
        sentences.append(_speaking(speakers))
    move = _MOVES[segment.move]
    sentences.append(f"{move[:1].upper()}{move[1:]}.")
    return " ".join(sentences)


def _read(text: str) -> tuple[str, list[str], list[str]]:
    """Place, sentences of the action, and who speaks (with their manner), in order."""
    place, actions, speakers = "", [], []
    for number, line in enumerate(part.strip() for part in text.splitlines()):
        if not line:
            continue
        if number == 0 and (heading := _HEADING.match(line)):
            inside = _INSIDE.get(heading[1].upper()[:3], "")
            parts = [part.strip().lower() for part in re.split(r"\s+[-–—]\s+", heading[2]) if part.strip()]
            place = ", ".join(filter(None, [inside, *parts]))
        elif begins_with_camera_word(line):
            view, colon, seen = line.partition(":")
            action = f"{view.capitalize()}:{seen}" if colon else line
            actions.append(action if action[-1] in ".!?…" else f"{action}.")
        elif speech := _SPEECH.match(line):
            name, manner = _tidy(speech[1]), speech[3]
            speakers.append(f"{name} ({manner})" if manner else name)
        else:
            actions.append(line if line[-1] in ".!?…" else f"{line}.")
    return place, actions, list(dict.fromkeys(speakers))


def _tidy(name: str) -> str:
    return re.sub(r"\([^)]*\)", "", name).strip(" ^").title()


def _speaking(speakers: Sequence[str]) -> str:
    if len(speakers) == 1:
        return f"{speakers[0]} is speaking."
    return f"{', '.join(speakers[:-1])} and {speakers[-1]} are talking."


def named(cast: Sequence[Mapping[str, Any]], text: str) -> list[Mapping[str, Any]]:
    """Those of the cast whom a text names."""
    return [character for character in cast if _is_named(character, text)]


def _is_named(character: Mapping[str, Any], text: str) -> bool:
    name = str(character.get("name", "")).strip()
    return bool(name) and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None


def _looks(character: Mapping[str, Any]) -> str:
    """One sentence on how a character looks; empty if nothing is known."""

    def known(key: str) -> str:
        return str(character.get(key) or "").replace("-", " ").strip()

    person = {"female": "woman", "male": "man"}.get(known("gender"), "person")
    if known("age") == "child":
        person = {"woman": "girl", "man": "boy"}.get(person, "child")
    adjectives = [
        {"old": "old", "teen": "teenage", "young": "young"}.get(known("age"), ""),
        "" if known("build") in {"", "average"} else known("build"),
    ]
    features = [
        f"{known('skin')} skin" if known("skin") else "",
        _hair(known("hair"), known("hair_colour")),
        f"a {known('beard')} beard" if known("beard") not in {"", "stubble", "moustache"} else known("beard"),
        "glasses" if character.get("glasses") else "",
        f"a {known('hat_colour')} {known('hat')}".replace("  ", " ") if known("hat") else "",
        f"a {known('coat_colour')} coat" if known("coat_colour") else "",
        f"a {known('top_colour')} {known('top')}".replace("  ", " ") if known("top") else "",
        f"{known('trousers_colour')} trousers" if known("trousers_colour") else "",
    ]
    told = [feature for feature in features if feature]
    own = known("description")
    if not (told or own or known("role") or any(adjectives)):
        return ""
    role = f", {_article(known('role'))} {known('role')}," if known("role") else ""
    who = " ".join(filter(None, [*adjectives, person]))
    looks = f" with {', '.join(told)}" if told else ""
    more = f"; {own.rstrip('.')}" if own else ""
    return f"{character['name']} is {_article(who)} {who}{role}{looks}".rstrip(",") + f"{more}."


def _hair(style: str, colour: str) -> str:
    if style == "bald":
        return "a bald head"
    if not style and not colour:
        return ""
    worn = {
        "bun": " in a bun",
        "ponytail": " in a ponytail",
        "braids": " in braids",
        "bangs": " with a fringe",
    }
    if style in worn:
        return f"{colour} hair{worn[style]}".strip()
    return f"{style} {colour} hair".strip().replace("  ", " ")


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"
