"""Comments: guests' on what a link shows them, and the owner's answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.errors import InvalidInput, NotFound
from animatic.models import Comment, Panel, Project, ProjectVersion, ShareLink, User
from animatic.projects.service import ProjectService
from animatic.sharing.comment_schemas import CommentOrder, CommentOut, CommentPatch, GuestCommentOrder
from animatic.sharing.guests import Visit
from animatic.sharing.repository import LinkRepository
from animatic.versions.content import VersionContent

MAX_OF_LINK: Final = 2_000
"""Comments that one link takes."""
PER_ADDRESS: Final = (10, timedelta(minutes=10))
PER_LINK: Final = (100, timedelta(hours=1))
"""Comments in a time."""

SORTABLE: Final[SortColumns] = {"createdAt": Comment.created_at, "atMs": Comment.at_ms}


@dataclass(frozen=True, slots=True)
class CommentFilter:
    """Which comments are wanted. None: of any."""

    state: Literal["open", "resolved", "hidden"] | None = None
    panel_id: UUID | None = None
    link_id: UUID | None = None
    version_id: UUID | None = None


class GuestBook:
    """What the guests of a link say. Flushes, never commits."""

    def __init__(self, session: AsyncSession, visit: Visit, clock: Clock) -> None:
        visit.require_comments()
        self._session = session
        self._visit = visit
        self._clock = clock

    async def page(self, query: PageQuery) -> Page[Comment]:
        """The comments of this link that aren't hidden, nor answer one that is."""
        hidden = select(Comment.id).where(
            Comment.share_link_id == self._visit.link.id, Comment.hidden_at.is_not(None)
        )
        statement = self._of_link().where(
            Comment.hidden_at.is_(None), Comment.reply_to.is_(None) | Comment.reply_to.not_in(hidden)
        )
        return await paginate(self._session, statement, query, columns=SORTABLE, tie_breaker=Comment.id)

    async def add(self, order: GuestCommentOrder) -> Comment:
        """Write a comment. Raises NotFound for a panel or comment that the link doesn't show."""
        link, version = self._visit.link, self._visit.version
        # One at a time, so that the bound holds.
        await self._session.execute(
            select(ShareLink.id).where(ShareLink.id == link.id).with_for_update(key_share=True)
        )
        said = await self._session.scalar(
            select(func.count()).select_from(Comment).where(Comment.share_link_id == link.id)
        )
        if (said or 0) >= MAX_OF_LINK:
            raise InvalidInput("This link takes no more comments.")
        content = VersionContent.from_json(version.content)
        number = _number(content, order.panel_id)
        if order.at_ms is not None and order.at_ms > _longest(version):
            raise InvalidInput("The film is shorter than that.", field="atMs")
        comment = Comment(
            project_id=link.project_id,
            version_id=version.id,
            share_link_id=link.id,
            reply_to=await self._thread(order.reply_to),
            panel_id=order.panel_id,
            panel_number=number,
            at_ms=order.at_ms,
            author_name=order.name,
            body=order.text,
            created_at=self._clock(),
        )
        self._session.add(comment)
        await self._session.flush()
        await _publish(self._session, self._visit.project, comment)
        return comment

    async def _thread(self, comment_id: UUID | None) -> UUID | None:
        """The comment that begins the thread: answers to answers stand below the same one."""
        if comment_id is None:
            return None
        found = await self._session.scalar(
            self._of_link().where(Comment.id == comment_id, Comment.hidden_at.is_(None))
        )
        if found is None:
            raise NotFound("There is no such comment.")
        return found.reply_to or found.id

    def _of_link(self) -> Select[Comment]:
        return select(Comment).where(Comment.share_link_id == self._visit.link.id)


class CommentService:
    """Comments on one user's projects, as their owner reads, answers and moderates them. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates, clock: Clock) -> None:
        self._session = session
        self._user = user
        self._clock = clock
        self._projects = ProjectService(session, user, gates)
        self._links = LinkRepository(session, user.id)

    async def page(self, project_id: UUID, query: PageQuery, filters: CommentFilter) -> Page[Comment]:
        """The project's comments; raises NotFound."""
        await self._projects.get(project_id)
        statement = select(Comment).where(Comment.project_id == project_id, *_conditions(filters))
        return await paginate(self._session, statement, query, columns=SORTABLE, tie_breaker=Comment.id)

    async def views(self, comments: Sequence[Comment]) -> list[CommentOut]:
        """The comments with the numbers of their versions."""
        numbers = await self._links.numbers({one.version_id for one in comments if one.version_id})
        return [
            CommentOut.full(one, numbers.get(one.version_id) if one.version_id else None) for one in comments
        ]

    async def add(self, project_id: UUID, order: CommentOrder) -> Comment:
        """Write a comment of the owner's. Raises NotFound."""
        await self._projects.get(project_id)
        link_id, reply_to, version_id = order.link_id, None, None
        if order.reply_to is not None:
            answered = await self._session.scalar(
                select(Comment).where(Comment.id == order.reply_to, Comment.project_id == project_id)
            )
            if answered is None:
                raise NotFound("The project has no comment with this id.")
            link_id, reply_to = answered.share_link_id, answered.reply_to or answered.id
            version_id = answered.version_id
        elif link_id is not None and await self._links.find(project_id, link_id) is None:
            raise NotFound("The project has no share link with this id.")
        comment = Comment(
            project_id=project_id,
            version_id=version_id,
            share_link_id=link_id,
            reply_to=reply_to,
            panel_id=order.panel_id,
            panel_number=await self._number(project_id, order.panel_id),
            at_ms=order.at_ms,
            author_name=order.name,
            by_owner=True,
            body=order.text,
            created_at=self._clock(),
        )
        self._session.add(comment)
        await self._session.flush()
        await self._published(comment)
        return comment

    async def update(self, comment_id: UUID, patch: CommentPatch) -> Comment:
        """Hide, show, resolve or reopen a comment; raises NotFound."""
        comment = await self._get(comment_id)
        if patch.hidden is not None:
            comment.hidden_at = _marked(comment.hidden_at, patch.hidden, self._clock)
        if patch.resolved is not None:
            comment.resolved_at = _marked(comment.resolved_at, patch.resolved, self._clock)
        await self._session.flush()
        await self._published(comment)
        return comment

    async def delete(self, comment_id: UUID) -> None:
        """Remove a comment for good, with the answers to it; raises NotFound."""
        comment = await self._get(comment_id)
        await self._session.delete(comment)
        await self._session.flush()
        await self._published(comment)

    async def _get(self, comment_id: UUID) -> Comment:
        comment = await self._session.scalar(
            select(Comment)
            .join(Project, Project.id == Comment.project_id)
            .where(
                Comment.id == comment_id,
                Project.user_id == self._user.id,
                Project.deleted_at.is_(None),
            )
            .with_for_update(of=Comment)
        )
        if comment is None:
            raise NotFound("There is no comment with this id.")
        return comment

    async def _number(self, project_id: UUID, panel_id: UUID | None) -> str:
        """The number that the panel has now; raises NotFound if the project has no such panel."""
        if panel_id is None:
            return ""
        number = await self._session.scalar(
            select(Panel.number).where(Panel.id == panel_id, Panel.project_id == project_id)
        )
        if number is None:
            raise NotFound("The project has no panel with this id.")
        return number

    async def _published(self, comment: Comment) -> None:
        project_id = str(comment.project_id)
        await publish(self._session, Change(self._user.id, Kind.COMMENT, str(comment.id), project_id))


async def _publish(session: AsyncSession, project: Project, comment: Comment) -> None:
    await publish(session, Change(project.user_id, Kind.COMMENT, str(comment.id), str(project.id)))


def _conditions(filters: CommentFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    match filters.state:
        case "open":
            conditions += [Comment.resolved_at.is_(None), Comment.hidden_at.is_(None)]
        case "resolved":
            conditions.append(Comment.resolved_at.is_not(None))
        case "hidden":
            conditions.append(Comment.hidden_at.is_not(None))
    wanted = {
        Comment.panel_id: filters.panel_id,
        Comment.share_link_id: filters.link_id,
        Comment.version_id: filters.version_id,
    }
    conditions += [column == value for column, value in wanted.items() if value is not None]
    return conditions


def _number(content: VersionContent, panel_id: UUID | None) -> str:
    """The number of a panel that a version shows; raises NotFound for another one."""
    if panel_id is None:
        return ""
    for panel in content.panels:
        if panel.id == panel_id:
            return panel.number
    raise NotFound("There is no panel with this id.")


def _longest(version: ProjectVersion) -> int:
    """Milliseconds: of the film, which narration may have stretched, or of its plan."""
    rendered = (version.film or {}).get("duration_ms")
    return max(version.duration_ms, rendered or 0)


def _marked(since: datetime | None, wanted: bool, clock: Clock) -> datetime | None:
    return (since or clock()) if wanted else None
