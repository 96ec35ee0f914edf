"""The way to an installation's database: found or started, migrated, checked, opened."""

import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine

from animatic.config import Settings
from animatic.db import migrate
from animatic.db.embedded import EmbeddedServer, open_database
from animatic.db.engine import create_engine
from animatic.db.urls import DatabaseUrls


@dataclass(frozen=True, slots=True)
class Database:
    """A database that a process may use."""

    urls: DatabaseUrls
    server: EmbeddedServer | None
    """The embedded server, if this process runs it."""


@contextlib.contextmanager
def reach_database(
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
    with open_database(
        settings.data_dir, command=command, lasting=lasting, alone=alone, old_programs=settings.old_postgres
    ) as found:
        yield Database(DatabaseUrls.same(found.url), found.server)


@contextlib.asynccontextmanager
async def ready_engine(
    settings: Settings, urls: DatabaseUrls, *, direct: bool = False
) -> AsyncIterator[AsyncEngine]:
    """Connections to the database, once its schema is current and it is fit to be worked with.

    `direct` keeps the pooler out: for processes that hold locks or listen on their sessions. Raises Unavailable or
    Conflict when the database can't be used.
    """
    if settings.migrate_at_start:
        await migrate.upgrade(urls.direct)
    await migrate.check(urls.direct)
    engine = create_engine(
        urls.direct if direct else urls.queries,
        pool_size=settings.database_pool_size,
        overflow=settings.database_pool_overflow,
    )
    try:
        yield engine
    finally:
        await engine.dispose()
