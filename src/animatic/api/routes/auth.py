"""Signing up, in and out where accounts are our own. The refresh token lives in a cookie that scripts can't read."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response

from animatic.accounts.identity.issuer import TOKEN_LIFE
from animatic.accounts.identity.provider import Clerk, Local
from animatic.accounts.identity.repository import revoke_session
from animatic.accounts.identity.schemas import (
    Count,
    LinkOrder,
    LoginSessionOut,
    PasswordOrder,
    ResetConfirmation,
    ResetOrder,
    SessionToken,
    SignInOrder,
    SignInWays,
    SignUpOrder,
)
from animatic.accounts.identity.service import SESSION_LIFE, IdentityService, SignedIn, StolenToken, Where
from animatic.accounts.throttle import Throttle
from animatic.activity import service as activity
from animatic.api.dependencies import Caller, Reader, Session, State, Writer
from animatic.api.envelope import Answer
from animatic.api.ratelimit import address_key
from animatic.api.state import ApiState
from animatic.api.views import Deleted
from animatic.errors import Forbidden, Unauthorized

router = APIRouter(prefix="/auth", tags=["identity"])
published = APIRouter(tags=["identity"])

COOKIE: Final = "animatic_refresh"
HOUR: Final = timedelta(hours=1)
RESETS_OF_ACCOUNT: Final = 5
RESETS_OF_ADDRESS: Final = 50
""""Set a new password" an hour; an address may be a school's or a studio's."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who isn't signed in, as far as this request says."""

    request: Request
    state: ApiState
    session: Any
    where: Where

    @property
    def identity(self) -> IdentityService:
        return self.state.container.identity.local(self.session)

    @property
    def is_secure(self) -> bool:
        public = self.state.container.settings.public_url or ""
        return self.request.url.scheme == "https" or public.startswith("https://")

    @property
    def cookie(self) -> str:
        return f"__Host-{COOKIE}" if self.is_secure else COOKIE

    @property
    def refresh_token(self) -> str | None:
        return self.request.cookies.get(self.cookie)

    def keep(self, response: Response, signed: SignedIn) -> Answer[SessionToken]:
        """Answer with the session token, and put the refresh token into the cookie."""
        if signed.refresh_token is not None:
            response.set_cookie(
                self.cookie,
                signed.refresh_token,
                max_age=int(SESSION_LIFE.total_seconds()),
                httponly=True,
                secure=self.is_secure,
                samesite="lax",
                path="/",
            )
        return Answer(
            data=SessionToken(
                access_token=signed.access_token,
                expires_in=int(TOKEN_LIFE.total_seconds()),
                user_id=signed.user.id,
                session_id=signed.session.id,
            )
        )

    async def slow_down(self, scope: str, at_most: int, *, subject: str | None = None, what: str) -> None:
        """Count what this address (or else the subject) does in an hour, over all processes; raises RateLimited."""
        container = self.state.container
        await Throttle(container.sessions, container.clock).take(
            scope, subject or address_key(self.where.address), at_most=at_most, within=HOUR, what=what
        )

    async def log(self, user_id: str, action: str) -> None:
        await activity.record(
            self.session, user_id, action, ip=self.where.address, user_agent=self.where.user_agent
        )


async def visit(request: Request, state: State, session: Session) -> Visitor:
    """Counted by address."""
    state.count_anonymous(request)
    return await visit_uncounted(request, state, session)


async def visit_uncounted(request: Request, state: State, session: Session) -> Visitor:
    """A page of another site can't speak for its visitor."""
    origin = request.headers.get("origin")
    if origin is not None and not _is_ours(origin, request, state):
        raise Forbidden("This page may not sign people in here.")
    address = request.client.host if request.client else "unknown"
    return Visitor(request, state, session, Where(address, request.headers.get("user-agent"), origin))


Visit = Annotated[Visitor, Depends(visit)]
Returning = Annotated[Visitor, Depends(visit_uncounted)]
"""Who has a session is counted by it: many people may be behind one address."""


def _is_ours(origin: str, request: Request, state: ApiState) -> bool:
    settings = state.container.settings
    if origin in settings.cors_origins or origin == (settings.public_url or "").rstrip("/"):
        return True
    return urlsplit(origin).netloc == request.headers.get("host")


@router.get("/ways")
async def read_ways(visitor: Returning) -> Answer[SignInWays]:
    """How people sign in here."""
    provider = visitor.state.container.identity.provider
    return Answer(
        data=SignInWays(
            provider="clerk" if isinstance(provider, Clerk) else "local",
            sign_up=provider.sign_up if isinstance(provider, Local) else None,
            clerk_publishable_key=provider.publishable_key if isinstance(provider, Clerk) else None,
        )
    )


@router.post("/sign-up", status_code=201)
async def sign_up(order: SignUpOrder, visitor: Visit, response: Response) -> Answer[SessionToken]:
    """Make an account, and sign in."""
    settings = visitor.state.container.settings
    await visitor.slow_down("sign_up", settings.signups_per_hour, what="new accounts")
    signed = await visitor.identity.sign_up(
        order.email,
        order.password,
        visitor.where,
        first_name=order.first_name,
        last_name=order.last_name,
        invitation=order.invitation,
    )
    await visitor.log(signed.user.id, "sign_up")
    return visitor.keep(response, signed)


@router.post("/sign-in")
async def sign_in(order: SignInOrder, visitor: Visit, response: Response) -> Answer[SessionToken]:
    """Sign in with a password. After too many wrong ones the account rests for a quarter of an hour."""
    signed = await visitor.identity.sign_in(order.email, order.password, visitor.where)
    await visitor.log(signed.user.id, "login")
    return visitor.keep(response, signed)


@router.post("/link")
async def sign_in_by_link(order: LinkOrder, visitor: Visit, response: Response) -> Answer[SessionToken]:
    """Sign in as the owner, with the link that the server printed when it started."""
    signed = await visitor.identity.sign_in_by_link(order.token, visitor.where)
    await visitor.log(signed.user.id, "login")
    return visitor.keep(response, signed)


@router.post("/refresh")
async def refresh(visitor: Returning, response: Response) -> Answer[SessionToken]:
    """A fresh session token, by the cookie."""
    token = visitor.refresh_token
    if token is None:
        visitor.state.count_anonymous(visitor.request)
        raise Unauthorized("You are signed out. Sign in.")
    try:
        signed = await visitor.identity.refresh(token, visitor.where)
    except StolenToken as theft:
        await _end(visitor, theft)
        raise
    except Unauthorized:
        visitor.state.count_anonymous(visitor.request)
        raise
    limit = visitor.state.container.settings.rate_limit_user
    visitor.state.count(visitor.request, f"session {signed.session.id}", limit)
    return visitor.keep(response, signed)


async def _end(visitor: Visitor, theft: StolenToken) -> None:
    """End a stolen session for good: in a transaction of its own, since the refusal rolls the request's back."""
    container = visitor.state.container
    await visitor.session.rollback()  # it holds the session's row
    async with container.sessions.begin() as session:
        await revoke_session(session, theft.user_id, theft.session_id, container.clock())
        await activity.record(
            session,
            theft.user_id,
            "session.stolen",
            ip=visitor.where.address,
            user_agent=visitor.where.user_agent,
        )


@router.post("/sign-out")
async def sign_out(visitor: Visit, response: Response) -> Answer[Count]:
    """End this browser's session."""
    token = visitor.refresh_token
    if token is not None and (user_id := await visitor.identity.sign_out(token)):
        await visitor.log(user_id, "logout")
    response.delete_cookie(visitor.cookie, path="/", httponly=True, secure=visitor.is_secure, samesite="lax")
    return Answer(data=Count(count=int(token is not None)))


@router.post("/password")
async def change_password(order: PasswordOrder, caller: Writer) -> Answer[Count]:
    """Set your password. All other sessions end. Needs a login session: an API key never becomes an account."""
    identity = _own(caller)
    if caller.principal.session_id is None:
        raise Forbidden("Sign in to set your password; an API key can't.")
    where = Where(caller.address or "unknown", caller.user_agent)
    keep = caller.principal.session_id
    await identity.change_password(caller.user, order.old_password, order.new_password, where, keep)
    await caller.log("password.change")
    return Answer(data=Count(count=1))


@router.post("/password/reset")
async def request_reset(order: ResetOrder, visitor: Visit) -> Answer[Count]:
    """Ask for a link that sets a new password. The answer is the same whether there is such an account or not."""
    identity = visitor.identity
    # By what was typed, whether there is such an account or not: nobody's mailbox is filled, nothing is given away.
    await visitor.slow_down("reset", RESETS_OF_ADDRESS, what="links")
    await visitor.slow_down("reset_of", RESETS_OF_ACCOUNT, subject=order.email.lower(), what="links")
    made = await identity.password_link(order.email)
    if made is not None:
        user, token = made
        await visitor.log(user.id, "password.reset_requested")
        await visitor.state.container.mail.password_reset(visitor.session, user, token)
    return Answer(data=Count(count=1))


@router.post("/password/reset/confirm")
async def confirm_reset(order: ResetConfirmation, visitor: Visit, response: Response) -> Answer[SessionToken]:
    """Set a new password with the link's token, and sign in. All other sessions end."""
    signed = await visitor.identity.reset_password(order.token, order.new_password, visitor.where)
    await visitor.log(signed.user.id, "password.reset")
    return visitor.keep(response, signed)


@router.get("/sessions")
async def list_sessions(caller: Reader) -> Answer[list[LoginSessionOut]]:
    """Where you are signed in."""
    current = caller.principal.session_id
    return Answer(data=[LoginSessionOut.of(row, current) for row in await _own(caller).sessions(caller.user)])


@router.delete("/sessions")
async def end_other_sessions(caller: Writer) -> Answer[Count]:
    """Sign out everywhere else."""
    count = await _own(caller).revoke_others(caller.user, caller.principal.session_id)
    await caller.log("session.end_others", count=count)
    return Answer(data=Count(count=count))


@router.delete("/sessions/{session_id}")
async def end_session(
    session_id: Annotated[UUID, Path(description="A session's id.")], caller: Writer
) -> Answer[Deleted]:
    """Sign out somewhere."""
    await _own(caller).revoke(caller.user, session_id)
    await caller.log("session.end", sessionId=str(session_id))
    return Answer(data=Deleted(id=session_id))


def _own(caller: Caller) -> IdentityService:
    return caller.container.identity.local(caller.session)


@published.get("/.well-known/jwks.json", include_in_schema=False)
async def read_keys(state: State) -> Any:
    """The public keys that session tokens are verified with."""
    provider = state.container.identity.provider
    return provider.issuer.jwks() if isinstance(provider, Local) else {"keys": []}
