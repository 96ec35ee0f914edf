"""Enqueueing: a job is stored in the same transaction as the row that it works on, or not at all.

Services name the task; they never import the worker that runs it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

import psycopg
from procrastinate import PsycopgConnector
from procrastinate.jobs import Job as StoredJob
from procrastinate.jobs import Status as JobStatus
from procrastinate.manager import JobManager
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

QUEUE_SYSTEM: Final = "system"
"""Upkeep; every worker serves it, beside its other queues."""


class Task(StrEnum):
    """What a worker can be asked to do."""

    RUN_CONVERSION = "conversions.run"
    ABANDON = "conversions.abandon"
    RUN_EXPORT = "exports.run"
    RUN_BREAKDOWN = "breakdowns.run"
    EXPORT_DATA = "privacy.export"


@dataclass(frozen=True, slots=True)
class NewJob:
    """A job to be enqueued."""

    task: Task
    queue: str
    arguments: dict[str, Any]
    priority: int = 0
    """int4; the highest is fetched first, the oldest of equals."""
    not_before: datetime | None = None


_manager = JobManager(PsycopgConnector())
"""Only makes statements: each runs on the caller's connection, its own is never opened."""


async def enqueue(session: AsyncSession, jobs: Sequence[NewJob]) -> list[int]:
    """Store the jobs in the session's transaction; their ids, in order. A worker sees them after its commit."""
    if not jobs:
        return []
    stored = [
        StoredJob(
            id=None,
            queue=job.queue,
            lock=None,
            queueing_lock=None,
            task_name=job.task,
            task_kwargs=job.arguments,
            priority=job.priority,
            scheduled_at=job.not_before,
        )
        for job in jobs
    ]
    deferred = await _manager.batch_defer_jobs_async(stored, connection=await _connection(session))
    return [job.id for job in deferred if job.id is not None]


async def revoke(session: AsyncSession, job_id: int) -> None:
    """In the session's transaction: remove the job if nobody has fetched it, else tell its worker to stop it."""
    await session.execute(text("SELECT procrastinate_cancel_job_v1(:job_id, true, true)"), {"job_id": job_id})


async def status_of(session: AsyncSession, job_id: int) -> JobStatus | None:
    """How the job stands; None if it is gone (finished jobs are removed)."""
    status = await session.scalar(
        text("SELECT status::text FROM procrastinate_jobs WHERE id = :job_id"), {"job_id": job_id}
    )
    return None if status is None else JobStatus(status)


async def _connection(session: AsyncSession) -> psycopg.AsyncConnection[Any]:
    """The driver's own connection of the session's transaction."""
    raw = await (await session.connection()).get_raw_connection()
    connection = raw.driver_connection
    assert isinstance(connection, psycopg.AsyncConnection)
    return connection


async def position(session: AsyncSession, job_id: int, *, at_most: int = 1000) -> int | None:
    """How many jobs of its queue come before this one, counted up to `at_most`; None once it was fetched."""
    before: int | None = await session.scalar(
        text("""
            SELECT (
                SELECT count(*) FROM (
                    SELECT FROM procrastinate_jobs AS other
                    WHERE other.status = 'todo' AND other.queue_name = job.queue_name
                      AND (other.priority > job.priority
                           OR (other.priority = job.priority AND other.id < job.id))
                    LIMIT :at_most
                ) AS before
            )
            FROM procrastinate_jobs AS job WHERE job.id = :job_id AND job.status = 'todo'
        """),
        {"job_id": job_id, "at_most": at_most},
    )
    return before


async def forget_failed(session: AsyncSession, *, days: int = 7) -> None:
    """Remove jobs that ended badly so many days ago; those that ended well are removed at once."""
    await session.execute(
        text("""
            DELETE FROM procrastinate_jobs AS job
            WHERE job.status IN ('failed', 'aborted', 'cancelled') AND NOT EXISTS (
                SELECT FROM procrastinate_events
                WHERE job_id = job.id AND at > now() - make_interval(days => :days)
            )
        """),
        {"days": days},
    )
