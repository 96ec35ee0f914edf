"""A child process that is kept running."""

import asyncio
import logging
import signal
from collections.abc import Mapping, Sequence
from typing import Final

from animatic.db.embedded import launcher

log = logging.getLogger(__name__)

SHORTEST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
"""Seconds before a child that has ended is started again; doubled from one time to the next."""

HEALTHY_AFTER: Final = 60.0
"""Seconds of life after which the pause is short again."""


class KeptChild:
    """A program that is started again whenever it ends, until it is told to stop.

    It is told when we die, however that happens (`last_word`). It has a process group of its own: Ctrl-C is for
    us, who decide what it means.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        last_word: signal.Signals = signal.SIGTERM,
    ) -> None:
        """`last_word` is the signal that it gets when we die without having stopped it."""
        self._last_word = last_word
        self._name = name
        self._command = command
        self._environment = environment
        self._process: asyncio.subprocess.Process | None = None
        self._stopping = asyncio.Event()

    @property
    def pid(self) -> int | None:
        """Of the running process."""
        running = self._process is not None and self._process.returncode is None
        return self._process.pid if running and self._process is not None else None

    async def keep(self) -> None:
        """Run it until `stop`; returns when it has ended. Run it in the main thread's loop, as it ends with that."""
        loop = asyncio.get_running_loop()
        pause = SHORTEST_PAUSE
        while not self._stopping.is_set():
            started_at = loop.time()
            self._process = await asyncio.create_subprocess_exec(
                *launcher.command_line(self._command, last_word=self._last_word),
                env=dict(self._environment),
                stdin=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
            if self._stopping.is_set():  # asked for while it was being started
                self._send(signal.SIGTERM)
            code = await self._process.wait()
            if self._stopping.is_set():
                return
            if loop.time() - started_at > HEALTHY_AFTER:
                pause = SHORTEST_PAUSE
            log.error("The %s has ended with code %d; starting it again in %.1f s.", self._name, code, pause)
            try:
                await asyncio.wait_for(self._stopping.wait(), pause)
            except TimeoutError:
                pause = min(pause * 2, LONGEST_PAUSE)

    def stop(self) -> None:
        """Tell it to finish; when called again, to end at once."""
        self._stopping.set()
        self._send(signal.SIGTERM)

    def _send(self, number: int) -> None:
        if self.pid is not None and self._process is not None:
            self._process.send_signal(number)
