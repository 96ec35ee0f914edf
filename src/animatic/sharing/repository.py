"""SQL of share links and comments; scoped to one user, but for what a token gives."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from animatic.models import Comment, Project, ProjectVersion, ShareLink, User


class LinkRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    def _own(self) -> Select[ShareLink]:
        return (
            select(ShareLink)
            .join(Project, Project.id == ShareLink.project_id)
            .where(Project.user_id == self.user_id, Project.deleted_at.is_(None))
        )

    async def of_project(self, project_id: UUID) -> Sequence[ShareLink]:
        """The newest first; ended ones too."""
        rows = await self.session.scalars(
            self._own()
            .where(ShareLink.project_id == project_id)
            .order_by(ShareLink.created_at.desc(), ShareLink.id)
        )
        return rows.all()

    async def find(self, project_id: UUID, link_id: UUID) -> ShareLink | None:
        return await self.session.scalar(
            self._own().where(ShareLink.project_id == project_id, ShareLink.id == link_id)
        )

    async def main(self, project_id: UUID) -> ShareLink | None:
        """The project's main link, unless it was revoked."""
        return await self.session.scalar(
            self._own().where(
                ShareLink.project_id == project_id, ShareLink.is_main, ShareLink.revoked_at.is_(None)
            )
        )

    async def numbers(self, version_ids: Collection[UUID]) -> dict[UUID, int]:
        """The numbers of these versions."""
        rows = await self.session.execute(
            select(ProjectVersion.id, ProjectVersion.number).where(ProjectVersion.id.in_(version_ids))
        )
        return {row.id: row.number for row in rows}

    async def comment_counts(self, link_ids: Collection[UUID]) -> dict[UUID | None, int]:
        rows = await self.session.execute(
            select(Comment.share_link_id, func.count().label("said"))
            .where(Comment.share_link_id.in_(link_ids))
            .group_by(Comment.share_link_id)
        )
        return {row.share_link_id: row.said for row in rows}


async def by_hash(session: AsyncSession, token_hash: str) -> tuple[ShareLink, Project, User] | None:
    """A link by its token's hash, with its project and owner; whatever state they are in."""
    row = (
        await session.execute(
            select(ShareLink, Project, User)
            .join(Project, Project.id == ShareLink.project_id)
            .join(User, User.id == Project.user_id)
            .where(ShareLink.token_hash == token_hash)
        )
    ).one_or_none()
    return None if row is None else (row[0], row[1], row[2])


async def shown_version(
    session: AsyncSession, link: ShareLink, *, with_content: bool = True
) -> ProjectVersion | None:
    """What a link shows: the version that it is pinned to, else the newest."""
    statement = select(ProjectVersion).where(ProjectVersion.project_id == link.project_id)
    if link.version_id is not None:
        statement = statement.where(ProjectVersion.id == link.version_id)
    if not with_content:
        statement = statement.options(defer(ProjectVersion.content))
    return await session.scalar(statement.order_by(ProjectVersion.number.desc()).limit(1))


async def newest_number(session: AsyncSession, project_id: UUID) -> int:
    """Of the project's versions."""
    number = await session.scalar(
        select(func.max(ProjectVersion.number)).where(ProjectVersion.project_id == project_id)
    )
    return number or 0
