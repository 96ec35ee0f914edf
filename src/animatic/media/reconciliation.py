"""Looking whether files and rows agree, and putting it right.

Triggers and announcements keep them in agreement. What they can't prevent: a bucket restored from an old backup,
a database restored to yesterday, somebody who deletes by hand.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, insert, select, text

from animatic.db import Sessions
from animatic.errors import NotFound
from animatic.models import DataExport, FileRemoval, Media
from animatic.storage import Listed, StorageKey, Store

log = logging.getLogger(__name__)

GRACE: Final = timedelta(days=1)
"""Age from which a file or row counts: younger ones may be just about to be used."""

BATCH: Final = 1000
LOOKS_AT_ONCE: Final = 16


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What was found."""

    files: int
    """Files in the store."""
    orphans: int
    """Files without a row, now queued for removal."""
    unused: int
    """Rows that nothing uses, now deleted, their files queued."""
    unfinished: int
    """Files that were never completed, now removed."""
    missing: tuple[StorageKey, ...]
    """Files that have a row, and aren't there. Nothing can be done about them here."""


async def reconcile(
    sessions: Sessions, store: Store, *, now: datetime, grace: timedelta = GRACE
) -> Reconciliation:
    """Compare all files with all rows. Takes a while; other work goes on meanwhile."""
    before = now - grace
    unused = await _release_unused(sessions, before)
    files = orphans = 0
    batch: list[Listed] = []
    async for found in store.list():
        files += 1
        if found.modified_at < before:
            batch.append(found)
        if len(batch) == BATCH:
            orphans += await _queue_orphans(sessions, [one.key for one in batch], now)
            batch.clear()
    orphans += await _queue_orphans(sessions, [one.key for one in batch], now)
    missing = await _missing(sessions, store, before)
    for key in missing:
        log.error("The file %s has a row, and isn't in the storage.", key)
    unfinished = await store.remove_unfinished(older_than=grace.total_seconds())
    return Reconciliation(files, orphans, unused, unfinished, tuple(missing))


async def _release_unused(sessions: Sessions, before: datetime) -> int:
    async with sessions() as session, session.begin():
        candidates = list(
            await session.scalars(
                select(Media.id).where(Media.created_at < before, ~func.animatic_media_in_use(Media.id))
            )
        )
        if candidates:
            await session.execute(text("SELECT animatic_release_media(:ids)"), {"ids": candidates})
        return len(candidates)


async def _queue_orphans(sessions: Sessions, keys: list[StorageKey], now: datetime) -> int:
    if not keys:
        return 0
    async with sessions() as session, session.begin():
        known = set(await session.scalars(select(Media.storage_key).where(Media.storage_key.in_(keys))))
        known |= set(
            await session.scalars(select(FileRemoval.storage_key).where(FileRemoval.storage_key.in_(keys)))
        )
        known |= set(
            await session.scalars(select(DataExport.storage_key).where(DataExport.storage_key.in_(keys)))
        )
        orphans = [{"storage_key": key, "due_at": now} for key in keys if key not in known]
        if orphans:
            await session.execute(insert(FileRemoval), orphans)
        return len(orphans)


async def _missing(sessions: Sessions, store: Store, before: datetime) -> list[StorageKey]:
    missing: list[StorageKey] = []
    gate = asyncio.Semaphore(LOOKS_AT_ONCE)

    async def look(key: StorageKey) -> None:
        async with gate:
            try:
                await store.size(key)
            except NotFound:
                missing.append(key)

    last: UUID | None = None
    while True:
        query = select(Media.id, Media.storage_key).where(Media.created_at < before)
        if last is not None:
            query = query.where(Media.id > last)
        async with sessions() as session:
            rows = (await session.execute(query.order_by(Media.id).limit(BATCH))).all()
        if not rows:
            return sorted(missing)
        await asyncio.gather(*(look(row.storage_key) for row in rows))
        last = rows[-1].id
