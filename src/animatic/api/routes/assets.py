"""Assets: music, scratch tracks, video clips and look-up tables."""

from typing import Annotated, Any, Final, cast
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from starlette.datastructures import UploadFile
from starlette.responses import Response

from animatic.api import media
from animatic.api.dependencies import AssetId, Caller, Download, MediaViewer, Reader, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.forms import form_fields, require_form, upload_form
from animatic.api.views import Deleted
from animatic.assets.facts import AssetKind
from animatic.assets.repository import SORTABLE, AssetFilter, media_file
from animatic.assets.schemas import AssetDetails, AssetForm, AssetOut, AssetPatch
from animatic.assets.service import kind_of, name_of_file
from animatic.db.paging import PageQuery
from animatic.errors import InvalidInput, NotFound
from animatic.models import Asset

router = APIRouter(prefix="/assets", tags=["assets"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]

_UPLOAD: Final = upload_form(
    "MP3, WAV, FLAC, AAC, M4A, Ogg, Opus; MP4, MOV, WebM; or a .cube table.",
    "audio/*, video/*, text/plain",
    {
        "kind": {"type": "string", "enum": list(AssetKind), "description": "Without it sound is music."},
        "name": {"type": "string", "maxLength": 200, "description": "Else the file's own."},
        "projectId": {"type": "string", "format": "uuid"},
    },
)


@router.get("")
async def list_assets(
    caller: Reader,
    query: Paging,
    project_id: Annotated[
        UUID | None,
        Query(alias="projectId", description="Those of this project, and those that are for all projects."),
    ] = None,
    kind: AssetKind | None = None,
) -> Answer[Listing[AssetOut]]:
    """Your music, scratch tracks, clips and look-up tables."""
    page = await caller.assets.page(query, AssetFilter(project_id, kind))
    sizes = await caller.assets.sizes(list(page.items))
    return Answer(data=Listing.of(page.map(lambda asset: _view(caller, asset, sizes.get(asset.id)))))


@router.post("", status_code=201, openapi_extra=_UPLOAD)
async def upload_asset(request: Request, caller: Writer) -> Answer[AssetDetails]:
    """Upload music, a scratch track, a video clip or a look-up table.

    What the file is, is found out by decoding it, not by its name; it is kept as it is.
    """
    require_form(request, "Send the file as multipart/form-data, in the field `file`.")
    declared = request.headers.get("content-length", "")
    await caller.gates.require_storage(
        caller.session, caller.user, int(declared) if declared.isdigit() else 0
    )
    # No connection is held while the file comes in and is decoded.
    await caller.session.commit()
    async with request.form(max_files=1, max_fields=5) as form:
        uploaded = form.get("file")
        if not isinstance(uploaded, UploadFile):
            raise InvalidInput("Send the file in the field `file`.", field="file")
        wanted = form_fields(form, AssetForm)
        await caller.assets.place(wanted.project_id)
        await caller.session.commit()
        # What is small came in memory; the inspection wants a descriptor.
        cast("Any", uploaded.file).fileno()
        file = uploaded.file
        uploads = caller.state.asset_uploads
        found = await uploads.inspect(file)
        kind = kind_of(found.facts, wanted.kind)
        await caller.gates.require_storage(
            caller.session, caller.user, (uploaded.size or 0) + 2 * len(found.poster)
        )
        await caller.session.commit()
        upload = await uploads.store(caller.user.id, file, found)
        name = wanted.name or name_of_file(uploaded.filename)
    # The project may have gone while the file was stored.
    await caller.assets.place(wanted.project_id)
    asset = await caller.assets.add(upload, kind=kind, name=name, project_id=wanted.project_id)
    await caller.log("asset.upload", assetId=str(asset.id), kind=kind, bytes=upload.file.bytes)
    return Answer(data=_details(caller, asset, upload.file.bytes))


@router.get("/{assetId}")
async def read_asset(asset_id: AssetId, caller: Reader) -> Answer[AssetDetails]:
    """An asset, with the shape of its sound."""
    asset = await caller.assets.get(asset_id)
    return Answer(data=_details(caller, asset, (await caller.assets.sizes([asset])).get(asset.id)))


@router.patch("/{assetId}")
async def change_asset(asset_id: AssetId, patch: AssetPatch, caller: Writer) -> Answer[AssetDetails]:
    """Rename an asset, move it to another project, or take music for a scratch track."""
    asset = await caller.assets.update(asset_id, patch)
    await caller.log("asset.update", assetId=str(asset_id))
    return Answer(data=_details(caller, asset, (await caller.assets.sizes([asset])).get(asset.id)))


@router.delete("/{assetId}")
async def delete_asset(asset_id: AssetId, caller: Writer) -> Answer[Deleted]:
    """Delete an asset and its file, for good. Films that were made with it stay as they are."""
    await caller.assets.delete(asset_id)
    await caller.log("asset.delete", assetId=str(asset_id))
    return Answer(data=Deleted(id=asset_id))


@router.get("/{assetId}/file", response_class=Response, responses=media.ANSWERS)
async def read_asset_file(
    request: Request, asset_id: AssetId, viewer: MediaViewer, download: Download = False
) -> Response:
    """The file itself. Takes ranges and conditions; needs an API key or a signed link."""
    found = await media_file(viewer.session, asset_id, user_id=viewer.user_id)
    if found is None:
        raise NotFound("There is no asset with this id.")
    file, name, form = found
    return await media.serve(
        request.headers,
        file,
        viewer.state.container.store,
        name=name,
        suffix=form,
        download=download,
        head=getattr(request.state, "head", False),
    )


def _view(caller: Caller, asset: Asset, size: int | None) -> AssetOut:
    return AssetOut.of(asset, size, caller.links.asset_links(asset.id, asset.image_id))


def _details(caller: Caller, asset: Asset, size: int | None) -> AssetDetails:
    return AssetDetails.of(asset, size, caller.links.asset_links(asset.id, asset.image_id))
