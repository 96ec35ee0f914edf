"""What differs between two storyboards: plain rules, no database."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from animatic.versions.content import VersionPanel

COMPARED: Final = (
    "number", "scene_heading", "action", "dialogue", "notes", "shot_size", "duration_ms", "move", "easing",
    "move_strength", "move_from", "move_to", "transition", "transition_ms", "image_id",
)  # fmt: skip
"""What a person sees or hears of a panel. Bookkeeping is no difference."""


class Difference(StrEnum):
    """What became of a panel."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PanelDifference:
    """One panel in both storyboards, or in one of them."""

    kind: Difference
    moved: bool
    """It stands elsewhere among the panels that are in both."""
    fields: tuple[str, ...]
    """Of `COMPARED`, those that differ."""
    before: VersionPanel | None
    after: VersionPanel | None


def compare(before: Sequence[VersionPanel], after: Sequence[VersionPanel]) -> list[PanelDifference]:
    """All panels of both: in the order of `after`, removed ones behind what they followed."""
    old = {panel.id: panel for panel in before}
    new = {panel.id: panel for panel in after}
    places = {panel.id: place for place, panel in enumerate(before)}
    common = [panel.id for panel in after if panel.id in old]
    staying = {common[index] for index in _longest_rising([places[id_] for id_ in common])}
    gone: dict[UUID | None, list[VersionPanel]] = {}
    anchor: UUID | None = None
    for panel in before:
        if panel.id in new:
            anchor = panel.id
        else:
            gone.setdefault(anchor, []).append(panel)
    found = [_removed(panel) for panel in gone.get(None, ())]
    for panel in after:
        found.append(_entry(old.get(panel.id), panel, moved=panel.id in old and panel.id not in staying))
        found += [_removed(other) for other in gone.get(panel.id, ())]
    return found


def _entry(before: VersionPanel | None, after: VersionPanel, *, moved: bool) -> PanelDifference:
    if before is None:
        return PanelDifference(Difference.ADDED, False, (), None, after)
    fields = tuple(name for name in COMPARED if getattr(before, name) != getattr(after, name))
    return PanelDifference(Difference.CHANGED if fields else Difference.SAME, moved, fields, before, after)


def _removed(panel: VersionPanel) -> PanelDifference:
    return PanelDifference(Difference.REMOVED, False, (), panel, None)


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """Indices of a longest strictly rising subsequence (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    earlier: list[int | None] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        earlier.append(last[pile - 1] if pile else None)
        if pile == len(tops):
            tops.append(number)
            last.append(index)
        else:
            tops[pile], last[pile] = number, index
    found: list[int] = []
    at = last[-1] if last else None
    while at is not None:
        found.append(at)
        at = earlier[at]
    return found[::-1]
