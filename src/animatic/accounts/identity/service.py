"""Signing up, in and out of a local installation; its login sessions, passwords and one-time links."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.identity import repository
from animatic.accounts.identity.issuer import LocalIssuer
from animatic.accounts.identity.links import Links, hash_of
from animatic.accounts.identity.lockout import Lockout
from animatic.accounts.identity.passwords import Passwords
from animatic.accounts.service import AccountService, check_enabled, checked_email
from animatic.clock import Clock
from animatic.errors import Conflict, Forbidden, Gone, NotFound, Unauthorized
from animatic.models import LoginSession, Password, User
from animatic.vocabulary import Tier

SESSION_LIFE: Final = timedelta(days=30)
"""Unused for so long, a session ends."""
ROTATION_GRACE: Final = timedelta(seconds=15)
"""Two tabs may use one refresh token at the same moment; later, the second use is a theft."""
OWNER_EMAIL: Final = "owner@localhost"

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
        self.links = Links(session, clock)
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
            link = await self.links.use(invitation, "invitation")
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
            AccountDisabled: both are right, but the account is switched off.
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
        """Sign in with a link that the server printed at its first start, or the operator made.

        The owner's makes the owner, if there is none yet. Raises Gone if the link was used, or is too old.
        """
        link = await self.links.use(token, "owner", "sign-in")
        if link.purpose == "owner":
            user = await repository.owner(self._session)
            if user is None:
                user = await self._accounts.create_user(OWNER_EMAIL, is_owner=True, role="admin")
        elif link.user_id is not None:
            user = await self._accounts.get(link.user_id)
        else:
            raise Gone
        return await self._open(user, where)

    async def refresh(self, token: str, where: Where) -> SignedIn:
        """A new session token for a refresh token, which is replaced.

        Raises:
            Unauthorized: the session ended, or the token was used before: then its session ends.
        """
        now, hashed = self._clock(), hash_of(token)
        found = await repository.session_by_refresh(self._session, hashed)
        if found is None:
            raise Unauthorized("You are signed out. Sign in again.")
        session, user = found
        if session.revoked_at is not None or session.expires_at <= now:
            raise Unauthorized("This session has ended. Sign in again.")
        check_enabled(user)
        refresh: str | None = None
        if session.refresh_hash == hashed:
            refresh = secrets.token_urlsafe(32)
            session.previous_hash, session.refresh_hash = hashed, hash_of(refresh)
            session.rotated_at = now
        elif session.rotated_at is None or now - session.rotated_at > ROTATION_GRACE:
            # Ended in a transaction of its own: this one will be rolled back by the refusal.
            raise StolenToken(session_id=session.id, user_id=user.id)
        session.last_used_at, session.expires_at = now, now + SESSION_LIFE
        session.ip_address, session.user_agent = where.address, where.user_agent
        await self._session.flush()
        return SignedIn(user, session, self._token(user, session, where), refresh)

    async def sign_out(self, token: str) -> str | None:
        """End the session of a refresh token, if there is one: its user's id, if it was still going on."""
        found = await repository.session_by_refresh(self._session, hash_of(token))
        if found is None or found[0].revoked_at is not None:
            return None
        found[0].revoked_at = self._clock()
        return found[0].user_id

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
        if await repository.password_of(self._session, user.id) is not None:
            await self.check_password(user, old or "", where)
        await self._set_password(user, new)
        await self.revoke_others(user, keep)

    async def check_password(self, user: User, password: str, where: Where) -> None:
        """Be sure that somebody knows the user's password.

        Raises:
            Unauthorized: it is wrong, or there is none. RateLimited: too often.
        """
        held = await repository.password_of(self._session, user.id)
        attempt = await self._lockout.begin(user.email.lower(), where.address)
        if not await self._passwords.matches(held.hash if held else None, password):
            raise Unauthorized("The password is wrong.")
        await self._lockout.succeeded(attempt, user.email.lower())

    async def change_email(self, user: User, email: str, password: str | None, where: Where) -> None:
        """Give a user another address; the password is asked for if there is one. An open link to the old address
        still works: whoever reads that mailbox was the user a moment ago.

        Raises:
            Unauthorized: the password is wrong. RateLimited: too often.
            Conflict: somebody has this address. InvalidInput: it is none.
        """
        email = checked_email(email)
        if email == user.email:
            return
        if await repository.password_of(self._session, user.id) is not None:
            await self.check_password(user, password or "", where)
        try:
            async with self._session.begin_nested():
                user.email = email
        except IntegrityError as error:
            raise Conflict(f"There is a user with the address {email} already.", field="email") from error

    async def reset_password(self, token: str, new: str, where: Where) -> SignedIn:
        """Set a new password by a link, sign in, and end all other sessions."""
        link = await self.links.use(token, "password")
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
        return found, await self.links.password(found)

    async def _set_password(self, user: User, password: str) -> None:
        hashed = await self._passwords.hash(password)
        held = await repository.password_of(self._session, user.id)
        if held is None:
            self._session.add(Password(user_id=user.id, hash=hashed))
        else:
            held.hash = hashed
        await self._session.flush()

    async def _open(self, user: User, where: Where) -> SignedIn:
        check_enabled(user)
        await self._session.flush()
        now, refresh = self._clock(), secrets.token_urlsafe(32)
        session = LoginSession(
            user_id=user.id,
            refresh_hash=hash_of(refresh),
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


class StolenToken(Unauthorized):
    """This session was used from somewhere else and has been ended. Sign in again."""

    def __init__(self, *, session_id: UUID, user_id: str) -> None:
        super().__init__()
        self.session_id = session_id
        self.user_id = user_id
