"""A provider's job, and everything that can go wrong with it: the worker killed at its steps, the provider at fault.

Whatever happens, the conversion ends as it should, and the provider has at most one job of it to charge for.
"""

import asyncio
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from conversion_client import Client, Sql, StartWorker, Working
from fal_server import KEY, FalServer, fal_server
from pictures import clip, picture

from animatic.config import Settings

STEPS = ("taken", "queued", "working", "completed", "result", "file")
"""Of a job, as the server sees them."""
FEW = pytest.param(("taken", "working", "file"), id="three steps")
EVERY = pytest.param(STEPS, id="every step", marks=[pytest.mark.slow, pytest.mark.timeout(600)])


@pytest.fixture
def fal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FalServer]:
    folder = tmp_path / "fal"
    folder.mkdir()
    with fal_server(folder) as server:
        server.picture, server.video = picture(192, 108), clip(192, 108)
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        monkeypatch.setenv("FAL_QUEUE_RUN_HOST", server.host)
        monkeypatch.setenv("FAL_KEY", KEY)
        monkeypatch.setenv("ANIMATIC_FAL_POLL_SECONDS", "0.05")
        monkeypatch.setenv("ANIMATIC_ENGINES_ALLOW_LOOPBACK", "true")
        yield server


@pytest.fixture
def worker_settings(worker_settings: Settings, fal: FalServer) -> Settings:
    return worker_settings.model_copy(
        update={
            "engines": ["scripted", "fal"],
            "image_engine": "fal",
            "fal_key": Settings(fal_key=KEY, _env_file=None).fal_key,
            "fal_poll_seconds": 0.05,
            "engines_allow_loopback": True,
            "worker_dead_after": 2.0,
        }
    )


class TestWorkerKilled:
    @pytest.mark.parametrize("steps", [FEW, EVERY])
    async def test_at_any_step_the_job_is_resumed_and_paid_once(
        self, anna: Client, start_worker: StartWorker, fal: FalServer, steps: tuple[str, ...]
    ) -> None:
        loop = asyncio.get_running_loop()
        worker = await start_worker("--queues", "remote=1")
        for step in steps:
            pid, struck = worker.pid, asyncio.Event()

            def strike(now: str, pid: int = pid, step: str = step, struck: asyncio.Event = struck) -> None:
                if now == step and not struck.is_set():
                    os.kill(pid, signal.SIGKILL)
                    loop.call_soon_threadsafe(struck.set)

            fal.jobs.clear()
            fal.on = strike
            conversion_id = await anna.draw(f"Killed when {step}.")
            async with asyncio.timeout(60):
                await struck.wait()
            await worker.process.wait()
            fal.on = lambda _: None
            worker = await start_worker("--queues", "remote=1")
            (row,) = await anna.until(conversion_id, within=90)
            assert len(fal.jobs) == 1, step
            if step == "taken":
                # Its answer never came: nobody knows whether there is a job, so nobody orders another.
                assert (row.status, row.error_details["uncertain"]) == ("failed", True), row.error_message
                assert "charged" in row.error_message
            else:
                assert row.status == "completed", (step, row.error_message)
                assert row.attempt >= 2, step
        used, reserved = await anna.credits()
        assert (used, reserved) == (len(steps) - 1, 0)


@dataclass(frozen=True)
class Fault:
    """What the provider does, and how the conversion must end."""

    name: str
    server: dict[str, Any]
    status: str = "completed"
    says: str = ""
    jobs: int = 1
    uncertain: bool = field(default=False)


FAULTS = [
    Fault("slow", {"polls_in_queue": 8, "polls_at_work": 8}),
    Fault("busy", {"submits": ["429"]}),
    Fault("down for a moment", {"submits": ["503"]}),
    Fault("an error to the submit", {"submits": ["500"]}, "failed", "may have been taken", 0, uncertain=True),
    Fault("dropped after accept", {"submits": ["drop"]}, "failed", "may have been taken", uncertain=True),
    Fault("status fails", {"status_faults": [500, 429]}),
    Fault("output expired once", {"file_faults": [404]}),
    Fault("output expired", {"file_faults": [410] * 9}, "failed", "expired"),
    Fault("content policy", {"error": ("No.", "content_policy_violation")}, "failed", "content policy"),
    Fault("completed with an error", {"error": ("Out of memory", "internal_error")}, "failed", "Try again"),
    Fault("no picture", {"result": (200, {"images": []})}, "failed", "made nothing"),
    Fault(
        "arguments refused",
        {
            "result": (
                422,
                {"detail": [{"loc": ["body", "prompt"], "msg": "too rude", "type": "value_error"}]},
            )
        },
        "failed",
        "doesn't take this: prompt: too rude",
    ),
]
USUAL: dict[str, Any] = {
    "polls_in_queue": 1,
    "polls_at_work": 1,
    "error": None,
    "result": None,
}


class TestFaults:
    async def test_each_ends_as_it_should_and_is_charged_at_most_once(
        self, anna: Client, working: Working, fal: FalServer, sql: Sql, impatient: None
    ) -> None:
        completed = 0
        async with working(remote=1):
            for fault in FAULTS:
                fal.jobs.clear()
                for name, value in {**USUAL, "submits": [], "status_faults": [], "file_faults": []}.items():
                    setattr(fal, name, fault.server.get(name, value))
                (row,) = await anna.until(await anna.draw(f"With fault: {fault.name}."))
                assert (row.status, len(fal.jobs)) == (fault.status, fault.jobs), (
                    fault.name,
                    row.error_message,
                )
                assert fault.says in (row.error_message or ""), fault.name
                assert bool((row.error_details or {}).get("uncertain")) is fault.uncertain, fault.name
                completed += row.status == "completed"
        assert await anna.credits() == (completed, 0)
        assert await sql("SELECT count(*) FROM images") == [(completed,)]

    @pytest.mark.slow
    async def test_a_lost_answer_to_the_submit_is_not_ordered_twice(
        self, anna: Client, working: Working, fal: FalServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("animatic.engines.fal.queue.SUBMIT_SECONDS", 1.0)
        fal.submits = ["lost"]
        async with working(remote=1):
            (row,) = await anna.until(await anna.draw("Nobody answers."), within=90)
        assert (row.status, row.error_details["uncertain"]) == ("failed", True)
        assert len(fal.jobs) == 1
