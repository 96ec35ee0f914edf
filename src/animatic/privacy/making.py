"""Making an archive, in a worker. A run that is overtaken by another one changes nothing."""

import logging
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, update

from animatic.activity import service as activity
from animatic.clock import Clock
from animatic.config import Settings
from animatic.db import Sessions
from animatic.db.changes import Change, Kind, publish
from animatic.mail.service import Mailer
from animatic.media import announce
from animatic.models import DataExport, FileRemoval, User
from animatic.privacy.archive import Archive, Progress
from animatic.privacy.service import CONTENT_TYPE
from animatic.storage import StorageKey, Store, StoredFile, check_key, run_key
from animatic.vocabulary import Status

log = logging.getLogger(__name__)

TOLD_EVERY: Final = 1.0
"""Seconds between two notes of how far it is."""
MADE_WITHIN: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class _Run:
    export_id: UUID
    user_id: str
    attempt: int

    @property
    def key(self) -> StorageKey:
        # Like a run of a conversion: another run has another key.
        return check_key(run_key(self.user_id, self.export_id, self.attempt, "animatic-data.zip"))


class ExportMaker:
    """Makes archives for one worker."""

    def __init__(self, sessions: Sessions, store: Store, settings: Settings, clock: Clock) -> None:
        self._sessions = sessions
        self._store = store
        self._settings = settings
        self._clock = clock

    async def make(self, export_id: UUID) -> None:
        """Make the archive that was asked for, unless it is there, or nobody wants it any more.

        What goes wrong is raised: the queue's job then fails, and the archive with it.
        """
        run = await self._begin(export_id)
        if run is None:
            return
        try:
            stored = await self._store_archive(run)
        except Exception:  # whatever it was, the user is told that it failed, and the queue what it was
            await self._fail(run)
            raise
        await self._complete(run, stored)

    async def _begin(self, export_id: UUID) -> _Run | None:
        now = self._clock()
        async with self._sessions.begin() as session:
            export = await session.scalar(
                select(DataExport).where(DataExport.id == export_id).with_for_update()
            )
            if export is None or export.status not in (Status.PENDING, Status.PROCESSING):
                return None
            export.status, export.attempt = Status.PROCESSING, export.attempt + 1
            export.percent = 0.0
            run = _Run(export.id, export.user_id, export.attempt)
            await announce(session, [run.key], now=now, within=MADE_WITHIN)
        return run

    async def _store_archive(self, run: _Run) -> StoredFile:
        told = time.monotonic()
        latest = Progress(0, 0)

        def note(progress: Progress) -> None:
            nonlocal latest
            latest = progress

        archive = Archive(
            self._sessions,
            self._store,
            run.user_id,
            address=self._settings.address,
            now=self._clock(),
            on_progress=note,
        )

        async def watched() -> AsyncIterator[bytes]:
            nonlocal told
            async for piece in archive.pieces():
                if time.monotonic() - told > TOLD_EVERY:
                    told = time.monotonic()
                    await self._tell(run, latest.percent)
                yield piece

        return await self._store.put(run.key, watched(), CONTENT_TYPE)

    async def _tell(self, run: _Run, percent: float) -> None:
        async with self._sessions.begin() as session:
            await session.execute(
                update(DataExport)
                .where(
                    DataExport.id == run.export_id,
                    DataExport.attempt == run.attempt,
                    DataExport.status == Status.PROCESSING,
                )
                .values(percent=percent)
            )

    async def _complete(self, run: _Run, stored: StoredFile) -> None:
        now = self._clock()
        async with self._sessions.begin() as session:
            export = await session.scalar(
                select(DataExport)
                .where(
                    DataExport.id == run.export_id,
                    DataExport.attempt == run.attempt,
                    DataExport.status == Status.PROCESSING,
                )
                .with_for_update()
            )
            kept = await session.scalar(
                delete(FileRemoval).where(FileRemoval.storage_key == run.key).returning(FileRemoval.id)
            )
            if export is None or kept is None:
                log.info("The archive %s isn't wanted any more", run.export_id)
                session.add(FileRemoval(storage_key=run.key, due_at=now))
                return
            export.status, export.percent = Status.COMPLETED, 100.0
            export.storage_key, export.bytes = run.key, stored.bytes
            export.completed_at = now
            export.expires_at = now + timedelta(days=self._settings.data_export_days)
            await activity.record(
                session,
                run.user_id,
                "data.export_ready",
                {"exportId": str(run.export_id), "bytes": stored.bytes},
            )
            user = await session.get_one(User, run.user_id)
            await Mailer.of(self._settings, self._clock).archive_ready(session, user, export.expires_at)
            await publish(session, Change(user.id, Kind.USER, user.id))

    async def _fail(self, run: _Run) -> None:
        now = self._clock()
        async with self._sessions.begin() as session:
            await session.execute(
                update(DataExport)
                .where(
                    DataExport.id == run.export_id,
                    DataExport.attempt == run.attempt,
                    DataExport.status == Status.PROCESSING,
                )
                .values(
                    status=Status.FAILED,
                    error_message="Something went wrong inside Animatic. Ask for it again.",
                    completed_at=now,
                    expires_at=now + timedelta(days=1),
                )
            )
            await session.execute(
                update(FileRemoval).where(FileRemoval.storage_key == run.key).values(due_at=now)
            )
