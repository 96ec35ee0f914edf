"""The log of what users do, in the seed's columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import UserActivityLog

_MAX_USER_AGENT: Final = 500
"""Characters; what is longer is nobody's browser."""

SORTABLE: Final[SortColumns] = {"createdAt": UserActivityLog.created_at}

BATCH: Final = 5_000
"""Rows that are removed in one statement."""


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """Which entries are wanted."""

    user_id: str | None = None
    action: str | None = None
    """The whole action, or its beginning up to a dot: `project` finds `project.create`."""
    address: str | None = None
    since: datetime | None = None
    until: datetime | None = None


async def record(
    session: AsyncSession,
    user_id: str,
    action: str,
    details: Mapping[str, Any] | None = None,
    *,
    ip: str | None = None,
    user_agent: str | None = None,
) -> None:
    """Note that a user did something, in the session's transaction: it is logged if, and only if, it happened.

    `action` is `<thing>.<verb>`: `conversion.submit`. `details` must hold no secrets and no prompt texts.
    """
    session.add(
        UserActivityLog(
            user_id=user_id,
            action=action,
            details=dict(details) if details else None,
            ip_address=ip,
            user_agent=user_agent[:_MAX_USER_AGENT] if user_agent else None,
        )
    )


async def page(session: AsyncSession, query: PageQuery, filters: ActivityFilter) -> Page[UserActivityLog]:
    """Entries of the log; of everybody unless the filter names a user."""
    statement = select(UserActivityLog)
    if filters.user_id is not None:
        statement = statement.where(UserActivityLog.user_id == filters.user_id)
    if filters.action is not None:
        begins = UserActivityLog.action.startswith(f"{filters.action}.", autoescape=True)
        statement = statement.where((UserActivityLog.action == filters.action) | begins)
    if filters.address is not None:
        statement = statement.where(UserActivityLog.ip_address == filters.address)
    if filters.since is not None:
        statement = statement.where(UserActivityLog.created_at >= filters.since)
    if filters.until is not None:
        statement = statement.where(UserActivityLog.created_at < filters.until)
    return await paginate(session, statement, query, columns=SORTABLE, tie_breaker=UserActivityLog.id)


async def forget_old(session: AsyncSession, now: datetime, days: int) -> int:
    """Remove entries that are older than so many days, a batch at a time; how many of this batch."""
    old = (
        select(UserActivityLog.id)
        .where(UserActivityLog.created_at < now - timedelta(days=days))
        .limit(BATCH)
        .scalar_subquery()
    )
    gone = await session.scalars(
        delete(UserActivityLog).where(UserActivityLog.id.in_(old)).returning(UserActivityLog.id)
    )
    return len(gone.all())
