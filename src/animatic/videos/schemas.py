"""What goes in and out about videos."""

from typing import Self
from uuid import UUID

from pydantic import Field

from animatic.models import Video
from animatic.projects.schemas import MediaLinks, TakeOut
from animatic.schema import Body, UtcTime, View


class VideoLinks(MediaLinks):
    """Addresses that work without signing in, until they expire."""

    poster: str | None = Field(description="A picture of the video's own size.")
    captions: str = Field(description="What is said, as WebVTT, for `<track>`.")


class VideoOut(View):
    """A film, or one panel's clip."""

    id: UUID
    project_id: UUID | None
    panel_id: UUID | None = Field(description="Of a clip: the panel that it shows.")
    conversion_id: UUID | None = Field(description="What made it.")
    kind: str = Field(description="film or clip")
    url: str
    thumbnail_url: str | None
    duration: int | None = Field(description="Whole seconds, at least 1.")
    duration_ms: int | None = Field(description="Exactly.")
    frames: int | None
    frame_rate: str | None
    width: int | None
    height: int | None
    format: str | None
    notes: list[str] = Field(description="What was done otherwise than asked.")
    created_at: UtcTime
    updated_at: UtcTime
    links: VideoLinks | None = None

    @classmethod
    def of(cls, video: Video, links: VideoLinks | None = None) -> Self:
        return cls.model_validate(video).model_copy(update={"links": links})


class VideoImage(View):
    """An image's place in a video."""

    sequence_order: int = Field(description="From 0.")
    duration_ms: int | None
    image: TakeOut


class VideoDetails(VideoOut):
    """A video with its images in order."""

    images: list[VideoImage]


class VideoPatch(Body):
    """Where a video belongs."""

    project_id: UUID | None = Field(description="Move it to this project; null: to none.")
