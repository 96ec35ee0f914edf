"""Children that stay: an engine that holds a large model is asked again and again, until nobody asks for a while."""

import asyncio
import logging
import signal
from collections import defaultdict
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from typing import Any, Final

from animatic import errors
from animatic.engines.made import Made
from animatic.errors import AnimaticError, ConversionFailed, TransientFailure
from animatic.worker.children.wire import Cancel, Done, Failed, Run, another, line, packed

log = logging.getLogger(__name__)

GRACE: Final = 0.5
"""Seconds that a cancelled child has to stop by itself (and to cancel what it began elsewhere)."""
GRACE_OF_RESIDENTS: Final = 15.0
"""The same for one that stays: to load its model again would take longer."""


@dataclass(frozen=True, slots=True)
class Born:
    """A child that lives, as the worker talks to it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    death: asyncio.Future[int]
    """Its exit status; negative: the signal that killed it."""


Answer = Done | Failed | None
Converse = Callable[[Born, bytes], Coroutine[Any, Any, Answer]]
"""Say the order's bytes to the child and listen until it answers; None if it died."""


@dataclass(slots=True)
class _Resident:
    born: Born
    stack: AsyncExitStack
    """Ends the child when it is closed."""
    leaving: asyncio.TimerHandle | None = None
    reusable: bool = True


class Residents:
    """At most one child for each engine whose orders let it stay; they wait for one another."""

    def __init__(
        self, child: Callable[[], AbstractAsyncContextManager[Born]], *, idle_seconds: float
    ) -> None:
        self._child = child
        self._idle_seconds = idle_seconds
        self._residents: dict[str, _Resident] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._partings: set[asyncio.Task[None]] = set()

    async def run(self, order: Run, converse: Converse) -> Made:
        """Carry out the order in its engine's child, a new one if there is none; as `Nursery.run`."""
        async with self._locks[order.engine]:
            resident, words = await self._resident(order)
            resident.reusable = False
            talk = asyncio.ensure_future(converse(resident.born, words))
            try:
                return await carried_out(talk, resident.born, grace=GRACE_OF_RESIDENTS)
            finally:
                # Whatever it answered, it lives and waits; no answer: it is dead, or hangs.
                resident.reusable = talk.done() and not talk.cancelled() and _answered(talk)
                if resident.reusable:
                    self._stay(order.engine, resident)
                else:
                    self._residents.pop(order.engine, None)
                    await resident.stack.aclose()

    async def close(self) -> None:
        """End them all."""
        for engine in list(self._residents):
            async with self._locks[engine]:
                await self._part(engine)
        await asyncio.gather(*self._partings)

    async def _resident(self, order: Run) -> tuple[_Resident, bytes]:
        """The engine's child, and the order as it has to be told."""
        resident = self._residents.get(order.engine)
        if resident is not None and not resident.born.death.done():
            if resident.leaving is not None:
                resident.leaving.cancel()
                resident.leaving = None
            return resident, another(order)
        if resident is not None:
            await self._part(order.engine)
        stack = AsyncExitStack()
        resident = _Resident(await stack.enter_async_context(self._child()), stack)
        self._residents[order.engine] = resident
        return resident, packed(order)

    def _stay(self, engine: str, resident: _Resident) -> None:
        def leave() -> None:
            task = asyncio.ensure_future(self._leave(engine))
            self._partings.add(task)
            task.add_done_callback(self._partings.discard)

        resident.leaving = asyncio.get_running_loop().call_later(self._idle_seconds, leave)

    async def _leave(self, engine: str) -> None:
        async with self._locks[engine]:
            resident = self._residents.get(engine)
            if resident is not None and resident.leaving is not None:
                log.info("%s has been idle: its model is unloaded", engine)
                await self._part(engine)

    async def _part(self, engine: str) -> None:
        resident = self._residents.pop(engine, None)
        if resident is not None:
            if resident.leaving is not None:
                resident.leaving.cancel()
            await resident.stack.aclose()


async def carried_out(
    talk: Coroutine[Any, Any, Answer] | asyncio.Future[Answer], born: Born, *, grace: float
) -> Made:
    """What a child makes of an order; raises what its answer means. Cancelling this tells the child to stop."""
    conversation = asyncio.ensure_future(talk)
    try:
        answer = await asyncio.shield(conversation)
    except asyncio.CancelledError:
        # It may have something to tell yet: a checkpoint of what it has to give up elsewhere.
        born.writer.write(line(Cancel()))
        await asyncio.wait([conversation], timeout=grace)
        raise
    finally:
        conversation.cancel()
    if isinstance(answer, Done):
        return answer.made
    if answer is None:
        raise TransientFailure(_epitaph(await born.death))
    raise _error(answer)


def _answered(talk: "asyncio.Future[Answer]") -> bool:
    return talk.exception() is None and talk.result() is not None


def _epitaph(status: int) -> str:
    if status < 0:
        name = signal.Signals(-status).name
        hint = " (out of memory, perhaps)" if -status == signal.SIGKILL else ""
        return f"The engine's process was killed by {name}{hint}."
    return f"The engine's process ended with status {status}."


def _error(failed: Failed) -> AnimaticError:
    """The error that the child raised, by its code."""
    if not failed.expected:
        log.error("%s\n%s", failed.message, failed.details.get("traceback", ""))
        return ConversionFailed(failed.message)
    if failed.transient:
        return TransientFailure(failed.message, **failed.details)
    for kind in (
        errors.InvalidInput,
        errors.Cancelled,
        errors.TooLarge,
        errors.StorageExceeded,
        errors.Unavailable,
    ):
        if kind.code == failed.code:
            return kind(failed.message, **failed.details)
    return ConversionFailed(failed.message, **failed.details)
