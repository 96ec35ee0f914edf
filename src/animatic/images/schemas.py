"""What goes in and out about images."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from animatic.images.edits import MAX_EDITS, Edit
from animatic.models import Image
from animatic.projects.schemas import MediaLinks, TakeOut
from animatic.schema import Body, Bool, UtcTime


class ImageOut(TakeOut):
    """A picture: generated, uploaded or edited."""

    project_id: UUID | None
    panel_id: UUID | None = Field(description="The panel of which it is a take.")
    conversion_id: UUID | None = Field(description="What made it.")
    format: str | None
    aspect_ratio: str | None
    updated_at: UtcTime

    @classmethod
    def of(cls, image: Image, links: MediaLinks | None = None) -> Self:
        return cls.model_validate(image).model_copy(update={"links": links})


class ImagePatch(Body):
    """Where a picture belongs."""

    project_id: UUID | None = Field(default=None, description="Move it to this project; null: to none.")
    panel_id: UUID | None = Field(
        default=None, description="Make it a take of this panel, and so of its project; null: of none."
    )

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("give projectId or panelId")
        if self.panel_id is not None and "project_id" in self.model_fields_set:
            raise ValueError("give projectId or panelId, not both: a panel's project is known")
        return self


class EditsOrder(Body):
    """What to do to a picture, in order. The picture stays; the result is a new one."""

    edits: Annotated[list[Edit], Field(min_length=1, max_length=MAX_EDITS)]
    choose: Bool = Field(default=True, description="Make the result the chosen take of the picture's panel.")


class UploadForm(Body):
    """What an uploaded picture is for."""

    project_id: UUID | None = None
    panel_id: UUID | None = None
