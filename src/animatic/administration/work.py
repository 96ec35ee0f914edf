"""Everybody's conversions, as administrators see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.activity import service as activity
from animatic.administration.people import Actor
from animatic.conversions.service import ConversionService
from animatic.conversions.tools import ConversionTools
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.errors import NotFound
from animatic.models import Conversion, User
from animatic.vocabulary import ConversionType, Status

SORTABLE: Final[SortColumns] = {
    "createdAt": Conversion.created_at,
    "completedAt": Conversion.completed_at,
}


@dataclass(frozen=True, slots=True)
class WorkFilter:
    """Which conversions are wanted."""

    status: Status | None = None
    type: ConversionType | None = None
    engine: str | None = None
    user_id: str | None = None
    error_code: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A conversion, and whose it is."""

    conversion: Conversion
    email: str


class AllWork:
    """The conversions of an installation. Flushes, never commits."""

    def __init__(self, session: AsyncSession, tools: ConversionTools, actor: Actor) -> None:
        self._session = session
        self._tools = tools
        self._actor = actor

    async def page(self, query: PageQuery, filters: WorkFilter) -> Page[Work]:
        """Conversions that aren't deleted."""
        statement = select(Conversion).where(Conversion.deleted_at.is_(None))
        wanted = {
            Conversion.status: filters.status,
            Conversion.type: filters.type,
            Conversion.engine: filters.engine,
            Conversion.user_id: filters.user_id,
            Conversion.error_code: filters.error_code,
        }
        for column, value in wanted.items():
            if value is not None:
                statement = statement.where(column == value)
        page = await paginate(self._session, statement, query, columns=SORTABLE, tie_breaker=Conversion.id)
        emails = await self._emails(page.items)
        return page.map(lambda one: Work(one, emails[one.user_id]))

    async def cancel(self, conversion_id: UUID) -> Work:
        """Stop a conversion; one that has ended stays as it is. Raises NotFound."""
        user = await self._user_of(conversion_id)
        conversion = await self._service(user).cancel(conversion_id)
        await self._log("cancel", conversion)
        return Work(conversion, user.email)

    async def retry(self, conversion_id: UUID) -> Work:
        """Try a failed conversion again for its user: a new one, at his cost if it succeeds.

        Raises NotFound; Conflict unless it has failed; QuotaExceeded and StorageExceeded as for its user.
        """
        user = await self._user_of(conversion_id)
        conversion = await self._service(user).retry(conversion_id)
        await self._log("retry", conversion)
        return Work(conversion, user.email)

    def _service(self, user: User) -> ConversionService:
        return ConversionService(self._session, user, self._tools)

    async def _user_of(self, conversion_id: UUID) -> User:
        user = await self._session.scalar(
            select(User)
            .join(Conversion, Conversion.user_id == User.id)
            .where(Conversion.id == conversion_id, Conversion.deleted_at.is_(None))
        )
        if user is None:
            raise NotFound("There is no such conversion.")
        return user

    async def _emails(self, conversions: Sequence[Conversion]) -> dict[str, str]:
        rows = await self._session.execute(
            select(User.id, User.email).where(User.id.in_({one.user_id for one in conversions}))
        )
        return {row[0]: row[1] for row in rows}

    async def _log(self, what: str, conversion: Conversion) -> None:
        await activity.record(
            self._session,
            self._actor.user_id,
            f"admin.conversion.{what}",
            {"conversionId": str(conversion.id), "userId": conversion.user_id},
            ip=self._actor.address,
            user_agent=self._actor.user_agent,
        )
