"""What goes out about the pictures of panels."""

from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import AliasChoices, BeforeValidator, Field

from animatic.models import Image
from animatic.schema import UtcTime, View


def _is_there(found: Any) -> bool:
    """Of the id of what there is, or None."""
    return bool(found)


class MediaLinks(View):
    """Addresses that work without signing in, for `<img>` and `<video>`, until they expire."""

    file: str
    thumbnail: str | None
    depth: str | None = Field(
        default=None, description="Of a picture with a depth map: what previews of camera moves need of it."
    )
    expires_at: UtcTime


class TakeOut(View):
    """A picture of a panel."""

    id: UUID
    kind: str = Field(description="generated, uploaded or edited")
    url: str
    thumbnail_url: str | None
    width: int | None
    height: int | None
    style: str | None
    engine: str | None
    seed: int | None
    prompt: str | None
    has_depth: Annotated[bool, BeforeValidator(_is_there)] = Field(
        validation_alias=AliasChoices("hasDepth", "has_depth", "depth_media_id"),
        description="Whether it has a depth map: near things then pass far ones when the camera is carried.",
    )
    created_at: UtcTime
    links: MediaLinks | None = None

    @classmethod
    def of(cls, image: Image, links: MediaLinks | None = None) -> Self:
        return cls.model_validate(image).model_copy(update={"links": links})


class PanelTake(TakeOut):
    """A take in the list of its panel's takes."""

    is_chosen: bool
