"""Numbers of scenes, shots and panels: 12, 12A, 12B … and 12A-2 for the second panel of a shot."""

from collections.abc import Iterable, Iterator
from itertools import count, product
from typing import Final

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, which are read as one and nought on a slate."""


def scene_numbers(given: Iterable[str]) -> Iterator[str]:
    """The script's own number where it has one, otherwise the next whole number that none has."""
    wanted = list(given)
    taken = {number for number in wanted if number}
    following = count(1)
    for number in wanted:
        yield number or next(text for text in map(str, following) if text not in taken)


class ShotNumbers:
    """Gives every shot of a script a number of its own that begins with its scene's."""

    def __init__(self, scenes: Iterable[str]) -> None:
        self._scenes = frozenset(scenes)
        self._used: set[str] = set()

    def of_scene(self, scene: str) -> Iterator[str]:
        """12, 12A … 12Z, 12AA …, leaving out what is another scene's number."""
        for suffix in _suffixes():
            number = f"{scene}{suffix}"
            if number in self._used or (suffix and number in self._scenes):
                continue
            self._used.add(number)
            yield number


def _suffixes() -> Iterator[str]:
    yield ""
    for length in count(1):
        yield from map("".join, product(_LETTERS, repeat=length))


def panel_numbers(shot: str, panels: int) -> list[str]:
    return [shot] if panels == 1 else [f"{shot}-{index}" for index in range(1, panels + 1)]
