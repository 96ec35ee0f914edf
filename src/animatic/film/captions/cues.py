"""A cue: one text and when it shows."""

from dataclasses import dataclass

from animatic.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption from `start_ms` to `end_ms` of the film."""

    start_ms: int
    end_ms: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start_ms < self.end_ms:
            raise InvalidInput(
                f"A caption can't run from {self.start_ms} to {self.end_ms} ms: it must end after it starts."
            )
