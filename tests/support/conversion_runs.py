"""Runs of conversions as a worker does them, without an engine; and whether the books of credits agree."""

from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import select

from animatic.bootstrap import Container
from animatic.conversions import completion, lifecycle
from animatic.engines.made import Made, MadeFile, Role
from animatic.media import announce
from animatic.models import Conversion


class Sql(Protocol):
    """A statement in a transaction of its own."""

    async def __call__(self, statement: str, **values: Any) -> list[Any]: ...


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Killed(Exception):
    """The process is no more."""


async def begin(container: Container, conversion_id: UUID) -> lifecycle.RunOf | None:
    """Begin a run as a worker does that has fetched the conversion's job."""
    async with container.sessions() as session, session.begin():
        job_id = await session.scalar(select(Conversion.job_id).where(Conversion.id == conversion_id))
        return (
            None if job_id is None else await lifecycle.begin(session, container.tools, conversion_id, job_id)
        )


async def finish(container: Container, run: lifecycle.RunOf, *, killed: bool = False) -> bool:
    """Complete a run as a worker does, without an engine: its file is a few bytes.

    With `killed` the process dies at the last moment, before the transaction is committed: raises Killed.
    """
    made = Made(files=(MadeFile(Role.MAIN, container.data_dir, "image/png", 64, 36, "png"),), seed=1)
    (key,) = completion.storage_keys(run, made).values()
    async with container.sessions() as session, session.begin():
        await announce(session, [key], now=container.clock())
    stored = await container.store.put(key, b"a picture", "image/png")
    async with container.sessions() as session, session.begin():
        done = await completion.complete(
            session, container.tools, run, made, {Role.MAIN: stored}, seconds=1.0
        )
        if killed:
            raise Killed
        return done


async def agreement(sql: Sql) -> None:
    """The users' rows, the ledger and the conversions say the same."""
    assert (
        await sql("""
            SELECT users.id, credits_used, settled FROM users, LATERAL (
                SELECT coalesce(sum(amount), 0) AS settled FROM credit_ledger
                WHERE user_id = users.id AND kind = 'settle'
                  AND period_start = users.last_reset_date AT TIME ZONE 'UTC'
            ) AS ledger WHERE credits_used <> settled
        """)
        == []
    )
    assert (
        await sql("""
            SELECT users.id, credits_used, completed FROM users, LATERAL (
                SELECT coalesce(sum(cost), 0) AS completed FROM conversions
                JOIN credit_ledger AS reserved ON reserved.conversion_id = conversions.id AND kind = 'reserve'
                WHERE conversions.user_id = users.id AND status = 'completed'
                  AND period_start = users.last_reset_date AT TIME ZONE 'UTC'
            ) AS done WHERE credits_used <> completed
        """)
        == []
    )
    assert (
        await sql("""
            SELECT conversions.id, status, kinds FROM conversions, LATERAL (
                SELECT array_agg(kind ORDER BY id) AS kinds FROM credit_ledger WHERE conversion_id = conversions.id
            ) AS ledger
            WHERE kinds IS DISTINCT FROM CASE status WHEN 'completed' THEN '{reserve,settle}'::text[]
                WHEN 'failed' THEN '{reserve,release}' ELSE '{reserve}' END
        """)
        == []
    )
    # Nobody reserves more than the largest number of credits that he ever had in the period.
    assert (
        await sql("""
            SELECT user_id, period_start FROM credit_ledger WHERE user_id NOT IN (
                SELECT user_id FROM credit_ledger WHERE kind = 'tier_change'
            )
            GROUP BY 1, 2
            HAVING sum(amount) FILTER (WHERE kind = 'reserve')
                 - coalesce(sum(amount) FILTER (WHERE kind = 'release'), 0)
                 > (SELECT monthly_credits FROM users WHERE users.id = user_id)
        """)
        == []
    )
    assert await sql("SELECT count(*), count(DISTINCT conversion_id) FROM images") == await sql(
        "SELECT count(*), count(*) FROM conversions WHERE status = 'completed'"
    )
