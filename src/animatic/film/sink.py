"""Where a film goes: nothing is seen there before it is complete.

A file is written beside its destination and takes its place in one step; a stream gets all at once at the end.
"""

import contextlib
import errno
import os
import secrets
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

import av

from animatic.errors import ConversionFailed, InvalidInput, StorageExceeded

_PIECE: Final = 1 << 20
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """Turn what goes wrong while the film is written into errors that say what to do.

    Raises:
        StorageExceeded: the disk or the quota is full.
        ConversionFailed: anything else.
    """
    try:
        yield
    except (OSError, ValueError, av.FFmpegError) as error:
        # FFmpeg's errors carry the system's number, and a closed stream is a ValueError.
        if getattr(error, "errno", None) in _FULL:
            raise StorageExceeded(
                "The disk is full: the film could not be written. Make room, and try again."
            ) from error
        raise ConversionFailed(f"The film could not be written: {error}.") from error


class Sink:
    """A destination, and the unfinished file that becomes it."""

    def __init__(self, target: Path | BinaryIO) -> None:
        """Choose where to write; the file itself is made by whoever writes it.

        Raises:
            InvalidInput: the folder doesn't exist, or the stream is closed.
        """
        self._target = target
        if isinstance(target, Path):
            if not target.parent.is_dir():
                raise InvalidInput(f"There is no folder {target.parent} to write the film into.")
            if target.is_dir():
                raise InvalidInput(f"{target} is a folder: name a file.")
            # Hidden, and with its suffix in the middle: nothing mistakes it for a film.
            self.path = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        else:
            if target.closed:
                raise InvalidInput("The stream to write the film to is closed.")
            handle, name = tempfile.mkstemp(prefix="animatic-", suffix=".part")
            os.close(handle)
            self.path = Path(name)

    def complete(self, stopped: Callable[[], None]) -> int:
        """Put the finished file in its place; its size in bytes.

        Args:
            stopped: called now and then while a stream is written; may raise.
        """
        size = self.path.stat().st_size
        if isinstance(self._target, Path):
            self._settle()
            self.path.replace(self._target)
            return size
        with self.path.open("rb") as finished:
            while piece := finished.read(_PIECE):
                stopped()
                self._target.write(piece)
        with contextlib.suppress(AttributeError):
            self._target.flush()
        self.discard()
        return size

    def discard(self) -> None:
        """Leave nothing behind."""
        self.path.unlink(missing_ok=True)

    def _settle(self) -> None:
        """Have the disk hold the file before its name does, so that not even a crash leaves half of it."""
        with self.path.open("rb") as finished:
            os.fsync(finished.fileno())
