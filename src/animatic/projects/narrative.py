"""Importing a narrative: its panels the first time, and what changed each time after."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.db.changes import Change, Kind, publish
from animatic.errors import Conflict, InvalidInput
from animatic.models import Panel, Project, User
from animatic.projects.edits import content, is_stale
from animatic.projects.merging import merge, records
from animatic.projects.panels import PanelService
from animatic.projects.prompts import panel_prompt
from animatic.projects.repository import PanelRepository
from animatic.projects.schemas import (
    MAX_PANELS,
    NarrativeChange,
    NarrativeOrder,
    NarrativeOut,
    NarrativeSummary,
    NarrativeWarning,
    ScriptPanel,
    SpeechOut,
)
from animatic.projects.service import ProjectService
from animatic.screenplay import Cut, PanelChange, Script, ScriptDiff, diff, parse
from animatic.screenplay import Panel as ParsedPanel
from animatic.vocabulary import Transition


class NarrativeService:
    """Narratives of one user's projects. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates) -> None:
        self._session = session
        self._user = user
        self._projects = ProjectService(session, user, gates)
        self._panels = PanelService(session, user, gates)
        self._repository = PanelRepository(session, user.id)

    async def import_(
        self, project_id: UUID, order: NarrativeOrder, cuts: Sequence[Cut] | None = None
    ) -> NarrativeOut:
        """Make panels of a narrative, or compare it with those that are there.

        `cuts` are a breakdown's of the same text; without them our own rules cut.
        The first import of a project is applied at once, a later one when it is confirmed. Raises InvalidInput or
        TooLarge for a text of which no storyboard can be made, Conflict when the storyboard isn't what `order.basis`
        was made from any more.
        """
        await self._projects.get(project_id)
        # A feature film takes most of a second: others are served meanwhile, and no row is locked.
        script = await asyncio.to_thread(
            parse,
            order.text,
            format=order.format,
            seconds_per_panel=order.seconds_per_panel,
            cuts=cuts,
        )
        if len(script.panels) > MAX_PANELS:
            raise InvalidInput(
                f"The narrative makes {len(script.panels):,} panels; a project holds {MAX_PANELS:,}.",
                field="text",
            )
        project = await self._projects.lock(project_id)
        everything = await self._repository.of_project(project_id, set_aside=None)
        film = [panel for panel in everything if not panel.set_aside]
        aside = [panel for panel in everything if panel.set_aside]
        basis = _basis(project, film)
        if order.confirm and order.basis not in (None, basis):
            raise Conflict(
                "The storyboard has changed since these changes were shown. Look at them again.", basis=basis
            )
        changes = await asyncio.to_thread(diff, records(film), script)
        shown = _show(changes, film, numbers_locked=project.numbers_locked_at is not None)
        applied = order.confirm or not records(everything)
        if applied:
            film = await self._apply(project, film, aside, changes)
            project.narrative = order.text
            project.narrative_format = script.format
            project.settings = _with_opening(project, script)
            await self._projects.join_cast(project, film)
            await self._session.flush()
            await self._projects.touch(project)
            basis = _basis(project, film)
        return NarrativeOut(
            applied=applied,
            format=script.format,
            title=script.title,
            characters=list(script.characters),
            warnings=[NarrativeWarning(line=one.line, message=one.message) for one in script.warnings],
            summary=NarrativeSummary.model_validate(dict(changes.summary)),
            changes=shown,
            basis=basis,
            duration_ms=script.duration_ms,
            panels=await self._panels.views(film),
        )

    async def _apply(
        self, project: Project, film: Sequence[Panel], aside: Sequence[Panel], changes: ScriptDiff
    ) -> list[Panel]:
        before = {panel.id: (content(panel), panel_prompt(panel)) for panel in (*film, *aside)}
        locked = project.numbers_locked_at is not None
        merged, cut = merge(project.id, film, aside, changes, numbers_locked=locked)
        takes = await self._repository.images({panel.image_id for panel in merged if panel.image_id})
        changed = []
        for panel in (*merged, *cut):
            old = before.get(panel.id)
            if old is None:
                continue
            if panel.image_id is not None and old[1] != panel_prompt(panel):
                panel.stale = is_stale(project, panel, takes.get(panel.image_id), chosen_now=False)
            if old[0] != content(panel):
                panel.revision += 1
                changed.append(panel)
        self._session.add_all(merged)
        await self._session.flush()
        new = [panel for panel in merged if panel.id not in before]
        await publish(
            self._session,
            *(
                Change(self._user.id, Kind.PANEL, str(panel.id), str(project.id))
                for panel in (*changed, *new)
            ),
        )
        return merged


def _basis(project: Project, film: Sequence[Panel]) -> str:
    """A mark of the storyboard as it stands: another mark, another storyboard."""
    state = [project.narrative, [[str(panel.id), panel.revision] for panel in film]]
    return hashlib.sha256(json.dumps(state).encode()).hexdigest()[:32]


def _with_opening(project: Project, script: Script) -> dict[str, object]:
    """How the film begins is the project's: no panel's transition can say it."""
    settings = {
        name: value for name, value in project.settings.items() if name not in ("opening", "openingMs")
    }
    if script.opening is not Transition.CUT:
        settings |= {"opening": script.opening.value, "openingMs": script.opening_ms}
    return settings


def _show(changes: ScriptDiff, film: Sequence[Panel], *, numbers_locked: bool) -> list[NarrativeChange]:
    panels = {str(panel.id): panel for panel in film}
    return [_change(entry, panels.get(entry.old_id or ""), numbers_locked) for entry in changes.entries]


def _change(entry: PanelChange, old: Panel | None, numbers_locked: bool) -> NarrativeChange:
    after = None if entry.panel is None else _as_view(entry.panel)
    if after is not None and numbers_locked:
        after = after.model_copy(update={"number": old.number if old else ""})
    return NarrativeChange(
        kind=entry.kind.value,
        moved=entry.moved,
        panel_id=old.id if old else None,
        before=panel_prompt(old) if old else None,
        after=after,
    )


def _as_view(panel: ParsedPanel) -> ScriptPanel:
    return ScriptPanel(
        number=panel.number,
        scene_heading=panel.setting_line,
        action=panel.action,
        dialogue=[SpeechOut.model_validate(line) for line in panel.dialogue],
        shot_size=panel.shot_size,
        duration_ms=panel.duration_ms,
        move=panel.move,
        transition=panel.transition,
        transition_ms=panel.transition_ms,
    )
