"""Exports as they are really made: queue, worker, children; and read back by others than us."""

import asyncio
import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

import opentimelineio as otio
import pytest
from conversion_client import Client, Enrol, Sql, Working
from film_panels import panels

from animatic.config import Settings
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder
from animatic.errors import InvalidInput, NotFound, RateLimited, TierRequired
from animatic.exports import lifecycle
from animatic.exports.schemas import ExportOrder, ExportOut
from animatic.exports.service import ExportService
from animatic.models import Export, User
from animatic.vocabulary import Tier


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(update={"engines": ["scripted", "film"], "export_days": 3})


async def ask(client: Client, form: str, **fields: Any) -> UUID:
    async with client.container.sessions() as session, session.begin():
        user = await session.get_one(User, client.user.id)
        service = ExportService(session, user, client.container.tools)
        order = ExportOrder.model_validate({"format": form, **fields})
        return (await service.submit(client.project.id, order)).id


async def read(client: Client, export_id: UUID) -> Export:
    async with client.container.sessions() as session:
        return await session.get_one(Export, export_id)


async def until(client: Client, export_id: UUID, *statuses: str) -> Export:
    async with asyncio.timeout(90):
        while True:
            row = await read(client, export_id)
            if row.status in (statuses or ("completed", "failed")):
                return row
            await asyncio.sleep(0.05)


async def file_of(client: Client, export: Export, sql: Sql, folder: Path) -> Path:
    assert export.status == "completed", export.error_message
    ((key,),) = await sql("SELECT storage_key FROM media WHERE id = :id", id=export.media_id)
    return await client.container.store.fetch(key, folder / f"{export.id}{Path(key).suffix}")


class TestMaking:
    async def test_every_format_is_made_without_a_credit(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        await panels(anna, 1000, 2000, 500, transition="dissolve", transition_ms=400)
        await sql("UPDATE panels SET action = 'Marta climbs.', dialogue = :said", said=json.dumps(
            [{"character": "MARTA", "parenthetical": "", "text": "Higher!"}]
        ))  # fmt: skip
        async with working(images=1, videos=1):
            ids = {form: await ask(anna, form) for form in ("pdf", "otio", "edl", "fcpxml")}
            made = {form: await until(anna, id_) for form, id_ in ids.items()}
            made["fcp7xml"] = await until(anna, await ask(anna, "fcp7xml"))
        paths = {form: await file_of(anna, row, sql, tmp_path) for form, row in made.items()}
        assert paths["pdf"].read_bytes().startswith(b"%PDF-")
        assert made["pdf"].file_name == "A film v1.pdf"
        timeline = otio.adapters.read_from_file(str(paths["otio"]))
        clips = [item for item in timeline.tracks[0] if isinstance(item, otio.schema.Clip)]
        assert [clip.duration().value for clip in clips] == [24, 48, 12]
        assert [clip.metadata["animatic"]["note"] for clip in clips] == ["Marta climbs.\nMARTA: Higher!"] * 3
        assert "TITLE: A film" in paths["edl"].read_text()
        assert "<!DOCTYPE fcpxml>" in paths["fcpxml"].read_text()
        assert '<xmeml version="5">' in paths["fcp7xml"].read_text()
        assert await anna.credits() == (0, 0)
        assert (await sql("SELECT expires_at - completed_at FROM exports LIMIT 1"))[0][0].days == 3

    async def test_a_package_holds_the_film_as_it_was_made(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        await panels(anna, 500, 500)
        async with working(images=1, videos=1):
            async with anna.service() as service:
                film = await service.submit_image_to_video(
                    ImageToVideoOrder(project_id=anna.project.id, parameters=FilmParameters(quality="draft"))
                )
            await anna.until(film.id, "completed")
            ((video_id,),) = await sql("SELECT id FROM videos")
            # The panels have changed since.
            await sql("UPDATE panels SET duration_ms = 3000")
            row = await until(anna, await ask(anna, "package", videoId=str(video_id), handles=6))
        package = await file_of(anna, row, sql, tmp_path)
        with zipfile.ZipFile(package) as archive:
            assert archive.testzip() is None
            names = set(archive.namelist())
            timeline = otio.adapters.read_from_string(archive.read("film.otio").decode())
        assert {"clips/001_v1.mov", "clips/002_v1.mov", "film.edl", "film.fcpxml", "README.txt"} <= names
        assert [clip.duration().value for clip in timeline.tracks[0]] == [12, 12]
        assert timeline.tracks[0][0].media_reference.available_range.duration.value == 24

    async def test_a_storyboard_is_printed_before_it_is_drawn(
        self, anna: Client, working: Working, sql: Sql, tmp_path: Path
    ) -> None:
        await panels(anna, 1000)
        await sql("UPDATE panels SET image_id = NULL")
        async with working(images=1):
            row = await until(anna, await ask(anna, "pdf", panelsPerPage=1, paper="us-letter"))
        assert (await file_of(anna, row, sql, tmp_path)).stat().st_size > 3000


class TestEnding:
    async def test_one_that_waits_is_cancelled_at_once(self, anna: Client, sql: Sql) -> None:
        await panels(anna, 500)
        export_id = await ask(anna, "otio")
        async with anna.container.sessions() as session, session.begin():
            user = await session.get_one(User, anna.user.id)
            await ExportService(session, user, anna.container.tools).cancel(export_id)
        row = await read(anna, export_id)
        assert (row.status, row.error_code) == ("failed", "CANCELLED")
        assert ExportOut.of(row).cancelled
        assert await sql("SELECT FROM procrastinate_jobs WHERE status IN ('todo', 'doing')") == []

    async def test_one_that_runs_is_stopped(self, anna: Client, working: Working, sql: Sql) -> None:
        await panels(anna, *[4000] * 20, move="push-in")
        async with working(videos=1) as worker:
            del worker
            export_id = await ask(anna, "package")
            await until(anna, export_id, "processing")
            async with anna.container.sessions() as session, session.begin():
                user = await session.get_one(User, anna.user.id)
                await ExportService(session, user, anna.container.tools).delete(export_id)
            async with asyncio.timeout(30):
                while await sql("SELECT FROM procrastinate_jobs WHERE status = 'doing'"):  # noqa: ASYNC110  # no event tells of it
                    await asyncio.sleep(0.05)
        assert await sql("SELECT FROM exports") == []

    async def test_what_cannot_be_made_fails_with_words(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        await panels(anna, 2000, 2000, transition="dissolve", transition_ms=2000)
        async with working(images=1):
            row = await until(anna, await ask(anna, "otio", handles=2))
        assert (row.status, row.error_code) == ("failed", "VALIDATION_ERROR")
        assert row.error_message is not None
        assert "24 frames of handle" in row.error_message

    async def test_a_lost_job_is_enqueued_again(self, anna: Client, working: Working, sql: Sql) -> None:
        await panels(anna, 500)
        export_id = await ask(anna, "otio")
        await sql("DELETE FROM procrastinate_jobs")
        await sql("UPDATE exports SET created_at = now() - interval '1 minute'")
        async with working(images=1):
            assert (await until(anna, export_id)).status == "completed"

    async def test_its_time_over_it_is_removed_with_its_file(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        await panels(anna, 500)
        async with working(images=1):
            await until(anna, await ask(anna, "otio"), "completed")
        await sql("UPDATE exports SET expires_at = now() - interval '1 second'")
        async with anna.container.sessions() as session, session.begin():
            await lifecycle.forget_expired(session, now=anna.container.clock(), days=3)
        assert await sql("SELECT FROM exports") == []
        ((key,),) = await sql("SELECT storage_key FROM file_removals")
        assert key.endswith("export-1.otio")

    async def test_a_late_run_changes_nothing(self, anna: Client, sql: Sql) -> None:
        await panels(anna, 500)
        export_id = await ask(anna, "otio")
        now = anna.container.clock()
        async with anna.container.sessions() as session, session.begin():
            first = await lifecycle.begin(session, export_id, 1, now=now, attempts=5)
        async with anna.container.sessions() as session, session.begin():
            await lifecycle.begin(session, export_id, 2, now=now, attempts=5)
        assert first is not None
        async with anna.container.sessions() as session, session.begin():
            assert not await lifecycle.tell(session, first, percent=50, stage="late", seconds=None)
            await lifecycle.fail(session, first, InvalidInput("late"), now=now)
        assert (await read(anna, export_id)).status == "processing"


class TestRefusals:
    async def test_tiers_and_limits(self, enrol: Enrol, anna: Client) -> None:
        free = await enrol("free", tier=Tier.FREE)
        await panels(free, 500)
        for form in ("edl", "fcpxml", "fcp7xml", "package"):
            with pytest.raises(TierRequired) as refused:
                await ask(free, form)
            assert refused.value.details["requiredTier"] == "pro"
        for form in ("otio", "pdf", "otio", "pdf", "otio"):
            await ask(free, form)
        with pytest.raises(RateLimited):
            await ask(free, "otio")
        with pytest.raises(InvalidInput, match="no panels"):
            await ask(anna, "pdf")
        with pytest.raises(NotFound):
            await ask(anna, "otio", videoId="00000000-0000-4000-8000-000000000000")
