"""What goes in and out about conversions; orders of films are in `film_orders`."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from animatic.models import Conversion
from animatic.schema import Body, Bool, Int, UtcTime, View
from animatic.vocabulary import AspectRatio, ConversionType, Status

MAX_PROMPT: Final = 10_000
"""Characters of one picture's text: several pages. A whole narrative is imported into panels instead."""
MAX_ITEMS: Final = 10_000
"""Panels of one film whatever the tier."""

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Prompt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_PROMPT)]
Seed = Annotated[Int, Field(ge=0, lt=2**53)]
"""Up to what every JSON reader can tell apart."""


Fallbacks = Annotated[
    list[Word],
    Field(
        max_length=4,
        description="Engines that take over, in this order, when the one before fails for good; the result says"
        " which made it. None: no other. Left out: as the installation is set.",
    ),
]


class PictureParameters(Body):
    """How a picture is made. What is left out comes from the project, then from the installation."""

    style: Annotated[str, StringConstraints(strip_whitespace=True, max_length=64)] | None = Field(
        default=None, description="A name of `GET /api/styles`; empty: the plain one."
    )
    aspect_ratio: AspectRatio | None = None
    long_edge: Annotated[Int, Field(ge=64, le=8192)] | None = Field(
        default=None, description="Pixels of the picture's longer side."
    )
    seed: Seed | None = Field(
        default=None, description="Same seed and text, same picture, if the engine can."
    )
    negative_prompt: Annotated[str, StringConstraints(max_length=2_000)] | None = Field(
        default=None, description="What must not be seen, for engines that understand this."
    )
    engine: Word | None = Field(default=None, description="A name of `GET /api/engines`.")
    model: Word | None = Field(default=None, description="One of the engine's models.")
    fallbacks: Fallbacks | None = None
    expand: Bool | None = Field(
        default=None,
        description="Whether a language model makes the prompt richer first; the panel's text stays. Left out: as the"
        " installation is set, and never for the storyboard artist.",
    )


class TextToImageOrder(Body):
    """A picture that is wanted: of a panel, or of a text of its own."""

    project_id: UUID | None = Field(
        default=None, description="Without it (and without panelId) a project named after the text is made."
    )
    panel_id: UUID | None = Field(default=None, description="The picture becomes a take of this panel.")
    text: Prompt | None = Field(
        default=None, description="What is to be seen. Without it the panel's own text."
    )
    parameters: PictureParameters = PictureParameters()

    @model_validator(mode="after")
    def _something_to_draw(self) -> Self:
        if self.text is None and self.panel_id is None:
            raise ValueError("give text, or panelId")
        return self


class StoryboardOrder(Body):
    """Pictures for a project's panels: by default for those without a take, or with a stale one."""

    panel_ids: Annotated[list[UUID], Field(min_length=1, max_length=MAX_ITEMS)] | None = Field(
        default=None, description="Only these panels, whether they have a take or not."
    )
    every_panel: Bool = Field(default=False, description="All panels, whether they have a take or not.")
    parameters: PictureParameters = PictureParameters()

    @model_validator(mode="after")
    def _one_choice(self) -> Self:
        if self.panel_ids is not None and self.every_panel:
            raise ValueError("give panelIds or everyPanel, not both")
        return self


class VariationsOrder(Body):
    """More pictures like one that there is."""

    count: Annotated[Int, Field(ge=1, le=8)] = 4


@dataclass(frozen=True, slots=True)
class ConversionFilter:
    """Which conversions of a list are wanted; what is None doesn't matter."""

    status: Status | None = None
    type: ConversionType | None = None
    project_id: UUID | None = None
    panel_id: UUID | None = None
    batch_id: UUID | None = None
    search: str = ""
    """Characters of their texts."""


@dataclass(frozen=True, slots=True)
class ConversionStatus:
    """How a conversion stands."""

    id: UUID
    status: Status
    progress: float
    """Percent, never falling; 100 when completed."""
    stage: str
    seconds_remaining: float | None
    """Until it is finished, as far as can be told; None when nothing is known."""
    queue_position: int | None
    """How many are before it; None once it has begun."""
    result_url: str | None
    error_code: str | None
    error_message: str | None


class ConversionError(View):
    """Why a conversion failed."""

    code: str
    message: str
    details: dict[str, Any] | None = None


class ConversionOut(View):
    """A conversion."""

    id: UUID
    type: str = Field(description="text-to-image or image-to-video.")
    status: Status
    cancelled: bool = Field(description="Failed because somebody cancelled it.")
    project_id: UUID | None
    panel_id: UUID | None
    batch_id: UUID | None = Field(description="The same for all that were submitted together.")
    retry_of: UUID | None
    input_text: str | None
    parameters: dict[str, Any] | None = Field(description="Everything needed to make the same again.")
    engine: str | None
    cost: int = Field(description="Credits, when it succeeds.")
    estimated_usd: Decimal | None = Field(
        description="What its provider is expected to charge, in US dollars; null: nothing, or unknown."
    )
    actual_usd: Decimal | None = Field(description="What its provider charged, as far as it can be told.")
    notes: list[str] = Field(description="What was done otherwise than asked, for a person to read.")
    attempt: int = Field(description="Runs so far.")
    waiting_for: int = Field(description="Clips that this assembly still waits for.")
    progress: float = Field(description="Percent.")
    result_url: str | None
    error: ConversionError | None
    created_at: UtcTime
    started_at: UtcTime | None
    completed_at: UtcTime | None = Field(description="When it ended, however it ended.")

    @classmethod
    def of(cls, row: Conversion, progress: float | None = None) -> Self:
        """`progress` in percent, if it is known."""
        status = Status(row.status)
        error = None
        if status is Status.FAILED:
            error = ConversionError(
                code=row.error_code or "CONVERSION_FAILED",
                message=row.error_message or "It failed.",
                details=row.error_details,
            )
        return cls(
            id=row.id,
            type=row.type,
            status=status,
            cancelled=row.error_code == "CANCELLED",
            project_id=row.project_id,
            panel_id=row.panel_id,
            batch_id=row.batch_id,
            retry_of=row.retry_of,
            input_text=row.input_text,
            parameters=row.parameters,
            engine=row.engine,
            cost=row.cost,
            estimated_usd=row.estimated_usd,
            actual_usd=row.actual_usd,
            notes=(row.outcome or {}).get("notes", []),
            attempt=row.attempt,
            waiting_for=row.waiting_for,
            progress=100.0 if status is Status.COMPLETED else (progress or 0.0),
            result_url=row.result_url,
            error=error,
            created_at=row.created_at,
            started_at=row.started_at,
            completed_at=row.completed_at,
        )


class ConversionStatusOut(View):
    """How a conversion stands."""

    id: UUID
    status: Status
    progress: float = Field(description="Percent, never falling.")
    stage: str = Field(description="What it is doing, in a few words.")
    estimated_time_remaining: float | None = Field(description="Seconds, as far as can be told.")
    queue_position: int | None = Field(description="How many are before it; null once it has begun.")
    result_url: str | None
    error: ConversionError | None

    @classmethod
    def of(cls, status: ConversionStatus) -> Self:
        error = None
        if status.error_code is not None:
            error = ConversionError(code=status.error_code, message=status.error_message or "It failed.")
        return cls(
            id=status.id,
            status=status.status,
            progress=round(status.progress, 1),
            stage=status.stage,
            estimated_time_remaining=(
                None if status.seconds_remaining is None else round(status.seconds_remaining, 1)
            ),
            queue_position=status.queue_position,
            result_url=status.result_url,
            error=error,
        )
