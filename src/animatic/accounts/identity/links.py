"""Links that work once: the owner's first one, to sign in, to set a new password, to accept an invitation.

A link's token has 256 random bits, and only its hash is stored.
"""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.identity import repository
from animatic.accounts.service import checked_email
from animatic.clock import Clock
from animatic.errors import Conflict, Gone, NotFound
from animatic.models import OneTimeToken, User
from animatic.vocabulary import Tier

Purpose = Literal["owner", "sign-in", "password", "invitation"]

LIFE: Final[dict[Purpose, timedelta]] = {
    "owner": timedelta(hours=1),
    "sign-in": timedelta(hours=1),
    "password": timedelta(hours=2),
    "invitation": timedelta(days=7),
}


class Links:
    """The one-time links of an installation. Flushes, never commits."""

    def __init__(self, session: AsyncSession, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    async def owner(self) -> str:
        """A token that signs the owner in, and makes him if there is none."""
        return await self._make("owner")

    async def sign_in(self, user: User) -> str:
        """A token that signs a user in."""
        return await self._make("sign-in", user_id=user.id)

    async def password(self, user: User) -> str:
        """A token that sets a user's password."""
        return await self._make("password", user_id=user.id)

    async def invite(self, email: str | None, tier: Tier = Tier.FREE) -> str:
        """A token that makes an account; for one address, or for whoever has it.

        Raises:
            Conflict: there is an account with this address. InvalidInput: it is no address.
        """
        if email is not None:
            email = checked_email(email)
            if await repository.user_by_email(self._session, email):
                raise Conflict(f"{email} has an account already.")
        return await self._make("invitation", email=email, tier=tier)

    async def invitations(self) -> Sequence[OneTimeToken]:
        """Those that can still be accepted, the newest first."""
        return await repository.open_links(self._session, "invitation", self._clock())

    async def withdraw(self, invitation_id: UUID) -> OneTimeToken:
        """End an invitation; raises NotFound."""
        ended = await repository.end_link(self._session, "invitation", invitation_id, self._clock())
        if ended is None:
            raise NotFound("There is no such open invitation.")
        return ended

    async def use(self, token: str, *purposes: Purpose) -> OneTimeToken:
        """Use a link of one of these purposes up. Of two who try at once one gets it; the other one Gone."""
        link = await repository.use_link(self._session, purposes, hash_of(token), self._clock())
        if link is None:
            raise Gone("This link was used already, or is too old. Ask for a new one.")
        return link

    async def lacks_owner(self) -> bool:
        """Whether nobody owns this installation yet."""
        return await repository.owner(self._session) is None

    async def _make(
        self,
        purpose: Purpose,
        *,
        user_id: str | None = None,
        email: str | None = None,
        tier: Tier | None = None,
    ) -> str:
        token = secrets.token_urlsafe(32)
        now = self._clock()
        self._session.add(
            OneTimeToken(
                purpose=purpose,
                token_hash=hash_of(token),
                user_id=user_id,
                email=email,
                tier=tier,
                expires_at=now + LIFE[purpose],
                created_at=now,
            )
        )
        await self._session.flush()
        return token


def hash_of(token: str) -> str:
    """What is stored of a random token."""
    return hashlib.sha256(token.encode()).hexdigest()
