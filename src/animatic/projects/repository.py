"""SQL of projects and panels; every statement is scoped to one user."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.db.searching import contains
from animatic.models import Image, Panel, Project, Video

SORTABLE: Final[SortColumns] = {
    "createdAt": Project.created_at,
    "updatedAt": Project.updated_at,
    "name": Project.name,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """What a project holds."""

    panels: int = 0
    duration_ms: int = 0
    images: int = 0
    videos: int = 0
    cover: UUID | None = None
    """The chosen picture of the first panel that has one."""


class ProjectRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    def _live(self) -> Select[Project]:
        return select(Project).where(Project.user_id == self.user_id, Project.deleted_at.is_(None))

    async def find(self, project_id: UUID) -> Project | None:
        return await self.session.scalar(self._live().where(Project.id == project_id))

    async def lock(self, project_id: UUID) -> Project | None:
        """The project, with its panels to ourselves until the transaction ends."""
        statement = self._live().where(Project.id == project_id)
        # NO KEY: conversions and images that refer to the project can still be inserted.
        return await self.session.scalar(
            statement.with_for_update(key_share=True).execution_options(populate_existing=True)
        )

    async def touch(self, project_id: UUID) -> None:
        """Note that the project changed, without changing it."""
        await self.session.execute(
            update(Project)
            .where(Project.id == project_id, Project.user_id == self.user_id)
            .values(updated_at=func.timezone("UTC", func.now()))
            .execution_options(synchronize_session=False)
        )

    async def find_deleted(self, project_id: UUID) -> Project | None:
        return await self.session.scalar(
            select(Project)
            .where(
                Project.user_id == self.user_id,
                Project.id == project_id,
                Project.deleted_at.is_not(None),
            )
            .with_for_update()
        )

    async def page(self, query: PageQuery, *, search: str = "", deleted: bool = False) -> Page[Project]:
        statement = select(Project).where(
            Project.user_id == self.user_id,
            Project.deleted_at.is_not(None) if deleted else Project.deleted_at.is_(None),
        )
        if search:
            statement = statement.where(
                or_(contains(Project.name, search), contains(Project.description, search))
            )
        return await paginate(self.session, statement, query, columns=SORTABLE, tie_breaker=Project.id)

    async def counts(self, project_ids: Collection[UUID]) -> dict[UUID, Counts]:
        """What each of these projects holds, in four statements however many they are."""
        panels = await self.session.execute(
            select(Panel.project_id, func.count(), func.coalesce(func.sum(Panel.duration_ms), 0))
            .where(Panel.project_id.in_(project_ids), ~Panel.set_aside)
            .group_by(Panel.project_id)
        )
        held = {project_id: (count, duration) for project_id, count, duration in panels}
        # A poster stands for a clip; it is no picture of the project's.
        pictures = and_(Image.deleted_at.is_(None), Image.kind != "poster")
        images = await self._count(Image.project_id, pictures, project_ids)
        videos = await self._count(Video.project_id, Video.deleted_at.is_(None), project_ids)
        covers = await self.session.execute(
            select(Panel.project_id, Panel.image_id)
            .ext(distinct_on(Panel.project_id))
            .where(Panel.project_id.in_(project_ids), ~Panel.set_aside, Panel.image_id.is_not(None))
            .order_by(Panel.project_id, Panel.position, Panel.id)
        )
        cover = {row.project_id: row.image_id for row in covers}
        return {
            project_id: Counts(
                panels=held.get(project_id, (0, 0))[0],
                duration_ms=held.get(project_id, (0, 0))[1],
                images=images.get(project_id, 0),
                videos=videos.get(project_id, 0),
                cover=cover.get(project_id),
            )
            for project_id in project_ids
        }

    async def _count(
        self,
        column: InstrumentedAttribute[UUID | None],
        live: ColumnElement[bool],
        project_ids: Collection[UUID],
    ) -> dict[UUID | None, int]:
        rows = await self.session.execute(
            select(column, func.count().label("held")).where(column.in_(project_ids), live).group_by(column)
        )
        return {row[0]: row.held for row in rows}


class PanelRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    async def of_project(self, project_id: UUID, *, set_aside: bool | None = False) -> Sequence[Panel]:
        """In order; `set_aside=None` gives all, those set aside after the film's."""
        statement = (
            select(Panel)
            .join(Project, Project.id == Panel.project_id)
            .where(Panel.project_id == project_id, Project.user_id == self.user_id)
            .order_by(Panel.set_aside, Panel.position, Panel.id)
        )
        if set_aside is not None:
            statement = statement.where(Panel.set_aside == set_aside)
        return (await self.session.scalars(statement)).all()

    async def find(self, panel_id: UUID) -> Panel | None:
        return await self.session.scalar(self._live().where(Panel.id == panel_id))

    async def lock(self, panel_id: UUID) -> Panel | None:
        return await self.session.scalar(
            self._live()
            .where(Panel.id == panel_id)
            .with_for_update(key_share=True, of=Panel)
            .execution_options(populate_existing=True)
        )

    def _live(self) -> Select[Panel]:
        return (
            select(Panel)
            .join(Project, Project.id == Panel.project_id)
            .where(Project.user_id == self.user_id, Project.deleted_at.is_(None))
        )

    async def taken(self, panel_ids: Collection[UUID]) -> Sequence[UUID]:
        """Those of these ids that some panel has already, whosever it is."""
        if not panel_ids:
            return []
        return (await self.session.scalars(select(Panel.id).where(Panel.id.in_(panel_ids)))).all()

    async def images(self, image_ids: Collection[UUID]) -> dict[UUID, Image]:
        """Those of these pictures that are there and the user's."""
        if not image_ids:
            return {}
        rows = await self.session.scalars(
            select(Image).where(
                Image.id.in_(image_ids), Image.user_id == self.user_id, Image.deleted_at.is_(None)
            )
        )
        return {image.id: image for image in rows}

    async def takes(self, panel: Panel) -> Sequence[Image]:
        """The panel's pictures and the chosen one, newest first."""
        own = or_(Image.panel_id == panel.id, Image.id == panel.image_id)
        rows = await self.session.scalars(
            select(Image)
            .where(own, Image.user_id == self.user_id, Image.deleted_at.is_(None))
            .order_by(Image.created_at.desc(), Image.id.desc())
        )
        return rows.all()

    async def projects_choosing(self, image_id: UUID) -> Sequence[UUID]:
        """The live projects in which a panel has chosen this picture, in the order in which to lock them."""
        rows = await self.session.scalars(
            self._live()
            .where(Panel.image_id == image_id)
            .with_only_columns(Panel.project_id)
            .distinct()
            .order_by(Panel.project_id)
        )
        return rows.all()

    async def choosing(self, image_id: UUID, project_id: UUID) -> Sequence[Panel]:
        """The project's panels that have chosen this picture, locked."""
        rows = await self.session.scalars(
            self._live()
            .where(Panel.image_id == image_id, Panel.project_id == project_id)
            .order_by(Panel.id)
            .with_for_update(key_share=True, of=Panel)
            .execution_options(populate_existing=True)
        )
        return rows.all()
