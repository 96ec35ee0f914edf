"""Child, worker and database are killed in the middle of their work. Afterwards all is as if nothing had been."""

import asyncio
import contextlib
import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from conversion_client import Client, Sql, StartWorker, eventually, is_running
from sqlalchemy.exc import DBAPIError

from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.db import migrate
from animatic.db.embedded import EmbeddedServer, Places
from animatic.errors import Unavailable

SEED = 20261122
FEW = pytest.param(2, id="a few times")
MANY = pytest.param(20, id="twenty times", marks=[pytest.mark.slow, pytest.mark.timeout(900)])
LENGTH = 1.0
"""Seconds that each run takes."""


async def in_the_middle(client: Client, runs: Path, chance: random.Random, *, before: int = 0) -> int:
    """Submit one conversion and wait until a seeded moment of its run; the process id of the run."""
    conversion_id = await client.draw(f"for={LENGTH} runs={runs}")
    await eventually(lambda: len(lines(runs)) > before, within=60)
    await asyncio.sleep(chance.uniform(0, 0.8 * LENGTH))
    (row,) = await client.until(conversion_id, "processing", within=0.1)
    process = int(lines(runs)[-1].split()[0])
    assert row.attempt == 1
    assert is_running(process), "the run isn't in its middle"
    client.last = conversion_id  # type: ignore[attr-defined]  # of this module alone
    return process


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


async def everything_once(client: Client, sql: Sql, container: Container, conversions: int) -> None:
    """As many conversions as were submitted are completed, each with one image, one credit, and its files alone."""
    assert [tuple(row) for row in await sql("SELECT status, count(*) FROM conversions GROUP BY 1")] == [
        ("completed", conversions)
    ]
    assert await sql("SELECT count(*), count(DISTINCT conversion_id) FROM images") == [
        (conversions, conversions)
    ]
    assert await client.credits() == (conversions, 0)
    assert await sql("SELECT kind, sum(amount)::int FROM credit_ledger GROUP BY 1 ORDER BY 1") == [
        ("reserve", conversions),
        ("settle", conversions),
    ]
    stored = {listed.key async for listed in container.store.list()}
    assert {row[0] for row in await sql("SELECT storage_key FROM media")} == stored
    # A job whose end couldn't be told, because the database was away, is found a few heartbeats later.
    async with asyncio.timeout(60):
        while await sql("SELECT FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"):  # noqa: ASYNC110
            await asyncio.sleep(0.2)


class TestChildKilled:
    @pytest.mark.parametrize("times", [FEW, MANY])
    async def test_is_run_again(
        self,
        anna: Client,
        start_worker: StartWorker,
        sql: Sql,
        container: Container,
        tmp_path: Path,
        times: int,
    ) -> None:
        chance = random.Random(SEED)
        await start_worker()
        for number in range(times):
            process = await in_the_middle(anna, tmp_path / str(number), chance)
            os.kill(process, signal.SIGKILL)
            (row,) = await anna.until(anna.last)  # type: ignore[attr-defined]
            assert (row.status, row.attempt) == ("completed", 2), row.error_message
        await everything_once(anna, sql, container, times)


class TestWorkerKilled:
    @pytest.mark.parametrize("times", [FEW, MANY])
    async def test_its_job_is_run_by_another(
        self,
        anna: Client,
        start_worker: StartWorker,
        sql: Sql,
        container: Container,
        tmp_path: Path,
        times: int,
    ) -> None:
        chance = random.Random(SEED + 1)
        worker = await start_worker()
        for number in range(times):
            child = await in_the_middle(anna, tmp_path / str(number), chance)
            worker.process.kill()
            await eventually(lambda child=child: not is_running(child), within=10)
            await worker.process.wait()
            worker = await start_worker()
            (row,) = await anna.until(anna.last)  # type: ignore[attr-defined]
            assert (row.status, row.attempt) == ("completed", 2), row.error_message
        await everything_once(anna, sql, container, times)
        # What the killed ones left in their working directories is gone too.
        assert len(list((container.settings.data_dir / "work").iterdir())) == 1

    async def test_one_that_kills_its_worker_each_time_is_given_up(
        self, anna: Client, start_worker: StartWorker, sql: Sql
    ) -> None:
        conversion_id = await anna.draw("for=0")
        await sql("UPDATE conversions SET attempt = 5, status = 'processing'")
        await sql("DELETE FROM procrastinate_jobs")
        await start_worker()
        (row,) = await anna.until(conversion_id)
        assert (row.status, row.error_code) == ("failed", "CONVERSION_FAILED")
        assert "its worker died each time" in (row.error_message or "")
        assert await anna.credits() == (0, 0)


class TestWorkerStopped:
    async def test_one_that_slept_past_the_sweep_changes_nothing(
        self,
        anna: Client,
        start_worker: StartWorker,
        sql: Sql,
        container: Container,
        tmp_path: Path,
    ) -> None:
        sleeper = await start_worker()
        conversion_id = await anna.draw(f"for=1.5 runs={tmp_path / 'runs'}")
        await eventually(lambda: len(lines(tmp_path / "runs")) == 1, within=60)
        os.kill(sleeper.pid, signal.SIGSTOP)
        other = await start_worker()
        (row,) = await anna.until(conversion_id)
        assert (row.status, row.attempt) == ("completed", 2)
        before = await sql("SELECT * FROM conversions"), await sql("SELECT * FROM images")
        os.kill(sleeper.pid, signal.SIGCONT)
        await asyncio.sleep(3)
        assert (await sql("SELECT * FROM conversions"), await sql("SELECT * FROM images")) == before
        await everything_once(anna, sql, container, 1)
        # It has found its way back into life.
        other.process.send_signal(signal.SIGTERM)
        assert await other.process.wait() == 0
        await anna.until(await anna.draw("for=0"), "completed")


class TestStopAsked:
    async def test_drains_and_nothing_runs_twice(
        self, anna: Client, start_worker: StartWorker, sql: Sql, container: Container, tmp_path: Path
    ) -> None:
        """Also with a job that takes longer than a worker without heartbeat would be thought alive."""
        worker = await start_worker()
        conversion_id = await anna.draw(f"for=5 runs={tmp_path / 'runs'}")
        await eventually(lambda: len(lines(tmp_path / "runs")) == 1, within=60)
        worker.process.send_signal(signal.SIGTERM)
        await start_worker()
        later = await anna.draw("for=0")
        assert await worker.process.wait() == 0
        rows = await anna.until([conversion_id, later])
        assert [(row.status, row.attempt) for row in rows] == [("completed", 1), ("completed", 1)]
        assert len(lines(tmp_path / "runs")) == 1
        await everything_once(anna, sql, container, 2)

    async def test_a_second_time_puts_the_work_back_at_once(
        self, anna: Client, start_worker: StartWorker, sql: Sql, container: Container, tmp_path: Path
    ) -> None:
        worker = await start_worker()
        conversion_id = await anna.draw(f"for=4 runs={tmp_path / 'runs'}")
        await eventually(lambda: len(lines(tmp_path / "runs")) == 1, within=60)
        worker.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.3)
        worker.process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(worker.process.wait(), 30) == 0
        assert (await anna.get(conversion_id)).status == "pending"
        await start_worker()
        (row,) = await anna.until(conversion_id)
        assert (row.status, row.attempt) == ("completed", 2)
        await everything_once(anna, sql, container, 1)


class TestDatabaseKilled:
    @pytest.fixture
    def server(self, data_dir: Path) -> Iterator[EmbeddedServer]:
        """A server of its own, which keeps what it has committed."""
        server = EmbeddedServer(Places.of(data_dir))
        server.start()
        yield server
        server.stop()

    @pytest.fixture
    async def worker_settings(self, worker_settings: Settings, server: EmbeddedServer) -> Settings:
        await migrate.upgrade(server.url)
        return Settings(**{**worker_settings.model_dump(), "database_url": server.url})

    @pytest.mark.parametrize("times", [FEW, MANY])
    async def test_the_worker_goes_on(
        self,
        anna: Client,
        server: EmbeddedServer,
        start_worker: StartWorker,
        sql: Sql,
        container: Container,
        tmp_path: Path,
        times: int,
    ) -> None:
        chance = random.Random(SEED + 2)
        worker = await start_worker()
        for number in range(times):
            await in_the_middle(anna, tmp_path / str(number), chance)
            assert server.pid is not None
            os.kill(server.pid, signal.SIGKILL)
            await eventually(server.has_ended)
            await asyncio.sleep(chance.uniform(0, 2.0))
            await asyncio.to_thread(server.start)
            (row,) = await anna.until(anna.last)  # type: ignore[attr-defined]
            assert row.status == "completed", row.error_message
            assert worker.process.returncode is None, "the worker ended"
        await everything_once(anna, sql, container, times)

    @pytest.mark.parametrize("times", [FEW, MANY])
    async def test_at_any_moment_of_submitting_running_and_storing(
        self,
        anna: Client,
        server: EmbeddedServer,
        start_worker: StartWorker,
        sql: Sql,
        container: Container,
        times: int,
    ) -> None:
        """Jobs come one after the other all the while; what was accepted is done once, what wasn't isn't there."""
        chance = random.Random(SEED + 3)
        await start_worker()
        accepted: list[UUID] = []
        stopping = asyncio.Event()

        async def submit() -> None:
            while not stopping.is_set():
                with contextlib.suppress(DBAPIError, Unavailable, psycopg.Error):
                    accepted.append(await anna.draw("for=0.05"))
                await asyncio.sleep(0.15)

        submitting = asyncio.create_task(submit())
        for _ in range(times):
            await asyncio.sleep(chance.uniform(0.5, 1.5))
            assert server.pid is not None
            os.kill(server.pid, signal.SIGKILL)
            await eventually(server.has_ended)
            await asyncio.to_thread(server.start)
        stopping.set()
        await submitting
        await anna.until(accepted, "completed", within=60)
        # A submit whose answer was lost may have been accepted all the same: done, and once.
        ((count,),) = await sql("SELECT count(*) FROM conversions")
        assert len(accepted) <= count <= len(accepted) + times
        ids = [row[0] for row in await sql("SELECT id FROM conversions")]
        await anna.until(ids, "completed", within=60)
        await everything_once(anna, sql, container, count)
