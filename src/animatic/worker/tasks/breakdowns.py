"""Having scripts broken down. What takes time is waiting for the model: no child process is needed."""

import asyncio
import logging
from contextlib import suppress
from typing import Final, Literal, cast
from uuid import UUID

from sqlalchemy.exc import DBAPIError

from animatic.breakdowns import lifecycle
from animatic.breakdowns.lifecycle import BreakdownRun
from animatic.chat.breakdown import Breakdown, break_down
from animatic.chat.model import ChatModel
from animatic.conversions.tools import ConversionTools
from animatic.db import Sessions
from animatic.errors import AnimaticError, ConversionFailed, Unavailable
from animatic.screenplay import units
from animatic.worker.patience import patiently

log = logging.getLogger(__name__)

TELL_EVERY: Final = 0.5
"""Seconds between two words of progress to the database, and two looks at whether it is still wanted."""


class BreakdownRunner:
    """Has scripts broken down for one worker."""

    def __init__(self, tools: ConversionTools, sessions: Sessions) -> None:
        self._tools = tools
        self._sessions = sessions

    async def run(self, breakdown_id: UUID, job_id: int) -> None:
        """Run one, and see to it that the database says how that ended.

        Cancelled by the queue when its user cancels it, and when the worker must stop at once: then it goes back.
        """
        run = await patiently(lambda: self._begin(breakdown_id, job_id), what="beginning a breakdown")
        if run is None:
            return
        try:
            made = await self._ask(run)
        except asyncio.CancelledError:
            await patiently(lambda: self._give_back(run), what="putting a breakdown back")
            raise
        except AnimaticError as problem:
            await self._fail(run, problem)
        except Exception:  # whatever it was, the breakdown ends, and its user is told
            log.exception("Breakdown %s failed unexpectedly", run.id)
            await self._fail(run, ConversionFailed("Something went wrong inside Animatic. Try again."))
        else:
            await patiently(lambda: self._complete(run, made), what="completing a breakdown")

    async def _ask(self, run: BreakdownRun) -> Breakdown:
        form = cast("Literal['prose', 'fountain']", run.format)
        found = await asyncio.to_thread(units, run.narrative, format=form)
        teller = _Teller(self._sessions, run)
        telling = asyncio.create_task(teller.keep_telling(), name=f"progress of breakdown {run.id}")
        try:
            async with ChatModel(self._tools.settings, run.model) as model:
                return await break_down(model, found.units, progress=teller.hear)
        finally:
            telling.cancel()
            with suppress(asyncio.CancelledError):
                await telling

    async def _begin(self, breakdown_id: UUID, job_id: int) -> BreakdownRun | None:
        attempts = self._tools.settings.conversion_attempts
        async with self._sessions() as session, session.begin():
            return await lifecycle.begin(
                session, breakdown_id, job_id, now=self._tools.clock(), attempts=attempts
            )

    async def _complete(self, run: BreakdownRun, made: Breakdown) -> None:
        async with self._sessions() as session, session.begin():
            await lifecycle.complete(session, run, made, now=self._tools.clock())

    async def _give_back(self, run: BreakdownRun) -> None:
        async with self._sessions() as session, session.begin():
            await lifecycle.give_back(session, run)

    async def _fail(self, run: BreakdownRun, error: AnimaticError) -> None:
        async def failing() -> None:
            async with self._sessions() as session, session.begin():
                await lifecycle.fail(session, run, error, now=self._tools.clock())

        await patiently(failing, what="failing a breakdown")


class _Teller:
    """Tells the database how far a breakdown is; stops the run when it isn't wanted any more."""

    def __init__(self, sessions: Sessions, run: BreakdownRun) -> None:
        self._sessions = sessions
        self._run = run
        self._fraction, self._stage = 0.0, "starting"
        running = asyncio.current_task()
        assert running is not None
        self._running = running

    def hear(self, fraction: float, stage: str) -> None:
        self._fraction, self._stage = max(self._fraction, fraction), stage

    async def keep_telling(self) -> None:
        """Tell, until cancelled. While the database is away nothing is told, and nothing is lost."""
        told = (-1.0, "")
        while True:
            await asyncio.sleep(TELL_EVERY)
            news = (self._fraction, self._stage)
            if news == told:
                continue
            try:
                async with self._sessions() as session, session.begin():
                    wanted = await lifecycle.tell(session, self._run, percent=99 * news[0], stage=news[1])
            except (DBAPIError, Unavailable) as error:
                log.warning("Progress can't be told: %s", str(error).partition("\n")[0])
                continue
            told = news
            if not wanted:
                self._running.cancel()
                return
