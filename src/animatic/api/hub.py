"""Live changes: one LISTEN connection a process, and a bounded queue for every open stream.

PostgreSQL says which rows changed (`animatic.db.changes`). The hub collects what concerns users that are listening,
reads the conversions among it in one statement, and hands each user's events to that user's streams. A stream that
doesn't keep up loses its backlog and is told to look again (`resync`); so is everybody when the connection was gone.
"""

import asyncio
import json
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import psycopg
from pydantic import BaseModel
from sqlalchemy.exc import SQLAlchemyError

from animatic.conversions import live
from animatic.db import Sessions, changes
from animatic.db.changes import Change, Kind
from animatic.db.engine import connect
from animatic.errors import AnimaticError, RateLimited

log = logging.getLogger(__name__)

BACKLOG: Final = 256
"""Events that wait for one slow stream."""
COLLECT_FOR: Final = 0.02
"""Seconds during which changes are collected before they are read."""
IDLE_CHECK: Final = 20.0
"""Seconds without a notification after which the connection is tried."""
RETRY_AFTER: Final = (0.2, 10.0)
"""Seconds until the first try of a new connection, and at most."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a stream sends: a name and a JSON object."""

    name: str
    data: str
    project_id: str | None = None
    """Of the project that it is about; None: it concerns the user."""

    @classmethod
    def of(cls, name: str, data: BaseModel | dict[str, Any], project_id: object = None) -> "Event":
        text = (
            data.model_dump_json(by_alias=True)
            if isinstance(data, BaseModel)
            else json.dumps(data, separators=(",", ":"))
        )
        return cls(name, text, None if project_id is None else str(project_id))

    def concerns(self, project_id: UUID | None) -> bool:
        """Whether a stream of this project (None: of everything) wants it."""
        return project_id is None or self.project_id in (None, str(project_id))

    def encode(self) -> bytes:
        return f"event: {self.name}\ndata: {self.data}\n\n".encode()


RESYNC: Final = Event("resync", "{}")


@dataclass(eq=False, slots=True)
class Subscription:
    """One open stream's queue."""

    queue: asyncio.Queue[Event | None] = field(default_factory=lambda: asyncio.Queue(BACKLOG))

    def offer(self, event: Event | None) -> None:
        """Queue an event (None: the end). If there is no room, all that waits is replaced by a resync."""
        if self.queue.full():
            while not self.queue.empty():
                self.queue.get_nowait()
            self.queue.put_nowait(RESYNC)
        self.queue.put_nowait(event)

    async def next(self, seconds: float) -> Event | None:
        """The next event, or None at the end; raises TimeoutError when nothing comes for so many seconds."""
        async with asyncio.timeout(seconds):
            return await self.queue.get()


class Hub:
    """Spreads changes to the streams of this process."""

    def __init__(self, url: str, sessions: Sessions, *, streams_per_user: int = 20) -> None:
        """`url` leads straight to PostgreSQL: a pooler passes no notifications on."""
        self._url = url
        self._sessions = sessions
        self._streams_per_user = streams_per_user
        self._streams: dict[str, set[Subscription]] = defaultdict(set)
        self._pending: dict[Change, None] = {}
        self._has_pending = asyncio.Event()
        self._closed = False
        self.listening = asyncio.Event()
        """Set while the connection is up."""

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Hub"]:
        """Listen and spread until the end of the block; then every stream ends."""
        tasks = [
            asyncio.create_task(self._listen(), name="hub: listen"),
            asyncio.create_task(self._spread(), name="hub: spread"),
        ]
        try:
            yield self
        finally:
            self.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def close(self) -> None:
        """End all streams; new ones end at once. A server that is to stop waits for open answers."""
        self._closed = True
        for subscriptions in self._streams.values():
            for subscription in subscriptions:
                subscription.offer(None)

    def check_room(self, user_id: str) -> None:
        """Raise RateLimited if the user has as many open streams as are allowed."""
        if len(self._streams.get(user_id, ())) >= self._streams_per_user:
            raise RateLimited(
                f"You have {self._streams_per_user} open event streams; close some.", retryAfter=10
            )

    @contextmanager
    def subscribed(self, user_id: str) -> Iterator[Subscription]:
        """A queue of the user's events, from this moment on."""
        subscription = Subscription()
        self._streams[user_id].add(subscription)
        if self._closed:
            subscription.offer(None)
        try:
            yield subscription
        finally:
            self._streams[user_id].discard(subscription)
            if not self._streams[user_id]:
                del self._streams[user_id]

    # Listening

    async def _listen(self) -> None:
        pause, longest = RETRY_AFTER
        while True:
            try:
                async with await connect(
                    self._url, application="animatic events", autocommit=True
                ) as connection:
                    await connection.execute(f"LISTEN {changes.CHANNEL}")
                    self.listening.set()
                    pause = RETRY_AFTER[0]
                    # Something may have happened while nobody listened.
                    self._tell_all(RESYNC)
                    await self._take_from(connection)
            except (psycopg.Error, OSError, AnimaticError) as error:
                log.warning("Live changes are interrupted: %s", " ".join(str(error).split()))
            finally:
                self.listening.clear()
            await asyncio.sleep(pause)
            pause = min(pause * 2, longest)

    async def _take_from(self, connection: psycopg.AsyncConnection[Any]) -> None:
        while True:
            async for notification in connection.notifies(timeout=IDLE_CHECK):
                try:
                    self._collect(changes.parse(notification.payload))
                except ValueError as error:
                    log.warning("A notification that isn't ours: %s", error)
            await connection.execute("SELECT 1")  # notices a connection that died silently

    def _collect(self, changed: list[Change]) -> None:
        for change in changed:
            if change.user_id in self._streams:
                self._pending[change] = None
        if self._pending:
            self._has_pending.set()

    def _tell_all(self, event: Event) -> None:
        for subscriptions in self._streams.values():
            for subscription in subscriptions:
                subscription.offer(event)

    # Spreading

    async def _spread(self) -> None:
        while True:
            await self._has_pending.wait()
            await asyncio.sleep(COLLECT_FOR)
            batch, self._pending = list(self._pending), {}
            self._has_pending.clear()
            try:
                await self._tell(batch)
            except (SQLAlchemyError, psycopg.Error, OSError, AnimaticError) as error:
                log.warning("Changed rows can't be read: %s", error)
                self._tell_all(RESYNC)

    async def _tell(self, batch: list[Change]) -> None:
        conversions = await self._conversions(batch)
        for change in batch:
            if change.kind is not Kind.CONVERSION:
                self._offer(change.user_id, _changed(change.kind.value, change))
            elif owned := conversions.get(change.id):
                event = Event.of("conversion", owned.conversion, owned.conversion.project_id)
                self._offer(owned.user_id, event)
            else:
                self._offer(change.user_id, _changed("conversion-deleted", change))

    async def _conversions(self, batch: list[Change]) -> dict[str, live.Owned]:
        """The changed conversions that are there, by their id."""
        wanted = _uuids(change.id for change in batch if change.kind is Kind.CONVERSION)
        if not wanted:
            return {}
        async with self._sessions() as session:
            found = await live.by_id(session, wanted)
        return {str(owned.conversion.id): owned for owned in found}

    def _offer(self, user_id: str, event: Event) -> None:
        for subscription in self._streams.get(user_id, ()):
            subscription.offer(event)


def _changed(name: str, change: Change) -> Event:
    return Event.of(name, {"id": change.id, "projectId": change.project_id}, change.project_id)


def _uuids(texts: Iterable[str]) -> set[UUID]:
    found = set()
    for text in texts:
        with suppress(ValueError):
            found.add(UUID(text))
    return found
