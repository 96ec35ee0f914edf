"""Projects: made, listed, changed. What they hold is for `animatic.library` to delete and bring back."""

import asyncio
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery
from animatic.errors import NotFound
from animatic.models import Panel, Project, User
from animatic.projects.casting import described
from animatic.projects.edits import is_stale
from animatic.projects.repository import Counts, PanelRepository, ProjectRepository
from animatic.projects.schemas import ProjectOrder, ProjectPatch
from animatic.projects.schemas.casting import MAX_CAST
from animatic.storyboard import Character
from animatic.vocabulary import Tier


class ProjectService:
    """One user's projects. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates) -> None:
        self._session = session
        self._user = user
        self._gates = gates
        self._repository = ProjectRepository(session, user.id)

    async def create(self, order: ProjectOrder) -> Project:
        """A new, empty project."""
        self._check_tier(order)
        project = Project(user_id=self._user.id, **order.changes())
        self._session.add(project)
        await self._session.flush()
        await self._publish(project)
        return project

    async def get(self, project_id: UUID) -> Project:
        """Raises NotFound: also for what is deleted, and for what is somebody else's."""
        return _found(await self._repository.find(project_id))

    async def lock(self, project_id: UUID) -> Project:
        """The project, its panels kept from other writers until the transaction ends; raises NotFound."""
        return _found(await self._repository.lock(project_id))

    async def page(self, query: PageQuery, *, search: str = "", deleted: bool = False) -> Page[Project]:
        """The projects, or those that were deleted and can be restored."""
        return await self._repository.page(query, search=search.strip(), deleted=deleted)

    async def counts(self, project_ids: Collection[UUID]) -> dict[UUID, Counts]:
        """What each of these projects holds."""
        return await self._repository.counts(project_ids)

    async def update(self, project_id: UUID, patch: ProjectPatch) -> Project:
        """Change what is given. Panels whose picture shows another style, or characters as they were, become stale."""
        self._check_tier(patch)
        project = await self.lock(project_id)
        look = project.style, project.cast
        for column, value in patch.changes().items():
            setattr(project, column, value)
        if (project.style, project.cast) != look:
            await self._judge_pictures(project)
        if patch.numbers_locked is False:
            project.numbers_locked_at = None
        elif patch.numbers_locked and project.numbers_locked_at is None:
            project.numbers_locked_at = await self._session.scalar(select(func.now()))
        await self._session.flush()
        await self._publish(project)
        return project

    async def join_cast(self, project: Project, panels: Sequence[Panel]) -> None:
        """Characters whom the panels describe and whom the cast lacks join it: they look alike in every panel.

        Whoever is in the cast stays as he is.
        """
        room = MAX_CAST - len(project.cast)
        cast = [Character.from_dict(member) for member in project.cast]
        found = await asyncio.to_thread(described, panels, cast)
        if found and room > 0:
            project.cast = [*project.cast, *(character.to_dict() for character in found[:room])]
            await self._judge_pictures(project)

    async def _judge_pictures(self, project: Project) -> None:
        """After the style or the characters have changed: which pictures are still what the panels want."""
        panels = PanelRepository(self._session, self._user.id)
        chosen = [panel for panel in await panels.of_project(project.id, set_aside=None) if panel.image_id]
        takes = await panels.images({panel.image_id for panel in chosen if panel.image_id})
        changed = []
        for panel in chosen:
            take = takes.get(panel.image_id) if panel.image_id else None
            if take is None or take.look is None:
                continue  # nobody knows what it was made with
            stale = is_stale(project, panel, take, chosen_now=False)
            if stale != panel.stale:
                panel.stale = stale
                changed.append(Change(self._user.id, Kind.PANEL, str(panel.id), str(project.id)))
        await publish(self._session, *changed)

    async def touch(self, project: Project) -> None:
        """Something in the project changed."""
        await self._repository.touch(project.id)
        await self._publish(project)

    def _check_tier(self, patch: ProjectPatch) -> None:
        """Only what is set explicitly is gated; the defaults never are."""
        if patch.resolution is not None:
            self._gates.require_video(self._user, patch.resolution.short_edge)
        if patch.seed is not None:
            self._gates.require(self._user, Tier.BASIC, "explicit seeds")

    async def _publish(self, project: Project) -> None:
        await publish(self._session, Change(self._user.id, Kind.PROJECT, str(project.id), str(project.id)))


def _found(project: Project | None) -> Project:
    if project is None:
        raise NotFound("There is no project with this id.")
    return project
