"""SQL of exports; every statement that serves a user is scoped to that user."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.db.media import MediaFile
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.models import Conversion, Export, Media, Project, Video
from animatic.vocabulary import Status

SORTABLE: Final[SortColumns] = {"createdAt": Export.created_at, "completedAt": Export.completed_at}
OPEN: Final = (Status.PENDING, Status.PROCESSING)


class ExportRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    async def find(self, export_id: UUID, *, lock: bool = False) -> Export | None:
        statement = self._own().where(Export.id == export_id)
        if lock:
            statement = statement.with_for_update(of=Export).execution_options(populate_existing=True)
        return await self.session.scalar(statement)

    async def page(self, query: PageQuery, project_id: UUID) -> Page[Export]:
        statement = self._own().where(Export.project_id == project_id)
        return await paginate(self.session, statement, query, columns=SORTABLE, tie_breaker=Export.id)

    async def sizes(self, exports: Collection[Export]) -> dict[UUID, int]:
        """Bytes of their files, by export."""
        rows = await self.session.execute(
            select(Export.id, Media.bytes)
            .join(Media, Media.id == Export.media_id)
            .where(Export.id.in_([export.id for export in exports]), Export.user_id == self.user_id)
        )
        return {row.id: row.bytes for row in rows}

    async def count_open(self) -> int:
        """How many of the user's are waiting or being made."""
        found = await self.session.scalar(
            select(func.count()).where(Export.user_id == self.user_id, Export.status.in_(OPEN))
        )
        return int(found or 0)

    async def count(self, project_id: UUID, form: str) -> int:
        """How many of this format the project has, or has asked for."""
        found = await self.session.scalar(
            select(func.count()).where(
                Export.user_id == self.user_id,
                Export.project_id == project_id,
                Export.format == form,
                Export.status != Status.FAILED,
            )
        )
        return int(found or 0)

    async def film(self, video_id: UUID, project_id: UUID) -> tuple[Video, Conversion | None] | None:
        """A film of the project, and the conversion that made it."""
        row = (
            await self.session.execute(
                select(Video, Conversion)
                .outerjoin(Conversion, Conversion.id == Video.conversion_id)
                .where(
                    Video.id == video_id,
                    Video.project_id == project_id,
                    Video.user_id == self.user_id,
                    Video.deleted_at.is_(None),
                )
            )
        ).one_or_none()
        return None if row is None else (row[0], row[1])

    def _own(self) -> Select[Export]:
        return (
            select(Export)
            .outerjoin(Project, Project.id == Export.project_id)
            .where(Export.user_id == self.user_id, Project.deleted_at.is_(None))
        )


async def media_file(
    session: AsyncSession, export_id: UUID, *, user_id: str | None
) -> tuple[MediaFile, str] | None:
    """An export's file and its name; of any user if `user_id` is None (a signed link was shown)."""
    statement = (
        select(Media, Export.file_name)
        .join(Export, Export.media_id == Media.id)
        .outerjoin(Project, Project.id == Export.project_id)
        .where(Export.id == export_id, Export.status == Status.COMPLETED, Project.deleted_at.is_(None))
    )
    if user_id is not None:
        statement = statement.where(Export.user_id == user_id)
    row = (await session.execute(statement)).one_or_none()
    return None if row is None else (MediaFile.of(f"/api/exports/{export_id}/file", row[0]), row[1])


async def lost(session: AsyncSession, *, after_seconds: float, limit: int = 100) -> Sequence[UUID]:
    """Exports of anybody that should be waiting or running, and that no job is for."""
    rows = await session.scalars(
        text("""
            SELECT id FROM exports
            WHERE status IN ('pending', 'processing')
              AND greatest(created_at, started_at) < now() - make_interval(secs => :seconds)
              AND NOT EXISTS (
                  SELECT FROM procrastinate_jobs AS job
                  WHERE job.task_name = 'exports.run' AND job.args->>'export_id' = exports.id::text
                    AND job.status IN ('todo', 'doing')
              )
            LIMIT :limit
        """),
        {"seconds": after_seconds, "limit": limit},
    )
    return rows.all()
