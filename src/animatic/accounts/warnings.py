"""Telling users once that their credits run out: at four fifths, and when all are used."""

from datetime import datetime
from typing import Final

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.activity import service as activity
from animatic.db.changes import Change, Kind, publish
from animatic.mail.service import Mailer
from animatic.models import CreditWarning, User

LEVELS: Final = (80, 100)
"""Percent of a month's credits."""
EMAIL: Final = "emailWhenLimitIsReached"
"""Name in `users.settings`: e-mail is only sent to those who asked for it."""


async def warn(session: AsyncSession, mailer: Mailer, user: User, now: datetime) -> None:
    """Warn a locked user whose credits were just used, once for each level of a period.

    What is used counts, not what is reserved: that may come back. A change of tier begins anew, because a share of
    other credits is something else. Written down in the session's transaction, so no retry of anything warns twice.
    """
    if user.is_owner:
        return
    reached = [level for level in LEVELS if user.credits_used * 100 >= level * user.monthly_credits]
    if not reached:
        return
    told = await session.scalars(
        insert(CreditWarning)
        .values(
            [
                {
                    "user_id": user.id,
                    "period_start": user.last_reset_date,
                    "monthly": user.monthly_credits,
                    "percent": level,
                }
                for level in reached
            ]
        )
        .on_conflict_do_nothing()
        .returning(CreditWarning.percent)
    )
    if not (new := told.all()):
        return
    level = max(new)
    details = {"percent": level, "used": user.credits_used, "monthly": user.monthly_credits}
    await activity.record(session, user.id, "credits.warning", details)
    await publish(session, Change(user.id, Kind.USER, user.id))
    if user.settings.get(EMAIL) is True:
        summary = await ledger.summary(session, user, now)
        if level == LEVELS[-1]:
            await mailer.limit_reached(session, user, summary.next_reset)
        else:
            await mailer.limit_near(session, user, summary.available, summary.next_reset)
