"""The one string by which a panel is handed to an artist."""

from collections.abc import Iterable
from typing import Protocol


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


def compose_prompt(setting_line: str, action: str, dialogue: Iterable[Spoken]) -> str:
    """Heading, action and speeches, a line each, in Fountain's manner; empty parts are left out.

    >>> from animatic.screenplay import Line
    >>> print(compose_prompt("INT. ATTIC - NIGHT", "Mira lifts the lid.", [Line("MIRA", "softly", "Empty.")]))
    INT. ATTIC - NIGHT
    Mira lifts the lid.
    MIRA: (softly) Empty.
    """
    parts = [" ".join(setting_line.split()), " ".join(action.split())]
    parts.extend(_speech(line) for line in dialogue)
    return "\n".join(part for part in parts if part)


def _speech(line: Spoken) -> str:
    text = " ".join(line.text.split())
    manner = f"({line.parenthetical}) " if line.parenthetical else ""
    if not line.character:
        return f'{manner}"{text}"'
    extension = f" ({line.extension})" if line.extension else ""
    return f"{line.character}{extension}: {manner}{text}"
