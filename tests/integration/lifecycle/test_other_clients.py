"""Rows that another client stores, who knows only the columns of the seed, and what else the sweep puts right."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from conversion_client import Client, Enrol, Sql, Working

from animatic.bootstrap import Container
from animatic.outgoing import GuardedClient
from animatic.worker.periodic import Upkeep

INSERT = """
    INSERT INTO conversions (user_id, project_id, type, input_text, parameters)
    VALUES (:user, :project, :type, :text, cast(:parameters AS jsonb)) RETURNING id
"""


@pytest.fixture
async def upkeep(container: Container) -> AsyncIterator[Upkeep]:
    outgoing = GuardedClient()
    yield Upkeep(tools=container.tools, sessions=container.sessions, store=container.store, outgoing=outgoing)
    await outgoing.aclose()


async def insert(
    sql: Sql, client: Client, *, type_: str = "text-to-image", text: str | None = "for=0", **values: Any
) -> UUID:
    parameters = values.get("parameters")
    ((conversion_id,),) = await sql(
        INSERT,
        user=client.user.id,
        project=values.get("project", client.project.id),
        type=type_,
        text=text,
        parameters=None if parameters is None else json.dumps(parameters),
    )
    assert isinstance(conversion_id, UUID)
    return conversion_id


class TestForeignRows:
    async def test_are_run_like_our_own(self, anna: Client, working: Working, sql: Sql) -> None:
        async with working():
            conversion_id = await insert(sql, anna, parameters={"seed": 9, "theirOwn": {"x": 1}})
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.engine, row.cost, row.metered) == ("completed", "scripted", 1, True)
        assert row.parameters is not None
        assert (row.parameters["seed"], row.parameters["width"], row.parameters["theirOwn"]) == (
            9,
            1344,
            {"x": 1},
        )
        assert await anna.credits() == (1, 0)
        assert await sql("SELECT seed, project_id FROM images") == [(9, anna.project.id)]

    async def test_without_parameters_and_project(self, anna: Client, upkeep: Upkeep, sql: Sql) -> None:
        conversion_id = await insert(sql, anna, project=None)
        await upkeep.sweep()
        row = await anna.get(conversion_id)
        assert (row.status, row.engine) == ("pending", "scripted")
        assert row.job_id is not None
        assert row.project_id is not None, "it has a project of its own, as ours have"

    async def test_twice_swept_are_enqueued_once(self, anna: Client, upkeep: Upkeep, sql: Sql) -> None:
        await insert(sql, anna)
        await upkeep.sweep()
        await upkeep.sweep()
        assert len(await sql("SELECT FROM procrastinate_jobs")) == 1
        assert len(await sql("SELECT FROM credit_ledger")) == 1

    async def test_beyond_the_credits_fail(self, enrol: Enrol, upkeep: Upkeep, sql: Sql) -> None:
        poor = await enrol(monthly=1)
        ids = [await insert(sql, poor) for _ in range(2)]
        await upkeep.sweep()
        rows = [await poor.get(id_) for id_ in ids]
        assert [(row.status, row.error_code) for row in rows] == [
            ("pending", None),
            ("failed", "QUOTA_EXCEEDED"),
        ]
        assert await poor.credits() == (0, 1)

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            ({"text": None}, "VALIDATION_ERROR"),
            ({"text": "  "}, "VALIDATION_ERROR"),
            ({"type_": "image-to-smell"}, "VALIDATION_ERROR"),
            ({"parameters": {"seed": "nine"}}, "VALIDATION_ERROR"),
            ({"parameters": {"engine": "unheard-of"}}, "VALIDATION_ERROR"),
            ({"type_": "image-to-video", "project": None}, "VALIDATION_ERROR"),
            ({"type_": "image-to-video", "parameters": {"imageIds": ["x"]}}, "VALIDATION_ERROR"),
        ],
    )
    async def test_that_make_no_sense_fail_with_the_code_of_our_refusal(
        self, anna: Client, upkeep: Upkeep, sql: Sql, values: dict[str, Any], code: str
    ) -> None:
        conversion_id = await insert(sql, anna, **values)
        await upkeep.sweep()
        row = await anna.get(conversion_id)
        assert (row.status, row.error_code) == ("failed", code)
        assert row.error_message
        assert await anna.credits() == (0, 0)

    async def test_need_their_tier_like_ours(self, enrol: Enrol, upkeep: Upkeep, sql: Sql) -> None:
        free = await enrol(tier="free")
        conversion_id = await insert(sql, free, parameters={"seed": 42})
        await upkeep.sweep()
        row = await free.get(conversion_id)
        assert (row.status, row.error_code) == ("failed", "FORBIDDEN")
        assert row.error_details is not None
        assert row.error_details["requiredTier"] == "basic"


class TestLostJobs:
    async def test_a_conversion_whose_job_is_gone_is_enqueued_again(
        self, anna: Client, working: Working, sql: Sql
    ) -> None:
        conversion_id = await anna.draw("for=0")
        await sql("DELETE FROM procrastinate_jobs")
        async with working():
            (row,) = await anna.until(conversion_id)
        assert (row.status, row.attempt) == ("completed", 1)
        assert await anna.credits() == (1, 0)

    async def test_lost_notifications_are_no_loss(
        self, anna: Client, working: Working, sql: Sql, impatient: None
    ) -> None:
        await sql(
            "ALTER TABLE procrastinate_jobs DISABLE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1"
        )
        async with working():
            (row,) = await anna.until(await anna.draw("for=0"), within=60)
        assert row.status == "completed"

    async def test_what_is_in_order_is_left_alone(self, anna: Client, upkeep: Upkeep, sql: Sql) -> None:
        await anna.draw("for=0")
        before = await sql("SELECT * FROM conversions"), await sql("SELECT * FROM procrastinate_jobs")
        await upkeep.sweep()
        assert (
            await sql("SELECT * FROM conversions"),
            await sql("SELECT * FROM procrastinate_jobs"),
        ) == before


class TestDeletedUsers:
    async def test_a_run_of_somebody_who_is_gone_ends_quietly(
        self, anna: Client, working: Working, sql: Sql, container: Container
    ) -> None:
        async with working():
            conversion_id = await anna.draw("for=1")
            await anna.until(conversion_id, "processing")
            await sql("DELETE FROM users WHERE id = :id", id=anna.user.id)
            ((jobs,),) = await sql("SELECT count(*) FROM procrastinate_jobs")
            assert jobs == 1
        assert await sql("SELECT FROM images") == []
        assert [stored async for stored in container.store.list()] == []
