"""What goes in and out about conversions."""

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from animatic.conversions.looks import Filter
from animatic.film.sound.plan import CaptionMode
from animatic.models import Conversion
from animatic.projects.schemas import FrameRate, Rectangle
from animatic.schema import Body, Bool, Int, UtcTime, View
from animatic.vocabulary import (
    AspectRatio,
    CameraMove,
    ConversionType,
    Easing,
    Resolution,
    Status,
    Transition,
)

MAX_PROMPT: Final = 10_000
"""Characters of one picture's text: several pages. A whole narrative is imported into panels instead."""
MAX_ITEMS: Final = 10_000
"""Panels of one film whatever the tier."""

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Prompt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_PROMPT)]
Seed = Annotated[Int, Field(ge=0, lt=2**53)]
"""Up to what every JSON reader can tell apart."""
Milliseconds = Annotated[Int, Field(ge=1, le=3_600_000)]
TransitionTime = Annotated[Int, Field(ge=0, le=60_000)]
Strength = Annotated[float, Field(strict=True, ge=0, le=100, description="Percent of the frame.")]


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


class TimelineItem(Body):
    """One stretch of a film: a picture, a panel with its chosen take, or a clip."""

    image_id: UUID | None = None
    panel_id: UUID | None = None
    video_id: UUID | None = Field(default=None, description="A clip, made before.")
    duration_ms: Milliseconds | None = Field(default=None, description="From cut to cut.")
    move: CameraMove | None = None
    easing: Easing | None = None
    move_strength: Strength | None = None
    move_from: Rectangle | None = Field(default=None, description="Where a ken-burns move begins.")
    move_to: Rectangle | None = Field(default=None, description="Where a ken-burns move ends.")
    transition: Transition | None = Field(default=None, description="To the next.")
    transition_ms: TransitionTime | None = None
    caption: Annotated[str, StringConstraints(max_length=2_000)] | None = None

    @model_validator(mode="after")
    def _something_to_see(self) -> Self:
        if self.image_id is None and self.panel_id is None and self.video_id is None:
            raise ValueError("give imageId, panelId or videoId")
        if self.image_id is not None and self.video_id is not None:
            raise ValueError("give imageId or videoId, not both")
        return self


class Grade(Body):
    """Colours of the whole film."""

    exposure: Annotated[float, Field(ge=-4, le=4, description="Stops.")] | None = None
    contrast: Annotated[float, Field(ge=0, le=3, description="1 leaves as it is.")] | None = None
    saturation: Annotated[float, Field(ge=0, le=3, description="1 leaves as it is.")] | None = None
    temperature: Annotated[float, Field(ge=-100, le=100, description="Below 0 cooler.")] | None = None
    vignette: Annotated[float, Field(ge=0, le=100, description="Percent.")] | None = None
    grain: Annotated[float, Field(ge=0, le=100, description="Percent.")] | None = None


class FilmMarks(Body):
    """What is written over the picture for people who review it."""

    panel_number: Bool = False
    timecode: Bool = False
    safe_areas: Bool = False
    draft: Bool = False


class NarrationParameters(Body):
    """How a film is read aloud, by the embedded voice."""

    language: Annotated[str, StringConstraints(min_length=2, max_length=20)] = Field(
        default="en", description="What the text is written in. The embedded voice reads English."
    )
    speed: Annotated[float, Field(ge=0.5, le=2.0, description="1 is the voice's own pace.")] = 1.0
    reads: Literal["everything", "dialogue"] = Field(
        default="everything",
        description="Only what is said, or also what happens in panels in which nobody speaks.",
    )


class FilmParameters(Body):
    """How a film is made. What is left out comes from panels and project, then from the installation."""

    aspect_ratio: AspectRatio | None = None
    resolution: Resolution | None = Field(default=None, description="The video's short edge in pixels.")
    frame_rate: FrameRate | None = None
    duration_ms: Milliseconds | None = Field(default=None, description="Of every panel.")
    move: Literal["auto"] | CameraMove | None = Field(
        default=None,
        description="Of every panel; auto: each panel's own, or one that suits its place in the film.",
    )
    easing: Easing | None = None
    move_strength: Strength | None = None
    transition: Transition | None = Field(default=None, description="Between all panels.")
    transition_ms: TransitionTime | None = None
    opening: Literal["cut", "fade-black", "fade-white"] | None = None
    opening_ms: TransitionTime | None = None
    filter: Filter | None = Field(default=None, description="A look of the whole film.")
    grade: Grade | None = None
    letterbox: Annotated[float, Field(ge=0.25, le=4)] | None = Field(
        default=None, description="Width over height of the picture between black bars."
    )
    marks: FilmMarks | None = None
    quality: Literal["draft", "standard", "high"] | None = None
    narration: NarrationParameters | None = Field(
        default=None,
        description="Read the film aloud. A panel holds until its words are said, unless it is locked.",
    )
    captions: CaptionMode | None = Field(
        default=None, description="none; soft: a track to switch on; burned: part of the picture."
    )
    seed: Seed | None = None
    negative_prompt: Annotated[str, StringConstraints(max_length=2_000)] | None = Field(
        default=None, description="What must not be seen, for engines that animate single panels."
    )
    engine: Word | None = Field(
        default=None,
        description="`film` moves the camera over stills. An engine that animates panels makes a clip of each,"
        " a conversion of its own, and `film` joins them.",
    )
    model: Word | None = Field(default=None, description="One of the engine's models.")


class ImageToVideoOrder(Body):
    """A film that is wanted: of these images, of this timeline, or of all the project's panels."""

    project_id: UUID | None = None
    image_ids: Annotated[list[UUID], Field(max_length=MAX_ITEMS)] | None = Field(
        default=None, description="In order; one may appear several times."
    )
    timeline: Annotated[list[TimelineItem], Field(max_length=MAX_ITEMS)] | None = None
    parameters: FilmParameters = FilmParameters()

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.image_ids is not None and self.timeline is not None:
            raise ValueError("give imageIds or timeline, not both")
        for name, given in (("imageIds", self.image_ids), ("timeline", self.timeline)):
            if given is not None and not given:
                raise ValueError(f"{name} is empty: a film needs at least one panel")
        if self.image_ids is None and self.timeline is None and self.project_id is None:
            raise ValueError("give imageIds, timeline or projectId")
        return self


@dataclass(frozen=True, slots=True)
class ConversionFilter:
    """Which conversions of a list are wanted; what is None doesn't matter."""

    status: Status | None = None
    type: ConversionType | None = None
    project_id: UUID | None = None
    panel_id: UUID | None = None
    batch_id: UUID | None = None


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
