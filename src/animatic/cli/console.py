"""Where the command line speaks: answers on standard output, everything else on standard error."""

import functools
import json
from typing import Any

from rich.console import Console


@functools.cache
def answers() -> Console:
    """What was asked for: a path, a table, an object."""
    return Console(soft_wrap=True, highlight=False)


@functools.cache
def errors() -> Console:
    """Progress, warnings, errors."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def print_json(data: Any) -> None:
    """One object on standard output, in the API's envelope."""
    print(json.dumps({"success": True, "data": data}, ensure_ascii=False, indent=2))  # noqa: T201 - this is the answer
