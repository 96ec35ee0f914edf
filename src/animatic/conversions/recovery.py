"""Putting right what was left behind: by workers that died, by notifications that got lost, by other clients.

Everything here may run in several processes at once and again at any time: each conversion is looked at again with
its rows locked, and what needs nothing is left alone.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.conversions import lifecycle
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder
from animatic.conversions.ordering import Ordering
from animatic.conversions.schemas import (
    PictureParameters,
    TextToImageOrder,
)
from animatic.conversions.submission import Draft, enqueue_ready
from animatic.conversions.tools import ConversionTools
from animatic.errors import AnimaticError, ConversionFailed, InvalidInput, NotFound
from animatic.models import Conversion, User
from animatic.queue.jobs import NewJob, Task, enqueue
from animatic.vocabulary import ConversionType, Status

log = logging.getLogger(__name__)

BATCH: Final = 200

_DEAD: Final = """
    now() - pg_postmaster_start_time() > make_interval(secs => :grace)
    AND NOT EXISTS (
        SELECT FROM procrastinate_workers AS worker
        WHERE worker.id = job.worker_id AND worker.last_heartbeat >= now() - make_interval(secs => :dead_after)
    )
"""
_STALLED: Final = text(f"""
    SELECT job.id, job.task_name, job.queue_name, job.priority, job.args
    FROM procrastinate_jobs AS job
    WHERE job.status = 'doing' AND {_DEAD}
    ORDER BY job.priority DESC, job.id
    LIMIT :limit
""")  # noqa: S608  # no value of anybody's is in it
_TAKE_STALLED: Final = text(f"""
    DELETE FROM procrastinate_jobs AS job WHERE job.id = :id AND job.status = 'doing' AND {_DEAD} RETURNING job.id
""")  # noqa: S608
_ABANDONED: Final = text("""
    SELECT conversion.id
    FROM conversions AS conversion
    WHERE conversion.status IN ('pending', 'processing') AND conversion.waiting_for = 0
      AND NOT EXISTS (
          SELECT FROM procrastinate_jobs AS job
          WHERE job.id = conversion.job_id AND job.status IN ('todo', 'doing')
      )
    ORDER BY conversion.created_at
    LIMIT :limit
""")

_WAITING_IN_VAIN: Final = text("""
    SELECT film.id
    FROM conversions AS film
    WHERE film.status = 'pending' AND film.waiting_for > 0
      AND NOT EXISTS (
          SELECT FROM conversions AS clip
          WHERE clip.batch_id = film.batch_id AND clip.id <> film.id AND clip.status IN ('pending', 'processing')
      )
    LIMIT :limit
""")


@dataclass(frozen=True, slots=True)
class Stalled:
    """A job whose worker is dead."""

    job_id: int
    task: str
    queue: str
    priority: int
    arguments: dict[str, Any]


async def stalled_jobs(session: AsyncSession, tools: ConversionTools) -> Sequence[Stalled]:
    """Jobs whose workers are dead."""
    rows = await session.execute(_STALLED, {**_patience(tools), "limit": BATCH})
    return [Stalled(*row) for row in rows]


async def forget_dead_workers(session: AsyncSession, tools: ConversionTools) -> None:
    """Remove the registrations of workers that are dead and whose jobs were seen to."""
    await session.execute(
        text("""
            DELETE FROM procrastinate_workers AS worker
            WHERE last_heartbeat < now() - make_interval(secs => :dead_after)
              AND now() - pg_postmaster_start_time() > make_interval(secs => :grace)
              AND NOT EXISTS (
                  SELECT FROM procrastinate_jobs WHERE worker_id = worker.id AND status = 'doing'
              )
        """),
        _patience(tools),
    )


async def revive(session: AsyncSession, tools: ConversionTools, stalled: Stalled) -> str:
    """Put a dead worker's job back into its queue, at its place; what was done, for the log.

    It becomes a new job: what the old one's worker says of it, should it wake up, counts no more.
    """
    locked = None
    if stalled.task == Task.RUN_CONVERSION:
        locked = await _lock(session, tools, UUID(stalled.arguments["conversion_id"]))
    taken = await session.scalar(_TAKE_STALLED, {**_patience(tools), "id": stalled.job_id})
    if taken is None:
        return "nothing"  # its worker is alive after all, or somebody else was here first
    if stalled.task != Task.RUN_CONVERSION:
        job = NewJob(Task(stalled.task), stalled.queue, stalled.arguments, stalled.priority)
        await enqueue(session, [job])
        return "enqueued again"
    if locked is None or locked[1].job_id != stalled.job_id:
        return "removed"
    return await _run_again(session, tools, *locked, turn=(stalled.queue, stalled.priority))


async def without_job(session: AsyncSession) -> Sequence[UUID]:
    """Conversions that should be waiting or running, and that nobody will ever run."""
    return (await session.scalars(_ABANDONED, {"limit": BATCH})).all()


async def waiting_in_vain(session: AsyncSession) -> Sequence[UUID]:
    """Films that wait for clips of which none will end any more."""
    return (await session.scalars(_WAITING_IN_VAIN, {"limit": BATCH})).all()


async def mend(session: AsyncSession, tools: ConversionTools, conversion_id: UUID) -> str:
    """See to one conversion without a job; what was done, for the log.

    It is run again, or fails if it was run too often. One that another client stored gets what it lacks: its recipe,
    its reservation, its turn; or fails with the code with which we would have refused it.
    """
    locked = await _lock(session, tools, conversion_id)
    if locked is None:
        return "nothing"
    user, conversion = locked
    if conversion.waiting_for:
        await lifecycle.all_clips_ended(session, tools, user, conversion)
        return "no longer waiting"
    if await _has_job(session, conversion):
        return "nothing"
    if conversion.engine is None:
        return await _adopt(session, tools, user, conversion)
    return await _run_again(session, tools, user, conversion)


async def _run_again(
    session: AsyncSession,
    tools: ConversionTools,
    user: User,
    conversion: Conversion,
    *,
    turn: tuple[str, int] | None = None,
) -> str:
    """Give a conversion whose run was lost a new job, at its old place if that is known; or give it up."""
    if conversion.attempt >= tools.settings.conversion_attempts:
        error = ConversionFailed(
            f"It was begun {conversion.attempt} times and never finished: its worker died each time.",
            attempts=conversion.attempt,
        )
        await lifecycle.end_badly(session, tools, user, conversion, error)
        return "failed for good"
    conversion.status = Status.PENDING
    if turn is None:
        await enqueue_ready(session, tools, user, [conversion])
    else:
        queue, priority = turn
        job = NewJob(Task.RUN_CONVERSION, queue, {"conversion_id": str(conversion.id)}, priority)
        conversion.job_id = (await enqueue(session, [job]))[0]
        await session.flush()
    await lifecycle.publish_change(session, conversion)
    return "enqueued again"


async def _adopt(session: AsyncSession, tools: ConversionTools, user: User, conversion: Conversion) -> str:
    """Accept a row that a client stored who knows only the seed's columns."""
    conversion.metered = not user.is_owner
    try:
        async with session.begin_nested():
            draft = await _drafted(session, tools, user, conversion)
            conversion.type = draft.type
            conversion.engine = draft.engine
            conversion.parameters = {**(conversion.parameters or {}), **draft.parameters}
            conversion.cost = tools.cost(draft.engine)
            conversion.project_id = draft.project_id
            await tools.gates.require_storage(session, user)
            await ledger.reserve(session, user, {conversion.id: conversion.cost}, tools.clock())
            await enqueue_ready(session, tools, user, [conversion])
    except AnimaticError as error:
        await session.refresh(conversion, with_for_update=True)
        await lifecycle.end_badly(session, tools, user, conversion, error)
        return f"refused ({error.code})"
    await lifecycle.publish_change(session, conversion)
    return "adopted"


async def _drafted(
    session: AsyncSession, tools: ConversionTools, user: User, conversion: Conversion
) -> Draft:
    """What the row orders, read leniently: keys that we don't know are somebody else's."""
    given = conversion.parameters or {}
    ordering = Ordering(session, user, tools)
    try:
        match conversion.type:
            case ConversionType.TEXT_TO_IMAGE:
                picture = TextToImageOrder(
                    project_id=conversion.project_id,
                    text=conversion.input_text,
                    parameters=PictureParameters.model_validate(_known(PictureParameters, given)),
                )
                return await ordering.picture(picture)
            case ConversionType.IMAGE_TO_VIDEO:
                film = ImageToVideoOrder.model_validate(
                    {
                        "projectId": conversion.project_id,
                        **{key: given[key] for key in ("imageIds", "timeline") if key in given},
                        "parameters": _known(FilmParameters, given),
                    }
                )
                drafts = await ordering.film(film)
                if len(drafts) > 1:
                    raise InvalidInput("Clips can't be ordered this way; use the API.", field="engine")
                return drafts[0]
            case other:
                raise InvalidInput(f"There is no conversion type {other!r}.", field="type")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InvalidInput(f"{where}: {first['msg']}" if where else first["msg"], field=where) from error


def _known(model: type[PictureParameters] | type[FilmParameters], given: dict[str, Any]) -> dict[str, Any]:
    names = {field.alias for field in model.model_fields.values()}
    return {key: value for key, value in given.items() if key in names}


async def _lock(
    session: AsyncSession, tools: ConversionTools, conversion_id: UUID
) -> tuple[User, Conversion] | None:
    user_id = await session.scalar(select(Conversion.user_id).where(Conversion.id == conversion_id))
    if user_id is None:
        return None
    try:
        user = await ledger.lock_user(session, user_id, tools.clock())
    except NotFound:
        return None
    conversion = await session.scalar(
        select(Conversion)
        .where(Conversion.id == conversion_id, Conversion.status.in_(lifecycle.OPEN))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return None if conversion is None else (user, conversion)


async def _has_job(session: AsyncSession, conversion: Conversion) -> bool:
    found = await session.scalar(
        text("SELECT id FROM procrastinate_jobs WHERE id = :id AND status IN ('todo', 'doing')"),
        {"id": conversion.job_id},
    )
    return found is not None


def _patience(tools: ConversionTools) -> dict[str, float]:
    """Seconds without a heartbeat after which a worker is dead; and how long nobody counts as dead after the database's
    start, before which nobody could beat."""
    dead_after = tools.settings.worker_dead_after
    return {"dead_after": dead_after, "grace": dead_after / 2}
