"""Local generative models, tiny and with random weights, run for real through the whole platform."""

import resource
from pathlib import Path

import psutil
import pytest
from conversion_client import Client, Sql, Working

from animatic.config import Settings
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder, TimelineItem

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

GPU = {"gpu": 1, "images": 1, "videos": 1}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    pytest.importorskip("torch", reason="make check installs it")
    from tiny_pipelines import image_to_video, text_to_image

    folder = tmp_path_factory.mktemp("models")
    return text_to_image(folder / "sd"), image_to_video(folder / "ltx")


@pytest.fixture
def worker_settings(
    settings: Settings, models: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> Settings:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return settings.model_copy(
        update={
            "migrate_at_start": False,
            "engines": ["diffusers", "film"],
            "image_engine": "diffusers",
            "video_engine": "film",
            "diffusers_image_models": (str(models[0]),),
            "diffusers_video_models": (str(models[1]),),
            "diffusers_device": "cpu",
            "diffusers_offline": True,
            "diffusers_steps": 4,
            "diffusers_threads": 1,
            "diffusers_video_long_edge": 64,
            "diffusers_most_frames": 9,
            "diffusers_frame_rate": 8,
            "conversion_retry_pause": 0.05,
        }
    )


class TestPicture:
    async def test_same_seed_same_picture(self, anna: Client, working: Working, sql: Sql) -> None:
        async with working(**GPU):
            ids = [
                await anna.draw("A red cat.", long_edge=112, seed=seed, negative_prompt="dogs")
                for seed in (1, 1, 2)
            ]
            rows = await anna.until(ids, within=300)
        assert [row.error_message for row in rows] == [None, None, None]
        pictures = dict(
            await sql("SELECT i.conversion_id, m.sha256 FROM images i JOIN media m ON m.id = i.media_id")
        )
        assert pictures[ids[0]] == pictures[ids[1]] != pictures[ids[2]]
        assert await sql("SELECT DISTINCT width, height, engine FROM images") == [(112, 64, "diffusers")]

    async def test_cancelled_between_steps_the_model_stays_usable(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        async with working(**GPU):
            await anna.until(await anna.draw("A cat.", long_edge=112), within=300)
            long = await anna.draw("A cat.", long_edge=768)
            await anna.until(long, "processing")
            await anna.cancel(long)
            (row,) = await anna.until(await anna.draw("A dog.", long_edge=112), within=300)
        assert row.status == "completed"
        assert await sql("SELECT count(*) FROM images") == [(2,)]

    async def test_progress_goes_by_steps(self, anna: Client, working: Working, sql: Sql) -> None:
        seen = set()

        async def look() -> None:
            rows = await sql("SELECT percent FROM conversion_progress")
            seen.update(row[0] for row in rows)

        async with working(**GPU):
            conversion_id = await anna.draw("A cat.", long_edge=320)
            while (await anna.get(conversion_id)).status not in {"completed", "failed"}:
                await look()
        assert len(seen) > 2
        assert all(0 <= percent <= 100 for percent in seen)


class TestClip:
    async def test_a_panel_moves_and_is_joined(self, anna: Client, working: Working, sql: Sql) -> None:
        async with working(**GPU):
            await anna.until(await anna.draw("A red cat.", long_edge=112), within=300)
            ((image_id,),) = await sql("SELECT id FROM images")
            order = ImageToVideoOrder(
                project_id=anna.project.id,
                timeline=[TimelineItem(image_id=image_id, duration_ms=1000)],
                parameters=FilmParameters(engine="diffusers"),
            )
            async with anna.service() as service:
                film = await service.submit_image_to_video(order)
            (row,) = await anna.until(film.id, within=300)
        assert row.status == "completed", row.error_message
        ((width, height, frames),) = await sql("SELECT width, height, frames FROM videos WHERE kind = 'clip'")
        assert (width, height, frames) == (64, 32, 9)


class TestMemory:
    async def test_too_little_is_said_and_the_next_picture_works(
        self, anna: Client, working: Working
    ) -> None:
        async with working(**GPU):
            await anna.until(await anna.draw("A cat.", long_edge=112), within=300)
            (process,) = engine_processes()
            # Little more than it has: enough to go on, and far from enough for a large picture.
            size = psutil.Process(process).memory_info().vms + 300_000_000
            resource.prlimit(process, resource.RLIMIT_AS, (size, size))
            (row,) = await anna.until(await anna.draw("A cat.", long_edge=3840), within=300)
            assert row.status == "failed"
            assert "memory" in row.error_message
            (row,) = await anna.until(await anna.draw("A cat.", long_edge=112), within=300)
        assert row.status == "completed", row.error_message


def engine_processes() -> list[int]:
    """Children of the zygotes of the worker in this process."""
    zygotes = [
        child
        for child in psutil.Process().children()
        if "animatic.worker.children.zygote" in " ".join(child.cmdline())
    ]
    return [child.pid for zygote in zygotes for child in zygote.children()]
