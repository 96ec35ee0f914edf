"""Cutting a narrative elsewhere than our own rules would: by somebody who reads it and knows films.

The narrative is read into units, the smallest stretches that a panel can be made of: sentences of prose and action,
speeches of a screenplay. Whoever cuts says only how many units each panel takes, and how it is seen. The words stay the
narrative's own, all of them, in their order; whatever else is answered can't get in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from animatic.errors import InvalidInput
from animatic.screenplay.drafts import Draft, PanelDraft, SceneDraft
from animatic.screenplay.mapped import covering
from animatic.screenplay.model import Format, Line
from animatic.screenplay.prompt import compose_prompt
from animatic.vocabulary import CameraMove, ShotSize

MAX_UNITS: Final = 8
"""Units of one panel: no picture shows more."""
MAX_NOTE: Final = 300
"""Characters."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One panel, as somebody decided."""

    units: int
    """How many it takes, at least 1."""
    shot_size: ShotSize = ShotSize.AS_WRITTEN
    move: CameraMove | None = None
    """None: as it suits. What the script writes comes first."""
    same_shot: bool = False
    """The camera stays where it was in the panel before."""
    note: str = ""
    """What is seen, in a few words; kept as a note of the panel."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the narrative that no panel divides."""

    number: int
    """From 1, in order."""
    text: str
    """As the source has it, with single spaces; of a screenplay `ANNA: (softly) Late again.`"""
    heading: str
    """Of the scene, or of the place that a story is in; may be empty."""
    scene: int
    """From 1."""
    closes: bool
    """Whether a panel must end with it: the scene does, or the script writes a transition."""
    begins_panel: bool
    """Whether our own rules would begin a panel with it."""
    begins_shot: bool
    """… and a shot with the panel."""


@dataclass(frozen=True, slots=True)
class Units:
    """A narrative, ready to be cut."""

    format: Format
    units: tuple[Unit, ...]


def units_of(read: Draft, usual: Draft, source: str, format: Format) -> Units:  # noqa: A002 - the word of the field
    """The units of a draft that was read finely, and how the usual one puts them together."""
    made: list[Unit] = []
    begins = [(panel.span.start, panel.starts_shot) for _, panel, _ in _panels(usual)]
    after_close = True
    for scene, panel, closes in _panels(read):
        started = [starts_shot for start, starts_shot in begins if start <= panel.span.start]
        del begins[: len(started)]
        is_new = bool(started) or after_close
        after_close = closes
        text = (
            panel.span.of(source) if format == "prose" else compose_prompt("", panel.action, panel.dialogue)
        )
        made.append(
            Unit(
                number=len(made) + 1,
                text=" ".join(text.split()) or panel.setting_line,
                heading=panel.setting_line,
                scene=scene + 1,
                closes=closes,
                begins_panel=is_new,
                begins_shot=not started or started[-1],
            )
        )
    return Units(format, tuple(made))


def usual_cuts(units: Sequence[Unit]) -> list[Cut]:
    """These units cut as our own rules would."""
    cuts: list[Cut] = []
    for unit in units:
        if cuts and not unit.begins_panel and cuts[-1].units < MAX_UNITS:
            cuts[-1] = replace(cuts[-1], units=cuts[-1].units + 1)
        else:
            cuts.append(Cut(1, same_shot=not unit.begins_shot))
    return cuts


def problems(units: Sequence[Unit], cuts: Sequence[Cut]) -> list[str]:
    """What keeps these cuts from being applied to these units, for whoever made them to read; none: nothing."""
    found = []
    if (total := sum(cut.units for cut in cuts)) != len(units):
        found.append(
            f"The panels take {total} units; there are {len(units)}, and each is in exactly one panel."
        )
    at = 0
    for index, cut in enumerate(cuts):
        if not 1 <= cut.units <= MAX_UNITS:
            found.append(f"Panel {index + 1} takes {cut.units} units; a panel takes 1 to {MAX_UNITS}.")
        inner = units[at : at + max(0, cut.units - 1)]
        if closing := next((unit for unit in inner if unit.closes), None):
            found.append(
                f"Panel {index + 1} goes on behind unit {closing.number}, with which its scene ends."
            )
        at += cut.units
    return found


def apply(read: Draft, cuts: Sequence[Cut]) -> None:
    """Put a finely read draft's units together as these cuts say.

    Raises InvalidInput if they don't belong to it.
    """
    rest = iter(cuts)
    total = sum(len(scene.panels) for scene in read.scenes)
    if sum(cut.units for cut in cuts) != total:
        raise InvalidInput("These cuts were made of another text.", field="cuts")
    for scene in read.scenes:
        scene.panels = list(_cut(scene, rest))


def _cut(scene: SceneDraft, cuts: Iterator[Cut]) -> Iterator[PanelDraft]:
    at = 0
    while at < len(scene.panels):
        cut = next(cuts)
        taken = scene.panels[at : at + cut.units]
        if len(taken) < cut.units or any(panel.passage is not None for panel in taken[:-1]):
            raise InvalidInput("A panel can't reach over the end of its scene.", field="cuts")
        panel = _together(taken)
        panel.starts_shot = at == 0 or not cut.same_shot
        panel.shot_size, panel.move = cut.shot_size, cut.move
        if note := " ".join(cut.note.split())[:MAX_NOTE]:
            panel.notes.append(note)
        yield panel
        at += cut.units


def _together(panels: Sequence[PanelDraft]) -> PanelDraft:
    """One panel with all that these show and say, in order."""
    lines: list[Line] = []
    for line in (line for panel in panels for line in panel.dialogue):
        if lines and _goes_on(lines[-1], line):
            lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {line.text}")
        else:
            lines.append(line)
    return PanelDraft(
        " ".join(panel.action for panel in panels if panel.action),
        lines,
        covering(panel.span for panel in panels),
        setting_line=panels[0].setting_line,
        is_detail=panels[0].is_detail,
        together=any(panel.together for panel in panels),
        notes=[note for panel in panels for note in panel.notes],
        present=tuple(dict.fromkeys(name for panel in panels for name in panel.present)),
        passage=panels[-1].passage,
    )


def _goes_on(said: Line, line: Line) -> bool:
    """Whether the same voice says it in the same manner."""
    return (said.character, said.extension) == (line.character, line.extension) and line.parenthetical in (
        "",
        said.parenthetical,
    )


def _panels(read: Draft) -> Iterator[tuple[int, PanelDraft, bool]]:
    for index, scene in enumerate(read.scenes):
        for panel, following in pairwise([*scene.panels, None]):
            assert panel is not None
            yield index, panel, following is None or panel.passage is not None
