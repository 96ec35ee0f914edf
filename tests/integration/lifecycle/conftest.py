"""Conversions as they really run: queue, worker, children, a real database; with engines that do as they are told."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from conversion_client import Client, Enrol, Sql, StartWorker, WorkerProcess, Working
from sqlalchemy import text

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.models import Project
from animatic.vocabulary import Tier
from animatic.worker.process import Worker

THIRD_PARTY = Path(__file__).parent / "third_party"


@pytest.fixture(autouse=True)
def _scripted_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another's package of engines, installed: here, and in every process that is started from here."""
    monkeypatch.syspath_prepend(str(THIRD_PARTY))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(THIRD_PARTY), os.environ.get("PYTHONPATH", "")]))


@pytest.fixture
def worker_settings(settings: Settings) -> Settings:
    return settings.model_copy(
        update={
            "migrate_at_start": False,
            "engines": ["scripted"],
            "image_engine": "scripted",
            "conversion_retry_pause": 0.05,
            "worker_dead_after": 3.0,
            "submits_per_minute": 100_000,
        }
    )


@pytest.fixture
async def container(worker_settings: Settings) -> AsyncIterator[Container]:
    async with bootstrap.build(worker_settings, direct=True) as container:
        yield container


@pytest.fixture
def enrol(container: Container) -> Enrol:
    """Make a user with a project."""

    async def make(
        name: str = "anna", *, tier: Tier = Tier.PRO, monthly: int | None = None, **fields: Any
    ) -> Client:
        async with container.sessions() as session, session.begin():
            accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
            user = await accounts.create_user(f"{name}@example.com", tier=tier, **fields)
            if monthly is not None:
                user.monthly_credits = monthly
            project = Project(user_id=user.id, name="A film")
            session.add(project)
        return Client(container, user, project)

    return make


@pytest.fixture
async def anna(enrol: Enrol) -> Client:
    return await enrol()


@pytest.fixture
def working(container: Container) -> Working:
    """A worker in this process, with real children, until the context ends; then it drains."""

    @asynccontextmanager
    async def work(**queues: int) -> AsyncIterator[Worker]:
        worker = Worker(container, queues or {"images": 2, "videos": 1, "remote": 4})
        running = asyncio.create_task(worker.run())
        try:
            yield worker
        finally:
            worker.stop()
            await asyncio.wait_for(running, 60)

    return work


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers of this process that look for postponed jobs all the time."""
    monkeypatch.setattr("animatic.queue.draining.POLL_EVERY", 0.1)


@pytest.fixture
async def sql(container: Container) -> Sql:
    """Run a statement and get its rows."""

    async def run(statement: str, **values: Any) -> list[Any]:
        async with container.sessions() as session, session.begin():
            result = await session.execute(text(statement), values)
            return list(result.all()) if result.returns_rows else []

    return run


@pytest.fixture
async def start_worker(container: Container, tmp_path: Path) -> AsyncIterator[StartWorker]:
    """Start `animatic worker` on the test's database; whatever is left of them is killed at the end."""
    started: list[WorkerProcess] = []

    async def start(*arguments: str, url: str | None = None) -> WorkerProcess:
        log = tmp_path / f"worker-{len(started)}.log"
        environment = {
            **os.environ,
            "DATABASE_URL": url or container.urls.direct,
            "ANIMATIC_ENGINES": json.dumps(container.settings.engines),
            "ANIMATIC_IMAGE_ENGINE": "scripted",
            "ANIMATIC_WORKER_DEAD_AFTER": str(container.settings.worker_dead_after),
            "ANIMATIC_CONVERSION_RETRY_PAUSE": str(container.settings.conversion_retry_pause),
            "ANIMATIC_MIGRATE_AT_START": "false",
        }
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "animatic",
                "worker",
                "--data-dir",
                str(container.settings.data_dir),
                *arguments,
                env=environment,
                stdout=output,
                stderr=output,
            )
        worker = WorkerProcess(process, log)
        started.append(worker)
        return worker

    yield start
    for worker in started:
        if worker.process.returncode is None:
            worker.process.kill()
        await worker.process.wait()
