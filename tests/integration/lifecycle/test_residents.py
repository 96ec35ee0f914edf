"""Engines that hold a large model: their process is kept for the next order, and goes when none comes."""

from pathlib import Path

import pytest
from conversion_client import Client, Working, eventually, is_running

from animatic.config import Settings


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(
        update={"engines": ["scripted-resident"], "image_engine": "scripted-resident"}
    )


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    return tmp_path / "runs"


def processes(runs: Path) -> list[int]:
    """Who carried the orders out, in order."""
    return [int(line.split()[0]) for line in runs.read_text().splitlines()] if runs.exists() else []


class TestResident:
    async def test_one_process_carries_out_all_orders_one_after_the_other(
        self, anna: Client, working: Working, runs: Path
    ) -> None:
        ids = [await anna.draw(f"runs={runs} for=0.1") for _ in range(4)]
        async with working():
            rows = await anna.until(ids)
            assert [row.status for row in rows] == ["completed"] * 4
            (process,) = set(processes(runs))
            assert is_running(process)
        assert not is_running(process)

    async def test_a_failure_of_the_engine_leaves_it_there(
        self, anna: Client, working: Working, runs: Path
    ) -> None:
        async with working():
            await anna.until(await anna.draw(f"runs={runs} fail=permanent"))
            await anna.until(await anna.draw(f"runs={runs} fail=bug"))
            await anna.until(await anna.draw(f"runs={runs}"))
        assert len(processes(runs)) == 3
        assert len(set(processes(runs))) == 1

    async def test_a_cancelled_order_leaves_it_there_and_the_next_is_not_cancelled(
        self, anna: Client, working: Working, runs: Path
    ) -> None:
        async with working():
            first = await anna.draw(f"runs={runs} for=60")
            await eventually(lambda: len(processes(runs)) == 1)
            await anna.cancel(first)
            (row,) = await anna.until(await anna.draw(f"runs={runs} for=0.1"))
        assert row.status == "completed"
        assert len(set(processes(runs))) == 1

    async def test_one_that_dies_is_replaced(
        self, anna: Client, working: Working, runs: Path, impatient: None
    ) -> None:
        async with working():
            (row,) = await anna.until(await anna.draw(f"runs={runs} fail=exit until=2"))
        assert (row.status, row.attempt) == ("completed", 2)
        assert len(set(processes(runs))) == 2


class TestIdle:
    @pytest.fixture
    def worker_settings(self, worker_settings: Settings) -> Settings:
        return worker_settings.model_copy(update={"resident_idle_seconds": 0.2})

    async def test_it_goes_and_another_comes(self, anna: Client, working: Working, runs: Path) -> None:
        async with working():
            await anna.until(await anna.draw(f"runs={runs}"))
            (first,) = processes(runs)
            await eventually(lambda: not is_running(first))
            await anna.until(await anna.draw(f"runs={runs}"))
            assert processes(runs)[1] != first
