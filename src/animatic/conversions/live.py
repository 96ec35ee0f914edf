"""How conversions of many users stand, read at once: what the event stream shows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from pydantic import Field
from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.conversions.schemas import ConversionError
from animatic.models import Conversion, ConversionProgress
from animatic.schema import View
from animatic.vocabulary import Status

MAX_SNAPSHOT = 500
"""Open conversions that one user is shown at once; the newest."""


class LiveConversion(View):
    """How a conversion stands at this moment."""

    id: UUID
    type: str = Field(description="text-to-image or image-to-video.")
    status: Status
    cancelled: bool
    project_id: UUID | None
    panel_id: UUID | None
    batch_id: UUID | None
    progress: float = Field(description="Percent, never falling.")
    stage: str
    estimated_time_remaining: float | None = Field(description="Seconds, as far as can be told.")
    result_url: str | None
    error: ConversionError | None

    @classmethod
    def of(cls, row: Conversion, progress: ConversionProgress | None) -> Self:
        status = Status(row.status)
        error = None
        if status is Status.FAILED:
            error = ConversionError(
                code=row.error_code or "CONVERSION_FAILED", message=row.error_message or "It failed."
            )
        # What an earlier run said of its stage doesn't hold for this one.
        current = None
        if status is Status.PROCESSING and progress is not None and progress.attempt == row.attempt:
            current = progress
        seconds = current.seconds_remaining if current else None
        return cls(
            id=row.id,
            type=row.type,
            status=status,
            cancelled=row.error_code == "CANCELLED",
            project_id=row.project_id,
            panel_id=row.panel_id,
            batch_id=row.batch_id,
            progress=_percent(status, progress),
            stage=current.stage if current else "",
            estimated_time_remaining=None if seconds is None else round(seconds, 1),
            result_url=row.result_url,
            error=error,
        )


@dataclass(frozen=True, slots=True)
class Owned:
    """A conversion and whose it is."""

    user_id: str
    conversion: LiveConversion


async def by_id(session: AsyncSession, conversion_ids: Collection[UUID]) -> list[Owned]:
    """Those of these conversions that are there, whosever they are: the caller shows each to its owner only."""
    rows = await session.execute(_statement().where(Conversion.id.in_(conversion_ids)))
    return [Owned(row.user_id, LiveConversion.of(row, progress)) for row, progress in rows]


async def open_of(session: AsyncSession, user_id: str) -> Sequence[LiveConversion]:
    """One user's conversions that aren't finished, the newest first."""
    rows = await session.execute(
        _statement()
        .where(Conversion.user_id == user_id, Conversion.status.in_([Status.PENDING, Status.PROCESSING]))
        .order_by(Conversion.created_at.desc())
        .limit(MAX_SNAPSHOT)
    )
    return [LiveConversion.of(row, progress) for row, progress in rows]


def _statement() -> Select[Conversion, ConversionProgress]:
    return (
        select(Conversion, ConversionProgress)
        .outerjoin(ConversionProgress, ConversionProgress.conversion_id == Conversion.id)
        .where(Conversion.deleted_at.is_(None))
        .execution_options(populate_existing=True)
    )


def _percent(status: Status, progress: ConversionProgress | None) -> float:
    if status is Status.COMPLETED:
        return 100.0
    return 0.0 if progress is None else round(progress.percent, 1)
