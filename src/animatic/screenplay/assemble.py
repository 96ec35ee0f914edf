"""From drafts to the finished scenes: numbers, durations, moves, transitions."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from animatic.screenplay.camera import Camera, Choice, Purpose, Subject
from animatic.screenplay.drafts import Draft, PanelDraft, SceneDraft
from animatic.screenplay.model import Panel, ParseWarning, Scene, Shot
from animatic.screenplay.numbering import ShotNumbers, panel_numbers, scene_numbers
from animatic.screenplay.timing import panel_ms
from animatic.screenplay.transitions import CLOSING, CUT, TIME_PASSES, Passage
from animatic.vocabulary import Transition

_EXTERIOR = re.compile(r"(?:EXT|EST|I\.?/E|INT\.?/EXT|AUSSEN|НАТ|ЭКСТ|外)", re.IGNORECASE)
_TIME_OF_DAY = re.compile(r"[-–—][ \t]*([^-–—]+)$")
_SAME_TIME: Final = ("CONTINUOUS", "SAME", "MOMENTS LATER", "SAME TIME", "MEANWHILE")
_MAX_NUMBER: Final = 8
"""Characters of a scene's number; the letters of its shots come on top."""


def assemble(read: Draft, *, fixed_duration_ms: int | None) -> tuple[Scene, ...]:
    """Finish the scenes, of which each has a panel at least.

    `fixed_duration_ms` overrules the durations that the text suggests. What is doubtful is added to the warnings.
    """
    drafts = read.scenes
    if fixed_duration_ms is None:
        durations = [_duration(panel, panel is scene.panels[0]) for scene in drafts for panel in scene.panels]
    else:
        durations = [fixed_duration_ms for scene in drafts for _ in scene.panels]
    passages = _fitted(_passages(drafts), durations)
    choices = _choices(drafts, durations)
    numbers = _numbers(drafts, read.warnings)
    shot_numbers = ShotNumbers(numbers)
    cast = Cast(drafts, read.people)
    scenes = []
    index = 0
    for draft, number in zip(drafts, numbers, strict=True):
        shots = []
        for group, shot_number in zip(_shots(draft.panels), shot_numbers.of_scene(number), strict=False):
            panels = []
            for panel, panel_number in zip(group, panel_numbers(shot_number, len(group)), strict=True):
                panels.append(
                    Panel(
                        number=panel_number,
                        action=panel.action,
                        dialogue=tuple(panel.dialogue),
                        characters=cast.in_picture(panel),
                        setting_line=panel.setting_line,
                        notes=tuple(panel.notes),
                        span=panel.span,
                        duration_ms=durations[index],
                        move=choices[index].move,
                        easing=choices[index].easing,
                        move_strength=choices[index].strength,
                        transition=passages[index].transition,
                        transition_ms=passages[index].duration_ms,
                        shot_size=panel.shot_size,
                    )
                )
                index += 1
            shots.append(Shot(shot_number, tuple(panels)))
        scenes.append(Scene(number, draft.heading, draft.section, draft.synopsis, tuple(shots)))
    return tuple(scenes)


class Cast:
    """Who there is in the script: everybody who speaks, and who was introduced in capitals or by name."""

    def __init__(self, drafts: Iterable[SceneDraft], others: Iterable[str] = ()) -> None:
        names = dict.fromkeys(
            name
            for scene in drafts
            for panel in scene.panels
            for name in (*(line.character for line in panel.dialogue), *panel.present)
            if name
        )
        names |= dict.fromkeys(others)
        by_length = sorted(names, key=len, reverse=True)
        self._pattern = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, by_length))})(?!\w)", re.IGNORECASE)
            if names
            else None
        )

    def in_picture(self, panel: PanelDraft) -> tuple[str, ...]:
        found = dict.fromkeys(
            line.character for line in panel.dialogue if line.character and not line.is_off_screen
        )
        if self._pattern is not None:
            found |= dict.fromkeys(match[0].upper() for match in self._pattern.finditer(panel.action))
        found |= dict.fromkeys(panel.present)
        return tuple(found)


def _numbers(drafts: Sequence[SceneDraft], warnings: list[ParseWarning]) -> list[str]:
    seen: set[str] = set()
    given = []
    for draft in drafts:
        number = draft.number[:_MAX_NUMBER]
        if number in seen:
            warnings.append(
                ParseWarning(draft.line, f"Scene number {number} is used twice; this scene gets a new one.")
            )
            number = ""
        elif draft.number != number:
            warnings.append(
                ParseWarning(draft.line, f"Scene number {draft.number} is too long; it becomes {number}.")
            )
        if number:
            seen.add(number)
        given.append(number)
    return list(scene_numbers(given))


def _shots(panels: Sequence[PanelDraft]) -> list[list[PanelDraft]]:
    groups: list[list[PanelDraft]] = []
    for panel in panels:
        if panel.starts_shot or not groups:
            groups.append([])
        groups[-1].append(panel)
    return groups


def _duration(panel: PanelDraft, opens_scene: bool) -> int:
    return panel_ms(
        panel.action or ("" if panel.dialogue else panel.setting_line),
        [line.text for line in panel.dialogue],
        is_establishing=opens_scene and not panel.dialogue,
        together=panel.together,
    )


def _choices(drafts: Sequence[SceneDraft], durations: Sequence[int]) -> list[Choice]:
    camera = Camera()
    choices: list[Choice] = []
    for scene in drafts:
        for panel in scene.panels:
            if panel.dialogue and len(panel.action) < 90:
                purpose = Purpose.SPEECH
            elif panel.is_detail:
                purpose = Purpose.DETAIL
            elif panel is scene.panels[0]:
                purpose = Purpose.ESTABLISHING
            else:
                purpose = Purpose.ACTION
            choices.append(
                camera.choose(
                    Subject(
                        purpose=purpose,
                        action=panel.action or ("" if panel.dialogue else panel.setting_line),
                        speech=" ".join(line.text for line in panel.dialogue),
                        duration_ms=durations[len(choices)],
                        is_exterior=_EXTERIOR.match(panel.setting_line) is not None,
                        is_last=len(choices) == len(durations) - 1,
                        wanted=panel.move,
                    )
                )
            )
    return choices


def _passages(drafts: Sequence[SceneDraft]) -> list[Passage]:
    """How each panel leaves: as the script says, else a dissolve where time passes between scenes, else a cut."""
    passages: list[Passage] = []
    for scene, following in pairwise([*drafts, None]):
        assert scene is not None
        for panel, next_panel in pairwise([*scene.panels, None]):
            assert panel is not None
            if panel.passage is not None:
                passages.append(panel.passage)
            elif next_panel is not None:
                passages.append(CUT)
            elif following is None:
                passages.append(CLOSING)
            else:
                passages.append(TIME_PASSES if _time_passes(scene, following) else CUT)
    return passages


def _time_passes(scene: SceneDraft, following: SceneDraft) -> bool:
    if following.time_passes:
        return True
    now, then = _time_of(scene.heading), _time_of(following.heading)
    if not then or then in _SAME_TIME:
        return False
    return "LATER" in then or (bool(now) and now not in _SAME_TIME and now != then)


def _time_of(heading: str) -> str:
    match = _TIME_OF_DAY.search(heading)
    return match[1].strip().upper() if match else ""


def _fitted(passages: Sequence[Passage], durations: Sequence[int]) -> list[Passage]:
    """Each transition at most as long as the shorter of its two panels; the closing one within the last panel."""
    fitted: list[Passage] = []
    for index, passage in enumerate(passages):
        most = durations[index]
        if index + 1 < len(durations):
            most = min(most, durations[index + 1])
        elif fitted:
            most -= (fitted[-1].duration_ms + 1) // 2
        length = min(passage.duration_ms, most)
        fitted.append(Passage(passage.transition, length) if length > 0 else CUT)
    if fitted and fitted[-1].transition not in (Transition.FADE_BLACK, Transition.FADE_WHITE):
        fitted[-1] = CUT  # there is nothing to dissolve into
    return fitted
