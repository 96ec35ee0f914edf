"""SQL of videos; every statement is scoped to one user, but for what a signed link may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.db.media import MediaFile
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import Image, ImageToVideoMapping, Media, Project, Video

SORTABLE: Final[SortColumns] = {
    "createdAt": Video.created_at,
    "updatedAt": Video.updated_at,
    "duration": Video.duration,
}


@dataclass(frozen=True, slots=True)
class VideoFilter:
    """Which videos are wanted. None: of any."""

    project_id: UUID | None = None
    kind: str | None = None
    deleted: bool = False


class VideoRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    async def find(self, video_id: UUID, *, deleted: bool = False, lock: bool = False) -> Video | None:
        statement = self._own(deleted).where(Video.id == video_id)
        if lock:
            statement = statement.with_for_update(key_share=True).execution_options(populate_existing=True)
        return await self.session.scalar(statement)

    async def page(self, query: PageQuery, filters: VideoFilter) -> Page[Video]:
        statement = self._own(filters.deleted)
        if filters.project_id is not None:
            statement = statement.where(Video.project_id == filters.project_id)
        if filters.kind is not None:
            statement = statement.where(Video.kind == filters.kind)
        return await paginate(self.session, statement, query, columns=SORTABLE, tie_breaker=Video.id)

    async def images(self, video_id: UUID) -> Sequence[tuple[ImageToVideoMapping, Image]]:
        """The video's images in order. One that was deleted since is still shown: the video holds it."""
        rows = await self.session.execute(
            select(ImageToVideoMapping, Image)
            .join(Image, Image.id == ImageToVideoMapping.image_id)
            .join(Video, Video.id == ImageToVideoMapping.video_id)
            .where(ImageToVideoMapping.video_id == video_id, Video.user_id == self.user_id)
            .order_by(ImageToVideoMapping.sequence_order, ImageToVideoMapping.id)
        )
        return [(mapping, image) for mapping, image in rows]

    def _own(self, deleted: bool) -> Select[Video]:
        return select(Video).where(
            Video.user_id == self.user_id,
            Video.deleted_at.is_not(None) if deleted else Video.deleted_at.is_(None),
        )


async def media_file(
    session: AsyncSession, video_id: UUID, *, thumbnail: bool, user_id: str | None
) -> MediaFile | None:
    """A video's file or its poster; of any user if `user_id` is None (a signed link was shown)."""
    statement = (
        select(Video, Media)
        .outerjoin(Media, Media.id == (Video.thumbnail_media_id if thumbnail else Video.media_id))
        .outerjoin(Project, Project.id == Video.project_id)
        .where(Video.id == video_id, Video.deleted_at.is_(None), Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Video.user_id == user_id)
    row = (await session.execute(statement)).one_or_none()
    if row is None:
        return None
    video, media = row
    url = video.thumbnail_url if thumbnail else video.url
    return None if url is None else MediaFile.of(url, media)


async def captions_of(
    session: AsyncSession, video_id: UUID, *, user_id: str | None
) -> list[dict[str, Any]] | None:
    """What is said in a video and when; of any user if `user_id` is None. None: there is no such video."""
    statement = (
        select(Video.captions)
        .outerjoin(Project, Project.id == Video.project_id)
        .where(Video.id == video_id, Video.deleted_at.is_(None), Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Video.user_id == user_id)
    found: list[dict[str, Any]] | None = await session.scalar(statement)
    return found
