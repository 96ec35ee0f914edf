"""What is done again and again: sweeping, resetting, cleaning up.

Every worker offers to do it; a lock in the database lets one at a time, and each of these jobs finds nothing to do
if another has just been there. They run beside the queues, so that no number of renders can starve them.
"""

import asyncio
import logging
import random
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import astuple, dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from animatic.accounts.identity import repository as identity
from animatic.accounts.identity.lockout import Lockout
from animatic.accounts.service import AccountService
from animatic.accounts.throttle import Throttle
from animatic.activity import service as activity
from animatic.breakdowns import lifecycle as breakdowns
from animatic.conversions import idempotency, recovery
from animatic.conversions.tools import ConversionTools
from animatic.db import Sessions
from animatic.errors import Unavailable
from animatic.exports import lifecycle as export_lifecycle
from animatic.exports import repository as exports
from animatic.library.purge import purge
from animatic.mail import delivery as mail
from animatic.mail.delivery import Postman, Server
from animatic.media import reconcile, remove_due
from animatic.outgoing import GuardedClient
from animatic.privacy import service as privacy
from animatic.queue import fairness, jobs
from animatic.storage import Store
from animatic.webhooks.delivery import Deliverer

log = logging.getLogger(__name__)

SWEEPS: Final = 3
"""In the time after which a worker counts as dead."""
DELIVER_EVERY: Final = 2.0
MINUTE: Final = 60.0
HOUR: Final = 3600.0
DAY: Final = 24 * HOUR
ENDED_KEPT: Final = timedelta(days=30)
"""How long ended login sessions, used links, messages of an identity provider and failed e-mail are kept."""


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do again and again."""

    name: str
    every: float
    """Seconds from one end to the next start."""
    work: Callable[[], Awaitable[None]]
    first: float
    """Seconds after the worker's start."""


class Upkeep:
    """The chores of one worker."""

    def __init__(
        self, *, tools: ConversionTools, sessions: Sessions, store: Store, outgoing: GuardedClient
    ) -> None:
        self._tools = tools
        self._sessions = sessions
        self._store = store
        self._webhooks = Deliverer(sessions, outgoing, tools.clock)
        self._postman = _postman(tools, sessions)
        self.chores: tuple[Chore, ...] = (
            Chore("sweep", tools.settings.worker_dead_after / SWEEPS, self.sweep, 1.0),
            Chore("delivery of webhooks", DELIVER_EVERY, self.deliver_webhooks, 1.0),
            Chore("delivery of e-mail", DELIVER_EVERY, self.deliver_mail, 2.0),
            Chore("removal of files", MINUTE, self.remove_files, 5.0),
            Chore("rebasing of the queues", MINUTE, self.rebase, 30.0),
            Chore("monthly resets", HOUR, self.reset_credits, 20.0),
            Chore("forgetting of what is over", HOUR, self.forget, 45.0),
            Chore("purge of what was deleted", HOUR, self.purge, 90.0),
            Chore("comparison of files and rows", DAY, self.compare_files, HOUR),
        )

    async def keep_up(self) -> None:
        """Do all chores, each in its rhythm, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for chore in self.chores:
                group.create_task(self._repeat(chore), name=chore.name)

    async def _repeat(self, chore: Chore) -> None:
        await asyncio.sleep(chore.first)
        while True:
            try:
                await self._alone(chore)
            except (DBAPIError, Unavailable) as error:
                log.warning("The %s is put off: %s", chore.name, str(error).partition("\n")[0])
            except Exception:  # one chore that fails must not stop the others
                log.exception("The %s failed", chore.name)  # it is tried again, and the others go on
            await asyncio.sleep(chore.every * random.uniform(0.9, 1.1))  # noqa: S311  # jitter, no secret

    async def _alone(self, chore: Chore) -> None:
        """Do a chore unless another worker is at it."""
        async with self._sessions() as guard, guard.begin():
            key = zlib.crc32(chore.name.encode())
            if await guard.scalar(
                text("SELECT pg_try_advisory_xact_lock(7294002, :key)"), {"key": key - 2**31}
            ):
                await chore.work()

    async def sweep(self) -> None:
        """See to the jobs of dead workers, and to conversions without a job."""
        async with self._sessions() as session:
            stalled = await recovery.stalled_jobs(session, self._tools)
        for job in stalled:
            async with self._sessions() as session, session.begin():
                done = await recovery.revive(session, self._tools, job)
            log.warning("The worker of %s %s is dead: %s", job.task, job.arguments, done)
        async with self._sessions() as session, session.begin():
            await recovery.forget_dead_workers(session, self._tools)
        async with self._sessions() as session:
            lost = [*await recovery.without_job(session), *await recovery.waiting_in_vain(session)]
            lost_exports = await exports.lost(session, after_seconds=self._tools.settings.worker_dead_after)
        for export_id in lost_exports:
            async with self._sessions() as session, session.begin():
                await export_lifecycle.recover(session, export_id)
            log.info("Export %s had no job: enqueued again", export_id)
        async with self._sessions() as session, session.begin():
            for breakdown_id in await breakdowns.recover_lost(
                session, after_seconds=self._tools.settings.worker_dead_after
            ):
                log.info("Breakdown %s had no job: enqueued again", breakdown_id)
        for conversion_id in lost:
            async with self._sessions() as session, session.begin():
                done = await recovery.mend(session, self._tools, conversion_id)
            log.info("Conversion %s had no job: %s", conversion_id, done)

    async def deliver_webhooks(self) -> None:
        """Send messages to the addresses of users that want them."""
        while await self._webhooks.deliver_due():
            pass

    async def deliver_mail(self) -> None:
        """Send e-mail, if the operator has set up a server for it."""
        while self._postman is not None and await self._postman.deliver_due():
            pass

    async def remove_files(self) -> None:
        """Remove the files of rows that are gone."""
        while await remove_due(self._sessions, self._store, now=self._tools.clock()):
            pass

    async def rebase(self) -> None:
        """Set the queues' virtual times back."""
        async with self._sessions() as session, session.begin():
            await fairness.rebase(session)

    async def reset_credits(self) -> None:
        """Begin the new month of users whose old one is over."""
        async with self._sessions() as session, session.begin():
            service = AccountService(session, tiers=self._tools.settings.tiers, clock=self._tools.clock)
            await service.reset_due()

    async def forget(self) -> None:
        """Remove what was kept for a time; docs/operate/privacy.md says for how long."""
        now, settings = self._tools.clock(), self._tools.settings
        async with self._sessions() as session, session.begin():
            await idempotency.forget_expired(session)
            await jobs.forget_failed(session)
            await export_lifecycle.forget_expired(
                session, now=self._tools.clock(), days=self._tools.settings.export_days
            )
            await identity.forget_ended(session, now - ENDED_KEPT)
            await privacy.forget_expired(session, now)
            await breakdowns.forget_old(session, now=now)
        await self._webhooks.forget_old()
        await mail.forget_failed(self._sessions, now - ENDED_KEPT)
        await Lockout(self._sessions, self._tools.clock).forget_old()
        await Throttle(self._sessions, self._tools.clock).forget_old()
        gone = activity.BATCH
        while gone == activity.BATCH:
            async with self._sessions() as session, session.begin():
                gone = await activity.forget_old(session, now, settings.activity_days)

    async def purge(self) -> None:
        """Remove for good what was deleted long ago."""
        now = self._tools.clock()
        kept_for = timedelta(days=self._tools.settings.deleted_days)
        purged = await purge(self._sessions, before=now - kept_for, now=now)
        if any(astuple(purged)):
            log.info("Purged: %s", purged)

    async def compare_files(self) -> None:
        """Look whether files and rows agree."""
        await reconcile(self._sessions, self._store, now=self._tools.clock())


def _postman(tools: ConversionTools, sessions: Sessions) -> Postman | None:
    settings = tools.settings
    if settings.smtp_host is None:
        return None
    password = settings.smtp_password
    server = Server(
        host=settings.smtp_host,
        port=settings.smtp_port,
        sender=settings.smtp_sender,
        username=settings.smtp_username,
        password=password.get_secret_value() if password else None,
        security=settings.smtp_security,
    )
    return Postman(sessions, server, tools.clock)
