"""How fast one user may order conversions: counted from the conversions themselves, and so over all processes."""

from datetime import timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.conversions.tools import ConversionTools
from animatic.errors import RateLimited
from animatic.models import Conversion, User

WINDOW: Final = timedelta(minutes=1)


async def check(session: AsyncSession, tools: ConversionTools, user: User) -> None:
    """Raise RateLimited if a locked user has ordered as often as he may within the last minute.

    What was submitted together, a storyboard or a film with its clips, is one order. The owner may do as he likes.
    """
    if user.is_owner:
        return
    most = tools.settings.submits_per_minute
    now = tools.clock()
    orders, oldest = (
        await session.execute(
            select(
                func.count(func.distinct(func.coalesce(Conversion.batch_id, Conversion.id))),
                func.min(Conversion.created_at),
            ).where(Conversion.user_id == user.id, Conversion.created_at > now - WINDOW)
        )
    ).one()
    if orders >= most:
        wait = max(1, round((oldest + WINDOW - now).total_seconds()))
        raise RateLimited(
            f"At most {most} orders a minute; a whole storyboard is one. Try again in {wait} s.",
            retryAfter=wait,
        )
