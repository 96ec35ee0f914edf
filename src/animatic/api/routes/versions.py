"""Versions: named snapshots of a project's storyboard."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import Field
from pydantic.alias_generators import to_camel
from starlette.responses import Response

from animatic.api import media
from animatic.api.dependencies import Download, MediaViewer, ProjectId, Reader, Viewer, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.links import Linker
from animatic.api.views import Deleted
from animatic.db.media import MediaFile
from animatic.db.paging import PageQuery
from animatic.errors import NotFound
from animatic.models import ProjectVersion, VersionTake
from animatic.schema import View
from animatic.versions.content import VersionContent, VersionFilm, VersionPanel
from animatic.versions.repository import SORTABLE, film_file, take_file
from animatic.versions.schemas import (
    Comparison,
    PanelDifferenceOut,
    VersionDetails,
    VersionFilmOut,
    VersionOrder,
    VersionOut,
    VersionPanelOut,
    VersionTakeOut,
)

router = APIRouter(tags=["versions"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]
VersionId = Annotated[UUID, Path(alias="versionId", description="A version's id.")]
TakeId = Annotated[UUID, Path(alias="takeId", description="The id of a picture of a version.")]


class Restored(View):
    """A version that was brought back."""

    restored: VersionOut
    kept: VersionOut | None = Field(
        description="What there was before, kept as a version. Null: it is one already."
    )


@router.get("/projects/{projectId}/versions")
async def list_versions(project_id: ProjectId, caller: Reader, query: Paging) -> Answer[Listing[VersionOut]]:
    """The project's versions."""
    page = await caller.versions.page(project_id, query)
    return Answer(data=Listing.of(page.map(lambda version: version_view(version, caller.links))))


@router.post("/projects/{projectId}/versions", status_code=201)
async def create_version(project_id: ProjectId, order: VersionOrder, caller: Writer) -> Answer[VersionOut]:
    """Keep the storyboard as it stands, with the pictures that it shows: nothing changes a version any more.

    Only a film may still come: the first one that is rendered of exactly these pictures.
    """
    version = await caller.versions.create(project_id, order)
    await caller.log("version.create", projectId=str(project_id), versionId=str(version.id))
    return Answer(data=version_view(version, caller.links))


@router.get("/projects/{projectId}/versions/{versionId}")
async def read_version(
    project_id: ProjectId, version_id: VersionId, caller: Reader
) -> Answer[VersionDetails]:
    """A version with its panels."""
    version = await caller.versions.get(project_id, version_id)
    content = VersionContent.from_json(version.content)
    takes = await caller.versions.takes(version)
    panels = [_panel(panel, takes, caller.links) for panel in content.panels]
    film = _film(version, caller.links)
    return Answer(data=VersionDetails.full(version, content, film, panels))


@router.delete("/projects/{projectId}/versions/{versionId}")
async def delete_version(project_id: ProjectId, version_id: VersionId, caller: Writer) -> Answer[Deleted]:
    """Delete a version for good, with the files that only it uses. While a share link leads to it: CONFLICT."""
    await caller.versions.delete(project_id, version_id)
    await caller.log("version.delete", projectId=str(project_id), versionId=str(version_id))
    return Answer(data=Deleted(id=version_id))


@router.get("/projects/{projectId}/versions/{versionId}/compare")
async def compare_versions(
    project_id: ProjectId,
    version_id: VersionId,
    caller: Reader,
    to: Annotated[UUID | None, Query(description="The later version. Without it: what there is now.")] = None,
) -> Answer[Comparison]:
    """What became of a version's panels in another version, or until now."""
    compared = await caller.versions.compare(project_id, version_id, to)
    before = {image: take for (version, image), take in compared.takes.items() if version == version_id}
    after = {image: take for (version, image), take in compared.takes.items() if version == to}
    panels = [
        PanelDifferenceOut(
            panel_id=panel.id,
            kind=entry.kind,
            moved=entry.moved,
            fields=[to_camel(name) for name in entry.fields],
            before=_panel(entry.before, before, caller.links) if entry.before else None,
            after=_panel(entry.after, after, caller.links) if entry.after else None,
        )
        for entry in compared.differences
        if (panel := entry.after or entry.before)
    ]
    return Answer(
        data=Comparison.of(
            version_view(compared.before, caller.links),
            version_view(compared.after, caller.links) if compared.after else None,
            compared.differences,
            panels,
        )
    )


@router.post("/projects/{projectId}/versions/{versionId}/restore")
async def restore_version(project_id: ProjectId, version_id: VersionId, caller: Writer) -> Answer[Restored]:
    """Make the storyboard what it was in this version; what there is now is kept as a version first.

    Panels have their text, time and picture of then again, and pictures that were deleted come back. Panels that
    came later are set aside.
    """
    kept = await caller.restorer.restore(project_id, version_id)
    version = await caller.versions.get(project_id, version_id)
    await caller.log("version.restore", projectId=str(project_id), versionId=str(version_id))
    return Answer(
        data=Restored(
            restored=version_view(version, caller.links),
            kept=version_view(kept, caller.links) if kept else None,
        )
    )


@router.get("/version-takes/{takeId}/file", response_class=Response, responses=media.ANSWERS)
async def read_version_take_file(
    request: Request, take_id: TakeId, viewer: MediaViewer, download: Download = False
) -> Response:
    """A version's picture. Takes ranges and conditions; needs an API key or a signed link."""
    file = await take_file(viewer.session, take_id, thumbnail=False, user_id=viewer.user_id)
    return await _serve(request, viewer, file, name=f"picture-{take_id}", download=download)


@router.get("/version-takes/{takeId}/thumbnail", response_class=Response, responses=media.ANSWERS)
async def read_version_take_thumbnail(request: Request, take_id: TakeId, viewer: MediaViewer) -> Response:
    """A small copy of a version's picture."""
    file = await take_file(viewer.session, take_id, thumbnail=True, user_id=viewer.user_id)
    return await _serve(request, viewer, file, name=f"picture-{take_id}", download=False)


@router.get("/version-films/{versionId}/file", response_class=Response, responses=media.ANSWERS)
async def read_version_film_file(
    request: Request, version_id: VersionId, viewer: MediaViewer, download: Download = False
) -> Response:
    """A version's film. Takes ranges and conditions; needs an API key or a signed link."""
    file = await film_file(viewer.session, version_id, part="file", user_id=viewer.user_id)
    return await _serve(request, viewer, file, name=f"film-{version_id}", download=download)


@router.get("/version-films/{versionId}/thumbnail", response_class=Response, responses=media.ANSWERS)
async def read_version_film_thumbnail(
    request: Request, version_id: VersionId, viewer: MediaViewer
) -> Response:
    """A small picture of a version's film."""
    file = await film_file(viewer.session, version_id, part="thumbnail", user_id=viewer.user_id)
    return await _serve(request, viewer, file, name=f"film-{version_id}", download=False)


def version_view(version: ProjectVersion, links: Linker) -> VersionOut:
    """A version in a list."""
    return VersionOut.of(version, _film(version, links))


def _film(version: ProjectVersion, links: Linker) -> VersionFilmOut | None:
    if version.film is None:
        return None
    film = VersionFilm.model_validate(version.film)
    has_poster = version.thumbnail_media_id is not None
    return VersionFilmOut.of(film, links.version_film_links(version.id, has_poster=has_poster))


def _panel(panel: VersionPanel, takes: Mapping[UUID, VersionTake], links: Linker) -> VersionPanelOut:
    take = takes.get(panel.image_id) if panel.image_id else None
    return VersionPanelOut.of(
        panel, VersionTakeOut.of(take, links.version_take_links(take.id)) if take else None
    )


async def _serve(
    request: Request, viewer: Viewer, file: MediaFile | None, *, name: str, download: bool
) -> Response:
    if file is None:
        raise NotFound("There is no such file.")
    return await media.serve(
        request.headers,
        file,
        viewer.state.container.store,
        name=name,
        download=download,
        head=getattr(request.state, "head", False),
    )
