"""From pending to completed or failed: as with conversions, fenced by the run's number, but without credits."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.db.changes import Change, Kind, publish
from animatic.engines.base import QUEUE_IMAGES, QUEUE_VIDEOS
from animatic.errors import AnimaticError, Cancelled, ConversionFailed
from animatic.exports.making import ExportFormat
from animatic.exports.repository import OPEN
from animatic.media import keep
from animatic.models import Export
from animatic.queue import fairness, jobs
from animatic.queue.jobs import NewJob, Task
from animatic.storage import StoredFile
from animatic.vocabulary import Status

QUEUE_OF_PACKAGES: Final = QUEUE_VIDEOS
QUEUE_OF_LISTS: Final = QUEUE_IMAGES


@dataclass(frozen=True, slots=True)
class ExportRun:
    """One run of an export."""

    export: Export
    """As it was when the run began; not to be written to."""
    attempt: int

    @property
    def id(self) -> UUID:
        return self.export.id


async def enqueue(session: AsyncSession, export: Export, *, weight: float, queue: str) -> None:
    """Give a stored export its turn. It takes one like any conversion: nobody's exports keep others waiting."""
    (priority,) = await fairness.take_turns(
        session, queue=queue, user_id=export.user_id, costs=[1], weight=weight
    )
    await _enqueue(session, export, queue, priority)
    await publish_change(session, export)


async def begin(
    session: AsyncSession, export_id: UUID, job_id: int, *, now: datetime, attempts: int
) -> ExportRun | None:
    """Begin a run; None when there is nothing to do: it has ended, is gone, or was begun too often."""
    export = await session.scalar(
        update(Export)
        .where(Export.id == export_id, Export.status.in_(OPEN))
        .values(
            status=Status.PROCESSING,
            attempt=Export.attempt + 1,
            started_at=now,
            job_id=job_id,
            stage="starting",
        )
        .returning(Export)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    if export is None:
        return None
    await fairness.started(session, job_id)
    await publish_change(session, export)
    if export.attempt > attempts:
        await _end_badly(
            session, export, ConversionFailed(f"It was begun {attempts} times and never finished."), now
        )
        return None
    session.expunge(export)
    return ExportRun(export, export.attempt)


async def tell(
    session: AsyncSession, run: ExportRun, *, percent: float, stage: str, seconds: float | None
) -> bool:
    """Say how far it is; False if it isn't wanted any more."""
    told = await session.scalar(
        update(Export)
        .where(*_mine(run))
        .values(percent=func.greatest(Export.percent, percent), stage=stage[:200], seconds_remaining=seconds)
        .returning(Export.id)
        .execution_options(synchronize_session=False)
    )
    if told is None:
        return False
    await publish_change(session, run.export)
    return True


async def complete(
    session: AsyncSession,
    run: ExportRun,
    file: StoredFile,
    notes: tuple[str, ...],
    *,
    now: datetime,
    days: int,
) -> bool:
    """Keep the file; False if it isn't wanted any more: then it must go."""
    export = await _locked(session, run)
    if export is None:
        return False
    media = await keep(session, export.user_id, file)
    export.status, export.percent, export.stage = Status.COMPLETED, 100.0, "finished"
    export.seconds_remaining = None
    export.media_id, export.notes = media.id, list(notes)
    export.completed_at, export.expires_at = now, now + timedelta(days=days)
    await session.flush()
    await publish_change(session, export)
    return True


async def fail(session: AsyncSession, run: ExportRun, error: AnimaticError, *, now: datetime) -> None:
    """End a run's export as failed, if it is still wanted."""
    export = await _locked(session, run)
    if export is not None:
        await _end_badly(session, export, error, now)


async def give_back(session: AsyncSession, run: ExportRun, *, queue: str, until: datetime | None) -> None:
    """Put a run that was stopped from outside, or failed for a reason that may pass, back into the queue."""
    export = await _locked(session, run)
    if export is not None:
        export.status, export.stage = Status.PENDING, "trying again soon"
        await session.flush()
        await _enqueue(session, export, queue, 0, until)
        await publish_change(session, export)


async def cancel(session: AsyncSession, export: Export, *, now: datetime) -> bool:
    """End a locked export that isn't wanted any more; False if it has ended already."""
    if Status(export.status).is_terminal:
        return False
    if export.job_id is not None:
        await jobs.revoke(session, export.job_id)
    await _end_badly(session, export, Cancelled(), now)
    return True


async def recover(session: AsyncSession, export_id: UUID) -> None:
    """Give an export whose job is gone a new one."""
    export = await session.scalar(
        select(Export).where(Export.id == export_id, Export.status.in_(OPEN)).with_for_update()
    )
    if export is not None:
        queue = QUEUE_OF_PACKAGES if export.format == ExportFormat.PACKAGE else QUEUE_OF_LISTS
        await _enqueue(session, export, queue, 0)


async def forget_expired(session: AsyncSession, *, now: datetime, days: int) -> None:
    """Remove exports whose time is over, and those that failed as long ago; their files go with them."""
    await session.execute(delete(Export).where(Export.expires_at < now))
    await session.execute(
        delete(Export).where(Export.status == Status.FAILED, Export.completed_at < now - timedelta(days=days))
    )


async def publish_change(session: AsyncSession, export: Export) -> None:
    """Tell listeners that the export changed, when the transaction commits."""
    project_id = str(export.project_id) if export.project_id else None
    await publish(session, Change(export.user_id, Kind.EXPORT, str(export.id), project_id))


async def _enqueue(
    session: AsyncSession, export: Export, queue: str, priority: int, until: datetime | None = None
) -> None:
    job = NewJob(Task.RUN_EXPORT, queue, {"export_id": str(export.id)}, priority, until)
    (export.job_id,) = await jobs.enqueue(session, [job])
    await session.flush()


async def _end_badly(session: AsyncSession, export: Export, error: AnimaticError, now: datetime) -> None:
    export.status, export.completed_at = Status.FAILED, now
    export.error_code, export.error_message = error.code, error.message
    export.error_details = {key: str(value) for key, value in error.details.items()} or None
    export.stage = "cancelled" if isinstance(error, Cancelled) else "failed"
    export.seconds_remaining = None
    await session.flush()
    await publish_change(session, export)


async def _locked(session: AsyncSession, run: ExportRun) -> Export | None:
    return await session.scalar(
        select(Export).where(*_mine(run)).with_for_update().execution_options(populate_existing=True)
    )


def _mine(run: ExportRun) -> tuple[ColumnElement[bool], ...]:
    return (Export.id == run.id, Export.status == Status.PROCESSING, Export.attempt == run.attempt)
