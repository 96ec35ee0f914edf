"""What goes in and out about projects and their panels."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from animatic.errors import InvalidInput
from animatic.models import Image, Panel, Project
from animatic.schema import Body, Bool, Int, Name, Patch, UtcTime, View
from animatic.storyboard.character import Character
from animatic.storyboard.terms import Age, Build, Gender
from animatic.vocabulary import FRAME_RATES, AspectRatio, CameraMove, Easing, Resolution, Transition

MAX_ACTION: Final = 10_000
"""Characters of what happens in one panel, of one speech, of notes."""
MAX_SPEECHES: Final = 100
MAX_CAST: Final = 200
MAX_PANELS: Final = 5_000
"""Of one project: a feature film's storyboard has up to three thousand."""
MAX_SETTINGS: Final = 16_000
"""Bytes of JSON."""
MIN_DURATION_MS: Final = 100
MAX_DURATION_MS: Final = 600_000
MAX_TRANSITION_MS: Final = 10_000

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=64)]
Passage = Annotated[str, StringConstraints(max_length=MAX_ACTION)]


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


class CastMember(Body):
    """How a character looks in every panel. Whatever is left empty the artist decides, and always alike."""

    name: Name
    role: Word = Field(default="", examples=["detective"])
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.ADULT
    build: Build = Build.AVERAGE
    skin: Word = ""
    hair: Word = ""
    hair_colour: Word = ""
    beard: Word = ""
    glasses: Bool = False
    hat: Word = ""
    hat_colour: Word = ""
    top: Word = ""
    top_colour: Word = ""
    coat_colour: Word = ""
    trousers_colour: Word = ""

    @model_validator(mode="after")
    def _drawable(self) -> Self:
        try:
            self.to_character()
        except InvalidInput as error:
            raise ValueError(error.message) from error
        return self

    def to_character(self) -> Character:
        return Character.from_dict(self.model_dump(mode="json"))


Cast = Annotated[list[CastMember], Field(max_length=MAX_CAST)]


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
        values = self.model_dump(exclude_unset=True)
        if self.cast is not None:
            values["cast"] = [member.to_character().to_dict() for member in self.cast]
        return values


class ProjectOrder(ProjectPatch):
    """A new project. Everything but the name has a default."""

    name: Name


class CastMemberOut(View):
    """How a character looks in every panel."""

    name: str
    role: str = ""
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.ADULT
    build: Build = Build.AVERAGE
    skin: str = ""
    hair: str = ""
    hair_colour: str = ""
    beard: str = ""
    glasses: bool = False
    hat: str = ""
    hat_colour: str = ""
    top: str = ""
    top_colour: str = ""
    coat_colour: str = ""
    trousers_colour: str = ""


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
    links: "MediaLinks | None" = Field(default=None, description="Of the cover.")


class MediaLinks(View):
    """Addresses that work without signing in, for `<img>` and `<video>`, until they expire."""

    file: str
    thumbnail: str | None
    expires_at: UtcTime


class Speech(Body):
    """What somebody says."""

    character: Word = Field(examples=["ANNA"])
    parenthetical: Annotated[str, StringConstraints(max_length=200)] = Field(default="", examples=["angrily"])
    text: Annotated[str, StringConstraints(min_length=1, max_length=MAX_ACTION)]
    extension: Annotated[str, StringConstraints(max_length=32)] = Field(default="", examples=["V.O."])


class SpeechOut(View):
    """What somebody says."""

    character: str
    parenthetical: str = ""
    text: str
    extension: str = ""


Fraction01 = Annotated[float, Field(strict=True, ge=0, le=1)]


class Rectangle(Body):
    """A part of the picture, in fractions of its width and height: 0, 0, 1, 1 is all of it."""

    x: Fraction01
    y: Fraction01
    width: Annotated[float, Field(strict=True, ge=0.02, le=1)]
    height: Annotated[float, Field(strict=True, ge=0.02, le=1)]

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if self.x + self.width > 1 + 1e-9 or self.y + self.height > 1 + 1e-9:
            raise ValueError("the rectangle must lie within the picture")
        return self


class RectangleOut(View):
    """A part of the picture, in fractions of its width and height."""

    x: float
    y: float
    width: float
    height: float


class PanelEdit(Patch):
    """What can be set of a panel; what isn't given stays."""

    nullable = frozenset({"move_from", "move_to", "image_id", "revision", "id"})

    number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=16)] | None = Field(
        default=None, examples=["12A"]
    )
    scene_heading: Annotated[str, StringConstraints(max_length=500)] | None = Field(
        default=None, examples=["INT. KITCHEN - NIGHT"]
    )
    action: Passage | None = Field(default=None, examples=["Anna drops the letter into the sink."])
    dialogue: Annotated[list[Speech], Field(max_length=MAX_SPEECHES)] | None = None
    notes: Passage | None = None
    duration_ms: Annotated[Int, Field(ge=MIN_DURATION_MS, le=MAX_DURATION_MS)] | None = Field(
        default=None, description="How long it is held. Setting it locks it against a new import."
    )
    duration_locked: Bool | None = Field(
        default=None, description="Whether a new import of the narrative leaves the duration alone."
    )
    move: CameraMove | None = None
    easing: Easing | None = None
    move_strength: Annotated[float, Field(strict=True, ge=0, le=100)] | None = Field(
        default=None, description="How far the camera goes, in percent of the frame; 10 is usual."
    )
    move_from: Rectangle | None = Field(default=None, description="Where a ken-burns move begins.")
    move_to: Rectangle | None = Field(default=None, description="Where a ken-burns move ends.")
    transition: Transition | None = Field(default=None, description="To the next panel.")
    transition_ms: Annotated[Int, Field(ge=0, le=MAX_TRANSITION_MS)] | None = None
    image_id: UUID | None = Field(default=None, description="The chosen take; null takes none.")
    set_aside: Bool | None = Field(default=None, description="Out of the film, kept with all its takes.")

    def changes(self) -> dict[str, Any]:
        """The columns and values that were given."""
        values = self.model_dump(exclude_unset=True, exclude={"id", "revision"})
        if "duration_ms" in values:
            values.setdefault("duration_locked", True)
        return values


class PanelPatch(PanelEdit):
    """A change of one panel."""

    revision: Int | None = Field(
        default=None,
        description="The revision that the change was made from: if the panel has changed since, it is refused"
        " with CONFLICT and both versions. Without it the change is made whatever the panel has become.",
    )


class PanelEntry(PanelPatch):
    """A panel's place in the film, and what to change of it."""

    id: UUID | None = Field(default=None, description="Of a panel that is there; without it a new one.")


class PanelReference(Body):
    """A panel."""

    id: UUID
    revision: Int | None = None


class PanelsOrder(Body):
    """All panels of the film in order."""

    panels: Annotated[list[PanelEntry], Field(max_length=MAX_PANELS)]
    remove: Annotated[list[PanelReference], Field(max_length=MAX_PANELS)] = Field(
        default=[], description="Panels to set aside. One that is in neither list is a CONFLICT."
    )


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


class PanelOut(View):
    """One picture of the storyboard with its time."""

    id: UUID
    project_id: UUID
    position: int = Field(description="Order in the film, from 0.")
    number: str
    scene_heading: str
    action: str
    dialogue: list[SpeechOut]
    notes: str
    prompt: str = Field(description="What the artist is given: heading, action and speeches.")
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
    image: TakeOut | None = Field(description="The chosen take.")
    stale: bool = Field(description="Its text changed since its take was made.")
    set_aside: bool
    revision: int
    created_at: UtcTime
    updated_at: UtcTime

    @classmethod
    def of(cls, panel: Panel, image: TakeOut | None, prompt: str) -> Self:
        columns: Mapping[str, Any] = {
            name: getattr(panel, name) for name in cls.model_fields if name not in {"image", "prompt"}
        }
        return cls(**columns, image=image, prompt=prompt)


class NarrativeOrder(Body):
    """A narrative to make panels of."""

    text: Annotated[str, StringConstraints(min_length=1)] = Field(
        description="Prose, or a screenplay in Fountain; fewer than 200,000 characters.",
        examples=["EXT. HARBOUR - DAWN\n\nA boat comes in.\n\nMARTA\nAt last."],
    )
    format: Literal["auto", "prose", "fountain"] = "auto"
    seconds_per_panel: Annotated[float, Field(strict=True, ge=0.1, le=600)] | None = Field(
        default=None, description="Hold every panel this long, instead of as long as its text suggests."
    )
    confirm: Bool = Field(
        default=False,
        description="Apply the changes. The first import is applied at once; a later one without this only"
        " shows what it would change.",
    )
    basis: Annotated[str, StringConstraints(max_length=64)] | None = Field(
        default=None,
        description="With `confirm`: the `basis` of the answer that showed the changes. If the storyboard has"
        " changed since, it is refused with CONFLICT.",
    )


class ScriptPanel(View):
    """A panel as the new script has it."""

    number: str
    scene_heading: str
    action: str
    dialogue: list[SpeechOut]
    duration_ms: int
    move: str
    transition: str
    transition_ms: int


class NarrativeChange(View):
    """What an import does with one panel."""

    kind: Literal["unchanged", "changed", "new", "cut"]
    moved: bool = Field(description="It stands elsewhere than before.")
    panel_id: UUID | None = Field(description="Of the panel that is there; null for a new one.")
    before: str | None = Field(description="Its text so far.")
    after: ScriptPanel | None = Field(description="As the new script has it; null for a panel that is cut.")


class NarrativeSummary(View):
    """How many panels an import leaves, changes, adds, sets aside and moves."""

    unchanged: int
    changed: int
    new: int
    cut: int
    moved: int


class NarrativeWarning(View):
    """A line that was read, but perhaps not as it was meant."""

    line: int = Field(description="Of the text, from 1.")
    message: str


class NarrativeOut(View):
    """What an import did, or would do."""

    applied: bool = Field(description="False: nothing is stored yet; send it again with `confirm`.")
    format: Literal["prose", "fountain"]
    title: str
    characters: list[str] = Field(description="Who appears or speaks, in order of appearance.")
    warnings: list[NarrativeWarning]
    summary: NarrativeSummary
    changes: list[NarrativeChange]
    basis: str = Field(description="Of the storyboard that this was compared with, or that it made.")
    duration_ms: int = Field(description="Length of the script's film.")
    panels: list[PanelOut] = Field(description="The film as it is now.")
