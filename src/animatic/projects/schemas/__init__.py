"""What goes in and out about projects and their panels."""

from animatic.projects.schemas.casting import (
    Cast,
    CastMember,
    CastMemberOut,
)
from animatic.projects.schemas.narrative import (
    NarrativeChange,
    NarrativeOrder,
    NarrativeOut,
    NarrativeSummary,
    NarrativeWarning,
    ScriptPanel,
)
from animatic.projects.schemas.panel import (
    MAX_PANELS,
    PanelEdit,
    PanelEntry,
    PanelOut,
    PanelPatch,
    PanelReference,
    PanelsOrder,
    Rectangle,
    RectangleOut,
    Speech,
    SpeechOut,
)
from animatic.projects.schemas.project import (
    FrameRate,
    ProjectOrder,
    ProjectOut,
    ProjectPatch,
    ProjectSummary,
)
from animatic.projects.schemas.take import (
    MediaLinks,
    PanelTake,
    TakeOut,
)

__all__ = [
    "MAX_PANELS",
    "Cast",
    "CastMember",
    "CastMemberOut",
    "FrameRate",
    "MediaLinks",
    "NarrativeChange",
    "NarrativeOrder",
    "NarrativeOut",
    "NarrativeSummary",
    "NarrativeWarning",
    "PanelEdit",
    "PanelEntry",
    "PanelOut",
    "PanelPatch",
    "PanelReference",
    "PanelTake",
    "PanelsOrder",
    "ProjectOrder",
    "ProjectOut",
    "ProjectPatch",
    "ProjectSummary",
    "Rectangle",
    "RectangleOut",
    "ScriptPanel",
    "Speech",
    "SpeechOut",
    "TakeOut",
]
