"""Going back to a version, without losing what there is."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.db.changes import Change, Kind, publish
from animatic.models import Image, Panel, Project, ProjectVersion, User, VersionTake
from animatic.projects.edits import content, new_panel
from animatic.projects.panels import PanelService
from animatic.projects.service import ProjectService
from animatic.versions.comparison import Difference, compare
from animatic.versions.content import OPENING, VersionContent, VersionPanel
from animatic.versions.repository import VersionRepository
from animatic.versions.schemas import VersionOrder
from animatic.versions.service import VersionService


class Restorer:
    """Brings versions of one user's projects back. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates, clock: Clock) -> None:
        self._session = session
        self._user = user
        self._projects = ProjectService(session, user, gates)
        self._panels = PanelService(session, user, gates)
        self._versions = VersionService(session, user, gates, clock)
        self._repository = VersionRepository(session, user.id)

    async def restore(self, project_id: UUID, version_id: UUID) -> ProjectVersion | None:
        """Make the storyboard what it was; returns the version in which what there was before is kept.

        Panels of the version have their text, time, camera and picture of then; pictures that were deleted
        meanwhile come back; panels that came later are set aside. None: what there was is a version already.
        """
        project = await self._projects.lock(project_id)
        version = await self._versions.get(project_id, version_id)
        kept = await self._keep_present(project, version)
        wanted = VersionContent.from_json(version.content)
        there = {panel.id: panel for panel in await self._panels.of_project(project_id, set_aside=None)}
        before = {id_: (content(panel), panel.position) for id_, panel in there.items()}
        film = [there.get(panel.id) or self._anew(project_id, panel.id) for panel in wanted.panels]
        await self._session.flush()  # pictures that come back refer to their panels
        images = await self._pictures(version, wanted, film)
        for position, (panel, was) in enumerate(zip(film, wanted.panels, strict=True)):
            for column, value in was.columns().items():
                setattr(panel, column, value)
            panel.image_id = images.get(was.image_id) if was.image_id else None
            panel.set_aside = False
            panel.position = position
        in_film = {panel.id for panel in film}
        for id_, panel in there.items():
            if id_ not in in_film:
                panel.set_aside = True
        self._restore_project(project, wanted)
        changed = [
            panel
            for panel in {*film, *there.values()}
            if before.get(panel.id) != (content(panel), panel.position)
        ]
        for panel in changed:
            if panel.id in before and before[panel.id][0] != content(panel):
                panel.revision += 1
        await self._session.flush()
        await self._projects.touch(project)
        await publish(
            self._session,
            *(Change(self._user.id, Kind.PANEL, str(panel.id), str(project_id)) for panel in changed),
        )
        return kept

    async def _keep_present(self, project: Project, version: ProjectVersion) -> ProjectVersion | None:
        """A version of what there is now, unless the newest one is just that, or there is nothing."""
        present = await self._versions.present(project)
        newest = await self._versions.newest(project.id)
        if not present.panels or (newest and _is_same(VersionContent.from_json(newest.content), present)):
            return None
        name = f"Before going back to “{version.name}”"[:200]
        return await self._versions.create(project.id, VersionOrder(name=name))

    def _anew(self, project_id: UUID, panel_id: UUID) -> Panel:
        """A panel that was deleted for good meanwhile."""
        panel = new_panel(project_id)
        panel.id = panel_id
        self._session.add(panel)
        return panel

    async def _pictures(
        self, version: ProjectVersion, wanted: VersionContent, film: list[Panel]
    ) -> Mapping[UUID, UUID]:
        """The images to choose, by those that were chosen: the same, or others of the same files."""
        takes = await self._versions.takes(version)
        images = await self._repository.images(wanted.image_ids)
        panel_of = {was.image_id: panel.id for was, panel in zip(wanted.panels, film, strict=True)}
        found: dict[UUID, UUID] = {}
        for image_id in wanted.image_ids:
            image = images.get(image_id)
            if image is not None and image.project_id == version.project_id:
                image.deleted_at = None
                found[image_id] = image_id
            elif take := takes.get(image_id):
                again = self._image(take, version.project_id, panel_of[image_id])
                self._session.add(again)
                found[image_id] = again.id
        await self._session.flush()
        return found

    def _image(self, take: VersionTake, project_id: UUID, panel_id: UUID) -> Image:
        """A new row for a picture that is gone, or is another project's now."""
        image_id = uuid4()
        details = dict(take.details)
        if take.media_id is not None:
            details["url"] = f"/api/images/{image_id}/file"
        if take.thumbnail_media_id is not None:
            details["thumbnail_url"] = f"/api/images/{image_id}/thumbnail"
        return Image(
            id=image_id,
            user_id=self._user.id,
            project_id=project_id,
            panel_id=panel_id,
            media_id=take.media_id,
            thumbnail_media_id=take.thumbnail_media_id,
            depth_media_id=take.depth_media_id,
            **details,
        )

    def _restore_project(self, project: Project, wanted: VersionContent) -> None:
        for column, value in wanted.project.items():
            setattr(project, column, value)
        project.narrative = wanted.narrative
        project.narrative_format = wanted.narrative_format
        project.settings = {
            name: value for name, value in project.settings.items() if name not in OPENING
        } | wanted.opening


def _is_same(one: VersionContent, other: VersionContent) -> bool:
    if (one.project, one.narrative, one.opening) != (other.project, other.narrative, other.opening):
        return False
    return _unmoved(one.panels, other.panels)


def _unmoved(one: list[VersionPanel], other: list[VersionPanel]) -> bool:
    return all(entry.kind is Difference.SAME and not entry.moved for entry in compare(one, other))
