"""Conversions: ordered, watched, cancelled, tried again."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from animatic.api.dependencies import Caller, ConversionId, ProjectId, Reader, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.idempotency import Once
from animatic.api.views import Deleted, Storyboard
from animatic.conversions.cost_schemas import EstimateOrder, EstimateOut, ProjectCosts
from animatic.conversions.film_orders import ImageToVideoOrder
from animatic.conversions.repository import SORTABLE
from animatic.conversions.schemas import (
    ConversionFilter,
    ConversionOut,
    ConversionStatusOut,
    StoryboardOrder,
    TextToImageOrder,
)
from animatic.db.paging import PageQuery
from animatic.schema import PlainText
from animatic.vocabulary import ConversionType, Status

router = APIRouter(tags=["conversions"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]


@router.post("/conversions/text-to-image", status_code=202, response_model=Answer[ConversionOut])
async def submit_text_to_image(order: TextToImageOrder, caller: Writer, once: Once) -> object:
    """Order a picture of a text, or of a panel. Without projectId it begins a project named after the text."""

    async def submit() -> ConversionOut:
        return ConversionOut.of(await caller.conversions.submit_text_to_image(order))

    return await once(caller, order, submit, status=202)


@router.post("/conversions/image-to-video", status_code=202, response_model=Answer[ConversionOut])
async def submit_image_to_video(order: ImageToVideoOrder, caller: Writer, once: Once) -> object:
    """Order a film: of images in order, of a timeline, or (with neither) of all the project's panels."""

    async def submit() -> ConversionOut:
        return ConversionOut.of(await caller.conversions.submit_image_to_video(order))

    return await once(caller, order, submit, status=202)


@router.post("/projects/{projectId}/storyboard", status_code=202, response_model=Answer[Storyboard])
async def submit_storyboard(
    project_id: ProjectId, order: StoryboardOrder, caller: Writer, once: Once
) -> object:
    """Order a picture of every panel that has none, or whose picture is stale: all of them, or (402) none."""

    async def submit() -> Storyboard:
        ordered = await caller.conversions.submit_storyboard(project_id, order)
        return Storyboard(conversions=[ConversionOut.of(one) for one in ordered])

    return await once(caller, order, submit, status=202)


@router.post("/conversions/estimate")
async def estimate_order(order: EstimateOrder, caller: Reader) -> Answer[EstimateOut]:
    """What an order would cost, in credits here and in US dollars at providers. Nothing is ordered.

    It is refused as the order itself would be, but for want of credits: `enough` says that.
    """
    return Answer(data=await caller.conversions.estimate(order))


@router.get("/projects/{projectId}/costs")
async def read_costs(project_id: ProjectId, caller: Reader) -> Answer[ProjectCosts]:
    """What a project's conversions have cost so far, by engine and model; deleted ones are counted, too."""
    return Answer(data=await caller.conversions.costs_of(project_id))


@router.get("/conversions")
async def list_conversions(
    caller: Reader,
    query: Paging,
    status: Status | None = None,
    type: ConversionType | None = None,  # noqa: A002 - the parameter's name outside
    project_id: Annotated[UUID | None, Query(alias="projectId")] = None,
    panel_id: Annotated[UUID | None, Query(alias="panelId")] = None,
    batch_id: Annotated[
        UUID | None, Query(alias="batchId", description="Those that were submitted together.")
    ] = None,
    search: Annotated[PlainText, Query(max_length=200, description="In the texts of pictures.")] = "",
) -> Answer[Listing[ConversionOut]]:
    """Your conversions."""
    filters = ConversionFilter(
        status=status,
        type=type,
        project_id=project_id,
        panel_id=panel_id,
        batch_id=batch_id,
        search=search.strip(),
    )
    page = await caller.conversions.list(query, filters=filters)
    progress = await caller.conversions.progress([one.id for one in page.items])
    return Answer(data=Listing.of(page.map(lambda one: ConversionOut.of(one, progress.get(one.id)))))


@router.get("/conversions/{conversionId}")
async def read_conversion(conversion_id: ConversionId, caller: Reader) -> Answer[ConversionOut]:
    """A conversion."""
    return Answer(data=await _view(caller, conversion_id))


@router.get("/conversions/{conversionId}/status")
async def read_status(conversion_id: ConversionId, caller: Reader) -> Answer[ConversionStatusOut]:
    """How a conversion stands: made to be asked often. `GET /api/events` tells without being asked."""
    return Answer(data=ConversionStatusOut.of(await caller.conversions.status(conversion_id)))


@router.post("/conversions/{conversionId}/cancel")
async def cancel_conversion(conversion_id: ConversionId, caller: Writer) -> Answer[ConversionOut]:
    """Stop a conversion. It ends as failed with the code CANCELLED and costs nothing; one that has ended stays."""
    await caller.conversions.cancel(conversion_id)
    return Answer(data=await _view(caller, conversion_id))


@router.post("/conversions/{conversionId}/retry", status_code=202, response_model=Answer[ConversionOut])
async def retry_conversion(conversion_id: ConversionId, caller: Writer, once: Once) -> object:
    """Try a failed conversion again: a new one, with `retryOf`. One that didn't fail is a CONFLICT."""

    async def retry() -> ConversionOut:
        return ConversionOut.of(await caller.conversions.retry(conversion_id))

    return await once(caller, None, retry, status=202)


@router.delete("/conversions/{conversionId}")
async def delete_conversion(conversion_id: ConversionId, caller: Writer) -> Answer[Deleted]:
    """Delete a conversion; one that is waiting or running is cancelled first. What it made stays."""
    await caller.conversions.delete(conversion_id)
    return Answer(data=Deleted(id=conversion_id))


async def _view(caller: Caller, conversion_id: UUID) -> ConversionOut:
    conversion = await caller.conversions.get(conversion_id)
    progress = await caller.conversions.progress([conversion_id])
    return ConversionOut.of(conversion, progress.get(conversion_id))
