"""What goes out about a project with all that it holds."""

from pydantic import Field

from animatic.conversions.live import LiveConversion
from animatic.images.schemas import ImageOut
from animatic.projects.schemas import PanelOut, ProjectOut
from animatic.schema import Body, Name
from animatic.videos.schemas import VideoOut


class DuplicateOrder(Body):
    """A copy of a project."""

    name: Name | None = Field(
        default=None, description="Of the copy. Without it: the first one's, with “(copy)”."
    )


class ProjectDetails(ProjectOut):
    """A project with its panels, images and videos."""

    narrative: str | None = Field(description="The text that was imported last.")
    panels: list[PanelOut] = Field(description="The film in order; panels set aside are not among them.")
    set_aside_count: int = Field(description="Panels set aside.")
    duration_ms: int = Field(description="Length of the film.")
    images: list[ImageOut] = Field(
        description="The newest hundred; `GET /api/images?projectId=…` gives all of them, page by page."
    )
    image_count: int
    videos: list[VideoOut] = Field(description="The newest hundred.")
    video_count: int
    conversions: list[LiveConversion] = Field(description="Those that are waiting or running.")
