"""The process that children are forks of. Started by `nursery.Nursery` as `python -m …`, never imported by the worker.

It has one thread, imports what engines need, lets them warm up, and then only waits: for orders to fork or kill,
and for children to end. On macOS, where a process that has touched the system's frameworks must not fork, it
starts a fresh interpreter for each child instead.
"""

import gc
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from typing import Any

from animatic.config import Settings
from animatic.engines.registry import EngineRegistry
from animatic.worker.children import child
from animatic.worker.children.lifeline import die_with_parent, ignore_terminal_signals
from animatic.worker.children.wire import packed, receive_order

_FORKS = sys.platform == "linux"


class Zygote:
    """Forks, kills and buries; the control socket says what, and is told of every birth and death."""

    def __init__(self, control: socket.socket, settings: Settings, engines: EngineRegistry) -> None:
        self._control = control
        self._settings = settings
        self._engines = engines
        self._numbers: dict[int, int] = {}
        """Process id → the worker's number of that child."""
        self._channels: list[int] = []
        self._rest = b""

    def serve(self) -> None:
        """Work until the worker hangs up; its children die with us."""
        wake, wakened = socket.socketpair()
        wake.setblocking(False)
        wakened.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
        with selectors.DefaultSelector() as selector:
            selector.register(self._control, selectors.EVENT_READ)
            selector.register(wakened, selectors.EVENT_READ)
            while True:
                ready = {key.fileobj for key, _ in selector.select()}
                if wakened in ready:
                    with suppress(BlockingIOError):
                        wakened.recv(4096)
                self._bury()
                if self._control in ready and not self._take_orders():
                    break
        for process in list(self._numbers):
            os.kill(process, signal.SIGKILL)

    def _take_orders(self) -> bool:
        """Read what the worker wants; False if it hung up."""
        data, channels, _, _ = socket.recv_fds(self._control, 1 << 16, 64)
        if not data:
            return False
        self._channels += channels
        *lines, self._rest = (self._rest + data).split(b"\n")
        for order in map(json.loads, lines):
            if order["do"] == "fork":
                self._fork(order["number"], self._channels.pop(0))
            else:
                self._kill(order["number"])
        return True

    def _fork(self, number: int, channel: int) -> None:
        process = self._fork_here(channel) if _FORKS else self._start_anew(channel)
        os.close(channel)
        self._numbers[process] = number
        self._tell(say="born", number=number, process=process)

    def _fork_here(self, channel: int) -> int:
        parent = os.getpid()
        process = os.fork()
        if process:
            return process
        status = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._control.close()
            status = child.main(socket.socket(fileno=channel), parent, self._engines)
        finally:
            # Never back into the zygote's loop, and no exit handlers of what it imported.
            os._exit(status)

    def _start_anew(self, channel: int) -> int:
        started = subprocess.Popen(  # noqa: S603  # ourselves
            [sys.executable, "-m", "animatic.worker.children.child", str(channel)],
            pass_fds=[channel],
            stdin=subprocess.PIPE,
        )
        assert started.stdin is not None
        with suppress(BrokenPipeError), started.stdin as its_input:  # dead already: it is buried in a moment
            its_input.write(packed(self._settings))
        started.returncode = 0  # buried by us, not by subprocess
        return started.pid

    def _kill(self, number: int) -> None:
        """Kill the child of this number; it may be gone already. Not yet buried, its process id is still its own."""
        for process, its_number in self._numbers.items():
            if its_number == number:
                os.kill(process, signal.SIGKILL)

    def _bury(self) -> None:
        while self._numbers:
            process, status = os.waitpid(-1, os.WNOHANG)
            if not process:
                return
            number = self._numbers.pop(process, None)
            if number is not None:
                self._tell(say="died", number=number, status=os.waitstatus_to_exitcode(status))

    def _tell(self, **message: Any) -> None:
        with suppress(BrokenPipeError):  # the worker is gone; the next read of the socket says so
            self._control.sendall(json.dumps(message).encode() + b"\n")


def main(file_descriptor: int) -> None:
    """Get ready, say so, and serve."""
    die_with_parent(int(os.environ.pop("ANIMATIC_ZYGOTE_PARENT")))
    ignore_terminal_signals()
    control = socket.socket(fileno=file_descriptor)
    settings: Settings = receive_order(control)
    engines = EngineRegistry.discover(settings)
    if _FORKS:
        engines.warm_up()
        # What was imported stays: pages that the collector never touches stay shared with the children.
        gc.collect()
        gc.freeze()
    zygote = Zygote(control, settings, engines)
    control.sendall(b'{"say": "ready"}\n')
    zygote.serve()


if __name__ == "__main__":
    main(int(sys.argv[1]))
