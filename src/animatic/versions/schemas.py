"""What goes in and out about versions."""

from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field, StringConstraints

from animatic.models import ProjectVersion, VersionTake
from animatic.projects.schemas import MediaLinks, RectangleOut, SpeechOut
from animatic.schema import Body, Name, UtcTime, View
from animatic.versions.comparison import Difference, PanelDifference
from animatic.versions.content import VersionContent, VersionFilm, VersionPanel


class VersionOrder(Body):
    """A version to be made of the storyboard as it stands."""

    name: Name | None = Field(default=None, examples=["Second draft"], description="Without it: Version 3.")
    notes: Annotated[str, StringConstraints(max_length=5_000)] = ""
    video_id: UUID | None = Field(
        default=None,
        description="The film to show with it. Without it: the newest film of exactly these pictures, or the next"
        " one that is rendered.",
    )


class VersionFilmOut(View):
    """The film of a version."""

    video_id: UUID
    duration_ms: int | None
    width: int | None
    height: int | None
    frame_rate: str | None
    has_captions: bool
    links: MediaLinks | None = None

    @classmethod
    def of(cls, film: VersionFilm, links: MediaLinks | None = None) -> Self:
        columns = {name: getattr(film, name) for name in ("duration_ms", "width", "height", "frame_rate")}
        return cls(video_id=film.video_id, has_captions=bool(film.captions), links=links, **columns)


class VersionOut(View):
    """A named snapshot of a storyboard."""

    id: UUID
    project_id: UUID
    number: int = Field(description="Of the project's versions, from 1.")
    name: str
    notes: str
    panel_count: int
    duration_ms: int = Field(description="Length of the film.")
    film: VersionFilmOut | None = Field(description="Null: none of these pictures has been rendered yet.")
    shared_at: UtcTime | None = Field(description="When a link showed it for the first time.")
    created_at: UtcTime

    @classmethod
    def of(cls, version: ProjectVersion, film: VersionFilmOut | None) -> Self:
        return cls(**_columns(version), film=film)


class VersionTakeOut(View):
    """The picture of a panel, as the version keeps it."""

    id: UUID
    image_id: UUID = Field(description="The image that it was; it may be gone.")
    width: int | None
    height: int | None
    links: MediaLinks

    @classmethod
    def of(cls, take: VersionTake, links: MediaLinks) -> Self:
        return cls(
            id=take.id,
            image_id=take.image_id,
            width=take.details.get("width"),
            height=take.details.get("height"),
            links=links,
        )


class VersionPanelOut(View):
    """A panel as it was."""

    id: UUID = Field(description="Of the panel, then and now.")
    number: str
    scene_heading: str
    action: str
    dialogue: list[SpeechOut]
    notes: str
    shot_size: str
    prompt: str
    duration_ms: int
    move: str
    easing: str
    move_strength: float
    move_from: RectangleOut | None
    move_to: RectangleOut | None
    transition: str
    transition_ms: int
    image: VersionTakeOut | None

    @classmethod
    def of(cls, panel: VersionPanel, image: VersionTakeOut | None) -> Self:
        columns: dict[str, Any] = {name: getattr(panel, name) for name in cls.model_fields if name != "image"}
        return cls(**columns, image=image)


class VersionDetails(VersionOut):
    """A version with its panels."""

    aspect_ratio: str
    resolution: str
    frame_rate: str
    narrative: str | None
    panels: list[VersionPanelOut]

    @classmethod
    def full(
        cls,
        version: ProjectVersion,
        content: VersionContent,
        film: VersionFilmOut | None,
        panels: list[VersionPanelOut],
    ) -> Self:
        project = {name: content.project[name] for name in ("aspect_ratio", "resolution", "frame_rate")}
        return cls(**_columns(version), film=film, **project, narrative=content.narrative, panels=panels)


class PanelDifferenceOut(View):
    """What became of one panel."""

    panel_id: UUID
    kind: Difference
    moved: bool = Field(description="It stands elsewhere among the panels that are in both.")
    fields: list[str] = Field(description="What differs, by the names of the panel's fields.")
    before: VersionPanelOut | None
    after: VersionPanelOut | None


class Comparison(View):
    """What differs between two versions, or between a version and now."""

    before: VersionOut
    after: VersionOut | None = Field(description="Null: the storyboard as it stands.")
    same: int
    changed: int
    added: int
    removed: int
    moved: int
    duration_ms: int = Field(description="By how much the film became longer.")
    panels: list[PanelDifferenceOut] = Field(
        description="All panels, in the later one's order; removed ones behind what they followed."
    )

    @classmethod
    def of(
        cls,
        before: VersionOut,
        after: VersionOut | None,
        differences: list[PanelDifference],
        panels: list[PanelDifferenceOut],
    ) -> Self:
        kinds = [entry.kind for entry in differences]
        return cls(
            before=before,
            after=after,
            same=kinds.count(Difference.SAME),
            changed=kinds.count(Difference.CHANGED),
            added=kinds.count(Difference.ADDED),
            removed=kinds.count(Difference.REMOVED),
            moved=sum(entry.moved for entry in differences),
            duration_ms=sum(_time(entry.after) - _time(entry.before) for entry in differences),
            panels=panels,
        )


def _time(panel: VersionPanel | None) -> int:
    return panel.duration_ms if panel else 0


def _columns(version: ProjectVersion) -> dict[str, Any]:
    return {name: getattr(version, name) for name in VersionOut.model_fields if name != "film"}
