"""Working off the queue of files to remove."""

import logging
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select, update

from animatic.db import Sessions
from animatic.errors import Unavailable
from animatic.models import FileRemoval, Media
from animatic.storage import Store

log = logging.getLogger(__name__)

FIRST_PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(days=1)


async def remove_due(sessions: Sessions, store: Store, *, now: datetime, limit: int = 100) -> int:
    """Remove up to `limit` files whose time has come; how many were worked off.

    May run in several processes at once, and again after one that died. When the store refuses, the files stay
    in the queue and are tried again later, each time after twice the pause.
    """
    async with sessions() as session, session.begin():
        # The lock lasts until the files are gone: nobody can take one out of the queue meanwhile and keep it.
        due = (
            await session.execute(
                select(FileRemoval.id, FileRemoval.storage_key, FileRemoval.attempts)
                .where(FileRemoval.due_at <= now)
                .order_by(FileRemoval.due_at)
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
        ).all()
        if not due:
            return 0
        in_use = set(
            await session.scalars(
                select(Media.storage_key).where(Media.storage_key.in_([row.storage_key for row in due]))
            )
        )
        try:
            await store.delete(row.storage_key for row in due if row.storage_key not in in_use)
        except Unavailable as error:
            log.warning("Files couldn't be removed and stay queued: %s", error)
            for row in due:
                pause = min(FIRST_PAUSE * 2 ** min(row.attempts, 20), LONGEST_PAUSE)
                await session.execute(
                    update(FileRemoval)
                    .where(FileRemoval.id == row.id)
                    .values(attempts=FileRemoval.attempts + 1, due_at=now + pause)
                )
            return 0
        await session.execute(delete(FileRemoval).where(FileRemoval.id.in_([row.id for row in due])))
        return len(due)
