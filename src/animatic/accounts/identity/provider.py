"""How this installation knows people: by Clerk if its key is set, else by accounts of its own. API keys always."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import keys
from animatic.accounts.identity import clerk, repository
from animatic.accounts.identity.clerk import ClerkBackend, ClerkService
from animatic.accounts.identity.issuer import ISSUER, LocalIssuer
from animatic.accounts.identity.lockout import Lockout
from animatic.accounts.identity.passwords import Passwords
from animatic.accounts.identity.service import IdentityService, SignUp
from animatic.accounts.identity.tokens import Claims, PublishedKeys, TokenVerifier
from animatic.accounts.service import SCOPES, AccountService, Principal, authenticate, check_enabled
from animatic.clock import Clock
from animatic.config import Settings
from animatic.db import Sessions
from animatic.errors import InvalidInput, NotFound, Unauthorized
from animatic.models import User


@dataclass(frozen=True, slots=True)
class Local:
    """Accounts of our own."""

    issuer: LocalIssuer
    passwords: Passwords
    lockout: Lockout
    sign_up: SignUp


@dataclass(frozen=True, slots=True)
class Clerk:
    """Accounts at Clerk."""

    backend: ClerkBackend
    publishable_key: str
    webhook_secret: str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """Finds out who is calling; one a process."""

    settings: Settings
    clock: Clock
    verifier: TokenVerifier
    provider: Local | Clerk

    async def principal(self, session: AsyncSession, token: str) -> Principal:
        """Who sent this API key or session token; raises Unauthorized."""
        if keys.is_key(token):
            return await authenticate(session, token, clock=self.clock)
        claims = await self.verifier.verify(token)
        if isinstance(self.provider, Clerk):
            user = await self.clerk(session).user_of_token(claims.subject)
            check_enabled(user)
            return Principal(user, SCOPES, verified_at=_verified_at(claims))
        session_id = UUID(claims.session_id)  # our own issuer made it
        return await self._of_session(session, session_id, claims.subject)

    async def renewed(self, session: AsyncSession, principal: Principal, token: str) -> Principal:
        """The principal of an open stream as it is now; raises Unauthorized when it has ended.

        A session token lives for a minute; what counts here is that its session goes on.
        """
        if principal.api_key_id is not None:
            return await authenticate(session, token, clock=self.clock)
        if principal.session_id is not None:
            return await self._of_session(session, principal.session_id, principal.user.id)
        user = await session.get(User, principal.user.id, populate_existing=True)
        if user is None or user.deleted_at is not None:
            raise Unauthorized("This account was deleted.")
        check_enabled(user)
        return Principal(user, principal.scopes)

    def accounts(self, session: AsyncSession) -> AccountService:
        return AccountService(session, tiers=self.settings.tiers, clock=self.clock)

    def local(self, session: AsyncSession) -> IdentityService:
        """Signing up and in; raises NotFound where Clerk does that."""
        if not isinstance(self.provider, Local):
            raise NotFound("People sign in with Clerk here.")
        return IdentityService(
            session,
            accounts=self.accounts(session),
            issuer=self.provider.issuer,
            passwords=self.provider.passwords,
            lockout=self.provider.lockout,
            clock=self.clock,
            sign_up=self.provider.sign_up,
        )

    def clerk(self, session: AsyncSession) -> ClerkService:
        """Clerk's users; raises NotFound where there is no Clerk."""
        if not isinstance(self.provider, Clerk):
            raise NotFound("This installation doesn't use Clerk.")
        return ClerkService(
            session, accounts=self.accounts(session), backend=self.provider.backend, clock=self.clock
        )

    async def _of_session(self, session: AsyncSession, session_id: UUID, user_id: str) -> Principal:
        found = await repository.live_session(session, session_id, user_id, self.clock())
        if found is None:
            raise Unauthorized("You are signed out. Sign in again.")
        login, user = found
        check_enabled(user)
        return Principal(user, SCOPES, session_id=session_id, verified_at=login.created_at)


def _verified_at(claims: Claims) -> datetime | None:
    """When Clerk last saw a user prove who he is: the first of `fva`, minutes before the token was made."""
    ages, issued = claims.raw.get("fva"), claims.raw.get("iat")
    if not (isinstance(ages, list) and ages and isinstance(ages[0], int) and ages[0] >= 0):
        return None
    if not isinstance(issued, int | float):
        return None
    return datetime.fromtimestamp(issued, UTC) - timedelta(minutes=ages[0])


@asynccontextmanager
async def open_identity(settings: Settings, sessions: Sessions, clock: Clock) -> AsyncIterator[Identity]:
    """The identity that the settings ask for.

    Raises:
        InvalidInput: Clerk's settings are incomplete.
    """
    if settings.clerk_secret_key is None:
        issuer = LocalIssuer(settings.data_dir / "keys")
        local = Local(issuer, Passwords(), Lockout(sessions, clock), settings.sign_up_mode)
        yield Identity(settings, clock, TokenVerifier(issuer=ISSUER, keys=issuer, clock=clock), local)
        return
    if settings.clerk_publishable_key is None:
        raise InvalidInput("CLERK_SECRET_KEY is set, CLERK_PUBLISHABLE_KEY is not: set both.")
    async with httpx.AsyncClient(trust_env=False) as client:
        address = settings.clerk_issuer or clerk.frontend_address(settings.clerk_publishable_key)
        parties = settings.clerk_authorized_parties or ((settings.public_url,) if settings.public_url else ())
        verifier = TokenVerifier(
            issuer=address,
            keys=PublishedKeys(f"{address}/.well-known/jwks.json", client, clock),
            clock=clock,
            authorized_parties=frozenset(party.rstrip("/") for party in parties),
        )
        secret = settings.clerk_webhook_signing_secret
        backend = ClerkBackend(settings.clerk_api_url, settings.clerk_secret_key.get_secret_value(), client)
        provider = Clerk(
            backend, settings.clerk_publishable_key, secret.get_secret_value() if secret else None
        )
        yield Identity(settings, clock, verifier, provider)
