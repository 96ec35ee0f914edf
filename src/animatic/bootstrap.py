"""Composition root: from settings to a container of everything that a process needs."""

import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from animatic.clock import Clock, utc_now
from animatic.config import Settings
from animatic.conversions.service import ConversionService
from animatic.conversions.tools import ConversionTools
from animatic.db import DatabaseUrls, Sessions, create_engine, create_sessions, migrate
from animatic.db.embedded import EmbeddedServer, open_database
from animatic.engines.registry import EngineRegistry
from animatic.models import User
from animatic.storage import Store, open_store


@dataclass(frozen=True, slots=True)
class Container:
    """What a process works with; made once."""

    settings: Settings
    urls: DatabaseUrls
    engine: AsyncEngine
    """Of the database."""
    sessions: Sessions
    store: Store
    engines: EngineRegistry
    """Of conversions."""
    clock: Clock

    @property
    def direct_url(self) -> str:
        """The database without pooler, as libpq takes it: for LISTEN and locks."""
        return self.urls.direct

    @property
    def data_dir(self) -> Path:
        return self.settings.data_dir

    @property
    def tools(self) -> ConversionTools:
        """What the services of conversions take."""
        return ConversionTools(self.settings, self.engines, self.clock)

    def conversions(self, session: AsyncSession, user: User) -> ConversionService:
        """One user's conversions."""
        return ConversionService(session, user, self.tools)


@dataclass(frozen=True, slots=True)
class Database:
    """A database that a process may use."""

    urls: DatabaseUrls
    server: EmbeddedServer | None
    """The embedded server, if this process runs it."""


@contextlib.contextmanager
def database(
    settings: Settings, *, command: str, lasting: bool = False, alone: bool = False
) -> Iterator[Database]:
    """The configured database, or else the embedded one for as long as the context lasts.

    Enter it from the main thread, before there is an event loop. The arguments and errors are those of
    `animatic.db.embedded.open_database`.
    """
    configured = DatabaseUrls.configured(settings)
    if configured is not None:
        yield Database(configured, None)
        return
    with open_database(settings.data_dir, command=command, lasting=lasting, alone=alone) as found:
        yield Database(DatabaseUrls.same(found.url), found.server)


@contextlib.asynccontextmanager
async def build(
    settings: Settings, urls: DatabaseUrls | None = None, *, direct: bool = False, clock: Clock = utc_now
) -> AsyncIterator[Container]:
    """The container, on a database whose schema is current; closed at the end.

    Without `urls` the settings must name the database. `direct` keeps the pooler out: for processes that hold locks
    or listen on their sessions. Raises Unavailable or Conflict when the database can't be used.
    """
    urls = urls or DatabaseUrls.configured(settings)
    if urls is None:
        raise ValueError("No DATABASE_URL in the settings: hand over the embedded database's urls.")
    if settings.migrate_at_start:
        await migrate.upgrade(urls.direct)
    await migrate.check(urls.direct)
    store = open_store(settings)
    engine = create_engine(
        urls.direct if direct else urls.queries,
        pool_size=settings.database_pool_size,
        overflow=settings.database_pool_overflow,
    )
    try:
        yield Container(
            settings=settings,
            urls=urls,
            engine=engine,
            sessions=create_sessions(engine),
            store=store,
            engines=EngineRegistry.discover(settings),
            clock=clock,
        )
    finally:
        await engine.dispose()
