"""Exports: asked for, watched, cancelled, deleted."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.conversions.film_orders import ImageToVideoOrder
from animatic.conversions.ordering import Ordering
from animatic.conversions.recipes import FilmRecipe
from animatic.conversions.repository import ConversionRepository
from animatic.conversions.tools import ConversionTools
from animatic.db.paging import Page, PageQuery
from animatic.errors import InvalidInput, NotFound, RateLimited
from animatic.exports import lifecycle
from animatic.exports.making import MAX_PRINTED, ExportFormat
from animatic.exports.recipes import ExportRecipe, PrintedPanel
from animatic.exports.repository import ExportRepository
from animatic.exports.schemas import ExportOrder
from animatic.models import Export, Project, User
from animatic.projects.repository import PanelRepository
from animatic.projects.service import ProjectService
from animatic.vocabulary import AspectRatio, Tier

MAX_OPEN: Final = 5
"""Exports of one user that are waiting or being made: they cost no credits."""
_FOR_EVERYBODY: Final = (ExportFormat.PDF, ExportFormat.OTIO)


class ExportService:
    """One user's exports. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, tools: ConversionTools) -> None:
        self._session = session
        self._user = user
        self._tools = tools
        self._repository = ExportRepository(session, user.id)
        self._projects = ProjectService(session, user, tools.gates)
        self._panels = PanelRepository(session, user.id)
        self._ordering = Ordering(session, user, tools)

    async def submit(self, project_id: UUID, order: ExportOrder) -> Export:
        """Ask for a file of a project's panels, or of one of its films.

        Raises NotFound, TierRequired, StorageExceeded, RateLimited when too many are under way, and InvalidInput for
        what can't be exported: then nothing is stored.
        """
        project = await self._projects.get(project_id)
        if order.format not in _FOR_EVERYBODY:
            self._tools.gates.require(self._user, Tier.PRO, "exports for editors")
        await self._tools.gates.require_storage(self._session, self._user)
        if await self._repository.count_open() >= MAX_OPEN:
            raise RateLimited(
                f"{MAX_OPEN} of your exports are under way; wait for one of them.", retryAfter=30
            )
        recipe = await self._recipe(project, order)
        number = 1 + await self._repository.count(project_id, order.format)
        export = Export(
            id=uuid4(),
            user_id=self._user.id,
            project_id=project_id,
            format=order.format,
            parameters=recipe.to_json(),
            file_name=f"{project.name} v{number}.{order.format.suffix}",
        )
        self._session.add(export)
        await self._session.flush()
        await lifecycle.enqueue(
            self._session, export, weight=self._tools.gates.weight(self._user), queue=queue_of(recipe)
        )
        return export

    async def get(self, export_id: UUID) -> Export:
        """Raises NotFound: also for what is somebody else's."""
        return _found(await self._repository.find(export_id))

    async def page(self, query: PageQuery, project_id: UUID) -> Page[Export]:
        """A project's exports; raises NotFound."""
        await self._projects.get(project_id)
        return await self._repository.page(query, project_id)

    async def sizes(self, exports: Sequence[Export]) -> dict[UUID, int]:
        return await self._repository.sizes(exports)

    async def cancel(self, export_id: UUID) -> Export:
        """Stop an export; one that has ended stays as it is."""
        export = _found(await self._repository.find(export_id, lock=True))
        await lifecycle.cancel(self._session, export, now=self._tools.clock())
        return export

    async def delete(self, export_id: UUID) -> None:
        """Remove an export and its file; one that is under way is cancelled first."""
        export = await self.cancel(export_id)
        await self._session.delete(export)
        await self._session.flush()
        await lifecycle.publish_change(self._session, export)

    async def _recipe(self, project: Project, order: ExportOrder) -> ExportRecipe:
        film: FilmRecipe | None = None
        panels: tuple[PrintedPanel, ...]
        if order.video_id is not None:
            film = await self._film_of(order.video_id, project.id)
            panels = await self._printed(film)
        elif order.format is ExportFormat.PDF:
            rows = await self._panels.of_project(project.id)
            panels = tuple(PrintedPanel.of(panel) for panel in rows)
        else:
            film = await self._ordering.plan(ImageToVideoOrder(project_id=project.id))
            panels = await self._printed(film)
        if not panels:
            raise InvalidInput(
                "The project has no panels yet: import its narrative first.", field="projectId"
            )
        if order.format is ExportFormat.PDF and len(panels) > MAX_PRINTED:
            raise InvalidInput(
                f"A printed storyboard holds at most {MAX_PRINTED:,} panels, not {len(panels):,}."
            )
        aspect = film.aspect_ratio if film else AspectRatio(project.aspect_ratio)
        # The lists name the clips of the newest package, so that an editor who has it needs nothing else.
        packages = await self._repository.count(project.id, ExportFormat.PACKAGE)
        return ExportRecipe(
            format=order.format,
            title=project.name,
            aspect=float(aspect.ratio),
            panels=panels,
            film=None if order.format is ExportFormat.PDF else film,
            per_page=order.panels_per_page,
            paper=order.paper,
            handles=order.handles,
            version=packages + 1 if order.format is ExportFormat.PACKAGE else max(1, packages),
        )

    async def _film_of(self, video_id: UUID, project_id: UUID) -> FilmRecipe:
        """How a film was made; raises NotFound, InvalidInput if nobody knows."""
        found = await self._repository.film(video_id, project_id)
        if found is None:
            raise NotFound("The project has no film with this id.")
        _, conversion = found
        if conversion is None or not (conversion.parameters or {}).get("panels"):
            raise InvalidInput(
                "Nobody knows how this film was made: export the panels instead.", field="videoId"
            )
        return FilmRecipe.from_json(conversion.parameters)

    async def _printed(self, film: FilmRecipe) -> tuple[PrintedPanel, ...]:
        """What is printed of each panel of a film: its words now, its picture and time as in the film."""
        wanted = {panel.panel_id for panel in film.panels if panel.panel_id}
        rows = await ConversionRepository(self._session, self._user.id).panels(wanted)
        return tuple(
            (
                PrintedPanel.of(rows[panel.panel_id])
                if panel.panel_id in rows
                else PrintedPanel(duration_ms=panel.duration_ms, action=panel.caption, number=panel.number)
            ).model_copy(
                update={
                    "image_id": panel.image_id,
                    "duration_ms": panel.duration_ms,
                    "camera": panel.move.replace("-", " "),
                }
            )
            for panel in film.panels
        )


def queue_of(recipe: ExportRecipe) -> str:
    """Which queue makes it: a package is rendered as films are, everything else takes seconds."""
    return lifecycle.QUEUE_OF_PACKAGES if recipe.format is ExportFormat.PACKAGE else lifecycle.QUEUE_OF_LISTS


def _found(export: Export | None) -> Export:
    if export is None:
        raise NotFound("There is no export with this id.")
    return export
