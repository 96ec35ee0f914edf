"""Signing up, in and out of a local installation; its login sessions, passwords and one-time links."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.identity import repository
from animatic.accounts.identity.issuer import LocalIssuer
from animatic.accounts.identity.lockout import Lockout
from animatic.accounts.identity.passwords import Passwords
from animatic.accounts.service import AccountService
from animatic.clock import Clock
from animatic.errors import Conflict, Forbidden, Gone, NotFound, Unauthorized
from animatic.models import LoginSession, OneTimeToken, Password, User
from animatic.vocabulary import Tier

SESSION_LIFE: Final = timedelta(days=30)
"""Unused for so long, a session ends."""
ROTATION_GRACE: Final = timedelta(seconds=15)
"""Two tabs may use one refresh token at the same moment; later, the second use is a theft."""
LINK_LIFE: Final = {
    "owner": timedelta(hours=1),
    "password": timedelta(hours=2),
    "invitation": timedelta(days=7),
}
OWNER_EMAIL: Final = "owner@localhost"

Purpose = Literal["owner", "password", "invitation"]
SignUp = Literal["open", "invite", "closed"]


@dataclass(frozen=True, slots=True)
class Where:
    """Where a request came from."""

    address: str
    user_agent: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A user and his two tokens: the short one for requests, the long one for the cookie."""

    user: User
    session: LoginSession
    access_token: str
    refresh_token: str | None
    """None if the cookie already holds the right one."""


class IdentityService:
    """Local identity. Flushes, never commits; attempts to sign in are counted in transactions of their own."""

    def __init__(
        self,
        session: AsyncSession,
        *,
        accounts: AccountService,
        issuer: LocalIssuer,
        passwords: Passwords,
        lockout: Lockout,
        clock: Clock,
        sign_up: SignUp,
    ) -> None:
        self._session = session
        self._accounts = accounts
        self._issuer = issuer
        self._passwords = passwords
        self._lockout = lockout
        self._clock = clock
        self._sign_up = sign_up

    async def sign_up(
        self,
        email: str,
        password: str,
        where: Where,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        invitation: str | None = None,
    ) -> SignedIn:
        """Make an account and sign in.

        Raises:
            Forbidden: sign-up is closed, or needs an invitation.
            Gone: the invitation was used, or is too old.
            Conflict: there is an account with this address.
            InvalidInput: the address or password can't be used.
        """
        tier = Tier.FREE
        if invitation is not None:
            link = await self._use_link("invitation", invitation)
            if link.email and link.email.lower() != email.strip().lower():
                raise Forbidden("This invitation is for another address.")
            tier = Tier(link.tier or Tier.FREE)
        elif self._sign_up == "invite":
            raise Forbidden("You need an invitation to make an account here.")
        elif self._sign_up == "closed":
            raise Forbidden("This installation takes no new accounts. Ask its administrator.")
        hashed = await self._passwords.hash(password)
        user = await self._accounts.create_user(email, tier=tier, first_name=first_name, last_name=last_name)
        self._session.add(Password(user_id=user.id, hash=hashed))
        return await self._open(user, where)

    async def sign_in(self, email: str, password: str, where: Where) -> SignedIn:
        """Sign in with a password.

        Raises:
            Unauthorized: the address or the password is wrong; which of the two is not said.
            RateLimited: too many wrong passwords.
        """
        account = email.strip().lower()
        attempt = await self._lockout.begin(account, where.address)
        found = await repository.user_and_password(self._session, account)
        stored = found[1].hash if found else None
        if not await self._passwords.matches(stored, password) or found is None:
            raise Unauthorized("The email address or the password is wrong.")
        await self._lockout.succeeded(attempt, account)
        user, held = found
        if self._passwords.is_outdated(held.hash):
            held.hash = await self._passwords.hash(password)
        return await self._open(user, where)

    async def sign_in_by_link(self, token: str, where: Where) -> SignedIn:
        """Sign in as the owner with the link that the server printed; makes the owner at the first time."""
        await self._use_link("owner", token)
        owner = await repository.owner(self._session)
        if owner is None:
            owner = await self._accounts.create_user(OWNER_EMAIL, is_owner=True, role="admin")
        return await self._open(owner, where)

    async def refresh(self, token: str, where: Where) -> SignedIn:
        """A new session token for a refresh token, which is replaced.

        Raises:
            Unauthorized: the session ended, or the token was used before: then its session ends.
        """
        now, hashed = self._clock(), _hash(token)
        found = await repository.session_by_refresh(self._session, hashed)
        if found is None:
            raise Unauthorized("You are signed out. Sign in again.")
        session, user = found
        if session.revoked_at is not None or session.expires_at <= now:
            raise Unauthorized("This session has ended. Sign in again.")
        refresh: str | None = None
        if session.refresh_hash == hashed:
            refresh = secrets.token_urlsafe(32)
            session.previous_hash, session.refresh_hash = hashed, _hash(refresh)
            session.rotated_at = now
        elif session.rotated_at is None or now - session.rotated_at > ROTATION_GRACE:
            # Ended in a transaction of its own: this one will be rolled back by the refusal.
            raise StolenToken(session_id=session.id, user_id=user.id)
        session.last_used_at, session.expires_at = now, now + SESSION_LIFE
        session.ip_address, session.user_agent = where.address, where.user_agent
        await self._session.flush()
        return SignedIn(user, session, self._token(user, session, where), refresh)

    async def sign_out(self, token: str) -> None:
        """End the session of a refresh token, if there is one."""
        found = await repository.session_by_refresh(self._session, _hash(token))
        if found is not None and found[0].revoked_at is None:
            found[0].revoked_at = self._clock()

    async def sessions(self, user: User) -> Sequence[LoginSession]:
        """Where a user is signed in, the last used first."""
        return await repository.live_sessions(self._session, user.id, self._clock())

    async def revoke(self, user: User, session_id: UUID) -> None:
        """End one session of a user; raises NotFound."""
        if not await repository.revoke_session(self._session, user.id, session_id, self._clock()):
            raise NotFound("There is no such session.")

    async def revoke_others(self, user: User, keep: UUID | None) -> int:
        """End all sessions of a user but one; how many."""
        return await repository.revoke_sessions(self._session, user.id, self._clock(), keep=keep)

    async def change_password(
        self, user: User, old: str | None, new: str, where: Where, keep: UUID | None
    ) -> None:
        """Set a password; the old one is asked for if there is one. Other sessions end.

        Raises:
            Unauthorized: the old password is wrong. RateLimited: too often.
        """
        held = await repository.password_of(self._session, user.id)
        if held is not None:
            attempt = await self._lockout.begin(user.email.lower(), where.address)
            if not await self._passwords.matches(held.hash, old or ""):
                raise Unauthorized("The old password is wrong.")
            await self._lockout.succeeded(attempt, user.email.lower())
        await self._set_password(user, new)
        await self.revoke_others(user, keep)

    async def reset_password(self, token: str, new: str, where: Where) -> SignedIn:
        """Set a new password by a link, sign in, and end all other sessions."""
        link = await self._use_link("password", token)
        if link.user_id is None:
            raise Gone
        user = await self._accounts.get(link.user_id)
        await self._set_password(user, new)
        signed_in = await self._open(user, where)
        await self.revoke_others(user, signed_in.session.id)
        return signed_in

    async def password_link(self, email: str) -> tuple[User, str] | None:
        """A token for a link that sets a new password, or None if there is no such account."""
        found = await repository.user_by_email(self._session, email.strip().lower())
        if found is None:
            return None
        return found, await self._new_link("password", user_id=found.id)

    async def invite(self, email: str | None, tier: Tier = Tier.FREE) -> str:
        """A token for a link that makes an account; for one address, or for whoever has it.

        Raises:
            Conflict: there is an account with this address.
        """
        if email and await repository.user_by_email(self._session, email.strip().lower()):
            raise Conflict(f"{email} has an account already.")
        return await self._new_link("invitation", email=email, tier=tier)

    async def owner_link(self) -> str:
        """A token for a link that signs the owner in, once, within the hour."""
        return await self._new_link("owner")

    async def _set_password(self, user: User, password: str) -> None:
        hashed = await self._passwords.hash(password)
        held = await repository.password_of(self._session, user.id)
        if held is None:
            self._session.add(Password(user_id=user.id, hash=hashed))
        else:
            held.hash = hashed
        await self._session.flush()

    async def _open(self, user: User, where: Where) -> SignedIn:
        await self._session.flush()
        now, refresh = self._clock(), secrets.token_urlsafe(32)
        session = LoginSession(
            user_id=user.id,
            refresh_hash=_hash(refresh),
            expires_at=now + SESSION_LIFE,
            last_used_at=now,
            created_at=now,
            ip_address=where.address,
            user_agent=where.user_agent,
        )
        self._session.add(session)
        await self._session.flush()
        return SignedIn(user, session, self._token(user, session, where), refresh)

    def _token(self, user: User, session: LoginSession, where: Where) -> str:
        return self._issuer.issue(
            user_id=user.id, session_id=str(session.id), now=self._clock(), origin=where.origin
        )

    async def _new_link(
        self,
        purpose: Purpose,
        *,
        user_id: str | None = None,
        email: str | None = None,
        tier: Tier | None = None,
    ) -> str:
        token = secrets.token_urlsafe(32)
        now: datetime = self._clock()
        self._session.add(
            OneTimeToken(
                purpose=purpose,
                token_hash=_hash(token),
                user_id=user_id,
                email=email,
                tier=tier,
                expires_at=now + LINK_LIFE[purpose],
                created_at=now,
            )
        )
        await self._session.flush()
        return token

    async def _use_link(self, purpose: Purpose, token: str) -> OneTimeToken:
        link = await repository.use_link(self._session, purpose, _hash(token), self._clock())
        if link is None:
            raise Gone("This link was used already, or is too old. Ask for a new one.")
        return link


class StolenToken(Unauthorized):
    """This session was used from somewhere else and has been ended. Sign in again."""

    def __init__(self, *, session_id: UUID, user_id: str) -> None:
        super().__init__()
        self.session_id = session_id
        self.user_id = user_id


def _hash(token: str) -> str:
    """What is stored of a random token."""
    return hashlib.sha256(token.encode()).hexdigest()
