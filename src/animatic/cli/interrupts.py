"""Ctrl-C and SIGTERM ask the work to stop; a second Ctrl-C doesn't ask."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupt:
    """Whether somebody asked us to stop."""

    def __init__(self) -> None:
        self._asked = False

    def ask(self) -> None:
        self._asked = True

    def __call__(self) -> bool:
        return self._asked


@contextmanager
def interruptible() -> Iterator[Interrupt]:
    """Within the block signals set the flag that is handed to the renderer and the artist as `cancelled`."""
    interrupt = Interrupt()

    def on_signal(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        if interrupt():
            raise KeyboardInterrupt
        interrupt.ask()

    before = {number: signal.signal(number, on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield interrupt
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
