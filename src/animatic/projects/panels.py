"""The storyboard of a project: its panels read, edited, put in order, set aside."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.db.changes import Change, Kind, publish
from animatic.errors import Conflict, InvalidInput, NotFound
from animatic.models import Image, Panel, Project, User
from animatic.projects.edits import CAMERA, TEXT, apply, changed_columns, content, is_stale, new_panel
from animatic.projects.numbers import number_new
from animatic.projects.prompts import panel_prompt
from animatic.projects.repository import PanelRepository
from animatic.projects.schemas import (
    PanelEdit,
    PanelOut,
    PanelPatch,
    PanelReference,
    PanelsOrder,
    TakeOut,
)
from animatic.projects.service import ProjectService
from animatic.vocabulary import Tier

_NO_ID: Final = UUID(int=0)
"""Of no panel: the database makes others."""


class PanelService:
    """The panels of one user's projects. Flushes, never commits.

    Whoever changes panels locks their project first, so that two editors never interleave.
    """

    def __init__(self, session: AsyncSession, user: User, gates: Gates) -> None:
        self._session = session
        self._user = user
        self._gates = gates
        self._projects = ProjectService(session, user, gates)
        self._repository = PanelRepository(session, user.id)

    async def of_project(self, project_id: UUID, *, set_aside: bool | None = False) -> Sequence[Panel]:
        """The film's panels in order; or those set aside, or (None) all."""
        await self._projects.get(project_id)
        return await self._repository.of_project(project_id, set_aside=set_aside)

    async def get(self, panel_id: UUID) -> Panel:
        """Raises NotFound."""
        return _found(await self._repository.find(panel_id))

    async def takes(self, panel_id: UUID) -> tuple[Panel, Sequence[Image]]:
        """The panel and its pictures, newest first; the chosen one is among them."""
        panel = await self.get(panel_id)
        return panel, await self._repository.takes(panel)

    async def views(self, panels: Collection[Panel]) -> list[PanelOut]:
        """The panels as the API shows them, each with its chosen take."""
        images = await self._repository.images({panel.image_id for panel in panels if panel.image_id})
        takes = {id_: TakeOut.of(image) for id_, image in images.items()}
        return [
            PanelOut.of(panel, takes.get(panel.image_id) if panel.image_id else None, panel_prompt(panel))
            for panel in panels
        ]

    async def update(self, panel_id: UUID, patch: PanelPatch) -> Panel:
        """Change one panel.

        Raises Conflict with both versions if it has changed since `patch.revision`, NotFound for a take that
        isn't there, TierRequired for a camera move that the tier doesn't allow.
        """
        project, panel = await self._lock(panel_id)
        await self._check_revisions([(panel, patch)])
        before, was_aside = content(panel), panel.set_aside
        await self._edit(project, panel, patch, await self._choosable([patch]))
        if was_aside and not panel.set_aside:
            film = await self._repository.of_project(panel.project_id)
            panel.position = max((other.position for other in film if other is not panel), default=-1) + 1
        if content(panel) != before:
            panel.revision += 1
            await self._saved(project, [panel])
        return panel

    async def remove(self, panel_id: UUID) -> None:
        """Set a panel aside; one that is aside already is removed for good. Its takes stay either way."""
        project, panel = await self._lock(panel_id)
        if panel.set_aside:
            await self._session.delete(panel)
        else:
            panel.set_aside = True
            panel.revision += 1
        await self._saved(project, [panel])

    async def replace(self, project_id: UUID, order: PanelsOrder) -> Sequence[Panel]:
        """Put the film's panels in this order, with these changes and new ones among them: all or nothing.

        Raises Conflict for a stale revision, and when a panel of the film is in neither list: somebody may
        have added it meanwhile.
        """
        project = await self._projects.lock(project_id)
        there = {panel.id: panel for panel in await self._repository.of_project(project_id, set_aside=None)}
        await self._check_new_ids(there, order)
        await self._check_complete(there, order)
        await self._check_revisions(
            [(there[entry.id], entry) for entry in order.panels if entry.id]
            + [(there[reference.id], reference) for reference in order.remove]
        )
        images = await self._choosable(order.panels)
        before = {id_: (content(panel), panel.position) for id_, panel in there.items()}
        film = [
            there.get(entry.id or entry.new_id or _NO_ID) or new_panel(project_id, entry.new_id)
            for entry in order.panels
        ]
        self._session.add_all(film)
        await self._session.flush()  # pictures that they choose become theirs
        for position, (panel, entry) in enumerate(zip(film, order.panels, strict=True)):
            await self._edit(project, panel, entry, images)
            panel.set_aside = False
            panel.position = position
        for reference in order.remove:
            there[reference.id].set_aside = True
        number_new(film, [panel.number for panel in there.values()])
        changed = []
        for panel in {*film, *there.values()}:
            old_content, old_position = before.get(panel.id, (None, None))
            if old_content is not None and content(panel) != old_content:
                panel.revision += 1
            if (content(panel), panel.position) != (old_content, old_position):
                changed.append(panel)
        if changed:
            await self._saved(project, changed)
        return film

    async def forget(self, image_id: UUID) -> None:
        """Before a picture goes: the panels that chose it take their newest other take, or none."""
        for project_id in await self._repository.projects_choosing(image_id):
            project = await self._projects.lock(project_id)
            panels = await self._repository.choosing(image_id, project_id)
            for panel in panels:
                others = [take for take in await self._repository.takes(panel) if take.id != image_id]
                panel.image_id = others[0].id if others else None
                panel.stale = is_stale(project, panel, others[0] if others else None, chosen_now=True)
                panel.revision += 1
            await self._saved(project, panels)

    async def _lock(self, panel_id: UUID) -> tuple[Project, Panel]:
        project_id = (await self.get(panel_id)).project_id
        project = await self._projects.lock(project_id)
        return project, _found(await self._repository.lock(panel_id))

    async def _check_complete(self, there: Mapping[UUID, Panel], order: PanelsOrder) -> None:
        """Every panel of the film is named, and none twice."""
        named = Counter([entry.id for entry in order.panels if entry.id] + [one.id for one in order.remove])
        if doubled := [str(id_) for id_, times in named.items() if times > 1]:
            raise InvalidInput("A panel can only be in one place.", field="panels", panelIds=doubled)
        if unknown := [str(id_) for id_ in named if id_ not in there]:
            raise NotFound("The project has no panel with this id.", panelIds=unknown)
        again = {entry.new_id for entry in order.panels}
        missing = [
            panel
            for id_, panel in there.items()
            if not panel.set_aside and id_ not in named and id_ not in again
        ]
        if missing:
            raise Conflict(
                "The film has panels that are in neither list. Read them again, or name them in `remove`.",
                missing=[view.model_dump(mode="json", by_alias=True) for view in await self.views(missing)],
            )

    async def _check_new_ids(self, there: Mapping[UUID, Panel], order: PanelsOrder) -> None:
        """An id that a client makes is nobody else's; naming it again means the panel that it has made before."""
        wanted = Counter(entry.new_id for entry in order.panels if entry.new_id)
        named = {entry.id for entry in order.panels if entry.id} | {one.id for one in order.remove}
        if doubled := [str(id_) for id_, times in wanted.items() if times > 1 or id_ in named]:
            raise InvalidInput("A panel can only be in one place.", field="panels", panelIds=doubled)
        if taken := await self._repository.taken([id_ for id_ in wanted if id_ not in there]):
            raise Conflict("This newId is taken: make another.", panelIds=[str(id_) for id_ in taken])

    async def _check_revisions(self, pairs: Sequence[tuple[Panel, PanelPatch | PanelReference]]) -> None:
        """Raise Conflict with both versions of every panel that has changed since it was read."""
        stale = [
            (panel, wanted)
            for panel, wanted in pairs
            if wanted.revision is not None and wanted.revision != panel.revision
        ]
        if not stale:
            return
        current = await self.views([panel for panel, _ in stale])
        conflicts = [
            {
                "panelId": str(panel.id),
                "yours": wanted.model_dump(mode="json", by_alias=True, exclude_unset=True),
                "current": view.model_dump(mode="json", by_alias=True),
            }
            for (panel, wanted), view in zip(stale, current, strict=True)
        ]
        changed = ", ".join(panel.number for panel, _ in stale[:5])
        more = f" and {len(stale) - 5} more" if len(stale) > 5 else ""
        told = f"Panel {changed} has" if len(stale) == 1 else f"Panels {changed}{more} have"
        raise Conflict(f"{told} changed since you read it.", **conflicts[0], conflicts=conflicts)

    async def _edit(
        self, project: Project, panel: Panel, edit: PanelEdit, images: Mapping[UUID, Image]
    ) -> None:
        """Apply one edit. `images` are those that edits of this request choose."""
        changes = edit.changes()
        changing = changed_columns(panel, changes)
        if "number" in changing and panel.number and project.numbers_locked_at is not None:
            raise Conflict(
                f"Shot numbers are locked: others know panel {panel.number} by its number. Unlock them in the"
                " project first, if they must change.",
                panelId=str(panel.id),
                numbersLockedAt=project.numbers_locked_at.isoformat(),
            )
        if not CAMERA.isdisjoint(changing):
            # The plan's own moves are for everybody, to choose one by hand isn't.
            self._gates.require(self._user, Tier.BASIC, "camera moves of your own choice")
        if "image_id" in changing and edit.image_id is not None:
            _adopt(images[edit.image_id], panel)
        apply(panel, changes)
        if "image_id" in changing or not TEXT.isdisjoint(changing):
            take = await self._take(panel, images)
            panel.stale = is_stale(project, panel, take, chosen_now="image_id" in changing)

    async def _take(self, panel: Panel, images: Mapping[UUID, Image]) -> Image | None:
        if panel.image_id is None:
            return None
        known = images if panel.image_id in images else await self._repository.images([panel.image_id])
        return known.get(panel.image_id)

    async def _choosable(self, edits: Collection[PanelEdit]) -> dict[UUID, Image]:
        """The pictures that these edits choose; NotFound if one isn't there."""
        wanted = {edit.image_id for edit in edits if edit.image_id is not None}
        images = await self._repository.images(wanted)
        if missing := wanted - images.keys():
            raise NotFound("There is no image with this id.", imageIds=sorted(map(str, missing)))
        return images

    async def _saved(self, project: Project, panels: Collection[Panel]) -> None:
        """Store what was changed, and tell of it."""
        await self._session.flush()
        await self._projects.touch(project)
        await publish(
            self._session,
            *(Change(self._user.id, Kind.PANEL, str(panel.id), str(project.id)) for panel in panels),
        )


def _found(panel: Panel | None) -> Panel:
    if panel is None:
        raise NotFound("There is no panel with this id.")
    return panel


def _adopt(image: Image, panel: Panel) -> None:
    """A picture of no project or panel becomes a take of the panel that chooses it."""
    if image.project_id not in (None, panel.project_id):
        raise InvalidInput("This picture belongs to another project: move it here first.", field="imageId")
    image.project_id = panel.project_id
    if image.panel_id is None:
        image.panel_id = panel.id
