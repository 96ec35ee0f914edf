"""Fair turns: start-time fair queueing (Goyal, Vin, Cheng 1996) over the users of each queue.

Every queue has a virtual time, that of the job started last. A new job's tag is the later of the queue's virtual
time and the end of what its user has submitted before; by its cost over the user's weight that end moves on. The
smallest tag is served first. So users take turns whatever they submit at once, heavier tiers get their share and
no more, and whoever comes new is next.

Queues are served by different machines, so each has its own time: one clock over all would put a newcomer of a
slow queue behind everything that waits there, once a fast one has run ahead.
"""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

SCALE: Final = 1000
"""Steps of priority (an int4) for one credit at weight 1. Weights up to 1000 still tell jobs apart."""
REBASE_AT: Final = 1_000_000.0
"""Virtual time from which a busy queue is set back; its int4 would end at 2,147,483."""

_LOCK: Final = 7_294_001
"""Advisory lock: tagging shares it, rebasing excludes all tagging."""


def tags(
    virtual_time: float, finish: float, costs: Sequence[int], weight: float
) -> tuple[list[float], float]:
    """Tags for new jobs of one user with these costs in credits, in order, and when the user is served then.

    >>> tags(10.0, 3.0, [1, 1], weight=4)
    ([10.0, 10.25], 10.5)
    """
    start = max(virtual_time, finish)
    result = []
    for cost in costs:
        result.append(start)
        start += cost / weight
    return result, start


def priority(tag: float) -> int:
    """The job's priority for the queue, which fetches the highest first."""
    return -round(tag * SCALE)


async def take_turns(
    session: AsyncSession, *, queue: str, user_id: str, costs: Sequence[int], weight: float
) -> list[int]:
    """The priorities of a user's new jobs in a queue, in order. The user's row must be locked by this transaction."""
    await session.execute(text("SELECT pg_advisory_xact_lock_shared(:lock)"), {"lock": _LOCK})
    row = (
        await session.execute(
            text("""
                SELECT coalesce((SELECT virtual_time FROM queue_clock WHERE queue = :queue), 0),
                       coalesce((SELECT finish FROM queue_turns WHERE queue = :queue AND user_id = :user_id), 0)
            """),
            {"queue": queue, "user_id": user_id},
        )
    ).one()
    # What costs nothing takes its turn all the same.
    tagged, finish = tags(row[0], row[1], [max(cost, 1) for cost in costs], weight)
    await session.execute(
        text("""
            INSERT INTO queue_turns (queue, user_id, finish) VALUES (:queue, :user_id, :finish)
            ON CONFLICT (queue, user_id) DO UPDATE SET finish = excluded.finish
        """),
        {"queue": queue, "user_id": user_id, "finish": finish},
    )
    return [priority(tag) for tag in tagged]


async def started(session: AsyncSession, job_id: int) -> None:
    """Move the virtual time of a job's queue to its tag."""
    await session.execute(text("SELECT pg_advisory_xact_lock_shared(:lock)"), {"lock": _LOCK})
    await session.execute(
        text("""
            INSERT INTO queue_clock (queue, virtual_time)
            SELECT queue_name, -priority::double precision / :scale FROM procrastinate_jobs WHERE id = :job_id
            ON CONFLICT (queue) DO UPDATE
            SET virtual_time = greatest(queue_clock.virtual_time, excluded.virtual_time)
        """),
        {"scale": SCALE, "job_id": job_id},
    )


async def rebase(session: AsyncSession) -> list[str]:
    """Set queues back: an idle one to zero, for everybody; a busy one that has come far, by its virtual time.

    Nobody's place changes. If somebody is just being tagged nothing happens; call it again some time.
    Returns the names of the queues that were set back.
    """
    if not await session.scalar(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": _LOCK}):
        return []
    clocks = (
        await session.execute(
            text("""
                SELECT queue, virtual_time, EXISTS (
                    SELECT FROM procrastinate_jobs
                    WHERE queue_name = queue AND status IN ('todo', 'doing')
                ) AS busy
                FROM queue_clock
            """)
        )
    ).all()
    done = []
    for queue, virtual_time, busy in clocks:
        if not busy:
            removed = await session.execute(
                text("DELETE FROM queue_turns WHERE queue = :queue"), {"queue": queue}
            )
            if virtual_time == 0 and not removed.rowcount:  # type: ignore[attr-defined]  # a DELETE counts
                continue
            shift = virtual_time
        elif virtual_time >= REBASE_AT:
            shift = virtual_time
            await session.execute(
                text("UPDATE queue_turns SET finish = greatest(0, finish - :shift) WHERE queue = :queue"),
                {"queue": queue, "shift": shift},
            )
            await session.execute(
                text("""
                    UPDATE procrastinate_jobs SET priority = priority + round(:shift * :scale)::int
                    WHERE queue_name = :queue AND status = 'todo'
                """),
                {"queue": queue, "shift": shift, "scale": SCALE},
            )
        else:
            continue
        await session.execute(
            text("UPDATE queue_clock SET virtual_time = virtual_time - :shift WHERE queue = :queue"),
            {"queue": queue, "shift": shift},
        )
        done.append(queue)
    return done
