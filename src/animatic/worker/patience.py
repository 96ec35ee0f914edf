"""Waiting for a database that is away: a run of ten minutes isn't thrown away because of a restart of five seconds."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from animatic.errors import Unavailable

log = logging.getLogger(__name__)

WAIT_AT_MOST: Final = 120.0
"""Seconds."""

_DEADLOCK_OR_SERIALIZATION: Final = {"40P01", "40001"}

Result = TypeVar("Result")


async def patiently(work: Callable[[], Awaitable[Result]], *, what: str) -> Result:
    """Do a transaction, again while the database is away (or chose it to end a deadlock), for `WAIT_AT_MOST` seconds.

    The work must be safe to repeat after a commit whose answer was lost: fenced, or unique.
    """
    loop = asyncio.get_running_loop()
    give_up_at = loop.time() + WAIT_AT_MOST
    pause = 0.1
    while True:
        try:
            return await work()
        except (DBAPIError, Unavailable) as error:
            if not _passes(error) or loop.time() + pause > give_up_at:
                raise
            log.warning("The database doesn't answer; %s is tried again: %s", what, _first_line(error))
        await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311  # jitter, no secret
        pause = min(pause * 2, 2.0)


def _passes(error: DBAPIError | Unavailable) -> bool:
    if isinstance(error, Unavailable | OperationalError | InterfaceError):
        return True
    return error.connection_invalidated or (
        getattr(error.orig, "sqlstate", None) in _DEADLOCK_OR_SERIALIZATION
    )


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
