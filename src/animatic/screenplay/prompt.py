"""The one string by which a panel is handed to an artist."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from animatic.screenplay.camera_words import begins_with_camera_word
from animatic.vocabulary import ShotSize

_DIRECTIONS: Final[Mapping[ShotSize, str]] = {
    ShotSize.EXTREME_WIDE: "EXTREME WIDE SHOT",
    ShotSize.WIDE: "WIDE SHOT",
    ShotSize.FULL: "FULL SHOT",
    ShotSize.MEDIUM: "MEDIUM SHOT",
    ShotSize.MEDIUM_CLOSE: "MEDIUM CLOSE-UP",
    ShotSize.CLOSE: "CLOSE-UP",
    ShotSize.EXTREME_CLOSE: "EXTREME CLOSE-UP",
    ShotSize.INSERT: "INSERT",
    ShotSize.OVER_THE_SHOULDER: "OVER THE SHOULDER",
    ShotSize.TWO_SHOT: "TWO SHOT",
    ShotSize.POV: "POV",
}
"""As a script writes them."""


class Spoken(Protocol):
    """A speech: what `animatic.screenplay.Line` is, and what a stored panel's dialogue can be turned into."""

    @property
    def character(self) -> str: ...
    @property
    def parenthetical(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def extension(self) -> str: ...


def compose_prompt(
    setting_line: str, action: str, dialogue: Iterable[Spoken], shot_size: ShotSize = ShotSize.AS_WRITTEN
) -> str:
    """Heading, action and speeches, a line each, in Fountain's manner; empty parts are left out.

    The size of the shot stands before the action, unless the action names a view itself.

    >>> from animatic.screenplay import Line
    >>> print(compose_prompt("INT. ATTIC - NIGHT", "Mira lifts the lid.", [Line("MIRA", "softly", "Empty.")]))
    INT. ATTIC - NIGHT
    Mira lifts the lid.
    MIRA: (softly) Empty.
    """
    parts = [" ".join(setting_line.split()), _directed(" ".join(action.split()), shot_size)]
    parts.extend(_speech(line) for line in dialogue)
    return "\n".join(part for part in parts if part)


def _directed(action: str, size: ShotSize) -> str:
    if size is ShotSize.AS_WRITTEN or begins_with_camera_word(action):
        return action
    return f"{_DIRECTIONS[size]}: {action}" if action else f"{_DIRECTIONS[size]}."


def _speech(line: Spoken) -> str:
    text = " ".join(line.text.split())
    manner = f"({line.parenthetical}) " if line.parenthetical else ""
    if not line.character:
        return f'{manner}"{text}"'
    extension = f" ({line.extension})" if line.extension else ""
    return f"{line.character}{extension}: {manner}{text}"
