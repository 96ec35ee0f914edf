"""Leaving: an account with all its rows and files is removed, at its user's own wish."""

from datetime import timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.identity import repository
from animatic.accounts.identity.provider import Clerk, Identity
from animatic.accounts.identity.service import Where
from animatic.accounts.service import Principal
from animatic.conversions.tools import ConversionTools
from animatic.errors import Forbidden
from animatic.library.accounts import delete_user

FRESH: Final = timedelta(minutes=15)
"""Who proved who he is within this is believed to be at the keyboard himself."""


async def leave(
    session: AsyncSession,
    identity: Identity,
    tools: ConversionTools,
    principal: Principal,
    where: Where,
    password: str | None,
) -> None:
    """Remove the account, once it is sure that its user wants it.

    Raises:
        Unauthorized: the password is wrong. RateLimited: it was too often.
        Forbidden: there is no password, and the sign-in is too long ago, or was by an API key.
        Unavailable: the identity provider doesn't answer; nothing is removed.
    """
    user = principal.user
    await _prove(session, identity, principal, where, password)
    if isinstance(identity.provider, Clerk):
        # First there: if it fails nothing has happened, and if we fail afterwards its message comes and ends it here.
        await identity.provider.backend.delete(user.id)
        await identity.clerk(session).mark_deleted(user.id)
    await delete_user(session, tools, user)


async def _prove(
    session: AsyncSession, identity: Identity, principal: Principal, where: Where, password: str | None
) -> None:
    if (
        not isinstance(identity.provider, Clerk)
        and await repository.password_of(session, principal.user.id) is not None
    ):
        await identity.local(session).check_password(principal.user, password or "", where)
        return
    seen = principal.verified_at
    if seen is None or identity.clock() - seen > FRESH:
        raise Forbidden("Sign in again first: this can't be undone.", reason="sign-in-again")
