"""The worker: its queues, its children, its chores, and how it comes to an end."""

import asyncio
import logging
import signal
from collections.abc import Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Final
from uuid import UUID

from procrastinate import App, PsycopgConnector, exceptions
from procrastinate.job_context import JobContext

from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.db import create_engine, create_sessions
from animatic.engines.base import QUEUE_GPU, QUEUE_IMAGES, QUEUE_REMOTE, QUEUE_VIDEOS
from animatic.errors import InvalidInput
from animatic.outgoing import GuardedClient
from animatic.privacy.making import ExportMaker
from animatic.queue.draining import DrainingWorker
from animatic.queue.jobs import QUEUE_SYSTEM, Task
from animatic.worker.children.nursery import Nursery
from animatic.worker.periodic import Upkeep
from animatic.worker.progress import ProgressBoard
from animatic.worker.rooms import open_rooms
from animatic.worker.tasks.breakdowns import BreakdownRunner
from animatic.worker.tasks.conversions import ConversionRunner
from animatic.worker.tasks.exports import ExportRunner

log = logging.getLogger(__name__)

SYSTEM_CONCURRENCY: Final = 2
_PAUSE: Final = 1.0
"""Seconds before a queue's loop is started again."""


def concurrencies(settings: Settings, queues: str | None, concurrency: int | None) -> dict[str, int]:
    """How many jobs of each queue to run at once: `images,videos` or `images=4,videos=1`.

    Without `queues` everything that needs no graphics card, and that too if this machine has models of its own.
    `concurrency` is for each queue that has no number of its own. Raises InvalidInput for what can't be understood.
    """
    usual = {
        QUEUE_IMAGES: settings.worker_concurrency,
        QUEUE_VIDEOS: settings.worker_renders,
        QUEUE_REMOTE: settings.worker_remote,
    }
    if (settings.diffusers_image_models or settings.diffusers_video_models) and find_spec("torch"):
        usual[QUEUE_GPU] = 1
    result = {}
    for part in (queues or ",".join(usual)).split(","):
        name, equals, number = part.strip().partition("=")
        if not name or (equals and not (number.isdecimal() and int(number))):
            raise InvalidInput(f"{part!r} is no queue: write images, or images=2.", field="queues")
        result[name] = int(number) if equals else concurrency or usual.get(name, 1)
    return result


async def run(container: Container, *, queues: str | None = None, concurrency: int | None = None) -> None:
    """Work until SIGTERM or SIGINT, then finish what is running; a second signal puts that back and ends at once.

    Run it in the process's main thread.
    """
    worker = Worker(container, concurrencies(container.settings, queues, concurrency))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, worker.stop)
    try:
        await worker.run()
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


@dataclass(frozen=True, slots=True)
class Duties:
    """Who does what the queues' jobs ask for."""

    conversions: ConversionRunner
    data_exports: ExportMaker
    exports: ExportRunner
    breakdowns: BreakdownRunner


class Worker:
    """Serves queues, each with its own concurrency, and the system's chores beside them."""

    def __init__(self, container: Container, queues: Mapping[str, int]) -> None:
        self._container = container
        self._queues = {**queues, QUEUE_SYSTEM: SYSTEM_CONCURRENCY}
        self._stopping = asyncio.Event()
        self._aborting = asyncio.Event()

    def stop(self) -> None:
        """Finish what is running; when called again: put it back into the queues and end at once."""
        if self._stopping.is_set():
            log.warning("Stopping at once: what is running goes back into the queues")
            self._aborting.set()
        else:
            log.info("Stopping when what is running is finished; a second signal stops at once")
            self._stopping.set()

    async def run(self) -> None:
        """Work until stopped."""
        container = self._container
        async with AsyncExitStack() as stack:
            # Without pooler: a worker listens, and holds locks.
            engine = create_engine(container.urls.direct, application="animatic-worker")
            stack.push_async_callback(engine.dispose)
            sessions = create_sessions(engine)
            rooms = stack.enter_context(open_rooms(container.data_dir / "work"))
            nursery = await stack.enter_async_context(Nursery(container.settings))
            board = ProgressBoard(sessions)
            runner = ConversionRunner(
                tools=container.tools,
                sessions=sessions,
                store=container.store,
                nursery=nursery,
                board=board,
                rooms=rooms,
            )
            exporter = ExportRunner(
                tools=container.tools,
                sessions=sessions,
                store=container.store,
                nursery=nursery,
                rooms=rooms,
            )
            outgoing = GuardedClient(allow_loopback=container.settings.webhooks_allow_loopback)
            stack.push_async_callback(outgoing.aclose)
            upkeep = Upkeep(
                tools=container.tools, sessions=sessions, store=container.store, outgoing=outgoing
            )
            helpers = [
                asyncio.create_task(board.keep_telling(), name="progress"),
                asyncio.create_task(upkeep.keep_up(), name="upkeep"),
            ]
            stack.push_async_callback(_cancel, helpers)
            data_exports = ExportMaker(sessions, container.store, container.settings, container.clock)
            log.info("Serving %s", ", ".join(f"{name} ({many})" for name, many in self._queues.items()))
            breakdowns = BreakdownRunner(container.tools, sessions)
            await self._serve(Duties(runner, data_exports, exporter, breakdowns))
        log.info("Stopped")

    async def _serve(self, duties: Duties) -> None:
        async with asyncio.TaskGroup() as group:
            for queue, concurrency in self._queues.items():
                group.create_task(self._serve_queue(queue, concurrency, duties), name=f"queue {queue}")

    async def _serve_queue(self, queue: str, concurrency: int, duties: Duties) -> None:
        """Serve one queue, again and again: procrastinate's loop may end when the database goes away."""
        while not self._stopping.is_set():
            app = _app(self._container.urls.direct, duties, connections=concurrency + 2)
            try:
                async with app.open_async():
                    await self._serve_until_stopped(
                        DrainingWorker(
                            app,
                            queues=[queue],
                            concurrency=concurrency,
                            dead_after=self._container.settings.worker_dead_after,
                        )
                    )
            except exceptions.ConnectorException as error:
                log.warning("Queue %s: the database doesn't answer (%s)", queue, error.__cause__ or error)
            if not self._stopping.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), _PAUSE)

    async def _serve_until_stopped(self, worker: DrainingWorker) -> None:
        serving = asyncio.create_task(worker.run())  # type: ignore[no-untyped-call]  # procrastinate's
        stopping = asyncio.create_task(self._stopping.wait())
        aborting = asyncio.create_task(self._aborting.wait())
        try:
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            worker.stop()  # type: ignore[no-untyped-call]  # procrastinate's
            await asyncio.wait({serving, aborting}, return_when=asyncio.FIRST_COMPLETED)
            if not serving.done():
                worker.abort()
            await serving
        finally:
            stopping.cancel()
            aborting.cancel()


def _app(url: str, duties: Duties, *, connections: int) -> App:
    """The queue's client, and what each task does."""
    connector = PsycopgConnector(
        conninfo=url,
        min_size=1,
        max_size=connections,
        kwargs={"prepare_threshold": None, "application_name": "animatic-queue"},
    )
    app = App(connector=connector)

    @app.task(name=Task.RUN_CONVERSION, pass_context=True)
    async def run_conversion(context: JobContext, conversion_id: str) -> None:
        assert context.job.id is not None, "a fetched job has an id"
        await duties.conversions.run(UUID(conversion_id), context.job.id)

    @app.task(name=Task.RUN_EXPORT, pass_context=True)
    async def run_export(context: JobContext, export_id: str) -> None:
        assert context.job.id is not None, "a fetched job has an id"
        await duties.exports.run(UUID(export_id), context.job.id)

    @app.task(name=Task.RUN_BREAKDOWN, pass_context=True)
    async def run_breakdown(context: JobContext, breakdown_id: str) -> None:
        assert context.job.id is not None, "a fetched job has an id"
        await duties.breakdowns.run(UUID(breakdown_id), context.job.id)

    @app.task(name=Task.ABANDON)
    async def abandon(engine: str, checkpoint: dict[str, Any], tries: int = 0) -> None:
        await duties.conversions.abandon(engine, checkpoint, tries)

    @app.task(name=Task.EXPORT_DATA)
    async def export_data(export_id: str) -> None:
        await duties.data_exports.make(UUID(export_id))

    return app


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
