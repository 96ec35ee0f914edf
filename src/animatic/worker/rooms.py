"""Working directories, one for each run, below one of the worker's own."""

import contextlib
import fcntl
import logging
import os
import shutil
import tempfile
from asyncio import to_thread
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

_LOCK: Final = ".lock"


class Rooms:
    """Where runs of this worker keep their files."""

    def __init__(self, own: Path) -> None:
        self._own = own

    @contextlib.asynccontextmanager
    async def room(self, name: str) -> AsyncIterator[Path]:
        """An empty folder, removed afterwards with all that is in it."""
        path = self._own / name
        await to_thread(path.mkdir, mode=0o700)
        try:
            yield path
        finally:
            await to_thread(shutil.rmtree, path, ignore_errors=True)


@contextlib.contextmanager
def open_rooms(parent: Path) -> Iterator[Rooms]:
    """A worker's own folder below `parent`, locked while it lives.

    Folders of workers that were killed, which nobody holds the lock of, are removed.
    """
    parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _clear_up(parent)
    own = Path(tempfile.mkdtemp(prefix="worker-", dir=parent))
    descriptor = os.open(own / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield Rooms(own)
    finally:
        os.close(descriptor)
        shutil.rmtree(own, ignore_errors=True)


def _clear_up(parent: Path) -> None:
    for left in parent.glob("worker-*"):
        try:
            descriptor = os.open(left / _LOCK, os.O_RDWR | os.O_CLOEXEC)
        except OSError:
            continue  # just being made, or removed by another worker
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            continue  # its worker lives
        else:
            log.info("Removing what a killed worker left in %s", left)
            shutil.rmtree(left, ignore_errors=True)
        finally:
            os.close(descriptor)
