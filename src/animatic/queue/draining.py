"""The worker's loop: procrastinate's, made to survive what production does to it.

What is different from `procrastinate.worker.Worker` (pinned below 3.11: this leans on its insides), and why:

- It drains with its heartbeat kept: the stock one stops beating when it is asked to stop, so that a long job is
  taken for dead and run a second time.
- It outlives the database. When the connection drops, running jobs go on, and fetching, listening and beating start
  again when it is back; the stock one stops and loses its place.
- It ends only jobs that are still its own: a worker that was asleep for a minute must not declare a job finished that
  somebody else is running by now.
- A job that was fetched in the moment in which the connection broke, so that nobody knows of it, is given back.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

from procrastinate import App, exceptions, jobs, utils
from procrastinate.job_context import JobContext, JobResult
from procrastinate.retry import RetryDecision
from procrastinate.worker import Worker

log = logging.getLogger(__name__)

BEATS: Final = 6
"""Heartbeats in the time after which a worker that doesn't beat counts as dead."""
POLL_EVERY: Final = 2.0
"""Seconds after which a worker looks for jobs although nobody told it of any: for those whose time has come."""
ABORT_POLL_EVERY: Final = 1.0
"""The same for jobs that are to be stopped."""
_PAUSE: Final = 1.0
"""Seconds before the database is tried again."""

_BEAT: Final = """
INSERT INTO procrastinate_workers (id, last_heartbeat) OVERRIDING SYSTEM VALUE VALUES (%(worker_id)s, now())
ON CONFLICT (id) DO UPDATE SET last_heartbeat = excluded.last_heartbeat
"""
_UNKNOWN: Final = """
SELECT id FROM procrastinate_jobs
WHERE status = 'doing' AND worker_id = %(worker_id)s AND NOT id = ANY(%(running)s::bigint[])
"""
_GIVE_BACK: Final = """
UPDATE procrastinate_jobs SET worker_id = NULL
WHERE status = 'doing' AND worker_id = %(worker_id)s AND id = ANY(%(ids)s::bigint[])
"""
_FINISH: Final = """
WITH mine AS (
    SELECT id FROM procrastinate_jobs
    WHERE id = %(job_id)s AND status = 'doing' AND worker_id = %(worker_id)s
    FOR UPDATE
)
SELECT procrastinate_finish_job_v1(id, %(status)s::procrastinate_job_status, %(delete)s) FROM mine
"""


class DrainingWorker(Worker):
    """Serves some queues with its own concurrency, until `stop` (finish what runs) or `abort` (and at once)."""

    def __init__(self, app: App, *, queues: Sequence[str], concurrency: int, dead_after: float) -> None:
        super().__init__(
            app,
            queues=list(queues),
            name=f"worker {'+'.join(queues)}",
            concurrency=concurrency,
            fetch_job_polling_interval=POLL_EVERY,
            abort_job_polling_interval=ABORT_POLL_EVERY,
            install_signal_handlers=False,
            update_heartbeat_interval=dead_after / BEATS,
            stalled_worker_timeout=float(10**9),  # the sweep removes dead workers, after their jobs
        )
        self._suspects: set[int] = set()
        """Jobs that are ours, says the database, but that we don't know: seen at the last heartbeat."""

    def abort(self) -> None:
        """Stop, and don't wait for running jobs: they are cancelled, and must see to what becomes of them."""
        self.stop()  # type: ignore[no-untyped-call]  # procrastinate's
        for task in list(self._running_jobs):
            task.cancel()

    def _start_side_tasks(self) -> list[asyncio.Task[Any]]:
        listen = self.app.job_manager.listen_for_jobs
        return [
            asyncio.create_task(
                self._persistently(self._beat, self.update_heartbeat_interval), name="heartbeat"
            ),
            asyncio.create_task(self._poll_jobs_to_abort(), name="jobs to abort"),  # type: ignore[no-untyped-call]  # its
            asyncio.create_task(
                self._persistently(
                    lambda: listen(on_notification=self._handle_notification, queues=self.queues), _PAUSE
                ),
                name="listener",
            ),
        ]

    async def _persistently(self, work: Callable[[], Awaitable[None]], pause: float) -> None:
        """Do it again and again, whatever the database does meanwhile."""
        while True:
            try:
                await work()
                await asyncio.sleep(pause)
            except exceptions.ConnectorException as error:
                log.warning(
                    "%s: the database doesn't answer (%s)", self.worker_name, error.__cause__ or error
                )
                await asyncio.sleep(_PAUSE)

    async def _beat(self) -> None:
        """Say that we are alive, even if somebody took us for dead; give back jobs that we don't know of."""
        connector = self.app.connector
        await connector.execute_query_async(_BEAT, worker_id=self.worker_id)
        running = [context.job.id for context in self._running_jobs.values()]
        rows = await connector.execute_query_all_async(_UNKNOWN, worker_id=self.worker_id, running=running)
        unknown = {row["id"] for row in rows}
        # One that is being fetched at this moment isn't known yet either, but is at the next beat.
        if lost := unknown & self._suspects:
            log.warning("%s gives back jobs that it never got to know: %s", self.worker_name, sorted(lost))
            await connector.execute_query_async(_GIVE_BACK, worker_id=self.worker_id, ids=sorted(lost))
        self._suspects = unknown - lost

    async def _fetch_and_process_jobs(self) -> None:
        try:
            await super()._fetch_and_process_jobs()  # type: ignore[no-untyped-call]  # procrastinate's
        except exceptions.ConnectorException as error:
            log.warning("%s can't fetch jobs (%s)", self.worker_name, error.__cause__ or error)
            await utils.wait_any(asyncio.sleep(_PAUSE), self._stop_event.wait())

    async def _persist_job_status(
        self,
        job: jobs.Job,
        status: jobs.Status,
        retry_decision: RetryDecision | None,  # noqa: ARG002  # our tasks decide about trying again themselves
        context: JobContext,  # noqa: ARG002
        job_result: JobResult | None,  # noqa: ARG002
    ) -> None:
        """End a job that is still ours. Those that failed are kept a while, for whoever wants to know why."""
        self._job_ids_to_abort.pop(job.id or 0, None)
        try:
            await self.app.connector.execute_query_async(
                _FINISH,
                job_id=job.id,
                worker_id=self.worker_id,
                status=status.value,
                delete=status is not jobs.Status.FAILED,
            )
        except exceptions.ConnectorException as error:
            # It stays ours without being known to us, and is given back at the second heartbeat from now.
            log.warning("%s can't end job %s (%s)", self.worker_name, job.id, error.__cause__ or error)

    async def _shutdown(self, side_tasks: list[asyncio.Task[Any]]) -> None:
        """Keep beating, and hearing of jobs to abort, until the last job is done."""
        try:
            if self._running_jobs:
                log.info("%s drains: %d jobs are running", self.worker_name, len(self._running_jobs))
                await asyncio.wait(list(self._running_jobs))
            await super()._shutdown(side_tasks=[])
        except exceptions.ConnectorException as error:
            log.warning("%s can't sign off (%s)", self.worker_name, error.__cause__ or error)
        finally:
            await utils.cancel_and_capture_errors(side_tasks)
