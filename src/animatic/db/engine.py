"""Connections and sessions.

A database may be asleep (Neon suspends idle ones), restarting, or behind a transaction pooler. So connecting
is retried for a while, a pooled connection is tried before it is used and doesn't grow old, and nothing is
prepared on the server. Statements are never retried: after a lost COMMIT nobody knows whether it happened.
"""

import asyncio
import logging
import random
from typing import Any, Final

import psycopg
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from animatic.db.urls import sqlalchemy_url, without_password
from animatic.errors import BackendDown

log = logging.getLogger(__name__)

Sessions = async_sessionmaker[AsyncSession]

CONNECT_FOR: Final = 30.0
"""Seconds during which connecting is tried again."""

RECYCLE_AFTER: Final = 280
"""Seconds after which an idle connection isn't used again: serverless databases cut it after five minutes."""

CONNECTION_OPTIONS: Final[dict[str, Any]] = {
    "prepare_threshold": None,  # a transaction pooler hands the next statement to another server process
    "connect_timeout": 10,  # seconds, for each try
}


def create_engine(
    url: str, *, application: str = "animatic", pool_size: int = 10, overflow: int = 10
) -> AsyncEngine:
    """An engine for the address; connects when it is first used."""
    return create_async_engine(
        sqlalchemy_url(url),
        async_creator=lambda: connect(url, application=application),
        pool_size=pool_size,
        max_overflow=overflow,
        pool_pre_ping=True,
        pool_recycle=RECYCLE_AFTER,
    )


def create_sessions(engine: AsyncEngine) -> Sessions:
    """A factory of sessions whose objects can still be read after the commit."""
    return async_sessionmaker(engine, expire_on_commit=False)


async def connect(
    url: str, *, application: str = "animatic", patience: float = CONNECT_FOR, **options: Any
) -> psycopg.AsyncConnection[Any]:
    """Open one connection, trying again with backoff for `patience` seconds while the server isn't there yet.

    Raises BackendDown when it doesn't come, or at once when trying again can't help (a wrong password).
    """
    loop = asyncio.get_running_loop()
    give_up_at = loop.time() + patience
    pause = 0.1
    while True:
        try:
            return await psycopg.AsyncConnection.connect(
                url, **{**CONNECTION_OPTIONS, "application_name": application, **options}
            )
        except psycopg.OperationalError as error:
            if _is_permanent(error) or loop.time() + pause > give_up_at:
                raise BackendDown(
                    f"The database at {without_password(url)} doesn't let us in: {_reason(error)}"
                ) from error
            log.info("The database isn't there yet, trying again: %s", _reason(error))
        await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311  # jitter, no secret
        pause = min(pause * 2, 3.0)


def _reason(error: psycopg.Error) -> str:
    return " ".join(str(error).split())


def _is_permanent(error: psycopg.OperationalError) -> bool:
    """Whether a refused connection would be refused again.

    While connecting libpq passes on the server's words but not its code; unknown words count as passing.
    """
    words = str(error)
    return any(
        sign in words
        for sign in (
            "authentication failed",
            "no password supplied",
            "no pg_hba.conf entry",
            "does not exist",
            "permission denied",
            "invalid connection option",
            "server does not support SSL",
        )
    )
