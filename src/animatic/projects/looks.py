"""What of a project a picture depends on beside its panel's text: the style, and how the characters look.

A picture keeps a mark of both, as they were when it was ordered. Another mark means another picture.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from animatic.engines.prompts import named

_APART: Final = ":"


def look_of(text: str, *, style: str | None, cast: Sequence[Mapping[str, Any]] | None) -> str:
    """The mark of a picture of this text.

    `style` is the project's, None if the picture was ordered in one of its own, or its engine knows none; `cast` are
    the project's characters, None if its engine can't make use of them.
    """
    return _APART.join(("-" if cast is None else _digest(text, cast), "-" if style is None else f"={style}"))


def is_another(look: str | None, text: str, *, style: str, cast: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the project's style, or a character whom the text names, isn't what a picture was made with.

    Of a picture without a mark nobody knows: then it isn't.
    """
    if look is None:
        return False
    people, _, styled = look.partition(_APART)
    return (people != "-" and people != _digest(text, cast)) or (styled != "-" and styled != f"={style}")


def _digest(text: str, cast: Sequence[Mapping[str, Any]]) -> str:
    """Of the characters whom the text names; empty if it names none."""
    present = sorted(named(cast, text), key=lambda character: str(character.get("name")))
    if not present:
        return ""
    return hashlib.sha256(json.dumps(present, sort_keys=True).encode()).hexdigest()[:16]
