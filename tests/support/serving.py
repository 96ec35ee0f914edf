"""The commands as people run them, in processes of their own."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

import psutil

PROGRAM = [sys.executable, "-m", "animatic"]


class Serving:
    """A running `animatic serve`."""

    def __init__(self, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "serve", "--port", "0", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
        self.log: list[str] = []
        self.lines: queue.Queue[str] = queue.Queue()
        self._readers = [
            threading.Thread(target=self._read, args=(self.process.stdout, self.lines.put)),
            threading.Thread(target=self._read, args=(self.process.stderr, self.log.append)),
        ]
        for reader in self._readers:
            reader.start()
        self.url = ""

    @staticmethod
    def _read(stream: Any, keep: Callable[[str], None]) -> None:
        for line in stream:
            keep(line.rstrip("\n"))

    def wait_until_ready(self) -> "Serving":
        give_up_at = time.monotonic() + 120
        while self.lines.empty():
            ended = self.process.poll() is not None
            assert not ended, "ended:\n" + "\n".join(self.log)
            assert time.monotonic() < give_up_at, "not ready:\n" + "\n".join(self.log)
            time.sleep(0.05)
        line = self.lines.get()
        prefix = "Animatic is ready at "
        assert line.startswith(prefix), line
        self.url = line.removeprefix(prefix)
        return self

    def family(self) -> list[psutil.Process]:
        """All processes that it has started, and they have."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def named(self, *words: str) -> psutil.Process:
        """The one of them whose command line holds these words."""
        give_up_at = time.monotonic() + 120
        while time.monotonic() < give_up_at:
            for process in self.family():
                with contextlib.suppress(psutil.NoSuchProcess):
                    if all(word in " ".join(process.cmdline()) for word in words):
                        return process
            time.sleep(0.05)
        raise AssertionError(f"no process {words}")

    def stop(self, number: int = signal.SIGTERM, within: float = 90) -> int:
        """Send the signal and wait; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            code = self.process.wait(within)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            for reader in self._readers:
                reader.join(10)
            for stream in (self.process.stdout, self.process.stderr):
                assert stream is not None
                stream.close()
        return code


def run(*arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **(environment or {})},
        check=False,
    )
