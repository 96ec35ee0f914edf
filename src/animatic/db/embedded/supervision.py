"""Keeping the embedded server up."""

import asyncio
import logging
from typing import Final

from animatic.db.embedded.server import EmbeddedServer
from animatic.errors import Unavailable

log = logging.getLogger(__name__)

LOOK_EVERY: Final = 0.2
"""Seconds."""

SHORTEST_PAUSE: Final = 0.2
LONGEST_PAUSE: Final = 10.0
"""Seconds between tries; doubled from one to the next."""

HEALTHY_AFTER: Final = 60.0
"""Seconds of uptime after which the pause is short again."""


async def supervise(server: EmbeddedServer) -> None:
    """Start the server again whenever it ends; until cancelled.

    Must run in the event loop of the thread that started the server, which has to be a lasting one.
    """
    loop = asyncio.get_running_loop()
    pause, started_at = SHORTEST_PAUSE, loop.time()
    while True:
        await asyncio.sleep(LOOK_EVERY)
        if not server.has_ended():
            continue
        if loop.time() - started_at > HEALTHY_AFTER:
            pause = SHORTEST_PAUSE
        log.error("PostgreSQL has ended unexpectedly; starting it again. Its log: %s", server.places.log)
        await asyncio.sleep(pause)
        pause, started_at = min(pause * 2, LONGEST_PAUSE), loop.time()
        try:
            server.spawn()  # here, because it ends with the thread that starts it
            await asyncio.to_thread(server.wait_until_ready)
        except Unavailable as error:
            log.error("PostgreSQL doesn't start: %s", error)  # noqa: TRY400  # expected, the message says it all
