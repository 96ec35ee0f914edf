"""Having a language model cut a narrative into panels: asked for, watched, cancelled."""

from typing import Annotated

from fastapi import APIRouter, Depends

from animatic.api.dependencies import BreakdownId, ProjectId, Reader, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.idempotency import Once
from animatic.breakdowns.schemas import BreakdownOrder, BreakdownOut
from animatic.breakdowns.service import SORTABLE
from animatic.db.paging import PageQuery

router = APIRouter(tags=["narrative"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]


@router.post("/projects/{projectId}/breakdowns", status_code=202, response_model=Answer[BreakdownOut])
async def order_breakdown(project_id: ProjectId, order: BreakdownOrder, caller: Writer, once: Once) -> object:
    """Have a language model decide where panels begin, how large their shots are, and how the camera moves.

    The words stay the narrative's, all of them, in order. It changes nothing: when it is completed, import the same
    text with `breakdownId`. Where the model is of no use, Animatic's own rules cut, and `notes` say why. It costs no
    credits; CONFLICT if the installation has no language model.
    """

    async def submit() -> BreakdownOut:
        row = await caller.breakdowns.submit(project_id, order)
        await caller.log("breakdown.submit", projectId=str(project_id), breakdownId=str(row.id))
        return BreakdownOut.of(row)

    return await once(caller, order, submit, status=202)


@router.get("/projects/{projectId}/breakdowns")
async def list_breakdowns(
    project_id: ProjectId, caller: Reader, query: Paging
) -> Answer[Listing[BreakdownOut]]:
    """A project's breakdowns of the last month."""
    page = await caller.breakdowns.page(query, project_id)
    return Answer(data=Listing.of(page.map(BreakdownOut.of)))


@router.get("/breakdowns/{breakdownId}")
async def read_breakdown(breakdown_id: BreakdownId, caller: Reader) -> Answer[BreakdownOut]:
    """How a breakdown stands; `GET /api/events` tells of it, too."""
    return Answer(data=BreakdownOut.of(await caller.breakdowns.get(breakdown_id)))


@router.post("/breakdowns/{breakdownId}/cancel")
async def cancel_breakdown(breakdown_id: BreakdownId, caller: Writer) -> Answer[BreakdownOut]:
    """Stop a breakdown. It ends as failed with the code CANCELLED; one that has ended stays."""
    row = await caller.breakdowns.cancel(breakdown_id)
    await caller.log("breakdown.cancel", breakdownId=str(breakdown_id))
    return Answer(data=BreakdownOut.of(row))
