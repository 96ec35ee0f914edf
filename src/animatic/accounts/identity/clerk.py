"""Clerk: who its users are to us, and on which tier.

Messages (webhooks) arrive late, twice and out of order. So each is applied only if Clerk's own time of the change
is newer than what we hold, deletions leave a mark behind, and for billing the message is only a hint: the
subscription is asked for anew.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.service import AccountService
from animatic.clock import Clock
from animatic.errors import InvalidInput, NotFound, Unauthorized, Unavailable
from animatic.models import ClerkUser, User, WebhookReceipt
from animatic.vocabulary import Tier

SOURCE: Final = "clerk"
UNKNOWN_DOMAIN: Final = "users.invalid"
"""Domain of the address of a user whose own isn't known, or is another user's (RFC 2606)."""
PAYING: Final = frozenset({"active", "past_due", "trialing"})
"""States of a subscription in which its plan holds."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What Clerk says of a user."""

    user_id: str
    email: str | None
    first_name: str | None
    last_name: str | None
    image_url: str | None
    updated_at_ms: int

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Profile":
        """From Clerk's user object; the address is the primary one, if it is verified.

        Raises:
            InvalidInput: the object isn't a user.
        """
        user_id = data.get("id")
        if not isinstance(user_id, str) or not user_id:
            raise InvalidInput("Clerk's message names no user.")
        primary = data.get("primary_email_address_id")
        email = None
        try:
            for entry in data.get("email_addresses") or ():
                verification = entry.get("verification") or {}
                if entry.get("id") == primary and verification.get("status") == "verified":
                    email = str(entry.get("email_address", "")).strip().lower() or None
            updated_at_ms = int(data.get("updated_at") or 0)
        except (AttributeError, TypeError, ValueError) as problem:
            raise InvalidInput("Clerk's user can't be understood.") from problem
        return cls(
            user_id,
            email,
            _text(data.get("first_name")),
            _text(data.get("last_name")),
            _text(data.get("image_url")),
            updated_at_ms,
        )


class ClerkBackend:
    """What we ask of Clerk's Backend API."""

    def __init__(self, url: str, secret_key: str, client: httpx.AsyncClient) -> None:
        self._url = url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {secret_key}"}
        self._client = client

    async def user(self, user_id: str) -> Mapping[str, Any]:
        """Raises NotFound, Unavailable."""
        return await self._get(f"/users/{user_id}")

    async def delete(self, user_id: str) -> None:
        """Remove the user there; one who isn't there is no error. Raises Unavailable."""
        try:
            answer = await self._client.delete(
                f"{self._url}/users/{user_id}", headers=self._headers, timeout=10
            )
            if answer.status_code != httpx.codes.NOT_FOUND:
                answer.raise_for_status()
        except httpx.HTTPError as problem:
            raise Unavailable("Clerk doesn't answer just now.") from problem

    async def plan(self, user_id: str) -> str | None:
        """The slug of the plan that the user pays for; None for none. Raises Unavailable."""
        try:
            subscription = await self._get(f"/users/{user_id}/billing/subscription")
        except NotFound:
            return None
        for item in subscription.get("subscription_items") or ():
            if item.get("status") in PAYING:
                slug = (item.get("plan") or {}).get("slug")
                if isinstance(slug, str) and slug in set(Tier):
                    return slug
        return None

    async def _get(self, path: str) -> Mapping[str, Any]:
        try:
            answer = await self._client.get(self._url + path, headers=self._headers, timeout=10)
            if answer.status_code == 404:
                raise NotFound("Clerk knows no such user.")
            answer.raise_for_status()
            found = answer.json()
        except (httpx.HTTPError, ValueError) as problem:
            raise Unavailable("Clerk doesn't answer just now.") from problem
        if not isinstance(found, dict):
            raise Unavailable("Clerk's answer can't be understood.")
        return found


class ClerkService:
    """Keeps our users like Clerk's. Flushes, never commits."""

    def __init__(
        self, session: AsyncSession, *, accounts: AccountService, backend: ClerkBackend, clock: Clock
    ) -> None:
        self._session = session
        self._accounts = accounts
        self._backend = backend
        self._clock = clock

    async def user_of_token(self, user_id: str) -> User:
        """The user of a verified session token; made if this is the first that we hear of him.

        Raises:
            Unauthorized: he was deleted.
        """
        user = await self._session.get(User, user_id)
        if user is not None and user.deleted_at is None:
            return user
        known = await self._session.get(ClerkUser, user_id)
        if user is not None or (known is not None and known.deleted_at is not None):
            raise Unauthorized("This account was deleted.")
        try:
            profile = Profile.of(await self._backend.user(user_id))
        except (Unavailable, NotFound):
            # The token is good. His name follows with the webhook.
            profile = Profile(user_id, None, None, None, None, 0)
        made = await self.apply(profile)
        if made is None:
            raise Unauthorized("This account was deleted.")
        return made

    async def is_new(self, message_id: str) -> bool:
        """Note a message as taken in; False if it was before."""
        noted = insert(WebhookReceipt).values(source=SOURCE, message_id=message_id, received_at=self._clock())
        taken = await self._session.scalar(
            noted.on_conflict_do_nothing().returning(WebhookReceipt.message_id)
        )
        return taken is not None

    async def apply(self, profile: Profile) -> User | None:
        """Make or change the user, unless we know something newer; None if he was deleted."""
        known = await self._lock(profile.user_id)
        if known.deleted_at is not None:
            return None
        user = await self._session.get(User, profile.user_id)
        if user is not None and profile.updated_at_ms <= known.updated_at_ms:
            return user
        known.updated_at_ms = profile.updated_at_ms
        if user is None:
            user = await self._accounts.create_user(_nobody(profile.user_id), user_id=profile.user_id)
        user.first_name, user.last_name = profile.first_name, profile.last_name
        user.image_url = profile.image_url
        await self._session.flush()
        if profile.email is not None:
            await self._set_email(user, profile.email)
        return user

    async def mark_deleted(self, user_id: str) -> User | None:
        """Remember that Clerk deleted a user; returns him, if he has rows to be removed."""
        known = await self._lock(user_id)
        known.deleted_at = known.deleted_at or self._clock()
        return await self._session.get(User, user_id)

    async def refresh_tier(self, user_id: str) -> None:
        """Put a user on the tier of the plan that he pays for now, whatever the message said."""
        if await self._session.get(User, user_id) is None:
            return
        plan = await self._backend.plan(user_id)
        await self._accounts.change_tier(user_id, Tier(plan or Tier.FREE))

    async def _lock(self, user_id: str) -> ClerkUser:
        await self._session.execute(insert(ClerkUser).values(user_id=user_id).on_conflict_do_nothing())
        return await self._session.get_one(ClerkUser, user_id, with_for_update=True)

    async def _set_email(self, user: User, email: str) -> None:
        if user.email == email:
            return
        try:
            async with self._session.begin_nested():
                user.email = email
        except IntegrityError:
            # Another user has it. An address alone never makes two identities one.
            await self._session.refresh(user)


def frontend_address(publishable_key: str) -> str:
    """The address of Clerk's Frontend API, which a publishable key carries: the issuer of its session tokens.

    Raises:
        InvalidInput: it is no publishable key.
    """
    encoded = publishable_key.rpartition("_")[2]
    try:
        host = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True).decode("ascii")
    except ValueError:  # not base64, not ASCII
        host = ""
    if not host.endswith("$") or "." not in host:
        raise InvalidInput(
            "CLERK_PUBLISHABLE_KEY is no publishable key: it begins with pk_test_ or pk_live_."
        )
    return f"https://{host[:-1]}"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _nobody(user_id: str) -> str:
    return f"{user_id}@{UNKNOWN_DOMAIN}".lower()
