"""SQL of accounts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.ledger import Movement
from animatic.models import ApiKey, CreditEntry, User


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
    day = func.date(func.timezone("UTC", CreditEntry.created_at))
    rows = await session.execute(
        select(day, func.count(), func.sum(CreditEntry.amount))
        .where(
            CreditEntry.user_id == user_id,
            CreditEntry.kind == Movement.SETTLE,
            CreditEntry.created_at >= since,
        )
        .group_by(day)
        .order_by(day)
    )
    return rows.all()
