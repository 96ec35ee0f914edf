"""A project as a whole: shown with all that it holds, deleted with it, brought back with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.ledger import lock_user
from animatic.conversions import live
from animatic.conversions.live import LiveConversion
from animatic.conversions.service import ConversionService
from animatic.conversions.tools import ConversionTools
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery
from animatic.errors import NotFound
from animatic.images.repository import ImageFilter
from animatic.images.service import ImageService
from animatic.library.duplication import duplicate
from animatic.models import Conversion, Image, Project, User, Video
from animatic.projects.panels import PanelService
from animatic.projects.repository import Counts, ProjectRepository
from animatic.projects.schemas import PanelOut
from animatic.projects.service import ProjectService
from animatic.videos.repository import VideoFilter
from animatic.videos.service import VideoService
from animatic.vocabulary import Status

SHOWN: Final = PageQuery(limit=100)
"""Images and videos that a project's details hold."""


@dataclass(frozen=True, slots=True)
class WholeProject:
    """A project and what it holds."""

    project: Project
    panels: list[PanelOut]
    counts: Counts
    set_aside: int
    images: Page[Image]
    videos: Page[Video]
    conversions: list[LiveConversion]


class ProjectLibrary:
    """One user's projects with all that they hold. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, tools: ConversionTools) -> None:
        self._session = session
        self._user = user
        self._clock = tools.clock
        self._gates = tools.gates
        self._repository = ProjectRepository(session, user.id)
        self._projects = ProjectService(session, user, tools.gates)
        self._panels = PanelService(session, user, tools.gates)
        self._images = ImageService(session, user, tools.gates, tools.clock)
        self._videos = VideoService(session, user, tools.gates, tools.clock)
        self._conversions = ConversionService(session, user, tools)

    async def get(self, project_id: UUID) -> WholeProject:
        """Everything that the project's page shows; raises NotFound."""
        project = await self._projects.get(project_id)
        panels = await self._panels.of_project(project_id, set_aside=None)
        film = [panel for panel in panels if not panel.set_aside]
        return WholeProject(
            project=project,
            panels=await self._panels.views(film),
            counts=(await self._projects.counts([project_id]))[project_id],
            set_aside=len(panels) - len(film),
            images=await self._images.page(SHOWN, ImageFilter(project_id=project_id)),
            videos=await self._videos.page(SHOWN, VideoFilter(project_id=project_id)),
            conversions=[
                conversion
                for conversion in await live.open_of(self._session, self._user.id)
                if conversion.project_id == project_id
            ],
        )

    async def delete(self, project_id: UUID) -> None:
        """Put a project aside with all that it holds; what is waiting or running for it is cancelled first."""
        now = self._clock()
        await self._projects.get(project_id)
        # The user's row is what every transaction of a conversion locks first: so do we.
        await lock_user(self._session, self._user.id, now)
        for conversion_id in await self._open_conversions(project_id):
            await self._conversions.cancel(conversion_id)
        project = await self._projects.lock(project_id)
        project.deleted_at = now
        await self._session.flush()
        await self._mark(project_id, None, now)
        await self._publish(project)

    async def restore(self, project_id: UUID) -> Project:
        """Bring a deleted project back with what was deleted with it, not what was deleted before."""
        project = await self._repository.find_deleted(project_id)
        if project is None or project.deleted_at is None:
            raise NotFound("There is no deleted project with this id.")
        deleted_at, project.deleted_at = project.deleted_at, None
        await self._session.flush()
        await self._mark(project_id, deleted_at, None)
        await self._publish(project)
        return project

    async def duplicate(self, project_id: UUID, name: str | None) -> Project:
        """A copy that goes its own way; raises NotFound."""
        return await duplicate(self._session, self._user, self._gates, project_id, name)

    async def _open_conversions(self, project_id: UUID) -> list[UUID]:
        rows = await self._session.scalars(
            select(Conversion.id)
            .where(
                Conversion.user_id == self._user.id,
                Conversion.project_id == project_id,
                Conversion.status.in_([Status.PENDING, Status.PROCESSING]),
                Conversion.deleted_at.is_(None),
            )
            .order_by(Conversion.id)
        )
        return list(rows)

    async def _mark(self, project_id: UUID, was: datetime | None, now: datetime | None) -> None:
        """Delete, or bring back, what the project holds and was deleted at this moment (None: isn't deleted)."""
        for model in (Image, Video, Conversion):
            await self._session.execute(
                update(model)
                .where(
                    model.project_id == project_id,
                    model.user_id == self._user.id,
                    model.deleted_at == was if was is not None else model.deleted_at.is_(None),
                )
                .values(deleted_at=now)
                .execution_options(synchronize_session=False)
            )

    async def _publish(self, project: Project) -> None:
        await publish(self._session, Change(self._user.id, Kind.PROJECT, str(project.id), str(project.id)))
