"""Start a program as another user, so that it ends when its parent does.

Run by path, with the standard library alone:
`python -I -S launcher.py UID GID PARENT SIGNAL MODE PROGRAM ARGUMENT…` (-1: stay who you are). It exists because
the same in a `preexec_fn` can deadlock a process that has threads.

On Linux (`kernel`) the kernel signals the program when the thread that started us ends, and we become the
program. Elsewhere (`guard`) we stay, look after our parent, and pass signals on.
"""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Sequence

PR_SET_PDEATHSIG = 1
PARENT_IS_GONE = 71


def main(arguments: list[str]) -> int:
    uid, gid, parent, last_word = (int(number) for number in arguments[:4])
    mode, command = arguments[4], arguments[5:]
    if uid >= 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if mode == "guard":
        return guard(parent, last_word, command)
    # After the change of user, which would clear it.
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, last_word) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    if os.getppid() == parent:
        os.execv(command[0], command)  # noqa: S606  # becoming it is the point
    return PARENT_IS_GONE


def guard(parent: int, last_word: int, command: list[str]) -> int:
    child = os.fork()
    if child == 0:
        os.execv(command[0], command)  # noqa: S606
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT):
        signal.signal(number, lambda received, _frame: os.kill(child, received))
    orphaned = False
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) & 0xFF
        if not orphaned and os.getppid() != parent:
            orphaned = True
            os.kill(child, last_word)
        time.sleep(0.1)


def command_line(
    command: Sequence[str], *, last_word: signal.Signals, user: tuple[int, int] = (-1, -1)
) -> list[str]:
    """How to start a program so that it gets the signal `last_word` when we end, as the user and group `user`."""
    numbers = [*user, os.getpid(), int(last_word)]
    mode = "kernel" if sys.platform == "linux" else "guard"
    return [sys.executable, "-I", "-S", __file__, *map(str, numbers), mode, *command]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
