"""The log of what users do, in the seed's columns."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.models import UserActivityLog

_MAX_USER_AGENT: Final = 500
"""Characters; what is longer is nobody's browser."""


async def record(
    session: AsyncSession,
    user_id: str,
    action: str,
    details: Mapping[str, Any] | None = None,
    *,
    ip: str | None = None,
    user_agent: str | None = None,
) -> None:
    """Note that a user did something, in the session's transaction: it is logged if, and only if, it happened.

    `action` is `<thing>.<verb>`: `conversion.submit`. `details` must hold no secrets and no prompt texts.
    """
    session.add(
        UserActivityLog(
            user_id=user_id,
            action=action,
            details=dict(details) if details else None,
            ip_address=ip,
            user_agent=user_agent[:_MAX_USER_AGENT] if user_agent else None,
        )
    )
