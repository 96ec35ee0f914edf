"""Lockout: after too many wrong passwords an account, or an address, has to wait.

Counted in PostgreSQL, so that it holds for all processes and over restarts. Each attempt is written before the
password is looked at, in a transaction of its own: guesses made at the same time all count, and a failed sign-in,
whose own transaction is rolled back, stays counted.
"""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, func, insert, select, update

from animatic.clock import Clock
from animatic.db import Sessions
from animatic.errors import RateLimited
from animatic.models import SignInAttempt

WINDOW: Final = timedelta(minutes=15)
FAILURES_PER_ACCOUNT: Final = 8
FAILURES_PER_ADDRESS: Final = 60
"""An address may be a school's or a studio's."""


class Lockout:
    """Counts attempts to sign in."""

    def __init__(self, sessions: Sessions, clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock

    async def begin(self, account: str, address: str) -> int:
        """Write an attempt down, and return its number for `succeeded`.

        Raises:
            RateLimited: too many failed before it; `retryAfter` says in how many seconds to try again.
        """
        now = self._clock()
        since = now - WINDOW
        async with self._sessions.begin() as session:
            failed = select(func.count(), func.max(SignInAttempt.at)).where(
                SignInAttempt.at > since, SignInAttempt.succeeded.is_(False)
            )
            for column, value, most in (
                (SignInAttempt.account, account, FAILURES_PER_ACCOUNT),
                (SignInAttempt.address, address, FAILURES_PER_ADDRESS),
            ):
                count, latest = (await session.execute(failed.where(column == value))).one()
                if count >= most:
                    wait = max(1, round((latest + WINDOW - now).total_seconds()))
                    raise RateLimited(
                        f"Too many wrong passwords. Try again in {-(-wait // 60)} minutes, or set a new password.",
                        retryAfter=wait,
                    )
            written = insert(SignInAttempt).values(account=account, address=address, at=now)
            attempt: int = (await session.execute(written.returning(SignInAttempt.id))).scalar_one()
            return attempt

    async def succeeded(self, attempt: int, account: str) -> None:
        """An attempt was right: the account's count begins anew."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(SignInAttempt).where(SignInAttempt.id == attempt).values(succeeded=True)
            )
            await session.execute(
                delete(SignInAttempt).where(
                    SignInAttempt.account == account, SignInAttempt.succeeded.is_(False)
                )
            )

    async def forget_old(self) -> int:
        """Remove attempts that no longer count; how many."""
        async with self._sessions.begin() as session:
            old = delete(SignInAttempt).where(SignInAttempt.at < self._clock() - WINDOW)
            return len((await session.scalars(old.returning(SignInAttempt.id))).all())
