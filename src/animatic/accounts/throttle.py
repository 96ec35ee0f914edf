"""Limits that must hold for all processes and over restarts: counted in PostgreSQL.

Each event is written in a transaction of its own, before what it allows is tried: attempts made at the same time all
count, and one whose own transaction is rolled back stays counted.
"""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, func, insert, select, text

from animatic.clock import Clock
from animatic.db import Sessions
from animatic.errors import RateLimited
from animatic.models import ThrottleEvent

LONGEST: Final = timedelta(days=1)
"""The longest window that may be asked for; older events are forgotten."""


class Throttle:
    """Counts what only so much of is allowed."""

    def __init__(self, sessions: Sessions, clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock

    async def take(
        self, scope: str, subject: str, *, at_most: int, within: timedelta, what: str = "attempts"
    ) -> None:
        """Count one event of this subject (an address, an account), if it is allowed.

        Args:
            scope: what is counted, like `sign_up`.
            within: a sliding window, a day at most.
            what: a plural for the message.

        Raises:
            RateLimited: there were `at_most` within the window; `retryAfter` says in how many seconds to try again.
        """
        now = self._clock()
        async with self._sessions.begin() as session:
            # One at a time for each subject: of a hundred at the same moment none is overlooked.
            await session.execute(
                text("SELECT pg_advisory_xact_lock(7294003, hashtext(:key))"), {"key": f"{scope}\n{subject}"}
            )
            count, oldest = (
                await session.execute(
                    select(func.count(), func.min(ThrottleEvent.at)).where(
                        ThrottleEvent.scope == scope,
                        ThrottleEvent.subject == subject,
                        ThrottleEvent.at > now - within,
                    )
                )
            ).one()
            if count >= at_most:
                wait = max(1, round((oldest + within - now).total_seconds()))
                raise RateLimited(
                    f"Too many {what}: at most {at_most} in {_spoken(within)}. Try again in {_spoken_wait(wait)}.",
                    retryAfter=wait,
                )
            await session.execute(insert(ThrottleEvent).values(scope=scope, subject=subject, at=now))

    async def forget_old(self) -> None:
        """Remove events that no window reaches any more."""
        async with self._sessions.begin() as session:
            await session.execute(delete(ThrottleEvent).where(ThrottleEvent.at < self._clock() - LONGEST))


def _spoken(window: timedelta) -> str:
    seconds = round(window.total_seconds())
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds % length == 0:
            many = seconds // length
            return f"{'an' if unit == 'hour' else 'a'} {unit}" if many == 1 else f"{many} {unit}s"
    return f"{seconds} seconds"


def _spoken_wait(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{-(-seconds // 60)} minutes"
