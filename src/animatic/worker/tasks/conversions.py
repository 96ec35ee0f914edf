"""Running conversions."""

import asyncio
import logging
import random
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import update

from animatic.conversions import completion, estimates, expansions, lifecycle
from animatic.conversions.lifecycle import RunOf
from animatic.conversions.tools import ConversionTools
from animatic.db import Sessions
from animatic.engines.made import Made
from animatic.errors import AnimaticError, Cancelled, ConversionFailed, TransientFailure, Unavailable
from animatic.media import announce, remove_due
from animatic.models import Conversion, FileRemoval
from animatic.queue.jobs import QUEUE_SYSTEM, NewJob, Task, enqueue
from animatic.storage import StorageKey, Store, StoredFile
from animatic.vocabulary import ConversionType
from animatic.worker.children.nursery import Nursery
from animatic.worker.children.wire import Abandonment, Run
from animatic.worker.patience import patiently
from animatic.worker.progress import ProgressBoard, Watched
from animatic.worker.rooms import Rooms
from animatic.worker.tasks.inputs import request_for

log = logging.getLogger(__name__)

LONGEST_PAUSE: Final = 300.0
ABANDON_TRIES: Final = 6


class Unwanted(Exception):  # no error: the run was cancelled, or begun anew elsewhere
    """The run isn't wanted any more."""


class ConversionRunner:
    """Runs conversions for one worker."""

    def __init__(
        self,
        *,
        tools: ConversionTools,
        sessions: Sessions,
        store: Store,
        nursery: Nursery,
        board: ProgressBoard,
        rooms: Rooms,
    ) -> None:
        self._tools = tools
        self._sessions = sessions
        self._store = store
        self._nursery = nursery
        self._board = board
        self._rooms = rooms

    async def run(self, conversion_id: UUID, job_id: int) -> None:
        """Do what a job asks for: run the conversion once, and see to it that the database says how that ended.

        Cancelled by the queue when the user cancels the conversion, and when the worker must stop at once: then the
        conversion goes back into the queue.
        """
        run = await patiently(lambda: self._begin(conversion_id, job_id), what="beginning a run")
        if run is None:
            return
        try:
            await self._attempt(run)
        except Unwanted:
            log.info("Run %d of %s isn't wanted any more", run.attempt, run.id)
        except asyncio.CancelledError:
            await self._give_back(run)
            raise
        except (TransientFailure, Unavailable) as error:
            await self._try_again(run, error)
        except Cancelled:
            await self._give_back(run)
        except AnimaticError as error:
            await self._fail(run, error)
        except Exception:  # whatever it was, the conversion ends, and its user is told
            log.exception("Run %d of %s failed unexpectedly", run.attempt, run.id)
            await self._fail(run, ConversionFailed("Something went wrong inside Animatic. Try again."))

    async def abandon(self, engine: str, checkpoint: Mapping[str, Any], tries: int = 0) -> None:
        """Tell a provider to give up what a checkpoint names; tried again a few times when it doesn't answer."""
        try:
            await self._nursery.run(Abandonment(engine, checkpoint))
        except (TransientFailure, Unavailable) as error:
            if tries + 1 >= ABANDON_TRIES:
                log.warning("Gave up telling %s to stop %s: %s", engine, dict(checkpoint), error)
                return
            job = NewJob(
                Task.ABANDON,
                QUEUE_SYSTEM,
                {"engine": engine, "checkpoint": dict(checkpoint), "tries": tries + 1},
                not_before=self._tools.clock() + self._pause(tries + 1),
            )
            async with self._sessions() as session, session.begin():
                await enqueue(session, [job])
        except AnimaticError as error:
            log.warning("%s can't stop %s: %s", engine, dict(checkpoint), error)

    async def _begin(self, conversion_id: UUID, job_id: int) -> RunOf | None:
        async with self._sessions() as session, session.begin():
            return await lifecycle.begin(session, self._tools, conversion_id, job_id)

    async def _attempt(self, run: RunOf) -> None:
        """One run from its inputs to its stored result; raises Unwanted when somebody says so meanwhile."""
        me = asyncio.current_task()
        assert me is not None
        watched = self._board.watch(run, expected=await self._expected(run), on_unwanted=me.cancel)
        try:
            async with self._rooms.room(f"{run.id}-{run.attempt}") as workdir:
                await self._expand(run, watched)
                request = await request_for(run.conversion, self._sessions, self._store, workdir)
                assert run.conversion.engine is not None, "a run has an engine"
                began = asyncio.get_running_loop().time()
                made = await self._nursery.run(
                    Run(
                        run.conversion.engine,
                        request,
                        workdir,
                        run.conversion.checkpoint,
                        stay=self._stays(run.conversion),
                    ),
                    on_progress=watched.tell,
                    on_checkpoint=lambda checkpoint: self._keep(run, checkpoint),
                    silence=self._tools.settings.conversion_silence,
                )
                seconds = asyncio.get_running_loop().time() - began
                watched.tell(1.0, "saving")
                await self._store_and_complete(run, made, seconds)
        except asyncio.CancelledError:
            if watched.is_unwanted and me.uncancel() == 0:
                raise Unwanted from None
            raise
        finally:
            self._board.forget(watched)

    async def _expand(self, run: RunOf, watched: Watched) -> None:
        """Have the prompt made richer, if the recipe asks for that and no run before did."""
        wanted = expansions.wanted_of(run.conversion)
        if wanted is None:
            return
        watched.tell(0.0, "expanding the prompt")
        expansion = await expansions.expansion_of(
            self._sessions, self._tools.settings, run.conversion.user_id, wanted
        )

        async def keep() -> dict[str, Any] | None:
            async with self._sessions() as session, session.begin():
                return await expansions.keep(session, run.id, run.attempt, expansion)

        kept = await patiently(keep, what="keeping an expansion")
        if kept is None:
            raise Unwanted
        run.conversion.parameters = kept

    def _stays(self, conversion: Conversion) -> bool:
        assert conversion.engine is not None, "a run has an engine"
        return self._tools.engines.info(conversion.engine, ConversionType(conversion.type)).resident

    async def _expected(self, run: RunOf) -> float | None:
        async with self._sessions() as session:
            return await estimates.expected_seconds(session, estimates.work_of(run.conversion))

    async def _keep(self, run: RunOf, checkpoint: Mapping[str, Any]) -> bool:
        async def keep() -> bool:
            async with self._sessions() as session, session.begin():
                return await lifecycle.save_checkpoint(session, run, checkpoint)

        return await patiently(keep, what="keeping a checkpoint")

    async def _store_and_complete(self, run: RunOf, made: Made, seconds: float) -> None:
        keys = completion.storage_keys(run, made)
        await patiently(lambda: self._announce(keys.values()), what="announcing files")
        completed = False
        try:
            files = {
                file.key: await self._store.put(keys[file.key], file.path, file.content_type)
                for file in made.files
            }
            completed = await patiently(
                lambda: self._complete(run, made, files, seconds), what="completing a conversion"
            )
            if not completed:
                raise Unwanted
        finally:
            if not completed:
                await self._discard(keys.values())

    async def _complete(
        self, run: RunOf, made: Made, files: Mapping[str, StoredFile], seconds: float
    ) -> bool:
        async with self._sessions() as session, session.begin():
            return await completion.complete(session, self._tools, run, made, files, seconds=seconds)

    async def _announce(self, keys: Collection[StorageKey]) -> None:
        async with self._sessions() as session, session.begin():
            await announce(session, keys, now=self._tools.clock())

    async def _discard(self, keys: Collection[StorageKey]) -> None:
        """Have files removed now that were announced, unless a commit that we didn't hear of has kept them."""
        now = self._tools.clock()
        with suppress(Exception):  # they are removed in an hour anyway
            async with self._sessions() as session, session.begin():
                await session.execute(
                    update(FileRemoval).where(FileRemoval.storage_key.in_(keys)).values(due_at=now)
                )
            await remove_due(self._sessions, self._store, now=now)

    async def _try_again(self, run: RunOf, error: AnimaticError) -> None:
        if run.attempt >= self._tools.settings.conversion_attempts:
            await self._fail(
                run,
                ConversionFailed(
                    f"{error.message} (after {run.attempt} attempts)",
                    **{**error.details, "attempts": run.attempt},
                ),
            )
            return
        pause = self._pause(run.attempt)
        log.warning(
            "Run %d of %s failed and is tried again in %.0f s: %s",
            run.attempt,
            run.id,
            pause.total_seconds(),
            error,
        )
        await self._postpone(run, pause, error.message)

    async def _give_back(self, run: RunOf) -> None:
        """The run was stopped from outside: if the conversion is still wanted, somebody else goes on at once."""
        await self._postpone(run, None, "its worker stopped")

    async def _postpone(self, run: RunOf, pause: timedelta | None, why: str) -> None:
        async def postpone() -> None:
            until = None if pause is None else self._tools.clock() + pause
            async with self._sessions() as session, session.begin():
                await lifecycle.postpone(session, self._tools, run, until=until, why=why)

        await patiently(postpone, what="putting a conversion back")

    async def _fail(self, run: RunOf, error: AnimaticError) -> None:
        log.warning("Run %d of %s failed: %s", run.attempt, run.id, error)

        async def fail() -> None:
            async with self._sessions() as session, session.begin():
                await lifecycle.fail(session, self._tools, run, error)

        await patiently(fail, what="failing a conversion")

    def _pause(self, attempt: int) -> timedelta:
        """Exponential, with jitter: many that failed together don't come back together."""
        longest = min(self._tools.settings.conversion_retry_pause * 2 ** (attempt - 1), LONGEST_PAUSE)
        return timedelta(seconds=longest * random.uniform(0.5, 1))  # noqa: S311  # jitter, no secret
