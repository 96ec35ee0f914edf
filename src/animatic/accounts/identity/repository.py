"""SQL of local identity."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.models import LoginSession, OneTimeToken, Password, User, WebhookReceipt


async def user_by_email(session: AsyncSession, account: str) -> User | None:
    """The user with this address, given in small letters."""
    return await session.scalar(
        select(User).where(func.lower(User.email) == account, User.deleted_at.is_(None))
    )


async def user_and_password(session: AsyncSession, account: str) -> tuple[User, Password] | None:
    row = (
        await session.execute(
            select(User, Password)
            .join(Password, Password.user_id == User.id)
            .where(func.lower(User.email) == account, User.deleted_at.is_(None))
        )
    ).one_or_none()
    return None if row is None else (row[0], row[1])


async def owner(session: AsyncSession) -> User | None:
    """The owner of the installation: the first, if somebody made several."""
    return await session.scalar(
        select(User)
        .where(User.is_owner, User.deleted_at.is_(None))
        .order_by(User.created_at, User.id)
        .limit(1)
    )


async def password_of(session: AsyncSession, user_id: str) -> Password | None:
    return await session.get(Password, user_id)


async def session_by_refresh(session: AsyncSession, hashed: str) -> tuple[LoginSession, User] | None:
    """The session whose present or previous refresh token this is, locked until the transaction ends."""
    row = (
        await session.execute(
            select(LoginSession, User)
            .join(User, User.id == LoginSession.user_id)
            .where(
                or_(LoginSession.refresh_hash == hashed, LoginSession.previous_hash == hashed),
                User.deleted_at.is_(None),
            )
            .with_for_update(of=LoginSession)
        )
    ).one_or_none()
    return None if row is None else (row[0], row[1])


async def live_session(
    session: AsyncSession, session_id: UUID, user_id: str, now: datetime
) -> tuple[LoginSession, User] | None:
    """A session that hasn't ended, and its user."""
    row = (
        await session.execute(
            select(LoginSession, User)
            .join(User, User.id == LoginSession.user_id)
            .where(
                LoginSession.id == session_id,
                LoginSession.revoked_at.is_(None),
                LoginSession.expires_at > now,
                User.id == user_id,
                User.deleted_at.is_(None),
            )
        )
    ).one_or_none()
    return None if row is None else (row[0], row[1])


async def live_sessions(session: AsyncSession, user_id: str, now: datetime) -> Sequence[LoginSession]:
    found = await session.scalars(
        select(LoginSession)
        .where(
            LoginSession.user_id == user_id, LoginSession.revoked_at.is_(None), LoginSession.expires_at > now
        )
        .order_by(LoginSession.last_used_at.desc(), LoginSession.id)
    )
    return found.all()


async def revoke_session(session: AsyncSession, user_id: str, session_id: UUID, now: datetime) -> bool:
    ended = await session.scalar(
        update(LoginSession)
        .where(
            LoginSession.id == session_id, LoginSession.user_id == user_id, LoginSession.revoked_at.is_(None)
        )
        .values(revoked_at=now)
        .returning(LoginSession.id)
    )
    return ended is not None


async def revoke_sessions(session: AsyncSession, user_id: str, now: datetime, *, keep: UUID | None) -> int:
    ending = update(LoginSession).where(LoginSession.user_id == user_id, LoginSession.revoked_at.is_(None))
    if keep is not None:
        ending = ending.where(LoginSession.id != keep)
    ended = await session.scalars(ending.values(revoked_at=now).returning(LoginSession.id))
    return len(ended.all())


async def use_link(
    session: AsyncSession, purposes: Sequence[str], hashed: str, now: datetime
) -> OneTimeToken | None:
    """Use a link up. Of two who try at once, one gets it."""
    return await session.scalar(
        update(OneTimeToken)
        .where(
            OneTimeToken.purpose.in_(purposes),
            OneTimeToken.token_hash == hashed,
            OneTimeToken.used_at.is_(None),
            OneTimeToken.expires_at > now,
        )
        .values(used_at=now)
        .returning(OneTimeToken)
    )


async def open_links(session: AsyncSession, purpose: str, now: datetime) -> Sequence[OneTimeToken]:
    found = await session.scalars(
        select(OneTimeToken)
        .where(OneTimeToken.purpose == purpose, OneTimeToken.used_at.is_(None), OneTimeToken.expires_at > now)
        .order_by(OneTimeToken.created_at.desc(), OneTimeToken.id)
    )
    return found.all()


async def end_link(session: AsyncSession, purpose: str, link_id: UUID, now: datetime) -> OneTimeToken | None:
    """Have a link end that could still be used."""
    return await session.scalar(
        update(OneTimeToken)
        .where(
            OneTimeToken.id == link_id,
            OneTimeToken.purpose == purpose,
            OneTimeToken.used_at.is_(None),
            OneTimeToken.expires_at > now,
        )
        .values(expires_at=now)
        .returning(OneTimeToken)
    )


async def forget_ended(session: AsyncSession, before: datetime) -> None:
    """Remove sessions and links that ended, and notes of messages that came, before this moment."""
    await session.execute(delete(WebhookReceipt).where(WebhookReceipt.received_at < before))
    await session.execute(
        delete(LoginSession).where(or_(LoginSession.revoked_at < before, LoginSession.expires_at < before))
    )
    await session.execute(
        delete(OneTimeToken).where(or_(OneTimeToken.used_at < before, OneTimeToken.expires_at < before))
    )
