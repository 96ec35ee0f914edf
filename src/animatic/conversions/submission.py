"""The one transaction that every conversion begins with: credits reserved, rows stored, jobs enqueued; or nothing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.activity import service as activity
from animatic.conversions import pace
from animatic.conversions.tools import ConversionTools
from animatic.db.changes import Change, Kind, publish
from animatic.models import Conversion, User
from animatic.queue import fairness
from animatic.queue.jobs import NewJob, Task, enqueue
from animatic.vocabulary import ConversionType, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A conversion that is to be submitted."""

    type: ConversionType
    engine: str
    parameters: Mapping[str, Any]
    """A recipe as JSON."""
    input_text: str | None = None
    project_id: UUID | None = None
    panel_id: UUID | None = None
    waiting_for: int = 0
    """Conversions of the same batch that must be finished before it begins."""
    retry_of: UUID | None = None
    estimated_usd: Decimal | None = None
    id: UUID = field(default_factory=uuid4)


async def submit(
    session: AsyncSession, tools: ConversionTools, user_id: str, drafts: Sequence[Draft]
) -> list[Conversion]:
    """Submit these conversions of one user, all or none; in order.

    Several become a batch. Raises RateLimited when they come too fast, QuotaExceeded when the credits don't suffice,
    StorageExceeded when the user's files fill what the tier gives. Nothing is stored unless the caller commits.
    """
    if not drafts:
        return []
    user = await ledger.lock_user(session, user_id, tools.clock())
    await pace.check(session, tools, user)
    await tools.gates.require_storage(session, user)
    costs = {draft.id: tools.cost(draft.engine) for draft in drafts}
    await ledger.reserve(session, user, costs, tools.clock())
    batch_id = uuid4() if len(drafts) > 1 else None
    conversions = [
        Conversion(
            id=draft.id,
            user_id=user.id,
            project_id=draft.project_id,
            panel_id=draft.panel_id,
            type=draft.type,
            status=Status.PENDING,
            input_text=draft.input_text,
            parameters=dict(draft.parameters),
            engine=draft.engine,
            cost=costs[draft.id],
            metered=not user.is_owner,
            batch_id=batch_id,
            waiting_for=draft.waiting_for,
            retry_of=draft.retry_of,
            estimated_usd=draft.estimated_usd,
        )
        for draft in drafts
    ]
    session.add_all(conversions)
    await enqueue_ready(session, tools, user, conversions)
    await _record(session, user, conversions)
    return conversions


async def enqueue_ready(
    session: AsyncSession, tools: ConversionTools, user: User, conversions: Sequence[Conversion]
) -> None:
    """Give those of a locked user's conversions that wait for nothing their turns in the queues of their engines."""
    by_queue: dict[str, list[Conversion]] = defaultdict(list)
    for conversion in conversions:
        if conversion.waiting_for == 0 and conversion.engine is not None:
            by_queue[tools.engines.info(conversion.engine, ConversionType(conversion.type)).queue].append(
                conversion
            )
    weight = tools.gates.weight(user)
    for queue, its in sorted(by_queue.items()):
        priorities = await fairness.take_turns(
            session,
            queue=queue,
            user_id=user.id,
            costs=[conversion.cost for conversion in its],
            weight=weight,
        )
        jobs = [
            NewJob(Task.RUN_CONVERSION, queue, {"conversion_id": str(conversion.id)}, priority)
            for conversion, priority in zip(its, priorities, strict=True)
        ]
        for conversion, job_id in zip(its, await enqueue(session, jobs), strict=True):
            conversion.job_id = job_id
    await session.flush()


async def _record(session: AsyncSession, user: User, conversions: Sequence[Conversion]) -> None:
    first = conversions[0]
    details: dict[str, Any] = {"type": first.type, "engine": conversions[-1].engine}
    if len(conversions) == 1:
        details["conversionId"] = str(first.id)
    else:
        details |= {"batchId": str(first.batch_id), "conversions": len(conversions)}
    await activity.record(session, user.id, "conversion.submit", details)
    await publish(
        session,
        *(
            Change(user.id, Kind.CONVERSION, str(conversion.id), _text(conversion.project_id))
            for conversion in conversions
        ),
        Change(user.id, Kind.USER, user.id),
    )


def _text(id_: UUID | None) -> str | None:
    return None if id_ is None else str(id_)
