"""From a stored file to its row."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.errors import TransientFailure
from animatic.models import FileRemoval, Media
from animatic.storage import StorageKey, StoredFile, check_key

KEEP_WITHIN: Final = timedelta(hours=1)
"""Time from the announcement of a file to its row; it is removed afterwards."""


async def announce(
    session: AsyncSession, keys: Iterable[StorageKey], *, now: datetime, within: timedelta = KEEP_WITHIN
) -> None:
    """Write down that these files are about to be stored. Commit before storing them."""
    rows = [{"storage_key": check_key(key), "due_at": now + within} for key in keys]
    if rows:
        await session.execute(insert(FileRemoval), rows)


async def keep(session: AsyncSession, user_id: str, file: StoredFile) -> Media:
    """Make the row of an announced file that was stored.

    Raises TransientFailure when that took so long that the file has been removed meanwhile.
    """
    # Waits for a removal that is going on at this moment.
    announced = await session.execute(
        delete(FileRemoval).where(FileRemoval.storage_key == file.key).returning(FileRemoval.id)
    )
    if announced.first() is None:
        raise TransientFailure(f"The file {file.key} was stored too late, and is gone.")
    media = Media(
        user_id=user_id,
        storage_key=file.key,
        sha256=file.sha256,
        bytes=file.bytes,
        content_type=file.content_type,
    )
    session.add(media)
    await session.flush()
    return media
