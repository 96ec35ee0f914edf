"""What binds a process to the one that started it."""

import ctypes
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_PR_SET_PDEATHSIG: Final = 1


def die_with_parent(parent: int) -> None:
    """Be killed when the parent dies, whatever it dies of.

    Only Linux can do this for us; elsewhere, and as a second line of defence, the ends of sockets tell. The
    parent may have died before the call: then this process ends at once. The kernel means the parent's
    *thread* that forked, which must therefore be its main one.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def ignore_terminal_signals() -> None:
    """Leave Ctrl-C and SIGTERM, which a terminal or a service manager sends to all of us, to the worker.

    It drains: its children go on until they are done, or until it kills them.
    """
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def be_expendable() -> None:
    """Give way: less processor than the API and the database, and the first to go when memory runs out."""
    os.nice(5)
    with suppress(OSError):  # not Linux, or a container that doesn't allow it
        Path("/proc/self/oom_score_adj").write_text("500")
