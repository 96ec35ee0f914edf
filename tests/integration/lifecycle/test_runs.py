"""One conversion from submit to its end."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from conversion_client import Client, Enrol, Sql, Working, eventually, is_running

from animatic.bootstrap import Container
from animatic.errors import Conflict, InvalidInput, NotFound, QuotaExceeded, TierRequired
from animatic.vocabulary import Tier


class TestSuccess:
    async def test_stores_image_media_credit_and_status_together(
        self, anna: Client, working: Working, sql: Sql, container: Container
    ) -> None:
        conversion_id = await anna.draw("for=0.1", seed=7)
        assert await anna.credits() == (0, 1)
        async with working():
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.attempt, row.error_code) == ("completed", 1, None)
        ((image_id, url, width, height, form, prompt, seed, key, size),) = await sql(
            "SELECT images.id, url, width, height, format, prompt, seed, storage_key, bytes"
            " FROM images JOIN media ON media.id = media_id"
        )
        assert row.result_url == url == f"/api/images/{image_id}/file"
        assert (width, height, form, prompt, seed) == (1344, 768, "png", "for=0.1", 7)
        assert key == f"users/{anna.user.id}/conversions/{conversion_id}/1/result.png"
        assert await container.store.size(key) == size
        assert await anna.credits() == (1, 0)
        assert [
            tuple(entry) for entry in await sql("SELECT kind, amount FROM credit_ledger ORDER BY id")
        ] == [
            ("reserve", 1),
            ("settle", 1),
        ]
        assert await sql("SELECT FROM file_removals") == []
        assert await sql("SELECT FROM procrastinate_jobs") == []

    async def test_progress_never_falls_and_ends_at_100(self, anna: Client, working: Working) -> None:
        seen = []
        async with working():
            conversion_id = await anna.draw("for=2")
            while not seen or not seen[-1].status.is_terminal:
                async with anna.service() as service:
                    seen.append(await service.status(conversion_id))
                await asyncio.sleep(0.05)
        percents = [status.progress for status in seen]
        assert percents == sorted(percents)
        assert percents[-1] == 100
        running = [status for status in seen if status.status == "processing" and status.progress > 20]
        assert len({status.progress for status in running}) >= 2
        # It knows nothing of this engine: its own pace tells.
        assert all(0 <= (status.seconds_remaining or 0) < 4 for status in running)
        assert running[-1].stage in ("working", "saving")

    async def test_time_is_told_from_past_runs(self, anna: Client, working: Working) -> None:
        async with working():
            await anna.until(await anna.draw("for=1"))
            conversion_id = await anna.draw("for=1")
            await anna.until(conversion_id, "processing")
            async with anna.service() as service:
                status = await service.status(conversion_id)
            assert status.seconds_remaining is None or status.seconds_remaining < 3
            waiting = await anna.draw("for=0")
            async with anna.service() as service:
                status = await service.status(waiting)
            await anna.until([conversion_id, waiting])
        assert status.seconds_remaining == pytest.approx(1.0, abs=0.7)


class TestFailure:
    async def test_a_permanent_one_is_not_tried_again(
        self, anna: Client, working: Working, tmp_path: Path
    ) -> None:
        async with working():
            conversion_id = await anna.draw(f"fail=permanent runs={tmp_path / 'runs'}")
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.error_code, row.error_message) == (
            "failed",
            "CONVERSION_FAILED",
            "The script says no.",
        )
        assert row.error_details == {"reason": "script"}
        assert len((tmp_path / "runs").read_text().splitlines()) == 1
        assert await anna.credits() == (0, 0)

    @pytest.mark.parametrize("how", ["transient", "exit"])
    async def test_a_passing_one_is_tried_again(
        self, anna: Client, working: Working, tmp_path: Path, how: str, impatient: None
    ) -> None:
        async with working():
            conversion_id = await anna.draw(f"fail={how} until=3 runs={tmp_path / 'runs'}")
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.attempt) == ("completed", 3)
        assert await anna.credits() == (1, 0)

    async def test_attempts_end(self, anna: Client, working: Working, impatient: None) -> None:
        async with working():
            (row,) = await anna.until(await anna.draw("fail=transient"))
        assert (row.status, row.attempt, row.error_code) == ("failed", 5, "CONVERSION_FAILED")
        assert row.error_message == "The script is busy. (after 5 attempts)"

    @pytest.mark.parametrize(
        ("how", "words"), [("bug", "failed unexpectedly (ZeroDivisionError)"), ("memory", "enough memory")]
    )
    async def test_a_fault_of_the_engine_is_told_without_its_insides(
        self, anna: Client, working: Working, how: str, words: str
    ) -> None:
        async with working():
            (row,) = await anna.until(await anna.draw(f"fail={how}"))
        assert row.status == "failed"
        assert words in (row.error_message or "")
        assert "Traceback" not in str(row.error_details)

    async def test_one_failure_leaves_the_others_alone(
        self, anna: Client, working: Working, tmp_path: Path
    ) -> None:
        async with working():
            ids = [
                await anna.draw(f"runs={tmp_path / str(number)}" + (" fail=permanent" if number == 2 else ""))
                for number in range(5)
            ]
            rows = await anna.until(ids)
        assert [row.status for row in rows] == ["completed", "completed", "failed", "completed", "completed"]
        assert all(len((tmp_path / str(number)).read_text().splitlines()) == 1 for number in range(5))
        assert await anna.credits() == (4, 0)


class TestCancel:
    async def test_waiting(self, anna: Client, sql: Sql) -> None:
        conversion_id = await anna.draw("for=1")
        row = await anna.cancel(conversion_id)
        assert (row.status, row.error_code) == ("failed", "CANCELLED")
        assert await sql("SELECT FROM procrastinate_jobs") == []
        assert await anna.credits() == (0, 0)

    @pytest.mark.parametrize("ears", ["", "deaf"])
    async def test_running_its_process_is_gone_within_a_second(
        self, anna: Client, working: Working, sql: Sql, container: Container, tmp_path: Path, ears: str
    ) -> None:
        async with working():
            conversion_id = await anna.draw(f"for=30 runs={tmp_path / 'runs'} {ears}")
            await anna.until(conversion_id, "processing")
            await eventually(lambda: (tmp_path / "runs").exists())
            process = int((tmp_path / "runs").read_text().split()[0])
            assert is_running(process)
            row = await anna.cancel(conversion_id)
            await eventually(lambda: not is_running(process), within=1)
        assert (row.status, row.error_code) == ("failed", "CANCELLED")
        assert (await anna.get(conversion_id)).attempt == 1
        assert await anna.credits() == (0, 0)
        assert await sql("SELECT FROM images") == []
        assert [stored async for stored in container.store.list()] == []
        assert list((container.settings.data_dir / "work").iterdir()) == []

    async def test_an_ended_one_stays_as_it_is(self, anna: Client, working: Working) -> None:
        async with working():
            conversion_id = await anna.draw("for=0")
            (before,) = await anna.until(conversion_id)
            after = await anna.cancel(conversion_id)
        assert (after.status, after.completed_at) == ("completed", before.completed_at)
        assert await anna.credits() == (1, 0)

    async def test_a_providers_work_is_given_up(self, anna: Client, working: Working, tmp_path: Path) -> None:
        async with working():
            conversion_id = await anna.draw(f"save=job-17 abandoned={tmp_path / 'abandoned'} for=30")
            await anna.until(conversion_id, "processing")
            async with asyncio.timeout(30):
                while not (await anna.get(conversion_id)).checkpoint:  # noqa: ASYNC110  # it is in the database
                    await asyncio.sleep(0.02)
            await anna.cancel(conversion_id)
            await eventually(lambda: (tmp_path / "abandoned").exists())
        assert (tmp_path / "abandoned").read_text() == "job-17\n"

    async def test_deleting_cancels_first(self, anna: Client, working: Working, sql: Sql) -> None:
        async with working():
            conversion_id = await anna.draw("for=30")
            await anna.until(conversion_id, "processing")
            async with anna.service() as service:
                await service.delete(conversion_id)
        with pytest.raises(NotFound):
            await anna.get(conversion_id)
        ((status, code, deleted),) = await sql(
            "SELECT status, error_code, deleted_at IS NOT NULL FROM conversions"
        )
        assert (status, code, deleted) == ("failed", "CANCELLED", True)
        assert await anna.credits() == (0, 0)


class TestRetry:
    async def test_makes_a_new_conversion_with_the_same_recipe(
        self, anna: Client, working: Working, tmp_path: Path
    ) -> None:
        async with working():
            first = await anna.draw(f"fail=permanent until=2 runs={tmp_path / 'runs'}", seed=3)
            (before,) = await anna.until(first)
            async with anna.service() as service:
                second = (await service.retry(first)).id
            (after,) = await anna.until(second)
        assert before.status == "failed"
        assert (after.status, after.retry_of) == ("completed", first)
        assert after.parameters == before.parameters
        assert (await anna.get(first)).status == "failed"
        assert await anna.credits() == (1, 0)

    async def test_only_of_what_failed(self, anna: Client) -> None:
        conversion_id = await anna.draw("for=0")
        async with anna.service() as service:
            with pytest.raises(Conflict):
                await service.retry(conversion_id)

    async def test_a_saved_checkpoint_is_found_by_the_next_run(
        self, anna: Client, working: Working, tmp_path: Path, impatient: None
    ) -> None:
        async with working():
            prompt = f"runs={tmp_path / 'runs'} resumed={tmp_path / 'found'} save=job-9 fail=exit until=2"
            (row,) = await anna.until(await anna.draw(prompt))
        assert (row.status, row.attempt) == ("completed", 2)
        assert "job-9" in (tmp_path / "found").read_text()


class TestRefusals:
    async def test_no_credits_stores_nothing(self, enrol: Enrol, sql: Sql) -> None:
        poor = await enrol(monthly=1)
        await poor.draw("for=0")
        with pytest.raises(QuotaExceeded) as refused:
            await poor.draw("for=0")
        assert refused.value.details["available"] == 0
        assert "renewed on" in refused.value.message
        assert len(await sql("SELECT FROM conversions")) == 1
        assert len(await sql("SELECT FROM procrastinate_jobs")) == 1

    async def test_fifty_at_once_on_one_credit(self, enrol: Enrol, sql: Sql, working: Working) -> None:
        poor = await enrol(monthly=1)
        answers = await asyncio.gather(*(poor.draw("for=0") for _ in range(50)), return_exceptions=True)
        assert sum(isinstance(answer, QuotaExceeded) for answer in answers) == 49
        (accepted,) = [answer for answer in answers if not isinstance(answer, BaseException)]
        async with working():
            await poor.until(accepted)
        assert await poor.credits() == (1, 0)
        assert len(await sql("SELECT FROM conversions")) == 1

    @pytest.mark.parametrize(
        ("parameters", "error"),
        [
            ({"engine": "unheard-of"}, InvalidInput),
            ({"style": "noir"}, InvalidInput),
            ({"long_edge": 5000}, InvalidInput),
        ],
    )
    async def test_what_cannot_be_done(
        self, anna: Client, sql: Sql, parameters: dict[str, Any], error: type[Exception]
    ) -> None:
        with pytest.raises(error):
            await anna.draw("for=0", **parameters)
        assert await sql("SELECT FROM conversions") == []

    @pytest.mark.parametrize(
        ("tier", "parameters", "required"),
        [
            (Tier.FREE, {"seed": 42}, "basic"),
            (Tier.FREE, {"negative_prompt": "cars"}, "basic"),
            (Tier.FREE, {"long_edge": 2048}, "basic"),
            (Tier.BASIC, {"long_edge": 3840}, "pro"),
            (Tier.BASIC, {"model": "one"}, "pro"),
        ],
    )
    async def test_what_the_tier_does_not_allow(
        self, enrol: Enrol, sql: Sql, tier: Tier, parameters: dict[str, Any], required: str
    ) -> None:
        client = await enrol(tier=tier)
        with pytest.raises(TierRequired) as refused:
            await client.draw("for=0", **parameters)
        assert refused.value.details["requiredTier"] == required
        assert await sql("SELECT FROM conversions") == []

    async def test_what_is_set_to_its_default_is_not_gated(self, enrol: Enrol) -> None:
        client = await enrol(tier=Tier.FREE)
        await client.draw("for=0", seed=0, engine="scripted", style="", negative_prompt="")

    async def test_the_owner_is_neither_metered_nor_gated(
        self, enrol: Enrol, working: Working, sql: Sql
    ) -> None:
        owner = await enrol(tier=Tier.FREE, monthly=0, is_owner=True)
        async with working():
            (row,) = await owner.until(await owner.draw("for=0", seed=42, long_edge=2048))
        assert (row.status, row.metered) == ("completed", False)
        assert await sql("SELECT FROM credit_ledger") == []
