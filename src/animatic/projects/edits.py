"""What an edit makes of a panel: plain rules, no database."""

from typing import Any, Final
from uuid import UUID, uuid4

from animatic.errors import InvalidInput
from animatic.models import Image, Panel, Project
from animatic.projects.looks import is_another
from animatic.projects.prompts import panel_prompt
from animatic.vocabulary import CameraMove, Easing, Transition

CAMERA: Final = frozenset({"move", "easing", "move_strength", "move_from", "move_to"})
TEXT: Final = frozenset({"scene_heading", "action", "dialogue", "shot_size"})
DEFAULT_STRENGTH: Final = 10.0
"""Percent of the frame."""
DEFAULT_DURATION_MS: Final = 4000
DEFAULT_TRANSITION_MS: Final = 1000

CONTENT: Final = (
    *sorted(CAMERA | TEXT),
    "number", "notes", "duration_ms", "duration_locked", "transition", "transition_ms", "image_id",
    "set_aside",
)  # fmt: skip
"""What a revision is a revision of."""


def new_panel(project_id: UUID, panel_id: UUID | None = None) -> Panel:
    """An empty panel; unlike the table's defaults its values can be read before it is stored."""
    return Panel(
        id=panel_id or uuid4(),
        project_id=project_id,
        position=0,
        number="",
        scene_heading="",
        action="",
        dialogue=[],
        notes="",
        shot_size="",
        duration_ms=DEFAULT_DURATION_MS,
        duration_locked=False,
        move=CameraMove.STATIC,
        easing=Easing.EASE_IN_OUT,
        move_strength=DEFAULT_STRENGTH,
        move_from=None,
        move_to=None,
        transition=Transition.CUT,
        transition_ms=0,
        image_id=None,
        source_hash=None,
        source_key=None,
        stale=False,
        set_aside=False,
        revision=1,
    )


def content(panel: Panel) -> tuple[object, ...]:
    """The panel's content. A panel that others push to another place stays as it is."""
    return tuple(getattr(panel, column) for column in CONTENT)


def changed_columns(panel: Panel, changes: dict[str, Any]) -> set[str]:
    """The columns that these changes would really change."""
    return {column for column, value in changes.items() if getattr(panel, column) != value}


def apply(panel: Panel, changes: dict[str, Any]) -> None:
    """Set these columns, and those that follow from them. Raises InvalidInput if they don't go together."""
    for column in changed_columns(panel, changes):
        setattr(panel, column, changes[column])
    if panel.move != CameraMove.KEN_BURNS:
        if changes.get("move_from") or changes.get("move_to"):
            raise InvalidInput(
                f"Only the move ken-burns goes from rectangle to rectangle, not {panel.move}.",
                field="moveFrom",
            )
        panel.move_from = panel.move_to = None
    if panel.transition == Transition.CUT:
        if changes.get("transition_ms"):
            raise InvalidInput(
                "A cut takes no time: give a transition, or no transitionMs.", field="transitionMs"
            )
        panel.transition_ms = 0
    elif panel.transition_ms == 0:
        panel.transition_ms = min(DEFAULT_TRANSITION_MS, panel.duration_ms)


def is_stale(project: Project, panel: Panel, take: Image | None, *, chosen_now: bool) -> bool:
    """Whether the take shows something else than the panel's text says, or the project's style or characters in
    another guise than they have now, as far as one can know.

    Of a picture that wasn't generated nobody knows: it is taken as right when it is chosen, and as stale once
    the text changes.
    """
    if take is None:
        return False
    if take.prompt is None:
        return not chosen_now
    prompt = panel_prompt(panel)
    return take.prompt != prompt or is_another(take.look, prompt, style=project.style, cast=project.cast)
