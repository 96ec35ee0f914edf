"""What happens in a child: one order, carried out, and the answer."""

import logging
import os
import pickle
import queue
import socket
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from animatic.engines.base import (
    ImageEngine,
    ImageRequest,
    RunContext,
    VideoEngine,
)
from animatic.engines.made import Made, MadeFile, Role
from animatic.engines.registry import EngineRegistry
from animatic.errors import AnimaticError, Cancelled, ConversionFailed, TransientFailure
from animatic.exports.making import CONTENT_TYPES, make
from animatic.vocabulary import ConversionType
from animatic.worker.children import inspection
from animatic.worker.children.lifeline import be_expendable, die_with_parent, ignore_terminal_signals
from animatic.worker.children.wire import (
    LENGTH,
    Another,
    Cancel,
    Checkpoint,
    Done,
    Failed,
    MakeExport,
    Order,
    Progress,
    Run,
    line,
    receive_order,
    to_child,
    unpacked,
)

log = logging.getLogger(__name__)

TELL_EVERY: Final = 0.1
"""Seconds between two words of progress to the worker, at least."""


def main(channel: socket.socket, parent: int, engines: EngineRegistry) -> int:
    """Carry out the order that comes over the channel, and those that follow it; returns the exit status."""
    die_with_parent(parent)
    ignore_terminal_signals()
    be_expendable()
    try:
        order: Order = receive_order(channel)
    except EOFError:
        return 1
    conversation = _Conversation(channel)
    while True:
        conversation.say(_carry_out(order, engines, conversation))
        if not (isinstance(order, Run) and order.stay):
            return 0
        order = conversation.next_order()


class _Conversation:
    """The child's side of the socket; a thread listens, so that work needn't."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._speaking = threading.Lock()
        self.cancelled = threading.Event()
        self._kept = threading.Event()
        self._wanted = False
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        threading.Thread(target=self._listen, name="worker's voice", daemon=True).start()

    def say(self, message: BaseModel) -> None:
        with self._speaking:
            self._channel.sendall(line(message))

    def keep(self, checkpoint: Mapping[str, Any]) -> None:
        """Have the worker store this; raises Cancelled if the run isn't wanted any more."""
        self._kept.clear()
        self.say(Checkpoint(data=dict(checkpoint)))
        self._kept.wait()
        if not self._wanted:
            raise Cancelled

    def next_order(self) -> Order:
        """Wait for it. When the worker hangs up instead, this process ends."""
        return self._orders.get()

    def _listen(self) -> None:
        # A worker that is killed with words of ours unread resets the connection instead of closing it.
        with suppress(ConnectionError), self._channel.makefile("rb") as words:
            for word in words:
                self._hear(word)
        # The worker is gone, and with it whoever could use the result.
        os._exit(1)

    def _hear(self, word: bytes) -> None:
        message = to_child.validate_json(word)
        match message:
            case Cancel():
                self.cancelled.set()
            case Another():
                # What was cancelled before was the order before.
                self.cancelled.clear()
                self._orders.put(unpacked(message))
            case kept:
                self._wanted = kept.wanted
                self._kept.set()


class _Context:
    """`engines.base.RunContext` of this child."""

    def __init__(self, order: Run | MakeExport, conversation: _Conversation) -> None:
        self._order = order
        self._conversation = conversation
        self._told_at = 0.0
        self._stage = ""

    @property
    def workdir(self) -> Path:
        return self._order.workdir

    @property
    def checkpoint(self) -> Mapping[str, Any] | None:
        return self._order.checkpoint if isinstance(self._order, Run) else None

    def progress(self, fraction: float, stage: str) -> None:
        now = time.monotonic()
        if stage == self._stage and now - self._told_at < TELL_EVERY:
            return
        self._told_at, self._stage = now, stage
        self._conversation.say(Progress(fraction=fraction, stage=stage))

    def cancelled(self) -> bool:
        return self._conversation.cancelled.is_set()

    def save_checkpoint(self, checkpoint: Mapping[str, Any]) -> None:
        self._conversation.keep(checkpoint)


def _carry_out(order: Order, engines: EngineRegistry, conversation: _Conversation) -> BaseModel:
    try:
        if isinstance(order, Run):
            return Done(made=_run(order, engines, _Context(order, conversation)))
        if isinstance(order, MakeExport):
            return Done(made=_export(order, _Context(order, conversation)))
        if upstream := engines.upstream(order.engine):
            upstream.abandon(order.checkpoint)
        return Done(made=Made())
    except AnimaticError as error:
        return Failed(
            code=error.code,
            message=error.message,
            details=error.details,
            transient=isinstance(error, TransientFailure),
        )
    except MemoryError:
        return Failed(
            code=ConversionFailed.code,
            message="There wasn't enough memory for this. Try a smaller size.",
        )
    except Exception as error:  # noqa: BLE001  # an engine may fail in any way; the worker must be told of each
        return Failed(
            code=ConversionFailed.code,
            message=f"{_who(order)} failed unexpectedly ({type(error).__name__}).",
            details={"traceback": traceback.format_exc(limit=-20)},
            expected=False,
        )


def _run(order: Run, engines: EngineRegistry, context: RunContext) -> Made:
    request = order.request
    if isinstance(request, ImageRequest):
        painter = engines.get(order.engine, ConversionType.TEXT_TO_IMAGE)
        if isinstance(painter, ImageEngine):
            return inspection.of_image(painter.generate(request, context), order.workdir)
    else:
        renderer = engines.get(order.engine, ConversionType.IMAGE_TO_VIDEO)
        if isinstance(renderer, VideoEngine):
            return inspection.of_video(renderer.render(request, context), order.workdir)
    raise ConversionFailed(f"The engine {order.engine} can't do this kind of conversion.")


def _who(order: Order) -> str:
    return "The export" if isinstance(order, MakeExport) else f"The engine {order.engine}"


def _export(order: MakeExport, context: RunContext) -> Made:
    form = order.request.format
    path = order.workdir / f"export.{form.suffix}"
    notes = make(order.request, path, progress=context.progress, cancelled=context.cancelled)
    file = MadeFile(Role.MAIN, path, CONTENT_TYPES[form], 0, 0, form.value)
    return Made(files=(file,), notes=notes)


def _start_anew(file_descriptor: int) -> int:
    """The child's own interpreter, where there is no forking."""
    parent = os.getppid()
    (length,) = LENGTH.unpack(sys.stdin.buffer.read(LENGTH.size))
    settings = pickle.loads(sys.stdin.buffer.read(length))  # noqa: S301  # from our own zygote
    return main(socket.socket(fileno=file_descriptor), parent, EngineRegistry.discover(settings))


if __name__ == "__main__":
    os._exit(_start_anew(int(sys.argv[1])))
