"""How the queues and outboxes stand: what waits, what runs, who works, what failed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

RECENT: Final = timedelta(days=1)
ALIVE: Final = timedelta(seconds=30)
"""A worker that gave a sign of life within this is alive."""


@dataclass(frozen=True, slots=True)
class QueueState:
    """One queue of jobs."""

    name: str
    waiting: int
    """Jobs that could begin now."""
    postponed: int
    """Jobs that wait for their time: to be tried again."""
    running: int
    oldest_wait_seconds: float | None
    """How long the job that waits the longest has been there."""


@dataclass(frozen=True, slots=True)
class Outboxes:
    """What has to leave, and what couldn't."""

    mails_waiting: int
    mails_failed: int
    webhooks_waiting: int
    files_to_remove: int


@dataclass(frozen=True, slots=True)
class QueueHealth:
    """How everything that happens by and by stands."""

    queues: Sequence[QueueState]
    workers: int
    """That are alive."""
    conversions_waiting: int
    conversions_running: int
    completed: int
    """In the last day."""
    failed: int
    """In the last day, cancelled ones not counted."""
    median_seconds: float | None
    """From submit to end, of those that were completed in the last day."""
    outboxes: Outboxes


async def queue_health(session: AsyncSession, now: datetime) -> QueueHealth:
    """Read it; a few queries, each on an index or a short table."""
    queues = await session.execute(
        text("""
            SELECT queue_name AS name,
                count(*) FILTER (WHERE status = 'todo' AND coalesce(scheduled_at <= :now, true)) AS waiting,
                count(*) FILTER (WHERE status = 'todo' AND scheduled_at > :now) AS postponed,
                count(*) FILTER (WHERE status = 'doing') AS running,
                extract(epoch FROM :now - min(deferred.at) FILTER (
                    WHERE status = 'todo' AND coalesce(scheduled_at <= :now, true)))::float8 AS oldest
            FROM procrastinate_jobs AS job
            LEFT JOIN LATERAL (
                SELECT min(at) AS at FROM procrastinate_events WHERE job_id = job.id AND type = 'deferred'
            ) AS deferred ON true
            WHERE status IN ('todo', 'doing')
            GROUP BY queue_name ORDER BY queue_name
        """),
        {"now": now},
    )
    row: Any = (
        await session.execute(
            text("""
                SELECT
                    (SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > :alive) AS workers,
                    (SELECT count(*) FROM conversions WHERE status = 'pending' AND deleted_at IS NULL) AS waiting,
                    (SELECT count(*) FROM conversions WHERE status = 'processing' AND deleted_at IS NULL)
                        AS running,
                    (SELECT count(*) FROM mails WHERE failed_at IS NULL) AS mails_waiting,
                    (SELECT count(*) FROM mails WHERE failed_at IS NOT NULL) AS mails_failed,
                    (SELECT count(*) FROM webhook_deliveries WHERE state = 'pending') AS webhooks_waiting,
                    (SELECT count(*) FROM file_removals WHERE due_at <= :now) AS files_to_remove
            """),
            {"now": now, "alive": now - ALIVE},
        )
    ).one()
    # The seed's times are in UTC, without zone.
    ended: Any = (
        await session.execute(
            text("""
                SELECT count(*) FILTER (WHERE status = 'completed') AS completed,
                    count(*) FILTER (WHERE status = 'failed' AND error_code IS DISTINCT FROM 'CANCELLED') AS failed,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM completed_at - created_at))
                        FILTER (WHERE status = 'completed') AS median
                FROM conversions
                WHERE status IN ('completed', 'failed') AND completed_at > timezone('UTC', :since)
            """),
            {"since": now - RECENT},
        )
    ).one()
    return QueueHealth(
        queues=[QueueState(one.name, one.waiting, one.postponed, one.running, one.oldest) for one in queues],
        workers=row.workers,
        conversions_waiting=row.waiting,
        conversions_running=row.running,
        completed=ended.completed,
        failed=ended.failed,
        median_seconds=ended.median,
        outboxes=Outboxes(row.mails_waiting, row.mails_failed, row.webhooks_waiting, row.files_to_remove),
    )
