"""What an import makes of the panels that are there: plain rules, no database."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from animatic.models import Panel
from animatic.projects.edits import new_panel
from animatic.projects.numbers import new_number, number_new
from animatic.screenplay import ChangeKind, PanelRecord, ScriptDiff
from animatic.screenplay import Panel as ScriptPanel
from animatic.vocabulary import Transition


def records(panels: Iterable[Panel]) -> list[PanelRecord]:
    """The panels that came from a script, as the comparison takes them. Others aren't its business."""
    return [
        PanelRecord(str(panel.id), panel.source_key, panel.source_hash or "")
        for panel in panels
        if panel.source_key is not None
    ]


def text_of(script: ScriptPanel) -> dict[str, Any]:
    """The columns that say what is in a panel, and where that comes from."""
    return {
        "scene_heading": script.setting_line,
        "action": script.action,
        "dialogue": [asdict(line) for line in script.dialogue],
        "notes": "\n".join(script.notes),
        "source_key": script.source_key,
        "source_hash": script.source_hash,
    }


def fill(panel: Panel, script: ScriptPanel, *, is_new: bool) -> None:
    """Make the panel say what the script says; what somebody set by hand of its time and camera stays."""
    for column, value in text_of(script).items():
        setattr(panel, column, value)
    if not panel.duration_locked:
        panel.duration_ms = script.duration_ms
    panel.transition = script.transition
    panel.transition_ms = 0 if script.transition is Transition.CUT else script.transition_ms
    if is_new:
        panel.move = script.move
        panel.easing = script.easing
        panel.move_strength = script.move_strength
        panel.shot_size = script.shot_size


def merge(
    project_id: UUID,
    film: Sequence[Panel],
    aside: Sequence[Panel],
    diff: ScriptDiff,
    *,
    numbers_locked: bool = False,
) -> tuple[list[Panel], list[Panel]]:
    """The film in its new order, and the panels that were cut, with all changes made to them.

    Kept are the id, takes and timing of every panel that is still in the script; one that was set aside and is in
    the script again comes back with its takes; one that was added by hand stays behind the panel that it followed.
    Numbers are the script's; when they are locked, panels keep theirs and new ones are numbered between them.
    """
    there = {str(panel.id): panel for panel in film}
    waiting: dict[str | None, list[Panel]] = {}
    for panel in reversed(aside):
        if panel.source_hash is not None:
            waiting.setdefault(panel.source_hash, []).append(panel)
    merged: list[Panel] = []
    cut: list[Panel] = []
    for entry in diff.entries:
        script = entry.panel
        if script is None:
            gone = there[entry.old_id or ""]
            gone.set_aside = True
            cut.append(gone)
        elif entry.kind is ChangeKind.NEW:
            back = others.pop() if (others := waiting.get(script.source_hash)) else None
            panel = back or new_panel(project_id)
            panel.set_aside = False
            if back is None:
                fill(panel, script, is_new=True)
            _give_number(panel, script, numbers_locked)
            merged.append(panel)
        else:
            panel = there[entry.old_id or ""]
            if entry.kind is ChangeKind.CHANGED:
                fill(panel, script, is_new=False)
            _give_number(panel, script, numbers_locked)
            merged.append(panel)
    ordered = _with_handmade(film, merged)
    if numbers_locked:
        number_new(ordered, [panel.number for panel in (*cut, *aside)])
    else:
        _renumber(ordered)
    for position, panel in enumerate(ordered):
        panel.position = position
    return ordered, cut


def _with_handmade(film: Sequence[Panel], merged: Sequence[Panel]) -> list[Panel]:
    """The merged panels with those added by hand behind what they followed and is still there."""
    kept = {id(panel) for panel in merged}
    followers: dict[int | None, list[Panel]] = {}
    anchor: int | None = None
    for panel in film:
        if panel.source_key is None:
            followers.setdefault(anchor, []).append(panel)
        elif id(panel) in kept:
            anchor = id(panel)
    ordered = list(followers.get(None, ()))
    for panel in merged:
        ordered += [panel, *followers.get(id(panel), ())]
    return ordered


def _give_number(panel: Panel, script: ScriptPanel, numbers_locked: bool) -> None:
    if not numbers_locked:
        panel.number = script.number


def _renumber(ordered: Sequence[Panel]) -> None:
    """A panel added by hand gives way when the script has its number now."""
    scripted = {panel.number for panel in ordered if panel.source_key is not None}
    taken = [panel.number for panel in ordered]
    for index, panel in enumerate(ordered):
        if panel.source_key is None and panel.number in scripted:
            before = ordered[index - 1].number if index else None
            after = ordered[index + 1].number if index + 1 < len(ordered) else None
            panel.number = new_number(before, after, taken)
            taken.append(panel.number)
