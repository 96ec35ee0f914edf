"""What goes in and out when a narrative is imported."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from animatic.projects.schemas.panel import PanelOut, SpeechOut
from animatic.schema import Body, Bool, View


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
    breakdown_id: UUID | None = Field(
        default=None,
        description="Of a completed breakdown of this very text: panels begin, are sized and move as it decided.",
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

    number: str = Field(description="Empty: numbers are locked, and it gets one when it is applied.")
    scene_heading: str
    action: str
    dialogue: list[SpeechOut]
    shot_size: str
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
