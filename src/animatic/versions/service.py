"""Versions of a storyboard: made, listed, compared, deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery
from animatic.errors import Conflict, InvalidInput, NotFound
from animatic.models import Project, ProjectVersion, User, VersionTake
from animatic.projects.panels import PanelService
from animatic.projects.service import ProjectService
from animatic.versions import films
from animatic.versions.comparison import PanelDifference, compare
from animatic.versions.content import VersionContent, VersionPanel, take_details
from animatic.versions.repository import VersionRepository
from animatic.versions.schemas import VersionOrder

MAX_VERSIONS: Final = 500
"""Of one project."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two storyboards and what differs."""

    before: ProjectVersion
    after: ProjectVersion | None
    """None: the storyboard as it stands."""
    differences: list[PanelDifference]
    takes: dict[tuple[UUID, UUID], VersionTake]
    """Of both, by version and image."""


class VersionService:
    """Versions of one user's projects. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates, clock: Clock) -> None:
        self._session = session
        self._user = user
        self._clock = clock
        self._projects = ProjectService(session, user, gates)
        self._panels = PanelService(session, user, gates)
        self._repository = VersionRepository(session, user.id)

    async def create(self, project_id: UUID, order: VersionOrder) -> ProjectVersion:
        """Keep the storyboard as it stands.

        Raises NotFound for a film that isn't there, InvalidInput when there is nothing to keep, or no room.
        """
        project = await self._projects.lock(project_id)
        content = await self.present(project)
        if not content.panels:
            raise InvalidInput("The project has no panels yet: there is nothing to keep.")
        if await self._repository.count(project_id) >= MAX_VERSIONS:
            raise InvalidInput(
                f"A project has at most {MAX_VERSIONS} versions: delete some that nobody needs."
            )
        newest = await self._repository.newest(project_id)
        number = newest.number + 1 if newest else 1
        version = ProjectVersion(
            project_id=project_id,
            number=number,
            name=order.name or f"Version {number}",
            notes=order.notes,
            content=content.to_json(),
            panel_count=len(content.panels),
            duration_ms=content.duration_ms,
            created_at=self._clock(),
            # Links that follow the newest version show it from now on.
            shared_at=self._clock() if await self._repository.has_followers(project_id) else None,
        )
        await self._add_film(version, content, order.video_id)
        self._session.add(version)
        await self._session.flush()
        await self._keep_takes(version, content)
        await self._publish(project)
        return version

    async def get(self, project_id: UUID, version_id: UUID) -> ProjectVersion:
        """Raises NotFound."""
        version = await self._repository.find(project_id, version_id)
        if version is None:
            raise NotFound("The project has no version with this id.")
        return version

    async def newest(self, project_id: UUID) -> ProjectVersion | None:
        """The newest version; None if there is none."""
        return await self._repository.newest(project_id)

    async def page(self, project_id: UUID, query: PageQuery) -> Page[ProjectVersion]:
        """The versions; their content isn't loaded."""
        await self._projects.get(project_id)
        return await self._repository.page(project_id, query)

    async def takes(self, version: ProjectVersion) -> dict[UUID, VersionTake]:
        """The pictures of a version, by image."""
        found = await self._repository.takes([version.id])
        return {image_id: take for (_, image_id), take in found.items()}

    async def compare(self, project_id: UUID, version_id: UUID, to: UUID | None) -> Compared:
        """What became of a version in another one, or (None) until now."""
        before = await self.get(project_id, version_id)
        after = await self.get(project_id, to) if to else None
        content = (
            VersionContent.from_json(after.content)
            if after
            else await self.present(await self._projects.get(project_id))
        )
        differences = compare(VersionContent.from_json(before.content).panels, content.panels)
        ids = [before.id, *([after.id] if after else [])]
        return Compared(before, after, differences, await self._repository.takes(ids))

    async def delete(self, project_id: UUID, version_id: UUID) -> None:
        """Remove a version for good, with the files that only it uses. Raises Conflict while a link leads to it."""
        project = await self._projects.lock(project_id)
        version = await self.get(project_id, version_id)
        if await self._repository.is_pinned(version_id) or (
            await self._repository.count(project_id) == 1 and await self._repository.has_followers(project_id)
        ):
            raise Conflict("A share link leads to this version: end the link first.")
        await self._session.delete(version)
        await self._session.flush()
        await self._publish(project)

    async def present(self, project: Project) -> VersionContent:
        """The storyboard as it stands."""
        return VersionContent.of(project, await self._panels.of_project(project.id))

    async def _add_film(
        self, version: ProjectVersion, content: VersionContent, video_id: UUID | None
    ) -> None:
        if video_id is not None:
            video = await self._repository.film(video_id)
            if video is None or video.project_id != version.project_id:
                raise NotFound("The project has no film with this id.", videoId=str(video_id))
        else:
            shown = films.pictures_of(content)
            video = await self._repository.film_of(version.project_id, shown) if shown else None
        if video is not None:
            films.attach_to(version, video)

    async def _keep_takes(self, version: ProjectVersion, content: VersionContent) -> None:
        images = await self._repository.images(content.image_ids)
        self._session.add_all(
            VersionTake(
                version_id=version.id,
                image_id=image.id,
                media_id=image.media_id,
                thumbnail_media_id=image.thumbnail_media_id,
                depth_media_id=image.depth_media_id,
                details=take_details(image),
            )
            for image in images.values()
        )
        await self._session.flush()

    async def _publish(self, project: Project) -> None:
        await publish(self._session, Change(self._user.id, Kind.PROJECT, str(project.id), str(project.id)))


def panels_of(version: ProjectVersion) -> Sequence[VersionPanel]:
    """The panels that a version shows, in order."""
    return VersionContent.from_json(version.content).panels
