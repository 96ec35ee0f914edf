"""What goes in and out about projects."""

import json
from typing import Annotated, Any, Final, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from animatic.models import Project
from animatic.projects.schemas.casting import Cast, CastMemberOut, Word
from animatic.projects.schemas.take import MediaLinks
from animatic.schema import Bool, Int, Name, Patch, UtcTime, View
from animatic.vocabulary import FRAME_RATES, AspectRatio, Resolution

MAX_SETTINGS: Final = 16_000
"""Bytes of JSON."""


def _known_rate(rate: str) -> str:
    if rate not in FRAME_RATES:
        raise ValueError(f"must be one of {', '.join(FRAME_RATES)}")
    return rate


FrameRate = Annotated[
    str,
    AfterValidator(_known_rate),
    Field(json_schema_extra={"enum": list(FRAME_RATES)}, description="Frames per second.", examples=["24"]),
]
Seed = Annotated[Int, Field(ge=0, lt=2**31, description="Same seed, same picture.")]


class ProjectPatch(Patch):
    """What to change of a project; what isn't given stays."""

    nullable = frozenset({"description", "engine"})

    name: Name | None = None
    description: Annotated[str, StringConstraints(max_length=5_000)] | None = None
    aspect_ratio: AspectRatio | None = None
    resolution: Resolution | None = Field(default=None, description="The video's short edge in pixels.")
    frame_rate: FrameRate | None = None
    style: Word | None = Field(default=None, description="A name of `GET /api/styles`; empty: the plain one.")
    engine: Word | None = Field(
        default=None, description="A name of `GET /api/engines` for all pictures; null: the installation's."
    )
    seed: Seed | None = None
    cast: Cast | None = None
    numbers_locked: Bool | None = Field(
        default=None,
        description="Whether shot numbers are fixed. They are from the moment on at which a version is shared: a new"
        " import keeps them, and numbers new panels between them.",
    )
    settings: dict[str, Any] | None = Field(
        default=None, description="Whatever a client wants to keep with the project; up to 16 kB of JSON."
    )

    @model_validator(mode="after")
    def _small_settings(self) -> Self:
        if self.settings is not None and len(json.dumps(self.settings)) > MAX_SETTINGS:
            raise ValueError(f"settings may have at most {MAX_SETTINGS:,} bytes of JSON")
        return self

    def changes(self) -> dict[str, Any]:
        """The columns and values that were given."""
        values = self.model_dump(exclude_unset=True, exclude={"numbers_locked"})
        if self.cast is not None:
            values["cast"] = [member.to_character().to_dict() for member in self.cast]
        return values


class ProjectOrder(ProjectPatch):
    """A new project. Everything but the name has a default."""

    name: Name


class ProjectOut(View):
    """A project."""

    id: UUID
    name: str
    description: str | None
    is_public: bool
    shareable_link: str | None
    aspect_ratio: str
    resolution: str
    frame_rate: str
    style: str
    engine: str | None
    seed: int
    cast: list[CastMemberOut]
    settings: dict[str, Any]
    narrative_format: Literal["prose", "fountain"] | None = Field(
        description="Null until a narrative was imported."
    )
    numbers_locked_at: UtcTime | None = Field(description="Since when shot numbers are fixed.")
    created_at: UtcTime
    updated_at: UtcTime

    @classmethod
    def of(cls, project: Project) -> Self:
        return cls.model_validate(project)


class ProjectSummary(ProjectOut):
    """A project in a list."""

    panel_count: int = Field(description="Panels in the film; without those set aside.")
    image_count: int
    video_count: int
    duration_ms: int = Field(description="Length of the film.")
    cover_image_id: UUID | None = Field(description="Of the first panel that has a picture.")
    links: MediaLinks | None = Field(default=None, description="Of the cover.")
