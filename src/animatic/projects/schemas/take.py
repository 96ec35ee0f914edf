"""What goes out about the pictures of panels."""

from typing import Self
from uuid import UUID

from pydantic import Field

from animatic.models import Image
from animatic.schema import UtcTime, View


class MediaLinks(View):
    """Addresses that work without signing in, for `<img>` and `<video>`, until they expire."""

    file: str
    thumbnail: str | None
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
    created_at: UtcTime
    links: MediaLinks | None = None

    @classmethod
    def of(cls, image: Image, links: MediaLinks | None = None) -> Self:
        return cls.model_validate(image).model_copy(update={"links": links})


class PanelTake(TakeOut):
    """A take in the list of its panel's takes."""

    is_chosen: bool
