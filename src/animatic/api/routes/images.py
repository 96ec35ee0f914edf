"""Images: lists, uploads, files."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from starlette.datastructures import UploadFile
from starlette.responses import Response

from animatic.api import media
from animatic.api.dependencies import Download, ImageId, MediaViewer, Reader, Viewer, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.forms import form_fields, require_form, upload_form
from animatic.api.idempotency import Once
from animatic.api.views import Deleted, Storyboard
from animatic.conversions.schemas import ConversionOut, VariationsOrder
from animatic.db.paging import PageQuery
from animatic.errors import InvalidInput, NotFound
from animatic.images import reliefs
from animatic.images.pictures import MAX_BYTES
from animatic.images.repository import SORTABLE, ImageFilter, depth_map, media_file, name_of
from animatic.images.schemas import EditsOrder, ImageOut, ImagePatch, UploadForm
from animatic.schema import PlainText

router = APIRouter(prefix="/images", tags=["images"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]

_UPLOAD: Final = upload_form(
    f"PNG, JPEG, WebP or AVIF of at most {MAX_BYTES // 1_000_000} MB.",
    "image/png, image/jpeg, image/webp, image/avif",
    {
        "projectId": {"type": "string", "format": "uuid"},
        "panelId": {
            "type": "string",
            "format": "uuid",
            "description": "The picture becomes this panel's chosen take.",
        },
    },
)


@router.get("")
async def list_images(
    caller: Reader,
    query: Paging,
    project_id: Annotated[UUID | None, Query(alias="projectId")] = None,
    panel_id: Annotated[UUID | None, Query(alias="panelId")] = None,
    kind: Annotated[
        Literal["generated", "uploaded", "edited", "poster"] | None,
        Query(description="poster: the pictures that stand for clips; only shown when asked for."),
    ] = None,
    style: Annotated[
        str | None, Query(max_length=64, description="A name of `GET /api/styles`; empty: the plain one.")
    ] = None,
    search: Annotated[
        PlainText, Query(max_length=200, description="In the text that it was made from.")
    ] = "",
    deleted: Annotated[bool, Query(description="Those that were deleted and can be restored.")] = False,
) -> Answer[Listing[ImageOut]]:
    """Your images."""
    filters = ImageFilter(project_id, panel_id, kind, deleted, style, search)
    page = await caller.images.page(query, filters)
    return Answer(data=Listing.of(caller.links.images(page)))


@router.post("", status_code=201, openapi_extra=_UPLOAD)
async def upload_image(request: Request, caller: Writer) -> Answer[ImageOut]:
    """Upload a picture, as a take of a panel or on its own.

    It is decoded and encoded anew: upright, in sRGB, without metadata; transparent parts become white paper.
    """
    await caller.gates.require_storage(caller.session, caller.user)
    # No connection is held while the file comes in and is decoded.
    await caller.session.commit()
    data, wanted = await _read(request)
    picture = await caller.state.uploads.decode(data)
    place = await caller.images.place(wanted.project_id, wanted.panel_id)
    await caller.gates.require_storage(
        caller.session, caller.user, len(picture.data) + len(picture.thumbnail)
    )
    await caller.session.commit()
    upload = await caller.state.uploads.store(caller.user.id, picture)
    image = await caller.images.add_upload(upload, *place)
    await caller.log("image.upload", imageId=str(image.id), bytes=upload.file.bytes)
    return Answer(data=caller.links.image(image))


@router.get("/{imageId}")
async def read_image(image_id: ImageId, caller: Reader) -> Answer[ImageOut]:
    """An image."""
    return Answer(data=caller.links.image(await caller.images.get(image_id)))


@router.patch("/{imageId}")
async def change_image(image_id: ImageId, patch: ImagePatch, caller: Writer) -> Answer[ImageOut]:
    """Move an image to another project, or make it a take of another panel."""
    image = await caller.images.update(image_id, patch)
    await caller.log("image.update", imageId=str(image_id))
    return Answer(data=caller.links.image(image))


@router.delete("/{imageId}")
async def delete_image(image_id: ImageId, caller: Writer) -> Answer[Deleted]:
    """Delete an image. Panels that chose it take their newest other take; it can be restored for a while."""
    await caller.images.delete(image_id)
    await caller.log("image.delete", imageId=str(image_id))
    return Answer(data=Deleted(id=image_id))


@router.post("/{imageId}/restore")
async def restore_image(image_id: ImageId, caller: Writer) -> Answer[ImageOut]:
    """Bring a deleted image back."""
    image = await caller.images.restore(image_id)
    await caller.log("image.restore", imageId=str(image_id))
    return Answer(data=caller.links.image(image))


@router.post("/{imageId}/edits", status_code=201, response_model=Answer[ImageOut])
async def edit_image(image_id: ImageId, order: EditsOrder, caller: Writer) -> Answer[ImageOut]:
    """Make a new picture of one: cropped, turned, mirrored, graded, written on, larger.

    It is another take of the same panel. The first picture stays as it is, and so do the films it is in.
    """
    image, source = await caller.images.source(image_id)
    caller.images.check_edits(image, order.edits)
    await caller.gates.require_storage(caller.session, caller.user)
    # No connection is held while pixels are moved.
    await caller.session.commit()
    edited = await caller.state.uploads.edit(source, order.edits)
    size = len(edited.picture.data) + len(edited.picture.thumbnail) + len(edited.depth or b"")
    await caller.gates.require_storage(caller.session, caller.user, size)
    await caller.session.commit()
    upload = await caller.state.uploads.store(caller.user.id, edited.picture, edited.depth)
    made = await caller.images.add_edited(
        upload, image_id, moved=edited.depth is not None, choose=order.choose
    )
    await caller.log("image.edit", imageId=str(made.id), source=str(image_id))
    return Answer(data=caller.links.image(made))


@router.post(
    "/{imageId}/variations", status_code=202, response_model=Answer[Storyboard], tags=["conversions"]
)
async def order_variations(image_id: ImageId, order: VariationsOrder, caller: Writer, once: Once) -> object:
    """Order more pictures of the same text and settings, each with a seed of its own: all of them, or (402) none."""

    async def submit() -> Storyboard:
        ordered = await caller.conversions.submit_variations(image_id, order)
        return Storyboard(conversions=[ConversionOut.of(one) for one in ordered])

    return await once(caller, order, submit, status=202)


@router.get("/{imageId}/file", response_class=Response, responses=media.ANSWERS)
async def read_image_file(
    request: Request, image_id: ImageId, viewer: MediaViewer, download: Download = False
) -> Response:
    """The picture itself. Takes ranges and conditions; needs an API key or a signed link."""
    return await _serve(request, image_id, viewer, thumbnail=False, download=download)


@router.get("/{imageId}/thumbnail", response_class=Response, responses=media.ANSWERS)
async def read_image_thumbnail(request: Request, image_id: ImageId, viewer: MediaViewer) -> Response:
    """A small WebP copy, long edge 480 px."""
    return await _serve(request, image_id, viewer, thumbnail=True, download=False)


@router.get("/{imageId}/depth", response_class=Response, responses=media.ANSWERS)
async def read_image_depth(request: Request, image_id: ImageId, viewer: MediaViewer) -> Response:
    """Its depth map as previews take it: a grey WebP, long edge 960 px, black farthest and white nearest."""
    found = await depth_map(viewer.session, image_id, user_id=viewer.user_id)
    if found is None or found.storage_key is None:
        raise NotFound("There is no image with this id that has a depth map.")
    # No connection is held while it is made.
    await viewer.session.commit()
    content = await viewer.state.reliefs.of(found.storage_key, found.sha256)
    return media.small(
        request.headers,
        content,
        content_type=reliefs.CONTENT_TYPE,
        etag=f'"{found.sha256}-relief-{reliefs.VERSION}"',
        name=f"depth-{image_id}",
    )


async def _serve(
    request: Request, image_id: UUID, viewer: Viewer, *, thumbnail: bool, download: bool
) -> Response:
    file = await media_file(viewer.session, image_id, thumbnail=thumbnail, user_id=viewer.user_id)
    if file is None:
        raise NotFound("There is no image with this id.")
    return await media.serve(
        request.headers,
        file,
        viewer.state.container.store,
        name=(None if thumbnail else await name_of(viewer.session, image_id)) or f"image-{image_id}",
        download=download,
        head=getattr(request.state, "head", False),
    )


async def _read(request: Request) -> tuple[bytes, UploadForm]:
    """The uploaded file and what it is for."""
    require_form(request, "Send the picture as multipart/form-data, in the field `file`.")
    async with request.form(max_files=1, max_fields=5) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise InvalidInput("Send the picture in the field `file`.", field="file")
        return await file.read(), form_fields(form, UploadForm)
