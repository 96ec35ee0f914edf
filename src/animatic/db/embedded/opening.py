"""Getting at the database of a data directory, whoever runs its server.

The first process starts the server; another one that comes while it runs talks to the same server. A short
command that started the server waits at its end for those that came after it; a lasting one (`animatic serve`)
doesn't: the others find the server gone, and wait for it to come back.
"""

import contextlib
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from animatic.db.embedded.claim import Claim, Holder
from animatic.db.embedded.places import Places
from animatic.db.embedded.server import EmbeddedServer
from animatic.db.embedded.succession import take_over
from animatic.errors import Conflict, Unavailable

log = logging.getLogger(__name__)

WAIT_FOR_OTHERS: Final = 60.0
"""Seconds for which another process's server, or its end, is waited for."""


@dataclass(frozen=True, slots=True)
class OpenDatabase:
    """A database that answers."""

    url: str
    """As libpq takes it."""
    server: EmbeddedServer | None
    """Its server, if we are the ones who run it."""


@contextlib.contextmanager
def open_database(
    data_dir: Path,
    *,
    command: str,
    lasting: bool = False,
    alone: bool = False,
    old_programs: Path | None = None,
) -> Iterator[OpenDatabase]:
    """The embedded database of a data directory, for as long as the context lasts.

    `command` is how a user would call us; `lasting` says that we don't end by ourselves. With `alone` we must be
    the ones who run the server. `old_programs` is for a data directory of an earlier PostgreSQL (see `succession`).
    Enter it from the main thread: the server ends with the thread that started it.
    Raises Conflict when another process has it that won't end, Unavailable when the server doesn't come.
    """
    places = Places.of(data_dir)
    claim, guests = Claim(places.home / "claim"), Claim(places.home / "guests")
    holder = Holder.ourselves(command, lasting=lasting)
    server = EmbeddedServer(places)
    give_up_at = time.monotonic() + WAIT_FOR_OTHERS
    while True:
        if claim.take(holder):
            try:
                take_over(places, old_programs)
                server.start()
                try:
                    yield OpenDatabase(server.url, server)
                finally:
                    if not lasting:
                        _wait_for_guests(guests, holder)
                    server.stop()
            finally:
                guests.release()
                claim.release()
            return
        other = claim.holder()
        if alone and other is not None and other.lasting:
            raise Conflict(f"{data_dir} is in use by {other}. Stop that first, or choose another --data-dir.")
        # A lasting guest isn't waited for: it copes with the server's absence.
        if not alone and (lasting or guests.share()):
            try:
                if _is_there(server.url):
                    yield OpenDatabase(server.url, None)
                    return
            finally:
                guests.release()
        if time.monotonic() > give_up_at:
            raise Unavailable(
                f"{data_dir} is in use by {other or 'another process'}, whose database doesn't answer."
            )
        time.sleep(0.05)


def _wait_for_guests(guests: Claim, holder: Holder) -> None:
    give_up_at = time.monotonic() + WAIT_FOR_OTHERS
    while not guests.take(holder):
        if time.monotonic() > give_up_at:
            log.warning("Stopping the database although another command still uses it.")
            return
        time.sleep(0.02)


def _is_there(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
