"""Exports: asked for, watched, loaded."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from animatic.api import media
from animatic.api.dependencies import (
    Caller,
    Download,
    ExportId,
    MediaViewer,
    ProjectId,
    Reader,
    Writer,
    paging,
)
from animatic.api.envelope import Answer, Listing
from animatic.api.idempotency import Once
from animatic.api.views import Deleted
from animatic.db.paging import PageQuery
from animatic.errors import NotFound
from animatic.exports.repository import SORTABLE, media_file
from animatic.exports.schemas import ExportOrder, ExportOut
from animatic.models import Export

router = APIRouter(tags=["exports"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]


@router.post("/projects/{projectId}/exports", status_code=202, response_model=Answer[ExportOut])
async def order_export(project_id: ProjectId, order: ExportOrder, caller: Writer, once: Once) -> object:
    """Order a file for another program: of the panels as they are now, or of a film that was made.

    It costs no credits, is made by the queue, and is kept for some days. `GET /api/events` tells how far it is.
    """

    async def submit() -> ExportOut:
        export = await caller.exports.submit(project_id, order)
        await caller.log("export.submit", exportId=str(export.id), format=order.format)
        return ExportOut.of(export)

    return await once(caller, order, submit, status=202)


@router.get("/projects/{projectId}/exports")
async def list_exports(project_id: ProjectId, caller: Reader, query: Paging) -> Answer[Listing[ExportOut]]:
    """A project's exports that are under way, or there, or failed lately."""
    page = await caller.exports.page(query, project_id)
    sizes = await caller.exports.sizes(page.items)
    return Answer(
        data=Listing.of(
            page.map(
                lambda export: ExportOut.of(
                    export, sizes.get(export.id), caller.links.export_links(export.id)
                )
            )
        )
    )


@router.get("/exports/{exportId}")
async def read_export(export_id: ExportId, caller: Reader) -> Answer[ExportOut]:
    """How an export stands, and where its file is."""
    return Answer(data=await _view(caller, await caller.exports.get(export_id)))


@router.post("/exports/{exportId}/cancel")
async def cancel_export(export_id: ExportId, caller: Writer) -> Answer[ExportOut]:
    """Stop an export. It ends as failed with the code CANCELLED; one that has ended stays."""
    export = await caller.exports.cancel(export_id)
    await caller.log("export.cancel", exportId=str(export_id))
    return Answer(data=await _view(caller, export))


@router.delete("/exports/{exportId}")
async def delete_export(export_id: ExportId, caller: Writer) -> Answer[Deleted]:
    """Delete an export and its file; one that is under way is cancelled first."""
    await caller.exports.delete(export_id)
    await caller.log("export.delete", exportId=str(export_id))
    return Answer(data=Deleted(id=export_id))


@router.get("/exports/{exportId}/file", response_class=Response, responses=media.ANSWERS)
async def read_export_file(
    request: Request, export_id: ExportId, viewer: MediaViewer, download: Download = True
) -> Response:
    """The file itself. Takes ranges and conditions; needs an API key or a signed link."""
    found = await media_file(viewer.session, export_id, user_id=viewer.user_id)
    if found is None:
        raise NotFound("There is no such export, or its file isn't there (yet, or any more).")
    file, name = found
    stem, _, suffix = name.rpartition(".")
    return await media.serve(
        request.headers,
        file,
        viewer.state.container.store,
        name=stem,
        suffix=suffix,
        download=download,
        head=getattr(request.state, "head", False),
    )


async def _view(caller: Caller, export: Export) -> ExportOut:
    sizes = await caller.exports.sizes([export])
    return ExportOut.of(export, sizes.get(export.id), caller.links.export_links(export.id))
