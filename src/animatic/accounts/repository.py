"""SQL of accounts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.models import ApiKey, User


async def user_by_id(session: AsyncSession, user_id: str) -> User | None:
    return await session.scalar(select(User).where(User.id == user_id, User.deleted_at.is_(None)))


async def user_by_email(session: AsyncSession, email: str) -> User | None:
    return await session.scalar(
        select(User).where(func.lower(User.email) == email.lower(), User.deleted_at.is_(None))
    )


async def key_and_user(session: AsyncSession, key_hash: str) -> tuple[ApiKey, User] | None:
    """A key that may still be used, and its user."""
    row = (
        await session.execute(
            select(ApiKey, User)
            .join(User, User.id == ApiKey.user_id)
            .where(ApiKey.key_hash == key_hash, ApiKey.revoked_at.is_(None), User.deleted_at.is_(None))
        )
    ).one_or_none()
    return None if row is None else (row[0], row[1])


async def touch_key(session: AsyncSession, key_id: UUID, now: datetime, unless_since: datetime) -> None:
    """Note that a key was used, unless that was noted lately or another request is just doing it."""
    idle = (
        select(ApiKey.id)
        .where(ApiKey.id == key_id, ApiKey.last_used_at.is_(None) | (ApiKey.last_used_at < unless_since))
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    await session.execute(
        update(ApiKey)
        .where(ApiKey.id == idle)
        .values(last_used_at=now)
        .execution_options(synchronize_session=False)
    )


async def keys_of(session: AsyncSession, user_id: str) -> Sequence[ApiKey]:
    """A user's keys, the newest first; revoked ones too."""
    keys = await session.scalars(
        select(ApiKey).where(ApiKey.user_id == user_id).order_by(ApiKey.created_at.desc(), ApiKey.id)
    )
    return keys.all()


async def key_of(session: AsyncSession, user_id: str, key_id: UUID) -> ApiKey | None:
    return await session.scalar(select(ApiKey).where(ApiKey.id == key_id, ApiKey.user_id == user_id))


async def users_due(session: AsyncSession, now: datetime, limit: int) -> Sequence[str]:
    """Ids of users whose credits may be due for their reset: theirs was a month ago, or nearly."""
    # Months have 28 days at least: a superset, which the exact rule is then applied to.
    due = await session.scalars(
        select(User.id)
        .where(User.last_reset_date <= now - func.make_interval(0, 0, 0, 28), User.deleted_at.is_(None))
        .order_by(User.last_reset_date)
        .limit(limit)
    )
    return due.all()


async def settled_by_day(session: AsyncSession, user_id: str, since: datetime) -> Sequence[Any]:
    """(day, conversions, credits) of every UTC day with successful conversions."""
    # Day by day from the index alone: to sort a hundred thousand rows into days by their dates takes twice as long.
    rows = await session.execute(
        text("""
            SELECT cast(day AS date), conversions, credits
            FROM generate_series(
                date_trunc('day', cast(:since AS timestamptz) AT TIME ZONE 'UTC'), now() AT TIME ZONE 'UTC', '1 day'
            ) AS day
            CROSS JOIN LATERAL (
                SELECT count(*) AS conversions, sum(amount) AS credits FROM credit_ledger
                WHERE user_id = :user_id AND kind = 'settle'
                  AND created_at >= greatest(day AT TIME ZONE 'UTC', :since)
                  AND created_at < (day + interval '1 day') AT TIME ZONE 'UTC'
            ) AS settled
            WHERE conversions > 0
            ORDER BY day
        """),
        {"since": since, "user_id": user_id},
    )
    return rows.all()
