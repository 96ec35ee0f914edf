"""Making exports."""

import asyncio
import logging
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from animatic.conversions.estimates import remaining
from animatic.conversions.timelines import timeline
from animatic.conversions.tools import ConversionTools
from animatic.db import Sessions
from animatic.engines.made import Role
from animatic.errors import AnimaticError, Cancelled, ConversionFailed, TransientFailure, Unavailable
from animatic.exports import lifecycle
from animatic.exports.lifecycle import ExportRun
from animatic.exports.making import CONTENT_TYPES, ExportFormat, ExportRequest
from animatic.exports.recipes import ExportRecipe, board_panel
from animatic.exports.service import queue_of
from animatic.media import announce, remove_due
from animatic.models import FileRemoval
from animatic.storage import Store, upload_key
from animatic.worker.children.nursery import Nursery
from animatic.worker.children.wire import MakeExport
from animatic.worker.patience import patiently
from animatic.worker.rooms import Rooms
from animatic.worker.tasks.inputs import board_pictures, film_files

log = logging.getLogger(__name__)

TELL_EVERY: Final = 0.5
"""Seconds between two words of progress to the database."""
_STORING: Final = 0.98
"""Share of the work that is done when the file is made."""


class ExportRunner:
    """Makes exports for one worker."""

    def __init__(
        self, *, tools: ConversionTools, sessions: Sessions, store: Store, nursery: Nursery, rooms: Rooms
    ) -> None:
        self._tools = tools
        self._sessions = sessions
        self._store = store
        self._nursery = nursery
        self._rooms = rooms

    async def run(self, export_id: UUID, job_id: int) -> None:
        """Make one, and see to it that the database says how that ended.

        Cancelled by the queue when its user cancels it, and when the worker must stop at once: then it goes back.
        """
        run = await patiently(lambda: self._begin(export_id, job_id), what="beginning an export")
        if run is None:
            return
        recipe = ExportRecipe.from_json(run.export.parameters)
        try:
            await self._attempt(run, recipe)
        except (asyncio.CancelledError, Cancelled) as stopped:
            await self._give_back(run, recipe, None)
            if isinstance(stopped, asyncio.CancelledError):
                raise
        except (TransientFailure, Unavailable) as error:
            log.warning("Export %s is tried again: %s", run.id, error)
            pause = self._tools.settings.conversion_retry_pause * 2 ** (run.attempt - 1)
            await self._give_back(run, recipe, pause * random.uniform(0.5, 1))  # noqa: S311  # jitter, no secret
        except AnimaticError as error:
            await self._fail(run, error)
        except Exception:  # whatever it was, the export ends, and its user is told
            log.exception("Export %s failed unexpectedly", run.id)
            await self._fail(run, ConversionFailed("Something went wrong inside Animatic. Try again."))

    async def _begin(self, export_id: UUID, job_id: int) -> ExportRun | None:
        async with self._sessions() as session, session.begin():
            return await lifecycle.begin(
                session,
                export_id,
                job_id,
                now=self._tools.clock(),
                attempts=self._tools.settings.conversion_attempts,
            )

    async def _attempt(self, run: ExportRun, recipe: ExportRecipe) -> None:
        async with self._rooms.room(f"export-{run.id}-{run.attempt}") as workdir:
            request = await self._request(run, recipe, workdir)
            teller = _Teller(self._sessions, run)
            telling = asyncio.create_task(teller.keep_telling(), name=f"progress of export {run.id}")
            try:
                made = await self._nursery.run(
                    MakeExport(request, workdir),
                    on_progress=teller.hear,
                    silence=self._tools.settings.conversion_silence,
                )
            finally:
                telling.cancel()
                with suppress(asyncio.CancelledError):
                    await telling
            file = made.file(Role.MAIN)
            assert file is not None, "an export is a file"
            await self._store_and_complete(run, recipe.format, file.path, made.notes)

    async def _request(self, run: ExportRun, recipe: ExportRecipe, workdir: Path) -> ExportRequest:
        user_id = run.export.user_id
        if recipe.film is None:
            pictures = await board_pictures(
                [panel.image_id for panel in recipe.panels], user_id, self._sessions, self._store, workdir
            )
            return ExportRequest(
                format=recipe.format,
                title=recipe.title,
                aspect=recipe.aspect,
                board=tuple(
                    board_panel(panel, picture)
                    for panel, picture in zip(recipe.panels, pictures, strict=True)
                ),
                per_page=recipe.per_page,
                paper=recipe.paper,
            )
        film = recipe.film
        sources, extras = await film_files(film, user_id, self._sessions, self._store, workdir)
        return ExportRequest(
            format=recipe.format,
            title=recipe.title,
            aspect=recipe.aspect,
            timeline=timeline(film, sources, extras.lut),
            sound=film.sound(extras.music, extras.scratch),
            spoken=tuple(panel.spoken for panel in film.panels),
            locked=tuple(panel.locked for panel in film.panels),
            remarks=tuple(panel.remark for panel in recipe.panels),
            handles=recipe.handles,
            version=recipe.version,
        )

    async def _store_and_complete(
        self, run: ExportRun, form: ExportFormat, path: Path, notes: tuple[str, ...]
    ) -> None:
        key = upload_key(run.export.user_id, run.id, f"export-{run.attempt}.{form.suffix}")

        async def announcing() -> None:
            async with self._sessions() as session, session.begin():
                await announce(session, [key], now=self._tools.clock())

        await patiently(announcing, what="announcing a file")
        stored = await self._store.put(key, path, CONTENT_TYPES[form])

        async def completing() -> bool:
            async with self._sessions() as session, session.begin():
                return await lifecycle.complete(
                    session,
                    run,
                    stored,
                    notes,
                    now=self._tools.clock(),
                    days=self._tools.settings.export_days,
                )

        if not await patiently(completing, what="completing an export"):
            log.info("Export %s isn't wanted any more", run.id)
            now = self._tools.clock()
            async with self._sessions() as session, session.begin():
                await session.execute(
                    update(FileRemoval).where(FileRemoval.storage_key == key).values(due_at=now)
                )
            await remove_due(self._sessions, self._store, now=now)

    async def _give_back(self, run: ExportRun, recipe: ExportRecipe, pause: float | None) -> None:
        async def giving_back() -> None:
            until = None if pause is None else self._tools.clock() + timedelta(seconds=pause)
            async with self._sessions() as session, session.begin():
                await lifecycle.give_back(session, run, queue=queue_of(recipe), until=until)

        await patiently(giving_back, what="putting an export back")

    async def _fail(self, run: ExportRun, error: AnimaticError) -> None:
        log.warning("Export %s failed: %s", run.id, error)

        async def failing() -> None:
            async with self._sessions() as session, session.begin():
                await lifecycle.fail(session, run, error, now=self._tools.clock())

        await patiently(failing, what="failing an export")


class _Teller:
    """Tells the database how far one export is, twice a second; stops the run when it isn't wanted any more."""

    def __init__(self, sessions: Sessions, run: ExportRun) -> None:
        self._sessions = sessions
        self._run = run
        self._fraction, self._stage, self._fresh = 0.0, "starting", False
        self._began = asyncio.get_running_loop().time()
        running = asyncio.current_task()
        assert running is not None
        self._stop: Callable[[], object] = running.cancel

    def hear(self, fraction: float, stage: str) -> None:
        """Note what the child says."""
        self._fraction, self._stage, self._fresh = max(self._fraction, min(1.0, fraction)), stage, True

    async def keep_telling(self) -> None:
        """Tell what is new, until cancelled. While the database is away nothing is told, and nothing is lost."""
        while True:
            await asyncio.sleep(TELL_EVERY)
            if not self._fresh:
                continue
            self._fresh = False
            try:
                wanted = await self._tell()
            except (DBAPIError, Unavailable) as error:
                log.warning("Progress can't be told: %s", str(error).partition("\n")[0])
                continue
            if not wanted:
                self._stop()
                return

    async def _tell(self) -> bool:
        elapsed = asyncio.get_running_loop().time() - self._began
        async with self._sessions() as session, session.begin():
            return await lifecycle.tell(
                session,
                self._run,
                percent=100 * _STORING * self._fraction,
                stage=self._stage,
                seconds=remaining(None, elapsed, self._fraction),
            )
