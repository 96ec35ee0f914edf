"""How far a job at fal is, from what it logs."""

import re
from collections.abc import Sequence
from typing import Any, Final

_PERCENT: Final = re.compile(r"(?<![\d.])(\d{1,3})(?:\.\d+)?\s?%")
_STEPS: Final = re.compile(r"(?<![\d/.])(\d{1,4})\s?/\s?(\d{1,4})(?![\d/.])")


def fraction_in(logs: Sequence[Any] | None) -> float:
    """The last share of the work, 0 to 1, that the lines tell, as a percentage or as steps; 0 if they tell none."""
    for entry in reversed(logs or ()):
        message = str(entry.get("message", "")) if isinstance(entry, dict) else ""
        if percents := _PERCENT.findall(message):
            return min(int(percents[-1]), 100) / 100
        steps = [(int(done), int(all_)) for done, all_ in _STEPS.findall(message)]
        if steps and steps[-1][1] > 0 and steps[-1][0] <= steps[-1][1]:
            return steps[-1][0] / steps[-1][1]
    return 0.0
