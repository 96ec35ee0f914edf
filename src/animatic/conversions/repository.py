"""SQL of conversions; every statement that serves a user is scoped to that user."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.conversions.schemas import ConversionFilter
from animatic.db.paging import Page, PageQuery, SortColumns, paginate
from animatic.db.searching import contains
from animatic.models import (
    Conversion,
    ConversionProgress,
    Image,
    ImageToVideoMapping,
    Panel,
    Project,
    Video,
)
from animatic.vocabulary import Status

SORTABLE: Final[SortColumns] = {
    "createdAt": Conversion.created_at,
    "updatedAt": Conversion.updated_at,
    "completedAt": Conversion.completed_at,
    "status": Conversion.status,
    "type": Conversion.type,
}
OPEN: Final = (Status.PENDING, Status.PROCESSING)
COUNTED: Final = 1_000
"""Conversions that a search counts at most."""


class ConversionRepository:
    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self.session = session
        self.user_id = user_id

    async def find(self, conversion_id: UUID) -> Conversion | None:
        return await self.session.scalar(
            select(Conversion).where(
                Conversion.id == conversion_id,
                Conversion.user_id == self.user_id,
                Conversion.deleted_at.is_(None),
            )
        )

    async def with_progress(self, conversion_id: UUID) -> tuple[Conversion, ConversionProgress | None] | None:
        row = (
            await self.session.execute(
                select(Conversion, ConversionProgress)
                .outerjoin(ConversionProgress, ConversionProgress.conversion_id == Conversion.id)
                .where(
                    Conversion.id == conversion_id,
                    Conversion.user_id == self.user_id,
                    Conversion.deleted_at.is_(None),
                )
            )
        ).one_or_none()
        return None if row is None else (row[0], row[1])

    async def page(self, query: PageQuery, filters: ConversionFilter) -> Page[Conversion]:
        statement = select(Conversion).where(
            Conversion.user_id == self.user_id, Conversion.deleted_at.is_(None)
        )
        wanted = {
            Conversion.status: filters.status,
            Conversion.type: filters.type,
            Conversion.project_id: filters.project_id,
            Conversion.panel_id: filters.panel_id,
            Conversion.batch_id: filters.batch_id,
        }
        for column, value in wanted.items():
            if value is not None:
                statement = statement.where(column == value)
        if filters.search:
            statement = statement.where(contains(Conversion.input_text, filters.search))
        return await paginate(
            self.session,
            statement,
            query,
            columns=SORTABLE,
            tie_breaker=Conversion.id,
            count_up_to=COUNTED if filters.search else None,
        )

    async def progress(self, conversion_ids: Collection[UUID]) -> dict[UUID, float]:
        """Percent of those that have begun."""
        rows = await self.session.execute(
            select(ConversionProgress.conversion_id, ConversionProgress.percent).where(
                ConversionProgress.conversion_id.in_(conversion_ids)
            )
        )
        return {row[0]: row[1] for row in rows}

    async def open_of_panels(self, panel_ids: Collection[UUID]) -> set[UUID]:
        """Those of these panels for which a picture is being made already."""
        rows = await self.session.scalars(
            select(Conversion.panel_id).where(
                Conversion.user_id == self.user_id,
                Conversion.panel_id.in_(panel_ids),
                Conversion.status.in_(OPEN),
                Conversion.deleted_at.is_(None),
            )
        )
        return {panel_id for panel_id in rows if panel_id is not None}

    async def takes_of(self, prompts: Mapping[UUID, str]) -> dict[UUID, int]:
        """How many pictures of its text each panel has, or will have when what is under way succeeds."""
        counts = dict.fromkeys(prompts, 0)
        for model, text_column, conditions in (
            (Image, Image.prompt, (Image.kind == "generated",)),
            (Conversion, Conversion.input_text, (Conversion.status.in_(OPEN),)),
        ):
            rows = await self.session.execute(
                select(model.panel_id, text_column, func.count())
                .where(model.user_id == self.user_id, model.panel_id.in_(prompts), *conditions)
                .group_by(model.panel_id, text_column)
            )
            for panel_id, prompt, count in rows:
                if panel_id is not None and prompt == prompts[panel_id]:
                    counts[panel_id] += count
        return counts

    async def seeds_of(self, image: Image) -> set[int]:
        """Seeds that pictures of this one's text and panel have, or will have when what is under way succeeds."""
        pictures = await self.session.scalars(
            select(Image.seed).where(
                Image.user_id == self.user_id,
                Image.prompt == image.prompt,
                Image.panel_id.is_not_distinct_from(image.panel_id),
                Image.project_id.is_not_distinct_from(image.project_id),
                Image.seed.is_not(None),
            )
        )
        orders = await self.session.scalars(
            select(Conversion.parameters["seed"].as_integer()).where(
                Conversion.user_id == self.user_id,
                Conversion.input_text == image.prompt,
                Conversion.panel_id.is_not_distinct_from(image.panel_id),
                Conversion.status.in_(OPEN),
            )
        )
        return {seed for seed in [*pictures, *orders] if seed is not None}

    async def images(self, image_ids: Collection[UUID]) -> dict[UUID, Image]:
        """The user's live images of these ids."""
        rows = await self.session.scalars(
            select(Image).where(
                Image.id.in_(image_ids), Image.user_id == self.user_id, Image.deleted_at.is_(None)
            )
        )
        return {image.id: image for image in rows}

    async def videos(self, video_ids: Collection[UUID]) -> dict[UUID, Video]:
        """The user's live videos of these ids."""
        rows = await self.session.scalars(
            select(Video).where(
                Video.id.in_(video_ids), Video.user_id == self.user_id, Video.deleted_at.is_(None)
            )
        )
        return {video.id: video for video in rows}

    async def posters(self, video_ids: Collection[UUID]) -> dict[UUID, UUID]:
        """A picture that stands for each of these videos: the first of those that it was made of."""
        if not video_ids:
            return {}
        rows = await self.session.execute(
            select(ImageToVideoMapping.video_id, ImageToVideoMapping.image_id)
            .ext(distinct_on(ImageToVideoMapping.video_id))
            .where(ImageToVideoMapping.video_id.in_(video_ids))
            .order_by(ImageToVideoMapping.video_id, ImageToVideoMapping.sequence_order)
        )
        return {row.video_id: row.image_id for row in rows}

    async def panels(self, panel_ids: Collection[UUID]) -> dict[UUID, Panel]:
        """The user's panels of these ids, set aside or not, of live projects."""
        rows = await self.session.scalars(
            select(Panel)
            .join(Project, Project.id == Panel.project_id)
            .where(Panel.id.in_(panel_ids), Project.user_id == self.user_id, Project.deleted_at.is_(None))
        )
        return {panel.id: panel for panel in rows}

    async def of_ids(self, conversion_ids: Collection[UUID]) -> Sequence[Conversion]:
        """Those of these ids, in the order in which they were submitted; deleted ones too."""
        rows = await self.session.scalars(
            select(Conversion)
            .where(Conversion.id.in_(conversion_ids), Conversion.user_id == self.user_id)
            .order_by(Conversion.created_at, Conversion.id)
        )
        return rows.all()
