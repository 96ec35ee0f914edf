"""From pending to processing to completed or failed: every change of a conversion's state, fenced and exactly once.

Each run of a conversion has a number, its attempt. Whatever a run writes, it writes only where the conversion is
still processing and the attempt is still its own: a worker that wakes up late can change nothing. A conversion that
has ended never changes again.

Transactions take the user's row first, then the conversion's: nobody waits in a circle.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import cast, literal, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.conversions import announcements, fallbacks, submission
from animatic.conversions.recipes import FilmRecipe
from animatic.conversions.tools import ConversionTools
from animatic.db.changes import Change, Kind, publish
from animatic.errors import AnimaticError, Cancelled, ConversionFailed, NotFound
from animatic.models import Conversion, User
from animatic.queue import fairness, jobs
from animatic.queue.jobs import NewJob, Task
from animatic.vocabulary import ConversionType, Status

log = logging.getLogger(__name__)

OPEN: Final = (Status.PENDING, Status.PROCESSING)


@dataclass(frozen=True, slots=True)
class RunOf:
    """One run of a conversion: what a worker must know to do it, and to say which it was."""

    conversion: Conversion
    """As it was when the run began; not to be written to."""
    attempt: int

    @property
    def id(self) -> UUID:
        return self.conversion.id

    @property
    def user_id(self) -> str:
        return self.conversion.user_id


async def begin(
    session: AsyncSession, tools: ConversionTools, conversion_id: UUID, job_id: int
) -> RunOf | None:
    """Begin a run for a job that was fetched; None when there is nothing to do: it has ended, or isn't this job's."""
    conversion = await session.scalar(
        update(Conversion)
        .where(
            Conversion.id == conversion_id,
            Conversion.status.in_(OPEN),
            Conversion.job_id == job_id,
            Conversion.waiting_for == 0,
        )
        .values(status=Status.PROCESSING, attempt=Conversion.attempt + 1, started_at=tools.clock())
        .returning(Conversion)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    if conversion is None:
        return None
    await session.execute(
        text("""
            INSERT INTO conversion_progress (conversion_id, attempt, stage) VALUES (:id, :attempt, 'starting')
            ON CONFLICT (conversion_id) DO UPDATE
            SET attempt = excluded.attempt, stage = excluded.stage, seconds_remaining = NULL, updated_at = now()
        """),
        {"id": conversion.id, "attempt": conversion.attempt},
    )
    await fairness.started(session, job_id)
    await publish_change(session, conversion)
    session.expunge(conversion)
    return RunOf(conversion, conversion.attempt)


async def is_current(session: AsyncSession, run: RunOf) -> bool:
    """Whether the run is still wanted: not cancelled, not superseded, not deleted."""
    found = await session.scalar(select(Conversion.id).where(*_mine(run)))
    return found is not None


async def lock(session: AsyncSession, tools: ConversionTools, run: RunOf) -> tuple[User, Conversion] | None:
    """The user's and the conversion's row, locked for the write that ends the run; None if it isn't wanted."""
    user = await _locked_user(session, tools, run.user_id)
    if user is None:
        return None
    conversion = await session.scalar(
        select(Conversion).where(*_mine(run)).with_for_update().execution_options(populate_existing=True)
    )
    return None if conversion is None else (user, conversion)


async def save_checkpoint(session: AsyncSession, run: RunOf, checkpoint: Mapping[str, Any]) -> bool:
    """Keep what the engine needs to resume. False if the run isn't wanted any more; then what the checkpoint names is
    given up, unless a later run of the conversion has resumed just that."""
    kept = await session.scalar(
        update(Conversion).where(*_mine(run)).values(checkpoint=dict(checkpoint)).returning(Conversion.id)
    )
    if kept is not None:
        return True
    current = (
        await session.execute(select(Conversion.status, Conversion.checkpoint).where(Conversion.id == run.id))
    ).one_or_none()
    if current is None or current.status != Status.PROCESSING or current.checkpoint != checkpoint:
        await _give_up_upstream(session, run.conversion.engine, checkpoint)
    return False


async def postpone(
    session: AsyncSession, tools: ConversionTools, run: RunOf, *, until: datetime | None, why: str
) -> bool:
    """Put a run that ended for a reason that may pass back into the queue; False if it isn't wanted any more.

    It keeps its turn: the new job has the old one's priority. None: at once.
    """
    locked = await lock(session, tools, run)
    if locked is None:
        return False
    _, conversion = locked
    old = (
        await session.execute(
            text("SELECT queue_name, priority FROM procrastinate_jobs WHERE id = :id"),
            {"id": conversion.job_id},
        )
    ).one_or_none()
    assert conversion.engine is not None, "a run has an engine"
    queue, priority = old or (tools.engines.info(conversion.engine, ConversionType(conversion.type)).queue, 0)
    job = NewJob(Task.RUN_CONVERSION, queue, {"conversion_id": str(conversion.id)}, priority, until)
    conversion.job_id = (await jobs.enqueue(session, [job]))[0]
    conversion.status = Status.PENDING
    await session.flush()
    await session.execute(
        text(
            "UPDATE conversion_progress SET stage = :stage, seconds_remaining = NULL WHERE conversion_id = :id"
        ),
        {"stage": f"trying again soon: {why}"[:200], "id": conversion.id},
    )
    await publish_change(session, conversion)
    return True


async def fail(session: AsyncSession, tools: ConversionTools, run: RunOf, error: AnimaticError) -> bool:
    """End a run's conversion as failed, which costs nothing, or turn it over to the next engine that its order allows.

    False if it isn't wanted any more.
    """
    locked = await lock(session, tools, run)
    if locked is None:
        return False
    user, conversion = locked
    # The job is just ending; told to stop, it would stop in the middle of that.
    conversion.job_id = None
    if (engine := fallbacks.advance(tools, conversion, error)) is not None:
        conversion.status = Status.PENDING
        await session.flush()
        await submission.enqueue_ready(session, tools, user, [conversion])
        await publish_change(session, conversion)
        log.warning("%s: %s takes over", conversion.id, engine.name)
        return True
    await end_badly(session, tools, user, conversion, error)
    return True


async def cancel(session: AsyncSession, tools: ConversionTools, conversion: Conversion) -> bool:
    """End a conversion because its user doesn't want it any more; False if it has ended already.

    A waiting job is removed, a running one's worker told; of a film that waits for clips, they are cancelled too.
    """
    user = await _locked_user(session, tools, conversion.user_id)
    if user is None:
        return False
    await session.refresh(conversion, with_for_update=True)
    if Status(conversion.status).is_terminal:
        return False
    conversion.cancel_requested_at = tools.clock()
    waited_for = await _open_clips_of(session, conversion)
    await end_badly(session, tools, user, conversion, Cancelled())
    for clip in waited_for:
        clip.cancel_requested_at = tools.clock()
        await end_badly(session, tools, user, clip, Cancelled())
    return True


async def end_badly(
    session: AsyncSession, tools: ConversionTools, user: User, conversion: Conversion, error: AnimaticError
) -> None:
    """Fail a locked conversion of a locked user that hasn't ended."""
    conversion.status = Status.FAILED
    conversion.error_code = error.code
    conversion.error_message = error.message
    conversion.error_details = _plain(error.details) or None
    conversion.completed_at = tools.clock()
    if conversion.job_id is not None:
        await jobs.revoke(session, conversion.job_id)
    if conversion.checkpoint is not None:
        await _give_up_upstream(session, conversion.engine, conversion.checkpoint)
    await ledger.release(session, conversion.id)
    await session.flush()
    await settle_waiting(session, tools, user, conversion)
    await announcements.ended(session, tools, user, conversion)
    await publish_change(session, conversion)
    await publish(session, Change(user.id, Kind.USER, user.id))


async def settle_waiting(session: AsyncSession, tools: ConversionTools, user: User, clip: Conversion) -> None:
    """A conversion of a locked user has just ended: let the films that wait for it wait for one less.

    A film whose last clip has ended begins, or fails if a clip has failed. The film's row is updated by exactly
    one transaction for each clip, because a clip ends exactly once.
    """
    if clip.batch_id is None or clip.type != ConversionType.IMAGE_TO_VIDEO:
        return
    waiting = await session.scalars(
        update(Conversion)
        .where(
            Conversion.user_id == clip.user_id,
            Conversion.batch_id == clip.batch_id,
            Conversion.status == Status.PENDING,
            Conversion.waiting_for > 0,
            Conversion.parameters["panels"].op("@>")(_json([{"clipOf": str(clip.id)}])),
        )
        .values(waiting_for=Conversion.waiting_for - 1)
        .returning(Conversion)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    for film in waiting.all():
        if film.waiting_for == 0:
            await all_clips_ended(session, tools, user, film)
        else:
            await publish_change(session, film)


async def all_clips_ended(
    session: AsyncSession, tools: ConversionTools, user: User, film: Conversion
) -> None:
    """Begin a locked film whose clips have all ended, or fail it for those that failed, or aren't there any more."""
    film.waiting_for = 0
    wanted = _clips_in(film)
    made = {clip.id for clip in await _clips_of(session, film) if clip.status == Status.COMPLETED}
    if bad := [clip_id for clip_id in wanted if clip_id not in made]:
        error = ConversionFailed(
            f"{len(bad)} of {len(wanted)} clips failed. Try again: only those are made anew.",
            failedClips=[str(clip_id) for clip_id in bad],
        )
        await end_badly(session, tools, user, film, error)
    else:
        await submission.enqueue_ready(session, tools, user, [film])
        await publish_change(session, film)


async def publish_change(session: AsyncSession, conversion: Conversion) -> None:
    """Tell listeners that the conversion changed, when the transaction commits."""
    project_id = str(conversion.project_id) if conversion.project_id else None
    await publish(session, Change(conversion.user_id, Kind.CONVERSION, str(conversion.id), project_id))


def _mine(run: RunOf) -> tuple[Any, ...]:
    return (
        Conversion.id == run.id,
        Conversion.status == Status.PROCESSING,
        Conversion.attempt == run.attempt,
    )


async def _locked_user(session: AsyncSession, tools: ConversionTools, user_id: str) -> User | None:
    try:
        return await ledger.lock_user(session, user_id, tools.clock())
    except NotFound:
        return None  # deleted with all their conversions


def _clips_in(film: Conversion) -> list[UUID]:
    """The conversions that make a film's clips, in order."""
    recipe = FilmRecipe.from_json(film.parameters)
    return list(dict.fromkeys(panel.clip_of for panel in recipe.panels if panel.clip_of))


async def _clips_of(session: AsyncSession, film: Conversion) -> Sequence[Conversion]:
    clip_ids = _clips_in(film)
    if not clip_ids:
        return []
    clips = await session.scalars(
        select(Conversion)
        .where(Conversion.id.in_(clip_ids), Conversion.user_id == film.user_id)
        .order_by(Conversion.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return clips.all()


async def _open_clips_of(session: AsyncSession, conversion: Conversion) -> list[Conversion]:
    if conversion.waiting_for == 0:
        return []
    return [clip for clip in await _clips_of(session, conversion) if clip.status in OPEN]


async def _give_up_upstream(session: AsyncSession, engine: str | None, checkpoint: Mapping[str, Any]) -> None:
    """Have somebody tell the provider that what this checkpoint names isn't wanted any more."""
    job = NewJob(Task.ABANDON, jobs.QUEUE_SYSTEM, {"engine": engine, "checkpoint": dict(checkpoint)})
    await jobs.enqueue(session, [job])


def _json(value: Any) -> Any:
    return cast(literal(value, JSONB), JSONB)


def _plain(details: Mapping[str, Any]) -> dict[str, Any]:
    """Details that JSON can hold."""
    plain: dict[str, Any] = json.loads(json.dumps(dict(details), default=str))
    return plain
