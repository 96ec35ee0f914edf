"""What a version keeps, as it is stored: plain values, no database."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, Self
from uuid import UUID

from animatic.models import Image, Panel, Project, Video
from animatic.projects.edits import CONTENT
from animatic.projects.prompts import panel_prompt
from animatic.projects.schemas import RectangleOut, SpeechOut
from animatic.schema import View

PROJECT_COLUMNS: Final = ("aspect_ratio", "resolution", "frame_rate", "style", "seed", "cast")
"""What of a project its pictures and film depend on."""
OPENING: Final = ("opening", "openingMs")
"""Of a project's settings: how the film begins. The others are its client's."""
IMAGE_COLUMNS: Final = (
    "kind", "url", "thumbnail_url", "width", "height", "format", "style", "aspect_ratio", "seed", "engine", "prompt",
    "look",
)  # fmt: skip
"""What is kept of a take, beside its files."""


class VersionPanel(View):
    """A panel as it was."""

    id: UUID
    number: str
    scene_heading: str
    action: str
    dialogue: list[SpeechOut]
    notes: str
    shot_size: str = ""
    prompt: str
    duration_ms: int
    duration_locked: bool
    move: str
    easing: str
    move_strength: float
    move_from: RectangleOut | None
    move_to: RectangleOut | None
    transition: str
    transition_ms: int
    image_id: UUID | None
    stale: bool
    source_hash: str | None
    source_key: str | None

    @classmethod
    def of(cls, panel: Panel) -> Self:
        columns = {name: getattr(panel, name) for name in cls.model_fields if name != "prompt"}
        return cls(**columns, prompt=panel_prompt(panel))

    def columns(self) -> dict[str, Any]:
        """The panel's columns and their values, but for its id and picture."""
        return self.model_dump(mode="json", exclude={"id", "prompt", "image_id"})


class VersionContent(View):
    """A storyboard as it was: the film's panels in order, and what else the film depends on."""

    format: Literal[1] = 1
    """Of this document."""
    project: dict[str, Any]
    """Columns of the project."""
    opening: dict[str, Any]
    narrative: str | None
    narrative_format: str | None
    panels: list[VersionPanel]

    @classmethod
    def of(cls, project: Project, panels: Sequence[Panel]) -> Self:
        return cls(
            project={name: getattr(project, name) for name in PROJECT_COLUMNS},
            opening={name: project.settings[name] for name in OPENING if name in project.settings},
            narrative=project.narrative,
            narrative_format=project.narrative_format,
            panels=[VersionPanel.of(panel) for panel in panels],
        )

    @property
    def image_ids(self) -> list[UUID]:
        """The chosen takes in order, each once."""
        return list(dict.fromkeys(panel.image_id for panel in self.panels if panel.image_id))

    @property
    def duration_ms(self) -> int:
        return sum(panel.duration_ms for panel in self.panels)

    def to_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        return cls.model_validate(stored)


class VersionFilm(View):
    """The film of a version, as it was rendered."""

    video_id: UUID
    duration_ms: int | None
    width: int | None
    height: int | None
    frame_rate: str | None
    format: str | None
    captions: list[dict[str, Any]]

    @classmethod
    def of(cls, video: Video) -> Self:
        columns = {name: getattr(video, name) for name in cls.model_fields if name != "video_id"}
        return cls(video_id=video.id, **columns)

    def to_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json")


def take_details(image: Image) -> dict[str, Any]:
    """What is kept of a take."""
    return {name: getattr(image, name) for name in IMAGE_COLUMNS}


assert set(CONTENT) <= set(VersionPanel.model_fields) | {"set_aside"}
