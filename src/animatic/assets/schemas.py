"""What goes in and out about assets."""

from typing import ClassVar, Self
from uuid import UUID

from pydantic import Field

from animatic.assets.facts import AssetKind
from animatic.models import Asset
from animatic.projects.schemas import MediaLinks
from animatic.schema import Body, Name, Patch, UtcTime, View


class AssetOut(View):
    """Music, a scratch track, a video clip, or a table of colours."""

    id: UUID
    project_id: UUID | None = Field(description="null: for all of your projects.")
    kind: AssetKind
    name: str
    format: str = Field(description="What the file is in fact: mp3, wav, mp4 …")
    codec: str | None
    duration_ms: int | None = Field(description="Of sound and clips, counted by decoding.")
    width: int | None = Field(description="Of clips, in pixels, upright.")
    height: int | None
    frame_rate: str | None = Field(description="Of clips: 24, 30000/1001.")
    has_sound: bool
    image_id: UUID | None = Field(description="The picture that stands for a clip.")
    bytes: int | None
    url: str
    created_at: UtcTime
    updated_at: UtcTime
    links: MediaLinks | None = None

    @classmethod
    def of(cls, asset: Asset, size: int | None, links: MediaLinks | None = None) -> Self:
        shown = {name: getattr(asset, name) for name in cls.model_fields if hasattr(asset, name)}
        return cls(**shown, bytes=size, url=f"/api/assets/{asset.id}/file", links=links)


class AssetDetails(AssetOut):
    """An asset with the shape of its sound."""

    peaks: list[int] | None = Field(
        default=None, description="The sound's shape: at most 800 values, 0 to 100, in even steps."
    )


class AssetPatch(Patch):
    """What to change of an asset."""

    nullable: ClassVar[frozenset[str]] = frozenset({"project_id"})

    name: Name | None = None
    kind: AssetKind | None = Field(
        default=None, description="Music and scratch tracks are sound alike: one can become the other."
    )
    project_id: UUID | None = Field(
        default=None, description="Move it to this project; null: for all of yours."
    )


class AssetForm(Body):
    """What an uploaded file is for."""

    project_id: UUID | None = None
    kind: AssetKind | None = None
    name: Name | None = None
