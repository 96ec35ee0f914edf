"""Projects, their narratives and their panels in order."""

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query

from animatic.api.dependencies import Caller, ProjectId, Reader, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.idempotency import Once
from animatic.api.views import Deleted, project_details, project_summary
from animatic.db.paging import PageQuery
from animatic.library.schemas import DuplicateOrder, ProjectDetails
from animatic.projects.casting import uncast
from animatic.projects.repository import SORTABLE
from animatic.projects.schemas import (
    CastMemberOut,
    NarrativeOrder,
    NarrativeOut,
    PanelOut,
    PanelsOrder,
    ProjectOrder,
    ProjectOut,
    ProjectPatch,
    ProjectSummary,
)
from animatic.schema import PlainText
from animatic.storyboard import Character
from animatic.vocabulary import ConversionType

router = APIRouter(prefix="/projects", tags=["projects"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]


@router.get("")
async def list_projects(
    caller: Reader,
    query: Paging,
    search: Annotated[PlainText, Query(max_length=200, description="In name and description.")] = "",
    deleted: Annotated[bool, Query(description="Those that were deleted and can be restored.")] = False,
) -> Answer[Listing[ProjectSummary]]:
    """Your projects."""
    page = await caller.projects.page(query, search=search, deleted=deleted)
    counts = await caller.projects.counts([project.id for project in page.items])
    return Answer(data=Listing.of(page.map(lambda one: project_summary(one, counts[one.id], caller.links))))


@router.post("", status_code=201, response_model=Answer[ProjectOut])
async def create_project(order: ProjectOrder, caller: Writer, once: Once) -> object:
    """Begin a project."""

    async def create() -> ProjectOut:
        _check(caller, order)
        project = await caller.projects.create(order)
        await caller.log("project.create", projectId=str(project.id))
        return ProjectOut.of(project)

    return await once(caller, order, create, status=201)


@router.get("/{projectId}")
async def read_project(project_id: ProjectId, caller: Reader) -> Answer[ProjectDetails]:
    """A project with its panels, images and videos."""
    return Answer(data=project_details(await caller.library.get(project_id), caller.links))


@router.patch("/{projectId}")
async def change_project(project_id: ProjectId, patch: ProjectPatch, caller: Writer) -> Answer[ProjectOut]:
    """Change what you give; the rest stays."""
    _check(caller, patch)
    project = await caller.projects.update(project_id, patch)
    await caller.log("project.update", projectId=str(project.id))
    return Answer(data=ProjectOut.of(project))


@router.delete("/{projectId}")
async def delete_project(project_id: ProjectId, caller: Writer) -> Answer[Deleted]:
    """Delete a project with all that it holds. Its conversions are cancelled; it can be restored for a while."""
    await caller.library.delete(project_id)
    await caller.log("project.delete", projectId=str(project_id))
    return Answer(data=Deleted(id=project_id))


@router.post("/{projectId}/restore")
async def restore_project(project_id: ProjectId, caller: Writer) -> Answer[ProjectOut]:
    """Bring a deleted project back with what was deleted with it."""
    project = await caller.library.restore(project_id)
    await caller.log("project.restore", projectId=str(project_id))
    return Answer(data=ProjectOut.of(project))


@router.post("/{projectId}/duplicate", status_code=201, response_model=Answer[ProjectOut])
async def duplicate_project(
    project_id: ProjectId, order: DuplicateOrder, caller: Writer, once: Once
) -> object:
    """Copy a project with its narrative, settings, panels and chosen takes. Files are shared, not copied.

    Other takes, videos, versions and links stay with the first one.
    """

    async def copy() -> ProjectOut:
        project = await caller.library.duplicate(project_id, order.name)
        await caller.log("project.duplicate", projectId=str(project.id), of=str(project_id))
        return ProjectOut.of(project)

    return await once(caller, order, copy, status=201)


@router.post("/{projectId}/narrative", tags=["narrative"])
async def import_narrative(
    project_id: ProjectId, order: NarrativeOrder, caller: Writer
) -> Answer[NarrativeOut]:
    """Make panels of a story or screenplay.

    The first import is applied at once. A later one answers what it would change (`applied: false`) and stores
    nothing; sent again with `confirm` it is applied: panels whose text is the same keep id, takes and timing, changed
    ones are marked stale, and those that were cut are set aside with all their takes.
    """
    cuts = None
    if order.breakdown_id is not None:
        decided = await caller.breakdowns.decided(order.breakdown_id, project_id, order.text)
        order, cuts = order.model_copy(update={"format": decided.format}), decided.cuts
    answer = await caller.narrative.import_(project_id, order, cuts)
    if answer.applied:
        await caller.log("narrative.import", projectId=str(project_id), panels=len(answer.panels))
    return Answer(data=answer.model_copy(update={"panels": caller.links.panels(answer.panels)}))


@router.get("/{projectId}/cast/suggestions")
async def suggest_cast(project_id: ProjectId, caller: Reader) -> Answer[list[CastMemberOut]]:
    """Characters of the panels whom the cast lacks, with what the text tells of their looks. Stores nothing."""
    project = await caller.projects.get(project_id)
    panels = await caller.panels.of_project(project_id)
    cast = [Character.from_dict(member) for member in project.cast]
    found = await asyncio.to_thread(uncast, panels, cast)
    return Answer(data=[CastMemberOut.model_validate(character.to_dict()) for character in found])


@router.get("/{projectId}/panels", tags=["panels"])
async def list_panels(
    project_id: ProjectId,
    caller: Reader,
    which: Annotated[
        Literal["film", "aside", "all"],
        Query(description="Those of the film, those set aside, or the film's and then those set aside."),
    ] = "film",
) -> Answer[list[PanelOut]]:
    """The panels in order."""
    set_aside = {"film": False, "aside": True, "all": None}[which]
    panels = await caller.panels.of_project(project_id, set_aside=set_aside)
    return Answer(data=caller.links.panels(await caller.panels.views(panels)))


@router.put("/{projectId}/panels", tags=["panels"])
async def replace_panels(project_id: ProjectId, order: PanelsOrder, caller: Writer) -> Answer[list[PanelOut]]:
    """Put the film's panels in this order, edit them and add new ones, all in one go or not at all.

    Name every panel of the film in `panels`, or in `remove` to set it aside. An entry without id is a new panel.
    """
    panels = await caller.panels.replace(project_id, order)
    await caller.log("panels.replace", projectId=str(project_id), panels=len(panels))
    return Answer(data=caller.links.panels(await caller.panels.views(panels)))


def _check(caller: Caller, patch: ProjectPatch) -> None:
    """What only the installation knows: its engines and styles."""
    if patch.engine is not None:
        caller.container.engines.get(patch.engine, ConversionType.TEXT_TO_IMAGE)
    if patch.style is not None:
        caller.state.catalogue.check_style(patch.style)
