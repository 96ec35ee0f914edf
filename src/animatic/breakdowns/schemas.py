"""What goes in and out about breakdowns."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints

from animatic.models import Breakdown
from animatic.schema import Body, UtcTime, View
from animatic.vocabulary import Status


class BreakdownOrder(Body):
    """A narrative that a language model is to cut into panels."""

    text: Annotated[str, StringConstraints(min_length=1)] = Field(
        description="Prose, or a screenplay in Fountain; fewer than 200,000 characters."
    )
    format: Literal["auto", "prose", "fountain"] = "auto"


class BreakdownError(View):
    """Why a breakdown failed."""

    code: str
    message: str


class BreakdownOut(View):
    """A breakdown. Once it is completed, an import of the same text with its id makes panels of it."""

    id: UUID
    project_id: UUID
    status: Status
    cancelled: bool
    format: Literal["prose", "fountain"]
    model: str = Field(description="Who was asked.")
    progress: float = Field(description="Percent, never falling.")
    stage: str = Field(description="What is being done, in a few words.")
    panels: int | None = Field(
        description="How many the model made; null: not yet, or Animatic's own rules cut the text (see notes)."
    )
    notes: list[str] = Field(description="What was done otherwise than asked.")
    error: BreakdownError | None
    created_at: UtcTime
    started_at: UtcTime | None
    completed_at: UtcTime | None

    @classmethod
    def of(cls, row: Breakdown) -> Self:
        status = Status(row.status)
        error = None
        if status is Status.FAILED:
            error = BreakdownError(
                code=row.error_code or "CONVERSION_FAILED", message=row.error_message or "It failed."
            )
        return cls(
            id=row.id,
            project_id=row.project_id,
            status=status,
            cancelled=row.error_code == "CANCELLED",
            format="fountain" if row.format == "fountain" else "prose",
            model=row.model,
            progress=100.0 if status is Status.COMPLETED else round(row.percent, 1),
            stage=row.stage,
            panels=None if row.cuts is None else len(row.cuts),
            notes=row.notes,
            error=error,
            created_at=row.created_at,
            started_at=row.started_at,
            completed_at=row.completed_at,
        )
