"""The worker's side: start children, listen to them, kill them."""

import asyncio
import itertools
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Self

from animatic.config import Settings
from animatic.engines.made import Made
from animatic.errors import ConversionFailed, TransientFailure
from animatic.worker.children.residents import GRACE, Born, Residents, carried_out
from animatic.worker.children.wire import (
    Checkpoint,
    Done,
    Failed,
    Kept,
    Order,
    Progress,
    Run,
    from_child,
    line,
    packed,
)

log = logging.getLogger(__name__)

READY_WITHIN: Final = 300.0
"""Seconds that a zygote has to get ready: on its very first start it compiles."""
MAX_LINE: Final = 1 << 22
"""Bytes of one message of a child."""

OnProgress = Callable[[float, str], None]
OnCheckpoint = Callable[[Mapping[str, Any]], Awaitable[bool]]
"""Stores it; False: the run isn't wanted any more."""


@dataclass(slots=True)
class _Child:
    number: int
    process: asyncio.Future[int]
    """Its process id, once it is born."""
    death: asyncio.Future[int]
    """Its exit status; negative: the signal that killed it."""


@dataclass(slots=True)
class _Zygote:
    process: subprocess.Popen[bytes]
    control: socket.socket
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    """Never written to; the reader's connection is closed when it is forgotten."""
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    children: dict[int, _Child] = field(default_factory=dict)
    listener: asyncio.Task[None] | None = None


class Nursery:
    """Where children are started and watched. An async context manager; nothing of it outlives the context.

    Start it from the process's main thread: on Linux children live no longer than the thread that started
    their zygote.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._numbers = itertools.count(1)
        self._zygote: _Zygote | None = None
        self._starting = asyncio.Lock()
        self._residents = Residents(self._child, idle_seconds=settings.resident_idle_seconds)

    async def __aenter__(self) -> Self:
        await self._a_zygote()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._residents.close()
        if self._zygote is not None:
            await self._close(self._zygote)
            self._zygote = None

    @property
    def processes(self) -> list[int]:
        """Process ids of the children that are alive now."""
        children = self._zygote.children.values() if self._zygote else ()
        return [child.process.result() for child in children if child.process.done()]

    async def run(
        self,
        order: Order,
        *,
        on_progress: OnProgress | None = None,
        on_checkpoint: OnCheckpoint | None = None,
        silence: float | None = None,
    ) -> Made:
        """Carry out the order in a child. One that says nothing for `silence` seconds is taken for hung, and killed.

        However this returns, the child's process is gone, unless the order lets it stay: then the next order for the
        same engine goes to it, and it ends when none has come for a while. Cancelling this gives a child `GRACE`
        seconds to stop (one that stays: `GRACE_OF_RESIDENTS`).
        Raises what the engine raised (by its code), TransientFailure if the process died, ConversionFailed for
        a fault of the engine (which is logged).
        """

        def converse(born: Born, words: bytes) -> Coroutine[Any, Any, Done | Failed | None]:
            return self._converse(words, born, on_progress, on_checkpoint, silence)

        if isinstance(order, Run) and order.stay:
            return await self._residents.run(order, converse)
        async with self._child() as born:
            return await carried_out(converse(born, packed(order)), born, grace=GRACE)

    async def _converse(
        self,
        words: bytes,
        born: Born,
        on_progress: OnProgress | None,
        on_checkpoint: OnCheckpoint | None,
        silence: float | None,
    ) -> Done | Failed | None:
        """Say it, and listen until the answer; None if the child died without one."""
        reader, writer = born.reader, born.writer
        with suppress(ConnectionError):
            writer.write(words)
            await writer.drain()
            while word := await _heard(reader, silence):
                try:
                    message = from_child.validate_json(word)
                except ValueError as error:
                    raise ConversionFailed("The engine's process said what nobody understands.") from error
                match message:
                    case Progress() as progress:
                        if on_progress is not None:
                            on_progress(progress.fraction, progress.stage)
                    case Checkpoint() as checkpoint:
                        wanted = on_checkpoint is None or await on_checkpoint(checkpoint.data)
                        writer.write(line(Kept(wanted=wanted)))
                    case answer:
                        return answer
        return None

    @asynccontextmanager
    async def _child(self) -> AsyncIterator[Born]:
        """A child that has just been born; dead and buried on leaving."""
        zygote = await self._a_zygote()
        loop = asyncio.get_running_loop()
        ours, its = socket.socketpair()
        child = _Child(next(self._numbers), loop.create_future(), loop.create_future())
        zygote.children[child.number] = child
        writer: asyncio.StreamWriter | None = None
        try:
            with its:
                await _send(zygote.control, {"do": "fork", "number": child.number}, its)
            reader, writer = await _connection(ours)
            yield Born(reader, writer, child.death)
        finally:
            # To the end, even if this is cancelled again: nobody else would bury it.
            await _to_the_end(self._see_off(zygote, child))
            if writer is not None:
                writer.close()
            else:
                ours.close()

    async def _see_off(self, zygote: _Zygote, child: _Child) -> None:
        await asyncio.wait([child.death], timeout=0.05)
        while not child.death.done():
            with suppress(OSError):  # the zygote is gone, and its children with it
                await _send(zygote.control, {"do": "kill", "number": child.number})
            await asyncio.wait([child.death], timeout=1)
        zygote.children.pop(child.number, None)

    async def _a_zygote(self) -> _Zygote:
        """The zygote, ready; a new one if there is none or it died."""
        async with self._starting:
            if self._zygote is None or self._zygote.gone.is_set():
                if self._zygote is not None:
                    log.warning("The process that children are forks of is gone; starting another.")
                    await self._close(self._zygote)
                self._zygote = await self._start_zygote()
            zygote = self._zygote
        waits = [asyncio.create_task(event.wait()) for event in (zygote.ready, zygote.gone)]
        try:
            await asyncio.wait(waits, timeout=READY_WITHIN, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        if not zygote.ready.is_set():
            raise TransientFailure("The engines' process didn't start; the worker's log says why.")
        return zygote

    async def _start_zygote(self) -> _Zygote:
        ours, its = socket.socketpair()
        with its:
            process = subprocess.Popen(  # noqa: S603, ASYNC220  # ourselves; a fork of a few milliseconds
                [sys.executable, "-m", "animatic.worker.children.zygote", str(its.fileno())],
                pass_fds=[its.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                env={
                    # One thread for linear algebra: runs are parallel already, and threads don't survive a fork.
                    "OPENBLAS_NUM_THREADS": "1",
                    "OMP_NUM_THREADS": "1",
                    **os.environ,
                    "ANIMATIC_ZYGOTE_PARENT": str(os.getpid()),
                },
            )
        ours.sendall(packed(self._settings))
        listening = ours.dup()
        reader, writer = await asyncio.open_connection(sock=listening)
        ours.setblocking(False)
        zygote = _Zygote(process, ours, reader, writer)
        zygote.listener = asyncio.create_task(self._listen(zygote), name="zygote's voice")
        return zygote

    async def _listen(self, zygote: _Zygote) -> None:
        with suppress(ConnectionError):
            async for word in zygote.reader:
                message = json.loads(word)
                if message["say"] == "ready":
                    zygote.ready.set()
                    continue
                child = zygote.children.get(message["number"])
                if child is None:
                    continue
                if message["say"] == "born":
                    child.process.set_result(message["process"])
                else:
                    child.death.set_result(message["status"])
        zygote.gone.set()
        for child in zygote.children.values():
            if not child.death.done():
                if child.process.done():
                    _make_sure_it_is_gone(child.process.result())
                child.death.set_result(-signal.SIGKILL)

    async def _close(self, zygote: _Zygote) -> None:
        zygote.control.shutdown(socket.SHUT_RDWR)
        zygote.control.close()
        if zygote.listener is not None:
            await zygote.listener
        zygote.writer.close()
        deadline = time.monotonic() + 2
        while zygote.process.poll() is None:
            if time.monotonic() > deadline:
                zygote.process.kill()
            await asyncio.sleep(0.01)


async def _connection(channel: socket.socket) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Streams of a connected socket; closed if this is cancelled in between."""
    opening = asyncio.ensure_future(asyncio.open_connection(sock=channel, limit=MAX_LINE))
    try:
        return await asyncio.shield(opening)
    except asyncio.CancelledError:
        (await opening)[1].close()
        raise


async def _heard(reader: asyncio.StreamReader, silence: float | None) -> bytes:
    try:
        async with asyncio.timeout(silence):
            return await reader.readline()
    except TimeoutError as error:
        raise TransientFailure(f"The engine has said nothing for {silence:g} seconds.") from error


async def _send(control: socket.socket, message: Mapping[str, Any], *files: socket.socket) -> None:
    """Say it whole: messages are small, so the socket takes all or nothing."""
    data = json.dumps(message).encode() + b"\n"
    while True:
        try:
            socket.send_fds(control, [data], [file.fileno() for file in files])
        except BlockingIOError:
            await asyncio.sleep(0.01)
        else:
            return


async def _to_the_end(coroutine: Awaitable[None]) -> None:
    """Await it fully, and only then let a cancellation through."""
    task = asyncio.ensure_future(coroutine)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            if task.cancelled():
                raise
            cancelled = error
    task.result()
    if cancelled is not None:
        raise cancelled


def _make_sure_it_is_gone(process: int) -> None:
    """An orphan of a dead zygote dies with it on Linux; elsewhere it hears that the socket is closed."""
    if sys.platform != "linux":
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
