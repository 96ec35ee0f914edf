"""What goes in and out about exports."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field

from animatic.conversions.schemas import ConversionError
from animatic.exports.making import MAX_HANDLES, ExportFormat
from animatic.models import Export
from animatic.projects.schemas import MediaLinks
from animatic.schema import Body, Int, UtcTime, View
from animatic.vocabulary import Status


class ExportOrder(Body):
    """A file for another program."""

    format: ExportFormat = Field(
        description="pdf: the storyboard on paper; otio, edl, fcpxml, fcp7xml: edit lists; package: clips with handles,"
        " sound stems and all lists in a ZIP."
    )
    video_id: UUID | None = Field(
        default=None,
        description="Of this film as it was made, with its sound; without it of the panels as they are now.",
    )
    panels_per_page: Literal[1, 2, 3, 4, 6, 9] = Field(default=6, description="Of a PDF.")
    paper: Literal["a4", "us-letter"] = Field(default="a4", description="Of a PDF.")
    handles: Annotated[Int, Field(ge=0, le=MAX_HANDLES)] | None = Field(
        default=None,
        description="Frames before and after each clip; without it 24, or as many as the longest transition needs.",
    )


class ExportOut(View):
    """A file that was asked for."""

    id: UUID
    project_id: UUID | None
    format: str
    status: Status
    cancelled: bool
    progress: float = Field(description="Percent, never falling.")
    stage: str = Field(description="What is being done, in a few words.")
    estimated_time_remaining: float | None = Field(description="Seconds, as far as can be told.")
    file_name: str = Field(description="What it is saved as.")
    bytes: int | None
    url: str | None = Field(description="Of the file, when it is there.")
    error: ConversionError | None
    notes: list[str] = Field(description="What was done otherwise than asked.")
    expires_at: UtcTime | None = Field(description="When it is removed; ask for it again after that.")
    created_at: UtcTime
    started_at: UtcTime | None
    completed_at: UtcTime | None
    links: MediaLinks | None = None

    @classmethod
    def of(cls, row: Export, size: int | None = None, links: MediaLinks | None = None) -> Self:
        status = Status(row.status)
        error = None
        if status is Status.FAILED:
            error = ConversionError(
                code=row.error_code or "CONVERSION_FAILED",
                message=row.error_message or "It failed.",
                details=row.error_details,
            )
        is_there = status is Status.COMPLETED and row.media_id is not None
        return cls(
            id=row.id,
            project_id=row.project_id,
            format=row.format,
            status=status,
            cancelled=row.error_code == "CANCELLED",
            progress=100.0 if status is Status.COMPLETED else round(row.percent, 1),
            stage=row.stage,
            estimated_time_remaining=(
                None if row.seconds_remaining is None else round(row.seconds_remaining, 1)
            ),
            file_name=row.file_name,
            bytes=size,
            url=f"/api/exports/{row.id}/file" if is_there else None,
            error=error,
            notes=row.notes,
            expires_at=row.expires_at,
            created_at=row.created_at,
            started_at=row.started_at,
            completed_at=row.completed_at,
            links=links if is_there else None,
        )
