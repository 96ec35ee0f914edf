"""SQL of assets; every statement is scoped to one user, but for what a signed link may read."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.assets.facts import AssetKind
from animatic.db.media import MediaFile
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import Asset, Media, Project

SORTABLE: Final[SortColumns] = {
    "createdAt": Asset.created_at,
    "name": Asset.name,
    "duration": Asset.duration_ms,
}


@dataclass(frozen=True, slots=True)
class AssetFilter:
    """Which assets are wanted. None: of any."""

    project_id: UUID | None = None
    """Those of this project, and those of none, which are for all."""
    kind: AssetKind | None = None


class AssetRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    async def find(self, asset_id: UUID, *, lock: bool = False) -> Asset | None:
        statement = self._own().where(Asset.id == asset_id)
        if lock:
            statement = statement.with_for_update(key_share=True, of=Asset).execution_options(
                populate_existing=True
            )
        return await self.session.scalar(statement)

    async def page(self, query: PageQuery, filters: AssetFilter) -> Page[Asset]:
        statement = self._own()
        if filters.project_id is not None:
            statement = statement.where(
                or_(Asset.project_id == filters.project_id, Asset.project_id.is_(None))
            )
        if filters.kind is not None:
            statement = statement.where(Asset.kind == filters.kind)
        return await paginate(self.session, statement, query, columns=SORTABLE, tie_breaker=Asset.id)

    async def among(self, asset_ids: Collection[UUID]) -> dict[UUID, Asset]:
        """Those of these that are there."""
        if not asset_ids:
            return {}
        rows = await self.session.scalars(self._own().where(Asset.id.in_(asset_ids)))
        return {asset.id: asset for asset in rows}

    def _own(self) -> Select[Asset]:
        """A deleted project's are put aside with it."""
        return (
            select(Asset)
            .outerjoin(Project, Project.id == Asset.project_id)
            .where(Asset.user_id == self.user_id, Project.deleted_at.is_(None))
        )


async def media_file(
    session: AsyncSession, asset_id: UUID, *, user_id: str | None
) -> tuple[MediaFile, str, str] | None:
    """An asset's file, its name and its format; of any user if `user_id` is None (a signed link was shown)."""
    statement = (
        select(Media, Asset.name, Asset.format)
        .join(Asset, Asset.media_id == Media.id)
        .outerjoin(Project, Project.id == Asset.project_id)
        .where(Asset.id == asset_id, Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Asset.user_id == user_id)
    row = (await session.execute(statement)).one_or_none()
    if row is None:
        return None
    media, name, form = row
    return MediaFile.of(f"/api/assets/{asset_id}/file", media), name, form
