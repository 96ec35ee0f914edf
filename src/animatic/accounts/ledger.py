"""Credits: reserved when a conversion is submitted, settled when it succeeds, released when it doesn't.

Every movement is a row of the ledger, unique for its conversion and kind: whatever is tried twice counts once.
`users.credits_used` is the sum of what was settled in the running period. All of this happens with the user's row
locked, which is also the first lock that any transaction of a conversion's life takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.periods import next_reset, period_start
from animatic.errors import NotFound, QuotaExceeded
from animatic.models import CreditEntry, User

WARN_FROM = 0.8
"""Share of the month's credits from which the user is warned."""


class Movement(StrEnum):
    """What a row of the ledger says."""

    RESERVE = "reserve"
    SETTLE = "settle"
    RELEASE = "release"
    RESET = "reset"
    TIER_CHANGE = "tier_change"


@dataclass(frozen=True, slots=True)
class CreditSummary:
    """How a user's credits stand."""

    metered: bool
    """False for the owner of a local installation: nothing is counted."""
    monthly: int
    used: int
    """By conversions of this period that succeeded."""
    reserved: int
    """By conversions of this period that aren't finished."""
    period_start: datetime
    next_reset: datetime

    @property
    def available(self) -> int:
        return max(0, self.monthly - self.used - self.reserved)

    @property
    def warning(self) -> Literal["80%", "100%"] | None:
        """How near the limit is."""
        if not self.metered:
            return None
        taken = self.used + self.reserved
        if taken >= self.monthly:
            return "100%"
        return "80%" if taken >= WARN_FROM * self.monthly else None


async def lock_user(session: AsyncSession, user_id: str, now: datetime) -> User:
    """The user's row, locked until the transaction ends, in the period that `now` is in.

    Raises NotFound if there is no such user (any more).
    """
    user = await session.scalar(
        select(User)
        .where(User.id == user_id)
        # Rows that refer to the user may be inserted meanwhile.
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    if user is None:
        raise NotFound("There is no such user.")
    await _begin_period(session, user, now)
    return user


async def _begin_period(session: AsyncSession, user: User, now: datetime) -> None:
    """Reset the credits of a locked user if a month is over; exactly once, also when the clock went back."""
    start = period_start(user.created_at, now)
    if start <= user.last_reset_date:
        return
    is_new = await session.scalar(
        insert(CreditEntry)
        .values(user_id=user.id, kind=Movement.RESET, amount=user.credits_used, period_start=start)
        .on_conflict_do_nothing()
        .returning(CreditEntry.id)
    )
    if is_new is not None:
        user.credits_used = 0
    user.last_reset_date = start
    await session.flush()


async def summary(session: AsyncSession, user: User, now: datetime) -> CreditSummary:
    """How the credits stand, as if a reset that is due had happened."""
    start = max(user.last_reset_date, period_start(user.created_at, now))
    is_due = start > user.last_reset_date
    return CreditSummary(
        metered=not user.is_owner,
        monthly=user.monthly_credits,
        used=0 if is_due else user.credits_used,
        reserved=0 if is_due else await _reserved(session, user.id, start),
        period_start=start,
        next_reset=next_reset(user.created_at, max(now, start)),
    )


async def reserve(session: AsyncSession, user: User, costs: Mapping[UUID, int], now: datetime) -> None:
    """Reserve the credits of these conversions for a locked user: all, or QuotaExceeded."""
    if user.is_owner:
        return
    credits_ = await summary(session, user, now)
    needed = sum(costs.values())
    if needed > credits_.available:
        raise QuotaExceeded(
            _refusal(needed, credits_),
            needed=needed,
            available=credits_.available,
            monthly=credits_.monthly,
            resetsAt=credits_.next_reset.isoformat(),
        )
    if costs:
        await session.execute(
            insert(CreditEntry),
            [
                {
                    "user_id": user.id,
                    "conversion_id": conversion_id,
                    "kind": Movement.RESERVE,
                    "amount": cost,
                    "period_start": user.last_reset_date,
                }
                for conversion_id, cost in costs.items()
            ],
        )


async def settle(session: AsyncSession, user: User, conversion_id: UUID) -> None:
    """Turn a reservation of a locked user into use, in the period in which it was made."""
    settled = await _close(session, conversion_id, Movement.SETTLE)
    if settled is not None and settled.period_start == user.last_reset_date:
        user.credits_used += settled.amount
        await session.flush()


async def release(session: AsyncSession, conversion_id: UUID) -> None:
    """Give a reservation back."""
    await _close(session, conversion_id, Movement.RELEASE)


async def _close(session: AsyncSession, conversion_id: UUID, kind: Movement) -> CreditEntry | None:
    """End an open reservation; None if there is none."""
    reservation = await session.scalar(
        select(CreditEntry).where(
            CreditEntry.conversion_id == conversion_id, CreditEntry.kind == Movement.RESERVE
        )
    )
    if reservation is None:
        return None  # unmetered
    closed = await session.scalar(
        select(CreditEntry.id).where(
            CreditEntry.conversion_id == conversion_id,
            CreditEntry.kind.in_([Movement.SETTLE, Movement.RELEASE]),
        )
    )
    if closed is not None:
        return None
    entry = CreditEntry(
        user_id=reservation.user_id,
        conversion_id=conversion_id,
        kind=kind,
        amount=reservation.amount,
        period_start=reservation.period_start,
    )
    session.add(entry)
    await session.flush()
    return entry


async def _reserved(session: AsyncSession, user_id: str, period: datetime) -> int:
    open_ = case((CreditEntry.kind == Movement.RESERVE, CreditEntry.amount), else_=-CreditEntry.amount)
    total = await session.scalar(
        select(func.coalesce(func.sum(open_), 0)).where(
            CreditEntry.user_id == user_id,
            CreditEntry.period_start == period,
            CreditEntry.kind.in_([Movement.RESERVE, Movement.SETTLE, Movement.RELEASE]),
        )
    )
    return int(total or 0)


def _refusal(needed: int, credits_: CreditSummary) -> str:
    left = credits_.available
    resets = f"{credits_.next_reset:%-d %B %Y, %H:%M} UTC"
    if left:
        return (
            f"This needs {needed} credits and {left} of this month's {credits_.monthly} are left;"
            f" they are renewed on {resets}."
        )
    return f"All {credits_.monthly} credits of this month are used or reserved; they are renewed on {resets}."
