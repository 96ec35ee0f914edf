"""Archives of a person's data: asked for, watched, downloaded, ended."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.clock import Clock
from animatic.db.media import MediaFile
from animatic.errors import Conflict, NotFound
from animatic.models import DataExport, User
from animatic.queue.jobs import QUEUE_SYSTEM, NewJob, Task, enqueue
from animatic.vocabulary import Status

AGAIN_AFTER: Final = timedelta(minutes=10)
"""A finished archive younger than this is given instead of a new one."""
CONTENT_TYPE: Final = "application/zip"


class DataExports:
    """The archives of one person. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, clock: Clock) -> None:
        self._session = session
        self._user = user
        self._clock = clock

    async def order(self) -> DataExport:
        """Have an archive made; one that is being made already, or was just finished, is given instead."""
        now = self._clock()
        await ledger.lock_user(self._session, self._user.id, now)  # of two at once one makes it
        recent = await self._session.scalar(
            select(DataExport)
            .where(
                DataExport.user_id == self._user.id,
                DataExport.status.in_([Status.PENDING, Status.PROCESSING])
                | (
                    (DataExport.status == Status.COMPLETED)
                    & (DataExport.completed_at > now - AGAIN_AFTER)
                    & (DataExport.expires_at > now)
                ),
            )
            .order_by(DataExport.created_at.desc())
            .limit(1)
        )
        if recent is not None:
            return recent
        made = DataExport(user_id=self._user.id, created_at=now)
        self._session.add(made)
        await self._session.flush()
        await enqueue(self._session, [NewJob(Task.EXPORT_DATA, QUEUE_SYSTEM, {"export_id": str(made.id)})])
        return made

    async def list(self) -> Sequence[DataExport]:
        """All that aren't over, the newest first."""
        found = await self._session.scalars(
            select(DataExport)
            .where(DataExport.user_id == self._user.id)
            .order_by(DataExport.created_at.desc(), DataExport.id)
        )
        now = self._clock()
        return [one for one in found if one.expires_at is None or one.expires_at > now]

    async def get(self, export_id: UUID) -> DataExport:
        """Raises NotFound: also when it is over."""
        return await find(self._session, export_id, self._clock(), user_id=self._user.id)

    async def delete(self, export_id: UUID) -> None:
        """End an archive before its time; raises NotFound."""
        await self._session.delete(await self.get(export_id))
        await self._session.flush()


async def find(
    session: AsyncSession, export_id: UUID, now: datetime, *, user_id: str | None = None
) -> DataExport:
    """An archive, of anybody unless a user is named. Raises NotFound: also when it is over."""
    wanted = select(DataExport).where(DataExport.id == export_id)
    if user_id is not None:
        wanted = wanted.where(DataExport.user_id == user_id)
    found = await session.scalar(wanted)
    if found is None or (found.expires_at is not None and found.expires_at <= now):
        raise NotFound("There is no such archive; it may be too old.")
    return found


def file_of(export: DataExport) -> MediaFile:
    """The archive's file; raises Conflict while it isn't finished."""
    if export.status != Status.COMPLETED or export.storage_key is None or export.bytes is None:
        raise Conflict("This archive isn't finished.", status=export.status)
    # Named by its id: an archive never changes.
    return MediaFile(
        url="",
        storage_key=export.storage_key,
        sha256=export.id.hex,
        bytes=export.bytes,
        content_type=CONTENT_TYPE,
        changed_at=export.completed_at,
    )


async def forget_expired(session: AsyncSession, now: datetime) -> None:
    """Remove archives that are over; their files follow. One that nobody finished within a day failed."""
    await session.execute(delete(DataExport).where(DataExport.expires_at <= now))
    await session.execute(
        update(DataExport)
        .where(
            DataExport.status.in_([Status.PENDING, Status.PROCESSING]),
            DataExport.created_at < now - timedelta(days=1),
        )
        .values(
            status=Status.FAILED,
            error_message="It could not be made within a day. Ask for it again.",
            completed_at=now,
            expires_at=now + timedelta(days=1),
        )
    )
