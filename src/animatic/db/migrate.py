"""Bringing a database to the schema of this version.

Everything happens in one transaction under an advisory lock: ten processes may start at once, one migrates and
nine find it done; when it fails nothing has changed. Another client may be at work meanwhile. So all tables are
locked first; we wait for that less long than PostgreSQL takes to look for deadlocks, let go and try again, so that
it is never the other client whose transaction is cut.
"""

import asyncio
import functools
import itertools
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from animatic.db import adoption
from animatic.db.engine import connect
from animatic.db.urls import sqlalchemy_url
from animatic.errors import Conflict, Unavailable
from animatic.models import Base

log = logging.getLogger(__name__)

T = TypeVar("T")

LOCK_KEY: Final = 0x616E696D61746963
"""Of the advisory lock ("animatic")."""

PATIENCE: Final = 60.0
"""Seconds during which other clients' locks are waited for."""

UTC_NAMES: Final = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", "Etc/Zulu"})
"""What PostgreSQL may call it."""

LOCK_NOT_AVAILABLE: Final = "55P03"
DEADLOCK_DETECTED: Final = "40P01"


@dataclass(frozen=True, slots=True)
class SchemaStatus:
    """Where a database stands."""

    current: str | None
    """Its revision; None before the first migration."""
    head: str
    """The revision of this version of Animatic."""
    pending: tuple[str, ...]
    """Revisions still to run, as `0004 What it does`."""
    time_zone: str
    """Of a new session. Anything but UTC falsifies the seed's timestamps."""

    @property
    def is_current(self) -> bool:
        return self.current == self.head


async def upgrade(url: str, *, revision: str = "head", patience: float = PATIENCE) -> SchemaStatus:
    """Bring the database at this (direct, not pooled) address to the newest schema.

    Adopts a database that has the seed's tables and no history. Raises Conflict when it differs from what it
    should be or was made by a newer version, Unavailable when it can't be reached or other clients keep it locked.
    """

    def run(attempt: int, connection: Connection) -> SchemaStatus:
        _wait_for_our_turn(connection)
        before = _status(connection)
        if before.pending:
            _lock_tables(connection, attempt)
            if before.current is None and adoption.adopt(connection, _our_tables()):
                command.stamp(_config(connection), "0001")
            log.info("Migrating the database: %s", "; ".join(before.pending))
            command.upgrade(_config(connection), revision)
        return _status(connection)

    return await _patiently(url, run, patience)


async def downgrade(url: str, revision: str, *, patience: float = PATIENCE) -> SchemaStatus:
    """Go back to a revision, or to `base`, losing what later ones added."""

    def run(attempt: int, connection: Connection) -> SchemaStatus:
        _wait_for_our_turn(connection)
        _lock_tables(connection, attempt)
        command.downgrade(_config(connection), revision)
        return _status(connection)

    return await _patiently(url, run, patience)


async def status(url: str) -> SchemaStatus:
    """Where the database at this address stands; changes nothing."""
    return await _in_transaction(url, _status)


async def check(url: str) -> None:
    """Raise Unavailable, saying what to do, unless the database is ready to be worked with."""
    found = await status(url)
    if not found.is_current:
        raise Unavailable(
            f"The database is at revision {found.current or 'none'}, this version of Animatic needs {found.head}."
            " Run: animatic db upgrade"
        )
    if found.time_zone not in UTC_NAMES:
        raise Unavailable(
            f"Sessions of this database have the time zone {found.time_zone}; the seed's timestamps need UTC. Let"
            " the database's owner look for a setting of the role: ALTER ROLE … RESET timezone"
        )


def _status(connection: Connection) -> SchemaStatus:
    script = ScriptDirectory.from_config(_config())
    head = script.get_current_head()
    assert head is not None
    current = MigrationContext.configure(connection).get_current_revision()
    known = {revision.revision for revision in script.walk_revisions()}
    if current is not None and current not in known:
        raise Conflict(
            f"This database is at revision {current!r}, which this version of Animatic doesn't know: a newer"
            " version has migrated it. Install that version, or restore a backup from before."
        )
    # Newest first, down to the current one.
    newer = [] if current == head else list(script.iterate_revisions(head, current or "base"))
    return SchemaStatus(
        current=current,
        head=head,
        pending=tuple(f"{one.revision} {one.doc.splitlines()[0]}" for one in reversed(newer)),
        time_zone=connection.execute(text("SHOW timezone")).scalar_one(),
    )


def _our_tables() -> frozenset[str]:
    queue = {
        "procrastinate_jobs",
        "procrastinate_events",
        "procrastinate_workers",
        "procrastinate_periodic_defers",
    }
    return frozenset(Base.metadata.tables) | queue


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _wait_for_our_turn(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK_KEY})


def _lock_tables(connection: Connection, attempt: int) -> None:
    """Keep other clients out until the commit.

    A client that inserts a user and then a project comes from the one side, one whose new project looks for its
    user from the other; each gets in our way in one of the two orders, so we alternate between them.
    """
    # Below deadlock_timeout (1 s). The advisory lock has been waited for as long as it took.
    connection.execute(text("SET LOCAL lock_timeout = '600ms'"))
    present = set(
        connection.execute(
            text(
                "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p')"
                " AND relnamespace = current_schema()::regnamespace"
            )
        ).scalars()
    )
    parents_first = [table.name for table in Base.metadata.sorted_tables if table.name in present]
    tables = parents_first if attempt % 2 == 0 else list(reversed(parents_first))
    if tables:
        connection.execute(text(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"))


async def _patiently(url: str, run: Callable[[int, Connection], T], patience: float) -> T:
    loop = asyncio.get_running_loop()
    give_up_at = loop.time() + patience
    for attempt in itertools.count():
        try:
            return await _in_transaction(url, functools.partial(run, attempt))
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in {LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED}:
                raise
            if loop.time() > give_up_at:
                raise Unavailable(
                    f"Other clients have kept the tables locked for {patience:.0f} s. Nothing was changed."
                    " End their open transactions and try again."
                ) from error
            log.info("Another client holds a lock that we need; trying again.")
        await asyncio.sleep(random.uniform(0.1, 0.5))  # noqa: S311  # jitter, no secret
    raise AssertionError("an endless count has ended")


async def _in_transaction(url: str, run: Callable[[Connection], T]) -> T:
    engine = create_async_engine(
        sqlalchemy_url(url),
        async_creator=lambda: connect(url, application="animatic migrate"),
        poolclass=NullPool,
    )
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(run)
    finally:
        await engine.dispose()
