"""Accounts, as administrators see and change them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.accounts.gates import storage_used
from animatic.accounts.identity import repository as identity
from animatic.accounts.ledger import CreditSummary
from animatic.accounts.service import AccountService
from animatic.activity import service as activity
from animatic.clock import Clock
from animatic.config import Tiers
from animatic.db import changes
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.errors import Conflict
from animatic.models import Conversion, Project, User, UserActivityLog
from animatic.vocabulary import Tier

SORTABLE: Final[SortColumns] = {
    "createdAt": User.created_at,
    "email": User.email,
    "tier": User.subscription_tier,
    "creditsUsed": User.credits_used,
}

Role = Literal["user", "admin"]


@dataclass(frozen=True, slots=True)
class Actor:
    """The administrator who does it."""

    user_id: str
    address: str | None = None
    user_agent: str | None = None


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which accounts are wanted."""

    search: str = ""
    """Part of an address or a name, or a whole id."""
    tier: Tier | None = None
    role: Role | None = None
    disabled: bool | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """An account with what it holds."""

    user: User
    credits: CreditSummary
    storage_bytes: int
    projects: int
    conversions: Mapping[str, int]
    """How many, by status."""
    last_seen: datetime | None
    """When the activity log last heard of him."""


class People:
    """The accounts of an installation. Flushes, never commits.

    What is done to an account is logged twice: with whoever did it, and with the account itself, whose user may read
    it there.
    """

    def __init__(
        self, session: AsyncSession, *, tiers: Tiers, clock: Clock, actor: Actor | None = None
    ) -> None:
        """Without `actor` it is the operator, on the command line."""
        self._session = session
        self._clock = clock
        self._actor = actor
        self._accounts = AccountService(session, tiers=tiers, clock=clock)

    async def page(self, query: PageQuery, filters: PeopleFilter) -> Page[User]:
        """Accounts that aren't deleted."""
        return await paginate(self._session, _wanted(filters), query, columns=SORTABLE, tie_breaker=User.id)

    async def get(self, user_id: str) -> Person:
        """Raises NotFound."""
        user = await self._accounts.get(user_id)
        by_status = await self._session.execute(
            select(Conversion.status, func.count())
            .where(Conversion.user_id == user_id, Conversion.deleted_at.is_(None))
            .group_by(Conversion.status)
        )
        return Person(
            user=user,
            credits=await self._accounts.credits(user),
            storage_bytes=await storage_used(self._session, user_id),
            projects=await self._session.scalar(
                select(func.count())
                .select_from(Project)
                .where(Project.user_id == user_id, Project.deleted_at.is_(None))
            )
            or 0,
            conversions={row[0]: row[1] for row in by_status},
            last_seen=await self._session.scalar(
                select(UserActivityLog.created_at)
                .where(UserActivityLog.user_id == user_id)
                .order_by(UserActivityLog.created_at.desc())
                .limit(1)
            ),
        )

    async def change_tier(self, user_id: str, tier: Tier) -> User:
        """Put a user on a tier; it holds at once. Raises NotFound."""
        before = (await self._accounts.get(user_id)).subscription_tier
        user = await self._accounts.change_tier(user_id, tier)
        if before != tier:
            await self._log(user, "tier", {"from": before, "to": tier})
        return user

    async def set_monthly_credits(self, user_id: str, credits_: int) -> User:
        """Give a user another number of credits a month than his tier does; a change of tier ends that."""
        user = await ledger.lock_user(self._session, user_id, self._clock())
        before = user.monthly_credits
        if before != credits_:
            await self._accounts.set_monthly_credits(user, credits_)
            await self._log(user, "credits", {"from": before, "to": credits_})
        return user

    async def change_role(self, user_id: str, role: Role) -> User:
        """Make a user an administrator, or no longer one. Raises NotFound, Conflict."""
        user = await self._changeable(user_id, "change your own role")
        if user.role != role:
            await self._log(user, "role", {"from": user.role, "to": role})
            user.role = role
            await self._session.flush()
            await self._publish(user)
        return user

    async def disable(self, user_id: str) -> User:
        """Switch an account off: nobody can use it, and its login sessions end. Raises NotFound, Conflict."""
        user = await self._changeable(user_id, "switch yourself off")
        if user.disabled_at is None:
            user.disabled_at = self._clock()
            await self._session.flush()
            await identity.revoke_sessions(self._session, user.id, self._clock(), keep=None)
            await self._log(user, "disable", {})
            await self._publish(user)
        return user

    async def enable(self, user_id: str) -> User:
        """Switch an account on again; its user signs in anew. Raises NotFound."""
        user = await self._changeable(user_id, "switch yourself on")
        if user.disabled_at is not None:
            user.disabled_at = None
            await self._session.flush()
            await self._log(user, "enable", {})
            await self._publish(user)
        return user

    async def sign_out(self, user_id: str) -> int:
        """End all login sessions of a user; how many. Raises NotFound."""
        user = await self._accounts.get(user_id)
        count = await identity.revoke_sessions(self._session, user.id, self._clock(), keep=None)
        await self._log(user, "sign-out", {"sessions": count})
        return count

    async def deletable(self, user_id: str) -> User:
        """An account that may be deleted by this administrator; the deletion is logged. Raises NotFound, Conflict."""
        user = await self._changeable(user_id, "delete your own account here")
        await self._log(user, "delete", {})
        return user

    async def _changeable(self, user_id: str, what: str) -> User:
        user = await self._accounts.get(user_id)
        if self._actor is not None:
            if user.id == self._actor.user_id:
                raise Conflict(
                    f"You can't {what}: then nobody might be left who can. Ask another administrator."
                )
            if user.is_owner:
                raise Conflict(
                    "This is the installation's owner: only the command line can change that account."
                )
        return user

    async def _log(self, user: User, what: str, details: Mapping[str, object]) -> None:
        actor = self._actor
        by = "operator" if actor is None else "administrator"
        await activity.record(self._session, user.id, f"account.{what}", {**details, "by": by})
        if actor is not None:
            await activity.record(
                self._session,
                actor.user_id,
                f"admin.user.{what}",
                {**details, "userId": user.id},
                ip=actor.address,
                user_agent=actor.user_agent,
            )

    async def _publish(self, user: User) -> None:
        await changes.publish(self._session, changes.Change(user.id, changes.Kind.USER, user.id))


def _wanted(filters: PeopleFilter) -> Select[User]:
    statement: Select[User] = select(User).where(User.deleted_at.is_(None))
    if filters.search:
        statement = statement.where(
            or_(
                User.email.icontains(filters.search, autoescape=True),
                func.concat_ws(" ", User.first_name, User.last_name).icontains(
                    filters.search, autoescape=True
                ),
                User.id == filters.search,
            )
        )
    if filters.tier is not None:
        statement = statement.where(User.subscription_tier == filters.tier)
    if filters.role is not None:
        statement = statement.where(User.role == filters.role)
    if filters.disabled is not None:
        off = User.disabled_at.is_not(None)
        statement = statement.where(off if filters.disabled else ~off)
    return statement
