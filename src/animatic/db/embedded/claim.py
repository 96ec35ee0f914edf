"""Who runs the server of a data directory: one process at a time.

The kernel's lock on a file is the claim; it ends with the process, however that ends. What is written in the file
says who has it.
"""

import fcntl
import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Self

import psutil


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a claim."""

    pid: int
    command: str
    """As a user would type it: `animatic serve`."""
    since: str
    """ISO 8601, UTC."""
    lasting: bool
    """Whether it stays until somebody stops it; a command that ends by itself can be waited for."""

    def __str__(self) -> str:
        return f"{self.command} (process {self.pid}, since {self.since})"

    @classmethod
    def ourselves(cls, command: str, *, lasting: bool) -> Self:
        since = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(os.getpid(), command, since, lasting)


class Claim:
    """A lock that one process can have, or several share."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def take(self, holder: Holder) -> bool:
        """Take it for ourselves alone; False if somebody has it."""
        if not self._lock(fcntl.LOCK_EX):
            return False
        assert self._file is not None
        self._file.truncate(0)
        self._file.write(json.dumps(asdict(holder)))
        self._file.flush()
        return True

    def share(self) -> bool:
        """Take it together with others who share it; False if somebody has it alone."""
        return self._lock(fcntl.LOCK_SH)

    def release(self) -> None:
        """Give it up, if we have it."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def holder(self) -> Holder | None:
        """Who has it, as far as can be told: the name is written a moment after the lock is taken."""
        try:
            found = Holder(**json.loads(self._path.read_text()))
        except (FileNotFoundError, ValueError, TypeError):
            return None  # nobody yet, or it is being written at this moment
        # The name of one that was killed stays in the file.
        return found if psutil.pid_exists(found.pid) else None

    def current(self) -> Holder | None:
        """Who has it at this moment; None if nobody has."""
        if not self._path.exists():
            return None
        if self._lock(fcntl.LOCK_SH):
            self.release()
            return None
        return self.holder()

    def _lock(self, kind: int) -> bool:
        file = self._path.open("a+")
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._file = file
        return True
