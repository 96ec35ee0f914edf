"""Users, their tiers, keys and credits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import keys, ledger, repository
from animatic.accounts.ledger import CreditSummary, Movement
from animatic.clock import Clock
from animatic.config import Tiers
from animatic.db import changes
from animatic.errors import AccountDisabled, Conflict, InvalidInput, NotFound, Unauthorized
from animatic.models import ApiKey, CreditEntry, User
from animatic.vocabulary import Tier

TOUCH_EVERY: Final = timedelta(minutes=1)
"""How exactly the last use of an API key is known."""

SCOPES: Final = frozenset({"read", "write"})


@dataclass(frozen=True, slots=True)
class Principal:
    """Who is asking, and what they may do."""

    user: User
    scopes: frozenset[str]
    """Of `SCOPES`."""
    api_key_id: UUID | None = None
    session_id: UUID | None = None
    """Of a login session of our own."""
    verified_at: datetime | None = None
    """When this person last proved who he is, by a password or a link; None for an API key."""


@dataclass(frozen=True, slots=True)
class UsageDay:
    """What a user's successful conversions of one UTC day cost."""

    day: date
    conversions: int
    credits: int


async def authenticate(session: AsyncSession, token: str, *, clock: Clock) -> Principal:
    """Who sent this API key; raises Unauthorized. Notes that the key was used."""
    found = await repository.key_and_user(session, keys.fingerprint(token))
    if found is None:
        raise Unauthorized("This API key isn't known, or it was revoked.")
    key, user = found
    check_enabled(user)
    now = clock()
    if key.last_used_at is None or key.last_used_at < now - TOUCH_EVERY:
        await repository.touch_key(session, key.id, now, now - TOUCH_EVERY)
    return Principal(user, frozenset(key.scopes) or SCOPES, key.id)


def check_enabled(user: User) -> None:
    """Raises AccountDisabled."""
    if user.disabled_at is not None:
        raise AccountDisabled


class AccountService:
    """Accounts of an installation. Flushes, never commits."""

    def __init__(self, session: AsyncSession, *, tiers: Tiers, clock: Clock) -> None:
        self._session = session
        self._tiers = tiers
        self._clock = clock

    async def create_user(
        self,
        email: str,
        *,
        tier: Tier = Tier.FREE,
        role: str = "user",
        is_owner: bool = False,
        user_id: str | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
    ) -> User:
        """A new user with the tier's credits; raises Conflict if the address is taken."""
        now = self._clock()
        user = User(
            id=user_id or f"user_{uuid4().hex}",
            email=checked_email(email),
            first_name=first_name,
            last_name=last_name,
            subscription_tier=tier,
            monthly_credits=self._tiers.of(tier).monthly_credits,
            role=role,
            is_owner=is_owner,
            created_at=now,
            last_reset_date=now,
        )
        try:
            async with self._session.begin_nested():
                self._session.add(user)
        except IntegrityError as error:
            raise Conflict(f"There is a user with the address {email} already.", field="email") from error
        return user

    async def get(self, user_id: str) -> User:
        """Raises NotFound."""
        user = await repository.user_by_id(self._session, user_id)
        if user is None:
            raise NotFound("There is no such user.")
        return user

    async def by_email(self, email: str) -> User:
        """Raises NotFound."""
        user = await repository.user_by_email(self._session, email.strip())
        if user is None:
            raise NotFound(f"There is no user with the address {email}.")
        return user

    async def change_tier(self, user_id: str, tier: Tier) -> User:
        """Put a user on a tier: its credits and limits hold for what is submitted from now on."""
        user = await ledger.lock_user(self._session, user_id, self._clock())
        if user.subscription_tier == tier:
            return user
        user.subscription_tier = tier
        await self.set_monthly_credits(user, self._tiers.of(tier).monthly_credits)
        return user

    async def set_monthly_credits(self, user: User, monthly: int) -> None:
        """Give a locked user so many credits a month, from now on."""
        self._session.add(
            CreditEntry(
                user_id=user.id,
                kind=Movement.TIER_CHANGE,
                amount=monthly - user.monthly_credits,
                period_start=user.last_reset_date,
            )
        )
        user.monthly_credits = monthly
        await self._session.flush()
        await changes.publish(self._session, changes.Change(user.id, changes.Kind.USER, user.id))

    async def credits(self, user: User) -> CreditSummary:
        """How the user's credits stand."""
        return await ledger.summary(self._session, user, self._clock())

    async def usage(self, user: User, days: int = 30) -> list[UsageDay]:
        """What successful conversions cost on each of the last days; days without any are left out."""
        since = self._clock() - timedelta(days=days)
        rows = await repository.settled_by_day(self._session, user.id, since)
        return [UsageDay(day, conversions, int(cost)) for day, conversions, cost in rows]

    async def reset_due(self, limit: int = 500) -> int:
        """Begin the new month of users whose old one is over; how many. Their first touch would do the same."""
        now = self._clock()
        count = 0
        for user_id in await repository.users_due(self._session, now, limit):
            before = await self.get(user_id)
            old = before.last_reset_date
            user = await ledger.lock_user(self._session, user_id, now)
            count += user.last_reset_date > old
        return count

    async def create_key(self, user: User, name: str, scopes: Sequence[str] = ()) -> tuple[ApiKey, str]:
        """A new API key and its secret, which is never shown again. No scopes: everything the user may do."""
        if unknown := sorted(set(scopes) - SCOPES):
            raise InvalidInput(
                f"There is no scope {', '.join(unknown)}; there are {', '.join(sorted(SCOPES))}.",
                field="scopes",
            )
        secret = keys.new_secret()
        key = ApiKey(
            user_id=user.id,
            name=name,
            prefix=keys.prefix(secret),
            key_hash=keys.fingerprint(secret),
            scopes=sorted(set(scopes)),
        )
        self._session.add(key)
        await self._session.flush()
        return key, secret

    async def list_keys(self, user: User) -> Sequence[ApiKey]:
        """The user's keys, the newest first."""
        return await repository.keys_of(self._session, user.id)

    async def revoke_key(self, user: User, key_id: UUID) -> ApiKey:
        """End a key's use for good; raises NotFound. Revoked already: nothing happens."""
        key = await repository.key_of(self._session, user.id, key_id)
        if key is None:
            raise NotFound("There is no such API key.")
        if key.revoked_at is None:
            key.revoked_at = self._clock()
            await self._session.flush()
        return key


def checked_email(email: str) -> str:
    """The address as it is stored; raises InvalidInput for what is none."""
    # In small letters: two people with one address but for its capitals are one person.
    email = email.strip().lower()
    local, at, domain = email.rpartition("@")
    if not (at and local and domain and len(email) <= 320) or any(char.isspace() for char in email):
        raise InvalidInput(f"{email!r} is no email address.", field="email")
    return email
