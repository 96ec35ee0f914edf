"""SQL of images; every statement is scoped to one user, but for what a signed link may read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from animatic.db.media import MediaFile
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import Image, Media, Panel, Project
from animatic.storage import StorageKey

SORTABLE: Final[SortColumns] = {
    "createdAt": Image.created_at,
    "updatedAt": Image.updated_at,
    "width": Image.width,
    "height": Image.height,
}


@dataclass(frozen=True, slots=True)
class ImageFilter:
    """Which images are wanted. None: of any."""

    project_id: UUID | None = None
    panel_id: UUID | None = None
    kind: str | None = None
    deleted: bool = False
    style: str | None = None
    search: str = ""
    """In the text that it was made from."""


class ImageRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    async def find(self, image_id: UUID, *, deleted: bool = False, lock: bool = False) -> Image | None:
        statement = self._own(deleted).where(Image.id == image_id)
        if lock:
            statement = statement.with_for_update(key_share=True).execution_options(populate_existing=True)
        return await self.session.scalar(statement)

    async def page(self, query: PageQuery, filters: ImageFilter) -> Page[Image]:
        statement = self._own(filters.deleted)
        if filters.project_id is not None:
            statement = statement.where(Image.project_id == filters.project_id)
        if filters.panel_id is not None:
            statement = statement.where(Image.panel_id == filters.panel_id)
        if filters.kind is not None:
            statement = statement.where(Image.kind == filters.kind)
        else:
            statement = statement.where(Image.kind != "poster")
        if filters.style is not None:
            statement = statement.where(func.coalesce(Image.style, "") == filters.style)
        if filters.search:
            statement = statement.where(Image.prompt.icontains(filters.search, autoescape=True))
        return await paginate(self.session, statement, query, columns=SORTABLE, tie_breaker=Image.id)

    async def files(self, image_id: UUID) -> tuple[StorageKey, StorageKey | None] | None:
        """Where picture and depth map are stored; None if they aren't here."""
        depth = aliased(Media)
        row = (
            await self.session.execute(
                select(Media.storage_key, depth.storage_key)
                .select_from(Image)
                .join(Media, Media.id == Image.media_id)
                .outerjoin(depth, depth.id == Image.depth_media_id)
                .where(Image.id == image_id, Image.user_id == self.user_id)
            )
        ).one_or_none()
        return None if row is None else (row[0], row[1])

    async def among(self, image_ids: Collection[UUID]) -> Sequence[Image]:
        """Those of these that are there."""
        rows = await self.session.scalars(self._own(deleted=False).where(Image.id.in_(image_ids)))
        return rows.all()

    def _own(self, deleted: bool) -> Select[Image]:
        return select(Image).where(
            Image.user_id == self.user_id,
            Image.deleted_at.is_not(None) if deleted else Image.deleted_at.is_(None),
        )


async def name_of(session: AsyncSession, image_id: UUID) -> str | None:
    """What people would call this picture: its project's name, its panel's number, which take it is. None: it has no
    project."""
    earlier = aliased(Image)
    take = (
        select(func.count())
        .where(
            earlier.project_id == Image.project_id,
            earlier.panel_id.is_not_distinct_from(Image.panel_id),
            tuple_(earlier.created_at, earlier.id) <= tuple_(Image.created_at, Image.id),
        )
        .correlate(Image)
        .scalar_subquery()
    )
    row = (
        await session.execute(
            select(Project.name, Panel.number, take.label("take"))
            .select_from(Image)
            .join(Project, Project.id == Image.project_id)
            .outerjoin(Panel, Panel.id == Image.panel_id)
            .where(Image.id == image_id)
        )
    ).one_or_none()
    if row is None:
        return None
    return f"{row.name} {row.number} take {row.take}" if row.number else f"{row.name} picture {row.take}"


async def media_file(
    session: AsyncSession, image_id: UUID, *, thumbnail: bool, user_id: str | None
) -> MediaFile | None:
    """An image's file or its thumbnail; of any user if `user_id` is None (a signed link was shown).

    An image without a thumbnail gives its file.
    """
    wanted = [Image.media_id] if not thumbnail else [Image.thumbnail_media_id, Image.media_id]
    statement = (
        select(Image, Media)
        .outerjoin(Media, or_(*(Media.id == column for column in wanted)))
        .outerjoin(Project, Project.id == Image.project_id)
        .where(
            Image.id == image_id,
            Image.deleted_at.is_(None),
            Project.deleted_at.is_(None),
        )
        .order_by((Media.id == wanted[0]).desc().nulls_last())
        .limit(1)
    )
    if user_id is not None:
        statement = statement.where(Image.user_id == user_id)
    row = (await session.execute(statement)).one_or_none()
    if row is None:
        return None
    image, media = row
    url = (image.thumbnail_url or image.url) if thumbnail else image.url
    return MediaFile.of(url, media)


async def depth_map(session: AsyncSession, image_id: UUID, *, user_id: str | None) -> MediaFile | None:
    """An image's depth map; of any user if `user_id` is None (a signed link was shown)."""
    statement = (
        select(Image, Media)
        .join(Media, Media.id == Image.depth_media_id)
        .outerjoin(Project, Project.id == Image.project_id)
        .where(Image.id == image_id, Image.deleted_at.is_(None), Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Image.user_id == user_id)
    row = (await session.execute(statement)).one_or_none()
    return None if row is None else MediaFile.of(row[0].url, row[1])
