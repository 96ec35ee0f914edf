"""What is to be heard, as plain values: planning a film needs no codec and no voice."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from animatic.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Music:
    """A sound file laid under the whole film.

    Attributes:
        start_ms, end_ms: the part of the file that is used; `None` is the file's end.
        loop: begin again when that part is over; otherwise silence follows.
        volume_db: gain, −40 … 12 dB.
        fade_in_ms, fade_out_ms: at the film's two ends.
        duck_db: further gain while somebody speaks, −40 … 0 dB.
    """

    path: Path
    start_ms: int = 0
    end_ms: int | None = None
    loop: bool = True
    volume_db: float = -8.0
    fade_in_ms: int = 500
    fade_out_ms: int = 2_000
    duck_db: float = -12.0

    def __post_init__(self) -> None:
        if self.start_ms < 0 or (self.end_ms is not None and self.end_ms <= self.start_ms):
            raise InvalidInput("Music must end after it starts (milliseconds from the file's beginning).")
        if not -40 <= self.volume_db <= 12 or not -40 <= self.duck_db <= 0:
            raise InvalidInput("Music takes a volume of −40 to 12 dB and ducks by −40 to 0 dB.")
        if min(self.fade_in_ms, self.fade_out_ms) < 0:
            raise InvalidInput("Music can't fade for less than no time.")


class CaptionMode(StrEnum):
    NONE = "none"
    SOFT = "soft"
    """A track that viewers can switch on."""
    BURNED = "burned"
    """Part of the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundPlan:
    """What is to be heard.

    Attributes:
        narrated: the lines are read aloud.
        language, speed, seed: of the voice.
        music, scratch: sound files under the whole film.
    """

    narrated: bool = False
    language: str = "en"
    speed: float = 1.0
    seed: int = 0
    music: Music | None = None
    scratch: Path | None = None

    @property
    def is_silent(self) -> bool:
        return not self.narrated and self.music is None and self.scratch is None
