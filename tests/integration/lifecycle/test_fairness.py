"""Turns on the real queue: PostgreSQL's tables, procrastinate's fetch, our tags."""

import asyncio
from collections import Counter
from uuid import UUID

import pytest
from conversion_client import Client, Enrol, Sql, Working

from animatic.bootstrap import Container
from animatic.conversions import lifecycle
from animatic.conversions.schemas import PictureParameters, TextToImageOrder
from animatic.queue import fairness
from animatic.vocabulary import Tier


async def submit(client: Client, count: int) -> list[UUID]:
    async with client.service() as service:
        order = TextToImageOrder(
            project_id=client.project.id, text="for=0", parameters=PictureParameters(long_edge=128)
        )
        return [(await service.submit_text_to_image(order)).id for _ in range(count)]


async def serve(container: Container, sql: Sql, jobs: int) -> list[str]:
    """Fetch and begin so many jobs, one after the other, as a worker would; whose they were, in order."""
    ((worker_id,),) = await sql("SELECT worker_id FROM procrastinate_register_worker_v1()")
    users = []
    for _ in range(jobs):
        ((job_id, conversion_id),) = await sql(
            "SELECT id, args->>'conversion_id' FROM procrastinate_fetch_job_v2(ARRAY['images'], :worker)",
            worker=worker_id,
        )
        async with container.sessions() as session, session.begin():
            run = await lifecycle.begin(session, container.tools, UUID(conversion_id), job_id)
        assert run is not None
        users.append(run.user_id)
        await sql("SELECT procrastinate_finish_job_v1(:job, 'succeeded', true)", job=job_id)
    return users


class TestTurns:
    async def test_newcomers_are_next_however_much_one_user_has_submitted(
        self, enrol: Enrol, working: Working, sql: Sql
    ) -> None:
        """Through the worker, one at a time; what comes before the newcomers is what was running when they came."""
        heavy = await enrol("heavy")
        first = await submit(heavy, 200)
        others = [await enrol(f"other{number}") for number in range(10)]
        async with working(images=1):
            await heavy.until(first[2], "completed")
            for other in others:
                await submit(other, 1)
            ((before,),) = await sql("SELECT count(*) FROM conversions WHERE started_at IS NOT NULL")
            async with asyncio.timeout(90):
                while await sql(  # noqa: ASYNC110  # it is in the database
                    "SELECT FROM conversions WHERE user_id <> :heavy AND status <> 'completed'",
                    heavy=heavy.user.id,
                ):
                    await asyncio.sleep(0.05)
            order = [
                row[0]
                for row in await sql(
                    "SELECT user_id FROM conversions WHERE started_at IS NOT NULL ORDER BY started_at"
                )
            ]
            await sql(
                "UPDATE procrastinate_jobs SET scheduled_at = now() + interval '1 day' WHERE status = 'todo'"
            )
        last = max(index for index, user_id in enumerate(order) if user_id != heavy.user.id)
        # The job that was about to start, or ties of the virtual time with a job of the heavy user: no more.
        assert last < before + len(others) + 2

    async def test_shares_follow_the_weights(self, enrol: Enrol, container: Container, sql: Sql) -> None:
        clients = {
            tier: await enrol(tier, tier=tier, monthly=10_000) for tier in (Tier.FREE, Tier.BASIC, Tier.PRO)
        }
        for tier, client in clients.items():
            await submit(client, {Tier.FREE: 30, Tier.BASIC: 120, Tier.PRO: 240}[tier])
        served = Counter(await serve(container, sql, 260))
        for tier, weight in ((Tier.FREE, 1), (Tier.BASIC, 4), (Tier.PRO, 8)):
            assert served[clients[tier].user.id] == pytest.approx(260 * weight / 13, rel=0.1), tier

    async def test_a_free_user_is_not_starved_by_a_hundred_pro_ones(
        self, enrol: Enrol, container: Container, sql: Sql
    ) -> None:
        for number in range(100):
            await submit(await enrol(f"pro{number}", tier=Tier.PRO), 3)
        free = await enrol("free", tier=Tier.FREE)
        await submit(free, 2)
        order = await serve(container, sql, 302)
        first, second = (index for index, user_id in enumerate(order) if user_id == free.user.id)
        # It came last of 101 with the same virtual time; its second turn is due after one credit of everybody.
        assert first <= 101
        assert second <= 302

    async def test_a_late_turn_begins_now_and_saves_nothing_up(
        self, enrol: Enrol, container: Container, sql: Sql
    ) -> None:
        anna, ben = (
            await enrol("anna", tier=Tier.FREE, monthly=100),
            await enrol("ben", tier=Tier.FREE, monthly=100),
        )
        await submit(anna, 20)
        await serve(container, sql, 10)
        await submit(ben, 10)
        order = await serve(container, sql, 10)
        assert Counter(order)[ben.user.id] == 5


class TestRebase:
    async def test_an_idle_queue_starts_at_zero_for_everybody(
        self, anna: Client, container: Container, sql: Sql
    ) -> None:
        await submit(anna, 5)
        await serve(container, sql, 5)
        async with container.sessions() as session, session.begin():
            assert await fairness.rebase(session) == ["images"]
        assert await sql("SELECT virtual_time FROM queue_clock") == [(0.0,)]
        assert await sql("SELECT FROM queue_turns") == []

    async def test_a_busy_one_keeps_everybodys_place(
        self, enrol: Enrol, container: Container, sql: Sql, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(fairness, "REBASE_AT", 3.0)
        anna, ben = await enrol("anna", tier=Tier.FREE), await enrol("ben", tier=Tier.FREE)
        await submit(anna, 8)
        await serve(container, sql, 4)
        await submit(ben, 4)
        before = await sql(
            "SELECT id FROM procrastinate_jobs WHERE status = 'todo' ORDER BY priority DESC, id"
        )
        async with container.sessions() as session, session.begin():
            assert await fairness.rebase(session) == ["images"]
        after = await sql(
            "SELECT id FROM procrastinate_jobs WHERE status = 'todo' ORDER BY priority DESC, id"
        )
        assert after == before
        assert await sql("SELECT virtual_time FROM queue_clock") == [(0.0,)]
        assert await sql("SELECT max(priority) FROM procrastinate_jobs") == [(0,)]

    async def test_waits_for_whoever_is_just_being_given_a_turn(
        self, anna: Client, container: Container, sql: Sql
    ) -> None:
        async with container.sessions() as submitting, submitting.begin():
            await fairness.take_turns(submitting, queue="images", user_id=anna.user.id, costs=[1], weight=1)
            async with container.sessions() as session, session.begin():
                assert await fairness.rebase(session) == []
