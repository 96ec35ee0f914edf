"""SQL of videos; every statement is scoped to one user, but for what a signed link may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from animatic.db.media import MediaFile
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import Image, ImageToVideoMapping, Media, Panel, Project, Video

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


class Part(StrEnum):
    """Which file of a video."""

    FILE = "file"
    POSTER = "poster"
    """In the video's own size."""
    THUMBNAIL = "thumbnail"


_MEDIA: Final = {
    Part.FILE: Video.media_id,
    Part.POSTER: Video.poster_media_id,
    Part.THUMBNAIL: Video.thumbnail_media_id,
}


async def media_file(
    session: AsyncSession, video_id: UUID, part: Part, *, user_id: str | None
) -> MediaFile | None:
    """One file of a video; of any user if `user_id` is None (a signed link was shown).

    A video without a poster of its own size gives the small one.
    """
    wanted = (
        _MEDIA[part]
        if part is not Part.POSTER
        else func.coalesce(Video.poster_media_id, Video.thumbnail_media_id)
    )
    statement = (
        select(Video, Media)
        .outerjoin(Media, Media.id == wanted)
        .outerjoin(Project, Project.id == Video.project_id)
        .where(Video.id == video_id, Video.deleted_at.is_(None), Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Video.user_id == user_id)
    row = (await session.execute(statement)).one_or_none()
    if row is None:
        return None
    video, media = row
    url = video.url if part is Part.FILE else video.thumbnail_url
    return None if url is None else MediaFile.of(url, media)


async def name_of(session: AsyncSession, video_id: UUID) -> str | None:
    """What people would call this video: its project's name, and which of its films it is. None: it has no project."""
    earlier = aliased(Video)
    version = (
        select(func.count())
        .where(
            earlier.project_id == Video.project_id,
            earlier.kind == Video.kind,
            earlier.panel_id.is_not_distinct_from(Video.panel_id),
            tuple_(earlier.created_at, earlier.id) <= tuple_(Video.created_at, Video.id),
        )
        .correlate(Video)
        .scalar_subquery()
    )
    row = (
        await session.execute(
            select(Project.name, Panel.number, Video.kind, version.label("version"))
            .select_from(Video)
            .join(Project, Project.id == Video.project_id)
            .outerjoin(Panel, Panel.id == Video.panel_id)
            .where(Video.id == video_id)
        )
    ).one_or_none()
    if row is None:
        return None
    panel = f" {row.number}" if row.number else ""
    return f"{row.name}{panel}{' clip' if row.kind == 'clip' else ''} v{row.version}"


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
