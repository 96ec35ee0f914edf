"""A person's own data: all of it in an archive, and all of it gone."""

from datetime import timedelta
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from animatic.accounts.identity.service import Where
from animatic.accounts.throttle import Throttle
from animatic.api import media
from animatic.api.dependencies import Caller, MediaViewer, Reader, Writer
from animatic.api.envelope import Answer
from animatic.api.views import Deleted
from animatic.errors import Forbidden
from animatic.models import DataExport
from animatic.privacy import service
from animatic.privacy.leaving import leave
from animatic.privacy.schemas import DataExportOut, Farewell, Gone
from animatic.privacy.service import DataExports

router = APIRouter(prefix="/user", tags=["user"])

EXPORTS_A_DAY: Final = 5
ExportId = Annotated[UUID, Path(alias="exportId", description="An archive's id.")]


def _exports(caller: Caller) -> DataExports:
    return DataExports(caller.session, caller.user, caller.container.clock)


def _view(caller: Caller, row: DataExport) -> DataExportOut:
    return DataExportOut.of(row, caller.links.signer.sign(f"/api/user/exports/{row.id}/file"))


@router.post("/export", status_code=202)
async def export_data(caller: Writer) -> Answer[DataExportOut]:
    """Have all that is yours packed into an archive: every row as JSON, and every file. It is made by and by and can
    be downloaded for some days. One that is being made, or was just made, is given instead of a new one."""
    container = caller.container
    await Throttle(container.sessions, container.clock).take(
        "data_export", caller.user.id, at_most=EXPORTS_A_DAY, within=timedelta(days=1), what="archives"
    )
    ordered = await _exports(caller).order()
    await caller.log("data.export", exportId=str(ordered.id))
    return Answer(data=_view(caller, ordered))


@router.get("/exports")
async def list_data_exports(caller: Reader) -> Answer[list[DataExportOut]]:
    """Your archives, the newest first."""
    return Answer(data=[_view(caller, row) for row in await _exports(caller).list()])


@router.get("/exports/{exportId}")
async def read_data_export(export_id: ExportId, caller: Reader) -> Answer[DataExportOut]:
    """How an archive stands, and where it can be downloaded."""
    return Answer(data=_view(caller, await _exports(caller).get(export_id)))


@router.delete("/exports/{exportId}")
async def delete_data_export(export_id: ExportId, caller: Writer) -> Answer[Deleted]:
    """Remove an archive before its time."""
    await _exports(caller).delete(export_id)
    await caller.log("data.export_delete", exportId=str(export_id))
    return Answer(data=Deleted(id=export_id))


@router.get("/exports/{exportId}/file", response_class=Response, responses=media.ANSWERS)
async def read_data_export_file(request: Request, export_id: ExportId, viewer: MediaViewer) -> Response:
    """The archive, a ZIP file. Takes ranges and conditions; needs an API key or a signed link."""
    container = viewer.state.container
    found = await service.find(viewer.session, export_id, container.clock(), user_id=viewer.user_id)
    return await media.serve(
        request.headers,
        service.file_of(found),
        container.store,
        name=f"animatic-data-{found.created_at:%Y-%m-%d}",
        suffix="zip",
        download=True,
        head=getattr(request.state, "head", False),
    )


@router.delete("")
async def delete_account(order: Farewell, caller: Writer, response: Response) -> Answer[Gone]:
    """Remove your account with all that is in it, for good: rows, files, sessions and keys. With Clerk it is removed
    there too."""
    if caller.principal.api_key_id is not None:
        raise Forbidden("Sign in to remove your account; an API key can't.")
    container = caller.container
    user_id = caller.user.id
    where = Where(caller.address or "unknown", caller.user_agent)
    await leave(caller.session, container.identity, container.tools, caller.principal, where, order.password)
    for cookie in ("animatic_refresh", "__Host-animatic_refresh"):
        response.delete_cookie(
            cookie, path="/", httponly=True, secure=cookie.startswith("__"), samesite="lax"
        )
    return Answer(data=Gone(id=user_id))
