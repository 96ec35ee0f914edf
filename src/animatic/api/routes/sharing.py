"""Share links and comments, for the owner of a project."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from animatic.api.dependencies import ProjectId, Reader, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.views import Deleted
from animatic.db.paging import PageQuery
from animatic.sharing.comment_schemas import CommentOrder, CommentOut, CommentPatch
from animatic.sharing.comments import SORTABLE, CommentFilter
from animatic.sharing.schemas import Ended, ShareOrder, ShareOut, SharePatch

router = APIRouter(tags=["sharing"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]
LinkId = Annotated[UUID, Path(alias="linkId", description="A share link's id.")]
CommentId = Annotated[UUID, Path(alias="commentId", description="A comment's id.")]


@router.post("/projects/{projectId}/share", status_code=201)
async def create_share_link(project_id: ProjectId, order: ShareOrder, caller: Writer) -> Answer[ShareOut]:
    """Make a link under which anybody can see the project: one version of it, or always the newest.

    A project without versions gets its first. Nothing but pictures, times and film is shown unless you allow more.
    Shot numbers are locked from now on.
    """
    link = await caller.shares.create(project_id, order)
    await caller.log("share.create", projectId=str(project_id), linkId=str(link.id), scope=link.scope)
    return Answer(data=link)


@router.get("/projects/{projectId}/share")
async def list_share_links(project_id: ProjectId, caller: Reader) -> Answer[list[ShareOut]]:
    """The project's share links, the newest first; ended ones too."""
    return Answer(data=await caller.shares.page(project_id))


@router.delete("/projects/{projectId}/share")
async def revoke_all_share_links(project_id: ProjectId, caller: Writer) -> Answer[Ended]:
    """End all links of the project: from this moment on they answer GONE."""
    revoked = await caller.shares.revoke(project_id)
    await caller.log("share.revoke", projectId=str(project_id), links=revoked)
    return Answer(data=Ended(revoked=revoked))


@router.patch("/projects/{projectId}/share/{linkId}")
async def change_share_link(
    project_id: ProjectId, link_id: LinkId, patch: SharePatch, caller: Writer
) -> Answer[ShareOut]:
    """Change what a link shows; its address stays."""
    link = await caller.shares.update(project_id, link_id, patch)
    await caller.log("share.update", projectId=str(project_id), linkId=str(link_id))
    return Answer(data=link)


@router.delete("/projects/{projectId}/share/{linkId}")
async def revoke_share_link(project_id: ProjectId, link_id: LinkId, caller: Writer) -> Answer[Ended]:
    """End one link: from this moment on it answers GONE."""
    revoked = await caller.shares.revoke(project_id, link_id)
    await caller.log("share.revoke", projectId=str(project_id), linkId=str(link_id))
    return Answer(data=Ended(revoked=revoked))


@router.get("/projects/{projectId}/comments")
async def list_comments(
    project_id: ProjectId,
    caller: Reader,
    query: Paging,
    state: Annotated[
        Literal["open", "resolved", "hidden"] | None, Query(description="Open ones aren't hidden either.")
    ] = None,
    panel_id: Annotated[UUID | None, Query(alias="panelId")] = None,
    link_id: Annotated[UUID | None, Query(alias="linkId")] = None,
    version_id: Annotated[UUID | None, Query(alias="versionId")] = None,
) -> Answer[Listing[CommentOut]]:
    """What guests said of the project, and you."""
    filters = CommentFilter(state, panel_id, link_id, version_id)
    page = await caller.comments.page(project_id, query, filters)
    views = {view.id: view for view in await caller.comments.views(page.items)}
    return Answer(data=Listing.of(page.map(lambda comment: views[comment.id])))


@router.post("/projects/{projectId}/comments", status_code=201)
async def create_comment(project_id: ProjectId, order: CommentOrder, caller: Writer) -> Answer[CommentOut]:
    """Answer a comment, say something to the guests of a link, or make a note for yourself."""
    comment = await caller.comments.add(project_id, order)
    await caller.log("comment.create", projectId=str(project_id), commentId=str(comment.id))
    return Answer(data=(await caller.comments.views([comment]))[0])


@router.patch("/comments/{commentId}")
async def change_comment(comment_id: CommentId, patch: CommentPatch, caller: Writer) -> Answer[CommentOut]:
    """Hide a comment from guests, or mark it as dealt with; and back."""
    comment = await caller.comments.update(comment_id, patch)
    await caller.log("comment.update", commentId=str(comment_id))
    return Answer(data=(await caller.comments.views([comment]))[0])


@router.delete("/comments/{commentId}")
async def delete_comment(comment_id: CommentId, caller: Writer) -> Answer[Deleted]:
    """Delete a comment for good, with the answers to it."""
    await caller.comments.delete(comment_id)
    await caller.log("comment.delete", commentId=str(comment_id))
    return Answer(data=Deleted(id=comment_id))
