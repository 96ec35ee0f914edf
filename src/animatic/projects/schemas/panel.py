"""What goes in and out about panels."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from animatic.models import Panel
from animatic.projects.schemas.casting import Word
from animatic.projects.schemas.take import TakeOut
from animatic.schema import Body, Bool, Int, Patch, UtcTime, View
from animatic.vocabulary import CameraMove, Easing, ShotSize, Transition

MAX_ACTION: Final = 10_000
"""Characters of what happens in one panel, of one speech, of notes."""
MAX_SPEECHES: Final = 100
MAX_PANELS: Final = 5_000
"""Of one project: a feature film's storyboard has up to three thousand."""
MIN_DURATION_MS: Final = 100
MAX_DURATION_MS: Final = 600_000
MAX_TRANSITION_MS: Final = 10_000

Passage = Annotated[str, StringConstraints(max_length=MAX_ACTION)]


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
    shot_size: ShotSize | None = Field(
        default=None, description="How much of its subject the picture takes in; empty: as the text says."
    )
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
        values = self.model_dump(exclude_unset=True, exclude={"id", "new_id", "revision"})
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

    nullable = PanelEdit.nullable | {"new_id"}

    id: UUID | None = Field(
        default=None,
        description="Of a panel that is there; one that was set aside comes back. Without it: a new panel.",
    )
    new_id: UUID | None = Field(
        default=None,
        description="The id for a new panel, made by the client: so undoing and redoing name the same panel, and"
        " sending it twice makes one.",
    )

    @model_validator(mode="after")
    def _one_id(self) -> Self:
        if self.id is not None and self.new_id is not None:
            raise ValueError("give id for a panel that is there, or newId for a new one")
        return self


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
    shot_size: str
    prompt: str = Field(description="What the artist is given: heading, size, action and speeches.")
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
