"""Videos: listed, shown with their images, moved, deleted and brought back."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery
from animatic.errors import NotFound
from animatic.models import Image, ImageToVideoMapping, User, Video
from animatic.projects.service import ProjectService
from animatic.videos.repository import VideoFilter, VideoRepository
from animatic.videos.schemas import VideoPatch


class VideoService:
    """One user's videos. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates, clock: Clock) -> None:
        self._session = session
        self._user = user
        self._clock = clock
        self._projects = ProjectService(session, user, gates)
        self._repository = VideoRepository(session, user.id)

    async def get(self, video_id: UUID) -> Video:
        """Raises NotFound: also for what is deleted, and for what is somebody else's."""
        return _found(await self._repository.find(video_id))

    async def page(self, query: PageQuery, filters: VideoFilter) -> Page[Video]:
        return await self._repository.page(query, filters)

    async def images(self, video_id: UUID) -> Sequence[tuple[ImageToVideoMapping, Image]]:
        """The images that a video is made of, in order."""
        return await self._repository.images(video_id)

    async def update(self, video_id: UUID, patch: VideoPatch) -> Video:
        """Move a video to another project, or out of its project."""
        if patch.project_id is not None:
            await self._projects.get(patch.project_id)
        video = _found(await self._repository.find(video_id, lock=True))
        if video.project_id != patch.project_id:
            # A clip shows a panel of the project that it leaves.
            video.panel_id = None
        video.project_id = patch.project_id
        await self._saved(video)
        return video

    async def delete(self, video_id: UUID) -> None:
        """Put a video aside until it is purged."""
        video = _found(await self._repository.find(video_id, lock=True))
        video.deleted_at = self._clock()
        await self._saved(video)

    async def restore(self, video_id: UUID) -> Video:
        """Bring a deleted video back; raises NotFound if there is none, or its project is deleted."""
        video = _found(await self._repository.find(video_id, deleted=True, lock=True))
        if video.project_id is not None:
            await self._projects.get(video.project_id)
        video.deleted_at = None
        await self._saved(video)
        return video

    async def _saved(self, video: Video) -> None:
        await self._session.flush()
        project_id = str(video.project_id) if video.project_id else None
        await publish(self._session, Change(self._user.id, Kind.VIDEO, str(video.id), project_id))


def _found(video: Video | None) -> Video:
    if video is None:
        raise NotFound("There is no video with this id.")
    return video
