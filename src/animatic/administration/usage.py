"""What an installation was used for, by day and tier."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession


@dataclass(frozen=True, slots=True)
class TierUsage:
    """What the users of one tier did on one UTC day. The tier is the one that they are on now."""

    day: date
    tier: str
    users: int
    """Who had a conversion end on that day."""
    pictures: int
    """Successful text-to-image conversions."""
    videos: int
    """Successful image-to-video conversions."""
    failed: int
    cancelled: int
    credits: int


async def usage_by_day(session: AsyncSession, now: datetime, days: int) -> Sequence[TierUsage]:
    """The last days, today among them; the newest last. Days without conversions are left out."""
    first = datetime.combine(now.date() - timedelta(days=days - 1), datetime.min.time())
    rows = await session.execute(
        text("""
            SELECT conversions.completed_at::date AS day, users.subscription_tier AS tier,
                count(DISTINCT users.id) AS users,
                count(*) FILTER (WHERE status = 'completed' AND type = 'text-to-image') AS pictures,
                count(*) FILTER (WHERE status = 'completed' AND type = 'image-to-video') AS videos,
                count(*) FILTER (WHERE status = 'failed' AND error_code IS DISTINCT FROM 'CANCELLED') AS failed,
                count(*) FILTER (WHERE status = 'failed' AND error_code = 'CANCELLED') AS cancelled,
                coalesce(sum(cost) FILTER (WHERE status = 'completed' AND metered), 0) AS credits
            FROM conversions JOIN users ON users.id = conversions.user_id
            WHERE conversions.completed_at >= :first
            GROUP BY day, tier ORDER BY day, tier
        """),
        {"first": first},
    )
    return [TierUsage(**row) for row in rows.mappings()]
