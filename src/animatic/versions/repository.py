"""SQL of versions; every statement that serves a user is scoped to that user's live projects."""

from collections.abc import Collection, Sequence
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from animatic.db.media import MediaFile
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import (
    Image,
    ImageToVideoMapping,
    Media,
    Project,
    ProjectVersion,
    ShareLink,
    VersionTake,
    Video,
)

SORTABLE: Final[SortColumns] = {"createdAt": ProjectVersion.created_at, "number": ProjectVersion.number}


class VersionRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    def _own(self, project_id: UUID) -> Select[ProjectVersion]:
        return (
            select(ProjectVersion)
            .join(Project, Project.id == ProjectVersion.project_id)
            .where(
                ProjectVersion.project_id == project_id,
                Project.user_id == self.user_id,
                Project.deleted_at.is_(None),
            )
        )

    async def find(self, project_id: UUID, version_id: UUID) -> ProjectVersion | None:
        return await self.session.scalar(self._own(project_id).where(ProjectVersion.id == version_id))

    async def page(self, project_id: UUID, query: PageQuery) -> Page[ProjectVersion]:
        statement = self._own(project_id).options(defer(ProjectVersion.content))
        return await paginate(self.session, statement, query, columns=SORTABLE, tie_breaker=ProjectVersion.id)

    async def newest(self, project_id: UUID) -> ProjectVersion | None:
        return await self.session.scalar(
            self._own(project_id).order_by(ProjectVersion.number.desc()).limit(1)
        )

    async def count(self, project_id: UUID) -> int:
        count = await self.session.scalar(
            self._own(project_id).with_only_columns(func.count(), maintain_column_froms=True)
        )
        return count or 0

    async def takes(self, version_ids: Collection[UUID]) -> dict[tuple[UUID, UUID], VersionTake]:
        """The pictures of these versions, by version and image."""
        rows = await self.session.scalars(select(VersionTake).where(VersionTake.version_id.in_(version_ids)))
        return {(take.version_id, take.image_id): take for take in rows}

    async def images(self, image_ids: Collection[UUID]) -> dict[UUID, Image]:
        """The user's images of these ids, deleted or not, kept from being purged until the transaction ends."""
        rows = await self.session.scalars(
            select(Image)
            .where(Image.id.in_(image_ids), Image.user_id == self.user_id)
            .order_by(Image.id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        return {image.id: image for image in rows}

    async def film(self, video_id: UUID) -> Video | None:
        """A live film of the user."""
        return await self.session.scalar(
            select(Video).where(
                Video.id == video_id,
                Video.user_id == self.user_id,
                Video.kind == "film",
                Video.deleted_at.is_(None),
            )
        )

    async def film_of(self, project_id: UUID, image_ids: Sequence[UUID]) -> Video | None:
        """The newest live film of the project that shows exactly these pictures, in this order."""
        shown = (
            select(
                func.array_agg(
                    aggregate_order_by(ImageToVideoMapping.image_id, ImageToVideoMapping.sequence_order)
                )
            )
            .where(ImageToVideoMapping.video_id == Video.id)
            .correlate(Video)
            .scalar_subquery()
        )
        return await self.session.scalar(
            select(Video)
            .where(
                Video.project_id == project_id,
                Video.user_id == self.user_id,
                Video.kind == "film",
                Video.deleted_at.is_(None),
                shown == list(image_ids),
            )
            .order_by(Video.created_at.desc())
            .limit(1)
        )

    async def is_pinned(self, version_id: UUID) -> bool:
        """Whether a link that isn't ended leads to this version."""
        return await self._any(ShareLink.version_id == version_id)

    async def has_followers(self, project_id: UUID) -> bool:
        """Whether a link that isn't ended leads to the newest version, whichever that is."""
        return await self._any(ShareLink.project_id == project_id, ShareLink.version_id.is_(None))

    async def _any(self, *conditions: ColumnElement[bool]) -> bool:
        found = await self.session.scalar(select(exists().where(ShareLink.revoked_at.is_(None), *conditions)))
        return bool(found)


async def take_file(
    session: AsyncSession,
    take_id: UUID,
    *,
    thumbnail: bool,
    user_id: str | None,
    version_id: UUID | None = None,
) -> MediaFile | None:
    """The file of a version's picture. `user_id` None: a link gives the right, perhaps to one version alone."""
    wanted = (
        [VersionTake.media_id] if not thumbnail else [VersionTake.thumbnail_media_id, VersionTake.media_id]
    )
    statement = (
        select(VersionTake, Media)
        .join(ProjectVersion, ProjectVersion.id == VersionTake.version_id)
        .join(Project, Project.id == ProjectVersion.project_id)
        .outerjoin(Media, or_(*(Media.id == column for column in wanted)))
        .where(VersionTake.id == take_id, Project.deleted_at.is_(None))
        .order_by((Media.id == wanted[0]).desc().nulls_last())
        .limit(1)
    )
    if user_id is not None:
        statement = statement.where(Project.user_id == user_id)
    if version_id is not None:
        statement = statement.where(VersionTake.version_id == version_id)
    row = (await session.execute(statement)).one_or_none()
    if row is None:
        return None
    take, media = row
    url = take.details.get("thumbnail_url") if thumbnail else None
    return MediaFile.of(url or take.details["url"], media)


async def film_file(
    session: AsyncSession,
    version_id: UUID,
    *,
    part: Literal["file", "thumbnail", "poster"],
    user_id: str | None,
) -> MediaFile | None:
    """A file of a version's film. `user_id` None: a link gives the right. Without a poster the thumbnail is it."""
    columns = {
        "file": ProjectVersion.media_id,
        "thumbnail": ProjectVersion.thumbnail_media_id,
        "poster": func.coalesce(ProjectVersion.poster_media_id, ProjectVersion.thumbnail_media_id),
    }
    statement = (
        select(Media)
        .join(ProjectVersion, Media.id == columns[part])
        .join(Project, Project.id == ProjectVersion.project_id)
        .where(ProjectVersion.id == version_id, Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Project.user_id == user_id)
    media = await session.scalar(statement)
    return None if media is None else MediaFile.of("", media)


async def lacking_films(session: AsyncSession, project_id: UUID) -> Sequence[ProjectVersion]:
    """Versions of a project that have no film yet, locked."""
    rows = await session.scalars(
        select(ProjectVersion)
        .where(ProjectVersion.project_id == project_id, ProjectVersion.film.is_(None))
        .order_by(ProjectVersion.id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return rows.all()
