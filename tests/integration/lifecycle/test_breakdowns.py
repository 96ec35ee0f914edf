"""Scripts broken down, and prompts expanded, as they really are: queue, worker, database, a model's server."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from chat_server import ChatServer, chat_server
from conversion_client import Client, Enrol, Sql, StartWorker, Working, eventually

from animatic.breakdowns import lifecycle
from animatic.breakdowns.schemas import BreakdownOrder
from animatic.breakdowns.service import BreakdownService
from animatic.config import Settings
from animatic.errors import RateLimited, TierRequired
from animatic.models import Breakdown, User
from animatic.projects.narrative import NarrativeService
from animatic.projects.schemas import NarrativeOrder, NarrativeOut
from animatic.vocabulary import Tier

EXAMPLES = Path(__file__).parents[3] / "examples"
STORY = (EXAMPLES / "lighthouse.txt").read_text()


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with chat_server() as server:
        yield server


@pytest.fixture
def worker_settings(worker_settings: Settings, server: ChatServer) -> Settings:
    return worker_settings.model_copy(
        update={
            "chat_model": "tiny",
            "chat_base_url": server.base,
            "chat_seconds": 20.0,
            "conversion_retry_pause": 0.01,
        }
    )


async def order(client: Client, text: str = STORY) -> UUID:
    async with client.container.sessions() as session, session.begin():
        row = await (await breakdowns(client, session)).submit(client.project.id, BreakdownOrder(text=text))
        return row.id


async def breakdowns(client: Client, session) -> BreakdownService:
    container = client.container
    user = await session.get_one(User, client.user.id)
    return BreakdownService(session, user, container.tools.gates, container.settings, container.clock)


async def until(client: Client, breakdown_id: UUID, *statuses: str) -> Breakdown:
    async with asyncio.timeout(60):
        while True:
            async with client.container.sessions() as session:
                row = await session.get_one(Breakdown, breakdown_id)
            if row.status in (statuses or ("completed", "failed")):
                return row
            await asyncio.sleep(0.02)


async def import_(client: Client, breakdown_id: UUID, text: str = STORY) -> NarrativeOut:
    async with client.container.sessions() as session, session.begin():
        decided = await (await breakdowns(client, session)).decided(breakdown_id, client.project.id, text)
        user = await session.get_one(User, client.user.id)
        narrative = NarrativeService(session, user, client.container.tools.gates)
        body = NarrativeOrder(text=text, format=decided.format, breakdown_id=breakdown_id)
        return await narrative.import_(client.project.id, body, decided.cuts)


class TestBreakdown:
    async def test_is_what_an_import_makes_panels_of(
        self, anna: Client, working: Working, server: ChatServer
    ) -> None:
        async with working():
            row = await until(anna, breakdown_id := await order(anna))
        assert (row.status, row.notes, row.model) == ("completed", [], "tiny"), row.error_message
        assert row.cuts is not None
        made = await import_(anna, breakdown_id)
        assert made.applied
        assert len(made.panels) == len(row.cuts)
        assert {panel.shot_size for panel in made.panels} == {"wide"}
        assert made.panels[0].notes == "What unit 1 shows."
        assert await anna.credits() == (0, 0)

    async def test_without_use_of_the_model_is_our_own_and_says_so(
        self, anna: Client, working: Working, server: ChatServer
    ) -> None:
        server.always = "prose"
        async with working():
            row = await until(anna, breakdown_id := await order(anna))
        assert (row.status, row.cuts) == ("completed", None)
        assert "own rules" in row.notes[0]
        assert (await import_(anna, breakdown_id)).applied

    async def test_cancelled_it_stops_asking(
        self, anna: Client, working: Working, server: ChatServer, sql: Sql
    ) -> None:
        server.pause = 10
        breakdown_id = await order(anna)
        async with working():
            await eventually(lambda: len(server.requests) > 0)
            async with anna.container.sessions() as session, session.begin():
                await (await breakdowns(anna, session)).cancel(breakdown_id)
            async with asyncio.timeout(30):
                while await sql("SELECT FROM procrastinate_jobs WHERE status = 'doing'"):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
        row = await until(anna, breakdown_id)
        assert (row.status, row.error_code) == ("failed", "CANCELLED")

    async def test_one_that_lost_its_job_gets_another_and_old_ones_are_forgotten(
        self, anna: Client, sql: Sql
    ) -> None:
        breakdown_id = await order(anna)
        jobs = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'breakdowns.run'"
        container = anna.container
        async with container.sessions() as session, session.begin():
            assert await lifecycle.recover_lost(session, after_seconds=0) == []
        await sql("DELETE FROM procrastinate_jobs")
        async with container.sessions() as session, session.begin():
            assert await lifecycle.recover_lost(session, after_seconds=600) == []
            assert await lifecycle.recover_lost(session, after_seconds=0) == [breakdown_id]
        assert await sql(jobs) == [(1,)]
        await sql("UPDATE breakdowns SET status = 'completed', completed_at = now() - interval '31 days'")
        async with container.sessions() as session, session.begin():
            await lifecycle.forget_old(session, now=container.clock())
        assert await sql("SELECT count(*) FROM breakdowns") == [(0,)]

    @pytest.mark.slow
    async def test_a_worker_that_is_killed_leaves_it_to_the_next(
        self,
        anna: Client,
        start_worker: StartWorker,
        server: ChatServer,
        worker_settings: Settings,
        monkeypatch,
    ) -> None:
        monkeypatch.setenv("ANIMATIC_CHAT_MODEL", "tiny")
        monkeypatch.setenv("ANIMATIC_CHAT_BASE_URL", server.base)
        server.pause = 2
        worker = await start_worker()
        breakdown_id = await order(anna)
        await eventually(lambda: len(server.requests) > 0, within=60)
        worker.process.kill()
        await worker.process.wait()
        server.pause = 0
        await start_worker()
        row = await until(anna, breakdown_id)
        assert (row.status, row.attempt) == ("completed", 2)

    async def test_few_at_a_time_and_not_for_everybody(self, enrol: Enrol) -> None:
        free = await enrol("free", tier=Tier.FREE)
        with pytest.raises(TierRequired):
            await order(free)
        basic = await enrol("basic", tier=Tier.BASIC)
        await order(basic)
        await order(basic)
        with pytest.raises(RateLimited):
            await order(basic)


class TestExpansion:
    async def test_is_asked_for_once_and_painted_instead_of_the_text_which_stays(
        self, anna: Client, working: Working, server: ChatServer, sql: Sql
    ) -> None:
        async with working():
            (row,) = await anna.until(await anna.draw("A lighthouse. for=0", expand=True))
            assert row.status == "completed", row.error_message
            assert row.parameters["expanded"].startswith("A lighthouse. for=0 , low key light")
            assert await sql("SELECT prompt FROM images") == [("A lighthouse. for=0",)]
            (again,) = await anna.until(await anna.draw("A lighthouse. for=0", expand=True, seed=9))
            assert (again.parameters["expanded"], again.parameters["seed"]) == (row.parameters["expanded"], 9)
            await anna.until(await anna.draw("Another one. for=0", expand=True))
            assert len(server.requests) == 2
            await anna.until(await anna.draw("A third one. for=0"))
            assert len(server.requests) == 2, "nobody wanted it"
            server.always = "refusal"
            (without,) = await anna.until(await anna.draw("A fourth one. for=0", expand=True))
        assert (without.status, without.parameters["expanded"]) == ("completed", "")
        assert "refuses" in without.outcome["notes"][0]
