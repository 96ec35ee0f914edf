"""For administrators: everybody's conversions, the activity log, queues, usage."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from animatic.activity import service as activity
from animatic.activity.schemas import AnybodysActivityOut
from animatic.activity.service import ActivityFilter
from animatic.administration import health, usage, work
from animatic.administration.people import Actor
from animatic.administration.schemas import QueueHealthOut, TierUsageOut, WorkOut
from animatic.administration.work import AllWork, WorkFilter
from animatic.api.dependencies import AdminReader, AdminWriter, Caller, ConversionId, paging
from animatic.api.envelope import Answer, Listing
from animatic.db.paging import PageQuery
from animatic.schema import PlainText, UtcTime
from animatic.vocabulary import ConversionType, Status

router = APIRouter(prefix="/admin", tags=["administration"])

Word = Annotated[PlainText | None, Query(max_length=200)]


@router.get("/conversions")
async def list_all_conversions(
    caller: AdminReader,
    query: Annotated[PageQuery, Depends(paging(work.SORTABLE))],
    status: Status | None = None,
    type: ConversionType | None = None,  # noqa: A002 - the parameter's name outside
    engine: Word = None,
    user_id: Annotated[PlainText | None, Query(alias="userId", max_length=200)] = None,
    error_code: Annotated[PlainText | None, Query(alias="errorCode", max_length=200)] = None,
) -> Answer[Listing[WorkOut]]:
    """Everybody's conversions, without what was written into them."""
    filters = WorkFilter(status=status, type=type, engine=engine, user_id=user_id, error_code=error_code)
    page = await _work(caller).page(query, filters)
    return Answer(data=Listing.of(page.map(WorkOut.of)))


@router.post("/conversions/{conversionId}/cancel")
async def cancel_any_conversion(conversion_id: ConversionId, caller: AdminWriter) -> Answer[WorkOut]:
    """Stop somebody's conversion; it costs nothing. One that has ended stays as it is."""
    return Answer(data=WorkOut.of(await _work(caller).cancel(conversion_id)))


@router.post("/conversions/{conversionId}/retry", status_code=202)
async def retry_any_conversion(conversion_id: ConversionId, caller: AdminWriter) -> Answer[WorkOut]:
    """Try somebody's failed conversion again: a new one, which costs its user what it would cost if he did."""
    return Answer(data=WorkOut.of(await _work(caller).retry(conversion_id)))


@router.get("/activity")
async def search_activity(
    caller: AdminReader,
    query: Annotated[PageQuery, Depends(paging(activity.SORTABLE))],
    user_id: Annotated[PlainText | None, Query(alias="userId", max_length=200)] = None,
    action: Annotated[
        PlainText | None, Query(max_length=200, description="Whole, or its beginning: `project`.")
    ] = None,
    ip_address: Annotated[PlainText | None, Query(alias="ipAddress", max_length=200)] = None,
    since: UtcTime | None = None,
    until: UtcTime | None = None,
) -> Answer[Listing[AnybodysActivityOut]]:
    """What users and administrators did."""
    filters = ActivityFilter(user_id=user_id, action=action, address=ip_address, since=since, until=until)
    page = await activity.page(caller.session, query, filters)
    return Answer(data=Listing.of(page.map(AnybodysActivityOut.of)))


@router.get("/queue")
async def read_queue(caller: AdminReader) -> Answer[QueueHealthOut]:
    """How queues, workers and outboxes stand."""
    found = await health.queue_health(caller.session, caller.container.clock())
    return Answer(data=QueueHealthOut.model_validate(found))


@router.get("/usage")
async def read_installation_usage(
    caller: AdminReader,
    days: Annotated[int, Query(ge=1, le=366, description="How far to look back.")] = 30,
) -> Answer[list[TierUsageOut]]:
    """What was made and spent, by day and tier; the newest last."""
    rows = await usage.usage_by_day(caller.session, caller.container.clock(), days)
    return Answer(data=[TierUsageOut.model_validate(row) for row in rows])


def _work(caller: Caller) -> AllWork:
    actor = Actor(caller.user.id, caller.address, caller.user_agent)
    return AllWork(caller.session, caller.container.tools, actor)
