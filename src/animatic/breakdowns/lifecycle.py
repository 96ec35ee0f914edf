"""From pending to completed or failed: as with exports, fenced by the run's number, without credits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.chat.breakdown import Breakdown as Cuts
from animatic.db.changes import Change, Kind, publish
from animatic.engines.base import QUEUE_REMOTE
from animatic.errors import AnimaticError, Cancelled, ConversionFailed
from animatic.models import Breakdown, PromptExpansion
from animatic.queue import fairness, jobs
from animatic.queue.jobs import NewJob, Task
from animatic.screenplay import Cut
from animatic.vocabulary import CameraMove, ShotSize, Status

OPEN: Final = (Status.PENDING, Status.PROCESSING)
KEPT: Final = timedelta(days=30)
"""How long a breakdown waits for its import; and how long an expansion is remembered."""


@dataclass(frozen=True, slots=True)
class BreakdownRun:
    """One run of a breakdown."""

    id: UUID
    user_id: str
    project_id: UUID
    narrative: str
    format: str
    model: str
    attempt: int


async def enqueue(session: AsyncSession, row: Breakdown, *, weight: float) -> None:
    """Give a stored breakdown its turn among what waits for providers."""
    (priority,) = await fairness.take_turns(
        session, queue=QUEUE_REMOTE, user_id=row.user_id, costs=[1], weight=weight
    )
    await _enqueue(session, row, priority)
    await publish_change(session, row)


async def begin(
    session: AsyncSession, breakdown_id: UUID, job_id: int, *, now: datetime, attempts: int
) -> BreakdownRun | None:
    """Begin a run; None when there is nothing to do: it has ended, is gone, or was begun too often."""
    row = await session.scalar(
        update(Breakdown)
        .where(Breakdown.id == breakdown_id, Breakdown.status.in_(OPEN))
        .values(
            status=Status.PROCESSING,
            attempt=Breakdown.attempt + 1,
            started_at=now,
            job_id=job_id,
            stage="starting",
        )
        .returning(Breakdown)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    if row is None:
        return None
    await fairness.started(session, job_id)
    await publish_change(session, row)
    if row.attempt > attempts:
        _end_badly(row, ConversionFailed(f"It was begun {attempts} times and never finished."), now)
        return None
    return BreakdownRun(
        row.id, row.user_id, row.project_id, row.narrative, row.format, row.model, row.attempt
    )


async def tell(session: AsyncSession, run: BreakdownRun, *, percent: float, stage: str) -> bool:
    """Say how far it is; False if it isn't wanted any more."""
    told = await session.scalar(
        update(Breakdown)
        .where(*_mine(run))
        .values(percent=func.greatest(Breakdown.percent, percent), stage=stage[:200])
        .returning(Breakdown.id)
        .execution_options(synchronize_session=False)
    )
    if told is not None:
        await publish(session, Change(run.user_id, Kind.BREAKDOWN, str(run.id), str(run.project_id)))
    return told is not None


async def complete(session: AsyncSession, run: BreakdownRun, made: Cuts, *, now: datetime) -> None:
    """Keep the answer, if it is still wanted."""
    row = await _locked(session, run)
    if row is not None:
        row.status, row.percent, row.stage = Status.COMPLETED, 100.0, "finished"
        row.cuts = None if made.cuts is None else [to_json(cut) for cut in made.cuts]
        row.notes, row.completed_at = list(made.notes), now
        await session.flush()
        await publish_change(session, row)


async def fail(session: AsyncSession, run: BreakdownRun, error: AnimaticError, *, now: datetime) -> None:
    """End a run's breakdown as failed, if it is still wanted."""
    row = await _locked(session, run)
    if row is not None:
        _end_badly(row, error, now)
        await session.flush()
        await publish_change(session, row)


async def give_back(session: AsyncSession, run: BreakdownRun) -> None:
    """Put a run that was stopped from outside back into the queue."""
    row = await _locked(session, run)
    if row is not None:
        row.status, row.stage = Status.PENDING, "its worker stopped"
        await _enqueue(session, row, 0)
        await publish_change(session, row)


async def cancel(session: AsyncSession, row: Breakdown, *, now: datetime) -> bool:
    """End a locked breakdown that isn't wanted any more; False if it has ended already."""
    if Status(row.status).is_terminal:
        return False
    if row.job_id is not None:
        await jobs.revoke(session, row.job_id)
    _end_badly(row, Cancelled(), now)
    await session.flush()
    await publish_change(session, row)
    return True


async def recover_lost(session: AsyncSession, *, after_seconds: float) -> Sequence[UUID]:
    """Give open breakdowns that no job is for a new one; which those were."""
    rows = await session.scalars(
        select(Breakdown)
        .where(
            Breakdown.status.in_(OPEN),
            func.greatest(Breakdown.created_at, Breakdown.started_at)
            < func.now() - func.make_interval(0, 0, 0, 0, 0, 0, after_seconds),
            text(
                "NOT EXISTS (SELECT FROM procrastinate_jobs AS job WHERE job.task_name = 'breakdowns.run'"
                " AND job.args->>'breakdown_id' = breakdowns.id::text AND job.status IN ('todo', 'doing'))"
            ),
        )
        .with_for_update(skip_locked=True)
        .limit(100)
    )
    found = list(rows)
    for row in found:
        await _enqueue(session, row, 0)
    return [row.id for row in found]


async def forget_old(session: AsyncSession, *, now: datetime) -> None:
    """Remove breakdowns that ended long ago, and expansions that were made long ago."""
    await session.execute(delete(Breakdown).where(Breakdown.completed_at < now - KEPT))
    await session.execute(delete(PromptExpansion).where(PromptExpansion.created_at < now - KEPT))


async def publish_change(session: AsyncSession, row: Breakdown) -> None:
    """Tell listeners that the breakdown changed, when the transaction commits."""
    await publish(session, Change(row.user_id, Kind.BREAKDOWN, str(row.id), str(row.project_id)))


def to_json(cut: Cut) -> dict[str, Any]:
    """As it is stored."""
    return {
        "units": cut.units,
        "size": cut.shot_size.value,
        "move": cut.move.value if cut.move else None,
        "sameShot": cut.same_shot,
        "note": cut.note,
    }


def from_json(stored: dict[str, Any]) -> Cut:
    """What `to_json` made."""
    return Cut(
        units=stored["units"],
        shot_size=ShotSize(stored["size"]),
        move=CameraMove(stored["move"]) if stored["move"] else None,
        same_shot=stored["sameShot"],
        note=stored["note"],
    )


async def _enqueue(session: AsyncSession, row: Breakdown, priority: int) -> None:
    job = NewJob(Task.RUN_BREAKDOWN, QUEUE_REMOTE, {"breakdown_id": str(row.id)}, priority)
    (row.job_id,) = await jobs.enqueue(session, [job])
    await session.flush()


async def _locked(session: AsyncSession, run: BreakdownRun) -> Breakdown | None:
    return await session.scalar(
        select(Breakdown).where(*_mine(run)).with_for_update().execution_options(populate_existing=True)
    )


def _mine(run: BreakdownRun) -> tuple[ColumnElement[bool], ...]:
    return Breakdown.id == run.id, Breakdown.status == Status.PROCESSING, Breakdown.attempt == run.attempt


def _end_badly(row: Breakdown, error: AnimaticError, now: datetime) -> None:
    row.status, row.completed_at = Status.FAILED, now
    row.error_code, row.error_message = error.code, error.message
    row.stage = "cancelled" if isinstance(error, Cancelled) else "failed"
