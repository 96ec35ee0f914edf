"""How long a panel is held, from what happens and what is said in it.

A page of a screenplay plays about a minute. Speech runs at 150 words a minute, as actors talk in animatics; action
is seen faster than it is read, so it counts less per word, on top of the second that an eye needs to enter a new
picture.
"""

import re
from collections.abc import Iterable
from typing import Final

from animatic.errors import InvalidInput

MIN_MS: Final = 1_800
MAX_MS: Final = 12_000
ROUND_TO_MS: Final = 100
SECONDS_PER_PANEL: Final = (0.1, 600.0)
"""What may be asked for instead."""

_WORDS_PER_SECOND = 2.5
_SPEECH_MARGIN_MS = 900
_ENTER_MS = 1_200
_ACTION_MS_PER_WORD = 170
_ESTABLISHING_MS = 800
_DENSE_CHARACTERS_PER_WORD: Final = 1.8
# Scripts that write no spaces between words: Thai to Khmer, kana, CJK, Hangul is spaced and isn't here.
_DENSE = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def count_words(text: str) -> float:
    """Words of the text; in scripts without spaces as many as the same thought would have in English."""
    dense = len(_DENSE.findall(text))
    if dense:
        text = _DENSE.sub(" ", text)
    return len(_WORD.findall(text)) + dense / _DENSE_CHARACTERS_PER_WORD


def speech_ms(text: str) -> int:
    """How long the text is spoken, with a breath around it."""
    return round(count_words(text) / _WORDS_PER_SECOND * 1000) + _SPEECH_MARGIN_MS


def panel_ms(
    action: str, speeches: Iterable[str], *, is_establishing: bool = False, together: bool = False
) -> int:
    """Duration of a panel in milliseconds, a multiple of 100, from MIN_MS to MAX_MS.

    `together`: the speeches are spoken at the same time (dual dialogue).
    """
    spoken = [speech_ms(speech) for speech in speeches]
    speaking = (max(spoken, default=0) if together else sum(spoken)) if spoken else 0
    acting = count_words(action) * _ACTION_MS_PER_WORD
    # People act while they talk: half of the action passes under the words.
    total = speaking + acting / 2 if speaking else _ENTER_MS + acting
    if is_establishing:
        total += _ESTABLISHING_MS
    return max(MIN_MS, min(MAX_MS, round(total / ROUND_TO_MS) * ROUND_TO_MS))


def fixed_ms(seconds_per_panel: float) -> int:
    """The duration that somebody asks for, in milliseconds. Raises InvalidInput."""
    low, high = SECONDS_PER_PANEL
    if not low <= seconds_per_panel <= high:  # also refuses what isn't a number
        raise InvalidInput(
            f"Seconds per panel: {seconds_per_panel:g} is not possible; give {low:g} to {high:g}."
        )
    return round(seconds_per_panel * 1000)
